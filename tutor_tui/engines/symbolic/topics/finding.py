"""Which topic a message asks about: only where it asks for nothing else.

"What is calculus?" asks for one, "who invented calculus?" does not.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from tutor_tui.engines.symbolic.topics import (
    algebra,
    calculus,
    chance,
    foundations,
    functions,
    geometry,
    higher_analysis,
    ideas,
    laws,
    linear_algebra,
    number_theory,
    numbers,
    places_and_bodies,
    school,
    school_numbers,
    shapes,
    structures,
    terms_of_proofs,
    terms_of_spaces,
    university,
    words,
)
from tutor_tui.engines.symbolic.topics.topic import Topic
from tutor_tui.mathematics.late_patterns import kept_regex

_FIELDS: Final = (
    numbers,
    number_theory,
    algebra,
    functions,
    geometry,
    ideas,
    linear_algebra,
    calculus,
    chance,
    laws,
    foundations,
    university,
    words,
    school,
    shapes,
    school_numbers,
    places_and_bodies,
    higher_analysis,
    terms_of_spaces,
    terms_of_proofs,
    structures,
)
TOPICS: Final[tuple[Topic, ...]] = tuple(topic for field in _FIELDS for topic in field.TOPICS)

_LONGEST: Final = 200
_ASKS: Final = re.compile(
    r"\b(?:explain\w*|explanation|what(?:'s| is| are| does| do| was)?|whats|tell me|teach|describe"
    r"|define|definition|mean(?:s|ing)?|help|learn|understand|intro\w*|how|about|struggl\w+"
    r"|confus\w+|get|bad|know|basics|overview|difference|compare|vs|versus|follow|difficult|hard"
    r"|(?:start|begin) with|go over|cover|review|used|for|stuck|remind|recap|revise|summar\w+)\b",
    re.IGNORECASE,
)
_AROUND_WORDS: Final = """
    a about again all almost always an and another any anything are as asap ask asking at bad
    basic basics be because been before beginner better between bit brief briefly but by
    calculate can child children class clear common compare complete completely compute concept
    concepts confused confusing could course damn dear define definition demonstrate describe
    detail details did differ difference different difficult do does doing don't done easy else
    english even exactly exam example examples explain explained explaining explanation fast
    find follow for from fully general get getting give gives go going good got great guide hard
    have having he hello help here hey hi how i i'd i'm idea idk if im important in into intro
    introduce introduction is isn't it it's its just kid kids kind know language last late learn
    learning lesson let like little look made make makes math mathematics maths matter me mean
    meaning meant mine more much my myself name need needs never new no not now of oh ok okay on
    only or other our out over overview people please pls quick quickly quite rather really
    recap refresh remember remind reminder revise rule rules same say see sentence sentences
    short shortly should show simple simply so solve solving some someone something sort stand start
    still struggle struggling stuck student study such suck summarise summarize summary sure
    take talk teach teacher tell tells term terms than thank thanks that that's the their them
    then theory there they thing things think this time to today told too topic totally trouble
    try trying tutor understand understanding up us use used useful using versus very vs want
    wanted was way we well were what what's whats when where which why will with without word
    words work working works would yes yet you your
"""
_AROUND: Final = frozenset(_AROUND_WORDS.split())
_NO_TOPIC: Final = re.compile(
    r"^\W*(?:who|when|where|whose|how (?:many|much|old|long|far|often))\b"
    r"|\bwhy\b.*\b(?:invented|called|named|discovered)\b"
    r"|\b(?:they|them|those|these) as\b|\bwhich (?:two |of the )?numbers?\b",
    re.IGNORECASE,
)
_ASKS_MEANING: Final = re.compile(
    r"\b(?:do(?:es)?|did)\b(.*?)\bmean\b(?!\s+(?:and|or|vs|versus)\b)"
    r"|\b(?:you|it|that|this|we|they|i)(\s)mean\b",
    re.IGNORECASE,
)
_FOR_CHILDREN: Final = re.compile(
    r"\b(?:to|for|like|as if)\s+(?:(?:i'm|im|i am|i were|a|an)\s+)*(?:[a-z]+|[0-9]+)"
    r"(?:[- ]years?[- ]olds?|(?<=five)|(?<=ten)|(?<=\d))\b|\beli5\b",
    re.IGNORECASE,
)
_BASE_ASKED: Final = re.compile(
    r"\W*(?:(?:and|but|so|ok)\W+)*what(?:'s| is| does) (?:a )?base \d{1,2}(?: mean)?\W*",
    re.IGNORECASE,
)
_TWO: Final = re.compile(r"\b(?:differen\w+|vs|versus|compare|and|or|differ)\b", re.IGNORECASE)
_JOINING: Final = frozenset({"a", "an", "and", "of", "or", "please", "the", "versus", "vs"})
"""Words beside which the name of a topic stands alone."""


def topic_in(text: str) -> Topic | None:
    """The topic that a message asks about, or that it consists of; the first of several."""
    found = _topics_in(text)
    return found[0] if found else None


def topics_named(text: str) -> tuple[Topic, ...]:
    """All topics that a message asks about, in its order: "the mean and the median"."""
    return _topics_in(text)


def topics_text(text: str) -> str | None:
    """What is said about the topics that a message asks about: two where it compares them."""
    found = _topics_in(text)
    if not found:
        return None
    if len(found) > 1 and (_TWO.search(text) or _are_listed(text)):
        *others, last = found[:3]
        return " ".join((*(one.explanation for one in others), last.text))
    return found[0].text


def _are_listed(text: str) -> bool:
    """Whether names are listed: "mean median mode", not "area of a circle"."""
    places = [(start, end) for start, end, _ in _named(text)]
    between = [text[end:start] for (_, end), (start, _) in pairwise(places)]
    is_plain = all(re.fullmatch(r"[\s,/&+]*", one) for one in between)
    return is_plain and (len(places) > 2 or any(one.strip() for one in between))


@lru_cache(maxsize=256)
def _topics_in(text: str) -> tuple[Topic, ...]:
    """The topics in the order of the message; none where it asks for something else."""
    plain = text.replace("’", "'")
    if len(plain) > _LONGEST or _NO_TOPIC.search(plain):
        return ()
    plain = without_audience(plain)
    named = _named(_ASKS_MEANING.sub(r" \1\2 ", plain))
    if not named:
        return ()
    words = re.findall(r"[a-z']+", _without_names(plain, named))
    if not all(word.strip("'") in _AROUND for word in words):
        return ()
    is_alone = all(word in _JOINING for word in words)
    return tuple(topic for _, _, topic in named) if is_alone or _ASKS.search(plain) else ()


def nearest_topic(text: str) -> Topic | None:
    """A topic that a message names, whatever it asks about it."""
    named = _named(_ASKS_MEANING.sub(" ", text)) if len(text) <= _LONGEST else []
    return named[0][2] if named else None


def nearest_name(text: str) -> tuple[tuple[int, int], Topic] | None:
    """Where a message names a topic first, from and to, and the topic."""
    named = _named(text) if len(text) <= _LONGEST else []
    return (named[0][:2], named[0][2]) if named else None


def without_audience(text: str) -> str:
    """The text without "like i'm 10" and "base 2", whose numbers are none of a problem."""
    text = _FOR_CHILDREN.sub(" ", text)
    return "number base" if _BASE_ASKED.fullmatch(text) else text


def _without_names(text: str, named: list[tuple[int, int, Topic]]) -> str:
    rest = text.lower()
    for _, _, topic in named:
        rest = whole_words(topic.pattern).sub(" ", rest)
    return rest


def _named(text: str) -> list[tuple[int, int, Topic]]:
    """Where topics are named, each place by the longest name that fits: "chain rule", no "rule"."""
    places = [
        (match.start(), match.end(), topic)
        for topic in TOPICS
        if (match := whole_words(topic.pattern).search(text))
    ]
    places.sort(key=lambda place: place[0] - place[1])
    kept: list[tuple[int, int, Topic]] = []
    for start, end, topic in places:
        if all(end <= other_start or start >= other_end for other_start, other_end, _ in kept):
            kept.append((start, end, topic))
    return sorted(kept, key=lambda place: place[0])


@cache
def whole_words(names: str) -> re.Pattern[str]:
    """What finds one of these names (a regular expression), never as a part of a longer word."""
    return kept_regex(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)
