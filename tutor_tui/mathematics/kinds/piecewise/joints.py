"""What happens at one number: limits from both sides, the value, and the slopes there."""

from dataclasses import dataclass

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.limits import Side
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.piecewise.cases import Cases
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import all_agree


@dataclass(frozen=True, slots=True)
class Joint:
    """A number with what the function does there; a side that it does not have is `None`."""

    place: "sympy.Expr"
    left: "sympy.Expr | None"
    right: "sympy.Expr | None"
    value: "sympy.Expr | None"
    slopes: "tuple[sympy.Expr | None, sympy.Expr | None]"

    @staticmethod
    def at(cases: Cases, place: "sympy.Expr") -> "Joint | None":
        """The joint at a number; `None` where a side cannot be worked out."""
        sides = []
        for side in ("-", "+"):
            index = cases.piece_beside(place, "-" if side == "-" else "+")
            limit = cases.limit(place, "-" if side == "-" else "+")
            if index is not None and limit is None:
                return None
            sides.append(limit)
        value = cases.value(place)
        slopes = tuple(_slope(cases, place, side) for side in ("-", "+"))
        return Joint(place, sides[0], sides[1], value, (slopes[0], slopes[1]))

    @property
    def is_continuous(self) -> bool:
        """Whether the limits that there are equal the value."""
        limits = [limit for limit in (self.left, self.right) if limit is not None]
        return self.value is not None and all(limit == self.value for limit in limits)

    @property
    def slope(self) -> "sympy.Expr | None":
        """The derivative: one number from both sides of a continuous function."""
        first, second = self.slopes
        is_one = first is not None and first == second and first.is_finite
        return first if self.is_continuous and is_one else None

    def slopes_agree(self, cases: Cases) -> bool | None:
        """Whether difference quotients give the slopes that were found on the two sides."""
        sides: tuple[Side, Side] = ("-", "+")
        return all_agree(
            [
                cases.slope_agrees(self.place, side, slope)
                for side, slope in zip(sides, self.slopes, strict=True)
                if slope is not None
            ]
        )

    def told(self, name: str) -> str:
        """Limits and value in words."""
        parts = []
        if self.left is not None:
            parts.append(f"the limit from the left is {code(show(self.left))}")
        if self.right is not None:
            parts.append(f"the limit from the right is {code(show(self.right))}")
        call = f"{name}({show(self.place)})"
        if self.value is None:
            parts.append(f"{code(call)} is not defined")
        else:
            parts.append(code(f"{call} = {show(self.value)}"))
        return ", ".join(parts)

    def no_slope(self, name: str) -> str:
        """Why there is no derivative."""
        if not self.is_continuous:
            return f"it is not continuous there ({self.told(name)})"
        first, second = (show(slope) if slope is not None else "none" for slope in self.slopes)
        return f"the slope from the left is {code(first)}, from the right {code(second)}"


def _slope(cases: Cases, place: "sympy.Expr", side: str) -> "sympy.Expr | None":
    index = cases.piece_beside(place, "-" if side == "-" else "+")
    if index is None:
        return None
    slope = sympy.diff(cases.bodies[index], cases.symbol)
    found = sympy.simplify(slope.subs(cases.symbol, place))
    if not found.is_finite:
        found = sympy.limit(slope, cases.symbol, place, side)
    return found if found.is_finite else None


def joints(cases: Cases) -> list[Joint] | None:
    """The joint at every border; `None` where one cannot be worked out."""
    found = [Joint.at(cases, place) for place in cases.borders if _is_inside(cases, place)]
    known = [joint for joint in found if joint is not None]
    return known if len(known) == len(found) else None


def _is_inside(cases: Cases, place: "sympy.Expr") -> bool:
    """Whether the function is defined there, or on both sides of it."""
    sides = cases.piece_beside(place, "-"), cases.piece_beside(place, "+")
    return cases.piece_at(place) is not None or None not in sides


def is_smooth_inside(cases: Cases, index: int) -> bool:
    """Whether a piece has values and a slope everywhere inside its set, as far as can be told."""
    body = cases.bodies[index]
    if body.has(sympy.Abs, sympy.floor, sympy.ceiling, sympy.sign):
        return False
    if body.is_polynomial(cases.symbol) or not body.has(cases.symbol):
        return True
    piece = cases.problem.pieces[index]
    try:
        domain = Curve(piece.expression, cases.problem.variable).domain
    except (UnsolvedError, NotImplementedError):
        return False
    whole = sympy.Union(
        *(
            sympy.Interval.open(
                -sympy.oo if part.low is None else part.low,
                sympy.oo if part.high is None else part.high,
            )
            for part in domain
        )
    )
    return bool(cases.sets[index].interior.is_subset(whole))
