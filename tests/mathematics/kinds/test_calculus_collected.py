"""Questions of other systems' own tests: bounds with a space, turns, fine limits, sums."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.integration.turns import over_a_turn

ANSWERED = (
    ("integrate 1/(2 + sin x) from 0 to 2 pi", "2*sqrt(3)*pi/3"),
    ("integrate sin(x)^2 from 0 to 2 pi", "pi"),
    ("integrate sin(x)^2 0 to 2 pi", "pi"),
    ("integrate sin(x)^2 from -2 pi to 2 pi", "2*pi"),
    ("integral of cos x between 0 and 3 π / 2", "-1"),
    ("integrate 1/(5+4cos x) from 0 to pi", "pi/3"),
    ("integrate(1/(a*cos(x) + 1), x, 0, 2*pi)", "2*pi/sqrt(-a**2 + 1)"),
    (r"\int_{0}^{1} e^{- x^{3} - y}\,dx", "exp(-y)*lowergamma(1/3, 1)/3"),
    (r"$\lim_{x \to \infty} \frac{3^{x} 3^{- x - 1} \left(x + 1\right)^{2}}{x^{2}}$", "1/3"),
    ("limit((sin(exp(-x) + 1/x) - sin(exp(-x**2) + 1/x))*exp(x), x, oo)", "1"),
    ("Sum[A*B^(2*n), {n, 1, M}]", "A*B**2*(B**(2*M) - 1)/(B**2 - 1)"),
    (r"$\displaystyle\sum_{n=1}^{\infty} \left(\sin^{2}{\left(n \right)}"
     r" + \cos^{2}{\left(n \right)} - 1\right)$", "0"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), ANSWERED)
def test_questions_of_other_collections_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    ["Sum[x^(n + 1)*(n + 1), {n, -1, Infinity}]", "Sum[f, {n, -Infinity, Infinity}]"],
)
def test_a_sum_that_its_own_terms_refute_is_not_given(question: str) -> None:
    assert answer(question).result in (None, "x/(x - 1)**2")


def test_a_part_of_a_turn_is_left_to_others() -> None:
    import sympy

    x = sympy.Dummy("x", real=True)

    assert over_a_turn(1 / (2 + sympy.cos(x)), x, (sympy.S.Zero, sympy.pi / 2)) is None
    assert over_a_turn(1 / (2 + sympy.sin(x)), x, (sympy.S.Zero, sympy.pi)) is None
    assert over_a_turn(x / (2 + sympy.cos(x)), x, (sympy.S.Zero, 2 * sympy.pi)) is None
