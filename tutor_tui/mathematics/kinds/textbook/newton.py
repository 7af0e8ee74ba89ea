"""Newton's method: from a first guess to a root, `x - f(x)/f'(x)` each time."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_MOST: Final = 30
_DIGITS: Final = 30
_SHOWN: Final = 7
"""So many guesses are shown at most."""
BY_SIGNS: Final = "by the values of the function beside it"
BY_SLOPES: Final = "with slopes from difference quotients"


@dataclass(frozen=True, slots=True)
class Newton(KindProblem):
    """Newton's method for `expression = 0`; `count` steps, or until nothing changes (`None`)."""

    expression: Node
    variable: str
    start: Fraction
    count: int | None = None


def _slope(problem: Newton) -> "sympy.Expr":
    slope: sympy.Expr = sympy.diff(to_sympy(problem.expression), sympy.Symbol(problem.variable))
    return slope


def _places(problem: Newton) -> list[Any]:
    """The guesses from the first on. Raises `NoValueError` where a step is not possible."""
    symbol = sympy.Symbol(problem.variable)
    slope = sympy.lambdify(symbol, _slope(problem), "mpmath")
    places = [as_mpf(problem.start)]
    for _ in range(problem.count or _MOST):
        at = places[-1]
        steepness = slope(at)
        if not mpmath.isfinite(steepness) or abs(steepness) < mpmath.mpf(10) ** -12:
            raise NoValueError
        places.append(at - value_at(problem.expression, {problem.variable: at}) / steepness)
        if problem.count is None and abs(places[-1] - at) < mpmath.mpf(10) ** -20:
            return places
    if problem.count is None:
        raise NoValueError
    return places


def answer(problem: Newton) -> Answer:
    """The root to six significant digits, or the guess after so many steps."""
    with mpmath.workdps(_DIGITS):
        try:
            places = _places(problem)
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            return refused(
                "From that first guess Newton's method does not settle; try another one."
            )
        if any(mpmath.im(place) for place in places):
            return refused("From that first guess the values do not stay real.")
        value = mpmath.nstr(places[-1], 6)
        first = ", ".join(mpmath.nstr(place, 6) for place in places[: min(len(places), 5)])
        formula = f"{problem.variable} - f({problem.variable})/f'({problem.variable})"
        equation = code(f"{written(problem.expression)} = 0")
        told = f"The guesses are {code(first)}{' and so on' if len(places) > 5 else ''}, each "
        told += f"{code(formula)} of the one before."
        if problem.count is None:
            sentence = f"Newton's method for {equation} settles at {code(value)}. {told}"
            return with_verdict(sentence, _is_root(problem, places[-1]), BY_SIGNS, value)
        steps_done = f"{problem.count} step{'s' if problem.count > 1 else ''}"
        sentence = f"After {steps_done} of Newton's method for {equation} the guess is "
        verdict = _again(problem, places)
        return with_verdict(f"{sentence}{code(value)}. {told}", verdict, BY_SLOPES, value)


def _is_root(problem: Newton, place: Any) -> bool | None:
    """Whether the function changes its sign there, or comes very near 0."""
    near = mpmath.mpf(10) ** -9
    beside = [
        value_at(problem.expression, {problem.variable: place + side * near}) for side in (-1, 0, 1)
    ]
    return True if beside[0] * beside[2] < 0 or abs(beside[1]) < near * near else None


def _again(problem: Newton, places: list[Any]) -> bool:
    at = places[0]
    for _ in range(len(places) - 1):
        slope = mpmath.diff(lambda x: value_at(problem.expression, {problem.variable: x}), at)
        at = at - value_at(problem.expression, {problem.variable: at}) / slope
    return bool(abs(at - places[-1]) < mpmath.mpf(10) ** -8 * (1 + abs(at)))


def heading(problem: Newton) -> str:
    """What is looked for."""
    return f"To find a root of {code(written(problem.expression))} by Newton's method"


METHOD: Final = (
    "Follow the tangent down to the axis: from a guess `a` the next one is `a - f(a)/f'(a)`. "
    "Go on until the digits no longer change."
)


def steps(problem: Newton) -> tuple[Step, ...] | None:
    """The derivative that the formula needs, then each guess from the one before."""
    slope = _slope(problem)
    shown = (Step("derivative", "Differentiate.", written(problem.expression), (show(slope),)),)
    name, places = problem.variable, []
    with mpmath.workdps(_DIGITS):
        try:
            places = _places(problem)[:_SHOWN]
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            return shown
        steepness = sympy.lambdify(sympy.Symbol(name), slope, "mpmath")
        values = [value_at(problem.expression, {name: place}) for place in places]
        slopes = [steepness(place) for place in places]
    guesses = [mpmath.nstr(place, 6) for place in places]
    told = zip(guesses, guesses[1:], values, slopes, strict=False)
    return shown + tuple(
        Step(
            "iteration",
            f"There the function is {code(mpmath.nstr(value, 4))} and its slope "
            f"{code(mpmath.nstr(steep, 4))}: take their quotient away from the guess.",
            f"{name} = {here}",
            (f"{name} = {there}",),
        )
        for here, there, value, steep in told
        if here != there
    )
