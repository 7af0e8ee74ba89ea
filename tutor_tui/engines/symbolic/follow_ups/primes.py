"""The number whose primes or divisors were asked for: what "it" is after that."""

import re
from typing import Final

_DIVIDED: Final = re.compile(
    r"\b(?:prime factori[sz]|product of (?:its )?primes?|into primes"
    r"|(?:factors|divisors) (?:of|does|has))",
    re.IGNORECASE,
)


def factored_number(question: str) -> str:
    """The one number of whose primes or divisors the question speaks."""
    numbers = re.findall(r"(?<![\w.^])\d+(?![\w.]*\d)", question)
    return numbers[0] if len(numbers) == 1 and _DIVIDED.search(question) else ""
