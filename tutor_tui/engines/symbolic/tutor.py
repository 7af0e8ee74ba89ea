"""The engine as the rest of the program sees it.

Reading questions and calculating wait for the first question: what they import would come
before the first frame.
"""

from collections.abc import AsyncIterator
from functools import cached_property
from typing import TYPE_CHECKING

from tutor_tui.domain.events import EngineEvent
from tutor_tui.engines.base import Turn

if TYPE_CHECKING:
    from tutor_tui.mathematics.client import MathematicsWorker


class SymbolicTutor:
    """Answers mathematics by symbolic calculation, and marks what it could verify.

    Owns its worker: `close` ends the processes.
    """

    name = "symbolic tutor"
    is_resumable = True

    def __init__(self, worker: "MathematicsWorker | None" = None) -> None:
        self._given_worker = worker

    @cached_property
    def worker(self) -> "MathematicsWorker":
        """What calculates; others may use it, and leave its end to the tutor."""
        from tutor_tui.mathematics.client import MathematicsWorker

        return self._given_worker or MathematicsWorker()

    def warm_up(self) -> None:
        """Start the calculating process, so that it is ready when the question is."""
        self.worker.warm_up()

    def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The answer to the person's last message, then what checking it found."""
        from tutor_tui.engines.symbolic.practising.replying import replied

        return replied(self.worker, turn)

    async def close(self) -> None:
        """End the calculating processes; where nothing was asked there are none."""
        if self._given_worker is not None or "worker" in vars(self):
            await self.worker.close()
