"""`tutor-tui serve` with an engine that needs no mathematics: `python -m tests.server.answering`.

It takes no options but `--port 0`, so that it is started as the real one is.
"""

import asyncio
import os

from tests.assistants.scripted import ScriptedEngine
from tutor_tui.engines.base import Engine
from tutor_tui.paths import find_paths
from tutor_tui.server.serve import Announcer, ServeOptions
from tutor_tui.settings import Settings
from tutor_tui.wiring import run_server


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what it prints is how it is found


def _tell(_: str) -> None:
    """Nobody reads the log."""


def serve_with(engine: Engine) -> None:
    """Serve until a signal, on a free port; runs are answered by this engine."""
    asyncio.run(
        run_server(
            find_paths(os.environ),
            Settings(),
            ServeOptions(port=0),
            Announcer(_say, _tell),
            engine=engine,
        )
    )


if __name__ == "__main__":
    serve_with(ScriptedEngine())
