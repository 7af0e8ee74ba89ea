"""What is done with two things that were put together before: added, multiplied, divided."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("add 5-2i and 1+i", "6 - i"),
        ("multiply them", "`(5 - 2i)(1 + i) = 7 + 3i`"),
        ("now divide them", "(3 - 7i)/2"),
    ),
    (("(4+i)-(2-3i)", "2 + 4i"), ("what about add them", "`4 + i + (2 - 3i) = 6 - 2i`")),
    (("what is 2i plus 3", "3 + 2i"), ("subtract them", "2i - 3"), ("multiply them", "6i")),
    (("2/3 + 1/5", "13/15"), ("multiply them", "2/15"), ("divide them", "10/3")),
    (("1/2 + 1/3 + 1/6", "1"), ("multiply them", "cannot tell what `them`")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_both_things_are_found_again(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())

    await conversed(tutor, turns)
