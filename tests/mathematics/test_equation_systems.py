"""Systems of equations have all their real solutions, and working that leads there."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.steps_system import system_steps
from tutor_tui.mathematics.syntax import Number, Relation, UnreadableError
from tutor_tui.mathematics.trees import rational_value, substitute

SOLVED = [
    ("2x + 3y = 7 and x - y = 1", "x = 2, y = 1"),
    ("Solve 4*k = b - 24, 33*k + 9 = -4*b + 28*k for b.", "b = 4"),
    ("x + y + z = 6, x - y = 0, 2z - x = 5", "x = 7/5, y = 7/5, z = 16/5"),
    ("x^2 + y^2 = 25, x + y = 7", "x = 3, y = 4; x = 4, y = 3"),
    ("xy = 6 and x + y = 5", "x = 2, y = 3; x = 3, y = 2"),
    ("xy = 1, x^2 y = 3", "x = 3, y = 1/3"),
    ("1/x + 1/y = 5/6, x + y = 5", "x = 2, y = 3; x = 3, y = 2"),
    (
        "x^2 + y^2 = 5, x^2 - y^2 = 3",
        "x = -2, y = -1; x = -2, y = 1; x = 2, y = -1; x = 2, y = 1",
    ),
    ("Solve a^2 + a = 0 and a - b = 0 for a and b", "a = -1, b = -1; a = 0, b = 0"),
    ("Solve a + b = 3, a - b = 1 for b, and a", "b = 1, a = 2"),
    ("x + y = 5, x + y = 6", "no solution"),
    ("x + y = 5, 2x + 2y = 10", "x = -y + 5"),
    ("x^2 + y^2 = -1, x = y", "no real solution"),
    ("Solve ax + cy = 5, x - y = 1 for x and y", "x = (c + 5)/(a + c), y = -(a - 5)/(a + c)"),
]


@pytest.mark.parametrize(("question", "result"), SOLVED)
def test_a_system_has_these_solutions_and_they_are_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_line_that_misses_a_circle_has_no_solution() -> None:
    assert "no real solution" in answer("x^2 + y^2 = 1, x + y = 5").text


def test_a_system_that_cannot_be_solved_for_certain_is_declined() -> None:
    assert answer("x^y = 9, x + y = 5").check is None


def test_substitution_is_chosen_where_an_unknown_is_easy_to_get_alone() -> None:
    steps = steps_of(problem("2x + 3y = 7 and x - y = 1")) or ()

    assert [step.rule for step in steps[:2]] == ["alone", "substitute"]


def test_elimination_is_chosen_where_substitution_would_bring_fractions() -> None:
    steps = steps_of(problem("3x + 2y = 12 and 5x - 3y = 1")) or ()

    assert steps[0].rule == "eliminate"


SMALL = st.integers(-5, 5)


@settings(max_examples=24, deadline=None)
@given(
    rows=st.lists(st.tuples(SMALL, SMALL, SMALL), min_size=3, max_size=3),
    place=st.tuples(SMALL, SMALL, SMALL),
    size=st.integers(2, 3),
)
def test_every_line_of_the_working_is_true_of_the_solution(
    rows: list[tuple[int, int, int]], place: tuple[int, int, int], size: int
) -> None:
    names = "xyz"[:size]
    texts = []
    for row in rows[:size]:
        value = sum(a * b for a, b in zip(row[:size], place, strict=False))
        left = " + ".join(f"({a}){name}" for a, name in zip(row, names, strict=False))
        texts.append(f"{left} = {value}")
    relations = tuple(node for t in texts if isinstance(node := parse_statement(t), Relation))
    steps = system_steps(relations)
    if steps is None:
        return

    values = dict(zip(names, place, strict=False))
    ends = {step.after[0].replace(" ", "") for step in steps}
    for step in steps:
        node = parse_statement(step.after[0])
        for name, value in values.items():
            node = substitute(node, name, Number(Fraction(value)))
        assert isinstance(node, Relation)
        assert rational_value(node.left) == rational_value(node.right), step
    assert {f"{name}={value}" for name, value in values.items()} <= ends


@pytest.mark.parametrize("question", ["Solve bye + 3 = 5 for y", "hello + 3 = 5"])
def test_the_rest_of_a_sum_is_not_taken_for_the_sum(question: str) -> None:
    with pytest.raises(UnreadableError):
        problem(question)


def test_a_system_of_two_is_read_as_one_problem() -> None:
    asked = problem("x^2 + y^2 = 25, x + y = 7")

    assert isinstance(asked, Solve)
    assert len(asked.equations) == 2


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve x + y = a, x - y = b for x and y", "x = (a + b)/2, y = (a - b)/2"),
        ("solve x + y + z = 6, x - y = 0 for x and y", "x = -(z - 6)/2, y = -(z - 6)/2"),
    ],
)
def test_letters_that_are_not_wanted_are_given(question: str, result: str) -> None:
    assert answer(question).result == result


def test_what_the_unknowns_are_bound_by_is_told_when_the_wanted_one_is_free() -> None:
    assert "`x = 3 - y`, with any `y`" in answer("solve x + y = 3, 2x + 2y = 6 for y").text
