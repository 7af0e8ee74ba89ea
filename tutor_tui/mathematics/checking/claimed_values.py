"""What a stretch of text claims as a result: values, with the names before them where there are.

"x = 2 or x = 3" has two values of x, "42 apples" has one with a unit, "**3/4 (or 0.75)**" the
same value twice.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name, TooLargeError, UnreadableError

_DECORATION: Final = late_regex(
    r"\*\*(?=\s|$|[.,:;!?)%])|(?<![\w)])\*\*|__|`|\\[()\[\]]|\$\$|(?<!\\)\$(?!\s*\d[\d,.]*\s*$)"
)
_UNIT: Final = late_regex(
    r"(?<=[\d)}πi%])\s*(?P<unit>(?:\\(?:text|mathrm)\s*\{[^{}]*\}|(?:square|cubic)\s+[A-Za-z]+"
    r"|°\s*[CF]?|[A-Za-zµ€£]{2,}(?:/[A-Za-z]+)?|[mghslL](?=[²³/^]|$)(?:/[a-z]+)?)"
    r"(?:\s+(?:per\s+)?[A-Za-z]{2,}){0,2}\s*(?:\^\{?-?[123]\}?|[²³])?)\s*$"
)
_MONEY: Final = late_regex(r"(?:\\?\$|€|£|USD\s)\s*(?=[\d.])")
_ROUGHLY: Final = late_regex(
    r"(?:about|approximately|approx\.?|roughly|around|nearly|close to|≈|\\approx|~)\s*",
    re.IGNORECASE,
)
_NOT_UNITS: Final = frozenset(
    (
        *("or", "and", "plus", "minus", "times", "over", "more", "less", "pi", "sqrt", "sin"),
        *("cos", "tan", "ln", "log", "exp", "mod", "to"),
    )
)
_NUMERALS: Final = late_regex(
    r"\b(?:hundred|thousand|million|billion|trillion|dozen|half|quarters?|thirds?)\b", re.IGNORECASE
)
_NAME_BEHIND: Final = late_regex(r"\b(?:is|are|get|gives?|have|so|then|of)\s+(?P<name>[a-z])\s*$")
"""The x of "So the only solution is x"."""

_SUM: Final = re.compile(r"[A-Za-z)]\s*[+×·*^]\s*[A-Za-z(]")
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """A value for `name` ("" where there is none), in one or several forms that should agree."""

    name: str
    forms: tuple[Side, ...]
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class ClaimedValues:
    """All values of a claim in their order, and the unit behind them."""

    values: tuple[ClaimedValue, ...]
    unit: str = ""
    is_point: bool = False


def plain_claim(text: str) -> str:
    """A claim without Markdown, marks of formulas, and the stop at its end."""
    return _DECORATION.sub("", text).strip().rstrip(".!,;:").strip()


def claimed_values(text: str) -> ClaimedValues | None:
    """The values in a stretch of text; `None` where any part of it is no mathematics."""
    plain = plain_claim(text)
    if not plain or len(plain) > _LONGEST:
        return None
    rough = _ROUGHLY.match(plain)
    plain = _MONEY.sub("", plain[rough.end() :] if rough else plain)
    for candidate in _candidates(plain):
        found = _read(*candidate)
        if found is not None:
            return _roughened(found) if rough else found
    return None


def _roughened(values: ClaimedValues) -> ClaimedValues:
    return replace(values, values=tuple(replace(v, is_rough=True) for v in values.values))


def _candidates(plain: str) -> list[tuple[str, str]]:
    """The text, and the text without its unit."""
    if _NUMERALS.search(plain):
        return []
    found = _UNIT.search(plain)
    if found is None or found["unit"].split()[0].lower() in _NOT_UNITS:
        return [(plain, "")]
    return [(plain[: found.start()], _word(found["unit"])), (plain, "")]


def _word(unit: str) -> str:
    return re.sub(r"\\(?:text|mathrm)\s*|[{}]", "", unit).strip()


def _read(text: str, unit: str) -> ClaimedValues | None:
    try:
        statements = statements_in(text)
    except (UnreadableError, TooLargeError):
        return None
    scope = Scope()
    values: list[ClaimedValue] = []
    is_point = False
    for statement in statements:
        found = _of_statement(statement, scope)
        if found is None:
            return None
        values += found.values
        is_point |= found.is_point
    return ClaimedValues(tuple(values), unit, is_point) if values and not scope.holes else None


def _of_statement(statement: Statement, scope: Scope) -> ClaimedValues | None:
    if any(sign not in "=≈∈" for sign in statement.signs) or statement.condition:
        return None
    sides = [read_side(text, scope) for text in statement.sides]
    name, forms = _named(sides, statement)
    if not forms:
        return None
    kinds = {side.kind for side in forms}
    if kinds == {SideKind.EXPRESSION}:
        return ClaimedValues((ClaimedValue(name, tuple(forms), "≈" in statement.signs),))
    if len(forms) == 1 and kinds <= {SideKind.VALUES, SideKind.TUPLE}:
        (side,) = forms
        one_by_one = tuple(
            ClaimedValue(name, (Side("", SideKind.EXPRESSION, (node,)),)) for node in side.nodes
        )
        return ClaimedValues(one_by_one, is_point=side.kind is SideKind.TUPLE)
    return None


def _named(sides: list[Side], statement: Statement) -> tuple[str, list[Side]]:
    """The name at the front, and the sides that are values."""
    if statement.goes_on:
        return "", sides[1:]  # words in front are left out of a statement
    first = sides[0]
    is_label = len(sides) > 1 and (
        first.kind is SideKind.WORDS
        or (first.kind is SideKind.EXPRESSION and isinstance(first.node, Name))
        or _is_call(statement.sides[0])
    )
    if not is_label:
        return "", sides
    if first.kind is SideKind.WORDS:
        if _SUM.search(first.text):
            return "", []  # in "length + width = 12" the value is that of no name
        behind = _NAME_BEHIND.search(first.text)
        return (behind["name"] if behind else ""), sides[1:]
    is_name = first.kind is SideKind.EXPRESSION and isinstance(first.node, Name)
    return (first.node.name if is_name and isinstance(first.node, Name) else ""), sides[1:]


def _is_call(text: str) -> bool:
    """`f'(x)`, `P(A)`, `dy/dx`: the name of what the other side says."""
    return bool(
        re.fullmatch(r"\s*(?:[A-Za-z]+['′’]*\s*\([^()]*\)|d[a-z]\s*/\s*d[a-z]|y['′’]+)\s*", text)
    )
