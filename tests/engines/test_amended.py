"""One amount of the last question changed by its name, its place, its figure or its sort."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.amended.amend import amended
from tutor_tui.engines.symbolic.follow_ups.readings import Said, Written

CIRCLE = "what is the circumference of a circle with radius 8 cm"
BOX = "volume of a cuboid with length 4, width 3 and height 10"
CYLINDER = "volume of a cylinder radius 6 height 20"
TRIANGLE = "area of a triangle base 6 cm height 4 cm"
SAVED = "i save £300 at 4% compound interest for 6 years. how much interest do i get"
COAT = "a coat costs $90 and is 20% off. how much do i pay"
DRIVE = "how long does it take to drive 180 miles at 60 mph"
MARBLES = "John has 45 marbles. He gives 12 to Ben and loses 8. How many are left?"
SWEETS = "Tom has 24 sweets. He eats 1/4 of them and gives 5 to his sister. How many has he left?"
ROW = "how many ways can 6 people sit in a row"
QUADRATIC = "solve x^2 - 7x + 12 = 0"
MEAN = "find the mean of 3, 9, 5, 7"

AMENDED: tuple[tuple[str, str, str], ...] = (
    (CIRCLE, "what if the radius doubles", "radius 16 cm"),
    (CIRCLE, "and if the radius is halved?", "radius 4 cm"),
    (CIRCLE, "what if the radius was three times as long", "radius 24 cm"),
    (CIRCLE, "what if the radius is 2 cm shorter", "radius 6 cm"),
    (CIRCLE, "what if the radius grows by 50%", "radius 12 cm"),
    (CIRCLE, "now with a radius of 3 m", "radius 3 m"),
    (CIRCLE, "triple the radius", "radius 24 cm"),
    (BOX, "what if the height was 5 more", "height 15"),
    (BOX, "make the width 7", "width 7"),
    (BOX, "what if the length is 6 and the width is 2", "length 6, width 2 and height 10"),
    (BOX, "change the height to 2.5", "height 2.5"),
    (BOX, "double everything", "length 8, width 6 and height 20"),
    (CYLINDER, "what if the height was 3 less", "radius 6 height 17"),
    (TRIANGLE, "double the base and halve the height", "base 12 cm height 2 cm"),
    (TRIANGLE, "and with base 10 cm and height 2 cm", "base 10 cm height 2 cm"),
    (SAVED, "what if the rate was 2%", "at 2% compound"),
    (SAVED, "what if the interest rate doubled", "at 8% compound"),
    (SAVED, "what if the time was halved", "for 3 years"),
    (SAVED, "and double the money", "save £600"),
    (COAT, "what if the price was 120 dollars", "costs $120"),
    (COAT, "what if the discount was 5% more", "25% off"),
    (DRIVE, "what if the speed was 45 mph", "at 45 mph"),
    (DRIVE, "what if the distance is halved", "drive 90 miles"),
    (ROW, "what if there was one more person", "7 people"),
    (ROW, "with two fewer people", "4 people"),
    (QUADRATIC, "what if the 12 was negative", "7x - 12 = 0"),
    (QUADRATIC, "what if the 7 was positive", "x^2 + 7x"),
    (QUADRATIC, "make the -7 positive", "x^2 + 7x"),
    (QUADRATIC, "change the 12 to a 10", "+ 10 = 0"),
    (MEAN, "what if the last number was 13", "3, 9, 5, 13"),
    (MEAN, "what if the second one was negative", "3, -9, 5, 7"),
    (MEAN, "what if all the numbers were doubled", "6, 18, 10, 14"),
    ("eigenvalues of [[5,3],[3,5]]", "what if the 3s are 1", "[[5,1],[1,5]]"),
    ("area of a rectangle 10 cm by 6 cm", "what if both sides are halved", "5 cm by 3 cm"),
    ("area of a rectangle 10 cm by 6 cm", "what if the width is 7 cm", "10 cm by 7 cm"),
    ("what is sin(30 degrees)", "what if the angle is 60", "sin(60 degrees)"),
    ("what is 15% of 60", "what if the percentage doubles", "30% of 60"),
    (MARBLES, "what if he gave ben 15", "gives 15 to Ben and loses 8"),
    (MARBLES, "what if he lost 10", "gives 12 to Ben and loses 10"),
    (MARBLES, "what if john had 50", "John has 50 marbles. He gives 12 to Ben"),
    (SWEETS, "what if he gave 8 away?", "gives 8 to his sister"),
    (SWEETS, "what if he ate half of them", "eats 1/2 of them"),
)


@pytest.mark.parametrize(("question", "message", "there"), AMENDED)
def test_one_amount_is_changed_and_the_rest_stays(question: str, message: str, there: str) -> None:
    found = amended(message, question)

    assert isinstance(found, Written), found
    assert there in found.question
    assert found.note.startswith("With `")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("what is 4 + 4*3", "what if the 4 was a 5"),
        ("what is 6*2 - 6", "what if the 6 was a 7"),
    ],
)
def test_two_amounts_that_can_be_meant_are_both_shown(question: str, message: str) -> None:
    found = amended(message, question)

    assert isinstance(found, Said)
    assert len(found.options) == 2


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (CIRCLE, "what if the volume doubles"),
        (CIRCLE, "what if the radius is £5"),
        (CIRCLE, "what if the radius is 5 kg"),
        (CIRCLE, "double it"),
        (SAVED, "what if the rate was £20"),
        (QUADRATIC, "solve 2x = 12"),
        (QUADRATIC, "x = 12"),
        (QUADRATIC, "is 7 a prime number"),
        (QUADRATIC, "what if the 5 was negative"),
        (MEAN, "what is 9 times as much as 5"),
        (MEAN, "what if the fifth number was 13"),
        ("simplify (x^2 - 16)/(x - 4)", "what about x = 2"),
        ("what is a prime number", "what if the radius doubles"),
        (MARBLES, "what if Ben lost 10"),
        (MARBLES, "what if he gave half to Ann"),
    ],
)
def test_what_changes_nothing_that_is_there_is_left_alone(question: str, message: str) -> None:
    assert amended(message, question) is None


async def test_the_answer_says_what_was_changed() -> None:
    await conversed(
        SymbolicTutor(NearWorker()),
        [
            (CIRCLE, "`16π cm`"),
            ("what if the radius doubles", "With `16 cm` instead of `8 cm`: The circumference"),
            ("and if it's halved then", "I"),
        ],
    )


async def test_a_changed_question_is_what_is_talked_about() -> None:
    await conversed(
        SymbolicTutor(NearWorker()),
        [
            (QUADRATIC, "x = 3"),
            ("what if the 12 was negative", "With `- 12` instead of `+ 12`"),
            ("what if the 7 was 4", "With `4` instead of `7`"),
            ("show the steps", "x² - 4x - 12"),
        ],
    )
