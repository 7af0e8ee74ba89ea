"""The number lowered at a name, as in `a_{20}`: it has to be one that was spoken of."""

import re
from typing import Final

_INDEX: Final = re.compile(r"\W*\\?[A-Za-z]+\s*_\s*\{?\s*(\d{1,9})\s*\}?\s*(?:[=≈]|$)")
_SMALL: Final = 3
"""The first few solutions, points and terms are counted without saying so."""


def has_told_index(name: str, told: str) -> bool:
    """Whether the number at a name, with which a text may go on, is small or told in `told`."""
    found = _INDEX.match(name.strip())
    if found is None or int(found[1]) <= _SMALL:
        return True
    return bool(re.search(rf"(?<![\d.]){found[1]}(?!\d|\.\d)", told))
