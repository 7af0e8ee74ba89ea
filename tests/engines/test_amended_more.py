"""More of the last question changed by its role, and what stands for nothing in it."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.amended.amend import amended, told_otherwise
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.reworded import reworded
from tutor_tui.engines.symbolic.helping import helping
from tutor_tui.engines.symbolic.talk import CANNOT
from tutor_tui.mathematics.operations import answer_question


@pytest.mark.parametrize(
    ("question", "message", "there"),
    [
        ("solve 4x - 3 = x + 12", "what if it was x + 15 instead", "4x - 3 = x + 15"),
        ("integrate 1/(x^2 + 1) from 0 to 1", "what if the upper limit is infinity", "0 to infin"),
        ("integrate x^2 from 0 to 3", "what if the lower bound was 1", "from 1 to 3"),
        ("sum of the first 20 terms of 2, 5, 8", "what if the difference was 4", "2, 6, 10"),
        ("sum of the first 6 terms of 2, 6, 18", "what if the ratio is 2", "2, 4, 8"),
        ("find the 10th term of 4, 9, 14, 19", "what if the first term was 6", "6, 11, 16, 21"),
        (
            "a die is rolled twice. probability of two sixes",
            "what if it's rolled 3 times",
            "3 time",
        ),
        (
            "jo is 12 and her sister is 3 years younger. how old is her sister",
            "what if she was 15",
            "jo is 15",
        ),
        (
            "X is normal with mean 90 and standard deviation 12. find P(X > 100)",
            "what if the sd is 10",
            "standard deviation 10",
        ),
        (
            "my recipe for 8 muffins needs 200 g sugar. how much for 20 muffins",
            "what if 8 muffins need 250 g",
            "8 muffins needs 250 g",
        ),
    ],
)
def test_a_role_in_the_question_is_changed(question: str, message: str, there: str) -> None:
    found = amended(message, question) or told_otherwise(message, question)

    assert isinstance(found, Written), found
    assert there in found.question


@pytest.mark.parametrize(
    ("message", "result"),
    [
        ("how many grams of flour do i need for 15 cookies if 10 cookies need 300 g", "450"),
        ("my taxi costs £3 plus £2 per mile. i went 6 miles, how much is it", "15"),
        ("£800 at 5% compound interest for 2 years, what do i end up with", "882"),
        ("my aunt has 30 hens, 2/5 are brown. how many are brown", "12"),
        ("a box has 12 red and 18 blue pens. what fraction are red", "2/5"),
        ("a box has 12 red and 18 blue pens, what fraction of them are blue", "3/5"),
        ("a cake is cut into 9 slices and i eat 4. what fraction is left", "5/9"),
        ("tickets cost £8 for adults and £5 for kids. how much for 2 adults and 3 kids", "31"),
        ("my aunt has 30 hens, 2/5 are brown. how many are not brown", "18"),
    ],
)
def test_a_first_story_is_read(message: str, result: str) -> None:
    whole = reworded(message) or message  # a story that the core reads needs no other words

    assert answer_question({"question": whole})["result"] == result


@pytest.mark.parametrize(
    "message",
    [
        "how many grams of flour do i need for 15 buns if 10 cakes need 300 g",
        "my taxi costs £3 plus £2 per mile. i went 6 hours, how much is it",
        "my aunt has 30 hens, 2/5 are brown. how many cows does she have",
        "a box has 12 red and 18 blue pens. what fraction are green",
        "tickets cost £8 for adults and £5 for kids. how much for 2 adults and 3 dogs",
    ],
)
def test_a_story_of_two_different_things_is_not_told_otherwise(message: str) -> None:
    assert reworded(message) is None


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("a rectangle has perimeter 40 and length 9, find the width", "`11`"),
            ("and the area then", "`99`"),
        ),
        (
            ("probability of getting a red ball from a bag with 4 red and 8 blue", "`1/3`"),
            ("and of getting a blue one", "`2/3`"),
        ),
        (("round 4.5678 to 2 dp", "`4.57`"), ("and to 1", "`4.6`")),
        (("what is 30% of 90", "`27`"), ("what is that plus vat at 20%", "`32.4`")),
        (("expand (x+3)(x+2)", "x² + 5x + 6"), ("what happens at x = 1", "12")),
        (
            ("solve 3x = 12", "x = 4"),
            ("if a hen lays 2 eggs how many wobbles in 9 frobs", "did not get"),
            ("i think it's 57", "I gave no answer to your last question"),
        ),
    ],
    ids=lambda turns: turns[0][0],
)
async def test_what_follows_is_about_what_was_asked(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)


def test_a_long_refusal_is_said_in_full_only_once() -> None:
    first = helping(CANNOT, "who won the game", None, [])
    second = helping(CANNOT, "frob 3", None, [first])
    third = helping(CANNOT, "frob 4", None, [first, second])

    assert len({first, second, third}) == 3
    assert max(len(second), len(third)) < 100 < len(first)
