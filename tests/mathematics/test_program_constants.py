"""`I` and `E` of algebra programs among numbers, and as anything else."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.program_constants import with_plain_constants


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("What is 1 - 2/3 + 2 I?", "1/3 + 2*I"),
        ("What is 3 + 2 i?", "3 + 2*I"),
        ("3 + 2 i", "3 + 2*I"),
        ("What is (2+3I)^3?", "-46 + 9*I"),
        ("(1+I)/(1-I)", "I"),
        ("I^2", "-1"),
        ("E^(I pi)", "-1"),
        ("What is the real part of 3+4I?", "3"),
        ("conjugate of 3 - 4*I", "3 + 4*I"),
        ("log base 2 of 5.6", "(-log(5) + log(7))/log(2) + 2"),
    ],
)
def test_among_numbers_they_are_constants(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "message",
    [
        "I need to work out 3 + 2",
        "If I have 3 I get 12?",
        "When I take 3*4 I get 12?",
        "I think 2+2=4, am I right?",
        "V = I R",
        "E = m c^2",
        "Solve I + 3 = 7 for I",
        "3E5",
        "What is 1.5E-3?",
        "Let A = [[1, 2], [3, 4]]. Find A - 2 I",
        "Part I: 2+3",
        "I have 3, I eat 2",
    ],
)
def test_elsewhere_they_stay_what_they_are(message: str) -> None:
    assert with_plain_constants(message) == message
