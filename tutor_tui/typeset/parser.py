"""LaTeX → a tree of nodes. What it does not know makes the whole formula unreadable."""

from collections.abc import Callable
from typing import Final

from tutor_tui.typeset.alphabets import FONTS, PLAIN_FONTS
from tutor_tui.typeset.building import enclosed, in_one_font, scripted, table
from tutor_tui.typeset.extensions import Extensions
from tutor_tui.typeset.fences import fenced
from tutor_tui.typeset.lexer import Token
from tutor_tui.typeset.nodes import (
    Accent,
    Binomial,
    Brace,
    Fenced,
    Fraction,
    Kind,
    Node,
    Root,
    Row,
    Space,
    Stacked,
    Symbol,
    Table,
    Tag,
    Text,
    UnreadableError,
)
from tutor_tui.typeset.spacing import begins_with
from tutor_tui.typeset.symbols import ACCENTS, CHARACTERS, COMMANDS, IGNORED, NEGATED, SPACES
from tutor_tui.typeset.tables import environment, lines

_WORDS: Final = frozenset({
    "text", "textrm", "mbox", "hbox", "textbf", "textit", "textsf", "texttt", "textup",
    "textnormal", "emph", "textsc",
})  # fmt: skip
_FRACTIONS: Final = frozenset({"frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "flatfrac"})
_BINOMIALS: Final = frozenset({"binom", "dbinom", "tbinom"})
_ARROWS: Final = {
    "xrightarrow": "→", "xleftarrow": "←", "xRightarrow": "⇒", "xleftrightarrow": "↔",
    "xmapsto": "↦", "xrightleftharpoons": "⇌",
}  # fmt: skip
_PRIME: Final = Symbol("′")


def parse(source: str) -> Row:
    """The tree of a formula without its delimiters. Raises `UnreadableError`."""
    return Parser(source).whole()


class Parser(Extensions):
    """One formula under way."""

    def whole(self) -> Row:
        """All of it; lines that stand below each other without an environment are a table."""
        rows = self.cells(())
        if len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        signs = [begins_with(cell) for row in rows for cell in row[1:]]
        if any(sign not in (Kind.RELATION, Kind.BINARY) for sign in signs):
            raise UnreadableError
        return Row((lines(rows),))

    def row(self, *ends: str) -> Row:
        """What comes until one of some tokens, which is left for the caller, or the end."""
        with self.deeper():
            items: list[Node] = []
            while self.next_is_within(ends):
                if self.at("over", "choose"):
                    items = [self._over(items, ends)]
                else:
                    items += self._items()
            return fenced(items, self.depth)

    def cells(self, ends: tuple[str, ...], rules: set[int] | None = None) -> list[list[Row]]:
        """Cells between `&` in rows between `\\\\`, until a token or the end."""
        rows: list[list[Row]] = [[]]
        while True:
            while rules is not None and self.took("hline", "midrule", "toprule", "bottomrule"):
                rules.add(len(rows) - 1)
            rows[-1].append(self.row("&", "\\", "cr", *ends))
            if self.took("&"):
                continue
            if not self.took("\\", "cr"):
                break
            self.skip_optional()
            rows.append([])
        if len(rows) > 1 and rows[-1] == [Row()]:
            rows.pop()
        self.count(sum(len(row) for row in rows))
        return rows

    def argument(self) -> Row:
        """The next group, or the next character or command with its own arguments."""
        if self.took("{"):
            row = self.row("}")
            self.expect("}")
            return row
        token = self.one_digit() or self.take()
        if token.text in ("}", "^", "_", "&", "") and not token.is_command:
            raise UnreadableError
        with self.deeper():
            return Row(tuple(self._node(token)))

    def _over(self, items: list[Node], ends: tuple[str, ...]) -> Node:
        """A fraction whose bar is written between its parts: all before it and all behind it."""
        shape = Fraction if self.take().text == "over" else Binomial
        return shape(fenced(items, self.depth), self.row(*ends))

    def _items(self) -> list[Node]:
        """The next thing and its scripts; a group without scripts melts into the row."""
        if self.at("^", "_", "'"):
            return [self._with_scripts(Row())]
        token = self.take()
        if token.text == "{" and not token.is_command:
            row = self.row("}")
            self.expect("}")
            if not self._is_before_script():
                return list(row.items)
            return [self._with_scripts(row)]
        nodes = self._node(token)
        if nodes and self._is_before_script():
            nodes[-1] = self._with_scripts(nodes[-1])
        return nodes

    def _is_before_script(self) -> bool:
        return self.at("^", "_", "'", "limits", "nolimits")

    def _with_scripts(self, base: Node) -> Node:
        below: Row | None = None
        above: list[Node] = []
        has_limits = isinstance(base, Symbol) and base.has_limits
        has_above = False
        while self._is_before_script():
            token = self.take()
            if token.is_command:
                has_limits = token.text == "limits"
            elif token.text == "'":
                above.append(_PRIME)
            elif token.text == "_":
                if below is not None:
                    raise UnreadableError
                below = self.argument()
            else:
                if has_above:
                    raise UnreadableError
                has_above = True
                above += self.argument().items
        return scripted(base, below, above, has_limits=has_limits)

    def _node(self, token: Token) -> list[Node]:
        if token.is_command:
            return self._command(token.text)
        if token.is_number:
            return [Symbol(token.text, Kind.NUMBER)]
        if token.text in ("~", "\u00a0"):
            return [Space(1)]
        if token.text in "}^_&#$\\" or not token.text:
            raise UnreadableError
        return [CHARACTERS.get(token.text) or Symbol(token.text)]

    def _command(self, name: str) -> list[Node]:
        if name in COMMANDS:
            return [COMMANDS[name]]
        if name in SPACES:
            return [Space(SPACES[name])]
        if name in IGNORED:
            return []
        node = self._structure(name)
        if node is not None:
            return [node]
        found = self.extension(name)
        return self._effect(name) if found is None else found

    def _structure(self, name: str) -> Node | None:
        """A command that builds something of its arguments, if it is one."""
        if name in _FRACTIONS:
            return Fraction(self.argument(), self.argument())
        if name in _BINOMIALS:
            return Binomial(self.argument(), self.argument())
        if name in ACCENTS:
            return Accent(ACCENTS[name], name, self.argument())
        build = self._builders().get(name)
        return self._decoration(name) if build is None else build()

    def _builders(self) -> dict[str, Callable[[], Node]]:
        """What reads the rest of a command of a shape of its own."""
        return {
            "sqrt": self._root,
            "left": self._fenced,
            "begin": self._table,
            "substack": self._substack,
            "not": self._negated,
            "operatorname": lambda: Symbol(self.words(), Kind.NAME),
            "operatorname*": lambda: Symbol(self.words(), Kind.NAME, has_limits=True),
            "tag": lambda: Tag(self.words()),
            **dict.fromkeys(_WORDS, self._text),
        }

    def _root(self) -> Node:
        index = self.optional()
        return Root(self.argument(), index)

    def _substack(self) -> Node:
        self.expect("{")
        rows = self.cells(("}",))
        self.expect("}")
        comma = Symbol(",", Kind.COMMA)
        return Row(tuple(item for row in rows for item in (*row[0].items, comma))[:-1])

    def _decoration(self, name: str) -> Node | None:
        """Something with a mark of its own, or with small things above and below."""
        if name in ("overbrace", "underbrace"):
            inside = self.argument()
            note = self.argument() if self.took("^" if name == "overbrace" else "_") else None
            return Brace(inside, name == "overbrace", note)
        if name in ("overset", "stackrel"):
            return Stacked(above=self.argument(), base=self.argument(), below=None)
        if name == "underset":
            return Stacked(below=self.argument(), base=self.argument(), above=None)
        if name in _ARROWS:
            below = self.optional()
            arrow = Row((Symbol(_ARROWS[name], Kind.RELATION),))
            return Stacked(arrow, self.argument(), below, is_arrow=True)
        return None

    def _effect(self, name: str) -> list[Node]:
        """A command that changes what follows it, or says something about it."""
        if name in FONTS or name in PLAIN_FONTS:
            changed = in_one_font(self.argument(), name)
            return list(changed.items) if isinstance(changed, Row) else [changed]
        if name in ("pmod", "mod", "pod"):
            inside = (
                Row((Text("mod "), *self.argument().items)) if name != "pod" else self.argument()
            )
            is_bare = name == "mod"
            return [Space(1), inside if is_bare else Fenced("(", inside, ")")]
        raise UnreadableError

    def _text(self) -> Node:
        """Words; between dollars in them stands mathematics again."""
        parts = self.raw().split("$")
        if len(parts) % 2 == 0:
            raise UnreadableError
        items: list[Node] = []
        for number, part in enumerate(parts):
            if number % 2:
                items += self.inner(part).items
            elif part:
                items.append(Text(self.as_words(part)))
        return items[0] if len(items) == 1 else Row(tuple(items))

    def inner(self, source: str) -> Row:
        """The tree of a part of the source that was taken as words."""
        with self.deeper():
            parser = Parser(source)
            parser.depth = self.depth
            return parser.whole()

    def _fenced(self) -> Node:
        left = self.delimiter()
        inside = self.row("right")
        self.expect("right")
        return enclosed(left, inside, self.delimiter())

    def _negated(self) -> Node:
        found = self._node(self.take())
        if len(found) == 1 and isinstance(found[0], Symbol) and found[0].text in NEGATED:
            return Symbol(NEGATED[found[0].text], Kind.RELATION)
        raise UnreadableError

    def _column_of(self, name: str) -> str:
        """How the columns of a starred matrix stand, such as `[r]`."""
        found = self.optional() if name.endswith("matrix*") else None
        first = found.items[0] if found is not None and len(found.items) == 1 else None
        return first.text if isinstance(first, Symbol) else ""

    def _table(self) -> Table:
        name = self.words()
        kind = environment(name)
        columns = self.raw() if kind.has_columns else self._column_of(name)
        self.skip_optional()
        rules: set[int] = set()
        rows = self.cells(("end",), rules)
        self.expect("end")
        if self.words() != name:
            raise UnreadableError
        return table(kind, columns, rows, rules)
