"""Line by line the working of an equation keeps its solutions; what is gained is put in again."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import working
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Solve, Step
from tutor_tui.mathematics.syntax import Name, Relation, UnreadableError
from tutor_tui.mathematics.trees import variables

GAINING: Final = frozenset(("power", "denominators", "numerator", "logarithm", "cases"))
"""Rules that may bring in numbers which solve only the new line."""
PLACES: Final = (0.37, -1.83, 2.6, 5.15)
EQUATIONS: Final = (
    *("2(x - 3) = 5x + 6", "x/2 + 1/3 = x", "0.5x - 1.2 = 3", "(x - 3)^2 = 16", "x^2 = 5x"),
    *("x^2 - 2x - 1 = 0", "6x^2 + x - 2 = 0", "x^3 - 7x + 6 = 0", "x^4 - 5x^2 + 4 = 0"),
    *("1/x + 1/(x + 1) = 3/2", "x + 6/x = 5", "3/(x - 2) = x/(x - 2)", "sqrt(x + 6) = x"),
    *("(x^2 - 1)/(x - 1) = 0", "(x - 1)(x + 3)/(x + 2) = 0", "(x^2 - 4) e^x/(x - 2) = 0"),
    *("sqrt(x) = x - 6", "|2x - 1| = 7", "|x - 1| = |2x + 3|", "|x - 1| = 2x", "2^x = 32"),
    *("4^x - 5*2^x + 4 = 0", "ln(x) + ln(x - 1) = ln(6)", "ln(x) = 2", "x^3 = 8"),
)


def _relation(line: str) -> Relation | None:
    """An equation in x alone; nothing for other lines."""
    try:
        node = parse_statement(line)
    except UnreadableError:
        return None
    is_one = isinstance(node, Relation) and node.sign == "=" and variables(node) == ("x",)
    return node if is_one and isinstance(node, Relation) else None


def _holds(line: str, place: Any) -> bool:
    equation = _relation(line)
    assert equation is not None
    try:
        left, right = (value_at(side, {"x": place}) for side in (equation.left, equation.right))
    except NoValueError:
        return False
    return is_close(left, right, 12)


def _reached(steps: tuple[Step, ...]) -> Iterator[Any]:
    """Every number that the lines come to."""
    for line in (line for step in steps for line in step.after):
        equation = _relation(line)
        if equation is not None and equation.left == Name("x") and not variables(equation.right):
            yield value_at(equation.right, {})


@pytest.mark.parametrize("equation", EQUATIONS)
def test_every_line_keeps_the_solutions(equation: str) -> None:
    import mpmath

    steps = working(equation)
    told = [step for step in steps if all(map(_relation, (step.before, *step.after)))]
    with mpmath.workdps(30):
        places = [*map(mpmath.mpf, PLACES), *_reached(steps)]
        for step in told:
            for place in places:
                is_before, is_after = _holds(step.before, place), _any_holds(step, place)
                assert is_after or not is_before, (step, place)
                assert is_before or not is_after or step.rule in GAINING, (step, place)


def _any_holds(step: Step, place: Any) -> bool:
    return any(_holds(line, place) for line in step.after)


@pytest.mark.parametrize("equation", EQUATIONS)
def test_the_working_ends_with_the_solutions_and_no_others(equation: str) -> None:
    import mpmath

    asked, steps = problem(equation), working(equation)
    assert isinstance(asked, Solve)
    last = next((step for step in reversed(steps) if step.rule == "check"), steps[-1])
    with mpmath.workdps(30):
        assert all(_holds(equation, place) for place in _reached((last,)))
        for place in filter(lambda place: _holds(equation, place), _reached(steps)):
            assert _any_holds(last, place), place
    assert answer(equation).result is not None


@pytest.mark.parametrize(
    "question", ["1/(x + 2) = 0", "1/(x + 2) > 0", "(x - 1)/(x + 2) < 0", "3(x + 1)/(x - 2)^2 >= 0"]
)
def test_no_line_of_a_fraction_says_that_one_number_is_another(question: str) -> None:
    reached = [line for step in working(f"solve {question}") for line in step.after]

    assert [line for line in reached if not variables(parse_statement(line))] == []
