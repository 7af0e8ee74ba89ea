"""What is meant of the answer before: its things, its measures, its facts, and no other number."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # percentages
    (("A shirt costs $40 and is 25% off. What's the sale price?", "`30`"),
     ("how much do I save", "`10`"), ("with 8% tax on top?", "`32.4`"),
     ("what if it was 30% off", "`30.24`")),
    (("What is 15 percent of 80?", "`12`"), ("so what is 80 plus that 15 percent", "= 92"),
     ("what is 80 plus 15% of it", "= 92")),
    # chances
    (("what is the probability of rolling two sixes?", "`1/36`"),
     ("and at least one six?", "`11/36`"), ("no sixes?", "`25/36`")),
    (("A die is rolled. What is the probability of an even number?", "`1/2`"),
     ("and a number greater than 4?", "`1/3`"), ("either one?", "did not get")),
    (("what is the probability of getting at least one head with 2 coins", "`3/4`"),),
    # measures
    (("find the area of a circle with radius 5", "25π"), ("and the circumference?", "10π"),
     ("what if the radius is doubled?", "20π"),
     ("how many times bigger is the area", "`4` times as much")),
    (("area of a circle with radius 5", "25π"), ("what radius gives an area of 100?", "5.6419")),
    # numbers
    (("The sum of three consecutive integers is 72. What are they?", "`23`"),
     ("show me how to set up the equation", "x + (x + 1) + (x + 2) = 72"),
     ("and three consecutive even integers with sum 72?", "`22`")),
    (("What is the sum of the first 100 positive integers?", "5050"),
     ("is there a formula", "`n*(n + 1)/2`"),
     ("what about the first 100 odd numbers", "10000")),
    (("Write 360 as a product of primes", "2³ * 3² * 5"), ("how many divisors", "`24`"),
     ("what is its square root", "√360")),
    (("What is 7/8 - 2/3?", "`7/8 - 2/3 = 5/24`"),
     ("why do we need a common denominator?", "same size")),
    (("How many prime numbers are there between 1 and 50?", "`15`"),
     ("which is the largest", "`47`"), ("what's their sum", "= 328")),
    (("factors of 36", "`36`"), ("what is their sum", "= 91")),
    (("evaluate 2a + 3b when a = 4 and b = -1", "= 5"), ("what if b = 2", "= 14"),
     ("and a = 0", "= 6")),
    (("A rectangle is 8 cm by 5 cm. What is its area?", "40"),
     ("what if the length is 10?", "`50 cm²`"), ("what if the width was 4 cm", "`40 cm²`")),
    (("give me an example of an arithmetic sequence", "3, 7, 11, 15"),
     ("what is the 20th term", "`79`"), ("sum of the first 20", "`820`")),
    (("example of an irrational number", "√2"),),
    (("solve for x: log2(x) + log2(x-2) = 3", "`x = 4`"),
     ("what if the right side were 4", "√17")),
    (("What is the range of 2, 3, 3, 5, 7, 7?", "`5`"), ("if I remove a 7?", "`5`"),
     ("take out the 7", "`3`")),
    (("In how many ways can a committee of 3 be chosen from 8 people?", "`56`"),
     ("what if order matters", "336"), ("and if the order doesn't matter", "`56`")),
    (("find two numbers with sum 10 and product 21", "`3` and `7`"),
     ("what if the product is 24", "`4` and `6`")),
    (("A triangle has angles 50 and 60 and the side between them is 10. Find the other sides",
      "8.152"), ("area", "35.2995")),
    # parts of a whole
    (("30 out of 40 students passed. what percent is that?", "`75` %"),
     ("what if 35 passed", "`87.5` %"), ("what if there were 50 students", "`70` %")),
    (("360 of 600 litres are used. what percent is that?", "`60` %"),
     ("so how much is left", "= 240"), ("what if 420 were used", "`70` %")),
    (("what is 15% of 240", "`36`"), ("what if it was 500", "`75`"),
     ("and what if it was 30", "30% of 500")),
    (("What is 3/5 of 40?", "= 24"), ("so what is left over", "`40 - 24 = 16`")),
    # what was before it
    (("mean of 4, 8, 6, 5, 12", "`7`"), ("and the median", "`6`"),
     ("what if i add 20", "`7`"), ("which one changed more", "The mean changed more")),
    (("differentiate x^3 - 5x", "3x²"), ("and the second derivative?", "6x"),
     ("what about at x = 2", "`12`"), ("where is it zero", "`x = 0`")),
    (("5 < 2x + 1 <= 11", "(2, 5]"), ("on a number line", "(2, 5]")),
    (("solve x/3 + 2 = 7", "`x = 15`"), ("and x/4 instead", "`x = 20`")),
    (("eigenvectors of [[2,0],[0,3]]", "(1, 0)"), ("how do you find them", "[[2, 0], [0, 3]]"),
     ("trace", "`5`")),
    (("what is 2^10", "1024"), ("log2 of it", "= 10")),
    (("A ladder 13 m long leans against a wall with its foot 5 m away. How high does it reach?",
      "`12` m"), ("draw it", "cannot draw")),
    (("y = 2x + 3, what is the gradient", "`2`"),
     ("what about a parallel line through (0, -1)", "y = 2x - 1")),
    # what is asked of rules and topics
    (("what is a prime number", "Try"), ("in one sentence", "only 1 and itself divide.")),
    (("differentiate sin(x)*x^2", "cos"), ("can you explain that rule", "(u v)′ = u′ v + u v′")),
    (("right triangle with legs 9 and 12, find the hypotenuse", "`15`"),
     ("which theorem", "Pythagorean theorem"), ("explain that theorem", "right triangle")),
    (("lcm of 24 and 36", "72"), ("check: 24*36 = hcf*lcm?", "cannot read")),
    (("what is the sine rule", "Try"), ("when do i use it", "opposite angle"),
     ("give me an example", "For example")),
    (("mean of 10, 12, 15, 19", "`14`"), ("and the median?", "`13.5`"),
     ("why are they different", "far from the others")),
    (("integral of cos(x)", "sin(x)"), ("and of sin(x)?", "-cos(x)"),
     ("why is there a minus", "cancel"),),
    (("3/8 + 1/6", "`3/8 + 1/6 = 13/24`"), ("now give me one", "Here is another one")),
    (("sequence 3, 6, 12, 24", "`48`"), ("does the sum to infinity exist", "diverges")),
    (("what is completing the square", "Try"), ("show me with x^2 + 6x + 5", "(x + 3)² = 4")),
    (("probability of 3 heads in a row", "`1/8`"), ("why multiply", "`1/2*(1/3) = 1/6`")),
    (("inverse of f(x) = 2x - 5", "x/2 + 5/2"), ("explain how", "Swap the names")),
    (("what is 2/3 + 1/4", "11/12"), ("as a mixed number?", "less than 1")),
    # one equation after the other
    (("Factor x^2 + 7x + 12", "(x + 3)(x + 4)"),
     ("the second one, x^2 - 7x + 12", "(x - 4)(x - 3)")),
    (("Solve x^2 - 5x + 6 = 0", "`x = 3`"),
     ("can you do it with the quadratic formula", "formula"), ("check x = 3", "is true"),
     ("check x = 4", "is false"), ("another one like it", "quadratic formula")),
    (("solve 3/(x+1) = 2", "`x = 1/2`"), ("check x = -1", "no value"), ("check x = 1/2", "true")),
    (("Solve x^2 + y^2 = 25, x + y = 7", "`y = 4`"), ("check (3,4)", "both true"),
     ("is (5, 2) a solution?", "is false")),
    (("roots of x^3 - 8", "`x = 2`"), ("only the real ones", "The real one is `x = 2`")),
    (("Solve 3^(2x) = 81", "`x = 2`"), ("another one like it", "^(2x) = ")),
    (("A = (1, 2), B = (4, 6). Find the distance AB", "`5`"), ("midpoint", "(5/2, 4)"),
     ("slope", "4/3"), ("equation of the line AB", "4x/3 + 2/3")),
    (("let x = 2. find the gradient of y = x^2 - 3x", "not sure"),),
    # calculus and matrices
    (("Find the integral of x^2 from 0 to 3", "is `9`"),
     ("why 9", "9 - 0"), ("what does it mean geometrically?", "area between the curve")),
    (("Differentiate (2x+1)^5", "10(2x + 1)⁴"), ("explain the chain rule", "inside another"),
     ("and its integral?", "(2x + 1)⁶/12"), ("what is the derivative at 0", "`10`")),
    (("find the limit as x approaches infinity of (3x^2 + 2)/(x^2 - 1)", "`3`"),
     ("what is a limit", "comes close"), ("and as x goes to 0?", "`-2`")),
    (("integral of 1/(x^2+1) from 0 to 1", "π/4"), ("why pi/4", "arctan(x)")),
    (("find the Taylor series of e^x at 0", "x⁵/120"), ("first 4 terms", "x³/6`")),
    (("find the determinant of [[1,2],[3,4]]", "`-2`"), ("and its inverse?", "3/2"),
     ("multiply them together", "[[1, 0], [0, 1]]")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_what_was_told_or_asked_before_is_meant(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)
