"""Which model wrote an answer and what it took, and how that travels in metadata."""

from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.events import AnsweredBy
from tutor_tui.domain.objects import Message, Usage
from tutor_tui.domain.provider import SYMBOLIC, Prices

DELAY_KEY: Final = "waiting_for"
"""In a run's metadata while it goes on: what it waits for. It is told, and never stored."""

_MODEL_KEY: Final = "model"
_INSTEAD_KEY: Final = "model_asked_for"
_READ_KEY: Final = "prompt_tokens"
_WRITTEN_KEY: Final = "completion_tokens"
_COST_KEY: Final = "cost_usd"
_LONGEST: Final = 512


def answerer_metadata(answered: AnsweredBy) -> dict[str, str]:
    """The model as pairs for `Message.metadata`."""
    pairs = {_MODEL_KEY: answered.model[:_LONGEST]}
    if answered.instead_of is not None:
        pairs[_INSTEAD_KEY] = answered.instead_of[:_LONGEST]
    return pairs


def spent_metadata(usage: Usage, prices: Prices | None) -> dict[str, str]:
    """Tokens that a model counted, and their cost where prices are set."""
    pairs = {_READ_KEY: str(usage.prompt_tokens), _WRITTEN_KEY: str(usage.completion_tokens)}
    if prices is not None:
        pairs[_COST_KEY] = f"{prices.cost(usage):.6f}"
    return pairs


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who wrote a message, in words for people; empty where there is nothing to say."""

    model: str = ""
    spent: str = ""


def answerer_of(message: Message) -> Answerer:
    """What a message's metadata say; anything that cannot be read is left out."""
    pairs = message.metadata
    model, asked_for = pairs.get(_MODEL_KEY, ""), pairs.get(_INSTEAD_KEY, "")
    shown = "symbolic tutor" if model == SYMBOLIC else model
    if asked_for:
        shown = f"{shown} instead of {asked_for}"
    elif model == SYMBOLIC:
        shown = ""
    return Answerer(
        shown, _spent(pairs.get(_READ_KEY), pairs.get(_WRITTEN_KEY), pairs.get(_COST_KEY))
    )


def _spent(read: str | None, written: str | None, cost: str | None) -> str:
    try:
        total = int(read or "") + int(written or "")
        words = f"{total:,} tokens" if total != 1 else "1 token"
        return words if cost is None else f"{words} · {dollars(float(cost))}"
    except ValueError:
        return ""


def dollars(amount: float) -> str:
    """An amount to two digits that matter: "$0.0012", "$3.20"; what is less is "<$0.0001"."""
    if 0 < amount < 0.0001:
        return "<$0.0001"
    return f"${amount:.2f}" if amount >= 0.1 or amount == 0 else f"${amount:.4f}"
