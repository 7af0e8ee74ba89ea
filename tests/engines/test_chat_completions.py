"""A language model behind the tutor, asked over a real connection."""

import asyncio
from contextlib import aclosing

import pytest

from tests.engines.misbehaving import DONE, Fault, Misbehaving, answer, delta, head, models
from tests.engines.models import KEY, failure_of, message_of, open_engine, text_of, turn_of
from tests.fakes import Gate
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnsweredBy, AnswerText
from tutor_tui.domain.objects import Role
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chat_completions import ChatCompletions

# -- what is asked ---------------------------------------------------------------------------


async def test_an_answer_comes_piece_by_piece_and_says_that_nobody_checked_it(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Four, ", "of course."))

    assert [event async for event in engine.answer(turn_of("2 + 2?"))] == [
        AnsweredBy("openai/small"),
        AnswerChecked(Check(Mark.UNCHECKED, "")),
        AnswerText("Four, "),
        AnswerText("of course."),
    ]


async def test_text_is_given_before_the_answer_has_ended(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), delta(content="Four"), gate, delta("stop"), DONE)
    events = engine.answer(turn_of("2 + 2?"))
    await anext(events)
    await anext(events)

    assert await anext(events) == AnswerText("Four")
    gate.open()
    assert [event async for event in events] == []


async def test_instructions_and_thread_are_sent_with_the_key(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Yes."))
    await text_of(engine, turn_of("2 + 2?", "4", "Sure?"))

    (request,) = server.requests
    assert request.line == "POST /v1/chat/completions HTTP/1.1"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.body == {
        "model": "small",
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "2 + 2?"},
            {"role": "assistant", "content": "4"},
            {"role": "user", "content": "Sure?"},
        ],
        "stream": True,
        "stream_options": {"include_usage": True},
    }


async def test_roles_alternate_and_the_person_begins(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    texts = [
        (Role.ASSISTANT, "left over"),
        (Role.USER, "One?"),
        (Role.ASSISTANT, " "),
        (Role.USER, "Two?"),
    ]
    server.script(*answer("Yes."))
    turn = turn_of("", instructions=" ")
    await text_of(engine, Turn(turn.run, tuple(message_of(*pair) for pair in texts)))

    assert server.requests[0].body["messages"] == [{"role": "user", "content": "One?\n\nTwo?"}]


async def test_what_cannot_be_sent_is_replaced(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Yes."))
    await text_of(engine, turn_of("half \ud83d"))

    assert server.requests[0].body["messages"][-1]["content"] == "half \ufffd"


async def test_a_thread_without_a_question_is_not_sent(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    with pytest.raises(EngineError, match="no question"):
        await text_of(engine, turn_of())

    assert server.requests == []


async def test_several_runs_are_answered_at_once(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), delta(content="slow"), gate, delta("stop"))
    server.script(*answer("quick"))
    slow = asyncio.create_task(text_of(engine))
    await gate.reached.wait()

    assert await text_of(engine) == "quick"
    gate.open()
    assert await slow == "slow"


# -- which model -----------------------------------------------------------------------------


async def test_the_first_model_of_the_list_that_talks_is_asked_from_then_on(
    server: Misbehaving,
) -> None:
    server.script(*models("nomic-embed-text", "llama3.2"))
    server.script(*answer("Four."))
    server.script(*answer("Five."))
    async with open_engine(server.base_url, model=None) as engine:
        host = f"127.0.0.1:{server.port}"
        assert engine.name == f"a model at {host}"
        assert [await text_of(engine), await text_of(engine)] == ["Four.", "Five."]
        assert engine.name == f"llama3.2 at {host}"

    lines = [request.line.split()[1] for request in server.requests]
    assert lines == ["/v1/models", "/v1/chat/completions", "/v1/chat/completions"]
    assert server.requests[1].body["model"] == "llama3.2"


@pytest.mark.parametrize("listing", [models(), (head(kind="text/html"), b"<html>")])
async def test_a_list_without_models_is_told(
    server: Misbehaving, listing: tuple[bytes, ...]
) -> None:
    server.script(*listing)
    async with open_engine(server.base_url, model=None) as engine:
        _, error = await failure_of(engine)

    assert "lists no model: load one there, or set model in config.toml" in error.title


def test_openai_has_a_model_by_default() -> None:
    assert ChatCompletions(Provider("https://api.openai.com/v1", KEY)).name == (
        "gpt-4o-mini at api.openai.com"
    )


def test_the_name_of_a_model_cannot_command_the_terminal() -> None:
    engine = ChatCompletions(Provider("http://localhost:1/v1"), "a\x1b[31m\nb")

    assert engine.name == "a[31m b at localhost:1"


# -- stopping --------------------------------------------------------------------------------


async def test_closing_the_answer_closes_the_connection(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(head(), delta(content="Four"), Fault.HANG)
    events = engine.answer(turn_of("2 + 2?"))
    async with aclosing(events):  # type: ignore[type-var]  # it is a generator, as all engines' are
        for _ in range(3):
            await anext(events)

    await asyncio.wait_for(server.was_left.wait(), 5)


async def test_cancelling_whoever_waits_closes_the_connection(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), gate, Fault.HANG)
    waiting = asyncio.create_task(text_of(engine))
    await gate.reached.wait()
    waiting.cancel()
    gate.open()
    await asyncio.wait({waiting})

    await asyncio.wait_for(server.was_left.wait(), 5)
    assert waiting.cancelled()


async def test_the_end_does_not_wait_for_the_server_to_hang_up(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(head(), delta("stop", content="Four"), Fault.HANG)

    assert await text_of(engine) == "Four"
