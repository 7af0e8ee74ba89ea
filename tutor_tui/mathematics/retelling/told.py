"""Other ways to say a message in which something is told first and asked then.

Only messages that no kind reads are said again; whether they are read then, the kinds say.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare, plain_text
from tutor_tui.mathematics.retelling.asked_otherwise import with_plain_question
from tutor_tui.mathematics.retelling.interest import of_interest
from tutor_tui.mathematics.retelling.models import of_model
from tutor_tui.mathematics.retelling.named_points import of_named_points
from tutor_tui.mathematics.retelling.numbers_said import of_a_remainder, with_numbers_mended
from tutor_tui.mathematics.retelling.phrases import in_plain_phrases
from tutor_tui.mathematics.retelling.polygons import of_a_polygon
from tutor_tui.mathematics.retelling.references import of_definition, of_reference
from tutor_tui.mathematics.retelling.stories import STORIES
from tutor_tui.mathematics.retelling.wordings import WORDINGS
from tutor_tui.mathematics.wording_tables import said_in_turn

_LONGEST: Final = 400
_STOP: Final = late_regex(
    r"(?<=[\w)\]²³}])\s*[.;?!]\s+(?=[A-Za-z])"
    r"|,\s+(?:and |then |now )?(?=(?:how|what|when|find|where|which|is|does|for what|at what)\b)"
    r"|(?:(?<=[\d)\]²³}])|(?<=[a-z])(?<![A-Za-z]{2}))\s+(?=(?:where|when|is|does) (?:(?:is|does) )?"
    r"(?:it|the (?:function|curve|graph))\b)",
    re.IGNORECASE,
)

_SUPPOSED: Final = late_regex(r"^(?:if|suppose(?: that)?|say|let'?s say)\s+", re.IGNORECASE)
_SUPPOSED_LAST: Final = late_regex(
    r"(?P<told>(?:.*[.;?!] )?)(?P<ask>(?:how (?:much|many|long|far)|what)\b[^.;?!]*?),? if"
    r" (?P<if>(?:i|you|he|she|we|they|it|[A-Z][a-z]+) (?:[a-z]+ ){1,3}(?=[$£€]?\d)[^;?!]*?)[?. ]*",
    re.IGNORECASE,
)
"""What is supposed behind the question: "how much change do I get if I buy 4 bottles"."""
_ASKED: Final = late_regex(r"(?:how|what|when|find)\b", re.IGNORECASE)

_NAMED: Final = late_regex(
    r"(?!(?:how|what|whats|when|which|who|why|where|is|are|do|does|did|can|find|so|true|and)\b)"
    r"[a-z]+(?: (?!(?:is|are|was|if|when|than|a|an)\b)[a-z]+){0,5}",
    re.IGNORECASE,
)
"""What is asked by its name alone: "average speed?"."""

_DETERMINED: Final = late_regex(r"(?:the|his|her|its|their|my|our)\b", re.IGNORECASE)


_SHORT: Final = late_regex(r"\bwhat['’]?s\b", re.IGNORECASE)


def retold(text: str) -> Iterator[str]:
    """The message in other words, the likeliest first."""
    if len(text) > _LONGEST or "\n\n" in text:
        return
    if (in_full := _SHORT.sub("what is", text)) != text:
        yield in_full
    plain = plain_text(text)
    if (phrased := in_plain_phrases(plain)) != plain:
        yield phrased
        yield from _retold(phrased)
    yield from _retold(plain)
    if (supposed := _SUPPOSED_LAST.fullmatch(plain.strip())) is not None:
        yield f"{supposed['told']} {supposed['if'].strip()}. {supposed['ask']}?".strip()
    if (grown := of_interest(plain)) is not None:
        yield grown
    if (asked := with_plain_question(phrased)).rstrip(" ?.") != phrased.rstrip(" ?."):
        yield asked
        yield from _retold(asked)


def _retold(plain: str) -> Iterator[str]:
    counted = with_numerals(kept_regex(r"\bthree times\b").sub("3 times", plain))
    for said, table in ((plain, WORDINGS), (counted, STORIES)):
        if (otherwise := said_in_turn(said, table)) != said:
            yield otherwise
    for special in (
        of_named_points(plain),
        of_a_polygon(plain),
        of_a_remainder(plain),
        with_numbers_mended(plain),
    ):
        if special is not None:
            yield special
    yield from of_definition(plain)
    parts = [one.strip(" .;") for one in _STOP.split(bare(plain)) if one.strip(" .;")]
    if not 2 <= len(parts) <= 4:
        return
    told, asked = ". ".join(parts[:-1]), parts[-1]
    yield from of_model(told, asked)
    if len(parts) == 2:
        for whole in of_reference(told, asked):
            yield whole
            yield said_in_turn(whole, WORDINGS)
    if _NAMED.fullmatch(asked) and plain.rstrip().endswith("?"):
        yield f"{told}. What is {asked if _DETERMINED.match(asked) else f'the {asked}'}?"
    if _ASKED.match(asked) and kept_regex(r"\d").search(told):
        yield f"{_SUPPOSED.sub('', told)}. {asked[:1].upper()}{asked[1:]}?"
