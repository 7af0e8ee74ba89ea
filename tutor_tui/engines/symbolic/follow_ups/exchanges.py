"""Several numbers exchanged at once: "9 and 3 instead of 4 and 2", "4 instead of 3 and 8 for 5"."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = r"[-−]?\d+(?:\.\d+)?(?:/\d+)?%?"
_NUMBERS: Final = rf"{_NUMBER}(?:(?:,| and|, and) {_NUMBER})+"
_FOR: Final = r"(?:instead of|rather than|in place of|in stead of|for)"
_LISTS: Final = late_regex(
    rf"(?:.{{0,40}} )?(?P<new>{_NUMBERS}) {_FOR} (?P<old>{_NUMBERS})(?: respectively)?",
    re.IGNORECASE,
)
_ONE_BY_ONE: Final = late_regex(
    rf"(?:.{{0,40}} )?{_NUMBER} {_FOR} {_NUMBER}(?:(?:,| and|, and) {_NUMBER} {_FOR} {_NUMBER})+",
    re.IGNORECASE,
)
_ONE: Final = late_regex(rf"(?P<new>{_NUMBER}) {_FOR} (?P<old>{_NUMBER})", re.IGNORECASE)


def exchanged(request: str, question: str) -> str | None:
    """The question with all the numbers exchanged that a request names, wherever they stand.

    Exponents stay, as the 2 of `x^2`. `None` where fewer than two are named, or one is not there.
    """
    pairs = _pairs(request)
    if len(pairs) < 2:
        return None
    olds = "|".join(map(re.escape, sorted(pairs, key=len, reverse=True)))
    place = re.compile(rf"(?<![\d.^])(?<!\*\*)(?:{olds})(?!\d|\.\d)")
    if {found[0] for found in place.finditer(question)} != set(pairs):
        return None
    return place.sub(lambda found: pairs[found[0]], question)


def _pairs(request: str) -> dict[str, str]:
    """What goes out, with what is put in for it."""
    if _ONE_BY_ONE.fullmatch(request):
        return {found["old"]: found["new"] for found in _ONE.finditer(request)}
    found = _LISTS.fullmatch(request)
    new, old = (re.findall(_NUMBER, found[name]) for name in ("new", "old")) if found else ([], [])
    return dict(zip(old, new, strict=True)) if len(new) == len(old) else {}
