"""Remainders: `17 ≡ 2 (mod 5)` and `17 mod 5 = 2`."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.size import check_size
from tutor_tui.mathematics.syntax import Binary, Node, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import rational_value

_MODULUS: Final = late_regex(
    r"[(\s]*(?:\\pmod|\\bmod|\\mod|(?<![A-Za-z\\])mod)\s*\{?\s*(\d+)\s*\}?[\s).,;]*$"
)
_WITH_REMAINDER: Final = late_regex(
    r"\s*(\d+)\s*[⟨,]?\s*(?:with\s+)?(?:a\s+)?(?:remainder|rem\.?|R|r)(?:\s+of)?\s*⟩?\s*:?\s*(\d+)[\s.]*"
)
_QUOTIENT: Final = late_regex(r"\s*(\d{1,18})\s*(?:÷|/|\\div)\s*(\d{1,18})\s*")
_FRACTION: Final = late_regex(r"\s*\\frac\s*\{(\d{1,18})\}\s*\{(\d{1,18})\}\s*")
_REMAINDER: Final = late_regex(
    r"\s*(.+?)\s*(?:\\bmod|\\mod|(?<![A-Za-z\\])mod)\s*\{?\s*(\d+)\s*\}?\s*"
)


def congruence(statement: Statement) -> Verdict | None:
    """The verdict on a statement about remainders; `None` for any other."""
    if not statement.is_relation:
        return None
    divided = _division(statement)
    if divided is not None:
        return divided
    remainder = _REMAINDER.fullmatch(statement.sides[0])
    if remainder and statement.signs[0] in "=≡" and len(statement.sides) == 2:
        whole, rest = _whole(remainder[1]), _whole(statement.sides[1])
        return _verdict([whole, rest], int(remainder[2]), is_remainder=True)
    modulus = _MODULUS.search(statement.sides[-1])
    if modulus is None or not set(statement.signs) <= {"≡", "="}:
        return None
    if int(modulus[1]) < 2:
        return UNDECIDED  # all whole numbers are congruent
    last = statement.sides[-1][: modulus.start()]
    wholes = [_whole(side) for side in (*statement.sides[:-1], last)]
    verdict = _verdict(wholes, int(modulus[1]), is_remainder=False)
    if verdict.mark is not Mark.AGREES:
        return verdict
    sides = (*statement.sides[:-1], last)
    is_loose = not _are_equalities(statement.signs, wholes) or any(
        _is_chance(first, second, int(modulus[1])) for first, second in pairwise(sides)
    )
    return UNDECIDED if is_loose else verdict


def _is_chance(first: str, second: str, modulus: int) -> bool:
    """Whether two powers leave the same remainder, but neither their bases nor their values do."""
    nodes = [_node(text) for text in (first, second)]
    powers = [node for node in nodes if isinstance(node, Binary) and node.sign == "^"]
    if len(powers) < 2 or len(set(nodes)) == 1:
        return False
    bases = [rational_value(power.left) for power in powers]
    if None in bases or any(base is not None and base.denominator != 1 for base in bases):
        return False
    one, other = (int(base) for base in bases if base is not None)
    return (one - other) % modulus != 0 and _whole(first) != _whole(second)


def _are_equalities(signs: tuple[str, ...], wholes: Sequence[int | None]) -> bool:
    """Whether what "=" joins is equal where "≡" stands too: `3^4 = 81 ≡ 4 (mod 7)`."""
    return "≡" not in signs or all(
        sign == "≡" or first == second
        for sign, first, second in zip(signs, wholes, wholes[1:], strict=False)
    )


def _division(statement: Statement) -> Verdict | None:
    """The verdict on `17 ÷ 5 = 3 remainder 2`; `None` for anything else."""
    if len(statement.sides) != 2 or statement.signs != ("=",):
        return None
    right = _WITH_REMAINDER.fullmatch(statement.sides[1])
    left = _QUOTIENT.fullmatch(statement.sides[0]) or _FRACTION.fullmatch(statement.sides[0])
    if right is None:
        return None
    if left is None or int(left[2]) == 0:
        return UNDECIDED
    found = divmod(int(left[1]), int(left[2]))
    if found == (int(right[1]), int(right[2])):
        return agrees("by division")
    return disagrees(f"it is {found[0]} remainder {found[1]}")


def _node(text: str) -> Node | None:
    try:
        node = parse_expression(text)
        check_size(node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    return node


def _whole(text: str) -> int | None:
    node = _node(text)
    value = rational_value(node) if node is not None else None
    return int(value) if value is not None and value.denominator == 1 else None


def _verdict(numbers: list[int | None], modulus: int, *, is_remainder: bool) -> Verdict:
    if modulus == 0 or None in numbers:
        return UNDECIDED
    wholes = [number for number in numbers if number is not None]
    rests = [number % modulus for number in wholes]
    if len(set(rests)) == 1 and (not is_remainder or wholes[1] == rests[0]):
        return agrees("by division")
    if is_remainder:
        return disagrees(f"divided by {modulus} the remainder is {rests[0]}")
    first, second = list(dict.fromkeys(rests))[:2]
    return disagrees(
        f"divided by {modulus} the remainder is {first} on one side, {second} on another"
    )
