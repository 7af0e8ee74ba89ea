"""Other claims to be proved, for whoever wants one more like the last."""

from typing import Final

from tutor_tui.mathematics.kinds.proofs.induction import BoundClaim, DivisorClaim, SumClaim
from tutor_tui.mathematics.problems import Problem

_OF_SUMS: Final = (
    "1 + 3 + 5 + ... + (2n - 1) = n^2",
    "2 + 4 + 6 + ... + 2n = n(n + 1)",
    "1^2 + 2^2 + 3^2 + ... + n^2 = n(n + 1)(2n + 1)/6",
    "1 + 4 + 7 + ... + (3n - 2) = n(3n - 1)/2",
    "1 + 2 + 4 + ... + 2^n = 2^(n + 1) - 1",
    "1 + 2 + 3 + ... + n = n(n + 1)/2",
)
_OF_DIVISORS: Final = (
    "7^n - 1 is divisible by 6",
    "n^3 - n is divisible by 6",
    "5^n + 3 is divisible by 4",
    "n^2 + n is divisible by 2",
    "8^n - 3^n is divisible by 5",
)
_OF_BOUNDS: Final = ("2^n > n for n >= 1", "3^n > 2n for n >= 1", "n! > 2^n for n >= 4")


def other_claims(problem: Problem) -> tuple[str, ...]:
    """Requests for a proof of the same sort; none for other problems."""
    claims: tuple[str, ...] = ()
    match problem:
        case SumClaim():
            claims = _OF_SUMS
        case DivisorClaim():
            claims = _OF_DIVISORS
        case BoundClaim():
            claims = _OF_BOUNDS
        case _:
            pass
    return tuple(f"prove by induction that {one}" for one in claims)
