"""What else is asked or changed of a list, a figure, points, a number or matrices."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("my data is 4, 9, 4, 7, 11", "Noted"),
        ("find the mean", "is `7`"),
        ("which value occurs most often", "mode is `4`"),
        ("what happens to the mean if i take out the 11", "`6`"),
    ),
    (("median of 3 8 1 9 4", "is `4`"), ("and if i include another 20", "is `6`")),
    (("mean of 4, 8, 15, 16, 23, 42", "is `18`"), ("what if 42 is removed", "is `13.2`")),
    (("Pythagoras with a = 5 and b = 12", "`13`"), ("explain pi", "divided by its diameter")),
    (("factorise x^2 + 7x + 12", "(x + 3)(x + 4)"), ("what if both are negative", "x² - 7x - 12")),
    (("mean or median which is better", "all values count alike"),),
    (
        ("simplify (x^2-9)/(x^2+5x+6)", "(x - 3)/(x + 2)"),
        ("what happens at x=-2", "and `(-2)² + 5(-2) + 6` is 0, so there is no value"),
    ),
    (
        ("2x + y = 7 and x - y = 2", "x = 3"),
        ("why did you multiply by 2", "No step here says to `multiply by 2`. To solve"),
        ("why did you add 7", "Step 5, add 7 to both sides"),
    ),
    (
        ("distance between (0,0) and (1/2,4)", "√65/2"),
        ("show the steps", "√((1/2)² + 4²)` → `√(65/4)"),
    ),
    (("factorise 2x^2 + 7x + 3", "(x + 3)(2x + 1)"), ("whats the solutions then", "x = -1/2")),
    (
        ("second derivative of 3x^4 at x = 1", "36"),
        (
            "what does that mean",
            "how fast the slope of the curve changes at that place; the curve bends upwards",
        ),
    ),
    (("a shirt costs £40 and it is 20% off", "Noted"), ("how much do i save", "`8`")),
    (
        ("y is proportional to x and y = 12 when x = 4 find y when x = 10", "`30`"),
        ("what if its inversely", "`4.8`"),
    ),
    (
        ("a car does 45 miles per gallon how many gallons for 300 miles", "`20/3` gallons"),
        ("what if its 50 mpg", "`6` gallons"),
    ),
    (
        ("what comes next in 3, 6, 12, 24", "`48`"),
        ("and the next one", "`48` and `96`"),
        ("the one after that", "`192`"),
    ),
    (("what is 20 as a percentage of 80", "`25%`"), ("what about 30 of 80", "`37.5%`")),
    (
        ("solve x^2 + 2x - 8 = 0 by completing the square", "(x + 1)² = 9"),
        ("which is best", "Factoring"),
    ),
    (("tan 45", "= 1"), ("tan 90", "I took the angle in degrees; in radians, `tan(90)` is about")),
    (("estimate 49.7 x 3.2", "`150`"), ("whats the exact answer", "Exactly it is `159.04`.")),
    (("cost of 250g if 1kg costs 8.40", "`2.1`"), ("and 750 g", "`6.3`")),
    (
        ("how much do 7 apples cost if 5 apples cost 10", "`14`"),
        ("are you sure", "Yes, checked again"),
    ),
    (("is 2 + 3i a root of x^2 - 4x + 13 = 0", "Yes"), ("whats the other root", "`x = 2 - 3i`")),
    (
        ("find two numbers that add to 10 and multiply to 21", "`3` and `7`"),
        ("how", "`x + y = 10` → `y = 10 - x`"),
    ),
    (
        ("solve 4(x - 1) = 2x + 6", "x = 5"),
        ("what is x if the 6 was 8", "With `8` instead of `6`"),
    ),
    (
        ("increase 60 by a third", "= 80"),
        ("decrease 60 by 1/4", "= 45"),
        ("raise 6 by 4/3", "22/3"),
    ),
    (("exterior angle of a regular pentagon", "`72°`"), ("interior", "`108°`")),
    (("solve x^2 < 9", "-3 < x < 3"), ("integers only", "`-2`, `-1`, `0`, `1` and `2`")),
    (("asymptotes of 1/x", "`x = 0`"), ("what about y = 1/(x-2)", "`x = 2`")),
    (("gradient of x^2 at x = 3", "`6`"), ("and y = x^3", "`27`")),
    (("what are the prime factors of 126", "3²"), ("in index form", "`126 = 2 * 3² * 7`")),
    (("the nth term is n^2 + 3 first four terms", "`19`"), ("is 52 in it", "seventh term")),
    (
        ("geometric sequence 2 6 18", "`54`"),
        ("whats the ratio", "`3`"),
        ("8th term", "`4374`"),
        ("sum of the first 8", "`6560`"),
    ),
    (
        ("a bag has 3 red and 5 blue balls pick one whats the chance its red", "`3/8`"),
        ("what if there were 4 red", "`4/9`"),
    ),
    (("x is 20% more than 50 whats x", "= 60"), ("what if its 30% more", "= 65")),
    (
        ("what is 35% of 240", "`84`"),
        ("and 45%", "`108`"),
        ("what if it was 35% off", "= 156"),
    ),
    (("area between y = x^2 and y = x", "`1/6`"), ("set up the integral", "(x - x²) dx")),
    (("what is 3/4 of 40", "30"), ("whats left", "`40 - 30 = 10`")),
    (
        ("complete the square x^2 + 8x + 3", "(x + 4)²"),
        ("use it to solve x^2 + 8x + 3 = 0", "(x + 4)² = 13"),
        ("in decimals", "-7.60555"),
    ),
    (
        ("a car travels 120 km in 2 hours what is its speed", "60"),
        ("what if it goes twice as fast", "120 km/h"),
    ),
    (
        ("a car goes at 60 km/h how long does it take to go 120 km", "`2` hours"),
        ("what if it goes half as fast", "`4` hours"),
    ),
    (
        ("Find the equation of a circle with centre (2, -3) and radius 5", "= 25"),
        ("does it pass through the origin?", "No, `(0, 0)` does not lie"),
        ("expand it", "x² - 4x + y² + 6y - 12"),
        ("where does it cut the x-axis?", "`(-2, 0)` and `(6, 0)`"),
        ("is (1, 1) inside it?", "`inside`"),
    ),
    (
        ("(x+1)^2 = 9", "x = 2"),
        ("expand it", "cannot tell"),
        ("are both positive?", "`x = -4` is not"),
    ),
    (
        ("Find the volume of a sphere with diameter 12 cm.", "288π"),
        ("if the radius doubles, what happens to the volume?", "multiplied by `8`"),
    ),
    (
        ("A = [[2, 0], [1, 3]], B = [[1, 4], [0, 2]]. Find AB", "[[2, 8], [1, 10]]"),
        ("is it commutative?", "No, `AB = BA` does not hold"),
    ),
    (("triangle with sides 6, 8, 10. area?", "24"), ("is it right angled?", "Yes")),
    (("triangle with sides 7, 8, 9. area?", "26.8"), ("is it a right triangle?", "No")),
    (
        ("triangle with sides 3, 4, 5. area?", "`6`"),
        ("what's the biggest angle", "90°"),
        ("what if they're 5, 5 and 6", "73.7"),
    ),
    (
        ("volume of a cylinder radius 2 height 5", "20π"),
        ("what if i double the height", "40π"),
        ("and the radius is halved", "10π"),
    ),
    (
        (
            "The perimeter of a rectangle is 36 and its length is twice its width. "
            "Find the dimensions.",
            "`12`",
        ),
        ("area?", "The area is `72`"),
        ("and the diagonal", "6√5"),
    ),
    (("area of a circle with radius 6 m", "36π"), ("what if 6 m is the diameter?", "9π")),
    (("midpoint of (0,0) and (2,4)", "(1, 2)"), ("the line through them", "y = 2x")),
    (("prime factors of 84", "7"), ("how many divisors", "`12`"), ("gcd with 18", "is `6`")),
    (
        ("P = [[1,2],[3,5]] and Q = [[2,0],[1,1]]", "Noted"),
        ("PQ", "[[4, 2], [11, 5]]"),
        ("det of that", "-2"),
        ("solve P x = (3, 8)", "(1, 1)"),
    ),
    (("M = [[2,4],[1,2]] find the inverse", "no inverse"), ("and its rank?", "`1`")),
    (("S = [[3,0],[1,2]]", "Noted"), ("banana", ""), ("what are its eigenvalues", "`3`")),
    (("solve x + y = 9, x - y = 1", "x = 5"), ("what if the second one is x - y = 3", "x = 6")),
    (("p(x) = 1/(x - 4), vertical asymptote?", "x = 4"), ("what's p(5)", "= 1")),
    (("h(x) = x^2 - 9, find the zeros", "x = 3"), ("h(5)?", "16")),
    (
        ("simplify (x^2 - 25)/(x - 5)", "x + 5"),
        ("and when x = 5?", "no value"),
        ("so what's the limit there", "is `10`"),
    ),
    (("simplify (x^2 - 25)/(x - 5)", "x + 5"), ("what about x = 2", "= 7")),
    (
        ("what are the angles in an equilateral triangle", "60°"),
        ("and in a square", "90°"),
        ("whats the sum in a pentagon", "540°"),
    ),
    (
        ("a cone has radius 3 and height 4, find the volume", "12π"),
        ("and slant height", "`5`"),
        ("what about a cylinder with same radius and height", "36π"),
    ),
    (("angle sum of a hexagon", "720°"), ("so each angle is?", "120°"), ("an octagon?", "135°")),
    (
        ("two angles of a triangle are 70 and 40, what's the third", "`70`"),
        ("what type of triangle is that", "isosceles and acute"),
        ("is it right angled", "No"),
    ),
    (("a triangle has sides 5, 5 and 6", "Noted"), ("what's its area", "`12`")),
    (
        ("bill is $84 for 4 people", "Noted"),
        ("how much per person", "`21` dollars"),
        ("and with a 15% tip", "24.15"),
    ),
    (
        ("the sides of a right triangle are 9cm and 12cm. find the hypotenuse", "15"),
        ("what is the perimeter", "`36 cm`"),
        ("what about the area", "`54 cm²`"),
    ),
    (
        ("a triangle has angles x, x+20 and x+40. find x", "40"),
        ("so what are the three angles", "`80`"),
        ("is it a right angled triangle", "No"),
    ),
    (("share £60 in the ratio 2:3", "36"), ("how much more does the bigger share get", "= 12")),
    (("60 increased by 10%", "66"), ("split it between 3 people", "22")),
    (
        ("right angled triangle, hypotenuse 13, other side 5, find x the missing side", "`12`"),
        ("whats its area", "`30`"),
        ("and the smallest angle", "22.6"),
    ),
    (
        ("volume of a cuboid 4 cm by 5 cm by 10 cm", "200"),
        ("and the surface area", "220"),
        ("how many litres is that", "0.2 L"),
    ),
    (
        ("cylinder with radius 3cm and height 10cm. find the volume", "90π"),
        ("what would happen to the volume if i doubled the radius", "360π"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_thing_can_be_asked_about_and_changed(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
