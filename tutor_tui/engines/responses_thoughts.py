"""The thoughts of one response: its reasoning summary, or its reasoning where that is readable."""

from typing import Final

from tutor_tui.domain.events import AnswerDelayed, AnswerThought, EngineEvent
from tutor_tui.domain.thoughts import GAP, THINKING
from tutor_tui.engines.responses_items import get, listed, text_at

_DELTAS: Final = {
    "response.reasoning_summary_text.delta": "summary_index",
    "response.reasoning_text.delta": "content_index",
}
_LONGEST: Final = 1_000_000
"""In characters: what comes after that is not kept."""


class ResponseThoughts:
    """Takes what arrives of a response's thoughts, and tells each piece of them once.

    Whichever of summary and reasoning is streamed first is told, and the other is not.
    """

    def __init__(self) -> None:
        self._told = ""
        self._streamed = 0
        self._kind = ""
        self._place: tuple[str, object] | None = None

    def take(self, event: object) -> list[EngineEvent]:
        """An event of the stream that is about reasoning; less what of it was told already."""
        kind, delta = text_at(event, "type"), text_at(event, "delta")
        self._kind = self._kind or (kind if kind in _DELTAS else "")
        if kind != self._kind or not delta:
            return [AnswerDelayed(THINKING)]
        place = (text_at(event, "item_id"), get(event, _DELTAS[kind]))
        text = GAP + delta if self._place not in {None, place} else delta
        self._place = place
        known = max(0, len(self._told) - self._streamed)
        self._streamed += len(text)
        return self._tell(text[known:])

    def take_state(self, response: object) -> list[EngineEvent]:
        """What a response holds beyond what was told; nothing where that is another text."""
        whole = thoughts_of(response)
        return self._tell(whole[len(self._told) :]) if whole.startswith(self._told) else []

    def _tell(self, text: str) -> list[EngineEvent]:
        text = text[: _LONGEST - len(self._told)]
        self._told += text
        return [AnswerThought(text)] if text else []


def thoughts_of(response: object) -> str:
    """All that a response holds of the model's thoughts."""
    items = [item for item in listed(response, "output") if text_at(item, "type") == "reasoning"]
    texts = (
        text_at(part, "text")
        for item in items
        for part in (listed(item, "summary") or listed(item, "content"))
    )
    return GAP.join(text for text in texts if text)
