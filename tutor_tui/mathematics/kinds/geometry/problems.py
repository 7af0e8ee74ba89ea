"""What can be asked about figures; no SymPy here."""

from dataclasses import dataclass
from fractions import Fraction

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node


@dataclass(frozen=True, slots=True)
class FigureQuestion(KindProblem):
    """Find the `wanted` measures of a figure from the `given` ones (symbol, value).

    All lengths are in `unit` (empty where none was given); `places` are the decimal places that
    the results are rounded to, `None` for exact ones; `is_angle_assumed` where an angle came
    without a unit and is taken in degrees; `pi` is the rounded value to be taken for π.
    """

    figure: str
    given: tuple[tuple[str, Node], ...]
    wanted: tuple[str, ...]
    unit: str = ""
    places: int | None = None
    is_angle_assumed: bool = False
    pi: Fraction | None = None


@dataclass(frozen=True, slots=True)
class FormulaQuestion(KindProblem):
    """Tell the formula for a measure of a figure."""

    figure: str
    wanted: str
