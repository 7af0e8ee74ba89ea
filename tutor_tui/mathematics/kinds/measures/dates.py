"""Dates of the Gregorian calendar: days between two, the day of the week, so many days later."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_LONGEST: Final = 200
_MONTH_WORDS: Final = (
    "january february march april may june july august september october november december"
)
MONTHS: Final = tuple(_MONTH_WORDS.split())
_DAY_WORDS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE: Final = (
    rf"(?P<{{0}}>(?:the\s+)?\d{{{{1,2}}}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:,?\s+\d{{{{4}}}})?"
    rf"|{_MONTH}\s+(?:the\s+)?\d{{{{1,2}}}}(?:st|nd|rd|th)?(?:,?\s+\d{{{{4}}}})?"
    r"|\d{{4}}-\d{{2}}-\d{{2}})"
)
_ANY_YEAR: Final = 2023
"""A common year, for dates that were given without one."""
_BETWEEN: Final = late_regex(
    rf"(?:how many|number of)\s+(?P<unit>days|weeks)\s+(?:are\s+|is\s+)?(?:there\s+)?"
    rf"(?:between|from)\s+{_DATE.format('start')}\s+(?:and|to|until|till)\s+{_DATE.format('end')}",
    re.IGNORECASE,
)
_WEEKDAY: Final = late_regex(
    r"(?:(?:what|which)\s+)?(?:day|weekday)(?:\s+of the week)?\s+(?:is|was|will|did|does)\s*"
    rf"{_DATE.format('start')}(?:\s+(?:be|fall on))?",
    re.IGNORECASE,
)
_SHIFT: Final = late_regex(
    r"(?:(?:what\s+)?date\s+(?:is|was|will be|comes)?\s*)?"
    r"(?P<count>\d{1,6})\s+(?P<unit>days?|weeks?)"
    rf"\s+(?P<way>after|before|from|later than)\s+{_DATE.format('start')}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateQuestion(KindProblem):
    """Days from `start` to `end`; without an end `shift` days on, or the day of the week.

    `has_years` is false where the year was left open.
    """

    start: date
    has_years: bool
    end: date | None = None
    shift: int | None = None
    unit: int = 1


def read(text: str) -> DateQuestion | None:
    """The question about dates that a message asks."""
    if len(text) > _LONGEST or not kept_regex(
        r"\b(?:days?|weeks?|weekday)\b", re.IGNORECASE
    ).search(text):
        return None
    request = with_numerals(asked(text))
    if found := _BETWEEN.fullmatch(request):
        return _between(found)
    if found := _WEEKDAY.fullmatch(request):
        start = _date(found["start"])
        return DateQuestion(start[0], True) if start is not None and start[1] else None
    if found := _SHIFT.fullmatch(request):
        start = _date(found["start"])
        if start is None:
            return None
        days = int(found["count"]) * (7 if found["unit"].lower().startswith("w") else 1)
        is_back = found["way"].lower() == "before"
        return DateQuestion(start[0], start[1], shift=-days if is_back else days)
    return None


def _between(found: re.Match[str]) -> DateQuestion | None:
    start, end = _date(found["start"]), _date(found["end"])
    if start is None or end is None:
        return None
    first, last = start[0], end[0]
    if end[1] and not start[1]:
        first = _in_year(first, last.year)
    elif start[1] and not end[1]:
        last = _in_year(last, first.year)
    elif not start[1] and last < first:
        last = _in_year(last, _ANY_YEAR + 1)
    has_years = start[1] or end[1]
    unit = 7 if found["unit"].lower() == "weeks" else 1
    return DateQuestion(first, has_years, end=last, unit=unit)


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, 28)) if day.month == 2 else day.replace(year=year)


def _date(text: str) -> tuple[date, bool] | None:
    """The date, and whether its year was given."""
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date(*numbers), True
        word = re.search(r"[A-Za-z]{3,}", re.sub(r"\bthe\b", "", text, flags=re.IGNORECASE))
        prefix = word[0][:3].lower() if word else ""
        month = next(index for index, name in enumerate(MONTHS, 1) if name.startswith(prefix))
        year = numbers[1] if len(numbers) > 1 else _ANY_YEAR
        return date(year, month, numbers[0]), len(numbers) > 1
    except (ValueError, StopIteration):
        return None


def shown_date(day: date, *, has_year: bool) -> str:
    """`3 March 2024`."""
    year = f" {day.year}" if has_year else ""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()}{year}"


def day_number(day: date) -> int:
    """Days since 1 March of the year 0, by the months' lengths alone."""
    month = (day.month + 9) % 12
    year = day.year - (month >= 10)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day.day


def answer(problem: DateQuestion) -> Answer:
    """The answer, verified by a second reckoning of days."""
    if problem.end is not None:
        return _days_between(problem, problem.end)
    if problem.shift is not None:
        return _shifted(problem, problem.shift)
    names = _DAY_WORDS.split()
    name = names[problem.start.weekday()]
    verdict = names[(day_number(problem.start) + 1) % 7] == name
    sentence = f"{code(shown_date(problem.start, has_year=True))} is a {code(name)}."
    return with_verdict(f"{sentence[:-1]} (Gregorian calendar).", verdict, BY_ARITHMETIC, name)


def _days_between(problem: DateQuestion, end: date) -> Answer:
    days = (end - problem.start).days
    verdict = day_number(end) - day_number(problem.start) == days
    names = [shown_date(day, has_year=problem.has_years) for day in (problem.start, end)]
    if days < 0:
        return refused(f"{code(names[1])} comes before {code(names[0])}.")
    if problem.unit == 7 and days % 7:
        result, words = f"{days}/7", f"{_count(days // 7, 'week')} and {_count(days % 7, 'day')}"
    else:
        result = str(days // problem.unit)
        words = _count(int(result), "week" if problem.unit == 7 else "day")
    sentence = f"From {code(names[0])} to {code(names[1])} it is {code(words)}{_note(problem, end)}"
    return with_verdict(f"{sentence}.", verdict, BY_ARITHMETIC, result)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _note(problem: DateQuestion, end: date) -> str:
    """What was taken for granted where no year was given."""
    if problem.has_years:
        return ""
    february = date(_ANY_YEAR, 2, 28)
    days = (problem.start + timedelta(number) for number in range((end - problem.start).days))
    has_february = any((day.month, day.day) == (february.month, february.day) for day in days)
    return ", in a common year" if has_february else ""


def _shifted(problem: DateQuestion, shift: int) -> Answer:
    try:
        result = problem.start + timedelta(shift)
    except OverflowError:
        return refused("That date is beyond the calendar that I know.")
    verdict = day_number(result) - day_number(problem.start) == shift
    names = [shown_date(day, has_year=problem.has_years) for day in (problem.start, result)]
    word = "before" if shift < 0 else "after"
    note = "" if problem.has_years else ", in a common year"
    sentence = (
        f"{code(_count(abs(shift), 'day'))} {word} {code(names[0])} is {code(names[1])}{note}."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, names[1])


def heading(problem: DateQuestion) -> str:
    """ "To reckon from `3 March`"."""
    return f"To reckon from {code(shown_date(problem.start, has_year=problem.has_years))}"


METHOD: Final = (
    "Count the days that are left of the first month, add whole months (30 or 31 days, "
    "February 28 or 29), and the days of the last; for the day of the week take the "
    "remainder by 7."
)
