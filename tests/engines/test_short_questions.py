"""Short questions about the last answer: shares of it, its outliers, the same without bounds."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("what is 25% of 80", "20"), ("is that more than half", "No, `40`"),
     ("is that less than half of it", "Yes, `40`")),
    (("mean of 4, 5, 6, 7, 30", "10.4"), ("which one is the outlier", "`30` is an outlier")),
    (("mean of 4, 8, 15, 16, 23, 42", "18"), ("any outliers?", "No number is an outlier"),
     ("show the steps", "8 - 1.5*15")),
    (("integrate 3x^2 + 2x from 0 to 2", "12"), ("and without the limits?", "x³ + x² + C")),
    (("limit of (x^2 - 4)/(x - 2) as x goes to 2", "4"), ("why not just plug in", "0/0")),
    (("solve 2x = 6", "3"), ("ok show me", "Divide both sides by 2")),
    (("1000*1000", "1000000"), ("how many zeros", "did not get that")),
    (("why is √72 = 6√2", "√(36*2)"),),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
async def test_a_short_question_is_about_the_last_answer(
    turns: tuple[tuple[str, str], ...],
) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
