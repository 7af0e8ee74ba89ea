"""`tutor-tui serve` whose answers wait while a file is there: `python -m tests.server.held`.

It is the symbolic tutor that answers, as soon as `$TUTOR_TUI_HOME/hold` is gone. It takes no
options but `--port 0`, so that it is started as the real one is.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from tests.server.answering import serve_with
from tutor_tui.domain.events import EngineEvent
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic import SymbolicTutor

HOLD: Final = "hold"
_LOOK_SECONDS: Final = 0.02


class HeldTutor(SymbolicTutor):
    """Answers when it may."""

    def __init__(self, hold: Path) -> None:
        super().__init__()
        self._hold = hold

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        while self._hold.exists():  # noqa: ASYNC110 - another process says when
            await asyncio.sleep(_LOOK_SECONDS)
        async for event in super().answer(turn):
            yield event


if __name__ == "__main__":
    serve_with(HeldTutor(Path(os.environ["TUTOR_TUI_HOME"]) / HOLD))
