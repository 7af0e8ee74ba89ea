"""Limits found by SymPy, and confirmed by values of what was written closer and closer by."""

from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.calculus.limit_factorials import by_stirling
from tutor_tui.mathematics.kinds.calculus.limit_roots import with_real_roots
from tutor_tui.mathematics.kinds.calculus.limit_spikes import spikes_of
from tutor_tui.mathematics.kinds.calculus.limit_waves import extremes
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.limits_at_ends import limit_at
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.special_functions import is_explicable
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

CLOSE_BY: Final = "with values closer and closer by"
_PATIENCE: Final = 2.0
DIGITS: Final = 120
_NEAR: Final = (4, 8, 12, 18)
_FAR: Final = (2, 3, 4, 6)
_FARTHER: Final = (4, 8, 12, 20)
_MIDDLE: Final = (1, 2, 3)
_FINE_DIGITS: Final = 1_000
_SAME: Final = 6


@kept(lambda found: found is not None)
def limit_value(
    problem: Limit, above_one: tuple[str, ...] = (), negative: tuple[str, ...] = ()
) -> "sympy.Expr | None":
    """The limit from one side; `AccumBounds` where the values may never settle.

    Letters are positive but for those in `negative`, and those in `above_one` greater than 1.
    """
    problem = with_real_roots(problem)
    x = sympy.Symbol(problem.variable)
    real = sympy.Dummy(problem.variable, real=True)
    expression = to_sympy(problem.expression)
    letters = {
        symbol: sympy.Dummy(symbol.name, **{_sign_of(symbol.name in negative): True})
        for symbol in expression.free_symbols | to_sympy(problem.place).free_symbols
        if symbol != x
    }
    back = {assumed: symbol for symbol, assumed in letters.items()}
    for name in above_one:
        excess = letters[sympy.Symbol(name)]
        letters[sympy.Symbol(name)], back[excess] = 1 + excess, sympy.Symbol(name) - 1
    body = _exponential(_combined(expression.xreplace({x: real, **letters})), real)
    place = to_sympy(problem.place).xreplace(letters)
    if place == sympy.oo:
        value = _of_factorials(problem, body, real, back)
        if value is not None:
            return value
    value = _limit(body, real, place, problem.side or "+", _PATIENCE)
    is_found = value is not None and not value.has(sympy.Limit, sympy.nan, sympy.zoo, real)
    if not is_found or value is None or not (is_explicable(value) or is_oscillation(value)):
        return None
    if is_oscillation(value):
        squeezed = _squeezed(body, real, place, problem.side or "+")
        bounds = set(extremes(problem)) if squeezed is None else set()
        if len(bounds) == 1:
            return bounds.pop()
        return value if squeezed is None else squeezed.xreplace(back)
    if value.has(sympy.oo, -sympy.oo):
        return _real_infinity(value)
    short = within(_PATIENCE / 2, lambda: sympy.simplify(value))
    return shortest([value, short if short is not None else value]).xreplace(back)


def _combined(body: "sympy.Expr") -> "sympy.Expr":
    """`n!/(n + 1)!` as `1/(n + 1)`: what factorials have in common is cancelled."""
    if len(body.atoms(sympy.factorial, sympy.gamma, sympy.binomial)) < 2:
        return body
    found = within(_PATIENCE / 4, lambda: sympy.combsimp(body))
    is_plain = found is not None and not found.has(sympy.factorial, sympy.gamma, sympy.binomial)
    return found if is_plain and found is not None else body


def _of_factorials(
    problem: Limit,
    body: "sympy.Expr",
    x: "sympy.Symbol",
    back: "dict[sympy.Symbol, sympy.Expr]",
) -> "sympy.Expr | None":
    """The limit with factorials by Stirling's formula, where values of the function confirm it."""
    form = within(_PATIENCE / 4, lambda: by_stirling(body, x))
    value = None if form is None else _limit(form, x, sympy.oo, "+", _PATIENCE / 2)
    if value is None or value.has(sympy.Limit, sympy.nan, sympy.zoo, sympy.AccumBounds, x):
        return None
    value = value.xreplace(back)
    return value if confirmed(problem, value) else None


def _sign_of(is_negative: bool) -> str:
    return "negative" if is_negative else "positive"


def _exponential(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """Powers such as `2^(1/x)` with the base e.

    SymPy 1.14 gives infinity for the limit of `2^(1/x)` at 0 from the left, where it is 0, and
    for that of `27^(ln(x)/ln(3))/x³`, which is 1: so logarithms of numbers are taken apart, too.
    """

    def raised(part: sympy.Expr) -> sympy.Expr:
        exponent = part.exp * sympy.expand_log(sympy.log(part.base))
        return sympy.exp(sympy.expand(exponent) if part.exp.has(sympy.log) else exponent)

    return body.replace(
        lambda part: (
            isinstance(part, sympy.Pow)
            and bool(part.base.is_positive)
            and not part.base.has(x)
            and not part.exp.is_polynomial(x)
        ),
        raised,
    )


def _squeezed(
    body: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr", side: str
) -> "sympy.Expr | None":
    """What is added to bounded factors and one that tends to 0; a constant in disguise."""
    constant = within(_PATIENCE / 2, lambda: sympy.simplify(body))
    if constant is not None and not constant.has(x):
        return constant
    level, rest = body.as_independent(x, as_Add=True)
    factored = within(_PATIENCE / 2, lambda: sympy.factor(rest))
    if factored is None or not factored.is_Mul:
        return None
    value = _limit(factored, x, place, side, _PATIENCE / 2)
    return level if value == 0 else None


def _limit(
    body: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr", side: str, seconds: float
) -> "sympy.Expr | None":
    """SymPy's limit; `None` where it finds none in the time there is."""
    try:
        return within(seconds, lambda: limit_at(body, x, place, side))
    except (NotImplementedError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def _real_infinity(value: "sympy.Expr") -> "sympy.Expr | None":
    """Plus or minus infinity; `None` where a complex factor, or one of unknown sign, is before it.

    `x^(-π)` has no real values below 0 and so no infinite limit there.
    """
    if value.is_extended_positive:
        return sympy.oo
    return -sympy.oo if value.is_extended_negative else None


def is_oscillation(value: "sympy.Expr") -> bool:
    """Whether a limit is told as the bounds between which the values go on swinging."""
    return bool(value.has(sympy.AccumBounds))


def confirmed(
    problem: Limit,
    value: "sympy.Expr",
    share: Fraction = Fraction(1),
    negative: tuple[str, ...] = (),
) -> bool | None:
    """Whether values of the function come closer and closer to a number, or grow beyond any.

    Other letters are numbers a little above 1, of which `share` is taken, in rising and in
    falling order: `(a^n + b^n)^(1/n)` has the greater of them for its limit.
    """
    if spikes_of(problem) is not None:
        return False
    problem = with_real_roots(problem)
    names = (*variables(problem.expression), *variables(problem.place))
    letters = list(dict.fromkeys(name for name in names if name != problem.variable))
    rising = {name: share * Fraction(7 + 4 * index, 5) for index, name in enumerate(letters)}
    falling = dict(zip(letters, reversed(list(rising.values())), strict=True))
    for name in set(negative) & set(letters):
        rising[name], falling[name] = -rising[name], -falling[name]
    verdict = _confirmed_at(problem, value, rising)
    return False if _confirmed_at(problem, value, falling) is False else verdict


def _confirmed_at(problem: Limit, value: "sympy.Expr", place: dict[str, Fraction]) -> bool | None:
    heights = _heights(problem, place)
    if heights is None:
        return None
    if value.is_infinite:
        return _grows(heights, is_positive=bool(value.is_extended_positive))
    try:
        target = number_of(value, place)
    except NoValueError:
        return None
    verdict = _settles([abs(height - target) for height in heights], abs(target))
    if verdict is False and problem.is_at_infinity:
        return _settles_finely(problem, place, target)
    return verdict


def _settles_finely(problem: Limit, letters: dict[str, Fraction], target: Any) -> bool | None:
    """The same nearer by and with many more digits, where small differences were lost far out."""
    rough = _heights_at(problem, letters, _MIDDLE)
    fine = _heights_at(problem, letters, _MIDDLE, _FINE_DIGITS)
    if rough is None or fine is None:
        return None
    verdict = _settles([abs(height - target) for height in fine], abs(target))
    is_same = is_close(rough[-1], fine[-1], _SAME)
    return None if verdict is False and not is_same else verdict


def _heights(problem: Limit, letters: dict[str, Fraction]) -> list[Any] | None:
    """Values nearer and nearer; `None` where one of them has no real value."""
    if not problem.is_at_infinity:
        return _heights_at(problem, letters, _NEAR)
    return _heights_at(problem, letters, _FARTHER) or _heights_at(problem, letters, _FAR)


def _heights_at(
    problem: Limit, letters: dict[str, Fraction], powers: tuple[int, ...], digits: int = DIGITS
) -> list[Any] | None:
    try:
        with mpmath.workdps(digits):
            values = {name: as_mpf(number) for name, number in letters.items()}
            found = []
            for power in powers:
                height = value_at(
                    problem.expression, {**values, problem.variable: _near(problem, power, values)}
                )
                if abs(mpmath.im(height)) > mpmath.mpf(10) ** -40:
                    return None
                found.append(mpmath.re(height))
            return found
    except (NoValueError, MemoryError):
        return None


def _near(problem: Limit, power: int, values: dict[str, Any]) -> Any:
    if problem.is_at_infinity:
        sign = 1 if str(written(problem.place))[0] != "-" else -1
        is_counted = problem.variable in ("n", "k", "m")
        return sign * (mpmath.mpf(10) ** power + (0 if is_counted else mpmath.mpf(1) / 3))
    step = mpmath.mpf(10) ** -power
    return value_at(problem.place, values) + (step if problem.side != "-" else -step)


def _settles(gaps: list[Any], size: Any) -> bool | None:
    scale = max(size, 1)
    if gaps[-1] <= scale * 1e-4 and gaps[-1] <= gaps[0] + scale * 1e-30:
        return True
    is_falling = all(after < before for before, after in pairwise(gaps))
    if is_falling:
        return None
    return False if gaps[-1] > scale * 0.05 else None


def _grows(heights: list[Any], *, is_positive: bool) -> bool | None:
    """Whether values grow, and by more than what rounding makes of settled ones."""
    signed = heights if is_positive else [-height for height in heights]
    share = mpmath.mpf(10) ** -(DIGITS // 3)
    rises = [after - before > max(after, 1) * share for before, after in pairwise(signed)]
    if not any(rises):
        return False
    is_rising = all(rises)
    if is_rising and signed[-1] > 5 and signed[-1] - signed[-2] > (signed[1] - signed[0]) / 4:
        return True
    return None if signed[-1] > 0 else False
