"""Values in a working: where one comes from ("where did the 15 come from?"), and what a line is."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Number, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_VALUE: Final = r"(?P<value>[-+]? ?(?:\d+(?:[./]\d+)?)? ?(?:[a-z](?![a-z]))?(?:\^\d|[²³])?)"
_POINTING: Final = late_regex(
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
    """The place, from 1, of the first step that brings the value, or the formula; 0 for none."""
    value = value_in(words)
    brings = (
        place
        for has in (stands_in, holds)
        for sought in ((value,) if value else without_formulas(words)[1])
        for place, step in enumerate(steps, 1)
        if any(has(line, sought) for line in step.after) and not has(step.before, sought)
    )
    return next(brings, 0)


def without_formulas(words: str) -> tuple[str, list[str]]:
    """The message without what is neither a word nor a number, and those formulas: "y²" of "the y^2
    part".

    They are as they stand in a working, without spaces, so that they can be looked for there.
    """
    rest, formulas = words, list[str]()
    for span in reversed(find_mathematics(words)):
        if not isinstance(span.node, Name | Number):
            rest = f"{rest[: span.start]} {rest[span.end :]}"
            formulas.append("".join(written(span.node).split()))
    return rest, formulas


def step_with_function(steps: tuple[Step, ...], words: str) -> int:
    """The place, from 1, of the first step that brings a function which is named; 0 for none."""
    for name in re.findall(r"[a-z]+", words.lower()):
        function = _FUNCTIONS.get(name, name)
        if function not in _FUNCTIONS.values():
            continue
        for place, step in enumerate(steps, 1):
            if any(_calls(line, function) for line in step.after) and not _calls(
                step.before, function
            ):
                return place
    return 0


_FUNCTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sine": "sin", "sines": "sin", "sin": "sin", "cosine": "cos", "cosines": "cos",
        "cos": "cos", "tangent": "tan", "tan": "tan", "secant": "sec", "sec": "sec",
        "arctan": "arctan", "arctangent": "arctan", "arcsin": "arcsin", "arccos": "arccos",
        "ln": "ln", "log": "ln", "logs": "ln", "logarithm": "ln", "logarithms": "ln",
        "exponential": "e^", "exponentials": "e^", "root": "√", "roots": "√",
    }
)  # fmt: skip


def _calls(line: str, function: str) -> bool:
    start = r"(?<![A-Za-z])" if function[0].isalpha() else ""
    end = r"(?![a-z])" if function[-1].isalpha() else ""
    return bool(re.search(f"{start}{re.escape(function)}{end}", line))


def holds(line: str, value: str) -> bool:
    """Whether a value stands in a line by itself: 15 in `3x = 15`, neither in 150 nor in 1.5."""
    end = r"(?![\d.]*\d)" if value[-1].isdigit() else ""
    start = "" if value[0] in "-+" else r"(?<![\d.])"
    return bool(re.search(rf"{start}{re.escape(value)}{end}", "".join(line.split())))


def stands_in(line: str, value: str) -> bool:
    """Whether a number is a term of a line, and no factor or power: 4 in `x² + 4x + 4`."""
    plain = "".join(line.split())
    return bool(re.search(rf"(?<![\d./^*]){re.escape(value)}(?![\w./^*(√²³⁴°%])", plain))


def is_worth(line: str, result: str) -> bool:
    """Whether a line without unknowns has the value of a result, or of one of its parts.

    Signs aside: `A = 5*7` is worth the result `35`, and `3 - 5` is worth `2`.
    """
    value = _worth(line)
    parts = [] if value is None else [result, *re.split(r"[,;()\[\]]", result)]
    others = [_worth(part) for part in parts]
    return any(other is not None and is_close(value, other, _DIGITS) for other in others)


_DIGITS: Final = 10


def _worth(line: str) -> Any:
    """The size of a line's right side, `None` where it has no single value."""
    try:
        node = parse_statement(line)
        side = node.right if isinstance(node, Relation) else node
        return None if variables(side) else abs(value_at(side, {}))
    except (UnreadableError, TooLargeError, NoValueError):
        return None
