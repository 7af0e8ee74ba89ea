"""The Markdown parser of the log: CommonMark with tables, strikethrough and formulas.

HTML and link definitions are not read: they are shown as they are written, so that a part of a
text never depends on another. Formulas are kept whole before emphasis can take their stars and
underscores.
"""

from typing import TYPE_CHECKING

from tutor_tui.ui.widgets.message_log.formulas import FormulaFinder

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode


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
    """An inline rule: one formula, delimiters left out, content untouched."""
    if state.src[state.pos] not in "\\$":
        return False
    finder = state.env.get("formulas")
    if finder is None or finder.source is not state.src:
        finder = state.env["formulas"] = FormulaFinder(state.src)
    found = finder.at(state.pos)
    if found is None or found.end > state.posMax:
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content = " ".join(found.inside.split())
        token.meta = {
            "source": state.src[found.start : found.end],
            "is_display": found.is_display,
            "is_closed": found.is_closed,
        }
    state.pos = found.end
    return True
