"""Refusals name what was talked about, offer what works, and are never said twice."""

import pytest

from tests.engines.test_conversations import NearWorker
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.helping import helping, ways_on
from tutor_tui.engines.symbolic.talk import CANNOT, CONNECT, NOT_ANSWERED
from tutor_tui.mathematics.exercises import problem_of

QUESTIONS = (
    "solve x^2 - 5x + 6 = 0",
    "solve x^2 = -9",
    "differentiate x^3",
    "integrate x^2",
    "integrate x^2 from 0 to 3",
    "what is 3/4 + 1/3",
    "mean of 4, 8, 6, 5, 3",
    "determinant of [[1,2],[3,4]]",
    "domain of sqrt(x - 4)",
    "factor x^2 + 5x + 6",
    "is 91 prime?",
    "next term of 2, 4, 6",
)
_REFUSED = ("did not get", "went past", "cannot", "do not understand", "no answer", "not sure")


@pytest.mark.parametrize("question", QUESTIONS)
async def test_whatever_a_refusal_offers_is_answered(question: str) -> None:
    tutor = SymbolicTutor(NearWorker())
    problem = problem_of(question)
    assert problem is not None

    for way in ways_on(question, problem):
        reply, _ = await told(tutor, question, way)

        assert not any(words in reply for words in _REFUSED), (way, reply)


@pytest.mark.parametrize("question", [None, "solve x^2 - 5x + 6 = 0", "2 + 3"])
@pytest.mark.parametrize("refusal", [CANNOT, NOT_ANSWERED])
def test_no_refusal_is_said_twice_in_a_row(refusal: str, question: str | None) -> None:
    said: list[str] = []

    for _ in range(4):
        reply = helping(refusal, "who won the game", question, said)
        assert reply not in said
        said.append(reply)

    assert sum(CONNECT[1:] in one for one in said) <= 1


def test_a_message_that_speaks_of_the_problem_gets_no_hint_about_models() -> None:
    reply = helping(CANNOT, "is it purple", "solve x^2 = 4", [])

    assert "OPENAI" not in reply
    assert "`solve x^2 = 4`" in reply


async def test_why_after_a_refusal_names_the_problem_that_can_be_explained() -> None:
    tutor = SymbolicTutor(NearWorker())

    reply, _ = await told(tutor, "solve 4x = 20", "draw me a horse", "why?")

    assert "no answer" in reply
    assert "`solve 4x = 20`" in reply
