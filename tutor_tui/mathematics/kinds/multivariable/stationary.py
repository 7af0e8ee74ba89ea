"""Stationary points of a function of two variables, told apart by the second derivative test.

With `D = f_xx f_yy - f_xy²` a point is a saddle where `D < 0`, a minimum where `D > 0` and
`f_xx > 0`, a maximum where `D > 0` and `f_xx < 0` (OpenStax, Calculus 3, 4.7).
"""

import re
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.formulas import as_function
from tutor_tui.mathematics.kinds.multivariable.spots import (
    Spot,
    Stationary,
    shown_place,
    stationary_steps,
)
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, number_of
from tutor_tui.mathematics.written import written

_MOST: Final = 12
BY_VALUES: Final = "by the values of the function around each point"


_TRIGGER: Final = re.compile(
    r"critical\s+point|stationary\s+point|saddle|local\s+(?:max|min|extrem)|relative\s+(?:max|min|extrem)"
    r"|turning\s+point|extrem(?:a|um|e)\b|maxim(?:a|um)|minim(?:a|um)",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "critical stationary saddle local relative maximum maxima minimum minima extrema extremum "
    "extreme turning classify them nature their determine all any derivative test second "
    "locate identify discuss whether they or types type min max s coordinates investigate "
    "examine apply"
)
_SORTED: Final = late_regex(r"class|nature|max|min|saddle|extrem|determine|test|types?\b|whether")
_WHOLE: Final = re.compile(
    r"critical|stationary|turning|saddle|local|relative|extrema", re.IGNORECASE
)


def read_stationary(text: str) -> Stationary | None:
    """The function of two variables whose stationary points a message asks for."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_function) if told is not None else None
    if told is None or lists is None or len(lists[0]) != 1 or not _WHOLE.search(told.words):
        return None
    body = lists[0][0].body
    names = tuple(sorted(variables(body)))
    if len(names) != 2:
        return None
    is_sorted = bool(_SORTED.search(told.words))
    return Stationary(body, (names[0], names[1]), _only(told.words), is_sorted)


def _only(words: str) -> str:
    """The one sort that is asked for, where it is one."""
    sorts = [
        sort
        for sort, pattern in (
            ("saddle point", "saddle"),
            ("local maximum", r"\bmax"),
            ("local minimum", r"\bmin"),
        )
        if re.search(pattern, words)
    ]
    is_all = re.search(r"critical|stationary|extrem|turning|classify", words)
    return "" if is_all or len(sorts) != 1 else sorts[0]


def _spots(problem: Stationary) -> list[Spot]:
    function = to_sympy(problem.function)
    letters = sympy.symbols(problem.names, real=True)
    function = function.xreplace({sympy.Symbol(letter.name): letter for letter in letters})
    slopes = [sympy.diff(function, letter) for letter in letters]
    fractions = [sympy.fraction(sympy.together(slope)) for slope in slopes]
    _only_polynomials([top for top, _ in fractions], letters)
    found = sympy.solve([top for top, _ in fractions], letters, dict=True)
    spots = []
    for solution in found:
        if set(solution) != set(letters) or any(v.free_symbols for v in solution.values()):
            raise UnsolvedError
        if any(below.subs(solution) == 0 for _, below in fractions):
            continue
        if any(value.is_real is None for value in solution.values()):
            raise UnsolvedError
        if all(value.is_real for value in solution.values()):
            spots.append(_spot(function, letters, solution))
    if len(spots) > _MOST:
        raise UnsolvedError
    return sorted(spots, key=lambda spot: [float(part) for part in spot.place])


def _only_polynomials(tops: "list[sympy.Expr]", letters: "tuple[sympy.Symbol, ...]") -> None:
    """Only for those, and simple factors beside them, are all solutions known to be found."""
    for top in tops:
        factors = top.factor().as_ordered_factors()
        for factor in factors:
            is_never_zero = factor.is_positive or factor.is_negative
            if not (factor.is_polynomial(*letters) or is_never_zero):
                raise UnsolvedError


def _spot(
    function: "sympy.Expr",
    letters: "tuple[sympy.Symbol, ...]",
    solution: "dict[sympy.Symbol, sympy.Expr]",
) -> Spot:
    x, y = letters
    xx, yy, xy = (
        sympy.simplify(sympy.diff(function, *pair).subs(solution))
        for pair in ((x, x), (y, y), (x, y))
    )
    decisive = sympy.simplify(xx * yy - xy**2)
    sort = "undecided"
    if decisive.is_negative:
        sort = "saddle point"
    elif decisive.is_positive:
        sort = "local minimum" if xx.is_positive else "local maximum"
    height = sympy.simplify(function.subs(solution))
    return Spot(tuple(solution[letter] for letter in letters), height, sort, xx, decisive)


def work_stationary(problem: Stationary) -> Worked:
    """All stationary points, each with its sort and its value."""
    spots = _spots(problem)
    verdict = all_agree([_is_so(problem, spot) for spot in spots]) if spots else None
    shown = code(written(problem.function))
    if not spots:
        return _none(problem, shown)
    kept = [spot for spot in spots if not problem.only or spot.sort == problem.only]
    open_ones = any(spot.sort == "undecided" for spot in spots)
    if problem.only and open_ones:
        raise UnsolvedError
    steps = stationary_steps(problem, spots)
    if not kept:
        all_told = listed([f"a {spot.sort} at {code(shown_place(spot))}" for spot in spots])
        sentence = f"{shown} has no {problem.only}: there is {all_told}."
        return Worked(sentence, verdict, BY_VALUES, "none", steps)
    told = listed([_told(spot, is_sorted=bool(problem.only)) for spot in kept])
    result = ", ".join(
        _result(spot, is_named=problem.is_sorted and not problem.only) for spot in kept
    )
    plural = "s" if len(kept) > 1 else ""
    name = f"{problem.only}" if problem.only else "stationary point"
    sentence = f"{shown} has the {_plural(name) if plural else name} {told}, by the second "
    sentence += "derivative test."
    return Worked(sentence, verdict, BY_VALUES, result, steps)


def _plural(name: str) -> str:
    return {"local maximum": "local maxima", "local minimum": "local minima"}.get(name, f"{name}s")


def _none(problem: Stationary, shown: str) -> Worked:
    sentence = f"{shown} has no stationary points: the first derivatives are never both zero."
    return Worked(sentence, None, BY_VALUES, "none", stationary_steps(problem, []))


def _told(spot: Spot, *, is_sorted: bool) -> str:
    """The place and the value; the sort besides, unless the sentence has named it."""
    if is_sorted:
        return f"{code(shown_place(spot))} (value {code(show(spot.height))})"
    sort = "where the test does not decide" if spot.sort == "undecided" else f"a {spot.sort}"
    return f"{code(shown_place(spot))} ({sort}, value {code(show(spot.height))})"


def _result(spot: Spot, *, is_named: bool) -> str:
    place = f"({', '.join(plain(part) for part in spot.place)})"
    return f"{place} {spot.sort}" if is_named else place


def _is_so(problem: Stationary, spot: Spot) -> bool | None:
    """Whether the values on a small circle around the point fit its sort, and the slopes are 0."""
    try:
        centre = [number_of(part) for part in spot.place]
        middle = value_at(problem.function, dict(zip(problem.names, centre, strict=True)))
        rises = [_rise(problem, centre, middle, turn) for turn in range(24)]
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    size = mpmath.mpf(10) ** -8
    if any(abs(rise) > mpmath.mpf(10) ** -3 for rise in rises):
        return None
    match spot.sort:
        case "local minimum":
            return all(rise > 0 for rise in rises)
        case "local maximum":
            return all(rise < 0 for rise in rises)
        case "saddle point":
            return True if min(rises) < 0 < max(rises) else None
        case _:
            return bool(max(abs(rise) for rise in rises) < size)


def _rise(problem: Stationary, centre: list[Any], middle: Any, turn: int) -> Any:
    angle = 2 * mpmath.pi * turn / 24 + mpmath.mpf("0.1")
    radius = mpmath.mpf(10) ** -5
    place = [centre[0] + radius * mpmath.cos(angle), centre[1] + radius * mpmath.sin(angle)]
    return value_at(problem.function, dict(zip(problem.names, place, strict=True))) - middle


def heading_of_stationary(problem: Stationary) -> str:
    """The opening of the working."""
    name = _plural(problem.only or "stationary point")
    return f"To find the {name} of {code(written(problem.function))}"


def method_of_stationary(problem: Stationary) -> str:
    """The way to the answer, without it."""
    first, second = problem.names
    test = f"D = f_{first}{first} f_{second}{second} - f_{first}{second}²"
    return (
        f"Set both first derivatives to zero and solve; at each point work out {code(test)}, "
        "negative at a saddle, positive at an extremum, told apart by the sign of f_xx."
    )
