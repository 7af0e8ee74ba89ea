"""Whether a result that somebody proposes is the result of a question, by meaning."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.differences import difference, rounding_of
from tutor_tui.mathematics.follow_ups.forms import unfinished
from tutor_tui.mathematics.follow_ups.result_values import Value, values_in, values_of_result
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.numbers.rounding import Rounding
from tutor_tui.mathematics.problems import Answer, Integrate, KindProblem, Problem, code
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import substitute, variables

_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_ZERO: Final = Number(Fraction(0))
_SAYING: Final = re.compile(r"^(?:Yes|No), (.)")


def judged_claim(problem: Problem, claim: str) -> Answer:
    """Whether `claim` ("x = 4", "2 or 3", "5/6") answers the problem, and where it differs."""
    answer = solve(problem)
    if answer.result is None or answer.check is None or answer.check.mark is not Mark.AGREES:
        return refused("I have no checked answer of my own to compare that with.")
    if (wanted := _WORDS.get(answer.result.lower())) is not None:
        return _judged_word(wanted, claim, answer)
    if isinstance(problem, Conditions) and (found := _judged_set(claim, answer)):
        return found
    ours, theirs = values_of_result(answer.result), values_in(claim)
    if ours is None or theirs is None:
        return _judged_text(claim, answer)
    if isinstance(problem, Integrate) and problem.bounds is None:
        ours, theirs = _without_constants(ours), _without_constants(theirs)
    if isinstance(problem, KindProblem) and _are_other_things(ours, theirs):
        if _is_no_expression(ours, theirs):
            text = f"No, {code(claim)} is not right. {answer.text}"
            return Answer(text, answer.check, "False")
        return refused(f"I cannot compare {code(claim)} with my answer. {answer.text}")
    return _compared(problem, claim, answer, ours, theirs)


def _compared(
    problem: Problem, claim: str, answer: Answer, ours: list[Value], theirs: list[Value]
) -> Answer:
    missing = [mine for mine in ours if not any(_is_same(mine, other) for other in theirs)]
    extra = [other for other in theirs if not any(_is_same(mine, other) for mine in ours)]
    if None in {_agreement(mine, other) for mine in missing for other in extra}:
        return refused("I could not compare that with my own answer.")
    if theirs and not extra and _are_all_of_their_names(missing, theirs):
        return _right(claim, answer)
    if not missing and not extra:
        lacking = unfinished(problem, theirs[0].node, ours[0].node) if len(theirs) == 1 else ""
        return _right(claim, answer) if not lacking else _not_yet(claim, lacking, answer)
    mine = missing[0].node if len(missing) == 1 else None
    other = extra[0].node if len(extra) == 1 else None
    is_rounding = isinstance(problem, Rounding)
    if mine and other and not is_rounding and (rounded := rounding_of(mine, other)):
        return _right(claim, answer, rounded)
    if not extra:
        text = f"Not quite: {code(claim)} is right, but not all. {answer.text}"
        return Answer(text, answer.check, "False")
    text = f"No, {code(claim)} is not right{difference(problem, mine, other)}. {answer.text}"
    return Answer(text, answer.check, "False")


def _are_all_of_their_names(missing: list[Value], theirs: list[Value]) -> bool:
    """Whether what a claim leaves out belongs to other unknowns than those it speaks of."""
    names = {value.name for value in theirs}
    return bool(missing) and all(names) and not any(one.name in names for one in missing)


def _right(claim: str, answer: Answer, more: str = "") -> Answer:
    check = answer.check or Check(Mark.AGREES, "")
    return Answer(f"Yes, {code(claim)} is right{more}, checked {check.how}.", check, "True")


def _not_yet(claim: str, lacking: str, answer: Answer) -> Answer:
    text = f"{code(claim)} has the right value but {lacking}. {answer.text}"
    return Answer(text, answer.check, "False")


def _are_other_things(ours: list[Value], theirs: list[Value]) -> bool:
    """Whether units or letters differ, or the order does, which may matter."""
    if _names_in(ours) != _names_in(theirs):
        return True
    is_reordered = len(ours) == len(theirs) > 1 and not all(map(_is_same, ours, theirs))
    return is_reordered and all(any(_is_same(mine, other) for other in theirs) for mine in ours)


def _is_no_expression(ours: list[Value], theirs: list[Value]) -> bool:
    """Whether a number is proposed for an expression that has another value where letters are 1.

    Then it is none for every value; a unit, which is read as a letter, leaves its number there.
    """
    if len(ours) != 1 or len(theirs) != 1 or _names_in(theirs):
        return False
    node = ours[0].node
    for name in variables(node):
        node = substitute(node, name, _ONE)
    return _agreement(Value("", node), Value("", theirs[0].node)) is False


_ONE: Final = Number(Fraction(1))


def _names_in(values: list[Value]) -> set[str]:
    return {name for value in values for name in variables(value.node)}


def _judged_word(wanted: bool, claim: str, answer: Answer) -> Answer:
    said = _WORDS.get(claim.strip(" .!").lower())
    if said is None:
        return refused(f"The question asks for yes or no. {answer.text}")
    verdict = "Yes, that is right" if said is wanted else "No, that is not right"
    reason = _SAYING.sub(lambda found: found[1].upper(), answer.text)
    return Answer(f"{verdict}. {reason}", answer.check, str(said is wanted))


def _judged_set(claim: str, answer: Answer) -> Answer | None:
    """A set that is claimed for an inequality, compared as the core writes both."""
    other = problem_of(claim)
    theirs = solve(other) if isinstance(other, Conditions) else None
    is_sure = theirs is not None and theirs.check is not None
    if theirs is None or theirs.result is None or not is_sure:
        return None
    if _squeezed(theirs.result) == _squeezed(answer.result or ""):
        return _right(claim, answer)
    text = f"No, {code(claim)} is not the same set. {answer.text}"
    return Answer(text, answer.check, "False")


def _judged_text(claim: str, answer: Answer) -> Answer:
    if _squeezed(claim) == _squeezed(answer.result or ""):
        return _right(claim, answer)
    said = expression_or_none(claim)
    if isinstance(said, Number) and _SIGN.search(answer.result or ""):
        text = f"No, one number is not the whole answer. {answer.text}"
        return Answer(text, answer.check, "False")
    return refused(f"I cannot compare {code(claim)} with my answer. {answer.text}")


_SIGN: Final = re.compile(r"[<>≤≥]|[A-Za-z\d)]\s*=\s*.*[A-Za-z]")
"""The sign of a relation, whose solutions are more than one number."""


def _squeezed(text: str) -> str:
    return "".join(text.lower().split())


def _without_constants(values: list[Value]) -> list[Value]:
    """Antiderivatives without the constant that is added to them."""
    return [
        Value(value.name, substitute(substitute(value.node, "C", _ZERO), "c", _ZERO))
        for value in values
    ]


def _agreement(mine: Value, other: Value) -> bool | None:
    """Whether two values are the same; `None` where that could not be decided."""
    if mine.name and other.name and mine.name != other.name:
        return False
    mark = same(mine.node, other.node, Scope()).mark
    return None if mark is Mark.UNCHECKED else mark is Mark.AGREES


def _is_same(mine: Value, other: Value) -> bool:
    return _agreement(mine, other) is True
