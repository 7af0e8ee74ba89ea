"""Short forms of questions are answered as the sentences that they stand for."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.reworded import reworded

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("binomial n=5 p=0.5 find P(X=2)", "0.3125"),),
    (("normal mean 50 sd 4, chance of under 58", "0.97"),),
    (("normally distributed with mean 10 and sd 2, probability between 8 and 12", "0.6827"),),
    (("int from 1 to e of 1/x", "is `1`"), ("why", "ln")),
    (("geometric series 3 + 6 + 12 + ... sum of first 5 terms", "93"), ("common ratio?", "`2`")),
    (("2 dice probability of a total of 12", "1/36"),),
    (("sum of 2k from 1 to 10", "110"),),
    (("(x+1)/(x-2) inverse", "(2x + 1)/(x - 1)"),),
    (("and the domain of sqrt(x-1)", "x ≥ 1"),),
    (
        ("q(x) = x^2 - 9", "Noted"),
        ("all the roots", "x = -3"),
        ("mean of 1, 2, 6", "3"),
        ("range", "5"),
    ),
    (("w = 3 - 4i", "Noted"), ("whats its conjugate", "3 + 4i"), ("and the modulus", "`5`")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_short_forms_are_answered(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text",
    [
        "solve 2x = 4",
        "what is the capital of france",
        "and then?",
        "x inverse proportion",
        "2 dice",
        "",
    ],
)
def test_what_is_read_or_says_something_else_stays(text: str) -> None:
    assert reworded(text) is None
