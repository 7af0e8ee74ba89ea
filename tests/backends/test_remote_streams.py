"""Streams that break off, stall, lie or do not exist: nothing is doubled and nothing is lost."""

import asyncio

import pytest

from tests.backends.remote_server import THREAD, Scripted, answer, listing, piece, reply, run, told
from tests.contract.conftest import text_of
from tests.engines.misbehaving import DONE, Fault, Step, head, refusal
from tests.fakes import Gate
from tutor_tui.domain.errors import BackendError, NotFoundError
from tutor_tui.domain.events import MessageClosed, MessageOpened, RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import RunStatus

_CREATED = told("thread.run.created", run())
_STARTED = told("thread.run.in_progress", run("in_progress"))
_OPENED = told("thread.message.created", answer(""))
_BEGUN = (head(), _CREATED, _STARTED, _OPENED, piece("one "))
_WHOLE = answer("one two", "completed")


async def _events(remote: Scripted) -> list[RunEvent]:
    started = await remote.backend.create_run(THREAD)
    assert started.status is RunStatus.QUEUED
    return await remote.follow()


def _is_told_once(events: list[RunEvent]) -> bool:
    ends = [e for e in events if isinstance(e, RunChanged) and e.run.status.is_terminal]
    opened = [e for e in events if isinstance(e, MessageOpened)]
    closed = [e for e in events if isinstance(e, MessageClosed)]
    return ends == events[-1:] and len(opened) == len(closed) == 1


async def test_a_stream_that_ends_well_is_enough(remote: Scripted) -> None:
    closing = told("thread.message.completed", _WHOLE)
    completed = told("thread.run.completed", run("completed"))
    remote.server.script(*_BEGUN, piece("two"), closing, completed, b"event: done\n" + DONE)
    events = await _events(remote)

    assert _is_told_once(events)
    assert text_of(events) == "one two"
    assert [line.split()[0] for line in remote.lines] == ["POST"]


_BREAKS: list[tuple[Step, ...]] = [
    (),
    (Fault.RESET,),
    (DONE,),
    (b"event: thread.message.delta\ndata: {broken\n\n", piece("never")),
    (told("thread.message.delta", {"id": "msg_unknown", "delta": {"content": []}}),),
    (told("thread.message.delta", {"id": 7}),),
    (told("error", {"message": "The disk is full.", "type": "server_error"}), DONE),
    (told("thread.run.in_progress", {"id": None}),),
    (b"data: " + b"x" * 300_000,),
]


@pytest.mark.parametrize("steps", _BREAKS)
async def test_where_a_stream_breaks_off_polling_goes_on(
    remote: Scripted, steps: tuple[Step, ...]
) -> None:
    remote.server.script(*_BEGUN, *steps)
    remote.server.script(*reply(run("in_progress")))
    remote.server.script(*listing(answer("on")))  # what is stored lags behind what was streamed
    remote.server.script(*reply(run("in_progress")))
    remote.server.script(*listing(answer("one tw")))
    remote.server.script(*reply(run("completed")))
    remote.server.script(*listing(_WHOLE))
    events = await _events(remote)

    assert _is_told_once(events)
    assert text_of(events) == "one two"
    texts = [event.text for event in events if isinstance(event, TextDelta)]
    assert "".join(texts).replace("one ", "", 1) == "two"


async def test_an_answer_that_begins_anew_replaces_the_old_text(remote: Scripted) -> None:
    remote.server.script(*_BEGUN)
    for state, message in (("in_progress", answer("uno")), ("completed", _WHOLE)):
        remote.server.script(*reply(run(state)))
        remote.server.script(*listing(message))
    events = await _events(remote)

    assert text_of(events) == "one two"


async def test_a_slow_follower_hears_all_of_it(remote: Scripted) -> None:
    gate = Gate()
    completed = told("thread.run.completed", run("completed"))
    closing = told("thread.message.completed", answer("one 12", "completed"))
    remote.server.script(*_BEGUN, gate, piece("1"), piece("2"), closing, completed, DONE)
    await remote.backend.create_run(THREAD)
    await gate.reached.wait()
    followed = remote.backend.follow_run(THREAD, "run_1")
    events = [await anext(followed)]
    gate.open()
    async with asyncio.timeout(10):
        events += [event async for event in followed]

    assert text_of(events) == "one 12"


@pytest.mark.parametrize(
    "first",
    [
        refusal("400 Bad Request", message={"message": "No streams.", "param": "stream"}),
        None,
    ],
)
async def test_a_server_without_streams_is_polled(
    remote: Scripted, first: tuple[bytes, ...] | None
) -> None:
    if first is not None:
        remote.server.script(*first)
    remote.server.script(*reply(run()))
    remote.server.script(*reply(run("completed")))
    remote.server.script(*listing(_WHOLE))
    events = await _events(remote)

    assert _is_told_once(events)
    assert text_of(events) == "one two"


async def test_a_run_whose_first_word_was_lost_is_found_and_not_doubled(remote: Scripted) -> None:
    arriving = Gate()
    remote.server.script(arriving, head())
    starting = asyncio.create_task(remote.backend.create_run(THREAD))
    await arriving.reached.wait()
    metadata = remote.server.requests[0].body["metadata"]
    remote.server.script(*listing(run("in_progress", metadata=metadata)))
    arriving.open()

    assert (await starting).id == "run_1"
    assert [line.split()[0] for line in remote.lines] == ["POST", "GET"]


async def test_polls_come_less_often_and_as_the_server_wishes(remote: Scripted) -> None:
    for headers in ({}, {}, {}, {}, {}, {"openai_poll_after_ms": "5000"}):
        remote.server.script(*reply(run("in_progress"), **headers))
        remote.server.script(*listing())
    remote.server.script(*reply(run("completed")))
    remote.server.script(*listing())
    await remote.follow()

    assert remote.pauses == [0.5, 1.0, 2.0, 2.0, 2.0, 5.0]


async def test_a_server_that_is_gone_for_a_while_is_waited_for(remote: Scripted) -> None:
    remote.server.script(*reply(run("in_progress")))
    remote.server.script(*listing(answer("one ")))
    for _ in range(6):
        remote.server.script(Fault.RESET)
    remote.server.script(*reply(run("completed")))
    remote.server.script(*listing(_WHOLE))
    events = await remote.follow()

    assert _is_told_once(events)
    assert text_of(events) == "one two"


async def test_a_server_that_stays_away_is_told(remote: Scripted) -> None:
    remote.server.script(*reply(run("in_progress")))
    remote.server.script(*listing())
    for _ in range(200):
        remote.server.script(Fault.RESET)
    with pytest.raises(BackendError, match="broke off"):
        await remote.follow()


async def test_a_run_that_is_gone_is_told_at_once(remote: Scripted) -> None:
    remote.server.script(*reply(run("in_progress")))
    remote.server.script(*listing())
    remote.server.script(*refusal("404 Not Found", message="No run found with id 'run_1'."))
    with pytest.raises(NotFoundError, match="No run found"):
        await remote.follow()


async def test_two_messages_of_one_run_are_both_told(remote: Scripted) -> None:
    second = {**answer("and then", "completed"), "id": "msg_2"}
    remote.server.script(*reply(run("completed")))
    remote.server.script(*listing(second, _WHOLE))
    events = await remote.follow()
    closed = [event.message.text for event in events if isinstance(event, MessageClosed)]

    assert closed == ["one two", "and then"]


async def test_closing_leaves_a_stream_without_stopping_its_run(remote: Scripted) -> None:
    remote.server.script(*_BEGUN, Fault.HANG)
    await remote.backend.create_run(THREAD)
    await remote.backend.close()
    async with asyncio.timeout(10):
        await remote.server.was_left.wait()

    assert not any("cancel" in line for line in remote.lines)
