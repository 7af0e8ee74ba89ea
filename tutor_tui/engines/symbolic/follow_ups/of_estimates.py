"""What is asked next of a numerical method: another rule, more steps or strips, how near it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.textbook.bisection import Bisection
from tutor_tui.mathematics.kinds.textbook.newton import Newton
from tutor_tui.mathematics.kinds.textbook.strips import RULES, Strips
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.written import written

_LED: Final = late_regex(
    r"^(?:(?:and|now|so|then|but|ok|what(?:'s| is| about| if| would| do)?|whats|how about|if|do|it"
    r"|that|this|try|use|using|used|with|by|via|find|give me|get|the|same|again|for|you|we|i|apply"
    r"|can|could)\b[\s,]*)+",
    re.IGNORECASE,
)
_END: Final = late_regex(
    r"(?:\s+(?:instead|then|give|get|too|now|here|for it|of it|again))+$", re.I
)
_ONE_MORE: Final = late_regex(
    r"(?:(?:another|one more|1 more|next|a further)(?: (?:one|iterations?|steps?|time|guess|value"
    r"|approximation))?|once more)",
    re.IGNORECASE,
)
_TIMES: Final = late_regex(r"(?P<n>\d{1,2}) (?P<more>more )?(?:iterations?|steps?|times)", re.I)
_STRIPS: Final = late_regex(
    r"(?:(?P<n>\d{1,2}) (?:strips?|(?:sub)?intervals?|trapezi\w+|rectangles|steps)"
    r"|n ?= ?(?P<m>\d+))",
    re.IGNORECASE,
)
_START: Final = late_regex(
    r"(?:start(?:ing|ed)?(?: (?:at|from|with|point|value))*|[a-z]_?0 ?=|initial (?:guess|value)"
    r"(?: of)?|first guess(?: of)?)(?: [a-z] ?=)? ?(?P<at>-?\d+(?:\.\d+|/\d+)?)",
    re.IGNORECASE,
)
_EXACT: Final = late_regex(
    r"(?:exact|real|actual|true)(?: (?:value|answer|integral|area|one"
    r"|result))?(?: of the integral)?|exactly",
    re.IGNORECASE,
)
_ERROR: Final = late_regex(
    r"(?:(?:percentage |relative |absolute |actual )?error(?: (?:of|in) .{2,20})?|how (?:accurate"
    r"|close|good|far off|far out|exact|precise|big is the error)\b.*|(?:is )?(?:it|that|this)?"
    r" ?(?:(?:an? )?(?:over|under)(?:[- ]?estimat\w+)?)"
    r"(?: or (?:an? )?(?:over|under)[- ]?estimat\w+)?"
    r"|(?:is (?:it|that|this) )?too (?:big|small|high|low|large)(?: or too \w+)?)",
    re.IGNORECASE,
)
_SETTLED: Final = "It has settled there, so a further step changes none of these digits. "


def of_estimates(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The questions in full that a request may mean."""
    said = _END.sub("", _LED.sub("", request)).strip()
    strips = context.newest(Strips)
    if strips is not None:
        yield from _of_strips(said, request, strips)
    match problem_of(question):
        case Newton() as problem:
            yield from _of_newton(said, request, problem, question)
        case Bisection(count=count) as problem:
            if count and (more := _steps(said, count)):
                yield _bisected(replace(problem, count=more))


def _of_strips(said: str, request: str, problem: Strips) -> Iterator[str]:
    for rule, pattern in RULES:
        if re.fullmatch(rf"{pattern}|{rule.split()[0]}", said, re.IGNORECASE):
            yield _estimated(replace(problem, rule=rule))
    if found := _STRIPS.fullmatch(said):
        yield _estimated(replace(problem, count=int(found["n"] or found["m"])))
    if _EXACT.fullmatch(said):
        yield f"integrate {written(problem.expression)} {_bounds(problem)}"
    if any(_ERROR.fullmatch(one) for one in (said, request)):
        yield f"error of the estimate: {_estimated(problem)}"


def _estimated(problem: Strips) -> str:
    rule = f"{problem.rule}, {problem.count} strips, "
    return f"{rule}integral of {written(problem.expression)} {_bounds(problem)}"


def _bounds(problem: Strips) -> str:
    return f"from {problem.low} to {problem.high}"


_QUADRATIC: Final = (
    "Near a simple root each step about doubles the number of right digits. To compare: "
)
_WHY_FAST: Final = late_regex(
    r"\b(?:why|how)\b.*\bconverg\w*.*\b(?:fast|quick\w*|rapid\w*|so)\b"
    r"|\b(?:order|rate|speed) of convergence\b|\bhow (?:fast|quickly) does it converge",
    re.IGNORECASE,
)


def _of_newton(said: str, request: str, problem: Newton, question: str) -> Iterator[str | Written]:
    if found := _START.fullmatch(said):
        yield _followed(replace(problem, start=Fraction(found["at"])))
    if any(map(_ERROR.fullmatch, (said, request))) or _WHY_FAST.search(request):
        yield Written(f"solve {written(problem.expression)} = 0", note=_QUADRATIC)
    more = _steps(said, problem.count or 0)
    if more and problem.count is None and _ONE_MORE.fullmatch(said):
        yield Written(f"explain {question.removeprefix('explain ')}", note=_SETTLED)
    elif more:
        yield _followed(replace(problem, count=more))


def _steps(said: str, count: int) -> int | None:
    """How many steps are wanted, where so many were made."""
    if _ONE_MORE.fullmatch(said):
        return count + 1
    found = _TIMES.fullmatch(said)
    return int(found["n"]) + (count if found["more"] else 0) if found else None


def _followed(problem: Newton) -> str:
    start = f"starting at {problem.variable} = {problem.start}"
    many = f", {problem.count} steps" if problem.count else ""
    return f"Newton's method for {written(problem.expression)} = 0 {start}{many}"


def _bisected(problem: Bisection) -> str:
    ends = f"between {problem.low} and {problem.high}"
    return f"bisection for {written(problem.expression)} = 0 {ends}, {problem.count} steps"
