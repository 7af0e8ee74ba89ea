"""Questions about numbers that are written as expressions."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.evaluated.listing import Evaluated
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Is 2^5 - 1 prime?", "True"),
        ("is 17*3 - 5 a composite number", "True"),
        ("Is (17 + -21)/(6 + (-47492)/7914) a multiple of 28?", "False"),
        ("Does 8 divide (483/84)/(2/640)?", "True"),
        ("What is the remainder when 125 is divided by (-4 + 6)*(4/36 - (-3174)/108)?", "7"),
        ("What is the tens digit of 103707/18 + (-36)/(-24)?", "6"),
        ("least common multiple of 154 and 2*9", "1386"),
        ("What is the common denominator of 41/221 and (-7400)/(-10608) + 17/221?", "1326"),
        ("List the prime factors of 3*120", "2, 3, 5"),
        ("What is the prime factorisation of 6!", "2**4*3**2*5"),
        ("How many divisors does 10! have?", "270"),
        ("is 5! + 1 prime?", "False"),
        ("largest prime factor of 100!", "97"),
    ],
)
def test_the_value_is_asked_about(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_sentence_says_what_the_expression_is() -> None:
    assert answer("Is 2^5 - 1 prime?").text == "As `2⁵ - 1 = 31`: yes, `31` is prime."


def test_the_working_begins_with_the_value() -> None:
    text = explain(problem("gcd of 6*8 and 36")).text

    assert "1. Work out the expression: `6*8` → `48`" in text


@pytest.mark.parametrize(
    "question",
    ["what is 2^5 - 1", "gcd of 48 and 36", "factor x^2 - 1", "is x^2 + 1 even", "factor 12*x + 6"],
)
def test_other_questions_are_not_read_so(question: str) -> None:
    assert not isinstance(understand(question), Evaluated)


def test_a_number_too_long_to_be_shown_is_not_worked_out_on_the_way() -> None:
    assert asks_unclearly("gcd(10^5000, 3^5000)")
