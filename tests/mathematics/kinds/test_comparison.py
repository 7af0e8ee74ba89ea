"""Questions about sizes: in many words, against plain fractions, and what is left to others."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.comparison.problems import Comparison
from tutor_tui.mathematics.kinds.comparison.reading import read, read_with_values
from tutor_tui.mathematics.kinds.comparison.steps import steps
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.syntax import Number, Relation

RESULTS = (
    ("Which is bigger: 3/4 or 0.74?", "3/4"),
    ("which is greater, 2/3 or 5/8", "2/3"),
    ("Which is smaller: -0.5 or -3?", "-3"),
    ("what's larger 2^10 or 10^3", "2^10"),
    ("what is bigger, 7/8 or 8/9", "8/9"),
    ("Which fraction is bigger, 3/8 or 2/5?", "2/5"),
    ("Which number is smaller, -7 or -2?", "-7"),
    ("Hi! Can you tell me which is bigger: `3/4` or `2/3`? Thanks", "3/4"),
    ("is 200 minutes more than 3 hours", "True"),
    ("which is heavier, 2.5 kg or 2400 g?", "2.5 kg"),
    ("order 2 km, 1500 m, 180000 cm from smallest to largest", "1500 m, 180000 cm, 2 km"),
    (r"Which is larger: $\frac{3}{4}$ or $\frac{2}{3}$?", "3/4"),
    ("Which is greater: π or 22/7?", "22/7"),
    ("Which is bigger, ½ or ⅓", "½"),
    ("1/3 or 0.3, which one is bigger?", "1/3"),
    ("Is 3/4 greater than 0.74?", "True"),
    ("Is -1 at most 5?", "True"),
    ("Is 1 at most as big as 0?", "False"),
    ("Is 3 at least as big as 3?", "True"),
    ("Is -4 at least -3?", "False"),
    ("Is -32/29 smaller than 4?", "True"),
    ("Is -0.2 less than or equal to -1/5?", "True"),
    ("Is 7 greater than or equal to 8", "False"),
    ("Is five bigger than three?", "True"),
    ("Is 4 not equal to 4?", "False"),
    ("is 0.5 the same as 1/2?", "True"),
    ("is sqrt(8) equal to 2sqrt(2)", "True"),
    ("is √2 + √3 less than √10", "True"),
    ("does 0.5 equal 1/2", "True"),
    ("Are 2/3 and 4/6 equal?", "True"),
    ("Are 2/3 and 4/6 equivalent fractions?", "True"),
    ("Do 2/3 and 4/6 have different values?", "False"),
    ("Do 3 and 3.0 have the same value?", "True"),
    ("Are 3 and -3 unequal?", "True"),
    ("What is the second biggest value in -5, 2/7, -0.1?", "-0.1"),
    ("What is the third smallest value in -5, 0.3, -1, 2?", "0.3"),
    ("Which is the second biggest value?  (a) 1/6  (b) -0.4  (c) 2", "a"),
    ("Which is the smallest? a) 1/6 b) -0.4 c) 2", "b"),
    ("which of these is the largest: (A) 1/6 (B) -0.4 (C) 2", "C"),
    ("min of 3, 5, 2", "2"),
    ("find the maximum of 3, 9, 4", "9"),
    ("which is biggest out of 1/2, 2/3 and 3/4?", "3/4"),
    ("what is the largest number in 4, 8, 15, 16, 23, 42", "42"),
    ("largest of 0.3, 0.03, 0.33", "0.33"),
    ("the 2nd smallest of {5, 3, 8}", "5"),
    ("What is the closest to 0.1 in -2, 0.2, 1?", "0.2"),
    ("Which is the closest to -0.2?  (a) 0.3  (b) 1  (c) -1", "a"),
    ("What is the nearest to -1/10 in 3, 4, -0.5?", "-0.5"),
    ("Which of 3, 4, 5 is closest to π?", "3"),
    ("Which is furthest from 0: -7, 5 or 6?", "-7"),
    ("Sort 5, 3, -6 in decreasing order.", "5, 3, -6"),
    ("Put -3, -0.5, 7 in increasing order.", "-3, -0.5, 7"),
    ("Sort 3, 1/2, 0.4", "0.4, 1/2, 3"),
    ("Sort in ascending order: 3, -1, 0.5", "-1, 0.5, 3"),
    ("sort [3,1,2] descending", "3, 2, 1"),
    ("order these: -3, 2, -1, 0", "-3, -1, 0, 2"),
    ("sort the following numbers from least to greatest: 1/2, 0.4, 3/5", "0.4, 1/2, 3/5"),
    ("order these fractions, smallest first: 1/2, 2/5, 3/7", "2/5, 3/7, 1/2"),
    ("Arrange √2, 1.5, 7/5 in ascending order", "7/5, √2, 1.5"),
    ("Write 50%, 0.4, 3/5 in descending order", "3/5, 50%, 0.4"),
    ("put these in order: 3, 1, 2", "1, 2, 3"),
    ("rank 2^3, 3^2 and 10 from biggest to smallest", "10, 3^2, 2^3"),
    ("compare 3/4 and 2/3", "3/4 > 2/3"),
    ("Place <, > or = between 3/4 and 5/6", "3/4 < 5/6"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_with_the_numbers_as_written(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "What is the greatest common divisor of 12 and 18?",
        "What is the lowest common multiple of 4 and 6?",
        "What is the largest prime less than 100?",
        "find the maximum of x^2 - 3x",
        "Find the minimum value of x^2 + 1 and where it is",
        "Which is bigger: x or 3?",
        "Sort out my homework: 3x = 6",
        "Is x greater than 3 if 2x = 8?",
        "What is the closest integer to 3.7?",
        "find the order of 2 modulo 7",
        "Is 3 + 4 = 7?",
        "what is the difference between 3 and 5",
        "Which is bigger?",
        "How many of 3, 4 and 5 are greater than 3?",
        "biggest " * 180,
        "Which is bigger: " + "((" * 600,
    ],
)
def test_other_questions_are_left_alone(text: str) -> None:
    assert read(text) is None


def test_equal_numbers_are_said_to_be_equal() -> None:
    found = answer("1/2 or 0.5, which one is bigger?")

    assert found.result is None
    assert "`1/2` and `0.5` are equal" in found.text


def test_two_equally_near_numbers_are_both_named() -> None:
    found = answer("What is the closest to 2 in 1, 3, 9?")

    assert found.result is None
    assert "`1` and `3` are equally far" in found.text


def test_numbers_that_are_not_real_have_no_order() -> None:
    with pytest.raises(UndefinedError, match="not real"):
        answer("Which is bigger: 2 i or 3?")


def test_names_with_given_values_keep_their_names() -> None:
    values = {"q": Number(Fraction(-3, 10)), "g": Number(Fraction(1))}

    found = read_with_values("Which is the closest to q?  (a) 0  (b) g", values)
    ordered = read_with_values("Put g, 2, q in descending order.", values)

    assert found is not None
    assert ordered is not None
    assert kind_of(found).answer(found).result == "a"
    assert kind_of(ordered).answer(ordered).result == "2, g, q"


numbers = st.one_of(
    st.integers(-30, 30).map(str),
    st.fractions(-9, 9, max_denominator=12).map(str),
    st.decimals(-9, 9, places=2).map(str),
)


@settings(max_examples=48, deadline=None)
@given(st.lists(numbers, min_size=2, max_size=6, unique_by=Fraction))
def test_sorting_agrees_with_fractions(texts: list[str]) -> None:
    falling = answer(f"Sort {', '.join(texts)} in descending order.").result
    smallest = answer(f"What is the smallest value in {', '.join(texts)}?").result

    assert falling == ", ".join(sorted(texts, key=Fraction, reverse=True))
    assert smallest == min(texts, key=Fraction)


@settings(max_examples=24, deadline=None)
@given(st.lists(numbers, min_size=2, max_size=5, unique_by=Fraction))
def test_steps_are_true_lines_that_end_in_the_order(texts: list[str]) -> None:
    question = problem(f"Sort {', '.join(texts)} in ascending order.")
    assert isinstance(question, Comparison)
    lines = steps(question)

    assert lines is not None
    for step in lines:
        for line in (step.before, *step.after):
            assert holds(line)
        if step.rule == "common form":
            before, after = parse_expression(step.before), parse_expression(step.after[0])
            assert value_at(before, {}) == pytest.approx(value_at(after, {}), abs=1e-6)
    order = sorted(texts, key=Fraction)
    compared = [step for step in lines if step.rule == "compare"]
    pairs = [(step.after or (step.before,))[0].split(" < ") for step in compared]
    assert [(Fraction(a), Fraction(b)) for a, b in pairs] == [
        (Fraction(a), Fraction(b)) for a, b in pairwise(order)
    ]


def holds(line: str) -> bool:
    node = parse_statement(line)
    if not isinstance(node, Relation):
        return True
    left, right = value_at(node.left, {}), value_at(node.right, {})
    return bool(left < right if node.sign == "<" else left == right)


def test_working_of_a_comparison_is_told_without_its_result_in_the_method() -> None:
    question = problem("Which is bigger: 3/4 or 2/3?")
    assert isinstance(question, Comparison)

    assert "3/4" not in told(kind_of(question).method, question)
    assert "`9/12 > 8/12` → `3/4 > 2/3`" in explain(question).text


def test_minus_behind_the_word_of_size_belongs_to_the_number() -> None:
    assert answer("which is bigger -4 or -7").result == "-4"
    assert answer("which is smaller -2/3 or -3/5").result == "-2/3"
