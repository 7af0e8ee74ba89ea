"""What decides a line that neither itself nor the lines before it decide."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.as_told import as_told
from tutor_tui.mathematics.checking.asked_equations import of_asked_equations
from tutor_tui.mathematics.checking.critical_places import critical_place
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.laws import law_line
from tutor_tui.mathematics.checking.own_answer import Asked, quietly
from tutor_tui.mathematics.checking.rates import rate_line
from tutor_tui.mathematics.checking.region_ends import region_end
from tutor_tui.mathematics.checking.setups import antiderivative_of_asked, leads_to_own
from tutor_tui.mathematics.checking.standard_normal import normal_line
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, together

_SECONDS: Final = 0.4


def otherwise(
    statement: Statement, knowledge: Knowledge, asked: Asked, parts: tuple[str, str]
) -> Verdict | None:
    """The verdict by what the question says, by a law, or by the tutor's result.

    `parts` are what stands before and behind the line in its text.
    """
    if knowledge.is_asking:
        return None
    before, rest = parts
    ways: list[Callable[[], Verdict | None]] = [
        partial(as_told, statement, knowledge),
        partial(normal_line, statement, knowledge.quantities),
        partial(region_end, statement, knowledge, rest),
        partial(critical_place, statement, knowledge, before),
        partial(of_asked_equations, statement, asked.question),
        partial(law_line, statement, knowledge, f"{knowledge.questions} {before}"),
        partial(rate_line, statement, knowledge),
        partial(antiderivative_of_asked, statement, asked),
    ]
    if not knowledge.has_equation:  # an equation that was asked decides its own lines
        ways.append(partial(leads_to_own, statement, asked, rest))
    found = next((found for way in ways if (found := quietly(way, _SECONDS))), None)
    if found is not None or len(statement.signs) != 2 or set(statement.signs) != {"="}:
        return found
    ends = (
        replace(statement, sides=(statement.sides[0], s), signs=("=",)) for s in statement.sides[1:]
    )
    verdicts = [otherwise(end, knowledge, asked, parts) or UNDECIDED for end in ends]
    return together(verdicts) if verdicts[0].mark is verdicts[1].mark is Mark.AGREES else None
