"""What goes wrong over the Responses API, and what is said of it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.engines.responders import events_of, failure_of, responses_engine, text_of
from tests.engines.responding import Ended, Raw, Responding, responding
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerDelayed
from tutor_tui.engines.provider_errors import BusyProviderError, RefusedPromptError


@pytest.fixture
async def server() -> AsyncIterator[Responding]:
    async with responding() as running:
        yield running


# -- what goes wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("server_error", EngineError, "stopped with an error: It broke."),
        ("rate_limit_exceeded", BusyProviderError, "takes no more requests for now"),
        ("insufficient_quota", BusyProviderError, "No credit is left"),
        ("invalid_prompt", RefusedPromptError, "refused the request: It broke."),
        ("invalid_image_url", RefusedPromptError, "refused the request: It broke."),
        ("context_length_exceeded", RefusedPromptError, "is too long for small"),
    ],
)
async def test_a_response_that_failed_is_told_in_a_sentence(
    server: Responding, code: str, kind: type[EngineError], words: str
) -> None:
    server.script("Fo", Ended("failed", {"error": {"code": code, "message": "It broke."}}))
    async with responses_engine(server) as engine:
        text, error = await failure_of(engine)

    assert (text, type(error)) == ("Fo", kind)
    assert words in error.title


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (Ended("cancelled"), "ended the answer before it was whole"),
        (Ended("incomplete", {"incomplete_details": {"reason": "whim"}}), "before it was whole"),
        (Ended("failed", {"error": "?"}), "it does not say why"),
    ],
)
async def test_other_ends_are_told_too(server: Responding, ended: Ended, words: str) -> None:
    server.script("Fo", ended)
    async with responses_engine(server) as engine:
        text, error = await failure_of(engine)

    assert text == "Fo"
    assert words in error.title


async def test_trouble_that_a_stream_tells_is_looked_into(server: Responding) -> None:
    server.script("One ", Raw({"kind": "error", "code": "x", "message": "hiccup"}), "two.")
    async with responses_engine(server) as engine:
        assert text_of(await events_of(engine)) == "One two."


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("401 Unauthorized", "refused the key"),
        ("404 Not Found", "has no model small here"),
        ("400 Bad Request", "refused the request: words"),
    ],
)
async def test_a_request_that_is_refused_is_told_as_ever(
    server: Responding, status: str, words: str
) -> None:
    server.refuse(status)
    async with responses_engine(server) as engine:
        _, error = await failure_of(engine)

    assert words in error.title


async def test_a_busy_provider_is_asked_again_before_the_response_is_begun(
    server: Responding,
) -> None:
    server.refuse("503 Down")
    async with responses_engine(server) as engine:
        events = await events_of(engine)

    assert text_of(events) == "Four."
    assert any("is busy" in e.reason for e in events if isinstance(e, AnswerDelayed))


@pytest.mark.parametrize("bad_id", ["", "../models", "a" * 300])
async def test_what_is_no_id_is_never_asked_for(server: Responding, bad_id: str) -> None:
    server.refusals.append(_stream_of({"type": "response.created", "response": {"id": bad_id}}))
    async with responses_engine(server) as engine:
        _, error = await failure_of(engine)

    assert "not an answer" in error.title
    assert len(server.requests) == 1


def _stream_of(*events: dict[str, Any]) -> bytes:
    from tests.engines.misbehaving import event, head

    return head() + b"".join(map(event, events))
