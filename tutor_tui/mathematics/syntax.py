"""The syntax tree of what people write: exact, unevaluated, and free of SymPy.

`parse.py` makes these trees from text; `build.py` turns them into SymPy objects.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias, assert_never

RelationSign: TypeAlias = Literal["=", "≠", "<", "≤", ">", "≥"]
BinarySign: TypeAlias = Literal["+", "-", "*", "/", "^"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number, exactly; `is_decimal` when it was written with a decimal point."""

    value: Fraction
    is_decimal: bool = False


ZERO: Final = Number(Fraction(0))


@dataclass(frozen=True, slots=True)
class Name:
    """A variable or a constant (`pi`, `e`, `i`, `oo`), by its plain name."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """Unary minus."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class Binary:
    """An operation on two operands; `*` stands for implied products too."""

    sign: BinarySign
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function by its plain name (`sin`, `sqrt`, `abs`, `factorial`, …) and its arguments."""

    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """An equation or an inequality."""

    sign: RelationSign
    left: "Node"
    right: "Node"


Node: TypeAlias = Number | Name | Negative | Binary | Call | Relation


def children(node: Node) -> tuple[Node, ...]:
    """The parts directly below a node, from left to right."""
    match node:
        case Number() | Name():
            return ()
        case Negative(operand=operand):
            return (operand,)
        case Binary(left=left, right=right) | Relation(left=left, right=right):
            return (left, right)
        case Call(arguments=arguments):
            return arguments
        case _:
            assert_never(node)


def height(node: Node) -> int:
    """How many nodes the longest way from the top to a leaf has. Needs no recursion."""
    level: tuple[Node, ...] = (node,)
    count = 0
    while level:
        count += 1
        level = tuple(child for parent in level for child in children(parent))
    return count


class UnreadableError(ValueError):
    """Text that is not an expression.

    `reason` is a plain sentence, `text` what was read, `position` the index in it (0 to
    `len(text)`) where reading stopped.
    """

    def __init__(self, reason: str, text: str, position: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.text = text
        self.position = position


class TooLargeError(ValueError):
    """An expression whose value or whose text is too large to work out exactly."""
