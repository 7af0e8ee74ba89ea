"""What is drawn from: marbles in a bag, letters of a word, cards, numbers, the sides of a coin.

A pool is a list of names with their counts. `group_of` says which names a phrase such as "a red
one", "vowels", "hearts" or "multiples of 3" means. How often is drawn is left to `reading.py`.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import isqrt
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

Group = frozenset[str]
"""Names of a pool that an event does not tell apart."""

MOST_NUMBERS: Final = 1000
_SUITS: Final = ("heart", "diamond", "club", "spade")
_RANKS: Final = (*map(str, range(2, 11)), "jack", "queen", "king", "ace")
_BRACES: Final = late_regex(r"\{\s*(\w+\s*:\s*\d{1,4}(?:\s*,\s*\w+\s*:\s*\d{1,4})*)\s*\}")
_WORD: Final = late_regex(
    r"""\b(?:from|in|of)\s+(?:the\s+)?(?:letters?\s+(?:of|in|from)\s+)?(?:the\s+)?"""
    r"""(?:word\s+)?['"]?(?P<word>[A-Za-z]{2,60})['"]?\s*(?=[.,?!]|$|\s(?:is|what|find|give|"
    r"and)\b)""",
    re.IGNORECASE,
)
_DECK: Final = late_regex(
    r"(?:(?:from|in|out of|of|with|has)\s+)?(?:a|the|one)\s+(?:(?:single|standard|regular|normal|"
    r"ordinary|full|fair|shuffled|well[- ]shuffled|complete|usual|\d+[- ]card)\s+)*"
    r"(?:deck|pack)(?:\s+of\s+(?:52(?![\d\s]*\w)|52(?= (?:with|without|at|and|is|are|one)\b)"
    r"|(?:52\s+)?(?:playing\s+)?cards?))?"
)
_NUMBERED: Final = late_regex(
    r"(?:(?:an?|the) [a-z]+ (?:contains|has|holds|of|with) )?(?:(?P<count>\d+) )?"
    r"(?P<lead>(?:cards|balls|tickets|slips|discs|tiles|chips|counters)\s+(?:are\s+)?(?:numbered|"
    r"labelled|labeled)(?:\s+with)?|(?:(?:a|an|one|1|the)\s+)?(?:whole\s+|random\s+)?(?:number|"
    r"integer)s?(?:\s+is)?(?:\s+(?:picked|chosen|drawn|selected))?)"
    r"\s+(?:from\s+|between\s+)?(?:the numbers\s+)?(?P<low>\d{1,4})\s*(?:to|through|and|"
    r"-)\s*(?P<high>\d{1,4})(?:,?\s+inclusive)?(?:\s+are (?:placed |put )?in an? [a-z]+)?"
)
_SPINNER: Final = late_regex(
    r"(?:an? |the )?(?:fair )?spinner (?:with|has|that has) (?:\d+ )?(?:equal )?(?:sections?|sides"
    r"|parts|sectors) (?:numbered|labelled|labeled) (?:from )?(?P<low>\d{1,2})\s*(?:to|through|-)"
    r"\s*(?P<high>\d{1,2})(?: is spun)?"
)
_ITEM: Final = (
    r"\d{1,4}\s+(?!and\b|or\b|are\b|is\b|of\b)[a-z]+(?:[ -](?!and\b|of\b|or\b|in\b|is\b|are\b"
    r"|with\b|without\b)[a-z]+)?"
)
_CONTENTS: Final = late_regex(
    r"(?:(?:from|in)\s+)?(?:(?:(?:a|an|the|one|every|some)\s+[a-z]+|bag|box|jar|urn|hat)\s+)?"
    r"(?:(?:of|with|that|which|contains?|containing|has|have|having|holds?|holding|there (?:are|is)"
    r"|consists? of|filled with)\s+)+(?:exactly\s+)?"
    rf"(?P<items>{_ITEM}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+(?=\d)){_ITEM})+)"
    r"(?:\s+in\s+(?:it|a\s+[a-z]+|the\s+[a-z]+))?"
)
_OUT_OF: Final = late_regex(
    rf"from (?P<items>{_ITEM}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+(?=\d)){_ITEM})+)"
)
_PLACE: Final = r"(?:(?:in|from) )?(?:an? |the )?(?:[a-z]+ (?:of|with|has|contains|holds) )?"
_SORT: Final = (
    r"(?:faulty|defective|broken|bad|rotten|damaged|red|blue|green|white|black|yellow|boys|girls"
    r"|left-handed|winning)\b"
)
_SORTED: Final = late_regex(
    rf"(?:(?P<k>\d{{1,3}}) (?:out )?of (?:the |a box of )?(?P<n>\d{{1,4}}) [a-z]+ (?:are|were)"
    rf"|{_PLACE}(?:there are )?(?P<n2>\d{{1,4}}) (?!of\b|{_SORT})[a-z]+(?:,| and|, and|, of which"
    r"|\.)? "
    rf"(?P<k2>\d{{1,3}})(?: of (?:them|these|the [a-z]+|which))?(?: are| were)?) (?P<sort>{_SORT})"
    r"(?! [a-z]*(?:s|ball|one)\b)"
)
_BAD: Final = ("faulty", "defective", "broken", "bad", "rotten", "damaged")
_SPLIT: Final = late_regex(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+(?=\d)")
_NOUNS: Final = frozenset(
    re.findall(
        r"\w+",
        "marble ball card chip counter bead sweet candy sock pen pencil token disc cube block tile"
        " button stone bulb student person ticket pair shirt car crayon jellybean bottle item one"
        " 1",
    )
)


@dataclass(frozen=True, slots=True)
class Pool:
    """`items` are names with their counts; `kind` says how phrases about them are read."""

    items: tuple[tuple[str, int], ...]
    kind: str = "things"

    @property
    def size(self) -> int:
        """How many things there are."""
        return sum(count for _, count in self.items)

    @property
    def names(self) -> Group:
        """All names."""
        return frozenset(name for name, _ in self.items)


def coin() -> Pool:
    """Heads or tails."""
    return Pool((("head", 1), ("tail", 1)), "coin")


def numbers(low: int, high: int) -> Pool:
    """Each whole number once, both ends included."""
    return Pool(tuple((str(number), 1) for number in range(low, high + 1)), "numbers")


def deck() -> Pool:
    """The 52 cards, named like "king of heart"."""
    return Pool(tuple((f"{rank} of {suit}", 1) for suit in _SUITS for rank in _RANKS), "cards")


def take_letters(text: str) -> tuple[Pool, str] | None:
    """The letters of "{q: 2, d: 1}" or of a word, and the text with `@` in their place."""
    if found := _BRACES.search(text):
        pairs = [pair.split(":") for pair in found[1].lower().split(",")]
        names = [name.strip() for name, _ in pairs]
        items = tuple((name.strip(), int(count)) for name, count in pairs)
        if len(set(names)) < len(names) or not sum(count for _, count in items):
            return None
        return Pool(items, "letters"), f"{text[: found.start()]}@{text[found.end() :]}"
    if not re.search(r"\bletters?\b", text, re.IGNORECASE):
        return None
    for found in _WORD.finditer(text):
        word = found["word"].lower()
        if word not in ("replacement", "random", "word", "letters", "vowel", "consonant", "order"):
            pool = Pool(tuple(Counter(word).items()), "letters")
            return pool, f"{text[: found.start()]}from @{text[found.end() :]}"
    return None


def take_pool(text: str) -> tuple[Pool, str] | None:
    """The cards, numbers or coloured things that a text names, and `from @` in their place."""
    if found := _DECK.search(text):
        return deck(), _cut(text, found)
    if found := _SPINNER.search(text):
        return numbers(int(found["low"]), int(found["high"])), _cut(text, found)
    if found := _NUMBERED.search(text):
        low, high = int(found["low"]), int(found["high"])
        is_told_otherwise = found["count"] and int(found["count"]) != high - low + 1
        if not 0 < high - low < MOST_NUMBERS or is_told_otherwise or "between" in found[0]:
            return None
        return numbers(low, high), _cut(text, found)
    found = _CONTENTS.search(text) or _OUT_OF.search(text)
    if found and (items := _items(found["items"])):
        return Pool(items), _cut(text, found)
    return _sorted(found, text) if (found := _SORTED.search(text)) else None


_AT_WORK: Final = late_regex(
    r"\b(both|all|none|neither|all \d)(?: of them)?(?: of the [a-z]+)? works?\b"
)


def _sorted(found: re.Match[str], text: str) -> tuple[Pool, str] | None:
    """ "3 of 12 bulbs are broken": those that are, and the others."""
    few, all_of_them = int(found["k"] or found["k2"]), int(found["n"] or found["n2"])
    sort = singular(found["sort"])
    rest = (
        "working" if re.search(r"\bwork(?:s|ing)?\b", text) else "good" if sort in _BAD else "other"
    )
    rest = {"boy": "girl", "girl": "boy"}.get(sort, rest)
    if not 0 < few < all_of_them:
        return None
    asked = _AT_WORK.sub(r"\1 are working", _cut(text, found))
    return Pool(((sort, few), (rest, all_of_them - few))), asked


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]}from @{text[found.end() :]}"


def _items(text: str) -> tuple[tuple[str, int], ...] | None:
    counts: dict[str, int] = {}
    for part in _SPLIT.split(text):
        count, *words = part.split()
        if not words or (len(words) > 1 and singular(words[-1]) not in _NOUNS):
            return None
        name = singular(words[0])
        if name in counts or name in _NOUNS:
            return None
        counts[name] = int(count)
    return tuple(counts.items()) if sum(counts.values()) else None


def singular(word: str) -> str:
    """ "marbles" as "marble"; colours such as "yellow" stay."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def group_of(pool: Pool, phrase: str) -> Group | None:
    """The names that "a red marble", "hearts or a king" or "prime" mean; `None` where unknown."""
    parts = re.split(r"\s+or\s+|\s*,\s*", kept_regex(r"^(?:either|any)\s+").sub("", phrase.strip()))
    kin = re.fullmatch(r"(.*(?:of|by)) \d+", parts[0])
    if kin:  # "a multiple of 3 or 5" repeats the words before the number
        parts = [f"{kin[1]} {part}" if part.isdigit() else part for part in parts]
    groups = [_one_group(pool, part) for part in parts if part]
    if not groups or any(group is None for group in groups):
        return None
    return frozenset().union(*(group for group in groups if group is not None))


def _one_group(pool: Pool, phrase: str) -> Group | None:
    text = re.sub(r"^(?:an?|the|one|1)\s+(?=[a-z\d])", "", phrase.strip())
    if found := re.match(r"(?:not|non-?)\s*(?:an?\s+)?(.+)", text):
        inner = _one_group(pool, found[1])
        return None if inner is None else pool.names - inner
    readers = {"letters": _letters, "numbers": _numbers, "cards": _cards}
    return readers.get(pool.kind, _things)(pool, text)


def _things(pool: Pool, text: str) -> Group | None:
    words = [singular(word) for word in text.split()]
    if len(words) == 2 and words[1] in _NOUNS:
        words = words[:1]
    return frozenset(words) if len(words) == 1 and words[0] in pool.names else None


def _letters(pool: Pool, text: str) -> Group | None:
    text = re.sub(r"^letters?\s+|['\"]|\s+letters?$", "", text)
    if text in ("vowel", "vowels"):
        return frozenset(name for name in pool.names if name in "aeiou")
    if text in ("consonant", "consonants"):
        return frozenset(name for name in pool.names if name not in "aeiou")
    text = text[:-2] if text.endswith("'s") else text
    return frozenset((text,)) if re.fullmatch(r"[a-z]", text) else None


def _cards(pool: Pool, text: str) -> Group | None:
    words = [singular(word) for word in re.sub(r"\b(?:of|the|cards?)\b", " ", text).split()]
    group = pool.names
    for word in words:
        meaning = _cards_that_are(word)
        if meaning is None:
            return None
        group &= meaning
    return group if words else None


def _cards_that_are(word: str) -> Group | None:
    ranks = {
        "face": ("jack", "queen", "king"),
        "picture": ("jack", "queen", "king"),
        "court": ("jack", "queen", "king"),
        "royal": ("jack", "queen", "king"),
    }.get(word, (word,) if word in _RANKS else ())
    suits = {"red": _SUITS[:2], "black": _SUITS[2:]}.get(word, (word,) if word in _SUITS else ())
    if ranks:
        return frozenset(f"{rank} of {suit}" for rank in ranks for suit in _SUITS)
    return frozenset(f"{rank} of {suit}" for rank in _RANKS for suit in suits) if suits else None


def _numbers(pool: Pool, text: str) -> Group | None:
    text = re.sub(r"^(?:numbers?\s+)|\s+numbers?$|^(?:that is|which is)\s+", "", text.strip())
    text = re.sub(r"^(?:an?|that is|that's|which is)\s+", "", text)
    tests: dict[str, Callable[[int, int], bool]] = {
        r"even": lambda n, _: n % 2 == 0,
        r"odd": lambda n, _: n % 2 == 1,
        r"primes?": lambda n, _: n > 1 and all(n % d for d in range(2, isqrt(n) + 1)),
        r"composites?": lambda n, _: n > 3 and any(n % d == 0 for d in range(2, isqrt(n) + 1)),
        r"(?:perfect )?squares?": lambda n, _: isqrt(n) ** 2 == n,
        r"(?:multiples? of|divisible by) ([1-9]\d*)": lambda n, k: n % k == 0,
        r"(?:factors?|divisors?) of ([1-9]\d*)": lambda n, k: n > 0 and k % n == 0,
        r"(?:greater|more|larger|higher|bigger) than (\d+)|(?:over|above) (\d+)": lambda n, k: (
            n > k
        ),
        r"(?:less|smaller|lower|fewer) than (\d+)|(?:under|below) (\d+)": lambda n, k: n < k,
        r"at least (\d+)|(\d+) or (?:more|higher|greater|above)": lambda n, k: n >= k,
        r"at most (\d+)|(\d+) or (?:less|lower|fewer|below)": lambda n, k: n <= k,
        r"(\d+)|(\d+)'?s": lambda n, k: n == k,
        r"six(?:es)?": lambda n, _: n == 6,
        r"ones?": lambda n, _: n == 1,
    }
    for pattern, test in tests.items():
        if found := re.fullmatch(pattern, text):
            given = int(next((part for part in found.groups() if part), "0"))
            return frozenset(name for name in pool.names if test(int(name), given))
    return None
