"""The wish to compare the last two results: "which is more", "and by how much"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Compared
from tutor_tui.engines.symbolic.pointing import is_form
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.numbers.spoken import Spoken
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, KindProblem

_WHICH_IS_MORE: Final = late_regex(
    r"(?:so )?(?:which|what)(?: one)?(?: is|'s|s| was| gives?| gets?| makes?| costs?)? (?:the"
    r" )?(?:more|bigger|larger|greater|better|cheaper|less|smaller|most|biggest|cheapest)"
    r"(?: money)?(?:,? (?:and )?(?:by )?how much(?: (?:more|less|bigger|cheaper|by))?)?"
    r"|(?:and )?(?:by )?how much (?:more|less|bigger|cheaper|larger|smaller|better)"
    r"(?: is (?:it|that))?|by how much"
    r"|what(?:'s| is) the difference(?: between (?:them|the two))?"
    r"|how many times (?:as )?(?:more|bigger|larger|greater|smaller|less|big|large|much|longer)"
    r"(?: (?:is|was|as) (?:it|that|this|the (?:other|first|last)))*(?: than before)?",
    re.IGNORECASE,
)
_OF_BOTH: Final = late_regex(
    r"(?:which|what)(?: one| result| answer| value| of (?:them|these|those|the two))?(?: is|'s) "
    r"(?:the )?(?:bigger|larger|greater|higher|more|more likely|smaller|less|less likely)"
    r"(?: one)?|compare (?:them|these|those|both|the two)|(?:so )?(?:(?:are )?(?:they|these"
    r"|those|both|the two)(?:'re)?(?: are)?)"
    r"(?: (?:of them|answers|results))? (?:the same|equal|equivalent)",
    re.IGNORECASE,
)
_NO_RESULT: Final = late_regex(r"\b(?:which|bigger|larger|smaller|order|sort|is|are|more)\b", re.I)
_MONEY: Final = late_regex(r"[£$€]")


def of_the_same_sort(request: str, context: Context) -> Compared | None:
    """The last two results where they are alike, so that nothing else can be meant."""
    question = before_a_form(context)
    older = _older(context) if _WHICH_IS_MORE.fullmatch(request) else None
    if older is None or _NO_RESULT.match(question) or _NO_RESULT.match(older):
        return None
    return Compared(older, question) if _are_alike(older, question) else None


def of_any_two(request: str, context: Context) -> Compared | None:
    """The last two results of whatever sort, where nothing else was meant by the words."""
    older = _older(context) if _OF_BOTH.fullmatch(request) else None
    return None if older is None else Compared(older, before_a_form(context))


def _older(context: Context) -> str | None:
    """The question before the last one; what only writes a number otherwise is none."""
    last = before_a_form(context)
    return next(
        (one for one in context.older_questions() if one != last and not is_form(one)), None
    )


def _are_alike(first: str, second: str) -> bool:
    """Whether two questions ask for the same sort of number: sums, money, or the same measure."""
    one, two = problem_of(first), problem_of(second)
    if isinstance(one, Compute | Spoken) and isinstance(two, Compute | Spoken):
        return True
    if not (isinstance(one, KindProblem) and isinstance(two, KindProblem)):
        return False
    if _MONEY.search(first) and _MONEY.search(second):
        return True
    names = ("wanted", "goal")
    return type(one) is type(two) and all(
        getattr(one, name, None) == getattr(two, name, None) for name in names
    )
