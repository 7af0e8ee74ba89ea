"""The forms among which a simpler one is chosen, and what letters must stand for in them."""

from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.denesting import denested, least_nested
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Goal
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.show import show

_MOST_OPERATIONS: Final = 120

_MOST_EXPANDED: Final = 60


@dataclass(frozen=True, slots=True)
class Restricted:
    """A simpler form that holds only for some values of the letters, and which ones."""

    form: "sympy.Expr"
    names: tuple[str, ...]
    sort: str

    @property
    def condition(self) -> str:
        """ " for real `x`" behind a result."""
        shown = [f"`{name}`" for name in self.names]
        return f" for {self.sort} {', '.join(shown)}"


def form_of(expression: "sympy.Expr", goal: Goal) -> "sympy.Expr":
    """The expression in the form that is wanted, as the answer gives it."""
    if goal is Goal.EXPAND:
        expanded = sympy.expand(expression)
        return _of_single_angles(expression) if expanded == expression else expanded
    if goal is Goal.FACTOR:
        return sympy.factor(expression)
    return simplified(expression)


def _of_single_angles(expression: "sympy.Expr") -> "sympy.Expr":
    """One term with waves or hyperbolic functions of sums and multiples, by the single angles."""
    kinds = (sympy.functions.elementary.trigonometric.TrigonometricFunction,
             sympy.functions.elementary.hyperbolic.HyperbolicFunction)  # fmt: skip
    if expression.is_Add or not expression.has(*kinds):
        return expression
    found = sympy.expand_trig(expression)
    return found if found.count_ops() <= _MOST_EXPANDED else expression


def simplest_number(value: "sympy.Expr") -> "sympy.Expr":
    """A number in its shortest exact form, roots out of the denominator."""
    if value.is_Rational:
        return value
    if any(power.base == -1 and power.exp.is_Rational for power in value.atoms(sympy.Pow)):
        value = sympy.radsimp(sympy.expand_complex(value))
    if any(power.exp.has(sympy.I) for power in value.atoms(sympy.Pow, sympy.exp)):
        value = _without_imaginary_powers(value)
    expanded = sympy.expand(value)
    forms = [expanded, sympy.radsimp(expanded), sympy.simplify(value), denested(expanded)]
    readable = [form for form in forms if not _is_hard_to_read(form)]
    return shortest(least_nested(readable or forms))


def _is_hard_to_read(number: "sympy.Expr") -> bool:
    """Whether a logarithm stands in an exponent, or a sum with roots in a denominator."""
    has_logarithm_above = any(power.exp.has(sympy.log) for power in number.atoms(sympy.Pow))
    return has_logarithm_above or _has_root_below(number)


def _without_imaginary_powers(value: "sympy.Expr") -> "sympy.Expr":
    """`e^(πi/3)` as `1/2 + √3/2 i`, where that needs no sines and logarithms."""
    form = sympy.expand_complex(value)
    unwanted = (sympy.sin, sympy.cos, sympy.log, sympy.arg, sympy.atan2, sympy.re, sympy.im)
    return value if form.has(*unwanted) else form


def _has_root_below(number: "sympy.Expr") -> bool:
    """Whether a sum with roots stands in a denominator."""
    return any(power.exp.is_negative and power.base.is_Add for power in number.atoms(sympy.Pow))


def simplified(expression: "sympy.Expr") -> "sympy.Expr":
    """The shortest form that has the same values wherever the expression has one."""
    expanded = sympy.expand(expression)
    forms = [expanded, expression, sympy.cancel(expression), sympy.simplify(expression)]
    if not expression.free_symbols and expression.has(sympy.Pow):
        forms = least_nested([*forms, denested(expanded)])
    elif _is_fraction(expression):
        forms = _in_lowest_terms([*forms, sympy.factor(sympy.together(expression))], forms[2])
    best = _with_factorials(shortest(forms), expression)
    joined = sympy.powsimp(best)
    return joined if len(joined.atoms(sympy.Pow)) < len(best.atoms(sympy.Pow)) else best


def _in_lowest_terms(forms: "list[sympy.Expr]", cancelled: "sympy.Expr") -> "list[sympy.Expr]":
    """The forms whose denominator is of no higher degree than it has to be."""
    names = tuple(cancelled.free_symbols)

    def degree(form: "sympy.Expr") -> int:
        bottom = sympy.fraction(sympy.together(form))[1]
        return int(sympy.Poly(bottom, *names).total_degree()) if names else 0

    return [form for form in forms if degree(form) <= degree(cancelled)]


def _with_factorials(form: "sympy.Expr", expression: "sympy.Expr") -> "sympy.Expr":
    """`n!` for `Γ(n + 1)` where factorials were simplified."""
    if expression.has(sympy.gamma) or not form.has(sympy.gamma):
        return form
    return form.replace(sympy.gamma, lambda value: sympy.factorial(value - 1))


def _is_fraction(expression: "sympy.Expr") -> bool:
    """Whether it is a fraction of polynomials that is not one of them itself."""
    names = tuple(expression.free_symbols)
    return bool(expression.is_rational_function(*names) and not expression.is_polynomial(*names))


def simplified_for_some(expression: "sympy.Expr") -> Restricted | None:
    """A shorter form for real letters, else one for positive letters; `None` where there is none.

    `√(x²)` is `|x|` for real x, and `ln a + ln b` is `ln(ab)` for positive a and b.
    """
    names = tuple(sorted(symbol.name for symbol in expression.free_symbols))
    is_candidate = expression.has(sympy.Pow, sympy.log, sympy.Abs, sympy.arg, sympy.re, sympy.im)
    if not names or not is_candidate or expression.count_ops() > _MOST_OPERATIONS:
        return None
    needs_sign = expression.has(sympy.Abs, sympy.arg)  # which positive letters would hide
    sorts = ("real",) if needs_sign else ("real", "positive")
    for sort in sorts:
        form = _under(expression, names, sort)
        is_open = form.has(sympy.re, sympy.im, sympy.arg, sympy.I)
        is_shorter = len(show(form)) < len(show(expression))
        if not is_open and (is_shorter or (sort == "positive" and _is_taken_apart(expression))):
            return None if form == expression else Restricted(form, names, sort)
    return None


def _is_taken_apart(expression: "sympy.Expr") -> bool:
    """Whether a root of a product with a square in it can be taken apart: `√(8x² y³)`."""
    return any(
        power.exp == sympy.Rational(1, 2)
        and any(part.is_Pow and part.exp.is_integer for part in sympy.Mul.make_args(power.base))
        for power in expression.atoms(sympy.Pow)
    )


def _under(expression: "sympy.Expr", names: tuple[str, ...], sort: str) -> "sympy.Expr":
    """The simplest form where every letter is of a sort; powers and logarithms are joined."""
    own = {sympy.Symbol(name): sympy.Symbol(name, **{sort: True}) for name in names}
    back = {special: plain for plain, special in own.items()}
    restricted = expression.xreplace(own)
    forms = [
        sympy.simplify(restricted),
        sympy.factor(restricted, deep=True),
        sympy.powdenest(restricted),
        sympy.logcombine(sympy.expand_log(restricted)) if sort == "positive" else restricted,
        sympy.expand_log(restricted),
        sympy.expand_complex(restricted) if restricted.has(sympy.I) else restricted,
    ]
    return shortest([form.xreplace(back) for form in forms])
