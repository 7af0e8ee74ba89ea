"""The one new number of a last sentence: "The car needs **28 litres** for this."

What it is a number of nothing shows, so it can be found to be the tutor's own, not another.
"""

import re
from typing import Final

from tutor_tui.mathematics.checking.final_claims import FinalClaim
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.late_patterns import late_regex

_LINE: Final = late_regex(r"^.*\w.*$", re.MULTILINE)
_FORMULA: Final = re.compile(r"[=<>≈≤≥|]|\\[A-Za-z]")
_STOP: Final = late_regex(r"[.!?:;](?:\*\*)?\s")
_WORD: Final = late_regex(r"[A-Za-z]{2,}")
_AMOUNT: Final = re.compile(r"(?<![\w.,/])\d[\d,]*(?:\.\d+)?(?:/\d+)?(?![\w/])")
_LITTLE: Final = "and|or|more|less|times|of|to|for|in|at|on|per|when|if|by|from|is|as|with|after"
_WITH_UNIT: Final = late_regex(
    r"[\d.,/]*\d(?:\s*[%°])?"
    rf"(?:\s+(?:(?:square|cubic)\s+)?(?!(?:{_LITTLE})\b)[A-Za-z]+(?:/[a-z]+)?[²³]?)?"
)
_SUPPOSED: Final = late_regex(
    r"\b(?:if|whether|would|could|might|unless|than|half|twice|double|per|every)\b", re.IGNORECASE
)


def last_amount(text: str, question: str) -> FinalClaim | None:
    """The number with its unit, where a text ends with a sentence that has one such number."""
    lines = list(_LINE.finditer(text))
    if not lines:
        return None
    line = lines[-1]
    stops = [stop.end() for stop in _STOP.finditer(line[0].rstrip())]
    start = line.start() + max(stops, default=0)
    sentence, told = text[start : line.end()], set(_AMOUNT.findall(question))
    new = [found for found in _AMOUNT.finditer(sentence) if found[0] not in told]
    if len(new) != 1 or _FORMULA.search(sentence) or not _WORD.search(sentence):
        return None
    value, before = _WITH_UNIT.match(sentence, new[0].start()), sentence[: new[0].start()]
    if value is None or is_denied(sentence) or _SUPPOSED.search(before):
        return None
    return FinalClaim(start + value.start(), start + value.end(), value[0], is_named=False)
