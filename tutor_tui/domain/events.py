"""What happens during a run, as the service tells it and as an engine tells it.

The service's events (`RunEvent`) are what the screen, the API and `ask` follow. An engine's
events (`EngineEvent`) are what the service turns into those, storing each before telling it.
"""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.domain.checks import Check
from tutor_tui.domain.objects import Message, Run


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


RunEvent: TypeAlias = RunChanged | MessageOpened | TextDelta | MessageClosed


@dataclass(frozen=True, slots=True)
class AnswerText:
    """The next piece of an engine's answer, in Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerChecked:
    """What checking the answer found; it ends up in the message's metadata."""

    check: Check


EngineEvent: TypeAlias = AnswerText | AnswerChecked
