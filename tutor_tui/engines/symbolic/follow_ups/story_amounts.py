"""The facts of a story with the amount of another question in place of the one that was told."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

_AMOUNT: Final = late_regex(
    r"\s+(?:after|in|for|over) (?P<n>\d[\d.]*)[ -](?P<unit>year|month|week|day|hour)s?(?: time)?\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = late_regex(r"how many (?P<unit>[a-z]{3,})\b.*\d.*", re.IGNORECASE)


def told_anew(said: str, facts: str) -> Iterator[tuple[str, str]]:
    """The facts that may be meant, with what is asked of them."""
    yield from _with_another(said, facts)
    yield from _without_it(said, facts)


def _with_another(said: str, facts: str) -> Iterator[tuple[str, str]]:
    """ "the total after 10 years" of what was told for 3 years: another length of time."""
    for found in _AMOUNT.finditer(f" {said}"):
        told = re.compile(rf"(?<=\bfor )\d[\d.]*(?= {found['unit']}s?\b)", re.IGNORECASE)
        if len(told.findall(facts)) == 1:
            yield told.sub(found["n"], facts), f" {said}".replace(found[0], "", 1).strip()


def _without_it(said: str, facts: str) -> Iterator[tuple[str, str]]:
    """ "how many hours for £500" where they were told: what is asked for holds no longer."""
    found = _HOW_MANY.fullmatch(said)
    if found is None:
        return
    unit = singular(found["unit"])
    told = re.compile(
        rf"(?:,? and|,|\.) [^,.\d]*\d[\d.]* {unit}s?\b[^,.\d]*(?=[,.]|$)", re.IGNORECASE
    )
    rest = told.sub("", facts)
    if len(told.findall(facts)) == 1 and re.search(r"\d", rest):
        yield rest, said


_OLD: Final = late_regex(
    r"how old (?:is|are|was|were) (?P<who>[a-z]+)|(?P<all>ages?\b)", re.IGNORECASE
)
_LATER: Final = late_regex(
    r"(?:in|after) \d+ years?(?:' time|'s time| time)?|(?P<ago>\d+ years? (?:ago|earlier|before))",
    re.I,
)


def at_another_time(said: str, asked: str) -> Iterator[str]:
    """ "in 5 years?" after how old somebody is now."""
    found, old = _LATER.fullmatch(said), _OLD.search(asked)
    if found is None or old is None:
        return
    who = (old["who"] or "they").lower()
    who = "they" if who in ("each", "both", "everyone", "all") else old["who"] or who
    verb = ("were" if who == "they" else "was") if found["ago"] else "will"
    yield f"how old {verb} {who}{' be' if verb == 'will' else ''} {said}"
