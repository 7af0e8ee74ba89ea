"""Continued fractions of numbers that are no fractions: `(1 + √5)/2`, and how that of π begins."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_FIRST: Final = 12
_MOST: Final = 40
_DIGITS: Final = 120
_MOST_LINES: Final = 8
_REQUEST: Final = late_regex(
    r"(?:first\s+(?P<count>\d{1,2})\s+(?:terms|partial quotients)\s+of\s+(?:the\s+)?)?"
    r"(?:simple\s+)?continued\s+fraction(?:\s+(?:expansion|representation))?\s+(?:of|for)\s+"
    r"(?P<n>.+?)(?:\s+to\s+(?P<terms>\d{1,2})\s+terms)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ContinuedNumber(KindProblem):
    """An irrational number, and how many terms of its continued fraction are asked for."""

    number: Node
    terms: int


def _read(text: str) -> ContinuedNumber | None:
    if len(text) > _LONGEST or not kept_regex("continued", re.IGNORECASE).search(text):
        return None
    found = _REQUEST.fullmatch(asked(text))
    node = expression_or_none(found["n"]) if found else None
    if found is None or node is None or isinstance(node, Relation) or variables(node):
        return None
    if rational_value(node) is not None:
        return None
    terms = int(found["count"] or found["terms"] or 0)
    return ContinuedNumber(node, terms) if terms <= _MOST else None


def _work(problem: ContinuedNumber) -> Worked:
    """With the value of many terms beside that of the number."""

    number = to_sympy(problem.number)
    shown = code(written(problem.number))
    if not number.is_real or number.is_rational:
        raise DeclinedError(f"{shown} is no irrational number that I know.")
    period = None if problem.terms else _periodic(number)
    if period is not None:
        first, repeated = period
        parts = [*first, *repeated * (_DIGITS // len(repeated) + 1)]
        line = _shown(first, f"({', '.join(map(str, repeated))})")
        sentence = f"{shown} has the continued fraction {code(line)}; what stands in brackets "
        sentence += "repeats without end."
        verdict = _is_near(number, parts)
        lines = _lines(number, [*first, *repeated])
        return Worked(sentence, verdict, "by the value of its first parts", line, lines)
    count = problem.terms or _FIRST
    parts = _begun(number, count)
    line = _shown(parts, "" if problem.terms else "...")
    sentence = f"The continued fraction of {shown} begins {code(line)}."
    verdict = parts == _begun(number, count, digits=2 * _DIGITS)
    return Worked(sentence, verdict, "with twice the digits", line)


def _periodic(number: "sympy.Expr") -> tuple[list[int], list[int]] | None:
    """The terms before the period, and the period, of a number with one square root."""
    if not number.is_algebraic or sympy.degree(sympy.minimal_polynomial(number)) != 2:
        return None
    *first, repeated = sympy.continued_fraction(sympy.radsimp(number))
    period = [int(part) for part in repeated]
    if not first:  # it repeats from its first term on, which stands before the others
        return period[:1], [*period[1:], *period[:1]]
    return [int(part) for part in first], period


def _lines(number: "sympy.Expr", parts: list[int]) -> tuple[Step, ...]:
    """Each whole part taken away and the rest turned round, until a rest comes again."""
    rest, steps, seen = sympy.radsimp(number), list[Step](), list["sympy.Expr"]()
    for part in parts[:_MOST_LINES]:
        seen.append(rest)
        after = sympy.radsimp(1 / (rest - part))
        reason = f"The whole part is {code(str(part))}: take it away, and turn the rest round."
        if after in seen:
            reason = f"{reason[:-1]}; that stood above, so from here on all repeats."
        steps.append(Step("whole part", reason, show(rest), (show(after),)))
        rest = after
        if rest in seen:
            break
    return tuple(steps)


def _begun(number: "sympy.Expr", count: int, digits: int = _DIGITS) -> list[int]:
    """The first terms, from so many digits."""
    with mpmath.workdps(digits):
        rest, parts = mpmath.mpf(str(number.n(digits))), list[int]()
        while len(parts) < count:
            parts.append(int(mpmath.floor(rest)))
            rest = 1 / (rest - parts[-1])
    return parts


def _is_near(number: "sympy.Expr", parts: list[int]) -> bool:
    with mpmath.workdps(_DIGITS // 2):
        value: Any = mpmath.mpf(parts[-1])
        for part in reversed(parts[:-1]):
            value = part + 1 / value
        return bool(abs(value - mpmath.mpf(str(number.n(_DIGITS // 2)))) < mpmath.mpf(10) ** -25)


def _shown(parts: list[int], ending: str) -> str:
    first, *others = [*map(str, parts), *([ending] if ending else [])]
    return f"[{first}; {', '.join(others)}]"


def _heading(problem: ContinuedNumber) -> str:
    return f"To write {code(written(problem.number))} as a continued fraction"


_METHOD: Final = (
    "Take the whole part, turn the rest upside down, and go on so; a number with one square root "
    "repeats itself."
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(ContinuedNumber, _read, _work, _heading, _METHOD),
)
