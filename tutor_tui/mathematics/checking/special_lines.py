"""Lines whose form says how to judge them: shares, remainders, series, ratios, eigenvectors."""

from tutor_tui.mathematics.checking.congruences import congruence
from tutor_tui.mathematics.checking.eigenvectors import eigenvector_line
from tutor_tui.mathematics.checking.ends import Ends
from tutor_tui.mathematics.checking.ratios import ratio
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.series_lines import series_line
from tutor_tui.mathematics.checking.shares import share
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict


def special_line(
    statement: Statement, ends: Ends, question: str, before: str, scope: Scope
) -> Verdict | None:
    """The verdict on such a line; `None` for any other.

    `ends` are the sides on which a line that begins with "=" goes on.
    """
    whole = ends.from_last(statement) if statement.goes_on and ends.last else statement
    return (
        share(statement, question, before)
        or congruence(statement)
        or series_line(whole)
        or ratio(statement)
        or eigenvector_line(statement, scope, before)
    )
