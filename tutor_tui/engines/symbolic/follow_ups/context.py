"""What a message of a thread can refer to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.problems import Problem

P = TypeVar("P", bound=Problem)

_MOST_OLDER: Final = 4


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can refer to: the last question in full, what may be picked, similar ones.

    `labels` are those of the options; `is_offer` when they were meanings to choose from.
    `variants` counts the problems that were made like `origin`, `level` is that of practice where
    the last of them was to be harder or easier. `root` is the last question that
    was asked in full, from which those after it follow, and `messages` are those before in full.
    `is_example` where the question is that of a topic, which the person has not asked, and
    `is_stale` where a problem of their own came after it that got no answer, `is_unread` where
    any question came after it that got none; `is_aside` where any message at all did.
    """

    question: str | None = None
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    is_offer: bool = False
    variants: int = 0
    origin: str = ""
    level: int = 0
    root: str = ""
    messages: tuple[str, ...] = ()
    is_example: bool = False
    is_stale: bool = False
    is_unread: bool = False
    is_aside: bool = False

    def older_questions(self) -> Iterator[str]:
        """The questions before the last one, the newest first."""
        found = 0
        for text in reversed(self.messages[-3 * _MOST_OLDER :]):
            if found < _MOST_OLDER and text != self.question and problem_of(text) is not None:
                found += 1
                yield text

    def newest(self, sort: type[P]) -> P | None:
        """The problem of this sort that was asked last, whatever was asked since."""
        asked = (self.question or "", *self.older_questions())
        return next((one for one in map(problem_of, asked) if isinstance(one, sort)), None)

    @property
    def of_a_value(self) -> str | None:
        """The question whose result is gone on with: none that was answered by yes or no."""
        asked = (self.question or "", *self.older_questions())
        return next((one for one in asked if not _YES_OR_NO.match(one)), self.question)


_YES_OR_NO: Final = re.compile(r"(?:is|are|does) (?!.*\bor\b)", re.IGNORECASE)
