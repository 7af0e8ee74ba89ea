"""Integrals: the first candidate that a check confirms, and divergence where there is no value."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any, Final

from tutor_tui.mathematics.antiderivatives import candidates
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.definite_integrals import known_values, searched_values
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.divergence import is_divergent
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.fine_quadratures import recognised
from tutor_tui.mathematics.integral_samples import Areas, letters_of, positive_places
from tutor_tui.mathematics.integration.odd_roots import takes_root_of_negative, with_real_roots
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.limits_at_ends import limit_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import UNCHECKED, Answer, Integrate, code, listed
from tutor_tui.mathematics.quadratures import area
from tutor_tui.mathematics.sentences import (
    BY_DIFFERENTIATION,
    BY_QUADRATURE,
    decimal_beside,
    plain,
    refused,
    shortest,
    unchecked,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_antiderivatives import (
    antiderivative,
    integrand_of,
    slope_is_integrand,
    without_value,
)
from tutor_tui.mathematics.special_functions import explained
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import substitute

_PATIENCE: Final = 0.3
_SHORT: Final = 0.35
_LONG: Final = 1.5
"""Seconds for a part of the work on an integral between bounds, and for the exact value."""

_LARGE: Final = 9
"""How many times greater a letter is that stands for a large number."""


_FITTED: Final = "; I recognised this form by the first 36 digits of the value, found numerically"


def integrate(problem: Integrate) -> Answer:
    """An antiderivative with its constant, or the integral between two bounds."""
    return _between_bounds(problem) if problem.bounds else antiderivative(problem)


def _between_bounds(problem: Integrate) -> Answer:
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    start, end = (to_sympy(bound) for bound in problem.bounds)
    name = shown_name(problem.variable)
    text = f"∫ {integrand_of(problem)} d{name} from {show(start)} to {show(end)}"
    body = with_real_roots(problem.expression, problem.variable, problem.bounds)
    problem = replace(problem, expression=body)
    if within(_SHORT, lambda: _is_divergent(problem)):
        if letters_of(problem):
            return _depends(problem, text)
        return _told_divergent(text, BY_QUADRATURE)
    found = within(_LONG, lambda: _confirmed(problem, text))
    if found is not None:
        return found
    if within(_SHORT, lambda: never_settles(problem)):
        return _told_divergent(text, BY_DIFFERENTIATION)
    return within(_SHORT, lambda: _by_quadrature(problem, text)) or without_value(text)


def _told_divergent(text: str, how: str) -> Answer:
    sentence = f"{code(text)} diverges: it has no finite value."
    return with_verdict(sentence, True, how, "diverges")


def _depends(problem: Integrate, text: str) -> Answer:
    letters = listed([code(shown_name(name)) for name in letters_of(problem)])
    return refused(
        f"{code(text)} has no finite value for some values of {letters}; with numbers instead I "
        "can tell more."
    )


def _is_divergent(problem: Integrate) -> bool:
    """Whether there is no finite value, with letters: whether so at all places for them."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    letters = letters_of(problem)
    if not letters:
        return bool(is_divergent(problem.expression, problem.variable, problem.bounds))
    return all(
        is_divergent(filled.expression, filled.variable, filled.bounds)
        for filled in map(partial(_with_numbers, problem), _small_and_large(letters))
        if filled.bounds is not None
    )


def _small_and_large(letters: list[str]) -> list[dict[str, Fraction]]:
    first, second = positive_places(letters)[:2]
    return [first, second, {name: _LARGE * number for name, number in first.items()}]


def _with_numbers(problem: Integrate, place: dict[str, Fraction]) -> Integrate:
    """The problem with numbers for its letters."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    parts = [problem.expression, *problem.bounds]
    for name, number in place.items():
        parts = [substitute(part, name, Number(number)) for part in parts]
    return Integrate(parts[0], problem.variable, (parts[1], parts[2]))


def never_settles(problem: Integrate) -> bool:
    """Whether a confirmed antiderivative grows without bound, or swings, towards an end."""
    ends = [to_sympy(bound) for bound in problem.bounds or ()]
    if letters_of(problem) or not any(end.is_infinite for end in ends):
        return False
    for found, _ in candidates(to_sympy(problem.expression), problem.variable):
        slope = real_derivative(found, problem.variable)
        if slope_is_integrand(problem, slope) == (True, ""):
            symbol = sympy.Symbol(problem.variable)
            values = [within(_PATIENCE, _limit_at(found, symbol, end)) for end in ends]
            known = [value for value in values if value is not None]
            return len(known) == len(values) and any(_is_endless(value) for value in known)
    return False


def _limit_at(found: "sympy.Expr", symbol: "sympy.Symbol", end: "sympy.Expr") -> Any:
    if not end.is_infinite:
        return lambda: found.subs(symbol, end)
    return lambda: limit_at(found, symbol, end)


def _is_endless(value: "sympy.Expr") -> bool:
    swings = isinstance(value, sympy.AccumBounds)
    return bool(swings or value in (sympy.oo, -sympy.oo))


def _confirmed(problem: Integrate, text: str) -> Answer | None:
    """The first exact value that quadrature confirms, else the first that it does not refute."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    ends = [to_sympy(bound) for bound in problem.bounds]
    body, samples = to_sympy(problem.expression), Areas(problem)
    doubtful: Answer | None = None
    for values, note in (
        (known_values(body, problem.variable, *ends), ""),
        (_recognised(problem), _FITTED),
        (searched_values(body, problem.variable, *ends), ""),
    ):
        for value in values:
            answer = _judged(text, value, samples, note)
            if answer is not None and answer.check != UNCHECKED:
                return answer
            doubtful = doubtful or answer
    return doubtful


def _recognised(problem: Integrate) -> "Iterator[sympy.Expr]":
    """The closed form that many digits of the value fit, where there are no letters."""
    form = None
    if problem.bounds is not None and not letters_of(problem):
        form = recognised(problem.expression, problem.variable, problem.bounds)
    if form is not None:
        yield form


def _judged(text: str, value: "sympy.Expr", samples: Areas, note: str) -> Answer | None:
    """What is told of a value; `None` where quadrature refutes it or it is no number."""
    if _is_no_number(value):
        return None
    short = shortest([value, within(_PATIENCE, _simplifying(value)) or value])
    verdict, sign = (True, "") if note else samples.verdict(short)
    if verdict is False:
        return None
    condition = f" for {code(sign)}" if sign else ""
    condition += " (as far as it converges)" if samples.may_diverge else ""
    sentence = (
        f"{code(text)} is {code(show(short))}{decimal_beside(short)}{condition}{explained(short)}"
        f"{note}."
    )
    return with_verdict(sentence, verdict, BY_QUADRATURE, plain(short))


def _is_no_number(value: "sympy.Expr") -> bool:
    """Whether a value is infinite or complex, so that it can be none of an integral."""
    others = (sympy.oo, -sympy.oo, sympy.zoo, sympy.I, sympy.AccumBounds, sympy.nan)
    return takes_root_of_negative(value) or bool(value.has(*others))


def _simplifying(value: "sympy.Expr") -> Any:
    return lambda: sympy.simplify(value)


def _by_quadrature(problem: Integrate, text: str) -> Answer:
    value = None
    if not letters_of(problem):
        value = area(problem.expression, problem.variable, problem.bounds or (), {})  # type: ignore[arg-type]
    if value is None:
        return without_value(text)
    return unchecked(
        f"{code(text)} has no exact form that I know; it is about {code(mpmath.nstr(value, 6))}, "
        "found numerically and not checked a second way.",
        mpmath.nstr(value, 10),
    )
