"""What else is asked of a series: "what does it converge to", "which test did you use"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.convergence import Convergence, Radius
from tutor_tui.mathematics.kinds.calculus.converging import ConvergingIntegral
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touching import Line, TouchingLine
from tutor_tui.mathematics.kinds.sequences.counting import Settles
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_VALUE: Final = late_regex(
    r"(?:so )?what (?:does|would|will) (?:it|(?:that|this)(?: one)?|the (?:sum|series)) (?:converge"
    r"|add up|sum|come|tend) to|(?:(?:what(?:'s| is)|find) )?(?:the|its) (?:sum|value|limit)"
    r"(?: of (?:it|that|the series))?|to what(?: value)?|what value",
    re.IGNORECASE,
)
_TEST: Final = late_regex(
    r"(?:what|which) (?:convergence )?tests?(?: (?:did|do|have) (?:you|u|we|i) (?:use|used|apply)"
    r"| is that| was that"
    r"| (?:shows|says|tells|proves|decides) (?:that|it|this)(?: (?:con|di)verges?)?)?"
    r"|by which test|how (?:do|did) (?:you|i|we) know(?: (?:that|it (?:con|di)verges))?",
    re.IGNORECASE,
)
_CONVERGES: Final = late_regex(
    r"(?:does|will|do) (?:it|that|this|they|(?:the|its|their) (?:infinite )?(?:sum|series|terms))"
    r" (?:con|di)verges?|(?:does|is there) (?:the |a )?sum to infinity(?: exist)?"
    r"|is (?:it|that|this|(?:the|its) (?:infinite )?(?:sum|series)) (?:con|di)"
    r"vergent|(?:con|di)vergent",
    re.IGNORECASE,
)
_TO_WHAT: Final = late_regex(
    r"(?:(?:and|so|ok) )*(?:what|where) to(?: then| exactly)*", re.IGNORECASE
)
_OPEN: Final = late_regex(r"-?\d[\d/ .+*^-]*[+-] ?(?:\.{3}|…)")
_LISTED: Final = late_regex(r"-?\d+(?:/\d+|\.\d+)?(?:, ?-?\d+(?:/\d+|\.\d+)?){2,}(?=\D*$)")
_TERMS: Final = late_regex(
    r"(?:(?:what(?:'s| is| are)|whats|find|give me|add|with) )*(?:the )?"
    r"(?:(?:next|another|one more|one) (?:non-?zero )?term|next one)(?: more)?",
    re.IGNORECASE,
)
_FIRST_TERMS: Final = late_regex(
    r"(?:(?:what(?:'s| is| are)|find|give me|show me|just|only|write|list)\b ?)*(?:the )?first "
    r"(?P<n>\d|two|three|four|five|six)(?: non-?zero)? terms(?: only)?",
    re.IGNORECASE,
)
_ERROR: Final = late_regex(
    r"(?:how (?:accurate|close|good|far off|exact)(?: (?:is|are) (?:it|(?:(?:that|this|the|your) ?)"
    r"(?:approximation|estimate|value|answer|result)?))?|how (?:big|large) is (?:the|its) error"
    r"|(?:what(?:'s| is) )?the (?:actual |absolute )?error)"
    r"(?: (?:at|when|for|if)(?: [a-z] ?=)? ?(?P<at>-?\d+(?:\.\d+)?(?:/\d+)?))?",
    re.IGNORECASE,
)
_PLACE: Final = late_regex(r"when [a-z] = (?P<at>-?\d+(?:\.\d+)?(?:/\d+)?)$")
_CENTRE: Final = late_regex(
    r"(?:where|around (?:what|which) (?:point|value|place)|at what point) is (?:it|that|this|the "
    r"(?:series|polynomial|expansion)) (?:cent(?:er|r)ed|expanded|taken)(?: at| around)?"
    r"|(?:what(?:'s| is) )?(?:the|its) cent(?:er|re)",
    re.IGNORECASE,
)
_IT: Final = r"(?:it|that|this|(?:the|that|this|your) (?:polynomial|series|expansion))"
_APPROXIMATED: Final = late_regex(
    rf"(?P<use>(?:now |so |and )*(?:use|using|with|from) {_IT},? (?:to |for )?)?(?:an? )?"
    r"(?:(?:(?P<verb>approximate|approximation (?:to|of|for)|estimate(?: of| for)?)|find|calculate"
    r"|get)(?: the value of)? |(?:what(?:'s| is)|whats) "
    r"|(?P<also>(?:and|for|what about|how about) )+)?"
    rf"(?P<f>.{{0,30}}?\d.{{0,20}}?)(?P<by> (?:with|using|from|by) {_IT})?",
    re.IGNORECASE,
)


_START: Final = late_regex(r"\b[a-z] ?= ?(?P<first>\d+)\b")
"""The first index that a question names."""


_ANOTHER: Final = late_regex(
    r"(?:(?:and|what about|how about|for|now)\b ?)*(?:the )?(?:sum|series)(?: of)? (?P<term>.*n.*)",
    re.IGNORECASE,
)


_ITS_VALUE: Final = late_regex(
    r"(?:(?:and|so)\b ?)*(?:what(?:'s|s| is)|find) (?:its|the) (?:value|area|integral|limit)"
    r"(?: of (?:it|that|the integral))?",
    re.IGNORECASE,
)
_AT_AN_END: Final = late_regex(
    r"(?:(?:and|so|but|what about|how about|what happens|does it (?:con|di)verge"
    r"|is it (?:con|di)vergent|check|test)\b ?)*(?:at|when|for|if) (?:the end ?point )?"
    r"(?:[a-z] ?= ?)?(?P<at>-?[\d./]+)",
    re.IGNORECASE,
)


def _at_an_end(request: str, context: Context) -> Iterator[str]:
    """Whether the power series of the thread converges at an end of its interval."""
    found, series = _AT_AN_END.fullmatch(request), context.newest(Radius)
    at = expression_or_none(found["at"]) if found else None
    if series is not None and isinstance(at, Node):
        yield f"does sum ({written(substitute(series.term, series.variable, at))}) converge"


def of_a_series(request: str, question: str, context: Context) -> Iterator[str]:
    """The sum of the series whose convergence was asked for, or the test that decided it."""
    problem = problem_of(question)
    is_value = _VALUE.fullmatch(request) or _TO_WHAT.fullmatch(request)
    if is_value and isinstance(problem, Settles) and (terms := _OPEN.search(question)):
        yield f"what is {terms[0]}"
    if _CONVERGES.fullmatch(request) and (terms := _LISTED.search(question)):
        yield f"does the series {' + '.join(re.split(r', ?', terms[0]))} + ... converge?"
    if isinstance(problem, ConvergingIntegral) and (is_value or _ITS_VALUE.fullmatch(request)):
        low, high = map(written, problem.integral.bounds or ())
        yield f"integrate {written(problem.integral.expression)} from {low} to {high}"
    yield from _at_an_end(request, context)
    if not isinstance(problem, Convergence):
        return
    if found := _ANOTHER.fullmatch(request):
        yield f"does sum {found['term']} converge"
    if is_value:
        start = _START.search(question)
        first = start["first"] if start else "1"
        yield f"sum of {written(problem.term)} from {problem.index}={first} to infinity"
    if _TEST.fullmatch(request):
        yield f"explain {question}"


def of_a_polynomial(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The next term of a Taylor polynomial, its value at a place, or how far that is off."""
    problem = _taylor(context)
    if problem is None:
        return
    is_last = problem_of(question) == problem
    body, name = written(problem.expression), problem.variable
    expansion = f"taylor polynomial of {body} around {name} = {written(problem.place)}"
    size = f"of degree {problem.degree}"
    if problem.terms is not None:
        size = f"with {problem.terms} nonzero terms"
    if _TERMS.fullmatch(request):
        more = f"of degree {problem.degree + _step(problem)}"
        if problem.terms is not None:
            more = f"with {problem.terms + 1} nonzero terms"
        yield f"{expansion} {more}"
    if found := _FIRST_TERMS.fullmatch(request):
        yield f"{expansion} with {found['n']} nonzero terms"
    found = _APPROXIMATED.fullmatch(request)
    is_by_it = found and (found["use"] or found["by"] or found["verb"])
    is_meant = found and (is_by_it or (found["also"] and not is_last))
    place = _place_of_value(found["f"], problem) if found and is_meant else None
    if place is not None:
        polynomial = f"{expansion} {size}"
        if problem.degree == 1 and problem.terms is None:
            polynomial = f"linear approximation of {body} at {name} = {written(problem.place)}"
        yield Written(f"what is {RESULT} when {name} = {place}", polynomial)
    if found := _ERROR.fullmatch(request):
        at = _PLACE.search(question)
        if found["at"] and is_last:
            yield f"what is |{body} - ({RESULT})| when {name} = {found['at']}"
        elif at and not is_last:
            yield f"what is |{body} - {RESULT}| when {name} = {at['at']}"


def centred(request: str, question: str, context: Context) -> str | None:
    """Around which place the Taylor polynomial of the thread is taken."""
    problem = _taylor(context) if _CENTRE.fullmatch(request.strip(" ?.!")) else None
    if problem is None:
        return None
    place = code(f"{problem.variable} = {written(problem.place)}")
    return f"It is centred at {place}: it is written in powers of the distance from there."


def _taylor(context: Context) -> TaylorPolynomial | None:
    """The polynomial of the thread, also that of a tangent, which has the degree 1."""
    for one in (context.question or "", *context.older_questions()):
        match problem_of(one):
            case TaylorPolynomial() as found:
                return found
            case TouchingLine(expression=body, variable=name, place=place) as line:
                return None if line.line is Line.NORMAL else TaylorPolynomial(body, name, place, 1)
    return None


def _step(problem: TaylorPolynomial) -> int:
    """By how much the degree grows to the next term: around 0 a sine has odd powers only."""
    match problem:
        case TaylorPolynomial(
            expression=Call(function=function, arguments=(argument,)), place=Number(value=0)
        ) if function in _EVEN | _ODD and _is_linear(argument):
            has_last = problem.degree % 2 == (0 if function in _EVEN else 1)
            return 2 if has_last else 1
        case _:
            return 1


_EVEN: Final = frozenset({"cos", "cosh", "sec"})
_ODD: Final = frozenset({"sin", "sinh", "tan", "tanh", "arctan", "atan", "arcsin", "asin"})


def _is_linear(node: Node) -> bool:
    match node:
        case Name():
            return True
        case Binary(sign="*" | "/", left=left, right=right):
            return isinstance(left, Number | Name) and isinstance(right, Number | Name)
        case _:
            return False


def _place_of_value(text: str, problem: TaylorPolynomial) -> str | None:
    """At which place the function has the value that is written: 0.1 for `e^0.2` of `e^(2x)`."""
    value = expression_or_none(text)
    if value is None or variables(value):
        return None
    found = _matched(problem.expression, value)
    if found is None:
        return None
    part, number = found
    low, high, more = (
        rational_value(substitute(part, problem.variable, Number(Fraction(at)))) for at in range(3)
    )
    if low is None or high is None or more is None or not low != high == (low + more) / 2:
        return None
    return shown_number((number - low) / (high - low), uses_decimals=True)


def _matched(part: Node, value: Node) -> tuple[Node, Fraction] | None:
    """The one part of a formula that holds its letter, and the number that stands there."""
    match part, value:
        case Binary(sign=sign, left=a, right=b), Binary(sign=other, left=c, right=d) if (
            sign == other and (a == c or b == d)
        ):
            return _matched(b, d) if a == c else _matched(a, c)
        case Call(function=name, arguments=(a,)), Call(function=other, arguments=(c,)) if (
            name == other
        ):
            return _matched(a, c)
    number = rational_value(value)
    return None if number is None or len(variables(part)) != 1 else (part, number)
