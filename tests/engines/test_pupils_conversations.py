"""Conversations of pupils: what they type in a chat, and what each reply must hold."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor


@pytest.fixture
def tutor() -> SymbolicTutor:
    return SymbolicTutor(NearWorker())


CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # one of several results
    (("solve x + y = 9 and x - y = 3", "x = 6"), ("just x", "`x = 6`."), ("and what's y", "y = 3")),
    (("share £90 in the ratio 1:2", "30"), ("the biggest share?", "`60`"), ("and smallest", "30")),
    (("put 0.4, 1/2 and 35% in order", "35%"), ("which is the biggest", "`1/2`")),
    # how and why
    (("solve 5x + 4 = 19", "x = 3"), ("why do you subtract 4 first", "Step 1")),
    (("solve x^2 - 7x + 12 = 0", "x = 4"), ("how did you factor it", "(x - 3)(x - 4)"),
     ("can you use the formula instead", "quadratic formula"), ("which one is smaller", "x = 3")),
    (("solve x^2 - 9 = 0", "x = 3"), ("what's factorising", "Factoring"), ("is it 3", "not all")),
    # clipped stories
    (("a box has 4 black 5 white and 1 pink sock. whats the chance of getting a white one", "1/2"),
     ("as a percentage", "50%")),
    (("i bought 4 rulers for 60p each and paid with a £5 note. how much change do i get", "2.6"),
     ("what if i bought 6 rulers", "1.4"), ("how did u get that", "5 - 6*0.6")),
    (("mia has 8 more cards than leo. together they have 30. how many each?", "19"),
     ("how did u do it", "x + y = 30"), ("what if they have 40 together", "24")),
    (("order these from largest 0.3 1/4 28%", "`0.3`, `28%`, `1/4`"),),
    (("a bike was £500 now its £400 what percent off is that", "20%"),),
    (("estimate 61.2 x 3.9", "240"),),
    (("2.5 km in m", "2500"), ("what about 300 g in kg", "0.3 kg")),
    # sides with names
    (("in a right triangle the opposite is 3 and the hypotenuse is 6. find the angle", "30°"),
     ("which ratio did you use", "sine"), ("and the other angle", "60°")),
    # round it
    (("1000/7", "142.857"), ("as a decimal to 2 places", "142.86"),
     ("to the nearest whole number", "143")),
    # one to try
    (("2/5 ÷ 3/4", "8/15"), ("give me a practice question", "another one"), ("i give up", " = ")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_to_a_pupil_holds_what_was_asked(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)
