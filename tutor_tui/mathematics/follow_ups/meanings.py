"""What a result tells: how the numbers lie, how often something happens. No new calculation."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import (
    Answer,
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    code,
)
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.syntax import Binary
from tutor_tui.mathematics.trees import rational_value

_MEASURES: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.MEAN: "If everybody got the same and the total stayed, each number would be this",
        Measure.MEDIAN: "Half of the numbers are no larger than this, and half no smaller",
        Measure.MODE: "It is what occurs most often in the list",
        Measure.RANGE: "So far apart are the smallest and the largest number",
        Measure.SPREAD: "The middle half of the numbers lies within a stretch as long as this",
        Measure.VARIANCE: "It is the mean of the squared distances from the mean: the larger it "
        "is, the more the numbers are spread out",
        Measure.DEVIATION: "It is a typical distance of the numbers from their mean: the smaller "
        "it is, the closer they lie together",
        Measure.LOWER: "A quarter of the numbers lies below it",
        Measure.UPPER: "A quarter of the numbers lies above it",
    }
)
_TRIALS: Final = 1_000
_PROBABILITY: Final = "The probability is "


def meaning_told(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """What the answer says in everyday words, or how it comes about; `None` for no such kind.

    `words` are what is known of such things in general; empty where nothing is.
    """
    if isinstance(problem, Story):
        return refused(f"With this everything that the story tells comes true. {answer.text}")
    is_of_numbers = isinstance(problem, Compute | KindProblem)
    meaning = _meaning_of(problem, answer) or (words.rstrip(".") if is_of_numbers else "")
    if meaning:
        return refused(f"{answer.text} {meaning}.")
    match problem:
        case Integrate(bounds=None):
            said = "A function whose derivative is what stands under the integral sign"
        case Integrate():
            said = (
                "It is the area between the curve and the `x`-axis between these places, what "
                "lies below the axis counted as negative"
            )
        case Differentiate():
            said = _of_derivative(problem, answer)
        case Solve() if answer.result and "=" in answer.result:
            said = "Put in for the unknown, this makes both sides the same, and no other value does"
        case Compute():
            said = "What stands left comes to the number on the right"
        case Rewrite():
            said = "Both forms have the same value whatever number is put in for the letters"
        case Judge():
            return answer
        case KindProblem():
            said = method_of(problem).rstrip(".")
        case _:
            return None
    return refused(
        f"{said}: {answer.text}"
        if not isinstance(problem, KindProblem)
        else f"{answer.text} How it comes about: {said}."
    )


def _meaning_of(problem: Problem, answer: Answer) -> str | None:
    """What the result says in everyday words, without a stop; `None` where that is not known."""
    match problem:
        case Summary(measures=(measure,)):
            return _MEASURES.get(measure)
        case _ if answer.text.startswith(_PROBABILITY):
            return _how_often(answer.result or "")
        case Compute(expression=Binary(sign="+" | "-" | "*" | "/")):
            return _as_parts(answer.result or "")
        case _:
            return None


def _of_derivative(problem: Differentiate, answer: Answer) -> str:
    """What a derivative says of the curve: its slope, its bend, or the change of the one before."""
    where = "at every place" if problem.at is None else "at that place"
    if problem.order == 1:
        told = "It tells the" if problem.at is None else "It is the"
        return f"{told} slope of the curve {where}"
    if problem.order > _SECOND:
        return f"It tells how fast the derivative before it changes {where}"
    node = expression_or_none(answer.result or "")
    value = rational_value(node) if node is not None and problem.at is not None else None
    bends = "bends upwards where that is positive and downwards where it is negative"
    if value:
        bends = "bends upwards there" if value > 0 else "bends downwards there"
    return f"It tells how fast the slope of the curve changes {where}; the curve {bends}"


_SECOND: Final = 2


def _as_parts(result: str) -> str | None:
    """A fraction below one as a part of a whole."""
    node = expression_or_none(result)
    value = None if node is None else rational_value(node)
    if value is None or value.denominator == 1 or not 0 < value < 1:
        return None
    top, below = code(str(value.numerator)), code(str(value.denominator))
    return f"Split a whole into {below} equal parts: this is {top} of them"


def _how_often(result: str) -> str | None:
    node = expression_or_none(result)
    value = None if node is None else rational_value(node)
    if value is None or not 0 < value < 1:
        return None
    count = round(_TRIALS * value)
    about = "" if Fraction(count) == _TRIALS * value else "about "
    return f"Of {_TRIALS} such tries one expects {about}{code(str(count))} in which it happens"
