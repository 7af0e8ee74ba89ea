"""What curves say as functions of floating-point numbers."""

import math
from collections.abc import Sequence
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.plot.curves import Curve, Graph, Pieces
from tutor_tui.mathematics.plot.floats import RealFunction, compiled
from tutor_tui.mathematics.syntax import Binary, Node, Relation

_LARGEST: Final = 1e12


def number_of(node: Node) -> float:
    """The value of a number as it was written. Raises `UndefinedError`."""
    value = compiled(node, ())()
    if math.isnan(value) or abs(value) > _LARGEST:
        raise UndefinedError("An end of that window is no number that I can draw to.")
    return value


def function_of(graph: Graph) -> RealFunction:
    """The function, with no value where its bounds do not hold."""
    value = compiled(graph.node, (graph.name,))
    bounds = [_bound(relation, graph.name) for relation in graph.within]
    if not bounds:
        return value
    return lambda x: value(x) if all(bound(x) > 0 for bound in bounds) else math.nan


def _bound(relation: Relation, name: str) -> RealFunction:
    """Positive where the relation holds."""
    left, right = compiled(relation.left, (name,)), compiled(relation.right, (name,))
    match relation.sign:
        case "<":
            return lambda x: float(left(x) < right(x))
        case "≤":
            return lambda x: float(left(x) <= right(x))
        case ">":
            return lambda x: float(left(x) > right(x))
        case "≥":
            return lambda x: float(left(x) >= right(x))
        case "=":
            return lambda x: float(left(x) == right(x))
        case _:
            return lambda x: float(left(x) != right(x))


def pieced(pieces: Pieces) -> RealFunction:
    """The function that the first piece whose bounds hold gives."""
    functions = [function_of(part) for part in pieces.parts]

    def value(x: float) -> float:
        heights = (function(x) for function in functions)
        return next((height for height in heights if not math.isnan(height)), math.nan)

    return value


def functions_in(curves: Sequence[Curve]) -> list[RealFunction]:
    """The functions among the curves."""
    found: list[RealFunction] = []
    for curve in curves:
        if isinstance(curve, Graph):
            found.append(function_of(curve))
        elif isinstance(curve, Pieces):
            found.append(pieced(curve))
    return found


def gap_of(relation: Relation) -> RealFunction:
    """Zero where an equation in x and y holds."""
    return compiled(Binary("-", relation.left, relation.right), ("x", "y"))


def point_of(place: tuple[Node, Node]) -> tuple[float, float]:
    """A point's coordinates."""
    return number_of(place[0]), number_of(place[1])
