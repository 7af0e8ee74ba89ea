"""Where the line `a*x + b*y = c` with letters meets the axes, and its slope."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class LetteredLine(KindProblem):
    """What is wanted (`x-intercept`, `y-intercept`, `intercepts`, `slope`) of a line in x and y."""

    wanted: str
    equation: Relation


_LONGEST: Final = 200
_OF: Final = (
    r"\s+of\s+(?:the\s+)?(?:graph\s+of\s+)?(?:straight\s+)?(?:line\s*:?\s+)?(?P<eq>[^?]+=[^?]+)"
)
_PATTERNS: Final = tuple(
    (wanted, re.compile(text + _OF, re.IGNORECASE))
    for wanted, text in (
        ("x-intercept", r"x\s*-?\s*intercepts?"),
        ("y-intercept", r"y\s*-?\s*intercepts?"),
        ("intercepts", r"(?:x\s*-?\s*(?:intercept\s+)?and\s+(?:the\s+)?y\s*-?\s*)?intercepts?"),
        ("slope", r"(?:slope|gradient)"),
    )
)


def _read(text: str) -> LetteredLine | None:
    if len(text) > _LONGEST or "=" not in text:
        return None
    request = asked(text)
    for wanted, found in labelled(request, _PATTERNS):
        equation = _equation(found["eq"])
        if equation is not None:
            return LetteredLine(wanted, equation)
    return None


def _equation(text: str) -> Relation | None:
    """An equation in x, y and at least one other letter."""
    statement = relation_or_none(text, "=")
    if statement is None:
        return None
    names = set(variables(statement))
    return statement if names > {"x", "y"} else None


def _parts(line: LetteredLine) -> "tuple[sympy.Expr, ...] | None":
    """The factors of x and y and the constant in `a*x + b*y + c = 0`; `None` for other curves."""
    x, y = sympy.symbols("x y")
    difference = to_sympy(line.equation.left) - to_sympy(line.equation.right)
    polynomial = sympy.expand(difference).as_poly(x, y)
    if polynomial is None or polynomial.total_degree() != 1:
        return None
    return tuple(polynomial.coeff_monomial(part) for part in (x, y, 1))


def _answer(line: LetteredLine) -> Answer:
    parts = _parts(line)
    if parts is None or 0 in parts[:2]:
        return refused(f"{code(written(line.equation))} is no line that meets both axes.")
    a, b, c = parts
    about = code(written(line.equation))
    places = {"x": sympy.cancel(-c / a), "y": sympy.cancel(-c / b)}
    points = {"x": f"({show(places['x'])}, 0)", "y": f"(0, {show(places['y'])})"}
    plains = {"x": f"({plain(places['x'])}, 0)", "y": f"(0, {plain(places['y'])})"}
    are_on = {
        "x": _holds(line, places["x"], sympy.S.Zero),
        "y": _holds(line, sympy.S.Zero, places["y"]),
    }
    if line.wanted == "slope":
        slope = sympy.cancel(-a / b)
        rises = _holds(line, sympy.S.One, places["y"] + slope) and are_on["y"]
        sentence = f"The slope of {about} is {code(show(slope))}{_unless_zero(b)}."
        return with_verdict(sentence, rises, BY_SUBSTITUTION, plain(slope))
    if line.wanted == "intercepts":
        shown = " and ".join(code(point) for point in points.values())
        sentence = f"{about} meets the axes at {shown}{_unless_zero(a, b)}."
        return with_verdict(
            sentence, all(are_on.values()), BY_SUBSTITUTION, ", ".join(plains.values())
        )
    axis = line.wanted[0]
    condition = _unless_zero(a if axis == "x" else b)
    sentence = f"The {line.wanted} of {about} is {code(show(places[axis]))}, at "
    sentence += f"{code(points[axis])}{condition}."
    return with_verdict(sentence, are_on[axis], BY_SUBSTITUTION, plain(places[axis]))


def _unless_zero(*factors: "sympy.Expr") -> str:
    lettered = [code(f"{show(factor)} ≠ 0") for factor in factors if factor.free_symbols]
    return f", for {' and '.join(lettered)}" if lettered else ""


def _holds(line: LetteredLine, x: "sympy.Expr", y: "sympy.Expr") -> bool:
    """Whether a point lies on the line as it was written."""
    values = {sympy.Symbol("x"): x, sympy.Symbol("y"): y}
    left, right = (to_sympy(side) for side in (line.equation.left, line.equation.right))
    return bool(sympy.simplify((left - right).subs(values, simultaneous=True)) == 0)


def _heading(line: LetteredLine) -> str:
    return f"To find the {line.wanted} of {code(written(line.equation))}"


def _method(line: LetteredLine) -> str:
    if line.wanted == "slope":
        return "Solve for `y`; the factor of `x` is the slope then."
    return "On the x-axis `y = 0`, on the y-axis `x = 0`: put that in and solve for the other."


def _steps(line: LetteredLine) -> tuple[Step, ...] | None:
    parts = _parts(line)
    if parts is None or 0 in parts[:2]:
        return None
    a, b, c = parts
    x, y = sympy.symbols("x y")
    steps: list[Step] = []
    before = written(line.equation)
    if line.wanted == "slope":
        after = f"y = {show(sympy.cancel(-a / b) * x + sympy.cancel(-c / b))}"
        return (Step("solve", "Solve for `y`; the slope stands before `x`.", before, (after,)),)
    for name, factor, symbol in (("y", a, x), ("x", b, y)):
        if line.wanted in ("intercepts", f"{symbol}-intercept"):
            middle = f"{show(factor * symbol)} = {show(-c)}"
            reason = f"On the {symbol}-axis {code(f'{name} = 0')}: put that in."
            steps.append(Step("put in", reason, before, (middle,)))
            after = f"{symbol} = {show(sympy.cancel(-c / factor))}"
            reason = f"Divide by {code(show(factor))}."
            if factor != 1:
                steps.append(Step("divide", reason, middle, (after,)))
    return tuple(steps)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(LetteredLine, _read, _answer, _heading, _method, _steps),
)
