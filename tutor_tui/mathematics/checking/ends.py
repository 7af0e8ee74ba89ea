"""The sides that a line beginning with "=" may go on: the last one, or one before an aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.checking.language import gives_reason
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.statements import Statement

_MOST_ASIDES: Final = 3


@dataclass
class Ends:
    """The last sides of the statements before, and from what the last chain began."""

    last: str = ""
    earlier: tuple[str, ...] = ()
    """Those before the last, for where that one only stands in an aside."""

    head: str = ""

    def remember(self, statement: Statement) -> None:
        """Take in a statement that was judged."""
        if self.last:
            self.earlier = (self.last, *self.earlier)[:_MOST_ASIDES]
        self.last = statement.sides[-1]
        if not statement.goes_on:
            self.head = statement.sides[0]

    def from_last(self, statement: Statement) -> Statement:
        """A line that begins with "=", with the side that stands right before it."""
        return _from(self.last, statement)

    def from_head(self, statement: Statement) -> Statement:
        """The same with what its chain began with."""
        return _from(self.head, statement)

    def behind_aside(self, statement: Statement) -> Iterator[Statement]:
        """The same going on before: "since i² = −1: = 3 + 8" leaves out what these words say."""
        return (_from(side, statement) for side in self.earlier)


def stands_behind_aside(passage: Passage, last: Passage | None) -> bool:
    """Whether words stand right before a line, or before the formula that it would go on."""
    is_aside = last is not None and gives_reason(last.before)
    return is_aside or bool(re.search(r"\w|:", passage.gap))


def _from(side: str, statement: Statement) -> Statement:
    return replace(statement, sides=(side, *statement.sides[1:]), joined="=")


def is_far(passage: Passage, last: Passage | None) -> bool:
    """Whether a line that begins with "=" can no longer continue the one before."""
    return last is not None and last.block != passage.block and len(passage.gap.strip()) > 60
