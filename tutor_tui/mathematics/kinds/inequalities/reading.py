"""Which messages ask for the numbers that fulfil inequalities, or equations under conditions."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.inequalities.asking import OPENING, VAR, what_is_asked
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions
from tutor_tui.mathematics.kinds.inequalities.wording import (
    alternatives_in,
    in_signs,
    names_in,
    taken_interval,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.wording import in_notation

_LONGEST: Final = 400
_ORDER: Final = late_regex(
    r"[<>≤≥≠⩽⩾]|\\(?:leq?|geq?|neq?|lt|gt)(?![a-zA-Z])"
    r"|\b(?:less|greater|more|larger|smaller|bigger|fewer)\s+than\b"
    r"|\bat (?:least|most)\b|\bexceed"
    r"|\b(?:in|on|over|within) (?:the )?(?:closed |open )?(?:interval|range)?\s*[\[(]"
    r"|∈|\bbetween\b|\bfrom\b|\d\s+to\s+\d|\d to (?:π|pi)"
    r"|\bpositive\b|\bnegative\b|decimal place|\bd\.?p\b|\bnearest\b|\bsig|\bs\.?f\b"
    r"|\bgeneral solution"
    r"|\breal\b|\brational|\bhow many\b|\bintegers?\b|\bnatural\b|\bwhole numbers?\b"
    r"|\bradians\b|\bdegrees\b",
    re.IGNORECASE,
)
_CLOSING: Final = late_regex(
    r"(?:[,;.]?\s*(?:\b(?:and\s+)?(?:write|give|express|state|leave|put|show)\s+(?:your|the|its)?\s*"
    r"(?:answer|solution|solutions|result|set)(?:\s+set)?s?\s+(?:in|as|using|on)\s+(?:an?\s+|the\s+)?"
    r"(?:interval(?:\s+notation)?|set(?:[- ]builder)?\s+notation|number\s+line|inequalit(?:y|ies)"
    r"|exact\s+(?:form|values?)|radians|terms\s+of\s+π)"
    r"|\b(?:in|using)\s+interval\s+notation|\b(?:is\s+|are\s+)?(?:true|hold|holds|satisfied|valid)\b"
    rf"|\bfor\s+{VAR}\b(?!\s*[<>≤≥=∈(])|\b(?:where|with|for)\s+{VAR}\s+(?:is\s+)?(?:a\s+)?(?:real|∈\s*(?:ℝ|R))(?:\s+numbers?)?"
    r"|\bover\s+the\s+(?:reals|real\s+numbers)|\bin\s+radians|\bin\s+degrees|\bdegrees|\bradians"
    r"|\b(?:giving|give|showing)\s+all\s+(?:real\s+)?solutions?))+\s*$",
    re.IGNORECASE,
)
_PLACES: Final = late_regex(
    r"[,.;]?\s*\b(?:(?:give|giving|round(?:ed|ing)?|correct|accurate)\b[\w\s]{0,30}?)?(?:to|correct"
    r"\s+to)\s+(?:(?P<n>\d|one|two|three|four|five|six)\s+"
    r"(?:(?:decimal\s+places?|d\.?p\.?|decimals?)|(?P<figures>significant\s+(?:figures?|digits?)"
    r"|sig\.?\s*(?:figs?|digits?)|s\.?f))|the\s+nearest\s+(?P<unit>whole(?:\s+number)?|integer"
    r"|tenth|hundredth|thousandth))\b\.?",
    re.IGNORECASE,
)
_UNITS: Final = {"tenth": 1, "hundredth": 2, "thousandth": 3}
_COUNTS: Final = ("zero", "one", "two", "three", "four", "five", "six")
_SORTS: Final = {"positive": "> 0", "natural": "> 0", "negative": "< 0", "non-negative": "≥ 0"}
_TRAILING_SIGN: Final = late_regex(
    r"^(?P<body>[^<>≤≥=]+?)\s+(?P<sort>positive|negative|non-negative)$", re.IGNORECASE
)


def read_conditions(text: str) -> Conditions | Unclear | None:
    """The conditions that a message asks for the solutions of, if it does nothing else."""
    if len(text) > _LONGEST or not _ORDER.search(text):
        return None
    request = bare(text).replace("`", "").removesuffix(" have")
    places = _PLACES.search(request)
    if places:
        request = f"{request[: places.start()]} {request[places.end() :]}".strip(" ,.;")
    request = _in_radians(request)
    is_in_degrees = bool(kept_regex(r"°|\bdegrees\b").search(request)) or _is_turn(request)
    asked, request, sort = what_is_asked(request.replace("°", ""))
    problem = _conditions(in_signs(request), asked, sort)
    if problem is None:
        return None
    turned = _in_unit(_to_places(problem, places), is_in_degrees)
    return None if turned is None or _is_only_an_equation(turned) else turned


def _to_places(problem: Conditions, found: re.Match[str] | None) -> Conditions:
    """The problem with the decimal places or the figures that its solutions are wanted to."""
    if found is None:
        return problem
    if found["unit"]:
        return replace(problem, places=_UNITS.get(found["unit"].lower(), 0))
    count = _count(found["n"])
    if found["figures"]:
        return replace(problem, figures=max(count, 1))
    return replace(problem, places=count)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.index(word.lower())


def _conditions(request: str, asked: Asked, sort: str) -> Conditions | None:
    """The relations of a request without its words; `None` where any words are left."""
    body = request
    if asked in (Asked.SET,):
        body = OPENING.sub("", request, count=1)
    body = _TRAILING_SIGN.sub(_as_relation, _CLOSING.sub("", body).strip(" ,;:.?"))
    unknown = _unknown_of(body)
    if unknown is None:
        return None
    body, chain = taken_interval(body, unknown)
    body = _CLOSING.sub("", body).strip(" ,;:.?")
    alternatives = alternatives_in(in_notation(body))
    extra = alternatives_in(chain) if chain else None
    if alternatives is None or (chain and extra is None):
        return None
    if extra:
        alternatives = tuple((*part, *extra[0]) for part in alternatives)
    if sort in _SORTS:
        bound = alternatives_in(f"{unknown} {_SORTS[sort]}") or ()
        alternatives = tuple((*part, *bound[0]) for part in alternatives)
    return _single(alternatives, asked)


def _as_relation(found: re.Match[str]) -> str:
    """ "x² - 4 positive", from "for which x is x² - 4 positive", as a relation."""
    return f"{found['body']} {_SORTS[found['sort'].lower()]}"


def _unknown_of(body: str) -> str | None:
    """The one letter that is a variable in the relations, as far as a glance tells."""
    found = kept_regex(r"(?<![A-Za-z\\])([a-zA-Zθ])(?![A-Za-z])|\d([a-zA-Zθ])(?![A-Za-z])").findall(
        body
    )
    names = [first or second for first, second in found]
    letters = [name for name in names if name not in ("e", "i")]
    glued = kept_regex(r"(?:sin|cos|tan|ln|log)([a-zθ])\b").findall(body)
    candidates = letters or glued
    return max(candidates, key=candidates.count) if candidates else None


def _single(alternatives: tuple[tuple[Relation, ...], ...], asked: Asked) -> Conditions | None:
    told = [_without_infinity(part) for part in alternatives]
    alternatives = tuple(part for part in told if part)
    names = names_in(alternatives)
    if (
        len(alternatives) != len(told)
        or len(names) != 1
        or any(not variables(rel) for part in alternatives for rel in part)
    ):
        return None
    return Conditions(alternatives, names[0], asked)


def _without_infinity(relations: tuple[Relation, ...]) -> tuple[Relation, ...] | None:
    """The relations without those that hold of all real numbers, as `x < ∞` does.

    `None` where infinity stands in them as if it were a number.
    """
    kept = tuple(relation for relation in relations if not _is_unbounded(relation))
    if any(part == Name("oo") for relation in kept for part in walk(relation)):
        return None
    return kept or tuple(_of_all_numbers(relation) for relation in relations[:1])


def _is_unbounded(relation: Relation) -> bool:
    low, high = relation.left, relation.right
    if relation.sign in (">", "≥"):
        low, high = high, low
    is_order = relation.sign in ("<", "≤", ">", "≥")
    return is_order and (low == Negative(Name("oo")) or high == Name("oo"))


def _of_all_numbers(relation: Relation) -> Relation:
    """`x ≥ x` for the unknown of a relation."""
    name = Name(variables(relation)[0])
    return Relation("≥", name, name)


_TURN: Final = late_regex(
    r"(?:\b(?:between|from|for)|,) LOW (?:and|to) HIGH\b|[\[(] ?LOW ?, ?HIGH ?[\])]"
    r"|(?<![\d.])LOW\s*(?:<=?|≤)\s*[a-zθ]\s*(?:<=?|≤)\s*HIGH\b".replace(
        "LOW", "(?:0|-(?:90|180|360))"
    ).replace("HIGH", "(?:90|180|270|360|540|720)"),
    re.IGNORECASE,
)


def _in_radians(request: str) -> str:
    """Quarters of a turn as bounds, "between 0 and 360", in radians where these are asked for."""
    if not kept_regex(r"\bradians\b").search(request) or not _TURN.search(request):
        return request
    return _TURN.sub(lambda found: _QUARTERS.sub(_as_radians, found[0]), request)


_QUARTERS: Final = late_regex(r"\b(?:90|180|270|360|540|720)\b")


def _as_radians(found: "re.Match[str]") -> str:
    return {"90": "π/2", "270": "3π/2"}.get(found[0]) or f"{int(found[0]) // 180}π"


def _is_turn(request: str) -> bool:
    """Whether the places of an angle are those of quarters of a turn, which only degrees have."""
    is_angle = kept_regex(r"sin|cos|tan", re.IGNORECASE).search(request)
    return bool(is_angle and _TURN.search(request)) and not re.search(
        r"π|(?<![A-Za-z])pi\b|rad", request
    )


def _in_unit(problem: Conditions, is_in_degrees: bool) -> Conditions | None:
    """With angles in degrees inside the functions, where degrees are asked for."""
    if not is_in_degrees:
        return problem
    turned = tuple(
        tuple(
            replace(
                rel,
                left=_turned(rel.left, problem.unknown),
                right=_turned(rel.right, problem.unknown),
            )
            for rel in part
        )
        for part in problem.alternatives
    )
    if turned == problem.alternatives:
        return None
    return replace(problem, alternatives=turned, is_in_degrees=True)


def _turned(node: Node, unknown: str) -> Node:
    """The tree with every angle of a function in degrees."""
    match node:
        case Call(function=function, arguments=(argument,)) if function in TRIGONOMETRIC:
            pi = Binary("/", Name("pi"), Number(Fraction(180)))
            return Call(function, (Binary("*", argument, pi),))
        case Call(function=function, arguments=arguments):
            return Call(function, tuple(_turned(part, unknown) for part in arguments))
        case Negative(operand=operand):
            return Negative(_turned(operand, unknown))
        case Binary(left=left, right=right):
            return replace(node, left=_turned(left, unknown), right=_turned(right, unknown))
        case _:
            return node


def _is_only_an_equation(problem: Conditions) -> bool:
    """Whether there is nothing but one equation, which others read too."""
    return (
        problem.equation is not None
        and problem.asked is Asked.SET
        and not problem.is_rounded
        and not problem.is_in_degrees
    )
