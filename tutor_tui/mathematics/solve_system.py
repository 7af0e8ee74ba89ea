"""Several equations at once: linear ones, and polynomial ones with finitely many solutions."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.polynomial_systems import real_solutions_of
from tutor_tui.mathematics.equations.substituted_answers import by_substitution
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import (
    BY_ELIMINATION,
    BY_SUBSTITUTION,
    NO_REAL_SOLUTION,
    NO_SOLUTION,
    assigned,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, roots_agree


def solve_system(equations: tuple[Relation, ...], wanted: tuple[str, ...]) -> Answer:
    """The numbers that fulfil all equations; only the `wanted` ones are told, if any are."""
    from sympy.solvers.solveset import NonlinearError

    names = tuple(dict.fromkeys(name for part in equations for name in variables(part)))
    wanted = wanted or _usual_unknowns(names, len(equations))
    symbols = [sympy.Symbol(name) for name in sorted(names)]
    differences = [to_sympy(part.left) - to_sympy(part.right) for part in equations]
    if set(wanted) < set(names) and (given := _with_parameters(equations, differences, wanted)):
        return given
    try:
        matrix, right = sympy.linear_eq_to_matrix(differences, symbols)
    except NonlinearError:
        return _non_linear(equations, differences, symbols, wanted)
    if matrix.free_symbols or right.free_symbols:
        return refused("That is a kind of system that I cannot solve yet.")
    return _linear(equations, matrix, right, symbols, wanted)


_USUAL: Final = "xyzwuv"


def _usual_unknowns(names: tuple[str, ...], count: int) -> tuple[str, ...]:
    """x, y and so on, where other letters stand beside just as many of them as equations."""
    usual = tuple(name for name in _USUAL if name in names)
    return usual if len(usual) == count < len(names) else ()


def _linear(
    equations: tuple[Relation, ...],
    matrix: "sympy.Matrix",
    right: "sympy.Matrix",
    symbols: "list[sympy.Symbol]",
    wanted: tuple[str, ...],
) -> Answer:
    rank = matrix.rank()
    if matrix.row_join(right).rank() > rank:
        sentence = "The equations contradict each other, so there is no solution."
        return with_verdict(sentence, True, BY_ELIMINATION, NO_SOLUTION)
    (solution,) = sympy.linsolve((matrix, right), *symbols)
    values = {symbol.name: value for symbol, value in zip(symbols, solution, strict=True)}
    told = {name: values[name] for name in wanted or values if name in values}
    if all(not value.free_symbols for value in told.values()):
        return _determined(equations, values, told, is_unique=rank == len(symbols))
    free = sorted({symbol.name for value in solution for symbol in value.free_symbols})
    bound = {name: value for name, value in told.items() if name not in free} or {
        name: value for name, value in values.items() if name not in free
    }
    shown = listed([assigned(name, value) for name, value in bound.items()])
    any_of = listed([code(name) for name in free])
    sentence = f"There are endlessly many solutions: {shown}, with any {any_of}."
    is_right = all(sympy.expand(row) == 0 for row in matrix * sympy.Matrix(solution) - right)
    bare = ", ".join(f"{name} = {plain(value)}" for name, value in bound.items())
    return with_verdict(sentence, is_right, BY_SUBSTITUTION, bare)


def _determined(
    equations: tuple[Relation, ...],
    values: "dict[str, sympy.Expr]",
    told: "dict[str, sympy.Expr]",
    *,
    is_unique: bool,
) -> Answer:
    chosen = {
        name: value.xreplace({symbol: sympy.Integer(1) for symbol in value.free_symbols})
        for name, value in values.items()
    }
    verdicts = [roots_agree(equation, chosen) for equation in equations]
    verdict = all_agree(verdicts)
    shown = listed([assigned(name, value) for name, value in told.items()])
    note = "" if is_unique else ", whatever the others are"
    bare = ", ".join(f"{name} = {plain(value)}" for name, value in told.items())
    return with_verdict(f"{shown}{note}.", verdict, BY_SUBSTITUTION, bare)


def _non_linear(
    equations: tuple[Relation, ...],
    differences: "list[sympy.Expr]",
    symbols: "list[sympy.Symbol]",
    wanted: tuple[str, ...],
) -> Answer:
    found = _found(equations, differences, symbols, wanted)
    if isinstance(found, Answer):
        return found
    if not found:
        sentence = "There is no real solution that fulfils all of the equations."
        is_algebraic = all(part.is_rational_function(*symbols) for part in differences)
        how = BY_ELIMINATION if is_algebraic else BY_SUBSTITUTION
        return with_verdict(sentence, True, how, NO_REAL_SOLUTION)
    names = [name for name in wanted or sorted(found[0]) if name in found[0]]
    told = list(dict.fromkeys(tuple((name, values[name]) for name in names) for values in found))
    told.sort(key=lambda pairs: [value.n(20) for _, value in pairs])
    shown = "; or ".join(listed([assigned(*pair) for pair in pairs]) for pairs in told)
    count = "That is the only real solution." if len(told) == 1 else "There are no other real ones."
    bare = "; ".join(", ".join(f"{name} = {plain(value)}" for name, value in p) for p in told)
    return with_verdict(f"{shown}. {count}", True, BY_SUBSTITUTION, bare)


def _found(
    equations: tuple[Relation, ...],
    differences: "list[sympy.Expr]",
    symbols: "list[sympy.Symbol]",
    wanted: tuple[str, ...],
) -> "list[dict[str, sympy.Expr]] | Answer":
    """All real solutions by elimination or by substitution; else what there is to say."""
    is_lettered = bool(wanted) and max(len(wanted), len(equations)) < len(symbols)
    try:
        if not is_lettered:
            return real_solutions_of(equations, differences, symbols)
    except UnsolvedError:
        pass
    try:
        return by_substitution(equations, differences, wanted if is_lettered else ())
    except UnsolvedError:
        return refused("I found no way to all solutions of that system, so I give none.")


def _with_parameters(
    equations: tuple[Relation, ...], differences: "list[sympy.Expr]", wanted: tuple[str, ...]
) -> Answer | None:
    """Linear equations in the wanted unknowns, whose coefficients are other letters."""
    from sympy.solvers.solveset import NonlinearError

    unknowns = [sympy.Symbol(name) for name in wanted]
    if len(unknowns) != len(equations):
        return None
    try:
        matrix, right = sympy.linear_eq_to_matrix(differences, unknowns)
    except NonlinearError:
        return None
    determinant = sympy.factor(matrix.det())
    if determinant == 0:
        return None
    values = [sympy.factor(value) for value in matrix.adjugate() * right / determinant]
    rows = matrix * sympy.Matrix(values) - right
    is_right = all(sympy.simplify(row) == 0 for row in rows)
    shown = listed([assigned(name, value) for name, value in zip(wanted, values, strict=True)])
    condition = f", if {code(f'{show(determinant)} ≠ 0')}" if determinant.free_symbols else ""
    pairs = zip(wanted, values, strict=True)
    bare = ", ".join(f"{name} = {plain(value)}" for name, value in pairs)
    return with_verdict(f"{shown}{condition}.", is_right, BY_SUBSTITUTION, bare)
