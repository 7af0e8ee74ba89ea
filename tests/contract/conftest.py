"""The backends that the contract holds for."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.fakes import FakeBackend, Gate
from tutor_tui.backends.port import Backend
from tutor_tui.domain.checks import Check
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.events import RunEvent
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


def _embedded(folder: Path) -> Scene:
    engine = ScriptedEngine()
    return Scene(make_backend(folder, engine), engine.script)


def _fake(_: Path) -> Scene:
    backend = FakeBackend()
    return Scene(backend, backend.script)


_MAKERS: dict[str, Callable[[Path], Scene]] = {"embedded": _embedded, "fake": _fake}


@asynccontextmanager
async def _opened(scene: Scene) -> AsyncIterator[Scene]:
    await scene.backend.open()
    yield scene
    await scene.backend.close()


@pytest.fixture(params=_MAKERS)
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """An open backend of each kind."""
    async with _opened(_MAKERS[request.param](tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def backend(scene: Scene) -> Backend:
    """The scene's backend."""
    return scene.backend
