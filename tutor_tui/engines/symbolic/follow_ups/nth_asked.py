"""One of several results named by its place alone: "the second one", "explain the last answer"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Written
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.kinds.several.reading import Several
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve
from tutor_tui.mathematics.trees import variables

_RESULTS: Final = (
    r"(?:ones?|answers?|solutions?|roots?|values?|numbers?|results?|terms?|zeros?|parts?|points?"
    r"|eigenvalues?|eigenvectors?|factors?)"
)
_LEAD: Final = (
    r"(?:(?:and|what about|how about|just|only|now|show(?: me)?|tell me(?: about)?|give me|say"
    r"|i mean|i meant|what(?:'s|s| is| was)|which(?:'s| is| was)|where(?:'s| is)|only want"
    r"|i want)\s+)*"
)
_WHY: Final = (
    r"(?:(?:can you |could you |please )*(?:explain|check|verify|test|prove|confirm)(?: me)?"
    r"|why(?: is it)?|how (?:did (?:you|we|i)|do (?:you|we|i)|can (?:you|we|i)|to)"
    r" (?:get|find|work out|come up with|calculate)|i don't (?:get|understand|see)"
    r"|where (?:does|did) (?=.* (?:come|came) from))"
)
_NTH: Final = late_regex(
    rf"(?:{_LEAD}|(?P<why>{_WHY})\s+)(?:the )?"
    r"(?P<place>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|other|latter|former)"
    rf"(?: (?:of (?:them|these|those|the two)|{_RESULTS}))?(?: (?:again|only|alone|come from))?",
    re.IGNORECASE,
)
PLACES: Final = {"first": 1, "1st": 1, "former": 1, "second": 2, "2nd": 2, "other": 2, "third": 3,
                  "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "last": -1,
                  "latter": -1}  # fmt: skip
_WISH: Final = " checked"


def nth_asked(request: str, problem: Problem) -> Asked | Written | None:
    """Which result is asked for; "check the first one" of an equation is read elsewhere.

    Of several things that were asked at once the one is explained as if it were asked alone.
    """
    found = _NTH.fullmatch(request)
    if found is None:
        return None
    wish = _WISH if found["why"] else ""
    is_checked = wish and re.match(r".*\b(?:check|verify|test|prove|confirm)\b", found["why"], re.I)
    place = PLACES[found["place"].lower()]
    if wish and not is_checked and (alone := _alone(problem, place)):
        return Written(f"explain {alone}")
    match problem:
        case Solve(equations=(equation,)) if is_checked and len(variables(equation)) == 1:
            return None
    return Asked(Aspect.NTH, f"{place}{wish}")


def _alone(problem: Problem, place: int) -> str:
    """The question at a place of several that were asked at once; empty where one was asked."""
    match problem:
        case Several(questions=questions):
            asked = list(questions)
        case Summary(measures=measures, numbers=numbers) if len(measures) > 1:
            values = ", ".join(map(str, numbers))
            asked = [f"{one.value} of {values}" for one in measures]
        case _:
            return ""
    index = place - 1 if place > 0 else len(asked) + place
    return asked[index] if 0 <= index < len(asked) else ""
