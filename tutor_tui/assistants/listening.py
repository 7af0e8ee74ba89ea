"""What an engine says in one answer, put where it belongs."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Final, assert_never

from tutor_tui.assistants import tokens
from tutor_tui.assistants.turns import prompt_tokens
from tutor_tui.assistants.writing import Writing
from tutor_tui.domain.answerers import answerer_metadata, spent_metadata
from tutor_tui.domain.events import (
    AnswerChecked,
    AnswerCut,
    AnswerDelayed,
    AnsweredBy,
    AnswerMarked,
    AnswerText,
    AnswerThought,
    EngineEvent,
    Resumable,
    TokensUsed,
    ToolsRequired,
    ToolsUsed,
)
from tutor_tui.domain.objects import IncompleteReason, Usage
from tutor_tui.domain.practice import MarkedAnswer
from tutor_tui.domain.provider import Prices
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.base import Engine, Turn

_GAP: Final = "\n\n"


@dataclass
class Heard:
    """What an engine said besides its text."""

    findings: dict[str, str] = field(default_factory=dict)
    calls: tuple[FunctionCall, ...] = ()
    cut: IncompleteReason | None = None
    marked: MarkedAnswer | None = None
    prompt_tokens: int = 0
    reported: Usage | None = None
    earlier: Usage = field(default_factory=Usage)
    """What the run's earlier rounds took."""

    start: int = 0
    """How long the answer was before this round, in characters."""

    counted: int = 0
    """How many tokens the answer had before this round."""

    is_joined: bool = True
    """Whether what is written now needs no gap before it."""

    def next_round(self, writing: Writing) -> "Heard":
        """What is heard from here on: what was found is kept, and what was written is counted."""
        return Heard(
            findings=self.findings,
            counted=writing.completion_tokens,
            is_joined=not writing.has_text,
        )

    def usage(self, writing: Writing) -> Usage:
        """What the answer took: as the engine counted it, else estimated."""
        called = tokens.count_calls(self.calls)
        return self.reported or Usage(
            prompt_tokens=self.prompt_tokens,
            completion_tokens=writing.completion_tokens - self.counted + called,
        )

    def note_spent(self, usage: Usage, prices: Prices | None) -> None:
        """Keep what a model counted, and what the whole run has cost with it."""
        self.reported = usage
        total = Usage(
            prompt_tokens=self.earlier.prompt_tokens + usage.prompt_tokens,
            completion_tokens=self.earlier.completion_tokens + usage.completion_tokens,
        )
        self.findings |= spent_metadata(total, prices)


async def listen(engine: Engine, turn: Turn, writing: Writing, heard: Heard) -> None:
    """Let the engine answer until it ends, calls tools, or a limit is reached."""
    heard.prompt_tokens = prompt_tokens(turn)
    events = engine.answer(turn)
    try:
        async for event in events:
            await _take(event, writing, heard)
            if heard.calls or heard.cut:
                break
    finally:
        writing.note_delay(None)
        writing.thinking.pause()
        if isinstance(events, AsyncGenerator):
            await events.aclose()
    if not heard.cut:
        await writing.finish()


async def _take(event: EngineEvent, writing: Writing, heard: Heard) -> None:
    match event:
        case AnswerText(text=text):
            writing.note_delay(None)
            await _write(text, writing, heard)
            heard.cut = "max_completion_tokens" if writing.is_full else None
        case AnswerThought(text=thought):
            writing.think(thought)
        case AnswerChecked(check=check):
            heard.findings |= check.moved(heard.start).as_metadata()
        case AnswerMarked(marked=marked):
            heard.marked = marked
        case ToolsRequired(calls=calls):
            heard.calls = calls
        case TokensUsed(usage=usage, prices=prices):
            heard.note_spent(usage, prices)
        case AnsweredBy() as answered:
            heard.findings |= answerer_metadata(answered)
            await writing.note_answerer(answered)
        case AnswerDelayed(reason=words):
            writing.note_delay(words)
        case AnswerCut(reason=reason):
            heard.cut = reason
        case ToolsUsed(calls=calls):
            await writing.note_tools(calls)
        case Resumable(token=token):
            await writing.note_token(token)
        case _:
            assert_never(event)


async def _write(text: str, writing: Writing, heard: Heard) -> None:
    """Add text to the answer; what follows calls of functions is a paragraph of its own."""
    if not heard.is_joined:
        await writing.take(_GAP)
        heard.is_joined, heard.start = True, writing.length
    await writing.take(text)
