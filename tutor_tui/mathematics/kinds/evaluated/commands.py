"""Commands inside commands, `factor(expand((x + 1)^2 - 4))`: from the inside out, one at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Problem, Step, code
from tutor_tui.mathematics.program_notation import inside, parts_of
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_NAMES: Final = (
    "expand factor simplify fullsimplify trigsimp radsimp ratsimp cancel together apart partfrac "
    "collect diff derivative integrate int subs substitute quo quotient rem remainder "
    "resultant discriminant coeff coefficient numer numerator denom denominator det determinant "
    "gcd lcm polynomialgcd polynomialquotient polynomialremainder limit "
    "fullratsimp radcan trigexpand expandtrig trigreduce monic summation product totient "
    "nextprime prevprime primepi fibonacci"
)
"""Commands whose result is one expression, and that are no functions of formulas."""
_CALL: Final = late_regex(
    rf"(?<![\w.'])(?P<name>{'|'.join(_NAMES.split())}|(?-i:D(?=\[)))[(\[]", re.IGNORECASE
)
_OF_UNKNOWN: Final = late_regex(
    r"(?:\b(?:diff|derivative)|(?-i:\bD))[(\[]\s*[a-z]\s*(?:[(\[][a-z][)\]])?\s*,|\bdsolve\b|\bdesolve\b",
    re.IGNORECASE,
)
"""The derivative of a function that is looked for: `Derivative(y(x), x)` in an equation."""
_INTEGRAL: Final = late_regex(r"int(?:egrate)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nested(KindProblem):
    """A request that holds a command: what stands before it, the command, what stands behind."""

    before: str
    call: str
    after: str

    @property
    def is_inside(self) -> bool:
        """Whether it is a part, and clear where it ends: `expand(x + 1)^2` may mean the square."""
        before, after = self.before.strip(" `$"), self.after.strip(" `$.?")
        is_clear = len(self.arguments) > 1 or bool(before) or after[:1].isalpha()
        is_repeated = _INTEGRAL.match(self.call) and _INTEGRAL.search(before)  # double integrals
        return (
            bool(before or after) and bool(is_clear) and not (after.startswith("^") or is_repeated)
        )

    @property
    def arguments(self) -> list[str]:
        """What the command is given."""
        opened = re.search(r"[(\[]", self.call)
        return parts_of(self.call[opened.end() : -1]) if opened else []

    def with_value(self, value: str) -> str:
        """The request with an expression in the place of the command."""
        is_alone = re.search(r"(?:^|[\s(,])$", self.before) and re.match(r"$|[\s),?.]", self.after)
        plain = value if is_alone and re.fullmatch(r"\w+", value) else f"({value})"
        return f"{self.before}{plain}{self.after}"


def _read(text: str) -> Nested | None:
    """Claimed where the command is read, and the rest with its argument in its place."""
    if len(text) > _LONGEST or not _CALL.search(text) or _OF_UNKNOWN.search(text):
        return None
    for nested in _innermost(text):
        if not nested.is_inside or not _problem(nested.call):
            return None
        return nested if _problem(nested.with_value(_stand_in(nested))) else None
    return None


def _stand_in(nested: Nested) -> str:
    """An expression in the letters of the command, which its result may have, too."""
    arguments = nested.arguments
    if arguments and expression_or_none(arguments[0]) is not None:
        return arguments[0]
    letter = re.search(r"(?<![A-Za-z])[a-z](?![A-Za-z])", nested.call)
    return letter[0] if letter else "2"


def _innermost(text: str) -> Iterator[Nested]:
    """The commands that hold no other one."""
    for found in _CALL.finditer(text):
        body = inside(text, found.end() - 1)
        is_of_numbers = found["name"].lower() in ("gcd", "lcm") and not re.search(
            "[A-Za-z]", body or ""
        )
        if body is not None and not is_of_numbers and not _CALL.search(body):
            end = found.end() + len(body) + 1
            yield Nested(text[: found.start()], text[found.start() : end], text[end:])


def _problem(text: str) -> Problem | None:
    from tutor_tui.mathematics.exercises import problem_of

    return problem_of(text)


@dataclass(frozen=True, slots=True)
class _WorkedOut:
    """The problem of a command with its answer, and the problem that its result leaves."""

    inner: Problem
    answer: Answer
    value: str
    outer: Problem


@kept(lambda found: found is not None)
def _worked_out(problem: Nested) -> _WorkedOut | None:
    from tutor_tui.mathematics.solve import solve

    inner = _problem(problem.call)
    answer = solve(inner) if inner is not None else None
    if inner is None or answer is None or answer.result is None:
        return None
    result = re.sub(r" \+ C$", "", answer.result)  # programs leave the constant out
    value = expression_or_none(result)
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    outer = _problem(problem.with_value(result)) if value is not None and is_sure else None
    if value is None or outer is None:
        return None
    return _WorkedOut(inner, answer, written(value), outer)


def _answer(problem: Nested) -> Answer:
    from tutor_tui.mathematics.solve import solve

    found = _worked_out(problem)
    if found is None:
        return refused(f"I cannot work out {code(problem.call)} as one expression.")
    answer = solve(found.outer)
    if answer.check is None:
        return answer
    first = answer.text[:1].lower() + answer.text[1:]
    return replace(answer, text=f"As {code(problem.call)} is {code(found.value)}: {first}")


def _steps(problem: Nested) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps import steps_of

    found = _worked_out(problem)
    if found is None:
        return None
    parts = [steps_of(part) for part in (found.inner, found.outer)]
    known = [steps for steps in parts if steps is not None]
    return tuple(step for steps in known for step in steps) if len(known) == 2 else None


def _heading(problem: Nested) -> str:
    from tutor_tui.mathematics.steps import heading_of

    found = _worked_out(problem)
    if found is None:
        return f"To work out {code(problem.call)}"
    second = heading_of(found.outer)
    return f"{heading_of(found.inner)}, then {second[:1].lower()}{second[1:]}"


def _method(problem: Nested) -> str:
    from tutor_tui.mathematics.methods import method_of

    found = _worked_out(problem)
    parts = () if found is None else (method_of(found.inner), method_of(found.outer))
    return " ".join(("Work from the inside out.", *dict.fromkeys(parts)))


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Nested, _read, _answer, _heading, _method, _steps),)
