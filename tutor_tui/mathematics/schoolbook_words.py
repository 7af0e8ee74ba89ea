"""Wordings of school books for distances, circles, vectors and steps of Newton."""

import re
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

_FIND: Final = (
    r"(?:(?:find|what(?:'s| is| are| was)|calculate|determine|work out|compute|give|state|get"
    r"|write(?: down)?)\s+)(?:the\s+)?"
)
_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_VECTOR: Final = r"(?:\([^()?;]{1,40}\)|-?[\w./]*i\s?[-+]\s?[\w./]*j(?:\s?[-+]\s?[\w./]*k)?)"


def _circle(found: re.Match[str]) -> str:
    return f"find the centre and radius of the circle {found['e']}"


def _perpendicular(found: re.Match[str]) -> str:
    one, two = found["one"], found["two"]
    return f"find {found['k']} if the vectors {one} and {two} are {found['how']}"


def _newton(found: re.Match[str]) -> str:
    count = found["count"]
    plural = "s" if count != "1" else ""
    return (
        f"use newton's method to find a root of {found['e'].strip()} starting at "
        f"{found['start']} with {count} iteration{plural}"
    )


_INDEX: Final = r"[xX]_?\{?0\}?"
_METHOD: Final = r"(?:the\s+)?newton(?:'s|s)?(?:[- ]raphson)?(?:\s+(?:method|formula|iteration))?"
_GOAL: Final = (
    r"(?:find|calculate|work out|what is|compute|determine)\s+(?:the\s+value\s+of\s+)?"
    r"[xX]_?\{{?(?P<{0}>[1-9])\}}?"
)
SCHOOLBOOK: Final[Rows] = rows(
    (
        r"(?P<p>[£$€]?\s?\d[\d,.]*)\s+(?:is|are|was)\s+(?:invested|deposited|put|saved|borrowed)\s+"
        r"at\s+(?P<r>[\d.]+)\s?%\s+(?P<how>simple|compound)\s+interest\s+(?:for|over)\s+"
        r"(?P<n>\d+)\s+years?",
        "{p} at {r}% {how} interest for {n} years",
    ),
    (
        r"how\s+far\s+is\s+(?:it\s+)?(?:from\s+)?(?:the\s+)?(?:point\s+)?(?P<one>\([^()?]{3,40}\))"
        r"\s+(?:to|from)\s+(?:the\s+)?(?:point\s+)?(?P<two>\([^()?]{3,40}\))",
        "distance between {one} and {two}",
    ),
    (
        r"(?:find|give|state|determine|what (?:is|are)|write down|calculate)\s+(?:the\s+)?"
        r"(?:coordinates of\s+the\s+)?cent(?:re|er)\s+and\s+(?:the\s+)?(?:length of the\s+)?radius"
        r"\s+(?:of|for)\s+(?P<e>[^=?;a-wz]*[xy][^=?;a-wz]*=[^=?;a-wz]*)",
        _circle,
    ),
    (
        r"(?:for|find)\s+(?:what|which|the)\s+values?\s+of\s+(?P<k>[a-z])\s+(?:are|will|make|for "
        r"which)\s+(?:the\s+)?(?:vectors\s+)?(?:[a-z]\s?=\s?)?"
        rf"(?P<one>{_VECTOR})\s+and\s+(?:[a-z]\s?=\s?)?(?P<two>{_VECTOR})\s+(?:are\s+|be\s+)?"
        r"(?P<how>perpendicular|orthogonal|parallel)(?:\s+to each other)?",
        _perpendicular,
    ),
    (
        rf"(?:use|apply|using|by)\s+{_METHOD}\s+(?:with|starting (?:with|at"
        rf"|from))\s+{_INDEX}\s*=\s*"
        rf"(?P<start>{_N})\s*,?\s*(?:to\s+|and\s+)?(?:find|calculate|compute)\s+"
        r"[xX]_?\{?(?P<count>[1-9])\}?\s+(?:for|of)\s+(?:the\s+)?"
        r"(?:equation\s+|function\s+)?(?P<e>[^?;]+)",
        _newton,
    ),
    (
        rf"{_METHOD}\s+is\s+used\s+to\s+(?:solve|find\s+a\s+(?:root|solution|zero)\s+of)\s+"
        rf"(?:the\s+equation\s+)?(?P<e>[^?;]+?),?\s+(?:starting\s+)?(?:with|from|at)\s+"
        rf"(?:{_INDEX}\s*=\s*)?(?P<start>{_N})\s*[.,;]\s*{_GOAL.format('count')}",
        _newton,
    ),
    (
        rf"(?:the\s+equation\s+)?(?P<e>[^?;]+?)\s+has\s+a\s+root\s+(?:near|close "
        rf"to)\s+[^.;]{{1,30}}"
        rf"[.;]\s*(?:use|using|apply)\s+{_METHOD}\s+(?:with|starting (?:with|at|from))\s+"
        rf"{_INDEX}\s*=\s*(?P<start>{_N})\s*,?\s*(?:to\s+|and\s+)?{_GOAL.format('count')}",
        _newton,
    ),
    (
        rf"(?:find|calculate|compute|what is)\s+(?:[xX]_?\{{?(?P<count>[1-9])\}}?)"
        rf"\s+(?:using|by|with)\s+{_METHOD}\s+(?:for|on|of)\s+(?P<e>[^?;]+?)\s+"
        rf"(?:with|if|when|starting (?:with|at|from))\s+(?:{_INDEX}\s*=\s*)?(?P<start>{_N})",
        _newton,
    ),
)
