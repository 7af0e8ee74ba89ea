"""What somebody concludes from an answer: "so 5% would be 12?", "so -3 * -5 is positive too?"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.claims import CHECKED, CONCLUDING, is_result
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Reading, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import Replacement, replaced
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_CONCLUSION: Final = late_regex(
    rf"{CONCLUDING}(?:is |does |would )?(?:the )?(?P<thing>.+?) (?:is|would be|will be|equals|makes"
    rf"|gives|should be|must be|be) (?:just |only |also |always )?(?P<value>.+?){CHECKED}",
    re.IGNORECASE,
)
_SIGNS: Final = {"positive": "> 0", "negative": "< 0", "plus": "> 0", "minus": "< 0"}
_SORTS: Final = ("even", "odd", "prime", "a prime", "a prime number")


def concluded(text: str, question: str) -> Reading | None:
    """The conclusion as a question of its own, or as a result of the question with other values."""
    found = _CONCLUSION.fullmatch(" ".join(text.replace("’", "'").replace("`", "").split()))
    if found is None:
        return None
    thing, value = found["thing"].strip(), found["value"].strip(" .,?!").lower()
    if value in _SIGNS:
        return Written(f"is {thing} {_SIGNS[value]}?") if _is_numeric(thing) else None
    if value in _SORTS:
        whole = f"is {thing} {value.split()[-1] if value != 'a prime number' else 'prime'}?"
        return Written(whole) if problem_of(whole) is not None else None
    if not is_result(value):
        return None
    changed = replaced(question, Replacement(thing))
    return Claimed(value, changed[0]) if len(changed) == 1 else None


def _is_numeric(text: str) -> bool:
    node = expression_or_none(text)
    return node is not None and not isinstance(node, Relation) and not variables(node)
