"""Laws about functions without a formula: `(uv)' = u'v + uv'`, `dA/dt = 2πr dr/dt` after A = πr².

Each letter that is differentiated stands for several functions, one after another. A law that
holds for all of them at all places that were tried is said to hold; the first that fails is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.primed_groups import with_operators
from tutor_tui.mathematics.checking.scope import UNIT, Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees, disagrees
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.verify import number_of

_PRIME: Final = r"['′’]"
RATE: Final = re.compile(
    r"\\frac\s*\{\s*d\s*([A-Za-z])\s*\}\s*\{\s*d\s*([a-z])\s*\}|(?<![A-Za-z])d([A-Za-z])\s*/\s*d([a-z])(?![A-Za-z])"
)
_OPERATOR: Final = re.compile(
    r"\\frac\s*\{\s*d\s*\}\s*\{\s*d\s*([a-z])\s*\}|(?<![A-Za-z])d\s*/\s*d([a-z])(?![A-Za-z])"
)
_PRIMED: Final = re.compile(rf"(?<!\\)([A-Za-z])\s*{_PRIME}")
_CALLED: Final = re.compile(r"(?<![A-Za-z\\])([fgh])\s*\(")
_FORMULAS: Final = (
    ("x^2", "x^3 + 2", "2*x + 5", "x^2 + 3*x", "x + 1/x"),
    ("x^3 + x", "3*x^2 + 1", "x + 4", "5*x + 2", "2*x^3"),
    ("x + 7", "x^2 + 1/x", "x^3 + 2*x", "x^2 + 9", "4*x + 1/x"),
)
_PLACES: Final = ("7/5", "13/6")
_LETTERS: Final = ("3/2", "5/3", "7/4", "9/5", "11/7", "13/9")
_DIGITS: Final = 12
_MOST: Final = 5


def slope_law(statement: Statement, meanings: "Mapping[str, sympy.Expr]") -> Verdict | None:
    """The verdict on such a law; `None` where it is none, or only holds for some functions.

    `meanings` are the formulas that letters were given.
    """
    sides = [cleaned(side) for side in statement.sides]
    text = " = ".join(sides)
    by, names = _variable(text), _functions(text)
    if set(statement.signs) != {"="} or by is None or not 0 < len(names) <= _MOST or by in names:
        return None
    for formulas in _FORMULAS:
        chosen = _chosen(names, formulas, by, meanings)
        values = [_value(side, chosen, by) for side in sides]
        for first, second in pairwise(values):
            if first is None or second is None or first == second == 0:
                return None
            if not _are_equal(first, second):
                return _refuted(sides, names, chosen, meanings, by)
    return agrees("for every function that I tried")


def _variable(text: str) -> str | None:
    """The letter by which everything is differentiated."""
    rates = [(a or c, b or d) for a, b, c, d in RATE.findall(text)]
    below = {by for _, by in rates} | {a or b for a, b in _OPERATOR.findall(text)}
    below -= {function for function, _ in rates}
    if not below:
        return "x" if _PRIMED.search(text) else None
    return below.pop() if len(below) == 1 else None


def _functions(text: str) -> tuple[str, ...]:
    found = [a or c for a, _, c, _ in RATE.findall(text)]
    found += _PRIMED.findall(text) + _CALLED.findall(text)
    return tuple(dict.fromkeys(found))


def _chosen(
    names: Sequence[str],
    formulas: Sequence[str],
    by: str,
    meanings: "Mapping[str, sympy.Expr]",
) -> "dict[str, sympy.Expr]":
    """A formula for each function: its own, in which the other letters have theirs."""
    scope, letter = Scope(), sympy.Symbol(by)
    free = [name for name in names if not _letters(meanings.get(name)) - {by}]
    found = {
        name: _parsed(formula, scope).subs(sympy.Symbol("x"), letter)
        for name, formula in zip(free, formulas, strict=False)
    }
    known = {sympy.Symbol(name): value for name, value in found.items()}
    return found | {name: meanings[name].subs(known) for name in names if name not in found}


def _parsed(formula: str, scope: Scope) -> Any:
    return scope.value(read_side(formula, scope).node)


def _letters(value: Any) -> set[str]:
    """The letters in a meaning, of which units are none."""
    names = {str(symbol) for symbol in getattr(value, "free_symbols", ())}
    return {name for name in names if not name.startswith(UNIT)}


def _value(text: str, chosen: "Mapping[str, sympy.Expr]", by: str) -> Any | None:
    """A side with these functions, `None` where it cannot be read."""
    scope = Scope(functions={name: (by, value) for name, value in chosen.items()})
    scope.definitions |= chosen
    text = _spaced(with_operators(text, by), {**chosen, by: by})
    for name in chosen:
        alone = rf"(?<![A-Za-z\\]){name}(?![A-Za-z(]|\s*{_PRIME}|\s*\()"
        hole = scope.hole(chosen[name]).strip(" ()")  # u' with brackets behind it would be a value
        text = re.sub(rf"(?<![dD]){alone}", f" {hole} ".replace("\\", "\\\\"), text)
    side = read_side(text, scope)
    if side.kind is not SideKind.EXPRESSION or scope.has_unknown_function(side.node):
        return None
    try:
        value = scope.value(side.node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    return value if hasattr(value, "free_symbols") and not value.is_Matrix else None


def _spaced(text: str, names: "Mapping[str, object]") -> str:
    """`u v` for `uv`, of which both are functions."""
    letters = "".join(names)
    return re.sub(
        rf"(?<![A-Za-z\\])(?:[{letters}]{_PRIME}*){{2,3}}(?![A-Za-z(])",
        lambda found: " ".join(re.findall(rf"[A-Za-z]{_PRIME}*", found[0])),
        text,
    )


def _are_equal(first: Any, second: Any) -> bool:
    return all(is_close(one, other, _DIGITS) for one, other in _numbers(first, second))


def _numbers(first: Any, second: Any) -> Iterator[tuple[Any, Any]]:
    """Both at some places, other letters as numbers."""
    names = sorted(first.free_symbols | second.free_symbols, key=str)
    for place in _PLACES:
        values = dict(zip(names, map(sympy.Rational, (place, *_LETTERS)), strict=False))
        try:
            yield number_of(first.subs(values)), number_of(second.subs(values))
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            yield 0, 1


def _refuted(
    sides: Sequence[str],
    names: Sequence[str],
    chosen: "Mapping[str, sympy.Expr]",
    meanings: "Mapping[str, sympy.Expr]",
    by: str,
) -> Verdict | None:
    """The counter-example; only against a rule for a product or quotient of free functions."""
    left = with_operators(sides[0], by)
    right = re.sub(rf"[fgh]{_PRIME}*\({by}\)", "", sides[-1])
    is_rule = len(sides) == 2 and len(names) == 2 and _OPERATOR.match(left.strip()) is not None
    is_rule = is_rule and all(name in left and name in sides[-1] for name in names)
    is_free = not (set(names) & set(meanings)) and not re.search(rf"(?<![A-Za-z\\d]){by}", right)
    values = [_value(side, chosen, by) for side in sides]
    has_slopes = _PRIMED.search(sides[-1]) or RATE.search(sides[-1])
    if not (is_rule and is_free and has_slopes) or None in values:
        return None
    used = " and ".join(f"{name} = {show(chosen[name])}" for name in names)
    shown = [show(sympy.expand(value)) for value in values]
    return disagrees(f"with {used} the left side is {shown[0]}, the right side {shown[1]}")
