"""Replacements that find their place by a preposition, a letter or the sort of the question."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("what is 20% of 50", "`10`"),
        ("so 50 plus 20% is?", "= 60`"),
        ("and minus 20%?", "= 40`"),
        ("thank you so much!!", "You are welcome"),
    ),
    (
        ("solve 3 < 2x + 1 < 11", "`1 < x < 5`"),
        ("how many integers is that", "`3` integers"),
    ),
    (
        ("what is the 5th term of the geometric sequence 3, 6, 12", "48"),
        ("what's the ratio", "The common ratio is `2`"),
    ),
    (
        ("find the tangent to y = x^2 at x = 1", "y = 2x - 1"),
        ("what's the gradient there", "it is `2`"),
    ),
    (
        ("find the tangent to y = x^2 at x = 1", "y = 2x - 1"),
        ("at x = 3 instead", "y = 6x - 9"),
    ),
    (
        ("integrate sin x from 0 to pi/2", "is `1`"),
        ("to pi instead of pi/2", "is `2`"),
    ),
    (
        ("find the prime factorisation of 84", "`84 = 2² * 3 * 7`"),
        ("is it a multiple of 6?", "Yes, because `84 = 14*6`"),
    ),
    (
        ("A bike went from $400 to $500. What's the percentage increase?", "25"),
        ("what if it went to $300 instead", "The decrease is `25` percent"),
    ),
    (
        ("sum to infinity of 8, 4, 2", "16"),
        ("what's the ratio", "1/2"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_new_value_takes_the_place_that_is_meant(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
