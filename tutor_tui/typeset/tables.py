"""The environments that are tables, and how the cells of each stand."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tutor_tui.typeset.nodes import Row, Shape, Table, UnreadableError


class Environment(NamedTuple):
    """What `\\begin{name}` makes. `columns` is repeated; `has_columns`: the source names them."""

    shape: Shape
    columns: str = "c"
    left: str = ""
    right: str = ""
    has_columns: bool = False


_MATRIX: Final = Environment(Shape.MATRIX)
_ALIGNED: Final = Environment(Shape.LINES, "rl")
_ENVIRONMENTS: Final = {
    "matrix": _MATRIX,
    "smallmatrix": _MATRIX,
    "pmatrix": Environment(Shape.MATRIX, "c", "(", ")"),
    "bmatrix": Environment(Shape.MATRIX, "c", "[", "]"),
    "Bmatrix": Environment(Shape.MATRIX, "c", "{", "}"),
    "vmatrix": Environment(Shape.MATRIX, "c", "|", "|"),
    "Vmatrix": Environment(Shape.MATRIX, "c", "‖", "‖"),
    "array": Environment(Shape.MATRIX, "c", has_columns=True),
    "cases": Environment(Shape.CASES, "l", "{"),
    "dcases": Environment(Shape.CASES, "l", "{"),
    "rcases": Environment(Shape.CASES, "l", "", "}"),
    "drcases": Environment(Shape.CASES, "l", "", "}"),
    "aligned": _ALIGNED,
    "align": _ALIGNED,
    "alignat": Environment(Shape.LINES, "rl", has_columns=True),
    "alignedat": Environment(Shape.LINES, "rl", has_columns=True),
    "split": _ALIGNED,
    "flalign": _ALIGNED,
    "eqnarray": Environment(Shape.LINES, "rcl"),
    "gather": Environment(Shape.LINES, "c"),
    "gathered": Environment(Shape.LINES, "c"),
    "multline": Environment(Shape.LINES, "l"),
    "equation": Environment(Shape.LINES, "l"),
    "displaymath": Environment(Shape.LINES, "l"),
}


def environment(name: str) -> Environment:
    """The environment of a name, starred or not. Raises `UnreadableError`."""
    found = _ENVIRONMENTS.get(name.removesuffix("*"))
    if found is None:
        raise UnreadableError
    return found


def lines(rows: Sequence[Sequence[Row]]) -> Table:
    """Lines aligned at their `&`, or at the left where there are none."""
    is_aligned = any(len(row) > 1 for row in rows)
    return Table(Shape.LINES, tuple(tuple(row) for row in rows), "rl" if is_aligned else "l")
