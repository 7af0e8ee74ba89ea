"""A part of a whole that was told, "30 out of 40 passed": another part, the rest, a fraction."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.supposed import is_supposed
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED

_N: Final = r"\d+(?:\.\d+)?"
_SCORE: Final = late_regex(rf"(?P<a>{_N}) ?(?:out of|/) ?(?P<b>{_N})")
_PART: Final = late_regex(
    rf"(?<![\d./])(?P<a>{_N}) (?:out )?of (?:(?:the|these|those|all) )?(?P<b>{_N})(?! ?%)(?: "
    r"(?P<of>[a-z]+))?"
)
_OTHER_SCORE: Final = late_regex(
    rf"{LED}{_N} ?out of ?{_N}\W*|{LED}(?:(?:my|his|her|the|a) [a-z]+|[a-z]+)(?:'s)?"
    rf"(?: [a-z]+)? (?:got|gets|scored?|has|had|was|is)(?: [a-z]+)? {_N} ?(?:out of|/) ?{_N}"
    r"(?: instead)?\W*",
    re.IGNORECASE,
)
_FOR_A_GRADE: Final = late_regex(
    rf"{LED}(?:what|how (?:many|much))(?: [a-z]+)? (?:would|do|did|will|must) (?:i|you|we|he|she"
    rf"|they) (?:need|have|get)(?: to (?:get|score|have))?(?: for| to get)? (?P<n>{_N}) ?(?:%"
    r"|percent)\W*",
    re.IGNORECASE,
)
_PERCENT: Final = late_regex(r"\bpercent(?:age)?\b[^.?]*\b(?:is|was) (?:that|this|it)\b", re.I)
_LEFT: Final = late_regex(
    rf"{LED}how (?:much|many)(?: [a-z]+)? (?:is|are|was|were)(?: (?:there|still))* "
    r"(?:left(?: over)?|remaining|unused|not used)(?: then| now)?\W*",
    re.IGNORECASE,
)
_FRACTION: Final = late_regex(
    rf"{LED}(?:(?:what(?:'s|s| is)|write|give|is|(?:it|that)|in|as) )*(?:as )?(?:a (?:simplified )?"
    r"|what )fraction(?: (?:is|was) (?:that|it))?(?: then| instead)?\W*",
    re.IGNORECASE,
)
_WHOLE: Final = late_regex(r"\b(?:total|whole|altogether|in all|there (?:are|were|was)|out of)\b")


_AS_PERCENTAGE: Final = late_regex(
    rf"(?P<a>{_N}) (?:as|is what) (?:an? )?percent(?:age)? of (?P<b>{_N})", re.IGNORECASE
)
_OTHER_PART: Final = late_regex(rf"{LED}(?P<a>{_N})(?: (?:out )?of (?P<b>{_N}))?\W*", re.IGNORECASE)
"""Another part, of the same whole where none is named."""


def of_a_part(text: str, question: str) -> Iterator[str]:
    """The question in full; none where the last one tells no part of a whole."""
    asked, other = _AS_PERCENTAGE.search(question), _OTHER_PART.fullmatch(text)
    if asked and other:
        yield f"what is {other['a']} as a percentage of {other['b'] or asked['b']}"
    scores = list(_SCORE.finditer(question))
    if len(scores) == 1 and _OTHER_SCORE.fullmatch(text) and (new := _SCORE.search(text)):
        yield f"{question[: scores[0].start()]}{new[0]}{question[scores[0].end() :]}"
    if len(scores) == 1 and (wanted := _FOR_A_GRADE.fullmatch(text)):
        yield f"{wanted['n']}% of {scores[0]['b']}"
    parts = list(_PART.finditer(question)) if re.search("percent", question, re.I) else []
    if len(parts) == 1:
        yield from _of_this(text, question, parts[0])


def _of_this(text: str, question: str, part: re.Match[str]) -> Iterator[str]:
    if _LEFT.fullmatch(text):
        yield f"{part['b']} - {part['a']}"
    if _FRACTION.fullmatch(text) and _PERCENT.search(question):
        yield f"simplify {part['a']}/{part['b']}"
    new = re.findall(rf"(?<![\w.]){_N}(?![\w%/]| ?%| percent)", text) if is_supposed(text) else []
    if len(new) != 1 or _WHOLE.search(text) or float(new[0]) > float(part["b"]):
        return
    is_of_all = part["of"] and re.search(rf"{new[0]} {part['of'].rstrip('s')}", text, re.IGNORECASE)
    if not is_of_all:
        yield f"{question[: part.start('a')]}{new[0]}{question[part.end('a') :]}"
