"""Drawing from a pool, with or without putting back: the event, its probability, and the working.

Ways are counted with binomial coefficients; the check walks draw by draw through all states.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product
from math import comb, factorial
from typing import Final

from tutor_tui.mathematics.kinds.probability.pools import Group, Pool
from tutor_tui.mathematics.kinds.probability.wording import with_decimal
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

_MOST_WAYS: Final = 20_000


class Shape(StrEnum):
    """What an event says of the draws."""

    COUNTS = "counts"
    SEQUENCE = "sequence"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Part:
    """From `low` to `high` of the draws belong to the group."""

    group: Group
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Event:
    """All parts hold; in a sequence they are the draws in their order."""

    shape: Shape
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Draw(KindProblem):
    """The probability of an event; `says_how` where the message told whether one puts back."""

    pool: Pool
    count: int
    puts_back: bool
    event: Event
    says_how: bool = True


@dataclass(frozen=True, slots=True)
class _Class:
    """Names that the event treats alike: how many, and to which of its parts they belong."""

    size: int
    parts: frozenset[int]


def answer(problem: Draw) -> Answer:
    """The probability as a fraction, verified by going through the draws one by one."""
    if not problem.puts_back and problem.count > problem.pool.size:
        return refused(
            f"There are only {code(str(problem.pool.size))} to draw from, so "
            f"{code(str(problem.count))} cannot be drawn without putting any back."
        )
    classes = _classes(problem)
    _bound(problem, len(classes))
    if problem.event.shape is Shape.SEQUENCE:
        chance = _of_sequence(problem, classes, range(problem.count))
        again = _of_sequence(problem, classes, range(problem.count)[::-1])
    else:
        chance = _of_counts(problem, classes)
        again = _by_walking(problem, classes)
    sentence = f"The probability is {with_decimal(chance)}{_note(problem)}."
    return with_verdict(sentence, chance == again, BY_ARITHMETIC, str(chance))


def _note(problem: Draw) -> str:
    if problem.count == 1:
        total = problem.pool.size
        return f", for each of the {code(str(total))} outcomes is equally likely"
    if problem.pool.kind in ("coin", "numbers"):
        return ", with all outcomes equally likely"
    way = "putting each one back" if problem.puts_back else "putting none back"
    return f", {way}" if problem.says_how else f", assuming that one draws at random, {way}"


def _bound(problem: Draw, classes: int) -> None:
    if problem.count > 200 or comb(problem.count + classes - 1, classes - 1) > _MOST_WAYS:
        raise TooLargeError("There are too many ways to draw so many things.")


def _classes(problem: Draw) -> tuple[_Class, ...]:
    if problem.event.shape in (Shape.SAME, Shape.DIFFERENT):
        return tuple(_Class(count, frozenset()) for _, count in problem.pool.items)
    sizes: Counter[frozenset[int]] = Counter()
    for name, count in problem.pool.items:
        parts = enumerate(problem.event.parts)
        sizes[frozenset(index for index, part in parts if name in part.group)] += count
    return tuple(_Class(size, parts) for parts, size in sizes.items())


def _holds(event: Event, classes: tuple[_Class, ...], counts: tuple[int, ...]) -> bool:
    if event.shape is Shape.SAME:
        return sum(count > 0 for count in counts) == 1
    if event.shape is Shape.DIFFERENT:
        return max(counts) <= 1
    for index, part in enumerate(event.parts):
        inside = sum(n for n, one in zip(counts, classes, strict=True) if index in one.parts)
        if not part.low <= inside <= part.high:
            return False
    return True


def is_fitting(problem: Draw, names: tuple[str, ...]) -> bool:
    """Whether the event holds where just these were drawn, in this order."""
    event = problem.event
    if event.shape is Shape.SEQUENCE:
        return all(name in part.group for name, part in zip(names, event.parts, strict=True))
    if event.shape in (Shape.SAME, Shape.DIFFERENT):
        return len(set(names)) == (1 if event.shape is Shape.SAME else len(names))
    counts = ((part, sum(name in part.group for name in names)) for part in event.parts)
    return all(part.low <= inside <= part.high for part, inside in counts)


def _vectors(total: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _vectors(total - first, places - 1):
            yield (first, *rest)


def _of_counts(problem: Draw, classes: tuple[_Class, ...]) -> Fraction:
    return Fraction(_favourable(problem, classes), _all_ways(problem))


def _all_ways(problem: Draw) -> int:
    size = problem.pool.size
    return size**problem.count if problem.puts_back else comb(size, problem.count)


def _favourable(problem: Draw, classes: tuple[_Class, ...]) -> int:
    vectors = _vectors(problem.count, len(classes))
    return sum(
        _ways(problem, classes, vector)
        for vector in vectors
        if _holds(problem.event, classes, vector)
    )


def _ways(problem: Draw, classes: tuple[_Class, ...], vector: tuple[int, ...]) -> int:
    ways = factorial(problem.count) if problem.puts_back else 1
    for one, count in zip(classes, vector, strict=True):
        if problem.puts_back:
            ways = ways * one.size**count // factorial(count)
        else:
            ways *= comb(one.size, count)
    return ways


def _by_walking(problem: Draw, classes: tuple[_Class, ...]) -> Fraction:
    """Draw by draw, the chance of every state of what was drawn."""
    states = {(0,) * len(classes): Fraction(1)}
    for drawn in range(problem.count):
        following: dict[tuple[int, ...], Fraction] = {}
        for state, chance in states.items():
            for index, one in enumerate(classes):
                left = one.size if problem.puts_back else one.size - state[index]
                total = problem.pool.size if problem.puts_back else problem.pool.size - drawn
                if left > 0:
                    after = (*state[:index], state[index] + 1, *state[index + 1 :])
                    step = chance * Fraction(left, total)
                    following[after] = following.get(after, Fraction(0)) + step
        states = following
    return sum(
        (chance for state, chance in states.items() if _holds(problem.event, classes, state)),
        Fraction(0),
    )


def _of_sequence(problem: Draw, classes: tuple[_Class, ...], order: range) -> Fraction:
    """The chance of the draws in their order; the same in any other order of the draws."""
    states = {(0,) * len(classes): Fraction(1)}
    for drawn, position in enumerate(order):
        following: dict[tuple[int, ...], Fraction] = {}
        for (state, chance), (index, one) in product(states.items(), enumerate(classes)):
            left = one.size if problem.puts_back else one.size - state[index]
            if position not in one.parts or left <= 0:
                continue
            total = problem.pool.size - (0 if problem.puts_back else drawn)
            after = (*state[:index], state[index] + 1, *state[index + 1 :])
            following[after] = following.get(after, Fraction(0)) + chance * Fraction(left, total)
        states = following
    return sum(states.values(), Fraction(0))


HEADING: Final = "To find the probability"


def method(problem: Draw) -> str:
    """How, without the answer."""
    if problem.event.shape is Shape.SEQUENCE:
        change = "stay the same" if problem.puts_back else "shrink with every draw"
        return (
            "Multiply the chances of the draws one after the other; the number of what is wanted "
            f"and the total {change}."
        )
    if problem.count == 1:
        return "Divide the number of favourable outcomes by the number of all outcomes."
    if problem.puts_back:
        return (
            "All sequences of outcomes are equally likely: count the favourable ones (in how many "
            "orders can they come?) and divide by the number of all. For `at least`, the opposite "
            "is often easier."
        )
    return (
        "Count the ways to choose what is wanted out of each group, multiply them, and divide by "
        "the number of ways to choose so many out of all. For `at least`, the opposite is often "
        "easier."
    )


def steps(problem: Draw) -> tuple[Step, ...] | None:
    """All ways, favourable ways, and their quotient; in a sequence the product of the chances."""
    answer(problem)
    if problem.event.shape is Shape.SEQUENCE:
        return _steps_of_sequence(problem)
    if not problem.puts_back and problem.count > problem.pool.size:
        return None
    classes = _classes(problem)
    good, total = _favourable(problem, classes), _all_ways(problem)
    vectors = [
        vector
        for vector in _vectors(problem.count, len(classes))
        if _holds(problem.event, classes, vector) and _ways(problem, classes, vector)
    ]
    found = [Step("all", "Count all ways to draw.", _written_total(problem), (str(total),))]
    if 0 < len(vectors) <= 4:
        written = " + ".join(_written_ways(problem, classes, vector) for vector in vectors)
        found.append(Step("good", "Count the favourable ways.", written, (str(good),)))
    elif vectors:
        found.append(_opposite(problem, classes, good, total))
    divide = str(Fraction(good, total))
    found.append(Step("divide", "Divide the favourable by all ways.", f"{good}/{total}", (divide,)))
    return tuple(found)


def _opposite(problem: Draw, classes: tuple[_Class, ...], good: int, total: int) -> Step:
    reason = "Count the favourable ways: all ways without those that are not wanted."
    bad = [
        _written_ways(problem, classes, vector)
        for vector in _vectors(problem.count, len(classes))
        if not _holds(problem.event, classes, vector) and _ways(problem, classes, vector)
    ]
    written = " - ".join([str(total), *bad]) if len(bad) <= 4 else f"{total} - {total - good}"
    return Step("good", reason, written, (str(good),))


def _written_total(problem: Draw) -> str:
    size, count = problem.pool.size, problem.count
    return f"{size}^{count}" if problem.puts_back else _choose(size, count)


def _choose(size: int, count: int) -> str:
    return f"{size}!/({count}!*{size - count}!)"


def _written_ways(problem: Draw, classes: tuple[_Class, ...], vector: tuple[int, ...]) -> str:
    used = [(one.size, count) for one, count in zip(classes, vector, strict=True) if count]
    if not problem.puts_back:
        return "*".join(_choose(size, count) for size, count in used)
    orders = "*".join(f"{count}!" for _, count in used)
    powers = "*".join(f"{size}^{count}" for size, count in used)
    return f"{problem.count}!/({orders})*{powers}" if len(used) > 1 else powers


def _steps_of_sequence(problem: Draw) -> tuple[Step, ...] | None:
    counts = dict(problem.pool.items)
    groups = [part.group for part in problem.event.parts]
    if any(one & other and one != other for one in groups for other in groups):
        return None
    factors, chance = [], Fraction(1)
    for drawn, group in enumerate(groups):
        gone = 0 if problem.puts_back else groups[:drawn].count(group)
        left = max(0, sum(counts.get(name, 0) for name in group) - gone)
        total = problem.pool.size - (0 if problem.puts_back else drawn)
        factors.append(f"{left}/{total}")
        chance *= Fraction(left, total)
        if not left:
            break
    reason = "Multiply the chances of the draws, one after the other."
    return (Step("multiply", reason, "*".join(factors), (str(chance),)),)
