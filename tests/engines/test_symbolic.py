"""The symbolic tutor in conversation, with its real calculating process."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.engines.base import Engine, Turn
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.dialogue import Calculation, Reply, next_move
from tutor_tui.engines.symbolic.topics import TOPICS, Topic
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError

EQUATION = "I need to solve the equation `3x + 11 = 14`. Can you help me?"


def turn_of(*texts: str) -> Turn:
    """A turn in which the person wrote these messages."""
    messages = tuple(
        Message(
            id=f"msg_{number}",
            thread_id="thread_1",
            created_at=number,
            role=Role.USER,
            content=(TextContent(value=text),),
        )
        for number, text in enumerate(texts)
    )
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.IN_PROGRESS,
        model="symbolic",
        instructions="",
        created_at=0,
    )
    return Turn(run=run, messages=messages)


async def told(engine: Engine, *texts: str) -> tuple[str, Check | None]:
    """All of an answer's text, and its check."""
    text, check = "", None
    async for event in engine.answer(turn_of(*texts)):
        match event:
            case AnswerText(text=piece):
                text += piece
            case AnswerChecked(check=found):
                check = found
    return text, check


class ScriptedWorker(MathematicsWorker):
    """A worker whose every call ends in the same way, without a process."""

    def __init__(self, outcome: Exception | Mapping[str, object]) -> None:
        super().__init__()
        self._outcome = outcome

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float | None = None
    ) -> Mapping[str, object]:
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


@pytest.fixture
async def tutor() -> AsyncIterator[SymbolicTutor]:
    tutor = SymbolicTutor(MathematicsWorker(seconds=20))
    yield tutor
    await tutor.close()


async def test_the_guides_conversation_is_answered_and_explained_and_two_others_at_once(
    tutor: SymbolicTutor,
) -> None:
    tutor.warm_up()
    text, check = await told(tutor, EQUATION)
    explained, explained_check = await told(tutor, EQUATION, "Could you explain this to me?")

    assert text == "Subtract 11 from both sides, then divide both sides by 3: `x = 1`."
    assert check == Check(Mark.AGREES, "by substitution")
    assert "1. Subtract 11 from both sides: `3x + 11 = 14` → `3x = 3`" in explained
    assert explained.endswith("So `x = 1`.")
    assert explained_check == check
    await _answers_two_threads_at_once(tutor)


async def _answers_two_threads_at_once(tutor: SymbolicTutor) -> None:
    first, second = await asyncio.gather(told(tutor, "2x = 4"), told(tutor, "2x = 6"))

    assert "`x = 2`" in first[0]
    assert "`x = 3`" in second[0]


async def test_a_calculation_that_takes_too_long_is_told_in_a_sentence() -> None:
    tutor = SymbolicTutor(ScriptedWorker(CoreTimeoutError("late")))
    text, check = await told(tutor, "2x = 4")

    assert "longer" in text
    assert check is None


async def test_a_worker_that_breaks_fails_the_run_with_a_sentence() -> None:
    tutor = SymbolicTutor(ScriptedWorker(CoreFailedError("The calculation broke off.", "signal 9")))

    with pytest.raises(EngineError, match="broke off") as raised:
        await told(tutor, "2x = 4")
    assert raised.value.detail == "signal 9"


@pytest.mark.parametrize("request_for_steps", ["Why?", "show me the steps", "how did you get that"])
def test_this_is_the_last_problem_of_the_thread(request_for_steps: str) -> None:
    move = next_move(["x + 1 = 2", "3x = 6", "why?", "thanks", request_for_steps])

    assert move == Calculation("3x = 6", "explain")


def test_a_problem_with_a_request_for_steps_is_explained_at_once() -> None:
    text = "Can you explain how to solve x^2 + 2x = 3?"

    assert next_move([text]) == Calculation(text, "explain")


def test_nothing_to_explain_is_said_plainly() -> None:
    move = next_move(["hi", "explain this"])

    assert isinstance(move, Reply)
    assert "nothing to explain yet" in move.text


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_every_topic_is_found_by_its_name_and_has_an_example_that_is_solved(topic: Topic) -> None:
    asked = next_move([f"Could you explain {topic.name} to me?"])
    found = answer(topic.example)

    assert asked == Reply(topic.text)
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_explaining_a_topic_further_works_its_example() -> None:
    move = next_move(["Could you explain quadratic equations to me?", "explain that please"])

    assert move == Calculation("solve x^2 - 5x + 6 = 0", "explain")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't like math. What can I do?", "small wins"),
        ("I hate maths", "small wins"),
        ("hello!", "Hello!"),
        ("thanks", "welcome"),
        ("what can you do?", "differentiate and integrate"),
        ("I'm stuck", "Gladly"),
        ("", "ready when you are"),
        ("Who won the world cup?", "I cannot answer that"),
        ("Why is the sky blue?", "I cannot answer that"),
        ("is my number prime?", "I cannot answer that"),
        ("rotate x^2", "not sure what you ask"),
        ("x" * 5_000, "longer than"),
    ],
)
def test_other_talk_gets_an_honest_reply(text: str, words: str) -> None:
    move = next_move([text])

    assert isinstance(move, Reply)
    assert words in move.text


@pytest.mark.parametrize(
    ("earlier", "text", "question"),
    [
        ("x^2 sin x", "and its derivative?", "differentiate x² sin(x) with respect to x"),
        ("differentiate x^3", "and its derivative?", "d^2/dx^2 (x³)"),
        ("simplify x^2 - 4", "now factor it please", "factor x² - 4"),
        ("derivative of x^2", "factor it", None),
        ("expand (x+1)^2", "integrate that", "integrate (x + 1)² with respect to x"),
    ],
)
def test_it_is_the_expression_that_was_talked_about(
    earlier: str, text: str, question: str | None
) -> None:
    move = next_move([earlier, text])

    if question is None:
        assert isinstance(move, Reply)
    else:
        assert move == Calculation(question, "answer")
        assert answer(question).check is not None


@pytest.mark.parametrize("refused", ["rotate x^2", "who won the world cup?", "solve 3x + = 7"])
def test_a_refused_question_is_not_explained_by_an_older_one(refused: str) -> None:
    move = next_move(["3x = 6", refused, "explain that"])

    assert isinstance(move, Reply)
    assert "no answer to your last question" in move.text


def test_a_follow_up_is_explained_by_what_it_follows() -> None:
    assert next_move(["3x = 6", "thanks", "how did you get 2?"]) == Calculation("3x = 6", "explain")


def test_only_the_last_problem_is_explained_and_that_is_said() -> None:
    move = next_move(["x + 1 = 2", "x + 2 = 5", "x + 7 = 9", "explain the second one"])

    assert isinstance(move, Reply)
    assert "only explain what was talked about last" in move.text


async def test_an_answer_that_could_not_be_checked_is_marked_so() -> None:
    unchecked = {"text": "It is 2.", "mark": "unchecked", "how": "", "result": "2"}
    text, check = await told(SymbolicTutor(ScriptedWorker(unchecked)), "1 + 1")

    assert text == "It is 2."
    assert check == Check(Mark.UNCHECKED, "")


def test_a_caret_stands_under_the_place_that_cannot_be_read() -> None:
    move = next_move(["solve 3x + = 7"])

    assert isinstance(move, Reply)
    assert "```\n3x + = 7\n     ^\n```" in move.text


def test_control_characters_of_unreadable_text_are_not_repeated() -> None:
    move = next_move(["`2 + \x1b[31m 3 =`"])

    assert isinstance(move, Reply)
    assert "\x1b" not in move.text


def test_the_tutor_does_not_import_sympy_into_the_application() -> None:
    code = (
        "import sys\n"
        "from tutor_tui.engines.symbolic import SymbolicTutor\n"
        "from tutor_tui.engines.symbolic.dialogue import next_move\n"
        "SymbolicTutor()\n"
        f"next_move([{EQUATION!r}, 'explain this', 'integrate x^2 from 0 to 1'])\n"
        "sys.exit('sympy' in sys.modules or 'mpmath' in sys.modules)\n"
    )
    finished = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)

    assert finished.returncode == 0
