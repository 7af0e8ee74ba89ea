"""`I` and `E` as algebra programs write them: the number i and Euler's number, among numbers.

Only where nothing but numbers stands in the formula: `I = V/R` is about a current, and "I need to
work out 3 + 2" about a person. Standard library only.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_LONGEST: Final = 400
_BEFORE: Final = r"(?<![A-Za-z'’\\_])(?:(?<=[\d)\]+*/^(−-])|(?<=[\d)+*/^(−-] ))"
_AFTER: Final = r"(?=\s*(?:[-+*/^)\]=!,?−]|\.?\s*$)|\s+(?:pi\b|π))"
_ATTACHED: Final = late_regex(rf"(?P<gap>(?<=\d) )?{_BEFORE}(?P<letter>[Ii]|(?<!\d)E){_AFTER}")
_LEADING: Final = late_regex(
    r"(?<![A-Za-z'’\\_])(?P<letter>I|(?<![\d.])E)(?=\s*(?:\^|\*\*)|\s*[-+*/]\s*[\d(])"
)
_OTHER_LETTER: Final = late_regex(
    r"(?<![A-Za-z'’\\])(?![aAeiIE](?![A-Za-z]))[A-Za-z](?![A-Za-z'’.])"
)
_ELSEWHERE: Final = late_regex(
    r"=\s*\S|[\[{∫∑∏<>≤≥]|\bmod|\bunits?\b|\bhex|\bbase\b.*\d[A-F]|\bletters?\b"
)
"""Relations, lists, digits beyond nine and letters, where these have other meanings."""


def with_plain_constants(text: str) -> str:
    """The text with `2i` for `2 I` and `e` for `E`, where all the mathematics is of numbers."""
    if len(text) > _LONGEST or not kept_regex(r"[IE]|\d i").search(text):
        return text
    if _OTHER_LETTER.search(text) or _ELSEWHERE.search(text):
        return text
    return _LEADING.sub(_small, _ATTACHED.sub(_small, text))


def _small(found: re.Match[str]) -> str:
    """The letter of the constant; in brackets beside a star, which letters of unknowns have."""
    letter, text = found["letter"], found.string
    before, after = text[: found.start("letter")].rstrip(), text[found.end("letter") :].lstrip()
    is_starred = letter == "I" and (before.endswith("*") or after.startswith("*"))
    return f"({letter.lower()})" if is_starred else letter.lower()
