"""The most common follow-ups are answered whatever kind of problem was answered before."""

import re
from dataclasses import replace

import pytest

from tests.engines.test_conversations import NearWorker
from tests.engines.test_symbolic import told, turn_of
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import AnswerText
from tutor_tui.domain.objects import Role
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.mathematics.operations import recheck_answer

QUESTIONS: tuple[str, ...] = (
    "what is 3/4 + 2/5",
    "solve 3x + 11 = 14",
    "solve x^2 - 5x + 6 = 0",
    "solve x + y = 10, x - y = 2",
    "solve x^2 > 4",
    "factor x^2 + 5x + 6",
    "differentiate x^2 + 3x",
    "integrate 2x from 0 to 3",
    "limit of (x^2 - 4)/(x - 2) as x -> 2",
    "does the series 1/n^2 converge",
    "solve y'' + y = 0",
    "mean of 4, 8, 6, 5, 2",
    "gcd of 36 and 48",
    "is 91 prime",
    "area of a circle with radius 5",
    "slope of the line through (1, 2) and (4, 11)",
    "determinant of [[2, 3], [1, 4]]",
    "write 3/8 as a decimal",
    "share 60 in the ratio 2:3",
    "what is 20% of 80",
    "what is the probability of a sum of 7 with two dice",
    "the sum of two numbers is 20 and their difference is 4. what are they?",
    "find the 20th term of 3, 7, 11, 15",
    "convert 1011 from binary to decimal",
    "a_n = 3n - 2, find a_10",
)
FOLLOW_UPS: tuple[str, ...] = (
    "why?",
    "steps",
    "explain step 2",
    "i dont get it",
    "simpler",
    "is it always like that?",
    "another one",
    "so the answer is 7?",
)
_REFUSED = re.compile(
    r"I did not get that|That went past me|I do not understand|I cannot answer|nothing to explain"
    r"|gave no answer|not sure what you ask|could not check any|I cannot compare"
)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_no_common_follow_up_is_refused(question: str) -> None:
    tutor = SymbolicTutor(NearWorker())
    refused = []
    for text in FOLLOW_UPS:
        reply, _ = await told(tutor, question, text)
        if _REFUSED.search(reply):
            refused.append((text, reply))

    assert refused == []


async def _told_in_turn(*texts: str) -> str:
    """The reply to the last of these messages of the person and the tutor in turn."""
    turn = turn_of(texts[-1])
    messages = tuple(
        replace(
            turn.messages[-1],
            id=f"msg_{number}",
            role=Role.ASSISTANT if number % 2 else Role.USER,
            content=(TextContent(value=text),),
        )
        for number, text in enumerate(texts)
    )
    events = SymbolicTutor(NearWorker()).answer(replace(turn, messages=messages))
    return "".join([event.text async for event in events if isinstance(event, AnswerText)])


@pytest.mark.parametrize("question", QUESTIONS)
async def test_the_tutors_own_answer_is_checked_again(question: str) -> None:
    answer, _ = await told(SymbolicTutor(NearWorker()), question)

    again = await _told_in_turn(question, answer, "check it")

    assert again.startswith("Yes, checked again")
    assert again.endswith(str(recheck_answer({"question": question})["written"] or answer))


async def test_asking_twice_to_check_an_answer_gets_its_working() -> None:
    answer, _ = await told(SymbolicTutor(NearWorker()), "solve 4x - 1 = 7")
    again = await _told_in_turn("solve 4x - 1 = 7", answer, "check it")

    twice = await _told_in_turn("solve 4x - 1 = 7", answer, "check it", again, "check it")

    assert again.startswith("Yes, checked again")
    assert twice.startswith("It is right once more")
    assert "1. Add 1 to both sides" in twice


async def test_after_a_refusal_the_answer_before_it_is_checked() -> None:
    answer, _ = await told(SymbolicTutor(NearWorker()), "solve 4x - 1 = 7")
    refusal, _ = await told(SymbolicTutor(NearWorker()), "solve 4x - 1 = 7", "wobble the frobs")

    reply = await _told_in_turn("solve 4x - 1 = 7", answer, "wobble the frobs", refusal, "check it")

    assert reply.startswith("Yes, checked again")


async def test_the_answer_is_checked_again_after_it_was_explained() -> None:
    texts = ["solve 4x - 9 = 15"]
    for text in ("why do you add 9 first?", "check it please"):
        texts += [await _told_in_turn(*texts), text]

    assert await _told_in_turn(*texts) == ("Yes, checked again: with `x = 6`, `4*6 - 9 = 15`.")


async def test_checking_after_a_hint_tells_no_answer() -> None:
    texts = ["hint: solve 4x - 9 = 15"]
    texts += [await _told_in_turn(*texts), "check it"]

    assert "x = 6" not in await _told_in_turn(*texts)


async def test_what_somebody_else_answered_is_checked_line_by_line() -> None:
    reply = await _told_in_turn("solve 3x + 11 = 14", "x = 2", "check it")

    assert reply.startswith("The first line that does not hold is `x = 2`")


async def test_a_second_wish_for_simpler_words_gets_the_idea_alone() -> None:
    tutor = SymbolicTutor(NearWorker())

    reply, _ = await told(
        tutor, "solve 3x + 11 = 14", "simpler", "still too complicated", "simpler"
    )

    assert "Undo what was done" in reply
    assert "1." not in reply


async def test_a_step_that_is_not_there_is_said_to_be_missing() -> None:
    reply, _ = await told(SymbolicTutor(NearWorker()), "solve 2x = 8", "explain step 5")

    assert reply.startswith("There is only one step here.")


async def test_steps_are_those_of_the_question_and_not_of_a_part_of_it() -> None:
    reply, _ = await told(SymbolicTutor(NearWorker()), "does the series 1/n converge", "steps")

    assert "diverges" in reply


async def test_what_holds_always_is_told_with_the_way() -> None:
    tutor = SymbolicTutor(NearWorker())

    of_numbers, _ = await told(tutor, "gcd of 12 and 18", "does it work for all numbers")
    of_both_sides, _ = await told(tutor, "(x+1)^2 = x^2+2x+1", "is that always true")

    assert of_numbers.startswith("With other numbers the result may be another one")
    assert of_both_sides.startswith("Yes")
