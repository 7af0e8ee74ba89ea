"""What a teacher would object to in a lesson: its hints, its lines, and what "why?" says of them.

Numbers are compared by their value in floating point, not as they are written, and so by another
way than that by which the hints are kept from telling the answer.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product
from math import isclose
from typing import Final

from tests.mathematics.asking import spans_of
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.hints import hints_towards, why
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, Problem, Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables

_NUMBER: Final = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_MACHINE: Final = re.compile(
    r"\*\*|\b(?:Eq|Ne|Rational|Integer|Symbol|Derivative|Integral|Piecewise|Matrix)\(|\boo\b|\bzoo\b"
    r"|\bnan\b|\b[a-z]{2,}_[a-z]{2,}|\b[A-Z][a-z]+[A-Z]\w*|\bNone\b|\bTrue\b|\bFalse\b"
)
_TELLING: Final = 24
"""Letters of an explanation; fewer are hardly one."""


def faults_of(question: str, problem: Problem) -> list[str]:
    """All that is wrong with the lesson on a question; one short sentence for each."""
    answer = solve(problem)
    assert answer.check is not None, answer.text
    assert answer.check.mark is not Mark.DISAGREES
    steps = steps_of(problem) or ()
    told = [heading_of(problem), method_of(problem)]
    return [
        *(f"no working: {question}" for _ in range(not steps)),
        *(f"machine notation: {text}" for text in told if _MACHINE.search(text)),
        *_of_hints(question, problem, answer, steps),
        *chain.from_iterable(_of_step(problem, steps, number) for number in range(len(steps))),
        *_of_joins(question, answer, steps, told),
    ]


# -- hints --------------------------------------------------------------------------------------


def _of_hints(
    question: str, problem: Problem, answer: Answer, steps: tuple[Step, ...]
) -> Iterator[str]:
    given = f"{question} {heading_of(problem)}"
    known = [0.0, *(float(found) for found in _NUMBER.findall(given))]
    secret = [value for value in _solved(answer) if not _among(value, known)]
    for hint in hints_towards(answer, problem, steps, question, 0):
        new = [span for span in spans_of(hint) if _flat(span) not in _flat(given)]
        told = [*_NUMBER.findall(re.sub("`[^`]*`", "", hint)), *new]
        if any(_among(value, secret) for value in _sizes(told)):
            yield f"the hint tells the answer: {hint}"


def _solved(answer: Answer) -> list[float]:
    """The sizes of the parts of the result, each the right side of what is said."""
    parts = re.split(r"[,;()\[\]]", answer.result or "")
    return _sizes([answer.result or "", *parts])


def _sizes(lines: list[str]) -> list[float]:
    """The values of the lines that have one, without their signs."""
    return [value for line in lines if (value := _value(line)) is not None]


def _value(line: str) -> float | None:
    node = _read(line.rsplit("≈", 1)[-1])
    node = node.right if isinstance(node, Relation) else node
    try:
        value = None if node is None or variables(node) else complex(value_at(node, {}))
    except (NoValueError, OverflowError):
        return None
    return None if value is None else abs(value)


def _among(value: float, values: Iterable[float]) -> bool:
    return any(isclose(value, other, rel_tol=1e-6, abs_tol=1e-9) for other in values)


def _read(line: str) -> Node | Relation | None:
    try:
        return parse_statement(line)
    except (UnreadableError, TooLargeError):
        return None


# -- steps --------------------------------------------------------------------------------------


def _of_step(problem: Problem, steps: tuple[Step, ...], place: int) -> Iterator[str]:
    step = steps[place]
    if not step.rule.strip() or len(step.reason.strip()) < 4:
        yield f"a step without rule or reason: {step}"
    if step.rule == step.reason:
        yield f"the reason is the name of the rule: {step.reason}"
    if not step.before.strip() or not all(line.strip() for line in step.after):
        yield f"a step without a line: {step}"
    if found := _MACHINE.search(" ".join((step.rule, step.reason, step.before, *step.after))):
        yield f"machine notation {found[0]!r}: {step}"
    if place and step == steps[place - 1]:
        yield f"a step twice: {step}"
    told = why(problem, place + 1, "").text.split(" Why: ")[-1]
    if len(told) < _TELLING or _words(told) <= _words(step.reason):
        yield f"“why?” says no more than the step: {told}"
    if rule_of(problem, step) is None and len(steps) > 1:
        yield f"a rule that is not explained: {step.rule}: {step.reason}"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.lower()))


def _of_joins(
    question: str, answer: Answer, steps: tuple[Step, ...], told: list[str]
) -> Iterator[str]:
    """Numbers that come from nowhere, and working that ends elsewhere than in the answer."""
    known = {value for text in (question, *told) for value in _numbers(text)}
    known |= {float(digit) for digit in question if digit.isdecimal()}
    for step in steps:
        known |= _numbers(step.reason)
        new = [value for value in _numbers(step.before) - known if not _is_known(value, known)]
        if new:
            yield f"numbers from nowhere {new}: {step}"
        known |= {*_numbers(step.before), *(v for line in step.after for v in _numbers(line))}
    if steps and not _ends_in(steps[-1], answer):
        yield f"the last line is not in the answer: {steps[-1].after} {answer.text}"


def _numbers(text: str) -> set[float]:
    return {float(found) for found in _NUMBER.findall(text)}


def _is_known(value: float, known: set[float]) -> bool:
    """Whether a number was told, or comes out of two that were by what is done in the head."""
    told = sorted({*known, *_COMMON})
    return _among(value, told) or any(
        _among(value, (first + second, abs(first - second), first * second))
        or (second and _among(value, (first / second,)))
        for first, second in product(told, repeat=2)
    )


_COMMON: Final = (0, 1, 2, 10, 60, 90)
"""Minutes of an hour and the like, which nobody has to be told."""


def _ends_in(last: Step, answer: Answer) -> bool:
    if not last.after and (answer.result in _DECIDED or answer.text.startswith(("Yes", "No"))):
        return True
    text = _flat(f"{answer.text} {answer.result}")
    told = [*_sizes(spans_of(answer.text)), *_solved(answer)]
    return any(_is_told(line, text, told) for line in (*last.after, last.before))


_DECIDED: Final = ("True", "False", "none", "0", "1", "infinitely many")
"""Results that the reason of the last step says in words."""


def _is_told(line: str, text: str, told: list[float]) -> bool:
    value = _value(line)
    return _flat(re.split("[=≈]", line)[-1]) in text or (value is not None and _among(value, told))


def _flat(text: str) -> str:
    return re.sub(r"[\s*·`()]", "", text)
