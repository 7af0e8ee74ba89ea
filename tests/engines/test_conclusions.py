"""What a learner concludes, proposes or doubts, in conversation: the replies."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    # a result that is concluded
    (("solve 4x - 3 = 17", "x = 5"), ("so x is 5?", "Yes, `x = 5`"), ("are you sure", "Yes")),
    (("x/2 + 1 = 6", "x = 10"), ("oh so its 12", "No, `12`"), ("ok its 10 then", "Yes, `10`")),
    (("what is 25% of 60", "15"), ("so 50% would be 30 right", "Yes, `30`")),
    (("12 * 14", "168"), ("are you sure? i got 158", "No, `158`")),
    (("-7 - -2", "-5"), ("so -7 * -2 is positive too?", "Yes, `-7(-2) > 0`")),
    (("6 * 7", "42"), ("so 21 is even?", "No, `21`")),
    (("a + b = 9, a - b = 1", "a = 5"), ("so b is 4?", "Yes, `b = 4`"), ("so a is 4", "No, `a")),
    (("solve x^2 = 16", "x = -4"), ("so x is 4", "not all")),
    (("but sqrt of 36 is just 6 isnt it", "Yes, `6`"), ("so sqrt of 81 is 8", "No, `8`")),
    # a problem and a try at it in one message
    (
        ("3x+4=19 i got x=7, is that right?", "No, `x=7`"),
        ("why not", "3x = 15"),
        ("so its 5", "Yes"),
    ),
    (("is 221 prime", "13*17"), ("why not?", "13*17")),
    # a remark does not change what is talked about
    (("5/8 + 1/4", "7/8"), ("ok i see where that is from now", ""), ("as a percentage", "87.5%")),
    (
        ("solve 5x = 35", "x = 7"),
        ("that went better than i thought it would", ""),
        ("so x is 7", "Yes"),
    ),
    (("who invented algebra", "cannot"), ("why?", "no answer"), ("2 + 3", "5")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_judges_what_was_concluded(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
