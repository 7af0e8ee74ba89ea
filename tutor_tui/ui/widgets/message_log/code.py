"""Code blocks: highlighted, soft-wrapped with a sign, copied as they were written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tutor_tui.ui.widgets.message_log.clean import clean, clean_line
from tutor_tui.ui.widgets.message_log.lines import DIM, Line, Look, Piece, decoration
from tutor_tui.ui.widgets.message_log.plots import PLOT, plot_lines
from tutor_tui.ui.widgets.message_log.wrap import chop

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_PLAIN: Final = Look("code")
_BAR: Final = decoration("│ ")
_WRAPPED: Final = decoration("│ ↪ ")
_TAB: Final = 4
_NO_LANGUAGES: Final = frozenset({"text", "txt", "plain", "plaintext"})
"""What a fence says of a block that is in no language."""

_LOOKS: Final = {
    "Comment": Look("code-comment", is_italic=True),
    "Keyword": Look("code-keyword"),
    "Operator.Word": Look("code-keyword"),
    "Name.Function": Look("code-name"),
    "Name.Class": Look("code-name"),
    "Name.Builtin": Look("code-name"),
    "Name.Decorator": Look("code-name"),
    "Name.Tag": Look("code-keyword"),
    "Literal.String": Look("code-string"),
    "Literal.Number": Look("code-number"),
}


def code_lines(code: str, language: str, width: int, *, is_headed: bool = True) -> list[Line]:
    """Code as lines behind a bar; its language stands above where `is_headed`.

    A drawing is no code: it has neither bar nor language.
    """
    if language == PLOT:
        return plot_lines(code, width)
    lines: list[Line] = []
    if language and is_headed and language.lower() not in _NO_LANGUAGES:
        name = clean_line(language)[:24]
        lines.append(Line(tuple(chop(decoration(name, DIM), width))[:1]))
    for row in _highlighted(clean(code), language):
        lines += _wrapped(row, width)
    return lines


def _wrapped(row: list[Piece], width: int) -> Iterator[Line]:
    """One line of code in as many lines as it needs."""
    bar, joint = _BAR, "\n"
    taken: list[Piece] = []
    room = width - bar.width
    for piece in _pieces(row):
        rest = piece
        while cell_len(rest.text) > room:
            head, rest = _split(rest, room)
            yield Line((bar, *taken, *head), joint)
            bar, joint, taken = _WRAPPED, "", []
            room = width - bar.width
        if rest.text:
            taken.append(rest)
            room -= cell_len(rest.text)
    yield Line((bar, *taken), joint)


def _split(piece: Piece, room: int) -> tuple[tuple[Piece, ...], Piece]:
    """What of a piece fits into `room` cells, which may be nothing, and the rest."""
    if piece.copied is not None or room <= 0:
        return (), piece
    first = next(chop(piece, room))
    if cell_len(first.text) > room:
        return (), piece
    return (first,), piece._replace(text=piece.text[len(first.text) :])


def _pieces(row: list[Piece]) -> Iterator[Piece]:
    """The row with each tab as spaces up to the next stop, copied as the tab it was."""
    column = 0
    for piece in row:
        for index, text in enumerate(piece.text.split("\t")):
            if index:
                spaces = _TAB - column % _TAB
                column += spaces
                yield Piece(" " * spaces, piece.look, copied="\t")
            if text:
                column += cell_len(text)
                yield piece._replace(text=text)


def _highlighted(code: str, language: str) -> list[list[Piece]]:
    """The rows of code, each as pieces with the looks of their tokens."""
    lexer = _lexer(language) if language else None
    if lexer is None:
        return [[Piece(row, _PLAIN)] if row else [] for row in code.split("\n")]
    rows: list[list[Piece]] = [[]]
    for _, kind, text in lexer.get_tokens_unprocessed(code):
        look = _look(str(kind).removeprefix("Token."))
        for index, part in enumerate(text.split("\n")):
            if index:
                rows.append([])
            if part:
                rows[-1].append(Piece(part, look))
    return rows


def _look(kind: str) -> Look:
    while kind:
        if kind in _LOOKS:
            return _LOOKS[kind]
        kind = kind.rpartition(".")[0]
    return _PLAIN


def _lexer(language: str) -> "Lexer | None":
    """The lexer of a language, if there is one."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer: Lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return None
    return lexer
