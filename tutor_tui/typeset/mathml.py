"""The tree of a formula as MathML, for whoever draws it with a font.

It says what the terminal text of the same tree says; what it cannot say raises `UnreadableError`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

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
    UnreadableError,
)
from tutor_tui.typeset.parser import parse
from tutor_tui.typeset.spacing import Placed, kind_of, placed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OPERATORS: Final = frozenset(
    {Kind.BINARY, Kind.DIVISION, Kind.RELATION, Kind.COMMA, Kind.COLON, Kind.BIG, Kind.INTEGRAL}
)
_STIFF: Final = frozenset({Kind.OPEN, Kind.CLOSE, Kind.BAR, Kind.SLASH, Kind.FACTORIAL})
_MARKS: Final = {
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "‾", "vec": "⃗", "overrightarrow": "→",
    "overleftarrow": "←", "dot": "˙", "ddot": "¨", "tilde": "~", "widetilde": "~", "check": "ˇ",
    "acute": "´", "grave": "`", "breve": "˘", "mathring": "˚", "Dot": "˙", "Ddot": "¨",
}  # fmt: skip
_UNDER: Final = frozenset({"underline", "underbar"})
_AROUND_RELATION: Final = "0.28em"
_NO_BREAK: Final = "\u00a0"
_ALIGNS: Final = {"l": "left", "c": "center", "r": "right"}


def mathml(source: str) -> "Element":
    """The `math` element of a formula without its delimiters. Raises `UnreadableError`."""
    root = _element("math", _Writer().row(parse(source).items))
    root.set("display", "block")
    return root


class _Writer:
    """Writes nodes as elements."""

    def row(self, items: Sequence[Node], *, is_continued: bool = False) -> "Element":
        """Things beside each other."""
        parts: list[Element] = []
        for place in placed(items, is_continued=is_continued):
            if _has_room_before(place):
                parts.append(_room(place.gap))
            parts.append(self.node(place.node, is_operator=place.is_operator))
        for item in items:
            if isinstance(item, Tag):
                parts += [_room(6), _written("mtext", f"({item.text})")]
        return _element("mrow", *parts)

    def node(  # noqa: PLR0911 - one for each kind of node
        self, node: Node, *, is_operator: bool = False
    ) -> "Element":
        """One thing."""
        match node:
            case Symbol():
                return _symbol(node, is_operator=is_operator)
            case Text(text=text):
                return _written("mtext", text.replace(" ", _NO_BREAK))
            case Row(items=items):
                return self.row(items)
            case Scripts():
                return self._scripts(node)
            case Fraction(above=above, below=below):
                return _element("mfrac", self.node(above), self.node(below))
            case Binomial(above=above, below=below):
                pair = _element("mfrac", self.node(above), self.node(below))
                pair.set("linethickness", "0")
                return _element("mrow", _fence("("), pair, _fence(")"))
            case Root(inside=inside, index=None):
                return _element("msqrt", self.node(inside))
            case Root(inside=inside, index=Row() as index):
                return _element("mroot", self.node(inside), self.node(index))
            case Fenced(left=left, inside=inside, right=right):
                return _fenced(left, self.node(inside), right)
            case Table():
                return self._table(node)
            case Space(cells=cells):
                return _room(cells)
            case _:
                return self._decorated(node)

    def _decorated(self, node: Node) -> "Element":
        match node:
            case Accent(name=name, inside=inside):
                return self._accent(name, inside)
            case Brace(inside=inside, is_above=is_above, note=note):
                return self._brace(inside, note, is_above=is_above)
            case Stacked(base=base, above=above, below=below):
                return _scripted(
                    ("munder", "mover", "munderover"), self.node(base), self._of(below),
                    self._of(above),
                )  # fmt: skip
            case Boxed(inside=inside):
                return _enclosed("box", self.node(inside))
            case Struck(inside=inside):
                return _enclosed("updiagonalstrike", self.node(inside))
            case _:
                raise UnreadableError

    def _of(self, row: Row | None) -> "Element | None":
        return None if row is None else self.node(row)

    def _scripts(self, node: Scripts) -> "Element":
        names = ("msub", "msup", "msubsup")
        if node.has_limits:
            names = ("munder", "mover", "munderover")
        return _scripted(names, self.node(node.base), self._of(node.below), self._of(node.above))

    def _accent(self, name: str, inside: Row) -> "Element":
        if name in _UNDER:
            return _enclosed("bottom", self.node(inside))
        if name == "overline" and len(inside.items) > 1:
            return _enclosed("top", self.node(inside))
        if name not in _MARKS:
            raise UnreadableError
        mark = _written("mo", _MARKS[name])
        is_wide = len(inside.items) > 1
        mark.attrib.update({"stretchy": str(is_wide).lower(), "lspace": "0", "rspace": "0"})
        over = _element("mover", self.node(inside), mark)
        over.set("accent", "true")
        return over

    def _brace(self, inside: Row, note: Row | None, *, is_above: bool) -> "Element":
        name, mark = ("mover", "⏞") if is_above else ("munder", "⏟")
        brace = _element(name, self.node(inside), _written("mo", mark))
        return brace if note is None else _element(name, brace, self.node(note))

    def _table(self, table: Table) -> "Element":
        if table.rules or "|" in table.columns:
            raise UnreadableError
        is_lines = table.shape is Shape.LINES
        rows = [
            _element("mtr", *(
                _element("mtd", self.row(cell.items, is_continued=is_lines and number % 2 == 1))
                for number, cell in enumerate(row)
            ))
            for row in table.rows
        ]  # fmt: skip
        element = _element("mtable", *rows)
        letters = table.columns or "c"
        count = max(len(row) for row in table.rows)
        aligns = [_ALIGNS[letters[number % len(letters)]] for number in range(count)]
        element.set("columnalign", " ".join(aligns))
        if is_lines:
            element.set("displaystyle", "true")
            element.set("columnspacing", "0em")
        return _fenced(table.left, element, table.right)


def _element(name: str, *children: "Element") -> "Element":
    from xml.etree.ElementTree import Element

    element = Element(name)
    element.extend(children)
    return element


def _written(name: str, text: str) -> "Element":
    element = _element(name)
    element.text = text
    return element


def _symbol(symbol: Symbol, *, is_operator: bool) -> "Element":
    text = "−" if symbol.text == "-" else symbol.text
    if symbol.kind is Kind.NUMBER:
        return _written("mn", text)
    if symbol.kind in _OPERATORS:
        mark = _written("mo", text)
        if symbol.kind is Kind.BINARY and not is_operator:
            mark.set("form", "prefix")
        if symbol.kind is Kind.RELATION:
            mark.attrib.update({"lspace": _AROUND_RELATION, "rspace": _AROUND_RELATION})
        if symbol.has_limits:
            mark.set("movablelimits", "false")
        return mark
    if symbol.kind in _STIFF:
        mark = _written("mo", text)
        mark.attrib.update({"stretchy": "false", "lspace": "0", "rspace": "0"})
        return mark
    name = _written("mi", text)
    if symbol.kind is Kind.NAME:
        name.set("mathvariant", "normal")
    return name


def _scripted(
    names: tuple[str, str, str], base: "Element", below: "Element | None", above: "Element | None"
) -> "Element":
    if below is not None and above is not None:
        return _element(names[2], base, below, above)
    if below is not None:
        return _element(names[0], base, below)
    return base if above is None else _element(names[1], base, above)


def _fence(mark: str) -> "Element":
    element = _written("mo", mark)
    element.attrib.update({"fence": "true", "stretchy": "true"})
    return element


def _fenced(left: str, inside: "Element", right: str) -> "Element":
    fences = [_fence(mark) if mark else None for mark in (left, right)]
    parts = (fences[0], inside, fences[1])
    return _element("mrow", *(part for part in parts if part is not None))


def _enclosed(notation: str, inside: "Element") -> "Element":
    element = _element("menclose", inside)
    element.set("notation", notation)
    return element


def _room(cells: int) -> "Element":
    """Cells of the terminal as a part of an em: a thin space, or quads."""
    element = _element("mspace")
    element.set("width", "0.17em" if cells <= 1 else f"{cells / 2}em")
    return element


def _has_room_before(place: Placed) -> bool:
    """Whether the space before a thing is one that no operator brings with it."""
    if not place.gap or place.previous is None:
        return False
    kinds = {kind_of(place.node), kind_of(place.previous)}
    is_stacked = isinstance(place.node, Stacked) or isinstance(place.previous, Stacked)
    return is_stacked or place.gap > 1 or not kinds & _OPERATORS
