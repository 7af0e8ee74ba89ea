"""The working of linear equations in several unknowns: by substitution, or by elimination.

Substitution is chosen for two equations when an unknown stands alone with the factor 1 or -1, for
then no fractions come up; else multiples of equations are subtracted so that unknowns drop out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Relation
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class _Line:
    """The sum of factors times unknowns equals a number; `factors` in the order of the unknowns."""

    factors: tuple[Fraction, ...]
    value: Fraction

    def scaled(self, factor: Fraction) -> "_Line":
        return _Line(tuple(factor * part for part in self.factors), factor * self.value)

    def minus(self, other: "_Line") -> "_Line":
        pairs = zip(self.factors, other.factors, strict=True)
        return _Line(tuple(a - b for a, b in pairs), self.value - other.value)

    def shown(self, names: Sequence[str]) -> str:
        return f"{_sum(self.factors, names)} = {shown_number(self.value)}"


def _sum(factors: Sequence[Fraction], names: Sequence[str]) -> str:
    text = ""
    for factor, name in zip(factors, names, strict=True):
        if factor:
            text += _signed(factor, name, is_first=not text)
    return text or "0"


def _signed(factor: Fraction, name: str, *, is_first: bool) -> str:
    size = abs(factor)
    amount = name if size == 1 else f"{size}{name}" if size.denominator == 1 else f"({size}){name}"
    if is_first:
        return f"-{amount}" if factor < 0 else amount
    return f" - {amount}" if factor < 0 else f" + {amount}"


def system_steps(
    equations: tuple[Relation, ...], way: str = "", first: str = ""
) -> tuple[Step, ...] | None:
    """The working to the one solution; `None` where there is none, or not all are linear.

    `way` may be "elimination" or "substitution"; the latter is followed with two unknowns only.
    `first` is the unknown that elimination gets rid of first.
    """
    names = sorted({name for part in equations for name in variables(part)})
    if len(names) != len(equations) or len(names) < 2:
        return None
    lines = [line_of(equation, names) for equation in equations]
    if any(line is None for line in lines):
        return None
    known = [line for line in lines if line is not None]
    solution = _solution(known)
    if solution is None:
        return None
    steps = standard_forms(equations, known, names)
    single = _single_unknown(known, way) if len(names) == 2 else None
    if single is not None:
        worked = _by_substitution(known, names, single, solution)
        row, column = single
        if equations[row].left == Name(names[column]) and worked[0].after == (
            written(equations[row]),
        ):
            kept = [step for step in steps if step.before != written(equations[row])]
            return (*kept, *worked[1:])
        return (*steps, *worked)
    order = sorted(range(len(names)), key=lambda column: names[column] != first)
    return (*steps, *_by_elimination(known, names, solution, order))


def line_of(equation: Relation, names: Sequence[str]) -> _Line | None:
    """An equation as factors of the unknowns and a number; `None` where it is not linear."""
    left, right = _linear(equation.left, names), _linear(equation.right, names)
    if left is None or right is None:
        return None
    pairs = list(zip(left, right, strict=True))
    return _Line(tuple(a - b for a, b in pairs[:-1]), pairs[-1][1] - pairs[-1][0])


def _linear(node: Node, names: Sequence[str]) -> tuple[Fraction, ...] | None:
    """The factors of the unknowns and the constant behind them."""
    number = rational_value(node)
    match node:
        case _ if number is not None:
            return (*(Fraction(0) for _ in names), number)
        case Name(name=name) if name in names:
            return (*(Fraction(name == other) for other in names), Fraction(0))
        case Negative(operand=operand):
            inner = _linear(operand, names)
            return None if inner is None else tuple(-part for part in inner)
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            first, second = _linear(left, names), _linear(right, names)
            if first is None or second is None:
                return None
            factor = 1 if sign == "+" else -1
            return tuple(a + factor * b for a, b in zip(first, second, strict=True))
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            return _multiple(sign, left, right, names)
        case _:
            return None


def _multiple(
    sign: str, left: Node, right: Node, names: Sequence[str]
) -> tuple[Fraction, ...] | None:
    first, second = rational_value(left), rational_value(right)
    if sign == "/":
        inner, factor = _linear(left, names), 1 / second if second else None
    elif first is not None:
        inner, factor = _linear(right, names), first
    else:
        inner, factor = _linear(left, names), second
    return None if inner is None or factor is None else tuple(factor * part for part in inner)


def _solution(lines: list[_Line]) -> tuple[Fraction, ...] | None:
    """The one solution by Gauss and Jordan, or `None`."""
    rows = list(lines)
    for column in range(len(rows)):
        pivot = next((r for r in range(column, len(rows)) if rows[r].factors[column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = rows[column].scaled(1 / rows[column].factors[column])
        for index, row in enumerate(rows):
            if index != column and row.factors[column]:
                rows[index] = row.minus(rows[column].scaled(row.factors[column]))
    return tuple(row.value for row in rows)


def standard_forms(
    equations: Sequence[Relation], lines: Sequence[_Line], names: Sequence[str]
) -> tuple[Step, ...]:
    """The unknowns on the left in one order, the numbers on the right."""
    reason = "Bring the unknowns to the left and the numbers to the right."
    pairs = [(written(eq), line.shown(names)) for eq, line in zip(equations, lines, strict=True)]
    return tuple(
        Step("order", reason, before, (after,))
        for before, after in pairs
        if before.replace(" ", "") != after.replace(" ", "")
    )


def _single_unknown(lines: Sequence[_Line], way: str) -> tuple[int, int] | None:
    """An equation and an unknown in it with the factor 1 or -1; any, for substitution by choice."""
    if way == "elimination":
        return None
    places = [(row, column) for row in range(2) for column in range(2)]
    if way == "substitution":
        places.sort(key=lambda p: abs(abs(lines[p[0]].factors[p[1]]) - 1))
        return next(p for p in places if lines[p[0]].factors[p[1]])
    return next((p for p in places if abs(lines[p[0]].factors[p[1]]) == 1), None)


def _by_substitution(
    lines: Sequence[_Line],
    names: Sequence[str],
    single: tuple[int, int],
    solution: tuple[Fraction, ...],
) -> tuple[Step, ...]:
    row, column = single
    source, target = lines[row], lines[1 - row]
    name, other = names[column], names[1 - column]
    factor = source.factors[column]
    slope, start = -source.factors[1 - column] / factor, source.value / factor
    alone = f"{_sum((slope,), (other,))}{_constant(start, is_first=not slope)}"
    easy = f"{code(name)} is easy to get alone here, so solve this equation for it."
    reason = easy if abs(factor) == 1 else f"Solve this equation for {code(name)}."
    first = Step("alone", reason, source.shown(names), (f"{name} = {alone}",))
    mixed = _put_in(target, column, other, alone)
    reason = f"Put {code(alone)} for {code(name)} into the other equation."
    second = Step("substitute", reason, target.shown(names), (mixed,))
    line = parse_statement(mixed)
    inner = linear_steps(line, other) if isinstance(line, Relation) else None
    back = _back(f"{name} = {alone}", {other: solution[1 - column]}, name, solution[column])
    return (first, second, *(inner or ()), back)


def _constant(value: Fraction, *, is_first: bool) -> str:
    if is_first:
        return str(value)
    if not value:
        return ""
    return f" - {abs(value)}" if value < 0 else f" + {value}"


def _put_in(target: _Line, column: int, other: str, alone: str) -> str:
    factor, rest = target.factors[column], target.factors[1 - column]
    text = f"{_signed(factor, f'({alone})', is_first=True)}" if factor else ""
    text += _signed(rest, other, is_first=not text) if rest else ""
    return f"{text} = {shown_number(target.value)}"


def _back(line: str, known: dict[str, Fraction], name: str, value: Fraction) -> Step:
    given = ", ".join(f"{other} = {number}" for other, number in known.items())
    reason = f"Put {code(given)} in."
    return Step("back", reason, line, (f"{name} = {shown_number(value)}",))


def _by_elimination(
    lines: Sequence[_Line],
    names: Sequence[str],
    solution: tuple[Fraction, ...],
    order: Sequence[int],
) -> tuple[Step, ...]:
    """Down to one unknown, the columns going in their order, then back up with what was found."""
    rows, steps = list(lines), list[Step]()
    for row, column in enumerate(order[:-1]):
        pivot = next(r for r in range(row, len(rows)) if rows[r].factors[column])
        rows[row], rows[pivot] = rows[pivot], rows[row]
        for index in range(row + 1, len(rows)):
            if rows[index].factors[column]:
                rows[index], step = eliminated(rows[row], rows[index], column, names)
                steps.append(step)
    return (*steps, *_going_back(rows, names, solution, order))


def eliminated(pivot: _Line, row: _Line, column: int, names: Sequence[str]) -> tuple[_Line, Step]:
    """A multiple of a line minus one of the pivot, without the unknown of the column."""
    a, b = pivot.factors[column], row.factors[column]
    scale = lcm(a.denominator, b.denominator)
    first, second = int(b * scale), int(a * scale)
    common = gcd(first, second) * (-1 if second < 0 else 1)
    p, q = Fraction(first, common), Fraction(second, common)
    result = row.scaled(q).minus(pivot.scaled(p))
    verb = "subtract" if p > 0 else "add"
    reason = (
        f"To get rid of {code(names[column])}, take {_times(q)}this equation and {verb} "
        f"{_times(abs(p))}{code(pivot.shown(names))}."
    )
    return result, Step("eliminate", reason, row.shown(names), (result.shown(names),))


def _times(factor: Fraction) -> str:
    return "" if factor == 1 else f"{factor} times "


def _going_back(
    rows: Sequence[_Line],
    names: Sequence[str],
    solution: tuple[Fraction, ...],
    order: Sequence[int],
) -> tuple[Step, ...]:
    steps: list[Step] = []
    known: dict[str, Fraction] = {}
    for row, column in reversed(tuple(zip(rows, order, strict=True))):
        name, value, line = names[column], solution[column], row.shown(names)
        if known:
            steps.append(_back(line, known, name, value))
        else:
            relation = parse_statement(line)
            inner = linear_steps(relation, name) if isinstance(relation, Relation) else None
            steps += inner or ()
        known[name] = value
    return tuple(steps)
