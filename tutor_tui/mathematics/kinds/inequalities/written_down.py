"""Conditions as a person writes them down: bounds as a chain, angles with their unit."""

import re

from tutor_tui.mathematics.kinds.inequalities.problems import Conditions, is_bound
from tutor_tui.mathematics.steps_tidied import tidy
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.written import written


def written_conditions(problem: Conditions) -> str:
    """The relations as they were read, an angle with its unit."""
    return " or ".join(
        " and ".join(_chained([_written(problem, rel) for rel in part], problem.unknown))
        for part in problem.alternatives
    )


def _written(problem: Conditions, relation: Relation) -> str:
    text = written(relation)
    if not problem.is_in_degrees:
        return text
    if is_bound(relation, problem.unknown):
        return re.sub(r"\d+(?:\.\d+)?", r"\g<0>°", text)
    return text if "*π/180" in text else tidy(re.sub(r"\*?\(π/180\)|π/180", "", text))


def _chained(parts: list[str], unknown: str) -> list[str]:
    """`0 ≤ x` and `x < 5` in one: `0 ≤ x < 5`."""
    found: list[str] = []
    for part in parts:
        if found and found[-1].endswith(f" {unknown}") and part.startswith(f"{unknown} "):
            found[-1] += part[len(unknown) :]
        else:
            found.append(part)
    return found
