"""Gröbner bases, elimination, elementary symmetric polynomials and compositions."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.polynomials.ideals import Ideal
from tutor_tui.mathematics.kinds.polynomials.symmetric import Decomposed, Symmetric
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find a Gröbner basis of x^2+y^2-1 and x-y", "x - y, 2*y**2 - 1"),
        ("groebner([x*y-2*y, 2*y**2-x**2], x, y)", "x**2 - 2*y**2, x*y - 2*y, y**3 - 2*y"),
        ("GroebnerBasis[{x^2+y^2-1, x-y}, {x,y}]", "x - y, 2*y**2 - 1"),
        ("What is the reduced Groebner basis of x^2 + y, x*y - 1 with y > x?",
         "x**2 + y, x**3 + 1"),
        ("Eliminate t from x = t^2 and y = t^3", "x**3 = y**2"),
        ("Eliminate the parameter: x = 2t + 1, y = t^2", "y = (x - 1)**2/4"),
        ("eliminate y from x + y = 3 and x - 2y = 4", "x = 10/3"),
        ("Eliminate the parameter from x = (1-t^2)/(1+t^2), y = 2t/(1+t^2)",
         "x**2 + y**2 - 1 = 0"),
        ("Eliminate θ from x = 3cos θ, y = 2 sin θ", "4*x**2 + 9*y**2 - 36 = 0"),
        ("Eliminate[{x == t^2, y == t^3}, t]", "x**3 = y**2"),
        ("symmetrize(x^3+y^3, [x,y])", "-3*x*y*(x + y) + (x + y)**3"),
        ("Express a^2 + b^2 in terms of a+b and ab", "-2*a*b + (a + b)**2"),
        ("Write x^3+y^3+z^3 in elementary symmetric polynomials",
         "3*x*y*z + (x + y + z)**3 - 3*(x + y + z)*(x*y + x*z + y*z)"),
        ("decompose(x^4+2x^2+3)", "x**2 + 2*x + 3, x**2"),
        ("Decompose x^6+6x^4+x^3+9x^2+3x-5 as a composition of polynomials",
         "x**2 + x - 5, x**3 + 3*x"),
    ],
)  # fmt: skip
def test_letters_go_and_polynomials_are_rewritten(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Write x^2 - y^2 in elementary symmetric polynomials", "not symmetric"),
        ("Eliminate t from x + y = 1 and t = 3", "`y = 1 - x` is left"),
        ("Eliminate s, t from x = t + s and y = t^2 - s", "No equation without `s` and `t`"),
        ("Eliminate t from x = 2^t and y = 3^t + 1", "polynomial equations"),
    ],
)
def test_what_cannot_be_done_is_told(question: str, words: str) -> None:
    assert words in answer(question).text


def test_the_working_of_an_elimination_ends_in_what_is_left() -> None:
    assert "`x³ = y²`" in explain(problem("Eliminate t from x = t^2 and y = t^3")).text


@pytest.mark.parametrize(
    "text",
    [
        "Decompose (3x+2)/(x^2+x) into partial fractions",
        "Solve x + y = 3 and x - y = 1 by elimination",
        "eliminate the fractions in x/2 + 1/3 = 5",
        "Express x^2 + 4x in terms of u",
        "eliminate x",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), Ideal | Symmetric | Decomposed)
