"""Even fractions beside the root of a quadratic, against the derivative of what is found."""

import pytest
import sympy

from tutor_tui.mathematics.integration.even_radicals import with_even_root
from tutor_tui.mathematics.integration.ways import by_known_ways

X = sympy.Symbol("x", real=True)
ROOT = sympy.sqrt(4 * X**2 + 1)


@pytest.mark.parametrize(
    "body",
    [
        1 / ((X**2 + 4) * ROOT),
        X**2 / ((X**2 + 1) * ROOT),
        ROOT / (X**2 + 2),
        1 / ((X**2 + 1) * ROOT**3),
        1 / ((X**2 + 1) * sympy.sqrt(1 - X**2)),
    ],
)
def test_the_derivative_is_the_fraction_with_its_root(body: sympy.Expr) -> None:
    found = with_even_root(body, X, by_known_ways)

    assert found is not None
    assert abs((sympy.diff(found, X) - body).evalf(30, subs={X: sympy.Rational(2, 7)})) < 1e-20


@pytest.mark.parametrize(
    "body",
    [
        X / ((X**2 + 4) * ROOT),
        -1 / sympy.sqrt(1 - X**2),
        1 / ((X**2 + 4) * sympy.sqrt(X**2 + X + 1)),
        1 / (sympy.sqrt(X**2 + 4) * ROOT),
    ],
)
def test_odd_fractions_and_other_roots_are_left_to_other_ways(body: sympy.Expr) -> None:
    assert with_even_root(body, X, by_known_ways) is None
