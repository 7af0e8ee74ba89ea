"""Interest, sets, statements, given chances, recurrences, matrices: the working leads there."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, number, unexplained, working
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps import steps_of

ENDS = (
    ("simple interest on 500 at 4% for 3 years", "times", "60"),
    ("compound interest on 1000 at 5% for 3 years", "compounding", "157.63"),
    ("the price after a 20% discount is 80. what was the original price", "growth factor", "100"),
    ("what is 847 divided by 9 with remainder", "multiply", "1"),
    ("write 45000 in standard form", "point", "4.5·10⁴"),
    ("write 0.00032 in scientific notation", "point", "3.2·10⁻⁴"),
    ("a shirt costs 40 and is reduced by 25%. what is the new price", "work it out", "x = 30"),
    ("A = {1,2,3}, B = {3,4}. A union B", "union", "{1, 2, 3, 4}"),
    ("A = {1,2,3}, B = {3,4}, C={1,4}. Find (A ∪ B) ∩ C", "intersection", "{1, 4}"),
    ("U = {1,2,3,4,5}, A = {1,2}. Find A'", "complement of a set", "{3, 4, 5}"),
    ("List all the subsets of {1, 2, 3}", "subsets", "8"),
    ("truth table of p and (not q)", "row of a truth table", "F"),
    ("is p -> q equivalent to not p or q", "compare rows", "equivalent"),
    ("is p or not p a tautology", "compare rows", "tautology"),
    ("The probability of rain is 0.3. What is the probability that it does not rain?",
     "complement of an event", "0.7"),
    ("P(A)=0.6, P(B|A)=0.5. Find P(A and B)", "both events", "0.3"),
    ("P(A)=0.6, P(B)=0.5, P(A and B)=0.3. Find P(A or B)", "either event", "0.8"),
    ("P(A)=0.6, P(B)=0.5, P(A and B)=0.3. Find P(A|B)", "Bayes", "3/5"),
    ("solve the recurrence a_n = 5a_{n-1} - 6a_{n-2}, a_0 = 1, a_1 = 4", "general form",
     "a_n = 2·3^n - 2^n"),
    ("solve the recurrence u_n = 3u_{n-1} with u_0 = 2", "first terms", "u_n = 2·3^n"),
    ("triangle with sides 3, 4, 5 find the largest angle", "law of cosines", "C = 90°"),
    ("cross product of (1,2,3) and (4,5,6)", "cross product", "(-3, 6, -3)"),
    ("[[1,2],[3,4]] * [[5,6],[7,8]]", "row times column", "[[19, 22], [43, 50]]"),
    ("[[1,2],[3,4]] - [[5,6],[7,8]]", "entry by entry", "[[-4, -4], [-4, -4]]"),
    ("expand (2x-3)(x+5)", "expand", "2x² + 7x - 15"),
    ("expand (2x-3)^2", "expand", "4x² - 12x + 9"),
    ("expand (x+1)^3", "expand", "x³ + 3x² + 3x + 1"),
    ("simplify (x+2)^2 - (x-2)^2", "expand", "8x"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "rule", "end"), ENDS)
def test_the_working_ends_with_the_result(question: str, rule: str, end: str) -> None:
    lines = working(question)

    assert lines[-1].after == (end,)
    assert rule in [step.rule for step in lines]
    assert not unexplained(question)


@pytest.mark.parametrize("question", [question for question, _, _ in ENDS])
def test_no_hint_holds_the_result(question: str) -> None:
    result = answer(question).result

    assert all(f"`{result}`" not in text for text in hints_of(question))


def test_what_needs_no_rows_has_no_working() -> None:
    assert not steps_of(problem("negate p and q"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is 3 in {1, 2}", "`3` is not one of the elements"),
        ("is 2 in {1, 2}", "`2` is one of the elements"),
        ("is {1, 2} a subset of {1, 2, 3}", "Every element of the first is in the second"),
        ("is {1, 4} a subset of {1, 2, 3}", "`4` is in the first set and not in the second"),
    ],
)
def test_elements_are_looked_up_one_by_one(question: str, said: str) -> None:
    assert working(question)[-1].reason.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "Find the stationary points of y = x^3 - 3x + 2 and determine their nature",
        "Maximize f(x,y) = xy subject to x + y = 10",
        "If F(x) = ∫_2^x ln(t) dt find F'(x)",
        "768 ÷ 3",
        "which is cheaper 2 kg for £4 or 500 g for £1",
        "covariance of (1,2), (2,4), (3,6)",
    ],
)
def test_every_rule_that_is_named_is_explained(question: str) -> None:
    assert not unexplained(question)


def test_brackets_are_multiplied_term_by_term() -> None:
    assert [step.after[0] for step in working("expand (2x-3)(x+5)")] == [
        "2x² + 10x - 3x - 15",
        "2x² + 7x - 15",
    ]


def test_a_square_is_expanded_by_its_formula() -> None:
    first, *_ = working("expand (2x-3)^2")

    assert "(a + b)² = a² + 2ab + b²" in first.reason
    assert first.after == ("(2x)² + 2*(2x)*(-3) + (-3)²",)


def test_a_test_for_a_disease_adds_up_both_cases() -> None:
    question = (
        "A disease affects 1% of people. A test is positive for 95% of people with the disease "
        "and for 5% of people without it. What is the probability that a person who tests "
        "positive has the disease?"
    )

    assert [step.rule for step in working(question)] == [
        "both events",
        "both events",
        "cases of an event",
        "Bayes",
    ]
    assert working(question)[-1].after == (answer(question).result,)


@settings(max_examples=12, deadline=None)
@given(a=st.integers(1, 9), b=st.integers(1, 9), under=st.integers(1, 9))
def test_every_line_of_given_chances_is_true(a: int, b: int, under: int) -> None:
    question = f"P(A) = 0.{a}, P(B|A) = 0.{b}, P(B|not A) = 0.{under}. Find P(A|B)"

    lines = working(question)

    assert all(_is_true(step) for step in lines)
    assert Fraction(lines[-1].after[0]) == Fraction(answer(question).result or "0")


def _is_true(step: Step) -> bool:
    return number(step.before) == pytest.approx(number(step.after[0]))


@settings(max_examples=12, deadline=None)
@given(
    roots=st.tuples(st.integers(-3, 4), st.integers(-3, 4)).filter(all),
    starts=st.tuples(st.integers(-4, 4), st.integers(-4, 4)).filter(any),
)
def test_the_general_form_gives_the_first_terms(
    roots: tuple[int, int], starts: tuple[int, int]
) -> None:
    p, q = roots[0] + roots[1], -roots[0] * roots[1]
    question = (
        f"solve the recurrence a_n = {p}a_{{n-1}} + {q}a_{{n-2}}, a_0 = {starts[0]}, "
        f"a_1 = {starts[1]}"
    ).replace("+ -", "- ")
    if not p:
        return

    lines = working(question)
    closed = lines[-1].after[0].split(" = ")[1]

    for place, value in enumerate(starts):
        assert number(_at(closed, place)) == pytest.approx(value)


def _at(formula: str, place: int) -> str:
    return formula.replace("n", f"({place})").replace("·", "*")


@settings(max_examples=12, deadline=None)
@given(a=st.integers(-6, 6), b=st.integers(-6, 6), c=st.integers(-6, 6), d=st.integers(-6, 6))
def test_every_line_of_an_expansion_has_the_same_values(a: int, b: int, c: int, d: int) -> None:
    lines = steps_of(problem(f"expand ({a}x + ({b}))({c}x + ({d})) - (x + ({b}))^2")) or ()

    for place in (-2, 1, 3):
        values = [number(line.replace("x", f"({place})")) for step in lines
                  for line in (step.before, *step.after)]  # fmt: skip
        assert all(value == pytest.approx(values[0]) for value in values)
