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
    ("How long is it from 9:50 to 13:20?", "3 hours 30 minutes = 230 minutes", "230"),
]


@pytest.mark.parametrize(("question", "text"), RIGHT)
def test_nothing_that_may_be_meant_so_disagrees(question: str, text: str) -> None:
    marks = {line.text: line.how for line in check(text, [question]) if line.mark is Mark.DISAGREES}

    assert marks == {}


@pytest.mark.parametrize(("question", "text", "place"), WRONG)
def test_nothing_that_only_looks_right_agrees(question: str, text: str, place: str) -> None:
    index = text.index(place)
    lines = [line for line in check(text, [question]) if line.start <= index < line.end]

    assert Mark.AGREES not in [line.mark for line in lines]
