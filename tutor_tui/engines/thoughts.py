"""Telling a model's thoughts from its answer where it writes both into one text.

Models that reason put `<think>` at the very beginning; the same words later in an answer are
text. Some servers swallow the opening tag, which cannot be told from an answer: it stays text.
"""

from typing import Final

_OPEN: Final = "<think>"
_CLOSE: Final = "</think>"


class ThoughtFilter:
    """Takes the pieces of one answer; gives of each what is answer and what is thought."""

    def __init__(self) -> None:
        self._held = ""
        self._is_undecided = True
        self._is_thinking = False
        self._is_just_after = False

    def feed(self, piece: str) -> tuple[str, str]:
        """Text and thought of the next piece; what may be half a tag waits for the next one."""
        if not (self._is_undecided or self._is_thinking):
            return self._after(piece), ""
        self._held += piece
        if self._is_undecided and not self._decide():
            return "", ""
        if not self._is_thinking:
            return self._release(), ""
        return self._think()

    def finish(self) -> tuple[str, str]:
        """What was still held back at the end."""
        held = self._release()
        return ("", held) if self._is_thinking else (held, "")

    def _decide(self) -> bool:
        """Whether it is known by now how the answer begins."""
        start = self._held.lstrip()
        if _OPEN.startswith(start[: len(_OPEN)]) and len(start) < len(_OPEN):
            return False
        self._is_undecided = False
        if start.startswith(_OPEN):
            self._is_thinking = True
            self._held = start[len(_OPEN) :]
        return True

    def _think(self) -> tuple[str, str]:
        thought, tag, text = self._held.partition(_CLOSE)
        if tag:
            self._is_thinking = False
            self._held = ""
            self._is_just_after = True
            return self._after(text), thought
        kept = _overlap(thought)
        self._held = thought[len(thought) - kept :]
        return "", thought[: len(thought) - kept]

    def _after(self, text: str) -> str:
        """The blank lines between thought and answer belong to neither."""
        if self._is_just_after:
            text = text.lstrip("\n")
            self._is_just_after = not text
        return text

    def _release(self) -> str:
        held, self._held = self._held, ""
        return held


def _overlap(text: str) -> int:
    """How many of the last characters may be the beginning of the closing tag."""
    longest = min(len(text), len(_CLOSE) - 1)
    return next((n for n in range(longest, 0, -1) if _CLOSE.startswith(text[-n:])), 0)
