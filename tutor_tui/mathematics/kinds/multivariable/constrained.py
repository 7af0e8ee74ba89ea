"""The largest and smallest values of a function under one equation (Lagrange multipliers).

At such a value the gradients are parallel, `grad f = λ grad g` (OpenStax, Calculus 3, 4.8), or
the gradient of the constraint is zero.
"""

import re
from dataclasses import dataclass
from itertools import product
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.formulas import Function, as_equation, as_function, letters_of
from tutor_tui.mathematics.kinds.geometry.coordinates import shown_point
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

BY_SAMPLES: Final = "against values at many points of the constraint"


@dataclass(frozen=True, slots=True)
class Constrained(KindProblem):
    """The extreme values of `function` where `level` is zero; `wanted`: "max", "min" or "both"."""

    function: Node
    level: Node
    names: tuple[str, ...]
    wanted: str
    is_place: bool
    shown: str


_TRIGGER: Final = re.compile(
    r"subject\s+to|constraint|lagrange|constrained|extreme\s+values|such\s+that"
    r"|m(?:ax|in)imi[sz]e|m(?:ax|in)imum"
    r"|\bon\s+the\s+(?:unit\s+)?(?:circle|ellipse|line|plane|sphere|curve|hyperbola|parabola)\b",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "subject constraint constraints lagrange multipliers multiplier lagrange's method maximum "
    "minimum maxima minima extreme extrema maximize minimize maximise minimise max min circle "
    "ellipse line plane sphere absolute global condition under so such both values largest "
    "smallest greatest least or s constrained optimize optimise curve hyperbola parabola unit"
)
_MAX: Final = late_regex(r"\bmax|largest|greatest")
_MIN: Final = late_regex(r"\bmin|smallest|\bleast")


def read_constrained(text: str) -> Constrained | None:
    """The function and the equation of a message."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(_objective, as_equation) if told is not None else None
    if told is None or lists is None or len(lists[0]) != 1 or len(lists[1]) != 1:
        return None
    (function,), (equation,) = lists
    names = letters_of(function.body, equation)
    if not 2 <= len(names) <= 3 or not set(variables(function.body)) <= set(names):
        return None
    if not set(names) <= set(variables(equation)) | set(variables(function.body)):
        return None
    has_max, has_min = (bool(pattern.search(told.words)) for pattern in (_MAX, _MIN))
    if not (has_max or has_min or "extrem" in told.words or "optimi" in told.words):
        return None
    wanted = "both" if has_max == has_min else "max" if has_max else "min"
    level = Binary("-", equation.left, equation.right)
    is_place = bool(re.search(r"\bpoints?\b", told.words))
    return Constrained(function.body, level, names, wanted, is_place, written(equation))


def _objective(piece: str) -> Function | None:
    """The function: bare, or with a name that is no coordinate."""
    function = as_function(piece)
    if function is None or not variables(function.body):
        return None
    is_named = function.name in ("", "f", "F", "P", "A", "V", "T", "w") or bool(function.of)
    is_height = function.name == "z" and "z" not in variables(function.body)
    return function if is_named or (is_height and len(variables(function.body)) == 2) else None


@dataclass(frozen=True, slots=True)
class _Spot:
    place: "tuple[sympy.Expr, ...]"
    value: "sympy.Expr"


def _candidates(problem: Constrained) -> list[_Spot]:
    letters = sympy.symbols(problem.names, real=True)
    swap = {sympy.Symbol(letter.name): letter for letter in letters}
    function = to_sympy(problem.function).xreplace(swap)
    level = to_sympy(problem.level).xreplace(swap)
    if not (function.is_polynomial(*letters) and level.is_polynomial(*letters)):
        raise UnsolvedError
    factor = sympy.Symbol("lambda_", real=True)
    equations = [
        sympy.diff(function, letter) - factor * sympy.diff(level, letter) for letter in letters
    ]
    found = sympy.solve([*equations, level], [*letters, factor], dict=True)
    flat = sympy.solve(
        [*(sympy.diff(level, letter) for letter in letters), level], letters, dict=True
    )
    spots = []
    for solution in [*found, *flat]:
        values = [solution.get(letter) for letter in letters]
        if any(value is None or value.free_symbols for value in values):
            raise UnsolvedError
        known = [value for value in values if value is not None]
        if all(abs(sympy.im(sympy.N(value, 30))) < 1e-20 for value in known):
            height = sympy.simplify(function.subs(solution))
            spots.append(_Spot(tuple(known), height))
    return spots


def work_constrained(problem: Constrained) -> Worked:
    """The extreme values among the candidates, compared with values all along the constraint."""
    spots = _candidates(problem)
    if not spots:
        raise UnsolvedError
    low, high = (pick(spots, key=lambda spot: float(spot.value)) for pick in (min, max))
    samples = _samples(problem, spots)
    if len(samples) < 8:
        raise UnsolvedError
    slack = 1e-7
    is_highest = max(samples) <= float(high.value) * (1 + slack) + slack
    is_lowest = min(samples) >= float(low.value) - abs(float(low.value)) * slack - slack
    if problem.wanted == "max" and not is_highest:
        raise DeclinedError(
            "There is no largest value: larger ones occur than at every candidate point."
        )
    if problem.wanted == "min" and not is_lowest:
        raise DeclinedError(
            "There is no smallest value: smaller ones occur than at every candidate point."
        )
    if problem.wanted == "both" and not (is_highest or is_lowest):
        raise UnsolvedError
    parts = []
    if problem.wanted != "min" and is_highest:
        parts.append(("maximum", high))
    if problem.wanted != "max" and is_lowest:
        parts.append(("minimum", low))
    return _told(problem, spots, parts)


def _told(problem: Constrained, spots: list[_Spot], parts: list[tuple[str, _Spot]]) -> Worked:
    told, results = [], []
    for name, best in parts:
        same = [spot for spot in spots if sympy.simplify(spot.value - best.value) == 0]
        same.sort(key=lambda spot: [float(part) for part in spot.place])
        where = listed([code(shown_point(spot.place)) for spot in same])
        shown = f"{code(show(best.value))}{decimal_beside(best.value)}"
        told.append(f"the {name} is {shown}, at {where}")
        places = ", ".join(f"({', '.join(plain(p) for p in spot.place)})" for spot in same)
        results.append(places if problem.is_place else plain(best.value))
    sentence = f"Where {code(problem.shown)}, {' and '.join(told)}, by Lagrange multipliers."
    labels = [f"{name} {value}" for (name, _), value in zip(parts, results, strict=True)]
    result = results[0] if len(results) == 1 and problem.wanted != "both" else ", ".join(labels)
    return Worked(sentence, True, BY_SAMPLES, result, _steps(problem, spots))


def _samples(problem: Constrained, spots: list[_Spot]) -> list[float]:
    """Values of the function at real points of the constraint near and far, found by solving it."""
    scale = 1 + max(abs(float(part)) for spot in spots for part in spot.place)
    level = to_sympy(problem.level)
    found: list[float] = []
    for name in problem.names:
        letter = sympy.Symbol(name)
        if not level.has(letter):
            continue
        others = [other for other in problem.names if other != name]
        coefficients = sympy.lambdify(
            [sympy.Symbol(other) for other in others],
            sympy.Poly(level, letter).all_coeffs(),
            "math",
        )
        shares = _SHARES if len(others) == 1 else _SHARES[::3]
        for chosen in product(shares, repeat=len(others)):
            place = [share * scale for share in chosen]
            for root in _real_roots(coefficients(*place)):
                values = {**dict(zip(others, place, strict=True)), name: root}
                found.append(float(value_at(problem.function, values)))
    return found


def _real_roots(coefficients: list[float]) -> list[float]:
    while coefficients and coefficients[0] == 0:
        coefficients = coefficients[1:]
    if len(coefficients) < 2:
        return []
    try:
        roots = mpmath.polyroots(coefficients, maxsteps=80, extraprec=40)
    except mpmath.libmp.NoConvergence:
        return []
    return [float(mpmath.re(root)) for root in roots if abs(mpmath.im(root)) < 1e-12]


_SHARES: Final = (
    *(step / 8 + 0.0123 for step in range(-12, 13)), -40.1, -6.3, -2.7, 2.9, 6.1, 40.3,
)  # fmt: skip


def _steps(problem: Constrained, spots: list[_Spot]) -> tuple[Step, ...]:
    steps = []
    for name in problem.names:
        letter = sympy.Symbol(name)
        first = sympy.diff(to_sympy(problem.function), letter)
        second = sympy.diff(to_sympy(problem.level), letter)
        reason = f"Differentiate both by {code(name)}; the first is λ times the second."
        steps.append(Step("gradients", reason, show(first), (f"λ*({show(second)})",)))
    for spot in spots:
        if (factor := _factor(problem, spot)) is not None:
            reason = (
                "Solve these with the constraint; at this point `λ` is the quotient of the two."
            )
            steps.append(Step("factor", reason, shown_point(spot.place), (f"λ = {show(factor)}",)))
        reason = "Put the point into the function."
        steps.append(Step("candidate", reason, shown_point(spot.place), (show(spot.value),)))
    return tuple(steps)


def _factor(problem: Constrained, spot: _Spot) -> "sympy.Expr | None":
    """λ at a point: the one number by which both gradients differ there."""
    letters = sympy.symbols(problem.names)
    place = dict(zip(letters, spot.place, strict=True))
    pairs = [
        [
            sympy.diff(to_sympy(node), letter).subs(place)
            for node in (problem.function, problem.level)
        ]
        for letter in letters
    ]
    found = {sympy.simplify(first / second) for first, second in pairs if second != 0}
    return found.pop() if len(found) == 1 else None


def heading_of_constrained(problem: Constrained) -> str:
    """The opening of the working."""
    function = code(written(problem.function))
    return f"To find the extreme values of {function} where {code(problem.shown)}"


METHOD_OF_CONSTRAINED: Final = (
    "Set the gradient of the function equal to λ times the gradient of the constraint, solve "
    "with the constraint itself, and compare the values at the points that come out."
)
