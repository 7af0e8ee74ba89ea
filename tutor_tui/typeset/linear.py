"""Formulas in one line, with the brackets that keep what they mean."""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.typeset.alphabets import lowered, marked, raised
from tutor_tui.typeset.grouping import (
    Level,
    is_bare,
    is_differential,
    is_factor,
    is_function_call,
    is_operand,
    is_unit,
    is_whole_number,
    level,
    takes_argument,
)
from tutor_tui.typeset.nodes import (
    Accent,
    Binomial,
    Boxed,
    Brace,
    Fenced,
    Fraction,
    Kind,
    Node,
    Root,
    Row,
    Scripts,
    Shape,
    Space,
    Stacked,
    Struck,
    Symbol,
    Table,
    Tag,
    Text,
)
from tutor_tui.typeset.spacing import Placed, kind_of, placed

_ROOTS: Final = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_PRIMES: Final = {"′": "′", "′′": "″", "′′′": "‴", "′′′′": "⁗"}
_ACCENTS: Final = {
    "overrightarrow": "vec", "widehat": "hat", "widetilde": "tilde", "overparen": "arc",
    "overarc": "arc", "wideparen": "arc",
}  # fmt: skip
_UNPUNCTUATED: Final = re.compile(r"[,;](, )")
"""Punctuation that ends a cell, before the comma that parts the cells."""


class Linear:
    """Writes nodes in one line. What is written once is remembered: scripts are asked for often."""

    def __init__(self) -> None:
        self._written: dict[tuple[int, bool, bool], tuple[Node, str]] = {}

    def row(
        self, items: Sequence[Node], *, is_tight: bool = False, is_continued: bool = False
    ) -> str:
        """Things beside each other."""
        parts: list[str] = []
        for place in placed(items, is_tight=is_tight, is_continued=is_continued):
            parts.append(self._placed(place, is_tight=is_tight))
        return "".join(parts)

    def _placed(self, place: Placed, *, is_tight: bool) -> str:
        node = place.node
        touches_next = is_operand(place.following) and not takes_argument(node)
        is_closed = touches_next or kind_of(place.following) is Kind.FACTORIAL
        text = self.text(node, is_tight=is_tight, is_closed=is_closed)
        gap = " " * place.gap
        if _is_mixed_number(place):
            return f" {text}"
        if _needs_brackets(place, touches_next=touches_next):
            is_argument = _follows_function(place)
            return f"{'' if is_argument else gap}({text})"
        if is_factor(place.previous) and text[:1] in "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ" and isinstance(node, Root):
            return f"·{text}"
        return gap + text

    def text(self, node: Node, *, is_tight: bool = False, is_closed: bool = False) -> str:
        """One thing. `is_closed`: nothing that follows it can seem to belong to its end."""
        key = (id(node), is_tight, is_closed)
        if key not in self._written:
            written = self._write(node, is_tight=is_tight, is_closed=is_closed)
            self._written[key] = (node, written)
        return self._written[key][1]

    def _write(  # noqa: PLR0911 - one for each kind of node
        self, node: Node, *, is_tight: bool, is_closed: bool
    ) -> str:
        match node:
            case Symbol(text=text) | Text(text=text):
                return text
            case Row(items=items):
                return self.row(items, is_tight=is_tight)
            case Scripts():
                return self._scripts(node, is_tight=is_tight, is_closed=is_closed)
            case Fraction(above=above, below=below):
                return self._fraction(above, below, is_tight=is_tight)
            case Root():
                return self._root(node, is_closed=is_closed)
            case Fenced(
                left=left, inside=Row(items=(Table(left="", right="") as table,)), right=right
            ):
                return f"{left}{self._cells(table)}{right}"
            case Fenced(left="", inside=inside, right=right):
                return f"{self._grouped(inside, Level.ATOM)}{right}"
            case Fenced(left=left, inside=inside, right=right):
                return f"{left}{self.text(inside, is_tight=is_tight)}{right}"
            case Table():
                return self._table(node)
            case Space(cells=cells):
                return " " * cells
            case Tag(text=text):
                return f"({text})"
            case _:
                return self._decorated(node)

    def _decorated(self, node: Node) -> str:  # noqa: PLR0911 - one for each kind of node
        match node:
            case Binomial(above=above, below=below):
                return f"({self.text(above)} choose {self.text(below)})"
            case Accent(inside=inside, name=name, mark=mark):
                text = self.text(inside, is_tight=True)
                is_line = name in ("overline", "underline")
                if len(text) == 1 or (is_line and (text.isalnum() or not is_balanced(text))):
                    return marked(text, mark)
                return f"{_ACCENTS.get(name, name)}({self.text(inside)})"
            case Brace(inside=inside, note=note):
                if note is None:
                    return self._grouped(inside, Level.PRODUCT)
                return f"[{self.text(inside)}: {self.text(note)}]"
            case Stacked():
                return self._stacked(node)
            case Boxed(inside=inside):
                return self.text(inside)
            case Struck(inside=inside):
                return marked(self.text(inside), "\u0336")
            case _:
                return ""

    def script(self, row: Row) -> str:
        """What is raised or lowered, without spaces around its signs."""
        text = self.text(row, is_tight=True)
        return _PRIMES.get(text, text)

    def _scripts(self, node: Scripts, *, is_tight: bool, is_closed: bool) -> str:
        base = self._base(node.base)
        below = "" if node.below is None else self.script(node.below)
        above = "" if node.above is None else self.script(node.above)
        if below:
            is_last = not above
            base += lowered(below) or _mark("_", below, is_closed=is_closed or not is_last)
        if above:
            raised_text = raised(above) or _mark("^", above, is_closed=is_closed)
            return base + raised_text if node.base != Row() else raised_text + base
        return base

    def _base(self, base: Node) -> str:
        text = self.text(base)
        if not text or not needs_base_brackets(base):
            return text
        return f"({text})"

    def _fraction(self, above: Row, below: Row, *, is_tight: bool) -> str:
        top = self._grouped(above, Level.PRODUCT, is_tight=is_tight)
        least = Level.PRODUCT if is_differential(above, below) else Level.ATOM
        bottom = self._grouped(below, least, is_tight=is_tight)
        return f"{top}/{bottom}"

    def _grouped(self, row: Row, least: Level, *, is_tight: bool = False) -> str:
        """The row, in brackets where it holds together less than needed."""
        text = self.text(row, is_tight=is_tight)
        return text if level(row) >= least else f"({text})"

    def _root(self, node: Root, *, is_closed: bool) -> str:
        index = "" if node.index is None else self.script(node.index)
        sign = _ROOTS.get(index) or (f"{raised(index)}√" if raised(index) else "")
        inside = self.text(node.inside)
        if not sign:
            return f"root({inside}, {index})"
        return f"{sign}{inside}" if is_bare(node.inside) and not is_closed else f"{sign}({inside})"

    def _stacked(self, node: Stacked) -> str:
        base = self.text(node.base)
        notes = [self.text(note) for note in (node.above, node.below) if note is not None]
        words = "; ".join(note for note in notes if note)
        if node.is_arrow:
            return f"{'─' if base == '→' else ''}[{words}]{base}" if words else base
        return f"{base}[{words}]" if words else base

    def _table(self, node: Table) -> str:
        if node.shape is Shape.LINES:
            return "; ".join(self.line(row) for row in node.rows)
        if node.shape is Shape.CASES:
            left, right = (node.left, node.right) if node.left or node.right else ("{", "}")
            return " ".join(part for part in (left, self._cells(node), right) if part)
        left, right = (node.left, node.right) if node.left else ("[", "]")
        return f"{left}{self._cells(node)}{right}"

    def _cells(self, node: Table) -> str:
        """The cells of a table, its rows set apart by semicolons."""
        rows = (", ".join(self.text(cell) for cell in row) for row in node.rows)
        return "; ".join(_UNPUNCTUATED.sub(r"\1", row).rstrip(",;") for row in rows)

    def line(self, row: Sequence[Row]) -> str:
        """The cells of one line of aligned mathematics."""
        return self.row(line_items(row))


def line_items(row: Sequence[Row]) -> tuple[Node, ...]:
    """All cells of an aligned line beside each other, as they would stand in a row."""
    items: list[Node] = []
    for number, cell in enumerate(row):
        if number and number % 2 == 0 and cell.items:
            items.append(Space(2))
        items += cell.items
    return tuple(items)


def needs_base_brackets(base: Node) -> bool:
    """Whether what is raised to a power needs brackets in one line; words (`cm²`) never do."""
    if isinstance(base, Row) and not base.items:
        return False
    inner = base.items[0] if isinstance(base, Row) and len(base.items) == 1 else base
    if isinstance(inner, Root | Scripts):
        return True
    if isinstance(inner, Symbol | Stacked | Brace | Text):
        return False
    return level(inner) < Level.ATOM


def is_balanced(text: str) -> bool:
    """Whether each kind of bracket is closed as often as it is opened."""
    return all(text.count(pair[0]) == text.count(pair[1]) for pair in ("()", "[]", "{}"))


def _mark(sign: str, text: str, *, is_closed: bool) -> str:
    return f"{sign}{text}" if len(text) == 1 and not is_closed else f"{sign}({text})"


def _needs_brackets(place: Placed, *, touches_next: bool) -> bool:
    """Whether a thing would seem to mean something else beside its neighbours."""
    if level(place.node) is not Level.FRACTION:
        is_loose = (
            isinstance(place.node, Boxed | Struck | Brace) and level(place.node) < Level.PRODUCT
        )
        return is_loose and _is_beside(place, touches_next)
    if is_unit(place.node) and not touches_next:
        return False
    if _is_beside(place, touches_next) or _follows_function(place):
        return True
    kinds = (kind_of(place.previous), kind_of(place.following))
    if kinds[0] in (Kind.DIVISION, Kind.SLASH) or kinds[1] in (Kind.DIVISION, Kind.SLASH):
        return True
    above = place.node.above if isinstance(place.node, Fraction) else None
    is_negative = above is not None and bool(above.items) and kind_of(above.items[0]) is Kind.BINARY
    return kinds[1] in (Kind.FACTORIAL, Kind.BAR) or (is_negative and kinds[0] is Kind.BINARY)


def _is_beside(place: Placed, touches_next: bool) -> bool:
    return touches_next or is_factor(place.previous)


def _follows_function(place: Placed) -> bool:
    """Whether the thing is the argument of a function without brackets."""
    previous = place.previous
    base = previous.base if isinstance(previous, Scripts) else previous
    is_function = isinstance(base, Symbol) and base.kind is Kind.NAME and not base.has_limits
    return is_function and not is_function_call((place.node,))


def _is_mixed_number(place: Placed) -> bool:
    """Whether a whole number and a fraction of whole numbers stand for their sum."""
    node = place.node
    if not isinstance(node, Fraction) or is_operand(place.following):
        return False
    return is_whole_number(place.previous) and all(
        len(part.items) == 1 and is_whole_number(part.items[0]) for part in (node.above, node.below)
    )
