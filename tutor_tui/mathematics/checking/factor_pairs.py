"""What is said of two numbers by which one factors: "they multiply to 6 and add to 5: 2 and 3"."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.checking.told_values import plain_text, sentence_around
from tutor_tui.mathematics.checking.verdict import Verdict, agrees, disagrees

_TO: Final = r"to(?:\s+(?:give|get|make|be))?\s+"
_NUMBER: Final = r"[-−+]?\d{1,9}"
_PAIR: Final = re.compile(
    rf"multipl(?:y|ies|ied|ying)\s+(?:together\s+)?{_TO}(?P<product>{_NUMBER})\s+and\s+(?:that\s+)?"
    rf"(?:add|sum)(?:s|ing)?(?:\s+up)?\s+{_TO}(?P<sum>{_NUMBER})\s*(?:[:.,–—]|\bare\b)\s*"
    r"(?:(?:these|those|they|the (?:two )?numbers|such numbers)\s+are:?\s+)?"
    rf"(?P<first>{_NUMBER})\s+and\s+(?P<second>{_NUMBER})(?![\w.]*\d|\s*[-+×·÷*/^=])",
    re.IGNORECASE,
)
_MOST: Final = 12


def factor_pairs(text: str) -> Iterator[tuple[int, int, Verdict]]:
    """Where a text claims such a thing, and the verdict on it."""
    plain = plain_text(text)
    for found in islice(_PAIR.finditer(plain), _MOST):
        if not is_denied(sentence_around(plain, found.start("first"), found.end())):
            yield found.start(), found.end(), _verdict(found)


def _verdict(found: "re.Match[str]") -> Verdict:
    product, total, first, second = (
        int(found[name].replace("−", "-")) for name in ("product", "sum", "first", "second")
    )
    if (first * second, first + second) == (product, total):
        return agrees("by exact calculation")
    if first * second != product:
        return disagrees(f"{first} times {second} is {first * second}, not {product}")
    return disagrees(f"{first} and {second} add up to {first + second}, not {total}")
