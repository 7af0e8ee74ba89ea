"""Chat spelling and slips: what is written out, and what must stay as it is."""

import pytest

from tutor_tui.engines.symbolic.everyday import plainly

WRITTEN_OUT = (
    ("waht is 15% of 240", "what is 15% of 240"),
    ("how did u get that", "how did you get that"),
    ("hmm so its 6", "so it's 6"),
    ("ok wait its x = 4", "ok it's x = 4"),
    ("oh so i shoud substract first", "so i should subtract first"),
    ("ok fine. 2/3 divided by 4/5", "2/3 divided by 4/5"),
    ("hi, i have to do 3/4 + 5/6 for homework", "3/4 + 5/6"),
    ("whats the perimter of a rectangel 3 by 4", "what's the perimeter of a rectangle 3 by 4"),
    ("i think its 4 lol", "i think it's 4"),
    ("what if its -2x", "what if it's -2x"),
    ("r u sure", "are you sure"),
    ("im stuck", "i'm stuck"),
    ("lol ok that makes sense", "ok that makes sense"),
)
KEPT = (
    "solve 2u + 3 = 7",
    "What is the remainder when u is divided by 2?",
    "What is the remainder when u(-16) is divided by 12?",
    "and its derivative?",
    "Im(2 + 3i)",
    "ur = 3",
    "multiples of 4",
    "the integrand",
    "the numerators are 3 and 5",
    "percentages",
    "Give prob of sequence wdw when three letters picked",
    "how many factors does it have",
    "on the interval from 0 to 1",
    "probably the quartic",
    "internal friction and a reminder to iterate",
    "the multiplicative inverse",
    "wait",
    "hmm",
    "what is the percentile rank",
    "solve the differential equation",
    "two differentials",
    "x im y",
    "a dose of 5 mg",
    r"\frac{1}{2}",
    "line one\nwaht is this",
)


@pytest.mark.parametrize(("typed", "meant"), WRITTEN_OUT)
def test_chat_spelling_is_written_out(typed: str, meant: str) -> None:
    assert plainly(typed) == meant


@pytest.mark.parametrize("text", KEPT)
def test_letters_formulas_and_other_words_stay(text: str) -> None:
    assert plainly(text) == text
