"""What can be asked about complex numbers; no SymPy here."""

from dataclasses import dataclass

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node, Relation


@dataclass(frozen=True, slots=True)
class ComplexQuestion(KindProblem):
    """One thing about a complex number: its modulus, argument, polar form, `index`-th roots …"""

    topic: str
    number: Node
    index: int = 0
    in_degrees: bool = False


@dataclass(frozen=True, slots=True)
class ComplexEquation(KindProblem):
    """A polynomial equation whose complex solutions are wanted."""

    equation: Relation
    unknown: str


def roots_named(index: int) -> str:
    """ "cube roots", "5th roots"."""
    return {2: "square roots", 3: "cube roots"}.get(index, f"{index}th roots")
