"""What tests of the service ask over and over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.assistants.service import Service
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import RunChanged, ServiceEvent, ToolsRequired
from tutor_tui.domain.objects import Role, Run
from tutor_tui.domain.requests import (
    MessageCreate,
    RunCreate,
    SubmitToolOutputs,
    ThreadCreate,
    ToolOutput,
)
from tutor_tui.domain.tools import FunctionCall

ADD = FunctionCall(id="call_add", name="add", arguments='{"a": 50, "b": 7}')
ROOT = FunctionCall(id="call_root", name="root", arguments="{}")
BOTH = ToolsRequired((ADD, ROOT))


@asynccontextmanager
async def service_of(
    folder: Path, engine: ScriptedEngine | None = None, **options: Any
) -> AsyncIterator[Service]:
    """An open service on the database of this folder."""
    backend = make_backend(folder, engine or ScriptedEngine(), **options)
    await backend.open()
    try:
        yield backend.service
    finally:
        await backend.close()


def said(text: str, role: Role = Role.USER) -> MessageCreate:
    """A message of one plain text."""
    return MessageCreate(role=role, content=(TextContent(value=text),))


async def asked(service: Service, question: str = "2 + 2?") -> str:
    """A new thread with a question; gives its ID."""
    return (await service.create_thread(ThreadCreate(messages=(said(question),)))).id


async def answered(service: Service, thread_id: str, request: RunCreate | None = None) -> Run:
    """A run from its beginning until it has ended, or waits."""
    started = await service.start_run(thread_id, request or RunCreate())
    events = [event async for event in started.events()]
    return last_run(events)


def last_run(events: list[ServiceEvent]) -> Run:
    """The run as the last event tells it."""
    last = events[-1]
    assert isinstance(last, RunChanged)
    return last.run


def outputs(**by_call: str) -> SubmitToolOutputs:
    """Outputs by the ID of the call."""
    pairs = by_call.items()
    return SubmitToolOutputs(
        tool_outputs=tuple(ToolOutput(tool_call_id=key, output=value) for key, value in pairs)
    )
