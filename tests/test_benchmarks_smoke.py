"""The benchmarks' own tools: the streamed text, the figures, and one real terminal."""

from pathlib import Path

from benchmarks.figures import Row, Series, percentile
from benchmarks.probes import reply, started, type_burst
from benchmarks.programs import BARE
from benchmarks.text import Order, end_sign, read_order, signs, tokens


def test_a_reply_has_as_many_tokens_as_ordered() -> None:
    assert [len(tokens(length)) for length in (100, 501, 2000)] == [100, 501, 2000]


def test_a_longer_reply_begins_like_a_shorter_one() -> None:
    assert tokens(2000)[:499] == tokens(500)[:499]


def test_a_reply_ends_with_its_sign() -> None:
    assert tokens(500)[-1].strip() == end_sign(500)


def test_signs_are_told_by_their_token() -> None:
    found = signs(500)

    assert len(found) > 10
    assert all(tokens(500)[index] == sign for sign, index in found.items())


def test_an_order_is_read_back_from_its_line() -> None:
    assert read_order(str(Order(2000, 200))) == Order(2000, 200)
    assert read_order("Solve 3x + 11 = 14") is None


def test_a_goal_bounds_the_ratio_of_medians() -> None:
    base = Series((1.0, 2.0, 9.0))

    assert Row("", "", Series((2.4, 2.5, 2.6)), base, 1.25).is_met is True
    assert Row("", "", Series((2.4, 2.6, 2.6)), base, 1.25).is_met is False
    assert Row("", "", Series((2.4,)), None, 2.0).is_met is False
    assert Row("", "", Series((2.4,)), base).is_met is None


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5.0, 1.0, 3.0], 0.5) == 3.0
    assert percentile([float(value) for value in range(101)], 0.95) == 95.0


def test_keys_and_replies_are_seen_on_the_terminal(tmp_path: Path) -> None:
    with started(BARE, tmp_path) as (terminal, events, start):
        keys = type_burst(terminal, 0, keys_a_second=200)
        cost = reply(terminal, events, Order(60, 1000))

    assert 0 < start.first_frame <= start.ready
    assert len(keys) == 30
    assert all(key.delay > 0 for key in keys)
    assert cost.late_sign > 0
    assert cost.bytes_per_token > 0
