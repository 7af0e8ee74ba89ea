"""All complex solutions of equations with one exponential, circular or hyperbolic function.

The function is a new unknown of a polynomial equation; each of its values is then reached at a
family of places, `n` any integer, by the logarithm with all its branches.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.complex_numbers.numbers import cartesian, polar
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_LARGEST_DEGREE: Final = 4
_LONGEST: Final = 60
_NOT_KNOWN: Final = (
    "I find complex solutions of polynomial equations, and of equations in one of `e^z`, `sin z`, "
    "`cos z`, `tan z`, `sinh z`, `cosh z` and `log z`."
)


@dataclass(frozen=True)
class Family:
    """The places `start + n*period` for every integer n; a period of 0 is a single place."""

    start: "sympy.Expr"
    period: "sympy.Expr"

    def at(self, index: int) -> "sympy.Expr":
        """One of the places."""
        return self.start + index * self.period


def answer_families(equation: Relation, unknown: str, difference: "sympy.Expr") -> Answer:
    """The answer for an equation that is no polynomial one; raises `UndefinedError`."""
    found = list(_families(difference, unknown))
    shown = code(written(equation))
    if not found:
        raise UndefinedError(f"{shown} has no complex solution.")
    verdict = all(
        _holds(equation, unknown, family.at(index)) for family in found for index in (-1, 0, 1, 3)
    )
    parts = [code(f"{unknown} = {_text(family)}") for family in found]
    ending = ", where `n` is any integer" if any(family.period != 0 for family in found) else ""
    noun = "solutions" if ending or len(found) > 1 else "solution"
    sentence = f"{shown} has the complex {noun} {listed(parts, 'or')}{ending}."
    result = ", ".join(_plain(family) for family in found)
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, f"{unknown} = {result}")


def _text(family: Family) -> str:
    if family.period == 0:
        return show(family.start)
    start = "" if family.start == 0 else f"{show(family.start)} + "
    return f"{start}{show(family.period)}*n"


def _plain(family: Family) -> str:
    if family.period == 0:
        return plain(family.start)
    start = "" if family.start == 0 else f"{plain(family.start)} + "
    return f"{start}{plain(family.period)}*n"


def _families(difference: "sympy.Expr", unknown: str) -> Iterator[Family]:
    z, u = sympy.Symbol(unknown), sympy.Dummy("u")
    atom, rest = _one_function(difference, z, u)
    a, b = _linear(atom.args[0], z)
    top, bottom = sympy.fraction(sympy.cancel(sympy.together(rest)))
    polynomial = top.as_poly(u)
    if polynomial is None or polynomial.free_symbols - {u}:
        raise UndefinedError(_NOT_KNOWN)
    if not 1 <= polynomial.degree() <= _LARGEST_DEGREE:
        raise UndefinedError(_NOT_KNOWN)
    roots = sympy.roots(polynomial)
    if sum(roots.values()) != polynomial.degree():
        raise UndefinedError(_NOT_KNOWN)
    for root in sorted(map(cartesian, roots), key=lambda one: complex(one).__repr__()):
        if len(str(root)) > _LONGEST:
            raise UndefinedError(_NOT_KNOWN)
        if sympy.simplify(bottom.subs(u, root)) == 0:
            continue
        for family in _reached(type(atom).__name__, root):
            start = cartesian(sympy.expand((family.start - b) / a))
            yield Family(start, sympy.simplify(family.period / a))


def _one_function(
    difference: "sympy.Expr", z: "sympy.Symbol", u: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Expr]":
    """The one function of z that occurs, and the expression with u in its place."""
    difference = difference.replace(
        lambda part: part.is_Pow and part.base.is_positive and part.exp.has(z),
        lambda part: sympy.exp(part.exp * sympy.log(part.base)),
    )
    known = (sympy.exp, sympy.sin, sympy.cos, sympy.tan, sympy.sinh, sympy.cosh, sympy.log)
    atoms = [part for part in difference.atoms(*known) if part.has(z)]
    if atoms and all(isinstance(part, sympy.exp) for part in atoms):
        return _one_exponential(atoms, difference, z, u)
    if len(atoms) != 1:
        raise UndefinedError(_NOT_KNOWN)
    rest = difference.xreplace({atoms[0]: u})
    if rest.has(z):
        raise UndefinedError(_NOT_KNOWN)
    return atoms[0], rest


def _one_exponential(
    atoms: "list[sympy.Expr]", difference: "sympy.Expr", z: "sympy.Symbol", u: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Expr]":
    """`e^(2z + 1)` and `e^z` as powers of one exponential."""
    slopes = [_linear(part.args[0], z) for part in atoms]
    first = min((a for a, _ in slopes), key=lambda a: abs(complex(a)))
    for part, (a, b) in zip(atoms, slopes, strict=True):
        power = sympy.simplify(a / first)
        if not power.is_Integer:
            raise UndefinedError(_NOT_KNOWN)
        difference = difference.xreplace({part: sympy.exp(b) * u**power})
    if difference.has(z):
        raise UndefinedError(_NOT_KNOWN)
    return sympy.exp(first * z), difference


def _linear(argument: "sympy.Expr", z: "sympy.Symbol") -> "tuple[sympy.Expr, sympy.Expr]":
    polynomial = argument.as_poly(z)
    if polynomial is None or polynomial.degree() != 1:
        raise UndefinedError(_NOT_KNOWN)
    a, b = polynomial.all_coeffs()
    return a, b


def _reached(function: str, value: "sympy.Expr") -> Iterator[Family]:
    """Where a function takes a value."""
    turn, i = 2 * sympy.pi, sympy.I
    match function:
        case "exp":
            yield from _logarithms(value, 1, turn * i)
        case "sin":
            yield from _both(i * value, sympy.sqrt(1 - value**2), -i, turn)
        case "cos":
            yield from _both(value, sympy.sqrt(value**2 - 1), -i, turn)
        case "sinh":
            yield from _both(value, sympy.sqrt(value**2 + 1), sympy.S.One, turn * i)
        case "cosh":
            yield from _both(value, sympy.sqrt(value**2 - 1), sympy.S.One, turn * i)
        case "tan":
            if value not in (i, -i):
                quotient = (1 + i * value) / (1 - i * value)
                yield from _logarithms(quotient, -i / 2, sympy.pi)
        case _:
            yield from _exponential(value)


def _both(
    middle: "sympy.Expr", root: "sympy.Expr", factor: "sympy.Expr", period: "sympy.Expr"
) -> Iterator[Family]:
    """The logarithms of `middle ± root`, one family where both are the same."""
    for sign in (1,) if cartesian(root) == 0 else (1, -1):
        yield from _logarithms(middle + sign * root, factor, period)


def _logarithms(
    value: "sympy.Expr", factor: "sympy.Expr | int", period: "sympy.Expr"
) -> Iterator[Family]:
    number = cartesian(value)
    if number == 0:
        return
    size, angle = polar(number)
    yield Family(sympy.expand(factor * (sympy.log(size) + sympy.I * angle)), period)


def _exponential(value: "sympy.Expr") -> Iterator[Family]:
    """The principal logarithm takes only values with an imaginary part above -π, at most π."""
    part = cartesian(value).as_real_imag()[1]
    if -sympy.pi < part <= sympy.pi:
        yield Family(sympy.exp(value), sympy.S.Zero)


def _holds(equation: Relation, unknown: str, place: "sympy.Expr") -> bool:
    with mpmath.workdps(DIGITS):
        number = number_of(place)
        try:
            left = value_at(equation.left, {unknown: number})
            right = value_at(equation.right, {unknown: number})
        except NoValueError:
            return False
        return bool(abs(left - right) < 1e-15 * (1 + abs(right)))
