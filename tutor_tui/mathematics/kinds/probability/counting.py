"""Counting: choices, arrangements, committees, handshakes, codes, routes in a grid.

A question becomes one way of counting with its numbers; the value is found by a formula and, for
the check, by adding up smaller cases.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb, factorial, perm, prod
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.steps_factorials import factorial_steps
from tutor_tui.mathematics.syntax import TooLargeError

_MOST: Final = 1000
_LONGEST_POWER: Final = 3000


class Way(StrEnum):
    """How is counted; the numbers that go with each are said in `_FORMULAS`."""

    CHOOSE = "choose"
    ARRANGE = "arrange"
    LETTERS = "letters"
    CODES = "codes"
    WITH_REPETITION = "with repetition"
    CIRCLE = "circle"
    PAIRS = "pairs"
    ROUTES = "routes"
    PRODUCT = "product"
    GROUPS = "groups"
    AT_LEAST = "at least"
    SUBSETS = "subsets"
    TOGETHER = "together"
    ROUND_TOGETHER = "together round a table"
    APART = "apart"
    ENDS = "at the ends"


@dataclass(frozen=True, slots=True)
class Count(KindProblem):
    """How many there are; `what` names them in the answer ("ways to choose")."""

    way: Way
    numbers: tuple[int, ...]
    what: str


def _groups(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _at_least(numbers: tuple[int, ...]) -> int:
    """Numbers: size of the first and second group, members, and how many of the first at least."""
    first, second, members, least = numbers
    return sum(comb(first, k) * comb(second, members - k) for k in range(least, members + 1))


_VALUES: Final[Mapping[Way, Callable[[tuple[int, ...]], int]]] = MappingProxyType(
    {
        Way.CHOOSE: lambda n: comb(n[0], n[1]),
        Way.ARRANGE: lambda n: perm(n[0], n[1]),
        Way.LETTERS: lambda n: factorial(sum(n)) // prod(factorial(one) for one in n),
        Way.CODES: lambda n: n[0] ** n[1],
        Way.WITH_REPETITION: lambda n: comb(n[0] + n[1] - 1, n[1]),
        Way.CIRCLE: lambda n: factorial(n[0] - 1),
        Way.PAIRS: lambda n: n[0] * (n[0] - 1) // 2,
        Way.ROUTES: lambda n: comb(n[0] + n[1], n[0]),
        Way.PRODUCT: prod,
        Way.GROUPS: lambda n: prod(comb(size, k) for size, k in _groups(n)),
        Way.AT_LEAST: _at_least,
        Way.SUBSETS: lambda n: 2 ** n[0],
        Way.TOGETHER: lambda n: factorial(n[0] - n[1] + 1) * factorial(n[1]),
        Way.ROUND_TOGETHER: lambda n: factorial(n[0] - n[1]) * factorial(n[1]),
        Way.APART: lambda n: factorial(n[0]) - 2 * factorial(n[0] - 1),
        Way.ENDS: lambda n: 2 * factorial(n[0] - 2),
    }
)


def _pascal(size: int, chosen: int) -> int:
    """The binomial coefficient by adding up rows of Pascal's triangle."""
    if chosen > size:
        return 0
    row = [1] + [0] * chosen
    for _ in range(size):
        for index in range(chosen, 0, -1):
            row[index] += row[index - 1]
    return row[chosen]


def _falling(size: int, places: int) -> int:
    result = 1
    for taken in range(places):
        result *= size - taken
    return result


def _letters_again(numbers: tuple[int, ...]) -> int:
    """Choose the places of one letter after the other."""
    left, result = sum(numbers), 1
    for one in numbers:
        result *= _pascal(left, one)
        left -= one
    return result


def _at_least_again(numbers: tuple[int, ...]) -> int:
    """All choices without those with too few of the first group."""
    first, second, members, least = numbers
    too_few = sum(_pascal(first, k) * _pascal(second, members - k) for k in range(least))
    return _pascal(first + second, members) - too_few


def _repeated(kinds: int, chosen: int) -> int:
    """Multisets, or routes, by adding up kind after kind."""
    row = [1] * (chosen + 1)
    for _ in range(kinds - 1):
        for index in range(1, chosen + 1):
            row[index] += row[index - 1]
    return row[chosen]


def _product_again(numbers: tuple[int, ...]) -> int:
    result = 1
    for number in numbers:
        result = sum(result for _ in range(number))
    return result


_AGAIN: Final[Mapping[Way, Callable[[tuple[int, ...]], int]]] = MappingProxyType(
    {
        Way.CHOOSE: lambda n: _pascal(n[0], n[1]),
        Way.ARRANGE: lambda n: _falling(n[0], n[1]),
        Way.LETTERS: _letters_again,
        Way.CODES: lambda n: prod([n[0]] * n[1]),
        Way.WITH_REPETITION: lambda n: _repeated(n[0], n[1]),
        Way.CIRCLE: lambda n: _falling(n[0] - 1, n[0] - 1),
        Way.PAIRS: lambda n: sum(1 for _ in combinations(range(n[0]), 2)),
        Way.ROUTES: lambda n: _repeated(n[0] + 1, n[1]),
        Way.PRODUCT: _product_again,
        Way.GROUPS: lambda n: prod(_pascal(size, k) for size, k in _groups(n)),
        Way.AT_LEAST: _at_least_again,
        Way.SUBSETS: lambda n: sum(comb(n[0], k) for k in range(n[0] + 1)),
        Way.TOGETHER: lambda n: (
            (n[0] - n[1] + 1) * _falling(n[1], n[1]) * _falling(n[0] - n[1], n[0] - n[1])
        ),
        Way.ROUND_TOGETHER: lambda n: prod(_falling(k, k) for k in (n[0] - n[1], n[1])),
        Way.APART: lambda n: (n[0] - 1) * (n[0] - 2) * _falling(n[0] - 2, n[0] - 2),
        Way.ENDS: lambda n: _falling(n[0], n[0]) // _pascal(n[0], 2),
    }
)
_METHODS: Final[Mapping[Way, str]] = MappingProxyType(
    {
        Way.CHOOSE: "The order does not matter: divide the `n!/(n - k)!` orders by the `k!` orders "
        "of the chosen ones, which gives `n!/(k!*(n - k)!)`.",
        Way.ARRANGE: "The order matters: `n` choices for the first place, one fewer for each next "
        "place, which gives `n!/(n - k)!`.",
        Way.LETTERS: "Arrange all letters as if they were different, then divide by the orders of "
        "those that are equal.",
        Way.CODES: "Every place can be filled independently: multiply the choices, which gives "
        "`n^k`.",
        Way.WITH_REPETITION: "Repetition is allowed and order does not matter: that is a choice of "
        "`k` out of `n + k - 1` (stars and bars).",
        Way.CIRCLE: "Round a table only the order relative to one person counts: fix that person "
        "and arrange the others, which gives `(n - 1)!`; turned arrangements are the same.",
        Way.PAIRS: "Each of `n` meets `n - 1` others, and every pair is counted twice that way: "
        "`n*(n - 1)/2`.",
        Way.ROUTES: "Every shortest route is an order of its steps: choose which of all steps go "
        "to the right.",
        Way.PRODUCT: "Multiply the numbers of independent choices.",
        Way.GROUPS: "Choose out of each group by itself and multiply.",
        Way.AT_LEAST: "Add up the cases: for each allowed number out of the first group, multiply "
        "the choices out of both groups.",
        Way.TOGETHER: "Tie those who stay together into one, arrange, and multiply by their own "
        "orders: `(n - k + 1)!*k!`.",
        Way.ROUND_TOGETHER: "Tie those who stay together into one, arrange them all round the "
        "table, and multiply by their own orders: `(n - k)!*k!`.",
        Way.APART: "Take all orders, and subtract those in which the two are neighbours.",
        Way.ENDS: "Put the two at the ends, in either order, and arrange the others between them: "
        "`2*(n - 2)!`.",
        Way.SUBSETS: "Each element is either in or out: `2` choices for each of `n` elements.",
    }
)


def written(problem: Count) -> str:  # noqa: PLR0911 - one return for each way
    """The formula with its numbers, as the parser reads it."""
    n = problem.numbers
    match problem.way:
        case Way.CHOOSE:
            return _choose(n[0], n[1])
        case Way.ARRANGE | Way.CIRCLE | Way.TOGETHER | Way.ROUND_TOGETHER | Way.APART | Way.ENDS:
            return _written_order(problem)
        case Way.LETTERS:
            below = "*".join(f"{one}!" for one in n if one > 1)
            return f"{sum(n)}!/({below})" if below else f"{sum(n)}!"
        case Way.CODES | Way.SUBSETS:
            return f"{n[0]}^{n[1]}" if problem.way is Way.CODES else f"2^{n[0]}"
        case Way.WITH_REPETITION:
            return _choose(n[0] + n[1] - 1, n[1])
        case Way.PAIRS:
            return f"{n[0]}*{n[0] - 1}/2"
        case Way.ROUTES:
            return _choose(n[0] + n[1], n[0])
        case Way.PRODUCT:
            return "*".join(map(str, n))
        case Way.GROUPS:
            return "*".join(_choose(size, k) for size, k in _groups(n))
        case Way.AT_LEAST:
            first, second, members, least = n
            cases = range(max(least, members - second), min(first, members) + 1)
            terms = [f"{_choose(first, k)}*{_choose(second, members - k)}" for k in cases]
            return " + ".join(terms) or "0"


def _written_order(problem: Count) -> str:
    n = problem.numbers
    if problem.way is Way.CIRCLE:
        return f"{n[0] - 1}!"
    if problem.way is Way.TOGETHER:
        return f"{n[0] - n[1] + 1}!*{n[1]}!"
    if problem.way is Way.ROUND_TOGETHER:
        return f"{n[0] - n[1]}!*{n[1]}!"
    if problem.way is Way.APART:
        return f"{n[0]}! - 2*{n[0] - 1}!"
    if problem.way is Way.ENDS:
        return f"2*{n[0] - 2}!"
    return f"{n[0]}!" if n[0] == n[1] else f"{n[0]}!/{n[0] - n[1]}!"


def _choose(size: int, chosen: int) -> str:
    return "0" if chosen > size else f"{size}!/({chosen}!*{size - chosen}!)"


def answer_count(problem: Count) -> Answer:
    """The number with its formula."""
    n = problem.numbers
    if max(n) > _MOST or (problem.way is Way.CODES and n[0] ** min(n[1], 9) > 10**9 < n[1]):
        raise TooLargeError("These numbers are too large for me to count with.")
    if problem.way is Way.CIRCLE and n[0] < 1:
        return refused("There must be somebody to seat.")
    if problem.way is Way.ARRANGE and n[1] > n[0]:
        return refused(
            f"One cannot arrange {code(str(n[1]))} out of {code(str(n[0]))} without repetition."
        )
    value = _VALUES[problem.way](n)
    if value.bit_length() > _LONGEST_POWER * 3:
        raise TooLargeError("The number is too long to be shown.")
    formula = written(problem)
    because = "" if formula == str(value) else f", because {code(f'{formula} = {value}')}"
    sentence = f"There are {code(str(value))} {problem.what}{because}{_note(problem)}."
    return with_verdict(sentence, value == _AGAIN[problem.way](n), BY_ARITHMETIC, str(value))


def _note(problem: Count) -> str:
    if problem.way in (Way.CIRCLE, Way.ROUND_TOGETHER):
        return " (arrangements that differ by a turn count once)"
    return ""


def heading(problem: Count) -> str:
    """What is worked out."""
    return f"To count the {problem.what}"


def method(problem: Count) -> str:
    """How, without the answer."""
    return _METHODS[problem.way]


def steps(problem: Count) -> tuple[Step, ...]:
    """The formula with the numbers put in, and then worked out."""
    answer_count(problem)
    formula, value = written(problem), str(_VALUES[problem.way](problem.numbers))
    tree = parse_expression(formula)
    lines = factorial_steps(tree) or arithmetic_steps(tree) or ()
    if not lines:
        return (Step(problem.way, _METHODS[problem.way], formula, (value,)),)
    return (Step(problem.way, _METHODS[problem.way], formula, ()), *lines)
