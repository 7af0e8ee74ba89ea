"""Equations with the unknown in exponents, hyperbolic functions included."""

from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.equations.found import Found, UnsolvedError, number
from tutor_tui.mathematics.equations.search import Search, constants_of, in_primes, tidy
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

_POWER_LIMIT: Final = 30
_NEVER: Final = "A power of a positive number is positive, so there is no solution."


def hyperbolics(expression: "sympy.Expr", search: Search) -> Found | None:
    """sinh, cosh and the like in powers of e."""
    kinds = (sympy.sinh, sympy.cosh, sympy.tanh, sympy.coth)
    calls = {call for call in expression.atoms(*kinds) if call.has(search.x)}
    if not calls:
        return None
    replaced = expression.xreplace({call: call.rewrite(sympy.exp) for call in calls})
    top = sympy.expand(sympy.fraction(sympy.together(replaced))[0])
    search.trail.arrive("definition", "Write it in powers of `e`.", equation(top, 0))
    return search.zeros(top)


def exponentials(expression: "sympy.Expr", search: Search) -> Found | None:
    """All powers as powers of one, which is then the unknown; or two powers by logarithms."""
    exponents = _exponents(sympy.expand(expression, power_base=False), search.x)
    if not exponents:
        return None
    if (found := _of_one_power(expression, search)) is not None:
        return found
    spread = sympy.expand(expression, power_base=False)
    slots = {power: sympy.Dummy(positive=True) for power in exponents}
    if spread.xreplace(slots).has(search.x):
        return None
    parts = {power: constants_of(exponent, search.x) for power, exponent in exponents.items()}
    first = min((rest for _, rest in parts.values()), key=lambda rest: abs(_size(rest, search.x)))
    ratios = {power: sympy.simplify(rest / first) for power, (_, rest) in parts.items()}
    if not all(ratio.is_Rational for ratio in ratios.values()):
        found = _of_two_bases(spread, search)
        return _of_quotients(spread, search) if found is None else found
    unit = Fraction(
        gcd(*(int(ratio.p) for ratio in ratios.values())),
        lcm(*(int(ratio.q) for ratio in ratios.values())),
    )
    if _size(first, search.x) < 0:
        unit = -unit
    step = sympy.Rational(unit)
    slot = search.other()
    powers = {
        power: sympy.exp(parts[power][0]) * slot ** (ratio / step)
        for power, ratio in ratios.items()
    }
    if any(abs(ratio / step) > _POWER_LIMIT for ratio in ratios.values()):
        raise UnsolvedError
    replaced = sympy.fraction(sympy.together(spread.xreplace(powers)))[0]
    return _by_power(sympy.expand(replaced), slot, sympy.expand(first * step), search)


def _of_one_power(expression: "sympy.Expr", search: Search) -> Found | None:
    """`3^(2x - 1) = 27`: a single power, that of a number, which is got alone as it stands."""
    powers = [part for part in expression.atoms(sympy.Pow, sympy.exp) if part.exp.has(search.x)]
    if len(powers) != 1 or not _base_of(powers[0]).is_Rational:
        return None
    (power,), slot = powers, sympy.Dummy()
    replaced = sympy.expand(expression.xreplace({power: slot}))
    if (
        replaced.has(search.x)
        or not replaced.is_polynomial(slot)
        or sympy.degree(replaced, slot) != 1
    ):
        return None
    value = -replaced.coeff(slot, 0) / replaced.coeff(slot, 1)
    if not value.is_positive:
        return None
    line = equation(power, value)
    if _flat(line) != _flat(search.trail.line):
        search.trail.arrive("isolate", "Get the power alone.", line)
    return _logarithmed((search.trail.line,), [value], power, search)


def _base_of(power: "sympy.Expr") -> "sympy.Expr":
    return power.as_base_exp()[0]


def _flat(line: str) -> str:
    return line.replace(" ", "").replace("*", "")


def _exponents(expression: "sympy.Expr", x: "sympy.Symbol") -> "dict[sympy.Expr, sympy.Expr]":
    """Powers with the unknown in the exponent, and what they are powers of e of."""
    found: dict[sympy.Expr, sympy.Expr] = {}
    for power in expression.atoms(sympy.Pow, sympy.exp):
        base, exponent = power.as_base_exp()
        if not exponent.has(x):
            continue
        if base.has(x) or not base.is_positive:
            raise UnsolvedError
        factor = 1 if base == sympy.E else in_primes(base)
        found[power] = sympy.expand(exponent * factor)
    return found


def _size(rest: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The factor of the unknown, as far as it tells which exponent is the simplest."""
    value = number(rest.diff(x).subs(x, 1))
    return value if value.is_real else number(rest.subs(x, 2))


def _by_power(
    polynomial: "sympy.Expr", slot: "sympy.Symbol", exponent: "sympy.Expr", search: Search
) -> Found:
    """Solve for the power that all others are powers of, then for the unknown."""
    shown = _shown_power(exponent, search.x)
    inner = search.within(slot, equation(polynomial, 0))
    values = inner.zeros(polynomial)
    if values.families:
        raise UnsolvedError
    positive = [value for value in values.points if number(value) > 0]
    lines = tuple(equation(shown, value) for value in positive)
    if sympy.degree(polynomial, slot) > 1:
        reason = f"With {code(equation(slot, shown))} this is an equation in {code(str(slot))}."
        search.trail.arrive("substitute", reason, inner.trail.line)
        search.trail.extend(tuple(inner.trail.steps))
        reason = f"{code(show(shown))} is positive, so negative values and 0 fall away."
        search.trail.arrive("back", reason, *(lines or ()))
    else:
        reason = "Get the power alone." if lines else _NEVER
        search.trail.arrive("isolate", reason, *lines)
    return _logarithmed(lines, positive, shown, search)


def _logarithmed(
    lines: tuple[str, ...], values: "list[sympy.Expr]", shown: "sympy.Expr", search: Search
) -> Found:
    """Take the logarithm of `power = value` and go on, for each value."""
    found = Found()
    base, exponent = shown.as_base_exp()
    for line, value in zip(lines, values, strict=True):
        search.trail.line = line
        other = tidy(sympy.log(value) / sympy.log(base))
        is_power = other.is_Rational and base != sympy.E
        same = f"{show(value)} = {show(sympy.Pow(base, other, evaluate=False))}"
        reason = (
            f"Both sides are powers of {code(show(base))}, as {code(same)}, so the exponents "
            "are equal."
            if is_power
            else f"Take the logarithm to base {code(show(base))} of both sides."
        )
        search.trail.arrive(
            "equal exponents" if is_power else "logarithm", reason, equation(exponent, other)
        )
        found |= search.zeros(exponent - other)
    return found


def _shown_power(exponent: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`exp(x ln 2)` as `2^x`, the way that it was written."""
    factor, rest = exponent.as_independent(x, as_Add=False)
    base = sympy.simplify(sympy.exp(factor))
    if factor.has(sympy.log) and base.is_Rational:
        return sympy.Pow(base, rest, evaluate=False)
    return sympy.exp(exponent)


def _of_two_bases(expression: "sympy.Expr", search: Search) -> Found | None:
    """`a * 2^x + b * 3^x = 0`: the quotient of the powers is -b/a."""
    terms = sympy.Add.make_args(sympy.powsimp(expression, combine="base"))
    if len(terms) != 2:
        return None
    factors, powers = zip(
        *(term.as_independent(search.x, as_Add=False) for term in terms), strict=True
    )
    quotient = -factors[1] / factors[0]
    if not quotient.is_positive:
        return Found() if quotient.is_nonpositive else None
    logarithms = [_logarithm_of_power(power) for power in powers]
    left, right = (
        sympy.expand(part) for part in (logarithms[0], logarithms[1] + tidy(sympy.log(quotient)))
    )
    lines = equation(terms[0], -terms[1])
    search.trail.arrive("isolate", "One power on each side.", lines)
    search.trail.arrive("logarithm", "Take logarithms of both sides.", equation(left, right))
    return search.zeros(left - right)


def _of_quotients(expression: "sympy.Expr", search: Search) -> Found | None:
    """`2^x + 3^x = 5^x` divided by the power whose sign is its own: then all powers are on one
    side, and fall or rise together."""
    x = search.x
    terms = [term.as_independent(x, as_Add=False) for term in sympy.Add.make_args(expression)]
    if not all(power.has(x) for _, power in terms):
        return None
    bases = [_base_of(power) ** sympy.cancel(power.as_base_exp()[1] / x) for _, power in terms]
    signs = [factor.is_positive for factor, _ in terms]
    if len(terms) < 3 or None in signs or not all(base.is_Rational for base in bases):
        return None
    alone = [index for index, sign in enumerate(signs) if signs.count(sign) == 1]
    if len(alone) != 1:
        return None
    (place,) = alone
    over = sympy.Add(
        *(
            factor / terms[place][0] * (base / bases[place]) ** x
            for (factor, _), base in zip(terms, bases, strict=True)
        )
    )
    power = show(bases[place] ** x)
    search.trail.arrive("divide", f"Divide by {code(power)}.", equation(over, 0))
    return search.zeros(over)


def _logarithm_of_power(power: "sympy.Expr") -> "sympy.Expr":
    total = sympy.Integer(0)
    for factor in sympy.Mul.make_args(power):
        base, exponent = factor.as_base_exp()
        if not base.is_positive:
            raise UnsolvedError
        total += exponent * sympy.log(base)
    return total
