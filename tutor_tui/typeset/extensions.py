"""Commands of LaTeX's packages: chemistry, units, physics, strikes, room for what is not drawn."""

from typing import Final

from tutor_tui.typeset.alphabets import in_font
from tutor_tui.typeset.arguments import Arguments
from tutor_tui.typeset.chemistry import chemical
from tutor_tui.typeset.linear import Linear
from tutor_tui.typeset.nodes import (
    Accent,
    Boxed,
    Fenced,
    Fraction,
    Kind,
    Node,
    Row,
    Scripts,
    Space,
    Struck,
    Symbol,
    Text,
    UnreadableError,
)
from tutor_tui.typeset.units import angle, number, quantity, unit

_PAIRS: Final = {"abs": "||", "norm": "‖‖", "ket": "|⟩", "bra": "⟨|", "braket": "⟨⟩", "ev": "⟨⟩"}
_DERIVATIVES: Final = {"dv": "d", "pdv": "∂"}
_DROPPED: Final = frozenset({"require", "label", "vspace", "kern", "color", "vphantom"})
_PASSED: Final = frozenset({"class", "style", "cssId", "href", "htmlClass", "textcolor"})
_STRUCK: Final = frozenset({"cancel", "bcancel", "xcancel", "sout"})
_STRIKES: Final = frozenset({"horizontalstrike", "updiagonalstrike", "downdiagonalstrike"})
"""Notations of `enclose` that do the same."""
_WIDE: Final = frozenset({"hspace", "mspace"})


class Extensions(Arguments):
    """What packages add to the parser."""

    def argument(self) -> Row:
        """The next group, or the next thing; the parser knows how."""
        raise UnreadableError

    def inner(self, source: str) -> Row:
        """The tree of another source; the parser knows how."""
        raise UnreadableError

    def extension(self, name: str) -> list[Node] | None:
        """The things that a package's command stands for, if it is one."""
        if name in _DROPPED:
            self.skip_option()
            self.raw()
            return []
        if name in _WIDE:
            self.raw()
            return [Space(1)]
        if name in _PASSED:
            self.raw()
            return list(self.argument().items)
        return self._physical(name) or self._decorated(name) or self._written(name)

    def _physical(self, name: str) -> list[Node] | None:
        """Brackets and derivatives with names."""
        if name in _PAIRS:
            left, right = tuple(_PAIRS[name])
            self.took("*")
            return [Fenced(left, self.argument(), right)]
        if name in _DERIVATIVES:
            return [self._derivative(_DERIVATIVES[name])]
        if name == "dd" and self.at("{"):
            return [Symbol("d"), *self.argument().items]
        if name == "vb":
            self.took("*")
            return [Symbol(in_font(self.words(), "mathbf"))]
        return None

    def _derivative(self, sign: str) -> Node:
        """`\\dv{y}{x}` and `\\dv[2]{y}{x}`; with one argument, what is yet to be applied."""
        order = self.optional()
        names = [self.argument()]
        while self.at("{") and len(names) < 3:
            names.append(self.argument())
        above, *below = names if len(names) > 1 else [Row(), *names]
        if order is not None and len(below) > 1:
            raise UnreadableError
        if len(below) > 1:
            order = Row((Symbol(str(len(below)), Kind.NUMBER),))
        top = Symbol(sign) if order is None else Scripts(Symbol(sign), above=order)
        parts: list[Node] = []
        for row in below:
            named: Node = row.items[0] if len(row.items) == 1 else row
            is_raised = order is not None and len(below) == 1
            parts += [Symbol(sign), Scripts(named, above=order) if is_raised else named]
        return Fraction(Row((top, *above.items)), Row(tuple(parts)))

    def _decorated(self, name: str) -> list[Node] | None:
        """What changes how its argument looks, or keeps the room of it."""
        if name in ("phantom", "hphantom"):
            return [Space(len(Linear().text(self.argument())))]
        if name in _STRUCK:
            return [Struck(self.argument())]
        if name == "colorbox":
            self.skip_option()
            self.raw()
            return [Boxed(self.inner(self.raw().strip().strip("$")))]
        if name in ("boxed", "fbox", "bbox"):
            if name == "bbox":
                self.skip_option()
            return [Boxed(self.argument())]
        if name == "enclose":
            return [self._enclosed(self.words())]
        if name == "mathop":
            return [_operator(self.argument())]
        return None

    def _enclosed(self, notation: str) -> Node:
        inside = self.argument()
        if notation == "longdiv":
            return Row((Symbol(")", Kind.ORDINARY), Accent("\u0305", "overline", inside)))
        if notation in _STRIKES:
            return Struck(inside)
        if notation in ("box", "roundedbox"):
            return Boxed(inside)
        raise UnreadableError

    def _written(self, name: str) -> list[Node] | None:
        """A command whose argument is a text with rules of its own."""
        if name == "ce":
            return list(self.inner(chemical(self.raw())).items)
        if name == "qty" and not self.at("{", "["):
            return []
        if name not in ("num", "ang", "si", "unit", "SI", "qty", "SIrange", "qtyrange"):
            return None
        self.skip_option()
        return list(self.inner(self._measured(name)).items)

    def _measured(self, name: str) -> str:
        """The LaTeX of a number, of units, or of both."""
        match name:
            case "num":
                return number(self.raw())
            case "ang":
                return angle(self.raw())
            case "si" | "unit":
                return unit(self.raw())
            case "SI" | "qty":
                return quantity(self.raw(), self.raw())
            case _:
                ends = [self.raw(), self.raw()]
                units = self.raw()
                return r" \text{ to } ".join(quantity(end, units) for end in ends)


def _operator(row: Row) -> Node:
    """A name or a sign whose scripts stand above and below it."""
    if len(row.items) == 1 and isinstance(row.items[0], Symbol | Text):
        text = row.items[0].text
        kind = Kind.NAME if text[:1].isalpha() else Kind.BIG
        return Symbol(text, kind, has_limits=True)
    return row
