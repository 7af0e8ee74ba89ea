"""How people type: decimal commas, misspelt verbs of mathematics, `7x8`, pasted `\\frac{d}{dx}`.

Only what has a single reading is changed; `has_torn_number` tells what was left in doubt.
"""

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.recurring import with_bars
from tutor_tui.mathematics.small_digits import on_the_line
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

_DECIMAL_COMMA: Final = re.compile(r"(?<![\d,.])(\d+),(\d{1,2}|\d{4,})(?![\d,])")
_SIGN_BEFORE: Final = late_regex(r"[-+*/^=×·÷−√:<>]\s*$")
_SIGN_AFTER: Final = late_regex(r"\s*[-+*/^=×·÷−√%<>]|[A-Za-z(]")
_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_VERBS: Final = (
    "differentiate",
    "derivative",
    "integrate",
    "integral",
    "simplify",
    "factorise",
    "factorize",
    "expand",
    "remainder",
    "rounded",
    "square",
    "solution",
    "equation",
)
_NO_MISSPELLINGS: Final = frozenset({"simply", "expend", "around", "grounded", "round"})
_CLOSE: Final = 0.83
_SHORTEST: Final = 6
_LONG_WORD: Final = re.compile(rf"(?<![\\\w])[A-Za-z]{{{_SHORTEST},16}}(?!\w)")
_PRODUCT: Final = re.compile(
    r"^\W*(?:(?:what'?s|what is|calc\w*|compute|how much is|work out)\s+)?"
    r"\d+(?:\.\d+)?(?:\s*[xX]\s*\d+(?:\.\d+)?)+\s*=?[\s?]*$",
    re.IGNORECASE,
)
_LEIBNIZ: Final = re.compile(
    r"(?P<mark>\$*)\s*\\[dt]?frac\s*\{\s*d(?:\s*\^\s*\{?(?P<n>[2-9]|[1-9]\d(?=\s*\}))\}?)?\s*(?P<f>[a-zA-Z]?)\s*\}"
    r"\s*\{\s*d\s*(?P<x>[a-z])\s*(?:\^\s*\{?(?:[2-9]|[1-9]\d(?=\s*\}))\}?)?\s*\}"
)


_CAPITAL: Final = re.compile(r"(?<![A-Za-z\\])[A-Z][a-z]{2,8}(?=\()")
"""The name of a function as algebra programs write it: `Sin(x)`, `Abs(x)`."""


_INDEXED: Final = re.compile(r"(?<![A-Za-z_.\\])([a-df-z])(\d)(?![\d._A-Za-z(])")
_ALONE: Final = re.compile(rf"(?<!\d){_INDEXED.pattern}")


def narrow(text: str) -> str:
    """The text with full-width signs in their usual width, and functions in small letters.

    Unknowns that are counted, as in `x1 + x2`, get an index: `x_1 + x_2`. Digits that repeat get a
    bar.
    """
    text = _SCIENTIFIC.sub(r"\1*10^\2", text.translate(_WIDE))
    text = _LOWERED_BOUND.sub(_plain_bound, places_apart(text))
    if _OF_SEVERAL.search(text):
        text = _PARTIALS.sub(r"f_\1", text)
    return with_bars(_with_indices(_CAPITAL.sub(_small, text)))


_OF_SEVERAL: Final = re.compile(r"(?<![A-Za-z])f ?\( ?x ?, ?y ?(?:, ?z ?)?\) ?=")
_PARTIALS: Final = late_regex(r"(?<![A-Za-z_\\])f([xyz]{1,2})(?![A-Za-z(])")
"""`fx` and `fxy` beside a function of several letters."""


def places_apart(text: str) -> str:
    """ "to 2 dp" of "to 2dp", and so for significant figures: no product of letters."""
    return _PLACES.sub(r"\1 \2", text)


_PLACES: Final = re.compile(
    r"(?<![\w.])(\d{1,2})(d\.?p\.?|s\.?f\.?|sig(?=\.? ?(?:fig|dig)))(?![\w^*/+=(])", re.IGNORECASE
)


def _plain_bound(found: re.Match[str]) -> str:
    return f"{found[1]}_{{{on_the_line(found[2])}}}"


_SCIENTIFIC: Final = re.compile(r"(?<![\w.])(\d\.\d+)[eE]([+-]?\d{1,3})(?![\w.^(])")
"""`3.6e-4` of calculators and programs; `2e - 3` is about Euler's number."""

_LOWERED_BOUND: Final = re.compile(r"([∫∑∏])\s*([₋₀-₉]+)(?=\s*\^)")


def _with_indices(text: str) -> str:
    """Nobody writes a first power: where `x1` stands beside `x2`, the digits count unknowns.

    Unless a number stands before each of them: `2x1, 2x2` are products of numbers.
    """
    pairs = set(_INDEXED.findall(text))
    counted = {letter for letter, digit in pairs if digit in "01"}
    counted &= {letter for letter, digit in pairs if digit not in "01"}
    counted &= {letter for letter, _ in _ALONE.findall(text)}
    return _INDEXED.sub(
        lambda found: f"{found[1]}_{found[2]}" if found[1] in counted else found[0], text
    )


def _small(found: re.Match[str]) -> str:
    name = found[0].lower()
    return name if name in KNOWN_FUNCTIONS else found[0]


def as_meant(text: str) -> str:
    """The text with commas of decimals as points, and slips of the pen mended."""
    text = _LEIBNIZ.sub(_plain_leibniz, text)
    text = _LONG_WORD.sub(_mended, text)
    if _PRODUCT.match(text):
        text = re.sub(r"(?<=\d)\s*[xX]\s*(?=\d)", " * ", text)
    return _with_decimal_points(text)


def has_torn_number(text: str) -> bool:
    """Whether it is open if a comma between digits belongs to a number, as in "1,5 2"."""
    return text.count("=") < 2 and any(
        not _is_inside_brackets(text, found.start()) for found in _DECIMAL_COMMA.finditer(text)
    )


def _with_decimal_points(text: str) -> str:
    if text.count("=") > 1:
        return text
    return _DECIMAL_COMMA.sub(_decimal, text)


def _decimal(found: re.Match[str]) -> str:
    text = found.string
    before, after = text[: found.start()], text[found.end() :]
    is_operand = _SIGN_BEFORE.search(before) or _SIGN_AFTER.match(after)
    if not is_operand or _is_inside_brackets(text, found.start()):
        return found[0]
    return f"{found[1]}.{found[2]}"


def _is_inside_brackets(text: str, index: int) -> bool:
    """Whether commas part things here: the arguments of a function, or the ends of an interval."""
    before = text[:index]
    opened = max(before.rfind("("), before.rfind("["), before.rfind("{"))
    return opened > max(before.rfind(")"), before.rfind("]"), before.rfind("}"))


def _mended(found: re.Match[str]) -> str:
    word = found[0]
    lowered = word.lower()
    if lowered in _NO_MISSPELLINGS:
        return word
    close = nearest(lowered, _VERBS, _CLOSE)
    if close is None or close[0] != lowered[0] or lowered.startswith(close):
        return word
    if lowered.startswith(close[:-1]) and len(lowered) >= len(close):
        return word
    return close


@lru_cache(maxsize=2_048)
def nearest(word: str, known: tuple[str, ...], closeness: float) -> str | None:
    """The one of the known words that is most like a word, from 0 to 1; kept, since words recur."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=closeness)), None)


def _plain_leibniz(found: re.Match[str]) -> str:
    order = f"^{found['n']}" if found["n"] else ""
    return f"d{order}{found['f']}/d{found['x']}{order} {found['mark']}"
