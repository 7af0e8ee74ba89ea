"""Short forms of questions as the sentences that the core reads: "int from 0 to pi of sin x".

A rewording counts only where the core reads all of it, and what was typed not at all.
"""

import re
from collections.abc import Iterator
from math import isqrt
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.first_words import in_first_words
from tutor_tui.engines.symbolic.follow_ups.plainer_words import in_plainer_words
from tutor_tui.engines.symbolic.follow_ups.retold import retold
from tutor_tui.mathematics.alternatives import labelled
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
from tutor_tui.mathematics.understand import in_few_words

_LONGEST: Final = 200
_WHOLE: Final = (KindProblem, Integrate, Differentiate)
"""Problems of which no word is left unread."""

_SIMPLE: Final = (KindProblem, Compute, Rewrite)
"""Problems of which a form in the words of the core leaves nothing open."""

_N: Final = r"-?\d+(?:\.\d+)?"
_TERM: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_PROPERTY: Final = (
    r"(?:inverse|domain|range|vertex|asymptotes?|turning points?|stationary points?|roots|zeros"
    r"|derivative|integral|modulus|argument|conjugate|determinant|eigenvalues|eigenvectors|rank"
    r"|transpose|(?:common )?(?:ratio|difference)|nth term)"
)
_SPREAD: Final = r"(?:sd|s\.d\.|standard deviation|std(?: dev)?)"
_NORMAL: Final = (
    r"(?:a |the )?normal(?:ly)?(?: distribution| distributed)?(?: with| has)?,? (?:a )?mean"
    rf"(?: of| is|=)? ?(?P<m>{_N}),?(?: and)?(?: an?)? {_SPREAD}(?: of| is|=)? ?(?P<s>{_N})"
    r"[.,;:]? *(?:what(?:'s| is)|find|calculate)? ?(?:the )?"
)
_BINOMIAL: Final = (
    r"(?:x is |x ~ )?(?:a )?binomial(?: distribution)?(?: with)?[ ,:]*n ?= ?(?P<n>\d+),?(?: and)?"
    rf" p ?= ?(?P<p>{_N}(?:/\d+)?)[.,;:]? *(?:what(?:'s| is)|find|calculate)? ?(?:the )?"
)
_PROBABILITY: Final = (
    r"(?:probability|prob|chance)(?: of| that(?: it'?s?)?| it'?s?| for)?(?: being)? "
)
_DOTS: Final = rf"(?P<terms>{_TERM}(?: ?\+ ?{_TERM}){{2,}}) ?\+ ?(?:\.\.\.|…)"
_FORMS: Final = tuple(
    (form, late_regex(pattern, re.IGNORECASE))
    for pattern, form in (
        (r"(?P<a>.+?)[.,;]? (?:find|what is|calculate) (?P<b>P\(.+\))", "{a}. Find {b}"),
        (_BINOMIAL + r"(?P<what>P\(.+\))", "{what} for binomial n = {n}, p = {p}"),
        (
            _NORMAL + r"(?P<what>P\(.+\))",
            "X is normal with mean {m} and standard deviation {s}. {what}",
        ),
        (
            _NORMAL + _PROBABILITY + rf"(?:over|above|more than|greater than|>) ?(?P<a>{_N})",
            "X is normal with mean {m} and standard deviation {s}. P(X > {a})",
        ),
        (
            _NORMAL + _PROBABILITY + rf"(?:under|below|less than|smaller than|<) ?(?P<a>{_N})",
            "X is normal with mean {m} and standard deviation {s}. P(X < {a})",
        ),
        (
            _NORMAL + _PROBABILITY + rf"between (?P<a>{_N}) and (?P<b>{_N})",
            "X is normal with mean {m} and standard deviation {s}. P({a} < X < {b})",
        ),
        (
            rf"(?P<x>[A-Z]) ?~ ?n(?:ormal)?\(\s*(?P<m>{_N})\s*,\s*(?P<spread>{_N}(?: ?(?:\^ "
            rf"?2|²))?)"
            r"\s*\)[.,;:]? *(?P<ask>.+)",
            "X is normal with mean {m} and standard deviation {deviation}. {ask}",
        ),
        (
            r"P ?\( ?(?P<what>(?:getting |rolling |drawing |exactly |at least |at most |no )?"
            r"[a-z0-9][a-z0-9 ]+)\)(?P<rest> .+)?",
            "probability of {what}{rest}",
        ),
        (
            r"(?:how long|how big|what length) is (?:the |a )?(?:vector )?(?P<v>[(<\[].+,.+[)>\]])",
            "length of the vector {v}",
        ),
        (
            r"(?:is|are) (?:the )?(?:vectors )?(?P<v>\([^()]+\)(?:,? ?\([^()]+\))*),? ?(?:and )?"
            r"(?P<w>\([^()]+\)) linearly (?P<how>in)?dependent",
            "are {v} and {w} linearly {how}dependent?",
        ),
        (
            r"(?:int|integral|∫) from (?P<a>\S+) to (?P<b>\S+) (?:of )?(?P<f>.+?)(?: d[a-z])?",
            "integrate {f} from {a} to {b}",
        ),
        (
            r"(?:the )?sum (?:of )?(?P<f>.*(?<![a-z])(?P<k>[a-z])(?![a-z]).*?)"
            r" (?:from|for) (?P<a>-?\w+) to (?P<b>\S+)",
            "sum of {f} from {k}={a} to {b}",
        ),
        (
            r"(?:the )?sum of (?:the )?(?:first n )?cubes(?: (?:from|of) 1 to n)?",
            "sum of k^3 from k=1 to n",
        ),
        (
            r"(?:two|2) dice,? (?:what(?:'s| is) the )?(?:probability|prob|chance) (?:of )?(?:the "
            r"|a )?(?:sum|total)(?: of| is| being)? "
            r"(?P<a>(?:at least |at most |more than |less than )?\d+)",
            "Two dice are rolled. What is the probability that the sum is {a}?",
        ),
        (rf"(?:(?:geometric|arithmetic) (?:series|sequence|progression)\s*:?\s*)?{_DOTS},? ?"
         r"(?:find )?(?:the )?(?P<what>sum of (?:the )?first \d+ terms|nth term"
         r"|\d+(?:st|nd|rd|th) term|common (?:ratio|difference))", "{what} of {list}"),
        (rf"(?P<f>[^?]*?[\d)\]a-z]),? (?:find |what(?:'s| is) )?(?:the |its )?"
         rf"(?P<what>{_PROPERTY})",
         "{what} of {f}"),
        (r"(?:(?:and|now|so|then|next|also|ok(?:ay)?|what about|how"
         r" about|try|do)\b[\s,]+)+(?P<all>.+)", "{all}"),
    )
)  # fmt: skip


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
    read = (one for one in _wholes(plain) if isinstance(problem_of(one), _WHOLE))
    told = (one for one in retold(plain) if isinstance(problem_of(one), KindProblem | Compute))
    words = (*in_first_words(plain), *in_plainer_words(plain))
    first = (one for one in words if isinstance(problem_of(one), (*_SIMPLE, Judge)))
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
    r"(?:mean|meant(?: to (?:say|ask|write|type))?|wanted to (?:ask|say|know))(?: was| is)?[\s,:]+",
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


def _wholes(plain: str) -> Iterator[str]:
    for form, found in labelled(plain, _FORMS):
        parts = found.groupdict()
        terms = re.split(r" ?\+ ?", parts["terms"]) if parts.get("terms") else []
        if (deviation := _deviation(parts.get("spread") or "")) is None:
            continue
        parts.update(rest=parts.get("rest") or "", how=parts.get("how") or "")
        yield form.format(**parts, list=", ".join(terms), deviation=deviation)


def _deviation(spread: str) -> str | None:
    """The standard deviation of N(100, 15): a square is taken for the variance, as books have it.

    The answer says which deviation was taken.
    """
    if not spread:
        return ""
    number = re.sub(r" ?(?:\^ ?2|²)$", "", spread)
    if number != spread or not number.isdigit():
        return number
    root = isqrt(int(number))
    return str(root) if root * root == int(number) else number
