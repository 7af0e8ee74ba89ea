"""The words of everyday stories, as patterns: who, what, how much, and words that mean nothing.

`pattern("<who> ha(?:s|d) <n=num> <np>")` is a regular expression in which `<kind>` stands for a
kind of words and `<name=kind>` catches it; every `<who>` is caught as `PARTY`, so that a story
about two people is not taken for one about one. Words in free places never carry a number or a
relation ("each", "more", "half"), so that nothing that matters is passed over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

PARTY: Final = "_party"
NUM: Final = r"(?:\d{1,9} \d{1,3}/[1-9]\d{0,3}|\d{1,9}(?:\.\d{1,9})?(?:/[1-9]\d{0,4})?)"
_COIN: Final = r"(?:dollars?|euros?|pounds?|rupees?|yen|francs?|rand|cents?|pence|p|c)\b"
MONEY: Final = rf"(?:[$£€]\s?\d{{1,9}}(?:\.\d{{1,6}})?|\d{{1,9}}(?:\.\d{{1,6}})?\s?{_COIN})"
PERCENT: Final = r"(?:\d{1,4}(?:\.\d{1,4})? ?(?:%|percent|per cent))"
_RELATING: Final = late_regex(
    r"(?<![~\w'<])(?=(?:each|every|per|twice|half|double|triple|times|more|less|fewer|than|left"
    r"|remain|rest\b|both|altogether|total|percent|ratio|average|mean\b|again|another|only|equally"
    r"|how|what|when|which|if\b|not\b|no\b|never|except|without|same|until|extra|almost|about|nearly"
    r"|instead|nor\b|or\b|and\b|but\b|then|still|also|third|quarter|fifth|tenth|sum\b|difference"
    r"|product|(?:in|on|at|to|for|from|of|with|by|during|into|onto|before|after|over|across"
    r"|through|off|around|along|under|near|is|are|was|were|has|have|had|does|did|do|will)\b))"
)
WORD: Final = r"[a-z][a-z'-]*"
NP: Final = rf"(?:1 )?{WORD}(?: {WORD}){{0,3}}"
_JOIN: Final = (
    r"(?:in|on|at|to|for|from|of|with|by|during|into|onto|before|after|over|across|through|off"
    r"|around|along|under|near)"
)
PP: Final = rf"(?: {_JOIN} {NP}){{0,2}}"
LENGTH: Final = (
    rf"{NUM}[ -]?(?:km|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|cm|centimet(?:er|re)s?|mm"
    r"|millimet(?:er|re)s?|feet|foot|ft|yards?|yd|inch(?:es)?)\b"
)
_TIME_UNIT: Final = r"(?:hours?|hrs?|h|minutes?|mins?|min|seconds?|secs?|s|days?|weeks?|years?)\b"
TIME: Final = rf"(?:{NUM}[ -]?{_TIME_UNIT}(?:,? (?:and )?{NUM} ?{_TIME_UNIT})?|an hour|a minute)"
SPEED: Final = (
    rf"{NUM} ?(?:km/h|kmh|kph|mph|m/s|km/s|ft/s|(?:kilomet(?:er|re)s|km|miles|met(?:er|re)s|m|feet)"
    r" (?:per|an|a) (?:hour|minute|second))"
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "num": NUM,
        "int": r"\d{1,7}",
        "money": MONEY,
        "pct": PERCENT,
        "frac": r"[1-9]\d{0,3}/[1-9]\d{0,3}|half",
        "word": WORD,
        "np": NP,
        "who": rf"(?:i|you|he|she|it|we|they|{NP})",
        "pp": PP,
        "length": LENGTH,
        "time": TIME,
        "speed": SPEED,
        "find": r"(?:what(?: is| are| was| were| will be|'s|s)|find|calculate|work out|determine)",
        "howmuch": r"(?:how (?:much|many)|what)",
        "is": r"(?:is|are|was|were)",
        "do": r"(?:do|does|did|will|would|should|can|could|must)",
    }
)


Caught: TypeAlias = tuple[tuple[str, str], ...]
"""Names with what was said in their places, in order."""
_PRONOUNS: Final = frozenset(
    {"i", "you", "he", "she", "it", "we", "they", "him", "her", "them", "me", "us", "this", "that"}
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern of words, made into a regular expression when it is first used."""

    text: str

    def fullmatch(self, clause: str) -> Caught | None:
        """What a clause that is this wording from first to last has caught."""
        found = _compiled(self.text).fullmatch(marked(clause))
        if found is None:
            return None
        caught = found.groupdict().items()
        return tuple(
            (key.partition("__")[0], said.replace("~", ""))
            for key, said in caught
            if said is not None
        )


def pattern(text: str) -> Wording:
    """The wording that a text with `<kind>` and `<name=kind>` in it stands for.

    A name may be caught in several alternatives.
    """
    return Wording(text)


@lru_cache(maxsize=256)
def marked(text: str) -> str:
    """With a mark before each word that relates quantities, so that no free place takes it."""
    return _RELATING.sub("~", text)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    def put(found: re.Match[str]) -> str:
        name, kind = found["name"], _KINDS[found["kind"]]
        if found["kind"] == "who" and not name:
            name = PARTY
        return f"(?P<{name}>{kind})" if name else f"(?:{kind})"

    filled = kept_regex(r"(?<!\?P)<(?:(?P<name>\w+)=)?(?P<kind>[a-z]+)>").sub(put, text)
    return re.compile(marked(with_numbered_groups(filled)))


def with_numbered_groups(text: str) -> str:
    """A pattern in which a group's name may come again: `(?P<n>` as `(?P<n__2>` there."""
    seen: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        seen[found[1]] = seen.get(found[1], 0) + 1
        return found[0] if seen[found[1]] == 1 else f"(?P<{found[1]}__{seen[found[1]]}>"

    return kept_regex(r"\(\?P<(\w+)>").sub(numbered, text)


def patterns(*texts: str) -> tuple[Wording, ...]:
    """Several of them."""
    return tuple(pattern(text) for text in texts)


def party(said: str) -> str:
    """Who is meant: "the red car" and "a car" are the car, a pronoun may be anybody."""
    last = re.sub(r"'s?$", "", said.rsplit(maxsplit=1)[-1])
    return "" if last in _PRONOUNS else last
