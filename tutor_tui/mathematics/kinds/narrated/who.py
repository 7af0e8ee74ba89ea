"""Who or what is meant by the words of a story: names, things, pronouns, "the other one"."""

import re
from dataclasses import replace
from string import ascii_lowercase
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import FUNCTION_WORDS
from tutor_tui.mathematics.kinds.narrated.world import World
from tutor_tui.mathematics.kinds.word_problems.names import GIVEN_NAMES, meant
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_DETERMINER: Final = late_regex(
    r"^(?:an?|the|this|that|his|her|their|its|my|our|your|1|each) (?=\S)"
)
_ASPECT: Final = late_regex(
    r"^(population|temperature|value|balance|salary|rent) of (?:an?|the|his|her|my|this) [a-z]+$"
)
_FILLED: Final = late_regex(
    r"(?:bag|box|bottle|cup|loaf|packet|pack|bar|glass|can|jar|slice|carton|bunch|kilo|kg|litre) of"
    r" [a-z]+"
)
"""Things by what they are filled with: "a bag of popcorn"."""
_RELATIVES_WORDS: Final = """
    brother sister father mother son daughter friend cousin uncle aunt wife husband grandfather
    grandmother grandson granddaughter nephew niece mum mom dad teacher neighbour neighbor
    classmate twin grandma grandpa dog cat boss colleague
"""
_RELATIVES: Final = frozenset(_RELATIVES_WORDS.split())
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "farmer", "uncle", "aunt"})
_OF_THINGS: Final = frozenset({"amount", "capacity", "length", "width", "price", "value", "size"})
"""What is measured of things, not of persons."""
_HE_OR_SHE: Final = frozenset({"he", "him", "his", "she", "her", "hers"})
_IT: Final = frozenset({"it", "its"})
_ME: Final = frozenset({"i", "me", "my", "mine", "we", "us"})
_OTHER: Final = late_regex(r"(?:the )?(?:other|second)(?: (?:one|[a-z]+))?")
_RANK_WORDS: Final = """
    larger smaller bigger older younger longer shorter taller cheaper heavier lighter largest
    smallest biggest oldest youngest longest shortest tallest cheapest heaviest middle greater
"""
_RANKS: Final = frozenset(_RANK_WORDS.split())
_ORDINAL_WORDS: Final = "first second third fourth fifth other 1 one"
_ORDINALS: Final = frozenset(_ORDINAL_WORDS.split()) | _RANKS
_MOST_WORDS: Final = 3


def names_in(text: str) -> frozenset[str]:
    """The words, in small letters, that are written with a capital within a sentence.

    At the beginning of a sentence a capital is a name where the word is not also found small.
    """
    words = kept_regex(r"[A-Za-z][a-z']*").findall(text)
    small = {word for word in words if word[0].islower()}
    capital = {kept_regex(r"'s?$").sub("", word).lower() for word in words if word[0].isupper()}
    names = (capital - small) | (capital & GIVEN_NAMES)
    return frozenset(word for word in names if word not in FUNCTION_WORDS and word not in _NO_NAMES)


def names_of(sentence: str) -> frozenset[str]:
    """The words of a sentence, in small letters, that begin with a capital."""
    found = kept_regex(r"[A-Z][a-z]+").findall(sentence)
    return frozenset(word.lower() for word in found)


_NO_NAMES_WORDS: Final = """
    three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred two
    altogether yesterday monday tuesday wednesday thursday friday saturday sunday including
    january february march april may june july august september october november december
"""
_NO_NAMES: Final = frozenset(_NO_NAMES_WORDS.split())


def entity(text: str, world: World, beside: str = "") -> "tuple[str, World] | None":
    """The one who is meant, and the world in which they were mentioned.

    "He" is nobody who is named `beside`, in the rest of the clause.
    """
    words = kept_regex(r"'s?$").sub("", text.strip())
    if words in _HE_OR_SHE or words in _IT or words in _ME:
        found = _pronoun(words, world, frozenset(re.findall(r"[a-z]+", beside)))
        return None if found is None else (found, world.meeting(found))
    if _OTHER.fullmatch(words) and (other := _other(words, world)):
        return other, world.meeting(other)
    return _named(words, world)


def _named(text: str, world: World) -> "tuple[str, World] | None":
    own = _DETERMINER.sub("", kept_regex(r" 1$").sub(" one", text))
    own = _ASPECT.sub(r"\1", own)
    if _FILLED.fullmatch(own):
        return own, world.meeting(own)
    words = own.split()
    is_known = any(one.owner == own for one in world.values)
    if text.startswith("1 ") and len(words) == 1 and not is_known:
        words = ["first", *words]
    if not words or len(words) > _MOST_WORDS or not _are_content(words):
        return None
    if (
        len(words) > 1
        and words[-1] in world.names - set(ascii_lowercase)
        and words[0] not in _TITLES
    ):
        relation, words = words[:-1], words[-1:]
        if relation[-1] not in _RELATIVES and not set(relation) <= world.names:
            return None
        aliases = {**world.aliases, relation[-1]: words[0]}
        world = replace(world, aliases=MappingProxyType(aliases))
    key = " ".join(words)
    key = world.aliases.get(key, key)
    key = _in_full(key, world)
    return key, world.meeting(key)


def _in_full(key: str, world: World) -> str:
    """ "the first" for "the first piece", "the first one" likewise."""
    short = key.removesuffix(" one")
    if short in _ORDINALS:
        longer = [one for one in world.mentioned if re.sub(r" \w+$", "", one) == short]
        heads = {one.rsplit(" ", 1)[-1] for one in world.mentioned if one.split()[0] in _ORDINALS}
        heads |= {singular(world.group)} if world.group else set()
        return longer[-1] if longer else f"{short} {heads.pop()}" if len(heads) == 1 else key
    return key


def _are_content(words: list[str]) -> bool:
    """Words that name something; a letter may follow them: "plan A"."""
    is_lettered = len(words) > 1 and len(words[-1]) == 1
    is_lettered = is_lettered or (len(words) > 1 and words[-1] == "number")
    return all(_is_content(word) for word in (words[:-1] if is_lettered else words))


def _is_content(word: str) -> bool:
    return kept_regex(r"[a-z][a-z'-]*").fullmatch(word) is not None and (
        word not in FUNCTION_WORDS
        or word in ("first", "second", "last", "other", "one")
        or word in _RANKS
    )


def _pronoun(word: str, world: World, beside: frozenset[str]) -> str | None:
    if word in _ME:
        return "i"
    if word in _IT:
        things = [one for one in world.mentioned if one not in world.names and one != "i"]
        return things[-1] if things else None
    people = [one for one in world.mentioned if one != "i" and not set(one.split()) & beside]
    named = [one for one in people if one in world.names or set(one.split()) & _RELATIVES]
    measured = {one.owner for one in world.values if one.measure in _OF_THINGS}
    owners = {one.owner for one in world.values}
    named = [one for one in named if one in owners] or named
    return meant(word, named or [one for one in people if one not in measured])


def _other(words: str, world: World) -> str:
    """ "the other piece" after "one piece" was mentioned; of two that are known, the other."""
    last = words.rsplit(maxsplit=1)[-1]
    firsts = [one for one in world.mentioned if one.startswith("first ")]
    if not firsts:
        return ""
    head = firsts[-1].removeprefix("first ")
    is_same = last in ("other", "one", "second", head)
    return f"other {head}" if is_same and "other" in words else ""


def is_name(key: str, world: World) -> bool:
    """Whether somebody is called by a name of their own."""
    return all(word in world.names for word in key.split())
