"""The rule of the sequence of the question, and the place of one of its terms."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.late_patterns import late_regex

_RULE: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|give me|tell me)\s+)?the (?:rule|formula|pattern|n ?th term"
    r"|general (?:rule|term))(?: (?:for|of) (?:it|this|that|the sequence))?",
    re.IGNORECASE,
)
_SEQUENCE: Final = late_regex(
    r"\b(?:next|sequence|terms?|pattern|comes after|to infinity)\b", re.IGNORECASE
)


def _terms_of(question: str) -> str | None:
    """The one list of numbers of a question about a sequence."""
    lists = LIST.findall(question)
    return lists[0] if len(lists) == 1 and _SEQUENCE.search(question) else None


def rule(request: str, question: str) -> str | None:
    """The rule of the one sequence of the question."""
    terms = _terms_of(question) if _RULE.fullmatch(request) else None
    return None if terms is None else f"nth term of {terms}"


_STEP: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|find|give me|tell me|and)\s+)*(?:the )?(?:common )?(?P<what>ratio"
    r"|difference|multiplier)(?: (?:here|there|of (?:it|this|that|the sequence)))?",
    re.IGNORECASE,
)


def step(request: str, question: str) -> str | None:
    """The common ratio or difference of the one sequence of the question."""
    found, terms = _STEP.fullmatch(request), _terms_of(question)
    if found is None or terms is None:
        return None
    what = "difference" if found["what"].lower() == "difference" else "ratio"
    return f"common {what} of {terms}"


_WHICH_TERM: Final = late_regex(
    r"(?:and )?(?:which|what)(?: number)? (?:term|one|position|place)(?: of (?:it|the sequence))? "
    r"(?:is|equals|has the value|would be|will be|does) (?P<n>-?\d+(?:\.\d+)?)(?: come| appear)?",
    re.IGNORECASE,
)


def which_term(request: str, question: str) -> str | None:
    """ "which term is 121" of the one sequence of the question."""
    found, terms = _WHICH_TERM.fullmatch(request), _terms_of(question)
    return None if found is None or terms is None else f"which term of {terms} is {found['n']}"
