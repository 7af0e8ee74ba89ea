"""One response as far as it is known: from its stream, from its state when asked for, or both.

Whatever arrives twice is told once: events by their number, text by its place.
"""

import re
from typing import Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import (
    AnswerCut,
    AnswerDelayed,
    AnswerText,
    EngineEvent,
    Resumable,
    ToolsUsed,
)
from tutor_tui.domain.objects import Usage
from tutor_tui.domain.thoughts import THINKING
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.provider_errors import Asked, cut_off, ended_early, failed_answer, no_answer
from tutor_tui.engines.responses_items import (
    GAP,
    function_calls,
    get,
    sequence_of,
    text_at,
    text_of,
    tokens_used,
    used_tool,
    used_tools,
)
from tutor_tui.engines.responses_thoughts import ResponseThoughts

_LONGEST_ANSWER: Final = 1_000_000
"""In characters."""

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,200}")

_OVER: Final = frozenset({"completed", "incomplete", "failed", "cancelled"})
_AT_WORK: Final = {
    "reasoning": THINKING,
    "web_search_call": "searching the web",
    "code_interpreter_call": "running a program",
    "file_search_call": "searching in files",
}
_CUTS: Final[dict[str, AnswerCut]] = {
    "max_output_tokens": AnswerCut("max_completion_tokens"),
    "content_filter": AnswerCut("content_filter"),
}


def is_id(text: object) -> bool:
    """Whether it can be a response's ID: nothing else may stand in a path."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


class Transcript:
    """Takes what arrives of one response, and gives what of it is to be told.

    `response_id` is known from the start where the response is taken up.
    """

    def __init__(self, asked: Asked, response_id: str | None = None) -> None:
        self.id = response_id
        self.sequence: int | None = None
        """The number of the stream's last event."""

        self.trouble: EngineError | None = None
        """What the stream said went wrong; the response itself may go on or have failed."""

        self._asked = asked
        self._state: object = None
        self._items: list[object] = []
        self._told: list[str] = []
        self._told_length = 0
        self._streamed_length = 0
        self._message = ""
        self._thoughts = ResponseThoughts()

    # -- what has arrived --------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether the response has ended, well or not."""
        return text_at(self._state, "status") in _OVER

    @property
    def length(self) -> int:
        """How much text has been told, in characters."""
        return self._told_length

    @property
    def can_be_followed(self) -> bool:
        """Whether a stream can go on behind what has come, or has not begun."""
        return self.sequence is not None or not self._streamed_length

    @property
    def usage(self) -> Usage | None:
        """What it took."""
        return tokens_used(self._state)

    @property
    def calls(self) -> tuple[FunctionCall, ...]:
        """The client's functions that it calls, if it is whole."""
        return function_calls(self._state) if self._status == "completed" else ()

    @property
    def cut(self) -> AnswerCut | None:
        """The limit that it ended at."""
        return _CUTS.get(self._reason) if self._status == "incomplete" else None

    def require_end(self) -> None:
        """Raise `EngineError` for an end that is neither an answer nor a limit."""
        error = get(self._state, "error")
        match self._status:
            case "failed":
                raise failed_answer(text_at(error, "code"), text_at(error, "message"), self._asked)
            case "cancelled":
                raise ended_early(self._asked)
            case "incomplete" if self._reason not in _CUTS:
                raise ended_early(self._asked)

    # -- what arrives ------------------------------------------------------------------------

    def take(self, event: object) -> list[EngineEvent]:
        """The next event of the stream; nothing for one that has come before."""
        sequence = sequence_of(event)
        if sequence is not None:
            if self.sequence is not None and sequence <= self.sequence:
                return []
            self.sequence = sequence
        kind = text_at(event, "type")
        match kind:
            case "response.output_text.delta" | "response.refusal.delta":
                return self._take_text(text_at(event, "item_id"), text_at(event, "delta"))
            case "response.output_item.added":
                words = _AT_WORK.get(text_at(get(event, "item"), "type"))
                return [] if words is None else [AnswerDelayed(words)]
            case "response.output_item.done":
                item = get(event, "item")
                self._items.append(item)
                tool = used_tool(item)
                return [] if tool is None else [ToolsUsed((tool,))]
            case "error":
                code, words = text_at(event, "code"), text_at(event, "message")
                self.trouble = failed_answer(code, words, self._asked)
                return []
        if kind.startswith("response.reasoning"):
            return self._thoughts.take(event)
        return self._take_streamed(get(event, "response")) if _has_state(kind) else []

    def _take_streamed(self, response: object) -> list[EngineEvent]:
        """The response as its stream tells it; not every server repeats there what it holds."""
        if isinstance(response, dict) and not response.get("output"):
            response = {**response, "output": self._items}
        return self.take_state(response, is_streamed=True)

    def take_state(
        self, response: object, *, is_streamed: bool = False, with_part: bool = False
    ) -> list[EngineEvent]:
        """The response itself; of one that goes on, the text so far only `with_part`.

        What a stream has told up to the end is the text, however the end repeats it.
        """
        self.trouble = None
        told = self._take_id(text_at(response, "id"))
        self._state = response
        if self.is_over or with_part:
            told += self._thoughts.take_state(response)
            told += self._rest_of(text_of(response), is_streamed=is_streamed)
        elif text_at(response, "status") == "queued":
            told.append(AnswerDelayed(f"waiting in the queue of {self._asked.host}"))
        tools = used_tools(response) if self.is_over else ()
        return [ToolsUsed(tools), *told] if tools else told

    def _take_id(self, response_id: str) -> list[EngineEvent]:
        if not is_id(response_id) or self.id not in {None, response_id}:
            raise no_answer(self._asked)
        if self.id is not None:
            return []
        self.id = response_id
        return [Resumable(response_id)]

    def _take_text(self, message: str, delta: str) -> list[EngineEvent]:
        """Text of the stream, less what of it was told already."""
        is_next = bool(self._message) and message != self._message and self._streamed_length > 0
        self._message = message
        text = GAP + delta if is_next and delta else delta
        known = max(0, self._told_length - self._streamed_length)
        self._streamed_length += len(text)
        return self._tell(text[known:])

    def _rest_of(self, text: str, *, is_streamed: bool) -> list[EngineEvent]:
        """What follows the text that was told."""
        told = "".join(self._told)
        if text.startswith(told):
            return self._tell(text[len(told) :])
        if self.is_over and not is_streamed:
            raise cut_off(self._asked.host)  # what was told does not belong to this text
        return []

    def _tell(self, text: str) -> list[EngineEvent]:
        if not text:
            return []
        self._told.append(text)
        self._told_length += len(text)
        if self._told_length > _LONGEST_ANSWER:
            raise EngineError("The answer is longer than 1 MB and was cut there.")
        return [AnswerText(text)]

    @property
    def _status(self) -> str:
        return text_at(self._state, "status")

    @property
    def _reason(self) -> str:
        return text_at(get(self._state, "incomplete_details"), "reason")


def _has_state(kind: str) -> bool:
    words = kind.removeprefix("response.")
    return kind.startswith("response.") and words in {"created", "queued", "in_progress", *_OVER}
