"""The working of a product of powers by the laws of exponents."""

from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number
from tutor_tui.mathematics.terms import shown_power
from tutor_tui.mathematics.trees import rational_value, walk
from tutor_tui.mathematics.written import written

_Power: TypeAlias = tuple[str, int]
"""A letter or a whole number, as text, and its exponent."""

_HIGHEST: Final = 60


def power_steps(node: Node, result: "sympy.Expr") -> tuple[Step, ...] | None:
    """Powers of products first, then products of powers, then what top and bottom share.

    `None` where something else than numbers, letters and whole exponents stands there.
    """
    factors = list(_factors(node, 1))
    if any(factor is None for factor in factors):
        return None
    known = [factor for factor in factors if factor is not None]
    steps, line = list[Step](), written(node)
    if _has_negative_exponent(node):
        reason = "A negative exponent means the reciprocal: `a^(-n) = 1/aⁿ`."
        line = _noted(steps, ("negative exponent", reason), line, _quotient(known))
    if _has_nested(node):
        known = [_worked_out(*factor) for factor in known]
        reason = "Raise each factor, and multiply exponents: `(a b)ⁿ = aⁿ bⁿ`, `(aᵐ)ⁿ = aᵐⁿ`."
        line = _noted(steps, ("power of a product", reason), line, _quotient(known))
    collected = _collected(known)
    reason = "Powers of one base: add the exponents, `aᵐ aⁿ = aᵐ⁺ⁿ`."
    line = _noted(steps, ("add exponents", reason), line, _quotient(collected))
    has_division = any(power < 0 for _, power in collected)
    reason = "Powers of one base: subtract the exponents, `aᵐ/aⁿ = aᵐ⁻ⁿ`."
    rule = ("subtract exponents", reason) if has_division else ("work out", "Work out the numbers.")
    _noted(steps, rule, line, show(result))
    if steps and _flat(steps[-1].after[0]) == _flat(show(result)):
        last = steps[-1]
        steps[-1] = Step(last.rule, last.reason, last.before, (show(result),))
    return tuple(steps)


def _worked_out(base: str, power: int) -> _Power:
    """A power of a number as a number above or below the line."""
    if base.isalpha():
        return base, power
    return str(int(base) ** abs(power)), 1 if power > 0 else -1


def _has_negative_exponent(node: Node) -> bool:
    return any(
        isinstance(part, Binary) and part.sign == "^" and (rational_value(part.right) or 0) < 0
        for part in walk(node)
    )


def _noted(steps: list[Step], told: tuple[str, str], before: str, after: str) -> str:
    if _flat(before) == _flat(after):
        return before
    steps.append(Step(told[0], told[1], before, (after,)))
    return after


def _flat(text: str) -> str:
    return text.replace(" ", "").replace("*", "")


def _factors(node: Node, power: int) -> Iterator[_Power | None]:
    """The factors with their exponents, in order; `None` for what is no power of this sort."""
    match node:
        case Number(value=value) if value.denominator == 1:
            yield str(value), power
        case Name(name=name) if len(name) == 1 and name not in ("e", "i"):
            yield name, power
        case Negative(operand=operand):
            yield "-1", power
            yield from _factors(operand, power)
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            yield from _factors(left, power)
            yield from _factors(right, -power if sign == "/" else power)
        case Binary(sign="^", left=left, right=right):
            exponent = rational_value(right)
            is_whole = exponent is not None and exponent.denominator == 1
            if exponent is None or not is_whole or abs(exponent * power) > _HIGHEST:
                yield None
            else:
                yield from _factors(left, int(exponent) * power)
        case _:
            yield None


def _has_nested(node: Node) -> bool:
    """Whether a power of a product, of a quotient or of a power stands there."""
    match node:
        case Binary(sign="^", left=Binary() | Negative()):
            return True
        case Binary(left=left, right=right):
            return _has_nested(left) or _has_nested(right)
        case Negative(operand=operand):
            return _has_nested(operand)
        case _:
            return False


def _collected(factors: list[_Power]) -> list[_Power]:
    """Powers of one letter put together above the line and below it, numbers worked out."""
    found: list[_Power] = []
    for sign in (1, -1):
        here = [(base, power) for base, power in factors if power * sign > 0]
        number = prod(Fraction(base) ** abs(power) for base, power in here if not base.isalpha())
        if number != 1:
            found.append((str(number), sign))
        for name in dict.fromkeys(base for base, _ in here if base.isalpha()):
            found.append((name, sum(power for base, power in here if base == name)))
    return found


def _quotient(factors: list[_Power]) -> str:
    above = [_raised(base, power) for base, power in factors if power > 0]
    below = [_raised(base, -power) for base, power in factors if power < 0]
    sign = "-" if above and above[0] == "(-1)" and len(above) > 1 else ""
    top = sign + "*".join(above[1:] if sign else above)
    if not below:
        return top or "1"
    bottom = "*".join(below)
    return f"{top or '1'}/{bottom if len(below) == 1 else f'({bottom})'}"


def _raised(base: str, power: int) -> str:
    whole = base if base.isalnum() else f"({base})"
    return shown_power(whole, power)
