"""The working of a question about sets: each operation by itself, from the inside out."""

from collections.abc import Mapping
from typing import Final

from tutor_tui.mathematics.kinds.sets.elements import SetQuestion
from tutor_tui.mathematics.kinds.sets.expressions import shown_set, value_of
from tutor_tui.mathematics.problems import Step, code

_MOST: Final = 12
_WHAT: Final = {
    "∪": ("union", "Take every element that is in either set, each once."),
    "∩": ("intersection", "Take the elements that are in both sets."),
    "\\": ("set difference", "Take the elements of the first set that are not in the second."),
    "-": ("set difference", "Take the elements of the first set that are not in the second."),
    "Δ": ("symmetric difference", "Take the elements that are in one of the sets alone."),
}
_COMPLEMENT: Final = "Take the elements of the universal set that are not in it."


def set_steps(problem: SetQuestion) -> tuple[Step, ...] | None:
    """The operations in the order in which they are done, and what is asked of the result."""
    sets = dict(problem.sets)
    try:
        steps = _operations(problem.asked, sets)
    except ValueError:
        return None
    value = value_of(problem.asked, sets)
    if problem.sort == "count":
        line = ", ".join(value) or "{}"
        steps.append(Step("count elements", "Count the elements.", line, (str(len(value)),)))
    if problem.sort == "powers":
        steps.append(Step("subsets", _SUBSETS, f"2^{len(value)}", (str(2 ** len(value)),)))
    if problem.sort not in ("set", "count", "powers"):
        steps.append(_judging(problem, value))
    return tuple(steps) if 0 < len(steps) <= _MOST else None


def _judging(problem: SetQuestion, value: tuple[str, ...]) -> Step:
    """The element looked up, or the elements of both sets compared."""
    sets = dict(problem.sets)
    line = ", ".join(value) or "{}"
    if problem.sort == "in":
        element = problem.other[1:]
        word = "is" if element in value else "is not"
        reason = f"{code(element)} {word} one of the elements."
        return Step("look up the element", reason, line, ())
    other = value_of(problem.other, sets)
    missing = [one for one in value if one not in other]
    more = [one for one in other if one not in value]
    told = "Every element of the first is in the second"
    if missing:
        told = f"{code(missing[0])} is in the first set and not in the second"
    elif problem.sort != "subset" and more:
        told += f", which has {code(more[0])} besides"
    elif problem.sort == "equal":
        told += ", and the other way round"
    return Step("compare the elements", f"{told}.", line, ())


_SUBSETS: Final = "Each element is in a subset or not, which makes so many subsets; list them."


def _operations(asked: str, sets: Mapping[str, tuple[str, ...]]) -> list[Step]:
    """Brackets first, then what stands outside of them; each with its sets put in."""
    steps: list[Step] = []
    text = asked.replace(" ", "")
    while (start := text.rfind("(")) >= 0:
        end = text.index(")", start)
        inner, more = _without_brackets(text[start + 1 : end], sets)
        steps += more
        text = f"{text[:start]}{inner}{text[end + 1 :]}"
    _, more = _without_brackets(text, sets)
    return steps + more


def _without_brackets(text: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[str, list[Step]]:
    """The set that is left, and the operations from the left to the right."""
    steps: list[Step] = []
    parts = _parts(text)
    left = _set(parts[0], sets, steps)
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        right = _set(part, sets, steps)
        rule, reason = _WHAT[sign]
        line = f"{left} {sign} {right}"
        left = shown_set(value_of(line, sets))
        steps.append(Step(rule, reason, line, (left,)))
    return left, steps


def _parts(text: str) -> list[str]:
    """Operands and signs in turn; signs within braces belong to elements."""
    parts, depth = [""], 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0 and sign in _WHAT:
            parts += [sign, ""]
        else:
            parts[-1] += sign
    if not all(parts):
        raise ValueError(text)
    return parts


def _set(part: str, sets: Mapping[str, tuple[str, ...]], steps: list[Step]) -> str:
    """An operand as its elements; what is complemented is noted."""
    base = part.rstrip("'")
    value = shown_set(value_of(base, sets))
    for _ in range(len(part) - len(base)):
        universe = sets.get("U") or sets.get("ξ") or ()
        reason = f"{_COMPLEMENT} The universal set is {code(shown_set(universe))}."
        after = shown_set(value_of(f"{value}'", sets))
        steps.append(Step("complement of a set", reason, f"{value}'", (after,)))
        value = after
    return value
