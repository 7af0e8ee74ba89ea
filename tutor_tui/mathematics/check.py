"""Which mathematical lines of a text are so: each agrees, disagrees or could not be checked.

Any text goes in: a learner's working, a model's answer with Markdown and LaTeX. What holds is
proved or said to hold numerically; what does not carries a counter-example; everything that
cannot be read, is assumed, asked or denied stays without a verdict.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.judge import Judge
from tutor_tui.mathematics.checking.passages import Passage, passages_in
from tutor_tui.mathematics.checking.timing import LineTimeoutError, limited
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, undecided
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

LINE_SECONDS: Final = 0.4
"""Processor time for one line."""

TOTAL_SECONDS: Final = 3.0
"""Time for a whole text; lines after it stay unchecked."""

_MOST_LINES: Final = 400
_CONTEXT: Final = 6
"""How many earlier messages count; more would only cost time."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A formula of a text, `text[start:end]`, in its line (counted from 1), and the verdict.

    `how` says how it was found; for `DISAGREES` it is the counter-example or the right value.
    """

    line: int
    start: int
    end: int
    text: str
    mark: Mark
    how: str

    def as_json(self) -> Mapping[str, object]:
        """As an object that JSON can hold."""
        return {
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "mark": self.mark.value,
            "how": self.how,
        }


def check(
    text: str, context: Sequence[str] = (), *, clock: Callable[[], float] = time.monotonic
) -> tuple[CheckedLine, ...]:
    """Every formula of a text with its verdict, in their order.

    `context` holds the messages before, oldest first: `x = 1` is checked in the equation asked
    there. `clock` gives seconds, for the limit on the whole. Imports SymPy: call it in the worker.
    """
    end = clock() + TOTAL_SECONDS
    judge = Judge(text)
    for question in context[-_CONTEXT:]:
        _learn(judge, question)
    judge.knowledge.forget_asking()
    lines = []
    for passage in passages_in(text)[:_MOST_LINES]:
        verdict = _timed(judge, passage) if clock() < end else undecided("out of time")
        number = text.count("\n", 0, passage.start) + 1
        written = text[passage.start : passage.end]
        line = CheckedLine(number, passage.start, passage.end, written, verdict.mark, verdict.how)
        lines.append(line)
    return tuple(lines)


def _learn(judge: Judge, question: str) -> None:
    try:
        with limited(LINE_SECONDS):
            judge.knowledge.ask(question)
    except LineTimeoutError:
        return
    for passage in passages_in(question)[:20]:
        _timed(judge, passage)


def _timed(judge: Judge, passage: Passage) -> Verdict:
    """The verdict on one line, or none where it takes too long or makes no sense."""
    import sympy

    try:
        with limited(LINE_SECONDS):
            return judge.verdict(passage)
    except LineTimeoutError:
        return undecided("out of time")
    except (UnreadableError, TooLargeError, UndefinedError):
        return UNDECIDED
    except (
        *(ArithmeticError, ValueError, TypeError, LookupError, AttributeError),
        *(NotImplementedError, RecursionError, AssertionError),
        sympy.polys.polyerrors.BasePolynomialError,
    ):
        return UNDECIDED
