"""Random lines, right and with one number changed: never a mark against what plain counting says.

The judge here knows nothing of the checker: it puts numbers into lists of coefficients.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

_LINES: Final = settings(max_examples=8, deadline=None, derandomize=True)
_NUMBERS: Final = st.integers(-6, 6)
_SLIPS: Final = st.sampled_from((0, 0, 1, -1, 2, -3))
"""What is added to one number of a line; nought leaves it right."""

Coefficients = Sequence[int]


def marks(question: str, text: str) -> set[Mark]:
    """The marks on a text of one line."""
    return {line.mark for line in check(text, [question], clock=lambda: 0.0)}


def assert_no_false_mark(found: set[Mark], *, is_true: bool) -> None:
    """Nothing true is marked wrong, nothing false right."""
    assert (Mark.DISAGREES if is_true else Mark.AGREES) not in found


def shown(coefficients: Coefficients, letter: str = "x") -> str:
    """A polynomial as people write it; the constant comes first in the list."""
    terms = [
        f"{number:+d}{'' if power == 0 else letter if power == 1 else f'{letter}^{power}'}"
        for power, number in reversed(list(enumerate(coefficients)))
        if number
    ]
    return " ".join(terms).lstrip("+").replace("+", "+ ") or "0"


def changed(coefficients: Coefficients, place: int, slip: int) -> list[int]:
    """The list with a number changed."""
    return [
        number + slip * (index == place % len(coefficients))
        for index, number in enumerate(coefficients)
    ]


@_LINES
@given(st.tuples(_NUMBERS, _NUMBERS, _NUMBERS), st.integers(0, 2), _SLIPS)
def test_products_multiplied_out(numbers: tuple[int, int, int], place: int, slip: int) -> None:
    a, b, c = numbers
    product = f"({shown([a, 2])})({shown([b, c or 1])})"
    right = [a * b, a * (c or 1) + 2 * b, 2 * (c or 1)]
    told = changed(right, place, slip)

    found = marks(f"Expand {product}", f"${product} = {shown(told)}$")

    assert_no_false_mark(found, is_true=slip == 0)
    assert slip or found == {Mark.AGREES}


@_LINES
@given(_NUMBERS, _NUMBERS, st.integers(-9, 9), _SLIPS)
def test_steps_of_linear_equations(b: int, c: int, d: int, slip: int) -> None:
    a = c + 2 + abs(b)
    root = Fraction(d - b, a - c)
    question = f"Solve {shown([b, a])} = {shown([d, c])}"
    step = [d - b + slip, a - c]

    found = marks(question, f"{step[1]}x = {step[0]}")

    assert_no_false_mark(found, is_true=step[1] * root == step[0])


@_LINES
@given(st.lists(_NUMBERS, min_size=3, max_size=4), st.integers(0, 3), _SLIPS)
def test_derivatives_of_polynomials(numbers: list[int], place: int, slip: int) -> None:
    function = [*numbers, 2]
    right = [power * number for power, number in enumerate(function)][1:]
    told = changed(right, place, slip)

    found = marks(f"Differentiate f(x) = {shown(function)}", f"$f'(x) = {shown(told)}$")

    assert_no_false_mark(found, is_true=told == right)
    assert slip or found == {Mark.AGREES}


@_LINES
@given(st.lists(_NUMBERS, min_size=2, max_size=3), st.integers(1, 3), st.integers(1, 3), _SLIPS)
def test_definite_integrals(numbers: list[int], high: int, place: int, slip: int) -> None:
    primitive = [0, *numbers, 1]
    integrand = [power * number for power, number in enumerate(primitive)][1:]
    told = changed(primitive, place, slip)
    value = sum(number * high**power for power, number in enumerate(told))
    integral = rf"\int_0^{high} ({shown(integrand)})\,dx"

    found = marks(
        f"Evaluate ${integral}$",
        rf"$${integral} = \left[{shown(told)}\right]_0^{high} = {value}$$",
    )

    assert_no_false_mark(found, is_true=told == primitive)


@_LINES
@given(_NUMBERS, _NUMBERS, st.integers(0, 1), _SLIPS)
def test_values_with_letters_that_stand_for_numbers(a: int, b: int, place: int, slip: int) -> None:
    p, q = changed((a, b), place, slip)
    text = f"With $a = {a}$ and $b = {b}$: $a^2 + b^2 = ({p})^2 + ({q})^2 = {p * p + q * q}$"

    found = marks("What is the sum of the squares of two numbers?", text)

    assert_no_false_mark(found, is_true=a * a + b * b == p * p + q * q)


@_LINES
@given(st.integers(1, 4), st.integers(5, 8), _SLIPS)
def test_cases_of_an_equation_in_squares(a: int, b: int, slip: int) -> None:
    question = f"Solve {shown([a * a * b * b, 0, -a * a - b * b, 0, 1])} = 0"
    text = f"$x^2 = {a * a}$, so $x = \\pm {a + slip}$. Or $x^2 = {b * b}$, so $x = \\pm {b}$."

    found = check(text, [question], clock=lambda: 0.0)
    told = {line.mark for line in found if "pm" in line.text and f" {a + slip}" in line.text}
    assert_no_false_mark(told, is_true=abs(a + slip) == a)


@_LINES
@given(st.integers(2, 6), _NUMBERS, _NUMBERS, _SLIPS)
def test_lines_after_a_slip_that_agree_with_each_other(a: int, b: int, x: int, slip: int) -> None:
    question = f"Solve {shown([b, a])} = {a * x + b}"
    right = Fraction(a * x + slip, a)
    text = f"{a}x = {a * x + slip}\nx = {right}"

    assert_no_false_mark(marks(question, text), is_true=slip == 0)
