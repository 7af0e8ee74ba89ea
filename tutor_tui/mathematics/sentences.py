"""How results become sentences: what was verified, what was not, and what is withheld."""

from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import UNCHECKED, Answer, code
from tutor_tui.mathematics.school_forms import in_school_form
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.terms import is_terminating, shown_number

AT_POINTS: Final = "numerically at several points"
IN_DECIMALS: Final = "by a second calculation in decimals"
BY_ARITHMETIC: Final = "by a second exact calculation"
BY_SUBSTITUTION: Final = "by substitution"
BY_DIFFERENTIATION: Final = "by differentiation"
BY_QUADRATURE: Final = "by numeric integration"
BY_EXPANDING: Final = "by expanding both sides"
BY_ELIMINATION: Final = "by elimination in exact fractions"
NO_SOLUTION: Final = "no solution"
NO_REAL_SOLUTION: Final = "no real solution"
"""Results for programs, where nothing fulfils an equation; the second leaves complex ones open."""


def with_verdict(
    sentence: str, verdict: bool | None, how: str, result: str | None = None
) -> Answer:
    """The answer with what checking found; a result that failed its check is withheld."""
    if verdict:
        return Answer(sentence, Check(Mark.AGREES, how), result)
    if verdict is None:
        return Answer(f"{sentence} I could not check this a second way.", UNCHECKED, result)
    return refused("I found a result, but it failed my own check, so I would rather not give it.")


def unchecked(sentence: str, result: str | None = None) -> Answer:
    """An answer for which there is no check; the sentence itself says so or claims nothing."""
    return Answer(sentence, UNCHECKED, result)


def refused(sentence: str) -> Answer:
    """A sentence that gives no result, so that there is nothing to check."""
    return Answer(sentence, None)


def assigned(name: str, value: "sympy.Expr") -> str:
    """`x = 1/2` as a code span, a formula as people write it."""
    return code(f"{name} = {show(in_school_form(value))}")


def plain(value: "sympy.Basic") -> str:
    """A result for programs, as Python writes it, by falling powers: `-x**2/3 + 1`, `sqrt(2)`."""
    return str(sympy.sstr(value, order="lex"))


def plain_solutions(name: str, values: "list[sympy.Expr]") -> str | None:
    """`x = 1, 2` for programs; `None` where there are none."""
    return f"{name} = {', '.join(plain(value) for value in values)}" if values else None


def as_fraction(value: "sympy.Expr") -> Fraction:
    """A SymPy rational as a fraction."""
    return Fraction(int(value.p), int(value.q))


def decimal_beside(value: "sympy.Expr") -> str:
    """ ", about `0.583333`" for a number that is not whole; nothing where it would not help."""
    if value.is_Integer or not value.is_number or value.is_infinite or _is_gaussian(value):
        return ""
    if value.is_Rational:
        fraction = as_fraction(value)
        decimal = shown_number(fraction, uses_decimals=True)
        if is_terminating(fraction) and len(decimal) <= 9:
            return f", that is {code(decimal)}"
    return f", about {code(show_decimal(value))}"


def _is_gaussian(value: "sympy.Expr") -> bool:
    """Whether a complex number has two rational parts, so that a decimal would tell nothing."""
    return value.is_real is False and all(part.is_Rational for part in value.as_real_imag())


def shortest(candidates: "list[sympy.Expr]", margin: float = 1.0) -> "sympy.Expr":
    """The expression that is shortest to read; an earlier one wins unless it is much longer."""
    best = candidates[0]
    for candidate in candidates[1:]:
        if len(show(candidate)) < margin * len(show(best)):
            best = candidate
    return best
