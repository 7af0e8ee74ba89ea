"""An engine whose answers a test writes, holds back and lets fail."""

from collections import deque
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, TypeAlias

from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.checks import Check
from tutor_tui.domain.events import (
    AnswerChecked,
    AnswerText,
    AnswerThought,
    EngineEvent,
    RunEvent,
    ToolsRequired,
)
from tutor_tui.engines.base import Engine, Turn

Step: TypeAlias = str | Gate | Check | AnswerThought | ToolsRequired | Exception


class ScriptedEngine:
    """Answers each run with the next script, or with a sentence of its own."""

    name = "scripted engine"

    def __init__(self, *, is_resumable: bool = True) -> None:
        self.is_resumable = is_resumable
        self.is_closed = False
        self.is_warm = False
        self.turns: list[Turn] = []
        self.stopped_answers = 0
        self._scripts: deque[tuple[Step, ...]] = deque()

    def script(self, *steps: Step) -> None:
        """Answer the next run that has no script yet with these steps."""
        self._scripts.append(steps)

    def warm_up(self) -> None:
        self.is_warm = True

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        self.turns.append(turn)
        default = (f"An answer to: {turn.messages[-1].text}",) if turn.messages else ("?",)
        steps = self._scripts.popleft() if self._scripts else default
        try:
            for step in steps:
                match step:
                    case str():
                        yield AnswerText(step)
                    case Check():
                        yield AnswerChecked(step)
                    case AnswerThought() | ToolsRequired():
                        yield step
                    case Gate():
                        await step.wait()
                    case Exception():
                        raise step
        except BaseException:
            self.stopped_answers += 1
            raise

    async def close(self) -> None:
        self.is_closed = True


def make_backend(folder: Path, engine: Engine, **options: Any) -> EmbeddedBackend:
    """A backend on the database of this folder."""
    places = {
        "database": folder / "tutor.db",
        "owners": folder / "owners",
        "backups": folder / "backups",
    }
    return EmbeddedBackend(**{"engine": engine, **places, **options})


async def followed(backend: EmbeddedBackend, thread_id: str, run_id: str) -> list[RunEvent]:
    """All events of a run to its end."""
    return [event async for event in backend.follow_run(thread_id, run_id)]
