"""The working of a question about statements: the truth table, row by row."""

from itertools import product
from typing import Final

from tutor_tui.mathematics.kinds.logic.grammar import column_of, letters_of
from tutor_tui.mathematics.kinds.logic.statements import Statement
from tutor_tui.mathematics.problems import Step, code

_MOST_LETTERS: Final = 3
_JUDGED: Final = frozenset(("tautology", "contradiction", "contingency"))


def statement_steps(problem: Statement) -> tuple[Step, ...] | None:
    """A step for each row, and the comparison; `None` for new forms and for long tables."""
    letters = sorted({*letters_of(problem.text), *letters_of(problem.other)})
    if not 0 < len(letters) <= _MOST_LETTERS:
        return None
    if problem.sort not in {"table", "equivalent", *_JUDGED}:
        return None
    columns = [column_of(problem.text, letters)]
    if problem.sort == "equivalent":
        columns.append(column_of(problem.other, letters))
    texts = [problem.text, problem.other][: len(columns)]
    rows = [
        _row(letters, texts, values) for values in zip(_choices(letters), *columns, strict=True)
    ]
    return (*rows, *_compared(problem, columns))


def _choices(letters: list[str]) -> list[tuple[bool, ...]]:
    return list(product((True, False), repeat=len(letters)))


def _row(letters: list[str], texts: list[str], values: tuple[object, ...]) -> Step:
    choice, *results = values
    assert isinstance(choice, tuple)  # noqa: S101 - the row comes first
    row = {name: _sign(one) for name, one in zip(letters, choice, strict=True)}
    put = ", ".join(f"{name} = {value}" for name, value in row.items())
    before = ", ".join(_put_in(text, row) for text in texts)
    after = ", ".join(map(_sign, results))
    return Step("row of a truth table", f"The row with {code(put)}", before, (after,))


def _put_in(text: str, row: dict[str, str]) -> str:
    return "".join(row.get(sign, sign) for sign in text)


def _sign(value: object) -> str:
    return "T" if value else "F"


def _compared(problem: Statement, columns: list[list[bool]]) -> tuple[Step, ...]:
    shown = [", ".join(map(_sign, column)) for column in columns]
    match problem.sort:
        case "equivalent":
            word = "equivalent" if columns[0] == columns[1] else "not equivalent"
            before = f"{shown[0]} and {shown[1]}"
            return (Step("compare rows", "Compare both columns.", before, (word,)),)
        case "table":
            return ()
        case _:
            (column,) = columns
            word = "tautology" if all(column) else "contingency" if any(column) else "contradiction"
            return (Step("compare rows", "Look at all rows.", shown[0], (word,)),)
