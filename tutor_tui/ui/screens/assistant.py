"""Describing one assistant: its name, what it is told, its model and how it answers."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Assistant
from tutor_tui.domain.provider import DEFAULT_MODEL
from tutor_tui.domain.tools import CodeInterpreterTool, FileSearchTool, Tool
from tutor_tui.ui.widgets.line_edit import LineEdit
from tutor_tui.ui.widgets.plain import PlainStatic

_HINT: Final = "^s keeps it · tab goes on · esc leaves it"
_NOTHING_YET: Final = AssistantPlan(name="", instructions="", model=DEFAULT_MODEL)
_TOOLS: Final = ("file_search", "code_interpreter")


class AssistantScreen(ModalScreen[AssistantPlan | None]):
    """Gives what was described, or `None`; an assistant that is given is changed.

    `draft` is what was described before and could not be kept, `trouble` says why.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", priority=True),
        Binding("ctrl+s", "keep", "keep", priority=True),
        Binding("tab", "app.focus_next", "next", priority=True),
        Binding("shift+tab", "app.focus_previous", "previous", priority=True),
    ]

    def __init__(
        self, assistant: Assistant | None, draft: AssistantPlan | None = None, trouble: str = ""
    ) -> None:
        super().__init__()
        self._is_new = assistant is None
        self._draft = draft or (_NOTHING_YET if assistant is None else _plan_of(assistant))
        self._hint = trouble or _HINT

    def compose(self) -> ComposeResult:
        """A line for each setting, and room for the instructions."""
        with Vertical(classes="dialog"):
            heading = "New assistant" if self._is_new else "Assistant"
            yield PlainStatic(heading, classes="dialog-heading")
            for name, label, text in self._lines():
                yield PlainStatic(label)
                yield LineEdit(text, name=name)
            yield PlainStatic("Instructions")
            yield TextArea(self._draft.instructions, id="instructions", tab_behavior="focus")
            yield PlainStatic(self._hint, classes="dialog-foot", id="hint")

    def _lines(self) -> Iterator[tuple[str, str, str]]:
        draft = self._draft
        yield "name", "Name", draft.name
        yield "model", f"Model (provider/name, or {DEFAULT_MODEL})", draft.model
        yield "temperature", "Temperature (0 to 2)", f"{draft.temperature:g}"
        yield "top_p", "Top p (0 to 1)", f"{draft.top_p:g}"
        yield "tools", f"Tools ({', '.join(_TOOLS)})", " ".join(draft.tools)

    def action_keep(self) -> None:
        """Hand over what was described; a mistake is said below."""
        try:
            self.dismiss(self._plan())
        except UsageError as error:
            self.query_one("#hint", PlainStatic).say(error.title)

    def _plan(self) -> AssistantPlan:
        name, model = self._text("name"), self._text("model")
        if not name:
            raise UsageError("Give it a name.")
        return AssistantPlan(
            name=name,
            instructions=self.query_one("#instructions", TextArea).text.strip(),
            model=model or DEFAULT_MODEL,
            tools=self._tools(),
            temperature=self._number("temperature", 2.0),
            top_p=self._number("top_p", 1.0),
        )

    def _text(self, name: str) -> str:
        return self.query_one(f"#{name}", LineEdit).text.strip()

    def _tools(self) -> tuple[str, ...]:
        wanted = tuple(dict.fromkeys(self._text("tools").replace(",", " ").split()))
        if not set(wanted) <= set(_TOOLS):
            raise UsageError(f"Tools are {' and '.join(_TOOLS)}.")
        return wanted

    def _number(self, name: str, most: float) -> float:
        try:
            number = float(self._text(name).replace(",", ".") or "1")
        except ValueError:
            number = -1.0
        if not 0 <= number <= most:
            raise UsageError(f"{name} must be a number from 0 to {most:g}.")
        return number


def _plan_of(assistant: Assistant) -> AssistantPlan:
    return AssistantPlan(
        name=assistant.name or "",
        instructions=assistant.instructions or "",
        model=assistant.model,
        tools=tuple(filter(None, map(_tool, assistant.tools))),
        temperature=assistant.temperature,
        top_p=assistant.top_p,
    )


def _tool(tool: Tool) -> str:
    match tool:
        case FileSearchTool():
            return "file_search"
        case CodeInterpreterTool():
            return "code_interpreter"
        case _:
            return ""
