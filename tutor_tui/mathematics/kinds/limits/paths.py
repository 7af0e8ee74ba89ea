"""Paths into a point of the plane: axes, lines, and curves that touch them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.kinds.limits.places import limit_of
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_NEAR: Final = (2, 3, 4, 6)


@dataclass(frozen=True, slots=True)
class Path:
    """The points `(t, rise(t))` for t → 0, or mirrored ones where `is_turned`."""

    rise: Callable[[Any], Any]
    form: str
    is_turned: bool = False
    sign: int = 1

    def told(self, names: tuple[str, str], point: tuple[Node, Node]) -> str:
        """The path as an equation; from the point on, where that is not the origin."""
        x, y = names[::-1] if self.is_turned else names
        a, b = point[::-1] if self.is_turned else point
        along, up = _distance(x, a), _distance(y, b)
        form = self.form.format(x=along)
        side = f", {x} < {written(a)}" if self.sign < 0 else ""
        plain = form[1:-1] if self.form == "{x}" and form.startswith("(") else form
        return f"{up} = {plain}{side}"

    def at(self, t: Any) -> tuple[Any, Any]:
        """The point that belongs to `t`, measured from the point that is approached."""
        pair = self.sign * t, self.rise(self.sign * t)
        return pair[::-1] if self.is_turned else pair


def _distance(name: str, place: Node) -> str:
    value = rational_value(place)
    if value == 0:
        return name
    return f"({name} - {written(place)})" if value is None or value > 0 else f"({name} + {-value})"


PATHS: Final = (
    Path(lambda t: 0 * t, "0"),
    Path(lambda t: 0 * t, "0", is_turned=True),
    Path(lambda t: t, "{x}"),
    Path(lambda t: -t, "-{x}"),
    Path(lambda t: 2 * t, "2{x}"),
    Path(lambda t: t**2, "{x}²"),
    Path(lambda t: t**2, "{x}²", is_turned=True),
    Path(lambda t: 0 * t, "0", sign=-1),
    Path(lambda t: t**3, "{x}³"),
    Path(lambda t: t**3, "{x}³", is_turned=True),
    Path(lambda t: -t + t**2, "{x}² - {x}"),
    Path(lambda t: -t + t**3, "{x}³ - {x}"),
    Path(lambda t: t + t**2, "{x}² + {x}"),
    Path(lambda t: t + t**3, "{x}³ + {x}"),
    Path(lambda t: -(t**2), "-{x}²"),
    Path(lambda t: -(t**2), "-{x}²", is_turned=True),
    Path(lambda t: 0 * t, "0", is_turned=True, sign=-1),
)
"""The plainest first."""


def limit_along(
    path: Path, body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol"
) -> "sympy.Expr | None":
    """What the function tends to along a path; `None` where that is not known."""
    t = sympy.Dummy("t", positive=True)
    first, second = path.at(t)
    along = body.subs({u: first, v: second}, simultaneous=True)
    if along.has(sympy.nan, sympy.zoo):
        return None
    return limit_of(sympy.cancel(along) if along.is_rational_function(t) else along, t, sympy.S(0))


def heights_along(
    path: Path, node: Node, names: tuple[str, str], point: tuple[Node, Node]
) -> list[Any]:
    """Values of the function along a path, nearer and nearer."""
    found = []
    with mpmath.workdps(60):
        for power in _NEAR:
            first, second = path.at(mpmath.mpf(10) ** -power)
            place = [value_at(part, {}) for part in point]
            values = dict(zip(names, (place[0] + first, place[1] + second), strict=True))
            try:
                height = value_at(node, values)
            except NoValueError:
                return []
            if abs(mpmath.im(height)) > mpmath.mpf(10) ** -30:
                return []
            found.append(mpmath.re(height))
    return found
