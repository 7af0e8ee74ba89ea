"""When a skill comes back: soon after a mistake, later and later after right answers."""

from itertools import pairwise

from tutor_tui.practice.schedule import Scheduled, after_review

_START = 1_700_000_000
_DAY = 86_400


def _right(card: str | None, now: float) -> Scheduled:
    return after_review(card, is_right=True, was_helped=False, now=now)


def test_right_answers_bring_a_skill_back_after_days_that_grow() -> None:
    spans, card, now = [], None, float(_START)
    for _ in range(5):
        scheduled = _right(card, now)
        spans.append(scheduled.due_at - now)
        card, now = scheduled.card, float(scheduled.due_at)

    assert spans[0] >= _DAY
    assert all(later > earlier for earlier, later in pairwise(spans))


def test_a_mistake_brings_it_back_the_same_day_or_the_next() -> None:
    known = _right(None, _START)
    forgotten = after_review(known.card, is_right=False, was_helped=False, now=known.due_at)

    assert 0 < forgotten.due_at - known.due_at <= 3600


def test_help_brings_it_back_sooner_than_none() -> None:
    helped = after_review(None, is_right=True, was_helped=True, now=_START)

    assert _START + _DAY <= helped.due_at < _right(None, _START).due_at


def test_the_same_answers_give_the_same_day() -> None:
    assert _right(None, _START) == _right(None, _START)


def test_a_card_that_cannot_be_read_begins_anew() -> None:
    assert [_right(card, _START) for card in ("{}", "no JSON", "[1]")] == [_right(None, _START)] * 3
