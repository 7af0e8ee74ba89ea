"""The real application, put together as the command line does, with an engine that keeps a pace."""

import gc
import os
import sys
from collections.abc import AsyncIterator

from benchmarks.pace import answer_questions, paced_tokens
from benchmarks.text import read_order
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.engines.base import Turn


class PacedEngine:
    """Answers the order that the last message holds."""

    name = "paced text"
    is_resumable = False

    def warm_up(self) -> None:
        """Nothing is needed."""

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The tokens, each when it is due."""
        if order := read_order(turn.messages[-1].text):
            async for token in paced_tokens(order):
                yield AnswerText(token)

    async def close(self) -> None:
        """Nothing is open."""


def main() -> int:
    """Run the application until it ends; gives its exit code."""
    gc.disable()  # as the command line does
    from tutor_tui.log_file import open_log
    from tutor_tui.paths import find_paths
    from tutor_tui.settings import load_settings
    from tutor_tui.wiring import run_app

    paths = find_paths(os.environ)
    open_log(paths.log_file)
    return run_app(paths, load_settings(paths, os.environ), engine=PacedEngine())


if __name__ == "__main__":
    answer_questions()
    sys.exit(main())
