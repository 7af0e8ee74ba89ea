"""A question that names the result of an earlier one, with that result put in."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.follow_ups.variants import variant
from tutor_tui.mathematics.problems import Problem, code
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand

_ASSIGNED: Final = re.compile(r"^[A-Za-z]\w*\s*=\s*(?P<value>[^,=]+)$")
_REPEATING: Final = re.compile(r"(\d+)\.(\d*)\((\d+)\)")
_BARE_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_FORM: Final = re.compile(rf"write {BARE_RESULT} as a (?P<form>fraction|decimal)$")
_FORMS: Final = {
    "fraction": "simplify {}",  # it is one already, or a root that is none
    "decimal": "round {} to 6 significant figures",
}
_DEEPEST: Final = 12
_MOST_SHOWN: Final = 60


def full_question(arguments: Mapping[str, object], depth: int = 0) -> str:
    """The question in words that need nothing from before.

    `before` holds the arguments of the question whose result is meant, and `variant` the number
    of the similar problem that is asked instead of the question itself (0: none).
    Raises `UndefinedError` where there is no single result to go on with.
    """
    if depth > _DEEPEST:
        raise UndefinedError("That builds on too many earlier answers; please write it out.")
    question = str(arguments["question"])
    before = arguments.get("before")
    if isinstance(before, Mapping):
        question = _filled(question, result_to_go_on_with(full_question(before, depth + 1)))
    number = arguments.get("variant", 0)
    return variant(question, number) if isinstance(number, int) and number else question


def _filled(question: str, result: str) -> str:
    operand = result if _BARE_NUMBER.fullmatch(result) else f"({result})"
    filled = question.replace(RESULT, operand).replace(BARE_RESULT, result)
    form = _FORM.match(question)
    if form is None or not isinstance(understand(filled), Unclear | None):
        return filled
    return _FORMS[form["form"]].format(operand)


def result_to_go_on_with(question: str) -> str:
    """The one result of a question as an expression."""
    result = solve(problem_in(question)).result
    if result is None:
        raise UndefinedError("I found no result before that I could go on with.")
    found = _ASSIGNED.match(result)
    value = _REPEATING.sub(_as_fraction, found["value"] if found else result)
    if expression_or_none(value) is None:
        raise UndefinedError(
            f"The last result is {code(result[:_MOST_SHOWN])}, which is not one expression that I "
            "could go on with; please write what you mean."
        )
    return value


def _as_fraction(found: re.Match[str]) -> str:
    """`0.91(6)`, whose digits in brackets repeat, as 11/12."""
    whole, fixed, repeating = found.groups()
    nines = 10 ** len(repeating) - 1
    value = Fraction(int(repeating), nines * 10 ** len(fixed))
    value += Fraction(int(whole + fixed), 10 ** len(fixed))
    return f"({value})"


def problem_in(question: str) -> Problem:
    """The problem in a question's words; raises `UnreadableError` where there is none."""
    problem = understand(question)
    if problem is None or isinstance(problem, Unclear):
        raise UnreadableError("There is no problem that can be solved here.", question[:200], 0)
    return problem
