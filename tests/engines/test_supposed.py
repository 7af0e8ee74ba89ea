"""What is supposed of the question before changes it, and is not done to its result."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("I think of a number, subtract 4 and get 11. What is the number?", "`15`"),
        ("what if you subtract 6 instead", "`17`"),
    ),
    (
        ("A coat costs $60 and is reduced by 10%. What's the new price?", "`54`"),
        ("what if it was reduced by 25%", "`45`"),
        ("then another 20% off that", "= 36`"),
        ("is it the same as 45% off?", "`36` for `45*(1 - 20/100)` is more than `33`"),
    ),
    (
        ("what is 7 squared?", "= 49`"),
        ("and cubed?", "343"),
        ("double it", "686"),
    ),
    (
        ("evaluate 5p - 3q for p = 2 and q = 1", "= 7`"),
        ("and when q is -1?", "= 13`"),
    ),
    (
        ("distance between (1, 1) and (4, 5)", "`5`"),
        ("now with (1, 4) instead of (4, 5)", "`3`"),
    ),
    (
        ("share 90 in the ratio 4:5", "`40` and `50`"),
        ("what if it's 1:2 instead", "`30` and `60`"),
    ),
    (
        ("what is 30% of 70", "`21`"),
        ("is it the same as 70% of 20", "`21` for `30% of 70` is more than `14`"),
        ("is it the same as 70% of 30", "Yes, both are the same"),
    ),
    (
        ("mean of 2, 9, 4", "`5`"),
        ("which is bigger, the mean or the median?", "`5` for `mean of 2, 9, 4` is more than `4`"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_what_is_supposed_changes_the_question(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
