"""What pupils ask next: other odd and even numbers, a share in a ratio, what was done, a check."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("show that the sum of two even numbers is even", "Yes"),
        ("what about an even and an odd", "always odd"),
        ("is the product even?", "Yes"),
    ),
    (
        ("prove that the sum of two odd numbers is even", "Yes"),
        ("is it true for three odd numbers?", "always odd"),
    ),
    (("simplify 12:20", "3:5"), ("share 64 in that ratio", "`24` and `40`")),
    (
        ("3(x + 2) = 21", "x = 5"),
        ("what did you do first?", "Expand the brackets"),
        ("check that x = 5 works", "Yes"),
        ("check x = 4 works", "No"),
    ),
    (("solve x^2 = 20", "2√5"), ("as a decimal to 2 dp", "4.47")),
    (("are (1,2),(2,5) linearly independent?", "Yes"), ("why", "rank")),
    (
        ("multiply (1+2i)(3-i)", "5 + 5i"),
        ("what's the modulus of that", "5√2"),
        ("and the argument", "π/4"),
    ),
    (("multiply (x+4)(x-1)", "x² + 3x - 4"),),
    (
        ("a ladder 13m long leans against a wall, its foot is 5m from the wall. how high does it "
         "reach", "`12`"),
        ("what if the ladder is 15m", "10√2"),
        ("i don't get why we subtract", "taken away"),
    ),
    (
        ("P(A) = 0.4, P(B) = 0.5, independent. What's P(A and B)?", "= 1/5"),
        ("P(A or B)", "= 7/10"),
        ("what if they're mutually exclusive", "= 9/10"),
    ),
    (("is 0.999... equal to 1?", "Yes"), ("why", "9x = 9"), ("convince me", "9x = 9")),
    (
        ("how many factors does 360 have?", "`24`"),
        ("is it a perfect square?", "`360` is not"),
        ("is it even?", "`360` is even"),
        ("what's the smallest number to multiply by to make it a square", "smallest is `10`"),
    ),
    (("solve 2x = 8", "x = 4"), ("an odd and an even", "did not get")),
    (("x^2 - 5x + 6 = 0", "x = 3"), ("what does that mean on a graph", "meets the x-axis")),
    (("is (x+3)^2 = x^2 + 9?", "No"), ("expand it properly", "`(x + 3)² = x² + 6x + 9`")),
    (("is x^2 + 9 = (x+3)^2?", "No"), ("do it right", "`(x + 3)² = x² + 6x + 9`")),
    (
        ("lim (3x^2 - x)/(2x^2 + 5) as x→∞", "`3/2`"),
        ("and with 3x^3 on top", "`∞`"),
        ("and x^4 in the denominator", "is `0`"),
    ),
    (
        ("solve 2x + 1 = 7", "x = 3"),
        ("check my answer, i got x = 4", "No, `x = 4` is not right"),
        ("can u check my work pls? i got 3", "Yes, `3` is right"),
    ),
    (
        ("solve the system x + y = 5 and x - y = 1", "x = 3"),
        ("where do they meet", "meet at `(3, 2)`"),
        ("solve the system x + y = 5 and x - y = 1", "x = 3"),
        ("how many solutions", "a point that the two graphs share"),
        ("solve the system x + y = 5 and x - y = 1", "x = 3"),
        ("how would you eliminate y?", "To get rid of `y`"),
        ("eliminate x", "To get rid of `x`"),
        ("which variable should i eliminate", "by elimination"),
    ),
    (
        ("simplify (x^2 - 9)/(x^2 + x - 6)", "x ≠ -3"),
        ("is that always true?", "`x = -3, 2` makes"),
        ("what values of x aren't allowed", "`x = -3, 2` makes"),
        ("what are the restrictions", "`x = -3, 2` makes"),
    ),
    (
        ("5 - 2x > 11", "x < -3"),
        ("do i flip the sign?", "Yes, once: divide both sides by -2"),
        ("what about 5 + 2x > 11", "x > 3"),
        ("does the inequality sign change", "No, in the steps here the sign stays"),
    ),
    (
        ("p(x) = 2x + 3 and q(x) = x - 4. find p(q(x))", "2x - 5"),
        ("find q⁻¹(6)", "`q⁻¹(6)` is `10`"),
        ("and p^-1(6)", "`p⁻¹(6)` is `3/2`"),
    ),
    (
        ("solve 2x + 3 = 11", "x = 4"),
        ("now 3x - 1 = x + 9", "x = 5"),
        ("and x^2 = x + 2", "x = -1"),
        ("2, -1", "Yes"),
    ),
    (
        ("3, 6, 12, 24", "Noted"),
        ("whats the rule", "2^(n - 1)"),
        ("next two terms", "`48` and `96`"),
        ("sum", "= 45"),
    ),
    (("prime factorisation of 360", "2³ * 3² * 5"), ("84", "The same for `84`: `84 = 2² * 3 * 7`")),
    (("differentiate x^2", "2x"), ("x^3 + x", "3x² + 1"), ("12 * 3", "36")),
    (
        ("how do you complete the square", "half the middle"),
        ("x² + 8x + 3", "(x + 4)² - 13"),
        ("what about x^2 - 4x", "(x - 2)² - 4"),
    ),
    (
        ("area of a triangle with base 10 and height 6", "`30`"),
        ("what about a trapezium with parallel sides 5 and 9 and height 4", "`28`"),
        ("and a rectangle 4 by 7 cm", "`28"),
        ("what if both sides are doubled", "`112"),
    ),
    (("10, 7, 4, 1 what is the rule", "13 - 3n"), ("which term is -50", "21st")),
    (("how many cm in 5 feet", "152.4"), ("how tall is that in metres", "1.524")),
    (
        ("make r the subject of V = 4/3 pi r^3", "∛(3V/(4π))"),
        ("and r when V = 36pi", "`r = 3`."),
        ("show the steps", "Get `r³` alone"),
    ),
    (
        ("solve sin x = 1/2 for 0 ≤ x ≤ 2π", "5π/6"),
        ("now cos x = 1/2", "Again `for 0 ≤ x ≤ 2π`: `x = π/3` or `x = 5π/3`"),
        ("and 2tan x = 2", "`x = π/4` or `x = 5π/4`"),
        ("x^2 = 4", "x = 2"),
    ),
    (("mean of 2, 4, 6", "`4`"), ("3, 5, 10", "`6`"), ("two numbers", "did not get")),
    (
        ("what is the range of x^2 + 1", "[1, ∞)"),
        ("is it even or odd", "is even"),
        ("is it one to one", "No"),
    ),
    (
        ("y is directly proportional to x and y = 12 when x = 4. find y when x = 7", "`21`"),
        ("what is the constant", "is `3`"),
        ("write an equation", "y = 3*x"),
    ),
    (
        ("Let f(x) = 3x - 4. What is f(5)?", "11"),
        ("What is its inverse?", "x/3 + 4/3"),
        ("what is f(f(1))?", "-7"),
    ),
    (
        ("What is the area of a circle with radius 6?", "36π"),
        ("Use pi = 3.14.", "`113.04` (exactly `36π`)"),
        ("and its circumference?", "37.68"),
    ),
    (
        ("simplify log(8) + log(125)", "= 3"),
        ("what base did you use", "base 10"),
        ("why can you multiply them", "exponents are added"),
        ("and ln instead", "`ln(8) + ln(125)"),
    ),
    (
        ("solve 2x + 5 = 17", "x = 6"),
        ("what if it was 33", "For `solve 2x + 5 = 33`: Subtract"),
    ),
    (
        ("solve sqrt(x+3) = x - 3", "x = 6"),
        ("now with 5 instead of the first 3", "(√33 + 7)/2"),
    ),
    (
        ("domain of sqrt(x - 4)", "x ≥ 4"),
        ("can x be 3?", "No"),
        ("is 10 in the domain", "Yes"),
    ),
    (("simplify (x^2 - 9)/(x - 3)", "x + 3"), ("can x be 3?", "no value")),
    (
        ("solve x^2 - x - 6 = 0", "x = 3"),
        ("verify the negative one", "`(-2)² - (-2) - 6 = 0` is true"),
        ("how do I know which method to use", "factor it"),
    ),
    (
        ("solve x^2 + 6x - 7 = 0 by completing the square", "-7"),
        ("ok but why do u add 9", "Step 2"),
    ),
    (
        ("let g(x) = x^2 - 4x. what is g(3)", "-3"),
        ("where is g zero?", "x = 4"),
        ("where is the slope zero", "x = 2"),
    ),
    (
        ("find the equation of the line through (0, 3) with slope 2.", "2x + 3"),
        ("where does it cross the x-axis", "-3/2"),
        ("does it go through (1, 5)?", "Yes"),
        ("and a line perpendicular to it through the origin?", "-x/2"),
    ),
    (
        ("a right triangle has legs 5 cm and 12 cm. how long is the hypotenuse?", "13 cm"),
        ("what is its area?", "30 cm²"),
    ),
    (("what is 7/8 as a decimal", "0.875"), ("is 5/6 bigger", "No, `0.875`")),
    (
        ("volume of a sphere of radius 3", "36π"),
        ("what if the radius is doubled", "288π"),
        ("does it double too", "`8` times as much"),
    ),
    (("lcm of 12 and 18", "36"), ("what about 12 18 and 20", "180")),
    (
        ("Expand 3(2x - 5) - 2(x + 1)", "4x - 17"),
        ("why does the sign change?", "each term inside"),
    ),
    (
        ("what is (-3)^2", "9"),
        ("and -3^2", "-9"),
        ("why are they different", "before a minus sign"),
    ),
    (("turning point of y = x^2 + 6x + 2", "(-3, -7)"), ("min or max?", "minimum at `(-3, -7)`")),
    (
        ("A circle has diameter 14 cm. Find its area.", "49π"),
        ("what about a semicircle?", "49π/2"),
        ("what is a semicircle", "joins two points"),
    ),
    (
        ("a triangle has base 10 and height 6 what's the area", "30"),
        ("what if it's a parallelogram", "60"),
    ),
    (
        ("solve 2x + y = 7 and 3x - y = 8", "x = 3"),
        ("why do you add the equations", "falls away"),
    ),
    (("write 3.6 million in standard form", "3.6·10⁶"), ("and 0.0072", "7.2·10⁻³")),
    (
        ("area of a trapezoid with bases 6 and 10 and height 5", "40"),
        ("what if both bases are 8", "With `8` instead of `6` and `8` instead of `10`: The"),
    ),
    (("5x - 3 = 2x + 9 please", "x = 4"), ("what if it's 2x + 15", "x = 6")),
    (("a pizza is cut in 8 slices i eat 3 what fraction is left", "5/8"), ("in percent", "62.5%")),
    (("first term 3 common ratio 2 whats the 8th term", "384"), ("what if the ratio is 3", "6561")),
    (("what is 1011 binary in decimal", "11"),),
    (
        ("in triangle ABC, a = 7, b = 10, C = 60 degrees. find c", "√79"),
        ("why not pythagoras", "right-angled triangles alone"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_pupil_can_go_on(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())

    await conversed(tutor, turns)
