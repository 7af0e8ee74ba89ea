"""Closed forms of sums and products: SymPy's, sums of waves, and logarithms as products."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.kinds.calculus.sigma_waves import of_waves
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Number, TooLargeError
from tutor_tui.mathematics.trees import rational_value, substitute

_FEW: Final = 60
_MANY: Final = 20_000
_MOST_BITS: Final = 12_000
_PATIENCE: Final = 0.4
_FALLING: Final = 2
"""How many powers of the index a fraction has to lose for its sum to have a value."""
_WHERE_IT_CONVERGES: Final = "every value for which it converges"


def closed_form(problem: Series) -> "tuple[sympy.Expr, str] | None":
    """The value and the condition for it in words; infinite where there is none."""
    term, low, high = (to_sympy(node) for node in (problem.term, problem.start, problem.end))
    index = sympy.Symbol(problem.variable)
    whole = sympy.Dummy(problem.variable, integer=True)
    counted = (low.free_symbols | high.free_symbols) - {index}
    names = {letter: sympy.Dummy(letter.name, integer=True, positive=True) for letter in counted}
    back = {dummy: letter for letter, dummy in names.items()}
    body = term.xreplace({index: whole, **names})
    ends = (whole, low.xreplace(names), high.xreplace(names))
    added = None if problem.is_product else _added(problem)
    if added is not None:
        return sympy.Rational(added), ""
    found = _product(body, ends) if problem.is_product else _sum(body, ends)
    if found is None:
        return None
    value, condition = _general(sympy.piecewise_fold(found))
    condition = "" if condition == _WHERE_IT_CONVERGES and not high.is_infinite else condition
    if len(counted) == 1 and body.free_symbols <= {whole} and value.is_polynomial():
        return sympy.factor(value).xreplace(back), condition
    return _tidy(value, is_number=not value.free_symbols).xreplace(back), condition


def _added(problem: Series) -> Fraction | None:
    """The exact sum of fractions, term by term; `None` where a term is none or there are many."""
    start, end = rational_value(problem.start), rational_value(problem.end)
    if start is None or end is None or end - start >= _MANY:
        return None
    total = Fraction(0)
    for place in range(int(start), int(end) + 1):
        node = substitute(problem.term, problem.variable, Number(Fraction(place)))
        term = rational_value(node)
        if term is None:
            return None
        total += term
        if max(total.denominator, total.numerator).bit_length() > _MOST_BITS:
            raise TooLargeError("That sum is too large to work out exactly.")
    return total


def _sum(
    body: "sympy.Expr", ends: "tuple[sympy.Expr, sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    whole, low, high = ends
    if body.has(sympy.sin, sympy.cos) and sympy.trigsimp(body) == 0:
        return sympy.S.Zero
    if (high - low).is_Integer and high - low < _FEW:
        count = int(high - low) + 1
        return sympy.Add(*(body.subs(whole, low + step) for step in range(count)))
    total = sympy.Sum(body, ends)
    if high.is_infinite and not (body.free_symbols - {whole}) and _diverges(total):
        return sympy.oo
    waves = of_waves(body, ends)
    if waves is not None:
        return waves
    found = _of_alternating_powers(body, ends) or total.doit()
    if found.has(sympy.Sum) and isinstance(body, sympy.log):
        inside = _product(body.args[0], ends)
        return None if inside is None else sympy.log(inside)
    return found


def _diverges(total: "sympy.Sum") -> bool:
    """By what decides at once, since SymPy's own way takes a second; then by that.

    The quotients of neighbouring terms decide unless they tend to 1, and the degree of fractions.
    """
    body, (whole, *_) = total.args
    if body.is_rational_function(whole):
        above, below = sympy.fraction(sympy.cancel(body))
        return bool(sympy.degree(below, whole) - sympy.degree(above, whole) < _FALLING)
    quotient = sympy.hypersimp(body, whole)
    end = None if quotient is None else sympy.Abs(sympy.limit(quotient, whole, sympy.oo))
    if end is not None and end.is_comparable and end != 1:
        return bool(end > 1)
    try:
        return bool(total.is_convergent() == False)  # noqa: E712 - a SymPy truth value
    except (NotImplementedError, TypeError, ValueError):
        return False


def _of_alternating_powers(
    body: "sympy.Expr", ends: "tuple[sympy.Expr, sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """`∑ (-1)^j/j^s` is `(2^(1-s) - 1) ζ(s)`, also where s is no whole number (DLMF 25.2.3)."""
    whole, low, high = ends
    if high != sympy.oo or not body.has(whole):
        return None
    j = sympy.Dummy("j", integer=True, positive=True)
    factor, power = sympy.powsimp(body.subs(whole, j + low - 1) / (-1) ** j).as_independent(j)
    factor, power = factor.subs((-1) ** (2 * j), 1), sympy.simplify(power)
    base, exponent = power.as_base_exp()
    if base == 1 / j:
        base, exponent = j, -exponent
    if base != j or not exponent.is_Rational or exponent.is_Integer or exponent >= 0:
        return None
    return factor * (2 ** (1 + exponent) - 1) * sympy.zeta(-exponent)


def _product(
    body: "sympy.Expr", ends: "tuple[sympy.Expr, sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """A product without end is the limit of those with an end."""
    whole, low, high = ends
    if not high.is_infinite:
        found = sympy.product(body, ends)
        return None if found.has(sympy.Product) else _without_gamma(found)
    last = sympy.Dummy("n", integer=True, positive=True)
    found = sympy.product(body, (whole, low, last))
    return None if found.has(sympy.Product) else sympy.limit(_without_gamma(found), last, sympy.oo)


def _without_gamma(found: "sympy.Expr") -> "sympy.Expr":
    short = sympy.gammasimp(found.rewrite(sympy.gamma))
    plain = sympy.combsimp(short.rewrite(sympy.factorial)) if short.has(sympy.gamma) else short
    return short if plain.has(sympy.gamma) else plain


def _general(found: "sympy.Expr") -> "tuple[sympy.Expr, str]":
    """The first case of a value told in cases that is no exception, and when it holds."""
    if not isinstance(found, sympy.Piecewise):
        return found, ""
    exceptions: list[str] = []
    for value, condition in found.args:
        if isinstance(condition, sympy.Eq):
            exceptions.append(f"{show(condition.lhs)} ≠ {show(condition.rhs)}")
            continue
        if condition == True:  # noqa: E712 - a SymPy truth value
            return value, code(" and ".join(exceptions)) if exceptions else ""
        return value, _in_words(condition)
    return found, ""


def _in_words(condition: "sympy.Basic") -> str:
    if isinstance(condition, sympy.Ne):
        return code(f"{show(condition.lhs)} ≠ {show(condition.rhs)}")
    if isinstance(condition, sympy.Lt | sympy.Le | sympy.Gt | sympy.Ge):
        sign = {"<=": "≤", ">=": "≥"}.get(condition.rel_op, condition.rel_op)
        return code(f"{show(condition.lhs)} {sign} {show(condition.rhs)}")
    if isinstance(condition, sympy.And):
        return " and ".join(sorted(map(_in_words, condition.args)))
    return _WHERE_IT_CONVERGES


def _tidy(value: "sympy.Expr", *, is_number: bool) -> "sympy.Expr":
    if value.is_infinite:
        return value
    short = within(_PATIENCE, lambda: sympy.simplify(value))
    forms = [value, value if short is None else short]
    return shortest(forms if is_number else [*forms, sympy.factor(value)])
