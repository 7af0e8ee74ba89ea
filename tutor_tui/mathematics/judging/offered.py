"""Which words are an answer by their writing, whatever was asked. Standard library only."""

import re
from typing import Final

from tutor_tui.mathematics.judging.measures import measure_in
from tutor_tui.mathematics.judging.said import in_signs, values_in
from tutor_tui.mathematics.late_patterns import late_regex

_NUMERIC: Final = late_regex(r"[\d=^√π∞]|(?<![A-Za-z])pi\b|\binfinity\b|(?<![A-Za-z])e(?![A-Za-z])")
_LONGEST: Final = 120
_END: Final = r"[^()\[\]<>=]{1,24}(?:\([^()]{1,12}\))?"
_RANGE: Final = rf"[(\[\]]{_END},{_END}[)\]\[]"
_SHAPES: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:[a-z] ?(?:∈|in) ?)?{_RANGE}(?: ?(?:∪|u|or|and|,|union) ?{_RANGE})*",
        r"[-\d/. *]*\[ ?\[[^a-z]*\] ?\]",
        r"\{[^{}]*[<>≤≥≠][^{}]*\}",
        r"[^a-z]*[a-z](?:\([a-z]\))? ?(?:[<>≤≥≠]|<=|>=|!=)=?[^a-z]*"
        r"(?:(?:or|and|,) ?[^a-z]*[a-z] ?(?:[<>≤≥≠]|<=|>=|!=)=?[^a-z]*)*",
        r"(?:there (?:is|are) |it has )?no (?:real )?(?:solutions?|roots?)(?: at all)?",
        r"(?:it )?(?:diverges|does not exist|doesn't exist|is undefined)(?: to (?:infinity|∞))?",
        r"(?:all|any|every) (?:real )?(?:numbers?|reals?|values?(?: of x)?)"
        r"(?: (?:except|but|other than|apart from) [^a-z]*(?:[a-z] ?= ?)?[-\d±][^a-z]*)?",
    )
)
"""Sets, matrices, inequalities, and words that answer a question."""


def is_answer(text: str) -> bool:
    """Whether a text is a result by its writing: values, a set, a matrix, "no solution"."""
    if len(text) > _LONGEST:
        return False
    if is_certain_answer(text):
        return True
    plain = in_signs(text)
    return bool(_NUMERIC.search(plain)) and values_in(plain) is not None


def is_certain_answer(text: str) -> bool:
    """Whether a text is a result that can hardly be a question: a set, `±2`, "50 cm²"."""
    plain = in_signs(text) if len(text) <= _LONGEST else ""
    if not plain:
        return False
    measure = measure_in(plain)
    is_measure = measure is not None and measure.unit is not None
    return is_measure or "±" in plain or any(shape.fullmatch(plain) for shape in _SHAPES)
