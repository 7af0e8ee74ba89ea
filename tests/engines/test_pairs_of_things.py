"""Follow-ups in which two things change at once, or the result is set against the whole."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("divide x^2 - 4 by x - 2", "`x + 2`"),
        ("and x^3 + 2 by x + 1", "`x² - x + 1` and the remainder `1`"),
    ),
    (
        ("limit of sin(x)/x as x goes to 0", "`1`"),
        ("what about sin(5x)/x at 0", "is `5`"),
    ),
    (
        ("evaluate 4a - 3b for a = 2 and b = 1", "= 5`"),
        ("what would a have to be to get 0?", "`a = 3/4`"),
    ),
    (
        ("mean of 3, 5, 7", "`5`"),
        ("what number would make the mean 6", "`9`"),
    ),
    (
        ("I roll two dice. what is the probability of getting a sum of 4?", "`1/12`"),
        ("not 4?", "11/12"),
    ),
    (
        ("what is 30% of 50", "`15`"),
        ("so how much is left over?", "= 35`"),
    ),
    (
        ("convert 9 to binary", "`1001`"),
        ("what's 111 back in decimal", "`7` in base 10"),
    ),
    (
        (
            "a bag has 2 red and 3 blue balls. what is the probability of drawing a red one?",
            "`2/5`",
        ),
        ("two reds in a row without replacement", "`1/10`"),
        ("what if i put the first one back", "`4/25`"),
    ),
    (
        ("line through (0, 1) perpendicular to y = 2x - 4", "y = -x/2 + 1"),
        ("where do they meet?", "`(2, 0)`"),
    ),
    (
        ("differentiate x^3 + x", "3x² + 1"),
        ("and again", "The second derivative of `x³ + x` with respect to `x` is `6x`"),
        ("what's the gradient at x = 1?", "it is `4`"),
    ),
    (
        ("what is 6 factorial", "720"),
        ("divide it by 4!", "30"),
    ),
    (("is 51 prime", "No"), ("53?", "Yes, `53` is prime")),
    (
        ("area of a circle with radius 8 cm", "64π"),
        ("now with diameter 8 instead", "`16π cm²`"),
    ),
    (
        ("1000 at 10% compound interest for 2 years, how much do i get", "1210"),
        ("how much of that is interest", "210"),
        ("after 3 years?", "1331"),
    ),
    (
        ("volume of a cone with radius 2 and height 3", "4π"),
        ("what about a cylinder with the same dimensions", "12π"),
        ("how many times bigger is the cylinder", "`3` times as much"),
    ),
    (
        ("factor x^2 + 7x + 10", "(x + 2)(x + 5)"),
        ("i got (x+1)(x+10)", "it multiplies out to `x² + 11x + 10`"),
    ),
    (
        ("solve 2x + 1 = 7", "`x = 3`"),
        ("another one like it", "Here is another one"),
        ("double it", "That would tell the answer"),
        ("is it bigger than 2", "That would tell the answer"),
        ("hint", "Hint 1"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_message_is_completed_by_what_was_talked_about(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
