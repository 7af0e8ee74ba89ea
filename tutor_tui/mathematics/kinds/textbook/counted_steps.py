"""The working for how many solutions a linear system has: unknowns that vanish together."""

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show


def elimination_steps(
    left: "sympy.Matrix", right: "sympy.Matrix", names: list[str]
) -> tuple[Step, ...]:
    """Two equations multiplied to match and subtracted; none for larger systems."""
    if left.shape != (2, 2) or not all(entry.is_Rational for entry in left.row_join(right)):
        return ()
    column = _column(left)
    first, second = (left.row(row).row_join(right.row(row)) for row in (0, 1))
    a, b = first[column], second[column]
    if not a or not b:
        return ()
    share = (sympy.gcd(a, b) if a.is_Integer and b.is_Integer else 1) * (-1 if b < 0 else 1)
    lines = [_line(row, names) for row in (first, second)]
    matched = [first * (b / share), second * (a / share)]
    told = [_line(row, names) for row in matched]
    name = code(names[column])
    steps = [
        Step("match", f"Multiply by {code(show(factor))}, so that {name} matches.", one, (other,))
        for one, other, factor in zip(lines, told, (b / share, a / share), strict=True)
        if factor != 1
    ]
    rest = matched[0] - matched[1]
    reason = f"Subtract the other equation {code(told[1])}: {name} is gone."
    steps.append(Step("subtract equations", reason, told[0], (_line(rest, names),)))
    return (*steps, _ending(rest, names))


def _column(left: "sympy.Matrix") -> int:
    """The unknown whose coefficients match already, else the first that stands in both."""
    alike = [column for column in (0, 1) if left[0, column] == left[1, column] != 0]
    both = [column for column in (0, 1) if left[0, column] and left[1, column]]
    return next(iter([*alike, *both]), 0)


def _ending(rest: "sympy.Matrix", names: list[str]) -> Step:
    line = _line(rest, names)
    if any(rest[:-1]):
        reason = "One unknown is left, with one value; the other one follows."
        return Step("one value", reason, line, ())
    if rest[-1]:
        return Step("contradiction", "That is never true, so there is no solution.", line, ())
    reason = "That is always true, so one equation says the same as the other."
    return Step("same equation", reason, line, ())


def determinant_steps(
    left: "sympy.Matrix", letter: "sympy.Symbol", places: "list[sympy.Expr]"
) -> tuple[Step, ...]:
    """Where the determinant of the coefficients is zero."""
    value = show(left.det().expand())
    rows = ", ".join(
        f"[{', '.join(show(entry) for entry in left.row(row))}]" for row in range(left.rows)
    )
    reason = "There is exactly one solution unless the determinant of the coefficients is 0."
    found = tuple(f"{letter.name} = {show(place)}" for place in places)
    return (
        Step("determinant", reason, f"det([{rows}])", (value,)),
        *([Step("zeros", "Set it to zero and solve.", f"{value} = 0", found)] if found else []),
    )


def _line(row: "sympy.Matrix", names: list[str]) -> str:
    """`2x + 3y = 5` from the coefficients and the right side."""
    total = sum(entry * sympy.Symbol(name) for entry, name in zip(row[:-1], names, strict=True))
    return f"{show(sympy.sympify(total))} = {show(row[-1])}"
