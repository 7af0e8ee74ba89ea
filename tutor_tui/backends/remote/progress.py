"""How far a run is, as one follower knows it, and what is news to that follower.

A stream and a poll give the same thing, a state; events are what lies between two states. So
nothing is told twice or left out where one takes over from the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tutor_tui.domain.events import MessageClosed, MessageOpened, RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import Message, MessageStatus, Run


@dataclass(frozen=True, slots=True)
class Progress:
    """A run and the messages that it has written so far, oldest first."""

    run: Run
    messages: tuple[Message, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether nothing more can come."""
        return self.run.status.is_terminal

    def message(self, message_id: str) -> Message | None:
        """The message with this ID."""
        return next((found for found in self.messages if found.id == message_id), None)

    def put(self, message: Message) -> "Progress":
        """With this message, in the place of the one with its ID or as the newest."""
        if self.message(message.id) is None:
            return replace(self, messages=(*self.messages, message))
        changed = (message if found.id == message.id else found for found in self.messages)
        return replace(self, messages=tuple(changed))


def is_whole(message: Message) -> bool:
    """Whether its text grows no more."""
    return message.status is not MessageStatus.IN_PROGRESS


def at_first(now: Progress) -> Iterator[RunEvent]:
    """What a follower is told first; all of it, to the end, where the run has ended."""
    if not now.is_over:
        yield RunChanged(now.run)
    for message in now.messages:
        yield MessageOpened(message)
        if is_whole(message) or now.is_over:
            yield MessageClosed(message)
    if now.is_over:
        yield RunChanged(now.run)


def since(known: Progress, now: Progress) -> Iterator[RunEvent]:
    """What is new to who knows this much."""
    for message in now.messages:
        yield from _of_message(known.message(message.id), message, is_over=now.is_over)
    if now.run.status is not known.run.status:
        yield RunChanged(now.run)


def _of_message(known: Message | None, now: Message, *, is_over: bool) -> Iterator[RunEvent]:
    is_closed = is_whole(now) or is_over
    if known is None:
        yield MessageOpened(now)
    elif now.text.startswith(known.text):
        if len(now.text) > len(known.text):
            yield TextDelta(now.id, now.text[len(known.text) :])
    elif is_closed or not known.text.startswith(now.text):
        yield MessageOpened(now)
    if is_closed and (known is None or now != known):
        yield MessageClosed(now)


def together(known: Progress, now: Progress) -> Progress:
    """What a follower knows after being told: what is stored may lag behind what was streamed."""
    kept = Progress(now.run, known.messages)
    for message in now.messages:
        before = known.message(message.id)
        lags = before is not None and before.text.startswith(message.text)
        if not lags or is_whole(message) or now.is_over or before == message:
            kept = kept.put(message)
    return kept
