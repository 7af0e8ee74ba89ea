"""Unions, intersections, differences and complements of intervals, and numbers in them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.sets.intervals import KINDS


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the union of [0, 2] and [1, 5]", "[0, 5]"),
        ("Union(Interval(0, 2), Interval(1, 5))", "[0, 5]"),
        (r"What is $[0, 2) \cup (3, \infty)$?", "[0, 2) ∪ (3, oo)"),
        ("Find the intersection of (0, 3] and [2, 5)", "[2, 3]"),
        ("Interval(1, 2).intersect(Interval(3, 4))", "empty set"),
        ("(-∞, 3) ∩ [1, ∞)", "[1, 3)"),
        ("What is [0, 5] without [2, 3]?", "[0, 2) ∪ (3, 5]"),
        ("(1,3] minus (2,3]", "(1, 2]"),
        ("Complement of {1} in [0, 2]", "[0, 1) ∪ (1, 2]"),
        ("complement of [0, 1] in the reals", "(-oo, 0) ∪ (1, oo)"),
        ("Complement(Interval(0, 5), Interval(2, 3))", "[0, 2) ∪ (3, 5]"),
        ("Find the complement of [0, 1] in the real numbers", "(-oo, 0) ∪ (1, oo)"),
        ("Interval(0, 2, True, False).contains(0)", "False"),
        ("Is sqrt(2) in (1, 3/2)?", "True"),
        ("Intersection(Interval(0, 2), FiniteSet(1, 2, 5))", "{1, 2}"),
        ("Interval.open(0, 1).union(FiniteSet(1))", "(0, 1]"),
        ("SymmetricDifference(Interval(0, 2), Interval(1, 3))", "[0, 1) ∪ (2, 3]"),
        ("Complement[{1,2,3},{2}]", "{1, 3}"),
        ("]2, 5] ∩ [3, 8[", "[3, 5]"),
    ],
)
def test_sets_of_real_numbers_are_put_together(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "Find the distance between (1,2) and (4,6)",
        "Where do y = x and y = 2 - x intersect?",
        "{1, 2} ∪ {3}",
        "solve x^2 > 4 in [0, 5]",
        "[1, 2] + [3, 4]",
        "Find the complement of 30 degrees",
        "Is 3 in (1,2) or in [3,4]?",
    ],
)
def test_a_message_of_another_kind_is_left_alone(text: str) -> None:
    assert KINDS[0].read(text) is None


_ENDS = st.tuples(st.integers(-4, 4), st.integers(-4, 4)).map(sorted)
_INTERVAL = st.tuples(_ENDS, st.sampled_from("[("), st.sampled_from("])"))


@given(_INTERVAL, _INTERVAL, st.sampled_from("∪∩∖"))
@settings(max_examples=18, deadline=None)
def test_a_number_belongs_where_the_ends_say(
    one: tuple[list[int], str, str], two: tuple[list[int], str, str], sign: str
) -> None:
    names = [f"{left}{ends[0]}, {ends[1]}{right}" for ends, left, right in (one, two)]
    result = answer(f"{names[0]} {sign} {names[1]}").result or ""

    for place in (Fraction(k, 2) for k in range(-10, 11)):
        first, second = _is_in(names[0], place), _is_in(names[1], place)
        wanted = {"∪": first or second, "∩": first and second, "∖": first and not second}[sign]
        parts = [] if result == "empty set" else result.split(" ∪ ")
        assert any(_is_in(part, place) for part in parts) == wanted


def _is_in(text: str, place: Fraction) -> bool:
    numbers = [int(part) for part in text[1:-1].split(",")]
    if text.startswith("{"):
        return place in numbers
    low, high = numbers
    return (low < place or (text[0] == "[" and low == place)) and (
        place < high or (text[-1] == "]" and high == place)
    )
