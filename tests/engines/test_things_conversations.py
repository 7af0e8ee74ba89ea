"""Follow-ups about the very things of an earlier question: vectors, matrices, equations."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("angle between (2,0) and (0,3)", "90°"),
        ("are they perpendicular?", "Yes"),
        ("length of the second vector", "`3`"),
        ("and the first one", "`2`"),
    ),
    (
        ("(1+i)(2-i)", "3 + i"),
        ("now add them", "`1 + i + (2 - i) = 3`"),
        ("modulus of the first one", "√2"),
        ("divide them", "(1 + 3i)/5"),
    ),
    (
        ("nth term of 2, 5, 8, 11", "3n - 1"),
        ("is 50 in the sequence?", "Yes"),
        ("is 51 in it", "No"),
    ),
    (
        ("rank of [[1,2],[2,4]]", "`1`"),
        ("so the determinant is 0?", "Yes"),
        ("is it invertible", "No"),
        ("is the trace 6?", "No"),
    ),
    (
        ("dy/dx = -3y", "C1"),
        ("with y(0) = 2", "2e^(-3x)"),
        ("what is y(0)?", "= 2"),
        ("and if y(0) = 7", "7e^(-3x)"),
    ),
    (("y'' - y = 0", "C1"), ("given y(0) = 1 and y'(0) = 1", "`y = e^x`")),
    (
        ("x^2 - 6x + 8 = 0", "x = 4"),
        ("is the vertex (3,-1)?", "Yes"),
        ("so the sum of the roots is 5", "No"),
    ),
    (("differentiate x^4", "4x³"), ("so the second derivative is 12x^2?", "Yes")),
    (("x^2 - 7x + 10 = 0", "x = 5"), ("is 2 a solution?", "Yes"), ("is x = 3 a root too", "No")),
    (("p(t) = t^2 - 1", "Noted"), ("is t = 1 a root", "Yes")),
    (("what is factoring", "product"), ("all the roots", "cannot"), ("divide it by 2", "cannot")),
    (
        ("solve 5x = 20", "x = 4"),
        ("are they perpendicular", "did not get"),
        ("add them", "only one root"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_follow_ups_find_the_things_they_speak_of(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
