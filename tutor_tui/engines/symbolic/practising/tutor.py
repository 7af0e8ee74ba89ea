"""The tutor in practice: asks, marks, helps, and tells what is to be recorded."""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.domain.events import AnswerMarked, AnswerText, EngineEvent
from tutor_tui.domain.objects import Role
from tutor_tui.domain.practice import MarkedAnswer
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic.everyday import plainly
from tutor_tui.engines.symbolic.practising.asides import Aside, about_its_topic, aside_in
from tutor_tui.engines.symbolic.practising.requests import (
    Begin,
    Request,
    Said,
    Within,
    begin_with_something,
    beginning,
    within_practice,
)
from tutor_tui.engines.symbolic.practising.session import (
    Session,
    left_session,
    open_session,
    question_before,
)
from tutor_tui.engines.symbolic.practising.standing import (
    AGAIN,
    RIGHT,
    Standing,
    summary,
    told_standing,
)
from tutor_tui.engines.symbolic.practising.suggested import skill_talked_about
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.catalogue import BY_NAME, FIELDS, skill_meant, skills_near
from tutor_tui.mathematics.practice.skill import Skill, within
from tutor_tui.mathematics.problems import code

_HOW: Final = "Type your answer; `hint`, `answer`, `skip`, `harder`, `easier` and `stop` work, too."
_MOST_OTHERS: Final = 3
"""Answers to other questions after which a practice is still what "stop" is about."""

_OF_WHAT_IS_DUE: Final = ("/", "review", "due", "continue", "resume", "back", "go on", "carry on")
"""In wishes to practise what is due, or to go on, rather than what was talked about."""


@dataclass(frozen=True, slots=True)
class Practising:
    """A message that belongs to practice, and the practice that waited for it."""

    request: Request | Aside
    session: Session | None


def practising_in(turn: Turn) -> Practising | None:
    """What the last message wishes of practice; `None` where it is about something else."""
    if not turn.messages:
        return None
    session = open_session(turn.messages)
    text = plainly(turn.messages[-1].text)
    request: Request | Aside | None
    if session is None:
        request = beginning(text)
    else:
        request = about_its_topic(text, session.question) or within_practice(text)
    if session is None and isinstance(request, Begin) and _wants_one_alike(request, text, turn):
        return None
    if request == Begin() and not any(word in text for word in _OF_WHAT_IS_DUE):
        request = _of_something(turn)
    if session is None and request is None and _was_offered(turn):
        skill = skill_meant(text)
        request = Begin(skill) if skill else None
    if session is None and request is None:
        request, session = _of_interrupted(text, turn)
    if session is not None and request is None:
        request = aside_in(text)
    return None if request is None else Practising(request, session)


def _of_something(turn: Turn) -> Begin:
    """What is practised where no topic is named: what was talked about, what is due, or equations.

    A practice that other questions interrupted goes on.
    """
    asked = [plainly(one.text) for one in turn.messages[:-1] if one.role is Role.USER]
    if skill := skill_talked_about(asked):
        return Begin(skill)
    is_waiting = left_session(turn.messages) or turn.progress.due(turn.run.created_at)
    return Begin() if is_waiting else begin_with_something()


def _was_offered(turn: Turn) -> bool:
    """Whether the tutor told just before what can be practised, so that a topic chooses it."""
    return any(_TOPICS_TOLD in one.text for one in turn.messages[-2:-1])


_TOPICS_TOLD: Final = "You can practise, for example"


def _wants_one_alike(begin: Begin, text: str, turn: Turn) -> bool:
    """Whether "a practice question" of no certain sort follows a problem that it may be like."""
    if begin.topic or not _ONE.search(text):
        return False
    asked = [one.text for one in turn.messages[:-1] if one.role is Role.USER]
    return any(problem_of(plainly(one)) is not None for one in asked[-_MOST_BEFORE:])


_ONE: Final = re.compile(
    r"\b(?:a practi[sc]e (?:problem|question|one)|an? (?:problem|question|exercise|one)|one)\b",
    re.IGNORECASE,
)
_MOST_BEFORE: Final = 4


def _of_interrupted(text: str, turn: Turn) -> tuple[Request | None, Session | None]:
    """ "stop" and "harder" after another question: they can only mean the practice before it."""
    answers = [one for one in turn.messages[:-1] if one.role is Role.ASSISTANT]
    session = left_session(answers[-_MOST_OTHERS:])
    wanted = within_practice(text) if session is not None else None
    is_of_practice = wanted in (Within.STOP, Within.HARDER, Within.EASIER)
    return (wanted, session) if is_of_practice else (None, None)


async def practised(
    worker: MathematicsWorker, turn: Turn, practising: Practising
) -> AsyncIterator[EngineEvent]:
    """The reply: what the message was worth, and the problem that comes next.

    Raises what the worker raises.
    """
    room = _Room(worker, turn)
    match practising:
        case Practising(request=Begin() as begin):
            yield AnswerText(await room.begun(begin))
        case Practising(request=Said(text=said), session=Session() as session):
            async for event in room.marked(session, said):
                yield event
        case Practising(request=Within.ANSWER, session=Session() as session):
            async for event in room.given_up(session):
                yield event
        case Practising(request=Aside(reply=reply), session=Session() as session):
            yield AnswerText(f"{reply}\n\n{session.text()}")
        case Practising(request=Standing() as asked, session=Session() as session):
            yield AnswerText(told_standing(session, asked, turn.messages[-2].text))
        case Practising(request=Within() as wanted, session=Session() as session):
            yield AnswerText(await room.helped(session, wanted))
        case _:
            yield AnswerText(topics_told(""))


def topics_told(unknown: str) -> str:
    """What can be practised, after a word on a topic that cannot."""
    near = skills_near(unknown) if unknown else []
    opening = f"I have no problems on {code(unknown)}. " if unknown else ""
    if near:
        meant = " or ".join(code(f"/practice {skill.title}") for skill in near)
        return f"{opening}Did you mean {meant}? `/practice` tells all that there is."
    fields = "\n".join(
        f"- **{field}**: {' · '.join(skill.title for skill in skills)}" for field, skills in FIELDS
    )
    return f"{opening}{_TOPICS_TOLD} with `/practice fractions`:\n\n{fields}"


class _Room:
    """One turn of a practice."""

    def __init__(self, worker: MathematicsWorker, turn: Turn) -> None:
        self._worker = worker
        self._turn = turn
        self._now = turn.run.created_at
        # Another for each message, and the same one where a run is answered again.
        self._seed = f"{turn.run.id} {len(turn.messages)} {turn.messages[-1].text}"

    # -- beginning ---------------------------------------------------------------------------

    async def begun(self, begin: Begin) -> str:
        """The first problem, of what is due where no topic was named."""
        if begin.skill is not None:
            text = await self._asked(self._started(begin.skill))
            return f"{_HOW}{self._others_due(begin.skill)}\n\n{text}"
        due = self._due()
        if begin.topic:
            return topics_told(begin.topic)
        if left := left_session(self._turn.messages):
            return f"Let us go on.\n\n{left.text()}"
        if not due:
            return topics_told("")
        names = ", ".join(skill.title for skill in due)
        text = await self._asked(replace(self._started(due[0]), is_review=True))
        return f"Due for review: {names}. {_HOW}\n\n{text}"

    def _started(self, skill: Skill) -> Session:
        record = self._turn.progress.skills.get(skill.name)
        return Session(skill, within(record.level) if record else 1)

    def _due(self) -> list[Skill]:
        records = self._turn.progress.due(self._now)
        return [BY_NAME[record.skill] for record in records if record.skill in BY_NAME]

    def _others_due(self, skill: Skill) -> str:
        count = sum(other is not skill for other in self._due())
        what = "1 other topic is" if count == 1 else f"{count} other topics are"
        return f" ({what} due for review: `/review`.)" if count else ""

    # -- answers -----------------------------------------------------------------------------

    async def marked(self, session: Session, said: str) -> AsyncIterator[EngineEvent]:
        """What an answer is worth; the first one to a problem counts."""
        arguments = {"skill": session.skill.name, "question": session.question, "said": said}
        found = await self._worker.call("mark", arguments)
        outcome, line = str(found["outcome"]), str(found["line"])
        if outcome == "right":
            yield AnswerText(f"{line}{RIGHT}{await self._gone_on(session, session.after_right())}")
        elif outcome == "wrong" and session.is_tried:
            yield AnswerText(f"{line} {await self._missed(session, found)}")
        elif outcome == "wrong":
            again = replace(session, is_tried=True)
            yield AnswerText(f"{line} {AGAIN}\n\n{again.text()}")
        else:
            yield AnswerText(f"{line}\n\n{session.text()}")
        if outcome in ("right", "wrong") and not session.is_tried:
            yield _to_record(session, found, said, is_right=outcome == "right")

    async def given_up(self, session: Session) -> AsyncIterator[EngineEvent]:
        """The answer, and a similar problem."""
        arguments = {"skill": session.skill.name, "question": session.question, "said": ""}
        found = await self._worker.call("mark", arguments)
        yield AnswerText(await self._missed(session, found))
        if not session.is_tried:
            yield _to_record(session, found, "", is_right=False)

    async def _missed(self, session: Session, found: Mapping[str, object]) -> str:
        after = session.after_missed()
        text = await self._asked(after, like=session.question)
        return f"The answer: {found['text']} Ask `why?` for the steps.\n\n{text}"

    async def _gone_on(self, session: Session, after: Session) -> str:
        """The next problem: a similar one, a harder one, or that of the next skill that is due."""
        if after.is_again:
            return await self._asked(after, like=session.question)
        if not session.is_review:
            return await self._asked(after)
        others = [skill for skill in self._due() if skill is not session.skill]
        if not others:
            return f"That was the last review that is due. {summary(after)}"
        started = self._started(others[0])
        return await self._asked(replace(after, skill=started.skill, level=started.level, row=0))

    async def _asked(self, session: Session, *, like: str = "") -> str:
        """The session with a fresh problem."""
        arguments = {
            "skill": session.skill.name,
            "level": session.level,
            "seed": self._seed,
            "like": like,
            "unlike": session.question,
        }
        made = await self._worker.call("exercise", arguments)
        return replace(session, question=str(made["question"])).text()

    # -- help --------------------------------------------------------------------------------

    async def helped(self, session: Session, wanted: Within) -> str:
        """A hint, another problem, another level, or the end."""
        match wanted:
            case Within.STOP:
                return f"{summary(session)} `/practice` goes on whenever you like."
            case Within.SKIP:
                return await self._asked(replace(session, hints=0, is_tried=False, is_again=False))
            case Within.HARDER | Within.EASIER:
                step = 1 if wanted is Within.HARDER else -1
                level = within(session.level + step)
                return await self._asked(replace(session, level=level, hints=0, is_tried=False))
            case Within.WHY if question := self._explainable(session):
                found = await self._worker.call("explain", {"question": question})
                return f"{found['text']}\n\n{session.text()}"
            case _:
                return await self._hinted(session)

    def _explainable(self, session: Session) -> str | None:
        return question_before(self._turn.messages, session) if session.hints == 0 else None

    async def _hinted(self, session: Session) -> str:
        hints = session.hints + 1
        arguments = {"question": session.question, "number": hints, "done": 0}
        found = await self._worker.call("hint", arguments)
        # A step is a hint here, so what is left when these are used up is the answer.
        told = str(found["text"]).replace("`next step`", "`answer`")
        return f"{told}\n\n{replace(session, hints=hints).text()}"


def _to_record(
    session: Session, found: Mapping[str, object], said: str, *, is_right: bool
) -> AnswerMarked:
    after = session.after_right() if is_right else session.after_missed()
    return AnswerMarked(
        MarkedAnswer(
            skill=session.skill.name,
            level=session.level,
            next_level=after.level,
            question=session.question,
            answer=str(found["result"]),
            given=said,
            is_right=is_right,
            was_helped=session.hints > 0,
        )
    )
