"""All real solutions of polynomial equations in several unknowns, where they are finitely many.

A Gröbner basis in lexicographic order eliminates one unknown after the other without losing a
solution (elimination theorem; Cox, Little, O'Shea, "Ideals, Varieties, and Algorithms", §3.1); the
candidates that come out are put into the equations as they were written.
"""

from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.search import tidy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.polynomial_roots import find_roots
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import roots_agree

_DEGREE_LIMIT: Final = 6
_UNKNOWN_LIMIT: Final = 4


def real_solutions_of(
    equations: tuple[Relation, ...], differences: "list[sympy.Expr]", symbols: "list[sympy.Symbol]"
) -> "list[dict[str, sympy.Expr]]":
    """Every real solution, each once. Raises `UnsolvedError` where that cannot be made sure."""
    tops = [sympy.fraction(sympy.together(part))[0] for part in differences]
    _require_moderate(tops, symbols)
    basis = sympy.groebner(tops, *symbols, order="lex")
    if basis.exprs == [1]:
        return []
    if not basis.is_zero_dimensional:
        raise UnsolvedError
    partial: list[dict[sympy.Symbol, sympy.Expr]] = [{}]
    for index in range(len(symbols) - 1, -1, -1):
        partial = [
            {**values, symbols[index]: root}
            for values in partial
            for root in _values(basis.exprs, symbols, index, values)
        ]
    named = [{symbol.name: value for symbol, value in values.items()} for values in partial]
    return [values for values in named if _fulfils_all(equations, values)]


def _require_moderate(tops: "list[sympy.Expr]", symbols: "list[sympy.Symbol]") -> None:
    if len(symbols) > _UNKNOWN_LIMIT:
        raise UnsolvedError
    for top in tops:
        if not top.is_polynomial(*symbols):
            raise UnsolvedError
        polynomial = sympy.Poly(top, *symbols)
        if polynomial.total_degree() > _DEGREE_LIMIT or not polynomial.get_domain().is_ZZ:
            raise UnsolvedError


def _values(
    basis: "list[sympy.Expr]",
    symbols: "list[sympy.Symbol]",
    index: int,
    known: "dict[sympy.Symbol, sympy.Expr]",
) -> "list[sympy.Expr]":
    """The real values of one unknown, where those behind it in the order are known."""
    symbol = symbols[index]
    usable = [part for part in basis if not part.free_symbols & set(symbols[:index])]
    polynomials = [
        sympy.Poly(sympy.expand(part.subs(known)), symbol) for part in usable if part.has(symbol)
    ]
    open_ones = [part for part in polynomials if part.degree() > 0]
    if not open_ones:
        raise UnsolvedError
    lowest = min(open_ones, key=lambda part: part.degree())
    return _real_roots(lowest)


def _real_roots(polynomial: "sympy.Poly") -> "list[sympy.Expr]":
    domain = polynomial.get_domain()
    if domain.is_ZZ or domain.is_QQ:
        roots = find_roots(polynomial)
        if any(abs(sympy.im(root)) < 1e-20 for root in roots.approximate):
            raise UnsolvedError
        found = list(roots.exact)
    elif polynomial.degree() <= 2:
        found = sympy.roots(polynomial.as_expr(), polynomial.gen, multiple=True)
    else:
        raise UnsolvedError
    values = list(dict.fromkeys(tidy(sympy.sqrtdenest(root)) for root in found))
    return [value for value in values if abs(sympy.im(value).n(30)) < 1e-20]


def _fulfils_all(equations: tuple[Relation, ...], values: "dict[str, sympy.Expr]") -> bool:
    """Whether all equations hold; where one is undefined there is no solution."""
    return all(roots_agree(equation, values) for equation in equations)
