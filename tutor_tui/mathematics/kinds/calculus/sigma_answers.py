"""Sums and products of terms in a sentence: the closed form, or that there is none."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.fine_sums import AGREEING, recognised_sum
from tutor_tui.mathematics.kinds.calculus.sigma import COUNTED, Series
from tutor_tui.mathematics.kinds.calculus.sigma_checks import (
    INFINITE,
    agrees,
    first_end,
    letters_of,
)
from tutor_tui.mathematics.kinds.calculus.sigma_forms import closed_form
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import (
    IN_DECIMALS,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.syntax import Name, Negative
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

BY_TERMS: Final = "by working out the terms one by one"
_PATIENCE: Final = 0.9
_LAST: Final = "N"
_CHECK: Final = 0.6
_NEAR: Final = 30
_FAR: Final = tuple(range(10_000, 10_008)) + tuple(range(10_000_000, 10_000_008))
_NOT_FADING: Final = 0.5
"""Terms far out that are all greater than this do not tend to 0."""


def answer_series(problem: Series) -> Answer:
    """The sum or product in closed form, or that it has no finite value."""
    name = _named(problem)
    if _is_empty(problem):
        return refused(f"{_opened(name)} has no terms, for it ends before it begins.")
    if _has_too_many(problem):
        return _in_general(problem, name) or refused(
            f"I do not work out {name}: its terms are too many, or not counted by whole numbers."
        )
    if _has_gap(problem):
        return refused(f"{_opened(name)} does not exist: one of its terms has no value.")
    problem = _turned(problem)
    found = tried(_PATIENCE, lambda: closed_form(problem))
    if found is None or not _is_told(found[0]):
        return _recognised(problem, name) or refused(f"I know no closed form of {name}.")
    value, condition = found
    if value.is_infinite:
        return _without_value(problem, name)
    verdict = within(_CHECK, lambda: agrees(problem, value))
    conditions = [condition, first_end(problem, value) if verdict else ""]
    where = f" for {' and '.join(filter(None, conditions))}" if any(conditions) else ""
    sentence = f"{_opened(name)} is {code(show(value))}{decimal_beside(value)}{where}"
    how = IN_DECIMALS if problem.end in INFINITE else BY_TERMS
    return with_verdict(f"{sentence}{explained(value)}.", verdict, how, plain(value))


def _in_general(problem: Series, name: str) -> Answer | None:
    """A sum of powers of the index over many terms, from its closed form for any last one."""
    end, last = rational_value(problem.end), sympy.Symbol(_LAST)
    is_power = to_sympy(problem.term).is_polynomial(sympy.Symbol(problem.variable))
    if end is None or end.denominator != 1 or end < 0 or not is_power or letters_of(problem):
        return None
    in_general = replace(problem, end=Name(_LAST))
    found = tried(_PATIENCE, lambda: closed_form(in_general))
    if found is None or not found[0].is_polynomial(last) or not agrees(in_general, found[0]):
        return None
    value = found[0].subs(last, end.numerator)
    sentence = f"{_opened(name)} is {code(show(value))}, from its closed form for any last term."
    return with_verdict(sentence, True, BY_TERMS, plain(value))


def _turned(problem: Series) -> Series:
    """A sum or product from -∞ upwards as one of the opposite index to ∞."""
    if problem.start != Negative(Name("oo")) or problem.end == Name("oo"):
        return problem
    index = Name(problem.variable)
    term = substitute(problem.term, problem.variable, Negative(index))
    return replace(problem, term=term, start=Negative(problem.end), end=Name("oo"))


def _recognised(problem: Series, name: str) -> Answer | None:
    """The closed form that many digits of the sum fit."""
    value = recognised_sum(problem)
    if value is None:
        return None
    sentence = (
        f"{_opened(name)} is {code(show(value))}{decimal_beside(value)}{explained(value)}; I "
        f"recognised this form by the first {AGREEING} digits of the value, found numerically."
    )
    return with_verdict(sentence, True, IN_DECIMALS, plain(value))


def _is_told(value: "sympy.Expr") -> bool:
    is_open = value.has(sympy.oo, -sympy.oo) and not value.is_infinite
    is_open = is_open or value.has(sympy.Sum, sympy.Product, sympy.Piecewise, sympy.nan, sympy.zoo)
    return not is_open and is_explicable(value)


def _is_empty(problem: Series) -> bool:
    start, end = rational_value(problem.start), rational_value(problem.end)
    return start is not None and end is not None and end < start


def _has_too_many(problem: Series) -> bool:
    count = sympy.simplify(to_sympy(problem.end) - to_sympy(problem.start))
    if count.is_number and count.is_finite and not count.is_Integer:
        return True
    ends = [rational_value(end) for end in (problem.start, problem.end)]
    known = [end for end in ends if end is not None]
    is_whole = all(end.denominator == 1 for end in known)
    return not is_whole or (len(known) == 2 and known[1] - known[0] > 10**7)


def _has_gap(problem: Series) -> bool:
    """Whether a term near zero, where the gaps of usual terms are, has no value."""
    if letters_of(problem):
        return False
    low, high = (rational_value(end) for end in (problem.start, problem.end))
    first = max(-_NEAR if low is None else int(low), -_NEAR)
    last = min(_NEAR if high is None else int(high), _NEAR)
    for place in range(first, last + 1):
        try:
            value_at(problem.term, {problem.variable: as_mpf(Fraction(place))})
        except NoValueError:
            return True
    return False


def letter_of(problem: Series) -> str:
    """The index as it was written."""
    return "i" if problem.variable == COUNTED else problem.variable


def _named(problem: Series) -> str:
    return f"the {'product' if problem.is_product else 'sum'} of {notation(problem)}"


def _opened(name: str) -> str:
    return f"{name[0].upper()}{name[1:]}"


def notation(problem: Series) -> str:
    """`k²` from `k = 1` to `n`, as Markdown."""
    letter = letter_of(problem)
    term = written(substitute(problem.term, problem.variable, Name(letter)))
    start = f"{letter} = {written(problem.start)}"
    return f"{code(term)} from {code(start)} to {code(written(problem.end))}"


def _without_value(problem: Series, name: str) -> Answer:
    """Divergence, seen in the terms that do not tend to 0 or in what they have grown to.

    What SymPy says of convergence is not enough by itself: it is wrong for `1/k - ln(1 + 1/k)`.
    """
    grows = not letters_of(problem) and within(_CHECK, lambda: _goes_on_growing(problem))
    if not grows:
        return _recognised(problem, name) or refused(
            f"I could not settle whether {name} has a finite value."
        )
    sentence = f"{_opened(name)} diverges: it has no finite value."
    return with_verdict(sentence, True, BY_TERMS, "diverges")


def _goes_on_growing(problem: Series) -> bool:
    """Whether the terms do not fade, or blocks twice as long each add about as much again.

    Of a product, the logarithms of its factors are the terms.
    """
    start = rational_value(problem.start)
    if start is None:
        return False

    def term(place: Any) -> Any:
        value = value_at(problem.term, {problem.variable: mpmath.mpf(place)})
        return mpmath.log(abs(value)) if problem.is_product else value

    if not problem.is_product and min(abs(term(place)) for place in _FAR) > _NOT_FADING:
        return True
    first, blocks = max(int(start), 1), []
    with mpmath.workdps(20):
        for exponent in range(4, 11):
            places = range(first + 2**exponent, first + 2 ** (exponent + 1))
            blocks.append(abs(mpmath.fsum(map(term, places))))
    return all(after > before * 0.75 > 0 for before, after in pairwise(blocks))
