"""Kitty's graphics protocol: sending a picture, and the characters that show it.

A picture is sent once under a number. It is seen wherever U+10EEEE stands in the colour of that
number; two combining characters say which row and which column of it a cell shows.
"""

from base64 import standard_b64encode
from collections.abc import Iterator
from typing import Final

PLACEHOLDER: Final = "\U0010eeee"
_CHUNK: Final = 4096
_DIACRITICS: Final = (
    "0305 030d 030e 0310 0312 033d 033e 033f 0346 034a 034b 034c 0350 0351 0352 0357 035b 0363 "
    "0364 0365 0366 0367 0368 0369 036a 036b 036c 036d 036e 036f 0483 0484 0485 0486 0487 0592 "
    "0593 0594 0595 0597 0598 0599 059c 059d 059e 059f 05a0 05a1 05a8 05a9 05ab 05ac 05af 05c4 "
    "0610 0611 0612 0613 0614 0615 0616 0617 0657 0658 0659 065a 065b 065d 065e 06d6 06d7 06d8 "
    "06d9 06da 06db 06dc 06df 06e0 06e1 06e2 06e4 06e7 06e8 06eb 06ec 0730 0732 0733 0735 0736 "
    "073a 073d 073f 0740 0741 0743 0745 0747 0749 074a"
)
_NUMBERS: Final = tuple(chr(int(code, 16)) for code in _DIACRITICS.split())
"""The combining character that means each number, as the protocol lists them."""

MOST: Final = len(_NUMBERS)
"""So many rows and columns a picture may have."""


def sending(number: int, png: bytes, columns: int, rows: int) -> str:
    """What sends a picture that fills so many cells; the terminal does not answer."""
    return "".join(_parts(number, standard_b64encode(png).decode(), columns, rows))


def _parts(number: int, content: str, columns: int, rows: int) -> Iterator[str]:
    keys = f"a=T,U=1,q=2,f=100,i={number},c={columns},r={rows},"
    for start in range(0, len(content), _CHUNK):
        is_more = int(start + _CHUNK < len(content))
        yield f"\x1b_G{keys}m={is_more};{content[start : start + _CHUNK]}\x1b\\"
        keys = "q=2,"


def forgetting(number: int) -> str:
    """What makes the terminal forget a picture."""
    return f"\x1b_Ga=d,d=I,q=2,i={number}\x1b\\"


def placed_rows(columns: int, rows: int) -> tuple[str, ...]:
    """The characters that show a picture, row by row, each as wide as the picture."""
    return tuple(
        "".join(f"{PLACEHOLDER}{_NUMBERS[row]}{_NUMBERS[column]}" for column in range(columns))
        for row in range(rows)
    )


def colour_of(number: int) -> str:
    """The colour (`#rrggbb`) that names a picture of a number below 2²⁴."""
    return f"#{number:06x}"
