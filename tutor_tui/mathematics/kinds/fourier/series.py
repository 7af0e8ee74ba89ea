"""Fourier series of a function on an interval, with coefficients for every n in one formula.

a_n = (2/P) ∫ f cos(2πnx/P) dx and b_n likewise with the sine, over one period P; a sine or cosine
series on (0, L) continues the function as an odd or even one (OpenStax has none; Boas,
Mathematical Methods, 7.5-7.9). Quadrature confirms the first coefficients.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.kinds.formulas import as_function, as_interval, as_range
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_QUADRATURE, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_CHECKED: Final = 4
_EXCEPTIONS: Final = 12
"""No formula is told that has no value for an n below this."""

_DIGITS: Final = 8
_PATIENCE: Final = 0.8


@dataclass(frozen=True, slots=True)
class FourierSeries(KindProblem):
    """The series of `function` over `low..high`; `half` is `sine` or `cosine` on half a period."""

    function: Node
    variable: str
    low: Node
    high: Node
    half: str = ""


_TRIGGER: Final = re.compile(r"fourier", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "fourier series sine cosine half range interval expansion expand over between coefficients "
    "defined real trigonometric into"
)


def read_fourier(text: str) -> FourierSeries | None:
    """The function and the interval whose Fourier series a message asks for."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_interval, as_range, as_function) if told is not None else None
    if told is None or lists is None or len(lists[2]) != 1 or len(lists[0]) + len(lists[1]) != 1:
        return None
    intervals, ranges, (function,) = lists
    name = (*function.of, *variables(function.body), *(one.name for one in ranges))[:1]
    if not name or set(variables(function.body)) > set(name):
        return None
    if ranges and ranges[0].name != name[0]:
        return None
    low, high = intervals[0] if intervals else (ranges[0].low, ranges[0].high)
    if variables(low) or variables(high):
        return None
    half = re.search(r"\b(sine|cosine)\b", told.words)
    return FourierSeries(function.body, name[0], low, high, half[1] if half else "")


def work_fourier(problem: FourierSeries) -> Worked:
    """The coefficients in n, and the series that they make."""
    x, n = sympy.Symbol(problem.variable), sympy.Symbol("n", integer=True, positive=True)
    low, high = to_sympy(problem.low), to_sympy(problem.high)
    if not (high - low).is_positive or (problem.half and low != 0):
        raise DeclinedError("I need an interval from a smaller to a greater number for that.")
    period = (high - low) * (2 if problem.half else 1)
    factor = (4 if problem.half else 2) / period
    angle = 2 * sympy.pi * n * x / period
    body = to_sympy(problem.function)
    found = {}
    for name, wave in (("a", sympy.cos(angle)), ("b", sympy.sin(angle))):
        is_left_out = (problem.half, name) in (("sine", "a"), ("cosine", "b"))
        found[name] = sympy.S.Zero if is_left_out else factor * _integral(body * wave, x, low, high)
        found[name] = sympy.factor(sympy.simplify(found[name]))
    mean = sympy.S.Zero
    if problem.half != "sine":
        mean = sympy.simplify(factor * _integral(body, x, low, high) / 2)
    if any(_has_exception(value, n) for value in found.values()):
        raise DeclinedError("The coefficients of that function have no one formula for every n.")
    verdict = _agrees(problem, found, mean, n)
    term = found["a"] * sympy.cos(angle) + found["b"] * sympy.sin(angle)
    return _told(problem, found, mean, term, verdict)


def _told(
    problem: FourierSeries,
    found: "dict[str, sympy.Expr]",
    mean: "sympy.Expr",
    term: "sympy.Expr",
    verdict: bool | None,
) -> Worked:
    n = sympy.Symbol("n")
    term = term.xreplace({sympy.Symbol("n", integer=True, positive=True): n})
    series = f"∑[n = 1 to ∞] ({show(term)})" if term != 0 else ""
    shown = " + ".join(part for part in (show(mean) if mean != 0 else "", series) if part) or "0"
    ends = f"{written(problem.low)} < {problem.variable} < {written(problem.high)}"
    name = f"Fourier {problem.half} series" if problem.half else "Fourier series"
    sentence = f"The {name} of {code(written(problem.function))} for {code(ends)} is "
    sentence += f"{code(shown)}; at a jump it takes the mean of both sides."
    result = f"{plain(mean)} + Sum({plain(term)}, (n, 1, oo))" if mean != 0 else ""
    result = result or f"Sum({plain(term)}, (n, 1, oo))"
    steps = [
        Step(
            "coefficients",
            f"The coefficients of the {wave}s.",
            written(problem.function),
            (show(found[key].xreplace({sympy.Symbol("n", integer=True, positive=True): n})),),
        )
        for key, wave in (("a", "cosine"), ("b", "sine"))
    ]
    mean_step = Step("mean", "The mean value.", written(problem.function), (show(mean),))
    return Worked(sentence, verdict, BY_QUADRATURE, result, (mean_step, *steps))


def _integral(
    body: "sympy.Expr", x: "sympy.Symbol", low: "sympy.Expr", high: "sympy.Expr"
) -> "sympy.Expr":
    """The integral, cut where an absolute value changes its sign."""
    cuts = {low, high}
    for size in body.atoms(sympy.Abs, sympy.sign):
        roots = sympy.solveset(size.args[0], x, sympy.Interval.open(low, high))
        if not isinstance(roots, sympy.FiniteSet) and roots is not sympy.S.EmptySet:
            raise DeclinedError("I could not find where that function changes its sign.")
        cuts |= set(roots)
    total = sympy.S.Zero
    places = sorted(cuts, key=float)
    for start, end in pairwise(places):
        middle = (start + end) / 2

        def plainly(size: "sympy.Expr", middle: "sympy.Expr" = middle) -> "sympy.Expr":
            sign = 1 if size.args[0].subs(x, middle).is_positive else -1
            return sign * size.args[0] if isinstance(size, sympy.Abs) else sympy.Integer(sign)

        piece = body.replace(lambda part: isinstance(part, sympy.Abs | sympy.sign), plainly)
        found = _antiderivative(sympy.expand(piece), x)
        if found is None or found.has(sympy.Integral, sympy.Piecewise):
            raise DeclinedError("I could not work out the integrals of the coefficients.")
        total += found.subs(x, end) - found.subs(x, start)
    return sympy.simplify(total)


def _antiderivative(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    from sympy.integrals.manualintegrate import manualintegrate

    found = tried(_PATIENCE, lambda: by_known_ways(body, x))
    return tried(_PATIENCE, lambda: manualintegrate(body, x)) if found is None else found


def _has_exception(value: "sympy.Expr", n: "sympy.Symbol") -> bool:
    return any(not value.subs(n, number).is_finite for number in range(1, _EXCEPTIONS))


def _agrees(
    problem: FourierSeries, found: "dict[str, sympy.Expr]", mean: "sympy.Expr", n: "sympy.Symbol"
) -> bool | None:
    """Whether quadrature of what was written gives the mean and the first coefficients."""
    low, high = (value_at(end, {}) for end in (problem.low, problem.high))
    period = (high - low) * (2 if problem.half else 1)
    factor = (4 if problem.half else 2) / period
    places = [low + (high - low) * k / 4 for k in range(5)]

    def coefficient(wave: Any) -> Any:
        return factor * mpmath.quad(
            lambda at: wave(at) * value_at(problem.function, {problem.variable: at}), places
        )

    try:
        checks = [] if problem.half == "sine" else [(coefficient(lambda _: 1) / 2, mean)]
        for count in range(1, _CHECKED + 1):
            speed = 2 * mpmath.pi * count / period
            if problem.half != "sine":
                cosine = coefficient(lambda at, speed=speed: mpmath.cos(speed * at))
                checks.append((cosine, found["a"].subs(n, count)))
            if problem.half != "cosine":
                sine = coefficient(lambda at, speed=speed: mpmath.sin(speed * at))
                checks.append((sine, found["b"].subs(n, count)))
        return all(is_close(number, number_of(exact), _DIGITS) for number, exact in checks)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None


def heading_of_fourier(problem: FourierSeries) -> str:
    """The opening of the working."""
    return f"To find the Fourier series of {code(written(problem.function))}"


METHOD_OF_FOURIER: Final = (
    "Integrate the function times cos(2πnx/P) and times sin(2πnx/P) over one period P, by "
    "parts for powers of x, and multiply by 2/P. An even function has cosines only, an odd one "
    "sines only."
)
