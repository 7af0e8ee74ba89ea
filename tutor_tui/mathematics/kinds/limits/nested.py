"""A limit of a limit: `lim_{x→0} lim_{y→0} (x - y)/(x + y)`, the inner one first."""

from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side, open_limits, read_limit
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, request
from tutor_tui.mathematics.kinds.limits.places import limit_of, tends
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Negative, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_VALUES: Final = "with values closer and closer by"
_NEAR: Final = (2, 3, 4)
_FINER: Final = 5
"""The inner variable is that many powers nearer to its place than the outer one."""


@dataclass(frozen=True, slots=True)
class NestedLimit(KindProblem):
    """The limit, as `variable` tends to `place`, of another limit."""

    inner: Limit
    variable: str
    place: Node
    side: Side = ""


def read_nested_limit(text: str) -> NestedLimit | None:
    """The limit of a limit that a message asks for."""
    if len(text) > LONGEST or text.lower().count("lim") < 2:
        return None
    for found in open_limits(request(text)):
        inner = read_limit(found.body) if "lim" in found.body.lower() else None
        if not isinstance(inner, Limit) or inner.variable == found.variable:
            continue
        names = {inner.variable, found.variable}
        places = {*variables(inner.place), *variables(found.place)} - {"oo"}
        if set(variables(inner.expression)) == names and not places:
            return NestedLimit(inner, found.variable, found.place, found.side)
    return None


def work_nested_limit(problem: NestedLimit) -> Worked:
    """The inner limit in letters, and the limit of that."""
    place = to_sympy(problem.place)
    sides: list[Side] = ["+", "-"]
    if place.is_infinite or problem.side:
        sides = [problem.side or "+"]
    found = [_from_side(problem, side) for side in sides]
    (first, value), (_, other) = found[0], found[-1]
    if sympy.simplify(value - other) != 0:
        raise DeclinedError("The limits from the two sides differ, so there is none.")
    checks = [tends(_heights(problem, side), number_of(value)) for side in sides]
    verdict = False if False in checks else (True if None not in checks else None)
    inner_target = f"{problem.inner.variable} → {written(problem.inner.place)}"
    target = f"{problem.variable} → {written(problem.place)}"
    body = written(problem.inner.expression)
    sentence = f"The limit of {code(body)}, first as {code(inner_target)} and then as "
    sentence += f"{code(target)}, is {code(show(value))}{decimal_beside(value)}: the inner limit "
    sentence += f"is {code(show(first))}."
    steps = (
        Step("inner limit", f"Let {code(inner_target)}.", body, (show(first),)),
        Step("outer limit", f"Then let {code(target)}.", show(first), (show(value),)),
    )
    return Worked(sentence, verdict, BY_VALUES, plain(value), steps)


def _from_side(problem: NestedLimit, side: Side) -> "tuple[sympy.Expr, sympy.Expr]":
    """The inner limit, in the outer variable, and the limit of that."""
    h, y = sympy.Dummy("h", positive=True), sympy.Dummy(problem.inner.variable, real=True)
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    step = -h if side == "-" or place == -sympy.oo else h
    moved = step if place.is_infinite else place + step
    body = to_sympy(problem.inner.expression).subs(
        {x: moved, sympy.Symbol(problem.inner.variable): y}
    )
    target = to_sympy(problem.inner.place)
    sides: list[Side] = ["+", "-"]
    if target.is_infinite or problem.inner.side:
        sides = [problem.inner.side or "+"]
    inner = [limit_of(body, y, target, one) for one in sides]
    if any(one is None or one.is_infinite for one in inner):
        raise DeclinedError("I could not find the inner limit.")
    first, last = inner[0], inner[-1]
    if first is None or last is None or sympy.simplify(first - last) != 0:
        raise DeclinedError("The inner limits from the two sides differ, so there is no limit.")
    value = limit_of(first, h, sympy.oo if place.is_infinite else sympy.S.Zero)
    if value is None or value.is_infinite or value.free_symbols:
        raise DeclinedError("I could not find the outer limit.")
    back = x if place.is_infinite and step == h else (x - place if step == h else place - x)
    return sympy.simplify(first.subs(h, -x if place == -sympy.oo else back)), value


def _heights(problem: NestedLimit, side: Side) -> list[Any]:
    """The formula near both places, the inner variable much nearer."""
    found = []
    with mpmath.workdps(80):
        for power in _NEAR:
            at = {
                problem.variable: _near(problem.place, side, power),
                problem.inner.variable: _near(
                    problem.inner.place, problem.inner.side or "+", power * _FINER
                ),
            }
            try:
                found.append(mpmath.re(value_at(problem.inner.expression, at)))
            except NoValueError:
                return []
    return found


def _near(place: Node, side: Side, power: int) -> Any:
    if place in (Name("oo"), Negative(Name("oo"))):
        return mpmath.mpf(10) ** power * (1 if place == Name("oo") else -1)
    step = mpmath.mpf(10) ** -power
    return value_at(place, {}) + (step if side == "+" else -step)


def heading_of_nested_limit(problem: NestedLimit) -> str:
    """The opening of the working."""
    return f"To find the iterated limit of {code(written(problem.inner.expression))}"


METHOD_OF_NESTED_LIMIT: Final = (
    "Find the inner limit first, with the other letter as a fixed number; then let that letter "
    "tend to its own place."
)
