"""Linear systems with constant coefficients: solved by eigenvalues, put back into the equations."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.calculus.ode_checks import slope_name
from tutor_tui.mathematics.kinds.calculus.ode_systems import DifferentialSystem
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, as_mpf, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_PATIENCE: Final = 1.5
_SAME: Final = 18
_PLACES: Final = (Fraction(7, 5), Fraction(2, 9), Fraction(-3, 8))


def answer_system(problem: DifferentialSystem) -> Answer:
    """The functions with free constants, as far as no conditions fix them."""
    found = solutions_of(problem)
    told = listed([code(name) for name in problem.functions])
    if found is None:
        return refused(f"I could not solve {code(problem.text)} for {told}.")
    pairs = list(zip(problem.functions, found, strict=True))
    lines = listed([code(f"{name} = {show(value)}") for name, value in pairs])
    constants = sorted({str(name) for value in found for name in _constants(value)})
    where = f", where {listed([code(name) for name in constants])} can be any number"
    limits = listed([code(f"{show(base)} ≠ 0") for base in _below(problem, found)])
    text = f"{code(problem.text)} has the solution {lines}{where if constants else ''}"
    text = f"{text}, for {limits}." if limits else f"{text}."
    result = ", ".join(f"{name} = {plain(value)}" for name, value in pairs)
    return with_verdict(text, _fulfils(problem, found), BY_SUBSTITUTION, result)


def _below(problem: DifferentialSystem, found: "tuple[sympy.Expr, ...]") -> "list[sympy.Expr]":
    """The denominators of letters alone, which are not to be zero."""
    t = sympy.Symbol(problem.variable)
    powers = {power for one in found for power in one.atoms(sympy.Pow) if power.exp.is_negative}
    bases = {power.base for power in powers if power.base.free_symbols and not power.has(t)}
    return sorted(bases, key=str)


def solutions_of(problem: DifferentialSystem) -> "tuple[sympy.Expr, ...] | None":
    """One function for each name, not yet put back into the equations; `None` for other systems."""
    return _solutions(problem) or None


@kept(bool)
def _solutions(problem: DifferentialSystem) -> "tuple[sympy.Expr, ...]":
    return tried(_PATIENCE, lambda: _fitted(problem)) or ()


def coefficients_of(problem: DifferentialSystem) -> "tuple[sympy.Matrix, sympy.Matrix] | None":
    """The matrix A and the column b of `u' = A u + b`; `None` where it is not of that form."""
    names = sympy.symbols(problem.functions)
    slopes = [sympy.Symbol(slope_name(n)) for n in range(1, len(names) + 1)]
    gaps = [to_sympy(one.left) - to_sympy(one.right) for one in problem.equations]
    solved = sympy.solve(gaps, slopes, dict=True)
    if len(solved) != 1 or len(solved[0]) != len(names):
        return None
    sides = [sympy.expand(solved[0][slope]) for slope in slopes]
    matrix = sympy.Matrix([[sympy.diff(side, name) for name in names] for side in sides])
    rest = sympy.Matrix([side.subs(dict.fromkeys(names, 0)) for side in sides])
    moving = {*names, sympy.Symbol(problem.variable)}
    return None if matrix.free_symbols & moving else (matrix, rest)


def _fitted(problem: DifferentialSystem) -> "tuple[sympy.Expr, ...]":
    """The general solution with the constants that the conditions ask for."""
    from sympy.solvers.ode.systems import linodesolve

    form, t = coefficients_of(problem), sympy.Dummy(problem.variable, real=True)
    if form is None:
        return ()
    matrix, rest = form[0], form[1].subs(problem.variable, t)
    whole = linodesolve(matrix, t, b=None if rest.is_zero_matrix else rest, doit=True)
    made = sorted({part for one in whole for part in one.atoms(sympy.Dummy)} - {t}, key=_made_at)
    numbered = {old: sympy.Symbol(f"C{index}") for index, old in enumerate(made, 1)}
    general = [sympy.expand(one).xreplace(numbered) for one in whole]
    if any(one.has(sympy.Integral, sympy.RootSum, sympy.CRootOf, sympy.I) for one in general):
        return ()
    values = _constants_fixed(problem, general, t)
    if values is None:
        return ()
    back = {t: sympy.Symbol(problem.variable)}
    return tuple(_tidy(one.subs(values)).xreplace(back) for one in general)


def _made_at(symbol: "sympy.Dummy") -> int:
    return int(symbol.dummy_index)


def _constants_fixed(
    problem: DifferentialSystem, general: "list[sympy.Expr]", t: "sympy.Symbol"
) -> "dict[sympy.Symbol, sympy.Expr] | None":
    gaps = _gaps(problem, general, t)
    constants = {name for one in general for name in _constants(one)}
    solved = sympy.solve(gaps, sorted(constants, key=str), dict=True) if gaps else [{}]
    return dict(solved[0]) if len(solved) == 1 else None


def _tidy(value: "sympy.Expr") -> "sympy.Expr":
    """Gathered by the free constants, or the shortest form where there are none."""
    constants = _constants(value)
    if not constants:
        return shortest([sympy.expand(value), sympy.simplify(value)])
    parts = sympy.collect(sympy.expand(value), constants, evaluate=False)
    alone = parts.pop(sympy.S.One, sympy.S.Zero)
    return sympy.simplify(alone) + sympy.Add(*(name * _short(part) for name, part in parts.items()))


def _short(part: "sympy.Expr") -> "sympy.Expr":
    """In one product where that is shorter, with `e^(-t/2)` as it is."""
    return shortest([sympy.powsimp(part), sympy.factor_terms(part), sympy.factor(part)])


def _constants(value: "sympy.Expr") -> "list[sympy.Symbol]":
    named = (name for name in value.free_symbols if name.name[0] == "C" and name.name[1:].isdigit())
    return sorted(named, key=str)


def _fulfils(problem: DifferentialSystem, found: "tuple[sympy.Expr, ...]") -> bool | None:
    """Whether all equations hold at several places, and the conditions where they are told."""
    try:
        with mpmath.workdps(DIGITS):
            verdicts = [_holds_at(problem, found, place) for place in _PLACES]
    except NoValueError:
        return None
    return all(verdicts) and _meets(problem, found)


def _numbers(problem: DifferentialSystem, found: "tuple[sympy.Expr, ...]") -> dict[str, Fraction]:
    """Numbers for the free constants and other letters."""
    own = {*problem.functions, problem.variable}
    own |= {slope_name(n) for n in range(1, len(problem.functions) + 1)}
    told = [name for one in problem.equations for name in variables(one)]
    told += [name for _, one in problem.conditions for name in variables(one.value)]
    told += [str(name) for value in found for name in _constants(value)]
    names = [name for name in dict.fromkeys(told) if name not in own]
    return {name: Fraction(6 + 7 * index, 5) for index, name in enumerate(names)}


def _holds_at(
    problem: DifferentialSystem, found: "tuple[sympy.Expr, ...]", place: Fraction
) -> bool:
    t = sympy.Symbol(problem.variable)
    values = {**_numbers(problem, found), problem.variable: place}
    heights: dict[str, Any] = {name: as_mpf(value) for name, value in values.items()}
    for index, (name, value) in enumerate(zip(problem.functions, found, strict=True), 1):
        heights[name] = number_of(value, values)
        heights[slope_name(index)] = number_of(sympy.diff(value, t), values)
    return all(
        is_close(value_at(one.left, heights), value_at(one.right, heights), _SAME)
        for one in problem.equations
    )


def _meets(problem: DifferentialSystem, found: "tuple[sympy.Expr, ...]") -> bool:
    t = sympy.Symbol(problem.variable)
    return all(sympy.simplify(gap) == 0 for gap in _gaps(problem, found, t))


def _gaps(
    problem: DifferentialSystem, functions: "Sequence[sympy.Expr]", t: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """By how much each condition is missed."""
    return [
        functions[problem.functions.index(name)].subs(t, to_sympy(one.place)) - to_sympy(one.value)
        for name, one in problem.conditions
    ]
