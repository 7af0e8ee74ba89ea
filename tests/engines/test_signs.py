"""What signs say, what findings mean, and how things are recognised."""

import pytest

from tutor_tui.engines.symbolic.topics.signs import sign_told
from tutor_tui.engines.symbolic.topics.situations import MEANINGS, TESTS, situation_told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what does ∑ mean", "adds up"),
        ("What is the ∫ symbol?", "integral"),
        ("what does the symbol ∈ stand for in maths", "element of"),
        ("how do you read ≈", "is about"),
        ("whats the difference between = and ≈", "is about"),
        ("what does |x| mean", "distance"),
        ("what does f(x) mean?", "no product"),
        ("what does dy/dx mean", "slope of the graph"),
        ("what does x ∈ ℝ mean", "real numbers"),
        ("what is the ! in 5!", "factorial"),
        ("what does the ! mean in 5!", "factorial"),
        ("what does the ∑ symbol mean", "adds up"),
        ("what is e", "2.71828"),
        ("meaning of ±", "plus or minus"),
    ],
)
def test_signs_are_explained(text: str, said: str) -> None:
    assert said in (sign_told(text) or "")


@pytest.mark.parametrize(
    "text",
    ["what is f(x)", "what is dy/dx", "what is |x|", "what does the 3 mean", "what is x", "∑ k^2",
     "what is f'(x)", "explain it", "what is the mean of 3 and 5"],
)  # fmt: skip
def test_values_are_no_signs(text: str) -> None:
    assert sign_told(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what does it mean when the discriminant is negative", "no real root"),
        ("what does it mean if the derivative is 0", "horizontal"),
        ("what does a determinant of zero tell you", "no inverse"),
        ("what does it mean when a system has no solution?", "parallel"),
        ("what does it mean to factorise", "product"),
        ("how do you know if a function is even or odd", "f(-x) = f(x)"),
        ("how can i tell if a number is divisible by 3", "digits"),
        ("how do i check whether two lines are perpendicular", "-1"),
        ("how do you know if a number is prime", "divide by 2"),
    ],
)
def test_findings_and_tests_are_told(text: str, said: str) -> None:
    assert said in (situation_told(text) or "")


@pytest.mark.parametrize(
    "text",
    ["how do you know x = 3 is a solution", "what does 12 percent of 50 mean", "is 91 prime",
     "how do you know that", "what does it mean", "discriminant of x^2 + 1"],
)  # fmt: skip
def test_other_questions_are_left_to_others(text: str) -> None:
    assert situation_told(text) is None


def test_every_text_is_reached_by_a_pattern_of_its_own() -> None:
    texts = [said for _, said in (*MEANINGS, *TESTS)]

    assert len(texts) == len(set(texts))
