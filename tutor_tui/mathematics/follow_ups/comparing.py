"""Which of two earlier results is more, and by how much."""

import re
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.filling import (
    problem_in,
    quantity_to_go_on_with,
    result_to_go_on_with,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Node, Relation, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_MOST_SHOWN: Final = 60


def compared(first: str, second: str, claim: str = "") -> Answer:
    """Both results and their difference, after "yes" or "no" to `claim`, one of `<`, `=`, `>`.

    Raises `UndefinedError` where they cannot be compared: where one is no checked real number, or
    where they measure different things.
    """
    questions = first, second
    answers = [_answer(question) for question in questions]
    if len(set().union(*(_THING.findall(answer.text) for answer in answers))) > 1:
        raise UndefinedError("Those are two different things, so I do not compare their numbers.")
    if len({_unit(question) for question in questions}) > 1:
        raise UndefinedError("Those are not in the same unit, so I do not compare their numbers.")
    if (same := _of_whole_things([answer.result or "" for answer in answers])) is not None:
        return same
    if (alike := _of_expressions(questions)) is not None:
        return alike
    values = _values(questions)
    gap = values[1] - values[0]
    if gap.is_zero:
        lead = {"": "Both", "=": "Yes, both"}.get(claim, "No, both")
        sentence = f"{lead} are the same, {code(show(values[0]))}."
        return with_verdict(sentence, True, BY_ARITHMETIC, "0")
    order = (0, 1) if gap.is_negative else (1, 0)
    names = _named(first), _named(second)
    more, less = (_told(_shown(values[place]), names[place]) for place in order)
    is_so = claim == ("<" if gap.is_positive else ">")
    lead = ("Yes, " if is_so else "No, ") if claim else ""
    sentence = f"{lead}{more} is more than {less}, by {_shown(abs(gap))}{_as_often(*values)}."
    return with_verdict(sentence, True, BY_ARITHMETIC, str(abs(gap)))


def changes_compared(now: tuple[str, str], before: tuple[str, str]) -> Answer:
    """Which of two results has changed more since two earlier questions."""
    old, new = _values(before), _values(now)
    first, second = (abs(after - ago) for ago, after in zip(old, new, strict=True))
    lines = [
        f"{_named(question)} is {_shown(after)}, and was {_shown(ago)}"
        for question, ago, after in zip(now, old, new, strict=True)
    ]
    told = "; ".join(lines)
    if (first - second).is_zero:
        return with_verdict(f"Both changed by {_shown(first)}: {told}.", True, BY_ARITHMETIC, "0")
    more = 0 if (first - second).is_positive else 1
    most, least = map(_shown, sorted((first, second), reverse=True))
    sentence = (
        f"The {_named(now[more]).strip('`').split(' of ')[0]} changed more, by {most} "
        f"against {least}: {told}."
    )
    return with_verdict(sentence, True, BY_ARITHMETIC, str(abs(first - second)))


def _of_whole_things(results: list[str]) -> Answer | None:
    """Whether two matrices or vectors are the same, entry by entry; `None` for anything else."""
    if not all(result.startswith(("[[", "(")) and "," in result for result in results):
        return None
    first, second = (code(result) for result in results)
    if results[0] == results[1]:
        return with_verdict(f"Both are the same, {first}.", True, BY_ARITHMETIC, "True")
    return with_verdict(f"No, {first} and {second} differ.", True, BY_ARITHMETIC, "False")


def _of_expressions(questions: tuple[str, str]) -> Answer | None:
    """Whether two results with letters are the same for all values; `None` for numbers."""
    nodes = [expression_or_none(result_to_go_on_with(question)) for question in questions]
    first, second = nodes
    if not isinstance(first, Node) or not isinstance(second, Node):
        return None
    if not (variables(first) and variables(second)):
        return None
    verdict = same(first, second, Scope())
    shown = [code(written(one)) for one in (first, second)]
    if verdict.mark is Mark.UNCHECKED:
        return None
    if verdict.mark is Mark.AGREES:
        return with_verdict(f"Yes, {shown[0]} and {shown[1]} are the same.", True, verdict.how)
    why = verdict.how.replace("the left side", "the first").replace("the right side", "the second")
    sentence = f"No, {shown[0]} and {shown[1]} are not the same: {why}."
    return with_verdict(sentence, True, BY_ARITHMETIC, "False")


def _as_often(first: "sympy.Expr", second: "sympy.Expr") -> str:
    """How many times as much the larger of two positive values is, where that is a whole number."""
    if not (first.is_positive and second.is_positive):
        return ""
    ratio = max(first / second, second / first)
    return f", that is {code(str(ratio))} times as much" if ratio.is_Integer else ""


def _answer(question: str) -> Answer:
    answer = solve(problem_in(question))
    if answer.check is None or answer.check.mark is not Mark.AGREES:
        raise UndefinedError(_NO_NUMBERS)
    return answer


def _values(questions: tuple[str, str]) -> "list[sympy.Expr]":
    """The two real results; where both are percentages, their numbers of percent."""
    texts = [result_to_go_on_with(question) for question in questions]
    if all(text.endswith("%") for text in texts):
        texts = [text[:-1] for text in texts]
    nodes = [expression_or_none(text) for text in texts]
    values = [to_sympy(n) for n in nodes if n is not None and not isinstance(n, Relation)]
    is_sure = len(values) == len(texts) and all(one.is_number and one.is_real for one in values)
    if not is_sure or (values[1] - values[0]).is_positive is None:
        raise UndefinedError(_NO_NUMBERS)
    return values


def _unit(question: str) -> str:
    """The unit that an answer gives its number; empty where it has none."""
    try:
        return quantity_to_go_on_with(question).rpartition(" ")[2]
    except (UndefinedError, UnreadableError):
        return ""


def _shown(value: "sympy.Expr") -> str:
    is_short = value.is_Integer or not value.is_Rational or 10**6 % int(value.q) != 0
    return code(show(value) if is_short else show_decimal(value))


_NO_NUMBERS: Final = "I have no two numbers before that I could compare."
_THING: Final = late_regex(r"^The (?!least common|greatest common)([a-z ]{2,40}?) (?:is|of)\b")
"""What an answer says that its number is: "amount" of "The amount is"; none for sums."""
_LED: Final = late_regex(
    r"^(?:(?:and|now|so|then|ok|what about|what is|what's|whats|how about)\b[\s,]*)+", re.IGNORECASE
)


def _told(shown: str, name: str) -> str:
    """ "`12` for `lcm of 4 and 6`"; a number stands for itself."""
    return shown if shown == name else f"{shown} for {name}"


def _named(question: str) -> str:
    plain = _LED.sub("", question).strip(" ?.")
    return code(plain if len(plain) <= _MOST_SHOWN else f"{plain[:_MOST_SHOWN]} …")
