"""Rules of sequences in words and as formulas."""

from fractions import Fraction

from tutor_tui.mathematics.kinds.sequences.rules import (
    Factorials,
    Geometric,
    Polynomial,
    Primes,
    Quotient,
    Recurrence,
    Rule,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.terms import shown_number

_NAMED = {
    (Fraction(0), Fraction(0), Fraction(1)): "the square numbers",
    (Fraction(0), Fraction(1, 2), Fraction(1, 2)): "the triangular numbers",
    (Fraction(0), Fraction(0), Fraction(0), Fraction(1)): "the cube numbers",
}
_DIFFERENCES = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def pattern(rule: Rule, *, uses_decimals: bool = False) -> str:  # noqa: PLR0911 - one a rule
    """The rule in words: "add `3` each time"."""
    match rule:
        case Polynomial(coefficients=(_,)):
            return "every term is the same"
        case Polynomial(coefficients=(_, step)):
            verb = "add" if step > 0 else "subtract"
            return f"{verb} {code(shown_number(abs(step), uses_decimals=uses_decimals))} each time"
        case Polynomial(coefficients=coefficients) if coefficients in _NAMED:
            return f"these are {_NAMED[coefficients]}"
        case Polynomial():
            return f"the {_DIFFERENCES[rule.degree]} differences are constant"
        case Geometric(ratio=ratio):
            return f"multiply by {code(shown_number(ratio, uses_decimals=uses_decimals))} each time"
        case Recurrence():
            return _recurrence(rule)
        case Primes():
            return "these are prime numbers in their order"
        case Factorials():
            return "these are factorials"
        case Quotient():
            return "the tops and the bottoms follow a rule each"


def _recurrence(rule: Recurrence) -> str:
    if not rule.constant and set(rule.factors) == {Fraction(1)}:
        count = {2: "two", 3: "three"}[len(rule.factors)]
        return f"each term is the sum of the {count} before it"
    names = ("the term before", "the one before that")
    parts = [
        f"{code(str(factor))} times {name}"
        for factor, name in zip(rule.factors, names, strict=False)
        if factor
    ]
    if rule.constant:
        parts.append(code(str(rule.constant)))
    return f"each term is {' plus '.join(parts)}"


def formula(rule: Rule, letter: str) -> "sympy.Expr | None":
    """The term at the place `letter`; `None` for rules that have no short formula."""
    place = sympy.Symbol(letter)
    match rule:
        case Polynomial(coefficients=coefficients):
            return sum(
                (
                    sympy.Rational(number) * place**power
                    for power, number in enumerate(coefficients)
                ),
                sympy.Integer(0),
            )
        case Geometric(first=first, ratio=ratio):
            return sympy.Rational(first) * sympy.Pow(sympy.Rational(ratio), place - 1)
        case Recurrence(start=(first,), factors=(factor,), constant=constant) if factor != 1:
            limit = constant / (1 - factor)
            power = sympy.Pow(sympy.Rational(factor), place - 1)
            return sympy.Rational(first - limit) * power + sympy.Rational(limit)
        case Factorials(start=start):
            return sympy.factorial(place - 1 + start)
        case Quotient(top=top, bottom=bottom):
            above, below = formula(top, letter), formula(bottom, letter)
            return None if above is None or below is None else above / below
        case _:
            return None
