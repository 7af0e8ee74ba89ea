"""Whether an improper integral converges: by its value, or because it has none."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Integrate, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class ConvergingIntegral(KindProblem):
    """The definite integral of which it is asked whether it converges (or diverges)."""

    integral: Integrate
    is_divergence: bool


_FORM: Final = late_regex(
    r"(?:so\s+)?(?:(?:does|do|will)\s+(?:the\s+)?(?:improper\s+)?(?P<first>.+?)\s+(?:converge|diverge)"
    r"(?:\s+or\s+(?:converge|diverge))?"
    r"|(?:is|determine\s+(?:whether|if))\s+(?:the\s+)?(?:improper\s+)?(?P<second>.+?)\s+"
    r"(?:is\s+)?(?:convergent|divergent|converges|diverges)(?:\s+or\s+(?:not|convergent|divergent"
    r"|converges|diverges))?)",
    re.IGNORECASE,
)
_LONGEST: Final = 300
_HINT: Final = re.compile(r"(?:con|di)verge", re.IGNORECASE)
_INTEGRAL: Final = late_regex(r"integra|∫|\\int\b|\bint\b", re.IGNORECASE)


def read_converging(text: str) -> ConvergingIntegral | None:
    """The integral; series are asked of another kind."""
    if len(text) > _LONGEST or not (_HINT.search(text) and _INTEGRAL.search(text)):
        return None
    found = _FORM.fullmatch(bare(flat(text)))
    if found is None:
        return None
    from tutor_tui.mathematics.understand import understand

    problem = understand(found["first"] or found["second"])
    is_definite = isinstance(problem, Integrate) and problem.bounds is not None
    if not is_definite or not isinstance(problem, Integrate):
        return None
    return ConvergingIntegral(problem, _DIVERGES.search(found[0]) is not None)


_DIVERGES: Final = late_regex(r"(?<!or )diverge(?!.* or (?:not|converge))", re.IGNORECASE)


def answer_converging(problem: ConvergingIntegral) -> Answer:
    """Yes with the value, no where there is none; nothing where that is not known."""
    from tutor_tui.mathematics.solve import solve

    answer = solve(problem.integral)
    if answer.result is None and "diverges" not in answer.text:
        return answer
    converges = "diverges" not in answer.text
    is_so = converges != problem.is_divergence
    said = f"{'Yes' if is_so else 'No'}, it {'converges' if converges else 'diverges'}"
    return replace(answer, text=f"{said}: {answer.text}", result=str(is_so))


def _steps(problem: ConvergingIntegral) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps import steps_of

    return steps_of(problem.integral)


def _heading(problem: ConvergingIntegral) -> str:
    return f"To see whether the integral of {code(written(problem.integral.expression))} converges"


_METHOD: Final = (
    "Integrate up to a bound that moves towards the bad end, and see whether the result has a "
    "limit."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(ConvergingIntegral, read_converging, answer_converging, _heading, _METHOD, _steps),
)
