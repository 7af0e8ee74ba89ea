"""Answers of a real model through the whole service: streamed, stopped, limited, checked."""

import asyncio
import json
import re

import pytest

from tests.real_model.turns import begun, ended, pieces, stored
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.answerers import answerer_of
from tutor_tui.domain.checks import Mark, check_of
from tutor_tui.domain.events import ServiceEvent, TextDelta
from tutor_tui.domain.objects import MessageStatus, RunStatus

pytestmark = pytest.mark.model

_STORY = "Tell me a long story about a king and a triangle."


async def test_an_answer_arrives_in_pieces_and_is_stored_whole(backend: EmbeddedBackend) -> None:
    started = await begun(backend, _STORY)
    events: list[ServiceEvent] = [event async for event in started.events()]
    run, message = await stored(backend, started.run)

    assert run.status in {RunStatus.COMPLETED, RunStatus.INCOMPLETE}
    assert len(pieces(events)) > 5
    assert "".join(pieces(events)) == message.text
    assert answerer_of(message).model == "smol/small"


async def test_tokens_are_counted_as_the_server_counts_them(backend: EmbeddedBackend) -> None:
    run, message = await ended(backend, await begun(backend, "Hello!"))

    assert run.status is RunStatus.COMPLETED
    assert run.usage is not None
    assert run.usage.prompt_tokens > len(run.instructions.split())
    assert run.usage.completion_tokens >= len(message.text.split())
    assert answerer_of(message).spent.startswith(f"{run.usage.total_tokens} tokens")


async def test_an_answer_that_reaches_the_limit_is_kept_as_incomplete(
    backend: EmbeddedBackend,
) -> None:
    run, message = await ended(backend, await begun(backend, _STORY, max_completion_tokens=5))

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert message.status is MessageStatus.INCOMPLETE
    assert message.text


async def test_a_cancelled_answer_keeps_its_text_and_leaves_the_model_free(
    backend: EmbeddedBackend,
) -> None:
    started = await begun(backend, _STORY, max_completion_tokens=1000)
    shown = ""
    async for event in started.events():
        if isinstance(event, TextDelta):
            shown += event.text
            if len(shown) > 20:
                break
    await backend.cancel_run(started.run.thread_id, started.run.id)
    _ = [event async for event in backend.follow_run(started.run.thread_id, started.run.id)]
    run, message = await stored(backend, started.run)
    after, _ = await ended(backend, await begun(backend, "Hello!", max_completion_tokens=5))

    assert run.status is RunStatus.CANCELLED
    assert message.text.startswith(shown)
    assert after.usage is not None


async def test_two_threads_are_answered_at_the_same_time(backend: EmbeddedBackend) -> None:
    order: list[int] = []

    async def follow(number: int) -> None:
        started = await begun(backend, f"{_STORY} Its {number} sides.", max_completion_tokens=40)
        async for event in started.events():
            if isinstance(event, TextDelta):
                order.append(number)

    await asyncio.gather(follow(3), follow(4))
    last_of_the_first_to_end = len(order) - 1 - order[::-1].index(7 - order[-1])

    assert set(order) == {3, 4}
    assert order.index(order[-1]) < last_of_the_first_to_end


async def test_the_earlier_turns_of_a_thread_reach_the_model(backend: EmbeddedBackend) -> None:
    first, _ = await ended(backend, await begun(backend, "Hello!", max_completion_tokens=5))
    await backend.create_message(first.thread_id, "Hello!")
    again = await backend.create_run(first.thread_id)
    _ = [event async for event in backend.follow_run(again.thread_id, again.id)]
    second = await backend.retrieve_run(again.thread_id, again.id)

    assert first.usage is not None
    assert second.usage is not None
    assert second.usage.prompt_tokens > first.usage.prompt_tokens + 5


async def test_an_answer_has_the_form_that_was_asked_for(backend: EmbeddedBackend) -> None:
    schema = {
        "type": "object",
        "properties": {"x": {"type": "integer"}, "is_whole": {"type": "boolean"}},
        "required": ["x", "is_whole"],
        "additionalProperties": False,
    }
    form = {"type": "json_schema", "json_schema": {"name": "solution", "schema": schema}}
    _, message = await ended(
        backend, await begun(backend, "Solve 3x + 11 = 14.", response_format=form)
    )
    found = json.loads(message.text)

    assert isinstance(found["x"], int)
    assert isinstance(found["is_whole"], bool)


_PRODUCT = re.compile(r"(\d+)\s*(?:\*|×|\\times)\s*(\d+)\s*=\s*(\d[\d,]*)")


async def test_false_arithmetic_of_the_model_is_marked_and_true_is_not(
    backend: EmbeddedBackend,
) -> None:
    question = "What is 4371 * 827? Begin your answer with 4371 * 827 ="
    _, message = await ended(backend, await begun(backend, question))
    check = check_of(message)

    assert check is not None
    assert check.mark is Mark.DISAGREES
    for finding in check.disputed:
        said = _PRODUCT.search(finding.formula(message.text))
        assert said is not None
        assert int(said[1]) * int(said[2]) != int(said[3].replace(",", ""))
