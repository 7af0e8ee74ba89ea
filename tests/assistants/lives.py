"""A backend with a scripted engine, and what tests ask of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.objects import Message, Run


async def at_once(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def opened(
    folder: Path, engine: ScriptedEngine, **options: object
) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(folder, engine, **options)
    await backend.open()
    yield backend
    await backend.close()


async def ask(backend: EmbeddedBackend, question: str = "2 + 2?") -> Run:
    thread = await backend.create_thread()
    await backend.create_message(thread.id, question)
    return await backend.create_run(thread.id)


async def answer_of(backend: EmbeddedBackend, run: Run) -> Message:
    return (await backend.list_messages(run.thread_id)).data[0]
