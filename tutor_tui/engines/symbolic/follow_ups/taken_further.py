"""The last problem one step on, in words that name only what changes.

"can x be 5" of an inequality, "and 1:2:3" of a share, "what if it's inversely proportional",
"where do they meet" of two lines, "and in terms of pi".
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.bounds_of_counts import (
    with_a_bound,
    with_another_event,
)
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.named_values import of_a_thing, of_each_thing
from tutor_tui.engines.symbolic.follow_ups.of_angles import OF_ANGLES
from tutor_tui.engines.symbolic.follow_ups.of_bounds import OF_BOUNDS
from tutor_tui.engines.symbolic.follow_ups.of_calculus import OF_CALCULUS
from tutor_tui.engines.symbolic.follow_ups.of_circles import of_a_circle
from tutor_tui.engines.symbolic.follow_ups.of_discrete import (
    by_order,
    of_a_part,
    of_a_word,
    of_recurrences,
    of_sets,
    of_statements,
)
from tutor_tui.engines.symbolic.follow_ups.of_distributions import of_a_distribution
from tutor_tui.engines.symbolic.follow_ups.of_estimates import of_estimates
from tutor_tui.engines.symbolic.follow_ups.of_factors import checked_back, of_a_factor
from tutor_tui.engines.symbolic.follow_ups.of_functions_found import OF_FUNCTIONS_FOUND
from tutor_tui.engines.symbolic.follow_ups.of_growth import of_growth
from tutor_tui.engines.symbolic.follow_ups.of_lines import line_in, of_a_line
from tutor_tui.engines.symbolic.follow_ups.of_matrices import OF_MATRICES
from tutor_tui.engines.symbolic.follow_ups.of_measures import of_a_measure
from tutor_tui.engines.symbolic.follow_ups.of_methods import by_a_method
from tutor_tui.engines.symbolic.follow_ups.of_motions import of_a_motion
from tutor_tui.engines.symbolic.follow_ups.of_odes import of_a_solution, of_an_ode
from tutor_tui.engines.symbolic.follow_ups.of_orders import (
    FITS,
    in_order,
    whole_solutions,
    with_more,
)
from tutor_tui.engines.symbolic.follow_ups.of_parity import of_parity
from tutor_tui.engines.symbolic.follow_ups.of_percentages import (
    another_percentage,
    overall_percentage,
    part_in_percent,
)
from tutor_tui.engines.symbolic.follow_ups.of_places import at_a_place, at_a_point, times_itself
from tutor_tui.engines.symbolic.follow_ups.of_polygons import of_a_polygon
from tutor_tui.engines.symbolic.follow_ups.of_proofs import of_a_claim, of_an_expansion
from tutor_tui.engines.symbolic.follow_ups.of_proportions import of_a_proportion
from tutor_tui.engines.symbolic.follow_ups.of_ratios import (
    gap_of_shares,
    in_another_ratio,
    other_part,
    shared,
    shares_in_percent,
    with_a_one,
)
from tutor_tui.engines.symbolic.follow_ups.of_savings import of_savings
from tutor_tui.engines.symbolic.follow_ups.of_series import of_a_polynomial, of_a_series
from tutor_tui.engines.symbolic.follow_ups.of_several import of_several, put_in
from tutor_tui.engines.symbolic.follow_ups.of_space import of_space
from tutor_tui.engines.symbolic.follow_ups.of_speeds import at_that_speed
from tutor_tui.engines.symbolic.follow_ups.of_surfaces import of_a_surface, of_spots
from tutor_tui.engines.symbolic.follow_ups.of_systems import LINE, of_a_system
from tutor_tui.engines.symbolic.follow_ups.of_teams import part_done
from tutor_tui.engines.symbolic.follow_ups.of_terms import of_a_progression, sort_of_terms
from tutor_tui.engines.symbolic.follow_ups.of_the_best import of_the_best
from tutor_tui.engines.symbolic.follow_ups.of_the_function import of_the_function
from tutor_tui.engines.symbolic.follow_ups.of_the_given import common_of_two, of_the_given
from tutor_tui.engines.symbolic.follow_ups.of_triangles import of_a_triangle
from tutor_tui.engines.symbolic.follow_ups.of_two_events import of_two_events
from tutor_tui.engines.symbolic.follow_ups.of_units import in_radians, in_units
from tutor_tui.engines.symbolic.follow_ups.of_vectors import of_vectors
from tutor_tui.engines.symbolic.follow_ups.of_whole_numbers import (
    by_another_divisor,
    made_a_power,
    of_a_counted_one,
    of_a_divisor,
)
from tutor_tui.engines.symbolic.follow_ups.put_together import put_together
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT, unasked
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import needs_a_result
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.numbers.rounding import Rounding
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written

_CURVE: Final = re.compile(r"(?:what about |how about |same for )?(?P<curve>y ?= ?[^=]+)", re.I)
_DRAWING: Final = re.compile(r"(?P<verb>plot|draw|graph|sketch)\b", re.IGNORECASE)
_GRADIENT: Final = re.compile(
    rf"(?:(?:what(?:'s| is)|find|and) )?(?:the |its )?(?:gradient|slope)(?: of (?:{IT}"
    r"|(?:the|that|this) (?:straight )?(?:line|graph)))?",
    re.IGNORECASE,
)
_ON_PAPER: Final = re.compile(
    rf"(?:(?:show|do|use|with|by|using|explain|how (?:do|would) you do|can you do)(?: me)?(?:"
    rf" {IT})?"
    r"(?: (?:with|by|using|as|in))? ?)?(?:the )?(?:long|short|column|bus stop|written|grid) "
    r"(?:division|multiplication|method)(?: method)?",
    re.IGNORECASE,
)
_WRITTEN_SUM: Final = re.compile(
    r"\d ?(?:[*x×÷/]|times|divided by) ?\d|\bdivi\w+ .+ by ", re.IGNORECASE
)
_IN_PI: Final = re.compile(
    r"(?:leave (?:it|that) |give (?:it|that) |but )?(?:in|as|using) (?:terms of |a multiple of )?"
    r"(?:pi|π|a surd|surd form|exact form)|(?:the )?exact (?:answer|value|form)",
    re.IGNORECASE,
)
_AT_PLACE: Final = re.compile(r"derivative of (?P<f>[^,?]+) at (?P<at>[a-z] ?= ?[^,?]+)", re.I)
_TANGENT: Final = re.compile(
    r"(?:what(?:'s| is) |find |and )*(?:the )?(?:equation of )?(?:the )?(?:tangent|normal)(?:"
    r" line)?"
    r"(?: (?:there|at (?:that|this) point|at it))?",
    re.IGNORECASE,
)


def taken_further(request: str, context: Context) -> Written | None:
    """The question in full, perhaps with a mark of the last result; `None` where none fits."""
    question = context.question or ""
    is_same = False
    for way in _WAYS:
        for found in way(request, question, context):
            written_out = found if isinstance(found, Written) else Written(found)
            if _is_question(written_out.question, question):
                return written_out
            is_same = is_same or (bool(question) and way is of_a_progression)
    if is_same:
        return Written(question)  # what was asked just now, asked again
    return Written(_unrounded(question)) if question and _IN_PI.fullmatch(request) else None


def _unrounded(question: str) -> str:
    """The question without the places that its result is rounded to."""
    match problem_of(question):
        case Conditions(equation=Relation() as equation, is_rounded=True):
            return f"solve {written(equation)}"
        case Rounding(number=number) if not isinstance(number, Number):
            return f"simplify {written(number)}"
        case _:
            return question


def _is_question(whole: str, question: str) -> bool:
    return needs_a_result(whole) or (problem_of(whole) is not None and whole != question)


def _fits(request: str, question: str, context: Context) -> Iterator[str]:
    """Whether a value is among the solutions of one inequality, also when one was tried before."""
    is_tried = bool(re.match(r"is -?\d", question))
    tried = FITS.fullmatch(f"is {unasked(request)} allowed") if is_tried else None
    if (found := tried or FITS.fullmatch(request)) is None:
        return
    if is_tried:
        older = (one for one in context.older_questions() if not re.match(r"is -?\d", one))
        question = next(older, question)
    value, problem = expression_or_none(found["a"] or found["b"]), problem_of(question)
    if value is None:
        return
    if isinstance(problem, Solve) and len(problem.equations) == 1 and found["name"]:
        if _CAN.match(request) and variables(problem.equations[0]) == (found["name"],):
            equation = written(problem.equations[0])
            yield f"is {found['name']} = {written(value)} a solution of {equation}?"
        return
    relation = problem.single if isinstance(problem, Conditions) else None
    if relation is None or relation.sign == "=":
        return
    (name,) = variables(relation)
    if found["name"] in (None, name):
        yield f"is {written(substitute(relation, name, value))}?"


_CAN: Final = re.compile(r"(?:so )?(?:can|could)\b", re.IGNORECASE)


def _drawn_alike(request: str, question: str, _context: Context) -> Iterator[str]:
    """Another curve after a drawing: "what about y = -x + 4"."""
    found = _CURVE.fullmatch(request)
    verb = _DRAWING.match(question)
    if found is not None and verb is not None:
        yield f"{verb['verb']} {found['curve']}"


_THERE: Final = re.compile(
    r"(?:(?:what(?:'s| is)|find|and) )?(?:the |its )?(?:gradient|slope)(?: of (?:it|the curve"
    r"|the tangent))? (?:there|at (?:that|this|the) (?:point|place))",
    re.IGNORECASE,
)
_TOUCHED: Final = re.compile(
    r"(?P<curve>y ?= ?[^,?]+?) at (?:the point where"
    r" )?(?P<at>x ?= ?[^,?]+)",
    re.I,
)


def _gradient(request: str, question: str, context: Context) -> Iterator[str]:
    if _THERE.fullmatch(request) and (touched := _TOUCHED.search(question)):
        yield f"gradient of {touched['curve']} at {touched['at'].strip()}"
    if not _GRADIENT.fullmatch(request):
        return
    for one in (question, *context.older_questions()):
        for found in re.finditer(LINE, one):
            yield f"gradient of {found[0].strip()}"
        if body := line_in(one):
            yield f"gradient of y = {body}"


def _on_paper(request: str, question: str, _context: Context) -> Iterator[str]:
    if _ON_PAPER.fullmatch(request) and _WRITTEN_SUM.search(question):
        yield f"explain {question}"


def _tangent(request: str, question: str, _context: Context) -> Iterator[str]:
    found = _AT_PLACE.search(question)
    if found is not None and _TANGENT.fullmatch(request):
        what = "normal" if "normal" in request.lower() else "tangent"
        yield f"{what} to y = {found['f'].strip()} at {found['at'].strip()}"


_Way = Callable[[str, str, Context], Iterator[str] | Iterator[Written] | Iterator[str | Written]]
_WAYS: Final[tuple[_Way, ...]] = (
    of_a_solution,
    _fits,
    _drawn_alike,
    _gradient,
    _on_paper,
    in_another_ratio,
    of_a_proportion,
    of_a_system,
    another_percentage,
    overall_percentage,
    part_in_percent,
    common_of_two,
    _tangent,
    of_the_best,
    of_a_measure,
    in_radians,
    in_units,
    of_savings,
    by_another_divisor,
    of_growth,
    of_the_given,
    of_a_circle,
    of_a_distribution,
    of_two_events,
    with_another_event,
    with_a_bound,
    of_a_line,
    of_a_progression,
    sort_of_terms,
    of_vectors,
    of_space,
    of_a_series,
    of_a_polynomial,
    of_a_surface,
    of_spots,
    of_a_counted_one,
    of_a_divisor,
    made_a_power,
    by_a_method,
    of_parity,
    shared,
    shares_in_percent,
    gap_of_shares,
    with_a_one,
    of_a_thing,
    of_each_thing,
    at_that_speed,
    part_done,
    of_a_polygon,
    of_a_triangle,
    of_a_factor,
    checked_back,
    in_order,
    with_more,
    whole_solutions,
    other_part,
    times_itself,
    at_a_point,
    of_an_ode,
    of_estimates,
    *OF_CALCULUS,
    *OF_FUNCTIONS_FOUND,
    *OF_BOUNDS,
    *OF_MATRICES,
    of_sets,
    of_statements,
    of_recurrences,
    of_a_word,
    by_order,
    of_a_part,
    of_an_expansion,
    of_a_claim,
    put_together,
    of_several,
    put_in,
    at_a_place,
    of_a_motion,
    *OF_ANGLES,
    of_the_function,
)
