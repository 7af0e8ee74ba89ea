"""What was practised: marked answers, and what they make of each skill."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class PracticeTopic:
    """Something that can be practised: its title, the field it belongs to, and other names."""

    title: str
    field: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedAnswer:
    """One answer to a practice problem, marked at the first try.

    `given` is empty where the person asked for the answer instead. `next_level` is that at which
    the skill goes on. `was_helped` tells of hints.
    """

    skill: str
    level: int
    next_level: int
    question: str
    answer: str
    given: str
    is_right: bool
    was_helped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A marked answer as it was recorded; `reviewed_at` in Unix seconds, `day` where it was."""

    marked: MarkedAnswer
    reviewed_at: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillRecord:
    """How a skill stands: `asked` problems of which `right`, and when it is due (Unix seconds)."""

    skill: str
    level: int
    asked: int
    right: int
    due_at: int
    reviewed_at: int

    def is_due(self, now: float) -> bool:
        """Whether its review is due at this time, in Unix seconds."""
        return self.due_at <= now


@dataclass(frozen=True, slots=True)
class Progress:
    """All skills that were practised, by name, and the days on which something was."""

    skills: Mapping[str, SkillRecord] = field(default_factory=dict)
    days: frozenset[date] = frozenset()

    def due(self, now: float) -> tuple[SkillRecord, ...]:
        """The skills whose review is due, the longest waiting first."""
        waiting = [record for record in self.skills.values() if record.is_due(now)]
        return tuple(sorted(waiting, key=lambda record: (record.due_at, record.skill)))

    def streak(self, today: date) -> int:
        """On how many days in a row something was practised, up to today or yesterday."""
        day = today if today in self.days else today - timedelta(days=1)
        length = 0
        while day in self.days:
            day, length = day - timedelta(days=1), length + 1
        return length
