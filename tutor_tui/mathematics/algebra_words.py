"""Other ways to ask for a form of an expression, in the words that the kinds read.

Only a message that is one such request is reworded. Standard library only.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.schoolbook_words import in_schoolbook_words
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
_SIDE: Final = r"(?P<e>(?:(?!\b(?:not|implies|x?or|lines?|the)\s|\s\|\s|->)[^?=:→↔~¬&∧∨]){1,200}?)"
_END: Final = r"\s*[.?!]?\s*$"
_FORMS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), wording)
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
            rf"{_ASKING}(?:as|into)\s+(?:a|one)\s+(?:single\s+)?fraction\s*:?\s*{_KEPT}{_END}",
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
            rf"^\s*(?:are|is it true that)\s+(?:the\s+)?(?:two\s+)?(?:expressions?\s+)?"
            rf"(?=[^?]*[A-Za-z]\b[^?]*\s+and\s){_SIDE}\s+and\s+(?P<f>[^?=:→↔]{{1,200}}?)\s+"
            rf"(?:are\s+)?(?:always\s+)?(?:algebraically\s+|mathematically\s+)?(?:equivalent|equal"
            rf"|identical|the\s+same(?:\s+(?:expression|thing))?)(?:\s+expressions)?{_END}",
            "is it true that {} = {f}?",
        ),
        (
            rf"^\s*is\s+{_SIDE}\s+(?:algebraically\s+|mathematically\s+)?(?:equivalent\s+to"
            rf"|identical\s+(?:to|with)|the\s+same\s+as)\s+(?P<f>[^?=:→↔]{{1,200}}?){_END}",
            "is it true that {} = {f}?",
        ),
        (
            rf"^\s*(?:find\s+)?(?:the\s+)?compos(?:e|ition\s+of)\s+(?P<n>[a-z])\(x\)\s*=\s*"
            rf"{_SIDE}\s*,?\s+(?:with|and)\s+(?P<m>[a-z])\(x\)\s*=\s*(?P<f>[^?=]{{1,100}}?){_END}",
            "{n}(x) = {} and {m}(x) = {f}. Find {n}({m}(x)).",
        ),
        (
            rf"^\s*(?:combine|contract|condense)\s+(?:the\s+)?log(?:arithm)?s\s*(?::|in|of)?\s*"
            rf"{_KEPT}{_END}",
            "simplify {}",
        ),
        (
            rf"^\s*how\s+many\s+primes?(?:\s+numbers?)?\s+are\s+(?:there\s+)?(?:that\s+are\s+)?"
            rf"(?:less\s+than\s+or\s+equal\s+to|not\s+(?:greater|larger|more)\s+than|≤|<=)\s*"
            rf"(?P<e>\d[\d,]*){_END}",
            "How many primes are there up to {}?",
        ),
        (
            rf"^\s*(?:what(?:'s|\s+is)\s+|find\s+|work\s+out\s+|calculate\s+)?(?:the\s+)?"
            rf"(?:sum|total)\s+of\s+(?P<e>\d{{1,6}})\s+(?:to|through|up\s+to|till)\s+"
            rf"(?P<f>\d{{1,9}}){_END}",
            "sum of the numbers from {} to {f}",
        ),
        (
            rf"^\s*(?:what(?:'s|\s+is)\s+|find\s+|calculate\s+)?(?:the\s+)?product\s+of\s+"
            rf"(?P<e>\d{{1,6}})\s+(?:to|through|up\s+to|till)\s+(?P<f>\d{{1,6}}){_END}",
            "product of k from k = {} to {f}",
        ),
        (
            rf"^\s*(?:add|sum)\s+up\s+(?:from\s+)?(?P<e>\d{{1,6}})\s+(?:to|through|up\s+to|till)\s+"
            rf"(?P<f>\d{{1,9}}){_END}",
            "sum of the numbers from {} to {f}",
        ),
        (
            r"^\s*(?:(?:what(?:'s|\s+is)|write|express|give|find|convert|calculate)\s+)?"
            r"(?=[^?]*(?:sqrt|√|root|π|\bpi\b|sin|cos|tan|log|ln|exp|\be\b))"
            rf"(?P<e>[^?=]{{1,80}}?)\s+(?:as|in|to|into)\s+(?:a\s+)?decimals?(?:\s+(?:form|number))?{_END}",
            "{} to 10 significant figures",
        ),
        (
            rf"^\s*(?:what\s+is\s+|find\s+)?(?:the\s+)?integer\s+part\s+of\s+"
            rf"(?P<e>(?:\d+(?:\.\d+)?|sqrt\(?\d+\)?|pi|π|e)(?:/\d+)?){_END}",
            "floor({})",
        ),
        (
            rf"^\s*(?:what\s+is\s+|find\s+)?(?:the\s+)?integer\s+part\s+of\s+"
            rf"[-−](?P<e>\d+(?:\.\d+)?(?:/\d+)?){_END}",
            "-floor({})",
        ),
        (
            rf"^\s*(?:what\s+is\s+|find\s+)?(?:the\s+)?fractional\s+part\s+of\s+"
            rf"(?P<e>(?:\d+(?:\.\d+)?|sqrt\(?\d+\)?|pi|π|e)(?:/\d+)?){_END}",
            "{} - floor({})",
        ),
        (
            rf"^\s*(?:(?:do|use|show|perform)\s+)?(?:the\s+)?long\s+division\s*(?:of|for|:)?\s*"
            rf"(?P<e>\d{{1,7}})\s*(?:/|÷|:|by|divided\s+by)\s*(?P<f>\d{{1,4}}){_END}",
            "{} divided by {f} with remainder",
        ),
        (
            rf"^\s*(?:(?:work\s+out|calculate|find|divide)\s+)?(?P<e>\d{{1,7}})\s*"
            rf"(?:/|÷|by|divided\s+by)\s*(?P<f>\d{{1,4}})\s+(?:by|using|with)\s+long\s+"
            rf"division{_END}",
            "{} divided by {f} with remainder",
        ),
        (
            rf"^\s*is\s+(?=[^?]*(?:sin|cos|tan|log|ln)\b){_SIDE}\s+(?:always\s+)?equal\s+to\s+"
            rf"(?P<f>[^?=:→↔]{{1,200}}?){_END}",
            "is it true that {} = {f}?",
        ),
        (
            rf"^\s*what(?:'s|s|\s+is)\s+(?:the\s+)?(?P<word>bigger|larger|greater|smaller)\s*(?:one\s*)?"
            rf"(?:of\s+)?[:,]?\s+(?:number\s+)?{_KEPT}\s+(?:or|and)\s+(?P<f>[^?]{{1,60}}?){_END}",
            "which is {word}, {} or {f}?",
        ),
    )
)
_LETTER: Final = late_regex(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])")


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
        kept = found["e"].strip()
        return wording.replace("{}", "{kept}").format(kept=kept, **found.groupdict())
    return in_read_words(in_schoolbook_words(text))
