"""What can be asked of the core, and what it gives back; no SymPy here.

`understand.py` makes problems from words, `solve.py` answers them, `steps.py` explains them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.mathematics.syntax import Node, Relation


class Goal(StrEnum):
    """What an expression is to become."""

    SIMPLIFY = "simplify"
    EXPAND = "expand"
    FACTOR = "factor"


@dataclass(frozen=True, slots=True)
class Compute:
    """Find the value of an expression without variables.

    `in_radians` where its angles were said to be.
    """

    expression: Node
    in_radians: bool = False


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Write an expression in another form."""

    expression: Node
    goal: Goal


@dataclass(frozen=True, slots=True)
class Solve:
    """Find the numbers that fulfil all equations.

    `unknowns` are the names that were asked for; none means all that occur. `is_real` says that
    only real numbers count, so that complex solutions are none.
    """

    equations: tuple[Relation, ...]
    unknowns: tuple[str, ...] = ()
    is_real: bool = False


@dataclass(frozen=True, slots=True)
class Differentiate:
    """Find a derivative; `at`, where given, is the place at which its value is wanted."""

    expression: Node
    variable: str
    order: int = 1
    at: Node | None = None


@dataclass(frozen=True, slots=True)
class Integrate:
    """Find an antiderivative, or the integral between `bounds`."""

    expression: Node
    variable: str
    bounds: tuple[Node, Node] | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether a relation holds: "is 2 + 2 = 5?"."""

    relation: Relation


@dataclass(frozen=True, slots=True)
class KindProblem:
    """A problem of one of the kinds that `kinds/registry.py` lists; each kind has its own class."""


Problem: TypeAlias = Compute | Rewrite | Solve | Differentiate | Integrate | Judge | KindProblem


@dataclass(frozen=True, slots=True)
class Unclear:
    """There is mathematics, but not (only) a request that is known here."""

    mathematics: str


TRUTHS: Final = ("True", "False")
"""The results of questions that are answered by yes or no."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of Markdown, mathematics in code spans, and what checking it found.

    `result` is the bare result for programs, as Python writes mathematics: `x = 1`, `x**2 + 1`,
    `x = 1, 2` for several solutions, `True`; `None` where there is no single one.
    """

    text: str
    check: Check | None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of working.

    `reason` names the rule in a sentence; `before` and `after` are in plain notation and can be
    read by `parse_statement`. Several `after` lines are alternatives ("x = 2 or x = 3").
    """

    rule: str
    reason: str
    before: str
    after: tuple[str, ...]


UNCHECKED = Check(Mark.UNCHECKED, "")


def code(text: str) -> str:
    """Text as a Markdown code span, whatever back-ticks it holds."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def listed(parts: list[str] | tuple[str, ...], word: str = "and") -> str:
    """`a`, `b` and `c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"
