"""The working of sums and products of a few terms, written out one after the other."""

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

_MOST: Final = 8


def series_written_out(problem: Series) -> tuple[Step, ...] | None:
    """The terms put in and joined, and what they make; `None` for many terms."""
    start, end = rational_value(problem.start), rational_value(problem.end)
    if start is None or end is None or not 0 < end - start < _MOST:
        return None
    if start.denominator != 1 or end.denominator != 1:
        return None
    terms = [
        substitute(problem.term, problem.variable, Number(Fraction(place)))
        for place in range(int(start), int(end) + 1)
    ]
    total = show(_joined([to_sympy(term) for term in terms], problem))
    sign = "*" if problem.is_product else " + "
    line = sign.join(_bracketed(written(term), problem) for term in terms)
    letter = problem.variable.rstrip("_")
    verb = "multiply" if problem.is_product else "add"
    reason = f"Put in {code(f'{letter} = {start} to {end}')}, and {verb}."
    first = Step("put in", reason, written(problem.term), (line,))
    last = Step("arithmetic", "Work it out.", line, (total,))
    return (first, last) if total != line else (first,)


def _joined(terms: "list[sympy.Expr]", problem: Series) -> "sympy.Expr":
    import sympy

    return sympy.Mul(*terms) if problem.is_product else sympy.Add(*terms)


def _bracketed(line: str, problem: Series) -> str:
    is_sum = " + " in line or " - " in line
    return f"({line})" if line.startswith("-") or (is_sum and problem.is_product) else line
