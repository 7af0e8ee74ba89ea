"""What is asked next in calculus and of angles: "the slope at (3, 4)", "is it linear", "if it was
cos instead", "if the top was x^3", "where does the tangent cross the x axis".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.functions import derivative_in_full
from tutor_tui.engines.symbolic.follow_ups.points_asked import point_asked
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.convergence import Convergence
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touched_curves import TouchedCurve
from tutor_tui.mathematics.kinds.calculus.touching import TouchingLine
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Integrate, Rewrite, Solve
from tutor_tui.mathematics.request import LED
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Binary, Relation
from tutor_tui.mathematics.written import written

_ASK: Final = r"(?:(?:what(?:'s| is| was)|whats|find|give me|get|and|so|work out|calculate) )*"
_POINT: Final = r"\([^()]+,[^()]+\)"
_THERE: Final = (
    rf"(?: (?:there|(?:at|in|through) (?:the )?(?:point )?(?P<at>{_POINT})"
    r"|at (?:that|this|the same) (?:point|place)))"
)
_OF_CURVE: Final = late_regex(
    rf"{_ASK}(?:the )?(?:equation (?:of|for) (?:the )?)?(?:the )?(?P<what>slope|gradient"
    r"|steepness|tangent|normal|dy/dx|derivative|value|it)(?: line)?(?: (?:of|to)"
    rf" (?:the |this |that )?(?:curve|circle|it|graph|tangent|ellipse))?{_THERE}",
    re.IGNORECASE,
)


_SECOND: Final = late_regex(
    rf"{_ASK}(?:(?:the|its) )?(?:second derivative(?: of (?:it|that))?|d ?\^?[2²] ?y ?/ ?dx ?"
    r"\^?[2²]|y ?(?:''|″))(?: (?:there|then|too|as well))*",
    re.IGNORECASE,
)


def _of_an_implicit_curve(request: str, question: str, context: Context) -> Iterator[str]:
    """The slope, the tangent or the normal at a point that is named or was talked about."""
    if _SECOND.fullmatch(request) and (slope := context.newest(ImplicitSlope)):
        yield f"find d^2y/dx^2 for {written(slope.equation)}"
    found = _OF_CURVE.fullmatch(request)
    if found is None:
        return
    place = found["at"]
    for one in (question, *context.older_questions()):
        match problem_of(one):
            case ImplicitSlope(equation=curve, point=point):
                known = point
            case TouchedCurve(curve=curve, place=point):
                known = point
            case _:
                continue
        if place is None and known is not None:
            place = f"({written(known[0])}, {written(known[1])})"
        if place is not None:
            what = found["what"].lower()
            is_line = what in ("tangent", "normal")
            yield (
                f"{what} to {written(curve)} at {place}"
                if is_line
                else f"dy/dx if {written(curve)} at {place}"
            )
            return


_CROSSED: Final = late_regex(
    rf"{_ASK}(?:where|when|at (?:what|which) points?) (?:does|do|will|would) (?:the |that |this )?"
    r"(?P<what>tangent|normal|line|it)(?: line)? (?:cross|cut|meet|hit|intersect|touch)(?: with)? "
    r"(?:(?:the )?(?P<axis>[xy])[- ]?axis|(?:the |that )?(?:curve|graph|function|parabola)"
    r"(?: (?:again|a second time|once more|elsewhere))?)(?: at)?",
    re.IGNORECASE,
)


def _of_a_touching_line(request: str, question: str, context: Context) -> Iterator[Written]:
    """Where the tangent or the normal that was found meets an axis, or whether a point is on it."""
    found, point = _CROSSED.fullmatch(request), point_asked(request)
    if found is None and point is None:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if not isinstance(problem, TouchingLine | TouchedCurve):
            continue
        if found is None and point is not None:
            yield Written(f"is ({point[0]}, {point[1]}) on y = {RESULT}?", one)
            return
        assert found is not None  # noqa: S101 - one of the two was asked
        kind = str(problem.line if isinstance(problem, TouchingLine) else problem.wanted)
        if found["what"].lower() in ("line", "it", kind):
            if found["axis"]:
                yield Written(f"{found['axis'].lower()}-intercept of {RESULT}", one)
            elif isinstance(problem, TouchingLine):
                curve = f"y = {written(problem.expression)}"
                yield Written(f"where do y = {RESULT} and {curve} meet", one)
            return


_ITS_SLOPE: Final = late_regex(
    rf"{_ASK}(?:the )?(?:slope|gradient|steepness) of the (?P<what>tangent|normal|curve)"
    r"(?: line)?(?: there| at (?:that|this|the same) (?:point|place))?",
    re.IGNORECASE,
)


def _slope_there(request: str, question: str, context: Context) -> Iterator[str]:
    """The slope of the curve where a tangent, a normal or a derivative was found."""
    found = _ITS_SLOPE.fullmatch(request)
    if found is None or found["what"].lower() == "normal":
        return
    match problem_of(question):
        case Differentiate(expression=expression, variable=name, order=1, at=place) if place:
            yield f"derivative of {written(expression)} at {name} = {written(place)}"
            return
    if (touching := context.newest(TouchingLine)) is not None:
        at = f"{touching.variable} = {written(touching.place)}"
        yield f"derivative of {written(touching.expression)} at {at}"


_MANNER: Final = late_regex(
    r"(?:is|does) (?:it|this|that|the series)(?: converge(?:nt)?)? (?P<manner>conditional|absolute)"
    r"(?:ly)?(?: converge(?:nt|nce|s)?)?(?: then| too)?",
    re.IGNORECASE,
)


def _manner(request: str, question: str, _context: Context) -> Iterator[str]:
    """Whether the series of the question converges conditionally, or absolutely."""
    found, problem = _MANNER.fullmatch(request), problem_of(question)
    if found is not None and isinstance(problem, Convergence):
        yield f"does sum ({written(problem.term)}) converge {found['manner'].lower()}ly"


_GENERAL: Final = late_regex(
    rf"{_ASK}(?:the )?(?:general solution|all (?:the )?(?:solutions|answers|angles))"
    r"(?: (?:in general|then|of it))*",
    re.IGNORECASE,
)


def _in_general(request: str, question: str, _context: Context) -> Iterator[str]:
    """All solutions of the trigonometric equation that was solved between two angles."""
    if not _GENERAL.fullmatch(request) or not _A_WAVE.search(question):
        return
    for span in find_mathematics(question):
        if isinstance(span.node, Relation) and span.node.sign == "=":
            yield f"general solution of {written(span.node)}"
            return


_WAVES: Final = r"(?:sin|cos|tan|sec|csc|cosec|cot)(?:e|ine|gent)?"
_OTHER_WAVE: Final = late_regex(
    rf"(?:(?:and|but|now|so|what|how|about|if|for|with|it|that|this|was|were|is|had been|we|you|i"
    rf"|had|used?|do|does|it's|change|to|the|same|put|replace)\b[\s,]*)*"
    rf"(?:(?P<new>{_WAVES})(?:\^?2|²)?(?: ?\(?[a-z]\)?)?(?: (?:instead|in place|rather))?"
    rf"(?: (?:of|than) (?P<old>{_WAVES})(?: ?\(?[a-z]\)?)?)?|(?P<given>{_WAVES}) (?:with|by|for) "
    rf"(?P<put>{_WAVES}))",
    re.IGNORECASE,
)
_A_WAVE: Final = late_regex(r"(?<![A-Za-z])(?:sin|cos|tan|sec|csc|cosec|cot)(?![a-z])")


def _with_another_wave(request: str, question: str, context: Context) -> Iterator[str]:
    """The question with cosines for its sines: "what if it was cos instead"."""
    found = _OTHER_WAVE.fullmatch(request)
    is_check = "+ C) with respect to" in question and question != context.root
    question = context.root if is_check else question
    names = set(_A_WAVE.findall(question)) if found else set()
    if found is None or not names or question.startswith("what is |"):
        return
    new, old = (found["new"], found["old"]) if found["new"] else (found["put"], found["given"])
    gone = _short(old) if old else names.pop() if len(names) == 1 else ""
    if gone and gone != _short(new):
        yield re.sub(rf"(?<![A-Za-z]){gone}(?![a-z])", _short(new), question)


def _short(name: str) -> str:
    return re.sub(r"(?:e|ine|gent)$", "", name.lower()) if name.lower() != "sine" else "sin"


_PART: Final = late_regex(
    r"(?:(?:and|but|so|now|what|how about|suppose|say)\b[\s,]*)*(?:if |with |what if )*"
    r"(?:it'?s |the |it had |an? )*(?P<part>top|numerator|bottom|denominator|(?P<power>power"
    r"|exponent|index))(?: part| line)? (?:was|were|is|had been|becomes|to be|be|=|as|of) "
    r"(?P<new>[^=]{1,40}?)(?: instead)?",
    re.IGNORECASE,
)
_PUT_THERE: Final = late_regex(
    r"(?:(?:and|but|so|now|then|what|how about|suppose|say|if|with|put|have|try|there(?:'s| was"
    r"| were| is)|it(?:'s| was| had| were| is)?|an?|we|i|you|had|has)\b[\s,]*)*(?P<new>[^=]{1,40}?)"
    r" (?:(?:on|in|at|as) (?:the )?)?(?P<part>top|numerator|upstairs|bottom|denominator"
    r"|downstairs|underneath)(?: instead)?",
    re.IGNORECASE,
)


def _with_another_part(request: str, question: str, _context: Context) -> Iterator[str]:
    """The one fraction or power of the question with another part: "if the top was x^3"."""
    found = _PART.fullmatch(request) or _PUT_THERE.fullmatch(request)
    new = expression_or_none(found["new"]) if found else None
    if found is None or new is None or isinstance(new, Relation):
        return
    sign = "^" if found.groupdict().get("power") else "/"
    is_first = found["part"].lower() in ("top", "numerator", "upstairs")
    spans = [
        span
        for span in find_mathematics(question)
        if isinstance(span.node, Binary) and span.node.sign == sign
    ]
    for span in spans if len(spans) == 1 else ():
        node = span.node
        if isinstance(node, Binary):
            left, right = (new, node.right) if is_first else (node.left, new)
            whole = written(Binary(node.sign, left, right))
            yield f"{question[: span.start]}{whole}{question[span.end :]}"


_BOUNDS: Final = late_regex(
    rf"(?:(?:now|and|do|evaluate|find|integrate|{IT}|then|what about|how about|what|if|the integral"
    r"|definite integral|work out|calculate|goes|went|is|was|were|ran|the limits?|the bounds|are"
    r"|we|i|you|integrated?|with|limits|definite)\b ?)*(?P<bounds>(?:from|between) .{1,20} "
    r"(?:to|and) .{1,20})",
    re.IGNORECASE,
)


def _of_an_older_integral(request: str, _question: str, context: Context) -> Iterator[str]:
    """ "now from 0 to 1" when something else was asked since, such as the check."""
    found = _BOUNDS.fullmatch(request)
    if found is not None and (integral := context.newest(Integrate)) is not None:
        body = written(integral.expression)
        yield f"integrate {body} d{integral.variable} {found['bounds']}"


_RADIUS: Final = late_regex(
    rf"{_ASK}(?:the |its )?(?P<what>radius|interval) of convergence(?: of (?:it|this|that"
    r"|the series))?"
    r"|(?:where|for (?:which|what)(?: values of)? [a-z]) (?:does|is|will) (?:it|this|that|the "
    r"series) (?:converge|valid)",
    re.IGNORECASE,
)


def _of_an_expansion(request: str, _question: str, context: Context) -> Iterator[str]:
    """How far the Taylor series of the thread converges."""
    if not _RADIUS.fullmatch(request):
        return
    if (taylor := context.newest(TaylorPolynomial)) is not None:
        yield (
            f"radius of convergence of the taylor series of {written(taylor.expression)} "
            f"around {taylor.variable} = {written(taylor.place)}"
        )


_ON_THE_GRAPH: Final = late_regex(
    rf"{LED}what (?:does|would|do) (?:that|it|this|the limit|they) (?:mean"
    r"|say|tell (?:us|me|you)|look like)(?: about| for| on| in)? (?:the|a|its) (?:graph|curve)",
    re.IGNORECASE,
)


def _limit_on_the_graph(request: str, question: str, _context: Context) -> Iterator[str]:
    """What the graph has where the limit was taken: an asymptote, a hole, or a point."""
    limit = problem_of(question)
    if not _ON_THE_GRAPH.fullmatch(request) or not isinstance(limit, Limit):
        return
    body = written(limit.expression)
    if limit.is_at_infinity:
        yield f"horizontal asymptotes of {body}"
    else:
        yield f"is {body} continuous at {limit.variable} = {written(limit.place)}"


_FIRST_ORDER: Final = late_regex(
    r"(?:(?:and|so|what(?:'s| is| was| about)|find|give me|the|its) )*"
    r"(?:dy/dx|y['′]|[fgh]['′]\([a-z]\)|(?:first|1st) derivative)",
    re.IGNORECASE,
)


def _of_the_first_order(request: str, question: str, context: Context) -> Iterator[str]:
    """ "and dy/dx?" after a second derivative, or "its second derivative" after the zeros of the
    first: that of the function itself."""
    problem, root = problem_of(question), problem_of(derivative_in_full(context.root))
    is_further = isinstance(problem, Rewrite | Solve) and question != context.root
    if is_further and isinstance(root, Differentiate) and _SECOND.fullmatch(request):
        yield f"second derivative of {written(root.expression)} with respect to {root.variable}"
    if not isinstance(problem, Differentiate) or problem.order == 1:
        return
    if _FIRST_ORDER.fullmatch(request):
        yield f"differentiate {written(problem.expression)} with respect to {problem.variable}"


OF_CALCULUS: Final = (
    _of_the_first_order,
    _slope_there,
    _manner,
    _in_general,
    _of_an_implicit_curve,
    _of_a_touching_line,
    _with_another_wave,
    _with_another_part,
    _of_an_older_integral,
    _of_an_expansion,
    _limit_on_the_graph,
)
