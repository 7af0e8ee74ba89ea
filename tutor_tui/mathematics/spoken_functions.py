"""Functions said in words, put into notation: "the cube root of -8", "log base 2 of 8".

Only a single operand is taken. Where an operation follows it, as in "the square root of 16 + 9",
it is open how far the words reach, so they are left as they are.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

_ORDINALS: Final = {
    "square": 2, "second": 2, "cube": 3, "cubic": 3, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_ORDINAL: Final = rf"{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)"
_CHOICE: Final = r"\b(\d{1,5})\s+choose\s+(\d{1,5})\b"
_NTH_POWER: Final = (
    rf"(?:(?<=[\d)])|(?<=\b[a-z]))\s+(?:raised )?to the (?P<n>{_ORDINAL})(?: power)?\b(?! root)"
)
_OF: Final = r"\s+of\s+(?:the\s+)?(?:numbers?\s+)?"
_FACTOR: Final = r"(?:[b-hj-zA-HJ-Zθ]|pi|π|a(?!\s+[a-z]{2})|i(?=\s*(?:\W|$|pi|\w\b)))"
_OPERAND: Final = (
    r"(?P<operand>(?:negative\s+|minus\s+)?(?:-?[a-z]*\((?:[^()]|\([^()]*\))*\)(?:\^\d+)?(?=\W|$)|\S+)"
    rf"(?:(?<=[\w)])\s+{_FACTOR}(?:\^\d+)?(?![A-Za-z'’]|\s*\d))*)"
)
"""One thing, with the letters that stand behind it as factors: "the sine of 2 x"."""
_OPERATION_NEXT: Final = late_regex(
    r"\s*(?:[-+*/^×÷·−]|\b(?:plus|minus|times|over|divided|multiplied|to the|squared|cubed)\b)",
    re.IGNORECASE,
)
_BASE: Final = r"(?P<base>\d{1,4}|[a-z](?![a-z]))"
_NAMES: Final = {
    r"(?:natural|naperian) log(?:arithm)?|ln": "ln",
    r"common log(?:arithm)?": "log10",
    r"log(?:arithm)?": "log",
    r"sine|sin": "sin",
    r"cosine|cos": "cos",
    r"tangent|tan": "tan",
    r"absolute value|modulus": "abs",
    r"factorial": "factorial",
}


def with_spoken_functions(text: str) -> str:
    """The text with roots, powers, logarithms and angles in signs instead of words."""
    text = kept_regex(r"(?<=[\d)])\s*(?:degrees?|deg)\b(?!\s*(?:c|f|celsius|fahrenheit)\b)").sub(
        "°", text
    )
    text = kept_regex(r"\b(\d{1,4})\s+factorial\b", re.IGNORECASE).sub(r"\1!", text)
    text = kept_regex(_CHOICE, re.IGNORECASE).sub(r"binomial(\1, \2)", text)
    text = _replaced(rf"(?P<n>{_ORDINAL}) root{_OF}{_OPERAND}", _root, text)
    text = _replaced(rf"(?P<n>square|cube|(?:{_ORDINAL}) power){_OF}{_OPERAND}", _power, text)
    based = rf"log(?:arithm)?\s*(?:(?:to|in|with)\s+)?(?:the\s+)?base\s+{_BASE}{_OF}{_OPERAND}"
    text = _replaced(based, _logarithm, text)
    text = _replaced(
        rf"log(?:arithm)?{_OF}{_OPERAND}\s+(?:to|in|with)\s+(?:the\s+)?base\s+{_BASE}",
        _logarithm,
        text,
    )
    text = _replaced(rf"log_?(?P<base>\d{{1,4}}){_OF}{_OPERAND}", _logarithm, text)
    text = kept_regex(_NTH_POWER, re.IGNORECASE).sub(_raised, text)
    for pattern, function in _NAMES.items():
        text = _replaced(rf"(?:{pattern}){_OF}{_OPERAND}", _call(function), text)
    return text


def _replaced(pattern: str, replacement: Callable[[re.Match[str], str], str], text: str) -> str:
    """The text with every phrase replaced whose operand is a whole expression."""

    def replace(found: re.Match[str]) -> str:
        operand, rest = _operand(found["operand"])
        is_last = found.end("operand") == found.end()
        if not operand or (is_last and _OPERATION_NEXT.match(found.string, found.end())):
            return found[0]
        return replacement(found, operand) + rest

    return kept_regex(rf"\b(?:the\s+)?{pattern}", re.IGNORECASE).sub(replace, text)


def _operand(written: str) -> tuple[str, str]:
    """The operand as an expression, or nothing, and the stops that follow it."""
    plain = re.sub(r"^(?:negative|minus)\s+", "-", written, flags=re.IGNORECASE)
    stripped = plain.rstrip(".,;:?!`$") if not plain[-2:-1].isdigit() else plain.rstrip(".,;:?`$")
    inner = stripped.lstrip("`$")
    try:
        parse_expression(inner)
    except (UnreadableError, TooLargeError):
        return "", ""
    return inner, plain[len(stripped) :].strip("`$")


def _root(found: re.Match[str], operand: str) -> str:
    index = _number(found["n"])
    if index == 2:
        return f"sqrt({operand})"
    return f"root({operand}, {index})" if index > 3 else f"cbrt({operand})"


def _power(found: re.Match[str], operand: str) -> str:
    return f"({operand})^{_number(found['n'])}"


def _raised(found: re.Match[str]) -> str:
    return f"^{_number(found['n'])}"


def _number(ordinal: str) -> int:
    word = ordinal.lower().removesuffix(" power")
    return _ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _logarithm(found: re.Match[str], operand: str) -> str:
    return f"log_{found['base']}({operand})"


def _call(function: str) -> Callable[[re.Match[str], str], str]:
    return lambda _, operand: f"{function}({operand})"
