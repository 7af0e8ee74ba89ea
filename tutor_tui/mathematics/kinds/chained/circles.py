"""Values that refer to each other: "a = 2b and b = a - 3" are two equations."""

from collections.abc import Iterator

from tutor_tui.mathematics.kinds.chained.meanings import Definition, Holds, ValueIs
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables


def as_equations(definitions: list[Definition]) -> Iterator[Definition]:
    """The definitions; where values of names refer to each other they are equations."""
    values = {part.name: part for part in definitions if isinstance(part, ValueIs)}
    circular = [part for part in values.values() if _refers_to_itself(part.name, values)]
    relations = tuple(Relation("=", Name(part.name), part.value) for part in circular)
    yield from (part for part in definitions if part not in circular)
    if relations:
        yield Holds(relations)


def _refers_to_itself(name: str, values: dict[str, ValueIs]) -> bool:
    seen: set[str] = set()
    pending = [name]
    while pending:
        part = values.get(pending.pop())
        for other in variables(part.value) if part else ():
            if other == name:
                return True
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return False
