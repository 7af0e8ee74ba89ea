"""What is right only by chance gets no mark: equal limits, letters at 0, 1 or 2, another unit."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

_HYPOTENUSE = "In a right triangle the legs are 9 cm and 12 cm. Find the hypotenuse."
_CIRCLE = "Find the area of a circle with radius 2 cm"
_CONE = "Find the volume of a cone with radius 3 cm and height 7 cm"
_SPEED = "A car travels 150 km in 2 hours. What is its average speed?"
_CUBIC = "Factor x^3 - 4x^2 - 7x + 10"
_SERIES = "Find the Taylor polynomial of degree 3 for e^x at x = 0"


def marks(question: str, text: str) -> list[Mark]:
    """The marks on all lines of a text that are more than given."""
    found = check(text, [question] if question else [], clock=lambda: 0.0)
    return [one.mark for one in found if one.how != "taken as given"]


@pytest.mark.parametrize(
    "text",
    [
        r"$\lim_{t\to\infty}(1-\frac1t) = \lim_{t\to\infty}(1+\frac1t) = 1$",
        r"$\lim_{x\to2}\frac{x^2-4}{x-2} = \lim_{x\to2} x^2 = 4$",
        r"$\lim_{x\to\infty}\frac{3x^2}{x^2+5} = \lim_{x\to\infty}\frac{3}{1-\frac5{x^2}}$",
        r"$\lim_{h\to0}\frac{2xh+h^2}{h} = \lim_{h\to0}(2x-h) = 2x$",
        r"$\int_0^1 2x\,dx = \int_0^1 3x^2\,dx = 1$",
        r"$\sum_{k=1}^{3} k^2 = \sum_{k=1}^{3} (2k + \frac23)$",
        r"$\int_1^\infty \frac{1}{x^2}\,dx = \lim_{t\to\infty}\left[-\frac{1}{x^3}\right]_1^t = 1$",
        r"$3^{100} \equiv 3^4 = 11 \equiv 4 \pmod 7$",
    ],
)
def test_an_equal_value_is_no_step(text: str) -> None:
    assert marks("", text) == [Mark.UNCHECKED]


@pytest.mark.parametrize(
    "text",
    [
        r"$\lim_{x\to0}\frac{1-\cos x}{x^2} = \lim_{x\to0}\frac{\sin x}{2x} = \frac12$",
        r"$\lim_{x\to0^-}\frac{|x|}{x} = \lim_{x\to0^-}\frac{-x}{x} = -1$",
        r"$\lim_{x\to\infty}\frac{3x^2-x}{2x^2+5} = \lim_{x\to\infty}\frac{3x^2}{2x^2} = \frac32$",
        r"$\lim_{x\to2}\frac{x^2-4}{x-2} = \lim_{x\to2}(x+2) = 4$",
        r"$\lim_{h\to0}\frac{2xh+h^2}{h} = \lim_{h\to0}(2x+h) = 2x$",
        r"$\int_0^1 2x\,dx = 2\int_0^1 x\,dx = 1$",
        r"$\sum_{k=1}^{3} (2k+1) = 2\sum_{k=1}^{3} k + 3 = 15$",
        r"$3^{100} \equiv 3^4 = 81 \equiv 4 \pmod 7$",
    ],
)
def test_a_step_between_the_same_or_by_a_rule_agrees(text: str) -> None:
    assert marks("", text) == [Mark.AGREES]


def test_a_number_that_was_tried_proves_nothing_about_two_formulas() -> None:
    right = "Try $x = 1$: $1 - 4 - 7 + 10 = 0$.\n\n$x^3 - 4x^2 - 7x + 10 = (x - 1)(x - 5)(x + 2)$."

    assert marks(_CUBIC, right) == [Mark.AGREES, Mark.AGREES]
    assert marks(_CUBIC, right.replace("x + 2", "x + 6")) == [Mark.AGREES, Mark.DISAGREES]
    assert marks(_CUBIC, right.replace("$x^3 - 4x", "$x^3 - 3x")) == [Mark.AGREES, Mark.DISAGREES]


@pytest.mark.parametrize(("old", "new"), [("{3!}", "{4!}"), ("+ x +", "- x +"), ("x^3", "x^9")])
def test_the_place_of_a_series_is_not_put_into_it(old: str, new: str) -> None:
    series = r"1 + x + \frac{x^2}{2!} + \frac{x^3}{3!} = 1 + x + \frac{x^2}{2} + \frac{x^3}{6}"
    right = f"$$P_3(x) = {series}$$"

    assert marks(_SERIES, right) == [Mark.AGREES]
    assert marks(_SERIES, right.replace(old, new, 1)) != [Mark.AGREES]


def test_a_formula_counts_only_where_it_is_known() -> None:
    assert marks(_CIRCLE, r"$A = \pi r^2 = \pi(2)^2 = 4\pi$") == [Mark.AGREES]
    assert marks(_CIRCLE, r"$A = 2\pi r = 2\pi(2) = 4\pi$") == [Mark.UNCHECKED]


@pytest.mark.parametrize(
    ("question", "text", "unit", "other"),
    [
        (_HYPOTENUSE, "The hypotenuse is **15 cm**.", "cm", "mm"),
        (_HYPOTENUSE, r"$c = \sqrt{225} = 15\text{ cm}$", "cm", "mm"),
        (_CONE, r"$V = \frac13\pi(3)^2(7) = 21\pi \approx 65.97\text{ cm}^3$", "cm", "mm"),
        (_CONE, r"$V = \frac13\pi(3)^2(7) = 21\pi \approx 65.97\text{ cm}^3$", "cm}^3", "cm}^2"),
        (_CONE, r"$V = \frac13\pi(3)^2(7) = 21\pi \approx 65.97\text{ cm}^3$", "cm}^3", "cm}^1"),
        (_SPEED, "The average speed is **75 km/h**.", "km/h", "m/s"),
    ],
)
def test_the_right_number_with_another_unit_gets_no_mark(
    question: str, text: str, unit: str, other: str
) -> None:
    assert marks(question, text) == [Mark.AGREES]
    assert Mark.AGREES not in marks(question, text.replace(unit, other))


def test_the_unit_behind_a_quotient_is_that_of_the_quotient() -> None:
    text = "90 km/h = 90 × 1000 m / 3600 s = 90000/3600 m/s = 25 m/s"

    assert marks("", text) == [Mark.AGREES]
    assert marks("", text.replace("1000", "1008")) == [Mark.DISAGREES]


def test_a_line_goes_on_behind_a_sentence_that_gives_a_reason() -> None:
    text = "(3 + 2i)(1 − 4i) = 3 − 12i + 2i − 8i²\n\nSince i² = −1, −8i² = 8.\n\n= 3 + 8 − 10i"

    assert set(marks("Simplify (3 + 2i)(1 - 4i)", text)) == {Mark.AGREES}


def test_the_index_is_that_of_the_term_which_was_asked() -> None:
    question = "Find the 15th term of the arithmetic sequence 7, 11, 15, ..."

    assert marks(question, "$a_{15} = 7 + (15 - 1)(4) = 63$") == [Mark.AGREES]
    assert marks(question, "$a_{11} = 7 + (15 - 1)(4) = 63$") == [Mark.UNCHECKED]


def test_a_question_that_was_taken_back_counts_for_nothing() -> None:
    question = "Solve x/(x-1) = 3/(x+1)... actually solve (x+2)/(x-1) = 3"

    assert set(marks(question, "x + 2 = 3x - 3\n5 = 2x\nx = 5/2")) == {Mark.AGREES}


def test_a_named_value_in_the_middle_is_one_of_those_that_were_found() -> None:
    question = "f(x) = (2x + 1)/(x - 3). Find the asymptotes."
    text = "The horizontal asymptote is $y = \\frac{2}{1} = 2$. The vertical one is $x = 3$."

    assert set(marks(question, text)) == {Mark.AGREES}
    wrong = text.replace("{2}{1} = 2", "{1}{2} = 0.5")
    assert marks(question, wrong)[0] is Mark.UNCHECKED
