"""Questions about sequences and sums: in many words, against plain counting, and what is left."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.sigma import Series, read_series
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem
from tutor_tui.mathematics.kinds.sequences.reading import read
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.syntax import TooLargeError
from tutor_tui.mathematics.trees import rational_value, variables

RESULTS = (
    ("What is the next term in 11, 9, 7?", "5"),
    ("What is the next term in 50, 63, 76, 89, 102?", "115"),
    ("What is the next term in -18, 7, 56, 135, 250?", "407"),
    ("What is next in 73285, 146625, 219963, 293299, 366633, 439965, 513295?", "586623"),
    ("What comes next: 1, 1, 2, 3, 5, 8, ?", "13"),
    ("2, 4, 8, 16, ?", "32"),
    ("1, 1, 2, 3, 5, 8, next?", "13"),
    ("1, 4, 9, 16, next number?", "25"),
    ("2, 5, 8, 11 - next two terms?", "14, 17"),
    ("3, 6, 12, 24: next", "48"),
    ("5, 10, 15, what comes next", "20"),
    ("2 4 6 8 whats next", "10"),
    ("what comes next in the sequence 1 2 4 8 16", "32"),
    ("continue the sequence 1, 2, 4, 7, 11", "16"),
    ("next two terms of 81, 27, 9, 3", "1, 1/3"),
    ("what are the next three numbers in the sequence 2, 3, 5, 7, 11", "13, 17, 19"),
    ("next term in 1/2, 2/3, 3/4, 4/5", "5/6"),
    ("1, 3, 7, 15, 31, what is the next term?", "63"),
    ("next in 1, 2, 6, 24, 120", "720"),
    ("What comes next after 5, 10, 15, 20?", "25"),
    ("what is the next number 0.5, 0.7, 0.9", "1.1"),
    ("Hi, can you please tell me the next number in 1, -1, 1, -1? Thanks!", "1"),
    ("2, 5, 8, 11, ...", "14"),
    ("next term of 2, 1, 3, 4, 7, 11", "18"),
    ("1, 4, 9, _, 25, 36", "16"),
    ("find the missing number: 3, 7, __, 15, 19", "11"),
    ("what is the missing number in 2, 4, ?, 8, 10", "6"),
    ("Find the missing terms: 3, 6, _, 24, _", "12, 48"),
    ("What is the j'th term of -3, -5, -7?", "-2*j - 1"),
    ("What is the b'th term of -19, -56, -93, -130, -167, -204?", "-37*b + 18"),
    ("What is the n'th term of 5, 20, 47, 86, 137?", "6*n**2 - 3*n + 2"),
    ("nth term of 2, 5, 8, 11", "3*n - 1"),
    ("find the nth term rule for 1, 4, 9, 16", "n**2"),
    ("formula for the n-th term of 1, 3, 6, 10, 15", "n**2/2 + n/2"),
    ("general term of 3, 6, 12, 24", "3*2**(n - 1)"),
    ("What is the 50th term of 2, 5, 8, ...?", "149"),
    ("find the tenth term of 3, 6, 12, 24", "1536"),
    ("20th term of 1, 1, 2, 3, 5", "6765"),
    ("Find the 20th term of the arithmetic sequence with first term 3 and common difference 4",
     "79"),
    ("Is 47 a term of 2, 5, 8, 11?", "True"),
    ("is 48 a term of 2, 5, 8, 11", "False"),
    ("which term of 2, 5, 8, ... is 47?", "16"),
    ("what is the common difference of 3, 7, 11", "4"),
    ("common ratio of 3, 6, 12", "2"),
    ("sum of the first 20 terms of 2, 5, 8", "610"),
    ("find the sum of the arithmetic series 2 + 5 + 8 + ... + 50", "442"),
    ("sum of the first 10 terms of a geometric sequence with first term 2 and ratio 3", "59048"),
    ("1 + 1/2 + 1/4 + …", "2"),
    ("sum to infinity of 8, 4, 2, ...", "16"),
    (r"\sum_{k=1}^{10} k^2", "385"),
    (r"What is $\sum_{i=1}^{5} 2i$?", "30"),
    ("∑_{n=1}^{∞} 1/2^n", "1"),
    ("sum of 1/n^2 from n=1 to infinity", "pi**2/6"),
    ("sum from k=1 to 10 of k^2", "385"),
    ("calculate the sum of 2k+1 for k=1 to 20", "440"),
    ("sum_{k=1}^{n} k", "n*(n + 1)/2"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "next to me are 3 apples",
        "the sum of 5, 7 and 9",
        "3, 8, 1",
        "what is the mean of 1, 2, 3, ... and so on",
        "the second term of (x + 1)^3",
        "find the missing side of a triangle with sides 3, 4",
        "expand the series of sin x up to the fifth term",
        "What is the next prime after 31?",
        "Collect the terms in 3, 4",
        "x, 2x, 3x, ?",
        "2, " * 380,
        "next term " + "1, " * 60 + "(" * 300,
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read(text) is None
    assert read_series(text) is None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what comes next in 1, 2, 4?", "`8`"),
        ("next term in 3, 8", "please give three or more"),
        ("next term in 1, 5, 2, 9, 4", "would rather not guess"),
        ("find the next number in the pattern 1, 4, 27, 256", "would rather not guess"),
        ("next term of the arithmetic sequence 1, 2, 4", "not arithmetic"),
        ("sum of 1/n from n=1 to infinity", "diverges"),
        ("1 + 2 + 4 + ...", "grows without bound"),
        ("2 + 5 + 8 + ... + 51", "does not belong"),
    ],
)
def test_what_is_not_certain_is_said(question: str, words: str) -> None:
    assert words in answer(question).text


def test_a_term_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(TooLargeError):
        answer("what is the 100000th term of 2, 6, 18, 54")


integers = st.integers(-40, 40)


@settings(max_examples=36, deadline=None)
@given(st.lists(integers, min_size=1, max_size=4), st.integers(0, 2))
def test_polynomials_are_gone_on_with_and_their_formula_found(
    numbers: list[int], more: int
) -> None:
    terms = [
        sum(c * n**k for k, c in enumerate(numbers)) for n in range(1, len(numbers) + 4 + more)
    ]
    listed = ", ".join(map(str, terms[:-1]))
    following = answer(f"What is the next term in {listed}?").result
    formula = answer(f"What is the k'th term of {listed}?").result

    assert following == str(terms[-1])
    assert formula is not None
    for place, term in enumerate(terms, 1):
        node = parse_expression(formula.replace("k", f"({place})"))
        assert rational_value(node) == term


@settings(max_examples=24, deadline=None)
@given(integers, integers.filter(bool), st.integers(1, 300))
def test_arithmetic_sums_are_those_of_counting(first: int, step: int, count: int) -> None:
    terms = ", ".join(str(first + step * k) for k in range(4))
    found = answer(f"What is the sum of the first {count} terms of {terms}?").result

    assert found == str(sum(first + step * k for k in range(count)))


@settings(max_examples=18, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(2, 40))
def test_sums_in_sigma_notation_are_those_of_counting(a: int, b: int, end: int) -> None:
    found = answer(rf"\sum_{{k={b}}}^{{{end + b}}} ({a}k^2 - k)/{b}").result

    assert found == str(sum(Fraction(a * k * k - k, b) for k in range(b, end + b + 1)))


@pytest.mark.parametrize(
    "question",
    [
        "What is the next term in 11, 9, 7?",
        "What is the next term in -18, 7, 56, 135, 250?",
        "next term in 3, -6, 12, -24",
        "next in 1, 1, 2, 3, 5, 8",
        "What is the 50th term of 2, 5, 8, ...?",
        "8th term of 2, 6, 18",
        "find the sum of 2 + 5 + 8 + ... + 50",
        "sum of the first 6 terms of 3, 6, 12",
        "sum to infinity of 8, 4, 2, ...",
        "common ratio of 3, 6, 12",
        "sum from k=1 to 5 of k^2",
    ],
)
def test_steps_are_true_and_end_in_the_result(question: str) -> None:
    asked = problem(question)
    steps = steps_of(asked)
    result = answer(question).result

    assert steps
    assert result is not None
    for step in steps:
        assert value(step.before) == value(step.after[0])
    assert value(steps[-1].after[0]) == Fraction(result)


def value(line: str) -> Fraction:
    found = rational_value(parse_expression(line))
    assert found is not None
    return found


def test_formula_of_an_arithmetic_sequence_is_worked_out() -> None:
    steps = steps_of(problem("nth term of 2, 5, 8, 11"))

    assert steps is not None
    last: Step = steps[-1]
    assert last.before == "2 + (n - 1)*3"
    assert last.after == ("3n - 1",)
    assert variables(parse_expression(last.before)) == ("n",)


def test_working_shows_the_differences_and_the_method_no_result() -> None:
    asked = problem("What is the next term in 11, 9, 7?")
    assert isinstance(asked, SequenceProblem)

    assert "`9 - 11` → `-2`" in explain(asked).text
    assert "5" not in told(kind_of(asked).method, asked)


def test_sums_have_a_method_for_each_sort_of_end() -> None:
    methods = set()
    for end in ("10", "n", "∞"):
        asked = problem(rf"\sum_{{k=1}}^{{{end}}} 1/2^k")
        assert isinstance(asked, Series)
        methods.add(told(kind_of(asked).method, asked))

    assert len(methods) == 3
