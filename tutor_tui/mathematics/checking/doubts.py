"""Lines that fail only because of what a text said before them, where that itself may be the slip.

"Let f(x) = e^(-x) cos x" where e^(-x) sin x was asked; "u = 6x + 3, du = 2 dx"; a chain whose ends
are equal, with an integral in such a u between them. Nothing is said against these.
"""

import re
from dataclasses import replace

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.statements import Statement


def is_in_doubt(statement: Statement, knowledge: Knowledge) -> bool:
    """Whether a line is about a function or letter that may stand for something else."""
    functions, letters = "".join(knowledge.doubted), "".join(knowledge.contradicted)
    text = " ".join(statement.sides)
    return bool(functions and re.search(rf"(?<![A-Za-z\\])[{functions}]\s*['′’(^]", text)) or bool(
        letters and re.search(rf"(?<![A-Za-z\\])d?[{letters}](?![A-Za-z])", text)
    )


def rests_on_own_formula(statement: Statement, knowledge: Knowledge, how: str) -> bool:
    """Whether a refutation puts in a formula that the text set up and the question lacks.

    A counter-example in `how` that gives the letter a value of its own needs no such formula.
    """
    used = set(re.findall(r"(?<![A-Za-z\\])d?([a-z])(?![A-Za-z])", " ".join(statement.sides)))
    formulas = {n: v for n, v in knowledge.scope.definitions.items() if n in used and _letters(v)}
    return bool(knowledge.asked) and any(
        f"{name} = " not in how and not knowledge.is_in_question(value)
        for name, value in formulas.items()
    )


def ends_of(statement: Statement, knowledge: Knowledge) -> Statement | None:
    """The ends of a chain that has letters of the text's own between them, else `None`."""
    if len(statement.sides) < 3 or set(statement.signs) - {"=", "≈"} or statement.goes_on:
        return None
    formulas = {n for n, value in knowledge.scope.definitions.items() if _letters(value)}
    between = set(re.findall(r"(?<![A-Za-z\\])d?([a-z])(?![A-Za-z])", " ".join(statement.sides)))
    if not formulas & between:
        return None
    return replace(statement, sides=(statement.sides[0], statement.sides[-1]), signs=("=",))


def _letters(value: object) -> object:
    return getattr(value, "free_symbols", None)
