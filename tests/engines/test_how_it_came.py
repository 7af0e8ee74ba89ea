"""Questions of how the last answer was found, told from those of how such things are done."""

from typing import Final

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.asked_how import asks_how_it_came

CONVERSATIONS: Final = (
    (("what is 2/3 + 1/4", "11/12"), ("how did you get 11/12", "8/12 + 3/12")),
    (
        ("factor x^2 - 7x + 12", "(x - 4)(x - 3)"),
        ("how do you find the numbers", "product `12` and the sum `-7`"),
        ("so the roots are 3 and 4?", "Yes"),
    ),
    (("solve 3x + 11 = 14", "x = 1"), ("how did u get x = 1", "Divide both sides by 3")),
    (("solve x^2 = 9", "x = 3"), ("how do you find the area of a circle", "π r²")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_what_came_out_is_explained(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)


@pytest.mark.parametrize(
    "text", ["how do you find the area of a circle", "how did people get numbers", "how are you"]
)
def test_other_questions_of_how_are_none_of_it(text: str) -> None:
    assert not asks_how_it_came(text)


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("240 increased by 15%", "276"),
            ("and then decreased by 15%", "234.6"),
            ("why isnt it 240 again", "share of what is there"),
        ),
        (("increase 50 by 10%", "55"), ("then reduced by 20%", "44"), ("up by 5%", "46.2")),
        (("solve 2x + 3y = 12 and x - y = 1", "x = 3"), ("graph both lines", "Here are")),
        (("solve 2x + 3 = 11", "x = 4"), ("is x 3", "No"), ("is x 4", "Yes"), ("is x = 5?", "No")),
    ],
    ids=lambda turns: turns[0][0],
)
async def test_what_came_out_is_gone_on_with(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
