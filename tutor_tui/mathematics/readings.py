"""Which reading of a question was answered, where its words or commas have two.

The sentence stands behind the answer: nobody has to guess what was answered.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_THOUSAND: Final = re.compile(r"(?<![\d.,(\[$£€])[1-9]\d{0,2},\d{3}(?![\d,.])")
_OTHER_NUMBER_STYLE: Final = late_regex(r"\d\.\d|\d,\d{3},\d{3}|[$£€(\[]|\d,\s|\d;")
_SQUARED: Final = re.compile(
    r"(?:^|\b(?:is|of|what's|whats|calculate|evaluate|compute|find|out)\s)\s*"
    r"(?:-\s*|minus |negative )(?P<base>\d+(?:\.\d+)?|[a-z])\s+squared\b",
    re.IGNORECASE,
)
_FACTORIAL: Final = re.compile(
    r"(?P<first>\w+)\s+(?P<word>over|divided by|times|plus|minus)\s+(?P<last>\w+)\s+factorial\b",
    re.IGNORECASE,
)
_BELOW: Final = re.compile(
    r"(?<=[\w)²³⁴-⁹])\s*/\s*(?P<low>\d+)(?P<rest>(?![kcm]m\b|[km]?[gl]\b|f?t\b|in\b|th\b|rd\b|nd\b"
    r"|st\b|hr?\b|m\b|s\b)(?:[a-z](?:[²³⁴-⁹]|\^\d(?!\d))?){1,3})(?![\w(²³⁴-⁹^])"
)
_POWER: Final = r"[a-z](?:[²³⁴-⁹]|\^\d(?!\d))?"
_MONOMIALS: Final = re.compile(
    rf"(?<![\w.^/*+)-])(?P<top>\d*(?:{_POWER}){{1,4}})\s*/\s*(?P<low>\d+(?:{_POWER}){{1,4}})"
    r"(?![\w(²³⁴-⁹^*/])"
)
"""`6a^2b / 3ab`, which is a fraction to be cancelled where its two sides share a letter."""
_GROUPED: Final = re.compile(
    r"(?P<first>\d+|\b[a-z]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s+"
    r"(?P<word>plus|minus|times|over|divided by)\s+"
    r"(?P<last>\d+|[a-z]\b|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?P<power>squared|cubed)\b",
    re.IGNORECASE,
)


def reading_note(question: str, answer: str) -> str:
    """How a question was read, with a space before it; nothing where it has one reading."""
    found = (_on_thousands(question, answer), _on_sign(question), _on_reach(question))
    return "".join(f" {note}" for note in found if note)


def with_whole_divisors(text: str) -> str:
    """`6a^2b / (3ab)` for `6a^2b / 3ab`, whose letters below the line are below it in school."""
    return _MONOMIALS.sub(
        lambda found: f"{found['top']}/({found['low']})" if _cancels(found) else found[0], text
    )


def _cancels(found: re.Match[str]) -> bool:
    """Whether the two sides of a fraction share a letter."""
    return bool(set(re.findall("[a-z]", found["top"])) & set(re.findall("[a-z]", found["low"])))


def _on_thousands(question: str, answer: str) -> str:
    """A single comma before three digits is a decimal sign in half of the world."""
    numbers = _THOUSAND.findall(question)
    if not numbers or _OTHER_NUMBER_STYLE.search(question):
        return ""
    plain = numbers[0].replace(",", "")
    if not re.search(rf"(?<!\d){plain}(?!\d)", answer):
        return ""
    return f"I read `{numbers[0]}` as `{plain}`, the comma between thousands."


def _on_sign(question: str) -> str:
    found = _SQUARED.search(question.replace("−", "-"))
    if found is None:
        return ""
    return f"I took the power first and the sign last, not `(-{found['base']})²`."


def _on_reach(question: str) -> str:
    if found := _FACTORIAL.search(question):
        return f"I took the factorial of `{found['last']}` alone."
    if (found := _MONOMIALS.search(question)) and _cancels(found):
        return f"I divided by all of `{found['low']}`."
    if found := _BELOW.search(question):
        low = found["low"]
        return f"I divided by `{low}` alone; write `/({low}{found['rest']})` for all of it."
    if found := _GROUPED.search(question):
        return f"I took only `{found['last']}` {found['power'].lower()}."
    return ""
