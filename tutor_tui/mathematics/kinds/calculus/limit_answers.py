"""Limits found by SymPy, and confirmed by values of what was written closer and closer by."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import is_explicable
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.verify import all_agree, number_of
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

CLOSE_BY: Final = "with values closer and closer by"
_PATIENCE: Final = 2.0
_DIGITS: Final = 120
_NEAR: Final = (4, 8, 12, 18)
_FAR: Final = (2, 3, 4, 6)
_FARTHER: Final = (4, 8, 12, 20)
_WORDS: Final = {"+": " from the right", "-": " from the left", "": ""}
_SIDES: Final[tuple[Side, Side]] = ("+", "-")
_NO_LIMIT: Final = "does not exist"


def answer_limit(problem: Limit) -> Answer:
    """The limit; where the two sides differ, that there is none."""
    if problem.is_at_infinity or problem.side:
        return _one_sided(problem)
    sides = [side for side in _SIDES if _is_real_near(problem, side)]
    if len(sides) == 1:
        answer = _one_sided(replace(problem, side=sides[0]))
        note = f" (the function is real only{_WORDS[sides[0]]} of that place)"
        return (
            replace(answer, text=answer.text.rstrip(".") + f"{note}.") if answer.result else answer
        )
    values = [limit_value(replace(problem, side=side)) for side in _SIDES]
    if any(value is None for value in values):
        return _refused(problem)
    right, left = (value for value in values if value is not None)
    if _is_oscillation(right) or _is_oscillation(left):
        return _without_limit(problem)
    if _is_same(right, left):
        verdicts = [confirmed(replace(problem, side=side), right) for side in _SIDES]
        return _told(problem, right, _joint(verdicts))
    return _different_sides(problem, right, left)


def _joint(verdicts: list[bool | None]) -> bool | None:
    return all_agree(verdicts)


def _is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    import sympy

    return bool(first == second or sympy.simplify(first - second) == 0)


def _is_real_near(problem: Limit, side: Side) -> bool:
    """Whether the function has real values on one side; taken for granted with letters in it."""
    if len(variables(problem.expression)) != 1 or variables(problem.place):
        return True
    import mpmath

    for distance in (1e-3, 1e-5):
        with mpmath.workdps(40):
            step = mpmath.mpf(distance) * (1 if side == "+" else -1)
            place = value_at(problem.place, {}) + step
        try:
            real_value(problem.expression, {problem.variable: place})
        except NoValueError:
            return False
    return True


def _one_sided(problem: Limit) -> Answer:
    if _alternates(problem):
        return _by_parity(problem)
    value = limit_value(problem)
    if value is None:
        return _refused(problem)
    if _is_oscillation(value):
        return _without_limit(problem)
    return _told(problem, value, confirmed(problem, value))


def _alternates(problem: Limit) -> bool:
    """Whether a power of -1 (or of another negative number) is counted by the variable."""
    return problem.is_at_infinity and any(
        isinstance(part, Binary)
        and part.sign == "^"
        and (rational_value(part.left) or 0) < 0
        and problem.variable in variables(part.right)
        for part in walk(problem.expression)
    )


def _by_parity(problem: Limit) -> Answer:
    """The limit along even and along odd numbers; a limit for both is one for all."""
    n, name = Name(problem.variable), problem.variable
    even = Binary("*", Number(Fraction(2)), n)
    halves = (even, Binary("+", even, Number(Fraction(1))))
    parts = [
        replace(problem, expression=_without_parity(substitute(problem.expression, name, half)))
        for half in halves
    ]
    first, second = (limit_value(part) for part in parts)
    if first is None or second is None or _is_oscillation(first) or _is_oscillation(second):
        return _refused(problem)
    verdict = _joint([confirmed(parts[0], first), confirmed(parts[1], second)])
    if _is_same(first, second):
        return _told(problem, first, verdict)
    sentence = (
        f"{_sentence(problem)} {_NO_LIMIT}: for even {code(name)} it is {code(show(first))}, "
        f"for odd {code(name)} {code(show(second))}."
    )
    return with_verdict(sentence, verdict, CLOSE_BY, _NO_LIMIT)


def _without_parity(node: Node) -> Node:
    """`(-2)^(2n + 1)` as `-2^(2n + 1)`, where the exponent is twice a whole number (plus one)."""
    match node:
        case Binary(sign="^", left=left, right=right):
            base = rational_value(left)
            remainder = _parity(right)
            if base is None or base >= 0 or remainder is None:
                return node
            power = Binary("^", Number(-base), right)
            return Negative(power) if remainder else power
        case Negative(operand=operand):
            return Negative(_without_parity(operand))
        case Binary(left=left, right=right):
            return replace(node, left=_without_parity(left), right=_without_parity(right))
        case Call(function=function, arguments=arguments):
            return Call(function, tuple(_without_parity(part) for part in arguments))
        case _:
            return node


def _parity(exponent: Node) -> int | None:
    """Whether an exponent with one name in it, which is a whole number, is odd or even."""
    import sympy

    expression = to_sympy(exponent)
    counted = {name: sympy.Dummy(name.name, integer=True) for name in expression.free_symbols}
    whole = expression.xreplace(counted)
    return 0 if whole.is_even else 1 if whole.is_odd else None


def limit_value(problem: Limit) -> "sympy.Expr | None":
    """The limit from one side; `AccumBounds` where the values never settle."""
    import sympy

    x = sympy.Symbol(problem.variable)
    real = sympy.Dummy(problem.variable, real=True)
    expression = to_sympy(problem.expression)
    letters = {
        symbol: sympy.Dummy(symbol.name, positive=True)
        for symbol in expression.free_symbols | to_sympy(problem.place).free_symbols
        if symbol != x
    }
    back = {assumed: symbol for symbol, assumed in letters.items()}
    body = expression.xreplace({x: real, **letters})
    place = to_sympy(problem.place).xreplace(letters)
    try:
        value = within(_PATIENCE, lambda: sympy.limit(body, real, place, dir=problem.side or "+"))
    except (NotImplementedError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    is_found = value is not None and not value.has(sympy.Limit, sympy.nan, sympy.zoo, real)
    if not is_found or value is None or not (is_explicable(value) or _is_oscillation(value)):
        return None
    if _is_oscillation(value):
        return value if isinstance(value, sympy.AccumBounds) else None
    if value.has(sympy.oo, -sympy.oo):
        return _real_infinity(value)
    short = within(_PATIENCE / 2, lambda: sympy.simplify(value))
    return shortest([value, short if short is not None else value]).xreplace(back)


def _real_infinity(value: "sympy.Expr") -> "sympy.Expr | None":
    """Plus or minus infinity; `None` where a complex factor, or one of unknown sign, is before it.

    `x^(-π)` has no real values below 0 and so no infinite limit there.
    """
    import sympy

    if value.is_extended_positive:
        return sympy.oo
    return -sympy.oo if value.is_extended_negative else None


def _is_oscillation(value: "sympy.Expr") -> bool:
    import sympy

    return bool(value.has(sympy.AccumBounds))


def confirmed(problem: Limit, value: "sympy.Expr") -> bool | None:
    """Whether values of the function come closer and closer to a number, or grow beyond any."""
    names = (*variables(problem.expression), *variables(problem.place))
    letters = dict.fromkeys(name for name in names if name != problem.variable)
    place = {name: Fraction(7 + 4 * index, 5) for index, name in enumerate(letters)}
    heights = _heights(problem, place)
    if heights is None:
        return None
    if value.is_infinite:
        return _grows(heights, is_positive=bool(value.is_extended_positive))
    try:
        target = number_of(value, place)
    except NoValueError:
        return None
    return _settles([abs(height - target) for height in heights], abs(target))


def _heights(problem: Limit, letters: dict[str, Fraction]) -> list[Any] | None:
    """Values nearer and nearer; `None` where one of them has no real value."""
    if not problem.is_at_infinity:
        return _heights_at(problem, letters, _NEAR)
    return _heights_at(problem, letters, _FARTHER) or _heights_at(problem, letters, _FAR)


def _heights_at(
    problem: Limit, letters: dict[str, Fraction], powers: tuple[int, ...]
) -> list[Any] | None:
    import mpmath

    try:
        with mpmath.workdps(_DIGITS):
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
    import mpmath

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
    signed = heights if is_positive else [-height for height in heights]
    is_rising = all(after > before for before, after in pairwise(signed))
    if is_rising and signed[-1] > 5 and signed[-1] - signed[-2] > (signed[1] - signed[0]) / 4:
        return True
    return None if signed[-1] > 0 else False


def shown_limit(problem: Limit) -> str:
    """`lim (x → 0⁺) sin(x)/x` as a line."""
    raised = {"+": "⁺", "-": "⁻", "": ""}[problem.side]
    target = f"{shown_name(problem.variable)} → {written(problem.place)}{raised}"
    return f"{written(problem.expression)} as {target}"


def _sentence(problem: Limit) -> str:
    target = f"{shown_name(problem.variable)} → {written(problem.place)}"
    return (
        f"The limit of {code(written(problem.expression))} as {code(target)}{_WORDS[problem.side]}"
    )


def _told(problem: Limit, value: "sympy.Expr", verdict: bool | None) -> Answer:
    growth = ""
    if value.is_infinite:
        growth = ": it grows" if value.is_extended_positive else ": it falls"
        growth += " beyond every bound"
    sentence = f"{_sentence(problem)} is {code(show(value))}{growth or decimal_beside(value)}."
    return with_verdict(sentence, verdict, CLOSE_BY, plain(value))


def _different_sides(problem: Limit, right: "sympy.Expr", left: "sympy.Expr") -> Answer:
    verdict = _joint(
        [confirmed(replace(problem, side="+"), right), confirmed(replace(problem, side="-"), left)]
    )
    sentence = (
        f"{_sentence(problem)} {_NO_LIMIT}: from the right it is {code(show(right))}, "
        f"from the left {code(show(left))}."
    )
    return with_verdict(sentence, verdict, CLOSE_BY, _NO_LIMIT)


def _without_limit(problem: Limit) -> Answer:
    """The values go on swinging: some of them stay apart however close they are."""
    heights = _swinging(problem)
    verdict = None
    if heights:
        verdict = max(heights) - min(heights) > 1e-3 or None
    sentence = f"{_sentence(problem)} {_NO_LIMIT}: the values go on swinging and never settle."
    return with_verdict(sentence, verdict, CLOSE_BY, _NO_LIMIT)


def _swinging(problem: Limit) -> list[Any]:
    import mpmath

    heights = []
    with mpmath.workdps(_DIGITS):
        for index in range(12):
            step = (mpmath.mpf(10) ** 6 + index) if problem.is_at_infinity else None
            try:
                place = (
                    step
                    if step
                    else value_at(problem.place, {}) + 1 / (mpmath.mpf(10) ** 6 + index)
                )
                heights.append(value_at(problem.expression, {problem.variable: place}))
            except NoValueError:
                return []
    return heights if all(mpmath.im(height) == 0 for height in heights) else []


def _refused(problem: Limit) -> Answer:
    return refused(f"I could not find the limit of {code(shown_limit(problem))}.")
