"""Unions, intersections, complements and subsets: their answers.

Every result is checked element by element: whether it belongs follows from where it belongs in
the sets that are told.
"""

import re
from itertools import combinations
from math import comb
from typing import Final

from tutor_tui.mathematics.kinds.sets.elements import SetQuestion
from tutor_tui.mathematics.kinds.sets.expressions import (
    SET,
    belongs,
    elements_in,
    shown_set,
    value_of,
)
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_MOST: Final = 60


def answer(problem: SetQuestion) -> Answer:
    """The set, its size, its subsets, or yes and no."""
    sets = dict(problem.sets)
    value = value_of(problem.asked, sets)
    told = {one for _, members in problem.sets for one in members}
    told |= {one for hit in re.findall(SET, problem.asked) for one in elements_in(hit)}
    verdict = all(belongs(one, problem.asked, sets) == (one in value) for one in told)
    match problem.sort:
        case "set":
            ending = ", the empty set" if not value else ""
            sentence = f"{code(f'{problem.asked} = {shown_set(value)}')}{ending}."
            return with_verdict(sentence, verdict, BY_ARITHMETIC, shown_set(value))
        case "count":
            sentence = (
                f"The number of elements is {code(str(len(value)))}, because "
                f"{code(f'{problem.asked} = {shown_set(value)}')}."
            )
            return with_verdict(sentence, verdict, BY_ARITHMETIC, str(len(value)))
        case "subsets":
            count = 2 ** len(value)
            sentence = (
                f"The set has {code(str(count))} subsets: each of its {len(value)} elements is in "
                f"a subset or not, so there are {code(f'2^{len(value)}')}."
            )
            return with_verdict(
                sentence, verdict and count == _count(value), BY_ARITHMETIC, str(count)
            )
        case "powers":
            return _powers(value, verdict)
        case "pairs":
            return _pairs(problem, value, verdict)
        case _:
            return _judged(problem, value, verdict)


def _count(value: tuple[str, ...]) -> int:
    """The subsets by their sizes, from none to all elements."""
    return sum(comb(len(value), size) for size in range(len(value) + 1))


def _powers(value: tuple[str, ...], verdict: bool) -> Answer:
    if len(value) > 5:
        return refused(f"That set has `2^{len(value)}` subsets, too many to list them here.")
    subsets = [part for size in range(len(value) + 1) for part in combinations(value, size)]
    shown = ", ".join(shown_set(part) for part in subsets)
    sentence = f"The {code(str(len(subsets)))} subsets are {code(shown)}."
    is_whole = len(set(subsets)) == 2 ** len(value)
    return with_verdict(sentence, verdict and is_whole, BY_ARITHMETIC, shown)


def _judged(problem: SetQuestion, value: tuple[str, ...], verdict: bool) -> Answer:
    if problem.sort == "in":
        element = problem.other[1:]
        holds, said = element in value, f"{element} ∈ {shown_set(value)}"
    else:
        other = value_of(problem.other, dict(problem.sets))
        missing = set(value) - set(other)
        holds = not missing
        if problem.sort == "proper":
            holds = holds and set(value) != set(other)
        elif problem.sort == "equal":
            holds = set(value) == set(other)
        if problem.sort == "disjoint":
            return _disjoint(value, other, verdict)
        said = f"{shown_set(value)} {'=' if problem.sort == 'equal' else '⊆'} {shown_set(other)}"
    sentence = f"{'Yes' if holds else 'No'}: {code(said)} is {'true' if holds else 'not true'}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(holds))


def _disjoint(value: tuple[str, ...], other: tuple[str, ...], verdict: bool) -> Answer:
    shared = tuple(one for one in value if one in other)
    said = "have no element in common" if not shared else f"share {code(shown_set(shared))}"
    is_right = verdict and bool(set(value) & set(other)) == bool(shared)
    sentence = f"{'No' if shared else 'Yes'}, they {said}."
    return with_verdict(sentence, is_right, BY_ARITHMETIC, str(not shared))


def _pairs(problem: SetQuestion, value: tuple[str, ...], verdict: bool) -> Answer:
    """All pairs of an element of the first set and one of the second."""
    other = value_of(problem.other, dict(problem.sets))
    if len(value) * len(other) > _MOST:
        return refused(f"There are {code(str(len(value) * len(other)))} pairs, too many to list.")
    shown = ", ".join(f"({one}, {two})" for one in _ordered(value) for two in _ordered(other))
    is_right = verdict and shown.count("(") == len(value) * len(other)
    sentence = f"{code(f'{problem.asked} × {problem.other} = {{{shown}}}')}"
    count = f", {len(value)}·{len(other)} = {len(value) * len(other)} pairs"
    return with_verdict(f"{sentence}{count}.", is_right, BY_ARITHMETIC, f"{{{shown}}}")


def _ordered(elements: tuple[str, ...]) -> list[str]:
    return shown_set(elements).strip("{}").split(", ") if elements else []


def heading(problem: SetQuestion) -> str:
    """What is found, or judged."""
    if problem.sort == "pairs":
        return f"To find {code(f'{problem.asked} × {problem.other}')}"
    if problem.sort not in ("set", "count", "powers", "subsets"):
        return f"To compare {code(problem.asked)} and {code(problem.other.removeprefix('∈'))}"
    return f"To find {code(problem.asked)}"


METHOD: Final = (
    "A union has the elements of either set, an intersection those of both, a difference those "
    "of the first alone, and a complement those of the universal set that are not in it."
)
