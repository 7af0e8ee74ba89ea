"""Congruences in one unknown, alone or together: `3x ≡ 2 (mod 7)`, the Chinese remainders."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, with_verdict
from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_LARGEST_MODULUS: Final = 2_000
_MOST_RESIDUES: Final = 64
_HINT: Final = late_regex(r"≡|\\equiv|\bmod(?:ulo)?\b|congru", re.IGNORECASE)
_LEADING: Final = late_regex(
    r"^(?:(?:solve|find|determine)\s+)?(?:all\s+)?(?:the\s+)?"
    r"(?:(?:smallest|least)\s+positive\s+(?:integer|number)\s+[a-z]\s+"
    r"(?:with|such that|that satisfies|satisfying)\s+"
    r"|integers?\s+[a-z](?:\s+(?:such that|with))?\s+"
    r"|(?:following\s+)?(?:system\s+of\s+)?(?:linear\s+)?(?:simultaneous\s+)?congruences?\s*:?\s*"
    r"|for\s+[a-z]\s*:?\s*|[a-z]\s+(?:such that|with|if|when)\s+)?",
    re.IGNORECASE,
)
_ONE: Final = late_regex(
    r"(?P<left>[^=≡,;]{1,60}?)\s*(?:≡|=)\s*(?P<right>[^=≡,;()]{1,40}?)\s*,?\s*"
    r"(?:\(\s*mod(?:ulo)?\s*(?P<m>\d{1,9})\s*\)|mod(?:ulo)?\s*(?P<n>\d{1,9}))",
    re.IGNORECASE,
)
_BETWEEN: Final = late_regex(r"\s*(?:,\s*and\b|,|;|\band\b)\s*", re.IGNORECASE)
_SMALLEST: Final = late_regex(r"\b(?:smallest|least)\s+(?:positive\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Congruence:
    """`left` and `right` leave the same remainder when divided by `modulus`."""

    left: Node
    right: Node
    modulus: int


@dataclass(frozen=True, slots=True)
class Congruences(KindProblem):
    """Congruences that one whole number is to fulfil; only the least natural one where asked."""

    parts: tuple[Congruence, ...]
    unknown: str
    is_least: bool


def read_congruences(text: str) -> Congruences | None:
    """The congruences that a message asks to solve, if it is nothing else."""
    if len(text) > 400 or not _HINT.search(text):
        return None
    plain = re.sub(r"\\equiv(?![A-Za-z])", "≡", text)
    plain = re.sub(r"\\p?mod\s*\{?\s*(\d+)\s*\}?", r"(mod \1)", plain)
    request = _LEADING.sub("", asked(plain)).strip()
    parts: list[Congruence] = []
    position = 0
    while found := _ONE.match(request, position):
        part = _congruence(found)
        if part is None:
            return None
        parts.append(part)
        joint = _BETWEEN.match(request, found.end())
        position = joint.end() if joint else found.end()
    names = {name for part in parts for name in (*variables(part.left), *variables(part.right))}
    is_whole = bool(parts) and not request[position:].strip(" .")
    if not is_whole or len(names) != 1 or ("≡" not in plain and not _says_so(text, parts)):
        return None
    return Congruences(tuple(parts), names.pop(), _SMALLEST.search(text) is not None)


def _says_so(text: str, parts: list[Congruence]) -> bool:
    """Whether `=` stands for `≡`: every part has its own modulus, so nothing else is meant."""
    return len(re.findall(r"\bmod", text, re.IGNORECASE)) == len(parts)


def _congruence(found: re.Match[str]) -> Congruence | None:
    left, right = expression_or_none(found["left"]), expression_or_none(found["right"])
    modulus = int(found["m"] or found["n"])
    if left is None or right is None or not 1 < modulus <= _LARGEST_MODULUS:
        return None
    is_polynomial = all((degree_bound(side) or 0) <= 60 for side in (left, right))
    bounds = degree_bound(left), degree_bound(right)
    return Congruence(left, right, modulus) if is_polynomial and None not in bounds else None


Residues = tuple[list[int], int]
"""The remainders that fulfil something, in order, and what the division is by."""


def residues(part: Congruence, unknown: str) -> Residues:
    """Every remainder that fulfils one congruence, found by trying them all.

    Raises `UndefinedError` where a side is no whole number.
    """
    found = [number for number in range(part.modulus) if _fulfils(part, unknown, number)]
    return found, part.modulus


def _fulfils(part: Congruence, unknown: str, number: int) -> bool:
    difference = Binary("-", part.left, part.right)
    value = rational_value(substitute(difference, unknown, Number(Fraction(number))))
    if value is None or value.denominator != 1:
        raise UndefinedError("In a congruence only whole numbers make sense.")
    return value.numerator % part.modulus == 0


def combined(first: Residues, second: Residues) -> Residues:
    """The remainders that belong to both, for the common multiple of the moduli."""
    (left, modulus), (right, other) = first, second
    shared, period = gcd(modulus, other), lcm(modulus, other)
    inverse = pow(modulus // shared, -1, other // shared) if other > shared else 0
    found = [
        (one + modulus * ((two - one) // shared * inverse)) % period
        for one in left
        for two in right
        if (two - one) % shared == 0
    ]
    if len(found) > _MOST_RESIDUES:
        raise UndefinedError("There are more solutions than anybody would read.")
    return sorted(found), period


def answer_congruences(problem: Congruences) -> Answer:
    """All remainders that fulfil every congruence, each put in again."""
    each = [residues(part, problem.unknown) for part in problem.parts]
    found, period = reduce(combined, each)
    asked_for = listed([code(line_of(part)) for part in problem.parts])
    if not found:
        sentence = f"No whole number fulfils {asked_for}."
        return with_verdict(sentence, True, "by trying all remainders", "no solution")
    verdict = all(
        _fulfils(part, problem.unknown, number + turn)
        for part in problem.parts
        for number in found
        for turn in (0, period)
    )
    name = problem.unknown
    if problem.is_least:
        least = found[0] or (found[1] if len(found) > 1 else period)
        sentence = f"The least positive one is {code(f'{name} = {least}')}: "
        sentence += f"all are {_classes(name, found, period)}."
        return with_verdict(sentence, verdict, BY_SUBSTITUTION, f"{name} = {least}")
    result = f"{name} = {', '.join(map(str, found))}"
    return with_verdict(f"{_classes(name, found, period)}.", verdict, BY_SUBSTITUTION, result)


def _classes(name: str, found: Sequence[int], period: int) -> str:
    return listed([code(f"{name} ≡ {number} (mod {period})") for number in found], "or")


def line_of(part: Congruence) -> str:
    """A congruence as it is written."""
    return f"{written(part.left)} ≡ {written(part.right)} (mod {part.modulus})"


def heading(problem: Congruences) -> str:
    """What is to be solved."""
    return f"To solve {listed([code(line_of(part)) for part in problem.parts])}"


def method(problem: Congruences) -> str:
    """How congruences are solved."""
    if len(problem.parts) > 1:
        return (
            "Solve each congruence alone; then put the numbers of the first into the second, "
            "`first + modulus*k`, and find the k that fit (the Chinese remainder theorem)."
        )
    return (
        "Multiply by the inverse of the coefficient if it has no factor in common with the modulus;"
        " otherwise divide everything by the common factor first. Small moduli can be tried out."
    )
