"""Sums of the first so many numbers, and of all from one to another: odd, even, squares, cubes."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, Topic, pattern, taking, value
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_ADDED: Final = 100_000
"""Numbers that are added one by one to check a formula."""


def _first_numbers(fact: Fact) -> Answer:
    (count,) = fact.integers()
    if not 1 <= count <= 10**12:
        return refused("I add between 1 and a million million numbers.")
    word = fact.words[0]
    total, formula = _total(word, count)
    is_short = count <= _ADDED
    how = "by adding them one by one" if is_short else BY_ARITHMETIC
    sentence = f"The sum is {code(f'{formula} = {total}')}."
    members = (_member(word, place) for place in range(1, count + 1)) if is_short else ()
    return with_verdict(sentence, sum(members) == total if is_short else None, how, str(total))


def _kind(word: str) -> str:
    return next((name for name in ("odd", "even", "square", "cube") if name in word), "natural")


_LAWS: Final = {
    "odd": "n²",
    "even": "n*(n + 1)",
    "square": "n*(n + 1)*(2n + 1)/6",
    "cube": "(n*(n + 1)/2)²",
    "natural": "n*(n + 1)/2",
}
"""What the first `n` of each kind add up to."""


def _total(word: str, count: int) -> tuple[int, str]:
    n = count
    match _kind(word):
        case "odd":
            return n * n, f"{n}²"
        case "even":
            return n * (n + 1), f"{n}*{n + 1}"
        case "square":
            return n * (n + 1) * (2 * n + 1) // 6, f"{n}*{n + 1}*{2 * n + 1}/6"
        case "cube":
            return (n * (n + 1) // 2) ** 2, f"({n}*{n + 1}/2)²"
        case _:
            return n * (n + 1) // 2, f"{n}*{n + 1}/2"


def _member(word: str, place: int) -> int:
    members = {"odd": 2 * place - 1, "even": 2 * place, "square": place**2, "cube": place**3}
    return members.get(_kind(word), place)


def _first_steps(fact: Fact) -> tuple[Step, ...]:
    word, count = fact.words[0], fact.integers()[0]
    total, formula = _total(word, count)
    law = f"{code(_LAWS[_kind(word)])}, with {code(f'n = {count}')}"
    return (Step("formula", f"The first `n` of them add up to {law}.", formula, (str(total),)),)


def _range_sum(fact: Fact) -> Answer:
    low, high = fact.integers()
    if high < low or high - low > 10**12:
        return refused("Please give the smaller number first.")
    word, step = fact.words[0], 1
    if _kind(word) in ("square", "cube"):
        return _range_of_powers(word, low, high)
    if _kind(word) in ("odd", "even"):
        rest = 1 if _kind(word) == "odd" else 0
        low, high, step = low + (low % 2 != rest), high - (high % 2 != rest), 2
    count = (high - low) // step + 1
    total = count * (low + high) // 2
    verdict = sum(range(low, high + 1, step)) == total if count <= _ADDED else None
    line = f"{count}*({low} + {high})/2 = {total}"
    return with_verdict(
        f"The sum is {code(line)}.", verdict, "by adding them one by one", str(total)
    )


def _range_of_powers(word: str, low: int, high: int) -> Answer:
    """The squares or cubes of the numbers from `low` to `high`: the first `high` without those
    before."""
    power = 2 if _kind(word) == "square" else 3
    (total, formula), (before, less) = _total(word, high), _total(word, max(low - 1, 0))
    line = formula if before == 0 else f"{formula} - {less}"
    is_short = high - low <= _ADDED
    verdict = sum(n**power for n in range(low, high + 1)) == total - before if is_short else None
    sentence = f"The sum is {code(f'{line} = {total - before}')}."
    return with_verdict(sentence, verdict, "by adding them one by one", str(total - before))


_NUMBERS: Final = (
    r"(?P<kind>(?:(?:natural|positive|whole|counting|consecutive|odd|even|square"
    r"|cube)\s*)*(?:numbers?|integers?|squares|cubes)?)"
)


def _up_to(found: re.Match[str]) -> Fact | None:
    """The numbers from 1 on, as they are meant where no first one is named."""
    is_below = found["less"].lower() in ("less than", "below", "under", "smaller than")
    high, kind = value(found["b"]) - is_below, found["kind"].lower()
    if not kind.strip() or "square" in kind or "cube" in kind:
        return None
    return Fact("range sum", (Fraction(1), high), (kind,))


TOPICS: Final = (
    Topic(
        "first numbers",
        ((pattern(rf"(?:sum\s+of\s+|add\s+)(?:all\s+)?(?:the\s+)?first\s+"
                  rf"(?P<n>{WHOLE})\s+{_NUMBERS}"),
          taking("first numbers", "n", words=("kind",))),
         (pattern(rf"sum\s+of\s+(?:the\s+)?(?P<kind>squares|cubes)\s+of\s+(?:the\s+)?first\s+"
                  rf"(?P<n>{WHOLE})\s+(?:natural|positive|whole|counting)?\s*(?:numbers|integers)"),
          taking("first numbers", "n", words=("kind",)))),
        _first_numbers, "To add the first {} numbers",
        "Pair the first number with the last, the second with the last but one: `n(n + 1)/2`; odd "
        "numbers give `n²`, squares `n(n + 1)(2n + 1)/6`.", _first_steps,
    ),
    Topic(
        "range sum",
        ((pattern(rf"(?:sum\s+of\s+|add\s+(?:up\s+)?|sum\s+)(?:all\s+)?(?:of\s+)?(?:the\s+"
                  rf")?{_NUMBERS}\s*(?:from\s+|between\s+|(?<=numbers)\s+|(?<=integers)\s+)(?P<a>{WHOLE})"
                  rf"\s+(?:to|through|up to|and)\s+(?P<b>{WHOLE})(?:\s+inclusive)?"),
          taking("range sum", "a", "b", words=("kind",))),
         (pattern(rf"(?:sum\s+of\s+|add\s+(?:up\s+)?|sum\s+)(?:all\s+)?(?:of\s+)?(?:the\s+"
                  rf")?{_NUMBERS}\s*(?:that are\s+)?(?P<less>up to|not more than|to|less than"
                  rf"|below|under|smaller than)\s+(?P<b>{WHOLE})"),
          _up_to)),
        _range_sum, "To add the numbers from {}",
        "Take the mean of the first and the last as often as there are numbers.",
    ),
)  # fmt: skip
