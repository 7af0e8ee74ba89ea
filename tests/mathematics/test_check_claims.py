"""What is claimed in words or by names is judged by the tutor's own work on the question."""

from typing import Final

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

_CUBIC: Final = "Find where f(x) = x^3 - 3x^2 - 9x + 5 is increasing and decreasing"
_ROOT: Final = "Find the domain and range of f(x) = sqrt(x - 4) + 1"
_POLES: Final = "Find the domain of f(x) = 1/(x^2 - 4)"
_BENT: Final = "Find the intervals of concavity of f(x) = x^4 - 6x^2"
_GROWTH: Final = "Solve the differential equation dy/dx = 3y with y(0) = 4"
_LINEAR: Final = "Solve y'' - 5y' + 6y = 0"
_CURVE: Final = "Find dy/dx if x^2 + xy + y^2 = 7"
_SINE: Final = "Solve sin(x) = 1/2"
_INVERSE: Final = "Find the inverse of [[2, 1], [5, 3]]"
_COIN: Final = "A fair coin is tossed 6 times. What is the probability of exactly 4 heads?"
_IMPROPER: Final = "Does the integral of 1/x^2 from 1 to infinity converge?"
_CIRCLE: Final = "Solve the system x^2 + y^2 = 25 and y = x + 1"
_NO_ROOTS: Final = "Does 3x^2 + 2x + 1 = 0 have real roots?"

_PRODUCT: Final = "Find the derivative of x^3 ln x"
_DATA: Final = "Find the mean, median, mode and range of 7, 3, 9, 3, 8"
_OBLONG: Final = (
    "A rectangle has a length of 12 cm and a diagonal of 13 cm. Find its width and area."
)
_STRICT: Final = "Solve 2x - 5 > 4x + 3"
_FUEL: Final = "A car uses 8 liters of fuel per 100 km. How much fuel does it need for 350 km?"
_AGES: Final = (
    "The ages of a father and his son add up to 50. In 5 years the father will be 3 times as old as"
    " his son. How old are they now?"
)
_SWAPPED: Final = "Find the inverse function of f(x) = (x + 2)/(x - 3)"
_SIX: Final = "A die is rolled twice. What is the probability of getting at least one six?"
_BALL: Final = (
    "A ball is thrown upward so that its height is h(t) = -5t^2 + 20t + 2. When does it reach its"
    " maximum height and what is that height?"
)
_SPRING: Final = "Solve y'' + 4y = 0 with y(0) = 1, y'(0) = 2"
_COMPOSED: Final = "If f(x) = 2x - 1 and g(x) = x^2 + 3, find (f o g)(x) and (g o f)(2)"
_ARROW: Final = "Find the magnitude of the vector (-3, 3)"
_PAIR: Final = "Solve the system 2x + y = 7, x - y = 2"

RIGHT: Final = [
    (_POLES, "The domain is all real numbers except 2 and -2."),
    (_POLES, r"The domain is $\mathbb{R} \setminus \{-2, 2\}$."),
    (_CUBIC, r"$f$ is increasing on $]-\infty, -1]$ and $[3, \infty[$."),
    (_CUBIC, "f is increasing for x < -1 and x > 3."),
    (_ROOT, "The domain is all real numbers greater than or equal to 4."),
    (_CUBIC, r"So $f$ is **increasing** on $(-\infty, -1)$ and $(3, \infty)$."),
    (_CUBIC, "f is decreasing when -1 < x < 3."),
    (_ROOT, r"**Domain:** $[4, \infty)$"),
    (_ROOT, "The range is y ≥ 1."),
    (_BENT, r"The graph is concave up on $(-\infty,-1)\cup(1,\infty)$."),
    (_GROWTH, r"$\frac{dy}{y} = 3\,dx$"),
    (_GROWTH, r"$\ln|y| = 3x + C$"),
    (_GROWTH, r"$y = Ae^{3x}$"),
    (_GROWTH, r"$y = 4e^{3x}$"),
    (_LINEAR, "The characteristic equation is $r^2 - 5r + 6 = 0$."),
    (_LINEAR, r"$y = C_1 e^{2x} + C_2 e^{3x}$"),
    (_CURVE, r"$2x + y + x\frac{dy}{dx} + 2y\frac{dy}{dx} = 0$"),
    (_CURVE, "$(x + 2y) y' = -2x - y$"),
    (_SINE, r"$x = \frac{\pi}{6} + 2\pi k, \frac{5\pi}{6} + 2\pi k$"),
    (_SINE, r"$x = \frac{5\pi}{6} + 2\pi n$ or $x = \frac{\pi}{6} + 2\pi n$"),
    (_INVERSE, r"$A^{-1} = \begin{pmatrix} 3 & -1 \\ -5 & 2 \end{pmatrix}$"),
    (_COIN, r"$P(X = 4) = \binom{6}{4}\left(\frac12\right)^6 = \frac{15}{64} \approx 0.234$"),
    (_IMPROPER, "Yes, the integral converges to 1."),
    (_NO_ROOTS, "Therefore the equation has no real roots."),
    ("Find the roots of x^2 - 4x + 4 = 0", "So there are two equal real roots."),
    ("Solve x^2 - 5x + 6 > 0", "The solution is $x < 2$ or $x > 3$."),
    ("A price rises from $400 to $460. By how much per cent?", "(60 / 400) × 100 = 15%"),
    (_CIRCLE, "$(x + 4)(x - 3) = 0$"),
    (_PRODUCT, "With $f = x^3$ and $g = \\ln x$ it is $f' = 3x^2$ and $g' = 1/x$."),
    (_PRODUCT, "Let f(x) = x^3. Then f'(x) = 3x^2."),
    (_DATA, "- **Median** = 7\n- **Mode** = 3"),
    (_OBLONG, "The width is 5 cm and the area is 60 cm²."),
    (_STRICT, "In interval notation: (-∞, -4)"),
    (_STRICT, r"The solution set is $(-\infty, -4)$."),
    (_FUEL, "Multiply: So the car needs **28 liters** for this."),
    (_AGES, "$f + s = 50$\n$f + 5 = 3(s + 5)$\n\nSo $s = 10$ and $f = 40$."),
    ("Evaluate the integral from 1 to 4 of 2x + 1/sqrt(x)", r"$F(x) = x^2 + 2\sqrt{x}$"),
    (_SWAPPED, "x = (y + 2)/(y - 3)"),
    ("What is the 10th term of the geometric sequence 2, 6, 18, ...?", "aₙ = a₁ · rⁿ⁻¹"),
    (_SIX, "P(no six in two rolls) = (5/6)² = 25/36"),
    ("Find the standard deviation of the sample 2, 4, 6, 8, 10", "s² = 40/4 = 10"),
    (_BALL, "h'(t) = -10t + 20 and h(2) = 22"),
    (_SPRING, "y = C₁ cos 2x + C₂ sin 2x\n\ny(0) = C₁ = 1 and, with it,\n\ny'(0) = 2C₂ = 2"),
    (_COMPOSED, r"$(f \circ g)(x) = 2(x^2 + 3) - 1$ and $(g ∘ f)(2) = g(3) = 12$"),
    (_ARROW, r"$|\vec v| = \sqrt{9 + 9} = 3\sqrt{2}$"),
    (_PAIR, "(1) 2x + y = 7\n(2) x - y = 2\n(1) + (2): 3x = 9"),
]

WRONG: Final = [
    (_CUBIC, "f is increasing on (-∞, -1) and (2, ∞)."),
    (_ROOT, r"**Domain:** $(4, \infty)$"),
    (_ROOT, "The range is y ≥ 2."),
    (_ROOT, "The domain is all real numbers."),
    (_BENT, r"The graph is concave down on $(-\infty,-1)\cup(1,\infty)$."),
    (_GROWTH, r"$\frac{dy}{y} = 2\,dx$"),
    (_GROWTH, r"$\ln|y| = 6x + C$"),
    (_GROWTH, r"$y = Ae^{2x}$"),
    (_GROWTH, r"$y = 5e^{3x}$"),
    (_GROWTH, "Using $y(0) = 1$ we go on."),
    (_LINEAR, "The characteristic equation is $r^2 - 5r + 5 = 0$."),
    (_LINEAR, r"$y = C_1 e^{9x} + C_2 e^{3x}$"),
    (_CURVE, r"$2x + y + x\frac{dy}{dx} + 5y\frac{dy}{dx} = 0$"),
    (_CURVE, "$(x + 2y) y' = -2x + y$"),
    (_SINE, r"$x = \frac{\pi}{6} + \pi k$"),
    (_INVERSE, r"$A^{-1} = \begin{pmatrix} 3 & -1 \\ -4 & 2 \end{pmatrix}$"),
    (_IMPROPER, "Yes, the integral converges to 8."),
    (_IMPROPER, "No, the integral diverges."),
    (_NO_ROOTS, "Therefore the equation has two real roots."),
    ("A price rises from $400 to $460. By how much per cent?", "(60 / 400) × 100 = 16%"),
    (_CIRCLE, "$(x + 4)(x + 3) = 0$"),
    (_ROOT, "The domain is all real numbers except x = 4."),
    (_POLES, "The domain is all real numbers except 2."),
    ("Simplify (x + 6)/6", "(x + 6)/6 = x"),
    ("A triangle has base 8 cm and height 5 cm. Find its area.", "A = 40 cm^2"),
    (_OBLONG, "The width is 6 cm and the area is 72 cm²."),
    (_OBLONG, "Area = 12 · 6 = 72 cm^2"),
    (_STRICT, "In interval notation: (-∞, 4)"),
    (_COMPOSED, r"$(f \circ g)(x) = f(g(x)) = 2x^2 + 6$"),
    (_ARROW, r"$|\vec v| = \sqrt{9 + 4} = \sqrt{13}$"),
]

OPEN: Final = [
    (_CUBIC, "f is increasing on (3, ∞)."),
    (_CUBIC, "Its derivative f' is increasing on (1, ∞)."),
    (_LINEAR, r"$y = C_1 e^{3x} + C_2 e^{3x}$"),
    (_SINE, r"$x = \frac{\pi}{6} + 4\pi k$"),
    (_SINE, r"$x = \frac{5\pi}{6} + 2\pi n$"),
    ("Solve sin(x) = 1/2 in degrees", r"$x = 30^\circ + 360^\circ k$"),
    (_COIN, r"$P(X = 6) = \binom{6}{4}\left(\frac12\right)^6 = \frac{15}{64}$"),
    (_INVERSE, r"$B = \begin{pmatrix} 3 & -1 \\ -4 & 2 \end{pmatrix}$"),
    ("Find the roots of x^2 - 4x + 4 = 0", "So there are two real roots."),
    (_NO_ROOTS, "If the discriminant is positive, there are two real roots."),
    ("Find the line through (2, -1) perpendicular to y = 2x + 3", r"The slope is $m = -\frac12$."),
    (_SIX, "P(no six in two rolls) = 24/36"),
    (_SPRING, "y'(0) = 3C₂ = 2"),
    ("Differentiate y = 5x^3 - 2x", "By the power rule, dy+dx = 15x² − 2."),
    (_FUEL, "The car needs **28 gallons**."),
    (_FUEL, "The car needs **29 liters**."),
    (_FUEL, "If it needs **28 liters**, this is enough."),
    (f"{_PRODUCT}, f(x) = x^3 ln x", "with $f(x) = x^3$ it is $f'(x) = 3x^2 \\ln x + x^2$"),
]


def marks(question: str, text: str) -> set[Mark]:
    """The marks on what is more than given in a text."""
    found = check(text, [question], clock=lambda: 0.0)
    return {one.mark for one in found if one.how != "taken as given"}


@pytest.mark.parametrize(("question", "text"), RIGHT)
def test_a_right_claim_agrees(question: str, text: str) -> None:
    assert marks(question, text) == {Mark.AGREES}


@pytest.mark.parametrize(("question", "text"), WRONG)
def test_a_wrong_claim_disagrees(question: str, text: str) -> None:
    assert marks(question, text) == {Mark.DISAGREES}


@pytest.mark.parametrize(("question", "text"), OPEN)
def test_a_part_or_something_else_is_left_open(question: str, text: str) -> None:
    assert marks(question, text) <= {Mark.UNCHECKED}
