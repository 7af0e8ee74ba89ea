"""Pointing at a number of the answer in conversation: which working is shown."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    (("solve 4x + 9 = 21", "x = 3"), ("where did the 12 come from?", "Step 1, subtract 9")),
    (("solve 4x + 9 = 21", "x = 3"), ("where does the 9 come from", "stands in the problem")),
    (("solve 4x + 9 = 21", "x = 3"), ("how did u get 3", "2. Divide both sides by 4")),
    (("what is 5/6 - 1/3", "1/2"), ("where did the 2 come from", "common denominator 6")),
    (("x^2 - 7x + 12 = 0", "x = 3"), ("why 3 and 4 and not 2 and 6", "multiply to 12")),
    (("mean of 3, 5 and 10", "6"), ("where did 18 come from", "Step 1, add")),
    (("hint: 4x + 9 = 21", "Hint 1"), ("where did the 12 come from", "Hint")),
    (("good morning", "Hello"), ("why 5", "cannot")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_step_that_brings_the_value_is_explained(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
