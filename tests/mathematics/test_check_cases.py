"""A line counts in its place: cases go on with the lines before them, results with the question."""

from typing import Final

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

_QUARTIC: Final = "Solve x^4 - 5x^2 + 4 = 0"
_SYSTEM: Final = "Solve x + y = 5 and x^2 + y^2 = 13"
_DOUBLE: Final = "Solve sin(2x) = cos(x) for 0 <= x < 2pi"
_SIGNS: Final = "Solve (x - 1)/(x + 2) >= 0"
_VECTORS: Final = "Find the angle between the vectors u = (1, 2, 2) and v = (2, 0, 0)"
_LADDER: Final = "A ladder of 6 m leans at an angle of 65 degrees to the ground. How high is it?"
_FIRST_ORDER: Final = "Solve y' + 2y = 6"
_EIGEN: Final = "Find the eigenvalues and eigenvectors of [[2, 1], [1, 2]]"
_CONE: Final = "A cone has radius 6 cm and height 8 cm. Find its surface area and its volume."
_GROWN: Final = "$2,000 is invested at 5% compounded annually. What is it worth after 3 years?"
_SERIES: Final = "What is the sum of the first 30 terms of the arithmetic sequence 5, 9, 13, ...?"
_BETWEEN: Final = "What is the area between y = x^2 and y = 2x + 3?"
_FLAT: Final = "Maximise the area x(240 - 2x)"
_RATIO: Final = "Find the 8th term and the sum of the first 8 terms of 3, 6, 12, 24, ..."
_SCORES: Final = "Here are test scores: 72, 85, 90, 68, 85. Find the mean, mode and range."
_CHANCES: Final = "X takes values 0, 1, 2 with probabilities 0.5, 0.3, 0.2. Find E(X) and Var(X)."
_CRAMER: Final = "Solve using Cramer's rule: 2x + 3y = 8, x - y = -1"
_ROOTS: Final = "Find the general solution of y'' - 3y' + 2y = 0"
_STORY: Final = (
    "Tom is 4 years older than Ann. In 6 years the sum of their ages will be 46. How old are they?"
)
_SIDES: Final = "A triangle has sides 7, 8 and 9. Find its area."
_UNNAMED: Final = "Find the dot product of the vectors (1, 2, 2) and (2, 1, -2)"
_PLANE: Final = "Evaluate the double integral of xy over 0<=x<=1, 0<=y<=2"
_RISES: Final = "Find where f(x) = x^3 - 12x + 1 is increasing and decreasing"
_RATES: Final = "The radius of a circle grows at 2 cm/s. How fast does its area grow when r = 5 cm?"
_AREA_GROWS: Final = (
    "$A = \\pi r^2$, so\n\n$\\frac{dA}{dt} = 2\\pi r \\frac{dr}{dt}$\n\nWith $r = 5$ and "
    "$\\frac{dr}{dt} = 2$: $\\frac{dA}{dt} = 2\\pi(5)(2) = 20\\pi \\approx 62.8 CM$"
)
_EITHER: Final = "Of 30 students 18 play football, 15 tennis and 8 both. How many play neither?"
_FIELD: Final = "Find the gradient of f(x, y) = x^2 y + 3y at (1, 2)"
_RATIO_TEST: Final = "Let a_n = n/2^n. Does the series of a_n converge?"
_ANGLES: Final = "Two angles of a triangle are 50 and 60 degrees. Find the third."
_SINE: Final = "Solve sin(x) = sqrt(3)/2 for 0 <= x <= 2pi"
_BACK: Final = "80% of the original = £480\n1% = £480 ÷ 80 = £6\n100% = £6 × 100 = £600"
_TALL: Final = "V = πr²h, so h = V/(πr²) = 500/(π·25) = 20/π ≈ 6.37 cm"
_LEGS: Final = "A right triangle has legs 9 and 12. Find the hypotenuse, the area and an angle."
_RAIN: Final = "P(at least one) = 1 − P(none) = 1 − 0.7⁴ = 1 − 0.2401 = 0.7599"
_SOLVED: Final = r"""$$A^{-1} = \begin{pmatrix} 3 & -1 \\ -5 & 2 \end{pmatrix}$$
$$X = A^{-1}B = \begin{pmatrix} 3 - 4 \\ 8 - 5 \end{pmatrix}
= \begin{pmatrix} -1 \\ 3 \end{pmatrix}$$"""

_OBLONG: Final = "A rectangle's length is twice its width and its perimeter is 36 m. Find its area."
_SERIES_OF_LN: Final = "ln(3 + x) ≈ x − x²/2 + x³/3 − x⁴/4"
_NOT_WHITE: Final = (
    "A box contains 6 red, 4 green and 2 white balls. One ball is drawn. What is the probability "
    "that it is not white?"
)
_TRAIN: Final = (
    "A train travels 240 km in 3 hours. At the same speed, how long does it take to travel 400 km?"
)
_TAIL: Final = (
    "Scores are normally distributed with mean 70 and standard deviation 10. What is the "
    "probability of a score above 85?"
)

_UNION: Final = "P(A) = 0.5, P(B) = 0.4 and P(A and B) = 0.2. Find P(A or B)"
_STRAIGHT: Final = "Find the slope and y-intercept of 2x - 3y = 9"
_RAISED: Final = "Solve the differential equation y' = 2y + 4 with y(0) = 1"
_OLD: Final = (
    "John is twice as old as Mary. In 5 years the sum of their ages will be 40. How old are they?"
)

RIGHT: Final = [
    (_EIGEN, "For λ = 3: (A − 3I)v = 0 gives x − y = 0, so v₁ = (1, 1)."),
    (
        _EIGEN,
        r"λ₁ = 1 and λ₂ = 3; for $\lambda_1 = 1$: $v_1 = \begin{pmatrix} 1 \\ -1 \end{pmatrix}$",
    ),
    (_OBLONG, "Area = 6 × 12 = 72 m²"),
    (_STRAIGHT, "$-3y = -2x + 9$"),
    ("Find the area enclosed between y = x^2 and y = x + 2", "First $x^2 - x - 2 = 0$."),
    ("Find the local extrema of x^3 - 6x^2 + 9x + 1", "Critical points: x = 1 and x = 3."),
    ("Find |u| and |v| for u = (3, 4), v = (4, -3)", "|u| = √25 = 5 and |v| = √(16 + 9) = 5"),
    ("Solve cos(x) = -1/2", "The reference angle is π/3 (since cos(π/3) = 1/2)."),
    (_RAISED, "So $y + 2 = Ke^{2x}$, $y = Ke^{2x} - 2$ and $K - 2 = 1$."),
    (_OLD, "So Mary is 10 and John is 20."),
    (_OBLONG, "So the width is 6 m and the length is 12 m."),
    ("Find the integral of 2x from 0 to 1", r"$\int_0^1 2x\,dx = x^2 \Big|_0^1 = 1 - 0 = 1$"),
    (_UNION, "P(A ∪ B) = P(A) + P(B) − P(A ∩ B) = 0.5 + 0.4 − 0.2 = 0.7"),
    (_TRAIN, "Time = distance ÷ speed = 400 km ÷ 80 km/h = 5 h"),
    (_TAIL, "P(Z > 1.5) = 1 − P(Z < 1.5) = 1 − 0.9332 = 0.0668"),
    ("Find the integral of 3x^2 + 2/x", "**Final answer:**\n$$x^3 + 2\\ln|x| + C$$"),
    ("Solve x^2 + 3x - 4 >= 0", "x = -4 and x = 1 are the zeros.\n\nx ≤ -4 or x ≥ 1"),
    ("Find the domain and range of f(x) = sqrt(9 - x^2)", "We need $9 - x^2 \\ge 0$."),
    ("Find the Taylor series of ln(1 + x) up to x^4", "$f(x) = \\ln(1 + x)$, $f^{(4)}(0) = -6$"),
    ("Solve dy/dx = 3x^2 y, y(0) = 2", "$y = Ae^{x^3}$ and $y(0) = 2$, so $A = 2$."),
    ("Find the 20th term of the sequence 3, 7, 11, ...", "a_1 = 3, d = 4, n = 20"),
    ("Where is f(x) = x^2 - 4x decreasing?", "f'(x) = 2x - 4 < 0\nx < 2"),
    (_RATES, _AREA_GROWS.replace("CM", r"\text{ cm}^2/\text{s}")),
    (_RATES, r"$\frac{dr}{dt} = 2\text{ cm per second}$"),
    ("Find the variance of 2, 4, 4, 4, 5, 5, 7, 9", "σ² = 32/8 = 4"),
    ("Find the eigenvalues of [[2, 1], [1, 2]]", "(λ - 1)(λ - 3) = 0\n\n- λ₁ = 1\n- λ₂ = 3"),
    ("Find the eigenvalues of [[2, 0], [0, 2]]", "(2 - λ)^2 = 0, so λ_1 = 2 and λ_2 = 2"),
    ("Where is f(x) = x^3 + x increasing?", "f'(x) = 3x^2 + 1 > 0"),
    (_QUARTIC, r"If $u = 4$, then $x^2 = 4$, so $x = \pm 2$. Else $x^2 = 1$, so $x = \pm 1$."),
    (_QUARTIC, "Let $u = x^2$. Then $u^2 - 5u + 4 = 0$, so $u = 1$ or $u = 4$."),
    (_SYSTEM, "x = 2 gives y = 3, and x = 3 gives y = 2."),
    (_DOUBLE, r"$\cos x = 0$: $x = \frac{\pi}{2}, \frac{3\pi}{2}$"),
    (_SIGNS, r"For $x = 0$ it is $\frac{-1}{2} < 0$."),
    ("Solve 2cos(x) = 1 for 0° <= x < 360°", "The solutions are 60° and 300°."),
    (
        "Solve 2cos(x) = 1",
        r"$x = \frac{\pi}{3} + 2\pi k, x = -\frac{\pi}{3} + 2\pi k, k \in \mathbb{Z}$",
    ),
    (
        "Find the eigenvalues of [[3, 1], [0, 2]]",
        "(3 - λ)(2 - λ) = 0\nλ² - 5λ + 6 = 0\nλ = 2 or λ = 3",
    ),
    (_LADDER, "6 sin 65° ≈ 6 × 0.9063 ≈ 5.44"),
    (_FIRST_ORDER, r"$\frac{d}{dx}\left(e^{2x}y\right) = 6e^{2x}$"),
    ("Find the inverse of f(x) = 3x - 6", "y = 3x - 6\nx = 3y - 6\n3y = x + 6\ny = x/3 + 2"),
    ("I got x = 3 for 4x - 5 = 11, is that right?", "4x - 5 = 11\n4x = 16\nx = 4"),
    ("Convert 45 to base 2", "$45_{10} = 101101_2$"),
    ("Differentiate sin^2(3x)", "d/dx [sin(3x)]^2 = 2 sin(3x) · 3 cos(3x)"),
    (_EIGEN, "det(A − λI) = (2 − λ)² − 1 = 0\nλ² − 4λ + 3 = 0\nλ = 1 or λ = 3"),
    ("Solve 2^x = 32", "2^x = 2^5\nx = 5"),
    ("Simplify (x^2 + 3x)/x + 2", "(x^2 + 3x)/x + 2\n= x(x + 3)/x + 2\n= x + 5"),
    ("Find an angle of a regular hexagon", "(6 - 2) × 180 / 6 = 720/6 = 120°"),
    (_ANGLES, r"$180 - 50 - 60 = 70^\circ$"),
    ("Solve 2x^2 - 3x - 5 = 0", "Use the formula with a = 2 and c = -5."),
    ("Solve dy/dx = 2xy with y(0) = 3", "Using $y(0) = 3$ we find it."),
    ("Find the limit of (x^2 - 9)/(x - 3) as x approaches 3", "This is so for x ≠ 3."),
    ("Solve x^2 + 4x - 12 = 0 by completing the square", "x^2 + 4x = 12\n(x + 2)^2 = 16"),
    (_STORY, "$(a + 6) + (a + 4 + 6) = 46$\n\n$2a + 16 = 46$\n\n$a = 15$"),
    (_SIDES, r"$s = 12$ and $\sqrt{s(s-a)(s-b)(s-c)} = \sqrt{12 \cdot 5 \cdot 4 \cdot 3}$"),
    ("What is the slope of 3x + 4y = 12?", r"The slope is $m = -\frac34$, and so on to $3$."),
    (_RATES, "$A = \\pi r^2$, so\n\n$\\frac{dA}{dt} = 2\\pi r \\frac{dr}{dt}$"),
    (_RATES, r"$A = \pi r^2$ for $r = 5$ and $\frac{dr}{dt} = 2$."),
    (
        "Differentiate x^2 sin(x)",
        r"The rule: $(uv)' = u'v + uv'$ and $(\frac uv)' = \frac{u'v-uv'}{v^2}$.",
    ),
    (_EITHER, r"$|F \cup T| = |F| + |T| - |F \cap T| = 18 + 15 - 8 = 25$"),
    ("Solve 2x^2 - 3x - 5 = 0", r"$x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$"),
    (_FIELD, "∇f = (2xy, x² + 3)\n∇f(1, 2) = (4, 4)"),
    (
        _RATIO_TEST,
        r"$\lim_{n\to\infty}|\frac{a_{n+1}}{a_n}| = \lim_{n\to\infty}\frac{n+1}{2n} = \frac12$",
    ),
    ("Solve dy/dx + 2y = 4", "$e^{2x}y' + 2e^{2x}y = 4e^{2x}$, that is $(e^{2x}y)' = 4e^{2x}$."),
    ("Differentiate e^(2x) cos(3x)", r"$f'(x) = (e^{2x})' \cos(3x) + e^{2x} (\cos(3x))'$"),
    ("Find the radius of convergence of the sum of x^n/n", "So $R = 1$, in short."),
    ("Solve sqrt(2x + 3) = x", r"$\sqrt{2(3) + 3} = \sqrt{9} = 3$ ✓, but not at $-1$."),
    (_UNNAMED, r"$\vec{a}\cdot\vec{b} = 1\cdot 2 + 2\cdot 1 + 2\cdot(-2) = 0$"),
    (_PLANE, r"$\int_0^1 \int_0^2 xy\,dy\,dx = \int_0^1 x [\frac{y^2}{2}]_0^2 dx = 1$"),
    ("How many inches are 6 feet?", "6 feet = 72 inches, so 6 ft = 72 in."),
    ("Solve |2x - 5| < 9 in interval notation", "-9 < 2x - 5 < 9"),
    (_CONE, r"$l = \sqrt{r^2 + h^2} = \sqrt{36 + 64} = 10$ cm, so $S = 96\pi$ and $V = 96\pi$."),
    (_CONE, r"$V = \frac13 \pi r^2 h = \frac13 \pi (36)(8) = 96\pi$"),
    (_GROWN, "$A = 2000(1.05)^3 = 2000 \\times 1.157625 = 2315.25$"),
    (_SERIES, r"$a_{30} = 5 + 29 \cdot 4 = 121$, so $S_{30} = 15(5 + 121) = 1890$"),
    (_BETWEEN, "A = ∫₋₁³ (2x + 3 − x²) dx\n= [x² + 3x − x³/3]₋₁³\n= (9 + 9 − 9) − (1 − 3 + 1/3)"),
    ("Find where f(x) = x^3 - 3x is flat", "f'(x) = 3x² - 3. f'(x) = 0 gives x = 1 or x = -1."),
    (
        _VECTORS,
        r"$u × v = \begin{vmatrix} i & j & k \\ 1 & 2 & 2 \\ 2 & 0 & 0 \end{vmatrix} = (0, 4, -4)$",
    ),
    (_FLAT, "A(x) = 240x - 2x². A'(x) = 240 - 4x = 0 ⟹ x = 60."),
    (_RATIO, r"$r = \frac{6}{3} = 2$ and $a_8 = ar^7 = 3 \cdot 2^7 = 384$"),
    (
        _SCORES,
        "- **Mean** = (72 + 85 + 90 + 68 + 85) ÷ 5 = 400 ÷ 5 = 80\n- **Range** = 90 − 68 = 22",
    ),
    (_CHANCES, "E(X) = 0(0.5) + 1(0.3) + 2(0.2) = 0.7 and Var(X) = 1.1 - 0.7^2 = 0.61"),
    (_CRAMER, r"$D = -2 - 3 = -5$, $D_x = -8 + 3 = -5$, so $x = \frac{D_x}{D} = 1$ and $y = 2$."),
    ("Find the limit of (1 - cos x)/x^2 at 0", "lim_{x→0} (1 − cos x)/x² = lim_{x→0} sin x/(2x)"),
    ("Find the tangent to y = x^3 - 2x + 1 at x = 2", "y − 5 = 10(x − 2)\ny = 10x − 15"),
    ("Find the inverse of f(x) = (3x - 1)/(x + 2)", r"$f^{-1}(x) = \frac{2x+1}{3-x}, x \neq 3$"),
    ("Let f(x) = 2x^2 - 3 and g(x) = x + 4. Find g(f(x)).", "g(f(x)) = 2x^2 - 3 + 4 = 2x^2 + 1"),
    (_ROOTS, "The characteristic equation r² - 3r + 2 = 0 gives $r = 1$ or $r = 2$."),
    (
        "Find the angle A of a triangle with a = 8, b = 5, c = 7",
        r"$\cos A = \frac{b^2 + c^2 - a^2}{2bc} = \frac{25 + 49 - 64}{70} = \frac17$, $A ≈ 81.8°$",
    ),
    (
        "Integrate x sqrt(1 - x^2)",
        "$u = 1 - x^2$, $x\\,dx = -\\frac{1}{2}du$",
    ),
    (
        "Differentiate x^2 sin(3x)",
        r"Let $u = x^2$, $v = \sin(3x)$. $u'v + uv' = 2x\sin(3x) + 3x^2\cos(3x)$",
    ),
    ("A phone costs £480 after a 20% discount. How much before?", _BACK),
    ("A cylinder has volume 500 cm³ and radius 5 cm. How tall is it?", _TALL),
    (_LEGS, "c = √(9² + 12²) = √225 = 15 and Area = ½ × 9 × 12 = 54"),
    ("How long do two taps take that need 6 and 3 hours?", "1/6 + 1/3 = 3/6 = 1/2 tank per hour."),
    ("It rains with probability 0.3. Find that it does in 4 days.", _RAIN),
    ("Find d/dx of x^x", r"$y = x^x$, $\frac{dy}{dx} = y(\ln x + 1) = x^x(\ln x + 1)$"),
    ("Solve AX = B with A = [[2, 1], [5, 3]], B = [[1], [4]]", _SOLVED),
]

WRONG: Final = [
    ("50 is lowered by 10 %. What is it now?", "55 - 10% = 50", "55"),
    (
        "Find the integral of (3x + 5)/(x^2 + 3x + 2)",
        r"$x = -2$: $-1 = -B$. $$\int \frac{3x+5}{x^2+3x+2}\,dx = 3\ln|x+1| + \ln|x+2| + C$$",
        "3\\ln",
    ),
    (_FLAT, r"$A(x) = 240x - 2x^2$. $A'(x) = 240 - 4x = 0 \implies x = 80$", "x = 80"),
    (_ROOTS, "The characteristic equation r² - 3r + 2 = 0 gives $r = 3$.", "r = 3"),
    (_GROWN, r"$A = 2000(1.05)^2 = 2000 \times 1.1025 = 2205$", "A"),
    ("Find the eigenvalues of [[3, 1], [0, 2]]", "(3 - λ)(2 - λ) = 1", "(3 - λ)"),
    ("Solve 2^x = 32", "2^x = 2^4", "2^4"),
    ("Find the asymptotes of x/(x^2 - 4)", r"$x^2 - 4 = 0 \Rightarrow x = -2$", "-2"),
    (_QUARTIC, "The solutions are $x = -1, 1, 2$.", "x = -1, 1, 2"),
    (_DOUBLE, r"$2\sin x\cos x = \sin x$", "sin"),
    (_FIRST_ORDER, r"$\frac{d}{dx}\left(e^{2x}y\right) = 5e^{2x}$", "5e"),
    ("Solve x^2 - x - 6 > 0", "So $x < -2$ or $x > 4$.", "x > 4"),
    ("Solve x^2 - x - 6 > 0", "So $x < -8$ or $x > 3$.", "x < -8"),
    ("Solve 2x + y = 7 and x - y = 2", "$x = y - 2$", "y - 2"),
    ("Simplify (x^2 + 3x)/x + 2", "(x^2 + 3x)/x + 2\n= x^2 + 3 + 2", "3 + 2"),
    ("Differentiate x^2 sin(x)", "The product rule is $(uv)' = u'v'$.", "u'v'"),
    (_FIELD, "∇f = (2xy, x² + 4)", "4"),
    (_ANGLES, r"$180 - 50 - 61 = 70^\circ$", "61"),
    (_SINE, "sin(x) = sqrt(3)/2\nx = pi/3", "pi/3"),
    ("Find the line through (2, 3) with slope 4", "So the line is $y = 4x + 11$.", "4x + 11"),
    ("Find the area of a triangle with base 10 cm and height 7 cm", "A = 10 × 7 = 70 cm²", "70"),
    ("I got x = 3 for 4x - 5 = 11, is that right?", "If x = 3, fine.\n\n$4x - 1 = 11$", "4x - 1"),
    ("How many ways can 5 books be arranged on a shelf?", "5 + 4 + 3 + 2 + 1 = 15 ways", "15"),
]

OPEN: Final = [
    ("A car goes 150 km in 2 h. Find its mean speed.", "speed < 150/2 ≈ 75 km/h", "<"),
    ("Where is f(x) = x^2 - 4x decreasing?", "f'(x) = 2x - 4 > 0", ">"),
    ("Differentiate x^3", "dy/dt = 3x^2", "dy"),
    ("Integrate 2x", "F(t) = x^2 + C", "F"),
    ("Integrate x^2 from 0 to 1", r"$\int_0^1 x^2\,dx = \left[\frac{t^3}{3}\right]_0^1$", "t"),
    ("Solve x^2 = 5x", "x*2 = 5x\nx^2 - 5x = 0\nx(x - 5) = 0\nx = 0 or x = 5", "x*2"),
    ("Find the vertex of y = x^2 - 6x + 5", "$x = 3$, $y = -4$.\n\n$y = (x - 3)*2 - 4$", "*2"),
    (_RATES, _AREA_GROWS.replace("CM", r"\text{ cm}^2\cdot\text{s}"), "cm"),
    (_RATES, _AREA_GROWS.replace("CM", "cm^1/s"), "cm"),
    (_RATES, r"$\frac{dr}{dt} = 2\text{ m/s}$", "2"),
    ("Find the variance of 2, 4, 4, 4, 5, 5, 7, 9", "σ³ = 32/8 = 4", "σ"),
    ("Find the eigenvalues of [[2, 1], [1, 2]]", "(λ - 1)(λ - 3) = 0, so λ_1 = 1, λ_4 = 3", "λ_4"),
    ("Find the integral of 2x", "∫ 2x dx ≠ x² + C", "≠"),
    ("Find the integral of 2x", "∫ 2x dx > 2·x²/2 + C = x² + C", ">"),
    ("Solve x + y = 5 and x - y = 1", r"So $(x, y) \neq (3, 2)$.", "3, 2"),
    (_EIGEN, "det(A − λI) = (2 − λ)(2 − λ) − 1 = λ² − 4λ + 3 < 0", "<"),
    (_CHANCES, "Var(X) = E(X^2) + [E(X)]^2 = 1.1 - 0.7^2 = 0.61", "Var"),
    (_FLAT, "A(y) = x(240 - 2x) = 240x - 2x²", "A(y)"),
    (_LEGS, "Area = 9 × 12 = 108", "Area"),
    ("A phone costs £480 after a 20% discount.", "80% of it = £480\n1% = £480 ÷ 60 = £8", "1%"),
    ("A cylinder has volume 500 cm³ and radius 5 cm.", "h = V/(2πr) = 500/(10π) ≈ 15.9", "h"),
    (_RATIO, r"$a_8 = ar^8 = 3 \cdot 2^8 = 768$", "a_8"),
    (_SCORES, "- **Range** = 90 − 72 = 18", "90"),
    ("Find the tangent to y = x^3 - 2x + 1 at x = 2", "y − 5 = 9(x − 2)\ny = 10x − 15", "y − 5"),
    ("Integrate x sqrt(1 - x^2)", "$u = 1 - x^2$, $x\\,dx = \\frac{1}{2}du$", "x\\,dx"),
    (_EIGEN, "For λ = 3: x - y = 0, so v = (1, 1).\nFor λ = 1: w = (2, 1).", "w"),
    (_EIGEN, "For λ = 1: x - y = 0, so v = (1, 1).", "x - y"),
    (_OBLONG, "Area = 6 × 12 = 72 m³", "72"),
    (_OBLONG, "Area = 6 × 12 = 72 cm²", "72"),
    (_OBLONG, "The area is 72 m.", "72"),
    ("Find the first four terms of the Taylor series of ln(1 + x)", _SERIES_OF_LN, "ln"),
    (_NOT_WHITE, "P(not white) = 1 − P(white) ≠ 1 − 2/12 = 10/12 = 5/6", "≠"),
    (_STRAIGHT, "$-3y = 2x + 9$", "y"),
    ("Find the local extrema of x^3 - 6x^2 + 9x + 1", "Critical points: x = 1, x = 2.", "x = 2"),
    ("Find the local extrema of x^3 - 6x^2 + 9x + 1", "Critical points: x = 3 and x = 3.", "x"),
    (_RAISED, "So $y = Ke^{2x} - 2$ and $K - 2 = 2$, $K = 4$.", "K = 4"),
    (_OLD, "So Mary is 20 and John is 10.", "Mary"),
    (_OBLONG, "So the width is 7 m and the length is 12 cm.", "w"),
    ("Solve 3x^2 - 12 = 0", r"$$5x - 10 = 0 \Rightarrow x^2 = 4 \Rightarrow x = \pm 2$$", "5x"),
    (_TRAIN, "Time = distance × speed = 400 km ÷ 80 km/h = 5 h", "×"),
    (_TAIL, "P(Z > 1.5) = 1 − P(Z < 1.5) = 1 − 0.9322 = 0.0678", "Z"),
    ("Find the integral of 3x^2 + 2/x", "The answer is x^3 + 2 ln|x|.", "x^3"),
    ("Solve x^2 + 3x - 4 >= 0", "Hence x = -4 and x = 1.", "x"),
    (_CONE, r"$V = \frac12 \pi r^2 h = \frac12 \pi (36)(8) = 144\pi$", "V"),
    (_CONE, "$h = 5 + 5 = 10$", "h"),
    ("Find the vertex of y = x^2 - 6x + 5", r"$x < -\frac{-6}{2} = 3$", "x <"),
    ("Solve x^3 - 4x = 0", r"$x(x^2 - 4) < 0 \Rightarrow x(x - 2)(x + 2) = 0$", "<"),
    ("Solve sqrt(x + 6) = x", "$x + 6 = x^2$\n\n$(x - 3)(x + 3) = 0$\n\n$x = 3$", "x + 3"),
    ("Solve dy/dx + 2y = 4", "First $y' + 2y = 0$ is solved.", "2y"),
    (_RATES, "$A = \\pi r^2$, so\n\n$\\frac{dA}{dt} = 3\\pi r \\frac{dr}{dt}$", "3"),
    ("Find the area of a triangle with base 10 cm and height 7 cm", "A = bh", "bh"),
    (_FIELD, "f_x = 2xy\n∇f(1, 2) = (2·1·2, 1² + z) = (4, 4)", "z"),
    (
        _RISES,
        "| x < -2 | increasing |\n| -2 < x < 2 | decreasing |\n| x > 2 | increasing |",
        "-2 <",
    ),
    (_STORY, "$(a + 6) + (a - 4 + 6) = 46$\n\n$a = 15$", "- 4"),
    (_UNNAMED, r"$\vec{a}\cdot\vec{b} = 2 + 2 - 4 = 0$ and $|\vec{c}| = 3$", "c"),
    ("Two dice are rolled. What is the chance that the sum is 7?", "P(sum < 7) = 6/36 = 1/6", "<"),
    ("Find the Taylor series of e^x up to x^2", "e*x ≈ 1 + x + x²/2! = 1 + x + x²/2", "e*"),
    (_CONE, r"$V = \frac13 \pi (36)(8) = 96\pi\text{ cm}^2$", "V"),
    ("Convert 6 feet to metres", "6 ft = 1.83 m", "6"),
    (_SERIES, r"The 30th term is $a_{30} = 5 + 30 \cdot 4 = 125$.", "a_{30}"),
    (_QUARTIC, r"Then $x^2 = 1$, so $x = \pm 2$. Else $x^2 = 4$.", "\\pm 2"),
    (_QUARTIC, "Let $u = x^2$. Then $u^2 - 5u + 6 = 0$.", "u^2 - 5u"),
    (_SYSTEM, "x = 3 gives y = 3.", "y = 3"),
    ("Solve x^2 + 4x + 13 = 0", "So $x = -2 + 3i$ and $x = -2 + 3i$, complex.", "and $x = -2 + 3i"),
    (_DOUBLE, r"$\cos x = 0$: $x = \frac{\pi}{6}, \frac{3\pi}{2}$, and so on", "6"),
    (_SIGNS, r"For $x = 0$ it is $\frac{-7}{2} < 0$.", "-7"),
    (_VECTORS, "u · v = 1·2 + 9·0 + 2·0 = 2", "9"),
    (_VECTORS, "|u| = √(1³ + 2² + 2²) = √9 = 3", "1³"),
    (_LADDER, "6 sin 65° ≈ 6 × 0.9062 ≈ 5.44", "0.9062"),
    ("Find dy/dx if x^2 + xy + y^2 = 7", r"$\frac{dx}{dy} = -\frac{2x + y}{x + 2y}$", "dx"),
    ("Solve |3x - 4| = 11", r"$3y = 15 \implies x = 5$", "3y"),
    ("The legs are 5 cm and 12 cm. Find the area.", "A = 5 · 12/2 = 30 cm³", "cm³"),
    ("What is the remainder when 7^100 is divided by 5?", r"$6^{100} \equiv 2^{100} \pmod 5$", "6"),
    (
        "Find the second derivative of e^(-x) sin(x)",
        "Let f(x) = e^(-x) cos(x).\n\nf'(x) = -e^(-x) sin x + e^(-x) cos x",
        "f'",
    ),
]


def marks_at(question: str, text: str, place: str = "") -> list[Mark]:
    """The marks on the lines of a text that reach to a place in it; of all that are not given."""
    found = check(text, [question], clock=lambda: 0.0)
    start = text.find(place) if place else 0
    end = start + len(place) if place else len(text)
    lines = [one for one in found if one.start < end and start < one.end]
    return [one.mark for one in lines if place or one.how != "taken as given"]


@pytest.mark.parametrize(("question", "text"), RIGHT)
def test_a_right_line_in_its_place_agrees(question: str, text: str) -> None:
    assert set(marks_at(question, text)) == {Mark.AGREES}


@pytest.mark.parametrize(("question", "text", "place"), WRONG)
def test_a_wrong_line_is_pointed_at(question: str, text: str, place: str) -> None:
    assert marks_at(question, text, place) == [Mark.DISAGREES]


@pytest.mark.parametrize(("question", "text", "place"), OPEN)
def test_what_is_true_only_by_itself_gets_no_mark(question: str, text: str, place: str) -> None:
    assert set(marks_at(question, text, place)) <= {Mark.UNCHECKED}


def test_the_other_half_of_an_inequality_keeps_its_peace() -> None:
    assert marks_at("Solve x^2 - x - 6 > 0", "So $x < -2$ or $x > 4$.", "x < -2") == [
        Mark.UNCHECKED
    ]


def test_what_solves_an_earlier_question_only_does_not_hold() -> None:
    questions = ["Solve 2x + 3 = 11", "Solve 5x + 7 = 12"]
    found = check("5x = 20", questions, clock=lambda: 0.0)

    assert [one.mark for one in found] == [Mark.DISAGREES]


def test_a_counter_example_is_read_as_the_lines_before_it_were() -> None:
    working = "log(x(x - 3)) = 1\nx^2 - 3x = 10\nx = 5 or x = -2"
    last = check(working, ["Solve log(x) + log(x - 3) = 1"], clock=lambda: 0.0)[-1]

    assert last.mark is Mark.DISAGREES
    assert "x = -2" in last.how
