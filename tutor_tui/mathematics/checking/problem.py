"""Equations that are being solved: their solutions, and what a further line says about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.polynomial_roots import find_roots
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.verify import number_of, roots_agree

_MOST_SOLUTIONS: Final = 12
_MOST_UNKNOWNS: Final = 4
_HIGHEST_DEGREE: Final = 12
_SAMPLES: Final = (2, 5, -3, 7)

Solution = Mapping[str, "sympy.Expr"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Equations that hold together, and all their real solutions.

    `is_sampled` tells that there are more solutions than these: a free unknown took some values.
    """

    equations: tuple[Relation, ...]
    solutions: tuple[Solution, ...]
    is_sampled: bool = False
    is_asked: bool = False
    is_within: bool = False
    """Whether there are more solutions outside of what was asked: these are all of those within."""

    @property
    def has_real_solution(self) -> bool:
        """Whether a solution is real; of an equation without one these are the complex ones."""
        return any(all(v.is_real for v in solution.values()) for solution in self.solutions)

    @property
    def unknowns(self) -> tuple[str, ...]:
        """The names in the equations, in the order of their first appearance."""
        return tuple(dict.fromkeys(n for e in self.equations for n in variables(e)))

    def counts_to(self, number: int) -> bool:
        """Whether there may be as many solutions, each as often as it is a root."""
        if self.is_sampled or self.is_within or number <= len(self.solutions):
            return True
        if len(self.unknowns) > 1 or len(self.equations) > 1:
            return False
        sides = to_sympy(self.equations[0].left), to_sympy(self.equations[0].right)
        top = sympy.fraction(sympy.together(sides[0] - sides[1]))[0]
        symbol = sympy.Symbol(self.unknowns[0])
        return bool(top.is_polynomial(symbol)) and number <= sympy.degree(top, symbol)


def problem_of(equations: Sequence[Relation], *, is_asked: bool = False) -> Problem | None:
    """The equations with their solutions, or `None` where these cannot be found for certain."""
    unknowns = tuple(dict.fromkeys(n for e in equations for n in variables(e)))
    if not unknowns or len(unknowns) > _MOST_UNKNOWNS:
        return None
    try:
        found = _one_unknown(equations, unknowns[0]) if len(unknowns) == 1 else None
        is_sampled = False
        if len(unknowns) > 1:
            found, is_sampled = _several(equations, unknowns)
    except (NotImplementedError, ArithmeticError, ValueError, TypeError, sympy.PolynomialError):
        return None
    if found is None or len(found) > _MOST_SOLUTIONS:
        return None
    return Problem(tuple(equations), tuple(found), is_sampled, is_asked)


def _one_unknown(equations: Sequence[Relation], unknown: str) -> list[Solution] | None:
    roots = roots_of(equations[0], unknown)
    if roots is None:
        return None
    return [{unknown: r} for r in roots if all(holds(e, {unknown: r}) for e in equations[1:])]


def roots_of(equation: Relation, unknown: str) -> "list[sympy.Expr] | None":
    """All real solutions of an equation in one unknown, each put in; without any, the complex ones.

    `None` where it is not certain that these are all.
    """
    symbol = sympy.Symbol(unknown)
    difference = to_sympy(equation.left) - to_sympy(equation.right)
    top, bottom = sympy.fraction(sympy.together(difference))
    if top.is_polynomial(symbol) and bottom.is_polynomial(symbol):
        polynomial = sympy.Poly(sympy.expand(top), symbol)
        if not 0 < polynomial.degree() <= _HIGHEST_DEGREE:
            return [] if not polynomial.is_zero else None
        if polynomial.degree() == 1:  # with π among the coefficients, too, this one is exact
            (slope, constant) = polynomial.all_coeffs()
            root = sympy.simplify(-constant / slope)
            return [root] if holds(equation, {unknown: root}) else []
        roots = find_roots(polynomial)
        candidates = [*roots.exact, *(r for r in roots.approximate if r.is_real)]
        if not any(root.is_real for root in candidates):
            return [root for root in candidates if holds(equation, {unknown: root})]
    else:
        real = sympy.Symbol(unknown, real=True)
        whole = difference if bottom.has(symbol) else top
        found = sympy.solveset(whole.xreplace({symbol: real}), real, sympy.S.Reals)
        if not isinstance(found, sympy.FiniteSet):
            return None
        candidates = list(found)
    return [root for root in candidates if root.is_real and holds(equation, {unknown: root})]


def _several(
    equations: Sequence[Relation], unknowns: tuple[str, ...]
) -> tuple[list[Solution] | None, bool]:
    symbols = [sympy.Symbol(name) for name in unknowns]
    differences = [to_sympy(e.left) - to_sympy(e.right) for e in equations]
    tops = [sympy.fraction(sympy.together(difference))[0] for difference in differences]
    if not all(top.is_polynomial(*symbols) for top in tops):
        return None, False
    solved = sympy.solve(differences, symbols, dict=True)
    free = {s for solution in solved for v in solution.values() for s in v.free_symbols}
    free |= {s for s in symbols for solution in solved if s not in solution}
    if not free:
        found: list[Solution] = [{str(s): v for s, v in solution.items()} for solution in solved]
        return [s for s in found if _fulfils(equations, s)], False
    samples: list[Solution] = []
    for solution in solved:
        for value in _SAMPLES:
            place = {s: sympy.Integer(value + 2 * i) for i, s in enumerate(sorted(free, key=str))}
            full = {str(s): v.subs(place) for s, v in solution.items()}
            full |= {str(s): v for s, v in place.items() if str(s) not in full}
            if _fulfils(equations, full):
                samples.append(full)
    return (samples[:_MOST_SOLUTIONS] or None), True


def _fulfils(equations: Sequence[Relation], values: Solution) -> bool:
    is_real = all(value.is_real for value in values.values())
    return is_real and all(holds(equation, values) for equation in equations)


def holds(relation: Relation, values: Solution) -> bool | None:
    """Whether a relation holds at a place; `None` where a side has no real value there."""
    if relation.sign == "=":
        return roots_agree(relation, values)
    sides = []
    for side in (relation.left, relation.right):
        try:
            sides.append(_number(side, values))
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            return None
    first, second = sides
    if abs(first - second) < 1e-20:
        return relation.sign in ("≤", "≥")
    return bool(first < second) == (relation.sign in ("<", "≤")) or relation.sign == "≠"


def _number(side: Node, place: Solution) -> Any:
    with mpmath.workdps(DIGITS):
        value = value_at(side, {name: number_of(v) for name, v in place.items()})
    if getattr(value, "imag", 0) != 0:
        raise NoValueError("not real")
    return value


def is_rival(problem: Problem, relation: Relation) -> bool:
    """Whether `y = 4x + 1` stands against a given `y = 2x + 1`, if only at x = 0 they agree."""
    given = [e.right for e in problem.equations if e.left == relation.left and variables(e.right)]
    is_formula = isinstance(relation.left, Name) and bool(variables(relation.right))
    return is_formula and len(given) == 1 and not _are_equal(given[0], relation.right)


def _are_equal(first: Node, second: Node) -> bool:
    return bool(sympy.expand(to_sympy(first) - to_sympy(second)) == 0)


def with_numbers(equation: Relation, meanings: "Mapping[str, sympy.Expr]") -> Relation:
    """An equation with the numbers put in that letters were given: "Let f = 10"."""
    for name in variables(equation):
        value = meanings.get(name)
        if value is not None and value.is_number:
            node = parse_expression(show(value))
            left, right = (substitute(side, name, node) for side in (equation.left, equation.right))
            equation = Relation(equation.sign, left, right)
    return equation
