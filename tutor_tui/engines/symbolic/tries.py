"""What a message offers as somebody's own result: the words around it, and what it is made of."""

import re
from typing import Final

from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import (
    Binary,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import tells_a_value, variables

_SAYING: Final = re.compile(
    r"^(?:(?:so|then|ok|hm+|maybe|perhaps|well|and|is|it's|its|it|i|get|got|think|guess|would|say"
    r"|be|my|the|answer|result|solution|try|was|equals|must|should|could|that's|that|is it|now"
    r"|have|found|to|this|let me|attempt|here(?:'s| is)|heres|how about)\b[\s,:]*)+",
    re.IGNORECASE,
)
LONGEST: Final = 80
"""Characters of a try at most."""

_FIRM: Final = re.compile(
    r"[,:]?\s*(?:then|right|correct|ok|yes|is (?:that|it) (?:right|correct))?[\s?.!]*$", re.I
)


_OTHER: Final = re.compile(
    r"^(?:(?:and|so|then|ok(?:ay)?|oh|well|is|yes|right|i think|maybe)\b[\s,]*)*"
    r"the (?:other|second)(?: (?:one|root|solution|answer|value|number))?\s*"
    r"(?:is|'s|=|must be|would be|should be)?\s*(?=\S)",
    re.IGNORECASE,
)


def is_of_the_other(text: str) -> bool:
    """Whether a result is told that goes with one told before: "and the other one is 5"."""
    return bool(_OTHER.match(text.strip()))


def with_the_first(first: str, other: str) -> str:
    """Both of two results: `x = 3` and `-5` as `x = 3 or x = -5`."""
    name, sign, _ = first.partition("=")
    is_value = "=" not in other and bool(sign)
    return f"{first} or {name.strip()} = {other}" if is_value else f"{first} or {other}"


def tried_in(text: str) -> str:
    """The result alone: "ok then 2, right?" as `2`."""
    plain = bare("; ".join(_OTHER.sub("", text.strip()).splitlines()))
    return _FIRM.sub("", _SAYING.sub("", plain)).strip() if plain else ""


def may_be_result(node: Node) -> bool:
    """Whether this may be a result: an equation, an expression with letters, or a number."""
    if isinstance(node, Relation):
        return node.sign == "="
    return bool(variables(node)) or is_value(node)


def is_value(node: Node) -> bool:
    """Whether this is a number as such rather than a sum to be worked out: -3, 0.5, 3/4, √2."""
    match node:
        case Number() | Name():
            return True
        case Negative(operand=operand):
            return is_value(operand)
        case Binary(sign="/", left=left, right=right):
            return is_value(left) and is_value(right)
        case Binary(sign="*", left=left, right=Name("pi") | Call("sqrt") as right):
            return is_value(left) and is_value(right)
        case Call(function="sqrt", arguments=(operand,)):
            return isinstance(operand, Number)
        case _:
            return False


_PARTS: Final = re.compile(
    r"\s*(?:\n|,?\s*\b(?:and so|so then|so|therefore|thus|hence|then)\b,?|=>|⇒|→|,|;|\bor\b"
    r"|\band\b)\s*",
    re.IGNORECASE,
)


def is_outcome(text: str) -> bool:
    """Whether nothing is left to be done: `x = 4`, `7`, `3x^2 + 5`, and no equation to solve."""
    nodes = statements_in(text)
    return bool(nodes) and all(
        tells_a_value(one) if isinstance(one, Relation) else may_be_result(one) for one in nodes
    )


def statements_in(text: str) -> list[Node]:
    """`x = 2 or x = 3` as its two parts; nothing where any part is no mathematics."""
    found: list[Node] = []
    for part in _PARTS.split(text):
        try:
            found.append(parse_statement(part))
        except (UnreadableError, TooLargeError):
            return []
    return found
