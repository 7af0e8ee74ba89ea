"""Factoring in steps: each line is the one before in another form, the last is the answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem, spans_of
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.hints import hint
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.steps_factoring import factoring_steps

small = st.integers(-9, 9)
leading = st.integers(1, 5)


def factored(text: str) -> tuple[Step, ...]:
    """The steps, each of them checked by multiplying out both of its lines."""
    import sympy

    steps = factoring_steps(parse_expression(text))
    assert steps
    line = steps[0].before
    for step in steps:
        assert step.before == line
        (line,) = step.after
        before, after = (to_sympy(parse_expression(part)) for part in (step.before, line))
        assert sympy.expand(before - after) == 0, step
    return steps


@pytest.mark.parametrize(
    ("polynomial", "rules", "result"),
    [
        ("6x^2+9x", "common factor", "3x(2x + 3)"),
        ("4x^2-9", "difference of squares", "(2x - 3)(2x + 3)"),
        ("x^2+6x+9", "perfect square", "(x + 3)²"),
        ("4 - 4x + x^2", "perfect square", "(x - 2)²"),
        ("x^2+5x+6", "two numbers, two brackets", "(x + 2)(x + 3)"),
        ("x^2+5x*y+6y^2", "two numbers, two brackets", "(x + 2y)(x + 3y)"),
        ("2x^2+7x+3", "two numbers, grouping, grouping", "(x + 3)(2x + 1)"),
        ("x^3-8", "cubes", "(x - 2)(x² + 2x + 4)"),
        ("8x^3+27y^3", "cubes", "(2x + 3y)(4x² - 6xy + 9y²)"),
        ("x^3+2x^2+3x+6", "grouping, grouping", "(x + 2)(x² + 3)"),
        ("a*x+a*y+b*x+b*y", "grouping, grouping", "(a + b)(x + y)"),
        ("x^3-6x^2+11x-6", "rational root, two numbers, two brackets", "(x - 3)(x - 2)(x - 1)"),
        ("3x^2-12", "common factor, difference of squares", "3(x - 2)(x + 2)"),
        ("1-x^2", "difference of squares, minus", "-(x - 1)(x + 1)"),
        ("x^4+4", "compare coefficients", "(x² - 2x + 2)(x² + 2x + 2)"),
        ("(x+1)^2-4", "expand, two numbers, two brackets", "(x - 1)(x + 3)"),
        ("3(x^2-4)", "difference of squares", "3(x - 2)(x + 2)"),
        ("x^2/2 + x", "common factor", "x(x + 2)/2"),
    ],
)
def test_the_pattern_that_fits_is_used(polynomial: str, rules: str, result: str) -> None:
    steps = factored(polynomial)

    assert ", ".join(step.rule for step in steps) == rules
    assert steps[-1].after == (result,)


@pytest.mark.parametrize("polynomial", ["x^2+1", "x", "sin(x)^2-1", "x^2-2", "7", "(x-1)(x+1)"])
def test_what_does_not_fall_apart_has_no_steps(polynomial: str) -> None:
    assert factoring_steps(parse_expression(polynomial)) is None


@settings(max_examples=12, deadline=None)
@given(a=leading, b=small, c=leading, d=small, k=st.integers(-4, 4).filter(bool))
def test_every_line_of_a_factored_quadratic_is_the_same_polynomial(
    a: int, b: int, c: int, d: int, k: int
) -> None:
    numbers = (k * a * c, k * (a * d + b * c), k * b * d)
    text = "({})*x^2 + ({})*x + ({})".format(*numbers)
    steps = factored(text)

    assert steps[-1].after[0] in spans_of(answer(f"factor {text}").text)[0]


@settings(max_examples=8, deadline=None)
@given(roots=st.lists(small, min_size=3, max_size=4), a=leading)
def test_every_line_of_a_factored_product_is_the_same_polynomial(roots: list[int], a: int) -> None:
    import sympy

    x = sympy.Symbol("x")
    product = sympy.expand(sympy.Mul(a * x - 1, *(x - root for root in roots)))
    steps = factored(str(product))

    assert steps[-1].after == (show(sympy.factor(product)),)


@settings(max_examples=15, deadline=None)
@given(a=leading, b=leading, n=st.sampled_from([2, 3, 4, 6]), sign=st.sampled_from("+-"))
def test_every_line_of_two_powers_is_the_same_polynomial(a: int, b: int, n: int, sign: str) -> None:
    import sympy

    text = f"{a**n}*x^{n} {sign} {b**n}*y^{n}"
    expression = to_sympy(parse_expression(text))
    if sympy.factor(expression) == expression:
        return
    steps = factored(text)

    assert steps[-1].after == (show(sympy.factor(expression)),)


def test_every_rule_of_factoring_is_explained() -> None:
    for text in ("3x^2-12", "2x^2+7x+3", "x^3+2x^2+3x+6", "x^3-6x^2+11x-6", "x^4+4", "1-x^2"):
        asked = problem(f"factor {text}")
        for step in steps_of(asked) or ():
            assert rule_of(asked, step) is not None, step.rule


def test_hints_for_factoring_do_not_tell_the_two_numbers() -> None:
    asked = problem("factor x^2 + 5x + 6")
    told = [hint(asked, "factor x^2 + 5x + 6", number).text for number in (1, 2, 3)]

    assert any("product `6` and the sum `5`" in text for text in told)
    assert not any("2" in text.replace("²", "") or "x + 3" in text for text in told[2:])
