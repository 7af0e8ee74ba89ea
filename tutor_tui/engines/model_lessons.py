"""Hints, steps and answers that are asked of a model: what it is told, and what it may not tell.

A hint is held back until it is whole and was searched for the answer: the one that the symbolic
core finds, and the one that the model itself gave before. What gives it away is withheld, or the
tutor's own hint is shown instead; either is said.
"""

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.checks import Check
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import (
    AnswerChecked,
    AnswerDelayed,
    AnswerText,
    AnswerThought,
    EngineEvent,
    ToolsRequired,
)
from tutor_tui.domain.objects import Message, Role
from tutor_tui.domain.thoughts import THINKING
from tutor_tui.engines.base import Turn

if TYPE_CHECKING:
    from tutor_tui.engines.symbolic.moves import Calculation
    from tutor_tui.engines.symbolic.wishes import Want
    from tutor_tui.mathematics.client import MathematicsWorker
    from tutor_tui.mathematics.secrets_of_answers import Secrets

HELD_BACK: Final = "checking that the hint gives nothing away"
INSTEAD: Final = "The model's hint gave the answer away, so here is the tutor's own.\n\n"
WITHHELD: Final = "(A part of the model's hint gave the answer away and is withheld.)"
NOTHING_LEFT: Final = (
    "The model's hint gave the answer away, so it is withheld. Ask for another hint, or for the "
    "`answer`."
)
_HINT: Final = (
    "The person asks for a hint and wants to solve the problem alone. Give one short hint: the "
    "method, or what to do first. Never state the answer, a part of it, or a value that leads "
    "straight to it."
)
_STEP: Final = (
    "The person asks for one step. Show the next step of the working alone, with what it leads to "
    "and why it is allowed, and stop there."
)
_ANSWER: Final = "The person asks for the answer now. State it first, in one line."
_BY_KEY: Final = re.compile(r"(?:Hint|Next step|Answer)(?:\.|: )")
"""The words that the keys of the screen send, whoever answers."""

_SECONDS: Final = 6.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is asked of a model: the wish and the problem; `move` is what the core would do."""

    want: "Want"
    question: str
    move: "Calculation | None" = None


def lesson_in(turn: Turn) -> Lesson | None:
    """The wish that the person's last message is; `None` where it is something else.

    Of assistants that are not the program's own, only the words of the keys count.
    """
    from tutor_tui.engines.symbolic.lesson import lesson_move
    from tutor_tui.engines.symbolic.moves import Calculation
    from tutor_tui.engines.symbolic.wishes import Want, wish_in

    said = [message.text for message in turn.messages if message.role is Role.USER]
    if not said or not (turn.is_for_tutor or _BY_KEY.match(said[-1])):
        return None
    wish = wish_in(said[-1])
    if wish is None or wish.want not in {Want.HINT, Want.STEP, Want.FIRST_STEP, Want.ANSWER}:
        return _by_key(said)
    move = lesson_move(said[-1], said[:-1])
    if isinstance(move, Calculation):
        return Lesson(wish.want, move.question, move)
    return Lesson(wish.want, wish.question or _last_problem(said[:-1]))


def _by_key(said: Sequence[str]) -> Lesson | None:
    """A key was pressed for a problem that the core cannot read."""
    from tutor_tui.engines.symbolic.wishes import Want

    wants = {"Hint": Want.HINT, "Next step": Want.STEP, "Answer": Want.ANSWER}
    word, _, problem = said[-1].partition(":")
    want = wants.get(word.strip(". "))
    return None if want is None else Lesson(want, problem.strip() or _last_problem(said[:-1]))


def _last_problem(earlier: Sequence[str]) -> str:
    """The newest message that is no wish itself."""
    from tutor_tui.engines.symbolic.wishes import wish_in

    problems = (text for text in reversed(earlier) if wish_in(text) is None)
    return next(problems, "")


def instructed(turn: Turn, lesson: Lesson) -> Turn:
    """The turn with what the wish means, for a model that does not know the keys."""
    from tutor_tui.engines.symbolic.wishes import Want

    words = {Want.HINT: _HINT, Want.ANSWER: _ANSWER}.get(lesson.want, _STEP)
    instructions = f"{turn.run.instructions}\n\n{words}".strip()
    return replace(turn, run=replace(turn.run, instructions=instructions))


def is_hint(lesson: Lesson) -> bool:
    """Whether the answer must not be told."""
    from tutor_tui.engines.symbolic.wishes import Want

    return lesson.want is Want.HINT


class HintGuard:
    """Holds one hint back and lets through what gives nothing away."""

    def __init__(self, worker: "MathematicsWorker | None", lesson: Lesson, turn: Turn) -> None:
        self._worker = worker
        self._lesson = lesson
        self._turn = turn
        self._secrets: list[Secrets] = []
        self._is_solved = False

    async def guarded(
        self, answering: AsyncGenerator[EngineEvent, None]
    ) -> AsyncGenerator[EngineEvent, None]:
        """A model's events, its text as one piece at the end; thoughts are not told."""
        pieces: list[str] = []
        failure: EngineError | None = None
        ending: ToolsRequired | None = None
        try:
            async with aclosing(answering) as events:
                async for event in events:
                    match event:
                        case AnswerText(text=text):
                            pieces.append(text)
                            yield AnswerDelayed(HELD_BACK)
                        case AnswerThought():
                            yield AnswerDelayed(THINKING)
                        case ToolsRequired():
                            ending = event
                        case _:
                            yield event
        except EngineError as error:
            failure = error
        text = await self._checked("".join(pieces)) if "".join(pieces).strip() else ""
        if text:
            yield AnswerText(text)
        if failure is not None:
            raise failure
        if ending is not None:
            yield ending

    async def without_reasons(
        self, answering: AsyncIterator[EngineEvent]
    ) -> AsyncGenerator[EngineEvent, None]:
        """Marks of a hint's formulas, without a counter-example that is the answer."""
        from tutor_tui.engines.hint_words import gives_away

        async for event in answering:
            if isinstance(event, AnswerChecked):
                findings = tuple(
                    replace(one, how="") if gives_away(one.how, self._secrets) else one
                    for one in event.check.findings
                )
                yield AnswerChecked(Check(event.check.mark, event.check.how, findings))
            else:
                yield event

    async def _checked(self, hint: str) -> str:
        """What of the hint is shown, or what is shown instead."""
        from tutor_tui.engines.hint_words import without_answer

        question = self._lesson.question
        self._secrets = await self._known_secrets()
        kept = await asyncio.to_thread(without_answer, hint, self._secrets, question)
        if kept.is_whole:
            return hint
        if (own := await self._own_hint()) is not None:
            return INSTEAD + own
        return f"{kept.text}\n\n{WITHHELD}" if kept.text else NOTHING_LEFT

    async def _known_secrets(self) -> "list[Secrets]":
        from tutor_tui.engines.hint_words import secrets_of_claim, secrets_of_result

        question = self._lesson.question
        found = [secrets_of_claim(m.text, question) for m in _answers(self._turn.messages)]
        known = [one for one in found if one is not None]
        solved = await self._asked("answer", {"question": question})
        self._is_solved = solved is not None and solved.get("mark") is not None
        if solved is not None and self._is_solved:
            result = solved.get("result")
            told = None if result is None else str(result)
            known.append(secrets_of_result(str(solved["text"]), told, question))
        return known

    async def _own_hint(self) -> str | None:
        """The tutor's hint; none for a problem that it cannot solve."""
        move = self._lesson.move
        if move is None or not self._is_solved:
            return None
        arguments = {"question": move.question, "number": max(1, move.number), "done": move.done}
        hint = await self._asked("hint", arguments)
        return None if hint is None else str(hint["text"])

    async def _asked(
        self, operation: str, arguments: Mapping[str, object]
    ) -> Mapping[str, object] | None:
        """What the core says; none where it refuses, is late or broken."""
        from tutor_tui.engines.symbolic.follow_ups.thread import REFUSALS
        from tutor_tui.mathematics.failures import CoreFailedError

        if self._worker is None or not self._lesson.question:
            return None
        try:
            return await self._worker.call(operation, arguments, seconds=_SECONDS)
        except (*REFUSALS, CoreFailedError):
            return None


def _answers(messages: Sequence[Message]) -> list[Message]:
    """What was answered to the last problem, hints and steps apart."""
    from tutor_tui.engines.symbolic.wishes import Want, wish_in

    found: list[Message] = []
    is_answer = False
    for message in messages:
        if message.role is Role.ASSISTANT:
            found += [message] if is_answer else []
            continue
        wish = wish_in(message.text)
        is_problem = wish is None and not _BY_KEY.match(message.text)
        is_answer = is_problem or (wish is not None and wish.want is Want.ANSWER)
        found = [] if is_problem else found
    return found
