"""Which mathematical lines of a text are so: each agrees, disagrees or could not be checked.

Any text goes in: a learner's working, a model's answer with Markdown and LaTeX. What holds is
proved or said to hold numerically; what does not carries a counter-example; everything that
cannot be read, is assumed, asked or denied stays without a verdict.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.judge import Judge
from tutor_tui.mathematics.checking.language import is_quoted
from tutor_tui.mathematics.checking.passages import Passage, passages_in
from tutor_tui.mathematics.checking.timing import LineTimeoutError, limited
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, undecided
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

LINE_SECONDS: Final = 0.6
"""Processor time for one line."""

TOTAL_SECONDS: Final = 3.0
"""Time for a whole text; lines after it stay unchecked."""

_RELATIONS: Final = (
    *("=", "<", ">", "≈", "≠", "≤", "≥", "≡", "∈", "\\le", "\\ge", "\\ne", "\\approx"),
    *("\\equiv", "\\in ", "\\lt", "\\gt", "\\simeq"),
)
"""A formula without any of these says nothing that could be checked."""

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
    passages = passages_in(text)[:_MOST_LINES]
    for passage, following in zip_longest(passages, passages[1:]):
        if not any(sign in passage.formula for sign in _RELATIONS):
            _timed(judge, passage)
            continue
        goes_on = following is not None and _goes_on(passage, following)
        verdict = _timed(judge, passage, goes_on) if clock() < end else undecided("out of time")
        number = text.count("\n", 0, passage.start) + 1
        written = text[passage.start : passage.end]
        line = CheckedLine(number, passage.start, passage.end, written, verdict.mark, verdict.how)
        lines.append(line)
    return tuple(lines)


def _goes_on(passage: Passage, following: Passage) -> bool:
    """Whether the next formula of the same display begins with "="."""
    return following.block == passage.block and following.formula.lstrip(" &\t").startswith("=")


def _learn(judge: Judge, question: str) -> None:
    judge.knowledge.questions += f" {question}"
    if is_quoted(question):
        return
    try:
        with limited(LINE_SECONDS):
            judge.knowledge.ask(question)
    except LineTimeoutError:
        return
    for span in find_mathematics(question):
        judge.knowledge.show(span.node)
    for passage in passages_in(question)[:20]:
        _timed(judge, passage)


def _timed(judge: Judge, passage: Passage, is_continued: bool = False) -> Verdict:
    """The verdict on one line, or none where it takes too long or makes no sense."""
    import sympy

    try:
        with limited(LINE_SECONDS):
            return judge.verdict(passage, is_continued=is_continued)
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
