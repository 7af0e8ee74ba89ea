"""The whole application on an engine that answers when a file appears.

`python -m tests.terminal.scripted_tutor GATE`: a question is answered with "so far" and a hostile
sequence at once, and with "the end of" the question when the file GATE exists.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.events import AnswerChecked, AnswerText, EngineEvent
from tutor_tui.engines.base import Turn
from tutor_tui.paths import find_paths
from tutor_tui.settings import load_settings
from tutor_tui.wiring import run_app


class GatedEngine:
    """Waits for a file in the middle of each answer."""

    name = "gated tutor"
    is_resumable = True

    def __init__(self, gate: Path) -> None:
        self._gate = gate

    def warm_up(self) -> None:
        """Nothing to load."""

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """Half of the answer, and after the gate the rest."""
        yield AnswerText("so far \x1b]0;owned\x07 ")
        while not self._gate.exists():  # noqa: ASYNC110 - another process makes the file
            await asyncio.sleep(0.01)
        yield AnswerText(f"the end of {turn.messages[-1].text}")
        yield AnswerChecked(Check(Mark.AGREES, "by hand"))

    async def close(self) -> None:
        """Nothing to stop."""


if __name__ == "__main__":
    paths = find_paths(os.environ)
    engine = GatedEngine(Path(sys.argv[1]))
    sys.exit(run_app(paths, load_settings(paths, os.environ), engine=engine))
