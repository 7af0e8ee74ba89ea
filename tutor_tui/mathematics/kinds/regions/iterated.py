"""The values of double and triple integrals: one integral inside the other, and again by
quadrature over the region in another description.
"""

from typing import Any

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.formulas import Range
from tutor_tui.mathematics.kinds.regions.doubled import OverRegion, inside_out
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.sentences import BY_QUADRATURE, decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written


def work_region(problem: OverRegion) -> Worked:
    """The value by iterated integrals, and again by sums over the region."""
    steps: list[Step] = []
    if problem.square is not None:
        value, check = _over_disc(problem, steps)
    elif problem.corners:
        value, check = _over_triangle(problem, steps)
    else:
        value, check = _over_box(problem, steps)
    if value.has(sympy.Integral, sympy.oo, sympy.nan, sympy.Piecewise) or value.free_symbols:
        raise UnsolvedError
    verdict = is_number_near(check, value, 8)
    name = "volume" if problem.is_volume else "integral"
    sentence = f"The {name} is {code(show(value))}{decimal_beside(value)}, {_way(problem)}."
    if problem.is_volume and value.is_negative:
        raise DeclinedError("The surface lies below the plane there, so that is no such volume.")
    return Worked(sentence, verdict, BY_QUADRATURE, plain(value), tuple(steps))


def _way(problem: OverRegion) -> str:
    if problem.square is not None:
        return "in polar coordinates, where the area element is `r dr dθ`"
    if problem.corners:
        return "cutting the triangle at its middle corner"
    return "integrating by one letter after the other"


def _integrated(
    body: "sympy.Expr", ends: "list[tuple[Any, Any, Any]]", steps: list[Step]
) -> "sympy.Expr":
    """One integral inside the other, each noted."""
    value = body
    for letter, low, high in ends:
        found = sympy.simplify(sympy.integrate(value, (letter, low, high)))
        between = f"from {code(show(low))} to {code(show(high))}"
        reason = f"Integrate with respect to {code(letter.name)} {between}."
        steps.append(Step("integrate", reason, show(value), (show(found),)))
        value = found
    return value


def _over_box(problem: OverRegion, steps: list[Step]) -> "tuple[sympy.Expr, Any]":
    ordered = inside_out(problem.ranges)
    if ordered is None:
        raise UnsolvedError
    ends = [(sympy.Symbol(one.name), to_sympy(one.low), to_sympy(one.high)) for one in ordered]
    return _integrated(to_sympy(problem.body), ends, steps), _quadrature(problem.body, ordered)


def _quadrature(body: Node, ordered: tuple[Range, ...]) -> Any:
    """Gauss' rule inside itself, on the trees."""

    def inner(depth: int, place: dict[str, Any]) -> Any:
        if depth < 0:
            return value_at(body, place)
        own = ordered[depth]
        low, high = value_at(own.low, place), value_at(own.high, place)
        return mpmath.quad(
            lambda at: inner(depth - 1, {**place, own.name: at}),
            [low, high],
            maxdegree=4 if len(ordered) < 3 else 3,
            method="gauss-legendre",
        )

    with mpmath.workdps(15):
        return inner(len(ordered) - 1, {})


def _over_triangle(problem: OverRegion, steps: list[Step]) -> "tuple[sympy.Expr, Any]":
    x, y = sympy.symbols("x y")
    body = to_sympy(problem.body)
    corners = sorted(
        ((to_sympy(a), to_sympy(b)) for a, b in problem.corners),
        key=lambda c: (float(c[0]), float(c[1])),
    )
    (ax, ay), (bx, by), (cx, cy) = corners
    if sympy.simplify((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) == 0:
        raise DeclinedError("The three corners lie on one line, so they are no triangle.")

    def line(start: Any, end: Any) -> Any:
        return sympy.expand(start[1] + (end[1] - start[1]) * (x - start[0]) / (end[0] - start[0]))

    longest = line(corners[0], corners[2])
    total = sympy.S.Zero
    for start, end in ((corners[0], corners[1]), (corners[1], corners[2])):
        if start[0] == end[0]:
            continue
        side = line(start, end)
        middle = (start[0] + end[0]) / 2
        low, high = (
            (side, longest) if side.subs(x, middle) < longest.subs(x, middle) else (longest, side)
        )
        total += _integrated(body, [(y, low, high), (x, start[0], end[0])], steps)
    return total, _over_triangle_again(problem)


def _over_triangle_again(problem: OverRegion) -> Any:
    """The integral by the corner coordinates `A + u (B - A) + v (C - A)`, without any cutting."""
    with mpmath.workdps(15):
        (ax, ay), (bx, by), (cx, cy) = [
            [value_at(part, {}) for part in corner] for corner in problem.corners
        ]
        size = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))

        def at(u: Any, v: Any) -> Any:
            place = {
                "x": ax + u * (bx - ax) + v * (cx - ax),
                "y": ay + u * (by - ay) + v * (cy - ay),
            }
            return value_at(problem.body, place)

        return size * mpmath.quad(
            lambda u: mpmath.quad(
                lambda v: at(u, v), [0, 1 - u], maxdegree=4, method="gauss-legendre"
            ),
            [0, 1],
            maxdegree=4,
            method="gauss-legendre",
        )


def _over_disc(problem: OverRegion, steps: list[Step]) -> "tuple[sympy.Expr, Any]":
    if problem.square is None:
        raise UnsolvedError
    r, t = sympy.Symbol("r", positive=True), sympy.Symbol("theta", real=True)
    radius = sympy.sqrt(to_sympy(problem.square))
    if not radius.is_positive:
        raise DeclinedError("That disc has no positive radius.")
    places = {sympy.Symbol("x"): r * sympy.cos(t), sympy.Symbol("y"): r * sympy.sin(t)}
    body = sympy.simplify(to_sympy(problem.body).subs(places, simultaneous=True)) * r
    reason = "Put `x = r cos θ`, `y = r sin θ`, and multiply by `r`."
    steps.append(Step("polar", reason, written(problem.body), (show(sympy.expand(body)),)))
    turn = 2 * sympy.pi / problem.part
    value = _integrated(
        sympy.expand(body), [(r, sympy.S.Zero, radius), (t, sympy.S.Zero, turn)], steps
    )
    with mpmath.workdps(15):
        size = mpmath.sqrt(value_at(problem.square, {}))
        share = 2 * mpmath.pi / problem.part

        def at(u: Any, v: Any) -> Any:
            place = {"x": size * u * mpmath.cos(share * v), "y": size * u * mpmath.sin(share * v)}
            return value_at(problem.body, place) * size**2 * u * share

        check = mpmath.quad(
            lambda v: mpmath.quad(lambda u: at(u, v), [0, 1], maxdegree=4, method="gauss-legendre"),
            [0, 0.5, 1],
            maxdegree=4,
            method="gauss-legendre",
        )
    return value, check
