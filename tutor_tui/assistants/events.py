"""What one run tells its followers.

Followers read one shared list, each from its own place: a slow one costs nothing and never holds
up the run, and one that comes late starts from the state of that moment, without gap or repeat.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import aclosing
from dataclasses import replace

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
    ToolCallAdded,
)
from tutor_tui.domain.objects import Message, Run
from tutor_tui.domain.steps import RunStep, ToolCalls


class Broadcast:
    """The events of one run, from when this process began to answer it.

    `opening` is what had happened just before; only who hears `everything` is told that.
    """

    def __init__(
        self, run: Run, message: Message | None = None, opening: Iterable[ServiceEvent] = ()
    ) -> None:
        self.run = run
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

    def add_text(self, text: str) -> None:
        """Tell the next piece of the answer."""
        if self._message is not None:
            self._pieces.append(text)
            self._publish(TextDelta(self._message.id, text))

    def close_message(self, message: Message) -> None:
        """Tell the answer's final state."""
        self._message = message
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
        for event in present_state(run, message):
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


def present_state(run: Run, message: Message | None) -> Iterator[RunEvent]:
    """What a follower is told first; all of it, to the end, where the run has ended."""
    if not run.status.is_terminal:
        yield RunChanged(run)
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
    message_id, pieces = "", list[str]()
    for event in events:
        if isinstance(event, TextDelta):
            message_id = event.message_id
            pieces.append(event.text)
            continue
        if pieces:
            yield TextDelta(message_id, "".join(pieces))
            pieces = []
        yield event
    if pieces:
        yield TextDelta(message_id, "".join(pieces))
