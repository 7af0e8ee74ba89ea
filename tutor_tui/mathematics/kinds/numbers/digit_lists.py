"""The digits of a whole number, in any base: which they are, how many, and read backwards."""

from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_N: Final = rf"(?P<n>-?{WHOLE})"
_BASE: Final = r"(?:\s+in\s+(?P<b>base\s+\d{1,6}|binary|decimal))?"


def digits_of(number: int, base: int) -> list[int]:
    """The digits of the absolute value, from the first to the last."""
    number, found = abs(number), list[int]()
    while number >= base:
        number, last = divmod(number, base)
        found.append(last)
    return [number, *reversed(found)]


def _value(digits: list[int], base: int) -> int:
    value = 0
    for digit in digits:
        value = value * base + digit
    return value


def _digits(fact: Fact) -> Answer:
    number, base = _number_and_base(fact)
    if base < 2:
        return refused("A base is 2 or more.")
    digits = digits_of(number, base)
    where = "" if base == 10 else f" in base {code(str(base))}"
    verdict = _value(digits, base) == abs(number)
    if fact.topic.startswith("how many"):
        sentence = f"{code(str(number))} has {code(str(len(digits)))} digits{where}."
        return with_verdict(sentence, verdict, "by putting them together", str(len(digits)))
    shown = ", ".join(map(str, digits))
    sentence = f"The digits of {code(str(number))}{where} are {code(shown)}."
    return with_verdict(sentence, verdict, "by putting them together", shown)


def _number_and_base(fact: Fact) -> tuple[int, int]:
    word = fact.words[0].removeprefix("base").strip()
    return fact.integers()[0], int(word) if word.isdigit() else 2 if word == "binary" else 10


def _palindrome(fact: Fact) -> Answer:
    number, base = _number_and_base(fact)
    if base < 2 or number < 0:
        return refused("I judge that of whole numbers from 0 on.")
    digits = digits_of(number, base)
    backwards, rest = 0, number
    while rest:
        backwards, rest = backwards * base + rest % base, rest // base
    is_one = digits == digits[::-1]
    shown = code(", ".join(map(str, digits)) if base != 10 else str(number))
    sentence = f"{'Yes' if is_one else 'No'}, {shown} reads "
    sentence += "the same backwards." if is_one else "otherwise backwards."
    return with_verdict(sentence, (backwards == number) == is_one, "by turning it round",
                        str(is_one))  # fmt: skip


TOPICS: Final = (
    Topic(
        "digits",
        ((pattern(rf"(?:list\s+)?(?:(?:what|which)\s+are\s+)?(?:all\s+)?(?:the\s+)?digits\s+of\s+"
                  rf"(?:the\s+number\s+)?{_N}{_BASE}"), taking("digits", "n", words=("b",))),),
        _digits, "To find the digits of {}",
        "Divide by the base again and again; the remainders are the digits, the last one first.",
    ),
    Topic(
        "how many digits",
        ((pattern(rf"(?:how many|number of)\s+(?:decimal\s+)?digits\s+(?:does\s+|of\s+"
                  rf"|are\s+(?:there\s+)?in\s+|in\s+|has\s+)?{_N}(?:\s+ha(?:s|ve))?{_BASE}"),
          taking("how many digits", "n", words=("b",))),),
        _digits, "To count the digits of {}",
        "Divide by the base again and again until nothing is left, and count.",
    ),
    Topic(
        "palindrome",
        ((pattern(rf"is\s+(?:the\s+number\s+)?{_N}\s+(?:an?\s+)?palindrom(?:e|ic)"
                  rf"(?:\s+number)?{_BASE}"), taking("palindrome", "n", words=("b",))),),
        _palindrome, "To judge whether {} is a palindrome",
        "Write the digits from the last to the first, and compare.",
    ),
)  # fmt: skip
