"""Line integrals: of a function by length, of a field along a way, around a circle.

`∫ f ds = ∫ f(r(t)) |r'(t)| dt` and `∫ F · dr = ∫ F(r(t)) · r'(t) dt` (OpenStax, Calculus 3, 6.2).
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.wording import formula, number
from tutor_tui.mathematics.kinds.curves.measured import Measured, measured, numeric_slopes
from tutor_tui.mathematics.kinds.formulas import (
    Range,
    as_function,
    as_point,
    as_range,
    as_vector,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Binary, Call, Name, Node, Number
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Along(KindProblem):
    """The integral of a field (several parts) or a function (one) along `way`, by `t`."""

    parts: tuple[Node, ...]
    way: tuple[Node, ...]
    low: Node
    high: Node


_TRIGGER: Final = re.compile(
    r"line\s+integral|work\s+done|∮|\\oint|∫_?\s*\{?C|\\int_\{?C|circulation|green", re.IGNORECASE
)
_WORDS: Final = vocabulary(
    "line integral along curve path parametrized parameterized parametric vector field work done "
    "moving particle force segment straight around circle unit counterclockwise anticlockwise once "
    "oriented traversed centered centred origin circulation theorem green positively c over scalar "
    "object parametrised parameterised helix dot radius direction"
)
_FORM: Final = late_regex(
    r"(?P<p>[^∮∫]*?)\s*\*?\s*d\s*x\s*(?P<sign>[-+])\s*(?P<q>.*?)\s*\*?\s*d\s*y"
)


def read_along(text: str) -> Along | None:
    """The field or the function, and the way of a message."""
    plain_text = kept_regex(
        r"(?:\\o?int|∫|∮)\s*_?\s*\{?\s*C?\s*\}?\s*(?:\\(?:vec|mathbf)\s*\{?)?F\}?\s*(?:·|\.|⋅|\\cdot|•)\s*"
        r"(?:d\s*(?:\\(?:vec|mathbf)\s*\{?)?r\}?|d\\mathbf\{r\})"
    ).sub(" the line integral of F ", text)
    plain_text = kept_regex(r"(?:∮|\\oint|∫|\\int)\s*_?\s*\{?C\}?|∮|\\oint").sub(
        " line integral of ", plain_text
    )
    plain_text = kept_regex(r"(?<![a-zA-Z])ds\b").sub(" ", plain_text)
    told = phrased(plain_text, _TRIGGER, _WORDS) or phrased(
        plain_text, re.compile("line integral"), _WORDS
    )
    if told is None or not _TRIGGER.search(text):
        return None
    return _read(told)


def _read(told: Phrased) -> Along | None:
    lists = told.sorted(
        _label, _differentials, as_range, as_point, _circle, _moving, as_vector, as_function
    )
    if lists is None:
        return None
    _, forms, ranges, points, circles, ways, fields, functions = lists
    names = {one.name: one.body for one in functions}
    coordinates = [axis for axis in ("x", "y", "z") if axis in names]
    if coordinates:
        ways = [*ways, tuple(names[axis] for axis in coordinates)]
        functions = [one for one in functions if one.name not in coordinates]
    integrands = [*forms, *fields, *((one.body,) for one in functions)]
    if len(integrands) != 1:
        return None
    way = _way(told, ways, ranges, points, circles)
    if way is None:
        return None
    parts = integrands[0]
    size = len(way[0])
    axes = ("x", "y", "z")[:size]
    is_fit = len(parts) in (1, size) and set(letters_of(*parts)) <= set(axes)
    if len(parts) == 1 and re.search(r"work|circulation|field|green", told.words):
        return None
    return Along(parts, *way) if is_fit else None


def _label(piece: str) -> str | None:
    return piece if re.fullmatch(r"[CF]|d\s*r|r", piece) else None


def _differentials(piece: str) -> tuple[Node, ...] | None:
    """The field of `-y dx + x dy`."""
    found = _FORM.fullmatch(piece)
    if found is None:
        return None
    first = formula(found["p"]) if found["p"].strip() not in ("", "-") else None
    second = formula(found["sign"].replace("+", "") + (found["q"].strip() or "1"))
    return (first, second) if first is not None and second is not None else None


def _circle(piece: str) -> Node | None:
    """The square of the radius of `x² + y² = 4`."""
    found = re.fullmatch(r"x(?:²|\^2)\s*\+\s*y(?:²|\^2)\s*=\s*(?P<r>.+)", piece)
    return number(found["r"]) if found else None


def _moving(piece: str) -> tuple[Node, ...] | None:
    """A way by its coordinates in `t`."""
    parts = as_vector(piece)
    return parts if parts is not None and letters_of(*parts) == ("t",) else None


def _way(
    told: Phrased,
    ways: list[tuple[Node, ...]],
    ranges: list[Range],
    points: list[tuple[Node, ...]],
    circles: list[Node],
) -> tuple[tuple[Node, ...], Node, Node] | None:
    """The coordinates by `t` and the ends."""
    t, one = Name("t"), Number(Fraction(1))
    if len(ways) == 1 and len(ranges) == 1 and not points and not circles:
        (found,) = ranges
        is_fit = found.name == "t" and not letters_of(found.low, found.high)
        return (ways[0], found.low, found.high) if is_fit else None
    if ways or ranges:
        return None
    if len(points) == 2 and not circles and "line" in told.words and "segment" in told.words:
        start, end = points
        if len(start) != len(end) or not re.search(
            r"from §\d to §\d|between §\d and §\d", told.words
        ):
            return None
        steps = [Binary("*", t, Binary("-", b, a)) for a, b in zip(start, end, strict=True)]
        return tuple(Binary("+", a, s) for a, s in zip(start, steps, strict=True)), ZERO, one
    is_unit = "unit circle" in told.words and not circles
    if points or not (is_unit or len(circles) == 1) or "circle" not in told.words:
        return None
    radius: Node = one if is_unit else Call("sqrt", (circles[0],))
    around = tuple(Binary("*", radius, Call(wave, (t,))) for wave in ("cos", "sin"))
    return around, ZERO, Binary("*", Number(Fraction(2)), Name("pi"))


def work_along(problem: Along) -> Worked:
    """One integral by `t`."""
    t = sympy.Symbol("t", real=True)
    way = [sympy.simplify(to_sympy(part)).subs(sympy.Symbol("t"), t) for part in problem.way]
    low, high = to_sympy(problem.low), to_sympy(problem.high)
    if not (low.is_real and high.is_real):
        raise UnsolvedError
    slopes = [sympy.diff(part, t) for part in way]
    names = ("x", "y", "z")[: len(way)]
    places = {sympy.Symbol(name): part for name, part in zip(names, way, strict=True)}
    values = [to_sympy(part).subs(places, simultaneous=True) for part in problem.parts]
    if len(values) == 1:
        speed = sympy.sqrt(sympy.simplify(sum((slope**2 for slope in slopes), sympy.S.Zero)))
        integrand, law = sympy.simplify(values[0] * speed), "∫ f |r'| dt"
    else:
        integrand = sympy.simplify(
            sum((a * b for a, b in zip(values, slopes, strict=True)), sympy.S.Zero)
        )
        law = "∫ F · r' dt"
    by_quotients = numeric_slopes(problem.way, "t")

    def numeric(at: Any) -> Any:
        place = {name: value_at(p, {"t": at}) for name, p in zip(names, problem.way, strict=True)}
        found = [value_at(part, place) for part in problem.parts]
        rates = by_quotients(at)
        if len(found) == 1:
            return found[0] * mpmath.sqrt(sum(rate**2 for rate in rates))
        return sum(a * b for a, b in zip(found, rates, strict=True))

    told = ", ".join(show(part) for part in way)
    rates = ", ".join(show(slope) for slope in slopes)
    steps = (
        Step("derivative", "Differentiate the way by `t`.", f"({told})", (f"({rates})",)),
        Step("substitute", f"Put the way into {code(_shown(problem))}.", law, (show(integrand),)),
    )
    return measured(Measured("line integral", law, integrand, t, low, high, numeric, steps))


def _shown(problem: Along) -> str:
    parts = ", ".join(written(part) for part in problem.parts)
    return f"({parts})" if len(problem.parts) > 1 else parts


def heading_of_along(problem: Along) -> str:
    """The opening of the working."""
    return f"To integrate {code(_shown(problem))} along a curve"


def method_of_along(problem: Along) -> str:
    """The way to the answer, without it."""
    if len(problem.parts) == 1:
        return (
            "Write the curve by t, put it into the function, multiply by the speed and integrate."
        )
    return (
        "Write the curve by t, put it into the field, take the dot product with the derivative of "
        "the curve, and integrate between the ends."
    )
