"""The keys of the chat screen: every action's binding, with its id, in one place.

The keys of a single widget stand at that widget; `settings.keys` overrides all by id.
"""

from typing import Final

from textual.binding import Binding

CHAT_BINDINGS: Final = (
    Binding(
        "ctrl+n,f2",
        "new_thread",
        "new",
        tooltip="Start a new thread",
        id="thread.new",
        priority=True,
    ),
    Binding(
        "alt+down,f4",
        "step_thread(1)",
        "next",
        tooltip="Open the next thread",
        id="thread.next",
        priority=True,
    ),
    Binding(
        "alt+up,shift+f4",
        "step_thread(-1)",
        "previous",
        tooltip="Open the thread before",
        id="thread.previous",
        show=False,
        priority=True,
    ),
    Binding(
        "ctrl+f,f5",
        "search",
        "search",
        tooltip="Search titles and messages",
        id="search.open",
        priority=True,
    ),
    Binding(
        "ctrl+p", "palette", "palette", tooltip="Find any command", id="palette.open", priority=True
    ),
    Binding("f1", "help", "help", tooltip="Show all keys", id="help.open", priority=True),
    Binding(
        "ctrl+t,f3",
        "toggle_sidebar",
        "threads",
        tooltip="Go to the list of threads, or hide it",
        id="sidebar.toggle",
        priority=True,
    ),
    Binding(
        "escape",
        "escape",
        "cancel",
        tooltip="Cancel the run, or return to the box",
        id="turn.cancel",
        show=False,
    ),
    Binding(
        "ctrl+c",
        "interrupt",
        "copy, clear or cancel",
        tooltip="Copy the selection, clear the box or cancel the run",
        id="turn.interrupt",
        show=False,
        priority=True,
    ),
    Binding(
        "ctrl+r",
        "recall",
        "earlier",
        tooltip="Search earlier prompts",
        id="prompt.recall",
        show=False,
        priority=True,
    ),
    Binding(
        "ctrl+o",
        "edit_outside",
        "editor",
        tooltip="Write in your own editor",
        id="prompt.editor",
        show=False,
        priority=True,
    ),
    Binding(
        "ctrl+g",
        "check_working",
        "check",
        tooltip="Check my working, or the last message (/check)",
        id="turn.check",
        show=False,
        priority=True,
    ),
    Binding(
        "f8",
        "hint",
        "hint",
        tooltip="Give me a hint first (/hint)",
        id="lesson.hint",
        show=False,
        priority=True,
    ),
    Binding(
        "f9",
        "next_step",
        "step",
        tooltip="Show the next step only (/step)",
        id="lesson.step",
        show=False,
        priority=True,
    ),
    Binding(
        "f12",
        "show_answer",
        "answer",
        tooltip="Show the answer (/answer)",
        id="lesson.answer",
        show=False,
        priority=True,
    ),
    Binding(
        "alt+x,shift+f8",
        "ask_again",
        "ask again",
        tooltip="Ask again with the counter-example, where the last answer has one",
        id="check.ask_again",
        priority=True,
    ),
    Binding(
        "alt+r",
        "toggle_source",
        "source",
        tooltip="Show answers as written, or rendered",
        id="log.toggle_source",
        show=False,
        priority=True,
    ),
    Binding(
        "alt+m,shift+f6",
        "choose_model",
        "model",
        tooltip="Choose the model that answers in this thread (/model)",
        id="model.choose",
        show=False,
        priority=True,
    ),
    Binding(
        "alt+a,shift+f7",
        "choose_assistant",
        "assistant",
        tooltip="Choose, make or change an assistant (/assistant)",
        id="assistant.choose",
        show=False,
        priority=True,
    ),
    Binding(
        "f6,alt+p",
        "practice",
        "practice",
        tooltip="Practise: topics, progress and what is due (/practice)",
        id="practice.open",
        show=False,
        priority=True,
    ),
    Binding("tab", "tab", "example", id="prompt.example", show=False, priority=True),
    *(
        Binding(
            f"alt+{number}",
            f"example({number})",
            f"example {number}",
            tooltip=f"Put example {number} into the box",
            id=f"prompt.example_{number}",
            show=False,
            priority=True,
        )
        for number in (1, 2, 3)
    ),
)

APP_BINDINGS: Final = (
    Binding("ctrl+q", "quit", "quit", tooltip="Quit", id="app.quit", priority=True),
)

THREAD_BINDINGS: Final = (
    Binding("r", "screen.rename_thread", "rename", tooltip="Rename the thread", id="thread.rename"),
    Binding("p", "screen.pin_thread", "pin", tooltip="Pin or unpin the thread", id="thread.pin"),
    Binding(
        "delete", "screen.delete_thread", "delete", tooltip="Delete the thread", id="thread.delete"
    ),
    Binding(
        "ctrl+z",
        "screen.undo_delete",
        "undo",
        tooltip="Bring the deleted thread back",
        id="thread.undo_delete",
        show=False,
    ),
    Binding(
        "e",
        "screen.export_thread",
        "export",
        tooltip="Write the thread to a Markdown file",
        id="thread.export",
    ),
    Binding(
        "a",
        "screen.adopt_thread",
        "adopt",
        tooltip="Adopt a thread that is not in the list",
        id="thread.adopt",
        show=False,
    ),
)

HINT_ORDER: Final = (
    "list.open",
    "thread.rename",
    "thread.pin",
    "thread.delete",
    "thread.export",
    "log.copy_answer",
    "log.copy_block",
    "log.source",
    "check.ask_again",
    "thread.new",
    "thread.next",
    "search.open",
    "palette.open",
    "help.open",
    "app.quit",
    "sidebar.toggle",
)
"""Which keys the lowest line shows, the most wanted first; those of the focused widget lead."""
