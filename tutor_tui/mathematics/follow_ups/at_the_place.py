"""What an expression is at the place that a simplified form leaves out or a limit tends to."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.limit_sides import is_gap
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Problem, Rewrite, code
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call
from tutor_tui.mathematics.trees import substitute, walk
from tutor_tui.mathematics.written import written

_UNEQUAL: Final = late_regex(r"(?<![\w(])(?P<name>[a-zA-Z]) ≠ (?P<at>[^`\s,]+)")


def at_the_place(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """The place that a simplified form leaves out: undefined there, whatever the new form gives."""
    if isinstance(problem, Limit):
        return _itself(problem, answer, words)
    away = {f"{one['name']}={one['at']}".replace(" ", "") for one in _UNEQUAL.finditer(answer.text)}
    form = expression_or_none(answer.result or "")
    if not isinstance(problem, Rewrite) or words.replace(" ", "") not in away or form is None:
        return None
    name, at = (part.strip() for part in words.split("=", 1))
    value = expression_or_none(at)
    if value is None:
        return None
    there = to_sympy(substitute(form, name, value))
    if not there.is_finite:
        return None
    is_limit = not any(isinstance(part, Call) for part in walk(form))
    return refused(
        f"At {code(f'{name} = {at}')} the original has no value, because nothing can be divided by "
        f"0; the simplified {code(written(form))} gives {code(show(there))} there"
        f"{', which is the limit' if is_limit else ''}."
    )


def _itself(problem: Limit, answer: Answer, words: str) -> Answer | None:
    """What a function is at the very place that it was taken to the limit of."""
    name, at = (part.strip() for part in words.split("=", 1))
    place = expression_or_none(at)
    if place is None or name != problem.variable or to_sympy(place) != to_sympy(problem.place):
        return None
    there = code(f"{name} = {written(place)}")
    whole = code(written(problem.expression))
    if is_gap(problem):
        return refused(
            f"At {there} itself {whole} has no value; a limit asks only what happens near it. "
            f"{answer.text}"
        )
    value = show(to_sympy(substitute(problem.expression, name, place)))
    return refused(f"At {there} itself {whole} is {code(value)}. {answer.text}")
