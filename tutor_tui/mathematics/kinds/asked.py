"""What a message asks for, without the verb that asks: "the mean of 1, 2" as "mean of 1, 2"."""

import re
from typing import Final

from tutor_tui.mathematics.request import bare

INVERSE_POWER: Final = r"(?:\^\s*(?:\{\s*-\s*1\s*\}|\(\s*-\s*1\s*\)|-\s*1)|⁻¹)"
"""The `^{-1}` of an inverse function, in every notation."""
_LEADING: Final = re.compile(
    r"^(?:(?:what(?:'s|s| is| are| was| will be| would be)?|find(?: out)?|calculate|calc|compute"
    r"|determine|evaluate|work out|give(?: me)?|state|tell me|show(?: me)?|explain|figure out|get"
    r"|solve|do|say|name|write down|the (?:value|result|answer) (?:of|to))\b[\s:]*)+",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_TRAILING: Final = re.compile(r"(?:\s+(?:is|are|equals?|equal to|be|worth)|\s*=)[\s?_]*$", re.I)
_LATEX: Final = (
    (re.compile(r"\\\(|\\\)|\\\[|\\\]|\$\$"), " "),
    (re.compile(r"\$(?=[^$\s])([^$]*[^$\s])\$(?!\d)"), r"\1"),
    (re.compile(r"\\(?:left|right|displaystyle|,|;|!|quad)(?![A-Za-z])"), ""),
    (re.compile(r"\\text\s*\{([^{}]*)\}"), r" \1 "),
    (re.compile(r"\\[dt]?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}"), r"\1/\2"),
    (re.compile(r"\\sqrt\s*\{\s*([^{}]*)\}"), r"sqrt(\1)"),
    (re.compile(r"\\(?:times|cdot)(?![A-Za-z])"), "*"),
    (re.compile(r"\\div(?![A-Za-z])"), "/"),
    (re.compile(r"\\l?dots(?![A-Za-z])"), "..."),
    (re.compile(r"\\%"), "%"),
)


def flat(text: str) -> str:
    """The text with marks of formulas gone, and simple LaTeX in plain signs."""
    for pattern, plain in _LATEX:
        text = pattern.sub(plain, text) if "\\" in text or "$" in text else text
    return text


def asked(text: str) -> str:
    """The request without greetings, marks, its verb and the article behind that."""
    request = bare(flat(text))
    thing = _LEADING.sub("", request).strip()
    thing = _TRAILING.sub("", _ARTICLE.sub("", thing)).strip()
    return thing or request
