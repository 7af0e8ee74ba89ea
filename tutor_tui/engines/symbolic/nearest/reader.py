"""Which known wordings come nearest to a message, and how near.

Nearness is the share of the words, weighted by how much each tells, that a wording and the
message have in common. Every word of the message that carries meaning must belong to the wish:
a message that says more than the wish does is another question.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from math import log
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.nearest.intent import Intent
from tutor_tui.engines.symbolic.nearest.table_of_ways import OF_THE_WAY
from tutor_tui.engines.symbolic.nearest.table_of_wishes import (
    OF_FORMS,
    OF_LESSONS,
    OF_MEANINGS,
    OF_PARTS,
)
from tutor_tui.mathematics.follow_ups.plain_words import LIGHT, VALUE, Words, words_of
from tutor_tui.mathematics.late_patterns import late_regex

_SLOTS: Final = late_regex(r"#|\{[01]\}")
"""Where a wording has a number."""

TOPIC = "topic"
"""What stands for the name of a topic."""

_LIGHTNESS = 0.3
_IN_OTHER_WORDINGS = 0.6
"""What a word counts that another wording of the wish has, but not the nearest."""

_FOR_ORDER = 0.08
_CERTAIN_MEANING = 0.74
_DEFINING_WORDS = "what mean meaning explain define remind forgot heard know understand tell"
_DEFINING = frozenset(_DEFINING_WORDS.split())
_TELLING_WORDS = "if only not without first second third last why harder"
_TELLING = (VALUE, TOPIC, *_TELLING_WORDS.split())
"""What a wording and a message have in common, or mean different things."""


@dataclass(frozen=True, slots=True)
class Match:
    """A wish that a message may be, and how near it comes to one of its wordings: 1 is the same."""

    intent: Intent
    nearness: float


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words as they are compared: how often each stands there, in what order, what they weigh.

    `telling` counts those which two wordings of one wish have in common.
    """

    counts: Mapping[str, int]
    pairs: frozenset[tuple[str, str]]
    telling: tuple[int, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Wordings:
    """A wish, its wordings, and all words of them."""

    intent: Intent
    wordings: tuple[_Wording, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """The wordings of all wishes, read, and what each of their words weighs."""

    wishes: tuple[_Wordings, ...]
    meanings: tuple[_Wordings, ...]
    weights: Mapping[str, float]


def nearest(words: Words) -> tuple[Match, ...]:
    """The wishes that account for every word of a message, the nearest first."""
    if not words.tokens:
        return ()
    message = _wording(words.tokens, _known().weights)
    meant = [token for token in words.tokens if token not in LIGHT]
    found = [
        Match(one.intent, nearness)
        for one in _known().wishes
        if one.words.issuperset(meant) and (nearness := _nearness(message, one)) > 0
    ]
    return tuple(sorted(found, key=lambda one: -one.nearness))


def asks_for_meaning(words: Words) -> bool:
    """Whether a message, with `TOPIC` for what it names, asks what that is and nothing else."""
    tokens = words.tokens
    if tokens.count(TOPIC) != 1 or not _DEFINING.intersection(tokens):
        return False
    message = _wording(tokens, _known().weights)
    return any(
        one.words.issuperset(tokens) and _nearness(message, one) >= _CERTAIN_MEANING
        for one in _known().meanings
    )


def known_words() -> Collection[str]:
    """Every word that the wordings use, to which slips are mended."""
    return _known().weights


@cache
def all_requests() -> frozenset[str]:
    """The requests of all wishes, as they are typed."""
    wishes = (one.intent for one in _known().wishes)
    return frozenset(text.strip(" ?.!") for one in wishes for text in one.canonical)


def _nearness(message: _Wording, wish: _Wordings) -> float:
    weights = _known().weights
    near = (one for one in wish.wordings if one.telling == message.telling)
    return max((_likeness(message, one, wish.words, weights) for one in near), default=0)


def _likeness(
    message: _Wording, wording: _Wording, known: frozenset[str], weights: Mapping[str, float]
) -> float:
    """The share of the words in common, twice their weight over that of both, and of the order."""
    shared = other = 0.0
    for word, count in message.counts.items():
        common = min(count, wording.counts.get(word, 0))
        weight = weights.get(word, 1.0)
        shared += common * weight
        if word in known:
            other += (count - common) * weight
    if not shared:
        return 0
    both = 2 * shared + _IN_OTHER_WORDINGS * other
    order = len(message.pairs & wording.pairs) / len(message.pairs) if message.pairs else 1
    return both / (message.weight + wording.weight) - _FOR_ORDER * (1 - order)


@cache
def _known() -> _Known:
    """All wordings, read once; a word weighs the more, the fewer wishes use it."""
    wishes = tuple(map(_read, (*OF_LESSONS, *OF_FORMS, *OF_PARTS, *OF_THE_WAY)))
    meanings = tuple(map(_read, OF_MEANINGS))
    uses = Counter(word for _, wordings in (*wishes, *meanings) for word in set(chain(*wordings)))
    many = 1 + len(wishes) + len(meanings)
    weights = {
        word: max(0.25, log(many / count) / log(many)) * (_LIGHTNESS if word in LIGHT else 1.0)
        for word, count in uses.items()
    }
    return _Known(
        tuple(_weighed(intent, wordings, weights) for intent, wordings in wishes),
        tuple(_weighed(intent, wordings, weights) for intent, wordings in meanings),
        MappingProxyType(weights),
    )


def _read(intent: Intent) -> tuple[Intent, tuple[tuple[str, ...], ...]]:
    found = (words_of(_SLOTS.sub("7", one)) for one in intent.examples)
    return intent, tuple(dict.fromkeys(one.tokens for one in found if one and one.tokens))


def _weighed(
    intent: Intent, wordings: Iterable[tuple[str, ...]], weights: Mapping[str, float]
) -> _Wordings:
    read = tuple(_wording(one, weights) for one in wordings)
    return _Wordings(intent, read, frozenset(word for one in read for word in one.counts))


def _wording(tokens: tuple[str, ...], weights: Mapping[str, float]) -> _Wording:
    telling = tuple(tokens.count(word) for word in _TELLING)
    weight = sum(weights.get(token, 1.0) for token in tokens)
    return _Wording(Counter(tokens), frozenset(pairwise(tokens)), telling, weight)
