"""The working for the values that a function takes, and for the lines that it comes close to."""

from collections.abc import Iterator, Sequence

from tutor_tui.mathematics.equations.found import Interval, distinct
from tutor_tui.mathematics.equations.shown_sets import as_relations
from tutor_tui.mathematics.kinds.functions.extrema import monotone_pieces, values
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.lines import asymptotes
from tutor_tui.mathematics.kinds.functions.questions import Topic
from tutor_tui.mathematics.kinds.functions.telling import window
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_MOST_ENDS = 6
_ALL = "y ∈ ℝ"
_BETWEEN = "On each piece all values between those at its ends are taken."


def range_steps(curve: Curve) -> tuple[Step, ...] | None:
    """A parabola by its square, a wave by its bounds, other functions by their turning points."""
    one, _ = window(curve)
    whole = as_relations(values(one), "y") or (_ALL,)
    for way in (_by_square, _by_bounds, _by_pieces):
        if steps := way(one if way is _by_pieces else curve, " or ".join(whole)):
            return tuple(steps)
    return None


def _by_square(curve: Curve, whole: str) -> list[Step]:
    if curve.within or not curve.expression.is_polynomial(curve.symbol):
        return []
    poly = sympy.Poly(curve.expression, curve.symbol)
    if poly.degree() != 2 or poly.has(sympy.Float):
        return []
    a, b, _ = poly.all_coeffs()
    place = sympy.Rational(-1, 2) * b / a
    form = _sum(a, show((curve.symbol - place) ** 2), curve.height(place))
    word = "at least" if a > 0 else "at most"
    reason = (
        f"A square is never negative, so the values are {word} {code(show(curve.height(place)))}."
    )
    first = Step("completed square", "Complete the square.", written(curve.node), (form,))
    steps = [] if first.before == form else [first]
    return [*steps, Step("values", reason, form, (whole,))]


def _sum(factor: "sympy.Expr", part: str, rest: "sympy.Expr") -> str:
    """`2(x - 1)² + 3` from its parts."""
    front = {"1": "", "-1": "-"}.get(show(factor), show(factor))
    front = f"{front}*" if front.strip("-") and not front.strip("-").isdigit() else front
    if rest == 0:
        return f"{front}{part}"
    return f"{front}{part} {'-' if rest < 0 else '+'} {show(abs(rest))}"


def _by_bounds(curve: Curve, whole: str) -> list[Step]:
    """`2 sin(x) + 1` from `-1 ≤ sin(x) ≤ 1`."""
    waves = [
        call for call in curve.expression.atoms(sympy.sin, sympy.cos) if call.has(curve.symbol)
    ]
    if curve.within or len(waves) != 1:
        return []
    slot = sympy.Dummy("w")
    outer = curve.expression.xreplace({waves[0]: slot})
    if outer.has(curve.symbol) or not outer.is_polynomial(slot) or sympy.degree(outer, slot) != 1:
        return []
    factor = outer.coeff(slot, 1)
    size = abs(factor)
    reason = "A sine or cosine takes all values from -1 to 1."
    first = f"-1 ≤ {show(waves[0])} ≤ 1"
    steps = [Step("bounds of a wave", reason, show(waves[0]), (first,))]
    scaled = f"-{show(size)} ≤ {show(factor * waves[0])} ≤ {show(size)}"
    if factor != 1:
        reason = f"Multiply by {code(show(factor))}; a negative factor turns it round."
        steps.append(Step("bounds of a wave", reason, first, (scaled,)))
    before = steps[-1].after[0]
    rest = outer.subs(slot, 0)
    word = f"Add {code(show(rest))} everywhere." if rest != 0 else "These are the values."
    return [*steps, Step("values", word, before, (whole,))]


def _by_pieces(curve: Curve, whole: str) -> list[Step]:
    """The values at the ends of the pieces on which the function only rises or only falls."""
    pieces = monotone_pieces(curve)
    ends = list(_ends(curve, curve.domain if whole == _ALL else pieces))
    if not 0 < len(ends) <= _MOST_ENDS:
        return []
    steps = []
    if curve.critical and whole != _ALL:
        slope = written(curve.derivative())
        places = tuple(f"{curve.name} = {show(place)}" for place in curve.critical)
        is_missing = curve.expression.has(sympy.Abs)
        reason = (
            "Find where the slope changes its sign." if is_missing else "Set the slope to zero."
        )
        before = slope if is_missing else f"{slope} = 0"
        steps = [
            Step("derivative", "Differentiate the function.", written(curve.node), (slope,)),
            Step("zeros", reason, before, places),
        ]
    return [*steps, *ends, Step("values", _BETWEEN, written(curve.node), (whole,))]


def _ends(curve: Curve, pieces: Sequence[Interval]) -> Iterator[Step]:
    """A step for each end, in order; at an end that is not reached there is a limit."""
    text, name = written(curve.node), curve.name
    if any(piece.low is None for piece in pieces):
        yield _limit(text, f"{name} → -∞", curve.limit(None, "", is_low=True))
    ends = [end for piece in pieces for end in (piece.low, piece.high) if end is not None]
    for place in distinct(ends):
        where = f"{name} = {show(place)}"
        if curve.holds(place):
            value = show(curve.height(place))
            yield Step("value", f"Put {code(where)} in.", text, (value,))
            continue
        for piece in pieces:
            for end, sign, is_low in ((piece.high, "-", False), (piece.low, "+", True)):
                if end == place:
                    side = "below" if sign == "-" else "above"
                    limit = curve.limit(place, "-" if sign == "-" else "+", is_low=is_low)
                    yield _limit(text, f"{name} → {show(place)}", limit, f" from {side}")
    if any(piece.high is None for piece in pieces):
        yield _limit(text, f"{name} → ∞", curve.limit(None, "", is_low=False))


def _limit(text: str, arrow: str, value: "sympy.Expr", side: str = "") -> Step:
    return Step(
        "limit at an end", f"For {code(arrow)}{side} it tends to this.", text, (show(value),)
    )


def asymptote_steps(curve: Curve, topic: Topic) -> tuple[Step, ...] | None:
    """The zeros of the denominator, and what is left of the function for large numbers."""
    found = asymptotes(curve)
    steps: list[Step] = []
    if topic in (Topic.ASYMPTOTES, Topic.VERTICAL):
        steps += _vertical(curve, found.vertical)
    if topic in (Topic.ASYMPTOTES, Topic.HORIZONTAL):
        steps += [_horizontal(curve, height) for height in found.horizontal]
    if topic in (Topic.ASYMPTOTES, Topic.OBLIQUE):
        for line in found.oblique:
            steps += _oblique(curve, line)
    return tuple(steps) or None


def _vertical(curve: Curve, places: "tuple[sympy.Expr, ...]") -> Iterator[Step]:
    if not places:
        return
    lines = tuple(f"{curve.name} = {show(place)}" for place in places)
    if not curve.expression.is_rational_function(curve.symbol):
        reason = "Near these places the values grow without bound."
        yield Step("pole", reason, written(curve.node), lines)
        return
    top, bottom = sympy.fraction(sympy.cancel(curve.expression))
    before = written(curve.node)
    if sympy.degree(
        sympy.fraction(sympy.together(curve.expression))[1], curve.symbol
    ) > sympy.degree(bottom, curve.symbol):
        short = show(sympy.factor(top) / sympy.factor(bottom))
        yield Step("cancel", "Cancel what top and bottom share.", before, (short,))
    reason = "Set the denominator to zero: there the values grow without bound."
    yield Step("pole", reason, f"{show(bottom)} = 0", lines)


def _horizontal(curve: Curve, height: "sympy.Expr") -> Step:
    is_rational = curve.expression.is_rational_function(curve.symbol)
    reason = (
        f"For very large {code(curve.name)} only the highest powers of top and bottom count."
        if is_rational
        else f"For very large or very negative {code(curve.name)} it tends to this height."
    )
    return Step("far out", reason, written(curve.node), (f"y = {show(height)}",))


def _oblique(curve: Curve, line: "sympy.Expr") -> Iterator[Step]:
    before, after = written(curve.node), f"y = {show(line)}"
    if not curve.expression.is_rational_function(curve.symbol):
        reason = f"For very large {code(curve.name)} it comes as close as you like to this line."
        yield Step("far out", reason, before, (after,))
        return
    rest = sympy.cancel(curve.expression - line)
    divided = f"{show(line)} {'-' if str(rest).startswith('-') else '+'} "
    divided += show(-rest if str(rest).startswith("-") else rest)
    yield Step("division", "Divide the top by the bottom.", before, (divided,))
    yield Step("far out", "The rest tends to 0 far out.", divided, (after,))
