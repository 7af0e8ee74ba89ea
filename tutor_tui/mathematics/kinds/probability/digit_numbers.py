"""Numbers from given digits with a condition: "how many 4-digit numbers can be formed from the
digits 1, 2, 3, 4, 5 without repetition that are even". They are counted one by one.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import permutations, product
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.probability.counting_stories import symbols_asked
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC

_MOST_PLACES: Final = 5
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class DigitNumbers(KindProblem):
    """The numbers of `places` of the digits, each `is_again` or once, that meet the conditions.

    A condition is its name, one of `_MEETS`, with the number that it speaks of. No number begins
    with 0.
    """

    digits: tuple[int, ...]
    places: int
    is_again: bool
    conditions: tuple[tuple[str, int], ...]


_MEETS: Final[Mapping[str, Callable[[int, int], bool]]] = MappingProxyType(
    {
        "even": lambda one, _: one % 2 == 0,
        "odd": lambda one, _: one % 2 == 1,
        "divisible by": lambda one, by: by > 0 and one % by == 0,
        "greater than": lambda one, than: one > than,
        "less than": lambda one, than: one < than,
        "beginning with": lambda one, digit: str(one).startswith(str(digit)),
        "ending in": lambda one, digit: str(one).endswith(str(digit)),
        "without the digit": lambda one, digit: str(digit) not in str(one),
        "with the digit": lambda one, digit: str(digit) in str(one),
    }
)
_LINK: Final = (
    r"(?:,? ?\b(?:that|which|are|is|be|must|should|have to|has to|do|does|if|and|it"
    r"|they|also)\b ?)*"
)
_CONDITIONS: Final = tuple(
    (name, late_regex(_LINK + pattern, re.IGNORECASE))
    for name, pattern in (
        ("even", r"\beven\b"),
        ("odd", r"\bodd\b"),
        ("divisible by", r"\b(?:divisible by|(?:a )?multiples? of) (?P<n>\d+)\b"),
        ("greater than", r"\b(?:greater|more|larger|bigger|higher) than (?P<n>\d+)\b"),
        ("less than", r"\b(?:less|smaller|lower) than (?P<n>\d+)\b"),
        ("beginning with", r"\b(?:start|begin)(?:s|ning|ing)? with (?:an? |the )?(?P<n>\d)\b"),
        ("ending in", r"\bend(?:s|ing)? (?:with|in) (?:an? |the )?(?P<n>\d)\b"),
        ("without the digit", r"\b(?:not|don't|doesn't|without) (?:contain|includ|hav|us)(?:e|ing)?"
         r" (?:an? |the )?(?:digit )?(?P<n>\d)\b"),
        ("with the digit", r"\b(?:contain|includ|hav)(?:e|s|es|ing)? (?:an? |the )?(?:digit )?"
         r"(?P<n>\d)\b"),
    )
)  # fmt: skip


def read_digit_numbers(text: str) -> DigitNumbers | None:
    """The digits and the conditions; left alone where anything else is said."""
    if len(text) > _LONGEST or not re.search(r"\d[- ]?digit\b", text):
        return None
    request, conditions = asked(text).strip(" ?."), list[tuple[str, int]]()
    for name, pattern in _CONDITIONS:
        for found in list(pattern.finditer(request)):
            conditions.append((name, int(found.groupdict().get("n") or 0)))
            request = request.replace(found[0], " ", 1)
    told = symbols_asked(" ".join(request.split()).strip(" ,"))
    if told is None or told.unit != "digit" or "number" not in request:
        return None
    digits = tuple(int(one) for one in told.symbols if one.isdigit())
    is_plain = not conditions and 0 not in digits
    if len(digits) != len(told.symbols) or is_plain or not 1 <= told.places <= _MOST_PLACES:
        return None
    return DigitNumbers(digits, told.places, told.is_again, tuple(conditions))


def numbers_that_fit(problem: DigitNumbers) -> list[int]:
    """All numbers that meet the conditions, as the digits come."""
    rows = (
        product(problem.digits, repeat=problem.places)
        if problem.is_again
        else permutations(problem.digits, problem.places)
    )
    numbers = (int("".join(map(str, row))) for row in rows if row[0] or problem.places == 1)
    return [one for one in numbers if _fits(one, problem)]


def _fits(number: int, problem: DigitNumbers) -> bool:
    return all(_MEETS[name](number, value) for name, value in problem.conditions)


def _again(problem: DigitNumbers) -> int:
    """How many there are among all numbers with so many digits."""
    first = 10 ** (problem.places - 1) if problem.places > 1 else 0
    digits = set(map(str, problem.digits))
    return sum(
        set(str(one)) <= digits
        and (problem.is_again or len(set(str(one))) == problem.places)
        and _fits(one, problem)
        for one in range(first, 10**problem.places)
    )


_AT_THE_END: Final = frozenset({"even", "odd", "ending in"})


def work_digit_numbers(problem: DigitNumbers) -> Worked:
    """How many there are, sorted by the digit that decides: the last or the first one."""
    numbers = numbers_that_fit(problem)
    is_last = bool(problem.conditions) and all(
        name in _AT_THE_END or (name == "divisible by" and value in (2, 5, 10))
        for name, value in problem.conditions
    )
    counts = sorted(Counter(str(one)[-1 if is_last else 0] for one in numbers).items())
    end = "last" if is_last else "first"
    sorted_by = listed([f"{count} have the {end} digit {digit}" for digit, count in counts])
    total = str(len(numbers))
    sizes = " + ".join(str(count) for _, count in counts)
    why = f"Sort them by the {end} digit: {sorted_by}." if counts else "None fits."
    steps = (Step("ways added", why, sizes, (total,)),) if counts else ()
    because = f", because {sorted_by}" if 1 < len(counts) <= 6 else ""
    sentence = f"There are {code(total)} {_noun(problem)}{because}."
    return Worked(sentence, len(numbers) == _again(problem), BY_ARITHMETIC, total, steps)


def _noun(problem: DigitNumbers) -> str:
    sorts = [name for name, _ in problem.conditions if name in ("even", "odd")]
    rest = [f"{n} {code(str(v))}" for n, v in problem.conditions if n not in ("even", "odd")]
    what = " ".join((*sorts, "numbers", listed(rest))).strip()
    how = "any of them again" if problem.is_again else "each used once"
    digits = listed([str(one) for one in problem.digits])
    return f"{what} made of {code(str(problem.places))} of the digits {digits}, {how}"


HEADING: Final = "To count the numbers that fit"
METHOD: Final = (
    "Begin with the place that the condition is about, see which digits may stand there, and count "
    "for each how many ways there are to fill the other places; then add."
)
