"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.logic import normal_forms, statements
from tutor_tui.mathematics.kinds.logic.steps import statement_steps

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        statements.Statement,
        statements.read_statement,
        statements.answer,
        statements.heading,
        statements.METHOD,
        statement_steps,
    ),
    *normal_forms.KINDS,
)
