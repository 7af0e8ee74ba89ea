"""Everything the screen and the command line may ask: the one port to where threads live.

Two adapters fulfil it, `backends/embedded.py` and (over HTTP) `backends/remote.py`; one contract
suite in `tests/contract/` holds for all. Every method may raise a `TutorError`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.objects import Assistant, Message, Metadata, Order, Page, Run, Thread

if TYPE_CHECKING:
    from tutor_tui.domain.practice import PracticeTopic, Progress, Review
    from tutor_tui.domain.provider import ModelGroup


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the person should know, in one sentence.

    A lasting one stays on the screen (nothing is being saved); another is told once (a damaged
    file was set aside).
    """

    text: str
    is_lasting: bool = False


class Backend(Protocol):
    """Where threads live. Methods are the Assistants API's, plus `list_threads` and `search`."""

    @property
    def engine_name(self) -> str:
        """What answers here by default, such as "symbolic tutor"."""
        ...

    async def open(self) -> tuple[Notice, ...]:
        """Open the store and take up runs whose process is gone. Call before anything else."""
        ...

    async def close(self) -> None:
        """Store what is under way and release everything; runs go on at the next start."""
        ...

    def warm_up(self) -> None:
        """A question is being typed: load what its answer will need. Returns at once."""
        ...

    async def default_assistant(self) -> Assistant:
        """The assistant that answers where none is named."""
        ...

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        """A new, empty thread."""
        ...

    async def retrieve_thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        ...

    async def update_thread(self, thread_id: str, *, metadata: Metadata) -> Thread:
        """Replace a thread's metadata."""
        ...

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread with its messages and runs; an active run is stopped first."""
        ...

    async def list_threads(
        self, *, limit: int = 20, order: Order = "desc", after: str | None = None
    ) -> Page[Thread]:
        """Threads in the order of their creation. `limit` is 1 to 100."""
        ...

    async def create_message(self, thread_id: str, text: str) -> Message:
        """Store what the person wrote. Raises `ThreadBusyError` while a run is active."""
        ...

    async def list_messages(
        self,
        thread_id: str,
        *,
        limit: int = 20,
        order: Order = "desc",
        after: str | None = None,
        before: str | None = None,
    ) -> Page[Message]:
        """A page of messages. `limit` is 1 to 100; `after` and `before` are message IDs."""
        ...

    async def search_messages(self, query: str, *, limit: int = 50) -> tuple[Message, ...]:
        """The newest messages that contain this text, in any case, over all threads."""
        ...

    async def create_run(self, thread_id: str, *, assistant_id: str | None = None) -> Run:
        """Start answering. Raises `ThreadBusyError` while another run is active."""
        ...

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        ...

    async def list_runs(
        self, thread_id: str, *, limit: int = 20, order: Order = "desc"
    ) -> Page[Run]:
        """A page of a thread's runs. `limit` is 1 to 100."""
        ...

    async def active_runs(self) -> tuple[Run, ...]:
        """All runs that have not ended, in any thread."""
        ...

    def changes_elsewhere(self) -> AsyncIterator[None]:
        """Told at once, and then whenever another program may have changed something."""
        ...

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop; what it has written stays."""
        ...

    def follow_run(self, thread_id: str, run_id: str) -> AsyncIterator[RunEvent]:
        """What happens in a run, from its present state to its end.

        The first event is `RunChanged` with the present status, then `MessageOpened` if an
        answer has begun. A terminal status is told once, as the last event: of a run that has
        ended already a follower hears its answer, then that. `MessageOpened` may come again with
        the same ID where a run is answered anew; its text replaces what was there. Closing the
        iterator stops the following, never the run.
        """
        ...


class Staff(Protocol):
    """Who can answer: the models that are connected and the assistants, and who is chosen."""

    @property
    def models_at_hand(self) -> tuple[str, ...]:
        """Models that are there without anybody being asked, such as `symbolic`."""
        ...

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """What can be asked besides, by provider; each is asked for its list."""
        ...

    async def list_assistants(self) -> tuple[Assistant, ...]:
        """All assistants, oldest first; the default one is the first of all."""
        ...

    async def create_assistant(self, plan: AssistantPlan) -> Assistant:
        """A new assistant."""
        ...

    async def update_assistant(self, assistant_id: str, plan: AssistantPlan) -> Assistant:
        """Make an assistant what the plan says. Raises `UsageError` for one of config.toml."""
        ...

    async def create_run(
        self, thread_id: str, *, assistant_id: str | None = None, model: str | None = None
    ) -> Run:
        """Start answering by who was chosen; `None` leaves it to the assistant, or the default."""
        ...


class PracticeRecords(Protocol):
    """What was practised on this machine; a server's threads have no such records here."""

    async def progress(self) -> Progress:
        """How every skill stands, and on which days something was practised."""
        ...

    async def topics(self) -> Mapping[str, PracticeTopic]:
        """All that can be practised, by the names that records have."""
        ...

    async def reviews(self) -> tuple[Review, ...]:
        """Every marked answer, oldest first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantPlan:
    """What a person says of an assistant; the rest of it stays as it is."""

    name: str
    instructions: str
    model: str
    tools: tuple[str, ...] = ()
    temperature: float = 1.0
    top_p: float = 1.0


class ThreadMark(StrEnum):
    """What a row of the sidebar says besides that its thread is running."""

    UNREAD = "unread"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DeskState:
    """What lay on the desk when the application last ran."""

    selected_thread_id: str | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, ThreadMark] = field(default_factory=dict)
    queued: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NEW_THREAD = ""
"""The key under which the draft of a thread that does not exist yet is kept."""


class Desk(Protocol):
    """What one person's screen remembers between starts, beside the threads themselves.

    It is kept on this machine whatever the backend. Keys are thread IDs or `NEW_THREAD`.
    """

    async def load(self) -> DeskState:
        """All of it. Call after `Backend.open`."""
        ...

    async def select(self, thread_id: str | None) -> None:
        """Remember which thread is open."""
        ...

    async def save_draft(self, thread_id: str, text: str) -> None:
        """Remember unsent text; empty text forgets it."""
        ...

    async def mark(self, thread_id: str, mark: ThreadMark | None) -> None:
        """Set or clear a row's mark."""
        ...

    async def queue(self, thread_id: str, texts: tuple[str, ...]) -> None:
        """Remember the messages that wait for a run to end; replaces what was queued."""
        ...

    async def forget(self, thread_id: str) -> None:
        """Drop all that is remembered of a thread."""
        ...
