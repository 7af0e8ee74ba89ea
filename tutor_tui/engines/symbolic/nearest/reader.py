"""Which known wordings come nearest to a message, and how near.

Nearness is the share of the words, weighted by how much each tells, that a wording and the
message have in common. Every word of the message that carries meaning must belong to the wish:
a message that says more than the wish does is another question.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log

from tutor_tui.engines.symbolic.nearest.intent import Intent
from tutor_tui.engines.symbolic.nearest.table_of_ways import OF_THE_WAY
from tutor_tui.engines.symbolic.nearest.table_of_wishes import (
    OF_FORMS,
    OF_LESSONS,
    OF_MEANINGS,
    OF_PARTS,
)
from tutor_tui.mathematics.follow_ups.plain_words import LIGHT, VALUE, Words, words_of

TOPIC = "topic"
"""What stands for the name of a topic."""

_LIGHTNESS = 0.3
_IN_OTHER_WORDINGS = 0.6
"""What a word counts that another wording of the wish has, but not the nearest."""

_FOR_ORDER = 0.08
_CERTAIN_MEANING = 0.74
_DEFINING_WORDS = "what mean meaning explain define remind forgot heard know understand tell"
_DEFINING = frozenset(_DEFINING_WORDS.split())
_TELLING_WORDS = "if not without first second third last why harder"
_TELLING = (VALUE, TOPIC, *_TELLING_WORDS.split())
"""What a wording and a message have in common, or mean different things."""


@dataclass(frozen=True, slots=True)
class Match:
    """A wish that a message may be, and how near it comes to one of its wordings: 1 is the same."""

    intent: Intent
    nearness: float


_Wordings = tuple[Intent, tuple[tuple[str, ...], ...], frozenset[str]]
"""A wish, its wordings, and all words of them."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The wordings of all wishes, read, and what each of their words tells."""

    wishes: tuple["_Wordings", ...]
    meanings: tuple["_Wordings", ...]
    weights: Mapping[str, float]
    words: frozenset[str]


def nearest(words: Words) -> tuple[Match, ...]:
    """The wishes that account for every word of a message, the nearest first."""
    tokens = words.tokens
    if not tokens:
        return ()
    found = [
        Match(intent, nearness)
        for intent, wordings, vocabulary in _known().wishes
        if (nearness := _nearness(tokens, wordings, vocabulary)) > 0
    ]
    return tuple(sorted(found, key=lambda one: -one.nearness))


def asks_for_meaning(words: Words) -> bool:
    """Whether a message, with `TOPIC` for what it names, asks what that is and nothing else."""
    tokens = words.tokens
    if tokens.count(TOPIC) != 1 or not _DEFINING.intersection(tokens):
        return False
    return any(
        all(token in vocabulary for token in tokens)
        and max(_likeness(tokens, one, vocabulary) for one in wordings) >= _CERTAIN_MEANING
        for _, wordings, vocabulary in _known().meanings
    )


def known_words() -> frozenset[str]:
    """Every word that the wordings use, to which slips are mended."""
    return _known().words


@cache
def all_requests() -> frozenset[str]:
    """The requests of all wishes, as they are typed."""
    wishes = (one for one, _, _ in _known().wishes)
    return frozenset(text.strip(" ?.!") for one in wishes for text in one.canonical)


def _nearness(
    tokens: tuple[str, ...], wordings: tuple[tuple[str, ...], ...], vocabulary: frozenset[str]
) -> float:
    if not all(token in vocabulary or token in LIGHT for token in tokens):
        return 0
    return max(_likeness(tokens, wording, vocabulary) for wording in wordings)


def _likeness(
    tokens: tuple[str, ...], wording: tuple[str, ...], vocabulary: frozenset[str]
) -> float:
    if any(tokens.count(word) != wording.count(word) for word in _TELLING):
        return 0
    shared = Counter(tokens) & Counter(wording)
    if not shared:
        return 0
    both = 2 * _total(shared.elements())
    more = (Counter(tokens) - shared).elements()
    both += _IN_OTHER_WORDINGS * _total(one for one in more if one in vocabulary)
    whole = _total(tokens) + _total(wording)
    pairs = set(pairwise(tokens))
    in_order = len(pairs & set(pairwise(wording))) / max(1, len(pairs))
    return both / whole - _FOR_ORDER * (1 - in_order if pairs else 0)


def _total(tokens: Iterator[str] | tuple[str, ...]) -> float:
    weights = _known().weights
    return sum(weights.get(token, 1.0) for token in tokens)


@cache
def _known() -> _Known:
    """All wordings, read once; a word tells the more, the fewer wishes use it."""
    wishes = tuple(map(_read, (*OF_LESSONS, *OF_FORMS, *OF_PARTS, *OF_THE_WAY)))
    meanings = tuple(map(_read, OF_MEANINGS))
    read = (*wishes, *meanings)
    counts = Counter(word for _, _, vocabulary in read for word in vocabulary)
    most = log(1 + len(read))
    weights = {
        word: max(0.25, log((1 + len(read)) / count) / most)
        * (_LIGHTNESS if word in LIGHT else 1.0)
        for word, count in counts.items()
    }
    return _Known(wishes, meanings, weights, frozenset(counts))


def _read(intent: Intent) -> _Wordings:
    found = (words_of(_with_slots(one)) for one in intent.examples)
    wordings = tuple(dict.fromkeys(one.tokens for one in found if one and one.tokens))
    return intent, wordings, frozenset(word for wording in wordings for word in wording)


def _with_slots(example: str) -> str:
    return example.replace("#", "7").replace("{0}", "7").replace("{1}", "7")
