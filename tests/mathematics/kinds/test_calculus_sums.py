"""Sums and products of terms: what is read, the closed forms, and what is left to others."""

from fractions import Fraction
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.sigma import read_series
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.trees import rational_value

RESULTS = (
    ("Evaluate sum_{n=1}^{oo} 1/n^2", "pi**2/6"),
    (r"\sum_{n=0}^{\infty} \frac{x^n}{n!}", "exp(x)"),
    ("sum of 2^n/n! from n = 0 to infinity", "exp(2)"),
    ("sum from n=0 to infinity of 1/(3*(2*n)!)", "cosh(1)/3"),
    ("find the sum of the series n/2^n from n = 1 to infinity", "2"),
    ("Sum((-1)^n/(2n + 1)!, (n, 0, oo))", "sin(1)"),
    ("Sum(n!/2^n, (n, 0, oo))", "diverges"),
    ("Sum(n/(n^2 + 1), (n, 1, oo))", "diverges"),
    ("Sum(n*x**n, (n, 1, oo))", "x/(-x + 1)**2"),
    (r"Compute $\displaystyle\sum_{k=0}^{n} k {\binom{n}{k}}$", "2**(n - 1)*n"),
    (r"\sum_{k=1}^{n} k k!", "n*factorial(n) + factorial(n) - 1"),
    (r"Compute $\displaystyle\prod_{m=1}^{n} 3 m$", "3**n*factorial(n)"),
    ("Product[k, {k, 1, 10}]", "3628800"),
    ("Product[k, {k, 10}]", "3628800"),
    ("Find the product of 1-1/k^2 for k from 2 to n.", "(n + 1)/(2*n)"),
    ("Evaluate product_{k=2}^{oo} (1 - 1/k^2)", "1/2"),
    ("∏_{k=1}^{5} k^2", "14400"),
    ("product(1 + 1/k, k, 1, 99)", "100"),
    ("Product of 1 + 1/k for k = 1 to n", "n + 1"),
    ("Sum of 2^k, k = 0 to b", "2*2**b - 1"),
    ("Sum(cos(k*x), (k, 0, n))", "sin(n*x)/(2*tan(x/2)) + cos(n*x)/2 + 1/2"),
    ("Sum(sin(n*x)^2, (n, 1, k))", "k/2 + 1/4 - sin(2*k*x + x)/(4*sin(x))"),
    ("Sum(n*sin(n*x), (n, 1, k))", "(k*sin(k*x) - k*sin(k*x + x) + sin(k*x))/(2*(-cos(x) + 1))"),
    (
        "Sum(r^k*cos(k*x), (k, 0, n - 1))",
        "(r*r**n*cos(n*x - x) - r*cos(x) - r**n*cos(n*x) + 1)/(r**2 - 2*r*cos(x) + 1)",
    ),
    ("Sum((-1)^(k-1)*sin((2k-1)*x), (k, 1, n+1))", "sin(2*x*(n + 1))/(2*(-1)**n*cos(x))"),
    ("Sum(x, (x, a, c))", "-(a + c)*(a - c - 1)/2"),
    (r"\sum_{n=2}^{\infty} \log\left(1 - \frac{1}{n^2}\right)", "-log(2)"),
    ("Evaluate sum_{n=1}^{oo} 1/n", "diverges"),
    ("Sum[n^(-1/2), {n, 1, Infinity}]", "diverges"),
    (r"\sum_{i=a}^b i", "-(a + b)*(a - b - 1)/2"),
    ("Sum(binomial(n,k)**2, (k, 0, n))", "binomial(2*n, n)"),
    ("the infinite sum of 1/(n(n+1)) from n=1 to infinity", "1"),
    (r"\prod_{k=1}^{n} 2^{k}", "2**(n*(n + 1)/2)"),
    ("Sum(r**k, (k, 0, n))", "(r*r**n - 1)/(r - 1)"),
    (r"Compute $\displaystyle\sum_{n=0}^{3} A^{n}$", "A**3 + A**2 + A + 1"),
    (r"\sum_{t=a}^{b} y", "y*(-a + b + 1)"),
    ("sum(a*k + b, k=1..n)", "n*(a*n + a + 2*b)/2"),
    ("sum_{n=1}^{oo} (sin(n)^2 + cos(n)^2 - 1)", "0"),
    ("sum_{k=1}^{oo} (1/k - ln(1 + 1/k))", "EulerGamma"),
    ("Sum[1/((2*k + 1)*(2*k + 2)*(2*k + 3)), {k, 0, Infinity}]", "-1/2 + log(2)"),
    (r"\prod_{n=2}^{\infty} \frac{n^3-1}{n^3+1}", "2/3"),
    ("sum_{n=1}^{oo} n/(n + 1)", "diverges"),
    ("sum_{n=1}^{oo} (-1)^n", "diverges"),
    ("prod_{n=1}^{oo} (1 + 1/n)", "diverges"),
    ("sum_{n=1}^{oo} (-1)^n/sqrt(n)", "(-1 + sqrt(2))*zeta(1/2)"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_a_sum_or_product_has_a_checked_closed_form(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_condition_of_convergence_is_said() -> None:
    assert "for `|x| < 1`" in answer("Sum(x**n, (n, 0, oo))").text
    assert "for `r ≠ 1`" in answer("Sum(r**k, (k, 0, n))").text


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "question",
    [
        "Sum(log(n)*sin(n)/n**3, (n, 1, oo))",
        "sum_{n=2}^{oo} (-1)^n/ln(n)",
    ],
)
def test_no_form_and_no_divergence_is_told_where_none_is_certain(question: str) -> None:
    assert answer(question).result is None


def test_a_form_that_was_recognised_by_its_digits_is_told_as_such() -> None:
    text = answer("sum_{k=1}^{oo} (1/k - ln(1 + 1/k))").text

    assert "`γ` is Euler's constant" in text
    assert "found numerically" in text


def test_a_sum_with_a_term_without_value_is_refused() -> None:
    assert answer("Sum(1/(n^2 - 1), (n, -oo, 2))").result is None
    assert answer("Sum(1/(n - 3), (n, 1, 5))").result is None


@pytest.mark.parametrize(
    "text",
    [
        "the sum of 3 and 4",
        "the product of x and 5 is 20",
        "the sum of two numbers from 1 to 10",
        "the sum of the digits of 125",
        "the series converges",
        "sum(1, 2, 3)",
        "Product(2, 3)",
        "sum_{k=1} k",
        "the product of the roots of x^2 - 5x + 6",
    ],
)
def test_other_sums_and_products_are_left_to_others(text: str) -> None:
    assert read_series(text) is None


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.integers(-3, 3), st.integers(1, 4), st.integers(0, 3), st.integers(1, 9))
def test_numbers_are_added_and_multiplied_as_by_hand(
    shift: int, power: int, start: int, count: int
) -> None:
    term = f"(k + {shift})^{power} + 7" if shift >= 0 else f"(k - {-shift})^{power} + 7"
    values = [Fraction(k + shift) ** power + 7 for k in range(start, start + count)]
    bounds = f"(k, {start}, {start + count - 1})"

    assert answer(f"Sum({term}, {bounds})").result == str(sum(values))
    assert answer(f"Product({term}, {bounds})").result == str(prod(values))


@pytest.mark.parametrize("number", [3, 4, 7])
def test_a_formula_gives_the_sum_for_every_number(number: int) -> None:
    found = answer("Sum(k^2*2^k, (k, 1, n))").result
    assert found is not None

    there = rational_value(parse_expression(found.replace("n", f"({number})")))
    assert there == sum(k**2 * 2**k for k in range(1, number + 1))
    assert to_sympy(parse_expression(found)).is_finite is not False
