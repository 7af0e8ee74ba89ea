"""Of which sort a differential equation is: "is y' = 2xy linear", "what order is y'' + y = 0"."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation, read_ode
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.show import show


@dataclass(frozen=True, slots=True)
class OdeSort(KindProblem):
    """Whether an equation is of the sort `asked`; for `""` and `order`, which sort it is."""

    equation: DifferentialEquation
    asked: str


_THE: Final = (
    r"(?:the |this )?(?:following )?(?:ordinary )?(?:differential )?(?:equation |ode |de )?"
)
_SORT: Final = (
    r"(?P<sort>linear|non-?linear|separable|homogeneous|inhomogeneous|non-?homogeneous|autonomous"
    r"|(?:first|second|third)[- ]order)"
)
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"is {_THE}(?P<ode>.+?)(?: an?)? {_SORT}(?: (?:differential )?(?:equation|ode|de))?"
        r"(?: or (?:not|(?:non-?)?linear|not linear|(?:in|non-?)homogeneous))?",
        rf"(?:what(?:'s| is) the )?(?P<sort>order)(?: and (?:the )?degree)? of {_THE}(?P<ode>.+)",
        rf"(?:what|of (?:what|which)|which) (?P<sort>order) is {_THE}(?P<ode>.+)",
        rf"(?:what|which) (?:type|kind|sort) of (?:differential |ordinary )*(?:equation|ode) is "
        rf"{_THE}(?P<ode>.+)|classify {_THE}(?P<named>.+)",
    )
)


def read_ode_sort(text: str) -> OdeSort | None:
    """The equation, and the sort that is asked for."""
    plain = bare(text).strip(" .?!")
    for form in _FORMS:
        found = form.fullmatch(plain)
        groups = found.groupdict() if found else {}
        ode = read_ode((groups.get("ode") or groups.get("named") or "").strip(" :,"))
        if isinstance(ode, DifferentialEquation):
            return OdeSort(ode, (groups.get("sort") or "").lower().replace("-", " "))
    return None


@dataclass(frozen=True, slots=True)
class _Sorts:
    """What holds of an equation; `bad` is a term that keeps it from being linear."""

    is_linear: bool
    bad: str
    is_homogeneous: bool
    is_separable: bool
    is_autonomous: bool


def _sorts(problem: DifferentialEquation) -> _Sorts:
    equation = problem.equation
    whole: Any = to_sympy(equation.left) - to_sympy(equation.right)
    x, y = sympy.Symbol(problem.variable), sympy.Symbol(problem.function)
    slopes = [sympy.Symbol(f"{_SLOPE}{order}") for order in range(1, problem.order + 1)]
    unknown = [y, *slopes]
    terms = sympy.Add.make_args(sympy.expand(whole))
    bad = next((one for one in terms if not _is_of_first_degree(one, unknown)), None)
    free = sum((one for one in terms if not one.has(*unknown)), sympy.Integer(0))
    return _Sorts(
        is_linear=bad is None,
        bad="" if bad is None else _shown(bad, problem),
        is_homogeneous=bad is None and free == 0,
        is_separable=problem.order == 1 and _is_separable(whole, x, y, slopes[0]),
        is_autonomous=not whole.has(x),
    )


def _is_of_first_degree(term: Any, unknown: list[Any]) -> bool:
    return bool(term.is_polynomial(*unknown)) and sympy.Poly(term, *unknown).total_degree() <= 1


def _is_separable(whole: Any, x: Any, y: Any, slope: Any) -> bool:
    """Whether the slope is a factor in x times one in y: `f f_xy = f_x f_y`."""
    if not whole.is_polynomial(slope) or sympy.degree(whole, slope) != 1:
        return False
    f = -whole.subs(slope, 0) / whole.coeff(slope, 1) if whole.coeff(slope, 1) != 0 else None
    if f is None:
        return False
    test = f * sympy.diff(f, x, y) - sympy.diff(f, x) * sympy.diff(f, y)
    return bool(sympy.simplify(test) == 0)


def _shown(term: Any, problem: DifferentialEquation) -> str:
    text = show(_bare_term(term))
    marks = {str(order): problem.function + "'" * order for order in range(1, 7)}
    return _PRIMED.sub(lambda at: marks[at[1].translate(_PLAIN)], text)


_SLOPE: Final = "Delta_"
"""How the name of a derivative stands in the tree of an equation."""

_PRIMED: Final = late_regex(r"(?:Δ|Delta)_?([0-9₀-₉])")
_PLAIN: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def _bare_term(term: Any) -> Any:
    """A term without its sign and number."""
    return term.as_coeff_Mul()[1]


def answer_ode_sort(problem: OdeSort) -> Answer:
    """Yes or no with the reason, or all that holds."""
    ode, asked = problem.equation, problem.asked
    named, order = code(ode.text), _ORDERS[ode.order - 1]
    if asked == "order":
        text = f"{named} has the order {ode.order}: its highest derivative is the {order}."
        return with_verdict(text, True, BY_ARITHMETIC, str(ode.order))
    found = _sorts(ode)
    if not asked:
        return with_verdict(f"{named} is {_all_of(found, ode)}.", True, BY_ARITHMETIC, None)
    is_so, reason = _decided(found, asked, ode)
    if is_so is None:
        return refused(reason)
    word = "is" if is_so else "is not"
    text = f"{'Yes' if is_so else 'No'}, {named} {word} {asked}: {reason}."
    return with_verdict(text, True, BY_ARITHMETIC, str(is_so))


_ORDERS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")


def _all_of(found: _Sorts, ode: DifferentialEquation) -> str:
    sorts = ["linear" if found.is_linear else "not linear"]
    if found.is_linear:
        sorts.append("homogeneous" if found.is_homogeneous else "not homogeneous")
    if ode.order == 1:
        sorts.append("separable" if found.is_separable else "not separable")
    return f"a differential equation of the {_ORDERS[ode.order - 1]} order: it is {listed(sorts)}"


def _decided(found: _Sorts, asked: str, ode: DifferentialEquation) -> tuple[bool | None, str]:
    name, variable = code(ode.function), code(ode.variable)
    degree = (
        f"{name} and its derivatives stand there only to the first power, each times an "
        f"expression in {variable} at most"
        if found.is_linear
        else f"in {code(found.bad)}, {name} or a derivative does not stand by itself to the first "
        "power"
    )
    if asked in ("linear", "nonlinear", "non linear"):
        return found.is_linear is (asked == "linear"), degree
    if asked == "separable":
        if ode.order > 1:
            return None, "Only equations of the first order are called separable."
        way = f"a factor in {variable} times a factor in {name}"
        held = f"solved for the derivative it is {way}"
        return found.is_separable, held if found.is_separable else f"it cannot be written as {way}"
    if asked == "autonomous":
        held = f"{variable} does not stand in it by itself"
        return found.is_autonomous, held if found.is_autonomous else f"{variable} stands in it"
    if asked.endswith("order"):
        return asked.startswith(_ORDERS[ode.order - 1]), (
            f"its highest derivative is the {_ORDERS[ode.order - 1]}"
        )
    if not found.is_linear:
        return None, f"{code(ode.text)} is not linear, so I cannot tell what is meant by {asked}."
    free = "every term has the function or a derivative of it"
    other = "there is a term without the function and its derivatives"
    is_so = found.is_homogeneous is (asked == "homogeneous")
    return is_so, free if found.is_homogeneous else other


def heading_of_ode_sort(problem: OdeSort) -> str:
    """What is decided."""
    return f"To see of which sort {code(problem.equation.text)} is"


METHOD_OF_ODE_SORT: Final = (
    "The order is that of the highest derivative. It is linear where the function and its "
    "derivatives stand only to the first power and not in each other, homogeneous where besides "
    "no term is without them, and separable where the slope is a factor in the variable times one "
    "in the function."
)
