"""Several requests of one message, of which the later ones are follow-ups to the first.

"Find the eigenvalues of A and say whether it is diagonalisable": whatever can be asked next can
be asked in the same message.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Several, Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import needs_a_result
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Problem

_LONGEST: Final = 300
_LINK: Final = late_regex(
    r"\s*(?:[.;?!]\s+(?:(?:and|then|also|hence)\s+)*|,?\s+(?:and|then)\s+(?:(?:then|also|hence)\s+)*"
    r"|,\s+(?=(?:find|is|are|say|state|tell|what)\b))(?=[a-z])",
    re.IGNORECASE,
)
_WHETHER: Final = late_regex(
    r"(?:(?:say|state|tell me|decide|determine|check|show|explain|find out|see) )?(?:whether|if) "
    r"(?P<it>it|they|this|that|these|the [a-z]+|[A-Z]) (?P<verb>is|are|has|does|do) ",
    re.IGNORECASE,
)
"""A question that stands in a clause: "say whether it is …"."""
_MOST: Final = 3


def asked_together(text: str, read: Callable[[str, Context], Reading | None]) -> Several | None:
    """The requests in full; `None` where the message is one problem, or any part is not read."""
    if len(text) > _LONGEST:
        return None
    whole = problem_of(text)
    for link in _LINK.finditer(text):
        first = text[: link.start()].strip()
        asked = problem_of(first)
        if asked is None or not _is_no_more(whole, asked):
            continue
        parts = _parts(first, _LINK.split(text[link.end() :]), read)
        if parts:
            return Several((first, *parts), tuple("1234"[: len(parts) + 1]), first)
    return None


def _is_no_more(whole: Problem | None, first: Problem) -> bool:
    """Whether all that was read of a message is its first part."""
    match whole, first:
        case Compute(expression=value), ComplexQuestion(number=number):
            return value == number
        case _:
            return whole in (None, first)


def _parts(
    first: str, rest: list[str], read: Callable[[str, Context], Reading | None]
) -> tuple[str, ...]:
    """The requests after the first, each in full; none where one of them is not read."""
    if not rest or len(rest) > _MOST:
        return ()
    found: list[str] = []
    for said in rest:
        context = Context(question=first, root=first, messages=(first, *found))
        reading = read(_WHETHER.sub(r"\g<verb> \g<it> ", said.strip()), context)
        if not isinstance(reading, Written) or reading.before not in (None, first):
            return ()
        is_open = needs_a_result(reading.question)
        if not is_open and problem_of(reading.question) in (
            None,
            *map(problem_of, (first, *found)),
        ):
            return ()
        found.append(reading.question)
    return tuple(found)
