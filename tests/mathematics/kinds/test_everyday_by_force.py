"""Everyday stories with random numbers, against what a person would work out."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.understand import understand

COUNT = st.integers(2, 60)


def _result(question: str) -> Fraction:
    problem = understand(question)
    assert isinstance(problem, KindProblem)
    result = solve(problem).result
    assert result is not None
    return Fraction(result)


@given(COUNT, COUNT, COUNT)
@settings(max_examples=15, deadline=None)
def test_heap_is_what_was_there_less_what_went_and_more_what_came(a: int, b: int, c: int) -> None:
    story = f"Sam had {a + b} marbles. He lost {b} of them and then bought {c} more."

    assert _result(f"{story} How many marbles does he have now?") == a + c


@given(COUNT, COUNT, COUNT)
@settings(max_examples=15, deadline=None)
def test_average_speed_is_all_the_way_in_all_the_time(way: int, one: int, two: int) -> None:
    story = f"A car drives to a town at {one} km/h and returns at {two} km/h."
    time = Fraction(way, one) + Fraction(way, two)

    assert _result(f"{story} What is the average speed for the round trip?") == 2 * way / time


@given(COUNT, st.integers(1, 99))
@settings(max_examples=15, deadline=None)
def test_price_before_a_discount_gives_the_sale_price_again(pounds: int, rate: int) -> None:
    before = _result(
        f"In a sale everything is {rate}% off. A dress costs £{pounds} in the sale. "
        "What was the original price?"
    )

    assert before * (100 - rate) / 100 == pounds


@given(COUNT, COUNT)
@settings(max_examples=15, deadline=None)
def test_boxes_hold_everything_and_none_is_spare(size: int, things: int) -> None:
    boxes = _result(f"A box holds {size} eggs. How many boxes are needed for {things} eggs?")

    assert (boxes - 1) * size < things <= boxes * size
