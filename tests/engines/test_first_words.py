"""First messages in a learner's own words: what is answered, and what is left alone."""

import pytest

from tests.engines.test_conversations import NearWorker
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.everyday import plainly
from tutor_tui.engines.symbolic.follow_ups.reworded import reworded
from tutor_tui.engines.symbolic.practising.requests import beginning
from tutor_tui.mathematics.retelling.chatted import chatted

ASKED: tuple[tuple[str, str], ...] = (
    ("i have to work out 35% of 80 and i forgot how", "28"),
    ("need to find 2/5 of 60, dont know how to start", "24"),
    ("what do u get if u times 14 by 11", "154"),
    ("9 times by 7", "63"),
    ("A number is doubled and increased by 7 to give 25. Find the number.", "`9`"),
    ("lcm 4 6 10", "= 60`"),
    ("a committee of 4 from 9 people", "126"),
    ("How many different 4-letter codes can be made from 6 letters without repetition?", "360"),
    ("probability of drawing an ace", "1/13"),
    ("what is 1 + 1/3 + 1/9 + ... to infinity", "3/2"),
    ("5!", "120"),
    ("if 4 pens cost 2.40 how much do 10 cost", "`6`"),
    ("does x^2 + 9 = 0 have any solutions", "no real solution"),
    ("does x^2 - 9 = 0 have real solutions?", "2 different real roots"),
    ("mean median and mode of 4 8 8 1 9", "`8`"),
    ("what fraction of an hour is 40 minutes", "2/3"),
    ("write 45 cm as a fraction of a metre", "9/20"),
    ("equation of circle centre (1,-3) radius 2", "(x - 1)² + (y + 3)² = 4"),
    ("z score if mean is 60 sd is 4 and x is 66", "1.5"),
    ("what do the angles of a pentagon add up to", "540°"),
    ("how many degrees are there in an octagon", "1080°"),
    (
        "a rectangle is 3 times as long as it is wide and the area is 48. find its dimensions",
        "length is `12`",
    ),
    (
        "the mean of 4 numbers is 7. three of them are 5, 6 and 8. whats the last one",
        "missing number is `9`",
    ),
    (
        "heres a photo: it shows a triangle with sides 3, 4 and 5. what's the biggest angle?",
        "90°",
    ),
    ("a line goes through the origin and (3, 12). find its equation", "y = 4x"),
    ("how tall is a tower if its shadow is 20 m and the sun is at 45 degrees", "20"),
)


@pytest.mark.parametrize(("text", "expected"), ASKED)
async def test_a_first_message_is_answered(text: str, expected: str) -> None:
    reply, _ = await told(SymbolicTutor(NearWorker()), text)

    assert expected in reply


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as a fraction what is 12.5%", "write 12.5% as a fraction"),
        ("in standard form, what's 45000", "write 45000 in standard form"),
        ("how much is left if i take 467 from 1002", "subtract 467 from 1002"),
        ("whats 24 over 36 in lowest terms", "write 24/36 in lowest terms"),
        ("i think of a number double it and add 5 and get 17, what was it",
         "i think of a number, double it and add 5 and get 17, what was it"),
        ("how many 3 digit numbers can you make from 1 2 3 4 5 with no repeats",
         "how many 3 digit numbers can you make from 1, 2, 3, 4, 5 with no repeats"),
        ("a team of 3 from 5 boys and 4 girls", "how many teams of 3 from 5 boys and 4 girls"),
        ("a box has 4 green and 6 yellow. you take one and put it back then take another. chance "
         "both green",
         "a box has 4 green and 6 yellow. two are drawn with replacement. chance both green"),
        ("A bag has 4 red and 6 blue balls. A ball is drawn, replaced and another is drawn. "
         "Probability both are red?",
         "A bag has 4 red and 6 blue balls. two are drawn with replacement. Probability both are "
         "red"),
        ("how many thirds are there in 4", "what is 4 / (1/3)"),
        ("The angles of a quadrilateral are 80, 95, 100. Find the fourth.",
         "the angles of a quadrilateral are 80, 95, 100 and x. find x"),
        ("find tan A if sin A = 5/13 and A is obtuse",
         "if sin A = 5/13 and A is obtuse, find tan A"),
        ("expected value of a dice roll", "expected value of rolling a die"),
        ("A father is 40 and his son is 10. In how many years will he be twice as old as his son?",
         "A father is 40 and his son is 10. In how many years will the father be twice as old as "
         "his son"),
        ("milk costs 1.20 per litre. how much for 3.5 litres",
         "milk costs 1.20 per litre. how much do 3.5 litres cost"),
        ("geometric sequence first term 3 ratio 2, what is the 8th term",
         "geometric sequence with first term 3 and ratio 2, find the 8th term"),
    ],
)  # fmt: skip
def test_first_words_are_said_as_the_core_reads_them(text: str, said: str) -> None:
    assert reworded(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "a ball is drawn from 4 red and 6 blue and not replaced, then another. chance both red",
        "what does a hexagon do",
        "does it have any solutions",
        "what fraction of an hour is 25 cm",
        "how much do 8 cost",
        "the photo is of 3 cats",
        "times tables",
    ],
)
def test_what_says_too_little_is_left_alone(text: str) -> None:
    assert reworded(text) is None


def test_being_at_a_loss_is_left_out_only_at_the_end_of_a_problem() -> None:
    assert plainly("solve 2x = 6 but i don't know how to start") == "solve 2x = 6"
    assert plainly("i forgot how to do it") == "i forgot how to do it"


def test_a_long_message_is_none_of_these() -> None:
    assert list(chatted("how tall is a " + "tree " * 700)) == []


@pytest.mark.parametrize(
    "text", ["give me 3 practice questions on fractions", "ask me two problems about fractions"]
)
def test_a_number_of_problems_begins_practice(text: str) -> None:
    begun = beginning(text)

    assert begun is not None
    assert begun.skill is not None
    assert begun.skill.title == "fractions"


async def test_a_problem_in_a_question_for_the_way_is_what_is_talked_about() -> None:
    tutor = SymbolicTutor(NearWorker())

    reply, _ = await told(
        tutor, "log base 3 of 81", "how do you solve 3^x = 50", "to 2 decimal places"
    )

    assert "3.56" in reply


async def test_what_is_unclear_is_answered_with_requests_that_work() -> None:
    reply, _ = await told(SymbolicTutor(NearWorker()), "banana x^2 + 3x pudding")

    assert "`simplify x^2 + 3x`" in reply
