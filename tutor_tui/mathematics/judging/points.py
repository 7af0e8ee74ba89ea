"""Results that are told with where they belong, as points, or as a calculation of their own."""

import re
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.compared import Likeness, likeness
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, is_tuple, values_in, values_of_result
from tutor_tui.mathematics.judging.values import by_values
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.solve import solve

_PLACED: Final = late_regex(
    r"(?P<value>.+?),? (?:at|when|where|for) (?:(?P<name>[a-z])\s*=\s*)?(?P<place>\S+)"
)
_POINT: Final = late_regex(
    r"\([^()]*,[^()]*\)|(?:[a-z]\s*=[^=,]+,\s*[a-z]\s*=[^=,]+?)(?=$|;|\bor\b)"
)
_SORT: Final = late_regex(
    r"\b(?:local |global )?(?:max(?:imum|ima)?|min(?:imum|ima)?)\b(?: points?)?(?: (?:at|is))?:?",
    re.IGNORECASE,
)
"""What an extremum is called; the point says which is which."""


def by_points(asked: Asked, said: str) -> Judgement | None:
    """ "(3, 4) and (-4, -3)" where each solution has a value for several names."""
    own = [values_of_result(part) for part in _points_of(asked.result)]
    said = _SORT.sub(" ", said)
    points = [values_in(part) for part in _POINT.findall(said)]
    if len(own) < 2 or not points or _POINT.sub("", said).strip(" ,;andor"):
        return None
    if None in own or None in points:
        return UNDECIDED
    found = [[_are_same_point(mine, other) for mine in own] for other in points]
    if not all(any(row) for row in found):
        return Judgement(Worth.WRONG)
    return (
        RIGHT if all(any(column) for column in zip(*found, strict=True)) else Judgement(Worth.PART)
    )


def _points_of(result: str) -> list[str]:
    """The parts of `x = 1, y = 2; x = 3, y = 4` and of `(1, 2), (3, 4)`."""
    points = _POINT.findall(result)
    is_listed = result.startswith("(") and not _POINT.sub("", result).strip(" ,")
    return points if is_listed else result.split(";")


def _are_same_point(mine: list[Value] | None, other: list[Value] | None) -> bool:
    pairs = list(zip(mine or (), other or (), strict=False))
    is_whole = len(pairs) == len(mine or ()) == len(other or ())
    alike = [likeness(one.node, two.node, two.text) for one, two in pairs]
    return is_whole and set(alike) <= {Likeness.SAME, Likeness.ROUNDED}


def by_own_answer(asked: Asked, said: str) -> Judgement | None:
    """ "10C3": what is said is a question of its own, whose result is the value meant."""
    problem = problem_of(said) if re.search(r"\d", said) else None
    own = solve(problem) if problem is not None else None
    value = own.result if own is not None and own.check is not None else None
    is_number = value is not None and re.fullmatch(r"-?\d+(?:/\d+|\.\d+)?", value)
    return by_values(asked, value) if value and is_number else None


def by_place(asked: Asked, said: str) -> Judgement | None:
    """ "3 at x = 2": a value, and where it is, which the answer tells, too."""
    if is_tuple(said):
        parts = values_in(said) or ()
        said = f"{parts[1].text} at x = {parts[0].text}" if len(parts) == 2 else said
    found = _PLACED.fullmatch(said)
    if found is None or len(values_of_result(asked.result) or ()) != 1:
        return None
    name, place = found["name"] or "x", values_in(found["place"])
    told = re.search(rf"`{name} = ([^`]*)`", asked.answer.text)
    is_on_axis = re.search(r"\by[- ]?intercept", asked.question, re.IGNORECASE)
    at = values_in(told[1] if told else "0") if told or is_on_axis else None
    if not place or not at or likeness(at[0].node, place[0].node) is not Likeness.SAME:
        return UNDECIDED
    return by_values(asked, found["value"])
