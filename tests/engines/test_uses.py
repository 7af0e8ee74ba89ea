"""What a topic is good for, and examples that are of the topic itself."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.topics.uses import use_of

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("explain eigenvectors", "stretched"),
        ("can you give me an example?", "find the eigenvalues of [[2, 1], [1, 2]]"),
        ("where is this used", "vibrations"),
        ("test me", "Practice: eigenvalues"),
    ),
    (("integrate x sin x", "cos(x)"), ("what's the point of integrals", "add up")),
    (("what does coprime mean", "divides both"), ("example", "are 8 and 15 coprime?")),
    (("y'' + 9y = 0", "sin(3x)"), ("what about y'' - 9y = 0", "e^(-3x)")),
    (("prove that the sum of two odd numbers is even", "2(k + m + 1)"),
     ("what about the product of two odd numbers", "always odd")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_topic_is_told_with_its_example_and_its_use(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text",
    ["why do you use logs", "what do i use next", "what rule is this for 3", "how do i use it"],
)
def test_what_asks_about_the_working_asks_for_no_use(text: str) -> None:
    assert use_of(text, ["explain logarithms"]) is None
