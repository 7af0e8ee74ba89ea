"""Wishes for a drawing that need the thread: "plot it", "zoom in", "from 0 to 10 instead"."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.engines.symbolic.follow_ups.of_circles import circle_in
from tutor_tui.engines.symbolic.follow_ups.of_complex_numbers import of_complex
from tutor_tui.engines.symbolic.follow_ups.of_lines import is_of_another_line, line_in
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Said, Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT, LONGEST, as_solved, trimmed
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touching import TouchingLine
from tutor_tui.mathematics.kinds.complex_numbers.asked_roots import AskedRoots
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation, ComplexQuestion
from tutor_tui.mathematics.kinds.functions.meeting import Meeting
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.plots.bodies import curves_in
from tutor_tui.mathematics.kinds.plots.charts import read_chart
from tutor_tui.mathematics.kinds.plots.number_lines import read_on_line
from tutor_tui.mathematics.kinds.plots.ranges import window_in
from tutor_tui.mathematics.kinds.plots.reading import read_plot
from tutor_tui.mathematics.kinds.plots.requests import request_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.curves import Plot
from tutor_tui.mathematics.problems import (
    Differentiate,
    Integrate,
    KindProblem,
    Problem,
    Solve,
    code,
)
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_DRAW: Final = late_regex(
    r"(?:(?:draw|show|make|sketch|see|give)(?: me)? )?(?:the |a )?(?:graph|plot|draw|sketch)"
    r"(?: me)?(?: (?:the|a))?(?: (?:graph|plot|curve|function|line|parabola))?(?: of)?(?: the)?"
    r"(?: (?:function|curve|line|equation|parabola))? (?P<what>.+)",
    re.IGNORECASE,
)
_OF_IT: Final = rf"(?: (?:of|for) (?:{IT}|the (?:data|function|curve|equation|line|parabola)))?"
_SEE: Final = (
    r"(?:(?:show|draw|make|see|give|get|have|plot|sketch)(?: me| us)? )?(?:the |an? |its )*"
)
_IT_DRAWN: Final = late_regex(
    rf"(?:graph|plot|draw|sketch|visuali[sz]e)(?: (?:{IT}|both(?: of them| (?:the )?(?:lines|curves"
    rf"|graphs|functions|equations))?|the (?:function|curve|graph|line|solution"
    rf"|parabola|equation|lines|functions|equations)))?|{_SEE}(?:graph|plot|sketch|curve|drawing"
    rf"|picture){_OF_IT}|what does (?:{IT}|the (?:graph|solution)) look like"
    rf"|how does (?:{IT}|the (?:graph|solution)) look",
    re.IGNORECASE,
)
_CHART: Final = late_regex(
    rf"{_SEE}(?P<sort>histogram|bar ?chart|box ?plot|box and whiskers? plot){_OF_IT}", re.IGNORECASE
)
_ON_LINE: Final = late_regex(
    rf"(?:(?:show|draw|plot|graph|put|mark|sketch) (?:{IT} )?)?(?:on|as) (?:a |the )?number ?line"
    rf"|{_SEE}number ?line{_OF_IT}",
    re.IGNORECASE,
)
_ZOOM: Final = late_regex(
    r"(?:(?:zoom|go|move|look) )?(?P<way>in|out|closer|nearer|further out)"
    r"(?: (?:a bit|a little|more|further|again|twice|once more|even more))*",
    re.IGNORECASE,
)
_AGAIN: Final = late_regex(
    rf"(?:(?:re)?(?:plot|draw|show|graph|do|make|try|sketch)\s*)?(?:{IT}|the same|same)?"
    r"\s*(?:again)?",
    re.IGNORECASE,
)
_ADDED: Final = late_regex(
    r"(?:(?:add|include|plot|draw|graph|show|with|together with)\s+)?(?P<what>.+?)(?:\s+(?:to (?:it"
    r"|the (?:graph|plot|drawing))|(?:in|on|into) the same (?:axes|graph|plot|drawing|picture)))?",
    re.IGNORECASE,
)
_MORE: Final = late_regex(r"\b(?:add|also|too|as well|include|same|together with)\b", re.IGNORECASE)
_FURTHEST: Final = 9
_WITHOUT_CONSTANTS: Final = (
    "Each value of the constant gives a curve of its own; name a condition such as `y(0) = 1`, and "
    "I draw the one that fulfils it."
)
_WHAT_I_DRAW: Final = (
    "I draw functions of one variable, equations and inequalities in x and y, points, sets on a "
    "number line, histograms, bar charts and box plots"
)


def thing_to_draw(text: str, known: Collection[str] = ()) -> str | None:
    """The mathematics whose graph a message asks for and which is none that is drawn.

    `known` are the names that the thread has defined.
    """
    found = _DRAW.fullmatch(bare(text))
    if found is None or found["what"].strip() in known or isinstance(problem_of(text), KindProblem):
        return None
    spans = find_mathematics(found["what"])
    is_whole = len(spans) == 1 and spans[0].text.strip() == found["what"].strip()
    if not is_whole or not variables(spans[0].node) or re.search(r"[<>≤≥≠]", spans[0].text):
        return None
    return spans[0].text


def cannot_draw(thing: str) -> str:
    """What is drawn, where the thing that was wished is nothing of that."""
    if thing:
        return (
            f"I cannot draw {code(thing)}. {_WHAT_I_DRAW}; put numbers in the place of the other "
            "letters, as in `plot x^2 - 5x + 6`."
        )
    return f"I cannot draw that. {_WHAT_I_DRAW}, as in `plot x^2 - 5x + 6`."


def drawing_wished(text: str, context: Context) -> Reading | None:
    """A drawing of what was talked about, or the last one in another window."""
    if context.question is None or len(text) > LONGEST:
        return None
    request = trimmed(text)
    again = _redrawn(text, request, context.question)
    drawable = (context.question, *context.older_questions())
    return again or drawn_of_any(request, [as_solved(one) for one in drawable])


def _redrawn(text: str, request: str, question: str) -> Written | None:
    """The last drawing in another window, or with one more curve; `request` is `text` trimmed."""
    plot = problem_of(question)
    if not isinstance(plot, Plot):
        return None
    found = _zoomed(plot, request) or _in_window(plot, request) or _with_more(plot, text, request)
    return None if found is None else Written(request_of(found))


def _zoomed(plot: Plot, request: str) -> Plot | None:
    found = _ZOOM.fullmatch(request)
    if found is None or not re.search(r"zoom|closer|nearer|further", request, re.IGNORECASE):
        return None
    step = -1 if "out" in found["way"].lower() else 1
    zoom = plot.zoom + (2 * step if "twice" in request.lower() else step)
    return replace(plot, zoom=max(-_FURTHEST, min(zoom, _FURTHEST)))


def _in_window(plot: Plot, request: str) -> Plot | None:
    """ "from 0 to 10", "for y between -2 and 2", "0 to 10"."""
    for words in (request, f"from {request}"):
        wished = window_in(f"it {words}")
        rest = wished.text.removeprefix("it").strip(" ,")
        if (wished.across or wished.down) and not wished.bounds and _AGAIN.fullmatch(rest):
            across, down = wished.across or plot.across, wished.down or plot.down
            return replace(plot, across=across, down=down, zoom=0)
    return None


def _with_more(plot: Plot, text: str, request: str) -> Plot | None:
    found = _ADDED.fullmatch(request) if _MORE.search(text) else None
    curves = curves_in(found["what"]) if found else None
    if not curves or len(plot.curves) + len(curves) > 4:
        return None
    return replace(plot, curves=(*plot.curves, *curves))


def drawn_of_any(request: str, questions: Iterable[str]) -> Reading | None:
    """A drawing of what was talked about last, or before that where the last is but a number.

    `None` where none is wished.
    """
    asked = tuple(questions)
    if both := next(filter(None, (_both(request, one) for one in asked)), None):
        return both
    refused: Reading | None = None
    for question in asked:
        found = drawn(request, question)
        if found is None or isinstance(found, Written):
            return found and _with_before(found, question)
        refused = refused or found
        if _has_letters(question):
            break
    return refused


def _with_before(found: Reading, question: str) -> Reading:
    is_of_result = isinstance(found, Written) and RESULT in found.question
    return (
        Written(found.question, question) if isinstance(found, Written) and is_of_result else found
    )


def _has_letters(question: str) -> bool:
    return any(variables(span.node) for span in find_mathematics(question))


def _both(request: str, question: str) -> Written | None:
    """A function and its inverse, for "graph both"."""
    problem = problem_of(question)
    is_inverse = isinstance(problem, FunctionQuestion) and problem.topic is Topic.INVERSE
    if not is_inverse or not re.search(r"\bboth\b", request) or not _IT_DRAWN.fullmatch(request):
        return None
    things = objects_of(question)
    return Written(f"plot {things[-1]}, {RESULT}", question) if things else None


def drawn(request: str, question: str) -> Reading | None:
    """A drawing of what was talked about; `None` where none is wished."""
    if chart := _CHART.fullmatch(request):
        return _first(read_chart, [f"{chart['sort']} of {thing}" for thing in objects_of(question)])
    if _ON_LINE.fullmatch(request):
        return _first(read_on_line, _on_a_line(question))
    if not _IT_DRAWN.fullmatch(request):
        return None
    if isinstance(equation := problem_of(question), DifferentialEquation):
        is_one = len(equation.conditions) == equation.order
        return Written(f"plot y = {RESULT}") if is_one else Said(_WITHOUT_CONSTANTS)
    is_complex = isinstance(equation, ComplexQuestion | ComplexEquation | AskedRoots)
    if is_complex or (_THEM.search(request) and _in_the_plane(equation)):
        return of_complex("plot them", question) or Said(cannot_draw(""))
    named = "line " if re.search(r"\bline\b", request, re.IGNORECASE) else ""
    is_line = named or re.search(r"\bline\b", question, re.IGNORECASE)
    if (circle := circle_in(question)) is not None:
        return _first(read_plot, [f"plot {circle.equation}"])
    body = line_in(f"{named}{question}") if is_line else None
    if body is not None and is_of_another_line(question):
        return Written(f"plot y = {body} and y = {RESULT}")
    return _curves_of(question) if body is None else _first(read_plot, [f"plot y = {body}"])


_THEM: Final = late_regex(r"\b(?:them|these|those)\b", re.IGNORECASE)


def _in_the_plane(problem: Problem | None) -> bool:
    """Whether the solutions are of `z`, which is a complex number to whoever writes it so."""
    match problem:
        case Solve(equations=(equation,)):
            return variables(equation) in (("z",), ("w",))
        case _:
            return False


def _curves_of(question: str) -> Reading:
    """The drawing of what a question was about."""
    match problem_of(question):
        case Plot():
            return Written(question)
        case Differentiate(expression=expression, order=1, at=None):
            return Written(f"plot {written(expression)}, {RESULT}")
        case Integrate(expression=expression) | Differentiate(expression=expression, order=1):
            return _first(read_plot, [f"plot {written(expression)}"])
        case Solve(equations=equations) if len(equations) > 1:
            return _first(read_plot, [f"plot {', '.join(written(one) for one in equations)}"])
        case Meeting(first=first, second=second):
            return _first(read_plot, [f"plot y = {written(first)} and y = {written(second)}"])
        case TaylorPolynomial(expression=expression) | TouchingLine(expression=expression):
            return Written(f"plot y = {written(expression)} and {RESULT}")
        case Conditions():
            found = _first(read_on_line, _on_a_line(question))
            return found if isinstance(found, Written) else _of_objects(question)
        case _:
            return _of_objects(question)


def _on_a_line(question: str) -> list[str]:
    """The wishes for a number line; a chain such as `1 < x < 3` is shown as a whole."""
    chain = _CHAIN.search(question)
    things = (chain[0],) if chain else objects_of(question)
    return [f"show {thing} on a number line" for thing in things]


_CHAIN: Final = late_regex(r"[^<>≤≥=a-z]*[<>≤≥]=?[^<>≤≥=]+[<>≤≥]=?[^<>≤≥=a-z]*", re.IGNORECASE)


def _of_objects(question: str) -> Reading:
    curves = _CURVES.findall(question)
    both = [f"plot {' and '.join(curves)}"] if len(curves) == 2 else []
    things, formulas = objects_of(question), _formulas(question)[:1]
    if any(map(_MEASURED.fullmatch, (*things, *formulas))):
        return Said(cannot_draw(""))
    if not things or all(one.startswith("(") and "," in one for one in things):
        things = (*formulas, *things)  # the curve rather than a point that may lie on it
    return _first(read_plot, [*both, *(f"plot {thing}" for thing in things)])


_MEASURED: Final = late_regex(r"\d+(?:\.\d+)? (?:m|g|t|h|s|km|cm|mm|kg|l|L)")
"""A length or the like, whose letter is no unknown."""


def _formulas(question: str) -> tuple[str, ...]:
    """The formulas of a question about several, such as a division, the first of which is meant."""
    spans = find_mathematics(question)
    return tuple(span.text for span in spans if variables(span.node) and len(span.text) > 1)


_CURVES: Final = late_regex(r"\by ?= ?[^,;?=]+?(?=$|[,;?.]| and\b| from\b| between\b)")


def _first(read: Callable[[str], KindProblem | None], requests: list[str]) -> Reading:
    """The first of some requests that is one."""
    whole = next((one for one in requests if read(one) is not None), None)
    return Said(cannot_draw("")) if whole is None else Written(whole)
