"""All complex solutions of polynomial equations, put back into them in decimals."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.complex_numbers.answers import root_values
from tutor_tui.mathematics.kinds.complex_numbers.families import answer_families
from tutor_tui.mathematics.kinds.complex_numbers.numbers import cartesian
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import NO_SOLUTION, plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_LONGEST_ROOT: Final = 60
_LARGEST_DEGREE: Final = 12
_ZERO: Final = 1e-20


def answer_equation(question: ComplexEquation) -> Answer:
    """All complex solutions of a polynomial equation, put back into it in decimals."""
    unknown = sympy.Symbol(question.unknown)
    difference = to_sympy(question.equation.left) - to_sympy(question.equation.right)
    top, bottom = sympy.fraction(sympy.cancel(sympy.together(difference)))
    if not (top.is_polynomial(unknown) and bottom.is_polynomial(unknown)):
        return answer_families(question.equation, question.unknown, difference)
    polynomial = sympy.Poly(sympy.expand(top), unknown)
    if polynomial.is_ground:
        reason = "cancels out of it" if bottom.is_number else "is left below the bar alone"
        return _without_unknown(question, reason, is_identity=polynomial.is_zero)
    if polynomial.degree() > _LARGEST_DEGREE:
        raise UndefinedError(f"I solve such equations up to degree {_LARGEST_DEGREE}.")
    roots, is_exact = _solutions(polynomial)
    values = [pair for pair in roots if _is_defined(question.equation, unknown, pair[0])]
    verdict = sum(times for _, times in roots) == polynomial.degree() and _fulfil(question, values)
    if not values:
        sentence = f"{code(written(question.equation))} has no solution: no root of it is in its "
        return with_verdict(f"{sentence}domain.", verdict, "by substitution", NO_SOLUTION)
    shown = listed([code(f"{question.unknown} = {_text(value, is_exact)}") for value, _ in values])
    about = "" if is_exact else "about "
    noun = "solution" if len(values) == 1 else "solutions"
    sentence = f"{code(written(question.equation))} has the complex {noun} {about}{shown}."
    result = ", ".join(plain(value) if is_exact else str(value) for value, _ in values)
    return with_verdict(sentence, verdict, "by substitution", f"{question.unknown} = {result}")


def _without_unknown(question: ComplexEquation, reason: str, *, is_identity: bool) -> Answer:
    """What is left when the unknown cancels out: all numbers, or none."""
    text = code(written(question.equation))
    if is_identity:
        sentence = f"{text} holds for every complex number: both sides are the same."
        return with_verdict(sentence, True, "by expanding", "all complex numbers")
    sentence = f"{text} has no solution: {code(question.unknown)} {reason}."
    return with_verdict(sentence, True, "by expanding", NO_SOLUTION)


def _is_defined(equation: Relation, unknown: "sympy.Symbol", value: "sympy.Expr") -> bool:
    """Whether no denominator of the equation vanishes at a number."""
    powers = {
        power
        for side in (equation.left, equation.right)
        for power in to_sympy(side, evaluate=False).atoms(sympy.Pow)
        if power.exp.is_negative and power.base.has(unknown)
    }
    return all(abs(power.base.subs(unknown, value).n(30)) > _ZERO for power in powers)


def _text(value: "sympy.Expr", is_exact: bool) -> str:
    return show(value) if is_exact else show_decimal(value)


def _solutions(polynomial: "sympy.Poly") -> "tuple[list[tuple[sympy.Expr, int]], bool]":
    """The roots with their multiplicities; in decimals where no short exact ones are found."""
    coefficients = polynomial.all_coeffs()
    if all(part == 0 for part in coefficients[1:-1]) and coefficients[-1] != 0:
        number = cartesian(-coefficients[-1] / coefficients[0])
        by_argument = [(root, 1) for root in root_values(number, polynomial.degree())]
        is_real = all(root.is_real for root, _ in by_argument)
        return (sorted(by_argument, key=_order) if is_real else by_argument), True
    found = sympy.roots(polynomial, cubics=False, quartics=False)
    counted: dict[sympy.Expr, int] = {}
    for root, times in found.items():
        value = cartesian(root)
        counted[value] = counted.get(value, 0) + times
    values = list(counted.items())
    is_complete = sum(times for _, times in values) == polynomial.degree()
    if is_complete and all(len(str(value)) <= _LONGEST_ROOT for value, _ in values):
        return sorted(values, key=_order), True
    return [(root, 1) for root in polynomial.nroots(n=30, maxsteps=200)], False


def _order(pair: "tuple[sympy.Expr, int]") -> tuple[float, float]:
    number = complex(pair[0])
    return round(number.real, 12), round(number.imag, 12)


def _fulfil(question: ComplexEquation, values: "list[tuple[sympy.Expr, int]]") -> bool:
    with mpmath.workdps(DIGITS):
        return all(
            is_close(
                value_at(question.equation.left, {question.unknown: number_of(value)}),
                value_at(question.equation.right, {question.unknown: number_of(value)}),
                15,
            )
            for value, _ in values
        )
