"""What decides a line that neither itself nor the lines before it decide."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.as_told import as_told
from tutor_tui.mathematics.checking.asked_anew import line_anew
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
from tutor_tui.mathematics.checking.units import units_in, without_units
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict

_SECONDS: Final = 0.4


def otherwise(
    statement: Statement,
    knowledge: Knowledge,
    asked: Asked,
    parts: tuple[str, str],
    judged: Callable[[Statement], Verdict] = lambda _: UNDECIDED,
) -> Verdict | None:
    """The verdict by what the question says, by a law, or by the tutor's result.

    `parts` are what stands before and behind the line in its text; `judged` finds the verdict on
    the rest of a chain, of which this decides the first link.
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
        partial(line_anew, statement, asked, judged),
    ]
    if not knowledge.has_equation:  # an equation that was asked decides its own lines
        ways.append(partial(leads_to_own, statement, asked, rest))
    found = next((found for way in ways if (found := quietly(way, _SECONDS))), None)
    if found is not None or len(statement.signs) < 2 or statement.signs[0] != "=":
        return found
    if units_in(statement.sides[-1]):
        return _of_quantities(statement, judged)
    return _of_chain(statement, lambda one: otherwise(one, knowledge, asked, parts), judged)


def _of_quantities(statement: Statement, judged: Callable[[Statement], Verdict]) -> Verdict | None:
    """Agrees where both ends measure the same, and the calculation between them has no units.

    So it is of `2.75 kg = 2.75 × 1000 = 2750 g`.
    """
    sides, signs = statement.sides, statement.signs
    if not units_in(sides[0]) or any(map(units_in, sides[1:-1])) or set(signs) != {"="}:
        return None
    ends = replace(statement, sides=(sides[0], sides[-1]), signs=("=",))
    bare = (*sides[1:-1], without_units(sides[-1]))
    links = ends, replace(statement, sides=bare, signs=signs[1:])
    verdicts = [judged(link) for link in links]
    return verdicts[0] if all(found.mark is Mark.AGREES for found in verdicts) else None


def _of_chain(
    statement: Statement,
    known: Callable[[Statement], Verdict | None],
    judged: Callable[[Statement], Verdict],
) -> Verdict | None:
    """Agrees where the first link is known, and the rest holds or says what is known, too."""
    sides, signs = statement.sides, statement.signs
    first = known(replace(statement, sides=sides[:2], signs=signs[:1]))
    if first is None or first.mark is not Mark.AGREES:
        return None
    others = judged(replace(statement, sides=sides[1:], signs=signs[1:]))
    if others.mark is Mark.AGREES or len(signs) > 2:
        return others if others.mark is Mark.AGREES else None
    return known(replace(statement, sides=(sides[0], sides[2]), signs=signs[1:]))
