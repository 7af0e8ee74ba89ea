"""Following a run that another process answers: by asking the store, ever less often."""

import sqlite3
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass

from tutor_tui.assistants.events import present_state
from tutor_tui.assistants.running import Runner
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import messages, thoughts
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.timing import Timing
from tutor_tui.assistants.waiting import read_run
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    ServiceEvent,
    TextDelta,
    ThoughtDelta,
)
from tutor_tui.domain.objects import Message, RunStatus
from tutor_tui.domain.thoughts import Thought


@dataclass(frozen=True, slots=True)
class _Stored:
    owned: OwnedRun
    message: Message | None
    thought: Thought | None = None


async def follow(
    thread_id: str, run_id: str, store: Store, runner: Runner, timing: Timing
) -> AsyncGenerator[ServiceEvent, None]:
    """What happens in a run, wherever it is answered; taken up here if nobody does any more."""
    known: _Stored | None = None
    pause = timing.follow_seconds
    while True:
        if (live := runner.live(run_id)) is not None:
            async with aclosing(live.broadcast.follow()) as events:
                async for event in events:
                    yield event
            if live.run.status is not RunStatus.REQUIRES_ACTION:
                return
            known = _Stored(
                OwnedRun(live.run, None), live.broadcast.message, live.broadcast.thought
            )
        found = await _look_up(store, thread_id, run_id, timing.now)
        news = tuple(_news(known, found))
        for later in news:
            yield later
        known = found
        if found.owned.run.status.is_terminal:
            return
        if await runner.is_abandoned(found.owned):
            await runner.take_up(found.owned)
            continue
        await timing.sleep(pause)
        pause = timing.follow_seconds if news else min(pause * 2, timing.slowest_poll_seconds)


async def _look_up(store: Store, thread_id: str, run_id: str, now: int) -> _Stored:
    owned = await read_run(store, thread_id, run_id, now)
    return await store.read(lambda db: _stored(db, owned))


def _stored(db: sqlite3.Connection, owned: OwnedRun) -> _Stored:
    """The run's newest message with its thoughts, or what was thought without one."""
    message = messages.of_run(db, owned.run.id)
    loose = thoughts.of_run(db, owned.run.id, None)
    if loose is not None or message is None:
        return _Stored(owned, message, loose)
    return _Stored(owned, message, thoughts.of_run(db, owned.run.id, message.id))


def _news(known: _Stored | None, found: _Stored) -> Iterator[RunEvent]:
    run = found.owned.run
    if known is None:
        yield from present_state(run, found.message, found.thought)
        return
    yield from _thought_news(run.id, known.thought, found.thought)
    if found.message is not None:
        yield from _message_news(known.message, found.message)
        if run.status.is_terminal and found.message != known.message:
            yield MessageClosed(found.message)
    if run.status is not known.owned.run.status:
        yield RunChanged(run)


def _thought_news(run_id: str, known: Thought | None, found: Thought | None) -> Iterator[RunEvent]:
    """What was thought since; from the start where it is other thoughts than those known."""
    before, now = known.text if known else "", found.text if found else ""
    if found is None or now == before:
        return
    start = len(before) if now.startswith(before) else 0
    yield ThoughtDelta(run_id, now[start:], found.seconds, start)


def _message_news(known: Message | None, found: Message) -> Iterator[RunEvent]:
    if known is None or not found.text.startswith(known.text):
        yield MessageOpened(found)
    elif len(found.text) > len(known.text):
        yield TextDelta(found.id, found.text[len(known.text) :])
