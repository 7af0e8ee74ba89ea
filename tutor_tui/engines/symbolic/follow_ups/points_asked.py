"""The point of which a message asks whether it lies on the curve that was talked about."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_CURVE: Final = r"(?:it|(?:the|this|that) (?:(?:straight )?line|curve|graph|parabola|circle))"
_ON_IT: Final = late_regex(
    rf"(?:is|does) (?:the point )?\((?P<p>[^()]+)\) (?:lie |be )?on {_CURVE}"
    rf"|(?:does|will|do) {_CURVE} (?:also |even )?(?:pass|go|run) through (?:the point )?"
    r"(?:\((?P<q>[^()]+)\)|the origin)",
    re.IGNORECASE,
)


def point_asked(request: str) -> tuple[str, str] | None:
    """Both coordinates as they were written; the origin where that is named."""
    found = _ON_IT.fullmatch(request)
    if found is None:
        return None
    x, comma, y = (found["p"] or found["q"] or "0, 0").partition(",")
    return (x.strip(), y.strip()) if comma and "," not in y else None
