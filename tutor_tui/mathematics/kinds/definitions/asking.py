"""Which questions are for the value of an expression: "what is f(2) + k?", "work out a² + b²"."""

import re
from collections.abc import Collection
from typing import Final

from tutor_tui.mathematics.kinds.definitions.defining import expression
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.prose import Judgement, judged
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.vocabulary import CONSTANTS, GREEK, KNOWN_FUNCTIONS
from tutor_tui.mathematics.wording import in_notation

_VALUE: Final = late_regex(
    r"(?:(?:and|then|so|now)\s+)?(?:(?:what(?:'s| is| are| does| would| will|s)?|whats|calculate"
    r"|compute|find|determine|give|evaluate|work out|state|simplify|get|how much is|write down"
    r"|expand|find and simplify|tell me|show)\b(?:\s+me)?\s*)?"
    r"(?:(?:the )?(?:exact |numerical )?value of\s+|the (?:expression|function|composition|result"
    r" of)\s+)?(?P<value>.+?)(?:\s+(?:be|is|are|equal|equal to|equals|come to|in terms of \w))?",
    re.IGNORECASE | re.DOTALL,
)


def asked_value(question: str, functions: Collection[str], letters: Collection[str]) -> Node | None:
    """The expression whose value a question is for, if it is for one.

    Several letters side by side are a product only of `letters` that have occurred before.
    """
    found = _VALUE.fullmatch(question)
    if found is None or not found["value"]:
        return None
    for form in (found["value"].strip(), in_notation(found["value"].strip())):
        if not all(_is_mathematical(run, letters) for run in _LETTERS.findall(form)):
            continue
        node = expression(form, functions)
        if node is not None:
            return node
    return None


_LETTERS: Final = late_regex(r"(?<![A-Za-z])\\?[A-Za-z]{2,}")


def _is_mathematical(run: str, letters: Collection[str]) -> bool:
    if run.startswith("\\") or run.lower() in KNOWN_FUNCTIONS or run in CONSTANTS or run in GREEK:
        return True
    return set(run) <= set(letters) and judged(run) is not Judgement.NO


def asked_names(question: str) -> tuple[str, ...]:
    """The names whose values a question is for, where it is for several: "find a and b"."""
    found = _NAMES.fullmatch(question)
    return tuple(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", found["names"])) if found else ()


_NAMES: Final = late_regex(
    r"\s*(?:find|what are|determine|calculate|work out|solve for)\s+(?:the\s+values?\s+of\s+)?"
    r"(?P<names>[a-z](?:\s*(?:,\s*and\b|,|\band\b)\s*[a-z](?![a-z]))+)[\s.?!]*",
    re.IGNORECASE,
)
