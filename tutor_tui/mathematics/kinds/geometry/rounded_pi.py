"""The rounded value that a question tells to take for pi: "use 3.14 for pi", "take π as 22/7"."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_LATE: Final = r"(?![\d/]|\.\d)"
_ROUNDED: Final = rf"(?:3\.1\d*|22 ?/ ?7){_LATE}"
_TOLD: Final = late_regex(
    r"[\s,;.(]*(?:(?:please|and|use|using|take|taking|let|with|if|for|assume|assuming|where|when"
    r"|put|approximate)\s+)*"
    r"(?:(?<![\w*·])(?:pi|π)\s*(?:=|≈|~|as|is|to be|to|be|by|equals?|equal to)\s*"
    rf"(?P<is>3{_LATE}|{_ROUNDED})|(?P<for>3{_LATE}|{_ROUNDED})\s*(?:for|as|instead of)\s+"
    rf"(?:the value of )?(?:pi|π)\b|(?<=use |ing |ake )(?P<bare>{_ROUNDED}))[\s).]*",
    re.IGNORECASE,
)


def without_pi(text: str) -> tuple[str, Fraction | None]:
    """The text without the telling of a value for pi, and that value; `None` where it has none."""
    found = _TOLD.search(text)
    if found is None:
        return text, None
    told = next(one for one in found.group("is", "for", "bare") if one)
    rest = f"{text[: found.start()]}. {text[found.end() :]}".strip(" .")
    return rest, Fraction(told.replace(" ", ""))
