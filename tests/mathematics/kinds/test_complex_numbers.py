"""Questions about complex numbers: in many words, against plain calculation, and what is left."""

import cmath
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.complex_numbers.reading import read, read_equation
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain

RESULTS = (
    ("(2 + 3i)(1 - i)", "5 + I"),
    ("(1 + i)/(1 - i)", "I"),
    ("|3 + 4i|", "5"),
    ("i^2023", "-I"),
    ("conjugate of 2 - 5i", "2 + 5*I"),
    ("What is the complex conjugate of 3i?", "-3*I"),
    (r"\overline{2 + 3i}", "2 - 3*I"),
    ("Let z = 3 + 4i. Find the conjugate of z.", "3 - 4*I"),
    ("modulus of 3 - 4i", "5"),
    ("modulus of z = 3 - 4i", "5"),
    ("write z = 1 + i in polar form", "sqrt(2)*(cos(pi/4) + I*sin(pi/4))"),
    ("find the modulus of the roots of z^2 + 2z + 5 = 0", "sqrt(5), sqrt(5)"),
    ("are the roots of z^2 + 2z + 5 = 0 complex conjugates", "True"),
    ("are the roots of z^2 = i conjugates of each other", "False"),
    ("find the absolute value of the complex number 1 + i", "sqrt(2)"),
    ("Let z = 3 + 4i. Find |z|.", "5"),
    ("argument of 1 + i", "pi/4"),
    ("what is the argument of -1 + i in degrees", "135"),
    ("arg(-2i)", "-pi/2"),
    ("argument of 3 + 4i", "atan(4/3)"),
    ("find the modulus and argument of 1 + sqrt(3) i", "2, pi/3"),
    ("real part of (2+3i)^2", "-5"),
    ("Re(3 - 7i)", "3"),
    ("Im(3 - 7i)", "-7"),
    ("what's the imaginary part of 1/(1+i)", "-1/2"),
    ("reciprocal of 3 + 4i", "3/25 - 4*I/25"),
    ("if z = 2 - i, what is 1/z?", "2/5 + I/5"),
    ("let z = 1+i and w = 2-i. find z*w", "3 + I"),
    ("Find the argument of -1", "pi"),
    ("argument of (-1)^(1/6)", "pi/6"),
    ("imaginary part of sqrt(-2)", "sqrt(2)"),
    ("write 1 + i in polar form", "sqrt(2)*(cos(pi/4) + I*sin(pi/4))"),
    ("polar form of -1 + sqrt(3)i", "2*(cos(2*pi/3) + I*sin(2*pi/3))"),
    ("exponential form of 2i", "2*exp(I*(pi/2))"),
    ("convert 2(cos(60°) + i sin(60°)) to rectangular form", "1 + sqrt(3)*I"),
    ("write 2e^(i pi/3) in a + bi form", "1 + sqrt(3)*I"),
    ("express (2+i)/(3-4i) in the form a + bi", "2/25 + 11*I/25"),
    ("cube roots of 8i", "sqrt(3) + I, -sqrt(3) + I, -2*I"),
    ("find the cube roots of unity", "1, -1/2 + sqrt(3)*I/2, -1/2 - sqrt(3)*I/2"),
    ("find all 4th roots of 16", "2, 2*I, -2, -2*I"),
    ("square roots of -9", "3*I, -3*I"),
    ("square roots of 3 + 4i", "2 + I, -2 - I"),
    ("Solve z^2 = 3 + 4i", "z = 2 + I, -2 - I"),
    ("solve z^3 = 8i", "z = sqrt(3) + I, -sqrt(3) + I, -2*I"),
    ("solve z^2 + 2z + 5 = 0 over the complex numbers", "z = -1 - 2*I, -1 + 2*I"),
    ("find all complex roots of z^2 + (1+i)z + i = 0", "z = -1, -I"),
    ("find all complex solutions of x^2 = -4", "x = 2*I, -2*I"),
    ("solve 2z + 3i = 4", "z = 2 - 3*I/2"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "i need help with my homework",
        "can i ask you something",
        "solve x^2 + 1 = 0",
        "square roots of 16",
        "what are the roots of x^2 - 4",
        "explain complex numbers",
        "the argument of the function f",
        "conjugate the verb to be",
        "Solve 10*i + 5 = -5 for i",
        "the real part of the story",
        "modulus of 3 + 4i and why it matters",
        "solve z + w = 2i",
        "i " * 190,
        "|" * 300 + "i",
    ],
)
def test_other_messages_are_left_alone_and_soon(text: str) -> None:
    start = time.perf_counter()
    found = read(text), read_equation(text)

    assert found[0] is None
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("text", ["solve x^2 + 1 = 0", "solve z + w = 2i", "what is 2i = 3i"])
def test_other_equations_are_left_alone(text: str) -> None:
    assert read_equation(text) is None


def test_zero_has_no_argument() -> None:
    with pytest.raises(UndefinedError, match="no argument"):
        answer("argument of i - i")


def test_the_angle_is_told_in_radians_and_degrees() -> None:
    text = answer("argument of -1 - i").text

    assert "`-3π/4` radians" in text
    assert "`-135°`" in text
    assert "principal" in text


def test_steps_show_modulus_argument_and_roots() -> None:
    text = explain(problem("cube roots of 8i")).text

    assert "`√(0² + 8²)` → `8`" in text
    assert "`arg(8i)` → `π/2`" in text
    assert "`√3 + i`" in text


def test_the_method_does_not_tell_the_answer() -> None:
    assert "5" not in method_of(problem("modulus of 3 - 4i"))


def _number(text: str | None) -> complex:
    assert text is not None
    return complex(value_at(parse_expression(text.replace("I", "i")), {}))


parts = st.integers(-30, 30)


@settings(max_examples=18, deadline=None)
@given(parts, parts)
def test_parts_agree_with_plain_complex_numbers(real: int, imaginary: int) -> None:
    if imaginary == 0:
        return
    z, shown = complex(real, imaginary), f"{real} + ({imaginary})i"

    assert cmath.isclose(_number(answer(f"modulus of {shown}").result), abs(z))
    assert cmath.isclose(_number(answer(f"conjugate of {shown}").result), z.conjugate())
    assert cmath.isclose(_number(answer(f"reciprocal of {shown}").result), 1 / z)


@settings(max_examples=8, deadline=None)
@given(parts, st.integers(1, 30), st.sampled_from(["square", "cube", "4th"]))
def test_roots_give_the_number_again(real: int, imaginary: int, word: str) -> None:
    index = {"square": 2, "cube": 3, "4th": 4}[word]
    found = answer(f"{word} roots of {real} + {imaginary}i")

    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert found.result is not None
    if "atan" not in found.result:
        for root in found.result.split(", "):
            assert cmath.isclose(_number(root) ** index, complex(real, imaginary), rel_tol=1e-7)
