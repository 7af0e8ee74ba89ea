"""Limits of tokens and history: what a model is given of a long talk, and where answers end."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.engines.misbehaving import (
    DONE,
    Misbehaving,
    answer,
    delta,
    event,
    head,
    misbehaving,
    refusal,
)
from tests.engines.models import KEY
from tests.engines.test_conversations import NearWorker
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.objects import Message, Run, RunStatus, TruncationStrategy, Usage
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.requests import RunCreate
from tutor_tui.engines.base import HISTORY_LIMIT
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.paths import Paths
from tutor_tui.settings import Settings
from tutor_tui.wiring import build_backend, build_engine

_TURNS = 30


@pytest.fixture
async def server() -> AsyncIterator[Misbehaving]:
    async with misbehaving() as running:
        yield running


@asynccontextmanager
async def _opened(server: Misbehaving, folder: Path) -> AsyncIterator[EmbeddedBackend]:
    provider = Provider(server.base_url, KEY)
    settings = Settings(model="openai/small", provider=provider, providers={"openai": provider})
    paths = Paths(config=folder / "config", data=folder / "data", state=folder / "state")
    engine = build_engine(settings, SymbolicTutor(NearWorker()))
    backend = build_backend(paths, settings, engine=engine)
    await backend.open()
    yield backend
    await backend.close()


async def _ended(backend: EmbeddedBackend, thread_id: str, **options: Any) -> tuple[Run, Message]:
    started = await backend.service.start_run(thread_id, RunCreate(**options))
    async for _ in started.events():
        pass
    run = await backend.retrieve_run(thread_id, started.run.id)
    return run, (await backend.list_messages(thread_id, limit=1)).data[0]


async def _long_thread(folder: Path) -> str:
    """A conversation of thirty turns that really happened, and one more question."""
    async with misbehaving() as server, _opened(server, folder) as backend:
        thread = await backend.create_thread()
        for number in range(_TURNS):
            server.script(*answer(f"Reply number {number}."))
            await backend.create_message(thread.id, f"Question number {number}?")
            await _ended(backend, thread.id)
        await backend.create_message(thread.id, "And the last question?")
    return thread.id


@pytest.fixture(scope="module")
def long_thread(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder where that conversation is kept, to be copied, and its thread."""
    folder = tmp_path_factory.mktemp("long")
    return folder, asyncio.run(_long_thread(folder))


def _sent(server: Misbehaving) -> list[dict[str, str]]:
    """The thread as the provider was last sent it, instructions apart."""
    messages: list[dict[str, str]] = server.requests[-1].body["messages"]
    return [message for message in messages if message["role"] != "system"]


@pytest.mark.parametrize(
    ("options", "longest"),
    [
        ({}, HISTORY_LIMIT),
        ({"truncation_strategy": TruncationStrategy(type="auto")}, HISTORY_LIMIT),
        ({"truncation_strategy": TruncationStrategy(type="last_messages", last_messages=7)}, 7),
        ({"truncation_strategy": TruncationStrategy(type="last_messages", last_messages=1)}, 1),
        ({"max_prompt_tokens": 150}, 22),
    ],
)
async def test_of_thirty_turns_the_newest_are_sent_as_far_as_the_run_may_read(
    server: Misbehaving,
    tmp_path: Path,
    long_thread: tuple[Path, str],
    options: dict[str, Any],
    longest: int,
) -> None:
    folder, thread_id = long_thread
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    server.script(*answer("Done."))
    async with _opened(server, tmp_path) as backend:
        run, message = await _ended(backend, thread_id, **options)
    sent = _sent(server)
    numbers = [one["content"].split()[-1].strip("?.") for one in sent[:-1]]

    assert (run.status, message.text) == (RunStatus.COMPLETED, "Done.")
    assert longest - 2 < len(sent) <= longest
    assert sent[-1] == {"role": "user", "content": "And the last question?"}
    assert sent[0]["role"] == "user"
    assert all(one["role"] != other["role"] for one, other in pairwise(sent))
    assert numbers == sorted(numbers, key=int)
    assert numbers[-1:] in ([str(_TURNS - 1)], [])


async def test_a_limit_is_sent_and_its_end_makes_the_run_incomplete(
    server: Misbehaving, tmp_path: Path
) -> None:
    usage = {"prompt_tokens": 9, "completion_tokens": 5}
    server.script(head(), delta(content="One tw"), delta("length"), event({"usage": usage}), DONE)
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "Count to three.")
        run, message = await _ended(backend, thread.id, max_completion_tokens=5)

    assert server.requests[0].body["max_tokens"] == 5
    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert (message.text, message.incomplete_reason) == ("One tw", "max_tokens")
    assert run.usage == Usage(prompt_tokens=9, completion_tokens=5)


async def test_what_a_provider_counts_is_believed_before_our_own_estimate(
    server: Misbehaving, tmp_path: Path
) -> None:
    """By our estimate this answer has eleven tokens."""
    usage = {"prompt_tokens": 9, "completion_tokens": 5}
    whole = "((((1)))) = 1"
    server.script(head(), delta(content=whole), delta("stop"), event({"usage": usage}), DONE)
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "?")
        run, message = await _ended(backend, thread.id, max_completion_tokens=5)

    assert (run.status, message.text) == (RunStatus.COMPLETED, whole)


async def test_a_provider_that_heeds_no_limit_is_cut_all_the_same(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer(*("on and " for _ in range(200))))
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "?")
        run, message = await _ended(backend, thread.id, max_completion_tokens=5)

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert len(message.text.split()) <= 20


async def test_a_provider_that_knows_the_limit_by_its_other_name_is_asked_by_that(
    server: Misbehaving, tmp_path: Path
) -> None:
    words = "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens'."
    server.script(*refusal("400 Bad Request", message=words))
    server.script(*answer("Three."))
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "?")
        run, message = await _ended(backend, thread.id, max_completion_tokens=5)
    bodies = [request.body for request in server.requests]

    assert (run.status, message.text) == (RunStatus.COMPLETED, "Three.")
    assert (bodies[0]["max_tokens"], bodies[1]["max_completion_tokens"]) == (5, 5)
    assert "max_tokens" not in bodies[1]


async def test_a_provider_that_refuses_both_names_is_not_asked_for_ever(
    server: Misbehaving, tmp_path: Path
) -> None:
    for _ in range(5):
        server.script(*refusal("400 Bad Request", message="max_tokens? max_completion_tokens?"))
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "?")
        run, _ = await _ended(backend, thread.id, max_completion_tokens=5)

    assert run.status is RunStatus.FAILED
    assert len(server.requests) == 3
