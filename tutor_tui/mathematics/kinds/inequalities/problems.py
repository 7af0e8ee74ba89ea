"""What can be asked about relations in one unknown."""

from dataclasses import dataclass
from enum import StrEnum

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables


class Asked(StrEnum):
    """What is to be told of the numbers for which relations hold."""

    SET = "set"
    COUNT = "count"
    WHOLE = "whole numbers"
    WHOLE_COUNT = "how many whole numbers"
    RATIONAL = "rational numbers"
    SMALLEST = "smallest integer"
    LARGEST = "largest integer"


@dataclass(frozen=True, slots=True)
class Conditions(KindProblem):
    """Find the numbers for which all relations of one of the alternatives hold.

    With `is_in_degrees` the unknown is an angle in degrees; `places` are the decimal places, or
    `figures` the significant figures, that the solutions are wanted to.
    """

    alternatives: tuple[tuple[Relation, ...], ...]
    unknown: str
    asked: Asked = Asked.SET
    is_in_degrees: bool = False
    places: int | None = None
    figures: int | None = None

    @property
    def is_rounded(self) -> bool:
        """Whether the solutions are wanted in decimals."""
        return self.places is not None or self.figures is not None

    @property
    def equation(self) -> Relation | None:
        """The one equation that is all there is, if so."""
        if len(self.alternatives) != 1 or len(self.alternatives[0]) != 1:
            return None
        (relation,) = self.alternatives[0]
        return relation if relation.sign == "=" else None

    @property
    def single(self) -> Relation | None:
        """The one relation that is all there is, if so."""
        is_one = len(self.alternatives) == 1 and len(self.alternatives[0]) == 1
        return self.alternatives[0][0] if is_one else None


@dataclass(frozen=True, slots=True)
class Claim(KindProblem):
    """Say whether a relation holds for all numbers that fulfil the conditions."""

    relation: Relation
    unknown: str
    conditions: tuple[Relation, ...] = ()
    wants_proof: bool = False


def is_bound(relation: Relation, unknown: str) -> bool:
    """Whether a relation says at once on which side of a number the unknown lies."""
    sides = (relation.left, relation.right)
    others = [side for side in sides if side != Name(unknown)]
    return relation.sign in "<>≤≥" and len(others) == 1 and not variables(others[0])
