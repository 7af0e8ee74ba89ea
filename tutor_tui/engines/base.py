"""What answers a run: the protocol that every engine fulfils."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tutor_tui.domain.events import EngineEvent
    from tutor_tui.domain.objects import Message, Run
    from tutor_tui.domain.tools import FunctionCall


@dataclass(frozen=True, slots=True)
class Turn:
    """What an engine is given.

    `messages` are the newest of the thread (at most `HISTORY_LIMIT`), oldest first; the last one
    from the person is the question. `tool_rounds` are the calls that this run has made so far, one
    tuple each time it waited, with the outputs that the client gave.
    """

    run: Run
    messages: tuple[Message, ...]
    tool_rounds: tuple[tuple[FunctionCall, ...], ...] = ()


class Engine(Protocol):
    """Something that answers."""

    @property
    def name(self) -> str:
        """What people are told answers them, such as "symbolic tutor"."""
        ...

    @property
    def is_resumable(self) -> bool:
        """Whether a run cut off half-way may simply be answered again from the start."""
        ...

    def warm_up(self) -> None:
        """A question is being typed: load now what the answer will need. Returns at once."""
        ...

    def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The answer as it comes.

        The iterator's end is the answer's end. Raises `EngineError` where there is none;
        what was given until then is kept. Closing the iterator stops all work for it. After
        `ToolsRequired` the engine is asked again, with the outputs among the turn's `tool_rounds`.
        """
        ...

    async def close(self) -> None:
        """Stop processes and close connections."""
        ...


HISTORY_LIMIT = 40
"""How many of a thread's newest messages an engine sees."""
