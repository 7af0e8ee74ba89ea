"""What a line may mean besides its plain reading: no right one disagrees, no wrong one agrees."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

RIGHT = [
    ("Solve log(x) + log(x-3) = 1", "x^2 - 3x = 10\nx = 5 or x = -2\nOnly x = 5 works."),
    ("Solve sin(x) = 1/2 for 0 <= x < 360 degrees", "sin 30 = 0.5, so x = 30 or x = 150"),
    ("A tree's shadow is 20 m, the angle 35 degrees. How high is it?", "h = 20 tan 35 = 14.00"),
    ("Solve tan(x) = 1", "x = 45"),
    ("Increase 80 by 15%", "10% = 8, 5% = 4, so 15% = 12. 80 + 12 = 92."),
    ("The price after a 20% discount is $60. What was it?", "80% = 60\n1% = 0.75\n100% = 75"),
    ("Solve x^2 - 4x + 1 = 0", "x = 2 ∓ √3"),
    ("Solve x^2 - 5x + 6 = 0", "x₁ = 2, x₂ = 3"),
    ("Solve x^2 - 5x + 6 = 0", "S = {2; 3}"),
    ("Solve x^2 - 5x + 6 = 0", "sum of roots = 5 and product of roots = 6"),
    ("Find |v| for v = (3, -4)", "‖v‖ = √(9 + 16) = 5"),
    ("What is 5! / 3!?", "5! = 5×4×3×2×1 = 120!"),
    ("Find ∫ (x + 1) dx", "(x+1)²/2 + C = x²/2 + x + 1/2 + C = x²/2 + x + C"),
    ("Find the area of a circle with radius 7 cm", "A = 22/7 × 7 × 7 = 154 cm²"),
    ("Estimate 48.7 × 19.2", "48.7 × 19.2 ≈ 50 × 20 = 1000"),
    ("Integrate x*cos(x) from 0 to pi", "[x sin x] - ∫ sin x dx = 0 - [-cos x] = [cos x] = -2"),
    ("Two numbers add to 10, their product is 21. Find them.", "3 + 7 = 10 and 3 × 7 = 21"),
    ("Solve sqrt(x) = -3", "Squaring gives x = 9. Check: √9 = 3 ≠ -3. So no solution."),
    ("How long is it from 9:50 to 13:20?", "3 hours 30 minutes = 210 minutes"),
    ("Solve 2x + 3 = 11", "~~x = 5~~ x = 4"),
    ("Solve 2x + 3 = 11", "Many students add 3 and get 2x = 14, x = 7. It is x = 4."),
    ("Solve 2x + 3 = 11", "That gives x = 7. Wait, no. I should subtract: so x = 4."),
    ("Solve 2x - 5 < 3x + 1 <= 2x + 9", "−6 < x, i.e. x > −6.\nx ≤ 8.\nTogether: −6 < x ≤ 8"),
    ("Solve |x - 3| > 2", "Case 1: x - 3 > 2, so x > 5. Case 2: x - 3 < -2, so x < 1."),
    ("In a triangle a = 7, b = 9, C = 50°. Find c.", "c² ≈ 130 − 80.99 = 49.01\nc ≈ 7.00"),
    ("Find the sum of 1 + 2 + ... + 100", "1 + 2 + 3 + ... + 100 = 5050"),
    ("Differentiate y = x^2 e^x", "D_x y = 2xe^x + x²e^x"),
    ("Write 1 + i in polar form", "1 + i = √2 cis(π/4)"),
    ("y is proportional to x^2, y = 12 when x = 2. Find y when x = 5.", "k = 12/4 = 3"),
    ("Convert 84 km/h to m/s", "84 km/h = 84 × 1000 m ÷ 3600 s = 23.3 m/s (1 d.p.)"),
    ("Solve x^2 - 3x + 4 = 0", "(-3)² - 4*1*4 = -7"),
    ("Round 3.14159 to 3 significant figures", "3.14159 = 3.14 (3 s.f.)"),
    ("Find the domain of f(x) = √(2x + 6)", "We need 2x + 4 ≥ 0, so x ≥ −3"),
    ("Integrate x²·ln(x)", "u = ln x, dv = x³ dx, so v = x³/3"),
    ("Differentiate y = (3x + 2)^5", "Let u = 8x + 2. Then y = u^5.\ndy/du = 5u^4, du/dx = 3"),
    (
        "Write (5x - 4)/(x² - x - 2) in partial fractions",
        "(5x-4)/((x-2)(x+1)) = A/(x-2) + B/(x+2)\n5x - 4 = A(x+1) + B(x-2)\nA = 2, B = 3",
    ),
    ("Solve (x - 4)² = 49", "x = 4 + 7 = 11 or x = 4 − 7 = −3.\nThe solutions are 11 and −3."),
    ("Solve x⁴ - 5x² + 4 = 0", "x² = 4, so x = ±2\nx ∈ {-2, -1, 1, 2}"),
    (
        "One train goes 80 km/h, one 100 km/h an hour later. When do they meet?",
        "The first goes 80(t + 1) km, the second $100t$. So $100t = 80(t + 1)$ and $20t = 80$.",
    ),
]
FOUND = [
    ("Solve ln(x) + ln(x+1) = ln(6)", "ln(x(x+1)) = ln 6"),
    ("Solve log(x) + log(x-3) = 1", "log(x(x-3)) = 1"),
    ("Solve 1/(x-2) + 1/(x+2) = 4/(x^2-4)", "(x+2) + (x-2) = 4"),
    ("Solve 2(x + 1) = 2x + 5", "2x + 2 = 2x + 5"),
    ("How many committees of 3 can be chosen from 8 people?", "⁸C₃ = 8!/(3!5!) = 56"),
    ("How many ways can 3 of 7 runners take three places?", "7P3 = 7 × 6 × 5 = 210"),
    ("Find the eigenvalues of [[4, 1], [2, 3]]", "det(A - λI) = (4-λ)(3-λ) - 2 = λ² - 7λ + 10"),
    ("Find the sum to infinity of 12 + 4 + 4/3 + ...", "S_∞ = a/(1 - r) = 12/(1 - 1/3) = 18"),
    ("Solve x^2 >= 16", r"$x^2 - 16 \geq 0 \quad\Rightarrow\quad (x-4)(x+4) \geq 0$"),
    ("Solve 2x + 4 = 10", r"$2x + 4 = 10 \quad\Rightarrow\quad 2x = 6$"),
    ("Solve x^2 + 2x + 5 = 0", "b² − 4ac = 4 − 20 = −16 < 0"),
    ("Find the vertex of y = 2x^2 - 8x + 5", r"$x = -\frac{b}{2a} = \frac{8}{4} = 2$"),
    (
        "Differentiate y = x^3 ln x",
        r"$\frac{dy}{dx} = \frac{d}{dx}(x^3)\cdot \ln x + x^3\cdot\frac{d}{dx}(\ln x)$",
    ),
    ("A box has 7 red and 3 green balls. One is drawn. P(red)?", "7/10 = 0.7 (70%)"),
    (
        "A box has 7 red and 3 green balls. One is drawn. What is the probability of no red?",
        r"$P(\text{red}) = \frac{7}{10}$, $P(\text{no red}) = 1 - \frac{7}{10} = \frac{3}{10}$",
    ),
    (
        "A bag has 4 red and 6 blue balls. Two are drawn. What is the probability of both red?",
        r"$P(R_1) = \frac{4}{10} = \frac{2}{5}$",
    ),
    ("Convert 3.5 hours to seconds", "210 min × 60 s/min = 12,600 s and 1 h = 3600 s"),
    ("Convert 2.75 kg to g", "2.75 kg = 2.75 × 1000 = 2750 g"),
    ("Find the range of sqrt(x - 3) + 2", r"$\sqrt{x - 3} \ge 0$"),
    ("Solve dy/dx = y/x", r"$\int \frac{1}{y}\,dy = \int \frac{1}{x}\,dx$"),
    (
        "Find the angle between the vectors (1, 2) and (3, -1)",
        r"$\cos\theta = \frac{1}{\sqrt5\cdot\sqrt{10}}$" + "\n\n" + r"$\theta \approx 81.87^\circ$",
    ),
    ("Solve 5^(2x) = 30", r"$x = \frac{\ln 30}{2\ln 5} = \frac{3.4012}{3.2189} \approx 1.0566$"),
    ("Solve 6x^2 + x - 2 = 0", "x = (-1 ± 7)/12\nTherefore x = 6/12 = 1/2 or x = -8/12 = -2/3"),
    ("Solve |x - 3| > 2", "Case 1: x - 3 > 2, so x > 5.\nCase 2: x - 3 < -2, so x < 1."),
    ("Simplify (27x^6)^(1/3)", r"$(27x^6)^{1/3} = \sqrt[3]{27} x^2 = 3x^2$"),
    ("Differentiate tan(x)/x", r"$f'(x) = \frac{(\tan x)'\cdot x - \tan x\cdot (x)'}{x^2}$"),
    ("Find the domain of 1/(x^2 - 9)", r"$x^2 - 9 \neq 0$"),
    ("Find the area of a circle with radius 5 cm", "A = πr² = 3.14 × 25 = 78.5 cm²"),
    ("Convert 45 to binary", "45 = 32 + 8 + 4 + 1 = 101101₂"),
]
WRONG = [
    ("Solve x^2 - 4x + 1 = 0", "(x - 2)² = 3\nx - 2 = √3", "x - 2 = √3"),
    ("Solve x^3 = -8", "(x+2)(x²+2x+4) = 0", "x²+2x"),
    ("Convert 72 km/h to m/s", "72 × 3.6 = 259.2 m/s", "259.2"),
    ("P(A) = 0.5, P(B) = 0.4, P(A and B) = 0.2. Find P(A|B).", "P(A|B) = 0.2/0.5 = 0.4", "0.4"),
    ("P(A) = 0.6, P(B) = 0.3, P(A and B) = 0.1. Find P(A or B).", "P(A ∪ B) = 0.9", "0.9"),
    ("What is the argument of z = -1 + i√3?", "arg x = π − π/3 = 2π/3", "arg x"),
    ("What is the remainder of 7^100 by 5?", r"$7^{100} \equiv 2^{100} \pmod 1$", "7^"),
    ("What is 35% of 260?", "35% means 35/101 = 0.35.", "35/101"),
    ("Increase 80 by 15%", "10% = 8, 5% = 5", "5% = 5"),
    ("Solve 1/(x-2) + 1/(x+2) = 4/(x^2-4)", "x^2 - 4 = (x-2)(x+8)", "x+8"),
    ("Solve ln(x) + ln(x+1) = ln(6)", r"$y^2 + x - 6 = 0 \implies (x+3)(x-2) = 0$", "y^2"),
    ("Write 3/8 as a decimal and a percentage", "3/8 = 0.38 = 38%", "0.38"),
    ("Solve 2(x + 1) = 2x + 5", "2x + 2 = 2x + 5\n2 = 2", "2 = 2"),
    ("Solve 3(x + 2) = 3x + 6", "x = 0", "x = 0"),
    ("Solve 1/(x-2) + 1/(x+2) = 4/(x^2-4)", "(x+2) + (x-2) = 4\nx = 2", "x = 2"),
    ("How many committees of 3 can be chosen from 8 people?", "8P3 = 336", "8P3"),
    ("Solve cos(2x) = 1/2 for 0 <= x <= pi", "so 0 ≤ 2x < 2π", "0 ≤ 2x"),
    ("Find the second derivative of y = x^3", "x'' = 6x", "6x"),
    ("Find the Taylor polynomial of degree 3 for ln(1 + x)", "P₃(y) = x − x²/2 + x³/3", "P"),
    ("How long is it from 9:50 to 13:20?", "3 hours 30 minutes = 230 minutes", "230"),
    ("Solve x² - 5x + 6 = 0", "$x = 2$ or $x = 2$", "x = 2"),
    ("Solve 2x^2 - 3x + 7 = 0", "D = b² + 4ac = 9 + 56 = 65", "65"),
    ("Solve 2^x = 20", "x = 4.32 (3 d.p.)", "4.32"),
    ("Solve x + y = 2, x - y = 0", "(y, y) = (1, 1)", "(y"),
    ("Solve (x + 4)/(x - 3) <= 0", "The quotient is positive for -4 > x < 3", "> x"),
    ("Solve dy/dx = y/x", "ln|y| = ln|y| + C", "ln"),
    ("Compute z^6 for z = 1 - i", "z^7 = (√2)^6 · i = 8i", "z^7"),
    ("A sphere has volume 288π. Find its radius", "r² = 288 × 3/4 = 216", "r²"),
    ("Differentiate x^3 ln x", "dy/dx = d/dx (x^3)·ln x + x*3·d/dx (ln x)", "x*3"),
    ("A box has 7 red and 3 green balls. One is drawn. P(red)?", "7/10 = 0.7 (71%)", "71"),
    ("A box has 7 red and 3 green balls. P(not red)?", "P(red) = 3/10", "3/10"),
    ("Convert 2.75 kg to mg", "2.75 kg = 2.75 × 1000 = 2750 mg", "2750"),
    ("Find the range of sqrt(x - 3) + 2", r"$\sqrt{x - 3} \ge 1$", "1"),
    ("Solve x^2 - x - 12 >= 0", r"\(x \ge -3\) or \(x \ge 4\)", "x"),
    ("Solve |x| > 3", "x > 3. The answer is x > 3.", "x > 3"),
    ("Find the slope of the line through (1, 3) and (4, 9)", "m = 3/6\nm = 1/2", "m"),
    ("Find the line through (3, 3) of slope -2", "$y - 4 = -2(x - 3) ⟹ y = -2x + 9$", "y"),
    ("Find the extrema of x³ - 3x + 1", "f(x) = 0 at x = 1. A maximum at x = 1", "x = 1"),
]


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(("question", "text"), RIGHT)
def test_nothing_that_may_be_meant_so_disagrees(question: str, text: str) -> None:
    marks = {line.text: line.how for line in check(text, [question]) if line.mark is Mark.DISAGREES}

    assert marks == {}


@pytest.mark.parametrize(("question", "text"), FOUND)
def test_a_right_line_is_found_to_agree(question: str, text: str) -> None:
    assert {line.mark for line in check(text, [question])} == {Mark.AGREES}


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(("question", "text", "place"), WRONG)
def test_nothing_that_only_looks_right_agrees(question: str, text: str, place: str) -> None:
    index = text.rindex(place)
    lines = [line for line in check(text, [question]) if line.start <= index < line.end]

    assert Mark.AGREES not in [line.mark for line in lines]
