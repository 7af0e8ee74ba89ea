"""Well-known theorems and mistakes: who is told which, and that their examples are right."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.engines.symbolic.topics.truth import Truth
from tutor_tui.engines.symbolic.topics.truths import TRUTHS, truth_of

ASKED = (
    ("the determinant is the product of the eigenvalues?", "", "Yes: for every square"),
    ("so is the product of its eigenvalues always the determinant", "", "Yes: for every square"),
    ("is the trace the sum of the eigenvalues", "", "the trace"),
    ("the determinant is the sum of the eigenvalues right?", "", "other way round"),
    ("does the order matter", "integrate xy over 0<=x<=1, 0<=y<=2", "exchange the two integrals"),
    ("isn't AB = BA?", "square [[1,2],[3,4]]", "order matters"),
    ("but the terms go to 0?", "does the sum of 1/n converge", "not enough"),
    ("the terms tend to zero so shouldn't it converge?", "does ∑ 1/n converge", "not enough"),
    ("do the angles in a triangle always add up to 180?", "", "three angles"),
    ("can a triangle have two right angles?", "", "nothing for the third"),
    ("is every square a rectangle?", "", "Yes: a square"),
    ("is a rectangle a square", "", "No: a rectangle"),
    ("so taking 20% off that gets me back to the original price?", "add 20% to 90", "another"),
    ("can a log be negative?", "", "between 0 and 1"),
    ("can you take the log of a negative number", "", "only"),
    ("can the standard deviation be negative", "", "all values are equal"),
    ("can a probability be more than 1?", "", "between 0"),
    ("are all primes odd?", "", "only 2"),
    ("is every critical point a max or min?", "", "stationary"),
    ("is the derivative of a product the product of the derivatives?", "", "product rule"),
    ("does multiplying always make bigger", "", "between 0"),
    ("are fractions always less than 1", "", "top is smaller"),
)
NOT_OF_THESE = (
    ("the terms go to 0?", "solve 2x = 4"),
    ("AB = BA", "solve 2x = 4"),
    ("what is the determinant", ""),
    ("the determinant is 5", "[[1,2],[3,4]]"),
    ("is 4 a square", ""),
    ("decrease 240 by 15%", "15% of 240"),
    ("is 91 prime", ""),
    ("find the standard deviation", ""),
)


@pytest.mark.parametrize(("text", "question", "said"), ASKED)
def test_a_known_statement_is_judged(text: str, question: str, said: str) -> None:
    assert said in (truth_of(text, question) or "")


@pytest.mark.parametrize(("text", "question"), NOT_OF_THESE)
def test_other_messages_are_left_alone(text: str, question: str) -> None:
    assert truth_of(text, question) is None


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.text[:40])
def test_the_core_finds_what_the_example_shows(truth: Truth) -> None:
    assert answer(truth.example).result == truth.result
