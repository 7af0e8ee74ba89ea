"""Facts about numbers that stand in words alone: "91 is not prime", "7 divides 188".

Each is put to the tutor as a question of its own, which needs nothing from around it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.language import is_assumed, is_denied
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import TRUTHS

_MARK: Final = r"(?:\*\*|[`$]|\\[()]){0,3}"
_NUMBER: Final = rf"{_MARK}(?<![\w.^/])(?P<n>-?\d{{1,15}}|\d{{1,3}}(?:,\d{{3}})+){_MARK}"
_OTHER: Final = rf"{_MARK}(?P<m>\d{{1,15}}){_MARK}(?![\w^/]|\.\d)"
_NOT: Final = r"(?P<not>\s+not)?"
_FACTS: Final = (
    late_regex(
        rf"{_NUMBER}\s+is{_NOT}(?:\s+actually|\s+indeed)?\s+\**(?:an?\s+)?\**"
        r"(?P<what>prime|composite|even|odd|perfect square|perfect cube)(?:\s+number)?\b"
    ),
    late_regex(
        rf"{_NUMBER}\s+is{_NOT}\s+\**(?:an?\s+)?\**"
        rf"(?P<what>factor of|divisor of|multiple of|divisible by)\**\s+{_OTHER}"
    ),
    late_regex(rf"{_NUMBER}\s+(?:(?P<not>does not|doesn['’]t)\s+)?divides?\s+{_OTHER}"),
)
_MORE: Final = late_regex(
    r"[\s*]*(?:[-+×·/^=<>]|\\(?:times|cdot|frac|le|ge)|\bif\b|\bunless\b|\band\b \d)"
)
_LESS: Final = late_regex(
    r"(?:[-+×·/^=]|(?<!\*)\*|\\(?:times|cdot)|\band\b|\bor\b|\bof\b|\bthan\b)\s*$"
)
_SENTENCE: Final = late_regex(r"[.!?](?=\s|$)|\n|;\s")
_MOST: Final = 10


@dataclass(frozen=True, slots=True)
class ToldFact:
    """`text[start:end]` tells (or, with "not", denies) what `question` asks."""

    start: int
    end: int
    question: str
    is_affirmed: bool


def told_facts(text: str) -> Iterator[ToldFact]:
    """The facts that a text claims, not those that it asks, assumes or quotes."""
    count = 0
    for pattern in _FACTS:
        for found in pattern.finditer(text):
            if count < _MOST and _is_claimed(text, found):
                count += 1
                yield ToldFact(found.start(), found.end(), _question(found), not found["not"])


def _is_claimed(text: str, found: "re.Match[str]") -> bool:
    stops = [m.end() for m in _SENTENCE.finditer(text, max(0, found.start() - 300), found.start())]
    before = text[max(stops, default=max(0, found.start() - 300)) : found.start()]
    ending = _SENTENCE.search(text, found.end())
    after = text[found.end() : ending.end() if ending else None]
    if _MORE.match(after) or _LESS.search(before):
        return False
    return not (is_denied(f"{before} {after}") or is_assumed(before))


def _question(found: "re.Match[str]") -> str:
    parts = found.groupdict()
    number, other = parts["n"].replace(",", ""), parts.get("m") or ""
    if "what" not in parts:
        return f"Does {number} divide {other}?"
    article = "" if parts["what"] in ("prime", "composite", "even", "odd", "divisible by") else "a "
    return f"Is {number} {article}{parts['what']} {other}".rstrip() + "?"


def judged_fact(fact: ToldFact, answered: Callable[[str], OwnAnswer | None]) -> Verdict:
    """The verdict on a fact; `answered` gives the tutor's answer to a question."""
    own = answered(fact.question)
    if own is None or own.result not in TRUTHS:
        return UNDECIDED
    reason = own.text.replace("`", "").rstrip(".").partition(", ")[2] or own.text
    if (own.result == "True") is fact.is_affirmed:
        return agrees("by exact calculation")
    return disagrees(reason)
