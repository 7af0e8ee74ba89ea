"""Answers passed through the checker: the text at once, the marks afterwards, never a false ✗."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from typing import cast

import pytest

from tests.engines.models import turn_of
from tests.fakes import Gate
from tests.mathematics.checked_corpus import ModelAnswer, model_answers
from tutor_tui.domain.checks import Check, Finding, Mark
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.events import (
    AnswerChecked,
    AnswerCut,
    AnswerDelayed,
    AnswerText,
    EngineEvent,
    ToolsRequired,
)
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.checked import CHECKING, AnswerChecker, checked, summed_up
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError


async def _saying(*events: EngineEvent) -> AsyncGenerator[EngineEvent, None]:
    for event in events:
        yield event


async def _checks(checker: AnswerChecker, *pieces: str, question: str = "2 + 2?") -> list[Check]:
    said = _saying(*map(AnswerText, pieces))
    events = [event async for event in checked(said, checker, turn_of(question))]
    return [event.check for event in events if isinstance(event, AnswerChecked)]


class _StandIn:
    """Answers a call of the worker as a test says."""

    def __init__(self, answer: Callable[[], Mapping[str, object]]) -> None:
        self._answer = answer
        self.calls: list[Mapping[str, object]] = []

    def warm_up(self) -> None:
        """Nothing to get ready."""

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float
    ) -> Mapping[str, object]:
        self.calls.append(arguments)
        return self._answer()


def _checker(answer: Callable[[], Mapping[str, object]]) -> tuple[AnswerChecker, _StandIn]:
    stand_in = _StandIn(answer)
    return AnswerChecker(lambda: cast(MathematicsWorker, stand_in)), stand_in


def _no_lines() -> Mapping[str, object]:
    return {"lines": []}


# -- with the real checker -------------------------------------------------------------------


@pytest.fixture(scope="module")
async def worker() -> AsyncIterator[MathematicsWorker]:
    worker = MathematicsWorker()
    yield worker
    await worker.close()


@pytest.mark.asyncio(loop_scope="module")
async def test_a_false_line_is_marked_with_its_place_and_the_right_value(
    worker: MathematicsWorker,
) -> None:
    text = "Well, `1 + 1 = 2`,\nso 2 + 2 = 5."
    (check,) = await _checks(AnswerChecker(lambda: worker), text[:9], text[9:])

    assert (check.mark, check.how) == (Mark.DISAGREES, "in 1 of 2 formulas")
    assert [(one.formula(text), one.mark) for one in check.findings] == [
        ("1 + 1 = 2", Mark.AGREES),
        ("2 + 2 = 5", Mark.DISAGREES),
    ]
    assert "4" in check.findings[1].how


@pytest.mark.asyncio(loop_scope="module")
async def test_a_result_is_checked_in_the_question(worker: MathematicsWorker) -> None:
    checker, question = AnswerChecker(lambda: worker), "Solve 3x + 11 = 14"
    (right,) = await _checks(checker, "So x = 1.", question=question)
    (wrong,) = await _checks(checker, "So x = 2.", question=question)

    assert (right.mark, right.how) == (Mark.AGREES, "1 of 1 formula")
    assert wrong.mark is Mark.DISAGREES


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("answer", model_answers()[::3], ids=lambda answer: answer.question[:40])
async def test_nothing_in_a_right_answer_in_pieces_is_marked_as_false(
    worker: MathematicsWorker, answer: ModelAnswer
) -> None:
    pieces = (answer.text[n : n + 7] for n in range(0, len(answer.text), 7))
    checks = await _checks(AnswerChecker(lambda: worker), *pieces, question=answer.question)

    assert [one.formula(answer.text) for check in checks for one in check.disputed] == []


# -- how it goes on --------------------------------------------------------------------------


async def test_the_text_is_told_before_the_checker_begins() -> None:
    gate = Gate()
    checker, stand_in = _checker(_no_lines)

    async def slow() -> AsyncGenerator[EngineEvent, None]:
        yield AnswerText("2 + 2 = 4")
        await gate.wait()

    events = checked(slow(), checker, turn_of("2 + 2?"))

    assert await anext(events) == AnswerText("2 + 2 = 4")
    assert stand_in.calls == []
    gate.open()
    assert isinstance(await anext(events), AnswerChecked)


async def test_what_cannot_be_stored_is_checked_as_it_is_stored() -> None:
    checker, stand_in = _checker(_no_lines)
    await _checks(checker, "\0 2 + 2 = 4 \ud835", "\udc65")

    assert stand_in.calls[0]["text"] == "\ufffd 2 + 2 = 4 \U0001d465"


@pytest.mark.parametrize(
    "end",
    [AnswerCut("content_filter"), ToolsRequired((FunctionCall(id="1", name="f", arguments="{}"),))],
)
async def test_an_answer_that_is_not_whole_is_not_checked(end: EngineEvent) -> None:
    checker, stand_in = _checker(_no_lines)
    events = checked(_saying(AnswerText("x = 1"), end), checker, turn_of("Solve x = 12"))

    assert [event async for event in events] == [AnswerText("x = 1"), end]
    assert stand_in.calls == []


async def test_words_without_a_claim_start_no_checker() -> None:
    checker, stand_in = _checker(_no_lines)

    assert await _checks(checker, "Four, of course.") == [Check(Mark.UNCHECKED, "")]
    assert stand_in.calls == []


async def test_a_long_answer_is_checked_by_whole_paragraphs() -> None:
    checker, stand_in = _checker(_no_lines)
    await _checks(checker, "1 = 1\n\n", "x" * 19_980, " + 12345678 = 12345678 + x")

    assert stand_in.calls[0]["text"] == "1 = 1"


def _raising(error: Exception) -> Callable[[], Mapping[str, object]]:
    def fail() -> Mapping[str, object]:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (TimeoutError(), "· not checked in time"),
        (CoreTimeoutError("late"), "· not checked in time"),
        (CoreFailedError("broken"), "· not checked"),
        (ValueError("too large"), "· not checked"),
        (OSError("no process"), "· not checked"),
        (TutorError("closing"), "· not checked"),
    ],
)
async def test_a_checker_that_fails_marks_nothing(error: Exception, line: str) -> None:
    checker, _ = _checker(_raising(error))
    (check,) = await _checks(checker, "2 + 2 = 5")

    assert (check.line, check.findings) == (line, ())


class _Held(_StandIn):
    """Answers when the test says so."""

    def __init__(self) -> None:
        super().__init__(_no_lines)
        self.gate = Gate()

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float
    ) -> Mapping[str, object]:
        await self.gate.wait()
        return self._answer()


async def test_a_check_that_takes_a_while_is_told() -> None:
    held = _Held()
    checker = AnswerChecker(lambda: cast(MathematicsWorker, held))
    said = _saying(AnswerText("2 + 2 = 4"))
    events = checked(said, checker, turn_of("2 + 2?"), quiet_seconds=0)
    await anext(events)

    assert await anext(events) == AnswerDelayed(CHECKING)
    held.gate.open()
    assert [event async for event in events] == [AnswerChecked(Check(Mark.UNCHECKED, ""))]


async def test_a_checker_that_never_answers_is_given_up() -> None:
    never = _Held()
    checker = AnswerChecker(lambda: cast(MathematicsWorker, never), longest_wait=0.01)

    assert await _checks(checker, "2 + 2 = 5") == [Check(Mark.UNCHECKED, "in time")]


@pytest.mark.parametrize(
    ("marks", "line"),
    [
        ("✓✓·", "✓ checked 2 of 3 formulas"),
        ("✓✗·✗", "✗ does not hold in 2 of 4 formulas"),
        ("··", "· not checked"),
        ("", "· not checked"),
    ],
)
def test_the_whole_is_told_by_its_numbers(marks: str, line: str) -> None:
    by_sign = {mark.sign: mark for mark in Mark}
    findings = [Finding(n, n + 1, by_sign[sign]) for n, sign in enumerate(marks)]

    assert summed_up(findings).line == line
