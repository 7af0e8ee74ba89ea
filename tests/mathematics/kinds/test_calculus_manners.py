"""Alternating sums: their values, and whether they converge absolutely or conditionally."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark

CONVERGENCE = (
    ("Does the series sum (-1)^n/sqrt(n) converge?", "True"),
    ("Does the series (-1)^n/sqrt(n) converge absolutely or conditionally?", "conditionally"),
    ("Test the series sum_{n=1}^oo (-1)^n/sqrt(n) for convergence", "converges"),
    ("Does sum (-1)^n/n^2 converge absolutely?", "True"),
    (r"Does \sum_{n=1}^\infty \frac{(-1)^n}{n} converge absolutely?", "False"),
    (r"Determine whether the series \sum_{n=1}^{\infty} \frac{(-1)^{n+1}}{n^3} converges "
     "absolutely, conditionally, or diverges.", "absolutely"),
    ("Is the series sum (-1)^n/n conditionally convergent?", "True"),
    ("Is the series sum (-1)^n/n^4 conditionally convergent?", "False"),
    ("Does sum 1/n^2 converge absolutely?", "True"),
    ("Does sum (-1)^n n converge conditionally or absolutely?", "diverges"),
    ("Does sum 1/n converge or diverge?", "diverges"),
)  # fmt: skip
VALUES = (
    ("sum_{n=1}^oo (-1)^n/sqrt(n)", "(-1 + sqrt(2))*zeta(1/2)"),
    ("Sum((-1)^n/n^(1/3), (n, 1, oo))", "(-1 + 2**(2/3))*zeta(1/3)"),
    ("Sum((-1)^(n+1)/n^(3/2), (n, 1, oo))", "(-sqrt(2) + 2)*zeta(3/2)/2"),
    ("sum_{n=0}^oo 3*(-1)^n/sqrt(n+1)", "(-3*sqrt(2) + 3)*zeta(1/2)"),
)
LETTERED = (
    ("integrate 1/(x^2 + 2*a*x + 1) dx", "atan((a + x)/sqrt(-a**2 + 1))/sqrt(-a**2 + 1) + C"),
    ("integrate sech(x)^2 dx", "tanh(x) + C"),
    ("integrate 3 csch(2x)^2 dx", "-3*coth(2*x)/2 + C"),
    ("Integrate[Sech[x]^2, {x, 0, 1}]", "tanh(1)"),
)


@pytest.mark.parametrize(("question", "result"), CONVERGENCE + VALUES + LETTERED)
def test_the_answer_is_confirmed(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_wave_with_a_letter_below_is_integrated_in_some_form() -> None:
    found = answer(r"\int \frac{dx}{1+a\cos x}")

    assert found.result is not None
    assert "atan" in found.result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("limit of x^a as x -> 0+", "is `0` for `a > 0`, and `∞` for `a < 0`."),
        ("limit of arctan(a x) as x -> oo", "is `π/2` for `a > 0`, and `-π/2` for `a < 0`."),
        ("limit of sqrt(a^2 x^2 + 1)/x as x -> oo", "is `a` for `a > 0`, and `-a` for `a < 0`."),
        ("limit of sin(a x)/sin(b x) as x -> 0", "is `a/b`."),
    ],
)
def test_a_limit_with_letters_says_for_which_it_holds(question: str, told: str) -> None:
    assert answer(question).text.endswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("sum(binomial(n, 2*k), k, 0, n)", "is `2^(n - 1)` for `n ≥ 1`."),
        ("sum_{k=0}^{n} binomial(n,k)*k^2", "is `2^(n - 2) n(n + 1)`."),
    ],
)
def test_a_sum_with_an_end_says_from_where_its_form_holds(question: str, told: str) -> None:
    assert answer(question).text.endswith(told)
