"""One request to a model and its streamed answer: tried again while the provider is busy.

Before the first text a busy provider may be asked anew; afterwards never, since text that was told
cannot be taken back.
"""

import contextlib
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerCut, AnswerDelayed, AnswerText, AnswerThought, EngineEvent
from tutor_tui.domain.objects import Usage
from tutor_tui.engines.asking import Patience, is_event_stream, opened
from tutor_tui.engines.calls import CallCollector
from tutor_tui.engines.chat_request import Json
from tutor_tui.engines.chunks import Piece, pieces
from tutor_tui.engines.provider_errors import Asked, cut_off, garbled, no_answer
from tutor_tui.engines.thoughts import ThoughtFilter

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream

_PATH: Final = "/chat/completions"
_LONGEST_ANSWER: Final = 1_000_000
"""In characters."""

_NO_END: Final = frozenset({"tool_calls", "function_call", "error"})
"""Finish reasons of what is no answer; servers have many words for a proper end."""


@dataclass
class Answer:
    """What has arrived of one answer, besides the text that was passed on at once."""

    thoughts: ThoughtFilter = field(default_factory=ThoughtFilter)
    calls: CallCollector = field(default_factory=CallCollector)
    length: int = 0
    last: Piece | None = None
    usage: Usage | None = None

    @property
    def cut(self) -> AnswerCut | None:
        """Why the answer is not whole although the model has ended it."""
        match self.last.finish_reason if self.last else None:
            case "length":
                return AnswerCut("max_completion_tokens")
            case "content_filter":
                return AnswerCut("content_filter")
            case _:
                return None


class Completion:
    """One request. What arrives besides the events stands in `answer`."""

    def __init__(self, client: "AsyncOpenAI", body: Json, asked: Asked, patience: Patience) -> None:
        self.answer = Answer()
        self._client = client
        self._body = body
        self._asked = asked
        self._patience = patience

    async def events(self) -> AsyncGenerator[EngineEvent, None]:
        """What the request brings; raises where the answer did not end of itself."""
        async with contextlib.aclosing(self._tries()) as tries:
            async for tried in tries:
                if isinstance(tried, AnswerDelayed):
                    yield tried
                    continue
                reading = self._read
                async with tried as stream, contextlib.aclosing(reading(stream)) as read:
                    with self._told_if_garbled():
                        async for event in read:
                            yield event
                    self._require_end(stream)

    @contextlib.contextmanager
    def _told_if_garbled(self) -> Iterator[None]:
        """An answer that has begun came from the right address, whatever follows."""
        try:
            yield
        except ValueError as error:
            if self.answer.last is None:
                raise
            raise garbled(self._asked.host) from error

    def _tries(self) -> AsyncGenerator["AnswerDelayed | AsyncStream[object]", None]:
        return opened(self._client, _PATH, self._body, self._asked, self._patience)

    async def _read(self, stream: "AsyncStream[object]") -> AsyncGenerator[EngineEvent, None]:
        """The text of a stream as it comes; the rest is kept in `answer`."""
        answer, stall = self.answer, self._patience.stall_seconds
        async with contextlib.aclosing(pieces(aiter(stream), stall)) as arriving:
            async for piece in arriving:
                answer.usage = piece.usage or answer.usage
                answer.calls.add(piece.calls)
                if piece.says_something:
                    answer.last = piece
                for event in _told(*answer.thoughts.feed(piece.text), piece.thought):
                    yield event
                answer.length += len(piece.text) + len(piece.thought)
                if answer.length > _LONGEST_ANSWER:
                    raise EngineError("The answer is longer than 1 MB and was cut there.")
        for event in _told(*answer.thoughts.finish(), ""):
            yield event

    def _require_end(self, stream: "AsyncStream[object]") -> None:
        """Raise where the stream broke off or was none; calls have their own end."""
        answer = self.answer
        match answer.last.finish_reason if answer.last else None:
            case None if answer.last is None and not is_event_stream(stream):
                raise no_answer(self._asked)
            case None:
                raise cut_off(self._asked.host)
            case reason if reason in _NO_END and not answer.calls.calls(()):
                raise no_answer(self._asked)


def _told(text: str, thought: str, separate_thought: str) -> list[EngineEvent]:
    """What one piece brings; thoughts come before the text that they end with."""
    thoughts = separate_thought + thought
    told: list[EngineEvent] = [AnswerThought(thoughts)] if thoughts else []
    return [*told, AnswerText(text)] if text else told
