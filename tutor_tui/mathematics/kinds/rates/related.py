"""Related rates: an equation between quantities, differentiated by time.

`F_x x' + F_y y' = 0` for `F(x, y) = 0` (OpenStax, Calculus 1, 4.1).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.wording import number
from tutor_tui.mathematics.kinds.formulas import as_equation, as_value
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_MOVING: Final = "by letting the quantities change for a moment"


@dataclass(frozen=True, slots=True)
class Related(KindProblem):
    """`equation` holds all the time; `rates` and `values` are known, the rate of `wanted` is asked.

    `is_story` says that all quantities are positive lengths; `told` names the wanted quantity.
    """

    equation: Relation
    rates: tuple[tuple[str, Node], ...]
    wanted: str
    values: tuple[tuple[str, Node], ...]
    is_story: bool = False
    told: str = ""
    unit: str = ""
    is_falling: bool = False


_TRIGGER: Final = re.compile(r"d\s*[A-Za-zθ]\s*/\s*d\s*t|\\frac\s*\{\s*d", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "related rates rate change relationship satisfies variables both differentiable time t respect "
    "implicitly differentiate differentiation instant moment assume"
)
_RATE: Final = late_regex(r"d\s*([A-Za-zθ])\s*/\s*d\s*t")
_RATE_IS: Final = late_regex(r"d\s*([A-Za-zθ])\s*/\s*d\s*t\s*=\s*(.+)")


def read_related(text: str) -> Related | None:
    """An equation, rates that are given, and one that is asked for."""
    text = kept_regex(r"\\d?frac\s*\{\s*d\s*([A-Za-z])\s*\}\s*\{\s*d\s*t\s*\}").sub(
        r" d\1/dt ", text
    )
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(_rate, _wanted, as_value, as_equation) if told is not None else None
    if lists is None or len(lists[1]) != 1 or len(lists[3]) != 1 or not lists[0]:
        return None
    rates, (wanted,), values, (equation,) = lists
    names = set(variables(equation))
    known = dict(rates)
    if wanted not in names or "t" in names or set(known) | {wanted} != names:
        return None
    if wanted in known or not set(dict(values)) <= names or not values:
        return None
    return Related(equation, tuple(rates), wanted, tuple(values))


def _rate(piece: str) -> tuple[str, Node] | None:
    found = _RATE_IS.fullmatch(piece)
    value = number(found[2]) if found else None
    return (found[1], value) if found and value is not None else None


def _wanted(piece: str) -> str | None:
    found = _RATE.fullmatch(piece)
    return found[1] if found else None


def _places(problem: Related) -> "dict[str, sympy.Expr]":
    """The values of all quantities; the one that is missing follows from the equation."""
    known = {name: to_sympy(value) for name, value in problem.values}
    level = _level(problem)
    there = level.subs({sympy.Symbol(name): value for name, value in known.items()})
    missing = [name for name in variables(problem.equation) if name not in known]
    if not missing:
        if sympy.simplify(there) != 0:
            raise DeclinedError(
                "These values do not fulfil the equation, so there is no such moment."
            )
        return known
    if len(missing) != 1:
        raise UnsolvedError
    found = [value for value in sympy.solve(there, sympy.Symbol(missing[0])) if value.is_real]
    if problem.is_story:
        found = [value for value in found if value.is_positive]
    if len(found) != 1:
        name = code(missing[0])
        raise DeclinedError(f"The equation leaves {len(found) or 'no'} values for {name} there.")
    return {**known, missing[0]: found[0]}


def _level(problem: Related) -> "sympy.Expr":
    level: sympy.Expr = to_sympy(Binary("-", problem.equation.left, problem.equation.right))
    return level


def work_related(problem: Related) -> Worked:
    """The equation by time, solved for the rate that is asked for."""
    places = _places(problem)
    level = _level(problem)
    there = {sympy.Symbol(name): value for name, value in places.items()}
    rates = {name: to_sympy(value) for name, value in problem.rates}
    slopes = {name: sympy.diff(level, sympy.Symbol(name)) for name in variables(problem.equation)}
    steepness = sympy.simplify(slopes[problem.wanted].subs(there))
    if steepness == 0:
        raise DeclinedError("There the rate is not fixed by the equation.")
    moved = sum((slopes[name].subs(there) * rate for name, rate in rates.items()), sympy.S.Zero)
    value = sympy.radsimp(sympy.simplify(-moved / steepness))
    told = " + ".join(f"({show(slope)})*d{name}/dt" for name, slope in slopes.items())
    steps = [
        Step(
            "differentiate",
            "Differentiate both sides by time.",
            written(problem.equation),
            (f"{told} = 0",),
        )
    ]
    given = dict(problem.values)
    steps += [
        Step(
            "missing",
            f"Find {code(name)} at that moment.",
            written(problem.equation),
            (f"{name} = {show(place)}",),
        )
        for name, place in places.items()
        if name not in given
    ]
    steps.append(
        Step(
            "rate",
            f"Put the values in and solve for {code(f'd{problem.wanted}/dt')}.",
            f"{told} = 0",
            (f"d{problem.wanted}/dt = {show(value)}",),
        )
    )
    verdict = _agrees(problem, places, rates, value)
    return _told(problem, value, verdict, tuple(steps))


def _told(
    problem: Related, value: "sympy.Expr", verdict: bool | None, steps: tuple[Step, ...]
) -> Worked:
    equation = code(written(problem.equation))
    rate = f"d{problem.wanted}/dt"
    if not problem.is_story:
        sentence = f"{code(f'{rate} = {show(value)}')}{decimal_beside(value)}, by differentiating "
        return Worked(f"{sentence}{equation} by time.", verdict, BY_MOVING, plain(value), steps)
    size = abs(value)
    falls = value.is_negative
    goes = "falling" if falls else "growing"
    sentence = (
        f"{problem.told} is {goes} at {code(show(size))}{decimal_beside(size)} {problem.unit}"
    )
    sentence += f": differentiate {equation} by time."
    is_as_asked = falls == problem.is_falling
    return Worked(sentence, verdict, BY_MOVING, plain(size if is_as_asked else value), steps)


def _agrees(
    problem: Related,
    places: "dict[str, sympy.Expr]",
    rates: "dict[str, sympy.Expr]",
    value: "sympy.Expr",
) -> bool | None:
    """Whether the equation, a moment before and after, moves the quantity that much."""
    with mpmath.workdps(30):
        start = {name: number_of(place) for name, place in places.items()}
        speeds = {name: number_of(rate) for name, rate in rates.items()}
        step = mpmath.mpf(10) ** -8
        level = Binary("-", problem.equation.left, problem.equation.right)

        def found(side: int) -> Any:
            moved = {name: start[name] + side * step * speed for name, speed in speeds.items()}
            guess = start[problem.wanted]
            return mpmath.findroot(
                lambda at: value_at(level, {**moved, problem.wanted: at}), (guess, guess + step)
            )

        try:
            change = (found(1) - found(-1)) / (2 * step)
        except (ArithmeticError, ValueError, TypeError):
            return None
        return is_number_near(change, value, 7)


def heading_of_related(problem: Related) -> str:
    """The opening of the working."""
    known = listed([code(f"d{name}/dt = {written(rate)}") for name, rate in problem.rates])
    wanted, equation = code(f"d{problem.wanted}/dt"), code(written(problem.equation))
    return f"To find {wanted} from {equation} and {known}"


METHOD_OF_RELATED: Final = (
    "Write an equation between the quantities that holds at every moment, differentiate both "
    "sides by time (chain rule), then put in the values of that moment."
)
