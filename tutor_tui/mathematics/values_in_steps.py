"""Which step of a working a value comes from: "where did the 15 come from?"."""

import re
from typing import Final

from tutor_tui.mathematics.problems import Step

_VALUE: Final = r"(?P<value>[-+]? ?(?:\d+(?:[./]\d+)?)? ?(?:[a-z](?![a-z]))?(?:\^\d|[²³])?)"
_POINTING: Final = re.compile(
    r"\b(?:where (?:did|does|do|is)|why (?:is|was|are|do you have|did you (?:get|write|put))?)"
    r"\s*(?:you|we|it|there|that)?\s*(?:get|got|find|found|have"
    rf"|reach|come up with|at)?\s*(?:to )?(?:an? |the |that |this )?{_VALUE}"
    r"(?: come from| from| there| here| appear| come| in (?:step|line) \d+| in the middle)*\s*$",
    re.IGNORECASE,
)


def value_in(words: str) -> str:
    """The number or term whose origin is asked for, without spaces; nothing in other words."""
    found = _POINTING.search(words.strip(" .?!").lower())
    value = "".join(found["value"].split()) if found else ""
    return value.removeprefix("+") if re.search(r"\d", value) else ""


def step_with_value(steps: tuple[Step, ...], words: str) -> int:
    """The place, from 1, of the first step that brings the value; 0 where none does."""
    value = value_in(words)
    if not value:
        return 0
    brings = (
        place
        for place, step in enumerate(steps, 1)
        if any(holds(line, value) for line in step.after) and not holds(step.before, value)
    )
    return next(brings, 0)


def holds(line: str, value: str) -> bool:
    """Whether a value stands in a line by itself: 15 in `3x = 15`, neither in 150 nor in 1.5."""
    end = r"(?![\d.]*\d)" if value[-1].isdigit() else ""
    start = "" if value[0] in "-+" else r"(?<![\d.])"
    return bool(re.search(rf"{start}{re.escape(value)}{end}", "".join(line.split())))
