"""An equation in x and y against the one that is the tutor's own result: `y - 5 = 10(x - 2)`."""

from typing import Final

from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.slope_letters import values_of
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN
from tutor_tui.mathematics.late_libraries import sympy

_UNKNOWNS: Final = frozenset("xyz")


def equation_line(statement: Statement, own: OwnAnswer, rest: str) -> Verdict | None:
    """Agrees where a line is a multiple of the tutor's equation in two unknowns; else `None`.

    So it is, too, where m is the slope of a line that is the tutor's result, and `rest` goes on.

    What an arrow leads to has to follow from the equation before it.
    """
    mine = own.result.replace("**", "^").split("=")
    if statement.joined or statement.signs != ("=",) or len(mine) != len(statement.sides):
        return None
    ours, theirs = values_of(mine), values_of(statement.sides)
    if ours is None or theirs is None:
        return None
    if theirs[0] == sympy.Symbol("m") and "=" in rest:
        x, y = sympy.symbols("x y")
        is_line = ours[0] == y and ours[1].free_symbols <= {x}
        return agrees(AS_OWN) if is_line and sympy.diff(ours[1], x) == theirs[1] else None
    wanted, told = ours[0] - ours[1], theirs[0] - theirs[1]
    names = {str(symbol) for symbol in wanted.free_symbols}
    if len(names) < 2 or not names <= _UNKNOWNS or told.free_symbols != wanted.free_symbols:
        return None
    ratio = sympy.cancel(told / wanted)
    return agrees(AS_OWN) if ratio.is_number and ratio != 0 else None
