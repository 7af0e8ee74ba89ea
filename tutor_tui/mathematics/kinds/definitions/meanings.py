"""What a message can say before it asks: what its names stand for."""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables


@dataclass(frozen=True, slots=True)
class ValueIs:
    """ "Let k = 5 - 2": a name for a number or an expression."""

    name: str
    value: Node


@dataclass(frozen=True, slots=True)
class FunctionIs:
    """ "Let f(x) = x² + 1"; of `order` 2 it is the second derivative of its body."""

    name: str
    parameters: tuple[str, ...]
    body: Node
    order: int = 0


@dataclass(frozen=True, slots=True)
class Holds:
    """ "Suppose x + y = 5 and x - y = 1": equations that hold at the same time.

    `kept` is the word that says which solution is meant ("positive", "smaller"), or nothing.
    """

    relations: tuple[Relation, ...]
    kept: str = ""


@dataclass(frozen=True, slots=True)
class AskedIs:
    """ "Let m be the remainder when 17 is divided by 5": a name for the answer to a question."""

    name: str
    question: str


Definition: TypeAlias = ValueIs | FunctionIs | Holds | AskedIs


@dataclass(frozen=True, slots=True)
class Chained(KindProblem):
    """Definitions, and a question that uses their names.

    `asked` is the tree of a question that is for the value of an expression; `shown` gives the
    names such as `f'` under which the functions that stand for derivatives in it are shown.
    """

    definitions: tuple[Definition, ...]
    question: str
    asked: Node | None
    shown: tuple[tuple[str, str], ...] = ()


def letters_of(definition: Definition) -> set[str]:
    """The single letters that a definition uses."""
    match definition:
        case Holds(relations=relations):
            return {name for part in relations for name in variables(part)}
        case ValueIs(name=name, value=node):
            return {name, *variables(node)}
        case FunctionIs(name=name, parameters=parameters, body=node):
            return {name, *parameters, *variables(node)}
        case AskedIs(name=name):
            return {name}


def names_of(definition: Definition) -> tuple[str, ...]:
    """The names that a definition gives a meaning to."""
    match definition:
        case Holds(relations=relations):
            return tuple(name for part in relations for name in variables(part))
        case ValueIs(name=name) | FunctionIs(name=name) | AskedIs(name=name):
            return (name,)


class UnresolvedError(ValueError):
    """A name has no single meaning; the text is a sentence that can be shown."""
