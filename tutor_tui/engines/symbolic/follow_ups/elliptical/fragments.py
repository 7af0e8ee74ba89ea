"""The words of an elliptical question alone, and as tokens that can be compared."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals

_LEADING: Final = late_regex(
    r"^(?:how (?:tall|long|far|heavy|high|wide|deep|big|fast|much|many) (?:is|was|are) (?:it|that"
    r"|this|they)(?= in\b)"
    r"|(?:what|how)(?:'s| is| are| about| of)?(?: if)?|whats|and|but|if|then|also|same|now"
    r"|it's|its|it is|it was|it|they are|they're|i meant?|there (?:are|is|were|was)"
    r"|(?:are|is) there|we have|calculate|compute|find|work out|give me|tell me|use|try|make it"
    r"|instead|with|of(?= the\b)|suppose|say)\b[\s,:]*",
    re.IGNORECASE,
)
_ARTICLE: Final = late_regex(r"^(?:the|a|an|its|their|his|her|my|your)\s+", re.IGNORECASE)
_PIECES: Final = late_regex(
    r"(?P<number>(?<![\w.√^])[-+]?(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?(?:/\d+)?(?![\w.]*\d)"
    r"|∞|[-+]?\b(?:infinity|inf|pi|zero)\b)"
    r"|(?P<word>[A-Za-z][A-Za-z']*(?:/[A-Za-z]+)?\^?[23²³]?)|(?P<sign>[%$£€°]|->|→)"
)
_LINK_WORDS: Final = """
    a an the is are was were be of it its it's if with for and to in at on by that this there has
    have had what how about would then now only just instead please will becomes became equals we
    i you he she they
"""
_LINKS: Final = frozenset(_LINK_WORDS.split())
_SAME: Final = {
    "approaches": "→", "tends": "→", "goes": "→", "going": "→", "approach": "→", "->": "→",
    "%": "percent", "per": "/", "euros": "€", "euro": "€", "dollars": "$", "dollar": "$",
    "infinity": "∞", "inf": "∞", "feet": "foot", "dice": "die", "halves": "half",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A number or a word of a text, and its place; `key` is what it is compared by.

    `unit` is the symbol of the unit that the word is.
    """

    key: str
    start: int
    end: int
    is_number: bool
    unit: str | None = None


@dataclass(frozen=True)
class Fragment:
    """What remains of an elliptical question: "median" of "ok and what about the median?"."""

    text: str

    @cached_property
    def bare(self) -> str:
        """Without its article."""
        return _ARTICLE.sub("", self.text).strip()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its numbers and the words that say something."""
        return tokens_of(self.text)


def fragment_of(request: str) -> Fragment:
    """The request without the words that lead in to it."""
    text, before = request.strip(), None
    while text != before:
        before, text = text, _LEADING.sub("", text).strip()
    text = re.sub(
        r"\s+(?:instead|then|now|too|as well|again|there)$", "", text, flags=re.IGNORECASE
    )
    return Fragment(" ".join(text.split()))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The numbers and telling words of a text; words in one spelling, singular."""
    found: list[Token] = []
    for piece in _PIECES.finditer(text):
        key = _key(piece[0])
        if key == "one" and found and not text[piece.end() :].strip(" ?.!"):
            continue  # that of "a blue one", which is no number
        if piece["number"] is not None or key == "∞" or _is_spelled(key):
            found.append(Token(key, piece.start(), piece.end(), is_number=True))
        elif key not in _LINKS:
            unit = unit_of(piece[0])
            symbol = unit.symbol if unit else None
            found.append(Token(key, piece.start(), piece.end(), is_number=False, unit=symbol))
    return tuple(found)


def _key(word: str) -> str:
    small = word.lower()
    if small in _SAME:
        return _SAME[small]
    unit = unit_of(word)
    if unit is not None and len(small) > 1:
        return unit.symbol
    return small[:-1] if len(small) > 3 and small.endswith("s") and small[-2] != "s" else small


def _is_spelled(word: str) -> bool:
    return word not in ("a", "an") and with_numerals(word).isdigit()
