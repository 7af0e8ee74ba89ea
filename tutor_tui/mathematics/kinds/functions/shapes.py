"""Where a function turns, rises, falls and bends."""

from tutor_tui.mathematics.equations.found import Interval
from tutor_tui.mathematics.equations.shown_sets import (
    plain_set,
    plain_value,
    shown_name,
    shown_value,
)
from tutor_tui.mathematics.kinds.functions.extrema import largest, samples, turning_points
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.telling import (
    BY_LIMITS,
    BY_VALUES,
    in_words,
    name_of,
    plain_point,
    repeated,
    shown_point,
    window,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import AT_POINTS, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import all_agree


def critical(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the slope is zero or missing."""
    one, period = window(curve, is_shifted=True)
    places = one.level
    if not places:
        sentence = f"{name_of(curve)} has no critical points."
        return with_verdict(sentence, _rises(one), BY_VALUES, "none")
    text = listed([code(f"{shown_name(curve.name)} = {shown_value(place)}") for place in places])
    noun = "critical point" if len(places) == 1 else "critical points"
    result = f"{curve.name} = {', '.join(plain_value(place) for place in places)}"
    sentence = f"{name_of(curve)} has the {noun} {text}{repeated(period)}."
    return with_verdict(sentence, _are_flat(one), AT_POINTS, None if period else result)


def _are_flat(curve: Curve) -> bool | None:
    """Whether difference quotients vanish at the critical points (or jump there)."""
    step = sympy.Rational(1, 10**6)
    for place in curve.level:
        try:
            middle = curve.value(place)
            slopes = [
                float((curve.value(place + side * step) - middle) / float(side * step))
                for side in (-1, 1)
            ]
        except NoValueError:
            return None
        if max(map(abs, slopes)) > 1e-3 and abs(slopes[0] - slopes[1]) < 1e-3:
            return False
    return True


def extrema(curve: Curve, problem: FunctionQuestion) -> Answer:
    """The turning points, or those of one sort."""
    one, period = window(curve, is_shifted=True)
    wanted = {Topic.LOCAL_MAXIMUM: True, Topic.LOCAL_MINIMUM: False}.get(problem.topic)
    points = [p for p in turning_points(one) if wanted is None or p.is_maximum is wanted]
    noun = {True: "local maximum", False: "local minimum", None: "local extrema"}[wanted]
    if not points:
        return with_verdict(f"{name_of(curve)} has no {noun}.", _rises(one), BY_VALUES, "none")
    words = [
        f"a local {'maximum' if p.is_maximum else 'minimum'} at "
        f"{code(shown_point(p.place, p.height))}"
        for p in points
    ]
    result = ", ".join(plain_point(p.place, p.height) for p in points)
    sentence = f"{name_of(curve)} has {listed(words)}{repeated(period)}."
    return with_verdict(sentence, _peaks(one), BY_VALUES, None if period else result)


def _rises(curve: Curve) -> bool | None:
    """Whether values rise and fall just where the slope says it."""
    return _goes(curve, Topic.INCREASING, curve.where(">", curve.derivative()))


def _peaks(curve: Curve) -> bool:
    """Whether values close by are all lower (or all higher)."""
    for point in turning_points(curve):
        for step in (sympy.Rational(1, 1000), sympy.Rational(-1, 1000)):
            try:
                beside = float(curve.value(point.place + step))
            except NoValueError:
                continue
            if (beside > float(point.height)) == point.is_maximum:
                return False
    return True


def global_extremum(curve: Curve, problem: FunctionQuestion) -> Answer:
    """The largest or smallest value of all, and where it is taken."""
    is_maximum = problem.topic in (Topic.MAXIMUM, Topic.MAXIMUM_AT)
    one, period = window(curve, is_shifted=True)
    bound = largest(one, is_maximum=is_maximum)
    noun = "maximum" if is_maximum else "minimum"
    if bound.height.is_infinite:
        growth = "grows" if is_maximum else "falls"
        local = "" if problem.within else _local_hint(one, is_maximum)
        sentence = f"{name_of(curve)} has no {noun}: it {growth} beyond every bound{local}."
        return with_verdict(sentence, True, BY_LIMITS, "none")
    if not bound.places:
        sentence = (
            f"{name_of(curve)} has no {noun}: it comes close to {code(show(bound.height))} "
            "but never reaches it."
        )
        return with_verdict(sentence, _bounds_all(one, bound.height, is_maximum), BY_VALUES, "none")
    where = listed(
        [code(f"{shown_name(curve.name)} = {shown_value(place)}") for place in bound.places]
    )
    sentence = (
        f"The {noun} of {name_of(curve)} is {code(shown_value(bound.height))}, "
        f"at {where}{repeated(period)}."
    )
    result = plain_value(bound.height)
    if problem.topic in (Topic.MAXIMUM_AT, Topic.MINIMUM_AT):
        result = f"{curve.name} = {', '.join(plain_value(place) for place in bound.places)}"
    return with_verdict(sentence, _bounds_all(one, bound.height, is_maximum), BY_VALUES, result)


def _local_hint(curve: Curve, is_maximum: bool) -> str:
    points = [p for p in turning_points(curve) if p.is_maximum is is_maximum]
    if not points:
        return ""
    noun = "maximum" if is_maximum else "minimum"
    places = listed([code(shown_point(p.place, p.height)) for p in points])
    return f", but it has a local {noun} at {places}"


def _bounds_all(curve: Curve, height: "sympy.Expr", is_maximum: bool) -> bool:
    bound = float(height)
    slack = 1e-9 * (1 + abs(bound))
    return all(
        value <= bound + slack if is_maximum else value >= bound - slack
        for _, value in samples(curve)
    )


def where_signed(curve: Curve, problem: FunctionQuestion) -> Answer:
    """Where a derivative is positive or negative."""
    order = 2 if problem.topic in (Topic.CONVEX, Topic.CONCAVE) else 1
    signs = {Topic.INCREASING: ">", Topic.CONVEX: ">", Topic.DECREASING: "<", Topic.CONCAVE: "<"}
    parts = curve.where(signs[problem.topic], curve.derivative(order))  # type: ignore[arg-type]
    words = {
        Topic.INCREASING: "is increasing",
        Topic.DECREASING: "is decreasing",
        Topic.CONVEX: "is concave up",
        Topic.CONCAVE: "is concave down",
    }[problem.topic]
    name = shown_name(curve.name)
    if not parts:
        return with_verdict(
            f"{name_of(curve)} {words} nowhere.", _goes(curve, problem.topic, parts), BY_VALUES
        )
    sentence = f"{name_of(curve)} {words} for {in_words(parts, name)}."
    return with_verdict(
        sentence, _goes(curve, problem.topic, parts), BY_VALUES, plain_set(parts, name)
    )


def _goes(curve: Curve, topic: Topic, parts: tuple[Interval, ...]) -> bool | None:
    """Whether differences of values have the sign that is claimed, inside and outside."""
    step = sympy.Rational(1, 2000)
    verdicts = []
    for place, _ in samples(curve):
        middle = sympy.Rational(str(round(place, 12)))
        try:
            low, mid, high = (curve.value(middle + side * step) for side in (-1, 0, 1))
        except NoValueError:
            continue
        rise = high - low if topic in (Topic.INCREASING, Topic.DECREASING) else high - 2 * mid + low
        if topic in (Topic.DECREASING, Topic.CONCAVE):
            rise = -rise
        is_near = any(
            end is not None and abs(float(end) - place) < 0.002
            for part in (*parts, *curve.domain)
            for end in (part.low, part.high)
        )
        if not is_near and abs(rise) > 1e-25:
            verdicts.append((rise > 0) == any(part.holds(middle) for part in parts))
    return False if False in verdicts else True if len(verdicts) > 3 else None


def monotony(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the function rises and where it falls."""
    name = shown_name(curve.name)
    slope = curve.derivative()
    rising, falling = curve.where(">", slope), curve.where("<", slope)
    verdicts = [_goes(curve, Topic.INCREASING, rising), _goes(curve, Topic.DECREASING, falling)]
    words = [
        f"{word} for {in_words(parts, name)}"
        for word, parts in (("increasing", rising), ("decreasing", falling))
        if parts
    ]
    verdict = all_agree(verdicts)
    sentence = f"{name_of(curve)} is {listed(words) or 'constant'}."
    return with_verdict(sentence, verdict, BY_VALUES)


def inflection(curve: Curve, _problem: FunctionQuestion) -> Answer:
    """Where the bend of the graph changes its side."""
    convex, concave = curve.where(">", curve.derivative(2)), curve.where("<", curve.derivative(2))
    ends = [end for part in convex for end in (part.low, part.high) if end is not None]
    others = [end for part in concave for end in (part.low, part.high) if end is not None]
    places = [end for end in ends if end in others and curve.holds(end)]
    if not places:
        sentence = f"{name_of(curve)} has no inflection points."
        return with_verdict(sentence, _goes(curve, Topic.CONVEX, convex), BY_VALUES, "none")
    points = [(place, curve.height(place)) for place in places]
    noun = "inflection point" if len(points) == 1 else "inflection points"
    sentence = (
        f"{name_of(curve)} has the {noun} "
        f"{listed([code(shown_point(*point)) for point in points])}."
    )
    result = ", ".join(plain_point(*point) for point in points)
    return with_verdict(sentence, _goes(curve, Topic.CONVEX, convex), BY_VALUES, result)
