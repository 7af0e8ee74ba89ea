"""The checker says nothing for a line that is right in itself but stands on something wrong."""

from typing import Final

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import CheckedLine, check

_ANGLE: Final = "Find the angle between u = (1, 0) and v = (1, 1)"


def line(text: str, part: str, question: str = "") -> CheckedLine:
    """The first line of a checked text that has this part."""
    return next(
        one
        for one in check(text, [question] if question else [], clock=lambda: 0.0)
        if part in one.text
    )


def test_letters_of_a_formula_for_a_matrix_do_not_stand_against_its_numbers() -> None:
    text = (
        r"$$A = \begin{pmatrix} a & b \\ c & d \end{pmatrix}$$ has $\det(A) = ad - bc$. With"
        "\n$a = 2$, $b = 1$, $c = 5$ and $d = 3$:\n$$\\det(A) = (2)(3) - (1)(5) = 6 - 5 = 1.$$"
    )

    marks = [one.mark for one in check(text, ["Find the determinant of [[2, 1], [5, 3]]"])]

    assert Mark.DISAGREES not in marks


def test_roots_worked_out_with_a_rounded_square_root_are_near_enough() -> None:
    question = "Solve 3x^2 + 2x - 4 = 0 to 2 decimal places"
    text = r"$x_1 \approx \frac{-2 + 7.211}{6} \approx 0.87$"

    assert line(text, "x_1", question).mark is Mark.AGREES
    assert line(text.replace("7.211", "8.211"), "x_1", question).mark is not Mark.AGREES


def test_two_half_lines_joined_by_or_are_one_claim() -> None:
    text = "$f'(x) = 6x^2 - 6x - 12$\n\n$f'(x) > 0$ when $x < -1$ or $x > 2$."
    question = "If f(x) = 2x^3 - 3x^2 - 12x + 1, where is f increasing?"

    marks = [one.mark for one in check(text, [question])]

    assert Mark.DISAGREES not in marks


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Solve x^4 - 5x^2 + 4 = 0", "So x = ±1 or x = ±2. The solutions are **x = −1, 1, 2**."),
        ("Solve cos(2x) = cos(x) on [0, 2π)", r"$$x \in \left\{\frac{2\pi}{3}\right\}$$"),
        ("Solve cos(2x) = cos(x) on [0, 2π)", r"$$x \in \{\frac{2\pi}{3}, \frac{4\pi}{3}\}$$"),
        (_ANGLE, r"Hence $\theta = 60^\circ = \frac{\pi}{3}$."),
        (
            "A bag has 5 red and 3 blue marbles. Two are drawn without replacement. What is the "
            "probability both are red?",
            r"$P(\text{both red}) = \frac{5}{8} \times \frac{5}{8} = \frac{25}{64}$",
        ),
        ("Write 0.363636... as a fraction", "Subtract: 99x = 36, so\n\nx = 36/90 = 2/5"),
    ],
)
def test_a_wrong_result_gets_no_mark_for_a_right_calculation(question: str, text: str) -> None:
    agreeing = [one.text for one in check(text, [question]) if one.mark is Mark.AGREES]

    assert [one for one in agreeing if one not in ("x = ±1 or x = ±2", "99x = 36")] == []


def test_a_second_form_that_is_wrong_gets_no_mark() -> None:
    text = r"So the answer is **19/12** (or $1\frac{5}{12}$)."

    assert all("5" not in one.text for one in check(text, ["What is 3/4 + 5/6?"]))


def test_a_named_calculation_with_the_numbers_of_the_question_agrees() -> None:
    question = "A shirt costs $40 and is discounted by 25%. What is the sale price?"

    right = "Discount = 0.25 × 40 = $10\n\nSale price = $40 − $10 = $30"
    wrong = right.replace("0.25", "0.35").replace("10", "14").replace("30", "26")

    assert line(right, "Discount", question).mark is Mark.AGREES
    assert line(wrong, "Discount", question).mark is Mark.UNCHECKED
    assert line(wrong, "price", question).mark is Mark.DISAGREES


def test_a_last_line_about_something_else_is_no_wrong_answer() -> None:
    question = "A shirt costs $40 and is discounted by 25%. What is the sale price?"

    assert line("Discount = 0.25 × 40 = $10", "10", question).mark is not Mark.DISAGREES
    assert line("**Sale price:** $35", "35", question).mark is Mark.DISAGREES


def test_a_check_beside_a_linear_equation_excuses_no_wrong_value() -> None:
    text = "$$3t + 10 = 2t + 20$$\n$$t = 5$$\n*Check:* Sally is 40 and Tom 20."

    assert line(text, "t = 5").mark is Mark.DISAGREES


def test_a_wrong_discriminant_disagrees_where_there_is_no_real_root() -> None:
    text = "Δ = b² − 4ac = 2² − 4·1·5 = 4 − 20 = 16, so there is no real solution."

    assert line(text, "4 − 20", "Solve x^2 + 2x + 5 = 0").mark is Mark.DISAGREES


def test_an_asked_antiderivative_has_to_have_its_constant() -> None:
    question = "Find the integral of x e^x dx"
    bare = r"$$\boxed{\int x e^x\,dx = e^x(x - 1)}$$"
    told = r"$\int x e^x\,dx = x e^x - e^x + C$, that is " + bare

    assert line(bare, "boxed", question).mark is Mark.DISAGREES
    assert line(told, "boxed", question).mark is Mark.UNCHECKED
    assert line(bare.replace("1)", "1) + C"), "boxed", question).mark is Mark.AGREES


def test_nobody_needs_a_constant_on_the_way_to_something_else() -> None:
    text = r"By parts with $v = \int e^x\,dx = e^x$: $\int x e^x\,dx = x e^x - e^x + C$."

    assert line(text, "v =", "Find the integral of x e^x dx").mark is not Mark.DISAGREES
    assert line("∫ 2x dx = x^2, from 0 to 3 that is 9", "∫").mark is Mark.AGREES


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("r = 10 / 2 = 5 m", Mark.AGREES),
        ("r = 10 / 2 = 4 m", Mark.DISAGREES),
        ("A = π · 5² = 25π m² ≈ 78.54 m²", Mark.AGREES),
        ("A = π · 5² = 25π m² ≈ 75.84 m²", Mark.DISAGREES),
        (r"$A = 9\pi \text{ cm}^2 \approx 28.27 \text{ cm}^2$", Mark.AGREES),
        (r"$72\ \frac{\text{km}}{\text{h}} = 20\ \text{m/s}$", Mark.AGREES),
        (r"$72\ \frac{\text{km}}{\text{h}} = 25\ \text{m/s}$", Mark.DISAGREES),
        ("3.5 h = 3.5 × 60 min = 220 min", Mark.DISAGREES),
        ("3.1 m × 4 m = 12.4 m", Mark.UNCHECKED),
        ("5m = 10", Mark.UNCHECKED),
    ],
)
def test_quantities_are_compared_with_their_units(text: str, mark: Mark) -> None:
    assert check(text)[0].mark is mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (r"$\frac{\partial f}{\partial x} = 2xy + 3y^3$", Mark.AGREES),
        (r"$\frac{\partial f}{\partial y} = x^2 + 3xy^2$", Mark.DISAGREES),
        ("∂f/∂y = x^2 + 9xy^2", Mark.AGREES),
        ("$f_{xy} = 2x + 9y^2$", Mark.AGREES),
        (r"$\frac{\partial^2 f}{\partial x \partial y} = 2x + 9y$", Mark.DISAGREES),
        ("f_x(1, 2) = 4 + 24 = 28", Mark.AGREES),
        ("f(1, 2) = 2 + 24 = 25", Mark.DISAGREES),
    ],
)
def test_functions_of_two_variables_are_differentiated(text: str, mark: Mark) -> None:
    question = "Find the partial derivatives of f(x,y) = x^2 y + 3xy^3"

    assert check(text, [question], clock=lambda: 0.0)[0].mark is mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("$a + b = (1+3, 2+0, -1+4) = (4, 2, 3)$", Mark.AGREES),
        (r"$\mathbf{a} + \vec b = (4, 2, 4)$", Mark.DISAGREES),
        (r"$a \cdot b = 1\cdot 3 + 2\cdot 0 + (-1)\cdot 4 = -1$", Mark.AGREES),
        ("a · b = 3", Mark.DISAGREES),
        ("$a + b = -1$", Mark.DISAGREES),
        (r"$a \times b = (8, -7, -6)$", Mark.AGREES),
        ("$2a - b = (-1, 4, -6)$", Mark.AGREES),
        (r"$|b| = \sqrt{9 + 16} = 5$", Mark.AGREES),
        ("$|b| = 6$", Mark.DISAGREES),
    ],
)
def test_given_vectors_are_calculated_with(text: str, mark: Mark) -> None:
    question = "What can be done with a = (1, 2, -1) and b = (3, 0, 4)?"

    assert check(text, [question], clock=lambda: 0.0)[0].mark is mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Let $u = x^2 + 1$. Then $du = 2x\\,dx$.", Mark.AGREES),
        ("Let $u = x^2 + 1$. Then $du = x\\,dx$.", Mark.DISAGREES),
        ("With $dv = x^2\\,dx$ we have $v = \\frac{x^3}{3}$.", Mark.AGREES),
        ("With $dv = x^2\\,dx$ we have $v = \\frac{x^3}{2}$.", Mark.DISAGREES),
        ("With $dv = x^2\\,dx$ we have $u = \\frac{x^3}{2}$.", Mark.UNCHECKED),
    ],
)
def test_differentials_are_compared_with_what_they_come_from(text: str, mark: Mark) -> None:
    assert check(text, clock=lambda: 0.0)[-1].mark is mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            r"$A = \int_0^3 x^2\,dx = \left[\frac{x^3}{3}\right]_0^3 = \frac{27}{3} = 9$",
            Mark.AGREES,
        ),
        (r"$A = \int_0^3 x^2\,dx = \left[\frac{x^3}{3}\right]_0^3 = 8$", Mark.DISAGREES),
        (
            r"$AB = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}\begin{pmatrix} 0 & 1 \\ 1 & 1"
            r" \end{pmatrix} = \begin{pmatrix} 2 & 3 \\ 4 & 8 \end{pmatrix}$",
            Mark.DISAGREES,
        ),
        (
            r"$\det\begin{pmatrix} 4-\lambda & 1 \\ 2 & 3-\lambda \end{pmatrix} ="
            r" \lambda^2 - 7\lambda + 10$",
            Mark.AGREES,
        ),
    ],
)
def test_a_letter_may_name_an_integral_or_a_product_of_matrices(text: str, mark: Mark) -> None:
    assert check(text, clock=lambda: 0.0)[0].mark is mark


def test_a_right_value_after_a_wrong_equation_is_not_called_wrong() -> None:
    question = (
        "A ladder 10 m long leans against a wall with its foot 6 m from the wall. How "
        "high does it reach?"
    )
    text = "h² = 6² + 10², so\n\nh = 8"

    assert line(text, "h = 8", question).mark is not Mark.DISAGREES
    assert line("x² = 49, so x = 7 or x = 5", "x = 7", "Solve x² = 49").mark is Mark.DISAGREES


def test_a_line_that_is_right_is_not_faulted_for_a_wrong_one_before_it() -> None:
    question = "A ladder 10 m long leans against a wall with its foot 6 m from the wall. How high?"
    right = "h² + 6² = 10²\nh² = 100 − 36 = 64\nh = 8\n\nThe ladder reaches **8 m** up the wall."
    wrong_start = right.replace("h² + 6² = 10²", "h² = 6² + 10²")

    for text in (right, wrong_start):
        assert line(text, "64", question).mark is not Mark.DISAGREES


@pytest.mark.parametrize(("old", "new"), [("3x = 24", "4x = 24"), ("x = 8", "x = 9")])
def test_an_equation_of_the_text_refutes_a_line_where_others_agree_with_it(
    old: str, new: str
) -> None:
    question = "The sum of a number and twice the number is 24. Find the number."
    text = "Let x be the number.\n\nx + 2x = 24\n3x = 24\nx = 8\n\nThe number is **8**."

    assert line(text.replace(old, new), new, question).mark is Mark.DISAGREES


def test_a_wrong_formula_worked_through_rightly_is_not_called_right() -> None:
    series = "Does the series 1 + 1/2 + 1/4 + 1/8 + ... converge and to what?"
    text = r"With $a = 1$, $r = \frac12$: $$S = \frac{a}{1+r} = \frac{1}{1+\frac12} = \frac23.$$"
    slope = "Find the slope of the line through (2, 3) and (4, 7)"

    assert line(text, "S =", series).mark is not Mark.AGREES
    assert line("m = (4 - 2)/(7 - 3) = 1/2, so", "m =", slope).mark is not Mark.AGREES


def test_a_formula_between_bounds_has_to_be_an_antiderivative() -> None:
    right = r"$\int_0^1 (x - x^2)\,dx = \left[\frac{x^2}{2} - \frac{x^3}{3}\right]_0^1 = \frac16$"
    inner = r"$2\int_0^1 x\,dx = \left[x^2\right]_0^1 = 1$"

    assert line(right, "int").mark is line(inner, "int").mark is Mark.AGREES
    for text in (right, right.replace("$\\int", "$A = \\int")):
        assert line(text.replace("x^2}{2}", "x^7}{2}"), "int").mark is not Mark.AGREES


def test_the_number_of_a_term_has_to_be_one_that_was_told() -> None:
    question = "Find the 10th term of the arithmetic sequence 3, 7, 11, ..."
    text = r"$a_{10} = 3 + (10 - 1) \cdot 4 = 3 + 36 = 39$"

    assert line(text, "a_", question).mark is Mark.AGREES
    assert line(text.replace("a_{10}", "a_{20}"), "a_", question).mark is not Mark.AGREES


def test_a_line_goes_on_behind_an_aside_in_its_middle() -> None:
    question = "Simplify (3 + 2i)(1 - 4i)"
    text = "(3 + 2i)(1 − 4i) = 3 − 12i + 2i − 8i²\nSince i² = −1: = 3 − 10i + 8 = 11 − 10i"

    assert line(text, "= 11", question).mark is Mark.AGREES
    assert line(text.replace("= 11", "= 12"), "= 12", question).mark is not Mark.AGREES


def test_a_formula_that_everybody_knows_supports_its_calculation() -> None:
    question = "Does the series 1 + 1/2 + 1/4 + 1/8 + ... converge and to what?"
    text = r"With $a = 1$, $r = \frac12$: $$S = \frac{a}{1-r} = \frac{1}{1-\frac12} = 2.$$"

    assert line(text, "S =", question).mark is Mark.AGREES
    for old, new in (("{1-r}", "{1+r}"), (r"1-\frac12", r"1+\frac12"), ("= 2", "= 3")):
        assert line(text.replace(old, new), "S =", question).mark is not Mark.AGREES
