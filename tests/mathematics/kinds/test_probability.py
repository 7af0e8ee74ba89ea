"""Probability and counting: in many words, against enumeration, and what is left to others."""

from fractions import Fraction
from typing import Any

import pytest

from tutor_tui.mathematics.kinds.formed.answers import answer as formed_answer
from tutor_tui.mathematics.kinds.kind import Kind, told
from tutor_tui.mathematics.kinds.probability.listing import KINDS
from tutor_tui.mathematics.kinds.probability.odds import read_odds_asked
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, Unclear
from tutor_tui.mathematics.trees import rational_value

DRAWS = (
    (
        "A spinner has 8 equal sections numbered 1-8. What's the probability of an even number?",
        "1/2",
    ),
    (
        "A box has 7 black pens and 5 red pens. Two pens are taken out one after the other without "
        "replacement. Find the probability that both are the same colour.",
        "31/66",
    ),
    (
        "Calculate prob of picking 3 o and 1 t when four letters picked without "
        "replacement from ooaooooatatoaootoo.",
        "11/68",
    ),
    (
        "What is prob of picking 1 d and 1 q when two letters picked without replacement "
        "from {q: 2, d: 1, j: 2, w: 1, h: 2}?",
        "1/14",
    ),
    (
        "Three letters picked without replacement from ppirwerrpsriwr. Give prob of "
        "picking 1 e, 1 s and 1 p.",
        "3/364",
    ),
    (
        "Calculate prob of sequence wdw when three letters picked without replacement "
        "from {w: 11, d: 2}.",
        "5/39",
    ),
    (
        "Four letters picked without replacement from {g: 2, r: 1, b: 1, s: 1, u: 5}. "
        "What is prob of sequence susr?",
        "0",
    ),
    (
        "What is prob of sequence sms when three letters picked without replacement from "
        "mkssmksskskk?",
        "1/33",
    ),
    (
        "3 of 12 bulbs are broken, two are picked at random. What is the probability that both are "
        "broken?",
        "1/22",
    ),
    (
        "In a class of 30 pupils 12 are boys. Two are chosen at random. What is the probability "
        "that both are girls?",
        "51/145",
    ),
    (
        "A bag has 3 red and 5 blue marbles. Two are drawn without replacement. What is "
        "the probability that both are red?",
        "3/28",
    ),
    (
        "a bag has 3 red and 5 blue marbles, two are drawn without replacement. "
        "probability both are red?",
        "3/28",
    ),
    (
        "A bag contains 3 red and 5 blue marbles. Two marbles are drawn at random "
        "without replacement. What is the probability that at least one is red?",
        "9/14",
    ),
    (
        "A bag contains 4 red, 3 blue and 2 green balls. Two balls are drawn without "
        "replacement. Find the probability that they are of different colours.",
        "13/18",
    ),
    (
        "A bag contains 3 red and 5 blue marbles. Two marbles are drawn with "
        "replacement. What is the probability that both are blue?",
        "25/64",
    ),
    (
        "Two marbles are drawn without replacement from a bag with 3 red and 5 blue "
        "marbles. What is the probability that both are the same color?",
        "13/28",
    ),
    (
        "A box contains 5 white and 7 black balls. What is the probability of drawing a "
        "white ball?",
        "5/12",
    ),
    ("bag with 3 red and 7 blue balls, probability of red?", "3/10"),
    ("a bag has 3 red, 7 blue balls. what's the chance of a red one?", "3/10"),
    ("what is the probability of drawing an ace from a deck of cards", "1/13"),
    (
        "What's the probability of drawing two aces from a standard deck without replacement?",
        "1/221",
    ),
    (
        "Two cards are drawn from a deck of 52 cards. What is the probability that both are kings?",
        "1/221",
    ),
    ("What is the probability of drawing a heart or a king from a deck of cards?", "4/13"),
    ("What is the probability of drawing a red card from a standard deck?", "1/2"),
    ("probability of not drawing a face card from a deck", "10/13"),
    ("What is the probability that a card drawn from a deck is a spade?", "1/4"),
    ("probability of exactly 2 heads in 5 coin flips", "5/16"),
    ("A coin is flipped 3 times. What is the probability of getting at least one head?", "7/8"),
    ("What is the probability of getting 3 heads when flipping a coin 4 times?", "1/4"),
    ("Three coins are tossed. What is the probability that all are tails?", "1/8"),
    ("A fair coin is tossed twice. What is the probability of getting two heads?", "1/4"),
    ("What is the probability of rolling a 6 on a die?", "1/6"),
    ("A die is rolled. What is the probability of getting an even number?", "1/2"),
    ("probability of rolling a number greater than 4 with a fair die", "1/3"),
    ("What is the probability of getting at least one six in four throws of a die?", "671/1296"),
    ("A die is thrown 3 times. What is the probability of rolling exactly two sixes?", "5/72"),
    ("A number is chosen at random from 1 to 20. What is the probability that it is prime?", "2/5"),
    (
        "Cards are numbered 1 to 30. One card is drawn at random. What is the "
        "probability that it is a multiple of 3 or 5?",
        "7/15",
    ),
    (
        "A letter is chosen at random from the word PROBABILITY. What is the probability "
        "that it is a vowel?",
        "4/11",
    ),
    (
        "A jar has 4 red, 6 blue, and 10 green marbles. What is the probability of "
        "picking a red or blue marble?",
        "1/2",
    ),
    (
        "There are 6 boys and 4 girls in a class. Two students are chosen at random. "
        "What is the probability that both are girls?",
        "2/15",
    ),
    (
        "A bag contains 3 red and 5 blue marbles. What is the probability of drawing a "
        "red then a blue marble without replacement?",
        "15/56",
    ),
    (
        "An urn contains 5 red balls and 3 green balls. Three balls are drawn without "
        "replacement. What is the probability of getting exactly 2 red balls?",
        "15/28",
    ),
    (
        "If you draw 2 cards from a standard deck, what is the probability that the "
        "first is an ace and the second is a king?",
        "4/663",
    ),
    (
        "A bag has 2 red, 3 green and 4 blue balls. 3 balls are picked at random. What's "
        "the probability that none of them is blue?",
        "5/42",
    ),
    (
        "A bag contains 5 red and 5 blue marbles. I draw one marble, what is the chance it is red?",
        "1/2",
    ),
    ("probability of rolling a sum of 7 with two dice", "1/6"),
    ("Two dice are rolled. What is the probability that the sum is 7?", "1/6"),
    (
        "Two fair dice are thrown. What is the probability that the sum of the numbers "
        "is greater than 9?",
        "1/6",
    ),
    ("What is the probability of rolling doubles with two dice?", "1/6"),
    ("what's the probability of getting a total of 7 or 11 when rolling two dice", "2/9"),
    ("Two dice are rolled. Find the probability of getting a sum of at least 10.", "1/6"),
    ("Three dice are rolled. What is the probability that the total is 10?", "1/8"),
    ("Two dice are rolled, what is the probability that the product is even", "3/4"),
    ("A card is drawn from a deck. What is the probability that it is a king of hearts?", "1/52"),
    ("What is the probability of getting 2 heads and 1 tail when 3 coins are tossed?", "3/8"),
    (
        "What is the probability of drawing a multiple of 3 or 5 if a number is chosen "
        "from 1 to 30?",
        "7/15",
    ),
    (
        "A bag contains 20 balls numbered 1 to 20. One ball is drawn at random. What is "
        "the probability that the number is a multiple of 3?",
        "3/10",
    ),
)
COUNTS = (
    (
        "How many even 4-digit numbers from the digits 1,2,3,4,5 without repetition?",
        "48",
    ),
    (
        "How many 4-digit numbers from the digits 1,2,3,4,5 without repetition are odd?",
        "72",
    ),
    ("how many 3-digit numbers using 1,2,3,4 without repetition are greater than 300", "12"),
    (
        "How many 3-digit numbers can be made from the digits 0,1,2,3,4 if no digit is repeated?",
        "48",
    ),
    (
        "How many 3-digit numbers divisible by 5 from the digits 2, 3, 5, 6, 7 and 9 if "
        "repetition is not allowed?",
        "20",
    ),
    (
        "How many 3-digit odd numbers with the digits 1 to 6 if digits can be repeated?",
        "108",
    ),
    ("I have 3 shirts, 4 pants and 2 pairs of shoes. How many outfits?", "24"),
    ("How many 5-card hands can be dealt from a deck of 52 cards?", "2598960"),
    ("A pizza place has 8 toppings. How many pizzas with 3 toppings are possible?", "56"),
    (
        "In how many ways can a president, vice president and secretary be chosen from 12 people?",
        "1320",
    ),
    ("how many ways to choose 3 from 10", "120"),
    ("10 choose 3", "120"),
    ("What is 10 choose 3?", "120"),
    ("10C3", "120"),
    ("C(10, 3)", "120"),
    ("12 nCr 5", "792"),
    ("5P2", "20"),
    ("P(10, 3)", "720"),
    ("how many arrangements of the letters in MISSISSIPPI", "34650"),
    ("How many different ways can the letters of the word BANANA be arranged?", "60"),
    ("In how many ways can the letters of MATH be arranged?", "24"),
    ("how many different words can you make from TENNESSEE", "3780"),
    ("how many arrangements of APPLE have the vowels together", "24"),
    ("arrange the letters of BANANA so that the two N's are not next to each other", "40"),
    ("how many arrangements of the letters of COMPUTER start with a vowel", "15120"),
    ("how many arrangements of LEVEL begin and end with L", "3"),
    ("ways to arrange the letters of TRIANGLE if no two vowels are adjacent", "14400"),
    ("how many words can i form with the letters of LEVEL", "30"),
    ("How many anagrams of LEVEL are there?", "30"),
    ("In how many ways can 5 people sit in a row?", "120"),
    ("what is the probability of rolling two sixes", "1/36"),
    ("probability of rolling 3 fives in a row?", "1/216"),
    ("probability of at least two sixes in 4 rolls", "19/144"),
    ("How many ways can 6 people be seated around a round table?", "120"),
    ("How many ways can you arrange 4 books on a shelf?", "24"),
    ("In how many ways can a committee of 3 be chosen from 10 people?", "120"),
    ("How many committees of 4 people can be formed from 9 people?", "126"),
    ("How many ways can a committee of 3 people be selected from a group of 8 people?", "56"),
    ("How many ways can we choose a team of 5 players from 12 players?", "792"),
    ("How many handshakes are there if 10 people shake hands with each other?", "45"),
    ("If 12 people all shake hands with each other once, how many handshakes are there?", "66"),
    ("How many 4-digit PINs are possible?", "10000"),
    ("how many 4 digit pins are there with repeated digits allowed", "10000"),
    ("how many 4 digit pins start with 0 with no repeated digits", "504"),
    ("how many 4 digit codes are there if all digits are different", "5040"),
    ("how many 4 digit pin codes are there without repetition", "5040"),
    ("How many 3-letter codes are there if letters cannot be repeated?", "15600"),
    ("a committee of 4 is chosen from 6 men and 5 women. how many ways?", "330"),
    ("a committee of 4 is chosen from 6 men and 5 women. how many have at least one woman?", "315"),
    ("A class has 12 boys and 10 girls. How many teams of 5 have at most 2 girls?", "15642"),
    ("a committee of 4 is chosen from 6 men and 5 women. how many have no men", "5"),
    ("in how many ways can 8 people sit round a circle if 2 of them have to sit together", "1440"),
    ("How many committees of 5 with at least 2 women can be formed from 6 men and 4 women?", "186"),
    ("In how many ways can we choose 2 boys and 3 girls from 5 boys and 6 girls?", "200"),
    ("How many paths are there in a 3 by 4 grid?", "35"),
    ("With 3 shirts, 4 pants and 2 hats, how many outfits can you make?", "24"),
    ("How many permutations of 8 objects taken 3 at a time?", "336"),
    ("combinations of 7 items taken 2 at a time", "21"),
    ("How many subsets does a set with 5 elements have?", "32"),
    ("how many ways can you choose 2 toppings from 6 toppings?", "15"),
)
OTHERS = (
    "What is the probability that it rains tomorrow?",
    "Solve x + 3 = 5",
    "the chance of a red marble",
    "A bag has red and blue marbles. What is the probability of red?",
    "A bag has 3 red and 5 blue marbles. How many are there?",
    "A bag has 3 red and 5 blue marbles. What is the probability of drawing a green one?",
    "A bag has 3 red and 5 blue marbles and Tom takes one. What is the probability both are red?",
    "Two dice and a coin are thrown. What is the probability of a 7 and heads?",
    "What is the probability of rolling a sum of 7 with a loaded die?",
    "Two numbers are chosen from 1 to 10. What is the probability that their sum is 7?",
    "how many ways are there to skin a cat",
    "How many apples are in 3 bags of 10?",
    "In how many ways can 5 people sit in a row if two of them must be happy?",
    "How many 4-digit numbers are there?",
    "choose a number",
)


def _read(question: str) -> tuple[Kind[Any], Any] | None:
    for kind in KINDS:
        problem = kind.read(question)
        if problem is not None:
            return kind, problem
    return None


def _answer(question: str) -> Answer:
    found = _read(question)
    assert found is not None, question
    kind, problem = found
    assert not isinstance(problem, Unclear)
    return kind.answer(problem)


@pytest.mark.parametrize(("question", "result"), DRAWS + COUNTS)
def test_questions_are_answered_and_checked(question: str, result: str) -> None:
    answer = _answer(question)

    assert answer.result == result
    assert answer.check is not None
    assert answer.check.mark.value == "agrees"


@pytest.mark.parametrize("question", OTHERS)
def test_other_messages_are_left_alone(question: str) -> None:
    assert _read(question) is None


@pytest.mark.parametrize(("question", "result"), DRAWS + COUNTS)
def test_every_step_is_true_and_the_last_one_is_the_answer(question: str, result: str) -> None:
    found = _read(question)
    assert found is not None
    kind, problem = found
    steps = kind.steps(problem)

    assert steps
    assert steps[-1].after == (result,)
    for step in steps:
        assert all(_value(step.before) == _value(line) for line in step.after)
    assert result not in told(kind.method, problem).split()


def _value(text: str) -> Fraction:
    import sympy

    from tutor_tui.mathematics.build import to_sympy

    if "," in text:  # a list of ways, which are counted
        return Fraction(len(text.split(",")))
    node = parse_expression(text)
    value = rational_value(node)
    if value is None:
        found = sympy.Rational(to_sympy(node))
        value = Fraction(int(found.p), int(found.q))
    return value


def test_odds_are_told_from_a_probability() -> None:
    odds = read_odds_asked("If the probability of rain is 1/4, what are the odds against rain?")

    assert odds is not None
    assert formed_answer(odds).result == "3 to 1"
