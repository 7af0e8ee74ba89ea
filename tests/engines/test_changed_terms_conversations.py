"""The question before with something in it changed, and what else is asked of its things."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # signs, terms and places
    (("3/4 + 1/8", "7/8"), ("write that as a decimal", "0.875"),
     ("now subtract instead of add", "`3/4 - 1/8 = 5/8`")),
    (("12 + 5 * 4", "32"), ("what if there were brackets around 12 + 5", "(12 + 5)*4 = 68")),
    (("solve |x - 4| = 9", "13"), ("what if it was -9 on the right", "no real solution")),
    (("solve x^2 - 3x - 10 = 0", "x = 5"), ("change the -10 to +2", "x = 2"),
     ("change the +2 to -4", "x = 4")),
    (("simplify 4m + 2n - 3m", "m + 2n"), ("make the -3m into +3m", "7m + 2n"),
     ("change the +3m to -m", "3m + 2n")),
    (("coefficient of x^2 in (x + 3)^4", "`54`"), ("and of x^3", "`12`"),
     ("what about x", "`108`")),
    (("simplify 6x^5 / x^2", "6x³"), ("divide by x^3 instead", "6x²")),
    (("inverse of g(x) = 5x - 1", "x/5 + 1/5"), ("and if g was 5x + 2", "x/5 - 2/5")),
    (("how many minutes from 8:15 to 9:40", "85"), ("in hours and minutes", "1 h 25 min"),
     ("what if it started at 8:50", "50 min"), ("and if it ends at 10:00", "70 min")),
    # a number that was tried is left, where the equation is changed
    (("3/x + 2 = 5", "x = 1"), ("can x be 0", "divided by 0"), ("what if the 3 was a 6", "x = 2")),
    (("sqrt(x + 5) = x - 1", "x = 4"), ("why isn't -1 a solution", "false"),
     ("show me all the steps", "Square both sides")),
    (("2a + 3b = 13 and a - b = 4, solve", "a = 5"), ("what is a + b", "5 + 1 = 6"),
     ("what is 2a", "2*5 = 10"), ("check if a = 5, b = 1 works", "are both true")),
    (("x/3 + 2 = 7", "x = 15"), ("what if it was x/4", "x = 20"), ("i got x = 20", "Yes")),
    (("triangle with base 10 and height 7, area?", "35"), ("what if the height is 14", "`70`")),
    (("right triangle with sides 6 and 8, hypotenuse?", "10"), ("find the angles", "36.8699")),
    (("144 square root", "12"), ("and cube root of 27", "3"),
     ("what about the square root of 2", "1.41421")),
    (("A tree casts a shadow of 8 m when the sun is at 40 degrees. How tall is the tree?",
      "8 tan(2π/9)"), ("what if the shadow is 10 m", "10 tan(2π/9)")),
    (("hcf of 36 and 60", "`12`"), ("what if i add 84", "`84` is `12`")),
    # rounding told in the question
    (("square root of 50 to the nearest whole number", "`7`"), ("to 3 decimal places", "7.071"),
     ("same for 60", "7.746")),
    # a number in another form keeps its problem
    (("two dice are rolled. probability of a total of 5", "1/9"), ("as a percentage", "11.1111%"),
     ("and 9?", "1/9"), ("and 12?", "1/36")),
    (("write 1/8 as a percentage", "12.5%"), ("and 3/8?", "37.5%")),
    # lists and orders
    (("sort 0.3, 1/4, -2 from smallest to largest", "`-2`, `1/4`, `0.3`"),
     ("add 2/7 to the list", "`-2`, `1/4`, `2/7`, `0.3`")),
    (("which is larger 2/3 or 0.65", "`2/3`"), ("what about 7/10", "`7/10`"),
     ("put all three in order", "`0.65`, `2/3`, `7/10`")),
    (("mode of 4 4 5 6 6 6", "`6`"), ("add another 4, what's the mode now", "`4` and `6`"),
     ("remove 5, what is the median", "`5`")),
    (("solve x^2 - 2x < 8", "-2 < x < 4"), ("which whole numbers work", "`0`, `1`, `2` and `3`")),
    # percentages and ratios
    (("price went from $80 to $60. what percent decrease is it", "-25"),
     ("what percent increase gets it back to 80", "33.3333"),
     ("why isn't that 25% too", "share of what is there")),
    (("simplify the ratio 15:25", "3:5"), ("as a fraction", "3/5"),
     ("if the first part is 12 what is the second", "`12*25/15 = 20`")),
    # functions, matrices, curves
    (("range of f(x) = sqrt(x + 1)", "y ≥ 0"), ("does it have an inverse? what is it", "x² - 1")),
    (("differentiate x^2 - 8x", "2x - 8"), ("where's its minimum", "-16")),
    (("inverse of [[1, 1], [0, 1]]", "[[1, -1], [0, 1]]"),
     ("multiply the matrix by itself", "[[1, 2], [0, 1]]")),
    (("partial derivatives of x^3*y", "3x²y"), ("the mixed one", "3x²")),
    (("dy/dx if x^2 + y^2 = 100", "-x/y"), ("slope at (6, 8)", "-3/4")),
    (("simplify (x^2 - 4)/(x + 2)", "x - 2"), ("is there any x that's not allowed", "x = -2")),
    # ways
    (("x + y + z = 4, x - y = 1, y + z = 2", "x = 2"), ("show elimination", "by elimination")),
    (("divide x^2 + 3x + 5 by x + 1", "remainder `3`"), ("show the long division", "1. ")),
    (("2(x - 1) = 10, what's x", "x = 6"), ("show me each step", "Expand"),
     ("another one like that", "Here is another one")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_reply_is_about_the_changed_question(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
