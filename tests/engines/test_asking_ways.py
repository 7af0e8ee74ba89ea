"""Ways of asking: working below a question, one of several parts, thanks in other languages."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.languages import ENGLISH_ONLY

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("is this correct?\n3x - 4 = 11\n3x = 7\nx = 7/3", "does not hold is `3x = 7`"),
        ("where did i go wrong", "does not hold is `3x = 7`"),
    ),
    (("did i do this right:\n2x = 8\nx = 4", "Every line holds"),),
    (("where did i go wrong\nx^2 = 25\nx = 5", "x = 5"),),
    (("x + y = 3\nx - y = 1", "`x = 2`"),),
    (
        ("1. differentiate cos(2x) 2. integrate x^3 3. solve x^2 = 9", "x = 3"),
        ("the second one step by step", "Power rule"),
        ("why divide by 4?", "Power rule"),
    ),
    (("a) 2+3\nb) 4*5", "20"), ("why divide by 4", "Which one")),
    (
        ("hint: integrate x sin x", "Hint 1"),
        ("i think its sin x - x cos x", "but lacks the constant"),
    ),
    (("hint: solve 3x = 12", "Hint 1"), ("that's 5", "is not it")),
    (("what is the product rule", "u′ v"), ("use it on x e^x", "x e^x")),
    (("explain limits like im 10", "comes"), ("give me an example", "For example")),
    (("danke dir", ENGLISH_ONLY),),
    (("hola, puedes ayudarme", ENGLISH_ONLY),),
    (("bonjour", ENGLISH_ONLY),),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_way_of_asking_finds_its_reply(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
