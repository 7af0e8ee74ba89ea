"""One relation between two sides, judged by itself: numbers, formulas, matrices, roundings."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.antiderivative_brackets import rests_on_nothing
from tutor_tui.mathematics.checking.coincidences import is_coincidence
from tutor_tui.mathematics.checking.compare import numbers_of, same, shown_value
from tutor_tui.mathematics.checking.evaluate import antiderivatives, with_values
from tutor_tui.mathematics.checking.number_links import of_numbers
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.told_units import are_other_currencies
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees, undecided
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.size import check_size
from tutor_tui.mathematics.syntax import ZERO, Binary, Name, Node
from tutor_tui.mathematics.trees import variables, walk

_CONSTANTS: Final = ("C", "c", "K", "k", "C_1", "C_2", "c_1", "c_2")
NO_CONSTANT: Final = "; + C is missing"
"""What the verdict on an antiderivative ends with that lacks its arbitrary constant."""

_ORDERS: Final = {
    "<": lambda number: number < 0,
    ">": lambda number: number > 0,
    "≤": lambda number: number <= 0,
    "≥": lambda number: number >= 0,
}
_EVEN: Final = ("1/2", "2", "4")
"""Powers that are never negative."""

SAME_VALUE: Final = "both have the same value, but I do not see by which step"


@dataclass(frozen=True, slots=True)
class Link:
    """What a relation says by itself.

    `depends` tells that it has variables and is no identity: then it may still hold for some of
    their values, and `verdict` is a refutation only of its holding for all.
    """

    verdict: Verdict
    depends: bool = False


def judge_link(left: Side, sign: str, right: Side, scope: Scope) -> Link:
    """The verdict on two readable expressions. May raise what SymPy raises."""
    if left.kind is not SideKind.EXPRESSION or right.kind is not SideKind.EXPRESSION:
        return Link(UNDECIDED, depends=True)
    if are_other_currencies(left.text, right.text):
        return Link(UNDECIDED)
    check_size(left.node)
    check_size(right.node)
    if scope.has_unknown_function(left.node) or scope.has_unknown_function(right.node):
        return Link(UNDECIDED, depends=True)
    if not (with_values(left.node, scope) and with_values(right.node, scope)):
        return Link(UNDECIDED)
    link = _by_kind(left, sign, right, scope)
    is_told_right = link.verdict.mark is Mark.AGREES and sign in "=≈"
    if is_told_right and rests_on_nothing(left.node, right.node, scope):
        return Link(UNDECIDED)
    if is_told_right and is_coincidence(left.node, right.node, scope):
        return Link(undecided(SAME_VALUE))
    return link


def _by_kind(left: Side, sign: str, right: Side, scope: Scope) -> Link:
    """The verdict on matrices, antiderivatives, or numbers and formulas."""
    if _has_matrix(left.node, scope) or _has_matrix(right.node, scope):
        return _matrices(left, sign, right, scope)
    integrated = {
        *antiderivatives(left.node, scope), *antiderivatives(right.node, scope)
    }  # fmt: skip
    if integrated and _is_name(left.node, scope):
        return Link(UNDECIDED, depends=True)
    if integrated and sign not in "=≈≡":
        return Link(UNDECIDED)  # of an antiderivative nothing is less or another
    if integrated:
        found = _integrals(left.node, right.node, scope)
        has_bracket = "[" in left.text + right.text  # whose ends may have been left out
        is_open = has_bracket and found.verdict.mark is Mark.DISAGREES
        return Link(UNDECIDED) if is_open else found
    names = (*scope.free_names(left.node), *scope.free_names(right.node))
    if sign not in "=≈≡":
        verdict = _order(left, sign, right, scope)
        return Link(verdict, bool(names) and verdict.mark is not Mark.AGREES)
    if names:
        verdict = same(left.node, right.node, scope)
        if verdict.mark is Mark.DISAGREES and _is_other_constant(left.node, right.node, scope):
            return Link(UNDECIDED)
        return Link(verdict, depends=verdict.mark is not Mark.AGREES)
    return Link(of_numbers(left, sign, right, scope))


def _is_other_constant(left: Node, right: Node, scope: Scope) -> bool:
    """Whether two antiderivatives differ by a number, which an arbitrary constant may take in."""
    first, second = scope.value(left), scope.value(right)
    is_free = all(sympy.diff(value, sympy.Symbol("C")) == 1 for value in (first, second))
    return is_free and bool(sympy.expand(first - second).is_number)


def _is_name(node: Node, scope: Scope) -> bool:
    """Whether a side only names what stands on the other: the y of `y = ∫ 2x dx`."""
    return isinstance(node, Name) and node.name not in scope.holes


def _has_matrix(node: Node, scope: Scope) -> bool:
    return any(isinstance(scope.holes.get(n), sympy.MatrixBase) for n in variables(node))


def _matrices(left: Side, sign: str, right: Side, scope: Scope) -> Link:
    names = {*variables(left.node), *variables(right.node)} - {*scope.holes, "T"}
    if sign != "=" or any(name.isupper() for name in names):
        return Link(UNDECIDED, depends=True)
    first, second = scope.value(left.node), scope.value(right.node)
    are_matrices = [isinstance(value, sympy.MatrixBase) for value in (first, second)]
    if names and any(are_matrices):
        return Link(UNDECIDED, depends=True)
    if not any(are_matrices):
        known = Scope()
        verdict = same(_as_node(known, first), _as_node(known, second), known)
        has_letters = bool(first.free_symbols | second.free_symbols)
        return Link(verdict, depends=has_letters and verdict.mark is not Mark.AGREES)
    if not all(are_matrices):
        return Link(UNDECIDED, depends=True)
    if first.shape != second.shape:
        return Link(disagrees(f"the left side is {first.shape[0]} by {first.shape[1]}"))
    return Link(_entries(first, second))


def _entries(first: Any, second: Any) -> Verdict:
    for row in range(first.rows):
        for column in range(first.cols):
            difference = sympy.simplify(first[row, column] - second[row, column])
            if difference.free_symbols:
                return UNDECIDED
            if difference != 0:
                place = f"the entry in row {row + 1}, column {column + 1}"
                value, wrong = first[row, column], second[row, column]
                return disagrees(f"{place} of the left side is {show(value)}, not {show(wrong)}")
    return agrees("entry by entry")


def _integrals(left: Node, right: Node, scope: Scope) -> Link:
    """Both sides are differentiated: that says whether they are antiderivatives of the same."""
    values = [scope.value(side) for side in (left, right)]
    free = {v for value in values for i in value.atoms(sympy.Integral) for v in i.variables}
    sides = [_in_first_variable(value, scope, free) for value in values]
    variables_left = {v for side in sides for i in side.atoms(sympy.Integral) for v in i.variables}
    if len(variables_left) != 1:
        return Link(UNDECIDED)
    variable = next(iter(variables_left))
    slopes = [_slope(side, variable) for side in sides]
    if any(slope.has(sympy.Integral) for slope in slopes):
        return Link(UNDECIDED)
    known = Scope()
    nodes = [_as_node(known, slope) for slope in slopes]
    verdict = same(nodes[0], nodes[1], known)
    if verdict.mark is Mark.DISAGREES:
        derivative = show(sympy.simplify(slopes[1]))
        return Link(disagrees(f"the derivative of the right side is {derivative}: {verdict.how}"))
    if verdict.mark is not Mark.AGREES:
        return Link(verdict)
    has_constant = any(
        side.has(sympy.Integral) or {str(s) for s in side.free_symbols} & set(_CONSTANTS)
        for side in sides[1:]
    )
    return Link(agrees("by differentiating" + ("" if has_constant else NO_CONSTANT)))


def _slope(side: Any, variable: Any) -> Any:
    """The derivative for real values: that of ln |x| is 1/x."""
    real = {symbol: sympy.Symbol(f"{symbol}", real=True) for symbol in side.free_symbols}
    real[variable] = sympy.Symbol(str(variable), real=True)
    slope = sympy.diff(side.xreplace(real), real[variable])
    return slope.xreplace({value: key for key, value in real.items()})


def _in_first_variable(value: Any, scope: Scope, free: Container[Any]) -> Any:
    """A substitution undone: ∫ u³ du as an integral in x, where u was said to be a formula in x.

    `free` are the variables of integration, for which no numbers stand, though some were tried.
    """
    for integral in value.atoms(sympy.Integral):
        old = integral.variables[0]
        inner = scope.definitions.get(str(old))
        if inner is None or len(inner.free_symbols) != 1:
            continue
        (new,) = inner.free_symbols
        body = integral.function.subs(old, inner) * sympy.diff(inner, new)
        value = value.subs(integral, sympy.Integral(body, new))
    known = {
        symbol: scope.definitions[str(symbol)]
        for symbol in value.free_symbols
        if str(symbol) in scope.definitions and str(symbol) not in _CONSTANTS
    }
    known = {s: v for s, v in known.items() if s not in free or not v.is_number}
    return value.subs(known)


def _as_node(scope: Scope, value: Any) -> Node:
    return parse_expression(scope.hole(value))


def _order(left: Side, sign: str, right: Side, scope: Scope) -> Verdict:
    """An inequality between numbers, or one that holds for every value of its letter."""
    names = (*scope.free_names(left.node), *scope.free_names(right.node))
    difference = scope.value(left.node) - scope.value(right.node)
    if names and holds_always(difference, sign) and not is_at_zero(left, right):
        return agrees("for every value")
    numbers = None if names else numbers_of(left.node, right.node, scope)
    if numbers is None or sign not in "<>≤≥≠":
        return UNDECIDED
    if any(getattr(number, "imag", 0) != 0 for number in numbers):
        return UNDECIDED
    first, second = numbers
    is_same = same(left.node, right.node, scope).mark is Mark.AGREES
    holds = {
        "<": first < second and not is_same,
        ">": first > second and not is_same,
        "≤": first < second or is_same,
        "≥": first > second or is_same,
        "≠": not is_same,
    }[sign]
    if holds:
        return agrees("by exact calculation")
    values = [shown_value(s.node, n, scope) for s, n in zip((left, right), numbers, strict=True)]
    return disagrees(f"the left side is {values[0]}, the right side {values[1]}")


def _factors(node: Node) -> list[Node]:
    """What is multiplied somewhere in an expression."""
    products = [part for part in walk(node) if isinstance(part, Binary) and part.sign == "*"]
    return [factor for product in products for factor in (product.left, product.right)]


def is_at_zero(*sides: Side) -> bool:
    """Whether something is multiplied by nought, as it seems to be in `y(0) < 5`."""
    factors = [factor for side in sides for factor in _factors(side.node)]
    return ZERO in factors


def holds_always(difference: Any, sign: str) -> bool:
    """Whether a difference has this sign to 0 wherever it has a value.

    So it is of a polynomial without a real root, and of a sum of roots, moduli and squares.
    """
    if difference.is_number:
        return bool(_ORDERS[sign](difference)) if sign in _ORDERS and difference.is_real else False
    if len(difference.free_symbols) != 1:
        return False
    if sign in "≥>≤<" and _is_sum_of_such(difference if sign in "≥>" else -difference, sign):
        return True
    if not difference.is_polynomial():
        return False
    polynomial = sympy.Poly(difference)
    if not polynomial.domain.is_QQ and not polynomial.domain.is_ZZ:
        return False
    if polynomial.degree() < 2 or polynomial.count_roots() > 0:
        return False
    return sign in ("≠>≥" if polynomial.eval(0) > 0 else "≠<≤")


def _is_sum_of_such(value: Any, sign: str) -> bool:
    """Whether no term of a sum is ever negative, and one is never 0 where the sign asks for it."""
    terms = [sympy.Mul.make_args(term) for term in sympy.Add.make_args(value)]
    is_strict = any(all(_is_above(part) for part in term) for term in terms)
    return (sign in "≥≤" or is_strict) and all(
        _is_above(part) or isinstance(part, sympy.Abs) or (part.is_Pow and str(part.exp) in _EVEN)
        for term in terms
        for part in term
    )


def _is_above(part: Any) -> bool:
    is_real_power = isinstance(part, sympy.exp) and part.args[0].is_polynomial()
    return bool(part.is_positive) or is_real_power
