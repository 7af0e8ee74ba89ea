"""A language model behind the tutor, asked over a real connection."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

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
    misbehaving,
    models,
    refusal,
)
from tests.fakes import Gate
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText
from tutor_tui.domain.objects import Message, Role, Run, RunStatus, TextContent
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chat_completions import ChatCompletions
from tutor_tui.engines.provider_errors import Asked, told_plainly

KEY = "sk-test-0123456789"


@pytest.fixture
async def server() -> AsyncIterator[Misbehaving]:
    async with misbehaving() as running:
        yield running


@pytest.fixture
async def engine(server: Misbehaving) -> AsyncIterator[ChatCompletions]:
    async with _engine(server.base_url) as asked:
        yield asked


@asynccontextmanager
async def _engine(
    base_url: str, *, model: str | None = "small", key: str = KEY, stall_seconds: float = 30
) -> AsyncIterator[ChatCompletions]:
    engine = ChatCompletions(Provider(base_url, key), model, stall_seconds=stall_seconds)
    try:
        yield engine
    finally:
        await engine.close()


def _turn(*texts: str, instructions: str = "Be brief.") -> Turn:
    """A turn in which the person begins and the two take turns."""
    roles = (Role.USER, Role.ASSISTANT) * len(texts)
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.IN_PROGRESS,
        model="symbolic",
        instructions=instructions,
        created_at=0,
    )
    return Turn(run, tuple(_message(*pair) for pair in zip(roles, texts, strict=False)))


def _message(role: Role, text: str) -> Message:
    content = (TextContent(value=text),)
    return Message(id="msg_1", thread_id="thread_1", created_at=0, role=role, content=content)


async def _text(engine: ChatCompletions, turn: Turn | None = None) -> str:
    events = [event async for event in engine.answer(turn or _turn("2 + 2?"))]
    return "".join(event.text for event in events if isinstance(event, AnswerText))


async def _failed(engine: ChatCompletions) -> tuple[str, EngineError]:
    """The text that arrived, and the error that ended it."""
    texts: list[str] = []

    async def collect() -> None:
        async for piece in engine.answer(_turn("2 + 2?")):
            texts.extend([piece.text] if isinstance(piece, AnswerText) else [])

    with pytest.raises(EngineError) as caught:
        await collect()
    return "".join(texts), caught.value


# -- what is asked ---------------------------------------------------------------------------


async def test_an_answer_comes_piece_by_piece_and_says_that_nobody_checked_it(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Four, ", "of course."))

    assert [event async for event in engine.answer(_turn("2 + 2?"))] == [
        AnswerChecked(Check(Mark.UNCHECKED, "(small)")),
        AnswerText("Four, "),
        AnswerText("of course."),
    ]


async def test_text_is_given_before_the_answer_has_ended(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), delta(content="Four"), gate, delta("stop"), DONE)
    events = engine.answer(_turn("2 + 2?"))
    await anext(events)

    assert await anext(events) == AnswerText("Four")
    gate.open()
    assert [event async for event in events] == []


async def test_instructions_and_thread_are_sent_with_the_key(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Yes."))
    await _text(engine, _turn("2 + 2?", "4", "Sure?"))

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
    turn = _turn("", instructions=" ")
    await _text(engine, Turn(turn.run, tuple(_message(*pair) for pair in texts)))

    assert server.requests[0].body["messages"] == [{"role": "user", "content": "One?\n\nTwo?"}]


async def test_what_cannot_be_sent_is_replaced(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("Yes."))
    await _text(engine, _turn("half \ud83d"))

    assert server.requests[0].body["messages"][-1]["content"] == "half \ufffd"


async def test_a_thread_without_a_question_is_not_sent(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    with pytest.raises(EngineError, match="no question"):
        await _text(engine, _turn())

    assert server.requests == []


async def test_several_runs_are_answered_at_once(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), delta(content="slow"), gate, delta("stop"))
    server.script(*answer("quick"))
    slow = asyncio.create_task(_text(engine))
    await gate.reached.wait()

    assert await _text(engine) == "quick"
    gate.open()
    assert await slow == "slow"


# -- which model -----------------------------------------------------------------------------


async def test_the_first_model_of_the_list_that_talks_is_asked_from_then_on(
    server: Misbehaving,
) -> None:
    server.script(*models("nomic-embed-text", "llama3.2"))
    server.script(*answer("Four."))
    server.script(*answer("Five."))
    async with _engine(server.base_url, model=None) as engine:
        host = f"127.0.0.1:{server.port}"
        assert engine.name == f"a model at {host}"
        assert [await _text(engine), await _text(engine)] == ["Four.", "Five."]
        assert engine.name == f"llama3.2 at {host}"

    lines = [request.line.split()[1] for request in server.requests]
    assert lines == ["/v1/models", "/v1/chat/completions", "/v1/chat/completions"]
    assert server.requests[1].body["model"] == "llama3.2"


@pytest.mark.parametrize("listing", [models(), (head(kind="text/html"), b"<html>")])
async def test_a_list_without_models_is_told(
    server: Misbehaving, listing: tuple[bytes, ...]
) -> None:
    server.script(*listing)
    async with _engine(server.base_url, model=None) as engine:
        _, error = await _failed(engine)

    assert "lists no model: set model in config.toml" in error.title


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
    events = engine.answer(_turn("2 + 2?"))
    async with aclosing(events):  # type: ignore[type-var]  # it is a generator, as all engines' are
        await anext(events)
        await anext(events)

    await asyncio.wait_for(server.was_left.wait(), 5)


async def test_cancelling_whoever_waits_closes_the_connection(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    gate = Gate()
    server.script(head(), gate, Fault.HANG)
    waiting = asyncio.create_task(_text(engine))
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

    assert await _text(engine) == "Four"


# -- answers that are none -------------------------------------------------------------------

_BROKE_OFF = "broke off"
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
        pytest.param((head(), _FOUR, b"data: nonsense\n\n"), _NO_ANSWER, id="no JSON"),
        pytest.param((head(), _FOUR, b"data: \xff\xfe\n\n"), _NO_ANSWER, id="no UTF-8"),
        pytest.param((head(), _FOUR, delta("tool_calls")), _NO_ANSWER, id="calls of tools"),
        pytest.param((head(), _FOUR, delta("length")), "length limit", id="length limit"),
        pytest.param(
            (head(), _FOUR, delta("content_filter")), "content filter", id="content filter"
        ),
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
    text, error = await _failed(engine)

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
    text, error = await _failed(engine)

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

    assert await _text(engine) == "Four"


@pytest.mark.parametrize("steps", [(), (head(),), (head(), PING, PING, delta(role="assistant"))])
async def test_silence_ends_the_answer_whatever_keeps_the_connection_open(
    server: Misbehaving, steps: tuple[bytes, ...]
) -> None:
    server.script(*steps, Fault.HANG)
    async with _engine(server.base_url, stall_seconds=0.1) as engine:
        _, error = await _failed(engine)

    assert "for 0.1 seconds" in error.title
    await asyncio.wait_for(server.was_left.wait(), 5)


async def test_an_answer_without_end_is_cut(server: Misbehaving, engine: ChatCompletions) -> None:
    server.script(head(), *[delta(content="7" * 100_000)] * 11, Fault.HANG)
    text, error = await _failed(engine)

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
    _, error = await _failed(engine)

    assert sentence in error.title
    assert error.code == (code or "server_error")
    assert f"127.0.0.1:{server.port}" in error.title
    assert KEY not in f"{error} {error.detail}"
    assert error.__cause__ is not None
    assert len(server.requests) == 1


async def test_a_provider_that_wants_a_key_says_so(server: Misbehaving) -> None:
    server.script(*refusal("401 Unauthorized"))
    async with _engine(server.base_url, key="") as engine:
        _, error = await _failed(engine)

    assert "wants a key: set OPENAI_API_KEY" in error.title


async def test_a_redirect_is_not_followed(server: Misbehaving, engine: ChatCompletions) -> None:
    server.script(head("307 Elsewhere", Location=f"{server.base_url}/other"))
    _, error = await _failed(engine)

    assert "another address" in error.title
    assert len(server.requests) == 1


# -- no connection ---------------------------------------------------------------------------


async def test_a_server_that_does_not_run_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with _engine(f"http://127.0.0.1:{port}/v1") as engine:
        _, error = await _failed(engine)

    assert "refused the connection: is the model's server running?" in error.title


async def test_a_server_that_speaks_no_tls_is_told(server: Misbehaving) -> None:
    server.script(*refusal("400 Bad"))
    async with _engine(server.base_url.replace("http:", "https:")) as engine:
        _, error = await _failed(engine)

    assert "makes no secure connection: perhaps its address begins with http:" in error.title


async def test_an_unknown_host_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    async with _engine("http://models.example/v1") as engine:
        _, error = await _failed(engine)

    assert "models.example cannot be found: check the network" in error.title


async def test_a_certificate_that_is_not_trusted_is_told() -> None:
    from httpx2 import Request
    from openai import APIConnectionError

    asked = Asked(Provider("https://models.example/v1"), "small", 60)
    with (
        pytest.raises(EngineError, match="certificate is not valid") as caught,
        told_plainly(asked),
    ):
        raise APIConnectionError(request=Request("GET", "https://models.example")) from (
            ssl.SSLCertVerificationError("self-signed certificate")
        )

    assert caught.value.title.startswith("models.example cannot be trusted: its certificate")
