"""Products, polynomials, absolute values and roots, in the search for zeros."""

from math import lcm
from typing import Final

from tutor_tui.mathematics.equations.found import Found, UnsolvedError, distinct
from tutor_tui.mathematics.equations.search import Search, tidy
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.polynomial_roots import find_roots
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.syntax import Relation

_DEGREE_LIMIT: Final = 30
_ROOT_LIMIT: Final = 12


def products(expression: "sympy.Expr", search: Search) -> Found | None:
    """A product is zero only where a factor is; powers of a constant never are.

    One with a denominator is left to `fractions`.
    """
    parts: list[sympy.Expr] = []
    for factor in sympy.Mul.make_args(expression):
        base, power = factor.as_base_exp()
        if not factor.has(search.x) or not base.has(search.x):
            continue
        if power.is_Rational and power.is_negative:
            return None
        parts.append(base if power.is_Rational and power.is_positive else factor)
    if parts == [expression]:
        return None
    lines = tuple(equation(part, 0) for part in parts)
    if len(parts) > 1:
        reason = "A product is zero only when one of its factors is."
        search.trail.arrive("zero", reason, *lines)
    return search.branches(parts, lines)


def polynomials(expression: "sympy.Expr", search: Search) -> Found | None:
    """Degrees one and two by their formulas, higher ones by factors."""
    x = search.x
    if not expression.is_polynomial(x):
        return None
    polynomial = sympy.Poly(sympy.expand(expression), x)
    if polynomial.degree() > _DEGREE_LIMIT:
        raise UnsolvedError
    if polynomial.degree() <= 0:
        return search.zeros(polynomial.as_expr())
    domain = polynomial.get_domain()
    is_rational = domain.is_QQ or domain.is_ZZ
    if polynomial.degree() > 2 and not is_rational and not polynomial.free_symbols_in_domain:
        return None
    roots = _real_roots(polynomial)
    _work_out(search, polynomial, roots)
    return Found(tuple(roots))


def _real_roots(polynomial: "sympy.Poly") -> "list[sympy.Expr]":
    domain = polynomial.get_domain()
    if domain.is_QQ or domain.is_ZZ:
        found = find_roots(polynomial)
        values = [*found.exact, *found.approximate]
    elif polynomial.degree() == 1:
        values = [-polynomial.nth(0) / polynomial.nth(1)]
    elif polynomial.degree() == 2:
        values = sympy.roots(polynomial.as_expr(), polynomial.gen, multiple=True)
    else:
        raise UnsolvedError
    real = [root for root in values if abs(sympy.im(root).n(40)) < 1e-25]
    return distinct([tidy(root) if not root.is_Float else root for root in real])


def _work_out(search: Search, polynomial: "sympy.Poly", roots: "list[sympy.Expr]") -> None:
    """The working from the line at hand to the roots, in the way of linear or quadratic ones."""
    name, trail = search.x.name, search.trail
    line = parse_statement(trail.line)
    if isinstance(line, Relation):
        steps = linear_steps(line, name) or quadratic_steps(line, name)
        if steps is not None:
            trail.extend(steps)
            return
    results = tuple(f"{name} {'≈' if root.is_Float else '='} {show(root)}" for root in roots)
    if any(root.is_Float for root in roots) or not results:
        results = ()
    factors = show(polynomial.as_expr().factor())
    reason = (
        f"Solve it; in factors the left side is {code(factors)}."
        if polynomial.degree() > 1
        else f"Get {code(name)} alone."
    )
    trail.arrive("polynomial", reason, *results)


def absolute_values(expression: "sympy.Expr", search: Search) -> Found | None:
    """Two cases for what stands between bars: not negative, or negative."""
    bars = [atom for atom in expression.atoms(sympy.Abs) if atom.has(search.x)]
    if not bars:
        return None
    bar = max(bars, key=lambda atom: (atom.count_ops(), str(atom)))
    inside = bar.args[0]
    if (pair := _equal_bars(expression, bars)) is not None:
        left, right = pair
        both = equation(left, right), equation(left, -right)
        reason = "Equal absolute values: the insides are equal or opposite."
        search.trail.arrive("cases", reason, *both)
        found = search.branches([left - right, left + right], both)
        return found | search.zeros(left) if search.allows_stretches else found
    cases = [expression.xreplace({bar: sign * inside}) for sign in (1, -1)]
    lines = _lines_of_cases(expression, bar, search)
    reason = (
        f"{code(show(bar))} is {code(show(inside))} or {code(show(-inside))}, "
        "so there are two cases; check at the end."
    )
    search.trail.arrive("cases", reason, *lines)
    found = search.branches(cases, lines)
    return found | search.zeros(inside) if search.allows_stretches else found


def _equal_bars(
    expression: "sympy.Expr", bars: "list[sympy.Expr]"
) -> "tuple[sympy.Expr, sympy.Expr] | None":
    """The insides, where the equation says that two absolute values are equal."""
    if len(bars) != 2:
        return None
    first, second = sorted(bars, key=str)
    if expression.coeff(first).is_negative:
        first, second = second, first
    factor = expression.coeff(first)
    is_pair = factor.is_number and (expression - factor * (first - second)).expand() == 0
    return (first.args[0], second.args[0]) if is_pair else None


def _lines_of_cases(expression: "sympy.Expr", bar: "sympy.Expr", search: Search) -> tuple[str, ...]:
    """`|A| = B` becomes `A = B` and `A = -B`."""
    inside = bar.args[0]
    factor, rest = _isolated(expression, bar)
    if factor is None or rest is None:
        return tuple(equation(expression.xreplace({bar: sign * inside}), 0) for sign in (1, -1))
    search.trail.arrive("isolate", "Get the absolute value alone.", equation(bar, rest))
    return equation(inside, rest), equation(inside, -rest)


def _isolated(
    expression: "sympy.Expr", part: "sympy.Expr"
) -> "tuple[sympy.Expr | None, sympy.Expr | None]":
    """The constant a, and r in `part = r`, where the expression is `a * part - a * r`."""
    slot = sympy.Dummy()
    replaced = sympy.expand(expression.xreplace({part: slot}))
    factor = replaced.coeff(slot, 1)
    rest = replaced - factor * slot
    if rest.has(slot) or factor == 0 or factor.free_symbols:
        return None, None
    return factor, sympy.expand(-rest / factor)


def radicals(expression: "sympy.Expr", search: Search) -> Found | None:
    """Get a root alone and raise both sides to its power; check what that brings in."""
    roots = [
        power
        for power in expression.atoms(sympy.Pow)
        if power.exp.is_Rational and not power.exp.is_Integer and power.base.has(search.x)
    ]
    outer = [
        root for root in roots if not any(other != root and other.has(root) for other in roots)
    ]
    if not outer:
        return None
    base = min(outer, key=lambda root: (root.exp.q, root.base.count_ops(), str(root))).base
    return _without_root(expression, base, [root for root in roots if root.base == base], search)


def _without_root(
    expression: "sympy.Expr", base: "sympy.Expr", roots: "list[sympy.Expr]", search: Search
) -> Found:
    index = lcm(*(int(root.exp.q) for root in roots))
    slot = sympy.Dummy(positive=True)
    powers = {root: slot ** (root.exp * index) for root in roots}
    replaced = sympy.fraction(sympy.together(expression.xreplace(powers)))[0]
    polynomial = sympy.Poly(replaced, slot) if replaced.is_polynomial(slot) else None
    if polynomial is None or index > _ROOT_LIMIT or polynomial.degree() < 1:
        raise UnsolvedError
    if polynomial.degree() == 1:
        return _raised(polynomial, base, index, search)
    eliminated = sympy.resultant(polynomial.as_expr(), slot**index - base, slot)
    reason = f"Eliminate the root of {code(show(base))} by powers; check at the end."
    search.trail.arrive("power", reason, equation(eliminated, 0))
    return search.zeros(sympy.expand(eliminated))


def _raised(polynomial: "sympy.Poly", base: "sympy.Expr", index: int, search: Search) -> Found:
    """`a * root + b = 0`: the root is -b/a, and what is below it the power of that."""
    factor, rest = polynomial.all_coeffs()
    root, other = sympy.root(base, index), sympy.cancel(-rest / factor)
    search.trail.arrive("isolate", "Get the root alone.", equation(root, other))
    name = {2: "Square both sides", 3: "Cube both sides"}.get(
        index, f"Raise both sides to the power {index}"
    )
    reason = f"{name}; that can bring in numbers that solve only the new equation."
    search.trail.arrive("power", reason, equation(base, other**index))
    return search.zeros(sympy.expand(base * factor**index - (-rest) ** index))


def factors(expression: "sympy.Expr", search: Search) -> Found | None:
    """Write a sum as a product, where it has factors."""
    product = sympy.factor(expression)
    if product.is_Pow and product.exp.is_Integer and product.exp.is_positive:
        search.trail.arrive("factor", "Write it as a power.", equation(product, 0))
        return search.zeros(product.base)
    if not product.is_Mul or sum(part.has(search.x) for part in product.args) < 2:
        return None
    search.trail.arrive("factor", "Write it as a product.", equation(product, 0))
    return search.zeros(product)
