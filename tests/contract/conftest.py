"""The backends that the contract holds for."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.contract.remote import SavingBackend, bare, served, soon
from tests.fakes import FakeBackend, Gate
from tutor_tui.backends.port import Backend
from tutor_tui.domain.checks import Check
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.events import MessageClosed, MessageOpened, RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import Run


class Script(Protocol):
    """Says how the next run is answered."""

    def __call__(self, *steps: str | Gate | Check | TutorError) -> None: ...


@dataclass(frozen=True)
class Scene:
    """A backend, and how to write its answers."""

    backend: Backend
    script: Script

    async def ask(self, *steps: str | Gate | Check | TutorError, question: str = "2 + 2?") -> Run:
        """A new thread with a question, and the run that answers it in these steps."""
        self.script(*steps)
        thread = await self.backend.create_thread()
        await self.backend.create_message(thread.id, question)
        return await self.backend.create_run(thread.id)

    async def events(self, run: Run) -> list[RunEvent]:
        """All that is told of a run from now to its end."""
        return [event async for event in self.backend.follow_run(run.thread_id, run.id)]

    async def hear(self, run: Run, text: str) -> None:
        """Wait until this text of the answer has come to the backend, however far it is."""
        heard = list[RunEvent]()
        followed = self.backend.follow_run(run.thread_id, run.id)
        async with asyncio.timeout(30), aclosing(followed) as events:  # type: ignore[type-var]  # a generator
            async for event in events:
                heard.append(event)
                if text_of(heard) == text:
                    return


def text_of(events: Iterable[RunEvent]) -> str:
    """The answer as a follower puts it together."""
    text = ""
    for event in events:
        match event:
            case MessageOpened(message=message):
                text = message.text
            case TextDelta(text=piece):
                text += piece
            case RunChanged() | MessageClosed():
                pass
    return text


@asynccontextmanager
async def _embedded(folder: Path) -> AsyncIterator[Scene]:
    engine = ScriptedEngine()
    yield Scene(make_backend(folder, engine), engine.script)


@asynccontextmanager
async def _fake(_: Path) -> AsyncIterator[Scene]:
    backend = FakeBackend()
    yield Scene(backend, backend.script)


@asynccontextmanager
async def _remote(folder: Path) -> AsyncIterator[Scene]:
    engine = ScriptedEngine()
    async with served(folder, engine) as server:
        yield Scene(SavingBackend(server, folder), engine.script)


@asynccontextmanager
async def _bare_remote(folder: Path) -> AsyncIterator[Scene]:
    engine = ScriptedEngine()
    async with served(folder, engine, bare) as server:
        yield Scene(SavingBackend(server, folder, sleep=soon), engine.script)


_MAKERS: dict[str, Callable[[Path], AbstractAsyncContextManager[Scene]]] = {
    "embedded": _embedded,
    "remote": _remote,
    "remote without streams or lists": _bare_remote,
    "fake": _fake,
}


@pytest.fixture(params=_MAKERS)
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """An open backend of each kind."""
    async with _MAKERS[request.param](tmp_path / "data") as made:
        await made.backend.open()
        yield made
        await made.backend.close()


@pytest.fixture
def backend(scene: Scene) -> Backend:
    """The scene's backend."""
    return scene.backend
