"""What is put in anew: both curves, a multiple, draws put back; and the outcomes one by one."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

_BAG = (
    "A bag contains 5 red and 3 blue balls. Two are drawn {} replacement. What is the probability "
)
PUT: tuple[tuple[tuple[str, str], ...], ...] = (
    (("find the area between y = x^2 and y = x + 2", "9/2"),
     ("what if it's y = x^2 and y = 4", "`32/3`"),
     ("and y=x^3, y=x", "is `1/2`")),
    (("Evaluate the limit of (x^2 - 4)/(x - 2) as x approaches 2.", "is `4`"),
     ("now with 9 and 3 instead of 4 and 2", "as `x → 3` is `6`")),
    (("Solve 3x + 5 = 20", "x = 5"), ("with 4 instead of 3 and 8 instead of 5", "x = 3")),
    (("Solve the system 2x + 3y = 12 and x - y = 1.", "y = 2"),
     ("what are x + y and x*y?", "`3 + 2 = 5`. `3*2 = 6`")),
    (("Solve the system 2x + 3y = 12 and x - y = 1.", "y = 2"),
     ("why did you use substitution?", "easy to get alone")),
    (("dy/dx = 2xy, y(0)=3", "3e^(x²)"), ("is that right: y = 3e^(x^2)?", "Yes"),
     ("show the steps", "→ `y = 3e^(x²)`")),
    (("Find the eigenvalues of [[2,1],[1,2]].", "`3`"), ("explain eigenvalues", "its direction")),
    (("Solve x^2 + 2x + 5 = 0.", "no real"), ("what are the complex ones?", "-1 + 2i"),
     ("check the first", "`x = -1 - 2i`")),
    (("Find the tangent line to y = x^3 - x at x = 1.", "2x - 2"),
     ("where does the tangent meet the curve again?", "(-2, -6)")),
    (("solve 2x + y = 5 and x - y = 1", "x = 2"), ("and x + y = 7, x - y = 1", "`x = 4` and")),
    ((f"{_BAG.format('without')}that both are red?", "5/14"),
     ("what if there is replacement?", "25/64")),
    ((f"{_BAG.format('with')}that both are red?", "25/64"),
     ("what if there's no replacement?", "5/14")),
    (("multiply (3 + 2i)(1 - 4i)", "11 - 10i"), ("modulus of the first", "`√13`"),
     ("and the second", "`√17`")),
    (("Two dice are rolled. What's the probability of getting a sum of 8?", "5/36"),
     ("list them", "`(2, 6)`, `(3, 5)`, `(4, 4)`, `(5, 3)`, `(6, 2)`")),
    (("A coin is tossed 3 times. Probability of exactly 2 heads?", "3/8"),
     ("show me the outcomes", "`HHT`, `HTH`, `THH`")),
    (("A bag contains 5 red and 3 blue balls. What's the probability of red?", "5/8"),
     ("list them", "5/8")),
    (("Ann is twice as old as Ben. In 6 years the sum of their ages will be 60. How old are they "
      "now?", "`32` years"),
     ("what if she was three times as old", "`36` years")),
    (("a number is doubled and 7 is added. the result is 25. what is the number?", "`9`"),
     ("what if it's tripled", "The number is `6`")),
    (("A train travels 240 km in 3 hours. What is its average speed?", "`80` km/h"),
     ("in m/s?", "200/9"), ("how far would it go in 5 hours?", "`400` km")),
    (("stationary points of x^3 - 3x", "x = -1"),
     ("is x = 1 a maximum or a minimum", "local minimum at `(1, -2)`"),
     ("and x = -1?", "local maximum at `(-1, 2)`"),
     ("what about x = 2", "the slope of `x³ - 3x` is `9`")),
    (("Find the derivative of f(x) = 3x^4 - 2x^2 + 5", "12x³ - 4x"),
     ("is (0,5) a maximum?", "Yes, `3x⁴ - 2x² + 5` has a local maximum")),
    (("A car depreciates by 12% per year. It costs $20,000 new. What is it worth after 3 years?",
      "13629.44"), ("when will it be worth less than 10000?", "about `5.42227`")),
    (("What is the sum of the first 100 positive integers?", "5050"),
     ("of the even ones up to 100", "2550"), ("and the odd ones?", "2500")),
    (("the nth term of a sequence is 3n + 2. what are the first 5 terms?", "`17`"),
     ("which term is 62?", "20th"), ("is 100 in the sequence?", "No, `100` is not")),
    (("A sequence has nth term n^2 + 1. find the 7th term", "50"), ("sum of the first 5", "`60`")),
    (("solve 2sin^2 x - sin x - 1 = 0 for 0 <= x < 2pi", "11π/6"), ("in degrees", "330°"),
     ("what about cos instead of sin", "`x = 0°`, `x = 120°` or `x = 240°`")),
    (("there are 12 red, 8 blue and 5 green sweets in a jar. p(blue)?", "8/25"),
     ("two at random, both red?", "11/50"), ("with replacement", "144/625")),
    (("The price of a laptop rose from $800 to $920. What is the percentage increase?", "`15`"),
     ("and if it had gone to 900?", "`12.5`")),
    (("length of (3,4)", "`5`"), ("and of (1,2,2)?", "is `3`")),
    (("What is the derivative of x^2 e^x?", "2x e^x"),
     ("find where it's zero", "`x = -2` or `x = 0`")),
    (("Solve 5(2x + 1) - 3 = 22", "x = 2"), ("same but = 32", "x = 3")),
    (("limit of sin x / x as x -> 0", "`1`"), ("what is it at x = 0?", "itself `sin(x)/x` has no")),
    (("Simplify (x^2 - 9)/(x - 3).", "x + 3"), ("what about x = 3?", "no value")),
)  # fmt: skip


@pytest.mark.parametrize("turns", PUT, ids=lambda turns: f"{turns[0][0][:40]} | {turns[1][0]}")
async def test_the_question_before_is_asked_with_the_change(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)
