"""Where a function is defined, which values it takes, and how it repeats itself."""

from tutor_tui.mathematics.equations.families import merged
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.equations.regions import critical_points, holds
from tutor_tui.mathematics.equations.shown_sets import plain_set, shown_name, shown_value
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.equations.trigonometry import shown_family
from tutor_tui.mathematics.kinds.functions.extrema import all_values_fit, values
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.telling import (
    BY_VALUES,
    has_value,
    in_words,
    name_of,
    plain_point,
    shown_point,
    window,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Relation


def domain(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the function has real values."""
    name = shown_name(curve.name)
    try:
        parts = curve.domain
    except UnsolvedError:
        return _periodic_domain(curve)
    sentence = f"The domain of {name_of(curve)} is {in_words(parts, name)}."
    return with_verdict(sentence, _is_domain(curve, parts), BY_VALUES, plain_set(parts, name))


def _is_domain(curve: Curve, parts: tuple[Interval, ...]) -> bool:
    """Whether values exist exactly inside, at places that the search did not use."""
    unbounded = Curve(curve.node, curve.name)
    for index in range(-60, 61):
        place = sympy.Rational(index * 13, 37) + sympy.Rational(1, 101)
        try:
            unbounded.value(place)
            has_value = all(_holds(part, curve.name, place) for part in curve.within)
        except NoValueError:
            has_value = False
        if has_value != any(part.holds(place) for part in parts):
            return False
    return True


def _holds(relation: Relation, name: str, place: "sympy.Expr") -> bool:
    return holds([(relation,)], name, place)


def _periodic_domain(curve: Curve) -> Answer:
    """All numbers but those of families, such as the poles of the tangent."""
    found = critical_points(Relation("=", curve.node, curve.node), curve.name)
    if not found.families or found.points or curve.within:
        raise UnsolvedError
    families = merged(list(found.families))
    plain_curve = Curve(curve.node, curve.name)
    for family in families:
        for index in (-1, 0, 2):
            if has_value(plain_curve, family.member(index)):
                raise UnsolvedError
    verdict = all(
        has_value(plain_curve, sympy.Rational(k * 13, 37) + sympy.Rational(1, 101))
        for k in range(-30, 31)
    )
    if not verdict:
        raise UnsolvedError
    shown = [
        shown_family(shown_name(curve.name), family).replace(" = ", " ≠ ") for family in families
    ]
    sentence = (
        f"The domain of {name_of(curve)} is all real numbers with "
        f"{listed([code(part) for part in shown])}, where `n` is any whole number."
    )
    return with_verdict(
        sentence,
        True,
        BY_VALUES,
        " and ".join(shown).replace("≠", "!=").replace("πn", "pi*n").replace("π", "pi"),
    )


def value_range(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """All values that the function takes."""
    one, _ = window(curve)
    parts = values(one)
    sentence = f"The range of {name_of(curve)} is {in_words(parts, 'y')}."
    return with_verdict(sentence, all_values_fit(one, parts), BY_VALUES, plain_set(parts, "y"))


def y_intercept(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the graph meets the y-axis."""
    if not curve.holds(sympy.S.Zero):
        sentence = f"{name_of(curve)} has no y-intercept: it has no value at {code('0')}."
        return with_verdict(sentence, not has_value(curve, sympy.S.Zero), BY_VALUES)
    height = curve.height(sympy.S.Zero)
    verdict = abs(float(curve.value(sympy.S.Zero)) - float(height)) < 1e-9 * (
        1 + abs(float(height))
    )
    sentence = (
        f"The y-intercept of {name_of(curve)} is {code(show(height))}, "
        f"at {code(f'(0, {show(height)})')}."
    )
    return with_verdict(sentence, verdict, AT_POINTS, plain(height))


def intercepts(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the graph meets the two axes."""
    found = real_solutions(Relation("=", curve.node, ZERO), curve.name)
    if found.families:
        raise UnsolvedError
    points = [f"({shown_value(zero)}, 0)" for zero in found.points if curve.holds(zero)]
    if curve.holds(sympy.S.Zero):
        points.append(f"(0, {show(curve.height(sympy.S.Zero))})")
    points = list(dict.fromkeys(points))
    if not points:
        return with_verdict(f"{name_of(curve)} meets neither axis.", True, AT_POINTS)
    sentence = f"{name_of(curve)} meets the axes at {listed([code(point) for point in points])}."
    return with_verdict(sentence, True, AT_POINTS, ", ".join(points))


def period(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """The smallest shift that leaves the function as it is."""
    period = within(0.8, lambda: sympy.periodicity(curve.expression, curve.symbol))
    if period is None:
        return refused(f"I found no period of {name_of(curve)}: it does not seem to repeat itself.")
    verdict = _repeats(curve, period) and not any(_repeats(curve, period / k) for k in (2, 3, 5))
    sentence = f"The period of {name_of(curve)} is {code(show(period))}."
    return with_verdict(sentence, verdict, BY_VALUES, plain(period))


def _repeats(curve: Curve, period: "sympy.Expr") -> bool:
    for index in range(1, 9):
        place = sympy.Rational(index * 13, 37)
        try:
            gap = curve.value(place + period) - curve.value(place)
        except NoValueError:
            continue
        if abs(gap) > 1e-12:
            return False
    return True


def vertex(curve: Curve, problem: FunctionQuestion) -> Answer:
    """The vertex of a parabola, the axis through it, or which way the parabola opens."""
    polynomial = curve.expression.as_poly(curve.symbol)
    if polynomial is None or polynomial.degree() != 2:
        return refused(f"{name_of(curve)} is no parabola, so it has no vertex.")
    a, b, _ = polynomial.all_coeffs()
    place = sympy.simplify(-b / (2 * a))
    height = curve.height(place)
    beside = [curve.value(place + step) for step in (1, -1)]
    verdict = abs(beside[0] - beside[1]) < 1e-20 * (1 + abs(beside[0]))
    if problem.topic is Topic.AXIS:
        name = shown_name(curve.name)
        sentence = f"The axis of symmetry of {name_of(curve)} is {code(f'{name} = {show(place)}')}."
        return with_verdict(sentence, verdict, BY_VALUES, f"{curve.name} = {plain(place)}")
    point = code(shown_point(place, height))
    kind = "lowest" if a > 0 else "highest"
    if problem.topic is Topic.OPENING:
        way, sign = ("upwards", "positive") if a > 0 else ("downwards", "negative")
        sentence = (
            f"{name_of(curve)} opens {way}: the factor of {code(f'{shown_name(curve.name)}²')}, "
            f"{code(show(a))}, is {sign}, so the vertex {point} is its {kind} point."
        )
        return with_verdict(sentence, verdict, BY_VALUES, way)
    sentence = f"The vertex of {name_of(curve)} is {point}, its {kind} point."
    return with_verdict(sentence, verdict, BY_VALUES, plain_point(place, height))
