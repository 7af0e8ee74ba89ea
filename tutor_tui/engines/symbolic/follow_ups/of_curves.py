"""What is asked of the curve that a thread is about, however long ago it was named.

"which one is a max", "where does it cross the x axis", "area under it from 0 to 2", "the slope at
x = 3", "so what is the limit there".
"""

import re
from collections.abc import Iterable
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import definition_in, expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.slopes.steep_places import SteepPlaces
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Node, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_THING: Final = (
    r"(?:it|this|that|they|the (?:graph|curve|parabola|function|line|original)"
    r"(?: of (?:it|the function))?)"
)
_LEAD: Final = late_regex(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|now|also|hm+|wait|please|pls|can you|could you|tell me|find"
    r"|give me|show me|what(?:'s| is| are| about)?|whats|how about|calculate|compute)\b[\s,:]*)+",
    re.IGNORECASE,
)
_TRAIL: Final = late_regex(
    r"[\s,]+(?:is|are|then|please|pls|now|too|as well|though|again)$", re.IGNORECASE
)
_CROSSES: Final = (
    rf"(?:where|when|at (?:what|which) (?:points?|places?)) (?:does|do|will|would) {_THING} "
    r"(?:cross|cut|meet|hit|touch|intersect)(?: with)? (?:the )?"
)
_EXTREMA: Final = (
    r"(?:which|what)(?: one| point| of (?:them|these|those|the two))?(?: is|'s|s|are)? "
    r"(?:a |an |the )?(?:local |relative )?"
)
_AT: Final = r"(?:at|when|where|for|if) (?:(?:the point )?[a-z] ?(?:=|is) ?)?(?P<at>[^=,]{1,20})"
_DOES: Final = rf"does (?:y|{_THING}) (?:do|approach|tend to|get (?:close|near) to|look like)"
_OF_IT: Final = rf"(?: (?:of|for|to) {_THING})?"
_BOUND: Final = r"-?\d+(?:[./]\d+)?"
_VALUES_THERE: Final = "determine the nature of the stationary points of {it}"
"""Whose answer has the values of the function, too."""
_IS_OF_SLOPE: Final = late_regex(r"\b(?:critical|stationary|turning) points?\b", re.IGNORECASE)
_ASKED: Final = tuple(
    (question, late_regex(pattern, re.IGNORECASE))
    for pattern, question in (
        (rf"{_CROSSES}x[- ]?axis|(?:the |its )?x[- ]?intercepts?{_OF_IT}", "solve {it} = 0"),
        (rf"{_CROSSES}y[- ]?axis|(?:the |its )?y[- ]?intercept{_OF_IT}", "y-intercept of {it}"),
        (
            rf"(?:the |its )?area (?:under(?:neath)?|below|beneath) (?:{_THING})?\s*"
            r"(?:(?:from|between) )?(?P<a>[^,]{1,20}?) (?:to|and) (?P<b>[^,]{1,20})"
            rf"|(?:the |its )?area (?:from|between) (?:[a-z] ?= ?)?(?P<c>{_BOUND}) (?:to|and) "
            rf"(?P<d>{_BOUND})",
            "area between {it} and the x-axis from {a} to {b}",
        ),
        (
            rf"(?:the |its )?(?:slope|gradient|steepness|derivative){_OF_IT}"
            rf"(?: of the (?:tangent|tangent line)| of its tangent)? {_AT}"
            rf"|how steep is {_THING} {_AT.replace('<at>', '<steep>')}",
            "derivative of {it} at {name} = {at}",
        ),
        (
            rf"(?:the |its |a )?tangent(?: line)?{_OF_IT} {_AT}",
            "tangent line to y = {it} at {name} = {at}",
        ),
        (
            r"(?:the )?limit (?:as|when|if|for) (?:[a-z] )?(?:->|→|goes to|tends to|approaches|is) "
            r"?(?P<at>-?(?:infinity|∞|[\w./]{1,12}))",
            "limit of {it} as {name} -> {at}",
        ),
        (
            rf"(?:(?:happens|{_DOES}) (?:to (?:y|{_THING}) )?|the limit )?(?:as|when|if|for)"
            r" (?:[a-z] )?(?:(?:->|→|goes to|tends to|approaches|gets|is|becomes|grows)"
            r"(?: towards?)? ?)?(?:really |very )*(?:(?P<at>-?(?:infinity|∞))|large|big|huge)"
            r"(?: [a-z])?|where does it go in the end",
            "limit of {it} as {name} -> {at}",
        ),
        (
            r"(?:where(?:'s| is| are)? |wheres )?(?:the |its )(?P<what>minimum|maximum)(?: point"
            rf"| value)?{_OF_IT}",
            "{what} of {it}",
        ),
        (
            rf"(?:does|has) {_THING} (?:have )?(?:got )?an inverse(?: function)?[?.,; ]+"
            r"(?:and |so |if so,? )*(?:what(?:'s| is) it|find it|which one)",
            "inverse of {it}",
        ),
        (
            rf"(?:can|could) {_THING} be inverted|(?:is|does|has) {_THING} (?:have |got )*(?:an"
            rf" inverse(?: function)?|invertible|injective|(?:a )?(?:one|1)[- ]?to[- ]?(?:one|1)"
            r"(?: function)?)",
            "does f({name}) = {it} have an inverse",
        ),
        (
            rf"(?:is|does) {_THING} (?:also |be )?(?:an? )?(?P<what>(?:even|odd)"
            r"(?:(?:,| or) (?:even|odd|neither))+)(?: function)?",
            "is f({name}) = {it} even or odd",
        ),
        (
            rf"is {_THING} (?:also )?(?:an? )?(?P<what>even|odd)(?: function| one)?",
            "is f({name}) = {it} an {what} function",
        ),
        (
            rf"(?:does|will|would|is) {_THING} (?:open|face)(?:s|ing)? (?:up|down)(?:wards?)?"
            r"(?: or (?:up|down)(?:wards?)?)?|(?:which|what) (?:way|direction) does "
            rf"{_THING} (?:open|face)|is the (?:vertex|turning point) (?:a )?(?:max|min)\w*"
            r"(?: point)?(?: or (?:a )?(?:max|min)\w*(?: point)?)?",
            "which way does {it} open",
        ),
        (
            r"(?:is|was) (?P<spot>[a-z] ?= ?[^\s,=]{1,12}|(?:the point )?\([^(),]+,[^(),]+\))"
            r" (?P<sort>(?:an? |the )?(?:local )?(?:(?:max|min|inflec?x?tion|saddle|turning"
            r"|stationary|critical)\w*|point of inflec?x?tion)\b.{0,40})",
            "is {spot} {sort} of {it}",
        ),
        (
            rf"(?:(?:the |its )?(?:function )?values?(?: of (?:f(?:\(x\))?|y|{_THING}))?"
            r"|f(?:\(x\))?|(?:the )?y(?:[- ](?:values?|coordinates?))?) (?:there|at (?:(?:each of "
            r")?(?:those|these|them|both|each(?: one)?|the)(?: (?:critical|stationary|turning))?"
            r"(?: (?:points?|places|values))?))",
            _VALUES_THERE,
        ),
        (rf"{_EXTREMA}max(?:imum|ima)?s?", "local maxima of {it}"),
        (rf"{_EXTREMA}min(?:imum|ima)?s?", "local minima of {it}"),
        (
            rf"(?:is|does) {_THING} (?:have )?(?:(?:a|the) )?(?:max(?:imum)?|min(?:imum)?) or "
            r"(?:(?:a|the) )?(?:max(?:imum)?|min(?:imum)?)(?: point| value)?"
            r"|(?:(?:which|is|are)(?: (?:it|they|these|those|one))?(?: is| are)? )?"
            r"(?:a )?(?:max|min)\w* (?:or|and)(?: which(?: is)?)? (?:a )?(?:max|min)\w*",
            "local extrema of {it}",
        ),
        (
            rf"(?:so |and )*(?:is|does) {_THING} (?:have )?(?:an? )?(?:local |relative |absolute "
            r"|global )?(?:max(?:imum)?|min(?:imum)?)(?: point| value)?",
            "local extrema of {it}",
        ),
        (
            r"(?:where(?:'s| is| are)?|wheres)? ?(?:the |its )?(?P<what>vertex|turning points?"
            r"|stationary points?|critical points?|inflection points?|points? of inflection"
            rf"|asymptotes?|domain|range){_OF_IT}",
            "{what} of {it}",
        ),
        (rf"is {_THING} symmetric(?:al)?", "axis of symmetry of {it}"),
        (rf"(?:where )?is {_THING} (?P<what>(?:in|de)creasing|concave (?:up|down))"
         r"(?: (?:on|in|between|for|from|at|when|everywhere).{0,30})?",
         "where is {it} {what}"),
    )
)  # fmt: skip
_THERE: Final = late_regex(
    r"(?:the )?limit (?:there|at (?:that|this|the) (?:point|place|value|number|hole))"
    r"|where (?:does|is) (?:it|the function) (?:go|going|heading|tend)(?: to)? there",
    re.IGNORECASE,
)
_WHERE: Final = late_regex(
    rf"(?:where|(?:at|for) (?:what|which) (?:[xt](?:[- ](?:value|coordinate))?|value|point"
    r"|place)(?: of [a-z])?)"
    rf"(?:(?: is| does)? (?:(?:the|its) (?P<what>max|min)[a-z]*(?: value| point)?|{_THING})"
    r"(?: happen| occur| reached| taken| attained)?)?",
    re.IGNORECASE,
)
_OF_EXTREMES: Final = late_regex(
    r"\b(?P<what>max|min)[a-z]*(?: values?)?"
    r"(?: (?:and|or|&) (?:the )?(?:max|min)[a-z]*(?: values?)?)?",
    re.IGNORECASE,
)
_EXTREMES: Final = MappingProxyType({Topic.MINIMUM: "minimal", Topic.MAXIMUM: "maximal"})
_PLACE: Final = late_regex(r",?\s*\b(?:when|at|where|if) (?P<name>[a-z]) ?= ?(?P<at>-?[\w./]+)\W*$")


def of_a_curve(text: str, questions: Iterable[str]) -> Written | None:
    """The question in full about the first curve of these that it fits, else nothing."""
    request = asked_for(text)
    for question in questions:
        curve = curve_of(question)
        if curve is None:
            continue
        there = _limit_there(request, question, *curve) or _place_of(request, question, *curve)
        whole = there or _question(request, *curve)
        if whole is not None and _is_fitting(whole, question):
            return Written(whole, question)
    return None


def _is_fitting(whole: str, question: str) -> bool:
    """Whether it is a question; "which one is the smallest" of an equation is about its roots,
    and `n² + n` is odd or even as a number is."""
    is_of_roots = isinstance(problem_of(question), Solve) and whole.startswith("local m")
    if whole.startswith(_VALUES_THERE[:-4]) and not _IS_OF_SLOPE.search(question):
        return False
    is_number = bool(re.match(r"is f\([i-n]\) = .+ (?:even|odd)", whole))
    return not (is_of_roots or is_number) and problem_of(whole) is not None


def asked_for(text: str) -> str:
    """A message without the words that lead in to what it asks for, in its own letters."""
    plain = bare(text.replace("’", "'")).strip(" .?!,")
    return _TRAIL.sub("", _LEAD.sub("", plain)).strip(" .?!,")


def curve_of(question: str) -> tuple[str, str] | None:
    """The expression in one letter that a question is about, and that letter."""
    problem = problem_of(question) if question else None
    if isinstance(problem, DifferentialEquation):
        return None  # its right side is no curve of the thread, but the slope of one
    node = None if problem is None else _of_problem(problem) or _of_text(question)
    if node is None or isinstance(node, Relation):
        return None
    names = variables(node)
    return (written(node), names[0]) if len(names) == 1 else None


def _of_problem(problem: Problem) -> Node | None:
    match problem:
        case Solve(equations=(Relation(sign="=", left=left, right=Number(value=0)),)):
            return left
        case Solve():
            return None
        case SteepPlaces(function=function):
            return function
        case _:
            names = {one.name for one in fields(problem)}
            found = getattr(problem, "expression", None) if "expression" in names else None
            return found if isinstance(found, Node) else None


def _of_text(question: str) -> Node | None:
    """The body of `f(x) = …`, or the right side of the one curve `y = …`."""
    definition = definition_in(question)
    if definition is not None:
        spans = find_mathematics(question[definition.body :])
        return spans[0].node if spans and isinstance(spans[0].node, Node) else None
    things = objects_of(question)
    node = expression_or_none(things[-1]) if len(things) == 2 else None
    if node is not None:
        return node
    nodes = [span.node for span in find_mathematics(_PLACE.sub("", question))]
    having = [one for one in nodes if variables(one) and not isinstance(one, Relation | Name)]
    return having[0] if len(having) == 1 else None


def _question(request: str, body: str, name: str) -> str | None:
    for question, found in labelled(request, _ASKED):
        told = {key: value.strip() for key, value in found.groupdict().items() if value}
        if "c" in told:
            told |= {"a": told["c"], "b": told["d"]}
        told["at"] = told.get("at") or told.get("steep") or "infinity"
        if any(expression_or_none(told[key]) is None for key in ("a", "b") if key in told):
            return None
        return question.format(**{"it": body, "name": name, **told})
    return None


def _place_of(request: str, question: str, body: str, name: str) -> str | None:
    """ "At what x", asked of a least or greatest value; between two places it is told with it."""
    found, asked = _WHERE.fullmatch(request), _OF_EXTREMES.search(question)
    if found is None:
        return None
    problem = problem_of(question)
    is_everywhere = isinstance(problem, FunctionQuestion) and not problem.within
    if asked is not None and not is_everywhere:
        what = found["what"] or asked["what"]
        return _OF_EXTREMES.sub(f"{what.lower()}imum", question, count=1)
    if not isinstance(problem, FunctionQuestion):
        return None
    extreme = _EXTREMES.get(problem.topic)
    return None if extreme is None else f"for which {name} is {body} {extreme}"


def _limit_there(request: str, question: str, body: str, name: str) -> str | None:
    """The limit at the place that was spoken of just before."""
    place = _PLACE.search(question) if _THERE.fullmatch(request) else None
    if place is None or place["name"] != name:
        return None
    return f"limit of {body} as {name} -> {place['at']}"
