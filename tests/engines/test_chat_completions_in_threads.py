"""Runs of real threads, answered by a language model over a real connection."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests.engines.misbehaving import (
    Fault,
    Misbehaving,
    answer,
    delta,
    head,
    refusal,
)
from tests.engines.models import KEY
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.checks import Check, Mark, check_of
from tutor_tui.domain.events import MessageOpened
from tutor_tui.domain.objects import Message, MessageStatus, Run, RunStatus
from tutor_tui.domain.provider import Prices, Provider
from tutor_tui.engines.chat_completions import ChatCompletions
from tutor_tui.engines.completion import Patience


@asynccontextmanager
async def _opened(
    server: Misbehaving, folder: Path, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> AsyncIterator[EmbeddedBackend]:
    backend = EmbeddedBackend(
        database=folder / "tutor.db",
        owners=folder / "owners",
        backups=folder / "backups",
        engine=ChatCompletions(
            Provider(server.base_url, KEY, prices={"small": Prices(1.0, 10.0)}),
            "small",
            patience=Patience(attempts=2, sleep=sleep),
        ),
    )
    await backend.open()
    yield backend
    await backend.close()


async def _asked(backend: EmbeddedBackend, question: str) -> Run:
    thread = await backend.create_thread()
    await backend.create_message(thread.id, question)
    return await backend.create_run(thread.id)


async def _ended(backend: EmbeddedBackend, run: Run) -> tuple[Run, Message]:
    """The run as it has ended, and its answer as it is stored."""
    _ = [event async for event in backend.follow_run(run.thread_id, run.id)]
    page = await backend.list_messages(run.thread_id, limit=1)
    return await backend.retrieve_run(run.thread_id, run.id), page.data[0]


async def test_the_answer_of_a_model_is_stored_as_one_that_nobody_checked(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("Fo", "ur."))
    async with _opened(server, tmp_path) as backend:
        run, message = await _ended(backend, await _asked(backend, "2 + 2?"))

    assert run.status is RunStatus.COMPLETED
    assert message.text == "Four."
    assert check_of(message) == Check(Mark.UNCHECKED, "(small)")
    assert server.requests[0].body["messages"][0]["content"] == run.instructions


async def test_a_failed_run_keeps_what_had_arrived_and_can_be_asked_again(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(head(), delta(content="Four, bec"), Fault.RESET)
    server.script(*answer("Four, because."))
    async with _opened(server, tmp_path) as backend:
        failed, message = await _ended(backend, await _asked(backend, "2 + 2?"))
        again, whole = await _ended(backend, await backend.create_run(failed.thread_id))

    assert (failed.status, message.text) == (RunStatus.FAILED, "Four, bec")
    assert message.status is MessageStatus.INCOMPLETE
    assert failed.last_error is not None
    assert "broke off" in failed.last_error.message
    assert (again.status, whole.text) == (RunStatus.COMPLETED, "Four, because.")


async def test_a_limit_is_told_with_the_code_of_the_interface(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*refusal("429 Busy", message={"code": "insufficient_quota"}))
    async with _opened(server, tmp_path) as backend:
        run, _ = await _ended(backend, await _asked(backend, "2 + 2?"))

    assert run.last_error is not None
    assert run.last_error.code == "rate_limit_exceeded"


async def test_a_cancelled_run_hangs_up_and_keeps_what_had_arrived(
    server: Misbehaving, tmp_path: Path
) -> None:
    gate = Gate()
    server.script(head(), delta(content="Four"), gate, delta(content=", bec"), Fault.HANG)
    async with _opened(server, tmp_path) as backend:
        run = await _asked(backend, "2 + 2?")
        await gate.reached.wait()
        async for event in backend.follow_run(run.thread_id, run.id):
            if isinstance(event, MessageOpened):
                break
        await backend.cancel_run(run.thread_id, run.id)
        gate.open()
        run, message = await _ended(backend, run)
        await server.was_left.wait()

    assert run.status is RunStatus.CANCELLED
    assert message.text == "Four"


async def test_nothing_that_is_stored_holds_the_key(server: Misbehaving, tmp_path: Path) -> None:
    server.script(*refusal("401 Unauthorized", message=f"Incorrect key {KEY}"))
    server.script(*refusal("400 Bad", message=f"Incorrect key {KEY}"))
    async with _opened(server, tmp_path) as backend:
        for _ in range(2):
            await _ended(backend, await _asked(backend, "2 + 2?"))

    assert "tutor.db" in _contents(tmp_path)
    assert not any(KEY.encode() in content for content in _contents(tmp_path).values())


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
