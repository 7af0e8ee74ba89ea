"""Alt with Enter or a digit, as terminals without the Kitty keyboard protocol send it.

They send Esc and the key. Textual takes Esc, Enter for a mere Enter and Esc, 1 for the "¡" that a
Mac types with it; written in the protocol's way, both arrive as what was pressed.
"""

import re
from typing import Final

_ESC_AND_KEY: Final = re.compile("(?<!\x1b)\x1b([0-9\r])")


def with_alt_keys(text: str) -> str:
    """What the terminal sent, with these keys in the protocol's way."""
    return _ESC_AND_KEY.sub(lambda match: f"\x1b[{ord(match[1])};3u", text)
