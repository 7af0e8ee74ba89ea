"""Looking for antiderivatives: the school's methods first, then general ones.

The variable is real, and other letters are tried as positive numbers, which gives the forms that
people write (`arctan(x/a)/a` instead of complex logarithms). What is found is a candidate: whoever
uses it checks it against the integrand as it was written.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias, TypeVar

from tutor_tui.mathematics.integration.changed_variables import of_quotient_rule
from tutor_tui.mathematics.integration.damped_waves import of_damped_wave
from tutor_tui.mathematics.integration.fractions import of_fraction, of_powers
from tutor_tui.mathematics.integration.hypergeometric import by_hypergeometric
from tutor_tui.mathematics.integration.logarithm_bars import with_absolute_logarithms, with_bars_of
from tutor_tui.mathematics.integration.odd_roots import takes_root_of_negative
from tutor_tui.mathematics.integration.substitutions import by_substitution, by_sums_of_waves
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import is_explicable

_PATIENCE: Final = 0.55
_QUICK: Final = 0.3
"""Seconds in which the school's methods find most of what they can find."""

_LAST_PATIENCE: Final = 0.75
_SQUARE: Final = 2
_T = TypeVar("_T")
_Method: TypeAlias = "tuple[float, Callable[[sympy.Expr, sympy.Symbol], sympy.Expr | None]]"


def candidates(integrand: "sympy.Expr", name: str) -> "Iterator[tuple[sympy.Expr, str]]":
    """Antiderivatives in plain symbols, each with the condition "a ≠ 0" under which it holds."""
    symbols = assumed_symbols(integrand, name)
    back = {assumed: plain for plain, assumed in symbols.items()}
    body, x = integrand.xreplace(symbols), symbols.get(sympy.Symbol(name), sympy.Symbol(name))
    line = _lettered_line(body, x)
    u = x if line == x else sympy.Dummy("u", real=True)
    changed = body.xreplace({line: u}) / sympy.diff(line, x)
    for patience, integrate in _methods():
        found = tried(patience, lambda integrate=integrate: integrate(changed, u))  # type: ignore[misc]
        if found is None:
            continue
        found = found if u == x else sympy.expand_mul(found.subs(u, line))
        for branch in _branches(found):
            form, condition = generic(branch)
            endless = (sympy.zoo, sympy.nan, sympy.oo, -sympy.oo)
            if form.has(sympy.Integral, sympy.Piecewise, *endless) or not is_explicable(form):
                continue
            if takes_root_of_negative(form) and not takes_root_of_negative(body):
                continue
            form = with_bars_of(body, with_absolute_logarithms(form, x))
            form = _tidy(_without_constant(form, x), x)
            roots = _under_roots(form, body)
            excluded = [*([condition] if condition else []), *_excluded(form, body)]
            positive = {part.removesuffix(" > 0") for part in roots}
            rest = [part for part in excluded if part.removesuffix(" ≠ 0") not in positive]
            yield form.xreplace(back), " and ".join(dict.fromkeys([*roots, *rest]))


def _lettered_line(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`a + b x` where the variable stands in waves of that line alone; else the variable.

    In one letter for it the searches have fewer letters to work with.
    """
    functions = [part for part in body.atoms(sympy.Function) if part.has(x)]
    lines = {part.args[0] for part in functions}
    waves = (sympy.functions.elementary.trigonometric.TrigonometricFunction, sympy.sinh, sympy.cosh)
    if len(lines) == 1 and all(isinstance(part, waves) for part in functions):
        (line,) = lines
        is_line = line.is_polynomial(x) and sympy.degree(line, x) == 1
        if is_line and line.free_symbols != {x} and not body.xreplace({line: sympy.S.One}).has(x):
            return line
    return x


def _branches(found: "sympy.Expr") -> "Iterator[sympy.Expr]":
    """The antiderivative, then the single cases of one that is told in cases.

    Jumps (`floor`) only join the pieces of an antiderivative and are constant on each of them.
    """
    yield found.replace(sympy.floor, lambda _: sympy.S.Zero)
    if isinstance(found, sympy.Piecewise):
        for part, _ in found.args[1:]:
            yield part


def _without_constant(found: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The terms that depend on the variable, logarithms of powers of e worked out."""
    insides = [part.args[0] for part in found.atoms(sympy.log)]
    if any(part.has(sympy.exp) and not part.has(sympy.I) for part in insides):
        found = sympy.expand_log(
            found.replace(sympy.log, lambda part: sympy.log(sympy.factor(part)))
        )
    terms = sympy.Add.make_args(found)
    return sympy.Add(*(term for term in terms if term.has(x) and not _is_imaginary_jump(term, x)))


def _is_imaginary_jump(term: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether an imaginary term is constant on either side of 0, such as `i |x|/x`."""
    if not (term.has(sympy.I) and term.has(sympy.Abs)):
        return False
    sides = (term.replace(sympy.Abs, lambda inside, sign=sign: sign * inside) for sign in (1, -1))
    return all(sympy.simplify(sympy.diff(side, x)) == 0 for side in sides)


def _tidy(found: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The found form, or a much shorter one."""
    if found.has(sympy.hyper) or (found.has(sympy.polylog) and found.has(sympy.I)):
        return found  # simplifying takes long, and makes other functions of the first one
    simple = within(_PATIENCE / 3, lambda: sympy.simplify(found))
    return found if simple is None else shortest([found, _without_constant(simple, x)], margin=0.8)


def _under_roots(found: "sympy.Expr", body: "sympy.Expr") -> list[str]:
    """`a > 0` for each letter under an even root that the integrand does not have."""

    def bases(expression: "sympy.Expr") -> "set[sympy.Symbol]":
        roots = (one for one in expression.atoms(sympy.Pow) if one.exp.is_Rational)
        return {one.base for one in roots if one.base.is_Symbol and one.exp.q % 2 == 0}

    variables = {one for one in body.free_symbols if not one.is_positive}
    return [f"{show(one)} > 0" for one in sorted(bases(found) - bases(body) - variables, key=str)]


def _excluded(found: "sympy.Expr", body: "sympy.Expr") -> list[str]:
    """`n ≠ -1` for each denominator of letters alone that the integrand does not have."""

    def letters_below(expression: "sympy.Expr") -> "set[sympy.Expr]":
        bases = {power.base for power in expression.atoms(sympy.Pow) if power.exp.is_negative}
        variables = body.free_symbols | found.free_symbols
        real = {symbol for symbol in variables if not symbol.is_positive}
        return {base for base in bases if base.free_symbols and not base.free_symbols & real}

    conditions = []
    for base in sorted(letters_below(found) - letters_below(body), key=str):
        letter = min(base.free_symbols, key=str)
        rest = sympy.expand(letter - base)
        is_solved = letter not in rest.free_symbols
        conditions.append(f"{show(letter)} ≠ {show(rest)}" if is_solved else f"{show(base)} ≠ 0")
    return conditions


def _methods() -> "tuple[_Method, ...]":
    """What is tried, each with its seconds.

    The school's methods go on, where they were cut off, after the quick ways.
    """
    from sympy.integrals.manualintegrate import manualintegrate

    ended = list[bool]()

    def quickly(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
        found = manualintegrate(body, x)
        ended.append(True)
        return found

    return (
        (_PATIENCE, _of_true_fraction),
        (_PATIENCE / 2, _of_even_waves),
        (_PATIENCE / 2, lambda body, x: of_quotient_rule(body, x, by_known_ways)),
        (_PATIENCE, _of_high_roots),
        (_QUICK, quickly),
        (_PATIENCE / 2, _with_lettered_powers),
        (_PATIENCE, by_known_ways),
        (_PATIENCE / 2, lambda body, x: by_sums_of_waves(body, x, _plainly)),
        (_PATIENCE / 2, lambda body, x: by_substitution(body, x, _plainly)),
        (_PATIENCE, lambda body, x: None if ended else manualintegrate(body, x)),
        (_LAST_PATIENCE, sympy.integrate),
        (_PATIENCE / 2, lambda body, x: _anew(body, x, sympy.expand)),
        (_PATIENCE / 2, lambda body, x: _anew(body, x, sympy.simplify, sympy.expand)),
        (_PATIENCE / 2, by_hypergeometric),
    )


def _of_even_waves(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """`sin²(u) cos⁴(u)` as a sum of waves, whose half-angle formulas take SymPy long."""
    moving = sympy.Mul.make_args(body.as_independent(x, as_Add=False)[1])
    factors = [part.as_base_exp() for part in moving]
    is_even = all(
        isinstance(base, sympy.sin | sympy.cos) and (power / 2).is_Integer and power > 0
        for base, power in factors
    )
    return by_sums_of_waves(body, x, _plainly) if is_even and len(factors) > 1 else None


def _of_high_roots(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """Cube roots and higher ones by a new variable: the school's methods try long in vain."""
    roots = [part.exp for part in body.atoms(sympy.Pow) if part.base == x and part.exp.is_Rational]
    is_high = any(power.q > _SQUARE for power in roots)
    return by_known_ways(body, x) if is_high and not body.atoms(sympy.Function) else None


def _with_lettered_powers(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """Powers with letters in them, which SymPy's search spends its time on in vain."""
    powers = [part.exp for part in body.atoms(sympy.Pow) if part.base.has(x)]
    is_lettered = any(power.free_symbols - {x} for power in powers)
    return by_hypergeometric(body, x) if is_lettered else None


def _anew(
    body: "sympy.Expr",
    x: "sympy.Symbol",
    change: "Callable[[sympy.Expr], sympy.Expr]",
    *earlier: "Callable[[sympy.Expr], sympy.Expr]",
) -> "sympy.Expr | None":
    """By the school's methods in another form; not where that one was tried before."""
    from sympy.integrals.manualintegrate import manualintegrate

    form = change(body)
    is_new = form != body and all(form != tried_before(body) for tried_before in earlier)
    return manualintegrate(form, x) if is_new else None


def _plainly(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """By the school's methods where they find one, else by known forms."""
    from sympy.integrals.manualintegrate import manualintegrate

    found = of_damped_wave(body, x)
    if found is not None:
        return found
    found = manualintegrate(body, x)
    return by_known_ways(body, x) if found.has(sympy.Integral) else found


def _of_true_fraction(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """By partial fractions; `(2x + 1)^5` is better left together."""
    if body.is_polynomial(x):
        return None
    return of_powers(body, x, None) or of_fraction(body, x, None)


def tried(patience: float, compute: Callable[[], _T | None]) -> _T | None:
    """What a method finds within so many seconds; `None` where it breaks off."""
    try:
        return within(patience, compute)
    except (
        ArithmeticError,
        AttributeError,
        IndexError,
        KeyError,
        NotImplementedError,
        RecursionError,
        TypeError,
        ValueError,
        sympy.PolynomialError,
    ):
        return None  # SymPy's search breaks off in all these ways on integrands it cannot treat


def assumed_symbols(whole: "sympy.Basic", name: str) -> "dict[sympy.Symbol, sympy.Symbol]":
    """A real symbol for the variable, and positive ones for all other letters."""
    return {
        symbol: sympy.Dummy(symbol.name, real=True)
        if symbol.name == name
        else sympy.Dummy(symbol.name, positive=True)
        for symbol in whole.free_symbols
    }


def generic(found: "sympy.Expr") -> "tuple[sympy.Expr, str]":
    """The branch of case distinctions that holds in general, and its condition in words."""
    conditions: list[str] = []
    for _ in range(6):
        pieces = sorted(found.atoms(sympy.Piecewise), key=sympy.count_ops)
        if not pieces:
            break
        branch, condition = _branch(pieces[0])
        found = found.xreplace({pieces[0]: branch})
        conditions += [condition] if condition and condition not in conditions else []
    return found, " and ".join(conditions)


def _branch(pieces: "sympy.Piecewise") -> "tuple[sympy.Expr, str]":
    """The first branch that is no exception such as "if n = -1"."""
    excluded = []
    for expression, condition in pieces.args:
        if isinstance(condition, sympy.Eq):
            excluded.append(f"{show(condition.lhs)} ≠ {show(condition.rhs)}")
        elif isinstance(condition, sympy.Ne):
            return expression, f"{show(condition.lhs)} ≠ {show(condition.rhs)}"
        else:
            return expression, " and ".join(excluded)
    return pieces.args[0][0], ""
