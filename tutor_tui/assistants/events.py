"""What one run tells its followers.

Followers read one shared list, each from its own place: a slow one costs nothing and never holds
up the run, and one that comes late starts from the state of that moment, without gap or repeat.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from itertools import groupby

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    ServiceEvent,
    StepClosed,
    StepOpened,
    TextDelta,
    ThoughtDelta,
    ToolCallAdded,
)
from tutor_tui.domain.objects import Message, Run
from tutor_tui.domain.steps import RunStep, ToolCalls
from tutor_tui.domain.thoughts import GAP, Thought


class Broadcast:
    """The events of one run, from when this process began to answer it.

    `opening` is what had happened just before; only who hears `everything` is told that.
    `thought` is what had been thought before, for the message or for one that is still to come.
    """

    def __init__(
        self,
        run: Run,
        message: Message | None = None,
        opening: Iterable[ServiceEvent] = (),
        thought: Thought | None = None,
    ) -> None:
        self.run = run
        self._thoughts = _Thoughts(thought)
        self._message = message
        self._pieces: list[str] = []
        self._events: list[ServiceEvent] = [*opening]
        self._news = asyncio.Event()
        self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether nothing more will come."""
        return self._is_closed

    @property
    def message_id(self) -> str | None:
        """The answer's ID, if it has begun."""
        return None if self._message is None else self._message.id

    @property
    def message(self) -> Message | None:
        """The answer with its text so far, if it has begun. Costs as much as the text is long."""
        if self._message is None or self._message.content:
            return self._message
        return with_text(self._message, "".join(self._pieces))

    def change(self, run: Run) -> None:
        """Tell a new state of the run."""
        self.run = run
        self._publish(RunChanged(run))

    def open_message(self, message: Message) -> None:
        """Tell that the answer has begun, or begins anew."""
        self._message = replace(message, content=())
        self._pieces.clear()
        self._publish(MessageOpened(with_text(message, "")))

    @property
    def thought(self) -> Thought | None:
        """What has been thought since the last message closed."""
        return self._thoughts.as_one

    def add_thought(self, text: str, seconds: float, *, is_new_stretch: bool) -> None:
        """Tell the next piece of what the model thinks; `seconds` are those of its stretch."""
        self._publish(self._thoughts.add(self.run.id, text, seconds, is_new_stretch))

    def add_text(self, text: str) -> None:
        """Tell the next piece of the answer."""
        if self._message is not None:
            self._pieces.append(text)
            self._publish(TextDelta(self._message.id, text))

    def close_message(self, message: Message) -> None:
        """Tell the answer's final state."""
        self._message = message
        self._thoughts = _Thoughts(None)
        self._publish(MessageClosed(message))

    def open_step(self, step: RunStep) -> None:
        """Tell that a step has begun; of tool calls, then each call."""
        if not isinstance(step.details, ToolCalls):
            self._publish(StepOpened(step))
            return
        self._publish(StepOpened(replace(step, details=ToolCalls())))
        for index, call in enumerate(step.details.tool_calls):
            self._publish(ToolCallAdded(step.id, index, call))

    def close_step(self, step: RunStep) -> None:
        """Tell a step's final state."""
        self._publish(StepClosed(step))

    def close(self) -> None:
        """Nothing more will come."""
        self._is_closed = True
        self._wake()

    async def follow(self) -> AsyncGenerator[ServiceEvent, None]:
        """The present state, then what happens, until the broadcast is closed."""
        position, run, message = len(self._events), self.run, self.message
        for event in present_state(run, message, self.thought):
            yield event
        async with aclosing(self.everything(position)) as events:
            async for later in events:
                yield later

    async def everything(self, position: int = 0) -> AsyncGenerator[ServiceEvent, None]:
        """All events from this place on, until the broadcast is closed."""
        while True:
            news = self._events[position:]
            position += len(news)
            for event in _joined(news):
                yield event
            if position == len(self._events):
                if self._is_closed:
                    return
                await self._news.wait()

    def _publish(self, event: ServiceEvent) -> None:
        self._events.append(event)
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


class _Thoughts:
    """All stretches that belong to one message."""

    def __init__(self, earlier: Thought | None) -> None:
        self._pieces = [] if earlier is None else [earlier.text]
        self._length = 0 if earlier is None else len(earlier.text)
        self._earlier_seconds = self._seconds = 0.0 if earlier is None else earlier.seconds

    def add(self, run_id: str, text: str, seconds: float, is_new_stretch: bool) -> ThoughtDelta:
        if is_new_stretch:
            self._earlier_seconds = self._seconds
            text = GAP + text if self._pieces else text
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        self._seconds = self._earlier_seconds + seconds
        return ThoughtDelta(run_id, text, self._seconds, start)

    @property
    def as_one(self) -> Thought | None:
        return Thought("".join(self._pieces), self._seconds) if self._pieces else None


def present_state(
    run: Run, message: Message | None, thought: Thought | None = None
) -> Iterator[RunEvent]:
    """What a follower is told first; all of it, to the end, where the run has ended."""
    if not run.status.is_terminal:
        yield RunChanged(run)
    if thought is not None:
        yield ThoughtDelta(run.id, thought.text, thought.seconds)
    if message is not None:
        yield MessageOpened(message)
    if run.status.is_terminal:
        if message is not None:
            yield MessageClosed(message)
        yield RunChanged(run)


def with_text(message: Message, text: str) -> Message:
    """The message with this as its text."""
    return replace(message, content=(TextContent(value=text),))


def _joined(events: Iterable[ServiceEvent]) -> Iterator[ServiceEvent]:
    """The events, with deltas that follow each other made one."""
    for kind, group in groupby(events, type):
        if kind is TextDelta:
            yield _joined_text([one for one in group if isinstance(one, TextDelta)])
        elif kind is ThoughtDelta:
            yield _joined_thought([one for one in group if isinstance(one, ThoughtDelta)])
        else:
            yield from group


def _joined_text(deltas: Sequence[TextDelta]) -> TextDelta:
    return TextDelta(deltas[-1].message_id, "".join(one.text for one in deltas))


def _joined_thought(deltas: Sequence[ThoughtDelta]) -> ThoughtDelta:
    text = "".join(one.text for one in deltas)
    return replace(deltas[-1], text=text, start=deltas[0].start)
