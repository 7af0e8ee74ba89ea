"""Follow-ups that no rule reads, completed to questions with what the conversation has."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.completed.completing import completed
from tutor_tui.engines.symbolic.follow_ups.context import Context


@pytest.fixture
def tutor() -> SymbolicTutor:
    return SymbolicTutor(NearWorker())


@pytest.mark.parametrize(
    ("question", "message", "whole"),
    [
        (
            "solve cos x = 1/2",
            "only between 0 and 180 degrees",
            "solve cos(x) = 1/2 between 0 and 180 degrees",
        ),
        ("write 0.125 as a fraction", "and 0.45 recurring", "write 0.45 recurring as a fraction"),
        (
            "solve 2x + 1 < 12",
            "what's the largest integer which works",
            "what's the largest integer that satisfies 2x + 1 < 12",
        ),
        ("prime factors of 180", "so is it a perfect square", "is 180 a perfect square"),
        ("area of a circle with radius 3", "what if r = 5", "area of a circle with radius 5"),
        (
            "if 5 cakes cost $20, how much do 8 cakes cost?",
            "what's the price of one",
            "5 cakes cost $20. what's the price of one?",
        ),
        (
            "solve A = pi*r^2 for r",
            "what's r if A = 50",
            "A = pi*r^2, what is r if A = 50",
        ),
        ("what is 3^50", "last digit of it?", "last digit of 3^50"),
        ("what is 6 + 2 * 5", "ok with brackets: (6 + 2) * 5", "(6 + 2) * 5"),
        ("what is 1011 in binary", "now the other way, 19 to binary", "19 to binary"),
    ],
)
def test_a_message_is_completed_with_what_the_question_before_has(
    question: str, message: str, whole: str
) -> None:
    found = completed(message, Context(question=question), "")

    assert found is not None
    assert found.question == whole


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("solve cos x = 1/2", "i like it"),
        ("if 5 cakes cost $20, how much do 8 cakes cost?", "i like cakes"),
        ("what is 3^50", "it looks big to me"),
        ("what is 1101 in binary as a decimal", "how many digits does it have in hex"),
        ("last digit of 2^100", "how many legs does it have"),
        ("simplify (x^2 - 9)/(x - 3)", "is it nice everywhere"),
        ("gcd of 84 and 126", "that was hard"),
        ("solve 2x + 1 < 12", "tell me about the weather"),
    ],
)
def test_what_fits_nothing_before_is_taken_for_nothing(question: str, message: str) -> None:
    assert completed(message, Context(question=question), "7") is None


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("prime factors of 180", "`2`, `3` and `5`"),
            ("so is it a perfect square", "Taking that as `is 180 a perfect square`: No"),
        ),
        (
            ("multiply [[1, 2], [3, 4]] by [[0, 1], [1, 0]]", "[[2, 1], [4, 3]]"),
            ("transpose it", "[[2, 4], [1, 3]]"),
        ),
    ],
)
async def test_the_reply_says_what_the_message_was_taken_for(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
