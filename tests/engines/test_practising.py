"""Practice in a thread: asked, marked, helped, made harder or repeated, and gone on with."""

import pytest

from tests.engines.test_conversations import NearWorker
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import AnswerMarked, AnswerText
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.practice import MarkedAnswer, Progress, SkillRecord
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.practising.session import Session, session_in
from tutor_tui.mathematics.practice.exercises import solved_exercise

_NOW = 1_000


class Learner:
    """Somebody who writes in one thread, with a tutor that keeps nothing between the turns."""

    def __init__(self, tutor: SymbolicTutor) -> None:
        self._tutor = tutor
        self.progress = Progress()
        self.messages: list[Message] = []
        self.marked: list[MarkedAnswer] = []

    async def says(self, text: str) -> str:
        """The reply; marks are put with the others."""
        self._add(Role.USER, text)
        run = Run(
            id=f"run_{len(self.messages)}",
            thread_id="thread_1",
            assistant_id="asst_1",
            status=RunStatus.IN_PROGRESS,
            model="symbolic",
            instructions="",
            created_at=_NOW,
        )
        pieces = []
        turn = Turn(run=run, messages=tuple(self.messages), progress=self.progress)
        async for event in self._tutor.answer(turn):
            match event:
                case AnswerText(text=piece):
                    pieces.append(piece)
                case AnswerMarked(marked=marked):
                    self.marked.append(marked)
        self._add(Role.ASSISTANT, "".join(pieces))
        return self.messages[-1].text

    def _add(self, role: Role, text: str) -> None:
        message = Message(
            id=f"msg_{len(self.messages)}",
            thread_id="thread_1",
            created_at=_NOW,
            role=role,
            content=(TextContent(value=text),),
        )
        self.messages.append(message)

    @property
    def session(self) -> Session:
        """The practice that the last reply goes on with."""
        found = session_in(self.messages[-1].text)
        assert found is not None
        return found

    async def answers_rightly(self) -> str:
        """Send the right answer, which only the core knows."""
        known = solved_exercise(self.session.question)
        assert known is not None
        return await self.says(str(known.answer.result))


@pytest.fixture
def learner() -> Learner:
    return Learner(SymbolicTutor(NearWorker()))


async def test_right_answers_bring_harder_problems(learner: Learner) -> None:
    await learner.says("/practice fractions")
    levels = [learner.session.level]
    for _ in range(4):
        reply = await learner.answers_rightly()
        levels.append(learner.session.level)

        assert reply.startswith("Yes, ")

    assert levels == [1, 1, 2, 2, 3]
    assert (learner.session.right, learner.session.asked, learner.session.row) == (4, 4, 4)
    assert [one.is_right for one in learner.marked] == [True] * 4
    assert [one.next_level for one in learner.marked] == levels[1:]


async def test_a_mistake_is_tried_again_and_followed_by_a_similar_problem(
    learner: Learner,
) -> None:
    await learner.says("give me practice on linear equations")
    question = learner.session.question
    first = await learner.says("x = 12345")
    tried = learner.session
    second = await learner.says("x = 54321")

    assert "not right" in first
    assert "left side" in first
    assert (tried.question, tried.is_tried) == (question, True)
    assert "The answer: " in second
    assert learner.session.is_again
    assert learner.session.question != question
    assert [(one.is_right, one.question) for one in learner.marked] == [(False, question)]


async def test_how_it_stands_is_told_and_the_problem_asked_again(learner: Learner) -> None:
    await learner.says("/practice multiplication")
    asked = learner.session
    told = [await learner.says("am i right?"), await learner.says("how am I doing")]
    again = learner.session
    await learner.says("1")
    told.append(await learner.says("am i right?"))
    await learner.answers_rightly()
    told += [await learner.says("was that right?"), await learner.says("what's my score?")]
    repeated = await learner.says("what was the question again?")

    assert again == asked
    assert [one.partition(" ")[0] for one in told] == ["No", "No", "Not", "Yes,", "Until"]
    assert told[0].startswith("No answer to this problem")
    assert "0 of 1 problem right" in told[-1]
    assert repeated == learner.session.text()


async def test_the_second_try_counts_no_more_but_is_praised(learner: Learner) -> None:
    await learner.says("quiz me on multiplying")
    await learner.says("/practice multiplication")
    await learner.says("1")
    reply = await learner.answers_rightly()

    assert reply.startswith("Yes, ")
    assert [one.is_right for one in learner.marked] == [False]
    assert (learner.session.right, learner.session.asked) == (0, 1)
    assert learner.session.is_again


async def test_a_hint_does_not_tell_the_answer_and_is_noted(learner: Learner) -> None:
    await learner.says("/practice order of operations")
    known = solved_exercise(learner.session.question)
    hint = await learner.says("hint")
    await learner.answers_rightly()

    assert known is not None
    assert str(known.answer.result) not in hint.partition("**")[0]
    assert learner.marked[0].was_helped
    assert learner.session.row == 0


async def test_giving_up_shows_the_answer_and_why_shows_the_steps(learner: Learner) -> None:
    await learner.says("/practice linear equations")
    missed = learner.session.question
    given_up = await learner.says("show me the answer")
    again = learner.session
    why = await learner.says("why?")

    assert "The answer: " in given_up
    assert missed.removeprefix("Solve `").removesuffix("`.").replace(" ", "") in why.replace(
        " ", ""
    )
    assert learner.session == again
    assert [(one.is_right, one.given) for one in learner.marked] == [(False, "")]


async def test_a_second_miss_in_a_row_makes_it_easier(learner: Learner) -> None:
    await learner.says("/practice decimals")
    await learner.says("harder")
    await learner.says("answer")
    level = learner.session.level
    await learner.says("answer")

    assert (level, learner.session.level) == (2, 1)


async def test_skip_harder_and_easier_bring_other_problems_and_count_nothing(
    learner: Learner,
) -> None:
    await learner.says("/practice fractions")
    seen = [learner.session]
    for text in ("skip", "harder", "harder", "easier"):
        await learner.says(text)
        seen.append(learner.session)

    assert [one.level for one in seen] == [1, 1, 2, 3, 2]
    assert len({one.question for one in seen}) == len(seen)
    assert learner.marked == []


async def test_another_question_is_answered_and_practice_goes_on_afterwards(
    learner: Learner,
) -> None:
    await learner.says("/practice fractions")
    waiting = learner.session
    aside = await learner.says("What is the derivative of x^2?")
    await learner.says("continue practice")

    assert "2x" in aside
    assert learner.session == waiting


async def test_what_is_right_but_unfinished_waits_for_its_form(learner: Learner) -> None:
    await learner.says("/practice factoring")
    waiting = learner.session
    reply = await learner.says(waiting.question.removeprefix("Factor `").removesuffix("`."))

    assert "right value" in reply
    assert learner.session == waiting
    assert learner.marked == []


async def test_the_end_tells_how_it_went(learner: Learner) -> None:
    await learner.says("/practice addition")
    await learner.answers_rightly()
    reply = await learner.says("that's enough, thanks")

    assert "1 problem, 1 right" in reply
    assert session_in(reply) is None


async def test_without_a_topic_what_is_due_is_reviewed_to_its_end(learner: Learner) -> None:
    learner.progress = _progress(("fractions", 3, _NOW - 50), ("roots", 2, _NOW - 9))
    opening = await learner.says("/practice")
    first = learner.session
    await learner.answers_rightly()
    second = learner.session
    learner.progress = _progress(("fractions", 3, _NOW + 99), ("roots", 2, _NOW - 9))
    end = await learner.answers_rightly()

    assert "Due for review: fractions, roots" in opening
    assert (first.skill.name, first.level, first.is_review) == ("fractions", 3, True)
    assert (second.skill.name, second.level) == ("roots", 2)
    assert "last review" in end
    assert "2 problems, 2 right" in end


def _progress(*skills: tuple[str, int, int]) -> Progress:
    records = [
        SkillRecord(skill=name, level=level, asked=4, right=2, due_at=due_at, reviewed_at=1)
        for name, level, due_at in skills
    ]
    return Progress({record.skill: record for record in records})


async def test_a_skill_goes_on_at_its_level_and_others_that_are_due_are_told(
    learner: Learner,
) -> None:
    learner.progress = _progress(("fractions", 4, _NOW + 50), ("roots", 2, _NOW - 9))
    opening = await learner.says("I want to practise fractions")

    assert learner.session.level == 4
    assert "1 other topic is due for review" in opening


async def test_topics_are_told_where_none_or_an_unknown_one_is_named(learner: Learner) -> None:
    told = await learner.says("/practice")
    assert "- **Calculus**: limits · derivatives" in told
    assert "no problems on `history`" in await learner.says("quiz me on history")
    assert "Did you mean `/practice eigenvalues`?" in await learner.says("/practice eigenvlaues")
