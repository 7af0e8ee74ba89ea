"""When a skill comes back, by FSRS: the free scheduler that Anki uses, too.

A card stands for a skill and not for one problem, since each review brings fresh numbers. `fsrs`
is imported when the first answer is recorded.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fsrs import Card, Rating, Scheduler

_AFTER_A_MISTAKE: Final = timedelta(minutes=10)
_CARD_ID: Final = 1
"""Cards are told apart by their skills; the library wants a number, or makes one by the clock."""


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A card as the store keeps it, and when it is due, in Unix seconds."""

    card: str
    due_at: int


def after_review(card: str | None, *, is_right: bool, was_helped: bool, now: float) -> Scheduled:
    """The card after a review at `now` (Unix seconds); `None` for a skill that is new.

    A mistake brings the skill back within minutes, a right answer after days that grow. A card
    that cannot be read begins anew.
    """
    from fsrs import Card

    moment = datetime.fromtimestamp(now, UTC)
    known = _read(card) if card is not None else None
    present = known or Card(card_id=_CARD_ID, due=moment)
    changed, _ = _scheduler().review_card(present, _rating(is_right, was_helped), moment)
    return Scheduled(changed.to_json(), int(changed.due.timestamp()))


def _read(card: str) -> "Card | None":
    from fsrs import Card

    try:
        return Card.from_json(card)
    except (ValueError, KeyError, TypeError):
        return None


def _scheduler() -> "Scheduler":
    """Days from the first right answer on, and the same ones for the same answers."""
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(_AFTER_A_MISTAKE,), enable_fuzzing=False)


def _rating(is_right: bool, was_helped: bool) -> "Rating":
    from fsrs import Rating

    if not is_right:
        return Rating.Again
    return Rating.Hard if was_helped else Rating.Good
