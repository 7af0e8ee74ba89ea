"""What is asked next of a division, of the rule of a sequence, and of an inequality."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.referents import Referents
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_DIVISION: Final = late_regex(
    r"(?:divide |what is |calculate )?(?P<a>.+?) (?:divided )?by (?P<b>.+?)\W*", re.IGNORECASE
)


def of_a_division(said: str, referents: Referents) -> Iterator[str]:
    """What is asked of a division: its remainder, and whether the divisor is a factor."""
    found = _DIVISION.fullmatch(referents.question)
    if found is None or not re.match(r"divide |.*divided by", referents.question, re.IGNORECASE):
        return
    if re.search(r"\b(?:remainder|left over|rest)\b", said, re.IGNORECASE):
        yield f"what is the remainder when {found['a']} is divided by {found['b']}"
    yield f"{said} of {found['a']}"


_ORDINAL: Final = late_regex(
    r"(?:the )?(?P<n>\d+)(?:st|nd|rd|th)(?: (?:term|one|number))?", re.IGNORECASE
)
_FIRST: Final = late_regex(
    r"(?:add up|sum|add|total)(?: of)? (?:the )?first (?P<n>\d+|ten|five|twenty|hundred)"
    r"(?: (?:terms?|of them|numbers?|ones))?",
    re.IGNORECASE,
)
_WHICH_TERM: Final = late_regex(r"which (?:term|one) is (?P<n>-?\d+)", re.IGNORECASE)
_ONE_OF: Final = late_regex(
    r"is (?P<n>-?\d+) (?:(?:one|any) of (?:them|these|those)|in (?:it|there|the (?:sequence|list))"
    r"|a term)",
    re.IGNORECASE,
)
_NUMBER_WORDS: Final = {"ten": "10", "five": "5", "twenty": "20", "hundred": "100"}


def of_a_rule(said: str, referents: Referents) -> Iterator[str]:
    """Terms of the sequence whose rule the question tells."""
    if not re.search(r"\b(?:sequence|terms?)\b", referents.question, re.IGNORECASE):
        return
    rules = [one for one in referents.things if _letters(one) == ("n",)]
    for rule in rules:
        if found := _ORDINAL.fullmatch(said):
            yield f"what is {rule} when n = {found['n']}"
        elif found := _FIRST.fullmatch(said):
            yield f"sum of {rule} from n = 1 to {_NUMBER_WORDS.get(found['n'], found['n'])}"
        elif found := _WHICH_TERM.fullmatch(said):
            yield f"which term of the sequence {rule} is {found['n']}"
        elif found := _ONE_OF.fullmatch(said):
            yield f"is {found['n']} a term of the sequence {rule}"


def _letters(text: str) -> tuple[str, ...]:
    node = expression_or_none(text)
    return () if node is None else variables(node)


_MEMBERS: Final = late_regex(
    r"(?P<how>how many|list|which|what are)(?: the| all| all the)? (?P<what>integers|whole numbers"
    r"|numbers|of them|them)(?: (?:is|are) (?:that|there|those|they|these)| (?:work|fit))?",
    re.IGNORECASE,
)


def of_an_inequality(said: str, referents: Referents) -> Iterator[str]:
    """The whole numbers that fulfil the inequality of the question."""
    found = _MEMBERS.fullmatch(said)
    spans = [s for s in find_mathematics(referents.question) if isinstance(s.node, Relation)]
    if found is None or len(spans) != 1 or "=" in re.sub(r"[<>]=", "", spans[0].text):
        return
    chain = _CHAIN.match(referents.question, spans[0].end)
    whole = f"{spans[0].text}{chain[0] if chain else ''}"
    how = "how many" if found["how"].lower() == "how many" else "list the"
    yield f"{how} integers {'' if how == 'how many' else 'that '}satisfy {whole}"


_CHAIN: Final = late_regex(r"\s*(?:[<>]=?|[≤≥])\s*-?[\d./]+")
"""The second sign of `1 < x < 5`."""
