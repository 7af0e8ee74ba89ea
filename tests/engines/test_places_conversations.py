"""What is found at a place, one of several results, and values that are tried in an equation."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # the value at a place
    (("nth term of 5, 8, 11, 14", "3n + 2"), ("what do we get when n = 9", "`29`"),
     ("and the 12th?", "`38`"), ("what's the 101st term", "`305`")),
    (("line of best fit for (0,1), (1,3), (2,4), (3,6)", "8x/5"),
     ("estimate y for x = 5", "9.1")),
    (("differentiate x^3 + 2x", "3x² + 2"), ("what is it at x = 1", "it is `5`"),
     ("and the tangent there", "y = 5x - 2")),
    (("differentiate x^2", "2x"), ("at 3", "at `x = 3` it is `6`"), ("and the second one?", "`2`")),
    (("minimum of x^2 - 8x + 20", "is `4`"), ("at what x", "x = 4")),
    (("if 5 pens cost 7.50 how much is one", "`1.5`"), ("and 12 pens", "`18`")),
    (("a car goes 150 miles in 2.5 hours, speed?", "`60`"), ("how long for 240 miles", "`4` h")),
    (("simplify cos(x)/x - sin(x)/x^2", "simple"), ("at pi", "`cos(π)/π - sin(π)/π² = -1/π`")),
    (("expand (a+b)^2", "2ab"), ("and (a-b)^2", "- 2ab"),
     ("what's the difference between them", "= 4ab")),
    (("sin x = 0.5 between 0 and 360", "30°"), ("in radians", "`x = π/6` or `x = 5π/6`.")),
    (("inverse of f(x) = 4x - 8", "x/4 + 2"), ("what is it when x = 12", "5")),
    (("solve pq + r = s for q", "q = (s - r)/p"), ("what is q if p=3 r=1 s=13", "q = 4")),
    (("for which k does x^2 + kx + 16 = 0 have exactly one solution", "8"),
     ("if k = 8 what is x", "x = -4")),
    # the function of the thread, and the place that was named last
    (("find the derivative of f(x) = x^4 - 5x^2", "4x³ - 10x"), ("what is f'(2)", "it is `12`"),
     ("so whats the equation of the tangent there", "y = 12x - 28"), ("and the normal?", "-1/12")),
    (("lim x->2 (x^2-4)/(x-2)", "`4`"), ("is the function continuous at 2?", "removable"),
     ("what about as x goes to infinity", "`∞`")),
    (("find the stationary points of y = x^3 - 3x", "x = -1"), ("any inflection point?", "(0, 0)"),
     ("where is the tangent flat", "slope `0`"), ("does it have any asymptotes", "no asymptotes")),
    (("what is the amplitude and period of y = 2 sin(2x)", "2, π"), ("and the phase shift", "`0`"),
     ("where does it cross the x axis between 0 and 3", "x = π/2")),
    (("position s(t) = t^3 - 6t^2. Find the velocity at t=2", "`-12`"),
     ("and the acceleration?", "at `t = 2` it is `0`"), ("when is it at rest?", "t = 4"),
     ("what's the acceleration at those times", "`12`"),
     ("total distance from t = 0 to t = 5", "is `39`")),
    (("solve the differential equation dy/dx = y/x", "C1 x"),
     ("is that a separable one", "separable"), ("what about if y(1) = 2", "y = 2x")),
    (("integrate sin x from 0 to pi", "`2`"), ("what if its from 0 to 2pi", "is `0`")),
    (("A car starts from rest and its acceleration is a = 2t m/s^2. What is its velocity after 5"
      " seconds?", "`25`"), ("and after 10?", "`100`"), ("how far has it gone by then", "1000/3"),
     ("what if it was a = 6t", "`1000`")),
    (("convert 135 degrees to radians", "3π/4"), ("whats sin of that", "√2/2"),
     ("and tan?", "= -1"), ("why is it negative", "left of the y-axis")),
    (("solve 2cos x + 1 = 0 on [0, 2pi]", "2π/3"),
     ("how many solutions are there between 0 and 4pi", "10π/3"), ("check x = pi/6", "No")),
    (("Prove that tan x + cot x = 1/(sin x cos x)", "holds"),
     ("is it true for x = 0?", "no value"), ("does it hold for x = pi/4", "is true")),
    (("find lim as x approaches 0 from the right of 1/x", "∞"), ("and from the left?", "-∞"),
     ("so does the limit exist", "does not exist")),
    (("solve sin x + cos x = 1 for 0 <= x < 2pi", "π/2"),
     ("is x = pi/2 really a solution?", "Yes")),
    (("determine whether sum n/(n^2+1) converges", "diverges"),
     ("and sum 1/(n^2+1)", "converges, by comparison")),
    (("if sin x = 3/5 and x is in the second quadrant what is cos x", "-4/5"),
     ("why is cos negative", "left of the y-axis"), ("what is sin 2x", "-24/25")),
    (("In triangle ABC, A = 40 degrees, B = 60 degrees and a = 8. Find b", "10.7784"),
     ("and c?", "12.2567")),
    (("area enclosed by y = x^2 and y = 2x", "4/3"), ("which curve is on top", "larger value"),
     ("sketch it", "```plot"), ("volume if rotated around the x axis", "64π/15")),
    (("differentiate 5x^3 - 2x", "15x² - 2"), ("for what x is the gradient 13?", "`x = -1`"),
     ("label the turning points", "local")),
    (("y' + y = e^x, solve it", "e^(-x)"), ("what's the integrating factor", "`e^x`"),
     ("and if y(0) = 1", "cosh")),
    (("average value of x^2 on [0, 3]", "`3`"), ("where does f take this value", "√3")),
    (("f(x) = x^2 for x<1 and 2x-1 for x>=1. Is f continuous at x=1?", "Yes"),
     ("is it differentiable there?", "f′(1) = 2"), ("what about f(0)", "f(0) = 0")),
    # one of several results
    (("solve e^(2x) - 4e^x + 3 = 0", "ln(3)"), ("the second one as a decimal", "1.09861"),
     ("check the first one", "Yes, `e^(2*0) - 4e^0 + 3 = 0` is true")),
    (("solve x^2 - 2x - 4 = 0", "√5"), ("round the last solution to 2 dp", "3.24"),
     ("square the first one", "6 - 2√5")),
    (("share 84 in the ratio 2:5", "60"), ("do they add up to 84?", "Yes"),
     ("do they add up to 80", "No")),
    # values that are tried
    (("solve sqrt(x + 7) = x - 5", "x = 9"), ("what happened to the 2", "No, `√(2 + 7) = 2 - 5`"),
     ("so check 9", "Yes, `√(9 + 7) = 9 - 5` is true")),
    (("3/x + 1 = 4", "x = 1"), ("why can't x be 0", "divided by 0")),
    (("solve x + y = 12 and x - y = 2", "x = 7"), ("i got x=8 y=4 is that right", "No, `x=8"),
     ("my friend got x=7 y=5", "Yes")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_reply_is_about_that_place_or_result(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
