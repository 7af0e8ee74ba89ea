"""Permutations as mappings, and how they are written. No SymPy here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_LARGEST: Final = 60
_CYCLE: Final = late_regex(r"\(\s*(?P<body>[\d\s,]*)\s*\)")
_CYCLES: Final = late_regex(r"(?:\(\s*[\d\s,]*\s*\)\s*)+")
_LIST: Final = late_regex(r"[\[{]\s*(?P<body>\d+(?:\s*[,\s]\s*\d+)*)\s*[\]}]")
_SHIFTED: Final = late_regex(r"[Pp]ermutation\s*\((?P<body>.*)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Permutation:
    """Where each number goes; those that are not named stay."""

    images: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, images: Mapping[int, int]) -> "Permutation":
        """From a mapping, without the numbers that stay."""
        return cls(tuple(sorted((one, there) for one, there in images.items() if one != there)))

    def at(self, number: int) -> int:
        """Where a number goes."""
        return dict(self.images).get(number, number)

    def moved(self) -> tuple[int, ...]:
        """The numbers that do not stay."""
        return tuple(one for one, _ in self.images)

    def after(self, first: "Permutation") -> "Permutation":
        """What comes of `first` and then this one."""
        numbers = {*self.moved(), *first.moved()}
        return Permutation.of({one: self.at(first.at(one)) for one in numbers})

    def inverse(self) -> "Permutation":
        """The way back."""
        return Permutation.of({there: one for one, there in self.images})

    def power(self, times: int) -> "Permutation":
        """The permutation that often, backwards for a negative number."""
        base = self if times >= 0 else self.inverse()
        found = {}
        for cycle in base.cycles():
            for place, one in enumerate(cycle):
                found[one] = cycle[(place + abs(times)) % len(cycle)]
        return Permutation.of(found)

    def cycles(self) -> list[tuple[int, ...]]:
        """The disjoint cycles, each from its smallest number on."""
        left, found = set(self.moved()), list[tuple[int, ...]]()
        while left:
            cycle = [min(left)]
            while self.at(cycle[-1]) != cycle[0]:
                cycle.append(self.at(cycle[-1]))
            found.append(tuple(cycle))
            left -= set(cycle)
        return found

    def written(self) -> str:
        """In cycles: `(1 2 3)(4 5)`; `()` moves nothing."""
        return "".join(f"({' '.join(map(str, cycle))})" for cycle in self.cycles()) or "()"

    def inversions(self, size: int) -> int:
        """How many pairs of 1 to size stand the wrong way round."""
        line = [self.at(one) for one in range(size + 1)]
        return sum(a > b for place, a in enumerate(line) for b in line[place + 1 :])


def permutation_in(text: str) -> tuple[Permutation, bool] | None:
    """A product of cycles or a row of images, and whether cycles share a number."""
    stripped = text.strip()
    wrapped = _SHIFTED.fullmatch(stripped)
    if wrapped is not None:
        return permutation_in(wrapped["body"])
    row = _LIST.fullmatch(stripped)
    if row is not None:
        found = _of_row([int(number) for number in re.findall(r"\d+", row["body"])])
        return None if found is None else (found, False)
    if not _CYCLES.fullmatch(stripped):
        return None
    cycles = [_numbers(body) for body in _CYCLE.findall(stripped)]
    if any(len(set(cycle)) < len(cycle) or max(cycle, default=0) > _LARGEST for cycle in cycles):
        return None
    named = [number for cycle in cycles for number in cycle]
    return product_of(map(of_cycle, cycles)), len(set(named)) < len(named)


def product_of(factors: "Iterable[Permutation]") -> Permutation:
    """The product, the factor on the right first."""
    whole = Permutation(())
    for factor in factors:
        whole = whole.after(factor)
    return whole


def of_cycle(cycle: tuple[int, ...]) -> Permutation:
    """Each number to the next one, the last to the first."""
    return Permutation.of(dict(zip(cycle, (*cycle[1:], *cycle[:1]), strict=True)))


def _numbers(body: str) -> tuple[int, ...]:
    """`1 2 3`, `1, 2, 3`, or `123` with one figure for each."""
    is_tight = re.fullmatch(r"\s*\d{2,9}\s*", body)
    return tuple(int(number) for number in re.findall(r"\d" if is_tight else r"\d+", body))


def _of_row(row: list[int]) -> Permutation | None:
    """The images of 1, 2, 3 …; of 0, 1, 2 … where there is a 0."""
    start = min(row)
    is_whole = start in (0, 1) and sorted(row) == list(range(start, start + len(row)))
    return Permutation.of(dict(enumerate(row, start))) if is_whole else None
