"""Estimates: every number rounded to one significant figure before it is worked out."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor, isclose, log10
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import IN_DECIMALS, refused, with_verdict
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, variables, walk
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_FORM: Final = late_regex(
    r"(?:estimate|find an estimate (?:for|of)|by rounding(?: each number)?(?: to 1 significant "
    r"figure)?,? estimate)\s+(?:the\s+)?(?:value\s+of\s+|answer\s+to\s+"
    r")?(?P<e>[^?;=,a-z]*\d[^?;=a-z]*?)(?:,?\s+(?:by|to)\s+(?:rounding\s+)?(?:each\s+number\s+"
    r")?(?:to\s+)?(?:1|one)\s+(?:significant\s+"
    r"figure|sig(?:nificant)?\.?\s*fig(?:ure)?s?|s\.?f\.?))?",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Estimate(KindProblem):
    """An expression, and the same with its numbers rounded."""

    exact: Node
    rounded: Node


def one_figure(text: str) -> str:
    """A positive decimal rounded to one significant figure, a half up: `19.8` as `20`."""
    number = Decimal(text)
    if not number:
        return text
    power = number.adjusted()
    unit = Fraction(10) ** power
    digits = Fraction(number) / unit
    whole = int(digits + Fraction(1, 2))
    return shown_number(whole * unit, uses_decimals=True)


def read_estimate(text: str) -> Estimate | None:
    """The sum, product or quotient of plain numbers to estimate."""
    if len(text) > _LONGEST or "estimat" not in text.lower():
        return None
    found = _FORM.fullmatch(bare(flat(text)))
    if found is None or re.search(r"\^|\*\*|[⁰¹²³⁴-⁹√_]", found["e"]):
        return None
    said = re.sub(r"(?<=\d),(?=\d{3}\b)", "", found["e"])
    exact = expression_or_none(said)
    rounded = expression_or_none(_NUMBER.sub(lambda one: one_figure(one[0]), said))
    if exact is None or rounded is None or variables(exact):
        return None
    numbers = sum(isinstance(node, Number) for node in walk(exact))
    return Estimate(exact, rounded) if numbers > 1 and exact != rounded else None


def answer_estimate(problem: Estimate) -> Answer:
    """The value of the rounded numbers, beside the exact one."""
    near, exact = rational_value(problem.rounded), rational_value(problem.exact)
    if near is None or exact is None:
        return refused("One of these numbers is rounded to 0, so that cannot be estimated so.")
    shown = shown_number(near, uses_decimals=True)
    sentence = (
        f"About {code(shown)}: rounded to one significant figure it is "
        f"{code(written(problem.rounded))}. Exactly it is {code(f'{float(exact):.6g}')}."
    )
    return with_verdict(sentence, _is_rounded_right(problem, near), IN_DECIMALS, shown)


def _is_rounded_right(problem: Estimate, near: Fraction) -> bool:
    """Whether every number is within half a unit of its first figure, and the value is right."""
    pairs = zip(_numbers(problem.exact), _numbers(problem.rounded), strict=True)
    are_near = all(
        abs(one - other) * 2 <= Fraction(10) ** floor(log10(one)) for one, other in pairs if one
    )
    return are_near and isclose(float(value_at(problem.rounded, {})), float(near), abs_tol=1e-12)


def _numbers(node: Node) -> list[Fraction]:
    return [part.value for part in walk(node) if isinstance(part, Number)]


def heading_of_estimate(problem: Estimate) -> str:
    """What is estimated."""
    return f"To estimate {code(written(problem.exact))}"


METHOD_OF_ESTIMATE: Final = (
    "Round every number to one significant figure, and work that out in your head."
)


def steps_of_estimate(problem: Estimate) -> tuple[Step, ...] | None:
    """The rounded numbers worked out."""
    value = rational_value(problem.rounded)
    if value is None:
        return None
    reason = "Work it out with every number rounded to one significant figure."
    shown = shown_number(value, uses_decimals=True)
    return (Step("work out", reason, written(problem.rounded), (shown,)),)
