"""Other ways to ask for a form of an expression, in the words that the kinds read.

Only a message that is one such request is reworded. Standard library only.
"""

import re
from typing import Final

from tutor_tui.mathematics.textbook_words import in_read_words

_ASKING: Final = (
    r"^\s*(?:(?:please|can you|could you)\s+)?(?:find|write|rewrite|express|put|combine|convert"
    r"|give|get|turn|change)\s+"
)
_NAMED: Final = r"(?:(?:y|[a-z]\([a-z]\))\s*=\s*)?"
_SQUARED: Final = (
    r"(?:[a-z]\s*\*?\s*)?\(\s*[a-z]\s*[-+]\s*[a-z]\s*\)\s*(?:\^\s*\{?2\}?|\*\*\s*2|²)"
    r"\s*[-+]\s*[a-z]"
)
_KEPT: Final = r"(?P<e>[^?]{1,200}?)"
_END: Final = r"\s*[.?!]?\s*$"
_FORMS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), wording)
    for pattern, wording in (
        (
            rf"{_ASKING}{_NAMED}{_KEPT}\s+(?:in|into|to|as)\s+(?:the\s+)?(?:form\s+)?{_SQUARED}{_END}",
            "complete the square: {}",
        ),
        (
            rf"{_ASKING}{_NAMED}{_KEPT}\s+by\s+completing\s+the\s+square{_END}",
            "complete the square: {}",
        ),
        (
            rf"^\s*(?:factor(?:i[sz]e)?)\s+(?:completely\s+|fully\s+)?the\s+(?:sum|difference)\s+of\s+"
            rf"(?:two\s+)?(?:perfect\s+)?(?:cubes|squares)\s*:?\s*{_KEPT}{_END}",
            "factor {}",
        ),
        (
            rf"^\s*(?:factor(?:i[sz]e)?)\s+(?:the\s+(?:polynomial|expression)\s+)?{_KEPT}\s+over\s+"
            rf"(?:the\s+)?(?:integers|rationals|rational numbers|whole numbers|ℤ|ℚ){_END}",
            "factor {}",
        ),
        (
            rf"{_ASKING}{_KEPT}\s+(?:as|into|to)\s+(?:a|one)\s+(?:single\s+)?fraction{_END}",
            "factor {}",
        ),
        (
            rf"{_ASKING}(?:as|into)\s+(?:a|one)\s+single\s+fraction\s*:?\s*{_KEPT}{_END}",
            "factor {}",
        ),
        (
            rf"{_ASKING}{_KEPT}\s+(?:as|into|to)\s+(?:a|one)\s+single\s+log(?:arithm)?{_END}",
            "simplify {}",
        ),
        (
            rf"{_ASKING}(?:as|into)\s+(?:a|one)\s+single\s+log(?:arithm)?\s*:?\s*{_KEPT}{_END}",
            "simplify {}",
        ),
        (
            rf"^\s*(?:resolve|split|decompose|expand)\s+in(?:to)?\s+partial\s+fractions\s*:?\s*"
            rf"{_KEPT}{_END}",
            "partial fractions of {}",
        ),
        (
            rf"^\s*what(?:'s|s|\s+is)\s+(?:the\s+)?(?P<word>bigger|larger|greater|smaller)\s*(?:one\s*)?"
            rf"(?:of\s+)?[:,]?\s+(?:number\s+)?{_KEPT}\s+(?:or|and)\s+(?P<f>[^?]{{1,60}}?){_END}",
            "which is {word}, {} or {f}?",
        ),
    )
)
_LETTER: Final = re.compile(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])")


def in_known_words(text: str) -> str:
    """The request in other words; the text itself where it is no such request."""
    if len(text) > 400:
        return text
    for pattern, wording in _FORMS:
        found = pattern.match(text)
        if found is None:
            continue
        is_fraction = wording == "factor {}" and "fraction" in found[0]
        if is_fraction and not _LETTER.search(found["e"]):
            is_sum = re.search(r"/.*\s[-+*/]\s|\s[-+*/]\s.*/", found["e"])
            return f"what is {found['e'].strip()}" if is_sum else text
        return wording.format(found["e"].strip(), **found.groupdict())
    return in_read_words(text)
