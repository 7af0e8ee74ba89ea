"""Follow-ups in words that no exact rule has: what they are taken for, and what they are not."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.nearest.restating import restated
from tutor_tui.engines.symbolic.nearest.wishing import meaning_asked, wishes_in


@pytest.mark.parametrize(
    ("message", "request_meant"),
    [
        ("could u take me through the whole calculation pls", "show the steps"),
        ("how on earth does one arrive at this", "show the steps"),
        ("lay out evrey stage of it for me", "show the steps"),
        ("this went right over my head, use easy words", "explain it more simply"),
        ("explian that as if i were a little kid", "explain it more simply"),
        ("which theorem have you applied", "what rule did you use"),
        ("is there any alternative route to it", "another way"),
        ("please do verify your result", "are you sure?"),
        ("would you sketch a picture of it", "plot it"),
        ("let me have a tougher one", "a harder one"),
        ("may i try a similar exercise", "another one like it"),
        ("what's that approximately as a decimal", "as a decimal"),
        ("i'd like a percentage please", "as a percentage"),
        ("replace the 4 with a 9", "with 9 instead of 4"),
        ("what's the lowest common multiple of them", "lcm"),
        ("how far is it from corner to corner", "diagonal"),
        ("where does the curve cut the y-axis", "y-intercept"),
        ("could you give me the line of symmetry", "axis of symmetry"),
    ],
)
def test_a_wish_is_known_by_the_nearest_wording(message: str, request_meant: str) -> None:
    found = wishes_in(message)

    assert len(found) == 1
    assert request_meant in found[0].requests


@pytest.mark.parametrize(
    "message",
    [
        "how do you calculate the height of a building",
        "show me the way to the station",
        "what's the difference between that and 12",
        "why do cats land on their feet",
        "draw me a horse",
        "i need a break",
        "is the answer bigger than my age",
        "give me the recipe for pancakes",
        "what did you do last night",
        "tell me how to find a job",
        "starting with A?",
        "is it true that pi is rational",
        "how did the romans write it",
        "does it rain when you check",
        "show me 3 dogs",
    ],
)
def test_a_message_that_says_more_than_a_wish_is_none(message: str) -> None:
    assert wishes_in(message) == ()


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("whats a logarithm anyway", "exponent"),
        ("remind me what median means in plain english", "middle"),
        ("what do those vertical bars stand for", "distance from zero"),
    ],
)
def test_a_word_or_a_sign_is_explained(message: str, words: str) -> None:
    meaning = meaning_asked(message)

    assert meaning is not None
    assert words in meaning


@pytest.mark.parametrize(
    "message", ["is a logarithm what you used", "can a graph do it", "and the median"]
)
def test_naming_a_topic_does_not_ask_for_its_meaning(message: str) -> None:
    assert meaning_asked(message) is None


@pytest.mark.parametrize(
    ("message", "plainer"),
    [
        ("what if the height's 14", "what if the height is 14"),
        ("i reckon it's 27", "i think it's 27"),
        ("suppose x was 5", "what if x was 5"),
        ("what would the area be", "what is the area"),
        ("do it via elimination", "do it by elimination"),
        ("show the steps", None),
    ],
)
def test_everyday_turns_become_plain(message: str, plainer: str | None) -> None:
    assert restated(message) == plainer


CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("solve 3x - 5 = 16", "x = 7"), ("would you lay that out stage by stage", "Divide both"),
     ("what did you do to remove the 5", "Add 5 to both sides")),
    (("what is 5/6 + 1/4", "13/12"), ("i want that in decimals rather", "`as a decimal`: `13/12`"),
     ("spell the whole calculation out for me", "common denominator")),
    (("find the mean of 3, 9, 4, 8", "6"), ("how scattered are they", "standard deviation is"),
     ("and whats the number in the middle", "median is")),
    (("find the volume of a cone with radius 2 and height 6", "8π"),
     ("what would it be if the height's 9", "12π")),
    (("solve x + y = 9, x - y = 1", "x = 5"), ("would you try it via elimination", "elimination")),
    (("simplify (x^2 - 4)/(x - 2)", "x + 2"), ("any other route to it", "Another way: divide"),
     ("what do i mean by a limit again", "A limit is")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_reply_says_what_the_message_was_taken_for(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)


async def test_an_open_exercise_keeps_its_answer(tutor: SymbolicTutor) -> None:
    said = ("solve 3x = 12", "another one", "could i see that number in decimal form")

    reply, _ = await told(tutor, *said)

    assert "decimal form" not in reply
    assert "`x = " not in reply


async def test_a_likely_wish_is_offered_for_a_yes(tutor: SymbolicTutor) -> None:
    await conversed(
        tutor,
        [
            ("solve 6x + 9 = 33", "x = 4"),
            ("got any more like this for me", "Do you mean `another one like it`? Send `yes`"),
            ("yes", "Here is another one"),
        ],
    )


async def test_another_thing_of_the_same_sort_is_asked_for(tutor: SymbolicTutor) -> None:
    await conversed(
        tutor,
        [
            ("how many diagonals does a hexagon have", "`9`"),
            ("and an octagon", "`20`"),
            ("which rule did you make use of", "n*(n - 3)/2"),
        ],
    )


async def test_an_inequality_is_not_solved_for_words_that_ask_something_else(
    tutor: SymbolicTutor,
) -> None:
    await conversed(tutor, [("solve 3x + 5 > 20", "x > 5"), ("area", "unit squares")])
