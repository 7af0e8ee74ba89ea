"""Whether the equations of a story have one solution, and which: in fractions, without SymPy."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.syntax import Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute_all

Values = Mapping[str, Fraction]


def value_of(expression: str, values: Values) -> Fraction | None:
    """The number that an expression is; `None` where it has none."""
    return _value(parse_expression(expression), values)


def _value(node: Node, values: Values) -> Fraction | None:
    numbers = {name: Number(value) for name, value in values.items()}
    return rational_value(substitute_all(node, numbers))


def rows_of(letters: Sequence[str], equations: Sequence[str]) -> list[list[Fraction]] | None:
    """The coefficients and right sides of equations; `None` where one is not linear."""
    rows = [_row(letters, equation) for equation in equations]
    known = [row for row in rows if row is not None]
    return known if len(known) == len(rows) else None


def _row(letters: Sequence[str], equation: str) -> list[Fraction] | None:
    """The coefficients and the right side of an equation; `None` for one that is not linear."""
    relation = parse_statement(equation)
    if not isinstance(relation, Relation):
        return None

    def gap(values: Values) -> Fraction | None:
        left, right = _value(relation.left, values), _value(relation.right, values)
        return None if left is None or right is None else left - right

    zero = dict.fromkeys(letters, Fraction(0))
    base = gap(zero)
    ones = [gap({**zero, letter: Fraction(1)}) for letter in letters]
    probe = {letter: Fraction(index * index + 2) for index, letter in enumerate(letters)}
    tried = gap(probe)
    if base is None or tried is None or any(one is None for one in ones):
        return None
    slopes = [one - base for one in ones if one is not None]
    told = sum((slope * probe[letter] for slope, letter in zip(slopes, letters, strict=True)), base)
    return [*slopes, -base] if told == tried else None


def solved(rows: list[list[Fraction]], count: int) -> list[Fraction] | None:
    """The only solution of linear equations; `None` where there is none, or more than one."""
    rows = [list(row) for row in rows]
    for column in range(count):
        pivot = next((row for row in rows[column:] if row[column]), None)
        if pivot is None:
            return None
        rows.remove(pivot)
        rows.insert(column, [value / pivot[column] for value in pivot])
        rows = [
            row
            if index == column
            else [a - row[column] * b for a, b in zip(row, rows[column], strict=True)]
            for index, row in enumerate(rows)
        ]
    if any(any(row) for row in rows[count:]):
        return None
    return [rows[index][-1] for index in range(count)]
