"""Steps of a differential equation: Euler's method and the classical Runge-Kutta method.

`y + h f(x, y)`, or the mean slope `(k1 + 2 k2 + 2 k3 + k4)/6` (OpenStax, Calculus 2, 4.2; Hairer,
Nørsett and Wanner, Solving Ordinary Differential Equations I, II.1).
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.wording import formula, number
from tutor_tui.mathematics.kinds.formulas import as_interval, as_value
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.numeric import as_mpf, is_close, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import IN_DECIMALS
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.terms import in_decimals
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Stepping(KindProblem):
    """`count` steps of width `width` from `y(start) = height` for `y' = slope`."""

    method: str
    slope: Node
    variable: str
    function: str
    start: Fraction
    height: Fraction
    width: Fraction
    count: int


_TRIGGER: Final = re.compile(r"euler|runge|\brk4?\b", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "euler euler's method runge kutta rk fourth order classical step steps size sizes approximate "
    "approximation estimate solution initial value problem differential equation starting start "
    "length equal width interval begin beginning two three four five with apply improved s "
    "rungekutta "
    "satisfies condition particular approximating ivp"
)
_SLOPE: Final = late_regex(
    r"(?:([a-z])\s*'(?:\(\s*([a-z])\s*\))?|d\s*([a-z])\s*/\s*d\s*([a-z]))\s*=\s*(.+)"
)
_VALUE: Final = late_regex(r"([a-z])\s*\(\s*([^()]+)\s*\)\s*=\s*(.+)")
_GOAL: Final = late_regex(r"([a-z])\s*\(\s*([^()a-z]+)\s*\)")
_STEPS: Final = late_regex(r"§(\d) (?:equal )?steps?(?! size| length| width)")
_SIZE: Final = late_regex(
    r"step (?:size|length|width)s? (?:of )?§(\d)|steps? of (?:size |length |width )?§(\d)"
)


def read_stepping(text: str) -> Stepping | None:
    """The equation, the start and the steps of a message that names one of the methods."""
    text = kept_regex(r"runge[\s–-]+kutta", re.IGNORECASE).sub("rungekutta", text)
    text = kept_regex(
        r"(?:\bof )?(?:\border (?:4|four)|4th[- ]order|fourth[- ]order)|\bRK4\b", re.I
    ).sub(lambda found: " rk " if "RK" in found[0].upper() else " ", text)
    told = phrased(with_numerals(text), _TRIGGER, _WORDS)
    if told is None or "improved" in told.words:
        return None
    lists = told.sorted(_slope, _value, _goal, as_value, _plain)
    if lists is None or len(lists[0]) != 1 or len(lists[1]) != 1 or len(lists[2]) > 1:
        return None
    (slope,), (start,), goals, values, numbers = lists
    return _put_together(told, slope, start, (goals, dict(values), numbers))


def _slope(piece: str) -> tuple[str, str | None, Node] | None:
    found = _SLOPE.fullmatch(piece)
    body = formula(found[5]) if found else None
    return (found[1] or found[3], found[2] or found[4], body) if found and body else None


def _value(piece: str) -> tuple[str, Fraction, Fraction] | None:
    found = _VALUE.fullmatch(piece)
    place, height = (_fraction(found[2]), _fraction(found[3])) if found else (None, None)
    return (found[1], place, height) if found and place is not None and height is not None else None


def _fraction(text: str) -> Fraction | None:
    node = number(text)
    return rational_value(node) if node is not None else None


def _goal(piece: str) -> Fraction | None:
    found = _GOAL.fullmatch(piece)
    return _fraction(found[2]) if found else None


def _plain(piece: str) -> Fraction | None:
    return _fraction(piece) if not as_interval(piece) else None


def _put_together(
    told: Phrased,
    slope: tuple[str, str | None, Node],
    start: tuple[str, Fraction, Fraction],
    rest: tuple[list[Fraction], dict[str, Node], list[Fraction]],
) -> Stepping | None:
    goals, values, numbers = rest
    function, variable, body = slope
    others = [name for name in variables(body) if name != function]
    variable = variable or (others[0] if others else "x")
    if start[0] != function or set(variables(body)) - {function, variable}:
        return None
    width, count = _width_and_count(told, values, numbers)
    at = values.pop(variable, None)
    ends = [
        *goals,
        *([found] if at is not None and (found := rational_value(at)) is not None else []),
    ]
    if values or len(ends) > 1:
        return None
    if ends and width:
        steps = (ends[0] - start[1]) / width
        if steps.denominator != 1 or (count and count != steps):
            return None
        count = int(steps)
    elif ends and count:
        width = (ends[0] - start[1]) / count
    if not width or not count or not 0 < count <= _MOST:
        return None
    is_rk = bool(re.search(r"rungekutta|\brk", told.words))
    method = "Runge-Kutta method" if is_rk else "Euler's method"
    return Stepping(method, body, variable, function, start[1], start[2], width, count)


def _width_and_count(
    told: Phrased, values: dict[str, Node], numbers: list[Fraction]
) -> tuple[Fraction | None, int | None]:
    """The width of a step and how many there are, as far as they are said; all numbers are used."""
    step = values.pop("h", None)
    width = rational_value(step) if step is not None else None
    count = None
    left = list(numbers)
    if found := _SIZE.search(told.words):
        size = _fraction(told.pieces[int(found[1] or found[2])])
        if size is not None and size in left and width is None:
            width = size
            left.remove(size)
    if found := _STEPS.search(told.words):
        many = _fraction(told.pieces[int(found[1])])
        if many is not None and many in left and many.denominator == 1:
            count = int(many)
            left.remove(many)
    return (None, None) if left else (width, count)


def work_stepping(problem: Stepping) -> Worked:
    """The last value, and the table of all; again in exact fractions or in other decimals."""
    with mpmath.workdps(30):
        heights = _heights(problem, value_at)
        again = _again(problem)
        if any(mpmath.im(height) for height in heights):
            raise DeclinedError("The values do not stay real.")
        verdict = is_close(heights[-1], again, 15)
        end = problem.start + problem.width * problem.count
        shown = [_shown(height) for height in heights]
        name = f"{problem.function}({in_decimals(end)})"
        places = [in_decimals(problem.start + problem.width * k) for k in range(problem.count + 1)]
    steps = tuple(
        Step(
            "step",
            _reason(problem, places[k]),
            f"{problem.function} = {shown[k]}",
            (f"{problem.function} = {shown[k + 1]}",),
        )
        for k in range(problem.count)
    )
    table = ", ".join(shown[:6]) + (", …" if len(shown) > 6 else "")
    sentence = f"{code(name)} is about {code(shown[-1])} by {_with_article(problem)} with steps of "
    sentence += f"{code(in_decimals(problem.width))}: the values are {code(table)}."
    return Worked(sentence, verdict, IN_DECIMALS, shown[-1], steps)


def _with_article(problem: Stepping) -> str:
    return problem.method if problem.method.startswith("Euler") else f"the {problem.method}"


def _shown(value: Any) -> str:
    text = str(mpmath.nstr(value, 10)).removesuffix(".0")
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _reason(problem: Stepping, place: str) -> str:
    where = code(f"{problem.variable} = {place}")
    slope = code(written(problem.slope))
    if problem.method.startswith("Euler"):
        return f"At {where}: add the width of the step times the slope {slope}."
    return f"At {where}: add the width of the step times the mean of four slopes {slope}."


def _heights(problem: Stepping, evaluate: Any) -> list[Any]:
    """All values of the function, from the tree of the slope."""
    h, x, y = as_mpf(problem.width), as_mpf(problem.start), as_mpf(problem.height)

    def slope(at: Any, height: Any) -> Any:
        return evaluate(problem.slope, {problem.variable: at, problem.function: height})

    heights = [y]
    for _ in range(problem.count):
        if problem.method.startswith("Euler"):
            y = y + h * slope(x, y)
        else:
            first = slope(x, y)
            second = slope(x + h / 2, y + h / 2 * first)
            third = slope(x + h / 2, y + h / 2 * second)
            fourth = slope(x + h, y + h * third)
            y = y + h * (first + 2 * second + 2 * third + fourth) / 6
        x = x + h
        heights.append(y)
    return heights


def _again(problem: Stepping) -> Any:
    """The last value once more, the slope worked out by SymPy."""
    symbols = sympy.Symbol(problem.variable), sympy.Symbol(problem.function)
    slope = sympy.lambdify(symbols, to_sympy(problem.slope), "mpmath")
    return _heights(
        problem, lambda _tree, place: slope(place[problem.variable], place[problem.function])
    )[-1]


def heading_of_stepping(problem: Stepping) -> str:
    """The opening of the working."""
    equation = code(f"{problem.function}' = {written(problem.slope)}")
    return f"To follow {equation} by {_with_article(problem)}"


def method_of_stepping(problem: Stepping) -> str:
    """The way to the answer, without it."""
    if problem.method.startswith("Euler"):
        return "From each point go one step along the slope there: y + h f(x, y), and so on."
    return (
        "For each step work out four slopes: at its start, twice in its middle and at its end; go "
        "along their mean (k₁ + 2k₂ + 2k₃ + k₄)/6."
    )
