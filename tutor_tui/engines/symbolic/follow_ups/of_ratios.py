"""A share in another ratio, or an amount shared in the ratio that was talked about."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context

_RATIO: Final = re.compile(r"(?<![\d:])\d+(?: ?: ?\d+)+(?![\d:])")
_OTHER_RATIO: Final = re.compile(
    r"(?:(?:and|what about|how about|what if (?:it|the ratio) (?:was|were|is)|in|with|now|now in"
    r"|the ratio|a ratio of)\b ?)*(?P<ratio>\d+(?: ?: ?\d+)+)(?: instead)?",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(
    r"(?:(?:and|now|so|how do (?:i|you)) )*(?:share|split|divide) (?P<n>[$£€]?\d+(?:\.\d+)?"
    r"(?: [a-z]+)?)(?: up)? (?:in|into|by|using) (?:that|this|the same|the) ratio",
    re.IGNORECASE,
)


def in_another_ratio(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "and 1:2:3" of a share."""
    found, places = _OTHER_RATIO.fullmatch(request), _RATIO.findall(question)
    if found is not None and len(places) == 1:
        yield _RATIO.sub(found["ratio"], question)


def shared(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "share 70 in that ratio"."""
    found, ratios = _SHARED.fullmatch(request), _RATIO.findall(question)
    if found is not None and len(ratios) == 1:
        yield f"share {found['n']} in the ratio {ratios[0]}"
