"""Riddles about angles that complete each other, told as riddles about numbers."""

from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.tale import Tale
from tutor_tui.mathematics.late_patterns import late_regex

_ANGLES: Final = late_regex(r"\bangles?\b.*\b(?:complement|supplement)")
_AS_NUMBERS: Final = tuple(
    (late_regex(pattern), wording)
    for pattern, wording in (
        (r"\b2 angles (?:are|that are) complementary\b", "the sum of 2 numbers is 90"),
        (r"\b2 angles (?:are|that are) supplementary\b", "the sum of 2 numbers is 180"),
        (r"\bhow (?:big|large) (?:is it|is the angle)\b", "what is the number"),
        (r"\bhow (?:big|large) are (?:they|the angles)\b", "what are the numbers"),
        (r"\bangle\b", "number"),
        (r"\bangles\b", "numbers"),
        (r"(?<=\d)(?:°| degrees?)", ""),
    )
)


def is_told_of_angles(story: str) -> bool:
    """Whether a story tells of complements or supplements."""
    return _ANGLES.search(story) is not None


def told_of_numbers(story: str) -> str:
    """The story with numbers for its angles."""
    for pattern, wording in _AS_NUMBERS:
        story = pattern.sub(wording, story)
    return story


def named_angles(tale: Tale) -> Tale:
    """The tale with angles for its numbers."""
    asked = tuple(replace(one, name=one.name.replace("number", "angle")) for one in tale.asked)
    unknowns = tuple(
        replace(one, meaning=one.meaning.replace("number", "angle")) for one in tale.unknowns
    )
    return replace(tale, asked=asked, unknowns=unknowns)
