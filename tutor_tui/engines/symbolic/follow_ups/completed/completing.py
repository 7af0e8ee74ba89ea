"""A message that no rule reads, completed to a question that the core reads whole.

Every candidate has all words of the message; the first that is read, and asks for something else
than the question before, is what the message is taken for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.referents import Referents
from tutor_tui.engines.symbolic.follow_ups.completed.ways import WAYS
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Goal,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.trees import variables

_LONGEST: Final = 100
_MOST_WORDS: Final = 14
_MOST_CANDIDATES: Final = 36
_MOST_QUESTIONS: Final = 3
_LEAD: Final = late_regex(
    r"^(?:(?:and|so|but|now|then|ok|okay|also|well|hm+|right|cool|alright|great|what about"
    r"|how about|what if|(?:now )?the other way(?: a?round)?"
    r"|with brackets|next|this one|another one"
    r"|one more|same for|the same for|do|try|can you do|instead|again|or|er|um)\b[\s,:;-]*)+",
    re.IGNORECASE,
)
_ASKS: Final = late_regex(
    r"^(?:(?:what(?:'s| is| are| was)|whats|find|give me|tell me|calculate|work out) )"
    r"(?:the |its |an? )?",
    re.IGNORECASE,
)
_TAIL: Final = late_regex(
    r"(?:[\s,]+(?:then|too|as well|again|though|now|instead|please|pls|also|next|here))*[\s?!.]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Completed:
    """A question in full; `is_of_older` where it is about an earlier question than the last."""

    question: str
    is_of_older: bool = False


def completed(text: str, context: Context, result: str) -> Completed | None:
    """What a message is taken for; `None` where nothing that fits is a question.

    `result` is the answer to the last question as notation, empty where it is none.
    """
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or context.question is None:
        return None
    forms = _forms(text)
    if (either := _either(text, context.question)) is not None:
        return Completed(either)
    if (alone := _alone(text, forms)) is not None:
        return Completed(alone)
    questions = dict.fromkeys((context.question, *context.older_questions()))
    for number, question in enumerate(islice(questions, _MOST_QUESTIONS)):
        of_it = result if number == 0 else ""
        referents = Referents(question.removeprefix("explain "), of_it)
        if referents.problem is None:
            continue
        candidates = islice(_candidates(forms, referents), _MOST_CANDIDATES)
        for whole in candidates:
            read = problem_of(whole)
            if read is not None and read != referents.problem and _is_whole(read, whole):
                return Completed(whole, is_of_older=number > 0)
    return None


_OR: Final = late_regex(r"\W*or (?P<other>an? [a-z0-9 ]{2,30}|\d{1,3})\W*", re.IGNORECASE)


def _either(text: str, question: str) -> str | None:
    """ "or a queen?" after the probability of a king."""
    found = _OR.fullmatch(text)
    whole = f"{question.strip().rstrip('?.! ')} or {found['other']}" if found else ""
    read = problem_of(whole) if whole and re.search(r"probab|chance", question, re.I) else None
    is_new = isinstance(read, KindProblem) and read != problem_of(question)
    return whole if is_new else None


def _forms(text: str) -> tuple[str, ...]:
    """The message without what leads in to it, then without the words that ask."""
    led = _LEAD.sub("", " ".join(text.split())).strip(" ?!.")
    said = _TAIL.sub("", led).strip()
    return tuple(dict.fromkeys(one for one in (said, _ASKS.sub("", said), led) if one))


def _alone(text: str, forms: tuple[str, ...]) -> str | None:
    """The message itself, where only its lead-in stood in the way."""
    said = forms[0] if forms else ""
    if not said or said == text.strip() or not re.search(r"\d.*[a-z+*/×÷^-]|[a-z]{2}.*\d", said):
        return None
    read = problem_of(said)
    return said if read is not None and _is_whole(read, said) else None


def _candidates(forms: tuple[str, ...], referents: Referents) -> Iterator[str]:
    found: dict[str, None] = {}
    for way in WAYS:
        for form in forms:
            for whole in way(form, referents):
                if whole not in found:
                    found[whole] = None
                    yield whole


_WORDS_OF_REQUESTS: Final = """
    solve for and the or of with respect to expand factor factorise factorize simplify
    differentiate integrate from at what is derivative integral first second
"""
_KNOWN: Final = frozenset(_WORDS_OF_REQUESTS.split())


def _is_whole(read: Problem, whole: str) -> bool:
    """Whether the reading takes up all that was said.

    Families of problems read all of a message; of others only plain requests are sure to be.
    """
    match read:
        case Chained(asked=None, question=question) if problem_of(question) is None:
            return False  # words around a name, which may say anything
        case Judge(relation=relation):
            return not variables(relation)  # an equation to be solved is no statement
        case KindProblem():
            return True
    words = re.findall(r"[a-z]{2,}", _without_mathematics(whole).lower())
    if not words or not _KNOWN.issuperset(words):
        return not words and isinstance(read, Compute)
    match read:
        case Solve(equations=equations, unknowns=unknowns):
            names = {name for one in equations for name in variables(one)}
            return words[0] == "solve" and (bool(unknowns) or len(names) <= len(equations))
        case Rewrite(goal=goal):
            return goal is not Goal.SIMPLIFY or words[0] == "simplify"
        case _:
            return True


def _without_mathematics(text: str) -> str:
    for span in reversed(find_mathematics(text)):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text
