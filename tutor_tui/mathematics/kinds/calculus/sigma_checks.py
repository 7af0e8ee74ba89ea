"""Closed forms of sums and products, confirmed by working them out term by term.

With letters in them, terms are added for several whole numbers in the place of letters in the
bounds and for small fractions in the place of others.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, as_mpf, is_close, value_at
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import Name, Negative, Node
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.verify import number_of

_MOST: Final = 20_000
_MANY: Final = 300
_FADING: Final = 0.9
"""Of so many terms the later ones are each below this share of the one before."""

INFINITE: Final = (Name("oo"), Negative(Name("oo")))


def letters_of(problem: Series) -> list[str]:
    """All letters besides the index, those of the bounds first."""
    ends = [name for end in (problem.start, problem.end) for name in variables(end)]
    inside = [name for name in variables(problem.term) if name != problem.variable]
    return list(dict.fromkeys(name for name in (*ends, *inside) if name != "oo"))


def agrees(problem: Series, value: "sympy.Expr") -> bool | None:
    """Whether working out the terms gives the same, for several numbers in place of letters."""
    verdicts = [_agrees_at(problem, value, place) for place in _places(problem)]
    if False in verdicts:
        return False
    return True if verdicts.count(True) >= min(2, len(verdicts)) else None


def _places(problem: Series) -> Iterator[dict[str, Fraction]]:
    letters = letters_of(problem)
    bounds = {name for end in (problem.start, problem.end) for name in variables(end)}
    if not letters:
        yield {}
        return
    for number in (2, 5, 6):
        yield {
            name: Fraction(number + 2 * index)
            if name in bounds
            else Fraction(1, 3) + Fraction(index, 7 + number)
            for index, name in enumerate(letters)
        }


def _agrees_at(problem: Series, value: "sympy.Expr", place: dict[str, Fraction]) -> bool | None:
    try:
        with mpmath.workdps(DIGITS):
            worked_out = _worked_out(problem, place)
            if worked_out is None:
                return None
            digits = 8 if problem.end in INFINITE else 20
            agrees = is_close(worked_out, number_of(value, place), digits)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    if agrees or problem.end not in INFINITE:
        return agrees
    return False if _is_refuted(problem, value, place) else None


def _is_refuted(problem: Series, value: "sympy.Expr", place: dict[str, Fraction]) -> bool:
    """Whether the terms fade so fast that adding some hundred of them shows another value."""
    start = rational_value(problem.start)
    if problem.is_product or problem.end != Name("oo") or start is None:
        return False
    letters = {name: as_mpf(number) for name, number in place.items()}
    try:
        with mpmath.workdps(DIGITS):
            terms = [
                value_at(problem.term, {**letters, problem.variable: mpmath.mpf(int(start) + step)})
                for step in range(_MANY)
            ]
            is_fading = all(
                abs(after) <= abs(before) * _FADING
                for before, after in pairwise(terms[_MANY // 2 :])
            )
            return is_fading and not is_close(mpmath.fsum(terms), number_of(value, place), 6)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return False


def _worked_out(problem: Series, place: Mapping[str, Fraction]) -> Any:
    """The sum or product in decimals; extrapolated where it has no end."""
    letters = {name: as_mpf(number) for name, number in place.items()}

    def term(number: Any) -> Any:
        return value_at(problem.term, {**letters, problem.variable: mpmath.mpf(number)})

    ends = [_end(bound, place) for bound in (problem.start, problem.end)]
    if ends[0] is None or ends[1] is None:
        return None
    if mpmath.isinf(ends[0]) or mpmath.isinf(ends[1]):
        with mpmath.workdps(20):
            method = mpmath.nprod if problem.is_product else mpmath.nsum
            return method(term, ends)
    count = int(ends[1]) - int(ends[0]) + 1
    if not 0 <= count <= _MOST:
        return None
    terms = [term(number) for number in range(int(ends[0]), int(ends[1]) + 1)]
    return mpmath.fprod(terms) if problem.is_product else mpmath.fsum(terms)


def _end(bound: Node, place: Mapping[str, Fraction]) -> Any:
    if bound in INFINITE:
        return mpmath.inf if bound == Name("oo") else -mpmath.inf
    number = number_of(to_sympy(bound), dict(place))
    return number if number == int(number) else None


def first_end(problem: Series, value: "sympy.Expr") -> str:
    """`n ≥ 1` for a sum from 0 to n whose closed form holds from there; empty for every n.

    A form that is not told by its terms at both of them is left as it is.
    """
    start = rational_value(problem.start)
    if not isinstance(problem.end, Name) or problem.end in INFINITE or start is None:
        return ""
    places = next(_places(problem))
    found = [
        _agrees_at(problem, value, {**places, problem.end.name: start + step}) for step in (0, 1)
    ]
    if found != [False, True]:
        return ""
    return code(f"{shown_name(problem.end.name)} ≥ {int(start) + 1}")
