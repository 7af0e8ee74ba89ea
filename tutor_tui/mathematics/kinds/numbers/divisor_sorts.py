"""Divisors of a sort, and what they say of a number: unitary ones, square-free parts, friends."""

from collections.abc import Callable, Mapping
from math import gcd, isqrt, prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import divisors, factorised
from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.kinds.numbers.primes import BY_TRYING
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_TRIED: Final = 200_000
_LARGEST: Final = 10**24
_FACTORS: Final = "by its prime factors"


def _powers(number: int) -> Mapping[int, int]:
    return factorised(number) if number > 1 else {}


def _sorted_divisors(fact: Fact) -> Answer:
    (number,) = fact.integers()
    sort, is_count = fact.words[0], "count" in fact.topic
    if not 1 <= number <= _TRIED:
        return refused(f"I look for such divisors of numbers from 1 to {_TRIED}.")
    if sort.startswith("unitary"):
        found = [one for one in divisors(number) if gcd(one, number // one) == 1]
        second = [1]
        for prime, power in _powers(number).items():
            second += [one * prime**power for one in second]
        told = "share no factor with the number divided by them"
    else:
        found = [one for one in range(2, number) if _is_anti(one, number)]
        around = (divisors(2 * number - 1), divisors(2 * number), divisors(2 * number + 1))
        second = [2 * number // one for one in around[1] if one % 2 and one > 1]
        second += [one for side in (around[0], around[2]) for one in side if 1 < one < number]
        second = sorted({one for one in second if 1 < one < number})
        told = "miss the number by as much as can be"
    is_right = sorted(second) == found
    if is_count:
        sentence = f"{code(str(number))} has {code(str(len(found)))} of them; they {told}."
        return with_verdict(sentence, is_right, _FACTORS, str(len(found)))
    shown = ", ".join(map(str, found))
    sentence = f"They are {code(shown)}: they {told}." if found else "There are none."
    return with_verdict(sentence, is_right, _FACTORS, shown or "none")


def _is_anti(divisor: int, number: int) -> bool:
    """Whether the rest is the half of the divisor, or beside it."""
    rest = number % divisor
    return 2 * rest in ((divisor,) if divisor % 2 == 0 else (divisor - 1, divisor + 1))


def _square_free_part(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST:
        return refused("I find that for numbers from 1 to 10^24.")
    found = prod(prime for prime, power in _powers(number).items() if power % 2)
    root = isqrt(number // found)
    sentence = f"{code(f'{number} = {found}*{root}^2')}, so its square-free part is "
    verdict = found * root * root == number and all(found % p**2 for p in _powers(found))
    return with_verdict(f"{sentence}{code(str(found))}.", verdict, "by multiplying out", str(found))


def _square_free(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST:
        return refused("I judge that of numbers from 1 to 10^24.")
    twice = [prime for prime, power in _powers(number).items() if power > 1]
    how = f"is divisible by {code(f'{twice[0]}^2')}" if twice else "has no prime factor twice"
    sentence = f"{'No' if twice else 'Yes'}, {code(str(number))} {how}."
    verdict = number % twice[0] ** 2 == 0 if twice else prod(_powers(number)) == number
    return with_verdict(sentence, verdict, "by division", str(not twice))


def _amicable(fact: Fact) -> Answer:
    first, second = fact.integers()
    if not (1 <= first <= _TRIED and 1 <= second <= _TRIED):
        return refused(f"I judge that of numbers from 1 to {_TRIED}.")
    sums = [sum(divisors(one)) - one for one in (first, second)]
    again = [sum(k for k in range(1, one) if one % k == 0) for one in (first, second)]
    is_pair = first != second and sums == [second, first]
    sentence = (
        f"{'Yes' if is_pair else 'No'}, the proper divisors of {code(str(first))} add up to "
        f"{code(str(sums[0]))}, and those of {code(str(second))} to {code(str(sums[1]))}."
    )
    if first == second:
        sentence = "No, two amicable numbers are different."
    return with_verdict(sentence, sums == again, BY_TRYING, str(is_pair))


def _factor_count(fact: Fact) -> Answer:
    """How many prime factors, each as often as it occurs; or Liouville's sign of that."""
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST:
        return refused("I count the prime factors of numbers from 1 to 10^24.")
    powers = _powers(number)
    count = sum(powers.values())
    verdict = prod(prime**power for prime, power in powers.items()) == number
    shown = "*".join(str(p) for p, power in powers.items() for _ in range(power)) or "1"
    sentence = f"{code(f'{number} = {shown}')} has {code(str(count))} prime factors"
    value = str(count)
    if fact.topic == "Liouville":
        value = str((-1) ** count)
        sentence += f", so the Liouville function is {code(value)}"
    return with_verdict(f"{sentence}.", verdict, "by multiplying out", value)


_LIST: Final = r"(?:list\s+)?(?:(?:which|what)\s+are\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?"
_Answering = Callable[[Fact], Answer]


def _topic(name: str, answer: _Answering, heading: str, method: str, *patterns: str) -> Topic:
    """A topic about one number `n`, with a word `sort` where its patterns have one."""
    readers = (
        (pattern(text), taking(name, "n", words=("sort",) if "<sort>" in text else ()))
        for text in patterns
    )
    return Topic(name, tuple(readers), answer, heading, method)


_SORT: Final = r"(?P<sort>unitary\s+(?:divisors|factors)|anti-?\s?divisors)"
TOPICS: Final = (
    _topic(
        "divisors of a sort", _sorted_divisors, "To find such divisors of {}",
        "Try the numbers one after the other, and look at what is left.",
        rf"{_LIST}{_SORT}\s+(?:of|for)\s+{N}",
    ),
    _topic(
        "count of divisors of a sort", _sorted_divisors, "To count such divisors of {}",
        "Try the numbers one after the other, and look at what is left.",
        rf"(?:how many|number of)\s+{_SORT}\s+(?:does\s+|of\s+)?{N}(?:\s+ha(?:s|ve))?",
    ),
    _topic(
        "square-free part", _square_free_part, "To find the square-free part of {}",
        "Split the number into primes, and keep those with an odd exponent once.",
        rf"square-?\s?free\s+part\s+of\s+(?:the\s+number\s+)?{N}",
    ),
    _topic(
        "square-free", _square_free, "To judge whether {} is square-free",
        "Split the number into primes: none may occur twice.",
        rf"is\s+(?:the\s+number\s+)?{N}\s+(?:a\s+)?square-?\s?free(?:\s+(?:number|integer))?",
    ),
    _topic(
        "prime factors counted", _factor_count, "To count the prime factors of {}",
        "Divide by primes until 1 is left, and count the divisions.",
        rf"(?:how many|number of)\s+prime\s+(?:factors|divisors)\s+(?:counted\s+)?with\s+"
        rf"multiplicity\s+(?:does\s+|of\s+)?{N}(?:\s+ha(?:s|ve))?",
        rf"(?:how many|number of)\s+prime\s+(?:factors|divisors)\s+(?:does\s+|of\s+)?{N}"
        r"(?:\s+ha(?:s|ve))?\s*,?\s*(?:counted|counting)?\s*(?:with|by)\s+multiplicity",
    ),
    _topic(
        "Liouville", _factor_count, "To find the Liouville function of {}",
        "Count the prime factors with multiplicity: 1 for an even number of them, else -1.",
        rf"liouville(?:'s)?\s+(?:lambda\s+)?function\s+(?:of|at|for)\s+{N}",
    ),
    Topic(
        "amicable",
        ((pattern(rf"are\s+(?P<a>{WHOLE})\s+and\s+(?P<b>{WHOLE})\s+(?:an?\s+)?amicable"
                  r"(?:\s+(?:numbers|pair))?"), taking("amicable", "a", "b")),),
        _amicable, "To judge whether {} are amicable",
        "Add the proper divisors of each number, and compare the sum with the other one.",
    ),
)  # fmt: skip
