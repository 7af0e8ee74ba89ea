"""The last problem another way, with another sign, form, unit or place: the replies."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    # another way of working
    (("x^2 - 7x + 10 = 0", "x = 2"), ("with the formula instead", "quadratic formula")),
    (("x^2 + 4x - 5 = 0", "x = 1"), ("can u do it by completing the square", "ompleting the sq")),
    (("a + 2b = 8, a - b = 2", "a = 4"), ("do you know another way", "by elimination")),
    (("solve 5x = 35", "x = 7"), ("is there another way?", "meet at `(7, 35)`")),
    (("differentiate (2x + 1)^2", "8x + 4"), ("without the chain rule", "`4x² + 4x + 1`")),
    (("d/dx x^2(x + 1)", "3x²"), ("do it by expanding first", "`x³ + x²`")),
    (
        ("differentiate sin(2x)", "2 cos"),
        ("do it without the chain rule", "the definition: the limit"),
    ),
    (("x^2 - 7x + 10 = 0", "x = 2"), ("which method is this?", "The method is factoring.")),
    (("3x+2y=7, 5x-2y=1", "x = 1"), ("what method is that", "The method is elimination.")),
    # another sign
    (("solve 2x + 9 = 21", "x = 6"), ("what if it was minus 9", "x = 15")),
    (("x^2 - 7x + 10 = 0", "x = 2"), ("what if its +7x", "x = -5")),
    (("solve 3x - 4 > 8", "x > 4"), ("what if it's -3x", "x < -4"), ("what about < 8", "x > -4")),
    (("solve |x - 2| = 6", "x = 8"), ("what if it was < 6", "-4 < x < 8")),
    (("2/3 + 1/4", "11/12"), ("what about minus 1/4", "5/12")),
    (("12*3", "36"), ("minus 3", "33")),
    # of a line or a curve
    (
        ("y = 3x - 6 what is the slope", "3"),
        ("where does it cross the x axis", "x = 2"),
        ("is (4, 6) on it?", "Yes"),
        ("is the point (1, 3) on the line", "No"),
    ),
    # of a shape or of points
    (("right triangle with legs 5 and 12, find the hypotenuse", "13"), ("whats the area", "30")),
    (("area of a circle with radius 8", "64π"), ("what if 8 is the diameter", "16π")),
    (("slope of the line through (0,1) and (2,5)", "2"), ("same for (1,1) and (3,2)", "1/2")),
    # a problem like the one whose working was shown
    (("4x + 1 = 9", "x = 2"), ("why not", "4x = 8"), ("another one please", "one: `4x")),
    # places, units, forms
    (
        ("round 2.71828 to 3 sig figs", "2.72"),
        ("and 4 decimal places", "`2.7183`"),
        ("what about 0.0123456 to 2 sf", "0.012"),
    ),
    (("convert 3 pounds to grams", "1360"), ("and ounces", "48 oz")),
    (("17 / 5", "3.4"), ("with remainder?", "remainder `2`")),
    (("1. 1/2 + 1/4 2. 2/3 - 1/6", "3/4"), ("the second one as a percentage", "50%")),
    (("2/5 of 30", "12"), ("and 3/4 of that", "9"), ("half of that", "4.5")),
    (("next number in 3, 7, 11, 15", "19"), ("whats the rule", "4n - 1")),
    (("solve 2x + 3 = 11", "x = 4"), ("give me a harder one", "level 4 of 5"), ("hint", "Hint")),
    (
        ("mean of 1, 2, 6", "3"),
        ("what does range mean", "largest minus"),
        ("is there a mode", "no"),
    ),
    (("expand (x+1)(x+2)", "3x"), ("what's a coefficient", "multiplies")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_is_about_the_problem_put_otherwise(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
