"""A busy provider is asked again, visibly, and never once an answer has begun."""

import pytest

from tests.engines.misbehaving import Fault, Misbehaving, answer, delta, event, head, refusal
from tests.engines.models import failure_of, open_engine, text_of, turn_of
from tutor_tui.domain.events import AnswerDelayed
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.chat_completions import ChatCompletions


class Pauses:
    """Instead of sleeping, remembers for how long."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


async def test_a_busy_provider_is_asked_again_after_as_long_as_it_says(
    server: Misbehaving,
) -> None:
    pauses = Pauses()
    server.script(*refusal("429 Busy", Retry_After="7"))
    server.script(*refusal("503 Busy"))
    server.script(*answer("Four."))
    async with open_engine(server.base_url, attempts=3, sleep=pauses) as engine:
        events = [e async for e in engine.answer(turn_of("2 + 2?"))]

    host = f"127.0.0.1:{server.port}"
    assert [e.reason for e in events if isinstance(e, AnswerDelayed)] == [
        f"{host} is busy, trying again in 7 s (2 of 3)",
        f"{host} is busy, trying again in 2 s (3 of 3)",
    ]
    assert pauses.seconds == [7.0, 2.0]


@pytest.mark.parametrize("status", ["408 Timeout", "409 Conflict", "429 Busy", "500 E", "529 E"])
async def test_what_may_pass_is_tried_as_often_as_is_set(server: Misbehaving, status: str) -> None:
    pauses = Pauses()
    for _ in range(3):
        server.script(*refusal(status))
    async with open_engine(server.base_url, attempts=3, sleep=pauses) as engine:
        await failure_of(engine)

    assert len(server.requests) == 3
    assert pauses.seconds == [1.0, 2.0]


@pytest.mark.parametrize(
    "steps",
    [
        refusal("400 Bad"),
        refusal("401 Unauthorized"),
        refusal("404 Not Found"),
        refusal("429 Busy", message={"code": "insufficient_quota", "message": "pay"}),
        refusal("429 Busy", Retry_After="3600"),
    ],
)
async def test_what_will_not_pass_is_not_tried_again(
    server: Misbehaving, steps: tuple[bytes, ...]
) -> None:
    pauses = Pauses()
    server.script(*steps)
    async with open_engine(server.base_url, attempts=3, sleep=pauses) as engine:
        await failure_of(engine)

    assert (len(server.requests), pauses.seconds) == (1, [])


async def test_an_answer_that_has_begun_is_not_asked_for_again(server: Misbehaving) -> None:
    pauses = Pauses()
    server.script(head(), delta(content="Four"), Fault.RESET)
    async with open_engine(server.base_url, attempts=3, sleep=pauses) as engine:
        text, _ = await failure_of(engine)

    assert (text, len(server.requests)) == ("Four", 1)


@pytest.mark.parametrize(
    "steps",
    [
        (head(), b"data: " + b"7" * (5 << 20)),
        (head(kind="application/json"), b"7" * (5 << 20)),
        (head("400 Bad", "application/json"), b"7" * (5 << 20)),
    ],
)
async def test_a_huge_line_is_cut_off_before_it_fills_the_memory(
    server: Misbehaving, steps: tuple[bytes, ...]
) -> None:
    server.script(*steps, Fault.HANG)
    async with open_engine(server.base_url, stall_seconds=20) as engine:
        _, error = await failure_of(engine)

    assert "far too long and was cut off" in error.title


async def test_a_large_event_within_the_limit_is_read(server: Misbehaving) -> None:
    server.script(head(), event({"filler": "7" * 1_000_000}), *answer("Four.")[1:])
    async with open_engine(server.base_url) as engine:
        assert await text_of(engine) == "Four."


async def test_nothing_compressed_is_asked_for_and_no_stranger_learns_the_organisation(
    server: Misbehaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-secret")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-secret")
    server.script(*answer("Four."))
    async with open_engine(server.base_url) as engine:
        await text_of(engine)

    headers = server.requests[0].headers
    assert headers["accept-encoding"] == "identity"
    assert not any("secret" in value for value in headers.values())


async def test_a_provider_whose_key_is_missing_is_not_asked(server: Misbehaving) -> None:
    provider = Provider(
        server.base_url, name="router", key_variable="ROUTER_KEY", is_configured=True
    )
    engine = ChatCompletions(provider, "small", patience=Patience(attempts=1))
    _, error = await failure_of(engine)
    await engine.close()

    assert error.title == "router has no key: set ROUTER_KEY."
    assert server.requests == []
