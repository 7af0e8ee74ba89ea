"""The last question with another target: other places to round to, another unit, the rule.

"and to 2 decimal places" after "round 3.14159 to 3 significant figures" rounds 3.14159 again, not
what came out.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.engines.symbolic.follow_ups.of_terms import rule, step, which_term
from tutor_tui.engines.symbolic.follow_ups.put_otherwise import first_readable
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_ROUNDING: Final = late_regex(
    r"(?:please )?(?:round|approximate)\s+(?P<n>-?\d[\d.,]*)\s+(?:off )?(?P<to>to|correct to)\s.+",
    re.IGNORECASE,
)
_PLACES: Final = late_regex(
    r"(?:(?:what about|how about|and|now|what is it|what's it|round(?: it| that)?)\s+)*"
    r"(?:(?P<n>-?\d[\d,]*\.?\d*)\s+)?(?:to|correct to)?\s*(?P<to>(?:(?:the )?nearest .{2,20}"
    r"|(?:\d+|one|two|three|four|five) (?:more )?(?:decimals?(?: places?)?|d\.?p\.?|s\.?f\.?"
    r"|sig(?:nificant)? (?:fig(?:ure)?s?|digits?))))",
    re.IGNORECASE,
)
_TOLD_TO: Final = late_regex(
    r"(?!round|approximate)(?P<body>.*[a-z].*?),? (?:correct |rounded )?to (?:the nearest .{2,20}"
    r"|\w+ (?:decimal places?|significant (?:figures|digits)|d\.?p\.?|s\.?f\.?))",
    re.IGNORECASE,
)
"""A question that says itself to which places its answer is rounded."""

_NEAR: Final = late_regex(
    r"(?:(?:what about|how about|and|now|to)\s+)*(?:(?:the|a|an)\s+)?(?P<what>ten|hundred|thousand"
    r"|ten thousand|million|tenth|hundredth|thousandth|whole(?: number)?|integer|unit)s?",
    re.IGNORECASE,
)
_COUNT: Final = late_regex(
    r"(?:and |now |what about |how about )*(?:(?:to )?(?P<n>\d)|to (?P<word>one|two|three|four))",
    re.I,
)
_PLACED: Final = late_regex(
    r"(?<=to )(?:\d{1,2}|one|two|three|four|five)(?= ?(?:d\.?p|s\.?f|decimal|sig))", re.IGNORECASE
)
_SHORT: Final = ((r"\bs\.?f\b\.?", "significant figures"), (r"\bd\.?p\b\.?", "decimal places"))
_UNIT: Final = late_regex(
    r"(?:(?:what about|how about|and|now|or)\s+)*(?:(?:in|to|into)\s+)?(?P<unit>[a-zµ²³/]{1,20})",
    re.IGNORECASE,
)
_LAST_UNIT: Final = late_regex(r"\b(?P<link>in|to|into)\s+(?P<unit>[a-zµ²³/]{1,20})\W*$", re.I)
_FIRST_UNIT: Final = late_regex(r"(?P<ask>how many)\s+(?P<unit>[a-zµ²³/]{1,20})\b", re.I)
_QUANTITY: Final = late_regex(
    r"(?:(?:what about|how about|and|for)\s+)*(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>[a-zµ²³/]{1,20})",
    re.I,
)
_BACK: Final = late_regex(
    r"^(?:(?:what about|how about|and|now|so) )*(?:back )?the other way(?: round| around)?,? "
    r"(?:for |with )?",
    re.IGNORECASE,
)
_MEASURED: Final = late_regex(
    r"(?<![\w.])(?P<n>(?:(?<=[a-z]{2} )[-−])?\d+(?:\.\d+)?)\s*(?P<unit>[a-zµ²³/]{1,20})\b", re.I
)


def renewed(request: str, question: str) -> str | None:
    """The question in full; `None` where the request is none of these or does not fit."""
    return first_readable(_ALL, request, question)


def _rounded(request: str, question: str) -> str | None:
    if (near := _NEAR.fullmatch(request)) and " nearest " in question:
        request = f"to the nearest {near['what']}"
    wanted = _PLACES.fullmatch(request)
    if wanted is None:
        return _with_count(request, question)
    to = re.sub(r"^(?=nearest)", "the ", wanted["to"], flags=re.IGNORECASE)
    for short, full in _SHORT:
        to = re.sub(short, full, to, flags=re.IGNORECASE)
    before = _ROUNDING.fullmatch(question.strip(" .?!"))
    if before is None:
        told = None if wanted["n"] else _TOLD_TO.fullmatch(question.strip(" .?!"))
        return None if told is None else f"{told['body']} to {to}"
    return f"round {wanted['n'] or before['n']} to {to}"


def _with_count(request: str, question: str) -> str | None:
    """ "and to 1" for the 2 decimal places of the question."""
    count, asked = _COUNT.fullmatch(request), question.strip(" .?!")
    places = list(_PLACED.finditer(asked)) if count is not None else []
    if count is None or len(places) != 1:
        return None
    return f"{asked[: places[0].start()]}{count['n'] or count['word']}{asked[places[0].end() :]}"


def _in_unit(request: str, question: str) -> str | None:
    wanted = _UNIT.fullmatch(request)
    if wanted is None or unit_of(wanted["unit"]) is None:
        return None
    place = _LAST_UNIT.search(question) or _FIRST_UNIT.search(question)
    if place is None or unit_of(place["unit"]) is None:
        return None
    return f"{question[: place.start('unit')]}{wanted['unit']}{question[place.end('unit') :]}"


def _of_quantity(request: str, question: str) -> str | None:
    """ "what about 2 days" for the 3.5 hours of the question."""
    wanted = _QUANTITY.fullmatch(_BACK.sub("", request))
    places = [at for at in _MEASURED.finditer(question) if unit_of(at["unit"]) is not None]
    if wanted is None or unit_of(wanted["unit"]) is None or len(places) != 1:
        return None
    at = places[0]
    target = _LAST_UNIT.search(question)
    if target is not None and unit_of(target["unit"]) == unit_of(wanted["unit"]):
        return f"convert {wanted['n']} {wanted['unit']} to {at['unit']}"
    return f"{question[: at.start()]}{wanted['n']} {wanted['unit']}{question[at.end() :]}"


_IS_TOO: Final = late_regex(r"(?:and |so |or )*is (?P<n>-?\d+(?:\.\d+)?)(?: too| as well)?", re.I)
_IS: Final = late_regex(r"is (?P<n>-?\d+(?:\.\d+)?) (?=[a-z])", re.IGNORECASE)


def _is_it_too(request: str, question: str) -> str | None:
    """ "is 100?" after "is 50 in the sequence"."""
    new, old = _IS_TOO.fullmatch(request), _IS.match(question)
    if new is None or old is None:
        return None
    return f"{question[: old.start('n')]}{new['n']}{question[old.end('n') :]}"


_LIMIT: Final = late_regex(
    r"\blim(?:it)?\b.*?(?:\bas |->\s*)?(?P<x>[a-z])\s*(?:->|→|approaches|tends to|goes to|going to)"
    r"\s*(?P<place>[^\s,;?]+(?:\s*(?:from the (?:right|left)))?)\W*$",
    re.IGNORECASE,
)
_OTHER_PLACE: Final = late_regex(
    r"(?:(?:what about|how about|and|now|what(?:'s| is))\s+)*(?:the |its |that )?limit"
    r"(?:\s+(?:of (?:it|that|this)))?\s+(?:at|as (?:it|[a-z])\s*(?:->|→|approaches|tends to"
    r"|goes to|=))\s*(?:[a-z]\s*=\s*)?(?P<place>[-+]?[\w./∞]+(?:\s+from the (?:right|left))?)",
    re.IGNORECASE,
)


def _at_other_place(request: str, question: str) -> str | None:
    """ "what is the limit at 2" of the function whose limit at 1 was asked."""
    before, wanted = _LIMIT.search(question), _OTHER_PLACE.fullmatch(request)
    if before is None or wanted is None:
        return None
    return f"{question[: before.start('place')]}{wanted['place']}"


_NEW_EQUATION: Final = late_regex(
    r"(?:(?:what about|how about|what if|and|now|with|if|use|try|same with)\s+)+"
    r"(?P<equation>[^=<>?]+=[^=<>?]+?)(?:\s+(?:instead|then|now))?",
    re.IGNORECASE,
)
_EQUATIONS: Final = late_regex(r"[^,;=<>:?]+?=[^,;=<>:?]+?(?=\s*(?:[,;:?.]|\band\b|$))")
_SOLVE: Final = late_regex(r".*\b(?:system|equations?|solve)\b[:\s]*(?:of\s+)?", re.IGNORECASE)


def _with_equation(request: str, question: str) -> str | None:
    """ "now with x + y = 12" for the equation of the system that has the same left side."""
    wanted = _NEW_EQUATION.fullmatch(request)
    if wanted is None or question.count("=") < 2:
        return None
    start = found.end() if (found := _SOLVE.match(question)) else 0
    left = _side(wanted["equation"])
    alike = [
        at
        for at in _EQUATIONS.finditer(question)
        if at.end() > start and _side(at[0][max(0, start - at.start()) :]) == left
    ]
    if len(alike) != 1:
        return None
    at = alike[0]
    first = max(at.start(), start)
    lead = re.match(r"\s*(?:and\s+)?", question[first:], re.IGNORECASE)
    first += lead.end() if lead else 0
    return f"{question[:first]}{wanted['equation'].strip()}{question[at.end() :]}"


def _side(equation: str) -> str:
    left = re.sub(r"^\s*and\b", "", equation.partition("=")[0], flags=re.IGNORECASE)
    return re.sub(r"[\s*]", "", left)


_ASYMPTOTE: Final = late_regex(
    r"(?:and |so |but )*(?:does|has) (?:it|that|this|the (?:function|graph|curve))(?: have)?"
    r"(?: got)? (?:an?y? |any )?(?P<sort>vertical |horizontal |oblique |slant )?asymptotes?",
    re.IGNORECASE,
)


def _asymptotes(request: str, question: str) -> str | None:
    """ "does it have an asymptote?" of the one expression of the question."""
    wanted = _ASYMPTOTE.fullmatch(request)
    shown = objects_of(question) if wanted else []
    if wanted is None or not shown:
        return None
    return f"find the {(wanted['sort'] or '').lower()}asymptotes of {shown[-1]}"


_CONVERGES: Final = late_regex(
    r"(?:and |so |but )*(?:(?:does|do|did|will) (?:it|this|that|the (?:integral|series|sum))"
    r" (?:even |actually )?(?:converge|diverge)(?: or (?:converge|diverge))?"
    r"|is (?:it|this|that|the (?:integral|series|sum)) (?:convergent|divergent)"
    r"(?: or (?:convergent|divergent))?)",
    re.IGNORECASE,
)
_ASKING: Final = late_regex(
    r"^(?:what(?:'s| is)|find|evaluate|calculate|compute|work out)\s+", re.IGNORECASE
)


def _converging(request: str, question: str) -> str | None:
    """Whether the integral or the series of the question converges."""
    if not _CONVERGES.fullmatch(request):
        return None
    thing = _ASKING.sub("", question).rstrip(" ?.")
    return f"does {'' if thing.lower().startswith('the ') else 'the '}{thing} converge"


_CORRELATION: Final = late_regex(
    r"(?:(?:and|what(?:'s| is)|find|the) )*(?P<what>r|r (?:value|coefficient)"
    r"|(?:correlation|pearson)(?: coefficient)?)",
    re.IGNORECASE,
)
_POINTS: Final = late_regex(r"\([^()]+,[^()]+\)(?:\s*,?\s*(?:and\s+)?\([^()]+,[^()]+\))+")


def _correlation(request: str, question: str) -> str | None:
    """ "what is r" after a line of best fit."""
    points = _POINTS.search(question) if _CORRELATION.fullmatch(request) else None
    is_fit = re.search(r"regression|best fit|least squares|correlation", question, re.IGNORECASE)
    return f"correlation coefficient for {points[0]}" if points and is_fit else None


_TANGENT_THERE: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|and|now|the|equation of) )*(?P<line>tangent|normal)(?: line)?"
    r"(?: (?:there|at (?:that|this|the) point|to it there))?",
    re.IGNORECASE,
)


def _touching_there(request: str, question: str) -> str | None:
    """ "tangent line there" after dy/dx of a curve at a point."""
    found = _TANGENT_THERE.fullmatch(request)
    point = re.search(r"\([^()]+,[^()]+\)", question) if found else None
    spans = [span for span in find_mathematics(question) if isinstance(span.node, Relation)]
    curves = [span.text for span in spans if set(variables(span.node)) == {"x", "y"}]
    if found is None or point is None or len(curves) != 1:
        return None
    return f"{found['line']} to {curves[0]} at {point[0]}"


_CALLED: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|and|evaluate|calculate) )*(?P<name>[fgh]) ?\((?P<at>[^()]{1,12})\)",
    re.IGNORECASE,
)


def at_a_value(request: str, question: str, messages: Sequence[str]) -> str | None:
    """ "what is f(7)" of the one function of a question, where no message names another so."""
    found = _CALLED.fullmatch(request)
    shown = objects_of(question) if found else []
    if found is None or not shown:
        return None
    if any(re.search(rf"\b{found['name']}\s*\(", one) for one in messages):
        return None
    return f"{found['name']}(x) = {shown[-1]}. find {found['name']}({found['at']})"


_ALL: Final[tuple[Callable[[str, str], str | None], ...]] = (
    _rounded,
    _in_unit,
    _is_it_too,
    _of_quantity,
    rule,
    which_term,
    step,
    _at_other_place,
    _with_equation,
    _asymptotes,
    _converging,
    _correlation,
    _touching_there,
)
