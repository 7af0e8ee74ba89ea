"""What stands before a question is left out; what could change the question stays."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.courtesy import without_courtesy

QUESTIONS = (
    (
        "I hope you're doing well. I was wondering if you could help me solve 3x + 11 = 14. "
        "Thank you so much!",
        "x = 1",
    ),
    ("I hope you are having a great day! Would you be so kind as to tell me what 15% of 80 is?",
     "12"),
    ("Good evening! I'm a student and I'm having trouble with algebra. Could you solve 2x = 8?",
     "x = 4"),
    ("Sorry to bother you. My name is Ben. What is 3 + 4?", "7"),
    ("I have a test tomorrow. Is there any chance you could factor x^2 - 9?", "(x - 3)*(x + 3)"),
    ("Hello!\nx + y = 5\nx - y = 1", "x = 3, y = 2"),
    ("This is from my homework. What is the next term of 2, 5, 8?", "11"),
    ("(iv) 2 + 3", "5"),
    ("(ii) solve 2x = 8", "x = 4"),
    ("ii) 3 + 4", "7"),
    ("Question 5: factor x^2 - 9", "(x - 3)*(x + 3)"),
    ("Exercise 12 b) the mean of 1, 2 and 6", "3"),
    ("Q3. expand (x+1)^2", "x**2 + 2*x + 1"),
    ("Problem 12) solve 3x = 9", "x = 3"),
    ("Task 4 - simplify 2x + 3x", "5*x"),
    ("1, 4, 9, 16, ... what comes next and why", "25"),
    ("what comes next 2, 5, 10, 17", "26"),
    ("is 91 prime, and why?", "False"),
    ("implicit: x^2 + y^2 = 25 find dy/dx", "-x/y"),
    ("sine rule: A = 40, B = 60, a = 8, find b", "4*sqrt(3)/sin(2*pi/9)"),
    ("use the sine rule to find b: A = 40, B = 60, a = 8", "4*sqrt(3)/sin(2*pi/9)"),
    ("find where f(x) = x^4 - 4x^3 has a local min", "(3, -27)"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "result"), QUESTIONS)
def test_a_question_behind_kind_words_or_a_label_is_answered(text: str, result: str) -> None:
    assert answer(text).result == result


@pytest.mark.parametrize(
    "text",
    [
        "I'm in degrees mode. sin 30",
        "I am looking for integers. x^2 = 4",
        "I have 3 apples and buy 5 more.",
        "(x) 3",
        "(a) (b + 1)",
        "(v) + 3",
        "Q5 - 3",
        "ex - 3 = 0",
        "part 2 - 1",
        "5) 2 + 3",
        "Thank you!",
        "I'm stuck, what is the first step?",
        "Sorry, I need the answers in whole numbers. x^2 = 2",
    ],
)
def test_what_may_change_the_question_stays(text: str) -> None:
    assert without_courtesy(text) == text


@given(st.text("x+=12 34()^-", min_size=1, max_size=30))
def test_formulas_stay_as_they_are(text: str) -> None:
    assert without_courtesy(text) == text


@pytest.mark.parametrize("text", ["I hope " * 570, "hi " * 1300, "q" * 4000, "(" * 4000])
def test_long_messages_are_read_at_once(text: str) -> None:
    start = time.perf_counter()
    without_courtesy(text)

    assert time.perf_counter() - start < 0.05


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("show the steps: distance from (1,2) to x = 3", "distance from (1,2) to x = 3"),
        ("Show me all the steps for 3x + 5 = 11", "3x + 5 = 11"),
        ("show the steps", "show the steps"),
        ("show the steps:", "show the steps:"),
        ("x^2 - 5x + 6 = 0, show the steps", "x^2 - 5x + 6 = 0"),
        ("asymptotes of (2x+1)/(x-3), show steps", "asymptotes of (2x+1)/(x-3)"),
        ("find the mean of 2, 4, 9, show your working", "find the mean of 2, 4, 9"),
        ("prime factors of 84 with all the steps please", "prime factors of 84"),
        ("show me the steps", "show me the steps"),
    ],
)
def test_a_wish_for_steps_leaves_the_question_by_itself(message: str, rest: str) -> None:
    assert without_courtesy(message) == rest
