"""Values that somebody proposes are judged, and other questions are not taken for equations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("is 2 a solution of 3x+1=7?", "True"),
        ("is 3 a solution of 3x+1=7", "False"),
        ("is x = 3 right for 2x + 5 = 13", "False"),
        ("is 4 correct for 2x + 5 = 13?", "True"),
        ("Is x = 2 a solution to x^2 - 4 = 0?", "True"),
        ("does 3 satisfy 2x+1=8", "False"),
        ("is -1 a root of x^2 + 3x + 2?", "True"),
        ("is 1/2 a zero of 2x - 1", "True"),
        ("Is 4 a root of x^2 - 5x + 3?", "False"),
        ("is 2 a solution to 2x + 1 > 7?", "False"),
        ("check if 3 is a solution of x^2 = 9", "True"),
        ("Is sqrt(2) a root of x^2 - 2?", "True"),
        ("is zero a root of x^2 + x", "True"),
        ("5 is a root of x^2 - 25, true or false?", "True"),
    ],
)
def test_a_proposed_solution_is_judged(question: str, result: str) -> None:
    assert answer(question).result == result


@given(st.integers(-9, 9), st.integers(1, 9), st.integers(-9, 9), st.integers(-40, 40))
def test_the_judgement_agrees_with_arithmetic(x: int, a: int, b: int, c: int) -> None:
    question = f"Is {x} a solution of {a}x + {b} = {c}?".replace("+ -", "- ")

    assert answer(question).result == str(a * x + b == c)


@pytest.mark.parametrize(
    "question",
    [
        "are 2 and 3 solutions of x^2 - 5x + 6 = 0?",
        "is (1, 2) a solution of x + y = 3 and x - y = -1?",
        "is x=1, y=2 a solution of x + y = 3?",
        "is y = 2 a solution of 3x = 6",
        "is a a solution of x^2 = 4",
        "is 3 the only solution of x^2 = 9?",
        "is -2 a solution of x^2 - 4 = 0 and x > 0?",
        "Let c = 3. What is the hypotenuse?",
        "If the radius r = 3, what is the area of the blob?",
        "x = 4. How far is it?",
        "x + y = 5. How many apples?",
        "x = 4 is the price. What does the shop earn?",
        "what is the sum 3 + 4 of money",
        "how many are 3 + 4",
        "x^2 + 1 happy at x = 2",
        "area between y = x^2, y = 2x and y = 1",
        "how steep is x^2 + 1 at x = 2",
        "swap the order of ∫ from 0 to 1 ∫ from x to 1 e^(y^2) dy dx",
    ],
)
def test_a_question_about_something_else_is_not_answered_with_less(question: str) -> None:
    try:
        found = understand(question)
    except UnreadableError:
        return

    assert found is None or isinstance(found, Unclear)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve 3x = 9 and tell me what the value of x is.", "x = 3"),
        ("what number makes 3x + 2 = 14 true", "x = 4"),
        ("find the value of the unknown in 3n - 4 = 11", "n = 5"),
        ("how would I go about solving 5x = 25", "x = 5"),
        ("whats the sollution to 4x = 16", "x = 4"),
        ("give me the solution set of x^2 = 4", "x = -2, 2"),
        ("What are the x-values that satisfy x^2 = 9", "x = -3, 3"),
        ("find the missing number x in 3 + x = 10", "x = 7"),
        ("what must x equal for 2x = 6 to hold", "x = 3"),
    ],
)
def test_words_around_an_equation_may_ask_for_its_solution(question: str, result: str) -> None:
    assert answer(question).result == result
