"""Whether a result is right, found out in another way than the one that produced it.

The original tree is evaluated as it was written (`numeric.py`, or exact fractions) and compared
with the result. Everything returns `True` (agrees), `False` (certainly not) or `None` (could not
be decided), and `None` is never reported as agreement.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from fractions import Fraction
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.far_places import far_places
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import (
    DIGITS,
    NoValueError,
    as_mpf,
    is_close,
    sample_places,
    scattered_places,
    value_at,
)
from tutor_tui.mathematics.problems import Differentiate
from tutor_tui.mathematics.syntax import Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute_all, variables

_PLACES_NEEDED: Final = 4
_EXACT_DIGITS: Final = 25
_DIFFERENCE_DIGITS: Final = 12
_FAR_DIGITS: Final = 9
_QUADRATURE_DIGITS: Final = 9


def number_agrees(node: Node, result: "sympy.Expr") -> bool | None:
    """Whether a number has the value of the tree: by plain fractions, or to 25 digits."""
    exact = rational_value(node)
    if exact is not None:
        if not result.is_Rational:
            return None
        return Fraction(int(result.p), int(result.q)) == exact
    return _compare(
        lambda: value_at(node, {}), lambda: number_of(result), _EXACT_DIGITS, needs_real=False
    )


def function_agrees(
    node: Node,
    result: "sympy.Expr",
    positive: Collection[str] = (),
    negative: Collection[str] = (),
    *,
    strictly: bool = False,
) -> bool | None:
    """Whether an expression has the values of the tree at several places.

    Places where the names in `positive` would be negative are taken on the other side of zero,
    and those where the names in `negative` would be positive likewise. Places where the
    expression is complex do not count, or `strictly` refute it where the tree is real.
    """
    agrees = partial(
        _agrees_at_places,
        variables(node),
        lambda place: value_at(node, place),
        result,
        signs=dict.fromkeys(positive, 1) | dict.fromkeys(negative, -1),
        strictly=strictly,
    )
    verdict = agrees(_EXACT_DIGITS)
    if verdict is False:
        return False
    far = agrees(_FAR_DIGITS, among=far_places(node))
    return verdict if verdict and far is not False else far


def derivative_agrees(node: Node, result: "sympy.Expr", variable: str, order: int) -> bool | None:
    """Whether an expression has the values that difference quotients of the tree give."""

    def slope(place: Mapping[str, Any]) -> Any:
        return mpmath.diff(
            lambda x: value_at(node, {**place, variable: x}), place[variable], n=order
        )

    names = tuple(dict.fromkeys((variable, *variables(node))))
    return _agrees_at_places(names, slope, result, _DIFFERENCE_DIGITS)


def slope_agrees(problem: Differentiate, result: "sympy.Expr") -> bool | None:
    """Whether a number is what difference quotients give at the place of the problem."""

    def slope() -> Any:
        place = value_at(problem.at or Name(problem.variable), {})
        return mpmath.diff(
            lambda x: value_at(problem.expression, {problem.variable: x}), place, n=problem.order
        )

    return _compare(slope, lambda: number_of(result), _DIFFERENCE_DIGITS, needs_real=True)


def slopes_beside(problem: Differentiate) -> "tuple[Any, Any] | None":
    """The slopes just left and right of the place of the problem, `None` where there are none."""
    try:
        place = value_at(problem.at or Name(problem.variable), {})
        left, right = (
            mpmath.diff(
                lambda x: value_at(problem.expression, {problem.variable: x}),
                place,
                n=problem.order,
                direction=side,
            )
            for side in (-1, 1)
        )
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return left, right


def integral_agrees(
    node: Node, result: "sympy.Expr", variable: str, bounds: tuple[Node, Node]
) -> bool | None:
    """Whether a number is the integral of the tree by numeric quadrature.

    Near poles and on unbounded intervals quadrature can mislead, so that it confirms a value and
    never refutes it.
    """
    area = quadrature(node, variable, bounds)
    if area is None:
        return None
    agrees = _compare(lambda: area, lambda: number_of(result), _QUADRATURE_DIGITS, needs_real=True)
    return agrees or None


def quadrature(node: Node, variable: str, bounds: tuple[Node, ...]) -> Any:
    """The integral of the tree in floating point, or `None` where that is not certain."""
    try:
        with mpmath.workdps(DIGITS):
            ends = [bound_value(bound) for bound in bounds]
            value, error = mpmath.quad(
                lambda x: value_at(node, {variable: x}), ends, error=True, maxdegree=8
            )
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return value if error < mpmath.mpf(10) ** -_QUADRATURE_DIGITS else None


def bound_value(bound: Node) -> Any:
    """The value of a bound of integration, which may be infinite. Raises `NoValueError`."""
    if bound == Name("oo"):
        return mpmath.inf
    return -mpmath.inf if bound == Negative(Name("oo")) else value_at(bound, {})


def root_agrees(equation: Relation, unknown: str, root: "sympy.Expr") -> bool | None:
    """Whether a number fulfils an equation in one unknown, put in where the unknown stands."""
    return roots_agree(equation, {unknown: root})


def roots_agree(equation: Relation, values: Mapping[str, "sympy.Expr"]) -> bool | None:
    """Whether numbers fulfil an equation: exactly where they are fractions, else to 25 digits."""
    if all(value.is_Rational for value in values.values()):
        sides = [rational_value(_put_in(side, values)) for side in (equation.left, equation.right)]
        if sides[0] is not None and sides[1] is not None:
            return sides[0] == sides[1]
    place = {name: number_of(value) for name, value in values.items()}
    return _compare(
        lambda: value_at(equation.left, place),
        lambda: value_at(equation.right, place),
        _EXACT_DIGITS,
        needs_real=False,
    )


def _put_in(side: Node, values: Mapping[str, "sympy.Expr"]) -> Node:
    numbers = {name: Number(Fraction(int(value.p), int(value.q))) for name, value in values.items()}
    return substitute_all(side, numbers)


def formula_agrees(equation: Relation, unknown: str, formula: "sympy.Expr") -> bool | None:
    """Whether a formula for the unknown fulfils an equation, whatever the other names stand for."""
    names = tuple(
        dict.fromkeys(name for name in (*variables(equation), *_names(formula)) if name != unknown)
    )
    verdicts = []
    for fractions in sample_places(names):
        place = {name: as_mpf(value) for name, value in fractions.items()}
        try:
            place[unknown] = number_of(formula, fractions)
        except NoValueError:
            continue
        verdicts.append(
            _compare(
                lambda place=place: value_at(equation.left, place),  # type: ignore[misc]
                lambda place=place: value_at(equation.right, place),  # type: ignore[misc]
                _EXACT_DIGITS,
                needs_real=False,
            )
        )
    return _summary(verdicts)


def _names(expression: "sympy.Expr") -> tuple[str, ...]:
    return tuple(sorted(symbol.name for symbol in expression.free_symbols))


def number_of(expression: "sympy.Expr", place: Mapping[str, Fraction] | None = None) -> Any:
    """A SymPy expression as an mpmath number, its symbols replaced. Raises `NoValueError`.

    Where letters stand in exponents, the numbers are put in as decimals: powers of fractions with
    large exponents are never exact. Elsewhere fractions are quicker.
    """
    values = {sympy.Symbol(name): sympy.Rational(value) for name, value in (place or {}).items()}
    if any(part.exp.free_symbols for part in expression.atoms(sympy.Pow)):
        value = sympy.N(expression, DIGITS, subs=values)
    else:
        value = sympy.N(expression.xreplace(values), DIGITS)
    real, imaginary = value.as_real_imag()
    if not (real.is_Number and imaginary.is_Number and value.is_finite):
        raise NoValueError("no number")
    with mpmath.workdps(DIGITS):
        if imaginary == 0:
            return mpmath.mpf(str(real))
        return mpmath.mpc(str(real), str(imaginary))


def _agrees_at_places(
    names: tuple[str, ...],
    original: Callable[[Mapping[str, Any]], Any],
    result: "sympy.Expr",
    digits: int,
    *,
    signs: Mapping[str, int] = MappingProxyType({}),
    strictly: bool = False,
    among: Iterable[Mapping[str, Fraction]] | None = None,
) -> bool | None:
    """What the places `among` which it is tried say, or else the usual ones.

    Where the original is real at few of the usual ones, many others are taken, too.
    """
    verdicts: list[bool | None] = []
    usual = chain(sample_places(names), scattered_places(names))
    for places in usual if among is None else among:
        fractions = {
            name: signs[name] * abs(value) if name in signs else value
            for name, value in places.items()
        }
        place = {name: as_mpf(value) for name, value in fractions.items()}
        verdicts.append(
            _compare(
                lambda place=place: original(place),  # type: ignore[misc]
                lambda fractions=fractions: number_of(result, fractions),  # type: ignore[misc]
                digits,
                needs_real=True,
                strictly=strictly,
            )
        )
        if False in verdicts or verdicts.count(True) >= _PLACES_NEEDED + 2:
            break
    return _summary(verdicts)


def all_agree(verdicts: Collection[bool | None]) -> bool | None:
    """What verdicts on the parts say of the whole: one refutes it, one doubt leaves it open."""
    return False if False in verdicts else None if None in verdicts else True


def _summary(verdicts: list[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return True if verdicts.count(True) >= _PLACES_NEEDED else None


def _compare(
    first: Callable[[], Any],
    second: Callable[[], Any],
    digits: int,
    *,
    needs_real: bool,
    strictly: bool = False,
) -> bool | None:
    """Compare two numbers; `None` where one of them has no value (or no real one).

    Strictly, a complex number is none that agrees with a real one.
    """
    try:
        with mpmath.workdps(DIGITS):
            expected = first()
            if needs_real and _is_complex(expected):
                return None
            number = second()
            if needs_real and _is_complex(number):
                return False if strictly else None
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return is_close(expected, number, digits)


def _is_complex(number: Any) -> bool:
    return bool(abs(mpmath.im(number)) > 1e-30)
