"""Products and lengths of known vectors in formulas → their values, as holes."""

import re
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_patterns import late_regex

_NAME: Final = r"(?<![A-Za-z\\_])([a-z])(?![A-Za-z_(])"
_DOT: Final = late_regex(rf"{_NAME}\s*(?:·|\\cdot(?![A-Za-z])|\\bullet|∙|•)\s*{_NAME}")
_CROSS: Final = late_regex(rf"{_NAME}\s*(?:×|\\times(?![A-Za-z]))\s*{_NAME}")
_LENGTH: Final = re.compile(
    rf"(?:\|\||‖|\\lVert|\\lvert)\s*{_NAME}\s*(?:\|\||‖|\\rVert|\\rvert)|\|\s*{_NAME}\s*\|"
)
_SPACE: Final = 3


def with_vectors(text: str, scope: Scope) -> str:
    """The formula with holes for everything that is done with known vectors."""
    if not scope.vectors:
        return text
    text = _DOT.sub(lambda found: _product(found, scope, is_cross=False), text)
    text = _CROSS.sub(lambda found: _product(found, scope, is_cross=True), text)
    text = _LENGTH.sub(lambda found: _length(found, scope), text)
    return re.sub(_NAME, lambda found: _itself(found, scope), text)


def _product(found: "re.Match[str]", scope: Scope, *, is_cross: bool) -> str:
    first, second = (scope.vectors.get(found[index]) for index in (1, 2))
    if first is None or second is None or first.shape != second.shape:
        return found[0]
    if is_cross:
        return scope.hole(first.cross(second)) if first.rows == _SPACE else found[0]
    return scope.hole(first.dot(second))


def _length(found: "re.Match[str]", scope: Scope) -> str:
    vector: Any = scope.vectors.get(found[1] or found[2])
    return found[0] if vector is None else scope.hole(vector.norm())


def _itself(found: "re.Match[str]", scope: Scope) -> str:
    vector = scope.vectors.get(found[1])
    return found[0] if vector is None else scope.hole(vector)
