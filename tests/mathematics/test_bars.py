"""Values at a place that a bar or a rule tells."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.bars import with_places_in_words
from tutor_tui.mathematics.kinds.calculus.odes import read_ode
from tutor_tui.mathematics.problems import Integrate
from tutor_tui.mathematics.understand import understand

ANSWERED = (
    (r"\left.\frac{d}{dx} x^3\right|_{x=2}", "12"),
    (r"Evaluate $\left. \frac{d}{dx} \sin(x)^2 \right|_{x=\pi/4}$", "1"),
    (r"Find \(\left.\frac{d}{dx}\left(x^2 e^x\right)\right|_{x=1}\).", "3*E"),
    (r"$\left.\frac{dy}{dx}\right|_{x=2}$ for y = x^3 + 2x", "14"),
    ("Find dy/dx|_{x=2} if y = x^3 + 2x", "14"),
    ("find dy/dx at x = 2 for y = x^3 + 2x", "14"),
    ("find dy/dx at x = 2 of y = x^3 + 2x", "14"),
    ("D[Sin[x], x] /. x -> Pi", "-1"),
    ("x^2 + 1 /. x -> 3", "10"),
    (r"\left. x^2+3x \right|_{x=\frac{1}{2}}", "7/4"),
    (r"\frac{d^2}{dx^2} x^4 \Big|_{x=1}", "12"),
    (r"\frac{d}{dx} x^4 \bigg\vert_{x = -1}", "-4"),
    ("|x_2| for x_2 = -3", "3"),
    ("|x - 2| at x = 1", "1"),
    ("Find the linear approximation of f(x) = e^x at x = 0", "x + 1"),
    ("Find the linearization of f(x)=ln x at x=1", "x - 1"),
    ("Find the linearisation of g(t) = 1/t near t = 2", "-t/4 + 1"),
    ("linear approximation of f(x) = sqrt(x) at a = 4", "x/4 + 1"),
)


@pytest.mark.parametrize(("question", "result"), ANSWERED)
def test_a_value_at_a_place_is_found(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("text", ["|x| + |y|_2", "P(A|B)", r"\left|x - 1\right| = 2", "a/b"])
def test_other_bars_stay(text: str) -> None:
    assert with_places_in_words(text) == text


@pytest.mark.parametrize(
    "question", ["integrate x = y with respect to x", "integrate(Eq(x, y), x)"]
)
def test_an_equation_about_the_variable_is_no_function_of_it(question: str) -> None:
    assert not isinstance(understand(question), Integrate)


def test_words_are_no_letters_of_a_differential_equation() -> None:
    assert read_ode("dy/dx at x = 2 + 2x") is None
