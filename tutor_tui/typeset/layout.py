"""Formulas as pictures of several rows: fractions, roots, limits, matrices."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tutor_tui.typeset.alphabets import lowered, marked, raised
from tutor_tui.typeset.boxes import EMPTY, Box, beside, blank, framed, ruled, stacked, widened
from tutor_tui.typeset.delimiters import delimiter
from tutor_tui.typeset.grids import grid
from tutor_tui.typeset.grouping import is_bare, is_joined
from tutor_tui.typeset.linear import Linear, needs_base_brackets
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
    Space,
    Stacked,
    Struck,
    Symbol,
    Table,
    Tag,
    Text,
    UnreadableError,
)
from tutor_tui.typeset.spacing import kind_of, placed

Measure = Callable[[str], int]
"""The width of a text in terminal cells."""

_LARGEST: Final = 20_000
"""Cells of a picture; a larger one is shown as it is written."""

_FACTORS: Final = frozenset({Kind.ORDINARY, Kind.NUMBER, Kind.OPEN, Kind.CLOSE})
_INTEGRALS: Final = {"∫": "⌠⎮⌡"}
_ROWS_OF_INTEGRAL: Final = 3
_INTEGRAND: Final = 40
"""So many things after an integral sign decide how high it is."""

_WIDE_ARROWS: Final = {
    "overrightarrow": ("", "→"), "vec": ("", "→"), "overleftarrow": ("←", ""),
    "overleftrightarrow": ("←", "→"),
}  # fmt: skip
_ARROWS: Final = {"→": "─→", "←": "←─", "⇒": "═⇒", "↔": "←→", "↦": "↦→", "⇌": "⇌⇌"}


class Layout:
    """Lays out nodes. `linear` writes what stands in scripts."""

    def __init__(self, measure: Measure, linear: Linear) -> None:
        self._measure = measure
        self._linear = linear

    def text(self, text: str) -> Box:
        """Characters beside each other."""
        return Box((text,), self._measure(text))

    def row(self, items: Sequence[Node], *, is_continued: bool = False) -> Box:
        """Things beside each other; integrals are as high as what they integrate."""
        parts: list[tuple[int, Node, Box]] = []
        for place in placed(items, is_continued=is_continued):
            box = self.node(place.node)
            if isinstance(place.node, Root) and is_joined(place.following):
                box = self._root(place.node, has_line=True)
            parts.append((place.gap, place.node, box))
        boxes: list[Box] = []
        for number, (gap, node, box) in enumerate(parts):
            is_integral = kind_of(node) is Kind.INTEGRAL
            shown = self._integral(node, _integrand(parts[number + 1 :])) if is_integral else box
            beside_bar = not gap and number > 0 and _has_bar(node, parts[number - 1][1])
            boxes += [blank(1 if beside_bar else gap), shown]
        whole = beside(boxes)
        if whole.width * whole.height > _LARGEST:
            raise UnreadableError
        return whole

    def node(self, node: Node) -> Box:  # noqa: PLR0911 - one for each kind of node
        """One thing."""
        match node:
            case Symbol(text=text) | Text(text=text):
                return self.text(text)
            case Row(items=items):
                return self.row(items)
            case Scripts():
                return self._scripts(node)
            case Fraction(above=above, below=below):
                return _fraction(self.node(above), self.node(below))
            case Binomial(above=above, below=below):
                return self._binomial(self.node(above), self.node(below))
            case Root():
                return self._root(node)
            case Fenced(left=left, inside=inside, right=right):
                return _fenced(left, self.node(inside), right)
            case Table():
                return grid(node, self.row)
            case Space(cells=cells):
                return blank(cells)
            case Tag():
                return EMPTY
            case _:
                return self._decorated(node)

    def _decorated(self, node: Node) -> Box:
        match node:
            case Accent():
                return self._accent(node)
            case Brace():
                return self._brace(node)
            case Stacked():
                return self._labelled(node)
            case Boxed(inside=inside):
                return framed(self.node(inside))
            case Struck(inside=inside):
                box = self.node(inside)
                return Box(
                    tuple(marked(row, "\u0336") for row in box.rows), box.width, box.baseline
                )
            case _:
                return EMPTY

    def script(self, row: Row | None) -> str:
        """What is raised or lowered, in one line."""
        return "" if row is None else self._linear.script(row)

    def _scripts(self, node: Scripts) -> Box:
        base = self.node(node.base)
        if needs_base_brackets(node.base):
            base = _fenced("(", base, ")")
        below, above = self.script(node.below), self.script(node.above)
        if node.has_limits:
            return self._limits(base, below, above)
        if (raised(above) or not above) and (lowered(below) or not below):
            return self._beside_scripts(base, lowered(below), raised(above))
        return self._beside_scripts(base, below, above, is_apart=True)

    def _beside_scripts(self, base: Box, below: str, above: str, *, is_apart: bool = False) -> Box:
        """Scripts at the right of a base: on its own rows, or outside a base of one row."""
        upper, lower = self.text(above), self.text(below)
        if not is_apart and base.height == 1:
            return beside([base, lower, upper] if base.width else [upper, lower])
        width = max(upper.width, lower.width)
        over = int(is_apart and base.height == 1 and bool(above))
        under = int(is_apart and base.height == 1 and bool(below))
        rows = [" " * width] * (base.height + over + under)
        if above:
            rows[0] = widened(upper, width, "l").rows[0]
        if below:
            rows[-1] = widened(lower, width, "l").rows[0]
        scripts = Box(tuple(rows), width, base.baseline + over)
        return beside([base, scripts])

    def _limits(self, base: Box, below: str, above: str) -> Box:
        boxes = [*([self.text(above)] if above else []), base]
        return stacked([*boxes, *([self.text(below)] if below else [])], len(boxes) - 1)

    def _integral(self, node: Node, body: Box) -> Box:
        """An integral sign beside its integrand; its limits stand at its ends."""
        scripts = node if isinstance(node, Scripts) else Scripts(node)
        sign = scripts.base.text if isinstance(scripts.base, Symbol) else "∫"
        below, above = self.script(scripts.below), self.script(scripts.above)
        fits = (raised(above) or not above) and (lowered(below) or not below)
        if sign not in _INTEGRALS or (body.height == 1 and fits):
            return self.node(node)
        height = max(_ROWS_OF_INTEGRAL, body.height)
        upper, more, lower = tuple(_INTEGRALS[sign])
        baseline = max(1, body.baseline)
        height = max(height, baseline + 2, baseline + body.depth + 1)
        column = Box((upper, *[more] * (height - 2), lower), 1, baseline)
        if scripts.has_limits:
            return self._limits(column, below, above)
        return self._beside_scripts(column, below, above, is_apart=True)

    def _binomial(self, above: Box, below: Box) -> Box:
        width = max(above.width, below.width)
        inside = stacked([above, blank(width), below], 1)
        return _fenced("(", inside, ")")

    def _root(self, node: Root, *, has_line: bool = False) -> Box:
        index = self.script(node.index)
        inside = self.node(node.inside)
        if is_bare(node.inside) and index in ("", "2", "3", "4") and not has_line:
            return self.text(self._linear.text(node))
        return _under_root(inside, self.text("" if index == "2" else index))

    def _accent(self, node: Accent) -> Box:
        inside = self.node(node.inside)
        if inside.height == 1 and len(self._linear.text(node.inside)) == 1:
            return self.text(self._linear.text(node))
        if node.name in ("underline", "underbar"):
            return stacked([inside, ruled(inside.width, "‾")], 0)
        if node.name in ("overline", "bar"):
            return stacked([ruled(inside.width, "_"), inside], 1)
        if node.name in _WIDE_ARROWS:
            first, last = _WIDE_ARROWS[node.name]
            line = "─" * (inside.width - len(first) - len(last))
            return stacked([self.text(f"{first}{line}{last}"), inside], 1)
        sign = {"\u0302": "^", "\u0303": "~", "\u0311": "⌒", "\u030c": "ˇ"}.get(node.mark)
        if sign is None:
            raise UnreadableError
        return stacked([self.text(sign), inside], 1)

    def _brace(self, node: Brace) -> Box:
        inside = self.node(node.inside)
        width = max(inside.width, 3)
        half = (width - 3) // 2
        left, right = "─" * half, "─" * (width - 3 - half)
        note = [] if node.note is None else [self.text(self.script(node.note))]
        if node.is_above:
            brace = self.text(f"╭{left}┴{right}╮" if note else f"╭{left}─{right}╮")
            return stacked([*note, brace, inside], len(note) + 1)
        brace = self.text(f"╰{left}┬{right}╯" if note else f"╰{left}─{right}╯")
        return stacked([inside, brace, *note], 0)

    def _labelled(self, node: Stacked) -> Box:
        notes = [self.text(self.script(note)) for note in (node.above, node.below)]
        base = self.node(node.base)
        if node.is_arrow:
            base = self._arrow(base.rows[0], max(note.width for note in notes) + 2)
        boxes = [notes[0], base] if notes[0].width else [base]
        number = len(boxes) - 1
        return stacked([*boxes, *([notes[1]] if notes[1].width else [])], number)

    def _arrow(self, mark: str, width: int) -> Box:
        first, last = tuple(_ARROWS[mark])
        line = "═" if mark == "⇒" else "─"
        return self.text(f"{first}{line * max(width - 2, 0)}{last}")


def _has_bar(node: Node, previous: Node) -> bool:
    """Whether the bar of a fraction would touch what it is multiplied with, or its sign."""
    if isinstance(node, Fraction) and kind_of(previous) is Kind.BINARY:
        return True
    is_product = kind_of(node) in _FACTORS and kind_of(previous) in _FACTORS
    return is_product and (isinstance(node, Fraction) or isinstance(previous, Fraction))


def _fraction(above: Box, below: Box) -> Box:
    """One box over another, the bar as wide as the wider; wider still over another bar."""
    width = max(above.width, below.width)
    rule = "─" * width
    if rule in (above.rows[above.baseline], below.rows[below.baseline]):
        width += 2
    return stacked([above, ruled(width), below], 1)


def _fenced(left: str, inside: Box, right: str) -> Box:
    marks = [delimiter(mark, inside.height, inside.baseline) for mark in (left, right)]
    return beside([marks[0], inside, marks[1]])


def _under_root(inside: Box, index: Box) -> Box:
    """A root sign whose line covers what is under it."""
    if inside.height == 1:
        sign = Box((" ", "√"), 1, 1)
        line = stacked([ruled(inside.width, "_"), inside], 1)
    else:
        sign = Box((" ┌", *[" │"] * (inside.height - 1), "╲│"), 2, inside.baseline + 1)
        line = stacked([ruled(inside.width, "─"), inside], 1)
    if not index.width:
        return beside([sign, line])
    shoulder = sign.height - 2
    rows = [" " * index.width] * sign.height
    rows[max(shoulder, 0)] = index.rows[0]
    return beside([Box(tuple(rows), index.width, sign.baseline), sign, line])


def _integrand(parts: Sequence[tuple[int, Node, Box]]) -> Box:
    """What stands beside an integral sign, up to the next relation."""
    return beside([EMPTY, *_until_relation(parts)])


def _until_relation(parts: Sequence[tuple[int, Node, Box]]) -> Iterator[Box]:
    for _, node, box in parts[:_INTEGRAND]:
        if kind_of(node) is Kind.RELATION:
            return
        yield box
