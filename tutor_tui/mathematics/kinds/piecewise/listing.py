"""The kinds of problem of this family."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.piecewise.answers import answer_pieces
from tutor_tui.mathematics.kinds.piecewise.continuous import (
    METHOD_OF_CONTINUITY,
    Continuity,
    heading_of_continuity,
    read_continuity,
    work_continuity,
)
from tutor_tui.mathematics.kinds.piecewise.problems import PiecewiseQuestion, Wish, shown
from tutor_tui.mathematics.kinds.piecewise.reading import read_pieces
from tutor_tui.mathematics.kinds.piecewise.steps import pieces_steps
from tutor_tui.mathematics.kinds.worked import worked_kind
from tutor_tui.mathematics.problems import code

_SIDES: Final = (
    "Look at both sides by themselves: on each side take the piece that holds there, and let it "
    "tend to the place."
)
_METHODS: Final = {
    Wish.VALUES: "Look which condition the number fulfils, and put it into that piece only.",
    Wish.LIMIT: f"{_SIDES} The limit exists only if both agree.",
    Wish.CONTINUOUS: (
        f"{_SIDES} The function is continuous there if both limits and the value are the same; "
        "inside the pieces look for places without a value."
    ),
    Wish.PARAMETER: (
        "Put the border into both pieces, set the results equal, and solve for the letter."
    ),
    Wish.DERIVATIVE: (
        "Differentiate each piece inside its interval; at a border the pieces must meet and the "
        "slopes from both sides must agree."
    ),
    Wish.SLOPE: (
        "Take the piece that holds there; at a border the pieces must meet and the slopes from "
        "both sides must agree."
    ),
    Wish.INTEGRAL: "Split the integral at the borders, integrate each piece by itself, and add.",
}


def _heading(problem: PiecewiseQuestion) -> str:
    return f"To find what is asked of {code(shown(problem))}"


def _method(problem: PiecewiseQuestion) -> str:
    return _METHODS[problem.wish]


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(PiecewiseQuestion, read_pieces, answer_pieces, _heading, _method, pieces_steps),
    worked_kind(
        Continuity,
        read_continuity,
        work_continuity,
        heading_of_continuity,
        METHOD_OF_CONTINUITY,
    ),
)
