"""Where the person is, what is on its way from there, and what the log shows of it."""

from dataclasses import dataclass, field

from tutor_tui.backends.port import NEW_THREAD
from tutor_tui.domain.objects import Run


@dataclass(slots=True)
class Place:
    """Where the person is: a thread, or the thread that the first message will create.

    A new place that was left while its first message was on its way is known by `left_as`, until
    its thread is there: another new one may have been begun meanwhile.
    """

    thread_id: str | None = None
    left_as: str | None = None

    @property
    def key(self) -> str:
        """The key of this place's draft."""
        return self.thread_id or self.left_as or NEW_THREAD


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
