"""Scores of dice: "the probability of rolling a sum of 7 with two dice", doubles, products."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product
from math import comb, isqrt, prod
from typing import Final

from tutor_tui.mathematics.kinds.probability.reading import event_words, read_trial
from tutor_tui.mathematics.kinds.probability.wording import mentions_chance, with_decimal
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict

_SIDES: Final = 6
_MOST_DICE: Final = 6
_PAIR: Final = 2
_SUBJECT: Final = (
    r"(?:that\s+|of\s+|to\s+)?(?:(?:rolling|getting|throwing|having|obtaining|roll|get|you get|"
    r"you roll)\s+)?(?:(?:the|a|an|their)\s+)?"
)
_TOTAL: Final = late_regex(
    rf"{_SUBJECT}(?:(?P<thing>sum|total|product|difference)(?: (?:of|between)"
    r" (?:the )?(?:(?:2|two|3|three) )?"
    r"(?:numbers|dice|faces|results|rolls|scores|them)(?: rolled| shown)?)?\s*"
    r"(?:that is|which is|is|of|equals|equal to|being|will be|be|greater|less|at)?\s*)(?P<test>.+)"
)
_DOUBLES: Final = late_regex(
    rf"{_SUBJECT}(?:doubles?|pair|same number(?: on (?:both|both dice))?|both (?:dice )?"
    r"(?:show|are) the same(?: number)?|both numbers are (?:the same|equal))"
)
_TESTS: Final = (
    (r"(?:exactly |equal to )?(\d+)", "exactly"),
    (r"at least (\d+)|(\d+) or (?:more|higher|greater|above)", "at least"),
    (r"at most (\d+)|(\d+) or (?:less|lower|fewer|below)", "at most"),
    (r"(?:greater |more |higher |larger |bigger )?(?:than|over|above) (\d+)", "more than"),
    (r"(?:less|lower|smaller|fewer) than (\d+)|(?:under|below) (\d+)", "less than"),
    (r"(?:a )?(?:multiple of|divisible by) ([1-9]\d*)", "divisible by"),
    (r"(?:an? )?even(?: number)?()", "even"),
    (r"(?:an? )?odd(?: number)?()", "odd"),
    (r"(?:a )?prime(?: number)?()", "prime"),
)


class Score(StrEnum):
    """What is made of the numbers on the dice."""

    SUM = "sum"
    PRODUCT = "product"
    DIFFERENCE = "difference"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Dice(KindProblem):
    """The probability that the score of so many dice passes one of the tests."""

    count: int
    score: Score
    tests: tuple[tuple[str, int], ...]


def read_dice(text: str) -> Dice | None:
    """The dice that a message asks about."""
    if not mentions_chance(text):
        return None
    trial = read_trial(text)
    event = event_words(trial.rest) if trial is not None else None
    if trial is None or event is None or trial.pool.kind == "coin":
        return None
    count = trial.count or 1
    if not 2 <= count <= _MOST_DICE:
        return None
    if _DOUBLES.fullmatch(event):
        return Dice(count, Score.DOUBLE, ()) if count == 2 else None
    found = _TOTAL.fullmatch(event)
    if found is None:
        return None
    score = Score.SUM if found["thing"] == "total" else Score(found["thing"])
    if score is Score.DIFFERENCE and count != _PAIR:
        return None
    words = event[event.index(found["thing"]) + len(found["thing"]) :]
    tests = _tests(words)
    return Dice(count, score, tests) if tests else None


def _tests(words: str) -> tuple[tuple[str, int], ...] | None:
    """ "7 or 11" is two tests; `None` unless all is read."""
    text = re.sub(
        r"^\s*(?:(?:of|between) (?:the )?(?:(?:2|two|3|three) )?(?:numbers|dice|faces|results|rolls"
        r"|scores|them)(?: rolled| shown)?)?\s*(?:that is |which is |is |of |equals |equal to "
        r"|being |will be )*",
        "",
        words,
    ).strip()
    whole = _test(text)
    if whole is not None:
        return (whole,)
    found = [_test(part) for part in re.split(r"\s+or\s+|,\s*", text)]
    known = tuple(test for test in found if test is not None)
    return known if known and len(known) == len(found) else None


def _test(text: str) -> tuple[str, int] | None:
    plain = re.sub(r"^(?:either|an?(?= \d))\s+", "", text.strip())
    for pattern, name in _TESTS:
        if found := re.fullmatch(pattern, plain):
            return name, int(next((part for part in found.groups() if part), "0"))
    return None


def _passes(value: int, test: tuple[str, int]) -> bool:
    name, number = test
    checks: dict[str, Callable[[], bool]] = {
        "exactly": lambda: value == number,
        "at least": lambda: value >= number,
        "at most": lambda: value <= number,
        "more than": lambda: value > number,
        "less than": lambda: value < number,
        "divisible by": lambda: value % number == 0,
        "even": lambda: value % 2 == 0,
        "odd": lambda: value % 2 == 1,
        "prime": lambda: value > 1 and all(value % d for d in range(2, isqrt(value) + 1)),
    }
    return checks[name]()


def _score(problem: Dice, numbers: tuple[int, ...]) -> bool:
    if problem.score is Score.DOUBLE:
        return len(set(numbers)) == 1
    if problem.score is Score.DIFFERENCE:
        value = max(numbers) - min(numbers)
    else:
        value = sum(numbers) if problem.score is Score.SUM else prod(numbers)
    return any(_passes(value, test) for test in problem.tests)


def rolls_that_fit(problem: Dice) -> tuple[tuple[int, ...], ...]:
    """The numbers on the first die, the second and so on, of every roll that passes."""
    rolls = product(range(1, _SIDES + 1), repeat=problem.count)
    return tuple(numbers for numbers in rolls if _score(problem, numbers))


def _favourable(problem: Dice) -> int:
    return len(rolls_that_fit(problem))


def _by_formula(problem: Dice) -> int:
    """Doubles and differences directly; sums by inclusion and exclusion; products die by die."""
    if problem.score is Score.DOUBLE:
        return _SIDES
    if problem.score is Score.DIFFERENCE:
        ways = {0: _SIDES} | {one: 2 * (_SIDES - one) for one in range(1, _SIDES)}
        return _number_of(ways, problem)
    if problem.score is Score.SUM:
        return sum(_ways_to_sum(one, problem.count) for one in _sums_that_fit(problem))
    ways = {1: 1}
    for _ in range(problem.count):
        following: dict[int, int] = {}
        for value, number in ways.items():
            for side in range(1, _SIDES + 1):
                following[value * side] = following.get(value * side, 0) + number
        ways = following
    return _number_of(ways, problem)


def _number_of(ways: Mapping[int, int], problem: Dice) -> int:
    """How many outcomes pass, of so many for each value."""
    return sum(n for one, n in ways.items() if any(_passes(one, test) for test in problem.tests))


def _sums_that_fit(problem: Dice) -> list[int]:
    sums = range(problem.count, _SIDES * problem.count + 1)
    return [one for one in sums if any(_passes(one, test) for test in problem.tests)]


def _ways_to_sum(total: int, count: int) -> int:
    return sum(
        (-1) ** k * comb(count, k) * comb(total - _SIDES * k - 1, count - 1)
        for k in range(count + 1)
        if total - _SIDES * k >= count
    )


def answer_dice(problem: Dice) -> Answer:
    """The share of the rolls that pass, counted one by one and by formula."""
    good, total = _favourable(problem), _SIDES**problem.count
    chance = Fraction(good, total)
    sentence = (
        f"The probability is {with_decimal(chance)}: {code(str(good))} of the {code(str(total))} "
        "equally likely outcomes."
    )
    return with_verdict(sentence, good == _by_formula(problem), BY_ARITHMETIC, str(chance))


def heading(problem: Dice) -> str:
    """What is worked out."""
    return f"To find the probability with {code(str(problem.count))} dice"


METHOD: Final = (
    "List the outcomes that fit (first die, second die, …), and divide their number by the "
    "number of all outcomes, which is 6 to the power of the number of dice."
)


def _first_dice(total: int) -> range:
    """What the first of two dice may show when both make a total."""
    return range(max(1, total - _SIDES), min(_SIDES, total - 1) + 1)


def steps(problem: Dice) -> tuple[Step, ...]:
    """All outcomes, those that fit, and their quotient."""
    good, total = _favourable(problem), _SIDES**problem.count
    before = f"{_SIDES}^{problem.count}"
    all_of_them = Step("all", "Count all outcomes.", before, (str(total),))
    reason = f"Divide the outcomes that fit, {code(str(good))}, by all."
    found = [all_of_them, Step("divide", reason, f"{good}/{total}", (str(Fraction(good, total)),))]
    if problem.score is Score.SUM and good:
        wanted = _sums_that_fit(problem)
        ways = " + ".join(str(_ways_to_sum(one, problem.count)) for one in wanted)
        shown = ", ".join(code(str(one)) for one in wanted)
        reason = f"Count the ways to make each sum that fits ({shown})."
        if len(wanted) == 1 and problem.count == _PAIR:
            ways = ", ".join(f"{one} + {wanted[0] - one}" for one in _first_dice(wanted[0]))
            reason = f"List the ways to make {shown}, and count them."
        found.insert(1, Step("good", reason, ways, (str(good),)))
    return tuple(found)
