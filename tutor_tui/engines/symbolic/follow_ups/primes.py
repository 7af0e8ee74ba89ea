"""The number that was written as a product of primes: what "it" is after that."""

import re
from typing import Final

_PRIMES: Final = re.compile(
    r"\b(?:prime factori[sz]|product of (?:its )?primes?|into primes)", re.IGNORECASE
)


def factored_number(question: str) -> str:
    """The one number that the question asks to be written as a product of primes."""
    numbers = re.findall(r"(?<![\w.^])\d+(?![\w.]*\d)", question)
    return numbers[0] if len(numbers) == 1 and _PRIMES.search(question) else ""
