"""A question about the value of an expression, asked of the value in its place."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from math import factorial
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.spans import Span, find_mathematics
from tutor_tui.mathematics.syntax import (
    Call,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import changed, has_decimals, rational_value
from tutor_tui.mathematics.written import written

_ABOUT_NUMBERS: Final = re.compile(
    r"\b(?:prime|composite|factors?|multiples?|divi\w+|remainder|common|digit|even|odd|gcd|gcf|hcf"
    r"|lcm|coprime|totient|m(?:ö|oe)bius|residues?|perfect|abundant|deficient|partitions)\b",
    re.IGNORECASE,
)
_LIMIT: Final = 10**200
"""Of the numerator and the denominator of what is worked out on the way."""

_LARGEST_FACTORIAL: Final = 120


@dataclass(frozen=True, slots=True)
class Evaluated(KindProblem):
    """A problem about numbers, and the expressions (as written) that they are the values of."""

    problem: KindProblem
    values: tuple[tuple[str, str], ...]


def _read(text: str) -> Evaluated | None:
    from tutor_tui.mathematics.kinds.registry import read_kind

    has_work = kept_regex(r"\d\D*[-+*/^−×÷]\D*\d|\d\s*!").search(text)
    if not _ABOUT_NUMBERS.search(text) or not has_work:
        return None
    worked_out = _with_values(text)
    if worked_out is None:
        return None
    asked, values = worked_out
    problem = read_kind(asked)
    is_read = isinstance(problem, KindProblem) and not isinstance(problem, Evaluated)
    return Evaluated(problem, values) if is_read and isinstance(problem, KindProblem) else None


def _with_values(text: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The text with every sum or product of numbers worked out; `None` where there is none."""
    try:
        spans = find_mathematics(text)
    except (UnreadableError, TooLargeError):
        return None
    values: list[tuple[str, str]] = []
    for span in reversed(spans):
        value = _value(span)
        if value is not None and value != span.text:
            text = f"{text[: span.start]}{value}{text[span.end :]}"
            values.insert(0, (written(span.node), value))
    return (text, tuple(values)) if values else None


def _value(span: Span) -> str | None:
    if isinstance(span.node, Number | Relation):
        return None
    value = rational_value(changed(span.node, _without_factorial))
    if value is None or max(abs(value.numerator), value.denominator) >= _LIMIT:
        return None
    return shown_number(value, uses_decimals=has_decimals(span.node))


def _without_factorial(part: Node) -> Node:
    """The factorial of a whole number worked out; any other part as it is."""
    match part:
        case Call(function="factorial", arguments=(Number(value=value),)):
            is_small = value.denominator == 1 and 0 <= value <= _LARGEST_FACTORIAL
            return Number(Fraction(factorial(int(value)))) if is_small else part
        case _:
            return part


def _answer(problem: Evaluated) -> Answer:
    from tutor_tui.mathematics.solve import solve

    answer = solve(problem.problem)
    if answer.check is None:
        return answer
    facts = listed([code(f"{before} = {after}") for before, after in problem.values])
    first = answer.text[:1].lower() + answer.text[1:]
    return replace(answer, text=f"As {facts}: {first}")


def _steps(problem: Evaluated) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps import steps_of

    rest = steps_of(problem.problem)
    first = tuple(
        Step("evaluate", "Work out the expression", before, (after,))
        for before, after in problem.values
    )
    return None if rest is None else (*first, *rest)


def _heading(problem: Evaluated) -> str:
    from tutor_tui.mathematics.steps import heading_of

    return heading_of(problem.problem)


def _method(problem: Evaluated) -> str:
    from tutor_tui.mathematics.methods import method_of

    return f"First work out the expression. {method_of(problem.problem)}"


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Evaluated, _read, _answer, _heading, _method, _steps),)
