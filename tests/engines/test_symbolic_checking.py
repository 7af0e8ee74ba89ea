"""The symbolic tutor checks working: what asks for it, and how it is told."""

from collections.abc import Mapping

import pytest

from tests.engines.test_conversations import NearWorker
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText
from tutor_tui.domain.objects import Message, Role
from tutor_tui.engines.symbolic.checking import Working, checked, working_in
from tutor_tui.engines.symbolic.telling_checks import told
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError

QUESTION = "Solve x^2 = 2x"


def _messages(*texts: str) -> list[Message]:
    """Messages of the person and the tutor in turn."""
    return [
        Message(
            id=f"msg_{number}",
            thread_id="thread_1",
            created_at=number,
            role=Role.USER if number % 2 == 0 else Role.ASSISTANT,
            content=(TextContent(value=text),),
        )
        for number, text in enumerate(texts)
    ]


@pytest.fixture
def worker() -> MathematicsWorker:
    return NearWorker()


class _FailingWorker(MathematicsWorker):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float | None = None
    ) -> Mapping[str, object]:
        raise self._error


async def _told(worker: MathematicsWorker, working: Working) -> str:
    events = [event async for event in checked(worker, working)]
    return "".join(event.text for event in events if isinstance(event, AnswerText))


@pytest.mark.parametrize(
    "request_words",
    [
        *("Check my working:\nx = 2", "check my work: x = 2", "/check x = 2" + "\n"),
        *("Please check my solution:\n\nx = 2", "Can you check my answer: x = 2"),
    ],
)
def test_the_lines_after_the_request_are_checked(request_words: str) -> None:
    working = working_in(_messages(QUESTION, "Hm.", request_words))

    assert working is not None
    assert (working.text.strip(), working.context) == ("x = 2", (QUESTION,))


@pytest.mark.parametrize("request_words", ["Check my working.", "check it", "/check"])
def test_without_lines_the_message_before_is_checked(request_words: str) -> None:
    working = working_in(_messages(QUESTION, "So x = 2.", request_words))

    assert working == Working("So x = 2.", (QUESTION,))


def test_the_examples_of_a_refusal_are_no_working() -> None:
    refused = "I cannot answer that; try a problem such as `solve 3x + 11 = 14`."

    assert working_in(_messages("How many rabbits?", refused, "check it")) is None


@pytest.mark.parametrize("text", ["Solve x = 2", "What is a check digit?", "Check if 7 is prime"])
def test_other_messages_ask_for_no_check(text: str) -> None:
    assert working_in(_messages(text)) is None


async def test_the_first_line_that_fails_is_explained(worker: MathematicsWorker) -> None:
    text = await _told(worker, Working("x^2 = 2x\nx = 2", ()))

    assert text == (
        "The first line that does not hold is `x = 2`: x = 0 solves the equation before, but not "
        "this line: a solution is lost.\n\n"
        "- · `x^2 = 2x` — taken as given\n"
        "- ✗ `x = 2` — x = 0 solves the equation before, but not this line: a solution is lost"
    )


async def test_right_working_is_told_to_hold(worker: MathematicsWorker) -> None:
    text = await _told(worker, Working("x = 0 or x = 2", (QUESTION,)))

    assert text.splitlines()[0] == "Every line holds."


async def test_working_on_another_problem_is_not_held_against_the_one_before(
    worker: MathematicsWorker,
) -> None:
    for asked in ("solve 2x^2 - 8 = 0", "solve 5x - 9 = 14", "solve 3x + 14 = 20"):
        text = await _told(worker, Working("3x + 11 = 14\n3x = 3\nx = 1", (asked,)))

        assert "✗" not in text
        assert "✓" in text


async def test_a_miscopied_or_half_divided_equation_is_held_against_the_question(
    worker: MathematicsWorker,
) -> None:
    for line in ("6x + 4 = 18", "3x + 4 = 8", "6x + 2 = 8"):
        assert "✗" in await _told(worker, Working(line, ("solve 6x + 4 = 16",)))


@pytest.mark.parametrize("line", ["5x - 2x = 9 - 3", "3x = 6", "x = 5"])
async def test_a_wrong_first_step_is_held_against_the_question(
    worker: MathematicsWorker, line: str
) -> None:
    text = await _told(worker, Working(line, ("solve 5x - 3 = 2x + 9",)))

    assert "✗" in text


async def test_working_is_held_against_the_exercise_that_was_posed_last(
    worker: MathematicsWorker,
) -> None:
    posed = "Here is another one: `Solve 5x + 7 = 12`. Send me your answer."
    before = ("solve 2x + 3 = 11", "`x = 4`", "another one like it", posed)

    for lines, mark in (("5x = 5\nx = 1", "✓"), ("5x = 20\nx = 4", "✗")):
        working = working_in(_messages(*before, f"check my working:\n{lines}"))
        assert working is not None
        assert mark in await _told(worker, working)


def test_why_after_the_tutors_own_answer_was_checked_asks_for_its_way() -> None:
    again = "Yes, checked again: with `x = 1`, `3*1 + 11 = 14`."

    assert working_in(_messages("solve 3x + 11 = 14", "`x = 1`.", "check it", again, "why")) is None


def test_a_text_without_mathematics_is_told_so() -> None:
    assert told([]) == "I see no line of mathematics there that I could check."


def test_lines_that_could_not_be_checked_are_not_spoken_against() -> None:
    line = {"text": "P(A) = 0.3", "mark": "unchecked", "how": ""}

    assert told([line]).splitlines()[0].endswith("nothing is said against them.")


async def test_a_check_that_takes_too_long_says_what_to_do() -> None:
    text = await _told(_FailingWorker(CoreTimeoutError("late")), Working("x = 1", ()))

    assert "check a part of it" in text


async def test_a_core_that_breaks_off_fails_the_run() -> None:
    with pytest.raises(EngineError, match="It broke"):
        await _told(_FailingWorker(CoreFailedError("It broke.")), Working("x = 1", ()))
