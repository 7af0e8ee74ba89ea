"""What is done with an amount: "he gave Ben 12" and "gives 12 to Ben" are one deed.

Two forms of a verb, and verbs that say the same of an amount, are the same deed.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import base_of
from tutor_tui.mathematics.late_patterns import late_regex

Deed = frozenset[str]

VALUE: Final = r"(?:(?:a )?(?:half|third|quarter)|[$£€]?\d[\d.,/]*(?: ?%)?)"
_PARTICLES_WORDS: Final = """
    away off out up back at for about only just in it them him his her my me us to one each
"""
_PARTICLES: Final = frozenset(_PARTICLES_WORDS.split())
DOES: Final = late_regex(
    r"(?P<who>i|we|you|he|she|it|they|(?:the |a |his |her |my )?(?!how\b|what\b|which\b|when\b)"
    r"[a-z]+) (?:only |just |also )?"
    rf"(?P<verb>[a-z]+)(?P<between>(?: [a-z]+){{0,3}}?) (?P<value>{VALUE})(?P<rest>(?: .*)?)",
    re.IGNORECASE,
)
_ALIKE: Final = (
    frozenset({"hav", "scor", "earn", "mak", "get"}),
    frozenset({"go", "driv", "travel", "travell", "mov", "rid", "run", "walk", "cycl"}),
    frozenset({"sav", "put"}),
)
_BEFORE: Final = late_regex(r"(?P<words>(?:[a-z']+ ){1,4})[$£€]?$", re.IGNORECASE)
_CLAUSE: Final = late_regex(r"[.;!?]\s+|,\s+(?:and |but |then )?")
_BEGINS: Final = late_regex(r"(?:(?:and|but|then|so|if|when)\s+)*(?P<who>[A-Za-z]+)")


def deed_of(verb: str) -> Deed:
    """The deed that a verb names."""
    base = base_of(verb.lower()).removesuffix("e")
    return next((row for row in _ALIKE if base in row), frozenset({base}))


def is_done_at(deed: Deed, question: str, start: int) -> bool:
    """Whether the amount at a place is what this deed is done with.

    Between both stand only particles, and those to whom it is done.
    """
    found = _BEFORE.search(question[:start])
    words = found["words"].split() if found else []
    names = {*names_in(question), *_PARTICLES}
    while words and deed_of(words[-1]) != deed and words[-1].lower() in names:
        words.pop()
    return bool(words) and deed_of(words[-1]) == deed


def is_particle(word: str, question: str) -> bool:
    """Whether a word between a verb and its amount says no more than to whom something is done."""
    small = word.lower()
    if small in _PARTICLES or small in names_in(question):
        return True
    return re.search(rf"\b(?:his|her|my|their|the) {small}\b", question.lower()) is not None


def is_somebody_else(who: str, question: str, start: int) -> bool:
    """Whether another one than `who` is named for what is done at a place of a story."""
    names, said = names_in(question), who.lower()
    if said not in names:
        return False
    doers = (_BEGINS.match(one) for one in _CLAUSE.split(question[:start])[::-1])
    named = (found["who"].lower() for found in doers if found)
    return next((one for one in named if one in names), said) != said
