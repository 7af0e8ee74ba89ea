"""A question with the meanings of its names in place of them, in words that others can read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tutor_tui.mathematics.kinds.definitions.defining import expression
from tutor_tui.mathematics.kinds.definitions.inlining import World, body_of, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import FunctionIs
from tutor_tui.mathematics.kinds.definitions.naming import Use, bracketed, uses
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_PRIMES: Final = late_regex(r"\s?(['′’]{1,4}|″)")
_ORDERS: Final = ("", "", "second ", "third ", "fourth ")
_PLAIN_NUMBER: Final = late_regex(r"\d+(?:\.\d+)?|[a-zα-ω]")


@dataclass(slots=True)
class Reworded:
    """The new words, and what stands in them for each name that stood by itself."""

    text: str
    stand_ins: dict[str, str] = field(default_factory=dict)


def reworded(question: str, world: World) -> Reworded | None:
    """The question about what the names stand for; `None` where a part of it cannot be read.

    Raises as `inlining.inlined`.
    """
    functions = {name for name, known in world.items() if isinstance(known, FunctionIs)}
    values = set(world) - functions
    result = Reworded("")
    done = 0
    for use in uses(question, values, functions):
        if use.start < done:
            continue
        found = _meaning(use, question, world, functions)
        if found is None:
            return None
        text, end, is_name = _counted(found, question)
        if text.startswith("the ") and not _stands_alone(question, use.start, end):
            return None
        shown = _fitted(text, question, use.start, end)
        if is_name and shown == text:
            result.stand_ins[use.name] = text
        result.text += question[done : use.start] + shown
        done = end
    result.text += question[done:]
    _put_into_runs(result, world, values)
    return result


def _put_into_runs(result: Reworded, world: World, values: set[str]) -> None:
    """Put values also for names inside a run of letters of an equation: `v = 3 + at`."""
    text, known = result.text, {name: world[name] for name in values}
    for span in reversed(find_mathematics(text)):
        inside = values & set(variables(span.node))
        if inside and isinstance(span.node, Relation):
            whole = written(inlined(span.node, known))
            result.text = f"{text[: span.start]}{whole}{text[span.end :]}"
            text = result.text
            result.stand_ins |= {name: written(inlined(Name(name), known)) for name in inside}


def _meaning(
    use: Use, question: str, world: World, functions: set[str]
) -> tuple[str, int, bool] | None:
    """The text for a name, where what it replaces ends, and whether it was a name alone."""
    known = world[use.name]
    if not isinstance(known, FunctionIs):
        return written(inlined(known, _without(world, use.name))), use.end, True
    primes = _PRIMES.match(question, use.end)
    if primes is not None:
        return _derivative(known, question, primes, world)
    inside, end = bracketed(question, use.end)
    if not inside:
        return written(body_of(known, world)), use.end, False
    call = expression(f"{use.name}({inside})", functions)
    return None if call is None else (written(inlined(call, world)), end, False)


_ORDINAL: Final = late_regex(r"\s?[-'’]?th\b")


def _counted(found: tuple[str, int, bool], question: str) -> tuple[str, int, bool]:
    """ "3rd" for the k of "the k-th term"."""
    text, end, is_name = found
    ordinal = _ORDINAL.match(question, end)
    if not (is_name and ordinal and text.isdigit()):
        return found
    is_teen = text[-2:] in ("11", "12", "13")
    ending = "th" if is_teen else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
    return f"{text}{ending}", ordinal.end(), False


def _without(world: World, name: str) -> World:
    return {other: known for other, known in world.items() if other != name}


def _derivative(
    function: FunctionIs, question: str, primes: re.Match[str], world: World
) -> tuple[str, int, bool] | None:
    """The words for `f'(3)`."""
    variable = function.parameters[0]
    order = sum(2 if mark == "″" else 1 for mark in primes[1])
    inside, end = bracketed(question, primes.end())
    text = f"the {_ORDERS[order]}derivative of {written(body_of(function, world))}"
    place: Node | None = expression(inside, set(world)) if inside else None
    if inside and place is None:
        return None
    if place is not None and inside.strip() != variable:
        text += f" at {variable} = {written(inlined(place, world))}"
    return text, end, False


def _stands_alone(question: str, start: int, end: int) -> bool:
    """Whether no sign joins a derivative to anything else, which words could not say."""
    return not (
        re.search(r"(?:[-+*/^√·×÷−=(\d]|(?<![A-Za-z])[A-Za-z])\s*$", question[:start])
        or re.match(r"\s*(?:[-+*/^!%·×÷−=<>]|when|at|if)", question[end:])
    )


def _fitted(text: str, question: str, start: int, end: int) -> str:
    """The text in brackets where a sign or a factor touches it."""
    if text.startswith("the "):
        return text
    before, after = question[:start], question[end:]
    is_glued = bool(
        re.search(r"[\w.)]$|[\d)]\s+$|\b(?:arg|Arg|Re|Im)\s+$", before) or re.match(r"[\w(]", after)
    )
    touches = bool(
        re.search(r"[-+*/^√·×÷−]\s*$", before) or re.match(r"\s*(?:[-+*/^!%·×÷−²³]|squared)", after)
    )
    if is_glued or (touches and not _PLAIN_NUMBER.fullmatch(text)):
        return f"({text})"
    return text


def renamed_back(result: str, stand_ins: Mapping[str, str]) -> str:
    """A choice among options with the names that stood in the question: `-1, k` for `-1, 3`.

    A value that several names share stays as it is.
    """
    names: dict[str, list[str]] = {}
    for name, text in stand_ins.items():
        names.setdefault(text.replace(" ", ""), []).append(name)
    parts = []
    for part in result.split(", "):
        candidates = names.get(part.replace(" ", ""), [])
        parts.append(candidates.pop(0) if len(candidates) == 1 else part)
    return ", ".join(parts)
