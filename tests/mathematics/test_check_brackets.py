"""Definite integrals worked with an antiderivative in brackets."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check


def _mark(formula: str) -> Mark:
    (line,) = check(f"${formula}$")
    return line.mark


@pytest.mark.parametrize(
    "formula",
    [
        r"\int_0^1 (x - x^2)\,dx = \left[\frac{x^2}{2} - \frac{x^3}{3}\right]_0^1 = \frac{1}{6}",
        r"\int_0^1 2x\,dx = 2\left[\frac{x^2}{2}\right]_0^1 = 1",
        r"A = \int_0^{\pi} \sin x\,dx = [-\cos x]_0^{\pi} = 2",
        r"\int_0^1 2x e^{x^2}\,dx = [e^{u}]_0^1 = e - 1",
        r"\int_1^2 \frac{1}{x}\,dx = [\ln x]_1^2 = \ln 2",
    ],
)
def test_an_antiderivative_between_its_bounds_is_right(formula: str) -> None:
    assert _mark(formula) is Mark.AGREES


@pytest.mark.parametrize(
    "formula",
    [
        r"\int_0^1 (x - x^2)\,dx = \left[\frac{x^3}{2} - \frac{x^3}{3}\right]_0^1 = \frac{1}{6}",
        r"\int_0^1 3x^2\,dx = [x^5]_0^1 = 1",
    ],
)
def test_a_value_that_is_right_by_chance_is_not_marked_right(formula: str) -> None:
    assert _mark(formula) is Mark.UNCHECKED


def test_a_wrong_antiderivative_with_another_value_is_wrong() -> None:
    assert _mark(r"\int_1^3 x\,dx = [x^3]_1^3") is Mark.DISAGREES
