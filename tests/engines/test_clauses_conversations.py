"""Follow-ups that are one clause of the question before."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    (
        ("partial derivative of x^2 y + y^3 with respect to x", "`2xy`"),
        ("and with respect to y", "`x² + 3y²`"),
        ("second derivative with respect to y", "`6y`"),
    ),
    (
        ("a bag has 5 red and 3 blue balls, two are drawn without replacement. probability both"
         " red", "5/14"),
        ("one of each", "15/28"),
        ("with replacement?", "15/32"),
        ("both blue", "9/64"),
        ("as a percentage", "14.0625%"),
    ),
    (("probability of rolling a 6 twice", "1/36"), ("and three times?", "1/216")),
    (
        ("for what k does x^2 + kx + 9 = 0 have one solution", "`-6`"),
        ("what about two solutions", "k < -6"),
        ("and none", "-6 < k < 6"),
    ),
    (("angle between (1,2) and (3,1)", "45°"), ("unit vector of the first", "(√5/5, 2√5/5)")),
    (
        ("find dy/dx if x^2 + y^2 = 25 at (3, 4)", "-3/4"),
        ("tangent line there", "y = 25/4 - 3x/4"),
    ),
    (("integral of 1/x^2 from 1 to infinity", "is `1`"), ("does it converge?", "Yes")),
    (("linear regression for (1,2), (2,4), (3,5), (4,4)", "7x/10"), ("what is r", "7√95/95")),
    (("domain of sqrt(x-3)/(x-5)", "[3, 5)"), ("what is f(7)", "= 1")),
    (
        ("solve x^2 + y^2 = 25 and y = x + 1", "x = 3"),
        ("how many solutions does it have", "`2` of them"),
    ),
    (("how many ways can 5 people sit in a row", "120"), ("show the calculation", "To ")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_rest_of_the_question_stays(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
