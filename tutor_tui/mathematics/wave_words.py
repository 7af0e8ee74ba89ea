"""Sines, cosines and tangents in terms of others, as `cos(2x)` by `sin x`, and in a range that is
told without a word: "sin x = cos x 0 to 360"."""

import re
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

_IN_TERMS: Final = (
    ("tan", "sincos", "sin({x})/cos({x})"),
    ("cot", "sincos", "cos({x})/sin({x})"),
    ("cot", "tan", "1/tan({x})"),
    ("sec", "cos", "1/cos({x})"),
    ("csc", "sin", "1/sin({x})"),
    ("cosec", "sin", "1/sin({x})"),
    ("sin2", "cos", "1 - cos({x})^2"),
    ("cos2", "sin", "1 - sin({x})^2"),
    ("tan2", "sec", "sec({x})^2 - 1"),
    ("sec2", "tan", "1 + tan({x})^2"),
    ("2sin", "sincos", "2*sin({x})*cos({x})"),
    ("2cos", "sincos", "cos({x})^2 - sin({x})^2"),
    ("2cos", "sin", "1 - 2*sin({x})^2"),
    ("2cos", "cos", "2*cos({x})^2 - 1"),
    ("2tan", "tan", "2*tan({x})/(1 - tan({x})^2)"),
)
"""What a function (of the double angle, squared) is by others, which the reader then verifies."""


def _in_terms(found: re.Match[str]) -> str | None:
    name, letter = found["f"].lower(), found["x"] or "x"
    kind = f"{'2' if found['double'] else ''}{name}{'2' if found['square'] else ''}"
    others = "".join(one for one in ("sin", "cos", "tan", "sec") if one in found["by"].lower())
    by = next((by for of, using, by in _IN_TERMS if (of, using) == (kind, others)), None)
    if by is None:
        return None
    angle, square = f"2{letter}" if found["double"] else letter, "^2" if found["square"] else ""
    return f"is {name}({angle}){square} = {by.format(x=letter)}?"


_BY: Final = r"(?:sin|cos|tan|sec)(?:e|ine|gent)?s?\s*\(?[a-zθ]?\)?"
IDENTITIES: Final[Rows] = rows(
    (
        r"(?:(?:what(?:'s| is)|write|express|give|rewrite|find)\s+)?(?:the\s+)?"
        r"(?P<f>sin|cos|tan|cot|sec|csc|cosec)\s*(?P<square>\^\s*2|²)?\s*\(?\s*(?P<double>2)?"
        r"\s*\*?\s*(?P<x>[a-zθ])?\s*\)?\s+(?:(?:only\s+)?in\s+terms\s+of|using(?:\s+only)?)"
        rf"\s+(?P<by>{_BY}(?:\s*(?:and|,|&)\s*{_BY})?)(?:\s+only)?",
        _in_terms,
    ),
    (
        r"(?:(?:find|solve\s+for)\s+[a-zθ]\s+(?:if|when|where|for|:)\s*|solve\s+)?"
        r"(?P<e>[^?;,=]*(?:sin|cos|tan)[^?;,=]*=[^?;,=]*?(?:(?<!for)(?<!from)(?<!between)))\s+"
        r"(?P<low>-?(?:0|90|180|360))\s+to\s+(?P<high>180|270|360|720|\d?\s?(?:pi|π))",
        "solve {e} for {low} to {high}",
    ),
    (
        r"(?P<e>[^?;,=]*(?:sin|cos|tan)[^?;,=]*=[^?;,=]*?)\s*[,.]?\s+(?:find|solve\s+for)"
        r"\s+[a-zθ]\s+(?P<range>(?:for|between|from|in|on)\s+[^?;=]+)",
        "solve {e} {range}",
    ),
)
