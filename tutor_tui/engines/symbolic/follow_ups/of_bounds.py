"""What is asked of the places that a question of calculus named: the average between the bounds,
another start of a sum, a line as an asymptote, the limit where a fraction has no value.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.sigma import COUNTED, Series
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Integrate, Rewrite
from tutor_tui.mathematics.syntax import Binary, Name, Node, Number, Relation
from tutor_tui.mathematics.terms import coefficients, shown_number, terms_of
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.written import written

_ASK: Final = r"(?:(?:what(?:'s| is| was| about)?|whats|find|give me|get|and|so|work out) )*"
_AVERAGE: Final = late_regex(
    rf"{_ASK}(?:the |its )?(?:average(?: (?:value|height))?|mean (?:value|height))"
    r"(?: of (?:it|this|that|f(?:\(x\))?|the (?:function|curve|integrand)))?"
    r"(?: (?:(?:on|over|in|for|between|across) )?(?:that|this|the same|the|those|these) "
    r"(?:interval|range|bounds|limits|values))?",
    re.IGNORECASE,
)


def _average(request: str, question: str, context: Context) -> Iterator[str]:
    """The average value of the function that was integrated, between the same bounds."""
    if not _AVERAGE.fullmatch(request):
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if not isinstance(problem, Integrate):
            return
        if problem.bounds is not None:
            low, high = map(written, problem.bounds)
            yield f"average value of {written(problem.expression)} from {low} to {high}"
            return


_START: Final = late_regex(
    r"(?:(?:what|how|and|but|so|about|if|it|we|i|you|now|is|does|was|were|would|the sum) )*"
    r"(?:start(?:s|ed|ing)?|begins?|beginning|began|goes|going|summed|runs?)(?: (?:it|at|from"
    r"|with))* (?:[a-z] ?(?:=|is) ?)?(?P<at>-?\d+)(?: instead)?",
    re.IGNORECASE,
)


def _from_another_start(request: str, _question: str, context: Context) -> Iterator[str]:
    """The series of the thread from another number on: "starting from 1?"."""
    found = _START.fullmatch(request)
    series = context.newest(Series) if found else None
    if found is None or series is None:
        return
    index = "k" if series.variable == COUNTED else series.variable
    term = written(substitute(series.term, series.variable, Name(index)))
    what = "product" if series.is_product else "sum"
    end = written(series.end).replace("oo", "infinity")
    yield f"{what} of {term} from {index} = {found['at']} to {end}"


_RATIO: Final = late_regex(rf"{_ASK}(?:the |its )?(?:common )?ratio(?: here| of it)?", re.I)


def _ratio(request: str, question: str, _context: Context) -> Iterator[str]:
    """The ratio of the terms of a series, of which three are written out."""
    problem = problem_of(question) if _RATIO.fullmatch(request) else None
    first = rational_value(problem.start) if isinstance(problem, Series) else None
    if not isinstance(problem, Series) or first is None:
        return
    places = (Number(first + step) for step in range(3))
    terms = [rational_value(substitute(problem.term, problem.variable, at)) for at in places]
    known = [shown_number(term) for term in terms if term is not None]
    if len(known) == len(terms):
        yield f"common ratio of {', '.join(known)}"


_ASYMPTOTE: Final = late_regex(
    r"(?:(?:so|and|then|does that mean|that means|is|are|isn't|would) )*(?:the line )?"
    r"(?P<name>[xy]) ?(?:=|is) ?-?\d[\d./]* (?:is |be |then )?"
    r"(?:an? |the |its )?(?:(?P<sort>horizontal|vertical) )?asymptote(?: (?:then|of (?:it|f|the "
    r"(?:graph|curve|function))))?",
    re.IGNORECASE,
)
_SORTS: Final = {"x": "vertical", "y": "horizontal"}


def _asymptote(request: str, question: str, context: Context) -> Iterator[str]:
    """The asymptotes of that sort of the function whose limit was asked for."""
    found = _ASYMPTOTE.fullmatch(request)
    if found is None:
        return
    sort = _SORTS[found["name"].lower()]
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if isinstance(problem, Limit | FunctionQuestion):
            yield f"{sort} asymptotes of {written(problem.expression)}"
            return


_LIMIT_THERE: Final = late_regex(
    rf"{_ASK}(?:the |its )?limit (?:there|at (?:that|this|the) (?:point|place|value|number|hole))",
    re.IGNORECASE,
)


def _limit_there(request: str, question: str, _context: Context) -> Iterator[str]:
    """The limit at the one place that a fraction leaves out."""
    problem = problem_of(question) if _LIMIT_THERE.fullmatch(request) else None
    names = variables(problem.expression) if isinstance(problem, Rewrite) else ()
    if isinstance(problem, Rewrite) and len(names) == 1:
        place = _left_out(problem.expression, names[0])
        if place is not None:
            yield f"limit of {written(problem.expression)} as {names[0]} -> {place}"


def _left_out(node: Node | Relation, name: str) -> str | None:
    """The only place at which a denominator is 0; `None` where there are others, or none."""
    below = {one.right for one in walk(node) if isinstance(one, Binary) and one.sign == "/"}
    unknown = [one for one in below if name in variables(one)]
    terms = terms_of(unknown[0], name) if len(unknown) == 1 else None
    numbers = coefficients(terms) if terms is not None else ()
    return shown_number(-numbers[0] / numbers[1]) if len(numbers) == 2 else None


_USED: Final = late_regex(
    r"(?:(?:can|could) (?:you|we|i) )?(?:(?:now )?us(?:e|ing) (?:it|that|this|the (?:expansion"
    r"|result|answer)),? (?:to )?|hence,? )(?:find|calculate|work out|evaluate|estimate|get|what is"
    r"|compute)?(?: the value of| an? (?:estimate|value) (?:for|of))? ?(?P<value>[\d.()+*/^ -]+)",
    re.IGNORECASE,
)


def _used_expansion(request: str, question: str, _context: Context) -> Iterator[str]:
    """The expansion of `(1 + x)^5` with the number for x that makes the power one of numbers."""
    found, problem = _USED.fullmatch(request), problem_of(question)
    value = expression_or_none(found["value"]) if found else None
    match value, problem:
        case (
            Binary(sign="^", left=base, right=Number() as power),
            Rewrite(expression=Binary(sign="^", left=inner, right=Number() as other)),
        ) if power == other and len(variables(inner)) == 1:
            name, height = variables(inner)[0], rational_value(base)
            terms = terms_of(inner, name)
            numbers = coefficients(terms) if terms is not None else ()
            if height is not None and len(numbers) == 2:
                place = shown_number((height - numbers[0]) / numbers[1], uses_decimals=True)
                yield f"what is {RESULT} when {name} = {place}"
        case _:
            return


OF_BOUNDS: Final = (
    _average,
    _from_another_start,
    _ratio,
    _asymptote,
    _limit_there,
    _used_expansion,
)
