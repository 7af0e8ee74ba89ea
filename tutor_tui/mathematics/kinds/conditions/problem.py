"""Unknown numbers, the equations that a question says about them, and what is asked of them."""

from dataclasses import dataclass

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number that is asked: its name in the answer, and an expression in the unknowns."""

    name: str
    expression: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Conditioned(KindProblem):
    """`law` is the sentence behind the equations: "Equal roots need the discriminant 0".

    `unknowns` are letters with their meanings, none where everything asked can be worked out at
    once. Solutions count only where the letters in `counts` are whole and positive, those in
    `signs` have that sign (1 or -1), those in `small` lie between -1 and 1, those in `from_zero`
    are not negative, those in `digits` are whole from 0 to 9, and all are real. `inverted` is the
    function, by its name, whose inverse is asked for: it has to be one-to-one.
    """

    law: str
    unknowns: tuple[tuple[str, str], ...]
    equations: tuple[str, ...]
    wanted: tuple[Wanted, ...]
    counts: tuple[str, ...] = ()
    signs: tuple[tuple[str, int], ...] = ()
    small: tuple[str, ...] = ()
    from_zero: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    remark: str = ""
    inverted: tuple[str, Node] | None = None


def fixing(law: str, letters: tuple[str, ...], equations: tuple[str, ...]) -> Conditioned:
    """The letters that equations fix, each asked for by its own name."""
    return Conditioned(
        law,
        tuple((letter, f"the number that {letter} is") for letter in letters),
        equations,
        tuple(Wanted(f"`{letter}`", letter) for letter in letters),
    )
