"""Messages in other languages get one honest sentence, plain requests to solve are answered."""

import pytest

from tutor_tui.engines.symbolic.dialogue import next_move
from tutor_tui.engines.symbolic.languages import ENGLISH_ONLY, is_in_another_language
from tutor_tui.engines.symbolic.moves import Calculation, Reply


@pytest.mark.parametrize(
    "text",
    [
        "Was ist 3 + 4?",
        "hat 3x = 9 eine positive Lösung und warum",
        "Combien font 2 + 3?",
        "¿Cuánto es 5 por 6?",
        "quanto fa 3 + 4",
        "сколько будет 2+2",
        "2と3の和は?",
        "hoeveel is 3 + 4",
    ],
)
def test_another_language_is_told_so(text: str) -> None:
    assert next_move([text]) == Reply(ENGLISH_ONLY)


@pytest.mark.parametrize(
    "text",
    ["löse die gleichung 3x + 2 = 8", "résous 2x + 4 = 10", "реши уравнение 2x = 4"],
)
def test_a_plain_solve_is_understood(text: str) -> None:
    assert next_move([text]) == Calculation(text, "answer")


@pytest.mark.parametrize(
    "text",
    [
        "solve 3x = 9",
        "what is α + β if α = 2 and β = 3?",
        "My friend José has 3 apples",
        "the naïve way to factor x^2 - 1",
        "raise 2 to the power of 3",
    ],
)
def test_english_is_english(text: str) -> None:
    assert not is_in_another_language(text)
