"""Runs of real threads, answered by a language model over a real connection."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.engines.misbehaving import DONE, Fault, Misbehaving, answer, delta, event, head, refusal
from tests.engines.models import KEY
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.answerers import Answerer, answerer_of
from tutor_tui.domain.checks import Check, Mark, check_of
from tutor_tui.domain.content import ImageFileContent, TextContent
from tutor_tui.domain.events import MessageOpened, RunChanged
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run, RunStatus, Usage
from tutor_tui.domain.provider import Prices, Provider
from tutor_tui.domain.requests import (
    FileCreate,
    MessageCreate,
    RunCreate,
    SubmitToolOutputs,
    ToolOutput,
)
from tutor_tui.domain.tools import FunctionTool
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.chat_completions import ChatCompletions


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
    assert check_of(message) == Check(Mark.UNCHECKED, "")
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


async def test_tokens_and_their_price_stand_at_the_answer_and_the_run(
    server: Misbehaving, tmp_path: Path
) -> None:
    usage = {"prompt_tokens": 1000, "completion_tokens": 100}
    server.script(head(), delta(content="4"), event({"usage": usage}), delta("stop"), DONE)
    async with _opened(server, tmp_path) as backend:
        run, message = await _ended(backend, await _asked(backend, "2 + 2?"))

    assert run.usage == Usage(prompt_tokens=1000, completion_tokens=100)
    assert answerer_of(message) == Answerer("openai/small", "1,100 tokens · $0.0020")


@pytest.mark.parametrize(
    ("reason", "in_run", "in_message"),
    [
        ("length", "max_completion_tokens", "max_tokens"),
        ("content_filter", "content_filter", "content_filter"),
    ],
)
async def test_a_limit_leaves_the_run_incomplete_with_what_had_arrived(
    server: Misbehaving, tmp_path: Path, reason: str, in_run: str, in_message: str
) -> None:
    server.script(head(), delta(content="Four, bec"), delta(reason), DONE)
    async with _opened(server, tmp_path) as backend:
        run, message = await _ended(backend, await _asked(backend, "2 + 2?"))

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, in_run)
    assert (message.text, message.incomplete_reason) == ("Four, bec", in_message)


async def test_followers_hear_what_a_run_waits_for_and_nothing_of_it_is_stored(
    server: Misbehaving, tmp_path: Path
) -> None:
    gate = Gate()

    async def pause(_: float) -> None:
        await gate.wait()

    server.script(*refusal("429 Busy", Retry_After="7"))
    server.script(*answer("Four."))
    async with _opened(server, tmp_path, pause) as backend:
        run = await _asked(backend, "2 + 2?")
        await gate.reached.wait()
        events = backend.follow_run(run.thread_id, run.id)
        waiting = await anext(events)
        gate.open()
        heard = [event.run async for event in events if isinstance(event, RunChanged)]
        stored = await backend.retrieve_run(run.thread_id, run.id)

    assert isinstance(waiting, RunChanged)
    assert "trying again in 7 s (2 of 2)" in waiting.run.metadata["waiting_for"]
    assert heard[-1].status is RunStatus.COMPLETED
    assert "waiting_for" not in {**heard[-1].metadata, **stored.metadata}


async def test_functions_are_called_through_the_client_until_the_model_answers(
    server: Misbehaving, tmp_path: Path
) -> None:
    call = {"index": 0, "id": "call_1", "function": {"name": "solve", "arguments": "{}"}}
    usage = event({"usage": {"prompt_tokens": 10, "completion_tokens": 1}})
    server.script(head(), delta(tool_calls=[call]), usage, delta("tool_calls"), DONE)
    server.script(head(), delta(content="Four."), usage, delta("stop"), DONE)
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "2 + 2?")
        asked = RunCreate(tools=(FunctionTool(name="solve"),))
        started = await backend.service.start_run(thread.id, asked)
        _ = [event async for event in started.events()]
        waiting = await backend.retrieve_run(thread.id, started.run.id)
        output = ToolOutput(tool_call_id="call_1", output="4")
        resumed = await backend.service.start_with_outputs(
            thread.id, waiting.id, SubmitToolOutputs(tool_outputs=(output,))
        )
        run, message = await _ended(backend, resumed.run)

    assert waiting.status is RunStatus.REQUIRES_ACTION
    assert (run.status, message.text) == (RunStatus.COMPLETED, "Four.")
    assert server.requests[1].body["messages"][-1]["content"] == "4"
    assert answerer_of(message).spent == "22 tokens · <$0.0001"


async def test_a_picture_among_the_files_is_shown_to_the_model(
    server: Misbehaving, tmp_path: Path
) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"\x89PNG\r\n\x1a\n..."

    server.script(*answer("A cat."))
    async with _opened(server, tmp_path) as backend:
        asked = FileCreate(filename="cat.txt", purpose="vision")
        file = await backend.service.create_file(asked, pieces())
        thread = await backend.create_thread()
        content = (TextContent(value="What?"), ImageFileContent(file_id=file.id))
        await backend.service.create_message(
            thread.id, MessageCreate(role=Role.USER, content=content)
        )
        await _ended(backend, await backend.create_run(thread.id))

    _, picture = server.requests[0].body["messages"][-1]["content"]
    assert picture["image_url"]["url"].startswith("data:image/png;base64,iVBORw0KGgo")


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
