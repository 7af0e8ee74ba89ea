"""`tutor-tui serve` whose answers take a while: `python -m tests.server.in_pieces`.

Each comes in pieces, so that a run is under way when others are looked at. It takes no options but
`--port 0`, so that it is started as the real one is.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from tests.assistants.scripted import ScriptedEngine
from tests.server.answering import serve_with
from tutor_tui.domain.events import EngineEvent
from tutor_tui.engines.base import Turn

_PAUSE_SECONDS: Final = 0.1


class InPieces(ScriptedEngine):
    """Answers a word at a time."""

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        self.script(*(f"{word} " for word in ("An", "answer", "to:", turn.messages[-1].text)))
        async for event in super().answer(turn):
            yield event
            await asyncio.sleep(_PAUSE_SECONDS)


if __name__ == "__main__":
    serve_with(InPieces())
