"""Expressions said in words: "5 more than twice the smaller number" as `2*y + 5`.

Sums bind weakest ("twice a number plus 5" is `2*x + 5`), "more than" and "less than" take all
that follows, and "the sum of … and …" is closed, so that "twice the sum of"
multiplies all of it.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.word_problems.wording import number
from tutor_tui.mathematics.late_patterns import late_regex

Refer = Callable[[str], str | None]
"""The expression for the name of a quantity, `None` for words that are no name of one."""

_LONGEST: Final = 160
_NUMBER: Final = late_regex(r"[$£€]?\s?-?\d{1,9}(?:\.\d{1,6})?(?:/[1-9]\d{0,4})?")
_PLUS: Final = late_regex(r",? (plus|minus|increased by|decreased by|reduced by|less) ")
_MORE: Final = late_regex(
    r"(?P<size>.+?) (?P<way>more|greater|larger|bigger|less|smaller|fewer) than (?P<of>.+)"
)
_ADDED: Final = late_regex(r"(?P<one>.+?) (?P<way>added to|subtracted from|taken from) (?P<two>.+)")
_PAIRED: Final = late_regex(
    r"(?:the )?(?P<what>sum|total|difference|product|quotient|ratio)"
    r" (?:of|between) (?P<rest>.+ and .+)"
)
_TIMES: Final = late_regex(
    r"(?P<times>twice|double|triple|thrice|half(?: of)?|1/2(?: of)?|a (?:third|quarter) of"
    r"|\d{1,6}(?:\.\d{1,4})? times|\d{1,4}/[1-9]\d{0,3}(?: of)?|\d{1,3}(?:\.\d+)? ?(?:%|percent)"
    r" of) (?P<of>.+)"
)
_INFIX: Final = late_regex(r" (times|multiplied by|divided by|over) ")
_POWER: Final = late_regex(r"(?:the )?(?P<what>square|cube|reciprocal) of (?P<of>.+)")
_SQUARED: Final = late_regex(r"(?P<of>.+) (?P<what>squared|cubed)")
_SIGNS: Final = {"sum": "+", "total": "+", "difference": "-", "product": "*"}
_WORDS: Final = {"twice": "2", "double": "2", "triple": "3", "thrice": "3", "half": "1/2"}


def said(text: str, refer: Refer) -> str | None:
    """The expression that words say, every one of them read."""
    text = text.strip(" ,")
    if not text or len(text) > _LONGEST:
        return None
    if _NUMBER.fullmatch(text):
        return _plain(text)
    return first_of(
        read(text, refer)
        for read in (_known, _sum, _paired, _more, _added, _multiple, _product, _power)
    )


def bracketed(expression: str) -> str:
    """With brackets around a sum."""
    return f"({expression})" if re.search(r" [-+] ", expression) else expression


def _plain(text: str) -> str:
    sign = "-" if "-" in text else ""
    return f"{sign}{number(text)}"


def _known(text: str, refer: Refer) -> str | None:
    return refer(text)


def _sum(text: str, refer: Refer) -> str | None:
    for found in reversed(list(_PLUS.finditer(text))):
        left = said(text[: found.start()], refer)
        last = text[found.end() :]
        sign = "+" if found[1] in ("plus", "increased by") else "-"
        if left is not None and (rate := re.fullmatch(r"(\d+(?:\.\d+)?) ?(?:%|percent)", last)):
            return f"{left} {sign} {rate[1]}%*{bracketed(left)}"
        right = said(last, refer)
        if left is not None and right is not None:
            return f"{left} {sign} {bracketed(right) if sign == '-' else right}"
    return None


def _more(text: str, refer: Refer) -> str | None:
    found = _MORE.fullmatch(text)
    if found is None:
        return None
    of = said(found["of"], refer)
    sign = "+" if found["way"] in ("more", "greater", "larger", "bigger") else "-"
    if of is not None and (rate := re.fullmatch(r"(\d+(?:\.\d+)?) ?(?:%|percent)", found["size"])):
        return f"{of} {sign} {rate[1]}%*{bracketed(of)}"
    size = said(found["size"], refer)
    return None if of is None or size is None else f"{of} {sign} {bracketed(size)}"


def _added(text: str, refer: Refer) -> str | None:
    found = _ADDED.fullmatch(text)
    if found is None:
        return None
    one, two = said(found["one"], refer), said(found["two"], refer)
    if one is None or two is None:
        return None
    return f"{two} + {one}" if found["way"] == "added to" else f"{two} - {bracketed(one)}"


def _paired(text: str, refer: Refer) -> str | None:
    found = _PAIRED.fullmatch(text)
    if found is None:
        return None
    rest = found["rest"]
    for place in re.finditer(r" and ", rest):
        one, two = said(rest[: place.start()], refer), said(rest[place.end() :], refer)
        if one is not None and two is not None:
            sign = _SIGNS.get(found["what"], "/")
            if sign in "*/":
                return f"{bracketed(one)}{sign}{bracketed(two)}"
            return f"({one} {sign} {bracketed(two) if sign == '-' else two})"
    return None


def _multiple(text: str, refer: Refer) -> str | None:
    found = _TIMES.fullmatch(text)
    of = said(re.sub(r"^of ", "", found["of"]), refer) if found else None
    if found is None or of is None:
        return None
    times = found["times"]
    if "%" in times or "percent" in times:
        return f"{number(times)}%*{bracketed(of)}"
    if times.startswith("a "):
        return f"1/{3 if 'third' in times else 4}*{bracketed(of)}"
    word = times.split()[0]
    return f"{_WORDS.get(word) or word}*{bracketed(of)}"


def _product(text: str, refer: Refer) -> str | None:
    for found in reversed(list(_INFIX.finditer(text))):
        one, two = said(text[: found.start()], refer), said(text[found.end() :], refer)
        if one is not None and two is not None:
            sign = "*" if found[1] in ("times", "multiplied by") else "/"
            return f"{bracketed(one)}{sign}{bracketed(two)}"
    return None


def _power(text: str, refer: Refer) -> str | None:
    found = _POWER.fullmatch(text) or _SQUARED.fullmatch(text)
    of = said(found["of"], refer) if found else None
    if found is None or of is None:
        return None
    if found["what"] == "reciprocal":
        return f"1/({of})"
    return f"({of})^{2 if found['what'].startswith('square') else 3}"
