"""What is asked next of a line, a vector, a series or a Taylor polynomial."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("find the line through (0,4) and (2,0)", "y = -2x + 4"),
        ("what's the slope?", "`-2`"),
        ("where does it cross the x axis", "x = 2"),
        ("does (1,2) lie on it?", "Yes"),
        ("the line parallel to it through (0,0)", "y = -2x"),
    ),
    (
        ("slope of the line through (0,1) and (2,2)", "1/2"),
        ("y-intercept?", "`1`"),
        ("one perpendicular to it through the origin", "y = -2x"),
    ),
    (
        ("gradient of y = 5x - 10", "`5`"),
        ("x intercept", "x = 2"),
        ("what is y when x = 3", "= 5"),
        ("equation of the line parallel to y = 3x - 1 through (0,2)", "y = 3x + 2"),
    ),
    (
        ("what is the slope of 2x - 3y = 12", "2/3"),
        ("y-intercept?", "(0, -4)"),
        ("is it parallel to y = 2x/3 + 1", "Yes"),
    ),
    (
        ("how long is the vector (1,2,2)?", "`3`"),
        ("and the unit vector in that direction", "(1/3, 2/3, 2/3)"),
        ("dot it with (2,-1,0)", "= 0"),
        ("what's the angle between them?", "90°"),
        ("so are they perpendicular", "Yes"),
    ),
    (
        ("is the series sum 1/n^4 convergent?", "Yes"),
        ("which test did you use", "greater than 1"),
        ("what does it converge to?", "π⁴/90"),
    ),
    (
        ("does ∑ 1/√n converge", "`p = 1/2` is not greater than 1"),
        ("but the terms go to zero?", "not enough"),
    ),
    (
        ("taylor series of sin x up to x^3", "x - x³/6"),
        ("where is it centred?", "`x = 0`"),
        ("what's the next term", "x⁵/120"),
        ("use it to estimate sin(0.2)", "0.198669"),
        ("how accurate is that?", "·10^-9"),
    ),
    (("taylor polynomial of e^x of degree 2", "x²/2"), ("one more term", "x³/6")),
    (("taylor polynomial of e^x of degree 2", "x²/2"), ("how accurate is it at x = 1", "0.218282")),
    (
        ("taylor polynomial of ln(1+x) of degree 3 about 0", "x³/3"),
        ("use it for ln 1.1", "0.0953333"),
        ("how good is that approximation", "2.31535"),
        ("and for ln 1.2", "with `x = 0.2`"),
    ),
    (("maclaurin series of e^x up to x^3", "x³/6"), ("what's e^0.5 using that", "1.64583")),
    (("maclaurin series of e^x up to x^3", "x³/6"), ("what is e^0.5", "√e")),
    (("solve 2x = 4", "x = 2"), ("where is it centred", "did not get")),
    (
        ("maclaurin series for e^(2x) up to x^4", "2x⁴/3"),
        ("what's the radius of convergence", "∞"),
        ("use it to estimate e^0.2", "1.2214"),
    ),
    (
        ("x^2 + y^2 = 25, find dy/dx", "-x/y"),
        ("what is the slope at (3,4)", "`-3/4`"),
        ("equation of the tangent there please", "y = 25/4 - 3x/4"),
    ),
    (
        ("tangent to y = x^2 - 3x + 1 at x = 2", "y = x - 3"),
        ("and the normal?", "y = 1 - x"),
        ("where does the tangent cross the x axis", "x = 3"),
    ),
    (
        ("solve dy/dx = 2xy, y(0) = 3", "3e^(x²)"),
        ("is it linear", "Yes"),
        ("what order is it", "the order 1"),
    ),
    (
        ("Can you differentiate f(x) = (2x^2 + 1)/(x - 1)?", "4x/(x - 1)"),
        ("Simplify it", "(2x² - 4x - 1)/(x - 1)²"),
        ("Where is it zero?", "(2 + √6)/2"),
        ("Is that a minimum?", "local minimum at `((2 + √6)/2, 4 + 2√6)`"),
    ),
    (
        ("integrate x^2 + 3x from 1 to 4", "87/2"),
        ("area between 1 and 2", "41/6"),
        ("show me the antiderivative first", "x³/3"),
        ("why do you subtract?", "F(b) - F(a)"),
        ("what's the average value on that interval", "29/2"),
    ),
    (
        ("what is the inverse of f(x) = 3x - 4?", "x/3 + 4/3"),
        ("check that f(f^-1(x)) = x", "Yes"),
        ("what's f^-1(5)", "is `3`"),
    ),
    (
        ("limit of (3x^2 + 2)/(x^2 - 5) as x goes to infinity", "`3`"),
        ("so is y = 3 an asymptote?", "horizontal asymptote `y = 3`"),
        ("is x = 3 a vertical asymptote", "`x = √5`"),
    ),
    (
        ("sum of 1/2^n from n = 0 to infinity", "`2`"),
        ("what is the common ratio", "`1/2`"),
        ("starting from 1?", "is `1`"),
        ("and if it starts at n = 2", "1/2"),
    ),
    (
        ("simplify (x^2 - 9)/(x - 3)", "x + 3"),
        ("why not 3?", "Because at `x = 3`"),
        ("and what's the limit there", "is `6`"),
    ),
    (
        ("simplify (x^2-5x+6)/(x-2)", "x - 3"),
        ("what value is excluded", "`x = 2` makes `x - 2` zero"),
    ),
    (("sum of i^2 from i = 1 to 5", "55"), ("what if it starts at 2", "is `54`")),
    (("expand (1 + 2x)^3", "12x²"), ("use it to find 1.02^3", "1.061208")),
    (("solve 2sin x = 1 for 0 <= x <= 360", "150°"), ("what if it was cos instead", "300°")),
    (
        ("limit of (3x^2+5)/(2x^2-x) as x goes to infinity", "3/2"),
        ("and if the top was x^3 instead", "∞"),
    ),
    (
        ("integrate xe^x dx", "x e^x - e^x"),
        ("can u check it by differentiating", "`x e^x`"),
        ("now from 0 to 1", "is `1`"),
    ),
    (
        ("solve z^2 + 2z + 5 = 0", "-1 + 2i"),
        ("are they complex conjugates", "Yes"),
        ("plot them on an argand diagram", "(-1, 2)"),
        ("what's their modulus", "√5"),
    ),
    (
        ("expand (2 + x)^5", "x⁵"),
        ("what is the coefficient of x^3", "`40`"),
        ("and for (2 - x)^5", "`-40`"),
    ),
    (
        ("now differentiate 3x^4 - 2x^2 + 7", "12x³"),
        ("now the second derivative", "36x² - 4"),
        ("when is the second derivative zero", "x = 1/3"),
        ("where is the first derivative 0", "x = √3/3"),
    ),
    (
        ("find the derivative of (x^2+1)/(x-1)", "2x"),
        ("did you use the quotient rule?", "Quotient"),
    ),
    (("d/dx of e^(-x^2)", "-2x"), ("is it always negative?", "No")),
    (("∫ (3x^2 - 4x + 1) dx", "x³"), ("what if it goes from 0 to 2", "is `2`")),
    (
        ("find the area under y = sqrt(x) from 0 to 4", "16/3"),
        ("and if it's rotated around the x axis what's the volume", "8π"),
    ),
    (
        ("solve dy/dx + 2y = 6", "C1"),
        ("with y(0)=1", "3 - 2e"),
        ("what happens as x goes to infinity", "is `3`"),
    ),
    (("sum from n=1 to infinity of 1/2^n", "`1`"), ("what is the 5th partial sum", "31/32")),
    (
        ("find all the cube roots of 8", "`2`"),
        ("put them in polar form", "cos(2π/3)"),
        ("why are there 3", "degree"),
    ),
    (
        ("a = i + 2j - k, b = 3i - j + 2k. find a.b", "= -1"),
        ("angle between them in degrees", "96.264°"),
        ("a unit vector in the direction of a", "√6/6"),
    ),
    (
        ("solve x + 2y = 5, 3x + 4y = 6", "9/2"),
        ("show me row reduction", "R2 - 3R1"),
        ("what is the rank", "`2`"),
    ),
    (("show that n^3 - n is divisible by 3", "3k(k + 1)"), ("can i do it by induction", "Suppose")),
    (
        ("y = x^3 - 12x + 5. where are the turning points?", "(-2, 21)"),
        ("where does it cross the y axis", "`5`"),
    ),
    (
        ("normal to y = 1/x at (2, 1/2)", "4x - 15/2"),
        ("what is the gradient of the tangent", "`-1/4`"),
    ),
    (
        ("if f(x,y) = x^2 + 3xy - y^2 find fx and fy", "2x + 3y"),
        ("what are they at (1,-1)", "(-1, 5)"),
    ),
    (
        ("integrate x/(x^2+1)", "ln"),
        ("is that u substitution", "Substitution"),
        ("what's u", "u = x² + 1"),
    ),
    (("solve y'' + 4y = 0, y(0) = 1, y'(0) = 2", "sin(2x"), ("what is the period", "`π`")),
    (
        ("does sum (-1)^n/n converge absolutely", "conditionally"),
        ("so is it conditional", "Yes"),
        ("which test shows it converges", "signs change"),
    ),
    (("is the set {(1,2),(2,4)} linearly independent?", "No"), ("what about (1,2),(3,4)", "Yes")),
    (("multiply [[1,2],[0,1]] by [[3,1],[2,2]]", "7, 5"), ("what if i swap the order", "3, 7")),
    (("solve tan x = sqrt(3) for 0 < x < 2pi", "4π/3"), ("whats the general solution", "πn")),
    (("what is the integral of cos^2 x", "sin(2x)/4"), ("definite from 0 to pi/2", "π/4")),
    (("solve dy/dx = y with y(0) = 5", "5e^x"), ("what is y when x = 2", "5e²")),
    (("find |3 - 4i|", "`|3 - 4i| = 5`"), ("what is its argument in degrees", "-53.1301°")),
    (
        ("f(x,y) = x^2 + y^2 - 4x. find the critical point", "(2, 0)"),
        ("is it a minimum", "local minimum"),
    ),
    (
        ("sum of the geometric series 3 + 1 + 1/3 + ...", "9/2"),
        ("what's the ratio", "`1/3`"),
        ("does it converge", "Yes"),
    ),
    (("solve y'' + 2y' + y = 0", "C2 x"), ("why is there an x in it", "double root")),
    (
        ("solve 2cos(x) - 1 = 0 between 0 and 2pi", "5π/3"),
        ("what if its between 0 and 360", "`x = 60°` or `x = 300°`"),
        ("and from -180 to 180", "-60°"),
    ),
    (("tan x = 1, find x", "πn"), ("all solutions in 0 to 360", "225°")),
    (("convert 210° into radians", "7π/6"), ("what's cos of that", "-√3/2")),
    (("convert 2.5 radians to degrees", "143.2"), ("whats the sine", "0.598")),
    (("convert -45 degrees to radians", "-π/4"), ("and 400 degrees", "`400°`")),
    (("solve tan x = -1 for 0 <= x <= 360", "135°"), ("what if it's cos x = -1", "180°")),
    (("y = (2x-1)(x+3), find dy/dx", "4x + 5"), ("where is dy/dx = 0", "-5/4")),
    (
        ("what is the radius of convergence of sum x^n/n", "`1`"),
        ("what about at x = 1", "No"),
        ("and at -1", "Yes"),
    ),
    (
        ("does the integral from 1 to infinity of 1/x^2 converge", "Yes"),
        ("what is its value", "`∫ 1/x² dx from 1 to ∞` is `1`"),
    ),
    (
        ("does 1 + 1/2 + 1/4 + 1/8 + ... converge", "Yes"),
        ("what to", "`2`"),
    ),
    (
        ("find the volume when y = x^2 is rotated about the x axis from x=0 to x=1", "π/5"),
        ("what if about y axis", "π/2"),
    ),
    (
        ("limit as x goes to infinity of (3x^2 + 2)/(x^2 - 5)", "`3`"),
        ("what does that mean for the graph", "asymptote `y = 3`"),
    ),
    (("int x^2 ln x dx", "x³ ln(x)/3"), ("why is u = ln x", "gets simpler")),
    (
        ("find k so that f is continuous: f(x) = kx + 1 for x < 2, x^2 for x >= 2", "3/2"),
        ("what's f(2)", "whole question"),
    ),
    (("tangent to y = ln x at x = 1", "y = x - 1"), ("does it pass through (0,-1)", "Yes")),
    (
        ("does sum n/(n+1) converge", "No"),
        ("and sum of 1/n! ?", "Yes"),
        ("what does that one add up to", "e - 1"),
    ),
    (
        ("taylor series of ln(x) about x = 1 to 3rd order", "(x - 1)³/3"),
        ("what does about x=1 mean", ""),
        ("use it for ln(1.2)", "137/750"),
    ),
    (
        ("sin x = 3/5 and x is acute, find cos x", "4/5"),
        ("what if x is obtuse", "-4/5"),
        ("what is sin 2x then", "-24/25"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: "; ".join(turns[-1]))
async def test_what_was_talked_about_is_found_again(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())

    await conversed(tutor, turns)
