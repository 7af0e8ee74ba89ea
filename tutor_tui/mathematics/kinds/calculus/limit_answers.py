"""Limits in a sentence: of both sides or of one, and why there is none."""

from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.limit_letters import where_it_holds
from tutor_tui.mathematics.kinds.calculus.limit_periods import comes_again, period_of
from tutor_tui.mathematics.kinds.calculus.limit_roots import has_power_of_negative, place_near
from tutor_tui.mathematics.kinds.calculus.limit_spikes import spikes_of
from tutor_tui.mathematics.kinds.calculus.limit_values import (
    CLOSE_BY,
    confirmed,
    is_oscillation,
    limit_value,
)
from tutor_tui.mathematics.kinds.calculus.limit_waves import comes_to_both, may_grow, swings
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.verify import all_agree
from tutor_tui.mathematics.written import written

_WORDS: Final = {"+": " from the right", "-": " from the left", "": ""}
_SIDES: Final[tuple[Side, Side]] = ("+", "-")
_PERIODS: Final = 0.6
_NO_LIMIT: Final = "does not exist"
_IMAGINARY: Final = 1e-25
_FAR: Final = (100_000, 1_000)
"""So far out, or that part of 1 from a finite place."""

_FARTHEST: Final = (10**1_000, *_FAR)
"""Where values far out are tried: `ln(ln(ln(ln(x))))` is real from a number of 7 digits on."""

_SMALL: Final = Fraction(1, 3)
"""The share of the usual numbers for letters that makes them less than 1."""


def answer_limit(problem: Limit) -> Answer:
    """The limit; where the two sides differ, that there is none."""
    if Name("oo") in walk(problem.expression):
        return refused(f"`∞` is no number, so {code(written(problem.expression))} has no values.")
    if problem.is_at_infinity or problem.side:
        is_real = is_real_near(problem, problem.side)
        return _one_sided(problem) if is_real else _not_real(problem)
    sides = [side for side in _SIDES if is_real_near(problem, side)]
    if len(sides) == 1:
        answer = _one_sided(replace(problem, side=sides[0]))
        note = f" (the function is real only{_WORDS[sides[0]]} of that place)"
        return (
            replace(answer, text=answer.text.rstrip(".") + f"{note}.") if answer.result else answer
        )
    values = [limit_value(replace(problem, side=side)) for side in _SIDES]
    if any(value is None for value in values):
        return _refused(problem) if sides else _not_real(problem)
    right, left = (value for value in values if value is not None)
    if is_oscillation(right) or is_oscillation(left):
        return _without_limit(problem)
    if _is_same(right, left):
        verdicts = [confirmed(replace(problem, side=side), right) for side in _SIDES]
        where = where_it_holds(replace(problem, side="+"), right)
        return _told(problem, right, all_agree(verdicts), where)
    return _different_sides(problem, right, left)


def _not_real(problem: Limit) -> Answer:
    """That there is no limit from a side, or two, on which the function has no real values."""
    sides = {"+": "just to the right of it", "-": "just to the left of it", "": "on both sides"}
    where = sides[problem.side]
    where = "so far out" if problem.is_at_infinity else where
    name = code(written(problem.expression))
    reals = "real at single places only" if has_power_of_negative(problem) else "not real"
    sentence = f"{_sentence(problem)} {_NO_LIMIT}: {where} {name} is {reals}."
    return with_verdict(sentence, True, CLOSE_BY, _NO_LIMIT)


def _is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    return bool(first == second or sympy.simplify(first - second) == 0)


def is_real_near(problem: Limit, side: Side) -> bool:
    """Whether the function has real values on one side; taken for granted with letters in it."""
    is_complex = Name("i") in walk(problem.expression)
    if not is_complex and has_power_of_negative(problem):
        return False
    if is_complex or len(variables(problem.expression)) != 1 or variables(problem.place):
        return True
    for far in _FARTHEST if problem.is_at_infinity else _FAR:
        with mpmath.workdps(40):
            place = place_near(replace(problem, side=side), mpmath.mpf(far))
        is_real = _is_real(problem, place)
        if is_real is not None:
            return is_real
    return True


def _is_real(problem: Limit, place: Any) -> bool | None:
    """Whether the value has no imaginary part; `None` for what is too large or too small."""
    values = {problem.variable: place}
    try:
        real_value(problem.expression, values)
    except NoValueError:
        try:
            is_unreal = abs(value_at(problem.expression, values).imag) > _IMAGINARY
            return False if is_unreal else None
        except NoValueError:
            return None
    return True


def _one_sided(problem: Limit) -> Answer:
    if _alternates(problem):
        return _by_parity(problem)
    if (spiked := spikes_of(problem)) is not None:
        return _spiking(problem, spiked)
    value = limit_value(problem)
    bases = _lettered_bases(problem)
    if bases and (value is None or confirmed(problem, value, _SMALL) is False):
        return _for_great_bases(problem, bases)
    if value is None:
        return _repeating(problem)
    if is_oscillation(value):
        return _without_limit(problem)
    where = "" if bases else where_it_holds(problem, value)
    return _told(problem, value, confirmed(problem, value), where)


def _lettered_bases(problem: Limit) -> tuple[str, ...]:
    """The letters that are raised to the variable: `b^x` grows for `b > 1` only."""
    bases = [
        part.left.name
        for part in walk(problem.expression)
        if isinstance(part, Binary) and part.sign == "^" and isinstance(part.left, Name)
        if problem.variable in variables(part.right) and part.left.name != problem.variable
    ]
    return tuple(dict.fromkeys(name for name in bases if name not in ("e", "pi", "i")))


def _for_great_bases(problem: Limit, bases: tuple[str, ...]) -> Answer:
    """The limit for bases above 1, if there is one."""
    value = limit_value(problem, bases)
    if value is None or is_oscillation(value):
        return _refused(problem)
    where = " for " + code(" and ".join(f"{shown_name(name)} > 1" for name in bases))
    return _told(problem, value, confirmed(problem, value), where)


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
    if first is None or second is None or is_oscillation(first) or is_oscillation(second):
        return _refused(problem)
    verdict = all_agree([confirmed(parts[0], first), confirmed(parts[1], second)])
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
    expression = to_sympy(exponent)
    counted = {name: sympy.Dummy(name.name, integer=True) for name in expression.free_symbols}
    whole = expression.xreplace(counted)
    return 0 if whole.is_even else 1 if whole.is_odd else None


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


def _told(problem: Limit, value: "sympy.Expr", verdict: bool | None, where: str = "") -> Answer:
    growth = ""
    if value.is_infinite:
        growth = ": it grows" if value.is_extended_positive else ": it falls"
        growth += " beyond every bound"
    rest = "" if ", and" in where else growth or decimal_beside(value)
    sentence = f"{_sentence(problem)} is {code(show(value))}{where}{rest}."
    return with_verdict(sentence, verdict, CLOSE_BY, plain(value))


def _different_sides(problem: Limit, right: "sympy.Expr", left: "sympy.Expr") -> Answer:
    verdict = all_agree(
        [confirmed(replace(problem, side="+"), right), confirmed(replace(problem, side="-"), left)]
    )
    sentence = (
        f"{_sentence(problem)} {_NO_LIMIT}: from the right it is {code(show(right))}, "
        f"from the left {code(show(left))}."
    )
    return with_verdict(sentence, verdict, CLOSE_BY, _NO_LIMIT)


def _without_limit(problem: Limit) -> Answer:
    """The values go on swinging: some of them stay apart however close they are."""
    if not swings(problem):
        return _repeating(problem)
    if may_grow(problem) and not comes_to_both(problem):
        return _refused(problem)
    sentence = f"{_sentence(problem)} {_NO_LIMIT}: the values go on swinging and never settle."
    return with_verdict(sentence, True, CLOSE_BY, _NO_LIMIT)


def _spiking(problem: Limit, part: Node) -> Answer:
    sentence = (
        f"{_sentence(problem)} {_NO_LIMIT}: however far out, its values close to the zeros of "
        f"{code(written(part))} leave those around them."
    )
    return with_verdict(sentence, True, CLOSE_BY, _NO_LIMIT)


def _repeating(problem: Limit) -> Answer:
    """No limit where values that differ come again and again."""
    period = within(_PERIODS, lambda: period_of(problem)) if problem.is_at_infinity else None
    if period is None or not comes_again(problem, period):
        return _refused(problem)
    sentence = f"{_sentence(problem)} {_NO_LIMIT}: its values, which differ, come again after every"
    return with_verdict(f"{sentence} {code(show(period))}.", True, CLOSE_BY, _NO_LIMIT)


def _refused(problem: Limit) -> Answer:
    return refused(f"I could not find the limit of {code(shown_limit(problem))}.")
