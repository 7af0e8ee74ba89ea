"""One entry laid out: a blank line, its heading, its text, its mark and its note."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.strip import Strip

from tutor_tui.domain.checks import Mark
from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.body import (
    Block,
    Body,
    LiteralBody,
    MarkdownBody,
    same_at_first,
)
from tutor_tui.ui.widgets.message_log.chunks import ChunkKind
from tutor_tui.ui.widgets.message_log.clean import clean, clean_line
from tutor_tui.ui.widgets.message_log.entry import Entry, Tone
from tutor_tui.ui.widgets.message_log.fold import Fold
from tutor_tui.ui.widgets.message_log.lines import (
    BLANK,
    DIM,
    Line,
    Look,
    Piece,
    Whole,
    decoration,
    width_of,
)
from tutor_tui.ui.widgets.message_log.marks import disputed_lines, in_clean_text, margin_marks
from tutor_tui.ui.widgets.message_log.wrap import chop, wrap

HEAD = 2
"""How many lines stand first in an entry: a blank one and the heading; then come thoughts."""


@dataclass(frozen=True, slots=True)
class Format:
    """How entries are laid out: the width of text in cells, and whether as source."""

    width: int
    is_source: bool = False


class LaidEntry:
    """An entry with its lines, or with an estimate of how many there will be.

    `serial` orders entries for ever and does not change when others come or go. `height` is
    exact where `is_exact`; the lines themselves may be dropped and made again. `strips` holds
    what was painted of them; it is emptied here when lines change, and by the view for its colours.
    """

    def __init__(self, entry: Entry, serial: int, form: Format) -> None:
        self.serial = serial
        self.strips: dict[int, Strip] = {}
        self._entry = entry
        self._source = [clean(entry.source)]
        self._findings = in_clean_text(entry.source, entry.findings)
        self._body: Body | None = None
        self._fold = Fold(form.width, entry.thought, is_thinking=entry.is_thinking)
        self._folded: list[Line] = []
        self._foot: list[Line] = []
        self._marks: dict[int, Mark] = {}
        self._form = form
        self.is_exact = False
        self.height = self._estimate()

    @property
    def entry(self) -> Entry:
        """The entry with all its text so far."""
        if len(self._source) > 1:
            self._source = ["".join(self._source)]
        return replace(self._entry, source=self._source[0], thought=self._fold.thought)

    @property
    def key(self) -> str:
        """The entry's key."""
        return self._entry.key

    def rename(self, key: str) -> None:
        """Give the entry another key."""
        self._entry = replace(self._entry, key=key)

    @property
    def has_thought(self) -> bool:
        """Whether there are thoughts that can be unfolded."""
        return self._fold.thought is not None

    def is_fold(self, index: int) -> bool:
        """Whether a line is the one that tells of thoughts."""
        return index == HEAD and self.has_thought

    def toggle_thought(self) -> None:
        """Unfold the thoughts, or fold them away again."""
        self._fold.is_open = not self._fold.is_open
        self._refold()

    def think(self, text: str, seconds: float) -> int:
        """Take more thoughts; returns the first line of the entry that is not as it was."""
        self._fold.extend(text, seconds)
        before = self._folded
        self._refold()
        return HEAD + same_at_first(before, self._folded)

    @property
    def tone(self) -> Tone:
        """The entry's tone."""
        return self._entry.tone

    @property
    def is_asked(self) -> bool:
        """Whether the person wrote it."""
        return self._entry.speaker == "you"

    @property
    def is_laid(self) -> bool:
        """Whether the lines are at hand."""
        return self._body is not None

    def shows(self, formulas: Sequence[str]) -> bool:
        """Whether one of these formulas stands by itself in the lines that are at hand."""
        lines = () if self._body is None else self._body.lines
        sources = {
            piece.copied
            for line in lines
            for piece in line.pieces
            if isinstance(piece.copied, Whole)
        }
        flat = [" ".join(source.split()) for source in sources]
        return any(formula in source for source in flat for formula in formulas)

    def reshape(self, form: Format) -> None:
        """Give up the lines and guess anew, because the width or the rendering changed."""
        self._form = form
        self._fold.reshape(form.width)
        self.drop()
        self.is_exact = False
        self.height = self._estimate()

    def drop(self) -> None:
        """Let go of the lines; the height stays."""
        self._body = None
        self._folded = []
        self._foot = []
        self._marks = {}
        self.strips.clear()

    def lay(self, renderer: BlockRenderer) -> None:
        """Make the lines, if they are not at hand."""
        if self._body is None:
            self._body = self._make_body(renderer)
            self._close()

    def extend(self, text: str) -> int:
        """Take more text; returns the first line of the entry that is not as it was."""
        text = clean(text)
        self._source.append(text)
        if self._body is None:
            self.height = self._estimate()
            self.is_exact = False
            return 0
        first = max(0, self._top + self._body.extend(text) - 1)
        self._close()
        self.strips = {index: strip for index, strip in self.strips.items() if index < first}
        return first

    def replace(self, entry: Entry) -> None:
        """Show another state of the entry; text that only grew is not rendered again."""
        source = clean(entry.source)
        before = self.entry
        is_longer = source.startswith(before.source) and before.is_markdown == entry.is_markdown
        self._entry = entry
        self._findings = in_clean_text(entry.source, entry.findings)
        self._fold.show(entry.thought, is_thinking=entry.is_thinking)
        self.strips.clear()
        if self._body is not None and is_longer and before.tone == entry.tone:
            self.extend(source[len(before.source) :])
            return
        self._source = [source]
        self.drop()
        self.is_exact = False
        self.height = self._estimate()

    def line(self, index: int) -> Line:
        """A line of an entry that is laid out."""
        body = self._body
        if index == 0 or body is None:
            return BLANK
        if index == 1:
            return self._heading()
        if index < self._top:
            return self._folded[index - HEAD]
        index -= self._top
        if index < len(body.lines):
            line = body.lines[index]
            return self._with_mark(line) if index == len(body.lines) - 1 else line
        return self._foot[index - len(body.lines)]

    def mark_at(self, index: int) -> Mark | None:
        """What was found of the formulas that end on a line."""
        return self._marks.get(index - self._top)

    def blocks(self) -> list[Block]:
        """The thoughts, where there are some, and the blocks of the text, in lines of the entry."""
        if self._body is None:
            return []
        top, thought = self._top, self._fold.thought
        folded = [Block(HEAD, top, thought.text, ChunkKind.TEXT)] if thought is not None else []
        return folded + [
            replace(block, start=block.start + top, end=block.end + top)
            for block in self._body.blocks()
        ]

    @property
    def _top(self) -> int:
        """How many lines stand above the text."""
        return HEAD + len(self._folded)

    def _refold(self) -> None:
        """Lay the thoughts out as they are now; the lines of the text move with them."""
        self.strips.clear()
        if self._body is None:
            self.height, self.is_exact = self._estimate(), False
            return
        self._close()

    def _make_body(self, renderer: BlockRenderer) -> Body:
        entry = self.entry
        if entry.is_markdown and not self._form.is_source:
            return MarkdownBody(renderer, entry.source, self._form.width)
        look = Look("waiting") if entry.tone is Tone.WAITING else Look()
        return LiteralBody(entry.source, self._form.width, look)

    def _close(self) -> None:
        """Put together what stands below the text, and know the height."""
        body = self._body
        if body is None:
            return
        source = self.entry.source
        self._folded = self._fold.lines(is_followed=bool(body.lines))
        self._marks = margin_marks(body.lines, source, self._findings)
        self._foot = disputed_lines(source, self._findings, self._form.width)
        mark, note = self._mark(), clean_line(self._entry.note)
        if mark and not self._has_room_for_mark():
            space = self._form.width - mark[0].width
            fits = [decoration(" " * space), *mark] if space >= 0 else mark
            self._foot += wrap(fits, self._form.width)
        if note:
            self._foot += wrap([decoration(note)], self._form.width)
        self.height = self._top + len(body.lines) + len(self._foot)
        self.is_exact = True

    def _mark(self) -> list[Piece]:
        mark = clean_line(self._entry.mark)
        looks = {"✓": Look("agrees"), "✗": Look("disagrees", is_bold=True)}
        return [decoration(mark, looks.get(mark[0], DIM))] if mark else []

    def _has_room_for_mark(self) -> bool:
        mark, body = self._mark(), self._body
        has_disputes = any(one.mark is Mark.DISAGREES for one in self._findings)
        if not mark or body is None or not body.lines or has_disputes:
            return False
        last = body.lines[-1]
        is_prose = all(
            piece.copied is None or isinstance(piece.copied, Whole) for piece in last.pieces
        )
        return is_prose and last.width + 2 + mark[0].width <= self._form.width

    def _with_mark(self, line: Line) -> Line:
        if not self._has_room_for_mark():
            return line
        mark = self._mark()
        space = self._form.width - line.width - mark[0].width
        return Line((*line.pieces, decoration(" " * space), *mark), line.joint)

    def _heading(self) -> Line:
        width = self._form.width
        look = Look("you" if self.is_asked else "speaker", is_bold=True)
        time = clean_line(self._entry.time)
        time = time if len(time) + 4 <= width else ""
        room = width - len(time) - 1 if time else width
        name = list(chop(Piece(clean_line(self._entry.speaker), look), room))[:1]
        space = width - width_of(name) - len(time)
        end = (decoration(" " * space), decoration(time)) if time and space >= 0 else ()
        return Line((*(piece._replace(copied="") for piece in name), *end))

    def _estimate(self) -> int:
        """How many lines there may be, from the length of the text alone."""
        source = "".join(self._source)
        rows = source.count("\n") + 1 + len(source) // max(1, self._form.width)
        disputes = sum(one.mark is Mark.DISAGREES for one in self._entry.findings)
        thoughts = self._fold.estimate()
        return HEAD + thoughts + rows + (disputes + 2 if disputes else 0) + bool(self._entry.note)
