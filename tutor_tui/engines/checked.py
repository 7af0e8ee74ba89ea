"""Answers of any engine with each of their formulas checked, once the text is there.

The text passes through as it comes. What is marked as false was shown to be false: where the
checker is late, broken or unsure, nothing is said against a line.
"""

import asyncio
import logging
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Final

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
from tutor_tui.domain.objects import Role
from tutor_tui.domain.text import clean_text
from tutor_tui.engines.base import Turn
from tutor_tui.mathematics.checking.verdict import GIVEN, PUT_IN
from tutor_tui.mathematics.failures import CoreTimeoutError

if TYPE_CHECKING:
    from tutor_tui.mathematics.client import MathematicsWorker

CHECKING: Final = "checking the mathematics"
"""What is told while the checker works on a whole text."""

_log = logging.getLogger(__name__)
_SECONDS: Final = 4.0
"""The checker begins no line after 3 s; what it has found by then arrives before this."""

_LONGEST_WAIT: Final = 12.0
"""In seconds, with the start of the calculating process on a machine that is busy."""

_QUIET_SECONDS: Final = 0.3
"""A check that is done by then is not told: most are done in some hundredths."""

_LONGEST_TEXT: Final = 20_000
_MAY_CLAIM: Final = re.compile(
    r"[=<>≈≠≤≥≡∈\d]|\\[a-z]|\A\W*(?:yes|no|true|false|[a-z])\b|answer|result", re.IGNORECASE
)
"""Without any of these there is nothing to check, and no need to start the process."""

_NOT_CHECKED: Final = Check(Mark.UNCHECKED, "")
_LATE: Final = Check(Mark.UNCHECKED, "in time")
_NO_CLAIMS: Final = frozenset({GIVEN.how, PUT_IN.how})


class AnswerChecker:
    """Checks texts in a calculating process that it does not own, and starts only when needed."""

    def __init__(
        self, worker: "Callable[[], MathematicsWorker]", *, longest_wait: float = _LONGEST_WAIT
    ) -> None:
        self._worker = worker
        self._longest_wait = longest_wait

    @property
    def worker(self) -> "MathematicsWorker":
        """What calculates."""
        return self._worker()

    def warm_up(self) -> None:
        """Start the process beside what the model writes. Returns at once."""
        self._worker().warm_up()

    async def check(self, text: str, context: Sequence[str]) -> Check:
        """The marks of a text's formulas; `context` are the questions before it, oldest first.

        Never raises for what goes wrong with the checker: nothing is marked then.
        """
        shortened = _shortened(text)
        if not _MAY_CLAIM.search(shortened):
            return _NOT_CHECKED
        arguments = {"text": shortened, "context": list(context)}
        try:
            async with asyncio.timeout(self._longest_wait):
                result = await self._worker().call("check", arguments, seconds=_SECONDS)
        except (TimeoutError, CoreTimeoutError):
            return _LATE
        except (TutorError, ValueError, OSError) as error:
            _log.warning("an answer was not checked: %s", type(error).__name__)
            return _NOT_CHECKED
        return summed_up(_findings(result))


async def checked(
    answering: AsyncGenerator[EngineEvent, None],
    checker: AnswerChecker,
    turn: Turn,
    *,
    quiet_seconds: float = _QUIET_SECONDS,
) -> AsyncIterator[EngineEvent]:
    """An answer's events, then what checking its whole text found.

    An answer that was cut, or stops to call functions, is not checked: its last line may be half.
    """
    pieces: list[str] = []
    is_whole = True
    checker.warm_up()
    async with aclosing(answering) as events:
        async for event in events:
            if isinstance(event, AnswerText):
                pieces.append(event.text)
            is_whole = is_whole and not isinstance(event, AnswerCut | ToolsRequired)
            yield event
    text = clean_text("".join(pieces))
    if not is_whole or not text.strip():
        return
    checking = asyncio.ensure_future(checker.check(text, questions_in(turn)))
    try:
        if not (await asyncio.wait({checking}, timeout=quiet_seconds))[0]:
            yield AnswerDelayed(CHECKING)
        yield AnswerChecked(await checking)
    finally:
        checking.cancel()


def questions_in(turn: Turn) -> list[str]:
    """What the person wrote, oldest first."""
    return [message.text for message in turn.messages if message.role is Role.USER]


def summed_up(findings: Sequence[Finding]) -> Check:
    """One mark for a whole answer: as bad as its worst formula, never better than its best."""
    marks = [finding.mark for finding in findings]
    wrong, right, all_ = marks.count(Mark.DISAGREES), marks.count(Mark.AGREES), len(marks)
    formulas = "formula" if all_ == 1 else "formulas"
    if wrong:
        return Check(Mark.DISAGREES, f"in {wrong} of {all_} {formulas}", tuple(findings))
    if right:
        return Check(Mark.AGREES, f"{right} of {all_} {formulas}", tuple(findings))
    return Check(Mark.UNCHECKED, "", tuple(findings))


def _findings(result: Mapping[str, object]) -> list[Finding]:
    lines = result.get("lines")
    return [
        Finding(int(line["start"]), int(line["end"]), Mark(line["mark"]), str(line["how"]))
        for line in (lines if isinstance(lines, list) else ())
        if line["how"] not in _NO_CLAIMS
    ]


def _shortened(text: str) -> str:
    """The paragraphs that can be checked: a cut inside one could make a true line a false one."""
    return text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT].rpartition("\n\n")[0]
