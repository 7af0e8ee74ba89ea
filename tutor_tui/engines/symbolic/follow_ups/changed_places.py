"""The question before with another digit, base, time of the day or right side: "and the 4?",
"and in hex?", "what if it starts at 10:05", "what if it was 28".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.numbers.bases import BaseConversion
from tutor_tui.mathematics.late_patterns import late_regex

LED: Final = (
    r"(?:(?:and|but|so|now|ok|okay|then|what|how about|what about|if|when|suppose|say|with|happens"
    r"|change|set|it|this|that|there|i|you|we|were|was|is|are|are there|had|use|put|do|did|make"
    r"|try|'s)\b[\s,]*)*"
)
"""What a change is led in with: "and what if it was …"."""
_DIGIT: Final = late_regex(rf"{LED}(?:of )?(?:the )?(?:digit )?(?P<d>\d)", re.IGNORECASE)
_DIGIT_ASKED: Final = late_regex(r"value of the (?:digit )?(?P<d>\d)(?= in \d)", re.IGNORECASE)
_PLACE: Final = late_regex(
    rf"{LED}(?:(?:which|what)(?: digit| number| one)? (?:is |stands )?)?in the (?P<what>ones|units"
    rf"|tens|hundreds|thousands|ten thousands|tenths|hundredths|thousandths)(?: place| column)?",
    re.IGNORECASE,
)
OF_DIGITS: Final = late_regex(r"(?:\bdigit\b|value of the \d).* (?P<n>\d[\d.,]*\d)", re.IGNORECASE)
"""A question about the digits of a number, with that number."""
_BASE: Final = late_regex(
    rf"{LED}(?:(?:the same|same|it|that|convert it|write it) )?(?:(?:in(?:to)?|to|as|for) )?"
    r"(?:an? )?(?P<base>binary|octal|hex(?:adecimal)?|base \w+)(?: number)?(?: then| too| please)?",
    re.IGNORECASE,
)
_TIME: Final = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
_STARTS: Final = late_regex(
    rf"{LED}(?:he |she |they |the [a-z]+ )?(?P<what>start|begin|began|lea?f?v|left|depart|set|end"
    r"|finish|arriv|stop|got|get)\w*(?: off| out| there| in)?(?: only)? (?:at |from )?"
    rf"(?P<time>{_TIME})",
    re.IGNORECASE,
)
_ENDS: Final = ("end", "finish", "arriv", "stop", "got", "get")


def with_digit(request: str, question: str) -> Iterator[str]:
    """ "and the 4?" after the value of another digit, or which digit stands at a place."""
    found, place = _DIGIT.fullmatch(request), _DIGIT_ASKED.search(question)
    if found is not None and place is not None:
        yield f"{question[: place.start('d')]}{found['d']}{question[place.end('d') :]}"
    where, number = _PLACE.fullmatch(request), OF_DIGITS.search(question)
    if where is not None and number is not None:
        yield f"what is the {where['what']} digit of {number['n'].replace(',', '')}"


def with_base(request: str, question: str) -> Iterator[str]:
    """ "and in hex?" after a number was written in another base."""
    found, asked = _BASE.fullmatch(request), problem_of(question)
    if found is not None and isinstance(asked, BaseConversion):
        yield f"convert {asked.digits} from base {asked.source} to {found['base']}"


def with_time(request: str, question: str) -> Iterator[str]:
    """ "what if it starts at 10:05" of a beginning and an end."""
    found = _STARTS.fullmatch(request)
    times = list(re.finditer(_TIME, question))
    if found is not None and len(times) == 2:
        at = times[-1] if found["what"].lower() in _ENDS else times[0]
        yield f"{question[: at.start()]}{found['time']}{question[at.end() :]}"


def on_the_right(
    changed: tuple[str, ...], question: str, older: str = "", *, is_it: bool = False
) -> tuple[str, ...]:
    """The one of two changed questions where the right side of the equation is another, else all.

    Of more, as of `3x + 5 = 20`, any may be meant, unless `is_it` ("what if it was 28"): then
    what was changed last is, and the right side where nothing was.
    """
    last = _changed_last(question, older) if is_it else None
    sides = [at.span("n") for at in _RIGHT_SIDE.finditer(question)]
    places = [last] if last else sides
    if len(places) != 1 or (len(changed) != 2 and not is_it):
        return changed
    before, after = question[: places[0][0]], question[places[0][1] :]
    kept = tuple(one for one in changed if one.startswith(before) and one.endswith(after))
    return kept if len(kept) == 1 else changed


def _changed_last(question: str, older: str) -> tuple[int, int] | None:
    """The place of the one number in which a question differs from the one before it."""
    new, old = (_NUMBER.split(one) for one in (question, older))
    others = [at for at, pair in enumerate(zip(new, old, strict=False)) if pair[0] != pair[1]]
    if len(new) != len(old) or len(others) != 1 or others[0] % 2 == 0:
        return None
    start = sum(map(len, new[: others[0]]))
    end = start + len(new[others[0]])
    return None if question[end : end + 1] in ("%", "°") else (start, end)


_NUMBER: Final = late_regex(r"(\d+(?:\.\d+)?)")
_RIGHT_SIDE: Final = late_regex(r"[=<>≤≥]\s*(?P<n>-?\d+(?:\.\d+)?)(?=\W*$)")
