"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.proofs.induction import (
    BoundClaim,
    DivisorClaim,
    SumClaim,
    read_claim,
)
from tutor_tui.mathematics.kinds.proofs.induction_bounds import (
    METHOD_OF_BOUNDS,
    answer_bound_claim,
    heading_bound_claim,
    steps_bound_claim,
)
from tutor_tui.mathematics.kinds.proofs.induction_divisors import (
    METHOD_OF_DIVISORS,
    answer_divisor_claim,
    heading_divisor_claim,
    steps_divisor_claim,
)
from tutor_tui.mathematics.kinds.proofs.induction_sums import (
    METHOD_OF_SUMS,
    answer_sum_claim,
    heading_sum_claim,
    steps_sum_claim,
)
from tutor_tui.mathematics.kinds.proofs.parity import Remainder, read_remainder
from tutor_tui.mathematics.kinds.proofs.parity_answers import (
    METHOD_REMAINDER,
    answer_remainder,
    heading_remainder,
    steps_remainder,
)
from tutor_tui.mathematics.kinds.proofs.rationality import (
    METHOD_RATIONALITY,
    Rationality,
    answer_rationality,
    heading_rationality,
    read_rationality,
    steps_rationality,
)


def _by_the_one_before(_text: str) -> None:
    """All claims about whole numbers are read by the first kind of them."""


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        Remainder,
        read_remainder,
        answer_remainder,
        heading_remainder,
        METHOD_REMAINDER,
        steps_remainder,
    ),
    Kind(
        Rationality,
        read_rationality,
        answer_rationality,
        heading_rationality,
        METHOD_RATIONALITY,
        steps_rationality,
    ),
    Kind(
        SumClaim, read_claim, answer_sum_claim, heading_sum_claim, METHOD_OF_SUMS, steps_sum_claim
    ),
    Kind(
        DivisorClaim,
        _by_the_one_before,
        answer_divisor_claim,
        heading_divisor_claim,
        METHOD_OF_DIVISORS,
        steps_divisor_claim,
    ),
    Kind(
        BoundClaim,
        _by_the_one_before,
        answer_bound_claim,
        heading_bound_claim,
        METHOD_OF_BOUNDS,
        steps_bound_claim,
    ),
)
