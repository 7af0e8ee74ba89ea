"""Matrices and determinants in formulas → their values, as holes."""

import re
from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import UnreadableError

_MATRIX: Final = late_regex(
    r"\\begin\{(?P<kind>[bpvVB]?matrix|array)\}(?:\{[lcr|]*\})?"
    r"(?P<body>(?:(?!\\begin).)*?)\\end\{(?P=kind)\}",
    re.DOTALL,
)
_AXES: Final = late_regex(
    r"\s*(?:\\(?:mathbf|hat|vec)\s*)?\{?\\?i(?:math)?\}?\s*&[^&]*j[^&]*&[^&]*k\W*"
)
"""The first row of a determinant that is a cross product."""

_SPACE: Final = 3


def with_matrices(text: str, scope: Scope, read: Callable[[str], Any]) -> str:
    """The formula with holes for its matrices and determinants; `read` reads their entries."""
    return _MATRIX.sub(lambda found: scope.hole(_value(found, read)), text)


def _value(found: "re.Match[str]", read: Callable[[str], Any]) -> Any:
    rows = [row for row in re.split(r"\\\\", found["body"]) if row.strip()]
    is_determinant = found["kind"] in ("vmatrix", "Vmatrix")
    is_product = is_determinant and bool(rows) and _AXES.fullmatch(rows[0]) is not None
    entries = [[read(entry) for entry in re.split(r"&", row)] for row in rows[is_product:]]
    if len({len(row) for row in entries}) != 1:
        raise UnreadableError("The rows differ in length.", found.string, found.start())
    if is_product and [len(row) for row in entries] == [_SPACE, _SPACE]:
        return sympy.Matrix(entries[0]).cross(sympy.Matrix(entries[1]))
    matrix = sympy.Matrix(entries)
    return matrix.det() if is_determinant else matrix
