"""What is asked next of the function of a thread, by nothing but the name of the thing.

"and the tangent there", "any inflection points?", "is it continuous at 2?", "what's the phase
shift", "where does it cross the x axis between 0 and pi". What leads in falls away, a place that
is only pointed at is the one that was named last, and the rest is one of the things below.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_curves import curve_of
from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.calculus.applications import Measure, MeasureOfGraph
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touched_curves import TouchedCurve
from tutor_tui.mathematics.kinds.calculus.touching import TouchingLine
from tutor_tui.mathematics.kinds.definitions.meanings import Chained, FunctionIs
from tutor_tui.mathematics.kinds.piecewise.continuous import Continuity
from tutor_tui.mathematics.kinds.piecewise.problems import PiecewiseQuestion, condition_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Rewrite, Solve
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


class _Spoken(NamedTuple):
    """The function of a thread, its letter, and the place that was named last, if any."""

    body: str
    name: str
    place: str | None
    is_velocity: bool = False


_LEAD: Final = late_regex(
    r"^(?:(?:and|but|so|now|then|ok(?:ay)?|also|well|hm+|wait|what(?:'s|s| is| are| was| about)?"
    r"|how about|can (?:you|u|i|we)|could (?:you|u)|find|get|give me|tell me|show me|calculate"
    r"|compute|determine|work out|label|mark|state|list|name|identify|write down"
    r"|for (?:what|which)(?: values?)?(?: of)? [a-z]|do|what would|would|be|where(?:'s| is| are)?"
    r"|is there|are there|is|are|there|does|do|has|have|got|it have|it has|it|the function have"
    r"|the curve have|the graph have|f have|any|an?|the|its|their|all|equations?|formula|value"
    r"|of|eqn?)\b[\s,]*)+",
    re.IGNORECASE,
)
_THING: Final = (
    r"(?:it|this|that|f(?:\([a-z]\))?|y|g|they|(?:the )?(?:function|curve|graph"
    r"|original(?: function)?|particle|object|ball|motion))"
)
_OF_IT: Final = rf"(?: (?:of|to|for|on|at) {_THING})?"
_TAIL: Final = late_regex(
    r"(?:[\s,]+(?:then|too|as well|again|though|now|instead|please|pls|also|next|exactly|anywhere"
    r"|or not|if any|(?:before|after) (?:that|it)))+$",
    re.IGNORECASE,
)
_THERE: Final = late_regex(
    r"[\s,]+(?:there|here|then|at (?:that|this|the same) (?:point|place|value|time|moment|instant"
    r"|x|t)|at it)$",
    re.IGNORECASE,
)
_AT: Final = late_regex(
    r"[\s,]+(?:at|when|where|for|if)(?: the point(?: where)?)? "
    r"(?:(?P<name>[a-z]) ?(?:=|is|equals) ?)?(?P<at>[-−]?[\w./π√()]+)$",
    re.IGNORECASE,
)
_WHEREVER: Final = r"(?:where|when|at (?:what|which) (?:points?|times?|x))?"
_ASKED: Final = tuple(
    (template, late_regex(pattern, re.IGNORECASE))
    for pattern, template in (
        (rf"tangent(?: line)?(?: eq(?:uatio)?n?)?{_OF_IT}", "tangent to y = {it} at {x} = {at}"),
        (rf"normal(?: line)?(?: eq(?:uatio)?n?)?{_OF_IT}", "normal to y = {it} at {x} = {at}"),
        (rf"(?:slope|gradient|steepness|derivative){_OF_IT}(?: is)?(?: equal to| equals| =)? "
         r"(?P<n>-?\d+(?:[./]\d+)?)", "where does y = {it} have slope {n}"),
        (rf"(?:slope|gradient|steepness|(?:instantaneous )?rate of change){_OF_IT}",
         "derivative of {it} at {x} = {at}"),
        (rf"(?:is )?{_THING}?(?: is)? ?(?:still )?continuous", "is {it} continuous at {x} = {at}"),
        (rf"(?:is )?{_THING}?(?: is)? ?(?:still )?continuous(?: everywhere)?",
         "is {it} continuous"),
        (rf"(?:is )?{_THING}?(?: is)? ?(?:still )?differentiable",
         "is {it} differentiable at {x} = {at}"),
        (rf"(?:kind|type|sort) of discontinuity(?: is (?:it|that|this|there)| (?:it|there) is"
         rf"| does {_THING} have)?|holes?{_OF_IT}|{_THING} (?:removable|a hole)"
         r"|removable(?: discontinuity)?",
         "what kind of discontinuity does {it} have at {x} = {at}"),
        (rf"discontinuit(?:y|ies){_OF_IT}|{_THING} (?:not continuous|discontinuous)",
         "where is {it} continuous"),
        (rf"(?:points? of inflec?x?tion|inflec?x?tion(?: points?)?|inflexions?){_OF_IT}",
         "inflection points of {it}"),
        (rf"(?P<what>(?:vertical |horizontal |slant |oblique )?asymptotes?){_OF_IT}",
         "{what} of {it}"),
        (rf"(?:local |relative )?(?P<what>max|min)(?:imum|ima|imums|a)?(?: points?| values?)?"
         rf"{_OF_IT}", "local {what}ima of {it}"),
        (rf"(?:absolute |global )?(?P<what>max|min)(?:imum|ima)?(?: points?| values?)?{_OF_IT},? "
         r"(?:on|over|in|for|between|from) (?P<range>.*\d.*)", "{what}imum of {it} on {range}"),
        (r"which(?: ones)?(?: of (?:them|these|those))? are (?:the )?(?:max|min)\w*"
         r"|(?:classify|(?:determine )?(?:the )?nature)(?: of)?(?: (?:them|these|those|each|both"
         r"|(?:(?:each|the|these|those) )*(?:(?:critical|stationary|turning) )?points?))?"
         r"|they (?:max(?:ima|imums?)?|min(?:ima|imums?)?)(?: or (?:max|min)\w*)?",
         "determine the nature of the stationary points of {it}"),
        (rf"(?P<what>(?:stationary|critical|turning) points?|extrem(?:a|um|e points?)){_OF_IT}",
         "{what} of {it}"),
        (rf"(?:is )?{_THING}?(?: is)? ?(?:in|de)creasing(?: or (?:in|de)creasing)?",
         "derivative of {it} at {x} = {at}"),
        (rf"{_THING}?\s*(?P<what>(?:in|de)creasing)(?: intervals?)?", "where is {it} {what}"),
        (rf"{_THING}?\s*(?:concave|concavity|convex)(?: up| down)?(?: or (?:concave )?down)?"
         rf"{_OF_IT}", "concavity of {it}"),
        (rf"(?P<what>amplitude|period|phase(?: shift)?|midline|frequency|vertical shift"
         rf"|(?:amplitude|period),? and (?:period|amplitude|phase shift)){_OF_IT}",
         "what is the {what} of {it}"),
        (r"(?:highest|largest|greatest|biggest|max(?:imum)?) (?:point|value)"
         r"(?: (?:it|y) (?:can )?(?:reach|reaches|have))?", "maximum of {it}"),
        (r"(?:lowest|smallest|least|min(?:imum)?) (?:point|value)"
         r"(?: (?:it|y) (?:can )?(?:reach|reaches|have))?", "minimum of {it}"),
        (rf"{_THING}? ?(?:cross|cut|meet|hit|touch|intersect)(?:es)?(?: with)? (?:the )?"
         r"x[- ]?axis,? (?P<range>(?:between|from|on|in|for) .+)",
         "solve {it} = 0 {range}"),
        (r"(?:is )?(?:the )?(?:tangent(?: line)?|slope|gradient) (?:is |be )?(?:zero|0)"
         rf"|(?:is )?(?:the )?(?:tangent(?: line)?|slope|gradient|curve|graph|{_THING}) "
         r"(?:is |be )?(?:horizontal|flat|level|parallel to the x[- ]?axis)"
         rf"|horizontal tangents?(?: lines?)?{_OF_IT}",
         "where does y = {it} have a horizontal tangent"),
        (rf"(?:end|long[- ](?:run|term)) behaviou?r{_OF_IT}", "end behaviour of {it}"),
        (rf"{_THING}? ?(?:happens?(?: to it)?|go(?:es)?|tends?|limit"
         r"|behaves?|approach(?:es)?)(?: to)?,? (?:as|when|if) [a-z] (?:goes to|tends to|->|→"
         r"|approaches|gets|becomes|is|to) ?(?P<sign>-|minus |negative )?(?:very |really |plus )?"
         r"(?:infinity|∞|inf|large|big|huge)",
         "limit of {it} as {x} -> {sign}oo"),
        (r"(?:and|also|what about)? ?(?:as|when) [a-z] (?:goes to|tends to|->|→|approaches) ?"
         r"(?P<sign>-|minus |negative )?(?:infinity|∞|inf)", "limit of {it} as {x} -> {sign}oo"),
        (rf"limit{_OF_IT},? (?:as|when) [a-z] ?(?:goes to|tends to|->|→|approaches|to) ?"
         r"(?P<to>-?[\d./π]+|pi)", "limit of {it} as {x} -> {to}"),
    )
)  # fmt: skip
_MOTIONS: Final = late_regex(
    rf"(?P<what>velocity|speed|acceleration){_OF_IT}(?: function)?"
    r"|how fast (?:is|was) (?:it|the \w+)(?: (?:going|moving|travell?ing))?",
    re.IGNORECASE,
)


def of_the_function(request: str, question: str, context: Context) -> Iterator[str]:
    """The questions in full that a request may mean, the newest function of the thread first."""
    yield from _where_the_mean_is_taken(request, question)
    yield from _from_a_side(request, question, context)
    thing, at, is_there = _taken_apart(request)
    if not thing:
        return
    asked = (question, *context.older_questions())
    for one in asked[1:] if _is_form_of_slope(question, context.root) else asked:
        if isinstance(pieces := problem_of(one), PiecewiseQuestion):
            yield from _of_pieces(thing, at, pieces)
        spoken = _spoken_of(one)
        if spoken is None:
            continue
        places = (at,) if at else (spoken.place,) if is_there else (None, spoken.place)
        for place in dict.fromkeys(places):
            yield from _questions(thing, spoken, place)


def _is_form_of_slope(question: str, root: str) -> bool:
    """Whether a derivative was only factored or expanded, of which no new function came."""
    is_form = isinstance(problem_of(question), Rewrite) and question != root
    return is_form and isinstance(problem_of(root), Differentiate)


def _taken_apart(request: str) -> tuple[str, str | None, bool]:
    """The thing that is asked for, the place that is named, and whether one is pointed at."""
    thing = _TAIL.sub("", request.strip(" ?.!,"))
    if found := _THERE.search(thing):
        return _LEAD.sub("", thing[: found.start()]).strip(), None, True
    found = _AT.search(thing)
    value = expression_or_none(found["at"]) if found else None
    if found is not None and isinstance(value, Node) and not variables(value):
        return _LEAD.sub("", thing[: found.start()]).strip(), found["at"], False
    return _LEAD.sub("", thing).strip(), None, False


def _questions(thing: str, spoken: _Spoken, place: str | None) -> Iterator[str]:
    """What the thing is called in full, of the function at the place."""
    for template, found in labelled(thing, _ASKED):
        if ("{at}" in template) == (place is not None):
            told = {key: value or "" for key, value in found.groupdict().items()}
            told["sign"] = "-" if told.get("sign") else ""
            yield template.format(**{"it": spoken.body, "x": spoken.name, "at": place, **told})
    motion = _MOTIONS.fullmatch(thing) if spoken.name == "t" else None
    at = place or spoken.place
    if motion is None or not (motion["what"] or at):
        return
    is_second = (motion["what"] or "").lower() == "acceleration" and not spoken.is_velocity
    if is_second or not spoken.is_velocity or motion["what"] == "acceleration":
        where = f" at t = {at}" if at else ""
        yield f"{'second ' if is_second else ''}derivative of {spoken.body}{where}"


_CALLED: Final = late_regex(r"(?:(?:f|it|that|value) )?(?P<call>[a-zA-Z]['′]?\([^()]+\))")
_OF_PIECES: Final = late_regex(
    rf"(?:is )?{_THING}?(?: is)? ?(?:still )?(?P<what>continuous|differentiable)", re.IGNORECASE
)


def _of_pieces(thing: str, at: str | None, problem: PiecewiseQuestion) -> Iterator[str]:
    """Another question about a function in pieces, at the place named or the one before."""
    parts = (f"{written(one.expression)} {condition_of(one)}" for one in problem.pieces)
    function = f"{problem.name}({problem.variable}) = {', '.join(parts)}"
    if found := _CALLED.fullmatch(thing):
        yield f"{function}. What is {found['call']}?"
    place = at or (written(problem.places[0]) if problem.places else None)
    if (found := _OF_PIECES.fullmatch(thing)) and place:
        yield f"{function}. Is {problem.name} {found['what']} at {problem.variable} = {place}?"


def _spoken_of(question: str) -> _Spoken | None:
    """The function that a question is about, and the place that it names."""
    problem = problem_of(question)
    match problem:
        case None | Solve() | ImplicitSlope() | TouchedCurve() | PiecewiseQuestion():
            return None
        case Chained(definitions=(*_, FunctionIs(parameters=(name,), body=body))):
            return _Spoken(written(body), name, _argument(question), _gives_velocity(question))
        case Differentiate(expression=node, at=place) | Continuity(expression=node, place=place):
            pass
        case Limit(expression=node, place=place) | TouchingLine(expression=node, place=place):
            pass
        case TaylorPolynomial(expression=node, place=place):
            pass
        case _:
            curve = curve_of(question)
            found = _VALUE.search(question)
            at = found["at"] if found else _argument(question)
            return curve and _Spoken(*curve, at, _gives_velocity(question))
    names = variables(node)
    where = None if place is None or "oo" in written(place) else written(place)
    return _Spoken(written(node), names[0], where) if len(names) == 1 else None


_WHERE_TAKEN: Final = late_regex(
    r"(?:(?:and|so|at|for) )*(?:where|when|what|which)(?: x| value of x| point)? (?:does|is|gives?"
    r"|has|have) (?:f|it|the function|f\(x\))? ?(?:take|reach|reached|attain|equal|equal to|have"
    r"|has|that)* ?(?:on )?(?:this|that|it|its|the)?(?: ?(?:reached|taken|attained))?"
    r" ?(?:average|mean)? ?(?:value|average)?",
    re.IGNORECASE,
)


def _where_the_mean_is_taken(request: str, question: str) -> Iterator[str]:
    """At which place a function has its average value."""
    match problem_of(question):
        case MeasureOfGraph(measure=Measure.AVERAGE, expression=node, variable=name, bounds=ends):
            if _WHERE_TAKEN.fullmatch(request):
                low, high = map(written, ends)
                yield (
                    f"find c guaranteed by the mean value theorem for integrals for f({name}) = "
                    f"{written(node)} on [{low}, {high}]"
                )


_SIDE: Final = late_regex(
    r"(?:(?:and|so|now|what(?:'s|s| is| about)?|how about|the limit)\b ?)*(?:from )?(?:the )?"
    r"(?P<side>left|right|below|above)(?:[- ]?hand)?(?: side| limit)?"
    r"|(?:and |so |then )*(?:does|do|will) (?:the |that |this )?(?:two[- ]sided |overall )?"
    r"(?:limit|it) (?:exist|actually exist)(?: then)?",
    re.IGNORECASE,
)


def _from_a_side(request: str, question: str, context: Context) -> Iterator[str]:
    """The limit from the other side, or from both."""
    found, limit = _SIDE.fullmatch(request), context.newest(Limit)
    if found is None or limit is None or limit.is_at_infinity:
        return
    side = f" from the {found['side'].lower()}" if found["side"] else ""
    target = f"{limit.variable} -> {written(limit.place)}{side}"
    yield f"limit of {written(limit.expression)} as {target}"


_VALUE: Final = late_regex(r"\b(?:at|when|for) [a-z] ?= ?(?P<at>[-\w./]+)\W*$")
_ARGUMENT: Final = late_regex(
    r"(?<![A-Za-z])[a-zA-Z]['′]*\((?P<at>(?:[-\d./π√^*]|pi|e|sqrt|ln)+)\)"
)
_VELOCITY: Final = late_regex(r"\bv ?\(t\) ?=|\bvelocity (?:is |of |given )", re.IGNORECASE)


def _argument(question: str) -> str | None:
    """The 2 of "what is f'(2)"."""
    found = _ARGUMENT.findall(question)
    return found[-1] if found else None


def _gives_velocity(question: str) -> bool:
    return bool(_VELOCITY.search(question))
