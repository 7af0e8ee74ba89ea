"""Runs of real threads whose model calls the tutor's functions, and has its answer checked."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.engines.misbehaving import DONE, Misbehaving, answer, delta, event, head, refusal
from tests.engines.models import KEY
from tests.engines.test_conversations import NearWorker
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.checks import Mark, check_of
from tutor_tui.domain.events import ServiceEvent, StepClosed, StepOpened, ToolCallAdded
from tutor_tui.domain.objects import Message, Run, RunStatus, Usage
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.requests import (
    AssistantCreate,
    PageRequest,
    RunCreate,
    SubmitToolOutputs,
    ToolOutput,
)
from tutor_tui.domain.steps import RunStep, ToolCalls
from tutor_tui.domain.tools import FunctionCall, FunctionTool
from tutor_tui.engines.provider_engine import NO_TOOLS
from tutor_tui.engines.routing import ModelRouter, Support
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.paths import Paths
from tutor_tui.settings import Settings
from tutor_tui.tools.functions import FUNCTIONS
from tutor_tui.tools.mathematics import MathematicsTools
from tutor_tui.wiring import build_backend, build_engine


@asynccontextmanager
async def _opened(
    server: Misbehaving, folder: Path, **options: Any
) -> AsyncIterator[EmbeddedBackend]:
    provider = Provider(server.base_url, KEY)
    settings = Settings(
        model="openai/small", provider=provider, providers={"openai": provider}, **options
    )
    paths = Paths(config=folder / "config", data=folder / "data", state=folder / "state")
    engine = build_engine(settings, SymbolicTutor(NearWorker()))
    backend = build_backend(paths, settings, engine=engine)
    await backend.open()
    yield backend
    await backend.close()


async def _ended(
    backend: EmbeddedBackend, question: str, asked: RunCreate | None = None
) -> tuple[Run, Message, list[ServiceEvent]]:
    thread = await backend.create_thread()
    await backend.create_message(thread.id, question)
    started = await backend.service.start_run(thread.id, asked or RunCreate())
    events = [event async for event in started.events()]
    page = await backend.list_messages(thread.id, limit=1)
    return await backend.retrieve_run(thread.id, started.run.id), page.data[0], events


async def _steps(backend: EmbeddedBackend, run: Run) -> list[RunStep]:
    page = await backend.service.list_steps(run.thread_id, run.id, PageRequest(order="asc"))
    return list(page.data)


def _calling(*calls: tuple[str, object], text: str = "") -> tuple[bytes, ...]:
    """A model's answer that calls functions."""
    usage = event({"usage": {"prompt_tokens": 10, "completion_tokens": 1}})
    pieces = [
        {
            "index": n,
            "id": f"call_{n}",
            "function": {"name": name, "arguments": json.dumps(arguments)},
        }
        for n, (name, arguments) in enumerate(calls)
    ]
    said = (delta(content=text),) if text else ()
    return (head(), *said, delta(tool_calls=pieces), usage, delta("tool_calls"), DONE)


_SOLVE = ("tutor_solve", {"equation": "3x + 11 = 14"})


async def test_the_tutor_answers_calls_of_its_functions_and_the_run_keeps_them(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*_calling(_SOLVE, text="Let me see."))
    server.script(*answer("So x = 2."))
    async with _opened(server, tmp_path) as backend:
        run, message, events = await _ended(backend, "Solve 3x + 11 = 14")
        writing, calling = await _steps(backend, run)

    assert (run.status, message.text) == (RunStatus.COMPLETED, "Let me see.\n\nSo x = 2.")
    assert isinstance(calling.details, ToolCalls)
    (call,) = calling.details.tool_calls
    assert isinstance(call, FunctionCall)
    assert json.loads(call.output or "")["result"] == "x = 1"
    assert server.requests[1].body["messages"][-1]["content"] == call.output
    assert {writing.status, calling.status} == {"completed"}
    assert (calling.usage, run.usage) == (
        Usage(prompt_tokens=10, completion_tokens=1),
        Usage(
            prompt_tokens=10 + (writing.usage or Usage()).prompt_tokens,
            completion_tokens=1 + (writing.usage or Usage()).completion_tokens,
        ),
    )
    check = check_of(message)
    assert check is not None
    assert [one.formula(message.text) for one in check.disputed] == ["x = 2"]
    told = [type(one) for one in events if isinstance(one, StepOpened | ToolCallAdded | StepClosed)]
    assert told == [StepOpened, StepOpened, ToolCallAdded, StepClosed, StepClosed]
    assert RunStatus.REQUIRES_ACTION not in {
        one.run.status for one in events if hasattr(one, "run")
    }


async def test_the_client_is_asked_only_for_its_own_functions(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*_calling(_SOLVE, ("get_weather", {"city": "Rome"})))
    server.script(*answer("x = 1, and it rains."))
    tools = (FunctionTool(name="get_weather"), FunctionTool(name="tutor_solve"))
    async with _opened(server, tmp_path) as backend:
        waiting, _, _ = await _ended(backend, "3x + 11 = 14?", RunCreate(tools=tools))
        resumed = await backend.service.start_with_outputs(
            waiting.thread_id,
            waiting.id,
            SubmitToolOutputs(tool_outputs=(ToolOutput(tool_call_id="call_1", output="rain"),)),
        )
        _ = [event async for event in resumed.events()]
        run = await backend.retrieve_run(waiting.thread_id, waiting.id)

    assert waiting.required_action is not None
    assert [call.name for call in waiting.required_action.tool_calls] == ["get_weather"]
    assert run.status is RunStatus.COMPLETED
    solved, weather = (m["content"] for m in server.requests[1].body["messages"][-2:])
    assert (json.loads(solved)["result"], weather) == ("x = 1", "rain")
    described = server.requests[0].body["tools"][1]["function"]
    assert described["parameters"] == FUNCTIONS["tutor_solve"].tool.parameters


async def test_a_clients_functions_are_sent_alone_and_wait_for_the_client(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*_calling(("solve", {})))
    async with _opened(server, tmp_path) as backend:
        run, _, _ = await _ended(backend, "?", RunCreate(tools=(FunctionTool(name="solve"),)))

    assert run.status is RunStatus.REQUIRES_ACTION
    assert [tool["function"]["name"] for tool in server.requests[0].body["tools"]] == ["solve"]


async def test_a_clients_assistant_is_offered_nothing_that_it_does_not_name(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("Four."))
    async with _opened(server, tmp_path) as backend:
        other = await backend.service.create_assistant(AssistantCreate(model="openai/small"))
        run, _, _ = await _ended(backend, "2 + 2?", RunCreate(assistant_id=other.id))

    assert run.status is RunStatus.COMPLETED
    assert "tools" not in server.requests[0].body


async def test_the_setting_keeps_the_functions_to_the_tutor(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("Four."))
    async with _opened(server, tmp_path, mathematics_tools=False) as backend:
        await _ended(backend, "2 + 2?")

    assert "tools" not in server.requests[0].body


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("400 Bad Request", "model:1b does not support tools"),
        ("404 Not Found", "No endpoints found that support tool use"),
        ("500 Oops", "tools param requires --jinja flag"),
    ],
)
async def test_a_model_that_takes_no_tools_is_asked_again_without_them(
    server: Misbehaving, tmp_path: Path, status: str, words: str
) -> None:
    server.script(*refusal(status, message=words, x_should_retry="false"))
    server.script(*answer("Four."))
    server.script(*answer("Six."))
    async with _opened(server, tmp_path) as backend:
        run, message, events = await _ended(backend, "2 + 2?")
        await _ended(backend, "3 + 3?")

    assert (run.status, message.text) == (RunStatus.COMPLETED, "Four.")
    assert ["tools" in request.body for request in server.requests] == [True, False, False]
    assert NO_TOOLS in str(events)


async def test_another_refusal_is_told_and_not_tried_again(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*refusal("400 Bad Request", message="the prompt is empty"))
    async with _opened(server, tmp_path) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "2 + 2?")
        started = await backend.service.start_run(thread.id, RunCreate())
        _ = [event async for event in started.events()]
        run = await backend.retrieve_run(thread.id, started.run.id)

    assert run.status is RunStatus.FAILED
    assert len(server.requests) == 1


async def test_a_run_is_cancelled_while_the_program_calculates(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*_calling(_SOLVE, text="Let me see."))
    box = _Slow()
    provider = Provider(server.base_url, KEY)
    router = ModelRouter(
        ScriptedEngine(), [provider], provider=provider, model="small", support=Support(None, box)
    )
    backend = make_backend(tmp_path, router)
    await backend.open()
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "Solve 3x + 11 = 14")
    run = await backend.create_run(thread.id)
    await box.gate.reached.wait()
    await backend.cancel_run(thread.id, run.id)
    _ = [event async for event in backend.follow_run(thread.id, run.id)]
    ended, steps = await backend.retrieve_run(thread.id, run.id), await _steps(backend, run)
    await backend.close()

    assert ended.status is RunStatus.CANCELLED
    assert [(step.type, step.status) for step in steps] == [("message_creation", "cancelled")]


class _Slow(MathematicsTools):
    """Functions that never give anything."""

    def __init__(self) -> None:
        super().__init__(MathematicsWorker)
        self.gate = Gate()

    async def output(self, call: FunctionCall, questions: Sequence[str]) -> str:
        await self.gate.wait()
        return ""


async def test_a_model_that_only_calls_has_to_answer_at_last(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*_calling(_SOLVE))
    server.script(*_calling(_SOLVE))
    server.script(*answer("x = 1"))
    async with _opened(server, tmp_path, max_tool_turns=2) as backend:
        run, message, _ = await _ended(backend, "Solve 3x + 11 = 14")
        steps = await _steps(backend, run)

    check = check_of(message)
    assert (run.status, len(steps)) == (RunStatus.COMPLETED, 3)
    assert server.requests[2].body["tool_choice"] == "none"
    assert check is not None
    assert check.mark is Mark.AGREES
