"""Sums of powers of e, of logarithms and of waves, each made into one part with the unknown."""

from collections.abc import Callable
from math import gcd, lcm
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lambert import lambert
from tutor_tui.mathematics.equations.undoing import Condition, Formula
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

if TYPE_CHECKING:
    from tutor_tui.mathematics.equations.lettered import LetteredSearch

_MOST_POWERS: Final = 12


def waves(expression: "sympy.Expr", search: "LetteredSearch") -> tuple[Formula, ...] | None:
    """`a cos x + b sin x = 0` by the tangent of the same angle."""
    calls = [call for call in expression.atoms(sympy.sin, sympy.cos) if call.has(search.x)]
    if {type(call) for call in calls} != {sympy.sin, sympy.cos} or len(calls) != 2:
        return None
    angle = calls[0].args[0]
    a, b = expression.coeff(sympy.cos(angle)), expression.coeff(sympy.sin(angle))
    rest = sympy.expand(expression - a * sympy.cos(angle) - b * sympy.sin(angle))
    if calls[1].args[0] != angle or rest != 0 or a.has(search.x) or b.has(search.x):
        return None
    value = sympy.cancel(-a / b)
    reason = f"Divide both sides by {code(show(b * sympy.cos(angle)))}."
    result = f"{show(sympy.tan(angle))} = {show(value)}"
    search.step("tangent", reason, f"{show(expression)} = 0", (result,))
    found = search.zeros(sympy.tan(angle) - value)
    held = (Condition(b, "≠"),) if b.free_symbols else ()
    return tuple(Formula(one.value, (*held, *one.conditions)) for one in found)


def exponentials(expression: "sympy.Expr", search: "LetteredSearch") -> tuple[Formula, ...] | None:
    """All powers with the unknown above as powers of one of them."""
    spread = _in_exponentials(expression, search.x)
    calls = [call for call in spread.atoms(sympy.exp) if call.has(search.x)]
    slots = {call: sympy.Dummy() for call in calls}
    if not calls or spread.xreplace(slots).has(search.x):
        return None
    parts = {call: call.args[0].as_independent(search.x, as_Add=True) for call in calls}
    first = parts[calls[0]][1]
    ratios = {call: sympy.simplify(rest / first) for call, (_, rest) in parts.items()}
    if not all(ratio.is_Rational for ratio in ratios.values()):
        return None
    unit = sympy.Rational(
        gcd(*(int(ratio.p) for ratio in ratios.values())),
        lcm(*(int(ratio.q) for ratio in ratios.values())),
    )
    if max(abs(ratio / unit) for ratio in ratios.values()) > _MOST_POWERS:
        raise UnsolvedError
    inner = search.letter()
    replaced = spread.xreplace(
        {
            call: sympy.exp(parts[call][0]) * inner ** (ratio / unit)
            for call, ratio in ratios.items()
        }
    )
    return search.back(replaced, inner, sympy.exp(sympy.expand(first * unit)))


def logarithms(expression: "sympy.Expr", search: "LetteredSearch") -> tuple[Formula, ...] | None:
    """A sum of logarithms is the logarithm of a product."""
    calls = [call for call in expression.atoms(sympy.log) if call.has(search.x)]
    slots = {call: sympy.Dummy() for call in calls}
    replaced = expression.xreplace(slots)
    if len(calls) < 2 or replaced.has(search.x):
        return None
    if not replaced.is_polynomial(*slots.values()):
        return None
    linear = sympy.Poly(replaced, *slots.values())
    if linear.total_degree() != 1:
        return None
    factors = {call: linear.coeff_monomial(slot) for call, slot in slots.items()}
    first = factors[calls[0]]
    whole = {call: sympy.cancel(factor / first) for call, factor in factors.items()}
    if not all(power.is_Integer and abs(power) <= 4 for power in whole.values()):
        return None
    joined = sympy.Mul(*(call.args[0] ** power for call, power in whole.items()))
    other = sympy.exp(sympy.expand(-linear.coeff_monomial(1) / first))
    search.step("logarithm", "Write the sum of logarithms as one logarithm, and undo it.",
               f"{show(expression)} = 0", (f"{show(joined)} = {show(other)}",))  # fmt: skip
    return search.zeros(joined - other)


def two_powers(expression: "sympy.Expr", search: "LetteredSearch") -> tuple[Formula, ...] | None:
    """`a^x = b^(x + 1)` by logarithms of both sides, where letters are the bases."""
    terms = sympy.Add.make_args(expression)
    powers = [part for part in expression.atoms(sympy.Pow) if part.exp.has(search.x)]
    bases = {power.base for power in powers}
    if len(terms) != 2 or any(base.has(search.x) for base in bases):
        return None
    factors = [term.as_independent(search.x, as_Add=False) for term in terms]
    if not any(base.is_Symbol for base in bases) or any(rest == 1 for _, rest in factors):
        return None
    ratio = -factors[1][0] / factors[0][0]
    left, right = (sympy.expand_log(sympy.log(rest), force=True) for _, rest in factors)
    line = sympy.expand(left - right - sympy.log(ratio))
    if not line.is_polynomial(search.x):
        return None
    search.step("logarithm", "Take logarithms of both sides.", f"{show(expression)} = 0",
                (f"{show(left)} = {show(right + sympy.log(ratio))}",))  # fmt: skip
    held = (*(Condition(base, ">") for base in sorted(bases, key=str) if base.free_symbols),
            *((Condition(ratio, ">"),) if ratio.free_symbols else ()))  # fmt: skip
    found = search.zeros(line) if ratio.free_symbols or ratio.is_positive else ()
    return tuple(Formula(one.value, (*held, *one.conditions)) for one in found)


def beside_powers(expression: "sympy.Expr", search: "LetteredSearch") -> tuple[Formula, ...] | None:
    """The unknown beside a power or a logarithm with it: `x e^x = a`."""
    return lambert(_in_exponentials(expression, search.x), expression, search)


def _in_exponentials(expression: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """Hyperbolic functions and powers of any base in powers of e."""
    kinds = (sympy.sinh, sympy.cosh, sympy.tanh, sympy.coth)
    calls = {call: call.rewrite(sympy.exp) for call in expression.atoms(*kinds) if call.has(x)}
    spread = expression.xreplace(calls)
    powers = {
        power: sympy.exp(sympy.expand(power.exp * sympy.log(power.base)), evaluate=False)
        for power in spread.atoms(sympy.Pow)
        if power.exp.has(x) and not power.base.has(x)
    }
    return sympy.expand(sympy.powsimp(spread.xreplace(powers), combine="exp"), power_exp=False)


METHODS: Final[
    tuple[Callable[["sympy.Expr", "LetteredSearch"], tuple[Formula, ...] | None], ...]
] = (exponentials, two_powers, logarithms, waves, beside_powers)
"""In the order in which they are tried; `None` where one does not apply."""
