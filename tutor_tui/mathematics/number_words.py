"""Numbers said in words, as figures: "three hundred and five" is `305`, "two thirds" is `2/3`.

"five and seven" stays two numbers: "and" belongs to a number only after a hundred or more. The
"one" of "which one" is no number.
"""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

UNIT_WORDS: Final = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TEN_WORDS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS: Final = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_UNITS: Final = tuple(UNIT_WORDS.split())
_TENS: Final = tuple(_TEN_WORDS.split())
_SCALES: Final[Mapping[str, int]] = MappingProxyType(
    {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
)
_VALUES: Final[Mapping[str, int]] = MappingProxyType(
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"fourty": 40, "a": 1, "an": 1, "nought": 0}
)
_ORDINAL_ENDINGS: Final[Mapping[str, int]] = MappingProxyType(
    {word: value for value, word in enumerate(_ORDINAL_WORDS.split(), 1)}
    | {f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000}
)
_PARTS: Final[Mapping[str, int]] = MappingProxyType(
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: value for word, value in _ORDINAL_ENDINGS.items() if value > 2}
    | {f"{word}s": value for word, value in _ORDINAL_ENDINGS.items() if value > 2}
)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_UNIT: Final = _either((*_UNITS, "nought"))
_TEN: Final = _either((*_TENS, "fourty"))
_BELOW_100: Final = rf"(?:(?:{_TEN})(?:[\s-]+(?:{_either(_UNITS[1:10])}))?|(?:{_UNIT}))"
_BELOW_1000: Final = (
    rf"(?:(?:an?|{_UNIT})\s+hundred(?:\s+(?:and\s+)?{_BELOW_100}(?!\s+hundred))?|{_BELOW_100})"
)
_SCALE: Final = r"(?:thousand|million|billion|trillion)"
_WHOLE: Final = (
    rf"(?:(?:a|{_BELOW_1000})\s+{_SCALE}(?:\s+{_SCALE})?"
    rf"(?:,?\s+(?:and\s+)?{_BELOW_1000}(?:\s+{_SCALE})?)*|{_BELOW_1000})"
)
SPELLED_NUMBER: Final = rf"(?<![\w'-]){_WHOLE}(?![\w'])"
"""A pattern of whole numbers in words, in small letters."""
_PHRASE: Final = re.compile(
    rf"(?<![\w'-])(?P<whole>{_WHOLE})(?P<point>\s+point(?:\s+(?:{_UNIT}))+)?(?![\w'])",
    re.IGNORECASE,
)
_MIXED: Final = re.compile(
    rf"(?<![\w./])(?P<whole>\d+)\s+and\s+(?:(?P<top>\d+|an?)[\s-]+)(?P<part>{_either(_PARTS)})\b"
    r"(?!\s+(?:of|power|root|term|digit|place)\b)",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(
    rf"(?<![\w./])(?P<top>\d+|an?)[\s-]+(?P<part>{_either(_PARTS)})\b"
    r"(?!\s+(?:power|root|term|number|prime|derivative|digit|place|and\b))",
    re.IGNORECASE,
)
_HALF: Final = re.compile(r"\bhalf(?=\s+(?:of\b|an?\b|the\b|-?\d))", re.IGNORECASE)
_SCALED: Final = re.compile(
    rf"(?<![\w.,/^])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)[\s-]+(?P<scale>{_SCALE})\b"
    rf"(?!,?\s+(?:and\s+)?(?:\d|{_SCALE}|{_UNIT}|{_TEN})|[-\w])",
    re.IGNORECASE,
)
_NO_NUMBER_BEFORE: Final = late_regex(
    r"\b(?:which|the|this|that|each|every|no|any|another|correct|right|some)\s+$", re.IGNORECASE
)
_NO_NUMBER_AFTER: Final = late_regex(r"\s+(?:of|is|are|to|has|can|should|does)\b", re.IGNORECASE)
_NEGATIVE: Final = re.compile(
    r"(?:(?<=[(,:=])|^|\b(?:is|of|and|to|by|from|than|plus|times|minus|evaluate|calculate)\b)"
    r"\s*\b(?:negative|minus)\s+(?=\d)",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def with_numerals(text: str) -> str:
    """The text with its numbers in figures."""
    text = _PHRASE.sub(_numeral, text)
    text = _MIXED.sub(_mixed, text)
    text = _FRACTION.sub(_fraction, text)
    text = _HALF.sub("1/2", text)
    return _NEGATIVE.sub(_with_sign, text)


def with_whole_scales(text: str) -> str:
    """The text with "4.5 million" as 4500000; "2 thousand 300" and broken numbers stay."""
    return _SCALED.sub(_whole, text)


def _whole(found: re.Match[str]) -> str:
    number = Fraction(found["n"].replace(",", "")) * _SCALES[found["scale"].lower()]
    return str(number) if number.denominator == 1 else found[0]


def ordinal(text: str) -> int | None:
    """The number of "third", "21st", "twenty-first" and "hundredth"; `None` for other words."""
    plain = text.strip().lower()
    if found := re.fullmatch(r"(\d{1,9})\s*-?\s*(?:st|nd|rd|th)", plain):
        return int(found[1])
    *before, last = re.split(r"[\s-]+", plain)
    if last not in _ORDINAL_ENDINGS:
        return None
    if not before:
        return _ORDINAL_ENDINGS[last]
    tens = spelled(" ".join(before))
    if tens is None or not (20 <= tens < 100 and tens % 10 == 0 and _ORDINAL_ENDINGS[last] < 10):
        return None
    return tens + _ORDINAL_ENDINGS[last]


def ordinal_word(number: int) -> str:
    """ "first" to "tenth", then "11th" and so on."""
    if number <= 10:
        return _ORDINAL_WORDS.split()[number - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def spelled(text: str) -> int | None:
    """The whole number that a text in words is, `None` where it is none."""
    words = kept_regex(r"[-,]").sub(" ", text.lower()).split()
    if not kept_regex(_WHOLE, re.IGNORECASE).fullmatch(" ".join(words)):
        return None
    return _value(words)


def _value(words: list[str]) -> int:
    """Hundreds multiply what stands before them, greater scales close a group."""
    total = group = 0
    for word in words:
        scale = _SCALES.get(word)
        if scale == 100:
            group = max(group, 1) * 100
        elif scale is not None and not group:
            total *= scale
        elif scale is not None:
            total, group = total + group * scale, 0
        elif word != "and":
            group += _VALUES[word]
    return total + group


def _numeral(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()], found.string[found.end() :]
    words = kept_regex(r"[-,]").sub(" ", found["whole"].lower()).split()
    is_prose = _NO_NUMBER_BEFORE.search(before) or _NO_NUMBER_AFTER.match(after)
    if words == ["one"] and not found["point"] and is_prose:
        return found[0]
    digits = "".join(str(_VALUES[word]) for word in (found["point"] or "").lower().split()[1:])
    return f"{_value(words)}.{digits}" if digits else str(_value(words))


def _mixed(found: re.Match[str]) -> str:
    return f"{found['whole']} {_top(found['top'])}/{_PARTS[found['part'].lower()]}"


def _fraction(found: re.Match[str]) -> str:
    return f"{_top(found['top'])}/{_PARTS[found['part'].lower()]}"


def _top(written: str) -> str:
    return "1" if written.lower() in ("a", "an") else written


def _with_sign(found: re.Match[str]) -> str:
    return re.sub(r"(?:negative|minus)\s+$", "-", found[0], flags=re.IGNORECASE)
