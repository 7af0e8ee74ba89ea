"""Formulas of an unknown, checked: put in with numbers for the letters, and counted with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, islice, repeat
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lambert import is_second
from tutor_tui.mathematics.equations.lettered import LetteredSearch, spoken_conditions
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.equations.undoing import Between, Condition, Formula
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, sample_places
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import (
    BY_SUBSTITUTION,
    NO_REAL_SOLUTION,
    assigned,
    plain_solutions,
    with_verdict,
)
from tutor_tui.mathematics.special_functions import explained
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import substitute, variables, walk
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_DIGITS: Final = 12
_AGREED: Final = 2
_COUNTED: Final = 2
_SIGNED: Final = 3
_ROUNDS: Final = 3
_ENOUGH: Final = 12
_TURNS: Final = range(-8, 9)
_SECONDS: Final = 1.0
_SECONDS_OF_COUNT: Final = 0.4


@dataclass(frozen=True, slots=True)
class _Task:
    """An equation, its unknown, and the other letters; `positive` of them must be positive."""

    equation: Relation
    unknown: str
    others: tuple[str, ...]
    positive: frozenset[str]
    turns: str


def lettered_answer(equation: Relation, unknown: str) -> Answer:
    """All real solutions as formulas of the other letters. Raises `UnsolvedError`."""
    task = _task(equation, unknown)
    found = within(_SECONDS, lambda: _search(task).zeros(_difference(task)))
    if found is None:
        raise UnsolvedError
    formulas = _plain(found)
    kept = [formula for formula in formulas if _is_right(task, formula)]
    _require_all(task, kept)
    if not kept:
        if formulas:
            raise UnsolvedError
        sentence = f"{code(written(equation))} has no real solution, whatever the letters are."
        return with_verdict(sentence, True, "with numbers for the letters", NO_REAL_SOLUTION)
    result = plain_solutions(unknown, [formula.value for formula in kept if not is_second(formula)])
    return with_verdict(_sentence(task, kept), True, BY_SUBSTITUTION, result)


def lettered_steps(equation: Relation, unknown: str) -> tuple[Step, ...]:
    """How the formulas come about. Raises `UnsolvedError`."""
    task = _task(equation, unknown)
    search = _search(task)
    if within(_SECONDS, lambda: search.zeros(_difference(task))) is None or not search.steps:
        raise UnsolvedError
    first = search.steps[0].before
    if first.replace(" ", "") == written(equation).replace(" ", ""):
        return tuple(search.steps)
    opening = Step("one side", "Bring everything to one side.", written(equation), (first,))
    return (opening, *search.steps)


def _task(equation: Relation, unknown: str) -> _Task:
    others = tuple(name for name in variables(equation) if name != unknown)
    bases = (
        part.left
        for part in walk(equation)
        if isinstance(part, Binary) and part.sign == "^" and unknown in variables(part.right)
    )
    positive = frozenset(name for base in bases for name in variables(base))
    if unknown in positive:
        raise UnsolvedError
    turns = next(name for name in "nkmj" if name not in (unknown, *others))
    return _Task(equation, unknown, others, positive, turns)


def _symbol(task: _Task, name: str) -> "sympy.Symbol":
    return sympy.Symbol(name, positive=True) if name in task.positive else sympy.Symbol(
        name, real=True
    )  # fmt: skip


def _search(task: _Task) -> LetteredSearch:
    turns = sympy.Symbol(task.turns, integer=True)
    return LetteredSearch(_symbol(task, task.unknown), turns, frozenset(task.others))


def _difference(task: _Task) -> "sympy.Expr":
    names = {sympy.Symbol(name): _symbol(task, name) for name in (task.unknown, *task.others)}
    return (to_sympy(task.equation.left) - to_sympy(task.equation.right)).xreplace(names)


def _plain(found: tuple[Formula, ...]) -> list[Formula]:
    """The formulas and conditions in letters that nothing is known of."""

    def plain(expression: "sympy.Expr") -> "sympy.Expr":
        return expression.xreplace(
            {symbol: sympy.Symbol(symbol.name) for symbol in expression.free_symbols}
        )

    def held(condition: Condition) -> Condition:
        expression = plain(condition.expression)
        if isinstance(condition, Between):
            return Between(expression, condition.sign, condition.low, condition.high)
        return Condition(expression, condition.sign)

    return [Formula(plain(f.value), tuple(map(held, f.conditions))) for f in found]


def _places(task: _Task) -> Iterator[dict[str, Fraction]]:
    """Numbers for the other letters, in turn with each choice of signs that they can have."""
    free = [name for name in task.others if name not in task.positive][:_SIGNED]
    for count, place in enumerate(chain(*repeat(list(sample_places(task.others)), _ROUNDS))):
        signs = {name: -1 if count >> index & 1 else 1 for index, name in enumerate(free)}
        yield {name: abs(value) * signs.get(name, 1) for name, value in place.items()}
    for count, place in enumerate(sample_places(task.others)):  # small ones, of the other sign
        signs = {name: 1 if count >> index & 1 else -1 for index, name in enumerate(free)}
        yield {name: abs(value) / 24 * signs.get(name, 1) for name, value in place.items()}


def _is_right(task: _Task, formula: Formula) -> bool:
    """Whether a formula solves the equation wherever its conditions hold.

    One that solves it nowhere is none; raises `UnsolvedError` for one that does here and there.
    """
    all_verdicts = (
        verdict
        for place in _places(task)
        if _fulfilled(formula, place)
        for verdict in _verdicts(task, formula, place)
    )
    verdicts = list(islice(all_verdicts, _ENOUGH))
    agreed, failed = verdicts.count(True), verdicts.count(False)
    if len(verdicts) < _AGREED or 0 < agreed < _AGREED or (agreed and failed):
        raise UnsolvedError
    return bool(agreed)


def _verdicts(
    task: _Task, formula: Formula, place: Mapping[str, Fraction]
) -> Iterator[bool | None]:
    """Whether the value at a place solves the equation; `None` where a side is not defined."""
    for value in _values(task, formula, place, range(2)):
        numbers: dict[str, Any] = {name: as_mpf(other) for name, other in place.items()}
        numbers[task.unknown] = value
        try:
            left, right = (
                real_value(side, numbers) for side in (task.equation.left, task.equation.right)
            )
        except NoValueError:
            yield None
            continue
        yield is_close(left, right, _DIGITS)


def _values(
    task: _Task, formula: Formula, place: Mapping[str, Fraction], turns: range
) -> Iterator[Any]:
    """The real values of a formula at a place, one for each number of turns."""
    has_turns = any(symbol.name == task.turns for symbol in formula.value.free_symbols)
    for turn in turns if has_turns else range(1):
        value = formula.value.subs(sympy.Symbol(task.turns), turn)
        try:
            number = number_of(value, place)
        except NoValueError:
            continue
        if abs(mpmath.im(number)) < 1e-25:
            yield mpmath.re(number)


def _fulfilled(formula: Formula, place: Mapping[str, Fraction]) -> bool:
    """Whether all conditions hold at a place."""
    try:
        for condition in formula.conditions:
            value = number_of(condition.expression, place)
            if abs(mpmath.im(value)) > 1e-25 or not _holds(condition, mpmath.re(value)):
                return False
    except NoValueError:
        return False
    return True


def _holds(condition: Condition, value: Any) -> bool:
    if isinstance(condition, Between):
        low, high = number_of(condition.low), number_of(condition.high)
        return bool(low <= value <= high if condition.sign == "≥" else low < value < high)
    if condition.sign == "≠":
        return bool(value != 0)
    return bool(value > 0 if condition.sign == ">" else value >= 0)


def _require_all(task: _Task, kept: list[Formula]) -> None:
    """Raise `UnsolvedError` where another way finds a solution that no formula gives."""
    usable = (
        place
        for place in _places(task)
        if not kept or any(_fulfilled(formula, place) for formula in kept)
    )
    for place in islice(usable, _COUNTED):
        known = [
            value
            for formula in kept
            if _fulfilled(formula, place)
            for value in _values(task, formula, place, _TURNS)
        ]
        for other in _other_way(task, place):
            if not any(is_close(other, value, _DIGITS // 2) for value in known):
                raise UnsolvedError


def _other_way(task: _Task, place: Mapping[str, Fraction]) -> "list[Any]":
    """Solutions of the equation with numbers for its letters; none where that is not solved."""
    equation: Node = task.equation
    for name, value in place.items():
        number = Number(abs(value))
        equation = substitute(equation, name, Negative(number) if value < 0 else number)
    if not isinstance(equation, Relation) or variables(equation) != (task.unknown,):
        return []
    numeric = equation
    try:
        found = within(_SECONDS_OF_COUNT, lambda: real_solutions(numeric, task.unknown))
    except UnsolvedError:
        return []
    if found is None:
        return []
    members = [family.member(turn) for family in found.families for turn in (0, 1)]
    return [number_of(value) for value in (*found.points, *members)]


def _sentence(task: _Task, kept: list[Formula]) -> str:
    groups: dict[tuple[Condition, ...], list[str]] = {}
    for formula in kept:
        shown = assigned(task.unknown, formula.value)
        groups.setdefault(formula.conditions, []).append(shown)
    body = "; ".join(
        f"{listed(shown, 'or')}{spoken_conditions(held)}" for held, shown in groups.items()
    )
    has_turns = any(part == Name(task.turns) for part in _names(kept))
    note = f"; {code(task.turns)} is any integer (angles in radians)" if has_turns else ""
    note += explained(kept[0].value)
    if task.positive:
        note += f"; for positive {listed([code(name) for name in sorted(task.positive)])}"
    return f"{body}{note}."


def _names(kept: list[Formula]) -> list[Name]:
    return [Name(symbol.name) for formula in kept for symbol in formula.value.free_symbols]
