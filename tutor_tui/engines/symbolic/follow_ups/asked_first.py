"""The problem that a learner works at, whatever was done with its result since: its name.

"another one" and "what's that called" after "double it" are about the problem before that.
"""

from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.topics.of_problems import field_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.problems import Compute, code


def asked_first(context: Context) -> str:
    """The question that was asked, and not the sum that was made of its result."""
    asked = before_a_form(context)
    is_after = bool(context.root) and isinstance(problem_of(asked), Compute)
    return context.root if is_after and problem_of(context.root) is not None else asked


def name_of(context: Context) -> str | None:
    """What problems like the one at hand are called."""
    field = field_of(asked_first(context))
    return None if field is None else f"It belongs to {code(field)}; {_GO_ON}"


_GO_ON: Final = "`what rule did you use` tells how it was done."
