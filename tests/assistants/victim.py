"""A program that answers one question slowly and says what it has done, until it is killed.

`python -m tests.assistants.victim FOLDER resumable|once`. Each line on standard output is a step
that is finished: `thread ID`, `message`, `run ID`, `piece N`, `saved N` (characters), `completed`.
Standard input lets it go on: one line, one piece.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.assistants.timing import Timing
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.engines.base import Turn

PIECES: Final = tuple(f"piece {number}. " for number in range(1, 6))


def _say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - this is how it tells its parent


class _SlowEngine(ScriptedEngine):
    given = 0

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        for piece in PIECES:
            await asyncio.to_thread(sys.stdin.readline)
            yield AnswerText(piece)
            self.given += 1
            _say("piece", self.given)


async def _main(folder: Path, engine: _SlowEngine) -> None:
    saving = Timing().save_seconds

    async def sleep(seconds: float) -> None:
        if seconds == saving:
            answer = (await backend.list_messages(thread.id)).data[0]
            _say("saved", len(answer.text))
        await asyncio.sleep(0.01)

    backend = make_backend(folder, engine, sleep=sleep)
    await backend.open()
    thread = await backend.create_thread()
    _say("thread", thread.id)
    await backend.create_message(thread.id, "A question")
    _say("message")
    run = await backend.create_run(thread.id)
    _say("run", run.id)
    async for _ in backend.follow_run(thread.id, run.id):
        pass
    _say("completed")
    await asyncio.Event().wait()


if __name__ == "__main__":
    _folder, _kind = sys.argv[1:]
    asyncio.run(_main(Path(_folder), _SlowEngine(is_resumable=_kind == "resumable")))
