"""Solutions of the equations that a message supposes, each put back into every equation."""

from collections.abc import Collection
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.definitions.inlining import World, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import UnresolvedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import roots_agree
from tutor_tui.mathematics.written import written

Values = dict[str, Node]

_LARGEST: Final = frozenset(
    ("larger", "largest", "greater", "greatest", "bigger", "biggest", "higher")
)
_SMALLEST: Final = frozenset(("smaller", "smallest", "lesser", "lower", "least"))
_MOST_BRANCHES: Final = 16


def solutions_of(relations: tuple[Relation, ...], world: World, kept: str = "") -> list[Values]:
    """Every way to fulfil the equations; names that stay free occur in the values of others.

    Raises `UnresolvedError` where there is no (real) solution, or none that can be found.
    """
    branches: list[Values] = [{}]
    pending = list(relations)
    while pending:
        chosen = _next(pending, {**world, **branches[0]})
        pending = [relation for relation in pending if relation not in chosen]
        branches = [
            {**branch, **found}
            for branch in branches
            for found in _solved([_put_in(part, {**world, **branch}) for part in chosen], kept)
        ]
        if not branches:
            raise UnresolvedError(_NO_SOLUTION)
        if len(branches) > _MOST_BRANCHES:
            raise UnresolvedError("There are too many solutions to go through one by one.")
    return branches


_NO_SOLUTION: Final = "What is supposed there cannot be: the equations have no real solution."


def _put_in(relation: Relation, world: World) -> Relation:
    node = inlined(relation, world)
    assert isinstance(node, Relation)  # noqa: S101 - names are put in, its sign stays
    return node


def _next(pending: list[Relation], world: World) -> list[Relation]:
    """The equations to solve next: one with a single unknown, else all that hang together."""
    unknowns = [set(variables(_put_in(relation, world))) for relation in pending]
    for relation, names in zip(pending, unknowns, strict=True):
        if len(names) <= 1:
            return [relation]
    joined = unknowns[0]
    for _ in pending:
        for names in unknowns:
            joined = joined | names if joined & names else joined
    return [relation for relation, names in zip(pending, unknowns, strict=True) if names & joined]


def _solved(relations: list[Relation], kept: str) -> list[Values]:
    names = tuple(dict.fromkeys(name for part in relations for name in variables(part)))
    if not names:
        return [{}] if all(roots_agree(part, {}) for part in relations) else []
    if len(relations) == 1 and len(names) == 1:
        values = _chosen(_roots(relations[0], names[0]), kept)
        return [{names[0]: _as_tree(value)} for value in values]
    return [
        {name: _as_tree(value) for name, value in found.items()}
        for found in _system(relations, names)
    ]


def _as_tree(value: "sympy.Expr") -> Node:
    return parse_expression(show(value))


def _roots(relation: Relation, name: str) -> "list[sympy.Expr]":
    """The real solutions of an equation in one unknown, from the smallest on."""
    symbol = sympy.Symbol(name)
    difference = to_sympy(relation.left) - to_sympy(relation.right)
    if sympy.expand(difference) == 0:
        raise UnresolvedError(
            f"{code(written(relation))} holds for every {code(name)}, so that says nothing of it."
        )
    if not difference.is_polynomial(symbol):
        return _other_roots(relation, name)
    polynomial = sympy.Poly(sympy.expand(difference), symbol)
    if polynomial.degree() > 30:
        raise UnresolvedError("An equation of such a degree is more than I take on.")
    if polynomial.degree() == 0:
        return []
    roots: list[sympy.Expr] = []
    for factor, _ in polynomial.factor_list()[1]:
        if factor.degree() > 2 and factor.count_roots() > 0:
            raise UnresolvedError(
                f"{code(written(relation))} has solutions without a short exact form."
            )
        roots += sympy.roots(factor, multiple=True) if factor.degree() <= 2 else []
    real = sorted({root for root in roots if root.is_real})
    return [root for root in real if _is_confirmed(relation, {name: root})]


def _is_confirmed(relation: Relation, values: "dict[str, sympy.Expr]") -> bool:
    verdict = roots_agree(relation, values)
    if verdict is None:
        raise UnresolvedError(f"I could not make sure what solves {code(written(relation))}.")
    return verdict


def _other_roots(relation: Relation, name: str) -> "list[sympy.Expr]":
    """Solutions that the solver of equations found and is certain of."""
    from tutor_tui.domain.checks import Mark
    from tutor_tui.mathematics.solve import solve

    answer = solve(Solve((relation,), (name,)))
    start = f"{name} = "
    is_certain = answer.check is not None and answer.check.mark is Mark.AGREES
    if not is_certain or answer.result is None or not answer.result.startswith(start):
        raise UnresolvedError(f"I could not find out what solves {code(written(relation))}.")
    parts = answer.result.removeprefix(start).split(", ")
    try:
        nodes = [parse_expression(part) for part in parts]
    except (UnreadableError, TooLargeError):
        nodes = []
    if not nodes or any(variables(node) for node in nodes) or "." in answer.result:
        raise UnresolvedError(f"{code(written(relation))} has no short list of solutions.")
    return sorted(to_sympy(node) for node in nodes)


def _chosen(roots: "list[sympy.Expr]", kept: str) -> "list[sympy.Expr]":
    """The solutions that a word such as "positive" or "smaller" means."""
    if kept in _LARGEST:
        return roots[-1:]
    if kept in _SMALLEST:
        return roots[:1]
    if kept == "positive":
        return [root for root in roots if root.is_positive]
    if kept == "negative":
        return [root for root in roots if root.is_negative]
    if kept in ("integer", "whole"):
        return [root for root in roots if root.is_Integer]
    return roots


def _system(relations: list[Relation], names: Collection[str]) -> "list[dict[str, sympy.Expr]]":
    """The solutions of several equations; of linear ones with the free names left in."""
    from sympy.solvers.solveset import NonlinearError

    symbols = [sympy.Symbol(name) for name in names]
    written_out = [to_sympy(part.left) - to_sympy(part.right) for part in relations]
    differences = [_without_denominators(part, symbols) for part in written_out]
    try:
        matrix, right = sympy.linear_eq_to_matrix(differences, symbols)
    except NonlinearError:
        return _curved_system(relations, differences, symbols)
    found = list(sympy.linsolve((matrix, right), *symbols))
    if not found:
        return []
    values = {symbol.name: value for symbol, value in zip(symbols, found[0], strict=True)}
    residues = [part.subs(list(zip(symbols, found[0], strict=True))) for part in written_out]
    if any(sympy.simplify(row) != 0 for row in residues):
        raise UnresolvedError("I found a solution, but it failed my own check.")
    return [{name: value for name, value in values.items() if value != sympy.Symbol(name)}]


def _without_denominators(difference: "sympy.Expr", symbols: "list[sympy.Symbol]") -> "sympy.Expr":
    """The numerator of fractions, whose zeros outside those of the denominator count."""
    if difference.is_polynomial(*symbols) or not difference.is_rational_function(*symbols):
        return difference
    return sympy.fraction(sympy.together(difference))[0]


def _curved_system(
    relations: list[Relation], differences: "list[sympy.Expr]", symbols: "list[sympy.Symbol]"
) -> "list[dict[str, sympy.Expr]]":
    """All real solutions of polynomial equations, by a Gröbner basis with finitely many."""
    unclear = UnresolvedError("That is a kind of system that I cannot solve yet.")
    if not all(part.is_polynomial(*symbols) for part in differences) or len(symbols) > 3:
        raise unclear
    basis = sympy.groebner(differences, *symbols)
    if basis.exprs == [1]:
        return []
    if not basis.is_zero_dimensional:
        raise unclear
    try:
        found = sympy.solve_poly_system(differences, *symbols)
    except NotImplementedError as error:
        raise unclear from error
    solutions = [
        dict(zip((symbol.name for symbol in symbols), part, strict=True)) for part in found
    ]
    real = [values for values in solutions if all(part.is_real for part in values.values())]
    if any(part.is_real is None for values in solutions for part in values.values()):
        raise unclear
    if not all(_is_confirmed(relation, values) for relation in relations for values in real):
        raise unclear
    return real
