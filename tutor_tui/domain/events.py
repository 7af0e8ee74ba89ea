"""What happens during a run, as the service tells it and as an engine tells it.

The service's events (`RunEvent`) are what the screen, the API and `ask` follow. An engine's
events (`EngineEvent`) are what the service turns into those, storing each before telling it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from tutor_tui.domain.checks import Check
    from tutor_tui.domain.objects import IncompleteReason, Message, Run, Thread, Usage
    from tutor_tui.domain.practice import MarkedAnswer
    from tutor_tui.domain.provider import Prices
    from tutor_tui.domain.steps import RunStep
    from tutor_tui.domain.tools import FunctionCall, ToolCall


@dataclass(frozen=True, slots=True)
class RunChanged:
    """A run has this status now. The first event of a follower, and the last when terminal."""

    run: Run


@dataclass(frozen=True, slots=True)
class MessageOpened:
    """The run's answer exists. Its text is what had been written when following began."""

    message: Message


@dataclass(frozen=True, slots=True)
class TextDelta:
    """Text to append to an open message."""

    message_id: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageClosed:
    """The answer as it is stored: completed, or incomplete with what had arrived."""

    message: Message


@dataclass(frozen=True, slots=True)
class ThoughtDelta:
    """The model thinks before its next message: text that no message's content holds.

    It follows the first `start` characters of those thoughts; what stood behind them is gone.
    `seconds` is how long the model has thought over all of them.
    """

    run_id: str
    text: str
    seconds: float
    start: int = 0


RunEvent: TypeAlias = RunChanged | ThoughtDelta | MessageOpened | TextDelta | MessageClosed


@dataclass(frozen=True, slots=True)
class ThreadCreated:
    """The thread was made together with its run. At most once, as the first event."""

    thread: Thread


@dataclass(frozen=True, slots=True)
class RunCreated:
    """The run is new. `RunChanged`, with status queued, follows."""

    run: Run


@dataclass(frozen=True, slots=True)
class StepOpened:
    """A step has begun. Where tools are called, its details hold none yet: they follow."""

    step: RunStep


@dataclass(frozen=True, slots=True)
class ToolCallAdded:
    """A step of tool calls has one more, at this place."""

    step_id: str
    index: int
    call: ToolCall


@dataclass(frozen=True, slots=True)
class StepClosed:
    """The step as it is stored: no longer in progress."""

    step: RunStep


ServiceEvent: TypeAlias = (
    RunEvent | ThreadCreated | RunCreated | StepOpened | ToolCallAdded | StepClosed
)
"""All that happens in a run, in the API's order:

`ThreadCreated`, `RunCreated`, `RunChanged` (queued), `RunChanged` (in_progress); then for tools
`StepOpened`, `ToolCallAdded`…, `RunChanged` (requires_action), where a stream ends; with the
outputs a new one begins: `StepClosed`, `RunChanged` (queued), `RunChanged` (in_progress). For an
answer `StepOpened`, `MessageOpened`, `TextDelta`…, `MessageClosed`, `StepClosed`, `RunChanged`.
`ThoughtDelta`s come before what was thought about. They are no part of the API.
"""


@dataclass(frozen=True, slots=True)
class AnswerText:
    """The next piece of an engine's answer, in Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerThought:
    """The next piece of what the model thinks before it answers, as plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerChecked:
    """What checking the answer found; it ends up in the message's metadata.

    `result` is the bare result as plain mathematics, where the engine has one: `x = 1`.
    """

    check: Check
    result: str | None = None


@dataclass(frozen=True, slots=True)
class ToolsRequired:
    """The client's functions that must be called before the engine can go on.

    The last event of an answer: with the outputs the engine is asked again.
    """

    calls: tuple[FunctionCall, ...]


@dataclass(frozen=True, slots=True)
class TokensUsed:
    """What the answer took, where the engine knows; otherwise the service estimates it.

    `prices` are known where the person has set them.
    """

    usage: Usage
    prices: Prices | None = None


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """Which model answers, before its first text; `instead_of` the one that was asked for."""

    model: str
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerDelayed:
    """Why no text comes yet, in a few words for the line that shows a run's state."""

    reason: str


@dataclass(frozen=True, slots=True)
class AnswerCut:
    """The answer ends here because a limit was reached."""

    reason: IncompleteReason


@dataclass(frozen=True, slots=True)
class AnswerMarked:
    """The person's answer to a practice problem was marked, to be recorded with the reply."""

    marked: MarkedAnswer


@dataclass(frozen=True, slots=True)
class ToolsUsed:
    """Tools that the provider has run itself for this answer; a client is never asked for them."""

    calls: tuple[ToolCall, ...]


@dataclass(frozen=True, slots=True)
class Resumable:
    """From here on the answer is written elsewhere, whatever becomes of this process.

    The token, in the engine's own words, is stored before anything more is told; with it the
    engine takes the answer up, from this event on.
    """

    token: str


EngineEvent: TypeAlias = (
    AnswerText
    | AnswerThought
    | AnswerChecked
    | AnswerMarked
    | ToolsRequired
    | TokensUsed
    | AnsweredBy
    | AnswerDelayed
    | AnswerCut
    | ToolsUsed
    | Resumable
)
