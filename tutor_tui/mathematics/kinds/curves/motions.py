"""Vectors that depend on one letter: velocity, acceleration, speed, direction, integral.

Everything is found coordinate by coordinate (OpenStax, Calculus 3, 3.2 and 3.4).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import (
    as_function,
    as_interval,
    as_range,
    as_value,
    as_vector,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


class Wanted(StrEnum):
    """What is asked of a vector that depends on a letter."""

    DERIVATIVE = "derivative"
    VELOCITY = "velocity"
    ACCELERATION = "acceleration"
    SPEED = "speed"
    UNIT_TANGENT = "unit tangent vector"
    INTEGRAL = "integral"


@dataclass(frozen=True, slots=True)
class Motion(KindProblem):
    """`wanted` of the vector with the coordinates `parts`; `order` counts the derivatives.

    `place` is the value of `variable` that was named, `bounds` are the ends of an integral.
    """

    wanted: Wanted
    parts: tuple[Node, ...]
    variable: str
    order: int = 1
    place: Node | None = None
    bounds: tuple[Node, Node] | None = None


_TRIGGER: Final = re.compile(
    r"differentiat|derivative|velocity|accelerat|\bspeed\b|unit\s+tangent|integra|[A-Za-z]\}?\s*'+\s*\(",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "differentiate derivative derivatives velocity acceleration speed unit tangent integral "
    "integrate antiderivative definite indefinite vector valued vectorvalued second third first "
    "respect position particle moves moving moved along curve has object body space plane path "
    "time r s parametric componentwise between over interval seconds after located vectors its "
    "such motion described second's instant"
)
_MARKED: Final = late_regex(r"[A-Za-z]\s*(?P<primes>'+)\s*\(\s*(?P<of>[^()]+)\s*\)")
_ASKED: Final = (
    (late_regex(r"unit tangent"), Wanted.UNIT_TANGENT),
    (late_regex(r"accelerat"), Wanted.ACCELERATION),
    (late_regex(r"velocity"), Wanted.VELOCITY),
    (late_regex(r"\bspeed\b"), Wanted.SPEED),
    (late_regex(r"integra|antiderivative"), Wanted.INTEGRAL),
    (late_regex(r"differentiate|derivative|ʹ"), Wanted.DERIVATIVE),
)


def read_motion(text: str) -> Motion | None:
    """The vector, its letter and what is wanted of it."""
    told = phrased(text.replace("-valued", " valued"), _TRIGGER, _WORDS)
    lists = (
        told.sorted(_marked, _vector, as_range, as_interval, as_value, as_function)
        if told
        else None
    )
    if told is None or lists is None:
        return None
    marks, vectors, ranges, intervals, places, others = lists
    asked = [wanted for pattern, wanted in _ASKED if pattern.search(told.words)]
    if len(vectors) != 1 or len(asked) + len(marks) != 1:
        return None
    (parts,) = vectors
    found = _letter(told, parts, [one.body for one in others])
    if found is None:
        return None
    variable, numbers = found
    places = [value for name, value in places if name == variable] + numbers
    places += [value for order, value in marks if value != Name(variable)]
    ends = _ends(told, ranges, intervals, places, variable)
    wanted = asked[0] if asked else Wanted.DERIVATIVE
    is_integral = wanted is Wanted.INTEGRAL
    if ends is None and (len(places) > 1 or ranges or intervals or (places and is_integral)):
        return None
    if ends is not None and not is_integral:
        return None
    order = marks[0][0] if marks else _order(told, wanted)
    place = places[0] if places and ends is None else None
    return Motion(wanted, parts, variable, order, place, ends)


def _marked(piece: str) -> tuple[int, Node] | None:
    """How often `r''(2)` is differentiated, and where it is taken."""
    found = _MARKED.fullmatch(piece)
    node = as_function(found["of"]) if found else None
    return (len(found["primes"]), node.body) if found and node is not None else None


def _vector(piece: str) -> tuple[Node, ...] | None:
    parts = as_vector(piece)
    return parts if parts is not None and letters_of(*parts) else None


def _letter(
    told: Phrased, parts: tuple[Node, ...], others: list[Node]
) -> tuple[str, list[Node]] | None:
    """The letter that runs, and the numbers that stand alone; `None` for anything else."""
    names = [node.name for node in others if isinstance(node, Name)]
    numbers = [node for node in others if not variables(node)]
    letters = letters_of(*parts)
    if len(names) + len(numbers) != len(others) or len(set(names)) > 1:
        return None
    if names:
        is_said = "respect to" in told.words or names[0] in letters
        return (names[0], numbers) if is_said else None
    if len(letters) == 1:
        return letters[0], numbers
    return ("t", numbers) if "t" in letters else None


def _ends(
    told: Phrased, ranges: list[Any], intervals: list[Any], places: list[Node], variable: str
) -> tuple[Node, Node] | None:
    if len(ranges) == 1 and ranges[0].name == variable and not (intervals or places):
        return ranges[0].low, ranges[0].high
    if len(intervals) == 1 and not (ranges or places):
        first, last = intervals[0]
        return first, last
    is_said = re.search(r"(?:from|between) §\d (?:to|and) §\d", told.words)
    return (places[0], places[1]) if is_said and len(places) == 2 else None


def _order(told: Phrased, wanted: Wanted) -> int:
    if wanted is Wanted.ACCELERATION or "second derivative" in told.words:
        return 2
    return 3 if "third derivative" in told.words else 1


def shown_motion(problem: Motion) -> str:
    """The vector as it is written."""
    return f"({', '.join(written(part) for part in problem.parts)})"


def where_of(problem: Motion) -> str:
    """The place that was named, behind "at"."""
    if problem.place is None:
        return ""
    return f" at {code(f'{problem.variable} = {show(to_sympy(problem.place))}')}"


def heading_of_motion(problem: Motion) -> str:
    """The opening of the working."""
    return f"To find the {problem.wanted} of {code(shown_motion(problem))}{where_of(problem)}"


def method_of_motion(problem: Motion) -> str:
    """The way to the answer, without it."""
    match problem.wanted:
        case Wanted.INTEGRAL:
            return "Integrate every coordinate by itself, and put the results together again."
        case Wanted.SPEED:
            return "Differentiate every coordinate; the speed is the length of that vector."
        case Wanted.UNIT_TANGENT:
            return "Differentiate every coordinate and divide that vector by its length."
        case _:
            return (
                f"Differentiate every coordinate by {code(problem.variable)}, and put the results "
                "together again."
            )
