"""The Markdown parser of the log: CommonMark with tables, strikethrough and formulas.

HTML and link definitions are not read: they are shown as they are written, so that a part of a
text never depends on another. `\\( … \\)`, `\\[ … \\]`, `$ … $` and `$$ … $$`
are kept whole before emphasis can take their stars and underscores.
"""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

_FORMULA: Final = re.compile(
    r"\\\((?P<round>.+?)\\\)"
    r"|\\\[(?P<square>.+?)\\\]"
    r"|\$\$(?P<display>.+?)\$\$"
    r"|\$(?P<dollar>(?=\S)(?:\\.|[^$\\\n])*?[^\s\\])\$(?!\d)",
    re.DOTALL,
)


class MarkdownReader:
    """Reads Markdown into a tree. The parser is loaded when the first text is read."""

    def __init__(self) -> None:
        self._parser: MarkdownIt | None = None

    def read(self, source: str) -> "SyntaxTreeNode":
        """The root of the tree; its children are the blocks."""
        from markdown_it.tree import SyntaxTreeNode

        if self._parser is None:
            self._parser = _parser()
        return SyntaxTreeNode(self._parser.parse(source))


def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.disable("reference")
    parser.inline.ruler.before("escape", "formula", _read_formula)
    return parser


def _read_formula(state: "StateInline", silent: bool) -> bool:
    """An inline rule: one formula, delimiters left out, content untouched.

    A dollar opens a formula only before a character that is not a space and closes it only after
    one and before no digit, so that prices stay prices.
    """
    if state.src[state.pos] not in "\\$":
        return False
    found = _FORMULA.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content = " ".join((found[found.lastgroup or 0] or "").split())
    state.pos = found.end()
    return True
