"""Solutions of differential equations, put back into the equation as it was written."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.ode_implicit import is_past_solving, relation_of
from tutor_tui.mathematics.kinds.calculus.ode_methods import first_order
from tutor_tui.mathematics.kinds.calculus.ode_second_order import second_order
from tutor_tui.mathematics.kinds.calculus.odes import SLOPE, DifferentialEquation
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.verify import all_agree, number_of

if TYPE_CHECKING:
    import sympy

_Search: TypeAlias = "Callable[[sympy.Expr, sympy.Expr, sympy.Symbol], list[sympy.Expr]]"
_WAYS: Final = (
    "nth_algebraic",
    "1st_linear",
    "separable",
    "nth_linear_constant_coeff_homogeneous",
    "nth_linear_constant_coeff_undetermined_coefficients",
    "nth_linear_constant_coeff_variation_of_parameters",
    "nth_linear_euler_eq_homogeneous",
    "nth_linear_euler_eq_nonhomogeneous_undetermined_coefficients",
    "nth_linear_euler_eq_nonhomogeneous_variation_of_parameters",
    "Bernoulli",
    "1st_exact",
    "1st_homogeneous_coeff_best",
    "nth_order_reducible",
)
_PATIENCE: Final = 1.6
_RELATION: Final = 0.9
BY_SLOPES: Final = "by the slopes along the relation"
_QUICK: Final = 0.6
_OWN: Final[Mapping[int, tuple[_Search, float]]] = MappingProxyType(
    {1: (first_order, _QUICK), 2: (second_order, 0.9)}
)
"""What is tried before SymPy for an order, and for how many seconds."""
_DIGITS: Final = 18
_PLACES: Final = (Fraction(7, 5), Fraction(5, 7), Fraction(2, 9), Fraction(19, 6), Fraction(-3, 8))

_FAR_LEFT: Final = Fraction(-31, 4)


def answer_ode(problem: DifferentialEquation) -> Answer:
    """The solutions, with free constants as far as no conditions fix them."""
    import sympy

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
    found = [solution for solution in found if not _starts_outside(problem, solution)] or found
    verdicts = [_fulfils(problem, solution) for solution in found]
    verdict = all_agree(verdicts)
    is_limited = len(found) == 1 and (verdict is False or bool(problem.conditions))
    region = _region(problem, found[0]) if is_limited else None
    if region is not None:
        verdict = True
    lines = [code(f"{problem.function} = {show(solution)}") for solution in found]
    constants = sorted({str(name) for solution in found for name in _constants(solution)})
    where = f", where {listed([code(name) for name in constants])} can be any number"
    sentence = f"{code(problem.text)} has the solution {listed(lines, 'or')}"
    result = f"{problem.function} = {', '.join(plain(solution) for solution in found)}"
    limits = f", as long as {code(show(region))} is not negative" if region is not None else ""
    named = explained(sympy.Tuple(*found)).replace(", where", ", and", 1 if constants else 0)
    text = f"{sentence}{where if constants else ''}{named}{limits}."
    return with_verdict(text, verdict, BY_SUBSTITUTION, result)


def _as_relation(problem: DifferentialEquation) -> Answer | None:
    """`F(x, y) = C`, where no solution for the function itself is known."""
    import sympy

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


def _is_only_a_relation(problem: DifferentialEquation) -> bool:
    """Whether the solution is a relation that no formula for the function is likely to fulfil."""
    import sympy

    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    found = within(_QUICK, lambda: relation_of(_equation(problem, function, x), function, x))
    return found is not None and is_past_solving(*found)


def solutions_of(problem: DifferentialEquation) -> "list[sympy.Expr]":
    """The functions that are found in the time there is, not yet put back into the equation."""
    return within(_PATIENCE, lambda: _found(problem)) or []


def as_written(problem: DifferentialEquation) -> "sympy.Expr":
    """Left side minus right side, with the function and its derivatives as such."""
    import sympy

    x = sympy.Symbol(problem.variable)
    return _equation(problem, sympy.Function(problem.function)(x), x)


def _constants(solution: "sympy.Expr") -> "list[sympy.Symbol]":
    return [
        symbol
        for symbol in solution.free_symbols
        if symbol.name[0] == "C" and symbol.name[1:].isdigit()
    ]


def _found(problem: DifferentialEquation) -> "list[sympy.Expr]":
    """Explicit solutions that fulfil the conditions, by the first method that has some."""
    import sympy

    x = sympy.Symbol(problem.variable)
    function = sympy.Function(problem.function)(x)
    equation = _equation(problem, function, x)
    letters = {name: sympy.Dummy(name.name, positive=True) for name in equation.free_symbols - {x}}
    back = {dummy: name for name, dummy in letters.items()}
    equation = equation.xreplace(letters)
    if problem.order in _OWN:
        search, patience = _OWN[problem.order]
        quick = tried(patience, lambda: search(equation, function, x)) or []
        quick = [_with_free_factor(part) for part in quick]
        solutions = [shortest([part, sympy.expand(part)]).xreplace(back) for part in quick]
        fitted = [part for solution in solutions for part in _fitted(problem, solution, x)]
        if fitted and False not in [_fulfils(problem, part) for part in fitted]:
            return fitted
        is_first = problem.order == 1
        if is_first and not problem.conditions and _is_only_a_relation(problem):
            return []
    for way in _WAYS:
        try:
            solved = sympy.dsolve(equation, function, hint=way)
        except (NotImplementedError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            continue
        solutions = [
            part.rhs.xreplace(back)
            for part in (solved if isinstance(solved, list) else [solved])
            if part.lhs == function and not part.rhs.has(function, sympy.Integral)
        ]
        solutions = [_tidy(_with_free_factor(part)) for part in solutions if is_explicable(part)]
        fitted = [part for solution in solutions for part in _fitted(problem, solution, x)]
        if fitted:
            return list(dict.fromkeys(fitted))
    return []


def _with_free_factor(solution: "sympy.Expr") -> "sympy.Expr":
    """`C1 e^x` for `e^C1 e^x`, which leaves negative factors and 0 out."""
    import sympy

    powers = solution.replace(sympy.exp, lambda part: sympy.expand_power_exp(sympy.exp(part)))
    for constant in _constants(solution):
        for power in (sympy.exp(constant), sympy.exp(-constant)):
            if not powers.xreplace({power: sympy.S.One}).has(constant):
                return powers.xreplace({power: constant})
    return solution


def _equation(
    problem: DifferentialEquation, function: "sympy.Expr", x: "sympy.Symbol"
) -> "sympy.Expr":
    import sympy

    left, right = to_sympy(problem.equation.left), to_sympy(problem.equation.right)
    names = {sympy.Symbol(problem.function): function}
    for order in range(1, problem.order + 1):
        names[sympy.Symbol(_name(order))] = sympy.Derivative(function, (x, order))
    return (left - right).xreplace(names)


def _name(order: int) -> str:
    """The name that the reader of expressions gives to the stand-in of a derivative."""
    from tutor_tui.mathematics.parse import parse_expression
    from tutor_tui.mathematics.trees import variables

    return variables(parse_expression(f"{SLOPE}{order}"))[0]


def _tidy(solution: "sympy.Expr") -> "sympy.Expr":
    import sympy

    real = {
        symbol: sympy.Dummy(symbol.name, real=True)
        for symbol in solution.free_symbols
        if symbol.name in ("x", "t")
    }
    back = {assumed: symbol for symbol, assumed in real.items()}
    simple = sympy.simplify(solution.xreplace(real)).xreplace(back)
    return shortest([solution, sympy.expand(solution), simple])


def _fitted(
    problem: DifferentialEquation, solution: "sympy.Expr", x: "sympy.Symbol"
) -> "Iterator[sympy.Expr]":
    """The solution with the constants that the conditions ask for."""
    import sympy

    constants = sorted(_constants(solution), key=str)
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


def _fulfils(problem: DifferentialEquation, solution: "sympy.Expr") -> bool | None:
    """Whether equation and conditions hold, at several places and for two sets of constants."""
    verdicts = [verdict for _, verdict in _tried(problem, solution)]
    if False in verdicts or not all(_meets(problem, solution)):
        return False
    return True if verdicts.count(True) >= 3 else None


def _tried(
    problem: DifferentialEquation,
    solution: "sympy.Expr",
    places: tuple[Fraction, ...] = _PLACES,
) -> "Iterator[tuple[dict[str, Fraction], bool | None]]":
    """Places with numbers for the constants and letters, and whether the equation holds there."""
    constants = [symbol.name for symbol in _constants(solution)]
    for shift in (Fraction(1, 3), Fraction(-7, 4)):
        for place in places:
            values = {name: shift + index for index, name in enumerate(constants)}
            values |= {name: Fraction(6 + index, 5) for index, name in enumerate(_letters(problem))}
            verdict = _holds_at(problem, solution, place, values)
            yield {**values, problem.variable: place}, verdict


def _region(problem: DifferentialEquation, solution: "sympy.Expr") -> "sympy.Expr | None":
    """The u of a solution `c u²` that holds where u is positive and fails where it is negative.

    `y' = √y` has such ones: a root is not negative, so the slope of y is not, either.
    """
    import sympy

    x = sympy.Symbol(problem.variable)
    squares = [
        factor.base
        for factor in sympy.Mul.make_args(sympy.factor(solution))
        if factor.is_Pow and factor.exp == 2 and factor.has(x)
    ]
    if len(squares) != 1 or not all(_meets(problem, solution)):
        return None
    for root in (squares[0], -squares[0]):
        holding = []
        for values, verdict in _tried(problem, solution, (*_PLACES, _FAR_LEFT)):
            height = number_of(root, values)
            if verdict is None or verdict != bool(height > 0):
                break
            holding.append(verdict)
        else:
            return root if holding.count(True) >= 2 else None
    return None


def _starts_outside(problem: DifferentialEquation, solution: "sympy.Expr") -> bool:
    """Whether the conditions are told of a place where the equation does not hold."""
    import sympy

    if not problem.conditions or _fulfils(problem, solution) is not False:
        return False
    region, x = _region(problem, solution), sympy.Symbol(problem.variable)
    places = [to_sympy(condition.place) for condition in problem.conditions]
    return region is not None and any(region.subs(x, at).is_negative for at in places)


def _letters(problem: DifferentialEquation) -> list[str]:
    from tutor_tui.mathematics.trees import variables

    own = {problem.function, problem.variable, *(_name(n) for n in range(1, problem.order + 1))}
    values = [name for condition in problem.conditions for name in variables(condition.value)]
    names = dict.fromkeys((*variables(problem.equation), *values))
    return [name for name in names if name not in own]


def _holds_at(
    problem: DifferentialEquation,
    solution: "sympy.Expr",
    place: Fraction,
    values: dict[str, Fraction],
) -> bool | None:
    import mpmath
    import sympy

    x = sympy.Symbol(problem.variable)
    everything = {**values, problem.variable: place}
    try:
        heights: dict[str, Any] = {problem.function: number_of(solution, everything)}
        for order in range(1, problem.order + 1):
            heights[_name(order)] = number_of(sympy.diff(solution, x, order), everything)
        with mpmath.workdps(40):
            numbers = {
                name: mpmath.mpf(value.numerator) / value.denominator
                for name, value in everything.items()
            }
            sides = [
                value_at(side, {**numbers, **heights})
                for side in (problem.equation.left, problem.equation.right)
            ]
    except NoValueError:
        return None
    if is_close(sides[0], sides[1], _DIGITS):
        return True
    return None if any(abs(mpmath.im(height)) > 1e-20 for height in heights.values()) else False


def _meets(problem: DifferentialEquation, solution: "sympy.Expr") -> Iterator[bool]:
    import sympy

    x = sympy.Symbol(problem.variable)
    for condition in problem.conditions:
        height = sympy.diff(solution, x, condition.order).subs(x, to_sympy(condition.place))
        yield sympy.simplify(height - to_sympy(condition.value)) == 0
