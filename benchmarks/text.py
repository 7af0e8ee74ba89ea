"""The text that both programs stream: realistic Markdown, cut into tokens, the same every time.

Signs (`n0007`) stand in the prose, so that the reader of the terminal can tell when a certain
token came to the screen; `end_sign` closes a reply.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Final

_BLOCKS: Final = (
    "## Solving by elimination\n\n",
    "%s Write both equations in the same order, so that like terms stand below each other. "
    "%s Choose the variable whose coefficients are **easiest to match**, and multiply one "
    "equation by a number that makes them equal. %s Then subtract: the variable is gone, and "
    "what stays is an equation in one unknown, such as `7y = 21`.\n\n",
    "- %s the *sum* of two even numbers is even\n"
    "- %s the product of an odd and an even number is even\n"
    "- %s `gcd(a, b)` divides every combination of `a` and `b`\n\n",
    "%s A matrix is a table of numbers that stands for a linear map. %s Its columns say where "
    "the base vectors go; its determinant says by how much areas grow. %s When the determinant "
    "is zero, the map flattens the plane, and no inverse exists.\n\n",
    "1. %s expand the brackets\n2. %s collect like terms\n3. %s divide by the coefficient\n\n",
    "```python\ndef newton(f, df, x, steps=20):\n    for _ in range(steps):\n"
    "        x = x - f(x) / df(x)  # one step along the tangent\n    return x\n```\n\n",
    "| step | left side | right side |\n|---|---|---|\n"
    "| start | `3x + 11` | `14` |\n| subtract 11 | `3x` | `3` |\n| divide by 3 | `x` | `1` |\n\n",
    "> %s A proof is a story in which every step follows from what was said before.\n\n",
    "%s The derivative of a product is the first times the derivative of the second, plus the "
    "second times the derivative of the first. %s See [the rules](https://example.org/rules) "
    "for a table of them, and try `x² sin(x)` by yourself before you look.\n\n",
)

_TOKEN: Final = re.compile(r"%s|\s?[^\s%]{1,5}|\s")
_SIGN: Final = re.compile(r"n\d{4}")


def _pieces() -> Iterator[str]:
    numbers = count()
    while True:
        for block in _BLOCKS:
            for piece in _TOKEN.findall(block):
                yield f"n{next(numbers):04d}" if piece == "%s" else piece


def end_sign(length: int) -> str:
    """The word that closes a reply of this many tokens."""
    return f"done{length}q"


def tokens(length: int) -> tuple[str, ...]:
    """A reply of this many tokens, its last one the end sign in a paragraph of its own."""
    return (*islice(_pieces(), length - 1), f"\n\n{end_sign(length)}\n\n")


def signs(length: int) -> dict[str, int]:
    """Where the signs stand: sign → index of its token."""
    return {text: i for i, text in enumerate(tokens(length)) if _SIGN.fullmatch(text)}


@dataclass(frozen=True, slots=True)
class Order:
    """What the benchmark types into either program: so many tokens, so many a second."""

    length: int
    rate: int

    def __str__(self) -> str:
        """The line to type."""
        return f"{self.length} {self.rate}"


def read_order(line: str) -> Order | None:
    """The order in a typed line, or nothing where it is no order."""
    match line.split():
        case [length, rate] if length.isdecimal() and rate.isdecimal():
            return Order(int(length), int(rate))
        case _:
            return None
