"""Values for the letters of a formula that was rearranged: "what is r if A = 50", "when y = 8"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.given_values import with_all_values
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import substitute_all, variables
from tutor_tui.mathematics.written import written

_N: Final = r"[-−]?(?:\d[\d.]*(?:/\d+)?|\d*(?:pi|π))"
_VALUE: Final = rf"[A-Za-z] ?(?:=|is|equals) ?{_N}"
_VALUES: Final = rf"{_VALUE}(?:(?:,? and |, ?){_VALUE})*"
_WHEN: Final = r"(?:if|when|for|with|given|where|at|using|use|let|put in|put|sub in|say|suppose)"
_FIND: Final = (
    r"(?:what(?:'s| is| would be| will be)|whats|find|work out|calculate|solve for|how much is"
    r"|how big is|give me|get|(?:what|how much) (?:do|would|will|does) (?:i|you|we|it) (?:get|be)"
    r"(?: for)?)"
)
_GIVEN: Final = late_regex(
    r"(?:(?:and|now|so|then|ok|but|what|how about|what about)\b[\s,]*)*"
    rf"(?:(?:{_FIND} (?:the value of )?(?P<what>[A-Za-z]),? (?:{_WHEN} )?"
    rf"|(?:the value of )?(?P<asked>[A-Za-z]),? {_WHEN} )(?P<before>{_VALUES})"
    rf"|(?:{_WHEN} )?(?P<values>{_VALUES})"
    rf"(?:[,;.]? (?:then |and )?(?:{_FIND} )?(?:the value of )?(?P<then>[A-Za-z])(?: be| is)?)?)",
    re.IGNORECASE,
)
_EACH: Final = late_regex(
    rf"(?P<name>[A-Za-z]) ?(?:=|is|equals) ?(?P<value>{_N})(?![\w.])", re.IGNORECASE
)


def with_values_for_letters(request: str, context: Context) -> str | None:
    """The formula with the values in it, to be solved for the one letter that is left.

    Or the expression of the question, where values for all of its letters are told.
    """
    found = _GIVEN.fullmatch(request)
    if found is None:
        return with_all_values(request, context.question or "")
    told = _EACH.finditer(found["before"] or found["values"])
    values = {one["name"]: expression_or_none(one["value"].replace("−", "-")) for one in told}
    numbers = {name: node for name, node in values.items() if isinstance(node, Node)}
    if len(numbers) < len(values):
        return None
    wanted = found["what"] or found["asked"] or found["then"]
    asked = (context.question or "", *context.older_questions())
    whole = next((whole for one in asked if (whole := _put_in(one, numbers, wanted))), None)
    return whole or with_all_values(request, context.question or "")


def values_told(equations: Sequence[Relation]) -> dict[str, Node] | None:
    """The letters with their numbers, where equations tell nothing else."""
    known = {
        one.left.name: one.right
        for one in equations
        if isinstance(one.left, Name) and one.sign == "=" and not variables(one.right)
    }
    return known if len(known) == len(equations) else None


def _put_in(question: str, values: Mapping[str, Node], wanted: str | None) -> str | None:
    """`solve 50 = π r² for r over the reals`; `None` where it is no formula with more letters.

    A value of the letter that it was solved for is a claim, unless another letter is asked for.
    """
    match problem_of(question):
        case Solve(equations=(Relation(sign="=") as formula, *told), unknowns=(unknown, *_)):
            names, known = set(variables(formula)), values_told(told)
        case _:
            return None
    if known is None or (known and wanted is None):
        return None
    values = {**known, **values}
    if known and wanted:
        values.pop(wanted, None)
    left = names - set(values)
    if len(names) < 2 or not set(values) <= names or not left:
        return None
    letter = unknown if len(left) > 1 else next(iter(left))
    if letter not in left:
        return None
    if wanted != letter and (wanted is not None or unknown in values):
        return None
    put = Relation("=", substitute_all(formula.left, values), substitute_all(formula.right, values))
    return f"solve {written(put)} for {letter} over the reals"
