"""Logarithmic equations, and those in one inverse function: solve for it, then undo it."""

from math import lcm
from typing import Final

from tutor_tui.mathematics.equations.found import Found, UnsolvedError, number
from tutor_tui.mathematics.equations.search import Search, in_primes, tidy
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Relation
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_POWER_LIMIT: Final = 30
_EXPONENT_LIMIT: Final = 700


def logarithms_of_roots(expression: "sympy.Expr", search: Search) -> Found | None:
    """`ln √x` as `ln(x)/2`, which are defined for the same numbers."""
    roots = {
        call: call.args[0].exp * sympy.log(call.args[0].base)
        for call in expression.atoms(sympy.log)
        if call.has(search.x) and _is_even_root(call.args[0])
    }
    if not roots:
        return None
    replaced = expression.xreplace(roots)
    reason = "The logarithm of a root is a part of the logarithm."
    search.trail.arrive("logarithm", reason, equation(replaced, 0))
    return search.zeros(replaced)


def _is_even_root(power: "sympy.Expr") -> bool:
    return bool(power.is_Pow and power.exp.is_Rational and power.exp.q % 2 == 0)


def logarithms(expression: "sympy.Expr", search: Search) -> Found | None:
    """One logarithm, a polynomial in one, or a sum that is the logarithm of a product."""
    every = [call for call in expression.atoms(sympy.log) if call.has(search.x)]
    calls = [call for call in every if not any(o != call and o.has(call) for o in every)]
    slots = {call: sympy.Dummy(real=True) for call in calls}
    replaced = expression.xreplace(slots)
    if not calls or replaced.has(search.x):
        return None
    if len(calls) == 1:
        return _of_one_call(replaced, slots[calls[0]], calls[0], search)
    if not replaced.is_polynomial(*slots.values()):
        return None
    if not sympy.Poly(replaced, *slots.values()).is_linear:
        return None
    polynomial = sympy.Poly(replaced, *slots.values())
    factors = {call: polynomial.coeff_monomial(slot) for call, slot in slots.items()}
    constant = polynomial.coeff_monomial(1)
    return _of_sum(factors, constant, search)


def _of_one_call(
    replaced: "sympy.Expr", slot: "sympy.Symbol", call: "sympy.Expr", search: Search
) -> Found:
    """Solve for the value of the logarithm, then undo it."""
    if (found := _of_its_base(call, search)) is not None:
        return found
    letter = search.other()
    inner_expression = replaced.xreplace({slot: letter})
    inner = search.within(letter, equation(inner_expression, 0))
    values = inner.zeros(inner_expression)
    if values.families:
        raise UnsolvedError
    lines = tuple(equation(call, value) for value in values.points)
    _work_back(inner, replaced, slot, call, lines, search)
    found = Found()
    for value, line in zip(values.points, lines, strict=True):
        search.trail.line = line
        if abs(number(value)) > _EXPONENT_LIMIT:
            raise UnsolvedError
        power = tidy(sympy.exp(value))
        reason = "Undo the logarithm: the power of `e` on both sides."
        search.trail.arrive("unlog", reason, equation(call.args[0], power))
        found |= search.zeros(call.args[0] - power)
    return found


def _of_its_base(call: "sympy.Expr", search: Search) -> Found | None:
    """`log₂(x) = 5`, a logarithm alone with its base: `x = 2⁵`."""
    match parse_statement(search.trail.line):
        case Relation(sign="=", left=Call(function="log", arguments=(inside, foot)), right=other):
            base, value = rational_value(foot), rational_value(other)
        case _:
            return None
    if base is None or value is None or base <= 0 or abs(value) > _POWER_LIMIT:
        return None
    power = tidy(sympy.Rational(base) ** sympy.Rational(value))
    shown = written(Relation("=", inside, Binary("^", foot, other)))
    reason = "A logarithm is the exponent of its base: `log_b(a) = c` means `a = b^c`."
    search.trail.arrive("unlog", reason, shown)
    search.trail.arrive("unlog", "Work out the power.", equation(call.args[0], power))
    return search.zeros(call.args[0] - power)


def _work_back(
    inner: Search,
    replaced: "sympy.Expr",
    slot: "sympy.Symbol",
    call: "sympy.Expr",
    lines: tuple[str, ...],
    search: Search,
) -> None:
    """The working from the equation to the values of one part of it."""
    if replaced.is_polynomial(slot) and sympy.degree(replaced, slot) > 1:
        reason = (
            f"With {code(equation(inner.x, call))} this is an equation in {code(inner.x.name)}."
        )
        search.trail.arrive("substitute", reason, inner.trail.line)
        search.trail.extend(tuple(inner.trail.steps))
        search.trail.arrive("back", f"Put {code(show(call))} back in.", *lines)
    else:
        search.trail.arrive("isolate", f"Get {code(show(call))} alone.", *lines)


def _of_sum(
    factors: "dict[sympy.Expr, sympy.Expr]", constant: "sympy.Expr", search: Search
) -> Found | None:
    first = min(factors.values(), key=lambda factor: abs(number(factor)))
    ratios = {call: sympy.simplify(_primes(factor / first)) for call, factor in factors.items()}
    if not all(ratio.is_Rational for ratio in ratios.values()):
        return None
    scale = lcm(*(int(ratio.q) for ratio in ratios.values()))
    whole = {call: int(ratio * scale) for call, ratio in ratios.items()}
    if max(map(abs, whole.values())) > _POWER_LIMIT:
        raise UnsolvedError
    value = tidy(sympy.exp(sympy.expand_log(_primes(-constant * scale / first))))
    above = sympy.Mul(*(call.args[0] ** power for call, power in whole.items() if power > 0))
    below = sympy.Mul(*(call.args[0] ** -power for call, power in whole.items() if power < 0))
    reason = "Write the sum of logarithms as one logarithm, and undo it on both sides."
    search.trail.arrive("logarithm", reason, equation(above, value * below))
    return search.zeros(above - value * below)


def _primes(value: "sympy.Expr") -> "sympy.Expr":
    table = {call: in_primes(call.args[0]) for call in value.atoms(sympy.log)}
    return sympy.cancel(value.xreplace(table))


def inverse_functions(expression: "sympy.Expr", search: Search) -> Found | None:
    """A polynomial in one arcsin, arctan and so on: solve for it, then apply its function."""
    undone = {
        sympy.asin: sympy.sin,
        sympy.acos: sympy.cos,
        sympy.atan: sympy.tan,
        sympy.asinh: sympy.sinh,
        sympy.acosh: sympy.cosh,
        sympy.atanh: sympy.tanh,
    }
    calls = [call for call in expression.atoms(*undone) if call.has(search.x)]
    if len(calls) != 1:
        return None
    (call,) = calls
    slot = search.other()
    replaced = expression.xreplace({call: slot})
    if replaced.has(search.x):
        return None
    inner = search.within(slot, equation(replaced, 0))
    values = inner.zeros(replaced)
    if values.families:
        raise UnsolvedError
    lines = tuple(equation(call, value) for value in values.points)
    _work_back(inner, replaced, slot, call, lines, search)
    apply = undone[type(call)]
    found = Found()
    for value, line in zip(values.points, lines, strict=True):
        search.trail.line = line
        image = tidy(apply(value))
        reason = f"Undo it with {code(apply.__name__)} on both sides; check at the end."
        search.trail.arrive("undo", reason, equation(call.args[0], image))
        found |= search.zeros(call.args[0] - image)
    return found
