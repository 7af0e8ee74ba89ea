"""Values that leave those around them again and again, however far one goes: `tan(x)/x`.

Far out SymPy looks at waves as if they were a number between their bounds, so that it gives 1 for
`x/(x + tan(x))` and 0 for `ln(|sin(x)|)/x`. Both go beyond every bound near each of the zeros of
what stands below, or in the logarithm, and have no limit.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node
from tutor_tui.mathematics.trees import rational_value, variables, walk

_WAVES: Final = frozenset({"sin", "cos", "tan", "cot", "sec", "csc"})
_BELOW: Final = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin"}
_COUNTED: Final = ("n", "k", "m")
"""Letters for whole numbers, which are no zeros of waves."""

_FAR: Final = (12, 40, 130)
_WIDTH: Final = 8
_LOOKS: Final = 240
_DIGITS: Final = 3_000
"""So many that a logarithm of what is left beside a zero outweighs the square of the place."""

_STEPS: Final = 60
_ASIDE: Final = 0.3
_APART: Final = 0.25


@lru_cache(maxsize=64)
def spikes_of(problem: Limit) -> Node | None:
    """What has zeros far out, near which the values leave the others; `None` where nothing has."""
    is_known = variables(problem.expression) == (problem.variable,)
    if not (problem.is_at_infinity and is_known) or problem.variable in _COUNTED:
        return None
    for part in dict.fromkeys(_vanishing(problem)):
        if all(_has_spike(problem, part, far) for far in _FAR):
            return part
    return None


def _vanishing(problem: Limit) -> Iterator[Node]:
    """The waves in whose zeros the function has no value, from the inside out."""
    for part in walk(problem.expression):
        match part:
            case Binary(sign="/", right=below):
                found = below
            case Binary(sign="^", left=base, right=exponent):
                is_harmless = (rational_value(exponent) or 0) > 0
                found = Name("") if is_harmless else base
            case Call(function="ln" | "log", arguments=(found, *_)):
                pass
            case Call(function=name, arguments=arguments) if name in _BELOW:
                found = Call(_BELOW[name], arguments)
            case _:
                continue
        if isinstance(found, Call) and found.function == "abs":
            (found,) = found.arguments
        if any(isinstance(each, Call) and each.function in _WAVES for each in walk(found)):
            yield found


def _has_spike(problem: Limit, part: Node, far: int) -> bool:
    """Whether values on one side of a zero that far out lie apart from both of those around it."""
    with mpmath.workdps(_DIGITS):
        zero = _zero(problem, part, far)
        if zero is None:
            return False
        step = mpmath.mpf(10) ** -(_DIGITS // 2)
        around = [_value(problem.expression, problem, zero + aside) for aside in (-_ASIDE, _ASIDE)]
        inside = [_value(problem.expression, problem, zero + aside) for aside in (-step, step)]
        if None in around:
            return False
        low, high = min(around), max(around)
        gap = max(high - low, mpmath.mpf(_APART))
        return any(value is not None and not low - gap <= value <= high + gap for value in inside)


def _zero(problem: Limit, part: Node, far: int) -> Any:
    """A zero of the part at about that place, where its size is least at first sight."""
    sign = -1 if isinstance(problem.place, Negative) else 1
    places = [sign * (far + mpmath.mpf(_WIDTH * look) / _LOOKS) for look in range(_LOOKS)]
    with mpmath.workdps(20):
        sizes = [(abs(size), place) for place in places if (size := _value(part, problem, place))]
    if not sizes:
        return None
    _, near = min(sizes)
    try:
        zero = mpmath.findroot(
            lambda place: _value(part, problem, place) or mpmath.mpf(0),
            (near, near + mpmath.mpf(1) / 1000),
            solver="secant",
            maxsteps=_STEPS,
            verify=False,
        )
    except (ValueError, ZeroDivisionError):
        return None
    is_zero = abs(_value(part, problem, zero) or 0) < mpmath.mpf(10) ** -20
    return zero if is_zero and abs(zero - near) < 1 else None


def _value(node: Node, problem: Limit, place: Any) -> Any:
    """The real value there, `None` where there is none."""
    try:
        value = value_at(node, {problem.variable: place})
    except NoValueError:
        return None
    return None if mpmath.im(value) else mpmath.re(value)
