"""The working of functions, whole numbers and distributions leads to the answer."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, number, unexplained, working
from tutor_tui.mathematics.steps import steps_of

WORKED = (
    ("inverse function of f(x) = 2x + 3", "swap the names", "y = x/2 - 3/2"),
    ("domain of sqrt(x-2)", "allowed numbers", "x ≥ 2"),
    ("domain of 1/(x^2-4)", "allowed numbers", "x ≠ -2 and x ≠ 2"),
    ("domain of ln(x+1)", "allowed numbers", "x > -1"),
    ("domain of sqrt(x+1)/(x-2)", "all conditions", "-1 ≤ x < 2 or x > 2"),
    ("where do y = x^2 and y = x+2 meet", "meeting", "y = 4"),
    ("y-intercept of x^2+3", "value", "3"),
    ("inflection points of x^3 - 3x", "zeros", "x < 0"),
    ("is x^3 odd or even", "compare the mirror image", "f(-x) = -f(x)"),
    ("where is x^3 - 3x increasing", "sign", "x < -1 or x > 1"),
    ("where is x^3 - 3x decreasing", "sign", "-1 < x < 1"),
    ("solve 3x = 4 mod 7", "inverse of a factor", "x ≡ 6 (mod 7)"),
    ("x = 2 mod 3 and x = 3 mod 5", "put one into the other", "x ≡ 8 (mod 15)"),
    ("solve 12x + 18y = 30 in integers", "bezout", "x = 1 + 3t, y = 1 - 2t"),
    (
        "If X is binomial with n = 10 and p = 0.3, find P(X <= 2)",
        "formula of the distribution",
        "0.3827827864",
    ),
    (
        "X is normal with mean 100 and standard deviation 15. Find P(X > 120)",
        "z-score",
        "0.09121",
    ),
    ("If X is Poisson with mean 3, find P(X = 2)", "work it out", "0.2240"),
)


@pytest.mark.parametrize(("question", "rule", "end"), WORKED)
def test_the_working_ends_with_the_result(question: str, rule: str, end: str) -> None:
    lines = working(question)

    assert lines[-1].after == (end,)
    assert rule in [step.rule for step in lines]
    assert not unexplained(question)


@pytest.mark.parametrize(("question", "end"), [(question, end) for question, _, end in WORKED])
def test_no_hint_holds_the_last_line(question: str, end: str) -> None:
    result = answer(question).result

    for text in hints_of(question):
        assert f"`{end}`" not in text
        assert f"`{result}`" not in text


@pytest.mark.parametrize("question", ["domain of tan(x)", "domain of x^x", "domain of x^2 + 1"])
def test_a_domain_without_a_plain_condition_has_no_working(question: str) -> None:
    assert not steps_of(problem(question))


@settings(max_examples=12, deadline=None)
@given(factor=st.integers(2, 30), right=st.integers(0, 30), prime=st.sampled_from([7, 11, 13, 31]))
def test_each_line_of_a_congruence_holds_for_its_solution(
    factor: int, right: int, prime: int
) -> None:
    assume(factor % prime)
    lines = steps_of(problem(f"solve {factor}x ≡ {right} (mod {prime})")) or ()
    found = int((answer(f"solve {factor}x ≡ {right} (mod {prime})").result or "").split("=")[1])

    assert (factor * found - right) % prime == 0
    for step in lines:
        left, rest = step.after[0].split(" ≡ ")
        assert left == "x"
        assert (int(rest.split()[0]) - found) % prime == 0


@settings(max_examples=12, deadline=None)
@given(a=st.integers(2, 40), b=st.integers(2, 40), c=st.integers(-30, 30))
def test_every_sum_of_multiples_is_right(a: int, b: int, c: int) -> None:
    question = f"solve {a}x + {b}y = {c} in integers"
    lines = steps_of(problem(question)) or ()

    for step in lines:
        if step.rule in ("bezout", "scale up"):
            left, right = step.after[0].split(" = ")
            total = sum(
                int(first) * int(second.strip(" ()"))
                for first, second in (part.split("*") for part in right.split(" + "))
            )
            assert int(left) == total
    euclid = [step.after[0].split(" = ")[1] for step in lines if step.rule == "euclid"]
    assert all(first for first in euclid)
    assert answer(question).result is not None


@settings(max_examples=9, deadline=None)
@given(
    trials=st.integers(2, 12),
    chance=st.sampled_from(["0.2", "0.5", "0.75"]),
    most=st.integers(0, 2),
)
def test_terms_of_a_binomial_add_up(trials: int, chance: str, most: int) -> None:
    lines = working(f"If X is binomial with n = {trials} and p = {chance}, find P(X <= {most})")

    values = [number(step.after[0]) for step in lines]
    assert all(first == pytest.approx(second, rel=1e-3) for first, second in pairwise(values))


@settings(max_examples=8, deadline=None)
@given(a=st.integers(-5, 5).filter(bool), b=st.integers(-5, 5))
def test_inverse_lines_undo_the_function(a: int, b: int) -> None:
    lines = working(f"inverse function of f(x) = {a}x + ({b})")
    body = lines[-1].after[0].removeprefix("y = ")

    for place in (-2, 0, 3):
        there = number(body.replace("x", f"({a * place + b})"))
        assert there == pytest.approx(place)
