"""Where the person is, what is on its way from there, and what the log shows of it."""

from dataclasses import dataclass, field

from tutor_tui.backends.port import NEW_THREAD
from tutor_tui.domain.objects import Run


@dataclass(slots=True)
class Place:
    """Where the person is: a thread, or the thread that the first message will create."""

    thread_id: str | None = None

    @property
    def key(self) -> str:
        """The key of this place's draft."""
        return NEW_THREAD if self.thread_id is None else self.thread_id


@dataclass(slots=True)
class Unsent:
    """A text for which Enter was pressed, on its way to the store."""

    place: Place
    text: str


@dataclass(slots=True)
class Shown:
    """What the log shows: a thread, its oldest message there, and how its last run ended."""

    thread_id: str | None = None
    oldest_id: str | None = None
    last_run: Run | None = None
    can_retry: bool = False
    failure_keys: list[str] = field(default_factory=list)
