"""Which rule a step names; a few names mean another rule in calculus, or between two sides."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.probability.counting import Count
from tutor_tui.mathematics.problems import Differentiate, Integrate, Problem, Step
from tutor_tui.mathematics.rules.algebra import ALGEBRA, BALANCED, COMPARED
from tutor_tui.mathematics.rules.analysis import AREAS, CURVES, EQUATIONS, LIMITS, SERIES, SEVERAL
from tutor_tui.mathematics.rules.applied import APPLIED, COUNTED
from tutor_tui.mathematics.rules.calculus import DERIVATIVES, INTEGRALS, STEP_BY_STEP
from tutor_tui.mathematics.rules.findings import FINDINGS
from tutor_tui.mathematics.rules.forms import FACTORING, FRACTIONS, PARTIAL, RADICALS, SIMPLIFYING
from tutor_tui.mathematics.rules.further import FURTHER
from tutor_tui.mathematics.rules.matrices import MATRICES
from tutor_tui.mathematics.rules.numbers import NUMBERS, WHOLE_NUMBERS
from tutor_tui.mathematics.rules.proofs import PROOFS
from tutor_tui.mathematics.rules.rule import Rule
from tutor_tui.mathematics.rules.statements import STATEMENTS
from tutor_tui.mathematics.rules.values import (
    CHANCES,
    COMPLEX,
    EVENTS,
    PIECES,
    ROWS,
    SETS,
    TRIANGLES,
    VALUES,
    WHOLE,
)

_ALL: Final = MappingProxyType(
    {
        **APPLIED,
        **FINDINGS,
        **INTEGRALS,
        **DERIVATIVES,
        **STEP_BY_STEP,
        **AREAS,
        **CURVES,
        **EQUATIONS,
        **LIMITS,
        **SERIES,
        **SEVERAL,
        **VALUES,
        **COMPLEX,
        **PIECES,
        **SETS,
        **WHOLE,
        **CHANCES,
        **EVENTS,
        **FURTHER,
        **STATEMENTS,
        **PROOFS,
        **TRIANGLES,
        **ROWS,
        **MATRICES,
        **NUMBERS,
        **ALGEBRA,
        **FACTORING,
        **FRACTIONS,
        **PARTIAL,
        **RADICALS,
        **SIMPLIFYING,
    }
)


def rule_of(problem: Problem, step: Step) -> Rule | None:
    """The rule that a step of this problem names; `None` where it is not explained here."""
    if isinstance(problem, Differentiate) and step.rule in DERIVATIVES:
        return DERIVATIVES[step.rule]
    if isinstance(problem, Count) and step.rule in COUNTED:
        return COUNTED[step.rule]
    if isinstance(problem, Integrate) and step.rule == "reciprocal":
        return INTEGRALS["table"]
    if isinstance(problem, Integrate) and step.rule in INTEGRALS:
        return INTEGRALS[step.rule]
    if step.rule in COMPARED and re.search("[<>≤≥]", step.before):
        return COMPARED[step.rule]
    if step.rule in BALANCED and "=" in step.before:
        return BALANCED[step.rule]
    shown = f"{'' if step.rule == '/' else step.before} {step.after}"
    if step.rule in WHOLE_NUMBERS and not _HAS_FRACTION.search(shown):
        return WHOLE_NUMBERS[step.rule]
    return _ALL.get(step.rule)


_HAS_FRACTION: Final = re.compile(r"\d\s*/|/\s*\(")
