"""What is asked next of a function of several variables: "evaluate at (1, 2)", "the gradient
there", "directional derivative in the direction (3, 4)", "where does it increase fastest".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.wording import thing_asked
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials, Wanted
from tutor_tui.mathematics.kinds.multivariable.combined import Combined
from tutor_tui.mathematics.kinds.multivariable.constrained import Constrained
from tutor_tui.mathematics.kinds.multivariable.planes import OnSurface
from tutor_tui.mathematics.kinds.multivariable.spots import Stationary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Problem
from tutor_tui.mathematics.syntax import ZERO
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_AT: Final = r"(?: (?:at|there|at that point|here)(?: the point)? ?(?P<at>\([^()]+\))?)?"
_PLACE: Final = late_regex(r"(?:at )?(?:the point )?(?P<at>\([^()]+,[^()]+\))", re.IGNORECASE)
_GRADIENT: Final = late_regex(rf"gradient(?: vector)?(?: of (?:it|f))?{_AT}", re.IGNORECASE)
_ALONG: Final = late_regex(
    r"directional derivative(?: (?:of (?:it|f)|there|at (?P<at>\([^()]+\))))*"
    r"(?: in| along| towards?)?(?: the)?(?: direction)?(?: of)?(?: the)?(?: vector)?"
    r" (?P<way>[(<\[][^()]+[)>\]])(?: at (?P<after>\([^()]+\)))?",
    re.IGNORECASE,
)
_STEEPEST: Final = late_regex(
    r"(?=.*\b(?:steep|fast|quick|max|greatest|largest|biggest|most|rapid))(?:(?:in|which|what|where|how"
    r"|direction|does|is|are|it|f|the|function|surface|slope|gradient|rate|of|change|increas(?:e|es|ing)"
    r"|decreas(?:e|es|ing)|grow(?:s|ing)?|ris(?:e|es|ing)|chang(?:e|es|ing)|fall(?:s|ing)?|fast(?:est)?"
    r"|most|rapidly|quick(?:est|ly)|steep(?:est)?|max(?:imum|imi[sz]es)?|greatest|largest|biggest|value"
    r"|ascent|descent|directional|derivative|there|that|gives?|has|makes|us|you|a|one|get|go(?:es)?"
    r"|way|its|steepest|up|down|hill|uphill|here|at|point|this)\b ?)+",
    re.IGNORECASE,
)
_MIXED: Final = late_regex(
    r"(?:the )?mixed (?:second )?(?:partial )?(?:derivatives?|partials?|one|second one)?", re.I
)
_SECOND: Final = late_regex(
    r"second(?:[- ]order)? (?:partial )?(?:derivatives?|partials|ones)", re.I
)


_LETTERED: Final = late_regex(
    r"(?:[fgz]_\{?(?P<by>[a-z]{1,2})\}?|(?:the )?(?P<second>second (?:order )?)?(?:partial "
    r")?(?:derivative|one) (?:with respect to|w\.?r\.?t\.?|in) "
    r"(?P<letter>[a-z])(?: twice)?|(?:d|∂) ?[a-z] ?/ ?(?:d|∂) ?(?P<under>[a-z])|(?:d|∂)(?:\^?2|²) ?"
    r"[a-z] ?/ ?(?:d|∂) ?(?P<twice>[a-z])(?:\^?2|²))"
    r"(?:,? ?(?:at |there )?(?:the point )?(?P<at>\([^()]+,[^()]+\)))?",
    re.IGNORECASE,
)
_ALONE: Final = late_regex(r"(?:(?:with respect to|w\.?r\.?t\.?|for|by) )?([a-z])(?: instead)?")
_TANGENT: Final = late_regex(
    r"(?:equation of )?(?:the )?(?P<what>tangent plane|normal line)(?: (?:there|at "
    r"(?P<at>\([^()]+\)|that point)))?",
    re.IGNORECASE,
)


_NEAR: Final = late_regex(
    r"(?:(?:and|now|then|so|can|you|we|i|could|please|to|let's)\b\s*)*(?:use (?:it|this|that|the"
    r" (?:tangent )?plane)(?: to)?"
    r"|with (?:it|this|that),?|hence)? ?(?:approximate|estimate)s? (?P<what>.*?) ?(?:at|for|when"
    r"|near)? ?\(?(?P<place>\([^(),]+,[^(),]+\))\)?(?: (?:with|using|from) (?:it|this|that|the "
    r"(?:tangent )?plane))?",
    re.IGNORECASE,
)
_SPOT: Final = late_regex(
    r"(?:and |so |but |then )*(?:(?:what|which|where|whats|how many|are there any|is there"
    r" an?|does it"
    r" have an?)\b(?:'s)? ?)(?:(?:one|ones|of|them|these|those|points?|is|are|the|it|there)\b ?)*"
    r"(?:an? |the )?(?P<sort>saddles?|(?:local |relative )?(?:min(?:imum|ima)?|max(?:imum|ima)?))"
    r"(?: points?| ones?| values?)*(?: (?:are there|is it|does it have))?",
    re.IGNORECASE,
)


_CLASSIFIED: Final = late_regex(
    r"(?:(?:and|now|so|then|can you|please|ok)\b[\s,]*)*(?:classify|what (?:type|kind|sort)s?(?: of"
    r" (?:stationary |critical )?points?)? (?:are|is)|what are|are|which (?:type"
    r"|kind) are) ?(?:they|them|these|those|it"
    r"|each|(?:each|all|both) of (?:them|these)|(?:the|each|these|all)(?: (?:the|critical"
    r"|stationary))? points?)(?: (?:max(?:ima|imum)?|min(?:ima|imum)?|saddles?|points?|or"
    r"|and)\b,?)*",
    re.IGNORECASE,
)


_FACTOR: Final = late_regex(
    r"\b(?:lambdas?|multipliers?|lagrange (?:equations?|conditions?|system|function))\b|λ"
    r"|how do you know (?:which|that|it)\b.*\b(?:max|min)",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    r"(?:(?:and|so|but|is there|what about|what(?:'s| is)|whats|find|does it have|an?|the"
    r"|also)\b[\s,]*)*"
    r"(?P<what>min|max)(?:imum|imum value)?(?: (?:too|as well|value|one|of it|also))*",
    re.IGNORECASE,
)
_WHY_SO: Final = late_regex(
    r"(?:(?:and|so|but)\b\s*)*(?:why (?:is|are) .{1,25} (?:max|min|saddle)\w*(?: points?)?"
    r"|how do you know"
    r" .{0,30}(?:max|min|saddle)\w*(?: points?)?|show how you used the second derivative test"
    r"|(?:what(?:'s| is)|whats) the (?:function )?value (?:there|at (?:it|that point|the point)))",
    re.IGNORECASE,
)


def _of_constrained(request: str, question: str, problem: Constrained) -> Iterator[str]:
    """The working with its λ, or the other extreme value on the same constraint."""
    if _FACTOR.search(request):
        yield f"explain {question.removeprefix('explain ')}"
    if (found := _OTHER.fullmatch(request)) and problem.wanted != "both":
        verb = "minimise" if found["what"].lower() == "min" else "maximise"
        yield f"{verb} {written(problem.function)} subject to {problem.shown}"


def of_spots(request: str, question: str, context: Context) -> Iterator[str]:
    """The stationary points of one sort, or a height that the tangent plane comes near to."""
    problem, spots = problem_of(question), context.newest(Stationary)
    if spots is not None and (found := _SPOT.fullmatch(request)):
        sort = found["sort"].lower()
        sort = next(one for one in ("saddle", "minimum", "maximum") if one[:3] in sort)
        wanted = "saddle points" if sort == "saddle" else f"local {sort}"
        yield f"find the {wanted} of {written(spots.function)}"
    if spots is not None and _CLASSIFIED.fullmatch(request):
        yield f"classify the stationary points of {written(spots.function)}"
    if isinstance(problem, Constrained):
        yield from _of_constrained(request, question, problem)
    if spots is not None and _WHY_SO.fullmatch(request):
        yield f"explain classify the stationary points of {written(spots.function)}"
    near = _NEAR.fullmatch(request) if isinstance(problem, OnSurface) else None
    if near is not None and "plane" in question.lower():
        x, y = near["place"].strip("() ").split(",")
        yield f"what is {RESULT} when x = {x.strip()} and y = {y.strip()}"


def of_a_surface(request: str, question: str, context: Context) -> Iterator[str]:
    """The new question about the newest function of several variables, at the place known last."""
    body, place = "", ""
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        text = _function_of(problem)
        if not text:
            break
        if body and text != body:
            break
        body = text
        if isinstance(problem, Partials | Combined) and problem.place and not place:
            place = f"({', '.join(written(part) for part in problem.place)})"
    if body:
        yield from _asked(thing_asked(request), body, place, question)


def _function_of(problem: Problem | None) -> str:
    """The one function of several letters that a question is about; empty for others."""
    match problem:
        case Partials(functions=(body,)) | Combined(functions=(body,)):
            return written(body)
        case Differentiate(expression=body, at=None) if len(variables(body)) > 1:
            return written(body)
        case _:
            return ""


def _asked(said: str, body: str, place: str, question: str) -> Iterator[str]:
    if found := _PLACE.fullmatch(said):
        yield from _valued(problem_of(question), body, found["at"])
    if found := _GRADIENT.fullmatch(said):
        at = found["at"] or place
        yield f"gradient of {body} at {at}" if at else f"gradient of {body}"
    if found := _ALONG.fullmatch(said):
        at = found["at"] or found["after"] or place
        yield f"directional derivative of {body} at {at} in direction {found['way']}"
    if found := _LETTERED.fullmatch(said):
        by = " and ".join(_letters(found))
        order = "second partial derivative" if " and " in by else "partial derivative"
        at = f" at {found['at']}" if found["at"] else ""
        yield f"{order} of {body} with respect to {by}{at}"
    letter = _ALONE.fullmatch(said)
    if letter and letter[1] in variables(expression_or_none(body) or ZERO):
        yield f"partial derivative of {body} with respect to {letter[1]}"
    if (found := _TANGENT.fullmatch(said)) and (at := found["at"] or place):
        yield f"{found['what']} to z = {body} at {at}"
    if _STEEPEST.fullmatch(said) and place:
        yield f"maximum rate of change of {body} at {place}"
        yield f"what is the maximum rate of change of {body} at {place}"
    names = sorted(set(variables(expression_or_none(body) or ZERO)))
    if _MIXED.fullmatch(said) and len(names) == 2:
        by = " and ".join(names)
        yield f"second partial derivative of {body} with respect to {by}"
    is_of_one = isinstance(problem_of(question), Differentiate) and "partial" not in said
    if _SECOND.fullmatch(said) and not is_of_one:
        yield f"second partial derivatives of {body}"


def _letters(found: "re.Match[str]") -> str:
    """The letters by which it is differentiated, one after the other."""
    once = found["by"] or found["letter"] or found["under"]
    return 2 * found["twice"] if found["twice"] else once * (2 if found["second"] else 1)


def _valued(problem: object, body: str, at: str) -> Iterator[str]:
    """The derivatives at a place: all of them are the gradient there."""
    match problem:
        case Partials(wanted=Wanted.PARTIAL, names=names):
            by = " and ".join(names)
            yield f"partial derivative of {body} with respect to {by} at {at}"
        case Partials():
            yield f"gradient of {body} at {at}"
