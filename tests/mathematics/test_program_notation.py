"""Calls of algebra programs where people would write signs: brackets, matrices, methods."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.program_notation import in_school_notation


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Cos[3 Pi]", "-1"),
        ("What is Sin[Pi/6]?", "1/2"),
        ("ArcTan[1]", "pi/4"),
        ("Log[2, 8]", "3"),
        ("1 - I * Sqrt[3]", "1 - sqrt(3)*I"),
        ("I == Sqrt[-1]", "True"),
        ("Cos[60 Degree]", "1/2"),
        ("CubeRoot[27] + Sqrt[4]", "5"),
        ("Exponent[(x^3 + 1)^2 + 1, x]", "6"),
        ("{{1,2},{3,4}}.{{5,6},{7,8}}", "[[19, 22], [43, 50]]"),
        ("{1,2,3}.{4,5,6}", "32"),
        ("N[Pi, 10]", "3.141592654"),
        ("Norm[{3, 4}]", "5"),
        ("Simplify[Sqrt[x^2], x > 0]", "x"),
        ("Solve[x^6 - x^4 - 4*x^2 + 4 == 0, x, Integers]", "-1, 1"),
        ("Solve[x^4 == 4, x, Integers]", "no solution"),
        ("Solve[x^2 == x^2, x]", "all complex numbers"),
        ("Solve[x == x + 1, x]", "no solution"),
        ("pow(2, 4)", "16"),
        ("gcd(x**3 - 1, x**2 - 1, x)", "x - 1"),
        ("Coefficient[(x + 3 y)^5, x * y^4]", "405"),
        ("solve([x, y == 2], x, y)", "x = 0, y = 2"),
        ("simplify(3 - sqrt(2)*sqrt(4 + I) + 3*I)", "3 - sqrt(8 + 2*I) + 3*I"),
        ("binomial(-2, 5)", "-6"),
        ("rationalize(2x/y - y/(x+1))", "(2*x**2 + 2*x - y**2)/(y*(x + 1))"),
        ("solve(exp(x/y)*exp(-z/y) - 2, y)", "y = (x - z)/log(2)"),
        ("shape([[A, B], [C, D], [E, F]])", "3x2"),
        ("hypot(3, 4)", "5"),
        ("log1p(9999) / log(10)", "4"),
        ("math.sqrt(16)", "4"),
        ("np.linalg.det([[1, 2], [3, 4]])", "-2"),
        ("matrix([1,2],[3,4])*matrix([5,6],[7,8])", "[[19, 22], [43, 50]]"),
        ("Matrix(2, 2, [1, 2, 3, 4]).det()", "-2"),
        ("Matrix([3, 4]).norm()", "5"),
        ("matrix(QQ, 2, [1, 2, 3, 4]).inverse()", "[[-2, 1], [3/2, -1/2]]"),
        ("Find the determinant of matrix([[1, 2], [3, 4]])", "-2"),
        ("solve([x + y == 6, x - y == 4], x, y)", "x = 5, y = 1"),
        ("(x^2 - 4*x + 3 == 0).solve(x)", "x = 1, 3"),
        ("(x^2 + 1).subs(x, 2)", "5"),
        ("subs(x = 2, x^2 + 1)", "5"),
        ("sqrt(x^2 - 2*x + 1).canonicalize_radical()", "Abs(x - 1)"),
        ("roots([1, -3, 2])", "x = 1, 2"),
        ("polynomialRoot(-6, 11, -6, 1)", "x = 1, 2, 3"),
        ("permutations(5, 3)", "60"),
        ("combinations(7, 5)", "21"),
        ("quadratic_residues(11)", "0, 1, 3, 4, 5, 9"),
        ("degrees(pi/4)", "45"),
    ],
)
def test_calls_of_programs_are_read_where_they_stand(text: str, result: str) -> None:
    assert answer(text).result == result


@pytest.mark.parametrize(
    "text",
    [
        "I need Sin(x) for E = 3",
        "Let M[x] be a list",
        "matrix(a, b)",
        "What is 3[x + 1]?",
        "matrix(2, 2, [1, 2, 3])",
        "a power (of two)",
        "power(2)",
    ],
)
def test_other_brackets_stay_as_they_are(text: str) -> None:
    assert in_school_notation(text) == text


@given(st.text(alphabet="SinCosMatrixpow()[]{},.x2= *", max_size=60))
@settings(max_examples=90, deadline=None)
def test_any_text_is_rewritten_in_the_end(text: str) -> None:
    assert isinstance(in_school_notation(text), str)
