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
    (("integrate 1/x^2 from 1 to e", "1 - 1/e"), ("from 1 to infinity", "is `1`")),
    (("mean of 7, 9, 11, x is 10. find x", "13"), ("what if the mean was 12", "21")),
    (("solve 2^x = 10", "ln(10)/ln(2)"), ("what if it was 3^x", "ln(10)/ln(3)")),
    (("vectors a = (2, 1), b = (-1, 3). what is 2a - b", "(5, -1)"), ("length of that", "√26")),
    (("f(x) = 2x + 3, g(x) = x^2. find g(f(x))", "4x²"), ("and the other way round", "2x² + 3"),
     ("are they equal for x = 0?", "No, `9`")),
    (("make t the subject of v = u + at", "(v - u)/a"),
     ("what if u = 5, a = 2, v = 15", "`t = 5`")),
    (("how long is it from 9:40 to 13:05", "3 h 25 min"), ("in minutes", "is `205 min`")),
    (("sequence 2, 6, 18, 54", "162"), ("what kind is it", "is geometric")),
    (("integrate x e^x", "x e^x - e^x"), ("what's u and dv", "with `u = x`")),
    (("write 3.6e-4 as a decimal", "0.00036"), ("in standard form again", "3.6·10⁻⁴")),
    (("sqrt(50) + sqrt(18)", "8√2"), ("why can't i just add 50 and 18", "root of a sum")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
async def test_a_short_question_is_about_the_last_answer(
    turns: tuple[tuple[str, str], ...],
) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
