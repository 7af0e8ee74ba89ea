"""What a hint must not tell: the values of an answer, and every line that the working leads to.

Strict rather than clever: a number in a hint that happens to be the answer's counts as told.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, Step
from tutor_tui.mathematics.syntax import Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_SPAN: Final = late_regex(r"``\s(.*?)\s``|`([^`]*)`")
_NUMBER: Final = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?:\s*/\s*[0-9]+(?![0-9.]))?")
_WORD: Final = late_regex(r"[^\W\d_]+")
_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Secrets:
    """What is not to be told: sizes of numbers, whole lines, and names.

    `lines` are flat (no spaces, no signs of multiplication); numbers are without their sign.
    """

    numbers: frozenset[Fraction]
    lines: frozenset[str]
    names: frozenset[str]

    def are_in(self, text: str) -> bool:
        """Whether a text gives something of this away."""
        return (
            any(number in self.numbers for number in _numbers(text))
            or any(_stands_in(line, _flat(text)) for line in self.lines)
            or bool(self.names & _named(text))
        )


def secrets_of(answer: Answer, steps: tuple[Step, ...] = (), question: str = "") -> Secrets:
    """All that the answer tells beyond the question, and the lines that these steps lead to.

    Of lines on the way the numbers count only where the line is nothing but a number.
    """
    given = set(_numbers(question))
    ends = _parts(answer.result or "") + (list(steps[-1].after) if steps else [])
    ends += [span for span in _spans(answer.text) if _size(span) not in given]
    lines = [line for step in steps for line in step.after]
    lines += [end for end in ends if end in (answer.result, *lines) or not _is_given(end, question)]
    values = [end.rsplit("=", 1)[-1] for end in ends]
    sizes = {_size(text) for text in (*lines, *values)}
    return Secrets(
        frozenset(size for size in sizes if size is not None),
        frozenset(form for line in lines for form in _forms(line)),
        frozenset(value.strip().casefold() for value in values if _WORD.fullmatch(value.strip())),
    )


def _is_given(text: str, question: str) -> bool:
    return _stands_in(_flat(text), _flat(question)) or _canonical(text) == _canonical(question)


def _forms(line: str) -> set[str]:
    """A line as it is and as it would be written, flat; numbers and names alone are no lines."""
    if _size(line) is not None or _WORD.fullmatch(line.strip()):
        return set()
    return {form for form in (_flat(line), _canonical(line)) if len(form) > 1}


def _parts(result: str) -> list[str]:
    """A result and, where it is a list, each of its entries."""
    return [result, *re.split(r"[,;]\s*", result)]


def _spans(markdown: str) -> list[str]:
    return [double or single for double, single in _SPAN.findall(markdown)]


def _size(text: str) -> Fraction | None:
    try:
        node = parse_statement(text[:_LONGEST])
    except (UnreadableError, TooLargeError):
        return None
    value = None if isinstance(node, Relation) else rational_value(node)
    return None if value is None else abs(value)


def _canonical(text: str) -> str:
    try:
        return _flat(written(parse_statement(text[:_LONGEST])))
    except (UnreadableError, TooLargeError):
        return _flat(text)


def _numbers(text: str) -> list[Fraction]:
    found = []
    for match in _NUMBER.finditer(text):
        parts = [Fraction(part) for part in match[0].split("/")]
        if parts[1:] != [0]:
            found.append(parts[0] / parts[1] if parts[1:] else parts[0])
        found += parts if parts[1:] else []
    return found


def _named(text: str) -> set[str]:
    """The words of a text; single letters count only where they stand alone in a code span."""
    words = {word.casefold() for word in _WORD.findall(text) if len(word) > 1}
    return words | {span.strip().casefold() for span in _spans(text)}


def _flat(text: str) -> str:
    plain = text.replace("**", "^").replace("−", "-").replace("·", "").replace("*", "")
    return re.sub(r"[\s`]", "", plain)


def _stands_in(line: str, text: str) -> bool:
    """Whether a line stands in a text, not as a part of a longer number or word."""
    start = text.find(line) if line else -1
    while start >= 0:
        before, after = text[:start][-1:], text[start + len(line) :][:1]
        cut = (before.isalnum() and line[0].isalnum()) or (after.isalnum() and line[-1].isalnum())
        if not cut:
            return True
        start = text.find(line, start + 1)
    return False
