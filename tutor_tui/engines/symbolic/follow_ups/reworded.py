"""Short forms of questions as the sentences that the core reads: "int from 0 to pi of sin x".

A rewording counts only where the core reads all of it, and what was typed not at all.
"""

import re
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Rewrite,
)
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.retelling.chatted import chatted
from tutor_tui.mathematics.retelling.clipped import clipped
from tutor_tui.mathematics.retelling.short_forms import SHORT_FORMS
from tutor_tui.mathematics.understand import in_few_words
from tutor_tui.mathematics.wording_tables import sayings

_LONGEST: Final = 200
_WHOLE: Final = (KindProblem, Integrate, Differentiate)
"""Problems of which no word is left unread."""

_SIMPLE: Final = (KindProblem, Compute, Rewrite)
"""Problems of which a form in the words of the core leaves nothing open."""


def reworded(text: str) -> str | None:
    """The question in the core's words, where it has read nothing of the person's."""
    if len(text) > _LONGEST:
        return None
    if problem_of(text) is not None:
        return in_few_words(text)
    plain = bare(text)
    if (meant := _CORRECTED.match(plain)) and _is_whole(plain[meant.end() :]):
        return plain[meant.end() :]
    if (rest := _without_chatter(plain)) is not None:
        return rest
    read = (one for one in sayings(plain, SHORT_FORMS) if isinstance(problem_of(one), _WHOLE))
    told = (one for one in clipped(plain) if isinstance(problem_of(one), KindProblem | Compute))
    first = (one for one in chatted(plain) if isinstance(problem_of(one), (*_SIMPLE, Judge)))
    return next(read, None) or next(told, None) or next(first, None) or _product(plain)


def _without_chatter(plain: str) -> str | None:
    """The problem behind a sentence that has no mathematics: "quick one: 25% off 60 = ?"."""
    before, mark, rest = (*_SENTENCE.split(plain, maxsplit=1), "", "")[:3]
    rest = _BLANK.sub("", rest)
    if not mark or not _CHATTER.search(before) or re.search(r"\d", before):
        return None
    return rest if problem_of(rest) is not None else None


_SENTENCE: Final = late_regex(r"(?<=[A-Za-z)])([.!?:;]+|,|\s-)\s+(?=.*\d)")
_CHATTER: Final = late_regex(
    r"\b(?:help|stuck|questions?|hw|homework|quick|next|hi|hey|hello|sorry|ok|okay|one more|please"
    r"|exam|test|worksheet|class|teacher|struggl\w+|lost|confused|can you|do this|try this)\b",
    re.IGNORECASE,
)
_BLANK: Final = late_regex(r"\s*=\s*[?_.…]*\s*$")
_CORRECTED: Final = late_regex(
    r"(?:(?:no|nope|sorry|oops|wait|oh|but|actually)\b[\s,.!]*)*(?:what i|i)(?: actually| really)? "
    r"(?:mean|meant(?: to (?:say|ask|write|type))?|wanted to (?:ask|say|know))(?: was| is)?[\s,:]+"
    r"|(?:(?:now|so|then|and|ok)\b[\s,]*)*(?:use|using|with) (?:it|that|this|your answer"
    r"|the answer|the result|the inverse),? (?:to |we can |can you )?(?=[a-z])",
    re.IGNORECASE,
)


def _is_whole(rest: str) -> bool:
    """Whether the problem that was meant is there in full: "no i meant 15% of (80 plus 10)"."""
    problem = problem_of(rest)
    is_number = isinstance(problem, Compute) and not re.search(r"[-+*/^%]|\b[a-z]{2}", rest)
    return isinstance(problem, (*_WHOLE, Compute)) and not is_number


_PRODUCT: Final = late_regex(
    r"(?:multiply|find the product|the product)(?: out)?(?: of)? (?P<f>\([^()]+\) ?\([^()]+\))",
    re.IGNORECASE,
)
_COMPLEX: Final = late_regex(r"[\d\s()i*+./-]+")


def _product(plain: str) -> str | None:
    """ "multiply (2 + 3i)(1 - i)": numbers are multiplied, brackets with letters expanded."""
    found = _PRODUCT.fullmatch(plain)
    if found is None:
        return None
    whole = f"{'what is' if _COMPLEX.fullmatch(found['f']) else 'expand'} {found['f']}"
    return whole if problem_of(whole) is not None else None
