"""Reading the log with keys: the block cursor, copying, links, rendered or source."""

from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tutor_tui.ui.widgets.message_log.body import Block
from tutor_tui.ui.widgets.message_log.copying import last_worth_copying, link_at, links_in
from tutor_tui.ui.widgets.message_log.laid import LaidEntry
from tutor_tui.ui.widgets.message_log.lines import Look, Piece
from tutor_tui.ui.widgets.message_log.painter import MARGIN
from tutor_tui.ui.widgets.message_log.selecting import whole_lines
from tutor_tui.ui.widgets.message_log.view import SheetView

_CURSOR: Final = Piece("▌", Look("cursor"))


class _Cursor(NamedTuple):
    """A block of an entry, by its place among the entry's blocks."""

    key: str
    number: int


class ReadingView(SheetView, inherit_bindings=False):
    """A view whose blocks can be visited, copied and followed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y",
            "copy_answer",
            "Copy answer",
            id="log.copy_answer",
            tooltip="Copy the answer as Markdown",
        ),
        Binding(
            "u",
            "copy_block",
            "Copy block",
            id="log.copy_block",
            tooltip="Copy the block under the cursor, or the last formula",
        ),
        Binding(
            "v",
            "toggle_source",
            "Source",
            id="log.source",
            tooltip="Show the messages rendered, or as they were written",
        ),
        Binding(
            "j",
            "next_block",
            "Next block",
            id="log.next_block",
            show=False,
            tooltip="Move to the next block",
        ),
        Binding(
            "k",
            "previous_block",
            "Previous block",
            id="log.previous_block",
            show=False,
            tooltip="Move to the previous block",
        ),
        Binding(
            "z",
            "toggle_thought",
            "Thoughts",
            id="log.thought",
            show=False,
            tooltip="Show or hide what the model thought before the answer",
        ),
        Binding(
            "enter",
            "toggle_thought(True)",
            "Thoughts here",
            id="log.thought_here",
            show=False,
            tooltip="Show or hide the thoughts under the cursor",
        ),
        Binding(
            "enter",
            "open_link",
            "Open link",
            id="log.open_link",
            show=False,
            tooltip="Open the first link of the block under the cursor",
        ),
    ]

    @dataclass
    class LinkChosen(Message, namespace="message_log"):
        """The person chose a link; nothing has been opened."""

        href: str

    @dataclass
    class Copied(Message, namespace="message_log"):
        """The person wants `text` on the clipboard; `what` names it: "answer" or "block"."""

        text: str
        what: str

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._cursor: _Cursor | None = None

    def on_click(self, event: events.Click) -> None:
        """Choose a link; twice selects the block, three times the entry."""
        event.prevent_default()
        event.stop()
        place = self._sheet.at(event.y + self.scroll_offset.y)
        if place is None:
            return
        laid, index = place
        if event.chain == 1:
            href = link_at(laid.line(index), event.x - MARGIN)
            if href:
                self.post_message(self.LinkChosen(href))
            elif laid.is_fold(index):
                self._unfold(laid)
            return
        blocks = laid.blocks()
        here = [block for block in blocks if block.start <= index < block.end]
        if here:
            first, last = (here[0], here[0]) if event.chain == 2 else (blocks[0], blocks[-1])
            self.screen.selections = {self: whole_lines(laid, first.start, last.end)}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the log's own only where there is a link to open, or thoughts."""
        if action == "open_link":
            return self._link_at_cursor() is not None
        if action == "toggle_thought":
            return self._is_cursor_on_thought() if parameters else self._thinker() is not None
        return super().check_action(action, parameters)

    def action_copy_answer(self) -> None:
        """Copy the answer under the cursor, or the last one, as Markdown."""
        laid = self._answer()
        if laid is not None:
            self.post_message(self.Copied(laid.entry.source, "answer"))

    def action_copy_block(self) -> None:
        """Copy the block under the cursor, or the last formula or code of the last answer."""
        laid = self._answer()
        block = self._block_at_cursor()
        if block is not None:
            self.post_message(self.Copied(block.source, "block"))
        elif laid is not None:
            self.post_message(self.Copied(last_worth_copying(laid.entry.source), "block"))

    def action_open_link(self) -> None:
        """Choose the first link of the block under the cursor."""
        href = self._link_at_cursor()
        if href is not None:
            self.post_message(self.LinkChosen(href))

    def action_toggle_thought(self, _is_here: bool = False) -> None:
        """Unfold the thoughts of the answer under the cursor, or of the last that has some."""
        laid = self._thinker()
        if laid is not None:
            self._unfold(laid)

    def _thinker(self) -> LaidEntry | None:
        """The entry whose thoughts are meant."""
        here = self._sheet.find(self._cursor.key) if self._cursor else None
        if here is not None and here.has_thought:
            return here
        return next((laid for laid in reversed(self._sheet) if laid.has_thought), None)

    def _is_cursor_on_thought(self) -> bool:
        laid = self._sheet.find(self._cursor.key) if self._cursor else None
        block = self._block_at_cursor()
        return laid is not None and block is not None and laid.is_fold(block.start)

    def action_toggle_source(self) -> None:
        """Show all messages rendered, or all as they were written."""
        self._cursor = None
        self._reshape(not self._sheet.form.is_source, self._text_width)

    def action_next_block(self) -> None:
        """Move the cursor to the next block, or to the first in view."""
        self._move_cursor(1)

    def action_previous_block(self) -> None:
        """Move the cursor to the previous block, or to the last in view."""
        self._move_cursor(-1)

    def on_focus(self) -> None:
        """The cursor is seen while the log has the focus."""
        self._repaint_cursor()

    def on_blur(self) -> None:
        """The cursor is seen while the log has the focus."""
        self._repaint_cursor()

    def _answer(self) -> LaidEntry | None:
        """The entry under the cursor, or else the last answer."""
        if self._cursor is not None:
            return self._sheet.find(self._cursor.key)
        return next((laid for laid in reversed(self._sheet) if not laid.is_asked), None)

    def _block_at_cursor(self) -> Block | None:
        laid = self._sheet.find(self._cursor.key) if self._cursor else None
        if laid is None or self._cursor is None:
            return None
        self._sheet.lay(laid)
        blocks = laid.blocks()
        return blocks[self._cursor.number] if self._cursor.number < len(blocks) else None

    def _link_at_cursor(self) -> str | None:
        block = self._block_at_cursor()
        if block is None or self._cursor is None:
            return None
        laid = self._sheet.find(self._cursor.key)
        return next(links_in(laid, block.start, block.end), None) if laid else None

    def _move_cursor(self, step: int) -> None:
        found = self._next_place(step)
        if found is None:
            return
        self._repaint_cursor()
        laid, number = found
        self._cursor = _Cursor(laid.key, number)
        self._repaint_cursor()
        self._show_lines(laid, laid.blocks()[number])
        self.refresh_bindings()

    def _next_place(self, step: int) -> tuple[LaidEntry, int] | None:
        """The block that the cursor comes to, if there is one."""
        laid = self._sheet.find(self._cursor.key) if self._cursor else None
        if laid is None or self._cursor is None:
            return self._block_in_view(step)
        self._sheet.lay(laid)
        number = self._cursor.number + step
        if 0 <= number < len(laid.blocks()):
            return laid, number
        index = self._sheet.index(laid) + step
        while 0 <= index < len(self._sheet):
            with self._held():
                self._sheet.lay(self._sheet[index])
            count = len(self._sheet[index].blocks())
            if count:
                return self._sheet[index], 0 if step > 0 else count - 1
            index += step
        return None

    def _block_in_view(self, step: int) -> tuple[LaidEntry, int] | None:
        """The first block that begins in view, or the last."""
        top = self.scroll_offset.y
        found: list[tuple[LaidEntry, int]] = []
        for index in range(self._sheet.index_at(top), len(self._sheet)):
            laid, start = self._sheet[index], self._sheet.top(index)
            if start >= top + self.size.height:
                break
            found += [
                (laid, number)
                for number, block in enumerate(laid.blocks())
                if top <= start + block.start < top + self.size.height
            ]
        if not found:
            return None
        return found[0 if step > 0 else -1]

    def _show_lines(self, laid: LaidEntry, block: Block) -> None:
        """Scroll as little as needed to have a block in view, its beginning first of all."""
        top = self._sheet.top(self._sheet.index(laid))
        start, end = top + block.start, top + block.end
        y = self.scroll_offset.y
        if end > y + self.size.height:
            y = end - self.size.height
        self._jump(min(y, start))

    def _repaint_cursor(self) -> None:
        block = self._block_at_cursor()
        laid = self._sheet.find(self._cursor.key) if self._cursor else None
        if block is not None and laid is not None:
            for index in range(block.start, block.end):
                laid.strips.pop(index, None)
            self._refresh_entry(laid, block.start, block.end)

    def _bar(self, laid: LaidEntry, index: int) -> Piece:
        """The cursor's bar, where it stands and the log has the focus."""
        if self.has_focus and self._cursor is not None and self._cursor.key == laid.key:
            block = self._block_at_cursor()
            if block is not None and block.start <= index < block.end:
                return _CURSOR
        return super()._bar(laid, index)
