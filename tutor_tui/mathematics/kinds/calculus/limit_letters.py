"""For which letters a limit holds: it is found for positive ones, and asked again for negative."""

from typing import Final

from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables

_PATIENCE: Final = 0.4
"""Seconds for the limit with one negative letter."""


def letters_of(problem: Limit) -> tuple[str, ...]:
    """The letters beside the variable, each once."""
    names = (*variables(problem.expression), *variables(problem.place))
    return tuple(dict.fromkeys(name for name in names if name not in (problem.variable, "oo")))


def where_it_holds(problem: Limit, value: "sympy.Expr") -> str:
    """`for a > 0`, with the limit for `a < 0` where that is another one; empty for all letters."""
    others = {name: _below_zero(problem, name) for name in letters_of(problem)}
    fixed = [name for name, other in others.items() if other is None or other != value]
    if not fixed:
        return ""
    where = f" for {code(' and '.join(f'{shown_name(name)} > 0' for name in fixed))}"
    other = others[fixed[0]]
    if len(fixed) > 1 or other is None:
        return where
    return f"{where}, and {code(show(other))} for {code(f'{shown_name(fixed[0])} < 0')}"


def _below_zero(problem: Limit, name: str) -> "sympy.Expr | None":
    """The limit where that letter is negative; `None` where none is found and confirmed."""
    found = within(_PATIENCE, lambda: limit_value(problem, negative=(name,)))
    if found is None:
        return None
    return found if confirmed(problem, found, negative=(name,)) else None
