"""What is said about functions, each statement checked at places that did not produce it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import as_relations, shown_name
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.functions.extrema import values
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.inverses import inverse_of, repeated_value
from tutor_tui.mathematics.kinds.functions.lines import Asymptotes, asymptotes
from tutor_tui.mathematics.kinds.functions.parities import parity
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.sets import (
    domain,
    intercepts,
    period,
    value_range,
    vertex,
    y_intercept,
)
from tutor_tui.mathematics.kinds.functions.shapes import (
    critical,
    extrema,
    global_extremum,
    inflection,
    monotony,
    where_signed,
)
from tutor_tui.mathematics.kinds.functions.telling import BY_LIMITS, BY_VALUES, name_of, window
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show

_WITHOUT_DOMAIN: Final = (Topic.DOMAIN, Topic.PERIOD)


def answer_function(problem: FunctionQuestion) -> Answer:
    """The fact that was asked for; a refusal where it could not be made certain."""
    curve = Curve(problem.expression, problem.variable, problem.within)
    try:
        if problem.topic not in _WITHOUT_DOMAIN and not curve.domain:
            raise UndefinedError("That function has no real value anywhere.")
        return _ANSWERS[problem.topic](curve, problem)
    except (UnsolvedError, NotImplementedError):
        return refused(f"I could not find the {problem.topic} of {name_of(curve)} with certainty.")


def _asymptotes(curve: Curve, problem: FunctionQuestion) -> Answer:
    found = asymptotes(curve)
    name = curve.name
    lines = _lines(found, name, show, problem.topic)
    kinds = {
        Topic.VERTICAL: "vertical asymptote",
        Topic.HORIZONTAL: "horizontal asymptote",
        Topic.OBLIQUE: "oblique asymptote",
    }
    noun = kinds.get(problem.topic, "asymptote")
    if not lines:
        return with_verdict(f"{name_of(curve)} has no {noun}s.", True, BY_LIMITS, "none")
    plural = "" if len(lines) == 1 else "s"
    sentence = f"{name_of(curve)} has the {noun}{plural} {listed([code(line) for line in lines])}."
    return with_verdict(
        sentence, True, BY_LIMITS, ", ".join(_lines(found, name, plain, problem.topic))
    )


def _lines(
    found: Asymptotes, name: str, text: "Callable[[sympy.Basic], str]", topic: Topic
) -> list[str]:
    sides = {
        Topic.VERTICAL: [f"{name} = {text(place)}" for place in found.vertical],
        Topic.HORIZONTAL: [f"y = {text(height)}" for height in found.horizontal],
        Topic.OBLIQUE: [f"y = {text(line)}" for line in found.oblique],
    }
    return sides[topic] if topic in sides else [line for lines in sides.values() for line in lines]


def _inverse(curve: Curve, _problem: FunctionQuestion) -> Answer:
    try:
        inverse = inverse_of(curve)
    except UnsolvedError:
        twice = repeated_value(curve)
        if twice is None:
            raise
        places = listed([code(f"{shown_name(curve.name)} = {show(place)}") for place in twice])
        sentence = (
            f"{name_of(curve)} has no inverse on its whole domain: it has the same value "
            f"{code(show(curve.height(twice[0])))} at {places}, so it would have to be restricted."
        )
        return with_verdict(sentence, True, BY_VALUES, "none")
    name = shown_name(curve.name)
    formula = code(f"f⁻¹({name}) = {show(inverse)}")
    sentence = f"The inverse of {name_of(curve)} is {formula}{_where(curve)}."
    return with_verdict(sentence, True, BY_VALUES, plain(inverse))


def _where(curve: Curve) -> str:
    """The domain of the inverse, which is the range of the function, unless it is everything."""
    try:
        relations = as_relations(values(window(curve)[0]), shown_name(curve.name))
    except (UnsolvedError, NotImplementedError):
        return ""
    return f" for {listed([code(part) for part in relations], 'or')}" if relations else ""


_LIST: Final = (
    ("domain", Topic.DOMAIN),
    ("symmetry", Topic.PARITY),
    ("intercepts", Topic.INTERCEPTS),
    ("asymptotes", Topic.ASYMPTOTES),
    ("extrema", Topic.EXTREMA),
    ("monotony", Topic.MONOTONY),
    ("inflection points", Topic.INFLECTION),
    ("range", Topic.RANGE),
)


def _analysis(curve: Curve, problem: FunctionQuestion) -> Answer:
    """The short list of a curve discussion; what is not certain is left out."""
    lines = []
    verdicts = []
    for _, topic in _LIST:
        try:
            part = _ANSWERS[topic](curve, problem)
        except (UnsolvedError, NotImplementedError):
            continue
        if part.check is not None and part.result != "withheld":
            lines.append(f"- {part.text}")
            verdicts.append(part.check.mark.value)
    if not lines:
        raise UnsolvedError
    verdict = True if set(verdicts) == {"agrees"} else None
    return with_verdict("\n".join((f"About {name_of(curve)}:", "", *lines)), verdict, BY_VALUES)


_ANSWERS: Final[Mapping[Topic, Callable[[Curve, FunctionQuestion], Answer]]] = MappingProxyType(
    {
        Topic.DOMAIN: domain,
        Topic.RANGE: value_range,
        Topic.Y_INTERCEPT: y_intercept,
        Topic.INTERCEPTS: intercepts,
        Topic.CRITICAL: critical,
        Topic.EXTREMA: extrema,
        Topic.LOCAL_MAXIMUM: extrema,
        Topic.LOCAL_MINIMUM: extrema,
        Topic.MAXIMUM: global_extremum,
        Topic.MINIMUM: global_extremum,
        Topic.MAXIMUM_AT: global_extremum,
        Topic.MINIMUM_AT: global_extremum,
        Topic.INCREASING: where_signed,
        Topic.DECREASING: where_signed,
        Topic.CONVEX: where_signed,
        Topic.CONCAVE: where_signed,
        Topic.MONOTONY: monotony,
        Topic.INFLECTION: inflection,
        Topic.ASYMPTOTES: _asymptotes,
        Topic.VERTICAL: _asymptotes,
        Topic.HORIZONTAL: _asymptotes,
        Topic.OBLIQUE: _asymptotes,
        Topic.INVERSE: _inverse,
        Topic.PARITY: parity,
        Topic.EVEN: parity,
        Topic.ODD: parity,
        Topic.PERIOD: period,
        Topic.VERTEX: vertex,
        Topic.AXIS: vertex,
        Topic.OPENING: vertex,
        Topic.ANALYSIS: _analysis,
    }
)
