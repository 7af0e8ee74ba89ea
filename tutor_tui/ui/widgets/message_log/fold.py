"""What a model thought before its answer: one line above it that opens to the thoughts themselves.

They are shown as they were written: nothing in them is Markdown, and nothing is typeset.
"""

from typing import Final

from tutor_tui.domain.thoughts import Thought
from tutor_tui.ui.widgets.message_log.body import LiteralBody
from tutor_tui.ui.widgets.message_log.clean import clean
from tutor_tui.ui.widgets.message_log.lines import BLANK, Line, Look, decoration, prefixed
from tutor_tui.ui.widgets.message_log.wrap import wrap

_THOUGHTS: Final = Look("waiting", is_italic=True)
_BAR: Final = decoration("▎ ", Look("quote"))
_NARROWEST: Final = 8
"""Thoughts have no bar where less than this would be left for them."""


class Fold:
    """The thoughts of one entry as lines of a width, growing while the model thinks."""

    def __init__(self, width: int, thought: Thought | None, *, is_thinking: bool) -> None:
        self.is_open = False
        self._width = width
        self._pieces: list[str] = []
        self._words = 0
        self._seconds = 0.0
        self._is_thinking = False
        self._body: LiteralBody | None = None
        self.show(thought, is_thinking=is_thinking)

    @property
    def thought(self) -> Thought | None:
        """All that it holds."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return Thought(self._pieces[0], self._seconds) if self._pieces else None

    def show(self, thought: Thought | None, *, is_thinking: bool) -> None:
        """Hold these thoughts; what only grew is not laid out again."""
        text = "" if thought is None else thought.text
        before = "".join(self._pieces)
        if not text.startswith(before):
            self._pieces, self._words, self._body = [], 0, None
            before = ""
        self._is_thinking = is_thinking
        self.extend(text[len(before) :], 0.0 if thought is None else thought.seconds)

    def extend(self, text: str, seconds: float) -> None:
        """Take more thoughts; `seconds` is how long all of them took."""
        self._seconds = seconds
        if not text:
            return
        last = self._pieces[-1][-1] if self._pieces else " "
        self._words += len((last + text).split()) - (not last.isspace())
        self._pieces.append(text)
        if self._body is not None:
            self._body.extend(clean(text))

    def reshape(self, width: int) -> None:
        """Lay the thoughts out in another width."""
        self._width, self._body = width, None

    def lines(self, *, is_followed: bool) -> list[Line]:
        """The line that tells of the thoughts, and when open the thoughts below it.

        A blank line parts them from the text, where one follows.
        """
        if not self._pieces:
            return []
        head = wrap([decoration(f"{'▾' if self.is_open else '▸'} {self._summary}")], self._width)
        if not self.is_open:
            return head
        drawn = self._drawn()
        return [*head, *drawn, BLANK] if is_followed else [*head, *drawn]

    def estimate(self) -> int:
        """How many lines there may be, from the length of the thoughts alone."""
        if not self._pieces or not self.is_open:
            return bool(self._pieces)
        text = "".join(self._pieces)
        return 2 + text.count("\n") + 1 + len(text) // max(1, self._width)

    def _drawn(self) -> list[Line]:
        has_bar = self._width - _BAR.width >= _NARROWEST
        if self._body is None:
            width = self._width - _BAR.width * has_bar
            self._body = LiteralBody(clean("".join(self._pieces)), width, _THOUGHTS)
        return prefixed(self._body.lines, _BAR, _BAR) if has_bar else self._body.lines

    @property
    def _summary(self) -> str:
        words = "1 word" if self._words == 1 else f"{self._words:,} words"
        if self._is_thinking:
            return f"thinking · {words}"
        return f"thought for {_duration(self._seconds)} · {words}"


def _duration(seconds: float) -> str:
    """A span such as "4.2 s" or "2 min 5 s"."""
    if round(seconds, 1) < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"
