"""What is asked next of a greatest common divisor: Euclid's way to it, and the sum it is."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.follow_ups.marks import RESULT

_DIVISOR: Final = re.compile(
    r"\b(?:gcd|hcf|gcf|(?:greatest|highest) common (?:divisor|factor))\b", re.IGNORECASE
)
_EUCLID: Final = re.compile(
    r"(?:(?:show|do|use|explain|try|with|by|using|can you|could you|how about|what about)(?: me| us"
    r"| it| that)*(?: (?:with|by|using|use|show|do))?(?: me)? )*(?:the )?(?:euclid(?:'?s|ean)?)"
    r" (?:algorithm|method|division)",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?:find|what are|give me|are there)? ?(?:the )?(?:whole numbers |integers |numbers )?"
    r"(?P<x>[a-z]) (?:and|,) (?P<y>[a-z]) (?:with|such that|so that|where|for which|satisfying|that"
    r" (?:give|solve)) (?P<left>[^=]+?) ?= ?(?:that|it|this|the gcd|the (?:answer|result)|gcd|hcf"
    r"|the hcf)",
    re.IGNORECASE,
)


def of_a_divisor(request: str, question: str, context: Context) -> Iterator[str]:
    """The working by Euclid's algorithm, or the divisor as a sum of multiples (Bézout)."""
    found = _SUM.fullmatch(request)
    if found and _DIVISOR.search(question):
        yield f"find integers {found['x']} and {found['y']} with {found['left']} = {RESULT}"
    if not _EUCLID.fullmatch(request):
        return
    for one in (question, *context.older_questions()):
        if _DIVISOR.search(one):
            yield f"explain {one.removeprefix('explain ')}"
            return
