"""Short words that go on from an answer: forms, units, places, limits, ranges and reasons."""

import pytest

from tests.engines.conversing import conversed
from tests.mathematics.asking import answer
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.topics.reasons import reason_for
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.retelling.chatted import chatted

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("4.8 / 0.016", "300"), ("write it in standard form", "3·10²")),
    (("convert 36 km/h to m/s", "10 m/s"), ("and 5 m/s in km/h", "18 km/h")),
    (("9 - 3x = 15", "x = -2"), ("put -2 back in", "Yes")),
    (("9 - 3x = 15", "x = -2"), ("what if it was 9 + 3x", "x = 2")),
    (("(x - 2)/(x + 3) > 0", "x > 2"), ("why isn't x = 0 ok", "No"),
     ("why isn't x = -3 allowed", "divided by 0")),
    (("(x - 5)^2", "x² - 10x + 25"), ("isn't it x^2 + 25", "the products of both terms")),
    (("(2x^2 + 4x)/(2x)", "x + 2"), ("when does it not work", "x = 0")),
    (("3, 6, 11, 18, 27 what comes next", "38"), ("what's term 20", "402")),
    (("f(x)=x^2-2x+5. find the vertex", "(1, 4)"), ("so the range is?", "y ≥ 4"),
     ("can it be inverted", "No")),
    (("limit as x goes to infinity of (x+1)/(x^2+1)", "`0`"),
     ("what about x going to minus infinity", "x → -∞")),
    (("integral of x cos x", "+ C"), ("which method", "By parts")),
    (("area between y = x and y = x^2", "1/6"), ("set it up for me", "1. "),
     ("show the graph", "```plot")),
    (("f(x) = x^3 - 3x, find f'(x)", "3x² - 3"), ("where is it zero", "`x = -1` or `x = 1`"),
     ("f(2)", "= 2`")),
    (("f(x) = x^2 - 4x. find f'(x)", "2x - 4"), ("what is it at x = 3", "it is `2`")),
    (("nth term of 3, 7, 11", "4n - 1"), ("sum of the first 20", "820"),
     ("sum of the first 20 terms", "820"), ("what do the first 10 add up to", "210")),
    (("write 0.00045 in standard form", "10⁻⁴"), ("now 45 million", "4.5·10⁷")),
    (("inverse of f(x) = 3x - 5", "x/3"), ("what is f(f^-1(7))", "= 7`")),
    (("inverse of f(x) = 3x - 5", "x/3"), ("how do i check its right", "gives `x`")),
    (("volume of a cylinder radius 4 height 10", "160π"),
     ("how many litres is that if its in cm", "0.502655 L")),
    (("a right-angled triangle has a hypotenuse of 10 cm and an angle of 30 degrees. find the "
      "opposite side", "5 cm"), ("what's the area", "21.6506 cm²")),
    (("y = 2x + 3 find the gradient", "`2`"), ("is it parallel to y = 2x - 7", "Yes")),
    (("factor x^2 - 9", "(x - 3)"), ("does it work for x^2 + 9", "factored already"),
     ("can you do it with 4x^2 - 25", "(2x - 5)(2x + 5)")),
    (("12 + 5", "17"), ("subtract instead", "= 7`")),
    (("(x + 3)/4 = 5", "x = 17"), ("why do you times by 4 first", "clear fractions")),
    (("a rectangle is 8 cm by 5 cm. find the area", "40"),
     ("if you double both sides what happens to the area", "160")),
    (("two angles on a straight line are 3x and x + 20, find x", "40"),
     ("how big is each angle", "`120`° and the next is `60`°")),
    (("i got 72 out of 90 on a test, what percent is that", "80"),
     ("what would i need for 90%", "`81`")),
    (("f(x) = 2x + 1 and g(x) = x^2, find f(g(3))", "19"),
     ("is that the same as g(f(3))?", "49")),
    (("what's 2^5 * 2^3", "256"), ("as a power of 2", "2⁸")),
    (("x^2 + 6x - 16 = 0", "x = 2"), ("do it with the formula", "x = 2"),
     ("which way is easier", "Factoring")),
    (("3x - 2y = 12 and x + y = 9", "x = 6"), ("what are they as decimals?", "In decimals")),
    (("solve 7x + 2 = 4x - 13", "x = -5"), ("so x is negative?", "Yes, `x = -5` is negative")),
    (("5 - x < 2", "x > 3"), ("is it a solid or open circle", "number line")),
    (("v = u + at, find v when u = 5, a = 2, t = 3", "v = 11"), ("find t if v is 20", "t = 15/2"),
     ("make t the subject", "(v - u)/a")),
    (("1/x + 1/2 = 3/4", "x = 4"), ("can x be 0", "divided by 0")),
    (("write the equation of a line with slope -2 and y intercept 5", "-2"),
     ("what's x when y is 0", "5/2"),
     ("is it going up or down", "decreasing for all")),
    (("tangent to y = x^3 at x = 1", "y = 3x - 2"), ("now at x = 2", "y = 12x - 16"),
     ("and the normal there", "through `(2, 8)`"), ("what is y when x = 14", "= 7`")),
    (("first 3 nonzero terms of the taylor series of cos x", "x⁴/24"), ("now for sin x", "x⁵/120"),
     ("use it to approximate sin(0.1)", "0.0998334")),
    (("100 m of fence for a rectangular pen. What is the largest area?", "625"),
     ("what are the dimensions?", "the other side is `25` m"), ("and the area then", "`625`")),
    (("solve sin(x) = 1/2 for 0 <= x < 2pi", "5π/6"), ("the second one in degrees", "`x = 150°`")),
    (("differentiate e^(3x)", "3e^(3x)"), ("why is the derivative 3e^3x", "Chain rule")),
    (("find dy/dx if x^2 + y^2 = 25", "-x/y"), ("why is dy/dx -x/y", "To find the slope"),
     ("i don't get why there's a dy/dx after 2y", "chain rule")),
    (("lim x->2 (x^2-4)/(x-2)", "`4`"), ("so is there a hole at x=2", "a hole: with the value"),
     ("what about x->3", "`5`")),
    (("integral of x cos x", "+ C"), ("check it by differentiating", "x cos(x)"),
     ("now with sin instead of cos", "∫ x sin(x) dx")),
    (("f(x) = 3x^2 - 12x + 5 find the min", "-7"), ("whats the y value", "`-7`, at `x = 2`")),
    (("critical points of f(x) = x^3 - 6x^2 + 9x + 1", "x = 3"),
     ("classify them", "local maximum at `(1, 5)`"),
     ("what is the maximum value on [0, 5]?", "`21`, at `x = 5`")),
    (("solve 2cos(x) - 1 = 0 on [0, 2pi)", "5π/3"),
     ("now solve 2sin(x) - 1 = 0 instead", "`x = π/6` or `x = 5π/6`")),
    (("differentiate tan x", "tan²(x)"), ("n cot x", "-cot²(x) - 1")),
    (("differentiate y = e^(sin x)", "cos(x)"), ("now y = e^(cos x)", "-e^(cos(x)) sin(x)")),
    (("whats d/dx 5^x", "5^x ln(5)"), ("y is there a ln 5", "e^(x ln(a))"),
     ("and x^x", "x^x ln(x) + x^x")),
    (("find dy/dx: x^2 y + y^2 = 6", "-2xy"), ("at the point (1,2)", "-4/5"),
     ("second derivative", "d²y/dx² = ")),
    (("find the gradient of y = 2x^3 - x at x=2", "23"), ("tangent eq pls", "y = 23x - 32")),
    (("integrate x e^(x^2) from 0 to 1", "(e - 1)/2"),
     ("explain the substitution", "put `u = e^(x²)`"), ("now with limits 0 to 2", "from 0 to 2`")),
    (("limit of (sqrt(x+4) - 2)/x as x -> 0", "1/4"),
     ("why do we multiply by the conjugate", "(a - b)(a + b)")),
    (("stationary points of y = x^4 - 4x^3", "x = 3"), ("which are maxima?", "(3, -27)")),
    (("tan 60", "√3"), ("in decimals", "1.732")),
    (("period of 2cos(x/2)", "4π"), ("max value", "`(0, 2)`")),
    (("solve sin(x) + cos(x) = 1 for 0 <= x <= 2pi", "π/2"),
     ("the second one in degrees", "`x = 90°`")),
    (("cos 45", "√2/2"), ("why r they the same", "missing to 90°")),
    (("tan x = 2 solve for 0 to 360", "63.4350"), ("what if tan x = -2", "116.565")),
    (("limit of x/(x+1) as x goes to infinity", "`1`"), ("y not infinity", "highest power")),
    (("a ball is thrown up with h = 20t - 5t^2, when does it reach max height", "`2`"),
     ("how high", "`20`"), ("when does it land", "t = 4"), ("how fast is it going then", "`-20`")),
    (("s = t^3 - 6t^2 + 9t, when is it at rest", "t = 3"), ("where is it then", "`4` at `t = 1`")),
    (("s(t) = t^3 - 6t^2, find velocity and acceleration", "3t² - 12t`. The acceleration is"),),
    (("maximum value of x^3 - 3x on [0, 2]", "`2`"), ("where does it occur", "at `x = 2`")),
    (("volume when y = x^2 from x=0 to 2 is revolved about the x axis", "32π/5"),
     ("and around y?", "8π")),
    (("f(x) = x^2 ln x. find f'(x)", "2x ln(x) + x"), ("and f'(e)", "3e"),
     ("what's the tangent line there", "y = 3e x - 2e²"), ("and the normal?", "-x/(3e)")),
    (("implicit diff x^2 + y^2 = 25", "-x/y"), ("slope at (3,4)?", "-3/4")),
    (("why is there a dy/dx next to 2y", "not sure what you ask"),),
    (("the derivative of f(x) is 3x^2 and f(0) = 1, what is f(x)", "x³ + 1"),),
    (("f(x) = x^2, find f'(x)", "2x"), ("so the derivative of f is 2x", "Yes")),
    (("help me with differentiation", "slope"), ("y = (3x+1)^5", "15(3x + 1)⁴")),
    (("whats the derivative of x^2 e^x", "2x e^x"), ("can u factor that", "x(x + 2) e^x"),
     ("so where is it 0", "x = -2"), ("are those max or min", "minimum at `(0, 0)`")),
    (("acceleration a = 6t - 4, v(0) = 3. find v", "3t² - 4t + 3"),),
    (("average value of x^2 on [0, 3]", "`3`"), ("at which x is it reached", "√3")),
    (("int of sin^2 x", "x/2"), ("and cos^2", "sin(2x)/4")),
    (("what is cos(2x) in terms of sin x", "1 - 2sin(x)²"),),
    (("a ladder 10 m long slides down a wall. the bottom moves away at 2 m/s. how fast is the top "
      "falling when the bottom is 6m from the wall", "falling at `3/2`"),),
    (("Let h(t) = t^3 - 3t^2 + 1. What is h'(t)?", "3t² - 6t"), ("where is it zero?", "t = 2"),
     ("and its second derivative?", "6t - 6"), ("so which is the minimum?", "(2, -3)")),
    (("find x if sin x = cos x 0 to 360", "`x = 225°`"), ("how many solutions", "2")),
    (("find dy/dx of y = ln(3x)", "`1/x`"), ("and y = ln(x^3)", "`3/x`")),
    (("sin x = 0.3 find x between 0 and 360", "162.54"),),
    (("integrate (2x+1)^4", "/10 + C"), ("what did you sub", "u = 2x + 1")),
    (("a stone is dropped, s = 5t^2. how fast is it after 3 seconds", "`30`"),),
    (("sin 120", "√3/2"), ("which quadrant", "quadrant is `2`"), ("cos of the same angle", "-1/2")),
    (("explain the chain rule", "rates of change"), ("use it on (x^2+1)^3", "6x(x² + 1)²"),
     ("and on sin(x^2)", "2x cos(x²)")),
    (("help me w derivatives", "how fast a function changes"),),
    (("d/dx of ln(x^2 + 1)", "2x/"), ("what bout ln(3x)", "`1/x`")),
    (("200 increased by 10% then decreased by 10%", "198"), ("why isn't it 200", "share of what")),
)  # fmt: skip
READ = (
    ("first term 5 common ratio 3. what's the sum of 4 terms", "200"),
    ("two sides are 3 and 8 with a 60 degree angle between them, find the third side", "7"),
    ("how many 2 digit codes from 0-9 no repeats", "90"),
)
REASONS = (
    ("why are they the same", "cos 60 degrees", "missing to 90°"),
    ("why is it undefined", "tan 90 degrees", "cosine of 90° is 0"),
    ("why is the slope of the normal -1/4", "", "product is -1"),
    ("why do you square them", "standard deviation of 2, 4, 9", "add up to 0"),
    ("why isn't that 35% off", "60*(1 - 10/100)", "of another amount"),
    ("how do you know which parts to keep", "x² + 4x - 5 ≥ 0", "sign can change only"),
    ("why did you turn them into improper fractions", "2 1/3 + 1 3/4", "is a sum"),
    ("can i just cancel the 2x", "(2x^2 + 4x)/(2x)", "factor of the whole top"),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
async def test_the_reply_goes_on_from_the_answer(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)


@pytest.mark.parametrize(("text", "result"), READ)
def test_first_words_are_told_in_those_of_the_core(text: str, result: str) -> None:
    whole = next(one for one in chatted(text) if problem_of(one) is not None)

    assert answer(whole).result == result


@pytest.mark.parametrize(("text", "question", "said"), REASONS)
def test_the_reason_is_told(text: str, question: str, said: str) -> None:
    assert said in (reason_for(text, question) or "")
