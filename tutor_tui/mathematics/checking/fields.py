"""Functions of several variables in formulas → their values, as holes.

`∂f/∂x`, `f_x`, `f_{xy}`, each at a point too, and `f(1, 2)`.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from tutor_tui.mathematics.checking.braces import group_end, split_outside
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_ROUND: Final = r"(?:\\partial|∂)"
_FRACTION: Final = late_regex(
    rf"\\frac\s*\{{\s*{_ROUND}\s*(?:\^\s*\{{?\d\}}?|[²³])?\s*(?P<f>[A-Za-z])\s*\}}"
    rf"\s*\{{(?P<by>(?:\s*{_ROUND}\s*[a-z]\s*(?:\^\s*\{{?\d\}}?|[²³])?)+)\s*\}}"
    rf"|{_ROUND}\s*[²³]?\s*(?P<f2>[A-Za-z])\s*/\s*(?P<by2>(?:{_ROUND}\s*[a-z]\s*[²³]?\s*)+)"
)
_INDEXED: Final = late_regex(
    r"(?<![A-Za-z\\])(?P<f>[A-Za-z])_(?:\{(?P<by>[a-z]{1,3})\}|(?P<by2>[a-z]{1,3})(?![a-z]))"
)
_CALLED: Final = late_regex(r"(?<![A-Za-z\\_{])(?P<f>[A-Za-z])\s*(?=\()")
_GRADIENT: Final = late_regex(r"(?:∇|\\nabla(?![A-Za-z]))\s*(?P<f>[A-Za-z])")
_BY: Final = late_regex(rf"{_ROUND}\s*([a-z])\s*(?:\^\s*\{{?(\d)\}}?|([²³]))?")
_FIELD: Final = late_regex(r"\s*([A-Za-z])\s*\(\s*([a-z](?:\s*,\s*[a-z]){1,2})\s*\)\s*")
_RAISED: Final = {"²": 2, "³": 3}

Read = Callable[[str], Any]


def field_head(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The name and the variables of `f(x, y)`; `None` for anything else."""
    found = _FIELD.fullmatch(text)
    return (found[1], tuple(re.findall(r"[a-z]", found[2]))) if found else None


def with_fields(text: str, scope: Scope, read: Read) -> str:
    """The formula with holes for the values and the partial derivatives of known functions."""
    if not scope.fields:
        return text
    for pattern in (_GRADIENT, _FRACTION, _INDEXED, _CALLED):
        position = 0
        while found := pattern.search(text, position):
            replaced = _replaced(text, found, scope, read, is_gradient=pattern is _GRADIENT)
            position = found.end() if replaced is None else found.start()
            text = replaced or text
    return text


def _replaced(
    text: str, found: "re.Match[str]", scope: Scope, read: Read, *, is_gradient: bool
) -> str | None:
    parts = found.groupdict()
    known = scope.fields.get(parts["f"] or parts.get("f2") or "")
    if known is None:
        return None
    by = parts.get("by") or parts.get("by2") or ""
    orders = _orders(by) if _BY.search(by) else tuple(by)
    if not set(orders) <= set(known[0]):
        return None
    value, end = _derived(known[1], orders), found.end()
    if is_gradient:
        value = sympy.Matrix([_derived(known[1], [name]) for name in known[0]])
    opening = re.compile(r"\s*\(").match(text, end)
    if opening and (close := group_end(text, opening.end() - 1)) > 0:
        places = split_outside(text[opening.end() : close - 1], ",")
        if len(places) == len(known[0]):
            value, end = _placed(value, known[0], [read(place) for place in places]), close
    if not (is_gradient or by) and end == found.end():
        return None
    return text[: found.start()] + scope.hole(value) + text[end:]


def _orders(by: str) -> tuple[str, ...]:
    """The variables of `∂x∂y` or `∂x²`, each as often as it counts."""
    return tuple(
        name
        for found in _BY.finditer(by)
        for name in found[1] * (int(found[2]) if found[2] else _RAISED.get(found[3] or "", 1))
    )


def _derived(value: "sympy.Expr", names: Sequence[str]) -> "sympy.Expr":
    for name in names:
        value = sympy.diff(value, sympy.Symbol(name))
    return value


def _placed(value: "sympy.Expr", names: Sequence[str], places: Sequence[Any]) -> "sympy.Expr":
    pairs = zip(map(sympy.Symbol, names), places, strict=True)
    return value.subs(dict(pairs), simultaneous=True)
