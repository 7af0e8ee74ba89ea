"""Follow-ups that change one thing of the question before: a sign, a base, a place, an interval."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("limit of (1 - cos x)/x as x approaches 0", "`0`"), ("at infinity?", "`0`")),
    (("solve 3 - x < 8", "x > -5"), ("what if it was greater than", "x < -5"), ("and <= 2", "1")),
    (("log3(x) = 2", "x = 9"), ("and if the base was 2", "x = 4"), ("what about base 10", "100")),
    (("x^2 + 4 = 0", "no real"), ("what if it's minus", "x = 2"), ("and plus", "no real")),
    (("x^2 + 7x + 12 = 0", "x = -4"), ("what if it was minus", "Which one"), ("a", "x = 4")),
    (("y'' + 9y = 0", "cos(3x)"), ("and with a minus", "e^(3x)")),
    (
        ("solve cos x = 1/2", "2πn"),
        ("only between 0 and 2pi", "5π/3"),
        ("in degrees", "300°"),
        ("what if it was sin", "150°"),
    ),
    (
        ("taylor polynomial of ln(x) around x = 1", "(x - 1)"),
        ("up to degree 2", "-1 + x - (x - 1)²/2"),
        ("around x = 2", "ln(2)"),
    ),
    (
        ("find the tangent to y = x^3 at x = 1", "3x - 2"),
        ("and the normal", "4/3"),
        ("same for y = x^2", "3/2"),
    ),
    (
        ("how many ways to arrange the letters of LEVEL", "30"),
        ("and TEETH?", "30"),
        ("and CAT", "6"),
    ),
    (
        ("taylor series of cos x", "x⁴/24"),
        ("up to x^5", "x⁴/24"),
        ("and for e^(2x)", "2x²"),
        ("up to x^2", "1 + 2x + 2x²`"),
    ),
    (("modulus of 6 + 8i", "10"), ("and the conjugate", "6 - 8i")),
    (("solve 2x + 3 = 11", "x = 4"), ("what if the equation is harder", "did not get")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_one_thing_is_changed_and_the_rest_stays(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
