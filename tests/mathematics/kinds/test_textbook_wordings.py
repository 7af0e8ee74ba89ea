"""Lines, growth, recurrences and statements in textbook wordings."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.logic.statements import read_statement
from tutor_tui.mathematics.kinds.sequences.recurrences import read_recurrence, steps
from tutor_tui.mathematics.kinds.textbook.formed_kind import read_formed, read_placed, read_time

RESULTS = (
    ("A line passes through (0, 4) with slope -3. What is its equation?", "y = -3*x + 4"),
    ("OA = 2i + j and OB = 5i - 3j. Find the vector AB.", "(3, -4)"),
    ("Find the value of k such that 2i + kj and 3i - 4j are perpendicular", "3/2"),
    ("The vectors (2, k) and (6, 9) are parallel. Find k", "3"),
    ("The points A(1,2), B(3,k) and C(7,14) are collinear. Find k.", "6"),
    ("In triangle ABC, angle B = 90°, AB = 5 and BC = 12. Find AC.", "13"),
    ("In the right-angled triangle PQR, angle Q = 90°, PR = 10 cm and PQ = 6 cm. Find QR", "8"),
    ("An exponential function passes through (0, 3) and (2, 12). Find the function.", "y = 3*2**x"),
    ("Find a and b if y = ab^x passes through (1, 6) and (3, 54)", "2, 3"),
    ("£2000 is invested at 3% compound interest per year. How many years until it is "
     "worth more than £2500?",
     "8"),
    ("A population of 500 bacteria doubles every 3 hours. How long until there are 8000?", "12"),
    ("What is the monthly payment on a $200,000 loan at 6% annual interest over 30 years?",
     "1199.10"),
    ("Find the future value of an annuity of $100 per month for 5 years at 6% compounded "
     "monthly",
     "6977.00"),
    ("$1000 is invested at 5% per year. How long will it take to reach $2000?", "15"),
    ("Solve the recurrence relation a_n = 5a_{n-1} - 6a_{n-2}, a_0 = 1, a_1 = 4", "-2**n + 2*3**n"),
    ("Solve the recurrence u_n = 3u_{n-1} with u_0 = 2", "2*3**n"),
    ("Find a closed form for a_n = 2a_{n-1} + 1 with a_1 = 1", "2**n - 1"),
    ("solve the recurrence relation a_{n+1} = a_n + 3, a_0 = 2", "3*n + 2"),
    ("Solve the recurrence a_n = 4a_{n-1} - 4a_{n-2}, a_0 = 1, a_1 = 6", "2*2**n*n + 2**n"),
    ("Find a closed form for a_n = a_{n-1} + a_{n-2}, a_0 = 0, a_1 = 1",
     "-sqrt(5)*(-sqrt(5)/2 + 1/2)**n/5 + sqrt(5)*(1/2 + sqrt(5)/2)**n/5"),
    ("Find an explicit formula for the sequence a(n) = 2a(n-1) - 3, a(0) = 5", "2*2**n + 3"),
    ("Make a truth table for p ∧ q", "T, F, F, F"),
    ("construct the truth table for p -> (q or not p)", "T, F, T, T"),
    ("Is p → q equivalent to ¬q → ¬p?", "True"),
    ("Is (p or not p) a tautology?", "True"),
    ("Negate the statement p and q", "¬p ∨ ¬q"),
    ("What is the contrapositive of p → q?", "¬q → ¬p"),
    ("Is p and not p a contradiction?", "True"),
    ("is ~(p & q) logically equivalent to ~p | ~q", "True"),
    ("solve the recurrence relation a_{n+1} = a_n + 3, a_0 = 2", "3*n + 2"),
    ("Find an explicit formula for the sequence a(n) = 2a(n-1) - 3, a(0) = 5", "2*2**n + 3"),
    ("Tip of 20% on a $48.60 bill", "9.72"),
    ("what's a 15% tip on $40", "6"),
    ("What sample size is needed for a margin of error of 3 with sigma = 15 at 95% confidence?",
     "97"),
    ("A bakery sells an average of 12 cakes per hour. Find the probability that it sells "
     "exactly 10 cakes in an hour, using a Poisson distribution.",
     "0.1048"),
    ("Find n(A ∪ B) if n(A) = 20, n(B) = 15 and A and B are disjoint", "35"),
    ("How many edges does a complete graph with 7 vertices have?", "21"),
    ("How many bit strings of length 8 start with 1?", "128"),
    ("my phone bill is £28 a month, how much is that a year", "336"),
    ("Write 72 as a fraction of 96 in its simplest form", "3/4"),
    ("which quadrant does -30° lie in", "4"),
    ("in which quadrant is 5pi/4", "3"),
    ("reference angle of 150°", "30"),
    ("what is the reference angle of 570 degrees", "30"),
    ("find the reference angle for 5pi/3", "pi/3"),
    ("reference angle of -60 degrees", "60"),
    ("coterminal angles of pi/3", "7*pi/3, -5*pi/3"),
    ("what fraction of 48 is 12", "1/4"),
    ("12 is what fraction of 48?", "1/4"),
    ("what fraction is 18 of 48", "3/8"),
    ("If I save £40 a week how long until I have £1000", "25"),
)  # fmt: skip
OTHERS = (
    "Find a closed form for a_n = 2a_{n-1} + n with a_1 = 1",
    "Find a closed form for a_n = a_{n-1}^2 with a_1 = 1",
    "Find a closed form for a_n = 2a_{n-1} + a_{n-2} with a_1 = 1",
    "Is p → q equivalent?",
    "Make a truth table for 3 + 4",
    "Negate the statement all cats are black",
    "In triangle ABC, angle B = 60°, AB = 5 and BC = 12. Find AC.",
    "In triangle ABC, angle B = 90°, AB = 5 and XY = 12. Find AC.",
    "An exponential function passes through (0, 3) and (2, -12). Find the function.",
    "Find the value of k such that 2i + kj and 3i - 4mj are perpendicular",
    "£2000 is invested at 3% simple interest. How many years until it is worth more than £2500?",
    "$3000 is invested at 5% per year. How long will it take to reach $2000?",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_textbook_wordings_are_answered(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_what_is_of_another_kind_is_left(question: str) -> None:
    readers = (read_recurrence, read_statement, read_formed, read_placed, read_time)
    assert [read(question) for read in readers] == [None] * len(readers)


@settings(max_examples=9, deadline=None)
@given(
    one=st.integers(-4, 4).filter(bool),
    two=st.integers(-4, 4).filter(bool),
    added=st.integers(0, 5),
)
def test_closed_forms_give_later_terms(one: int, two: int, added: int) -> None:
    p, q = one + two, -one * two
    shown = f"{p}a_{{n-1}} + {q}a_{{n-2}} + {added}".replace("+ -", "- ").replace("0a_{n-1} + ", "")
    if p == 0:
        shown = shown.replace("0a_{n-1} - ", "-")
    found = answer(f"Solve the recurrence a_n = {shown}, a_0 = 1, a_1 = 2").result
    terms = [Fraction(1), Fraction(2)]
    while len(terms) < 8:
        terms.append(p * terms[-1] + q * terms[-2] + added)
    assert found is not None
    for place, term in enumerate(terms):
        put = found.replace("n", f"({place})")
        assert answer(f"what is {put.replace('**', '^')}?").result == str(term)


@settings(max_examples=15, deadline=None)
@given(signs=st.tuples(st.sampled_from("∧∨→↔"), st.sampled_from("∧∨→↔")))
def test_truth_tables_agree_with_the_words_of_the_language(signs: tuple[str, str]) -> None:
    def joined(sign: str, a: bool, b: bool) -> bool:
        return {"∧": a and b, "∨": a or b, "→": b if a else True, "↔": a == b}[sign]

    rows = product((True, False), repeat=3)
    column = [joined(signs[0], p, joined(signs[1], q, r)) for p, q, r in rows]
    found = answer(f"truth table for p {signs[0]} (q {signs[1]} r)").result
    assert found == ", ".join("T" if value else "F" for value in column)


def test_the_working_of_a_recurrence_names_its_roots() -> None:
    problem = read_recurrence("solve the recurrence a_n = 5a_{n-1} - 6a_{n-2}, a_0 = 1, a_1 = 4")
    assert problem is not None
    working = steps(problem)
    assert working is not None
    assert working[0].before == "r^2 - 5*r + 6 = 0"
    assert set(working[0].after) == {"r = 2", "r = 3"}
