"""Mathematics said in words, put into notation: "15 percent of 80" becomes `15% * 80`.

Only words that stand between operands are replaced, so that prose stays prose.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import SPELLED_NUMBER, spelled
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.percentages import with_percentages
from tutor_tui.mathematics.small_digits import with_plain_bounds
from tutor_tui.mathematics.spelling import as_meant
from tutor_tui.mathematics.spoken_functions import with_spoken_functions
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.vocabulary import GREEK, KNOWN_FUNCTIONS

_FUNCTIONS: Final = "|".join(sorted(KNOWN_FUNCTIONS, key=len, reverse=True))
_ENDS: Final = r"(?:(?<=[\d)!²³⁴⁵⁶⁷⁸⁹%])|(?<=\b[A-Za-zπ])|(?<=\d[A-Za-zπ])|(?<=\bpi))"
_STARTS: Final = rf"(?=[-−√(\d.π|]|[b-zB-HJ-Z]\b|[aA]\b(?!\s+[a-z]{{2}})|pi\b|(?:{_FUNCTIONS})\b)"

_SMALL: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LARGER: Final = {"ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "hundred": "100"}
_NUMBER_WORDS: Final = {word: str(value) for value, word in enumerate(_SMALL)} | _LARGER
_OPERATION: Final = r"(?:plus|minus|times|multiplied|divided|over|squared|cubed|percent|per cent)"
_POWERS_OF: Final = re.compile(
    rf"{SPELLED_NUMBER}(?=\s+(?:(?:raised )?to (?:the|a) (?:power\b|\w+ power\b)|factorial\b))"
    rf"|(?:(?<=\bpower of )|(?<=\broot of )|(?<=\bsquare of )|(?<=\bcube of )){SPELLED_NUMBER}",
    re.IGNORECASE,
)
_COUNTED: Final = "|".join(_NUMBER_WORDS)

_INFIX: Final = (
    (r"(?:is |are )?(?:equal to|equals)", "="),
    (r"(?:plus|added to)", "+"),
    (r"(?:minus|take away|less)", "-"),
    (r"(?:times|multiplied by|multiplied with)", "*"),
    (r"divided by|over(?=\s+-?\w+/\w)", "÷"),
    (r"over", "/"),
    (r"(?:raised )?to the power(?: of)?|raised to(?: the)?(?! power)", "^"),
)
_POSTFIX: Final = ((r"squared", "^2"), (r"cubed", "^3"))
_PARTS: Final = (
    (r"(?:a |one )?half of", "1/2"),
    (r"(?:a |one )third of", "1/3"),
    (r"two thirds of", "2/3"),
    (r"(?:a |one )?quarter of", "1/4"),
    (r"three quarters of", "3/4"),
    (r"(?:twice|double(?!\s+(?:factorial|root|zero|integral|angle)))", "2"),
)
_LIST: Final = (
    r"(?P<list>[^?;:]{3,200}?)(?=\s+(?:is|are|equals|gives|=)(?:\s|$)|\s*=|[?;:]|\.(?:\s|$)|$)"
)
_PREFIX: Final = (
    (rf"\b(?:the )?sum of {_LIST}", "+"),
    (rf"\b(?:sum|add(?: up| together)?) {_LIST}", "+"),
    (rf"\b(?:the )?product of {_LIST}", "*"),
    (rf"\bmultiply {_LIST}", "*"),
    (rf"\b(?:the )?difference (?:between|of) {_LIST}", "-"),
    (rf"\b(?:the )?quotient of {_LIST}", "/"),
    (rf"\bdivide {_LIST}", "/"),
)
_BETWEEN: Final = r",\s+and\s+|,\s+|\s+(?:and|by|to|with)\s+"
_SUBTRACT: Final = re.compile(
    r"\bsubtract (?P<second>[^?;:]{1,100}?) from (?P<first>[^?;:]{1,100}?)(?=[?;:]|\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_WORD_DASH: Final = re.compile(r"(?<![A-Za-z])(?P<word>[A-Za-z]{3,})(?P<dash>\s+[-–—]\s+)")
_BULLET: Final = re.compile(r"^[ \t]*(?:[*•]|\d{1,2}[.)]|\(?[a-h]\))[ \t]+(?=\S)", re.MULTILINE)
_SYSTEM: Final = re.compile(
    r"(?<!\\)\{(?P<equations>[^{}=]+=[^{}=,;]+(?:[,;][^{}=,;]+=[^{}=,;]+)+)\}"
)
"""Equations in braces; commas part them."""
_BOLD: Final = re.compile(r"(?<!\S)(?P<stars>\*{1,3})(?=[^\s*])(?P<inside>[^*\n]+)(?P=stars)(?!\S)")
_ASKED_NAME: Final = re.compile(r"(?<![\w+*/^(-])(?<![+*/^-]\s)(?P<name>[A-Za-z])\s*=\s*\?+")
_OPEN_END: Final = re.compile(r"(?<=[\w)!])\s*=\s*\?*\s*$")
_DASHES: Final = re.compile(r"^[ \t]*[-–][ \t]+(?=\S)", re.MULTILINE)
_PRODUCT_DY: Final = re.compile(r"(?<=[abcf-z]x)\s*([+-])\s*dy(?=\s*=)")
"""`cx + dy = f`: a product like the one before it, and no differential."""


_FRACTION_POWER: Final = re.compile(
    r"\s*\b(?:raised )?to the power(?: of)? (?P<power>-?\d+/\d+)(?![\d.])", re.IGNORECASE
)
"""A fraction in one piece is the whole exponent: "8 to the power of 2/3"."""


@lru_cache(maxsize=256)
def in_notation(text: str) -> str:
    """The text with operations in signs instead of words, bullets and dashes of prose removed."""
    text = as_meant(kept_regex(r"[^\S\n]+").sub(" ", text))
    text = _FRACTION_POWER.sub(r"^(\g<power>)", text)
    text = _BOLD.sub(r"\g<inside>", _BULLET.sub("", text))
    text = _SYSTEM.sub(r"\g<equations>", text)
    text = _PRODUCT_DY.sub(r" \1 d*y", text)
    text = _ASKED_NAME.sub(r"find \g<name>", text)
    text = _OPEN_END.sub("", text)
    if len(_DASHES.findall(text)) > 1:
        text = _DASHES.sub("", text)
    text = with_plain_bounds(text)
    text = _WORD_DASH.sub(_without_dash, text)
    text = _with_digits(text)
    for pattern, value in _PARTS:
        text = kept_regex(rf"\b{pattern}\s+{_STARTS}", re.I).sub(f"({value}) * ", text)
    fraction = rf"(?<!\d)(?P<n>\d++/\d++)\s+of\s+{_STARTS}"
    text = kept_regex(fraction, re.IGNORECASE).sub(r"(\g<n>) * ", text)
    text = with_percentages(text, _STARTS)
    text = kept_regex(r"\bnegative\s+(?=\d)", re.IGNORECASE).sub("-", text)
    text = with_spoken_functions(text)
    for pattern, sign in _POSTFIX:
        text = kept_regex(rf"{_ENDS}\s+{pattern}\b", re.I).sub(sign, text)
    text = _SUBTRACT.sub(_subtraction, text)
    for pattern, sign in _PREFIX:
        text = kept_regex(pattern, re.IGNORECASE).sub(_joining(sign), text)
    text = kept_regex(r"(?<=\))\s+(?:is|gives)\s+(?=-?\d+(?:\.\d+)?\s*(?:[,.;?]|$))").sub(
        " = ", text
    )
    for pattern, sign in _INFIX:
        spaced = rf"{_ENDS}\s+(?:{pattern})\s+{_STARTS}"
        text = kept_regex(spaced, re.IGNORECASE).sub(f" {sign} ", text)
    return text


_REQUESTS: Final = late_regex(
    r"(?:solve|simplify|factor(?:i[sz]e)?|expand|evaluate|compute|calculate)", re.IGNORECASE
)
"""Verbs behind which a hyphen is a minus: `Simplify - 2x + 5x`; a longer dash parts them."""


def _without_dash(found: re.Match[str]) -> str:
    word = found["word"]
    if _REQUESTS.fullmatch(word) and "-" in found["dash"]:
        return found[0]
    is_operand = word.lower() in KNOWN_FUNCTIONS or word in GREEK or word in ("abc", "xyz")
    return found[0] if is_operand else f"{word}: "


def _with_digits(text: str) -> str:
    """`2 plus 2` for "two plus two", and only beside the word of an operation."""
    text = _POWERS_OF.sub(lambda found: str(spelled(found[0]) or 0), text)
    before = rf"\b(?P<n>{_COUNTED})(?=\s+{_OPERATION}\b)"
    after = rf"(?<=\bplus )(?P<n>{_COUNTED})\b|(?<=\bminus )(?P<m>{_COUNTED})\b"
    after += rf"|(?<=\bequals )(?P<q>{_COUNTED})\b|(?<=\bequal to )(?P<p>{_COUNTED})\b"
    after += rf"|(?<=\btimes )(?P<k>{_COUNTED})\b|(?<=\bby )(?P<j>{_COUNTED})\b"
    text = kept_regex(before, re.IGNORECASE).sub(_digits, text)
    return kept_regex(after, re.IGNORECASE).sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    return _NUMBER_WORDS[found[0].lower()]


def _subtraction(found: re.Match[str]) -> str:
    first, second = _operand(found["first"]), _operand(found["second"])
    return f"{first} - {second}" if first and second else found[0]


def _joining(sign: str) -> Callable[[re.Match[str]], str]:
    def join(found: re.Match[str]) -> str:
        parts = re.split(_BETWEEN, found["list"])
        operands = [_operand(part) for part in parts]
        if sign in "*/" and _is_torn(parts):
            return found[0]
        return f" {sign} ".join(operands) if len(operands) > 1 and all(operands) else found[0]

    return join


def _is_torn(parts: list[str]) -> bool:
    """Whether it is open what "the product of 3 and 4 + 2" multiplies."""
    return bool(re.search(r"[-+]", parts[-1].strip()[1:])) and parts[0].strip().isalnum()


def _operand(text: str) -> str:
    """The text in brackets if it is an expression, else nothing."""
    stripped = text.strip().strip("`$")
    try:
        parse_expression(stripped)
    except (UnreadableError, TooLargeError):
        return ""
    return f"({stripped})"
