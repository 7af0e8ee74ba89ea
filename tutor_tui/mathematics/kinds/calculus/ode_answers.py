"""Solutions of differential equations, put back into the equation as it was written."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.calculus.ode_checks import (
    constants_of,
    fulfils,
    region_of,
    slope_name,
    starts_outside,
)
from tutor_tui.mathematics.kinds.calculus.ode_implicit import (
    is_past_solving,
    relation_of,
    solved_for_height,
)
from tutor_tui.mathematics.kinds.calculus.ode_methods import first_order
from tutor_tui.mathematics.kinds.calculus.ode_parts import (
    factors_of,
    levels,
    solved_for_slope,
    told_constants,
    with_free_signs,
)
from tutor_tui.mathematics.kinds.calculus.ode_powers import with_powers
from tutor_tui.mathematics.kinds.calculus.ode_second_order import second_order
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.verify import all_agree

_Search: TypeAlias = "Callable[[sympy.Expr, sympy.Expr, sympy.Symbol], list[sympy.Expr]]"
_OF_FIRST_ORDER: Final = (
    "nth_algebraic",
    "1st_linear",
    "separable",
    "Bernoulli",
    "1st_exact",
    "1st_homogeneous_coeff_best",
)
_OF_HIGHER_ORDER: Final = (
    "nth_linear_constant_coeff_homogeneous",
    "nth_linear_constant_coeff_undetermined_coefficients",
    "nth_linear_constant_coeff_variation_of_parameters",
    "nth_linear_euler_eq_homogeneous",
    "nth_linear_euler_eq_nonhomogeneous_undetermined_coefficients",
    "nth_linear_euler_eq_nonhomogeneous_variation_of_parameters",
    "nth_algebraic",
    "nth_order_reducible",
    "Liouville",
)
_PATIENCE: Final = 1.6
_RELATION: Final = 0.9
BY_SLOPES: Final = "by the slopes along the relation"
_QUICK: Final = 0.6
_OWN: Final[Mapping[int, tuple[tuple[_Search, float], ...]]] = MappingProxyType(
    {1: ((first_order, _QUICK), (with_powers, _QUICK)), 2: ((second_order, 0.9),)}
)
"""What is tried before SymPy for an order, and for how many seconds."""


def answer_ode(problem: DifferentialEquation) -> Answer:
    """The solutions, with free constants as far as no conditions fix them."""
    found = solutions_of(problem)
    if not found and problem.order == 1 and not problem.conditions:
        told = within(_RELATION, lambda: _as_relation(problem))
        if told is not None:
            return told
    if not found:
        return refused(
            f"I could not solve the differential equation {code(problem.text)} for "
            f"{code(problem.function)}."
        )
    found = [solution for solution in found if not starts_outside(problem, solution)] or found
    found = [_with_all_multiples(problem, solution) for solution in found]
    verdicts = [fulfils(problem, solution) for solution in found]
    verdict = all_agree(verdicts)
    is_limited = len(found) == 1 and (verdict is False or bool(problem.conditions))
    region = region_of(problem, found[0]) if is_limited else None
    if region is not None:
        verdict = True
    if verdict is False and problem.order == 1 and not problem.conditions:
        told = within(_RELATION, lambda: _as_relation(problem))
        if told is not None:
            return told
    lines = [code(f"{problem.function} = {show(solution)}") for solution in found]
    constants = sorted({str(name) for solution in found for name in constants_of(solution)})
    where = f", where {listed([code(name) for name in constants])} can be any number"
    sentence = f"{code(problem.text)} has the solution {listed(lines, 'or')}"
    result = f"{problem.function} = {', '.join(plain(solution) for solution in found)}"
    limits = f", as long as {code(show(region))} is not negative" if region is not None else ""
    others = "" if problem.conditions else _constants_besides(problem, found)
    named = explained(sympy.Tuple(*found)).replace(", where", ", and", 1 if constants else 0)
    text = f"{sentence}{where if constants else ''}{named}{limits}{others}."
    return with_verdict(text, verdict, BY_SUBSTITUTION, result)


def _with_all_multiples(problem: DifferentialEquation, solution: "sympy.Expr") -> "sympy.Expr":
    freed = with_free_signs(solution)
    return freed if freed != solution and fulfils(problem, freed) else solution


def _constants_besides(problem: DifferentialEquation, found: "list[sympy.Expr]") -> str:
    function = sympy.Function(problem.function)(sympy.Symbol(problem.variable))
    return told_constants(as_written(problem), function, found, problem.function)


def _as_relation(problem: DifferentialEquation) -> Answer | None:
    """`F(x, y) = C`, where no solution for the function itself is known."""
    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    found = relation_of(_equation(problem, function, x), function, x)
    if found is None or not is_explicable(found[0]):
        return None
    whole = found[0]
    equation = f"{show(whole)} = C1"
    sentence = f"{code(problem.text)} has the solutions {code(equation)}, where {code('C1')} can "
    sentence += f"be any number; I know no formula for {code(problem.function)} alone."
    return with_verdict(sentence, True, BY_SLOPES, f"{plain(whole)} = C1")


def solutions_of(problem: DifferentialEquation) -> "list[sympy.Expr]":
    """The functions that are found in the time there is, not yet put back into the equation."""
    return list(_solutions(problem))


@kept(bool)
def _solutions(problem: DifferentialEquation) -> "tuple[sympy.Expr, ...]":
    return tuple(within(_PATIENCE, lambda: _found(problem)) or ())


def as_written(problem: DifferentialEquation) -> "sympy.Expr":
    """Left side minus right side, with the function and its derivatives as such."""
    x = sympy.Symbol(problem.variable)
    return _equation(problem, sympy.Function(problem.function)(x), x)


def _found(problem: DifferentialEquation) -> "list[sympy.Expr]":
    """Explicit solutions that fulfil the conditions; those of every factor of a product."""
    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    found: list[sympy.Expr] = []
    whole = _equation(problem, function, x)
    for part in sorted(factors_of(whole, function), key=sympy.default_sort_key, reverse=True):
        order = sympy.ode_order(part, function)
        own = _of_order(problem, part, order) if order else levels(part, function)
        slopes = [] if own or order != 1 else solved_for_slope(part, function)
        own += [one for slope in slopes for one in _of_order(problem, slope, order)]
        found += own
    return list(dict.fromkeys(found))


def _of_order(
    problem: DifferentialEquation, equation: "sympy.Expr", order: int
) -> "list[sympy.Expr]":
    """Solutions of one equation by the first method that has some."""
    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    letters = {name: sympy.Dummy(name.name, positive=True) for name in equation.free_symbols - {x}}
    back = {dummy: name for name, dummy in letters.items()}
    equation = equation.xreplace(letters)
    for search, patience in _OWN.get(order, ()):
        quick = tried(patience, lambda search=search: search(equation, function, x)) or []  # type: ignore[misc]
        quick = [_with_free_factor(part, x) for part in quick]
        solutions = [shortest([part, sympy.expand(part)]).xreplace(back) for part in quick]
        fitted = [part for solution in solutions for part in _fitted(problem, solution, x)]
        if fitted and all(_may_hold(problem, part) for part in fitted):
            return fitted
    if order == 1:
        found = within(_QUICK, lambda: relation_of(equation, function, x))
        if found is not None and is_past_solving(*found) and not problem.conditions:
            return []
        heights = tried(_QUICK, lambda: solved_for_height(*found)) if found is not None else None
        solutions = [_with_free_factor(part, x).xreplace(back) for part in heights or []]
        fitted = [part for solution in solutions for part in _fitted(problem, solution, x)]
        if fitted and all(_may_hold(problem, part) for part in fitted):
            return fitted
    return _searched(problem, equation, back)


def _may_hold(problem: DifferentialEquation, solution: "sympy.Expr") -> bool:
    return fulfils(problem, solution) is not False or region_of(problem, solution) is not None


def _searched(
    problem: DifferentialEquation, equation: "sympy.Expr", back: "dict[sympy.Symbol, sympy.Symbol]"
) -> "list[sympy.Expr]":
    """By SymPy's methods for such an order, one after the other."""
    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    for way in _OF_FIRST_ORDER if sympy.ode_order(equation, function) == 1 else _OF_HIGHER_ORDER:
        try:
            solved = sympy.dsolve(equation, function, hint=way)
        except (NotImplementedError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            continue
        solutions = [
            part.rhs.xreplace(back)
            for part in (solved if isinstance(solved, list) else [solved])
            if part.lhs == function and not part.rhs.has(function, sympy.Integral, sympy.CRootOf)
        ]
        real = [part for part in solutions if not part.has(sympy.I)]
        solutions = [_tidy(_with_free_factor(part, x)) for part in real or solutions]
        solutions = [part for part in solutions if is_explicable(part)]
        fitted = [part for solution in solutions for part in _fitted(problem, solution, x)]
        if fitted:
            return list(dict.fromkeys(fitted))
    return []


def _with_free_factor(solution: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`C1 e^x` for `e^C1 e^x` or `e^(a C1) e^x`, which leave negative factors and 0 out."""
    powers = solution.replace(
        sympy.exp, lambda part: sympy.expand_power_exp(sympy.exp(sympy.expand(part)))
    )
    constants = constants_of(solution)
    for power in sorted(powers.atoms(sympy.exp), key=sympy.count_ops):
        inside = [constant for constant in constants if power.has(constant)]
        rest = powers.xreplace({power: sympy.S.One})
        lone = [constant for constant in inside if not rest.has(constant)]
        if lone and not power.has(x):
            return powers.xreplace({power: lone[-1]})
    return solution


def _equation(
    problem: DifferentialEquation, function: "sympy.Expr", x: "sympy.Symbol"
) -> "sympy.Expr":
    left, right = to_sympy(problem.equation.left), to_sympy(problem.equation.right)
    names = {sympy.Symbol(problem.function): function}
    for order in range(1, problem.order + 1):
        names[sympy.Symbol(slope_name(order))] = sympy.Derivative(function, (x, order))
    return (left - right).xreplace(names)


def _tidy(solution: "sympy.Expr") -> "sympy.Expr":
    real = {
        symbol: sympy.Dummy(symbol.name, real=True)
        for symbol in solution.free_symbols
        if symbol.name in ("x", "t")
    }
    back = {assumed: symbol for symbol, assumed in real.items()}
    simple = sympy.simplify(solution.xreplace(real)).xreplace(back)
    short = shortest([solution, sympy.expand(solution), simple])
    return sympy.expand(short) if _mixes_powers(short) else short


def _mixes_powers(solution: "sympy.Expr") -> bool:
    """Whether a power of e stands before a sum with others: `(C1 + C2 e^x) e^(2x)`."""
    factors = sympy.Mul.make_args(solution)
    is_before = any(isinstance(part, sympy.exp) for part in factors)
    return is_before and any(part.is_Add and part.has(sympy.exp) for part in factors)


def _fitted(
    problem: DifferentialEquation, solution: "sympy.Expr", x: "sympy.Symbol"
) -> "Iterator[sympy.Expr]":
    """The solution with the constants that the conditions ask for."""
    constants = sorted(constants_of(solution), key=str)
    if not problem.conditions:
        yield solution
        return
    equations = [
        sympy.diff(solution, x, condition.order).subs(x, to_sympy(condition.place))
        - to_sympy(condition.value)
        for condition in problem.conditions
    ]
    for values in sympy.solve(equations, constants, dict=True):
        fitted = sympy.simplify(solution.subs(values))
        if fitted.is_finite is not False:
            yield _tidy(fitted)
