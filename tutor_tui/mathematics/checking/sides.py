"""One side of a relation: an expression, several values, a tuple, words, or nothing readable."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tutor_tui.mathematics.checking.braces import inside, split_outside
from tutor_tui.mathematics.checking.constructs import Constructs
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.units import with_units
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Node, UnreadableError

_WORDS: Final = re.compile(r"[\s⟨⟩A-Za-z'’.\-(),]*[A-Za-z]{3,}[\s⟨⟩A-Za-z'’.\-(),]*")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_EVENT: Final = re.compile(r"(?:P|Pr|E|Var|SD|Cov)\s*[(\[].*[)\]]", re.DOTALL)
_MIXED: Final = re.compile(r"(?<![\d.^_{])(\d+)\s*\\frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}")
_MONEY: Final = re.compile(r"[$€£](?=\s*[\d.])|(?<=\d)\s*[€£]")


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

    @property
    def node(self) -> Node:
        """The one tree of an expression."""
        return self.nodes[0]


def read_side(text: str, scope: Scope) -> Side:
    """The side that a cleaned text is; never raises `UnreadableError`."""
    try:
        return _Reader(scope).side(text.strip().rstrip(".,;: "))
    except UnreadableError:
        is_words = bool(_WORDS.fullmatch(text.strip()) or _EVENT.fullmatch(text.strip()))
        return Side(text, SideKind.WORDS if is_words else SideKind.UNREADABLE)


def read_value(text: str, scope: Scope) -> Any:
    """The value of an expression in cleaned notation. Raises `UnreadableError`."""
    return _Reader(scope).value(text)


class _Reader:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._constructs = Constructs(scope, self.value)

    def side(self, text: str) -> Side:
        is_cut_off = text.endswith("…")
        text = text.removesuffix("…")
        plain = _THOUSANDS.sub("{,}", _MONEY.sub("", text))
        plain, has_units = with_units(plain)
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
        return Side(text, SideKind.EXPRESSION, (node,), has_units, is_cut_off)

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
        text = self._constructs.replaced(text)
        text = re.sub(r"⟨[^⟩]*⟩\s*$", "", text)
        text = _MIXED.sub(r"(\1+\\frac{\2}{\3})", text)
        text = re.sub(r"(?<=[\d%)}])\s+of\s+", "*", text)
        return parse_expression(text.replace("\n", " "))

    def value(self, text: str) -> Any:
        """What an expression stands for."""
        return self._scope.value(self.node(text))
