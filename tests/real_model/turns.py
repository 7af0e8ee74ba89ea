"""Questions to the real model, answered with its likeliest words so that they stay the same."""

from dataclasses import replace

from tutor_tui.assistants.use_cases.runs import StartedRun
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import ServiceEvent, TextDelta
from tutor_tui.domain.objects import Message, Role, Run
from tutor_tui.domain.requests import MessageCreate, RunCreate, ThreadCreate

LIKELIEST = RunCreate(temperature=0.0, max_completion_tokens=60)


async def begun(backend: EmbeddedBackend, question: str, **wanted: object) -> StartedRun:
    """A run of a new thread with this question."""
    message = MessageCreate(role=Role.USER, content=(TextContent(value=question),))
    thread = await backend.service.create_thread(ThreadCreate(messages=(message,)))
    request = replace(LIKELIEST, **wanted)  # type: ignore[arg-type]  # any of the fields
    return await backend.service.start_run(thread.id, request)


async def ended(backend: EmbeddedBackend, started: StartedRun) -> tuple[Run, Message]:
    """The run as it ended, and its answer as it is stored."""
    _ = [event async for event in started.events()]
    return await stored(backend, started.run)


async def stored(backend: EmbeddedBackend, run: Run) -> tuple[Run, Message]:
    """What the database holds of a run and its answer."""
    page = await backend.list_messages(run.thread_id, limit=1)
    return await backend.retrieve_run(run.thread_id, run.id), page.data[0]


def pieces(events: list[ServiceEvent]) -> list[str]:
    """The text of an answer as it came."""
    return [event.text for event in events if isinstance(event, TextDelta)]
