"""The tokens between text and tree, and the limits within which text is read."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

MAX_CHARACTERS: Final = 20_000
MAX_TOKENS: Final = 2_000
MAX_DIGITS: Final = 4_000


class Kind(StrEnum):
    """What a token is. `Token.text` is in the plain spelling of the tree."""

    NUMBER = "number"
    NAME = "name"
    FUNCTION = "function"
    OPERATOR = "operator"
    RELATION = "relation"
    OPEN = "opening bracket"
    CLOSE = "closing bracket"
    BAR = "bar"
    COMMA = "comma"
    POSTFIX = "sign after a value"
    BASE = "lowered base"
    COMMAND = "LaTeX command"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `start` and `end` are indices in the text that was read.

    `value` is a number's value, or the index of a root written `³√`.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Fraction | None = None
    is_decimal: bool = False
