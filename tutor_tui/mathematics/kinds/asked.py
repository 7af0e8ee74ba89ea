"""What a message asks for, without the verb that asks: "the mean of 1, 2" as "mean of 1, 2"."""

import re
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare

INVERSE_POWER: Final = r"(?:\^\s*(?:\{\s*-\s*1\s*\}|\(\s*-\s*1\s*\)|-\s*1)|⁻¹)"
"""The `^{-1}` of an inverse function, in every notation."""
_LEADING: Final = late_regex(
    r"^(?:(?:how much is|what(?:'s|s| is| are| was| will be| would be)?|find(?: out)?"
    r"|calculate|calc|compute|determine|evaluate|work out|give(?: me)?|state|tell me|show(?: me)?"
    r"|explain|figure out|get|solve|do|say|name|write down"
    r"|the (?:value|result|answer) (?:of|to))\b[\s:]*)+",
    re.IGNORECASE,
)
_FACTOR: Final = r"\s+[a-z](?:['(^=+*/]|\s+(?:[-+*/^=]|[a-z](?![a-z])))"
"""Behind the letter `a` of a formula: in `a y y' = x` it is no article."""
_ARTICLE: Final = late_regex(rf"^(?:the|an|a(?!{_FACTOR}))\s+", re.IGNORECASE)
_TRAILING: Final = late_regex(r"(?:\s+(?:is|are|equals?|equal to|be|worth)|\s*=)[\s?_]*$", re.I)
_LATEX: Final = (
    (late_regex(r"\\\(|\\\)|\\\[|\\\]|\$\$"), " "),
    (late_regex(r"\$(?=[^$\s])([^$]*[^$\s])\$(?!\d)"), r"\1"),
    (late_regex(r"\\(?:left|right|displaystyle|,|;|!|quad)(?![A-Za-z])"), ""),
    (late_regex(r"\\text\s*\{([^{}]*)\}"), r" \1 "),
    (late_regex(r"\\[dt]?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}"), r"\1/\2"),
    (late_regex(r"\\sqrt\s*\{\s*([^{}]*)\}"), r"sqrt(\1)"),
    (late_regex(r"\\(?:times|cdot)(?![A-Za-z])"), "*"),
    (late_regex(r"\\div(?![A-Za-z])"), "/"),
    (late_regex(r"\s*\\b?mod(?![A-Za-z])\s*"), " mod "),
    (late_regex(r"\\l?dots(?![A-Za-z])"), "..."),
    (late_regex(r"\\%"), "%"),
)


@lru_cache(maxsize=256)
def flat(text: str) -> str:
    """The text with marks of formulas gone, and simple LaTeX in plain signs."""
    for pattern, plain in _LATEX:
        text = pattern.sub(plain, text) if "\\" in text or "$" in text else text
    return text


@lru_cache(maxsize=256)
def asked(text: str) -> str:
    """The request without greetings, marks, its verb and the article behind that."""
    request = bare(flat(text))
    thing = _LEADING.sub("", request).strip()
    thing = _TRAILING.sub("", _ARTICLE.sub("", thing)).strip()
    return thing or request
