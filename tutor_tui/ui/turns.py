"""The runs that are going on: what the screen knows of each while it follows it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from tutor_tui.domain.answerers import DELAY_KEY
from tutor_tui.domain.events import ThoughtDelta
from tutor_tui.domain.objects import Message, Run, RunStatus
from tutor_tui.domain.thoughts import THINKING, Thought

SPINNER: Final = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


@dataclass(slots=True)
class Turn:
    """A run from the moment it is asked for until its end.

    `run` is `None` until the backend has made it; `message` until the answer begins.
    """

    since: float
    run: Run | None = None
    message: Message | None = None
    is_cancelled: bool = False
    is_open: bool = False
    """Whether the message is still being written."""

    pieces: list[str] = field(default_factory=list)
    thoughts: list[str] = field(default_factory=list)
    thought_seconds: float = 0.0
    thinking_since: float | None = None
    """On the clock of durations, while the model thinks."""

    @property
    def status(self) -> RunStatus:
        """The run's status word."""
        if self.is_cancelled and (self.run is None or not self.run.status.is_terminal):
            return RunStatus.CANCELLING
        return RunStatus.QUEUED if self.run is None else self.run.status

    @property
    def waiting_for(self) -> str:
        """What the run says that it waits for."""
        return "" if self.run is None else self.run.metadata.get(DELAY_KEY, "")

    @property
    def text(self) -> str:
        """The answer so far."""
        return "".join(self.pieces)

    @property
    def thought(self) -> Thought | None:
        """What was thought for the message, or for the one that is still to come."""
        return Thought("".join(self.thoughts), self.thought_seconds) if self.thoughts else None

    def think(self, event: ThoughtDelta) -> bool:
        """Take more thoughts; whether they follow those that are known."""
        kept = "".join(self.thoughts)
        is_more = event.start == len(kept)
        self.thoughts = [kept[: event.start], event.text]
        self.thought_seconds = event.seconds
        return is_more

    def open(self, message: Message) -> None:
        """The answer has begun, with what the message holds already."""
        self.message, self.is_open = message, True
        self.pieces = [message.text]

    def close(self, message: Message) -> None:
        """The answer is whole; thoughts that come now are for the next message."""
        self.open(replace(message, thought=self.thought))
        self.is_open, self.thoughts = False, []


class Turns:
    """The turns under way, by thread: at most one each.

    `version` grows whenever messages of a thread appear or end, so that a page read meanwhile
    is known to be out of date.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._turns: dict[str, Turn] = {}
        self._versions: dict[str, int] = {}

    def begin(self, thread_id: str, run: Run | None = None, *, age: float = 0.0) -> Turn:
        """A run was asked for, or found to be going on for `age` seconds."""
        turn = Turn(self._now() - max(0.0, age), run)
        self._turns[thread_id] = turn
        return turn

    def change(self, turn: Turn, run: Run) -> None:
        """The run stands otherwise now."""
        turn.run = run
        if turn.waiting_for != THINKING:
            turn.thinking_since = None
        elif turn.thinking_since is None:
            turn.thinking_since = self._now()

    def end(self, thread_id: str) -> Turn | None:
        """The run has ended; what was known of it."""
        self.touch(thread_id)
        return self._turns.pop(thread_id, None)

    def get(self, thread_id: str | None) -> Turn | None:
        """The turn under way in this thread."""
        return None if thread_id is None else self._turns.get(thread_id)

    def touch(self, thread_id: str) -> None:
        """Messages of this thread have changed."""
        self._versions[thread_id] = self.version(thread_id) + 1

    def version(self, thread_id: str) -> int:
        """Grows whenever messages of the thread appear or end."""
        return self._versions.get(thread_id, 0)

    def threads(self) -> Iterable[str]:
        """The threads with a run under way."""
        return tuple(self._turns)

    def __len__(self) -> int:
        return len(self._turns)

    def activity(self, thread_id: str | None, frame: int) -> str | None:
        """The line that says what a thread's run is doing, if one is going on."""
        turn = self.get(thread_id)
        if turn is None:
            return None
        elapsed = max(0.0, self._now() - turn.since)
        spinner = SPINNER[frame % len(SPINNER)]
        line = f"{spinner} {turn.status.value} · {elapsed:.1f} s"
        if turn.thinking_since is not None:
            thinking = max(0.0, self._now() - turn.thinking_since)
            line = f"{spinner} {turn.status.value} · {THINKING} · {thinking:.1f} s"
        elif turn.waiting_for:
            line = f"{line} · {turn.waiting_for}"
        return line if turn.is_cancelled else f"{line} · esc cancels"
