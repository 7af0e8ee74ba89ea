"""What substitution found in a system, put into the equations as they were written."""

from collections.abc import Mapping
from typing import Any, Final

from tutor_tui.mathematics.equations.endless_systems import bare, endless, is_fulfilled
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lettered import spoken_conditions
from tutor_tui.mathematics.equations.substitution_systems import Solution, Substitution
from tutor_tui.mathematics.equations.undoing import Between, Condition
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, sample_places
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, assigned, plain, with_verdict
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_SECONDS: Final = 1.8
_DIGITS: Final = 20
_AGREED: Final = 2
_LONGEST: Final = 300


def by_substitution(
    equations: tuple[Relation, ...], differences: "list[sympy.Expr]", wanted: tuple[str, ...]
) -> "list[dict[str, sympy.Expr]] | Answer":
    """Every real solution; an answer in formulas where there are letters beside the `wanted` ones.

    Raises `UnsolvedError`.
    """
    names = tuple(dict.fromkeys(name for part in equations for name in variables(part)))
    symbols = {name: sympy.Symbol(name, real=True) for name in names}
    own = {sympy.Symbol(name): symbol for name, symbol in symbols.items()}
    unknowns = frozenset(symbols[name] for name in wanted or names)
    search = Substitution(unknowns, frozenset(symbols.values()) - unknowns)
    parts = [part.xreplace(own) for part in differences]
    try:
        found = within(_SECONDS, lambda: search.solve(parts))
    except (NotImplementedError, sympy.PolynomialError, ZeroDivisionError) as error:
        raise UnsolvedError from error
    if found is None:
        raise UnsolvedError
    if any(_is_endless(one, unknowns) for one in found):
        if search.letters:
            raise UnsolvedError
        return endless(equations, found, unknowns)
    if search.letters:
        return _told(equations, found, wanted)
    named = [{symbol.name: value for symbol, value in one.values.items()} for one in found]
    return [values for values in named if is_fulfilled(equations, _numbers(values))]


def _is_endless(one: Solution, unknowns: "frozenset[sympy.Symbol]") -> bool:
    """Whether an unknown is left open, or a letter stands for any whole number."""
    return set(one.values) != unknowns or any(
        symbol.is_integer for value in one.values.values() for symbol in value.free_symbols
    )


def _numbers(values: "Mapping[str, sympy.Expr]") -> dict[str, Any]:
    return {name: number_of(value) for name, value in values.items()}


def _told(
    equations: tuple[Relation, ...], found: list[Solution], wanted: tuple[str, ...]
) -> Answer:
    if not found or not all(_is_right(equations, one) for one in found):
        raise UnsolvedError
    told = []
    results = []
    for one in found:
        values = {symbol.name: value for symbol, value in one.values.items()}
        shown = listed([assigned(name, values[name]) for name in wanted])
        told.append(f"{shown}{spoken_conditions(one.conditions)}")
        results.append(", ".join(f"{name} = {plain(values[name])}" for name in wanted))
    if len("; ".join(results)) > _LONGEST:
        raise UnsolvedError
    sentence = f"{'; or '.join(told)}, for values with which everything is defined."
    return with_verdict(sentence, True, BY_SUBSTITUTION, "; ".join(results))


def _is_right(equations: tuple[Relation, ...], one: Solution) -> bool:
    """Whether the formulas fulfil the equations with numbers for the other letters."""
    names = {symbol.name for symbol in one.values}
    others = tuple(
        name
        for name in dict.fromkeys(name for part in equations for name in variables(part))
        if name not in names
    )
    agreed = 0
    for place in sample_places(others):
        fractions = dict(place)
        try:
            if not all(_fulfilled(held, fractions) for held in one.conditions):
                continue
            numbers: dict[str, Any] = {
                symbol.name: number_of(bare(value), fractions)
                for symbol, value in one.values.items()
            }
        except NoValueError:
            continue
        if any(abs(complex(value).imag) > 1e-15 for value in numbers.values()):
            continue
        numbers |= {name: as_mpf(value) for name, value in fractions.items()}
        if not is_fulfilled(equations, numbers):
            return False
        agreed += 1
    return agreed >= _AGREED


def _fulfilled(held: Condition, place: Mapping[str, Any]) -> bool:
    if isinstance(held, Between):
        return True
    value = number_of(bare(held.expression), place)
    if held.sign == "≠":
        return bool(value != 0)
    return bool(abs(complex(value).imag) < 1e-15 and complex(value).real >= 0)
