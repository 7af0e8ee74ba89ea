"""The last problem another way, with another sign, or asked about another of its properties.

"with the formula instead", "what if it was minus 7", "what if it was < 5", "where does it cross
the x axis", "is (2, 7) on it?".
"""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.engines.symbolic.follow_ups.points_asked import point_asked
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Solve
from tutor_tui.mathematics.steps_derivative import expanded_first
from tutor_tui.mathematics.steps_ways import asked_quadratic
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_Way: TypeAlias = Callable[[str, str], str | None]
_HOW: Final = (
    r"(?:(?:how (?:to|(?:do|would|can|could) (?:i|you|we|u))|(?:can|could|should) (?:i|we|u)) )?"
)
_BY: Final = (
    rf"{_HOW}(?:(?:do|solve|show|try|work out|explain|what about|how about)(?: me)? )?"
    rf"(?:{IT} |the same )?(?:with|using|use|by|through|show|show me|do)(?: the)?"
)
_PERHAPS_BY: Final = rf"(?:{_BY} |(?:what|how) about )?"
_HERE: Final = late_regex(
    r"(?: (?:instead|first|here|then|too|(?:on|for|with) (?:this|it|that)(?: one| equation)?))+$",
    re.IGNORECASE,
)
_WAYS: Final = (
    (rf"{_BY} (?:quadratic )?formula", "using the quadratic formula"),
    (
        rf"{_PERHAPS_BY}completing the square|{_HOW}complete the square",
        "by completing the square",
    ),
    (
        rf"{_PERHAPS_BY}elimination(?: method)?"
        r"|(?:(?:show|tell) (?:me|us) )?(?:how to )?eliminat(?:e|ing)"
        r" (?:the |one |a )?(?:(?P<letter>[a-z])|(?:variable|unknown|letter)s?)"
        r"|(?:which|what)(?: variable| letter| unknown| one)? (?:should|do|can|would|to|is it"
        r" (?:best|easiest) to)(?: (?:i|we|you))? eliminate",
        "by elimination",
    ),
    (rf"{_PERHAPS_BY}substitution(?: method)?", "by substitution"),
)
_ANOTHER_WAY: Final = late_regex(
    r"(?:(?:is|isn't) there|(?:do|can|could) (?:you |we |i )?(?:have|know|show|do|solve|try|find)"
    rf"(?: me| us)?(?: {IT})?|show me|do you know|give me|in|what(?:'s| is))? ?(?:any |some )?"
    r"(?:(?:an)?other|an? (?:easier|quicker|faster|simpler|shorter|better))"
    r" (?:way|method|approach|solution|route)(?: (?:to|of) (?:do|solve|doing|solving|get|getting)"
    rf" {IT})?|(?:do|solve) {IT} (?:differently|(?:in )?(?:a different|another) way)"
    r"|(?:(?:show|give|tell)(?: me)? |is there |do you have )?(?:an? |any |some )?alternatives?"
    r"(?: (?:way|method|approach|solution|route))?"
    rf"|(?:can|could) {IT} (?:also )?be (?:done|solved|worked out|found|calculated)"
    r" (?:differently|(?:in )?(?:a different|another) way|any other way)",
    re.IGNORECASE,
)
_WITHOUT: Final = late_regex(
    rf"(?:(?:(?:can|could|would) (?:you|we|i|one) |is it possible to )?(?:do|solve|differentiate"
    rf"|derive|find|get|work out)(?: {IT})? |(?:is|can|could) {IT} (?:be )?(?:possible |done )?"
    r"|now |but |and |what )?(?:without|not (?:with|by|using)|avoiding)(?: using| the use of)?"
    r"(?: (?:the|that|this|a))? (?:(?:chain|product|quotient|power) )?rule(?: instead| here)?"
    r"|(?:(?:is there|do you know|what(?:'s| is)) (?:a|any|the|another) (?:way|method) |how (?:do"
    rf"|can|would) (?:you|i|we|one) (?:do|solve) {IT} |(?:can|could) (?:you|i|we) (?:do|solve) "
    rf"{IT} )?(?:(?:of|to) (?:doing|solving|do|solve)(?: it)? )?without(?: having to| using)?"
    r" (?:factor(?:ing|i[sz]ing|i[sz]e)?|expand(?:ing)?|multiplying out|substitut(?:ion|ing)"
    r"|eliminat(?:ion|ing))(?: it)?"
    rf"|(?:(?:do|solve|differentiate|derive) {IT} )?by (?:expanding|multiplying)(?: {IT}"
    r"| the brackets?)?(?: out)?(?: first)?",
    re.IGNORECASE,
)
_IF_IT: Final = (
    r"(?:(?:what|and)?(?: happens)? ?if (?:it|that|this|there)(?:'s| was| were| is| had) |"
)
_SIGN: Final = late_regex(
    _IF_IT + r"(?:what|how) about |now with |with )(?:an? )?(?P<sign>[-+]|minus|plus|negative"
    r"|positive) ?(?P<term>\d*(?:[./]\d+)?[a-z]?(?:\^\d)?)(?: instead)?",
    re.IGNORECASE,
)
_ONE_SIGN: Final = late_regex(
    _IF_IT + r"(?:what|how) about |with )?(?:an? )?(?P<new>minus|plus)(?: sign)?"
    r"(?: (?:in the middle|between(?: them)?|there|inside|in the brackets?|instead))*",
    re.IGNORECASE,
)
_RELATION: Final = late_regex(
    _IF_IT + r"(?:what|how) about |and |now )?(?P<sign><=|>=|[<>≤≥=]) ?(?P<right>-?\d+(?:\.\d+)?)"
    r"(?: instead)?",
    re.IGNORECASE,
)
_MEASURE: Final = late_regex(
    rf"(?:what )?if (?:{IT}|(?:the )?(?P<number>\d+(?:\.\d+)?)) (?:is|was|were) the "
    r"(?P<name>radius|diameter)(?: instead)?",
    re.IGNORECASE,
)
CROSSES: Final = late_regex(
    rf"(?:where|when) (?:does|do|will) (?:{IT}|the (?:line|graph|curve)) (?:cross|meet|hit|cut"
    r"|intersect|touch) (?:the )?(?P<axis>[xy])[- ]?axis|(?:what(?:'s| is) )?(?:the |its )?"
    r"(?P<intercept>[xy])[- ]?intercept",
    re.IGNORECASE,
)
_DIVISION: Final = late_regex(r"\D*?(?P<n>\d+) ?(?:/|÷|divided by|over) ?(?P<d>\d+)\D*")
_REMAINDER: Final = late_regex(
    r"(?:(?:and|but) )?(?:with(?: a| the)? remainders?|what(?:'s| is) the remainder|the remainder"
    r"|is there a remainder|how much is left over)",
    re.IGNORECASE,
)
_ROOTS: Final = late_regex(
    r"(?:(?:what(?:'s| are| is)|find|give me) )?(?:the|its) (?:roots?|solutions?|zeros)(?: of it)?",
    re.IGNORECASE,
)
_FACTORS: Final = late_regex(
    r"(?:(?:what(?:'s| are)|find|list|give me) )?(?:all )?(?:the|its) (?:factors|divisors)"
    r"(?: of (?:it|that))?|(?:what|which)(?: numbers?)?(?: else)? (?:divides?|goes? into|can divide"
    r"|is it divisible by|are (?:its|the) (?:factors|divisors))(?: (?:it|that))?"
    r"|what is it divisible by",
    re.IGNORECASE,
)
_NEXT_PRIME: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|give me) )?(?:the )?(?:next prime(?: number)?"
    r"|prime(?: number)? after (?:it|that|this))(?: after (?:it|that|this))?",
    re.IGNORECASE,
)
_HOW_MUCH: Final = late_regex(
    r"(?:and )?by how much|how much (?:bigger|larger|more|smaller|less)(?: is (?:it|that))?"
    r"|what(?:'s| is) the difference(?: between them)?",
    re.IGNORECASE,
)
_COMPARED: Final = late_regex(
    r"(?:which|what)(?: one)? is (?:bigger|larger|greater|smaller|less|more)[,:]? (?P<a>[\d./^-]+)"
    r",? (?:or|and) (?P<b>[\d./^-]+)",
    re.IGNORECASE,
)


def put_otherwise(request: str, question: str) -> str | None:
    """The question in full; `None` where the request is none of these or does not fit."""
    return first_readable(_ALL, request, question)


def first_readable(ways: Iterable[_Way], request: str, question: str) -> str | None:
    """The first other question that the core reads."""
    wholes = (way(request, question) for way in ways)
    is_other = (one for one in wholes if one and one != question)
    return next(
        (one for one in is_other if problem_of(one) not in (None, problem_of(question))), None
    )


def asks_another_way(request: str) -> bool:
    """Whether somebody wants the same worked out by another method, or without a rule."""
    return bool(_ANOTHER_WAY.fullmatch(request) or _WITHOUT.fullmatch(request))


def by_another_way(request: str, question: str) -> str | None:
    """The question worked out by the method that is named; `None` where none is, or none fits."""
    whole = None if asks_another_way(request) else _another_way(request, question)
    return whole if whole and problem_of(whole) is not None else None


def _another_way(request: str, question: str) -> str | None:
    problem = problem_of(question)
    shown = problem.way if isinstance(problem, SolveBy) else ""
    problem = problem.problem if isinstance(problem, SolveBy) else problem
    if isinstance(problem, Differentiate) and asks_another_way(request):
        expanded = expanded_first(problem)
        return None if expanded is None else f"explain differentiate {expanded}"
    if not isinstance(problem, Solve):
        return None
    plain = f"solve {', '.join(written(one) for one in problem.equations)}"
    for pattern, way in _WAYS:
        found = re.fullmatch(pattern, _HERE.sub("", request), re.IGNORECASE)
        if found and (letter := found.groupdict().get("letter")):
            is_there = any(letter in variables(one) for one in problem.equations)
            return f"explain {plain} by eliminating {letter}" if is_there else None
        if found:
            return f"explain {plain} {way}"
    if not asks_another_way(request) or re.search(r"\b(?:expand|multiply)", request):
        return None
    others = [way for way in _others(problem) if not shown or shown not in way]
    return next((f"explain {plain} {way}" for way in others if _is_way(plain, way)), None)


def _others(problem: Solve) -> tuple[str, ...]:
    """The ways that are not the usual one for such equations, which is shown first."""
    if len(problem.equations) > 1:
        return ("by elimination", "by substitution")
    asked = asked_quadratic(problem)
    if asked is None or asked[0].rational_roots:
        return ("using the quadratic formula", "by completing the square")
    return ("by completing the square", "using the quadratic formula")


def _is_way(question: str, way: str) -> bool:
    return type(problem_of(f"{question} {way}")) not in (Solve, type(None))


def _with_sign(request: str, question: str) -> str | None:
    """`3x - 7 = 22` for `3x + 7 = 22`: the one term with these letters and digits."""
    found = _SIGN.fullmatch(request)
    term = found["term"] if found else ""
    if not found or not term:
        return None
    sign = "-" if found["sign"].lower() in ("-", "minus", "negative") else "+"
    places = list(
        re.finditer(rf"(?P<sign>[-+−]?)\s*(?<![\w.^]){re.escape(term)}(?![\w^.])", question)
    )
    if len(places) != 1:
        return None
    at = places[0]
    before = question[: at.start()].rstrip()
    is_first = not before or not re.search(r"[\w)²³]$", before) or before.split()[-1].isalpha()
    shown = (f" {sign} " if not is_first else "-" if sign == "-" else "") + term
    gap = " " if is_first and before else ""
    return f"{before}{gap}{shown}{question[at.end() :]}"


def _with_the_other_sign(request: str, question: str) -> str | None:
    """ "now with a minus" for the one plus between two terms."""
    found = _ONE_SIGN.fullmatch(request)
    places = list(re.finditer(r"(?<=[\w)²³]) ?(?P<sign>[-+−]) ?(?=[\w(√])", question))
    if found is None or len(places) != 1:
        return None
    sign = "-" if found["new"].lower() == "minus" else "+"
    return f"{question[: places[0].start()]} {sign} {question[places[0].end() :]}"


def _with_relation(request: str, question: str) -> str | None:
    found = _RELATION.fullmatch(request)
    places = list(re.finditer(r"(?:<=|>=|[<>≤≥=])\s*-?\d+(?:\.\d+)?(?![\w.])", question))
    if found is None or len(places) != 1:
        return None
    at = places[0]
    return f"{question[: at.start()]}{found['sign']} {found['right']}{question[at.end() :]}"


def _with_measure(request: str, question: str) -> str | None:
    found = _MEASURE.fullmatch(request)
    if found is None or (found["number"] and found["number"] not in question):
        return None
    whole, count = re.subn(r"\b(?:radius|diameter)\b", found["name"].lower(), question)
    return whole if count == 1 else None


def about_curve(request: str, question: str) -> str | None:
    """Where a line or curve `y = …` crosses an axis, and whether a point lies on it."""
    things = objects_of(question)
    body = expression_or_none(things[-1]) if len(things) == 2 else None
    if body is None or isinstance(body, Relation) or variables(body) != ("x",):
        return None
    if found := CROSSES.fullmatch(request):
        axis = (found["axis"] or found["intercept"]).lower()
        return f"solve {things[1]} = 0" if axis == "x" else f"y-intercept of {things[0]}"
    point = point_asked(request)
    return None if point is None else f"is ({point[0]}, {point[1]}) on y = {written(body)}?"


def _with_remainder(request: str, question: str) -> str | None:
    division = _DIVISION.fullmatch(question)
    if division is None or not _REMAINDER.fullmatch(request):
        return None
    return f"what is {division['n']} divided by {division['d']} with remainder"


def _of_number(request: str, question: str) -> str | None:
    """The factors of the one number that was talked about; the roots of its equation."""
    if _ROOTS.fullmatch(request) and isinstance(problem_of(question), Solve):
        return f"solve {question}"
    numbers = re.findall(r"(?<![\w.])\d+(?![\w.])", question)
    if numbers and _NEXT_PRIME.fullmatch(request):
        return f"next prime after {numbers[0]}"
    is_alone = len(set(numbers)) == 1 and not re.search(r"[a-z] ?[\^=]|[*/^=]", question)
    return f"factors of {numbers[0]}" if is_alone and _FACTORS.fullmatch(request) else None


def _difference(request: str, question: str) -> str | None:
    found = _COMPARED.fullmatch(question.strip(" .?!"))
    if found is None or not _HOW_MUCH.fullmatch(request):
        return None
    return f"what is |{found['a'].strip()} - {found['b'].strip()}|?"


_ALL: Final[tuple[_Way, ...]] = (
    _another_way,
    _with_sign,
    _with_the_other_sign,
    _with_relation,
    _with_measure,
    about_curve,
    _with_remainder,
    _of_number,
    _difference,
)
