"""Where a practice stands, as the last line of the tutor's messages says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.domain.objects import Message, Role
from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.practice.catalogue import BY_TITLE
from tutor_tui.mathematics.practice.skill import Skill, within

_IN_A_ROW: Final = 2
"""After so many right answers in a row the problems get harder."""

_HEADING: Final = re.compile(
    r"^\*\*(?P<kind>Practice|Review): (?P<title>[^·*\n]+?) · level (?P<level>[1-5])"
    r"(?: · (?P<right>\d{1,5}) of (?P<asked>\d{1,5}) right)?(?: · (?P<row>\d{1,5}) in a row)?"
    r"(?P<again> · once more)?(?P<tried> · second try)?(?: · hint (?P<hints>\d{1,2}))?\*\*\n\n"
    r"(?P<question>[^\n]+)\s*\Z",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Session:
    """A problem that waits for its answer, and how the practice has gone until here.

    `is_review` goes through all skills that are due, `is_again` follows a mistake, and `is_tried`
    tells that one wrong answer was given already.
    """

    skill: Skill
    level: int
    question: str = ""
    right: int = 0
    asked: int = 0
    row: int = 0
    hints: int = 0
    is_again: bool = False
    is_tried: bool = False
    is_review: bool = False

    def text(self) -> str:
        """The end of a message that asks the problem; `session_in` reads it."""
        kind = "Review" if self.is_review else "Practice"
        parts = [f"{kind}: {self.skill.title}", f"level {self.level}"]
        parts += [f"{self.right} of {self.asked} right"] if self.asked else []
        parts += [f"{self.row} in a row"] if self.row else []
        parts += ["once more"] if self.is_again else []
        parts += ["second try"] if self.is_tried else []
        parts += [f"hint {self.hints}"] if self.hints else []
        return f"**{' · '.join(parts)}**\n\n{self.question}"

    @property
    def next_level(self) -> int:
        """The level after a right answer without help."""
        return within(self.level + ((self.row + 1) % _IN_A_ROW == 0))

    def after_right(self) -> "Session":
        """The problem is solved; one that needed a second try is followed by a similar one."""
        if self.is_tried:
            return self._next(is_again=True, row=0)
        if self.hints:
            return self._next(right=self.right + 1, row=0)
        return self._next(right=self.right + 1, row=self.row + 1, level=self.next_level)

    def after_missed(self) -> "Session":
        """The answer was shown: a similar problem follows, an easier one at the second time."""
        return self._next(is_again=True, row=0, level=within(self.level - self.is_again))

    def _next(
        self,
        *,
        row: int,
        right: int | None = None,
        level: int | None = None,
        is_again: bool = False,
    ) -> "Session":
        return replace(
            self,
            right=self.right if right is None else right,
            asked=self.asked + 1,
            row=row,
            level=level or self.level,
            hints=0,
            is_again=is_again,
            is_tried=False,
        )


def session_in(text: str) -> Session | None:
    """The practice that a message of the tutor asks to go on with."""
    found = _HEADING.search(text)
    skill = BY_TITLE.get(found["title"]) if found else None
    if found is None or skill is None:
        return None
    right, asked, row = (int(found[name] or 0) for name in ("right", "asked", "row"))
    return Session(
        skill=skill,
        level=int(found["level"]),
        question=found["question"].strip(),
        right=right,
        asked=asked,
        row=row,
        hints=int(found["hints"] or 0),
        is_again=bool(found["again"]),
        is_tried=bool(found["tried"]),
        is_review=found["kind"] == "Review",
    )


def open_session(messages: Sequence[Message]) -> Session | None:
    """The practice that waits for the last message."""
    answers = [message for message in messages[:-1] if message.role is Role.ASSISTANT]
    return session_in(answers[-1].text) if answers else None


def left_session(messages: Sequence[Message]) -> Session | None:
    """The newest practice of the thread, also one that other questions interrupted."""
    return first_of(session_in(m.text) for m in reversed(messages) if m.role is Role.ASSISTANT)


def question_before(messages: Sequence[Message], session: Session) -> str | None:
    """The practice problem before the present one, to be explained."""
    asked = (session_in(m.text) for m in reversed(messages) if m.role is Role.ASSISTANT)
    return next((one.question for one in asked if one and one.question != session.question), None)
