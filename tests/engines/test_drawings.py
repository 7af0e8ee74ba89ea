"""Drawings in a conversation: of what was talked about, in another window, with more in them."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    (("solve x^2-5x+6=0", "x = 2"), ("plot it", "Here is `y = x² - 5x + 6`")),
    (("vertex of y = x^2-4x", "(2, -4)"), ("show me the graph", "Here is `y = x² - 4x`")),
    (("factor x^2 - 4", "(x - 2)"), ("what does it look like?", "Here is `y = x² - 4`")),
    (("derivative of x^3 - 3x", "3x² - 3"), ("can you draw that?", "`y = 3x² - 3`")),
    (("solve y = 2x+1, y = x + 2", "x = 1"), ("now plot it", "they meet at `(1, 3)`")),
    (("integrate x^2", "x³/3"), ("and now plot it", "Here is `y = x²`")),
    (
        ("plot x^2", "```plot"),
        ("from 0 to 10 instead", "`0 ≤ x ≤ 10`"),
        ("now between -1 and 1", "`-1 ≤ x ≤ 1`"),
        ("zoom out", "`-2 ≤ x ≤ 2`"),
        ("zoom in", "`-1 ≤ x ≤ 1`"),
    ),
    (("plot x^2", "```plot"), ("also add 2x + 3", "they meet at `(-1, 1)` and `(3, 9)`")),
    (("plot sin x", "```plot"), ("for x from 0 to pi", "`0 ≤ x ≤ π`")),
    (("plot sin x", "```plot"), ("draw it again", "Here is `y = sin(x)`")),
    (("solve 2x + 1 > 5", "x > 2"), ("show it on a number line", "○━")),
    (("solve 2x + 1 > 5", "x > 2"), ("plot it", "○━")),
    (("mean of 1, 2, 2, 5", "2.5"), ("draw a histogram", "█"), ("and a box plot", "┃")),
    (("what is 2 + 2?", "4"), ("plot it", "I cannot draw that")),
    (("plot x^2 + bx", "I cannot draw `x^2 + bx`"),),
    (("plot x^2", "```plot"), ("what is its derivative?", "2x")),
    (("plot x^2 - 9", "```plot"), ("what are the roots?", "3")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: " / ".join(t[0] for t in turns))
async def test_a_drawing_is_of_what_was_meant(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
