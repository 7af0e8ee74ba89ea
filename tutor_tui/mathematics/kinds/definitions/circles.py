"""Which values are equations to solve: "a = 2b and b = a - 3" are two."""

from collections import Counter
from collections.abc import Iterator

from tutor_tui.mathematics.kinds.definitions.meanings import AskedIs, Definition, Holds, ValueIs
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables


def as_equations(definitions: list[Definition]) -> Iterator[Definition]:
    """The definitions; values are equations where they refer to each other or have to be found.

    That is so for "u = 2b" if u is given a second time, or is an unknown of another equation.
    """
    values = {part.name: part for part in definitions if isinstance(part, ValueIs)}
    known = {part.name for part in definitions if isinstance(part, ValueIs | AskedIs)}
    unknowns = {
        name
        for part in definitions
        if isinstance(part, Holds)
        for relation in part.relations
        for name in variables(relation)
    }
    times = Counter(part.name for part in definitions if not isinstance(part, Holds))
    circular: list[Relation] = []
    for part in definitions:
        if not isinstance(part, ValueIs):
            yield part
            continue
        relation = Relation("=", Name(part.name), part.value)
        is_open = not known.issuperset(variables(part.value))
        if _refers_to_itself(part.name, values):
            circular.append(relation)
        elif is_open and (times[part.name] > 1 or part.name in unknowns):
            yield Holds((relation,))
        else:
            yield part
    if circular:
        yield Holds(tuple(circular))


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
