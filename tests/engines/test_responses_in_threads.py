"""Runs of real threads that outlive their program: left, killed, taken over, cancelled."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.assistants.scripted import followed
from tests.engines.models import KEY
from tests.engines.responding import Ended, Item, Responding, Step, responding
from tests.engines.responses_victim import backend_of
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import MessageOpened, RunChanged
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run, RunStatus
from tutor_tui.domain.requests import PageRequest, RunCreate, SubmitToolOutputs, ToolOutput
from tutor_tui.domain.steps import MessageCreation, RunStep, ToolCalls
from tutor_tui.domain.tools import FunctionCall, FunctionTool, Tool, WebSearchCall
from tutor_tui.engines.routing import Support

_SOLVE: Final = FunctionTool(name="solve", parameters={"type": "object"})
_CALL: Final = {"type": "function_call", "call_id": "call_1", "name": "solve", "arguments": "{}"}
_SEARCH: Final = {"type": "web_search_call", "id": "ws_1", "action": {"query": "pi"}}

_NO_SUPPORT: Final = Support()


@pytest.fixture
async def server() -> AsyncIterator[Responding]:
    async with responding() as running:
        yield running


@asynccontextmanager
async def _opened(
    folder: Path, server: Responding, support: Support = _NO_SUPPORT
) -> AsyncIterator[EmbeddedBackend]:
    backend = backend_of(folder, server.base_url, support)
    await backend.open()
    try:
        yield backend
    finally:
        await backend.close()


async def _asked(backend: EmbeddedBackend, *tools: Tool) -> Run:
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "2 + 2?")
    started = await backend.service.start_run(thread.id, RunCreate(tools=tools or None))
    return started.run


async def _left(backend: EmbeddedBackend, run: Run) -> tuple[Run, list[str]]:
    """The run as it has ended, and its answers."""
    await followed(backend, run.thread_id, run.id)
    return await backend.retrieve_run(run.thread_id, run.id), [
        message.text for message in await _answers(backend, run)
    ]


async def _answers(backend: EmbeddedBackend, run: Run) -> list[Message]:
    page = await backend.list_messages(run.thread_id, order="asc")
    return [message for message in page.data if message.role is Role.ASSISTANT]


async def _steps(backend: EmbeddedBackend, run: Run) -> list[RunStep]:
    page = await backend.service.list_steps(run.thread_id, run.id, PageRequest(order="asc"))
    return list(page.data)


async def _until_text(backend: EmbeddedBackend, run: Run) -> None:
    async for event in backend.follow_run(run.thread_id, run.id):
        if isinstance(event, MessageOpened):
            return


# -- killed ----------------------------------------------------------------------------------


@asynccontextmanager
async def _victim(folder: Path, server: Responding) -> AsyncIterator[asyncio.subprocess.Process]:
    command = (sys.executable, "-m", "tests.engines.responses_victim", str(folder), server.base_url)
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _killed(folder: Path, server: Responding, *steps: Step, at: str) -> tuple[str, str]:
    """The thread and run of a program that was killed when it had said this."""
    server.script(*steps)
    async with _victim(folder, server) as process:
        ids = await _said_until(process, at)
        process.kill()
        await process.wait()
    return ids


async def _said_until(process: asyncio.subprocess.Process, at: str) -> tuple[str, str]:
    assert process.stdout is not None
    ids: list[str] = []
    while True:
        line = (await process.stdout.readline()).decode().rstrip("\n")
        assert line, "the program ended by itself"
        kind, _, rest = line.partition(" ")
        ids += [rest] if kind != "text" else []
        if line.startswith(at):
            return ids[0], ids[-1]


@pytest.mark.parametrize("ends_meanwhile", [True, False])
async def test_a_run_whose_program_was_killed_is_finished_by_the_next(
    server: Responding, tmp_path: Path, ends_meanwhile: bool
) -> None:
    gate = Gate()
    script: tuple[Step, ...] = ("One ", gate, "two ", "three.")
    thread_id, run_id = await _killed(tmp_path, server, *script, at="text One")
    if ends_meanwhile:
        gate.open()
        await server.until_over("resp_1")
    server.when_streamed_again = gate.open
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, await backend.retrieve_run(thread_id, run_id))
        free = await backend.create_message(thread_id, "the next question")

    assert (run.status, answers) == (RunStatus.COMPLETED, ["One two three."])
    assert len(server.created) == 1
    assert free.text == "the next question"


async def test_a_run_that_was_killed_before_its_text_is_taken_up_too(
    server: Responding, tmp_path: Path
) -> None:
    gate = Gate()
    thread_id, run_id = await _killed(tmp_path, server, gate, "Four.", at="run")
    gate.open()
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, await backend.retrieve_run(thread_id, run_id))

    assert (run.status, answers) == (RunStatus.COMPLETED, ["Four."])


async def test_a_run_whose_response_is_gone_fails_and_keeps_what_was_read(
    server: Responding, tmp_path: Path
) -> None:
    async with _opened(tmp_path, server) as backend:
        server.script("One ", Gate())
        run = await _asked(backend)
        await _until_text(backend, run)
    server.forget()
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, run)
        (message,) = await _answers(backend, run)

    assert (run.status, answers) == (RunStatus.FAILED, ["One "])
    assert message.status is MessageStatus.INCOMPLETE
    assert run.last_error is not None
    assert "no longer has the answer that it had begun: ask again." in run.last_error.message


async def test_another_program_takes_a_run_over_when_the_first_is_killed(
    server: Responding, tmp_path: Path
) -> None:
    gate = Gate()
    server.script("One ", gate, "two.")
    server.when_streamed_again = gate.open
    async with _victim(tmp_path, server) as process, _opened(tmp_path, server) as backend:
        thread_id, run_id = await _said_until(process, "text One")
        following = asyncio.create_task(followed(backend, thread_id, run_id))
        process.kill()
        await process.wait()
        events = await following
        _, answers = await _left(backend, await backend.retrieve_run(thread_id, run_id))

    assert isinstance(events[-1], RunChanged)
    assert (events[-1].run.status, answers) == (RunStatus.COMPLETED, ["One two."])
    assert len(server.created) == 1


# -- left ------------------------------------------------------------------------------------


async def test_a_run_goes_on_while_the_program_is_closed_and_is_never_doubled(
    server: Responding, tmp_path: Path
) -> None:
    gate = Gate()
    server.script("One ", Item(_SEARCH), gate, "two.")
    async with _opened(tmp_path, server) as backend:
        run = await _asked(backend)
        await _until_text(backend, run)
    for _ in range(2):
        async with _opened(tmp_path, server) as backend:
            await _until_text(backend, run)
    gate.open()
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, run)
        steps = await _steps(backend, run)

    assert (run.status, answers) == (RunStatus.COMPLETED, ["One \n\ntwo."])
    assert [step.details for step in steps if isinstance(step.details, ToolCalls)] == [
        ToolCalls((WebSearchCall(id="ws_1", query="pi"),))
    ]
    assert all(step.status == "completed" for step in steps)
    assert not any("cancel" in line for line in server.lines)


async def test_a_run_that_was_left_between_calls_and_answer_goes_on_behind_the_calls(
    server: Responding, tmp_path: Path
) -> None:
    gate = Gate()
    server.script(Item(_CALL))
    server.script("Fo", gate, "ur.")
    async with _opened(tmp_path, server) as backend:
        run = await _asked(backend, _SOLVE)
        async for event in backend.follow_run(run.thread_id, run.id):
            if isinstance(event, RunChanged) and event.run.required_action:
                break
    async with _opened(tmp_path, server) as backend:
        outputs = SubmitToolOutputs(tool_outputs=(ToolOutput(tool_call_id="call_1", output="4"),))
        await backend.service.start_with_outputs(run.thread_id, run.id, outputs)
        await _until_text(backend, run)
    gate.open()
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, run)

    assert (run.status, answers) == (RunStatus.COMPLETED, ["Four."])
    assert [body.get("previous_response_id") for body in server.created] == [None, "resp_1"]
    assert server.created[1]["input"][0]["output"] == "4"


class _Box:
    """The program's own functions: one, which gives four."""

    def equipped(self, run: Run, *, is_for_tutor: bool) -> tuple[Tool, ...]:
        return (_SOLVE,)

    def answers(self, call: FunctionCall) -> bool:
        return call.name == "solve"

    async def output(self, call: FunctionCall, questions: Sequence[str]) -> str:
        return "4"


async def test_text_before_the_programs_own_calls_stays_when_a_run_is_taken_up(
    server: Responding, tmp_path: Path
) -> None:
    gate, support = Gate(), Support(own_tools=_Box())
    server.script("I calculate.", Item(_CALL))
    server.script("Fo", gate, "ur.")
    async with _opened(tmp_path, server, support) as backend:
        run = await _asked(backend)
        await gate.reached.wait()
    gate.open()
    async with _opened(tmp_path, server, support) as backend:
        run, answers = await _left(backend, run)
        steps = await _steps(backend, run)

    assert (run.status, answers) == (RunStatus.COMPLETED, ["I calculate.\n\nFour."])
    assert len(server.created) == 2
    assert sum(isinstance(step.details, MessageCreation) for step in steps) == 1
    assert sum(isinstance(step.details, ToolCalls) for step in steps) == 1


# -- not wanted ------------------------------------------------------------------------------


async def test_a_cancelled_run_is_cancelled_at_the_provider(
    server: Responding, tmp_path: Path
) -> None:
    server.script("One ", Gate())
    async with _opened(tmp_path, server) as backend:
        run = await _asked(backend)
        await _until_text(backend, run)
        await backend.cancel_run(run.thread_id, run.id)
        run, answers = await _left(backend, run)

    assert (run.status, answers) == (RunStatus.CANCELLED, ["One "])
    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"


async def test_the_run_of_a_thread_that_is_deleted_is_cancelled_at_the_provider(
    server: Responding, tmp_path: Path
) -> None:
    server.script("One ", Gate())
    async with _opened(tmp_path, server) as backend:
        run = await _asked(backend)
        await _until_text(backend, run)
        await backend.delete_thread(run.thread_id)

    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"


async def test_a_limit_of_the_run_itself_ends_the_response_too(
    server: Responding, tmp_path: Path
) -> None:
    server.script("One two three four five six seven eight nine ten " * 5, Gate())
    async with _opened(tmp_path, server) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "2 + 2?")
        asked = RunCreate(max_completion_tokens=5)
        started = await backend.service.start_run(thread.id, asked)
        run, _ = await _left(backend, started.run)

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"


async def test_a_limit_of_the_provider_leaves_the_run_incomplete(
    server: Responding, tmp_path: Path
) -> None:
    details = {"incomplete_details": {"reason": "max_output_tokens"}}
    server.script("One ", Ended("incomplete", details))
    async with _opened(tmp_path, server) as backend:
        run, answers = await _left(backend, await _asked(backend))

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert answers == ["One "]
    assert run.usage is not None
    assert run.usage.total_tokens == 12


async def test_nothing_that_is_stored_holds_the_key(server: Responding, tmp_path: Path) -> None:
    async with _opened(tmp_path, server) as backend:
        await _left(backend, await _asked(backend))
    contents = _contents(tmp_path)

    assert b"resp_1" in contents["tutor.db"]
    assert not any(KEY.encode() in content for content in contents.values())


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
