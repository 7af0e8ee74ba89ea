"""How far the Taylor series of a function converges: up to the nearest place where it breaks off.

Between complex numbers a series converges exactly as far as there is no such place; only
functions whose places are all known are decided.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import decimal_beside, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class TaylorRadius(KindProblem):
    """The radius of convergence of the Taylor series of an expression around a place."""

    expression: Node
    variable: str
    place: Node


_FORM: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|give|state) )?(?:the )?(?:radius|interval) of convergence "
    r"(?:of|for) (?:the )?(?:taylor|maclaurin|power) (?:series|expansion) (?:of|for) (?P<f>.+?)"
    r"(?: (?:around|about|at|near|centred at) (?:(?P<name>[a-z]) ?= ?)?(?P<at>[^ ]+))?",
    re.IGNORECASE,
)


def read_taylor_radius(text: str) -> TaylorRadius | None:
    """The function and the place, 0 where none is named."""
    found = _FORM.fullmatch(bare(text).strip(" .?!"))
    if found is None:
        return None
    node = expression_or_none(re.sub(r"^[a-z](?:\([a-z]\))? ?= ?", "", found["f"]))
    place = expression_or_none(found["at"]) if found["at"] else ZERO
    if node is None or place is None or isinstance(node, Relation) or variables(place):
        return None
    names = variables(node)
    return TaylorRadius(node, names[0], place) if len(names) == 1 else None


def answer_taylor_radius(problem: TaylorRadius) -> Answer:
    """The distance to the nearest place at which the function has no derivatives."""
    function, x = to_sympy(problem.expression), sympy.Symbol(problem.variable)
    named = f"the Taylor series of {code(written(problem.expression))}"
    breaks = _breaks(sympy.sympify(function), x)
    centre = to_sympy(problem.place)
    if breaks is None or any(sympy.simplify(one - centre) == 0 for one in breaks):
        return refused(f"I could not find the radius of convergence of {named}.")
    around = code(f"{problem.variable} = {written(problem.place)}")
    if not breaks:
        text = (
            f"{named[0].upper()}{named[1:]} converges for every number, so its radius of "
            f"convergence is {code('∞')}."
        )
        return with_verdict(text, _is_near(function, x, centre, sympy.oo), _BY_TERMS, "oo")
    distances = {one: sympy.simplify(sympy.Abs(one - centre)) for one in breaks}
    nearest = min(breaks, key=lambda one: float(distances[one]))
    radius = distances[nearest]
    text = (
        f"The radius of convergence of {named} around {around} is {code(show(radius))}"
        f"{decimal_beside(radius)}: that is the distance to {code(show(nearest))}, the nearest "
        "place where the function breaks off (complex ones included)."
    )
    return with_verdict(text, _is_near(function, x, centre, radius), _BY_TERMS, plain(radius))


_BY_TERMS: Final = "by the size of its first coefficients"
_FEW, _MANY = range(9, 13), range(27, 33)
_DIGITS: Final = 50


def _is_near(function: Any, x: Any, centre: Any, radius: Any) -> bool | None:
    """Whether the coefficients `aₙ` grow or shrink as `1/radiusⁿ`, roughly."""
    with mpmath.workdps(_DIGITS):
        at = mpmath.mpmathify(centre.evalf(_DIGITS))
        found = mpmath.taylor(sympy.lambdify(x, function, "mpmath"), at, max(_MANY))
        few, many = (
            max(abs(found[n]) ** (mpmath.mpf(1) / n) for n in places) for places in (_FEW, _MANY)
        )
    if radius == sympy.oo:
        return True if many < _SHRINKS * few else None
    ratio = float(many) * float(radius)
    return True if _LEAST < ratio < 1 / _LEAST else None


_SHRINKS: Final = 0.75
_LEAST: Final = 0.75


def _breaks(value: Any, x: Any) -> "list[Any] | None":
    """Where a function has no derivatives; `None` where that is not known for certain."""
    if not value.has(x) or value == x:
        return []
    if value.is_rational_function(x):
        return _roots(sympy.fraction(sympy.cancel(sympy.together(value)))[1], x)
    if value.func in (sympy.Add, sympy.Mul):
        found = _only_one([_breaks(part, x) for part in value.args])
        is_filled = any(part.subs(x, at) == 0 for at in found or [] for part in value.args)
        return None if is_filled else found  # sin(x)/x goes on through 0
    return _roots(_breaking(value, x), x)


def _breaking(value: Any, x: Any) -> Any:
    """What is zero where a single function breaks off; 1 for one that never does."""
    match value.func:
        case sympy.exp | sympy.sin | sympy.cos | sympy.sinh | sympy.cosh:
            return sympy.S.One if value.args[0].is_polynomial(x) else x**x
        case sympy.log:
            return value.args[0]
        case sympy.atan:
            return value.args[0] ** 2 + 1
        case sympy.Pow if not value.exp.has(x):
            return value.base
        case sympy.Pow if not value.base.has(x) and value.exp.is_polynomial(x):
            return sympy.S.One
        case _:
            return x**x  # no polynomial, so that nothing is decided


def _only_one(parts: "list[list[Any] | None]") -> "list[Any] | None":
    """The places of the only part that has any: those of two parts might cancel."""
    known = [part for part in parts if part]
    return None if None in parts or len(known) > 1 else (known[0] if known else [])


def _roots(value: Any, x: Any) -> "list[Any] | None":
    if not value.has(x):
        return []
    if not value.is_polynomial(x):
        return None
    polynomial = sympy.Poly(value, x)
    found = sympy.roots(polynomial)
    return list(found) if sum(found.values()) == polynomial.degree() else None


def heading_of_taylor_radius(problem: TaylorRadius) -> str:
    """What is found."""
    return f"To find how far the Taylor series of {code(written(problem.expression))} converges"


METHOD_OF_TAYLOR_RADIUS: Final = (
    "A Taylor series converges up to the nearest place, complex ones included, where the function "
    "has a pole, a root or a logarithm of zero; `e^x`, `sin` and `cos` have none, so theirs "
    "converge everywhere. The ratio test gives the same."
)
