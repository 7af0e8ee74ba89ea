"""What can be asked about polynomials; no SymPy here."""

from dataclasses import dataclass
from enum import StrEnum

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node


class Topic(StrEnum):
    """The question that is asked about one or two polynomials."""

    COLLECT = "collect"
    NAMED = "named coefficient"
    COEFFICIENT = "coefficient"
    LEADING = "leading coefficient"
    CONSTANT = "constant term"
    DEGREE = "degree"
    DIVIDE = "divide"
    QUOTIENT = "quotient"
    QUOTIENT_AND_REMAINDER = "quotient and remainder"
    REMAINDER = "remainder"
    IS_FACTOR = "is a factor"
    SQUARE = "completed square"
    VERTEX = "vertex"
    DISCRIMINANT = "discriminant"
    ROOT_SUM = "sum of the roots"
    ROOT_PRODUCT = "product of the roots"
    ROOT_COUNT = "number of real roots"
    PARTIAL = "partial fractions"
    FROM_ROOTS = "polynomial with these roots"
    GCD = "greatest common divisor"
    LCM = "least common multiple"
    POWERS = "powers of positive numbers"


@dataclass(frozen=True, slots=True)
class PolynomialQuestion(KindProblem):
    """A topic, the expressions that it is about, and the variable that counts in them.

    `name` is the coefficient that was asked for ("give b"); `monomial` is what stands behind the
    coefficient that was asked for. For division the dividend comes first.
    """

    topic: Topic
    nodes: tuple[Node, ...]
    variable: str
    name: str = ""
    monomial: Node | None = None
