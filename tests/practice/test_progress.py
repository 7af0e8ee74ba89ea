"""What the days and records of practice amount to."""

from datetime import date, timedelta

import pytest

from tutor_tui.domain.practice import Progress, SkillRecord

_TODAY = date(2026, 3, 1)


def _days(*ago: int) -> Progress:
    return Progress(days=frozenset(_TODAY - timedelta(days=count) for count in ago))


@pytest.mark.parametrize(
    ("ago", "streak"),
    [
        ((), 0),
        ((0,), 1),
        ((0, 1, 2), 3),
        ((1, 2), 2),
        ((2, 3), 0),
        ((0, 2, 3), 1),
        ((0, 1, 2, 4), 3),
        ((-1, 0, 1), 2),
    ],
)
def test_a_streak_counts_days_in_a_row_up_to_today_or_yesterday(
    ago: tuple[int, ...], streak: int
) -> None:
    assert _days(*ago).streak(_TODAY) == streak


def test_what_is_due_comes_in_the_order_of_waiting() -> None:
    def record(name: str, due_at: int) -> SkillRecord:
        return SkillRecord(skill=name, level=1, asked=1, right=1, due_at=due_at, reviewed_at=0)

    records = [record("late", 50), record("later", 99), record("first", 10), record("future", 101)]
    progress = Progress({one.skill: one for one in records})

    assert [one.skill for one in progress.due(100)] == ["first", "late", "later"]
