"""Responses whose connection breaks off, and those that a later program takes up."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.engines.models import turn_of
from tests.engines.responders import dropped, events_of, failure_of, responses_engine, text_of
from tests.engines.responding import Responding, responding
from tests.fakes import Gate
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerDelayed, AnswerText, EngineEvent, Resumable
from tutor_tui.engines.responses import Responses


@pytest.fixture
async def server() -> AsyncIterator[Responding]:
    async with responding() as running:
        yield running


# -- connections that break off --------------------------------------------------------------


@pytest.mark.parametrize("minds_place", [True, False])
async def test_a_stream_that_breaks_off_goes_on_where_it_was(
    server: Responding, minds_place: bool
) -> None:
    gate, events = Gate(), list[EngineEvent]()
    server.minds_place = minds_place
    server.script("One ", gate, "two ", "three.")
    async with responses_engine(server) as engine:
        server.when_streamed_again = gate.open
        await dropped(server, engine, events)

    assert text_of(events) == "One two three."
    assert server.lines == [
        "POST /v1/responses",
        "GET /v1/responses/resp_1",
        "GET /v1/responses/resp_1?stream=true&starting_after=3",
    ]
    assert any("broke off" in e.reason for e in events if isinstance(e, AnswerDelayed))


@pytest.mark.parametrize("way", ["refused", "plain"])
async def test_a_provider_that_streams_once_only_is_asked_again_and_again(
    server: Responding, way: str
) -> None:
    gate, pauses, events = Gate(), list[float](), list[EngineEvent]()

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            gate.open()
        await asyncio.sleep(0)

    server.can_stream_again, server.is_plain = way != "refused", way == "plain"
    server.script("One ", gate, "two.")
    async with responses_engine(server, patience={"sleep": pause}) as engine:
        await dropped(server, engine, events)

    assert text_of(events) == "One two."
    assert pauses[:5] == [0.5, 1.0, 2.0, 2.0, 2.0]
    assert sum("stream" in line for line in server.lines) == 1


async def test_a_provider_that_asks_for_time_is_left_alone_so_long(server: Responding) -> None:
    pauses, events, gate = list[float](), list[EngineEvent](), Gate()

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    def refuse() -> None:
        server.refuse("429 Busy", Retry_After="7")
        server.refuse("503 Down")

    server.when_streamed_again = gate.open
    server.script("One ", gate, "two.")
    async with responses_engine(server, patience={"sleep": pause}) as engine:
        await dropped(server, engine, events, refuse)

    assert text_of(events) == "One two."
    assert pauses == [7.0, 1.0]


async def test_a_provider_that_stays_away_ends_the_answer_with_a_sentence(
    server: Responding,
) -> None:
    def refuse() -> None:
        for _ in range(40):
            server.refuse("503 Down")

    events: list[EngineEvent] = []
    server.script("One ", Gate())
    async with responses_engine(server) as engine:
        with pytest.raises(EngineError, match="has trouble of its own"):
            await dropped(server, engine, events, refuse)

    assert text_of(events) == "One "


async def test_an_answer_that_the_provider_has_forgotten_fails_plainly(server: Responding) -> None:
    events: list[EngineEvent] = []
    server.script("One ", Gate())
    async with responses_engine(server) as engine:
        with pytest.raises(EngineError, match="no longer has the answer"):
            await dropped(server, engine, events, server.forget)

    assert text_of(events) == "One "


async def test_a_stream_that_stalls_is_looked_after(server: Responding) -> None:
    gate = Gate()
    server.when_streamed_again = gate.open
    server.script("One ", gate, "two.")
    async with responses_engine(server, patience={"stall_seconds": 0.1}) as engine:
        assert text_of(await events_of(engine)) == "One two."


# -- taken up --------------------------------------------------------------------------------


async def _token_of_one_begun(server: Responding, engine: Responses) -> str:
    """The token of a response whose program is gone."""
    async for event in engine.answer(turn_of("2 + 2?")):
        if isinstance(event, Resumable):
            return event.token
    raise AssertionError


async def test_a_response_that_ended_meanwhile_is_fetched_whole(server: Responding) -> None:
    server.script("Fo", "ur.")
    async with responses_engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        events = await events_of(engine, turn)

    assert [event for event in events if isinstance(event, AnswerText)] == [AnswerText("Four.")]
    assert len(server.created) == 1


async def test_a_response_that_goes_on_is_streamed_from_its_start(server: Responding) -> None:
    gate = Gate()
    server.script("Fo", gate, "ur, ", "sure.")
    async with responses_engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        texts: list[str] = []
        async for event in engine.answer(turn):
            texts += [event.text] if isinstance(event, AnswerText) else []
            gate.open() if texts == ["Fo"] else None

    assert texts[0] == "Fo"
    assert "".join(texts) == "Four, sure."


async def test_what_was_read_stays_where_a_response_cannot_be_taken_up(server: Responding) -> None:
    async with responses_engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        server.forget()
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        text, error = await failure_of(engine, turn)

    assert text == ""
    assert "no longer has the answer" in error.title


@pytest.mark.parametrize("token", ["?", "{}", "[]", '{"id": "a/b"}', "null"])
async def test_a_token_that_is_not_understood_has_the_question_asked_anew(
    server: Responding, token: str
) -> None:
    async with responses_engine(server) as engine:
        events = await events_of(engine, replace(turn_of("2 + 2?"), resume_token=token))

    assert text_of(events) == "Four."
    assert len(server.created) == 1


async def test_a_token_of_another_provider_is_not_shown_to_this_one(server: Responding) -> None:
    async with (
        responding() as other,
        responses_engine(other) as first,
        responses_engine(server) as second,
    ):
        token = await _token_of_one_begun(other, first)
        await events_of(second, replace(turn_of("2 + 2?"), resume_token=token))
        await second.stop(turn_of("2 + 2?").run, token)

    assert server.lines == ["POST /v1/responses"]


async def test_a_response_that_nobody_wants_is_cancelled(server: Responding) -> None:
    server.script("Fo", Gate())
    async with responses_engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        await engine.stop(turn_of("2 + 2?").run, token)

    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"


async def test_a_provider_that_cannot_cancel_is_no_failure(server: Responding) -> None:
    async with responses_engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        server.refuse("500 Broken")
        await engine.stop(turn_of("2 + 2?").run, token)

    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"
