"""The floor: the least Textual app that can hold a chat, made of Textual's own widgets."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Markdown, OptionList

from benchmarks.pace import answer_questions, paced_tokens
from benchmarks.text import Order, read_order


class BareChat(App[None]):
    """Twenty threads at the left, one `Markdown` as the log, an `Input` below."""

    CSS = "OptionList { width: 28; } VerticalScroll { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Lay out the three widgets."""
        with Horizontal():
            yield OptionList(*(f"Thread {number}" for number in range(20)))
            with Vertical():
                with VerticalScroll():
                    yield Markdown()
                yield Input(placeholder="Ask anything")

    def on_mount(self) -> None:
        """Keep the end of the log in view and the cursor in the box."""
        self.query_one(VerticalScroll).anchor()
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer the typed order in a worker."""
        event.input.clear()
        if order := read_order(event.value):
            self.run_worker(self._reply(order))

    async def _reply(self, order: Order) -> None:
        stream = Markdown.get_stream(self.query_one(Markdown))
        try:
            async for token in paced_tokens(order):
                await stream.write(token)
        finally:
            await stream.stop()


if __name__ == "__main__":
    answer_questions()
    BareChat().run()
