"""The working of linear equations by Cramer's rule: a quotient of determinants for each unknown."""

from collections.abc import Sequence
from fractions import Fraction

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.steps_system import line_of, standard_forms
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import variables

_Rows = Sequence[Sequence[Fraction]]
_MOST = 4


def cramer_steps(equations: tuple[Relation, ...]) -> tuple[Step, ...] | None:
    """Determinants and their quotients; `None` unless there is one solution of linear equations."""
    names = sorted({name for part in equations for name in variables(part)})
    lines = [line for one in equations if (line := line_of(one, names)) is not None]
    if not 2 <= len(names) == len(lines) == len(equations) <= _MOST:
        return None
    rows = [line.factors for line in lines]
    whole = _determinant(rows)
    if whole == 0:
        return None
    steps = list(standard_forms(equations, lines, names))
    reason = "Write the factors of the unknowns as a matrix, and find its determinant."
    steps.append(Step("system determinant", reason, _shown(rows), (f"D = {shown_number(whole)}",)))
    for column, name in enumerate(names):
        replaced = [
            (*row[:column], line.value, *row[column + 1 :])
            for row, line in zip(rows, lines, strict=True)
        ]
        value = _determinant(replaced)
        reason = f"Put the right sides in place of the column of {code(name)}."
        found = f"D_{name} = {shown_number(value)}"
        steps.append(Step("replaced column", reason, _shown(replaced), (found,)))
        quotient = f"{name} = {shown_number(value)}/{_bracketed(whole)}"
        reason = f"Cramer's rule: {code(f'{name} = D_{name}/D')}."
        steps.append(Step("cramer", reason, quotient, (f"{name} = {shown_number(value / whole)}",)))
    return tuple(steps)


def _determinant(rows: _Rows) -> Fraction:
    value = sympy.Matrix([list(row) for row in rows]).det()
    return Fraction(int(value.p), int(value.q))


def _shown(rows: _Rows) -> str:
    inner = ", ".join(f"[{', '.join(map(shown_number, row))}]" for row in rows)
    return f"det([{inner}])"


def _bracketed(number: Fraction) -> str:
    text = shown_number(number)
    return f"({text})" if number < 0 or number.denominator > 1 else text
