"""Trees with the meanings of their names put in: `2 f(k)` becomes `2(3² + 1)`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.definitions.meanings import FunctionIs, UnresolvedError
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Relation, TooLargeError
from tutor_tui.mathematics.trees import walk

World: TypeAlias = Mapping[str, "Node | FunctionIs"]
"""What each name stands for, in one of the cases that the definitions leave open."""

_MOST_PARTS: Final = 4_000


def inlined(node: Node, world: World) -> Node:
    """The tree without the names that are known.

    Raises `UnresolvedError` where names refer to each other in a circle or a function has
    another number of arguments, and `TooLargeError`.
    """
    result = _inlined(node, world, frozenset())
    if sum(1 for _ in walk(result)) > _MOST_PARTS:
        raise TooLargeError("What these functions make together is too large to be worked out.")
    return result


def _inlined(node: Node, world: World, open_names: frozenset[str]) -> Node:
    match node:
        case Name(name=name):
            meaning = world.get(name)
            if meaning is None:
                return node
            if isinstance(meaning, FunctionIs):
                call = Call(name, tuple(Name(parameter) for parameter in meaning.parameters))
                return _inlined(call, world, open_names)
            return _inlined(meaning, world, _entered(name, open_names))
        case Negative(operand=operand):
            return Negative(_inlined(operand, world, open_names))
        case Binary(left=left, right=right) | Relation(left=left, right=right):
            first, second = (_inlined(part, world, open_names) for part in (left, right))
            return replace(node, left=first, right=second)
        case Call(function=function, arguments=arguments):
            values = tuple(_inlined(part, world, open_names) for part in arguments)
            meaning = world.get(function)
            if not isinstance(meaning, FunctionIs):
                return Call(function, values)
            return _called(meaning, values, world, _entered(function, open_names))
        case _:
            return node


def _entered(name: str, open_names: frozenset[str]) -> frozenset[str]:
    if name in open_names:
        raise UnresolvedError(f"{code(name)} is defined by itself, so it has no value.")
    if len(open_names) > 60:
        raise TooLargeError("These definitions refer to each other too many times.")
    return open_names | {name}


def _called(
    function: FunctionIs, values: tuple[Node, ...], world: World, open_names: frozenset[str]
) -> Node:
    if len(values) != len(function.parameters):
        raise UnresolvedError(
            f"{code(function.name)} was defined with {len(function.parameters)} argument"
            f"{'' if len(function.parameters) == 1 else 's'}, so I do not know that value of it."
        )
    body = body_of(function, world, open_names)
    if sum(1 for _ in walk(body)) * max(sum(1 for _ in walk(part)) for part in values) > 200_000:
        raise TooLargeError("What these functions make together is too large to be worked out.")
    return put_in(body, dict(zip(function.parameters, values, strict=True)))


def body_of(function: FunctionIs, world: World, open_names: frozenset[str] = frozenset()) -> Node:
    """The body of a function with all that is known put in, its parameters left alone."""
    outer = {name: known for name, known in world.items() if name not in function.parameters}
    return _inlined(function.body, outer, open_names)


def put_in(node: Node, values: Mapping[str, Node]) -> Node:
    """The tree with names replaced, all at the same time."""
    match node:
        case Name(name=name):
            return values.get(name, node)
        case Negative(operand=operand):
            return Negative(put_in(operand, values))
        case Binary(left=left, right=right) | Relation(left=left, right=right):
            return replace(node, left=put_in(left, values), right=put_in(right, values))
        case Call(function=function, arguments=arguments):
            return Call(function, tuple(put_in(part, values) for part in arguments))
        case _:
            return node


def called_names(node: Node) -> tuple[str, ...]:
    """The letters of the functions whose values occur in a tree."""
    return tuple(
        part.function for part in walk(node) if isinstance(part, Call) and len(part.function) == 1
    )
