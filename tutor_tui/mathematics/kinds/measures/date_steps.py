"""The working of questions about dates, month by month."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.measures.dates import MONTHS, DateQuestion, shown_date
from tutor_tui.mathematics.problems import Step, code

_MOST_MONTHS: Final = 13


def date_steps(problem: DateQuestion) -> tuple[Step, ...] | None:
    """Month by month from one date to the other; the remainder by 7 for a day of the week."""
    if problem.shift is not None:
        end = problem.start + timedelta(problem.shift)
        return _steps_onward(problem, end) if problem.shift > 0 else None
    if problem.end is None or problem.end < problem.start:
        return None
    return _steps_between(problem, problem.end)


def _months_between(start: date, end: date) -> list[tuple[str, int]]:
    """What is left of the first month, the whole months, and the days of the last one."""
    parts: list[tuple[str, int]] = []
    place = start
    while (place.year, place.month) != (end.year, end.month):
        following = date(place.year + place.month // 12, place.month % 12 + 1, 1)
        last = following - timedelta(1)
        name = MONTHS[place.month - 1].capitalize()
        parts.append((name, (last - place).days + (0 if place == start else 1)))
        place = following
    days = (end - start).days if not parts else end.day
    return [*parts, (MONTHS[end.month - 1].capitalize(), days)]


def _steps_between(problem: DateQuestion, end: date) -> tuple[Step, ...] | None:
    parts = _months_between(problem.start, end)
    if len(parts) > _MOST_MONTHS:
        return None
    counted = " + ".join(str(days) for _, days in parts)
    told = ", ".join(f"{name} {code(str(days))}" for name, days in parts)
    total = str((end - problem.start).days)
    reason = f"Count the days of each month that are passed: {told}."
    found = [Step("days of months", reason, counted, (total,))] if len(parts) > 1 else []
    if len(parts) == 1:
        line = f"{end.day} - {problem.start.day}"
        found = [Step("subtract", "Both are in one month: subtract the days.", line, (total,))]
    if problem.unit == 7:
        reason = "A week has 7 days."
        found.append(Step("divide", reason, f"{total}/7", (str(Fraction(int(total), 7)),)))
    return tuple(found)


def _steps_onward(problem: DateQuestion, end: date) -> tuple[Step, ...] | None:
    """Take the rest of each month off until fewer days are left than the next one has."""
    *passed, (name, days) = _months_between(problem.start, end)
    if len(passed) > _MOST_MONTHS:
        return None
    left = (end - problem.start).days
    steps = []
    for month, length in passed:
        reason = f"{code(str(length))} of the days are left of {month}: take them off."
        steps.append(Step("days of months", reason, f"{left} - {length}", (str(left - length),)))
        left -= length
    if not passed:
        reason = f"The month is not over: add the days in {name}."
        line = f"{problem.start.day} + {left}"
        return (Step("days of months", reason, line, (str(end.day),)),)
    reason = f"What is left is the day in {name}: {shown_date(end, has_year=problem.has_years)}."
    return (*steps, Step("last month", reason, str(days), ()))
