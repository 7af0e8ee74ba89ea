"""One task under the names that several algebra programs have for it."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.commands import in_words
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("commands", "result"),
    [
        (
            (
                "algsys([4*x^3-3*x-y, x^2-y], [x,y])",
                "solve_poly_system([4*x^3-3*x-y, x^2-y], x, y)",
            ),
            "x = -3/4, y = 9/16; x = 0, y = 0; x = 1, y = 1",
        ),
        (("NSolve[x^2 - 4 == 0, x]", "isolate(x^2 - 4 = 0, x)", "fsolve(x^2 - 4, x)"), "x = -2, 2"),
        (("chinese([2,3,2],[3,5,7])", "crt([3,5,7],[2,3,2])", "CRT([2,3,2],[3,5,7])"), "x = 23"),
        (("solve_congruence((2,3),(3,5))", "crt(2,3,3,5)"), "x = 8"),
        (("zn_primroot(22)", "PrimitiveRoot[22]", "primitive_root(22)"), "7"),
        (("zn_order(7, 22)", "MultiplicativeOrder[7, 22]"), "10"),
        (("zn_log(9, 7, 22)", "discrete_log(22, 9, 7)"), "x = 8"),
        (("is_abundant(945)", "AbundantNumberQ[945]"), "True"),
        (("Fibonacci[20]", "fib(20)"), "6765"),
        (("BellB[5]", "bell_number(5)"), "52"),
        (("primerange(10, 30)", "primes_range(10, 30)"), "11, 13, 17, 19, 23, 29"),
        (("interpolate([(1,1),(2,4),(3,9)], x)", "interpolate([1, 4, 9], x)"), "x**2"),
        (("sqf_list(x^3-3*x+2)", "FactorSquareFree[x^3-3x+2]"), "(x - 1)**2*(x + 2)"),
        (("periodicity(sin(2*x), x)", "FunctionPeriod[Sin[2x], x]"), "pi"),
        (("maximum(4*x - x^2, x)", "Maximize[4x - x^2, x]"), "4"),
        (("function_range(x**2, x, S.Reals)", "FunctionRange[x^2, x, y]"), "y >= 0"),
        (("hessian(x^2*y + y^3, [x,y])",), "[[2*y, 2*x], [2*x, 6*y]]"),
        (("gram_schmidt([[1,1],[1,0]])", "Orthogonalize[{{1,1},{1,0}}]"), "(1, 1), (1/2, -1/2)"),
        (("invert(matrix([1,2],[3,4]))", "inv([[1,2],[3,4]])"), "[[-2, 1], [3/2, -1/2]]"),
        (("realroots(x^3-x)",), "x = -1, 0, 1"),
        (("quadratic_residues(12)", "List the squares modulo 12"), "0, 1, 4, 9"),
        (("is_quad_residue(13122380800, 13604889600)", "Is 8 a square mod 28?"), "True"),
        (("[x, y] . matrix([a, 0], [b, 1])",), "(a*x + b*y, y)"),
        (("matrix([1,2],[3,4])^^(-1)", "Inverse[{{1,2},{3,4}}]"), "[[-2, 1], [3/2, -1/2]]"),
        (("divmod(12, 8)",), "1 remainder 4"),
        (("prevprime(5)", "What is the prime before 5?"), "3"),
        (("sqrtdenest(sqrt(3+2*sqrt(2)))", "Denest sqrt(3 + 2 sqrt(2))"), "1 + sqrt(2)"),
        (("gamma(x + y)*(x + y)",), "gamma(x + y + 1)"),
        (("conjugate(arg(x))",), "arg(x)"),
        (
            ("isolve(x**2 >= 4, x)", "solve_univariate_inequality(x**2 >= 4, x)"),
            "x <= -2 or x >= 2",
        ),
        (("isOdd(3)", "EvenQ[4]"), "True"),
        (("gammasimp(gamma(1/4)/gamma(5/4))",), "4"),
        (("separatevars(1 + x + y + x*y)", "factor(1 + x + y + x*y)"), "(x + 1)*(y + 1)"),
    ],
)
def test_a_task_has_the_same_answer_under_every_name(
    commands: tuple[str, ...], result: str
) -> None:
    assert [answer(command).result for command in commands] == [result] * len(commands)


@pytest.mark.parametrize("text", ["Foo[x^5 - 2 x + 3 == 0, x]", "zn_foobar(22)", "foo_bar(x^2)"])
def test_of_an_unknown_command_no_part_is_answered(text: str) -> None:
    with pytest.raises(UnreadableError, match="do not know"):
        understand(text)


@pytest.mark.parametrize("text", ["h(2)", "A[1][2]", "What is h(3)?"])
def test_a_value_of_something_that_nobody_defined_is_no_product(text: str) -> None:
    assert isinstance(understand(text), Unclear)


@pytest.mark.parametrize("text", ["crt([2, 7], [5, 6])", "crt([1, 2], [3])", "stirling2(n, 2)"])
def test_arguments_of_which_the_part_is_in_doubt_are_not_guessed(text: str) -> None:
    assert in_words(text) == text


def test_a_double_factorial_of_a_letter_is_not_twice_a_factorial() -> None:
    assert isinstance(understand("What is the double factorial of x?"), Unclear)


def test_brackets_of_latex_propose_no_solution() -> None:
    text = r"Solve \( t \left(\sqrt{2} + 1\right) - 2 = 0 \) and \( t = 0 \) for t"

    assert answer(text).result == "no solution"
