"""The working of single values: every line has the same value, and the rules are named."""

import cmath
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem
from tests.mathematics.working import hints_of, tells_the_result, unexplained, working
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import steps_of

VALUES = (
    ("sin(150°)", ["reference angle", "special angle"]),
    ("sin(225 degrees)", ["reference angle", "special angle"]),
    ("cos(5*pi/6)", ["reference angle", "special angle"]),
    ("tan(-pi/4)", ["full turn", "reference angle", "special angle"]),
    ("cot(7pi/6)", ["reciprocal function", "reference angle", "special angle"]),
    ("sin(750°)", ["full turn", "special angle"]),
    ("cos(180°)", ["special angle"]),
    ("arcsin(1/2)", ["angle of a value", "undo a function"]),
    ("log_2(8)", ["power of the base", "read the exponent"]),
    ("log_4(8)", ["power of the base", "read the exponent"]),
    ("log_2(1/8)", ["power of the base", "read the exponent"]),
    ("ln(e^3)", ["read the exponent"]),
    ("log_5(20)", ["change of base"]),
    ("what is 7!", ["factorial", "*"]),
    ("simplify 10!/8!", ["cancel", "*"]),
    ("|3 - 7|", ["inside bars", "absolute value"]),
    ("cube root of 54", ["power factor", "root of a product"]),
    ("4th root of 48", ["power factor", "root of a product"]),
    ("27^(2/3)", ["power with a fraction", "root of a number", "^"]),
    ("8^(-1/3)", ["power with a fraction", "root of a number"]),
    ("(3+2i)/(1-i)", ["conjugate of the bottom", "i squared"]),
    ("(1+i)^8", ["square the base"] * 3),
    ("(2+3i)*(1-4i)", ["expand", "i squared"]),
    ("(2+3i)+(1-4i)", ["parts by themselves"]),
    ("|3+4i|", ["modulus", "inside"]),
    ("e^(i*pi)", ["euler", "special angle"]),
)


@pytest.mark.parametrize(("question", "rules"), VALUES)
def test_values_are_worked_out_by_these_rules(question: str, rules: list[str]) -> None:
    lines = working(question)

    assert [step.rule for step in lines] == rules
    assert not unexplained(question)
    assert tells_the_result(question) or "/2" in lines[-1].after[0]


@pytest.mark.parametrize("question", [question for question, _ in VALUES[::3]])
def test_no_hint_for_a_value_tells_it(question: str) -> None:
    last = working(question)[-1].after[0]

    assert not [text for text in hints_of(question) if f"`{last}`" in text]


def value(line: str) -> complex:
    return complex(to_sympy(parse_expression(line)).n(20))


def assert_all_lines_are(question: str, expected: complex) -> None:
    for step in working(question):
        for line in (step.before, *step.after):
            assert cmath.isclose(value(line), expected, abs_tol=1e-12), line


@settings(max_examples=24, deadline=None)
@given(
    name=st.sampled_from(["sin", "cos", "tan", "sec", "csc", "cot"]),
    degrees=st.integers(-30, 60).map(lambda part: 15 * part),
)
def test_every_line_of_an_angle_has_its_value(name: str, degrees: int) -> None:
    turned = math.radians(degrees)
    base = {"sec": math.cos, "csc": math.sin, "cot": math.tan}.get(name)
    if degrees % 90 == 0 and name not in ("sin", "cos"):
        return
    plain = getattr(math, name)(turned) if base is None else 1 / base(turned)
    steps = steps_of(problem(f"{name}({degrees}°)"))

    if degrees % 30 == 0 or degrees % 45 == 0:
        assert steps is not None
    if steps:
        assert_all_lines_are(f"{name}({degrees}°)", plain)


@settings(max_examples=15, deadline=None)
@given(*[st.integers(-9, 9)] * 4, st.sampled_from("*/"))
def test_every_line_of_a_complex_product_has_its_value(
    a: int, b: int, c: int, d: int, sign: str
) -> None:
    first, second = complex(a, b), complex(c, d)
    if d == 0 or b == 0:
        return
    question = f"({a}+({b})i){sign}({c}+({d})i)"

    assert_all_lines_are(question, first * second if sign == "*" else first / second)


@settings(max_examples=12, deadline=None)
@given(a=st.integers(-4, 4), b=st.integers(-4, 4).filter(bool), power=st.integers(2, 9))
def test_every_line_of_a_complex_power_has_its_value(a: int, b: int, power: int) -> None:
    assert_all_lines_are(f"({a}+({b})i)^{power}", complex(a, b) ** power)


@settings(max_examples=12, deadline=None)
@given(base=st.integers(2, 12), power=st.integers(2, 6), rest=st.integers(2, 7))
def test_a_logarithm_of_a_power_is_its_exponent(base: int, power: int, rest: int) -> None:
    assert_all_lines_are(f"log_{base}({base**power})", power)
    assert_all_lines_are(f"cbrt({base**3 * rest})", base * rest ** (1 / 3))


@pytest.mark.parametrize("question", ["sin(73°)", "sin(1)", "ln(7)", "pi^2", "cbrt(7)"])
def test_what_has_no_simple_form_has_no_steps(question: str) -> None:
    assert not steps_of(problem(question))
