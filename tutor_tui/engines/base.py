"""What answers a run: the protocol that every engine fulfils."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from tutor_tui.domain.events import EngineEvent
    from tutor_tui.domain.objects import Message, Run, Usage
    from tutor_tui.domain.practice import Progress
    from tutor_tui.domain.provider import ModelGroup
    from tutor_tui.domain.tools import FunctionCall, Tool


def _no_usage() -> Usage:
    from tutor_tui.domain.objects import Usage

    return Usage()


def _nothing_practised() -> Progress:
    from tutor_tui.domain.practice import Progress

    return Progress()


@dataclass(frozen=True, slots=True)
class Turn:
    """What an engine is given.

    `messages` are the newest of the thread (at most `HISTORY_LIMIT`), oldest first; the last one
    from the person is the question. `tool_rounds` are the calls that this run has made so far, one
    tuple each time it waited, with the outputs that the client gave. `images` are the pictures
    among the messages' files as `data:` addresses, by file ID; one that cannot be read is missing.
    `is_for_tutor` tells that the run is of the program's own assistant, not of a client's.
    `progress` is what the person has practised. `resume_token` is the last that the engine gave
    for this run, `written` the text of that answer which people have read already: an answer
    that is taken up is given from its start, and its first piece is no shorter than that. `spent`
    is what the run's earlier rounds took, which counts for its limits.
    """

    run: Run
    messages: tuple[Message, ...]
    tool_rounds: tuple[tuple[FunctionCall, ...], ...] = ()
    images: Mapping[str, str] = field(default_factory=dict)
    is_for_tutor: bool = False
    progress: Progress = field(default_factory=_nothing_practised)
    resume_token: str | None = None
    written: str = ""
    spent: Usage = field(default_factory=_no_usage)


class Engine(Protocol):
    """Something that answers."""

    @property
    def name(self) -> str:
        """What people are told answers them, such as "symbolic tutor"."""
        ...

    @property
    def is_resumable(self) -> bool:
        """Whether a run cut off half-way may be given to `answer` again."""
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


@runtime_checkable
class ChoosingEngine(Protocol):
    """What an engine offers besides, that lets each run choose its model."""

    @property
    def default_model(self) -> str:
        """The model of runs of the default assistant, where nobody chose another."""
        ...

    def resumes(self, run: Run) -> bool:
        """Whether this run, cut off half-way, may be given to `answer` again."""
        ...

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """What can be chosen now, a group for each provider; asks them all at once."""
        ...


class OwnTools(Protocol):
    """Functions that the program answers itself, whoever asks for them."""

    def equipped(self, run: Run, *, is_for_tutor: bool) -> tuple[Tool, ...]:
        """The run's tools, and what its model is offered besides."""
        ...

    def answers(self, call: FunctionCall) -> bool:
        """Whether this call is for one of these functions."""
        ...

    async def output(self, call: FunctionCall, questions: Sequence[str]) -> str:
        """What the function gives, or what went wrong; `questions` are the person's, in order."""
        ...


@runtime_checkable
class EquippedEngine(Protocol):
    """What an engine offers besides, whose models may call functions of the program."""

    @property
    def own_tools(self) -> OwnTools | None:
        """The functions; None where there are none."""
        ...


@runtime_checkable
class StoppingEngine(Protocol):
    """What an engine offers besides, whose answers go on elsewhere when nobody listens."""

    async def stop(self, run: Run, token: str) -> None:
        """Nobody wants the answer of this token any more.

        Takes some seconds at most, and never raises for what goes wrong elsewhere.
        """
        ...


def own_tools_of(engine: Engine) -> OwnTools | None:
    """The functions that the program answers itself while this engine answers a run."""
    return engine.own_tools if isinstance(engine, EquippedEngine) else None


def resumes(engine: Engine, run: Run) -> bool:
    """Whether a run of this engine, cut off half-way, may be given to it again."""
    return engine.resumes(run) if isinstance(engine, ChoosingEngine) else engine.is_resumable


HISTORY_LIMIT = 40
"""How many of a thread's newest messages an engine sees."""
