"""How stories are made plain before they are read: small letters, figures, no decoration."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import shown_number

LONGEST: Final = 500
NUMBER: Final = r"\d{1,9}(?:\.\d{1,6})?"
MONEY: Final = rf"(?:[$£€]\s?)?{NUMBER}(?:\s*(?:dollars|euros|pounds|usd|eur|rupees))?"
TIMES: Final = r"(?:twice|double|half|triple|\d+(?:\.\d+)? times|1/2(?: of)?)"
FIND: Final = (
    r"(?:what (?:are|is|was|were)|what's|find|determine|calculate|work out|which are|name|give)"
)


@lru_cache(maxsize=256)
def story_of(text: str) -> str:
    """The message in small letters with figures; an empty text for what is no story."""
    if len(text) > LONGEST or not kept_regex(r"[a-z]{3}", re.IGNORECASE).search(text):
        return ""
    lower = bare(text).lower().replace("one-half", "half")
    lower = kept_regex(r"(?<=\d),(?=\d{3}\b)").sub("", lower)
    plain = " ".join(with_numerals(lower).split())
    return kept_regex(r"\bthree times\b").sub("3 times", plain)


def fraction(text: str) -> Fraction:
    """The first number in "$3.50", "20" or "1/2"."""
    found = kept_regex(r"\d+(?:\.\d+)?(?:/\d+)?").search(text)
    top, _, bottom = (found[0] if found else "0").partition("/")
    return Fraction(top) / Fraction(bottom or 1)


def number(text: str) -> str:
    """The number as equations write it."""
    return shown_number(fraction(text), uses_decimals=True)


def factor(text: str) -> str:
    """ "twice" as 2, "half" as 1/2, "3 times" as 3."""
    words = {"twice": "2", "double": "2", "triple": "3", "half": "1/2", "1/2": "1/2"}
    first = text.split(maxsplit=1)[0]
    return words.get(first) or number(text)


_ON_IE: Final = (
    "ookie",
    "ovie",
    "wnie",
    "elfie",
    "oothie",
    "ombie",
    "alorie",
    "oodie",
    "ggie",
    "gpie",
)
_ON_OE: Final = ("shoe", "toe", "canoe", "hoe", "doe", "oboe")


def singular(word: str) -> str:
    """ "marbles" as "marble", "children" as "child"; names and "glass" stay."""
    irregular = {
        "children": "child",
        "men": "man",
        "women": "woman",
        "people": "person",
        "buses": "bus",
        "shelves": "shelf",
        "loaves": "loaf",
        "halves": "half",
        "knives": "knife",
        "wolves": "wolf",
        "series": "series",
        "species": "species",
    }
    if word in irregular:
        return irregular[word]
    if word.endswith(tuple(f"{ending}s" for ending in (*_ON_IE, *_ON_OE))):
        return word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def key_of(thing: str) -> str:
    """A thing by its singular: "red pens" as "red pen"."""
    words = thing.split()
    return " ".join([*words[:-1], singular(words[-1])])
