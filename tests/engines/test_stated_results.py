"""Results told with their question, methods named after an answer, and operands put together anew.

A result that is right is never denied, and a method that a working does not use is not claimed.
"""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.claims import claim_and_question


@pytest.fixture
def tutor() -> SymbolicTutor:
    return SymbolicTutor(NearWorker())


STATED: tuple[tuple[tuple[str, str], ...], ...] = (
    (("the derivative of x^2 is 2x", "Yes, `2x` is right"),),
    (("is the derivative of 3x^2 6x or 3x", "is not right"),),
    (("is the gcd of 12 and 18 4", "No, `4` is not right"),),
    (("the roots of x^2-5x+6 are 2 and 3", "Yes, `2 and 3` is right"),),
    (("is the area of a circle with radius 3 9pi", "Yes, `9pi` is right"),),
    (("my teacher says the derivative of ln x is 1/x", "Yes, `1/x` is right"),),
    (("my attempt: integral of 2x is x^2 + C", "Yes, `x^2 + C` is right"),),
    (("let me try: 2/3 + 1/4 = 3/7", "is false"), ("what did I do wrong", "tops and bottoms")),
    (("2/3 = 0.66666666666666666666666666666666667", "right to 35 decimal places"),),
    (("15/7 = 2.14", "right to 2 decimal places"), ("15/7 = 2.15", "`15/7 ≈ 2.142857`")),
    (("let me try: the derivative of x^2 sin x is 2x cos x", "is not right"),
     ("where did I go wrong", "Product rule")),
    (("the area of a circle with radius 3 = 9pi", "Yes, `9pi` is right"),),
    (("slope of 2x + 3y = 6", "`-2/3`"),),
    (("the mean of 4 numbers is 5", "Noted"),),
    (("the area of a square is 49. find its side", "`7`"),),
    (("the sum of 3 and x is 10", "`x = 7`"),),
)  # fmt: skip
METHODS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("integrate x e^x", "+ C"), ("use integration by parts", "By parts"),
     ("which method", "The method is integration by parts.")),
    (("dy/dx = 2xy", "C1"), ("use separation of variables", "dy/y"),
     ("what method is this", "The method is separation of variables.")),
    (("differentiate sin(3x^2)", "6x"), ("which step used the chain rule", "Step 3: Chain rule"),
     ("where did you use the product rule", "does not use the product rule")),
    (("expand (x+2)^4", "8x³"), ("with pascal's triangle", "4*x³*2")),
    (("det [[1,2,3],[4,5,6],[7,8,10]]", "-3"), ("by cofactor expansion", "Expand along")),
    (("explain the product rule", "u′ v"), ("where does it come from", "both factors")),
    (("explain pythagoras", "a² + b²"), ("can you prove it?", "four copies")),
)  # fmt: skip
TOGETHER: tuple[tuple[tuple[str, str], ...], ...] = (
    (("3/4 * 2/5", "3/10"), ("now add them", "23/20"), ("divided?", "15/8")),
    (("3/4 * 2/5", "3/10"), ("which is bigger", "`3/4` is larger")),
    (("a car travels at 60 mph for 2.5 hours, how far does it go?", "`150`"),
     ("how long for 210 miles", "`3.5`")),
    (("how many seconds are in a week", "604800"), ("and in a year", "31536000")),
    (("find the dot product of (3, 4) and (4, 3)", "24"),
     ("what's the length of the first", "`5`")),
    (("Evaluate lim x→3 (x^2 - 9)/(x - 3)", "`6`"), ("what about infinity", "`x → ∞` is `∞`")),
    (("The perimeter of a rectangle is 36 cm and its length is twice its width. Find the "
      "dimensions.", "`12`"), ("show me the equations", "2*(x + y) = 36")),
    (("A ball is thrown: h = 20t - 5t^2. When does it hit the ground?", "`4`"),
     ("the max height?", "`20`"), ("when is it at 15 m", "`t = 3`")),
    (("sum of the infinite series 1 + 1/3 + 1/9 + ...", "3/2"),
     ("the sum of the first 5 terms", "121/81")),
    (("find the standard deviation of 4, 8, 6, 5, 3", "√74/5"), ("and the sample one?", "√370/10")),
    (("simplify (x^2 - 9)/(x^2 - x - 6)", "x + 3"),
     ("is it the same as the original", "wherever both sides are defined")),
    (("d^2y/dx^2 if y = x^4 - 2x", "12x²"), ("dy/dx", "4x³ - 2")),
    (("|3 + 4i|", "5"), ("arg", "arctan(4/3)")),
    (("P(A) = 0.4, P(B) = 0.5, independent. find P(A and B)", "1/5"), ("neither", "3/10")),
    (("£200 shared between Ann and Bob in the ratio 3:7. how much does each get", "`140`"),),
    (("what was the price before a 7.5% increase if it's now 344", "`320`"),),
    (("Solve 3(2x - 1) = 4x + 7", "x = 5"), ("What if the 7 was 9?", "x = 6"),
     ("Is x = 5 a solution of the first one?", "Yes, `3(2*5 - 1) = 4*5 + 7` is true.")),
    (("what is 0!", "= 1"), ("why is that 1", "one way to arrange nothing")),
    (("If 5 workers build a wall in 12 days, how long would 8 workers take?", "`7.5`"),
     ("why is it less", "The work stays the same")),
    (("(2+3i)(1-i)", "5 + i"), ("and divided?", "(-1 + 5i)/2")),
    (("write 0.000045 in standard form", "4.5·10⁻⁵"), ("multiply it by 3 million", "= 135")),
    (("4.5 million divided by 9", "500000"),),
    (("a bag has 4 red and 6 blue balls. two are drawn without replacement. what's the "
      "probability both are red", "`2/15`"), ("what if they're put back?", "`4/25`"),
     ("and one of each colour?", "`12/25`")),
    (("A shirt costs £40 and is reduced by 15%. What is the sale price?", "`34`"),
     ("and then another 10% off?", "`30.6`"), ("how much did I save altogether", "`9.4`"),
     ("what percentage is that", "`23.5%`")),
    (("A coat costs $80. 20% off. what is the price?", "`64`"), ("how much did i save", "`16`"),
     ("as a percentage of the new price", "`25%` of `64`")),
    (("solve x^2 + 4x + 13 = 0", "no real"), ("what about complex ones", "-2 + 3i")),
    (("three consecutive integers add up to 72. what are they?", "`23`"),
     ("and three consecutive even numbers adding to 72?", "`22`")),
)  # fmt: skip


def test_what_is_too_long_for_a_result_is_not_looked_through() -> None:
    short = "is the sum of 3 and 4 8?"

    assert claim_and_question(short) == ("8", "the sum of 3 and 4")
    assert claim_and_question(f"{short} {'. , ; ' * 100}") is None


@pytest.mark.parametrize("turns", [*STATED, *METHODS, *TOGETHER], ids=lambda turns: turns[0][0])
async def test_a_result_or_a_method_that_is_named_is_looked_for_where_it_belongs(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)
