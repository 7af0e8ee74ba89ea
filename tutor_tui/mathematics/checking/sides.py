"""One side of a relation: an expression, several values, a tuple, words, or nothing readable."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tutor_tui.mathematics.checking.braces import inside, split_outside
from tutor_tui.mathematics.checking.constructs import Constructs
from tutor_tui.mathematics.checking.prose_runs import THINGS
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.units import (
    are_equal_quantities,
    ends_with_unit,
    has_certain_unit,
    with_units,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.small_digits import on_the_line
from tutor_tui.mathematics.syntax import Node, UnreadableError

_WORDS: Final = re.compile(
    r"(?:\\(?:frac|times|cdot|div|sqrt|pi)(?![A-Za-z])|[\s⟨⟩A-Za-z'’.\-(),{}+*/×·÷π²])*"
)
_WORD: Final = late_regex(r"(?<!\\)(?<![A-Za-z])[A-Za-z]{3,}")
_HALVED: Final = late_regex(r"\\frac\s*\{?\s*\d\s*\}?\s*\{?\s*\d\s*\}?")
_THOUSANDS: Final = late_regex(r"(?<=\d),(?=\d{3}(?!\d))")
_EVENT: Final = late_regex(r"(?:P|Pr|E|Var|SD|Cov)\s*[(\[].*[)\]]", re.DOTALL)
COMPLEMENT: Final = late_regex(r"^\s*1\s*[-−]\s*(?=P\s*\()")
"""Before the chance that something does not happen."""

_SQUARE: Final = r"(?:\s*\^\s*\{?\s*2\s*\}?|²)?"
_MOMENT: Final = rf"[(\[]?\s*(?:E|Var|SD)\s*[(\[]\s*[A-Z]{_SQUARE}\s*[)\]]\s*[)\]]?{_SQUARE}"
_EXPECTED: Final = late_regex(rf"{_MOMENT}(?:\s*[-−]\s*{_MOMENT})?")
"""`E(X)`, `E(X²) - [E(X)]²`: no product."""

_MIXED: Final = late_regex(r"(?<![\d.^_{])(\d+)\s*\\frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}")
_PERIODIC: Final = late_regex(
    r"(?P<whole>\d{1,9})\.(?P<fixed>\d{0,9}?)(?:(?P<digit>\d)(?P=digit){2,9}|(?P<period>\d{2,3})(?P=period){1,9})"
)
_CONSTANT: Final = late_regex(
    r"\\?(?:pi|sqrt|times|cdot|frac|div)(?![A-Za-z])|(?<![A-Za-z])(?:sin|cos|tan)(?![A-Za-z])"
)
_MONEY: Final = late_regex(r"[$€£](?=\s*[\d.])|(?<=\d)\s*[€£]")
_OPERATOR: Final = late_regex(r"(?<![A-Za-z\\])D_\{?[a-z]\}?\s*[A-Za-z(\[]")
_CHOSEN: Final = late_regex(
    r"(?<![A-Za-z\\\d])(?P<kind>[CP])\s*\(\s*(\d{1,4})\s*,\s*(\d{1,4})\s*\)"
    r"|(?<![\w.])(?:\{\})?[\^_]?\{?(\d{1,3})\}?\s*(?P<between>[CP])\s*_?\{?(\d{1,3})\}?(?![\w.])"
)
_SMALL_CHOSEN: Final = late_regex(r"(?<![\w.)])[⁰¹²³⁴⁵⁶⁷⁸⁹]+[CP][₀-₉]+")
_SMALL_BASE: Final = late_regex(r"(?<![\w.])(\d[0-9a-fA-F]*)(₂|₈|₁₀|₁₆)(?!\w)")
_SHARE_OF: Final = late_regex(r"(?P<share>[%)}]|\d\s*/\s*\d+|\d\.\d+)\s+of\s+")
"""Of 4 there are 3 in "3 of 4", which is no product."""
_MEAN: Final = late_regex(r"\\(?:bar|overline)\s*\{?\s*([a-z])\s*\}?|([a-z])\u0304")
_INDEXED_ROOT: Final = late_regex(r"\\sqrt\s*\[\s*(\w{1,3})\s*\]")
_AS_ROUND: Final = str.maketrans("[]", "()")
_AS_SQUARE: Final = str.maketrans("⟦⟧", "[]")
_BASED: Final = late_regex(r"(?<![\w.{])(\d[0-9a-fA-F]{0,63})_\s*\{?\s*(2|8|10|16)\s*\}?(?![\w}])")


class SideKind(StrEnum):
    """What a side is."""

    EXPRESSION = "expression"
    VALUES = "several values"
    TUPLE = "tuple"
    WORDS = "words"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Side:
    """A side as written, and the trees in it: one, or one for each value or entry."""

    text: str
    kind: SideKind
    nodes: tuple[Node, ...] = ()
    has_units: bool = False
    is_cut_off: bool = False
    """It ends in dots: a decimal that goes on."""
    repeating: Node | None = None
    """What such a decimal is exactly where its digits repeat: 1/3 for `0.333…`."""

    @property
    def node(self) -> Node:
        """The one tree of an expression."""
        return self.nodes[0]


def read_sides(texts: Sequence[str], scope: Scope) -> list[Side]:
    """All sides of a relation: in `40 cm = 0.4 m` the m is a unit because of the other side."""
    is_among_units = any(map(has_certain_unit, texts)) or _has_lone_units(texts)
    is_among_units = is_among_units or are_equal_quantities(texts)
    return [read_side(text, scope, is_among_units=is_among_units) for text in texts]


def _has_lone_units(texts: Sequence[str]) -> bool:
    """Whether the m of `r = 10 / 2 = 5 m` is a unit: a side before it has no letters at all."""
    plain = [_CONSTANT.sub("", text) for text in texts]
    units = [bool(text) and ends_with_unit(text) for text in texts]
    return len(texts) > 2 and any(
        any(units[index:]) and text.strip() and not re.search(r"[A-Za-z]", text)
        for index, text in enumerate(plain)
    )


def read_side(text: str, scope: Scope, *, is_among_units: bool = False) -> Side:
    """The side that a cleaned text is; never raises `UnreadableError`."""
    if _EXPECTED.fullmatch(text.strip()):
        return Side(text, SideKind.WORDS)
    try:
        return _Reader(scope, is_among_units).side(text.strip().rstrip(".,;: "))
    except UnreadableError:
        return Side(text, SideKind.WORDS if _is_wordy(text.strip()) else SideKind.UNREADABLE)


def _is_wordy(text: str) -> bool:
    """Whether a side names a quantity: `Area`, `length × width`, `P(A)`."""
    text = COMPLEMENT.sub("", text)
    words = _HALVED.sub(" ", text)
    return bool(_EVENT.fullmatch(text) or (_WORDS.fullmatch(words) and _WORD.search(words)))


def _repeating(text: str) -> Node | None:
    """`0.333` and `0.1212`, written as far as the repetition shows, as fractions."""
    found = _PERIODIC.fullmatch(text.strip())
    if found is None:
        return None
    fixed, period = found["fixed"], found["period"] or found["digit"]
    scale = 10 ** len(fixed) * (10 ** len(period) - 1)
    value = int(found["whole"] + fixed + period) - int(found["whole"] + fixed)
    return parse_expression(f"({value}/{scale})")


def _counted(found: "re.Match[str]") -> str:
    """`8C3` and `C(8, 3)` as a binomial coefficient, `7P3` as the number of arrangements."""
    total, chosen = (number for number in found.groups() if number and number.isdigit())
    if (found["kind"] or found["between"]) == "C":
        return rf" \binom{{{total}}}{{{chosen}}} "
    return f" ({total}!/({total} - {chosen})!) "


def _mean(found: "re.Match[str]") -> str:
    return f"{found[1] or found[2]}_{{m}}"


def _in_tens(found: "re.Match[str]") -> str:
    """A numeral with its base as the number that it is; one with wrong digits as it stands."""
    try:
        return str(int(found[1], int(found[2])))
    except ValueError:
        return found[0]


class _Reader:
    def __init__(self, scope: Scope, is_among_units: bool = False) -> None:
        self._scope = scope
        self._is_among_units = is_among_units
        self._constructs = Constructs(scope, self.value)

    def side(self, text: str) -> Side:
        is_cut_off = text.endswith("…")
        text = text.removesuffix("…")
        repeating = _repeating(text) if is_cut_off else None
        plain = _THOUSANDS.sub("{,}", _MONEY.sub("", text))
        plain, has_units = with_units(plain, is_among_units=self._is_among_units)
        members = inside(plain, "{}") or inside(plain.replace("\\{", "{").replace("\\}", "}"), "{}")
        if members is not None and not re.search(r"[_^]\s*$", plain):
            parts = split_outside(members, ",;")
            return Side(text, SideKind.VALUES, self._values(parts))
        entries = inside(plain, "()")
        if entries is not None and len(parts := split_outside(entries, ",")) > 1:
            return Side(text, SideKind.TUPLE, tuple(self.node(part) for part in parts))
        parts = split_outside(plain, ",")
        if len(parts) > 1:
            return Side(text, SideKind.VALUES, self._values(parts))
        if "±" in plain or "∓" in plain:
            return Side(text, SideKind.VALUES, self._values([plain]))
        node = self.node(plain)
        return Side(text, SideKind.EXPRESSION, (node,), has_units, is_cut_off, repeating)

    def _values(self, parts: list[str]) -> tuple[Node, ...]:
        signed = []
        for part in parts:
            if "±" in part or "∓" in part:
                signed += [part.replace("±", "+").replace("∓", "-")]
                signed += [part.replace("±", "-").replace("∓", "+")]
            else:
                signed.append(part)
        return tuple(self.node(part) for part in signed)

    def node(self, text: str) -> Node:
        """The tree of an expression."""
        if _OPERATOR.search(text):
            raise UnreadableError("The name of a derivative is no product.", text, 0)
        text = self._constructs.replaced(_uncounted(text))
        text = re.sub(r"⟨[^⟩+]*⟩\s*$", "", text)
        text = _MIXED.sub(r"(\1+\\frac{\2}{\3})", text)
        text = _SMALL_CHOSEN.sub(lambda found: on_the_line(found[0]), text)
        text = _CHOSEN.sub(_counted, _MEAN.sub(_mean, text))
        text = _SMALL_BASE.sub(lambda found: f"{found[1]}_{on_the_line(found[2])}", text)
        text = _BASED.sub(_in_tens, text)
        if text.count("[") == text.count("]") and "," not in text:
            text = _INDEXED_ROOT.sub(r"\\sqrt⟦\1⟧", text).translate(_AS_ROUND).translate(_AS_SQUARE)
        text = _SHARE_OF.sub(r"\g<share>*", text)
        return parse_expression(text.replace("\n", " "))

    def value(self, text: str) -> Any:
        """What an expression stands for."""
        return self._scope.value(self.node(text))


_COUNTED: Final = late_regex(
    rf"(?<=\d)\s+⟨?\s*(?P<thing>{THINGS.pattern})\s*⟩?(?=\s*[-−+×·*/÷\\]|\s*$)"
)
_SUM: Final = late_regex(r"[-−+]")


def _uncounted(text: str) -> str:
    """`3 × 12` for "3 boxes × 12 pens"; in a sum all things have to be the same."""
    things = {found["thing"] for found in _COUNTED.finditer(text)}
    return text if len(things) > 1 and _SUM.search(text) else _COUNTED.sub(" ", text)
