"""What goes wrong with a provider, over a real connection: each is one plain sentence."""

import asyncio
import socket
import ssl

import pytest

from tests.engines.misbehaving import (
    DONE,
    PING,
    Fault,
    Misbehaving,
    Step,
    answer,
    delta,
    event,
    head,
    refusal,
)
from tests.engines.models import KEY, failure_of, open_engine, text_of
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.chat_completions import ChatCompletions
from tutor_tui.engines.provider_errors import Asked, told_plainly

# -- answers that are none -------------------------------------------------------------------

_BROKE_OFF = "broke off"
_GARBLED = "became unreadable and was stopped: ask again"
_NO_ANSWER = "is not an answer: check OPENAI_BASE_URL, which usually ends in /v1"
_FOUR = delta(content="Four")


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        pytest.param((head(), _FOUR), _BROKE_OFF, id="end without a reason"),
        pytest.param((head(), _FOUR, DONE), _BROKE_OFF, id="done without a reason"),
        pytest.param((head(), _FOUR, Fault.RESET), _BROKE_OFF, id="reset"),
        pytest.param((head(Content_Length="999"), _FOUR), _BROKE_OFF, id="body cut"),
        pytest.param((head(), _FOUR, b'data: {"cho'), _BROKE_OFF, id="event cut"),
        pytest.param((head(), _FOUR, b"data: nonsense\n\n"), _GARBLED, id="no JSON"),
        pytest.param((head(), _FOUR, b"data: \xff\xfe\n\n"), _GARBLED, id="no UTF-8"),
        pytest.param((head(), _FOUR, delta("tool_calls")), _NO_ANSWER, id="calls of tools"),
        pytest.param(
            (head(), _FOUR, event({"error": {"message": "out of\x1b[2J memory"}})),
            "stopped with an error: out of[2J memory",
            id="error in mid-answer",
        ),
    ],
)
async def test_an_answer_that_does_not_end_well_keeps_its_text_and_says_why(
    server: Misbehaving, engine: ChatCompletions, steps: tuple[Step, ...], sentence: str
) -> None:
    server.script(*steps)
    text, error = await failure_of(engine)

    assert text == "Four"
    assert sentence in error.title


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        pytest.param((), _BROKE_OFF, id="closed at once"),
        pytest.param((Fault.RESET,), _BROKE_OFF, id="reset at once"),
        pytest.param((b"SSH-2.0-OpenSSH\r\n\r\n",), _BROKE_OFF, id="another protocol"),
        pytest.param((head(),), _BROKE_OFF, id="nothing"),
        pytest.param((head(kind="text/html"), b"<html>Log in</html>"), _NO_ANSWER, id="a page"),
        pytest.param(
            (head(kind="application/json"), b'{"choices": 5}'), _NO_ANSWER, id="not streamed"
        ),
        pytest.param((head(Content_Encoding="gzip"), b"not gzip"), _BROKE_OFF, id="bad gzip"),
    ],
)
async def test_what_is_no_answer_at_all_is_told(
    server: Misbehaving, engine: ChatCompletions, steps: tuple[Step, ...], sentence: str
) -> None:
    server.script(*steps)
    text, error = await failure_of(engine)

    assert text == ""
    assert sentence in error.title


@pytest.mark.parametrize(
    "chunk",
    [
        5,
        [],
        {"choices": None},
        {"choices": []},
        {"choices": [5]},
        {"choices": [{"delta": {"content": 5}}]},
        {"choices": [{"delta": None, "finish_reason": 7}]},
        {"choices": [], "usage": {"total_tokens": 3}},
    ],
)
async def test_chunks_that_say_nothing_are_passed_over(
    server: Misbehaving, engine: ChatCompletions, chunk: object
) -> None:
    server.script(head(), event(chunk), *answer("Four")[1:])

    assert await text_of(engine) == "Four"


@pytest.mark.parametrize("steps", [(), (head(),), (head(), PING, PING, delta(role="assistant"))])
async def test_silence_ends_the_answer_whatever_keeps_the_connection_open(
    server: Misbehaving, steps: tuple[bytes, ...]
) -> None:
    server.script(*steps, Fault.HANG)
    async with open_engine(server.base_url, stall_seconds=0.1) as engine:
        _, error = await failure_of(engine)

    assert "for 0.1 seconds" in error.title
    await asyncio.wait_for(server.was_left.wait(), 5)


async def test_an_answer_without_end_is_cut(server: Misbehaving, engine: ChatCompletions) -> None:
    server.script(head(), *[delta(content="7" * 100_000)] * 11, Fault.HANG)
    text, error = await failure_of(engine)

    assert "longer than 1 MB" in error.title
    assert len(text) == 1_100_000


# -- refusals --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "sentence", "code"),
    [
        (refusal("400 Bad", message="no such\nfield"), "refused the request: no such field", None),
        (refusal("400 Bad", message=f"bad {KEY}"), "the request: bad ***", None),
        (refusal("400 Bad", message=5), "it does not say why", None),
        (
            refusal("400 Bad", message={"message": "long", "code": "context_length_exceeded"}),
            "too long for small",
            "invalid_prompt",
        ),
        (
            refusal("400 Bad", message={"message": "long", "type": "exceed_context_size_error"}),
            "too long for small",
            "invalid_prompt",
        ),
        (refusal("401 Unauthorized", message=KEY), "refused the key: check OPENAI_API_KEY", None),
        (refusal("403 Forbidden", message="not here"), "refused the request: not here", None),
        (refusal("404 Not Found"), "has no model small here", None),
        (refusal("408 Timeout"), "took too long", None),
        (refusal("413 Too Large"), "too long for small", "invalid_prompt"),
        (refusal("422 Bad", message="wrong"), "refused the request: wrong", None),
        (
            refusal("429 Busy", Retry_After="7"),
            "takes no more requests for now: ask again in 7 s",
            "rate_limit_exceeded",
        ),
        (refusal("429 Busy", Retry_After="soon"), "ask again later", "rate_limit_exceeded"),
        (
            refusal("429 Busy", message={"message": "pay", "code": "insufficient_quota"}),
            "No credit is left",
            "rate_limit_exceeded",
        ),
        (refusal("500 Error"), "trouble of its own (HTTP 500)", None),
        (refusal("529 Overloaded"), "trouble of its own (HTTP 529)", None),
        ((head("502 Bad Gateway", "text/html"), b"<html>"), "(HTTP 502)", None),
        ((head("400 Bad", "application/json"), b"[1"), "it does not say why", None),
    ],
)
async def test_a_refusal_is_one_sentence_that_names_the_host_and_never_the_key(
    server: Misbehaving,
    engine: ChatCompletions,
    steps: tuple[bytes, ...],
    sentence: str,
    code: str | None,
) -> None:
    server.script(*steps)
    _, error = await failure_of(engine)

    assert sentence in error.title
    assert error.code == (code or "server_error")
    assert f"127.0.0.1:{server.port}" in error.title
    assert KEY not in f"{error} {error.detail}"
    assert error.__cause__ is not None
    assert len(server.requests) == 1


async def test_a_provider_that_wants_a_key_says_so(server: Misbehaving) -> None:
    server.script(*refusal("401 Unauthorized"))
    async with open_engine(server.base_url, key="") as engine:
        _, error = await failure_of(engine)

    assert "wants a key: set OPENAI_API_KEY" in error.title


async def test_a_redirect_is_not_followed(server: Misbehaving, engine: ChatCompletions) -> None:
    server.script(head("307 Elsewhere", Location=f"{server.base_url}/other"))
    _, error = await failure_of(engine)

    assert "another address" in error.title
    assert len(server.requests) == 1


# -- no connection ---------------------------------------------------------------------------


async def test_a_server_that_does_not_run_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with open_engine(f"http://127.0.0.1:{port}/v1") as engine:
        _, error = await failure_of(engine)

    assert "refused the connection: is the model's server running?" in error.title


async def test_a_server_that_speaks_no_tls_is_told(server: Misbehaving) -> None:
    server.script(*refusal("400 Bad"))
    async with open_engine(server.base_url.replace("http:", "https:")) as engine:
        _, error = await failure_of(engine)

    assert "makes no secure connection: perhaps its address begins with http:" in error.title


async def test_an_unknown_host_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    async with open_engine("http://models.example/v1") as engine:
        _, error = await failure_of(engine)

    assert "models.example cannot be found: check the network" in error.title


async def test_a_certificate_that_is_not_trusted_is_told() -> None:
    from httpx2 import Request
    from openai import APIConnectionError

    asked = Asked(Provider("https://models.example/v1"), "small", 60)
    with (
        pytest.raises(EngineError, match="certificate that is not valid") as caught,
        told_plainly(asked),
    ):
        raise APIConnectionError(request=Request("GET", "https://models.example")) from (
            ssl.SSLCertVerificationError("self-signed certificate")
        )

    assert caught.value.title.startswith("models.example has a certificate")
