"""What is written in one of several usual ways is read; what stands for nothing known is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("solve v = u + at for t", "t = (-u + v)/a"),
        ("Make a the subject of the formula v = u + at", "a = (-u + v)/t"),
        ("solve s = ut + 1/2 at^2 for u", "u = -a*t/2 + s/t"),
        ("ax + by = c solve for y", "y = (-a*x + c)/b"),
        ("at = v - u, solve for t", "t = (-u + v)/a"),
        ("v = at, find t", "t = v/a"),
        ("V = lwh solve for h", "h = V/(l*w)"),
        ("d = vt make v the subject", "v = d/t"),
        ("what is x^2 at x = 3", "9"),
        ("{x+y=3, x-y=1}", "x = 2, y = 1"),
        ("Solve the system {2x + y = 5; x - y = 1}", "x = 2, y = 1"),
        ("what is 2 ** 10", "1024"),
        ("3 ** 2 + 1", "10"),
        ("**solve 3x = 9**", "x = 3"),
        ("*3 + 4*", "7"),
        ("ten to the power of three", "1000"),
        ("ten to the third power", "1000"),
        ("the square root of sixteen", "4"),
        ("sine of 2 x", "sin(2*x)"),
        ("absolute value of -5 x y", "5*Abs(x*y)"),
        ("cube root of twenty seven", "3"),
        ("three factorial", "6"),
        ("-3 x -4", "12"),
        ("3 x -4", "-12"),
        ("5 x -2 = 8", "x = 2"),
        ("work out 5 x (3 + 2)^2", "125"),
        ("(2 + 3) x (4 - 1)", "15"),
        ("3 x sqrt(4)", "6"),
        ("5 x (3 + 2) = 50", "x = 2"),
        ("2 x (x + 1)", "2*x**2 + 2*x"),
        ("expand 2 x (y + 1)", "2*x*y + 2*x"),
        ("dy/dx of y = sin x", "cos(x)"),
    ],
)
def test_usual_ways_of_writing_are_read(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "describe the transformation from y = x^2 to y = (x - 3)^2",
        "describe the relationship between y = 2x + 1 and y = 2x - 3",
        "does y = x^2 - 4 touch the x-axis",
        "does y = 2x - 6 cross the x-axis at 3",
    ],
)
def test_more_than_a_solution_is_asked_of_these_equations(text: str) -> None:
    assert not isinstance(understand(text), Solve)


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_cross_before_a_signed_number_multiplies(first: int, second: int) -> None:
    assert answer(f"{first} x -{second}").result == str(-first * second)


@pytest.mark.parametrize("question", ["3 x - 4", "3x -4"])
def test_a_minus_between_a_variable_and_a_number_subtracts(question: str) -> None:
    assert "3x - 4" in answer(question).text


@pytest.mark.parametrize(
    "question",
    ["psi(x)", "σ(3)", "what is xi(5)?", "differentiate eta(x)", "chi(1/2)", "phi(10) = 4"],
)
def test_functions_that_are_unknown_are_named(question: str) -> None:
    with pytest.raises(UnreadableError, match="is a function that I do not know"):
        understand(question)


@pytest.mark.parametrize(
    ("question", "result"),
    [("expand gamma*(x)", "gamma*x"), ("expand lambda(x + 1)", "lambda*x + lambda")],
)
def test_products_of_greek_letters_are_read(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "function", ["floor(x)", "x^2 + ceil(x)", "sign(x)", "max(x, 2)", "conjugate(x)"]
)
def test_a_derivative_that_is_no_function_is_refused(function: str) -> None:
    found = answer(f"differentiate {function}")

    assert found.result is None
    assert found.text.startswith("I cannot differentiate")
