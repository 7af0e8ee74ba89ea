"""Several requests of one message, each read for itself. It is read as a whole or not at all."""

import re
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Problem
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.trees import is_atom

_LONGEST: Final = 500
_THING: Final = (
    r"(?:[xy]-\s*(?=and\b))?[A-Za-z][A-Za-z'-]*(?:\s+(?:of\s+)?[A-Za-z][A-Za-z'-]*){0,3}"
)
_PAIR: Final = late_regex(
    rf"(?:find|determine|compute|calculate|work out|give|state|what(?:'s| is| are)|show)?\s*"
    rf"(?:both\s+)?(?:the\s+)?(?P<first>{_THING}?)\s+(?:and|&)\s+(?:also\s+)?(?:the\s+)?"
    rf"(?P<second>{_THING}?)\s+(?P<joint>of|for|between)\s+(?!symmetry\b|inflection\b)(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TOLD_FIRST: Final = late_regex(
    rf"(?P<told>[^?]*\w ?(?:\([a-z]\) ?)?=[^?]+?)(?:\s*[.,;]\s+|\s+)(?:find|determine|calculate"
    rf"|work out|what(?:'s| is| are)|state|give)\s+(?:both\s+)?(?:(?:the|its)\s+)?"
    rf"(?![a-z]\b)(?P<first>{_THING}?)\s+(?:and|&)\s+(?:(?:the|its)\s+)?(?P<second>{_THING}?)(?P<rest>\s+(?:at|when|after)\s+\S.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""A law, then two things that are asked of it."""
_VERB: Final = (
    r"solve|factor(?:i[sz]e)?|expand|simplify|differentiate|integrate|find|evaluate|graph|check"
)
_CHAIN: Final = late_regex(
    rf"(?P<first>(?:{_VERB})\b.+?)\s*,?\s+(?:and|then)\s+(?:then\s+|also\s+|hence\s+)?"
    rf"(?P<second>(?:{_VERB})\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_VERBS: Final = late_regex(
    rf"(?P<first>{_VERB})\s+and\s+(?:then\s+|hence\s+)?(?P<second>{_VERB})\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHECKED: Final = late_regex(
    r"^(?:check|verify)\b(?:\s+(?:it|your|the|my|answer|solution)\b)*", re.I
)
_REFERRING: Final = late_regex(r"\b(?:it|them|that|this|these|its|their|result|both)\b", re.I)


@dataclass(frozen=True, slots=True)
class Several(KindProblem):
    """The problems that one message asks for, in its order, and each in its own words."""

    problems: tuple[Problem, ...]
    questions: tuple[str, ...]


def read_several(text: str) -> Several | None:
    """The problems of a message, where each part is read for itself."""
    if len(text) > _LONGEST or not kept_regex(r"\b(?:and|then|&)\b|[&,;]", re.IGNORECASE).search(
        text
    ):
        return None
    for questions in _halves(bare(text)):
        problems = [_problem(question) for question in questions]
        known = [problem for problem in problems if problem is not None]
        if len(known) == len(problems) and len(set(map(repr, known))) == len(known):
            return Several(tuple(known), questions)
    return None


def _halves(request: str) -> Iterator[tuple[str, ...]]:
    if listed := _listed(request):
        yield listed
        return
    found = _VERBS.fullmatch(request)
    if found is not None:
        yield f"{found['first']} {_side(found)}", f"{found['second']} {found['rest']}"
        return
    found = _CHAIN.fullmatch(request)
    if found is not None and not _REFERRING.search(found["second"]):
        yield found["first"], found["second"]
        return
    yield from _joined(request)
    if (told := _TOLD_FIRST.fullmatch(request)) is not None:
        rest = told["rest"] or ""
        yield tuple(f"{told['told']}. Find the {told[one]}{rest}" for one in ("first", "second"))
    found = _PAIR.fullmatch(request)
    if found is None:
        return
    joint, rest = found["joint"], found["rest"]
    if not re.search("[A-Za-z]{3}", found["second"]):
        return  # "find x and y for ..." is one request
    first = re.sub(r"-$", "", found["first"])
    noun = found["second"].split()[-1]
    if re.fullmatch(r"[xy]", first, re.IGNORECASE):
        noun = re.sub(r"^[xy]-", "", found["second"])
        first = f"{first}-{noun}"
    yield f"Find the {first} {joint} {rest}", f"Find the {found['second']} {joint} {rest}"
    if joint.lower() == "between":  # an angle is between two vectors, their product is of them
        yield f"Find the {first} of {rest}", f"Find the {found['second']} {joint} {rest}"
    yield f"Find the {first} {noun} {joint} {rest}", f"Find the {found['second']} {joint} {rest}"
    if " of " in found["second"]:
        yield (
            f"Find the {first} of {found['second'].split(' of ', 1)[1]} {joint} {rest}",
            f"Find the {found['second']} {joint} {rest}",
        )


def _listed(request: str) -> tuple[str, ...]:
    """ "find 2(3 + 1), 5/4 and 2^7": expressions to be worked out, each by itself."""
    found = _LIST.fullmatch(request)
    parts = re.split(r"\s*,?\s+and\s+|\s*;\s*|,\s+", found["parts"]) if found else []
    if not 2 <= len(parts) <= _MOST_PARTS:
        return ()
    nodes = [expression_or_none(part) for part in parts]
    is_worked_out = all(node is not None and not is_atom(node) for node in nodes)
    return tuple(f"{found['verb']} {part}" for part in parts) if found and is_worked_out else ()


def _joined(request: str) -> Iterator[tuple[str, ...]]:
    """Two whole questions: "is 2 prime and is 1 prime", "find the area of … and the length of"
    " …"."""
    asks = kept_regex(r"(?:find|what (?:is|are)|calculate|determine|give|state)\b", re.I).match(
        request
    )
    for found in _NEXT.finditer(request):
        first, second = request[: found.start()], request[found.end() :]
        is_noun = second.lower().startswith("the ")
        if not _REFERRING.search(second) and (asks or not is_noun):
            yield first, f"{asks[0]} {second}" if asks and is_noun else second


_NEXT: Final = late_regex(
    r"\s*,?\s+and\s+(?:also\s+)?(?=(?:is|are|what(?:'s)?|how|which|does|find|the)\s)", re.IGNORECASE
)
_MOST_PARTS: Final = 6
_LIST: Final = late_regex(
    r"(?P<verb>find|what(?:'s| is| are)|calculate|compute|evaluate|work out|simplify|expand"
    r"|factor(?:i[sz]e)?|differentiate|integrate)\s+(?P<parts>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def _side(found: re.Match[str]) -> str:
    """What is factored or expanded of an equation "to factor and solve": its left side."""
    rest = str(found["rest"])
    is_form = re.match(r"factor|expand|simplify", found["first"], re.IGNORECASE)
    return re.sub(r"\s*=\s*0\s*$", "", rest) if is_form else rest


def _problem(question: str) -> Problem | None:
    from tutor_tui.mathematics.exercises import problem_of

    if _DEPTH.get() >= _DEEPEST:
        return None
    before = _DEPTH.set(_DEPTH.get() + 1)
    try:
        found = problem_of(question)
    finally:
        _DEPTH.reset(before)
    return None if isinstance(found, Several) else found


_DEPTH: Final[ContextVar[int]] = ContextVar("parts within parts", default=0)
_DEEPEST: Final = 2
"""A part that is taken for several again and again would be read without end."""
