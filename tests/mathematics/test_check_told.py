"""The checker on calculations in words, ratios, remainders and repeating decimals."""

from collections import Counter
from typing import Final

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

_HEIGHTS: Final = (
    "Heights are normally distributed with mean 170 cm and standard deviation 8 cm. What fraction "
    "is taller than 182 cm?"
)
_QUARTER: Final = "If sin θ = 3/5 and θ is in the second quadrant, find tan θ."
_DICE: Final = "Two dice are rolled. What is the probability that the sum is at least 10?"
_COIN: Final = "A fair coin is tossed 5 times. What is the probability of exactly 3 heads?"
_CROSS: Final = "Compute the cross product of (1, 2, 3) and (4, 5, 6)"
_HARMONIC: Final = r"Find the radius of convergence of \sum_{n=1}^\infty x^n/(n 3^n)"
_EITHER: Final = (
    r"$|2x-3| = 7 \iff \begin{cases} 2x - 3 = 7 \\ \text{or} \\ 2x - 3 = -7 \end{cases}$"
)
_AGES: Final = (
    "Tom is 4 times as old as his son. In 20 years he will be twice as old as his son. How old are "
    "they now?"
)

_PERPENDICULAR: Final = "Find the line through (2, 5) perpendicular to y = 2x + 1"
_COSINE: Final = r"$\cos\theta = \frac{u\cdot v}{|u||v|} = \frac{11}{15}$"
_CAR: Final = "A car accelerates from rest at 3 m/s^2 for 8 s. What speed in m/s does it reach?"
_CYLINDER: Final = "Find the surface area of a cylinder with radius 5 cm and height 12 cm."
_TOWN: Final = (
    "A town has 20,000 inhabitants and grows by 3% each year. How many inhabitants will it have "
    "after 10 years?"
)
_TERMS: Final = (
    "The 4th term of an arithmetic sequence is 17 and the 9th term is 42. Find the first term."
)
_INDEPENDENT: Final = "P(A) = 0.5, P(B) = 0.3; A and B are independent. Find P(A and B)."
_TAYLOR: Final = r"$T_6(x) = 1 - \frac{x^2}{2} + \frac{x^4}{24}$"
_LOST_SQUARE: Final = r"$x^1 = x + 2 \Rightarrow x^2 - x - 2 = 0$"
_CANCELLED: Final = r"$\frac{x^2-5x+6}{x^2-9} = \frac{x-2}{x+3}, \quad x \neq \pm 3$"


def _marks(text: str, *context: str) -> Counter[Mark]:
    return Counter(line.mark for line in check(text, context, clock=lambda: 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "Multiply first: 2 times 5 is 10. Then 17 + 10 is 27.",
        "3 times 12 makes 36 eggs in total.",
        "Half of 18 is 9.",
        "A third of 21 is 7.",
        "Three quarters times two thirds is six twelfths.",
        "15% of 240 is 36.",
        "$25\\%$ of $80$ is $20$.",
        "$3 \\times 4$ is **12**",
        "The greatest common divisor of 18 and 24 is 6.",
        "The least common denominator of 3 and 4 is 12.",
        "The square root of 25 is 5.",
        "5 squared is 25, and 2 cubed is 8.",
        "The sum of 7, 8 and 9 is 24.",
        "3 + 4 is 7 and 7 * 2 is 14.",
        "seven times eight is fifty-six",
        "Two numbers that multiply to 6 and add to −5: these are −2 and −3.",
        "17 ÷ 5 = 3 remainder 2, so",
        "17 ÷ 5 = 3 with a remainder of 2.",
        "17 ÷ 5 = 3 R 2",
        "$17 \\div 5 = 3 \\text{ remainder } 2$",
        "18 : 24 = 3 : 4",
        "$2:3 = 4:6 = 10:15$",
        "$3^{100} \\equiv 3^4 = 81 \\equiv 4 \\pmod{7}.$",
        "$\\frac{10!}{3!\\,7!} = 120$",
        "$135^\\circ \\times \\frac{\\pi}{180^\\circ} = \\frac{3\\pi}{4}$",
        "$\\text{Speed} = \\frac{\\text{Distance}}{\\text{Time}} = \\frac{180}{2.5} = 72$",
        "40 cm = 0.4 m",
        "| 1 | 2(1) + 1 = 3 |",
    ],
)
def test_what_is_told_rightly_agrees(text: str) -> None:
    marks = _marks(text)

    assert marks[Mark.AGREES] > 0
    assert marks[Mark.DISAGREES] == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2 times 5 is 12.", "it is 10"),
        ("Half of 18 is 8.", "it is 9"),
        ("15% of 240 is 34.", "it is 36"),
        ("The least common denominator of 3 and 4 is 7.", "it is 12"),
        ("Three quarters times two thirds is five twelfths.", "it is 1/2"),
        ("5 + 3 * 2 is 16.", "it is 11"),
        ("Numbers that multiply to 6 and add to 5: 1 and 6.", "1 and 6 add up to 7, not 5"),
        ("17 ÷ 5 = 3 remainder 3", "it is 3 remainder 2"),
        ("18 : 24 = 4 : 3", "18 : 24 is 3 : 4 in lowest terms"),
        ("40 cm = 4 m", "the left side is"),
    ],
)
def test_what_is_told_wrongly_is_told_with_the_right_value(text: str, why: str) -> None:
    (line,) = check(text)

    assert line.mark is Mark.DISAGREES
    assert why in line.how


@pytest.mark.parametrize(
    "text",
    [
        "the sum of 2 and 3 times 4 is 14",
        "Add 3 times 4 is 12.",
        "17 divided by 5 is 3 with remainder 2.",
        "17 divided by 5 is 3. The remainder is 2.",
        "7 times 8 is 56, not 54.",
        "If 2 plus 2 is 5, then pigs fly.",
        "Is it true that 2 plus 2 is 5?",
        "10 minus 3 is 7 more than 0.",
        "12 of the 30 is 40%.",
        "Each box of 6 is 12 dollars.",
        "One of 5 is 3. Step 2 of 5 is 3.",
        "6 divided by 2(1+2) is 9",
        "3:30 = 15:30",
        "9:30 + 1:15 = 10:45",
        "$\\cos 0.01 = 0.9999...$",
    ],
)
def test_what_only_looks_like_a_calculation_never_disagrees(text: str) -> None:
    assert _marks(text)[Mark.DISAGREES] == 0


def test_a_repeating_decimal_is_the_fraction_that_it_is() -> None:
    text = (
        "Let x = 0.333...\n\nThen 10x = 3.333...\n\nSubtract: 10x - x = 3, so 9x = 3 and x = 1/3."
    )
    marks = _marks(text, "Write 0.333... as a fraction.")

    assert marks[Mark.DISAGREES] == 0
    assert marks[Mark.AGREES] >= 2


def test_roots_written_one_by_one_are_not_lost() -> None:
    text = r"\[x_1 = \frac{-3 + 5}{4} = \frac{1}{2}, \qquad x_2 = \frac{-3 - 5}{4} = -2.\]"

    assert _marks(text, "Solve 2x^2 + 3x - 2 = 0.")[Mark.DISAGREES] == 0


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("Find dy/dx if x^2 + y^2 = 25.", r"$\frac{dy}{dx} = -\frac{x}{y}$", r"-\frac{x}{y}~x/y"),
        ("Find the inverse of f(x) = 3x - 7.", r"$f^{-1}(x) = \frac{x+7}{3}$", "x+7~x-7"),
        (
            "Find the partial derivative of f(x, y) = x^2 y + y^3 with respect to y.",
            r"$\frac{\partial f}{\partial y} = x^2 + 3y^2$",
            "x^2 +~2xy +",
        ),
        ("Solve dy/dx = 3y with y(0) = 2.", "$y = 2e^{3x}$", "2e~4e"),
    ],
)
def test_the_name_of_what_was_asked_has_the_own_answer(
    question: str, right: str, wrong: str
) -> None:
    old, _, new = wrong.partition("~")

    assert _marks(right, question)[Mark.AGREES] == 1
    assert _marks(right.replace(old, new), question)[Mark.DISAGREES] == 1


def test_a_root_that_the_equation_rules_out_is_no_answer() -> None:
    working = "$(x - 9)(x + 3) = 0$, so $x = 9$ or $x = -3$. We reject one of them.\n\n"
    question = "Solve log_3(x) + log_3(x - 6) = 3."
    last = check(f"{working}**x = -3**", [question])[-1]

    assert last.mark is not Mark.AGREES


@pytest.mark.parametrize(
    ("question", "lines", "wrong"),
    [
        ("Simplify (x + 2)/(x + 5)", ["(x + 2)/(x + 5) = 2/5"], 1),
        ("Solve x^2 > 4", ["x^2 > 4", "x > 2"], 2),
        ("Solve |2x - 1| < 9", ["-9 < 2x - 1 < 9", "-8 < 2x < 10", "-4 < x < 6"], 3),
        ("Solve |x - 2| = 5", ["|x - 2| = 5", "x - 2 = 5", "x = 7"], 2),
        ("Solve (x + 1)/(x - 2) = 3/(x - 2)", ["x + 1 = 3", "x = 2"], 2),
        ("Solve sqrt(x + 2) = x", ["x + 2 = x^2", "(x - 2)(x + 1) = 0", "x = 2 or x = -1"], 3),
    ],
)
def test_the_first_line_that_does_not_follow_is_pointed_at(
    question: str, lines: list[str], wrong: int
) -> None:
    found = [line for line in check("\n".join(lines), [question]) if line.mark is Mark.DISAGREES]

    assert found[0].line == wrong


@pytest.mark.parametrize(
    "lines",
    [
        ["x - 2 = 5", "x = 7", "x - 2 = -5", "x = -3"],
        [
            "u = x^2",
            "(u - 1)(u - 4) = 0",
            "u = 1 or u = 4",
            "x^2 = 1 or x^2 = 4",
            "x = ±1 or x = ±2",
        ],
    ],
)
def test_working_in_cases_without_its_question_is_not_faulted(lines: list[str]) -> None:
    assert _marks("\n".join(lines))[Mark.DISAGREES] == 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Simplify (x^2 - 1)/(x - 1).", r"$\frac{x^2 - 1}{x - 1} = x + 1, \quad x \neq 1$"),
        ("Find its width.", r"$2(w + 2w) = 36 \implies 6w = 36 \implies w = 6$"),
        (
            "Find the midpoint of (2, -3) and (8, 5).",
            r"$M = (\frac{2+8}{2}, \frac{-3+5}{2}) = (5, 1)$",
        ),
        (
            "Find the equation of the line through (1, 3) and (3, 11).",
            r"$m = \frac{y_2 - y_1}{x_2 - x_1} = \frac{11 - 3}{3 - 1} = \frac{8}{2} = 4$",
        ),
        ("Solve 5 - 2x > 11.", "So the solution is x ∈ (-∞, -3)."),
        ("Find the LCM of 12 and 18.", "LCM = 2² × 3² = 4 × 9 = 36"),
        ("Expand e^{2x} in a series", r"$e^{2x} = 1 + 2x + \frac{4x^2}{2} + \cdots$"),
        (_HEIGHTS, r"$P(X > 182) = P(Z > 1.5) = 1 - \Phi(1.5) \approx 1 - 0.9332 = 0.0668$"),
        (_QUARTER, "tan θ = sin θ / cos θ = (3/5) / (−4/5) = −3/4"),
        ("The area of a circle is 50 cm². Find its radius.", "A = πr² = 50"),
        (_COIN, "P(X = 3) = C(5, 3) · (1/2)³ · (1/2)² = 10 · 1/32 = 5/16"),
        (_CROSS, r"$\mathbf{a}\times\mathbf{b} = (12-15)\mathbf{i} + 6\mathbf{j} - 3\mathbf{k}$"),
        ("A clerk packs pens.", "The total is 3 boxes × 12 pens = 36 pens."),
        (_HARMONIC, r"$\left|\frac{a_{n+1}}{a_n}\right| = \frac{|x|}{3} \cdot \frac{n}{n+1}$"),
        ("Solve |2x - 3| = 7", _EITHER),
        (
            "Find the maximum of -x^2 + 6x - 5",
            "As a square is never negative, the maximum is at x = 3.",
        ),
        ("Find the limit of (1 - cos x)/x", r"$\frac12 \overset{H}{=} \frac24$"),
        ("A ball has the height h(t) = 20t - 5t^2.", "h′(t) = 20 − 10t = 0"),
        ("Solve y'' - 5y' + 6y = 0", r"$y(x) = C_1 e^{2x} + C_2 e^{3x}.$"),
        ("Solve the recurrence a_1 = 2, a_{n+1} = 3a_n. Find a_5.", "a₃ = 3·6 = 18"),
        ("Find the cosine of the angle between u = (1, 2, 2) and v = (3, 0, 4)", _COSINE),
        ("Simplify (x^2 - 5x + 6)/(x^2 - 9)", _CANCELLED),
        (_HARMONIC, r"$\frac{|x|}{3} \cdot \frac{n}{n+1} = \frac{n|x|}{3n+3} \to \frac{|x|}{3}$"),
        ("Solve x^2 - 5x + 6 = 0", r"$x_{1,2} = \frac{5 \pm \sqrt{1}}{2} = \frac{5 \pm 1}{2}$"),
        ("Find f'(x) for f(x) = x^2 by its definition", r"$\frac{f(x+h) - f(x)}{h} = 2x + h$"),
        (_CAR, r"$v = u + at = 0 + 3 \times 8 = 24 \text{ m/s}$"),
        (_CYLINDER, r"$S = 2\pi r^2 + 2\pi rh = 50\pi + 120\pi = 170\pi$"),
        (_TOWN, r"$P(t) = 20000\cdot 1.03^t$, $P(10) = 20000\cdot 1.03^{10} \approx 26878$"),
        (_TERMS, "$a_4 = a_1 + 3d = 17$"),
        (_INDEPENDENT, "P(A ∩ B) = P(A) · P(B) = 0.5 · 0.3 = 0.15"),
        ("Solve |x - 5| > 2", r"$x > 7 \quad \text{or} \quad x < 3$"),
    ],
)
def test_a_line_that_people_can_decide_agrees(question: str, text: str) -> None:
    marks = _marks(text, question)

    assert marks[Mark.AGREES] == 1
    assert marks[Mark.DISAGREES] == 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Simplify (x^2 - 1)/(x - 1).", r"$\frac{x^2 - 1}{x - 1} = x + 1, \quad x \neq 2$"),
        (
            "Find the midpoint of (2, -3) and (8, 5).",
            r"$M = (\frac{2+8}{2}, \frac{-3+5}{2}) = (5, 2)$",
        ),
        ("Solve x^2 - 4 > 0", "$x < -2$ or $x > 3$"),
        ("Solve 5 - 2x > 11.", "So the solution is x ∈ (-3, ∞)."),
        ("Find the LCM of 12 and 18.", "LCM = 2 × 3 = 6"),
        ("Expand e^{2x} in a series", r"$e^{2x} = 1 + 2x + \frac{4x^3}{2} + \cdots$"),
        (_HEIGHTS, r"$P(X > 180) = P(Z > 1.5) = 1 - \Phi(1.5) \approx 1 - 0.9332 = 0.0668$"),
        (_QUARTER, "tan θ = sin θ / cos θ = (3/5) / (4/5) = 3/4"),
        ("What is the variance of 4, 8, 6, 5, 3, 7, 9?", "s² = 28/8 = 3.5"),
        ("What is the standard deviation of 4, 8, 6, 5, 3, 7, 9?", "So σ = 4."),
        ("The area of a circle is 50 cm². Find its radius.", "A = πr³ = 50"),
        (_COIN, "P(X = 2) = C(5, 3) · (1/2)³ · (1/2)² = 10 · 1/32 = 5/16"),
        (_CROSS, r"$\mathbf{a}\times\mathbf{b} = (12-15)\mathbf{i} - 6\mathbf{j} - 3\mathbf{k}$"),
        (_HARMONIC, r"$\left|\frac{a_{n+1}}{a_n}\right| = \frac{|x|}{2} \cdot \frac{n}{n+1}$"),
        ("Solve |2x - 3| = 7", _EITHER.replace("= -7", "= +7")),
        ("Solve |2x - 3| = 7", _EITHER.replace("or", "else").replace("= -7", "= -8")),
        ("Find the minimum of -x^2 + 6x - 5", "The minimum is at x = 3."),
        ("Find the local extrema of x^3 - 3x^2 + 1", "f″(2) = 12 − 6 = 6 > 1"),
        (
            "Convert 72 km/h to m/s",
            r"$72\ \text{km/h} = \frac{72000\text{ m}}{3600\text{ s}} = 20\ \text{m*s}$",
        ),
        ("A clerk packs pens.", "The total is 3 boxes × 12 pens = 35 pens."),
        (_DICE, "P(sum < 10) = 6/36 = 1/6"),
        (_PERPENDICULAR, r"The perpendicular slope is $m = -2$."),
        (_HARMONIC, r"$\frac{|x|}{3} \cdot \frac{n}{n+1} = \frac{n|x|}{3n+3} \to \frac{|x|}{5}$"),
        ("Solve x^2 - 5x + 6 = 0", r"$x_{1,2} = \frac{5 \pm \sqrt{1}}{3} = \frac{5 \pm 1}{3}$"),
        ("Solve the recurrence a_1 = 2, a_{n+1} = 3a_n. Find a_5.", "a₄ = 3·6 = 18"),
        ("Simplify (x^2 - 5x + 6)/(x^2 - 9)", _CANCELLED.replace("\\pm 3", "\\pm 2")),
        ("Solve (x - 1)/(x + 2) < 0", "The sign changes at x = 1 and x = 2, so x < 1."),
        (
            "Find the distance between (1, 2) and (7, 10), and the midpoint.",
            "M ≠ (8/2, 6) = (4, 6)",
        ),
        (_CAR, r"$s = 0 + 3 \times 8 = 24 \text{ m/s}$"),
        (_TERMS, "$a_2 = 17 - 3(5) = 2$"),
        (_INDEPENDENT.replace("are", "are not"), "P(A ∩ B) = P(A) · P(B) = 0.5 · 0.3 = 0.15"),
        ("Solve y' + y = 2 with y(0) = 5", "Here y(0) < 5."),
        ("Find the Taylor polynomial of degree 4 of cos(x) at 0.", _TAYLOR),
        ("Simplify (x^2 + x - 6)/(x - 2)", r"$\frac{x^2+x-6}{x-2} = x + 3 \quad (x \ne 4)$"),
        ("Find the area enclosed by y = x^2 and y = x + 2", _LOST_SQUARE),
        ("Find the area enclosed by y = x^2 and y = x + 2", _LOST_SQUARE.replace("x^1", "x*2")),
        ("Find the derivative of f(x) = (2x + 1)^5", "Here f(x) = [g(x)]*n."),
    ],
)
def test_a_line_with_one_thing_wrong_never_agrees(question: str, text: str) -> None:
    assert _marks(text, question)[Mark.AGREES] == 0


def test_the_slope_of_the_own_line_is_right_on_the_way_to_it() -> None:
    text = r"So $m = -\frac12$ and $y = -\frac12 x + 6$."

    assert _marks(text, _PERPENDICULAR) == {Mark.AGREES: 2}


def test_a_story_is_set_up_rightly_where_its_solution_is_the_own_result() -> None:
    right = "$$4s + 20 = 2(s + 20)$$\n$$2s = 20$$\n$$s = 10$$"

    assert _marks(right, _AGES) == {Mark.AGREES: 3}
    assert _marks(right.replace("20)", "25)"), _AGES)[Mark.AGREES] < 2


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Solve x + 3 = 8", "Chapter 3.2: x = 4 is used."),
        ("Make a table of values of y = 2x + 1 for x = 0, 1, 2.", "y = 4x + 1"),
        ("Two dice are rolled. What is the probability that the sum is 7?", "P(sum = 9) = 1/6"),
        ("Boys to girls are as 3:5. There are 24 boys. How many girls?", "3 parts = 24 boys"),
    ],
)
def test_what_is_said_of_something_else_is_left_open(question: str, text: str) -> None:
    marks = _marks(text, question)

    assert marks[Mark.AGREES] == marks[Mark.DISAGREES] == 0
