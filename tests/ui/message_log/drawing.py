"""Helpers: Markdown as the rows that a person sees, and a small application around a log."""

from collections.abc import Iterable

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from tutor_tui.ui.widgets.message_log import Entry, MessageLog
from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.body import MarkdownBody
from tutor_tui.ui.widgets.message_log.lines import Copier, Line


def lines(source: str, width: int = 40) -> list[Line]:
    """The lines that a Markdown text makes."""
    return MarkdownBody(BlockRenderer(), source, width).lines


def rows(source: str, width: int = 40) -> list[str]:
    """What a person sees of a Markdown text, blanks at the end of rows left out."""
    return [line.text.rstrip() for line in lines(source, width)]


def pasted(drawn: Iterable[Line]) -> str:
    """What copying all these lines gives."""
    copier = Copier()
    for line in drawn:
        copier.add(line, 0, len(line.text))
    return copier.text


def question(key: str, source: str) -> Entry:
    """What a person asked."""
    return Entry(key, "you", source, is_markdown=False, time="12:03")


def answer(key: str, source: str) -> Entry:
    """What the tutor answered."""
    return Entry(key, "Math Tutor", source, is_markdown=True, time="12:04")


def talk(count: int, *, first: int = 0) -> list[Entry]:
    """Entries in turn, each with its number in its text."""
    return [
        question(str(n), f"question {n}") if n % 2 == 0 else answer(str(n), f"answer {n}\n\nmore")
        for n in range(first, first + count)
    ]


class LogApp(App[None]):
    """Nothing but a log, and what it posted."""

    CSS_PATH = "../../../tutor_tui/ui/styles/message_log.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[Message] = []

    def compose(self) -> ComposeResult:
        yield MessageLog()

    @property
    def message_log(self) -> MessageLog:
        return self.query_one(MessageLog)

    def on_message_log_older_wanted(self, event: MessageLog.OlderWanted) -> None:
        self.posted.append(event)

    def on_message_log_retry_wanted(self, event: MessageLog.RetryWanted) -> None:
        self.posted.append(event)

    def on_message_log_link_chosen(self, event: MessageLog.LinkChosen) -> None:
        self.posted.append(event)

    def on_message_log_copied(self, event: MessageLog.Copied) -> None:
        self.posted.append(event)

    def seen(self) -> list[str]:
        """The rows of the screen, blanks at the end left out."""
        log = self.message_log
        return [log.render_line(y).text.rstrip() for y in range(log.size.height)]


async def dragged(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> str | None:
    """What is selected after the mouse was drawn from one cell to another."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    return pilot.app.screen.get_selected_text()


def painted(app: LogApp) -> list[str]:
    """What the compositor has on the screen."""
    width = app.message_log.scrollable_content_region.width
    strips = app.screen._compositor.render_strips()
    return [strip.crop(0, width).text.rstrip() for strip in strips]
