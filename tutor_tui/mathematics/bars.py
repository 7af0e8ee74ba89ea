r"""Values at a place, told by a bar or a rule: `\left.f\right|_{x=2}`, `f /. x -> 2`, as words.

Standard library only. What stands behind the bar is kept as it is; other bars are absolute values
and stay.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.program_notation import as_typed

_PLACE: Final = r"(?P<x>\\?[A-Za-zθ]+)\s*=\s*(?P<at>{at})"
_BAR: Final = late_regex(
    r"\s*(?:\\right\s*(?:\||\\[rl]?vert(?![A-Za-z]))|\\[Bb]ig{1,2}[rml]?\s*(?:\||\\[rl]?vert(?![A-Za-z]))"
    r"|\\[rl]?vert(?![A-Za-z])|(?<=[\w)\]}])\|)\s*_\s*"
    rf"(?:\{{\s*{_PLACE.format(at=r'[^{}=]+(?:[{][^{}]*[}][^{}]*)*')}\}}"
    r"|(?P<bare_x>[A-Za-z])\s*=\s*(?P<bare_at>-?[\w.]+))"
)
_RULE: Final = late_regex(
    r"^(?P<body>.+?)\s*/\.\s*\{?\s*(?P<x>[A-Za-z])\s*(?:->|→)\s*(?P<at>[^{}]+?)\s*\}?\s*$"
)
_SLOPE: Final = late_regex(r"^\s*(?:D|diff)\s*[\[(](?P<f>.+),\s*(?P<x>[A-Za-z])\s*[\])]\s*$")
_OPENED: Final = late_regex(r"\\left\s*\.")
_BEHIND: Final = late_regex(
    r"(?P<slope>\bd[a-z]\s*/\s*d[a-z]|\\frac\s*\{\s*d[a-z]\s*\}\s*\{\s*d[a-z]\s*\}|\b[a-z]')\s*\$?\s+"
    r"(?:at|when)\s+(?P<at>[a-z]\s*=\s*[^\s,;$]+)\s*\$?\s*,?\s+"
    r"(?P<word>for|if|of|where|given(?:\s+that)?)\s+(?P<curve>.+)$"
)


def with_places_in_words(text: str) -> str:
    """The same message with `at x = 2` in the place of a bar, behind the function it is about."""
    if "|" in text or "vert" in text:
        text = _without_bar(text)
    if "/." in text and (rule := _RULE.match(text)):
        text = _with_rule(rule)
    return _BEHIND.sub(_function_first, text)


def _with_rule(rule: re.Match[str]) -> str:
    """`D[Sin[x], x] /. x -> Pi` of Mathematica; a rule for another expression is a substitution."""
    at = as_typed(rule["at"], is_program=True)
    slope = _SLOPE.match(rule["body"])
    if slope is None:
        return f"{as_typed(rule['body'], is_program=True)} at {rule['x']} = {at}"
    function = as_typed(slope["f"], is_program=True)
    return f"derivative of {function} with respect to {slope['x']} at {rule['x']} = {at}"


def _without_bar(text: str) -> str:
    found = _BAR.search(text)
    if found is None:
        return text
    name, at = found["x"] or found["bare_x"], found["at"] or found["bare_at"]
    before = _OPENED.sub("", text[: found.start()], count=1)
    return f"{before} at {name} = {at.strip()} {text[found.end() :].lstrip()}".strip()


def _function_first(found: re.Match[str]) -> str:
    """`dy/dx at x = 2 for y = x³` as `dy/dx for y = x³ at x = 2`."""
    curve = found["curve"].rstrip(" .?!")
    return f"{found['slope']} {found['word']} {curve} at {found['at']}"
