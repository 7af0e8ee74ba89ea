"""Equations of every kind have all their real solutions, and no others."""

from fractions import Fraction
from typing import Any

import pytest

from tests.mathematics.asking import answer, asks_unclearly, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.solutions import fulfils, real_solutions
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.trees import substitute

SOLVED = [
    ("|x - 3| = 5", "x = -2, 8"),
    ("(x^2 - 7x + 11)^(x^2 - 13x + 42) = 1", "x = 2, 3, 4, 5, 6, 7"),
    ("((x - 3)(x - 2))^((x - 4)(x - 3)) = 0", "x = 2"),
    ("(-2)^x = 4", "x = 2"),
    ("(-5)^(x + 1) = 625", "x = 3"),
    ("3^x + 4^x = 5^x", "x = 2"),
    ("2^x + 3^x = 13", "x = 2"),
    ("|2|x| - 3| = 1", "x = -2, -1, 1, 2"),
    ("|3|x + |x| = 8", "x = 2"),
    ("x^2 + binomial(x, 3) = x", "x = -4, 0, 1"),
    ("|2x - 1| = |x + 4|", "x = -1, 5"),
    ("|x-1| + |x+2| = 7", "x = -4, 3"),
    ("2|x-1| + 3 = 9", "x = -2, 4"),
    ("|x^2 - 4| = 3x", "x = 1, 4"),
    ("√(x+3) = x - 3", "x = 6"),
    ("√(x+5) + √x = 5", "x = 4"),
    ("sqrt(x) = 4", "x = 16"),
    ("cbrt(x) = -2", "x = -8"),
    ("x^(2/3) = 4", "x = -8, 8"),
    ("√(x^2) = 3", "x = -3, 3"),
    ("2^x = 8", "x = 3"),
    ("3^(2x-1) = 27", "x = 2"),
    ("5^x = 7", "x = log(7)/log(5)"),
    ("e^(2x) - 3e^x + 2 = 0", "x = 0, log(2)"),
    ("4^x - 5*2^x + 4 = 0", "x = 0, 2"),
    ("2^(x+1) + 2^(x-1) = 40", "x = 4"),
    ("e^x + e^(-x) = 4", "x = log(-sqrt(3) + 2), log(sqrt(3) + 2)"),
    ("ln x = 2", "x = exp(2)"),
    ("ln(x) + ln(x-1) = ln 6", "x = 3"),
    ("log(x, 2) + log(x-2, 2) = 3", "x = 4"),
    ("log10(x) = 3", "x = 1000"),
    ("(ln x)^2 - 3 ln x + 2 = 0", "x = E, exp(2)"),
    ("ln(x^2) = 4", "x = -exp(2), exp(2)"),
    ("sin x = 1/2", "x = pi/6 + 2*pi*n, 5*pi/6 + 2*pi*n"),
    ("cos x = 0", "x = pi/2 + pi*n"),
    ("sin x = 0", "x = pi*n"),
    ("tan x = 1", "x = pi/4 + pi*n"),
    ("sec x = 2", "x = pi/3 + 2*pi*n, 5*pi/3 + 2*pi*n"),
    ("sin(2x) = √3/2", "x = pi/6 + pi*n, pi/3 + pi*n"),
    ("2sin²x - sin x - 1 = 0", "x = pi/2 + 2*pi*n/3"),
    ("2cos²x + 3 sin x = 3", "x = pi/6 + 2*pi*n, pi/2 + 2*pi*n, 5*pi/6 + 2*pi*n"),
    ("sin x + cos x = 1", "x = 2*pi*n, pi/2 + 2*pi*n"),
    ("√3 sin x + cos x = 1", "x = 2*pi*n, 2*pi/3 + 2*pi*n"),
    ("cos(2x) = cos x", "x = 2*pi*n/3"),
    ("sin(x) + sin(3x) = 0", "x = pi*n/2"),
    ("tan²x = 3", "x = pi/3 + pi*n, 2*pi/3 + pi*n"),
    ("sin x cos x = 1/4", "x = pi/12 + pi*n, 5*pi/12 + pi*n"),
    ("sinh x = 1", "x = log(1 + sqrt(2))"),
    ("arctan x = π/4", "x = 1"),
    ("2^x = x + 2", "x = -1.690093068, 2"),
    ("2^x + x = 11", "x = 3"),
    ("cos x = x", "x = 0.7390851332"),
    ("sin x = x/2", "x = -1.895494267, 0, 1.895494267"),
    ("e^x = 3x", "x = 0.6190612867, 1.512134552"),
    ("x ln x = 2", "x = 2.345750755"),
    ("√x = cos x", "x = 0.6417143709"),
    ("(x-1)(e^x - 2) = 0", "x = log(2), 1"),
]


@pytest.mark.parametrize(("question", "result"), SOLVED)
def test_an_equation_has_these_solutions_and_that_is_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    ["|x| = -2", "√(2x+1) = -3", "ln(x-9) = ln(2x - 13)", "sin x = 2", "e^x = -1", "e^x = x"],
)
def test_an_equation_without_solutions_is_told_so(question: str) -> None:
    found = answer(question)

    assert found.result == "no real solution"
    assert "no real solution" in found.text


def test_a_solution_shows_one_logarithm_over_another() -> None:
    found = answer("4*3^(5x + 2) = 7")

    assert found.result == "x = log(7/36)/(5*log(3))"


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("log(x) = b", "x = exp(b)"),
        ("solve log_2(x) = b for x", "x = 2**b"),
        ("solve lg(x) = c for x", "x = 10**c"),
        ("solve log(a*x - c) - b = 21 for x", "x = (c + exp(21)*exp(b))/a"),
    ],
)
def test_a_logarithm_is_undone_where_there_are_other_letters(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "result"),
    [("ln x = 100", "x = exp(100)"), ("ln(x + 1) = 500", "x = -1 + exp(500)")],
)
def test_large_powers_of_e_keep_their_short_form(question: str, result: str) -> None:
    assert answer(question).result == result


def test_a_candidate_that_fails_is_named() -> None:
    found = answer("√(x+3) = x - 3")

    assert "`x = 1` came up on the way but does not solve" in found.text


def test_a_logarithm_rejects_what_is_outside_its_domain() -> None:
    assert "`x = -2`" in answer("ln(x) + ln(x-1) = ln 6").text


def test_a_family_says_what_n_is_and_how_angles_are_measured() -> None:
    text = answer("sin x = 1/2").text

    assert "`n` is any integer" in text
    assert "radians" in text


def test_decimals_come_with_the_proof_of_their_number() -> None:
    text = answer("cos x = x").text

    assert "≈" in text
    assert "only real solution" in text


@pytest.mark.parametrize("question", ["tan x = x", "sin(x^2) = x", "x^x = 2 + sin x"])
def test_an_equation_whose_solutions_cannot_be_counted_is_declined(question: str) -> None:
    found = answer(question)

    assert found.result is None
    assert found.check is None


@pytest.mark.parametrize(
    "question",
    ["sin(x)^2 + cos(x)^2 = 1", "e^(2x) = (e^x)^2"],
)
def test_an_identity_is_solved_by_every_number(question: str) -> None:
    assert "Every number" in answer(question).text


def test_solutions_that_fill_a_stretch_are_told_as_one() -> None:
    assert answer("|x| = x").result == "x >= 0"


def test_a_condition_on_the_roots_is_not_taken_for_the_equation() -> None:
    assert asks_unclearly("x^2 + kx + 1 = 0 has no real roots")
    assert answer("Find k such that x^2 + kx + 9 = 0 has equal roots").result == "-6, 6"


FORMULAS = [
    ("Solve A = πr² for r", "r = -sqrt(A)/sqrt(pi), sqrt(A)/sqrt(pi)"),
    ("1/f = 1/u + 1/v solve for u", "u = f*v/(-f + v)"),
    ("E = mc^2, solve for m", "m = E/c**2"),
    ("Solve y = √(x + k) for x", "x = -k + y**2"),
    ("Solve y = 3ln(x) for x", "x = exp(y/3)"),
]


@pytest.mark.parametrize(("question", "result"), FORMULAS)
def test_a_formula_is_solved_for_a_letter(question: str, result: str) -> None:
    assert answer(question).result == result


def _equation(question: str) -> Relation:
    asked = problem(question)
    assert isinstance(asked, Solve)
    return asked.equations[0]


EXACT = [row[0] for row in SOLVED if "." not in row[1]]


def _real_solutions(question: str) -> list[Any]:
    found = real_solutions(_equation(question), "x")
    return [*found.points, *(family.member(n) for family in found.families for n in (0, 1))]


def _holds(line: str, value: Any) -> bool:
    """Whether a line of working is true of a number; a family says for which numbers it is."""
    relation = parse_statement(line)
    assert isinstance(relation, Relation)
    members = [substitute(relation, "n", Number(Fraction(n))) for n in range(-3, 4)]
    return any(isinstance(part, Relation) and fulfils(part, "x", value) for part in members)


@pytest.mark.parametrize("question", EXACT)
def test_no_line_of_the_working_loses_a_solution(question: str) -> None:
    values = _real_solutions(question)
    steps = steps_of(problem(question)) or ()

    assert values
    for step in steps:
        lines = [line for line in step.after if "x" in line and "=" in line]
        if not lines or "x" not in step.before or step.rule == "formula":
            continue
        for value in values:
            if _holds(step.before, value):
                assert any(_holds(line, value) for line in lines), step


@pytest.mark.parametrize("question", EXACT)
def test_working_is_told_with_its_answer(question: str) -> None:
    assert answer(question).text in explain(problem(question)).text or steps_of(problem(question))


def test_working_with_a_false_candidate_ends_with_its_check() -> None:
    steps = steps_of(problem("√(x+3) = x - 3"))

    assert steps is not None
    assert steps[-1].rule == "check"
    assert "x = 1" in steps[-1].reason
    assert steps[-1].after == ("x = 6",)
