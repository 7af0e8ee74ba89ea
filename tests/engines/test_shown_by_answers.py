"""Follow-ups that the sentence or the equation of the last answer shows."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("solve cos(x) = 1/2 for 0 <= x < 360 degrees", "`x = 60°` or `x = 300°`"),
        ("both of them in radians?", "`x = π/3` or `x = 5π/3`"),
        ("is 420 degrees a solution too?", "No"),
        ("why two?", "passed twice"),
        ("now sin instead of cos", "`x = 30°` or `x = 150°`"),
    ),
    (
        ("solve cos x = 0", "π/2"),
        ("in degrees", "90°"),
    ),
    (
        ("Ann is twice as old as Bob. Together they are 36. How old are they?", "`24`"),
        (
            "set up the equation for me",
            "With `x` for the age of Bob the story says `x + 2*x = 36`.",
        ),
    ),
    (
        ("write 4/11 as a decimal", "0.(36)"),
        ("does it repeat?", "Yes, `36` comes again and again"),
        ("and 5/8", "0.625"),
        ("does it end", "Yes, it ends"),
    ),
    (
        ("solve (x + 2)/(x - 5) = 2", "12"),
        ("what can't x be?", "`x = 5` makes `x - 5` zero"),
        ("what kind of equation is that", "It is a rational equation."),
    ),
    (
        ("solve x^2 - 3x + 2 = 0", "`x = 1` or `x = 2`"),
        ("what type of equation is it?", "It is a quadratic equation"),
    ),
    (
        ("solve 3x + y = 10, x - y = 2", "`x = 3` and `y = 1`"),
        ("which is y?", "`y = 1`"),
        ("which is bigger", "The larger one is `x = 3`."),
    ),
    (
        ("round 2.71828 to 3 decimal places", "2.718"),
        ("why not 2.719?", "No, `2.719` is not right. To round"),
        ("another one like it", "Here is another one"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_what_the_answer_shows_is_told(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
