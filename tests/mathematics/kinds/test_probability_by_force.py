"""Probabilities against the list of all outcomes."""

from fractions import Fraction
from itertools import permutations, product
from math import comb

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.kinds.probability import counting, dice, draws
from tutor_tui.mathematics.kinds.probability.pools import Pool
from tutor_tui.mathematics.kinds.probability.reading import read_draw


@settings(max_examples=24, deadline=None)
@given(
    st.lists(st.integers(1, 3), min_size=2, max_size=3),
    st.integers(1, 4),
    st.booleans(),
    st.data(),
)
def test_draws_agree_with_listing_all_outcomes(
    counts: list[int], number: int, puts_back: bool, data: st.DataObject
) -> None:
    number = min(number, sum(counts))
    names = "rgb"[: len(counts)]
    low = data.draw(st.integers(0, number))
    bag = [name for name, count in zip(names, counts, strict=True) for _ in range(count)]
    pool = Pool(tuple(zip(names, counts, strict=True)))
    event = draws.Event(draws.Shape.COUNTS, (draws.Part(frozenset("r"), low, number),))
    ways = list(product(bag, repeat=number) if puts_back else permutations(bag, number))
    good = sum(way.count("r") >= low for way in ways)

    answer = draws.answer(draws.Draw(pool, number, puts_back, event))

    assert answer.result == str(Fraction(good, len(ways)))


@settings(max_examples=18, deadline=None)
@given(st.lists(st.integers(1, 4), min_size=2, max_size=3), st.integers(2, 3), st.booleans())
def test_drawing_alike_agrees_with_listing_all_outcomes(
    counts: list[int], number: int, is_same: bool
) -> None:
    number = min(number, sum(counts))
    names = "rgb"[: len(counts)]
    bag = [name for name, count in zip(names, counts, strict=True) for _ in range(count)]
    ways = list(permutations(bag, number))
    wanted = 1 if is_same else number
    good = sum(len(set(way)) == wanted for way in ways)
    shape = draws.Shape.SAME if is_same else draws.Shape.DIFFERENT
    pool = Pool(tuple(zip(names, counts, strict=True)))

    answer = draws.answer(draws.Draw(pool, number, False, draws.Event(shape)))

    assert answer.result == str(Fraction(good, len(ways)))


@settings(max_examples=18, deadline=None)
@given(st.text("abc", min_size=2, max_size=7), st.text("abc", min_size=1, max_size=3))
def test_sequences_agree_with_listing_all_orders(word: str, wanted: str) -> None:
    if len(wanted) > len(word) or len(set(word)) < 2:
        return
    ways = list(permutations(word, len(wanted)))
    good = sum("".join(way) == wanted for way in ways)
    question = f"{len(wanted)} letters picked without replacement from {word}."

    draw = read_draw(f"{question} What is prob of sequence {wanted}?")

    if len(wanted) > 1 and set(wanted) <= set(word):
        assert draw is not None
        assert draws.answer(draw).result == str(Fraction(good, len(ways)))


@given(
    st.integers(2, 4), st.integers(2, 24), st.sampled_from(["exactly", "at least", "divisible by"])
)
@settings(max_examples=24, deadline=None)
def test_two_counts_of_dice_agree(count: int, number: int, test: str) -> None:
    answer = dice.answer_dice(dice.Dice(count, dice.Score.SUM, ((test, number),)))

    assert answer.check is not None
    assert answer.check.mark.value == "agrees"


@given(st.integers(1, 12), st.integers(0, 6))
@settings(max_examples=24, deadline=None)
def test_choices_are_those_of_the_formula(size: int, chosen: int) -> None:
    answer = counting.answer_count(counting.Count(counting.Way.CHOOSE, (size, chosen), "ways"))

    assert answer.result == str(comb(size, chosen))
