"""Stories of one heap: so much at first, then more or less of it, and what is there at last.

"Maria has 24 stickers. She gives 7 to Ben and 5 to Anna. How many does she have left?" "Ben spent
1/3 of his money and has £40 left. How much had he at first?" Amounts are numbers, parts of the
whole or parts of what is left; the beginning may be the unknown. How clauses are worded is left to
`ledger_words.py`.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.everyday.lexicon import PARTY, Caught, Wording, party
from tutor_tui.mathematics.kinds.word_problems.ledger_words import (
    ENDS,
    FRESH,
    GAINS,
    LOSSES,
    MONEY_WORDS,
    QUESTIONS,
    STARTS,
)
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.wording import key_of, number

_HINT: Final = re.compile(
    r"how (?:many|much)|what (?:fraction|amount)|left|at first", re.IGNORECASE
)
_KEY: Final = "heap"
_HOLDERS: Final = (
    "book",
    "novel",
    "journey",
    "trip",
    "tank",
    "bottle",
    "album",
    "jar",
    "box",
    "bag",
)
_SIGNS: Final = {"$": "dollars", "£": "pounds", "€": "euros"}


def read_ledger(story: str) -> Story | None:
    """The story of one heap that is told."""
    if not _HINT.search(story):
        return None
    tale = told(story, _READERS)
    if tale is None or not tale.note("changes") or len(tale.asked) != 1:
        return None
    is_whole = not tale.note("unit")
    return story_from(_closed(tale), is_whole=is_whole, is_positive=True)


def _closed(tale: Tale) -> Tale | None:
    """With the equation: the heap at last, or the heap at first from what is left of it."""
    asked, start, now, end = (tale.note(key) for key in ("asked", "start", "now", "end"))
    unit = tale.note("unit") or tale.note("things")
    tale = replace(tale, asked=())
    if start == "x":
        if not end:
            return None
        found = {"start": "x", "gone": f"x - {end}"}.get(asked)
        if found is None:
            return None
        return tale.saying(f"{now} = {end}").asking(Asked("the answer is", found, unit))
    if end or asked == "start":
        return None
    name, value = ("what is left", now) if asked == "left" else ("the change", f"{start} - ({now})")
    told_so = tale.introducing(_KEY, name)
    return told_so.saying(f"x = {value}").asking(Asked(f"{name} is", "x", unit))


def _caught(wordings: tuple[Wording, ...], clause: str, tale: Tale) -> tuple[dict[str, str], Tale]:
    """What a clause says, and the tale with its party and thing; nothing where these differ."""
    for wording in wordings:
        found = wording.fullmatch(clause)
        after = _agreeing(found, tale) if found is not None else None
        if found is not None and after is not None:
            return {**dict(found), "": clause}, after
    return {}, tale


def _agreeing(found: Caught, tale: Tale) -> Tale | None:
    for name, said in found:
        if name == PARTY and (who := party(said)):
            if tale.note("owner") not in ("", who):
                return None
            tale = tale.noting("owner", who)
        if name == "thing" and said.split()[-1] not in (*MONEY_WORDS, "it", "them"):
            thing = key_of(said.removeprefix("the ").removeprefix("of "))
            if tale.note("thing") in ("", *_HOLDERS):
                tale = tale.noting("thing", thing).noting("things", said.removeprefix("the "))
            elif thing not in (*_HOLDERS, tale.note("thing"), tale.note("thing").split()[-1]):
                return None
        if (
            name in ("n", "e", "s")
            and (unit := _unit(said))
            and tale.note("unit") not in ("", unit)
        ):
            return None
    return tale


def _unit(money: str) -> str:
    sign = next((name for mark, name in _SIGNS.items() if mark in money), "")
    word = re.search(r"(?:dollars|euros|pounds|rupees|cents|pence)$", money)
    return sign or (word[0] if word else "")


def _with_unit(tale: Tale, said: str) -> Tale:
    return tale.noting("unit", tale.note("unit") or _unit(said))


def _start(clause: str, tale: Tale) -> Tale | None:
    if tale.note("start"):
        return None
    found, after = _caught(STARTS, clause, tale)
    if not found:
        return None
    said = number(found["s"])
    if found.get("b"):
        said = f"{said}*{number(found['b'])}"
    return _with_unit(after, found["s"]).noting("start", said).noting("now", said)


def _change(clause: str, tale: Tale) -> Tale | None:
    for sign, wordings in (("-", LOSSES), ("+", GAINS)):
        found, after = _caught(wordings, clause, tale)
        if found:
            return _changed(found, after, sign)
    if tale.note("sign"):
        found, after = _caught(FRESH, clause, tale)
        return _changed(found, after, tale.note("sign")) if found else None
    return None


def _changed(found: dict[str, str], tale: Tale, sign: str) -> Tale | None:
    if not tale.note("start"):
        if "n" in found or "remaining" in found:
            return None
        tale = tale.introducing(_KEY, "the amount at first").noting("start", "x")
        tale = tale.noting("now", "x")
    amount = _amount(found, tale)
    if amount is None or tale.note("end"):
        return None
    now = tale.note("now")
    kind = "number" if "n" in found else "part"
    tale = _with_unit(tale, found.get("n", ""))
    tale = tale.noting("changes", f"{tale.note('changes')} {kind}".strip())
    return tale.noting("now", f"{now} {sign} {amount}").noting("sign", sign)


def _amount(found: dict[str, str], tale: Tale) -> str | None:
    """A number, or a part of the whole or of what is left where it is said of which."""
    if "n" in found:
        return number(found["n"])
    part = f"{number(found['r'])}/100" if "r" in found else _fraction(found["f"])
    is_simple = re.fullmatch(r"[\d.]+|x", tale.note("now")) is not None
    if "remaining" in found:
        return f"{part}*{tale.note('now')}" if is_simple else f"{part}*({tale.note('now')})"
    if "number" in tale.note("changes"):
        return None  # of the first heap, or of what is there now: nobody can tell
    start = tale.note("start")
    return f"{part}*({start})" if "*" in start else f"{part}*{start}"


def _fraction(said: str) -> str:
    return "1/2" if said == "half" else said


def _end(clause: str, tale: Tale) -> Tale | None:
    if tale.note("end") or not tale.note("changes"):
        return None
    found, after = _caught(ENDS, clause, tale)
    return _with_unit(after, found["e"]).noting("end", number(found["e"])) if found else None


def _question(clause: str, tale: Tale) -> Tale | None:
    if tale.note("asked"):
        return None
    for asked, wordings in QUESTIONS:
        found, after = _caught(wordings, clause, tale)
        if found:
            return after.noting("asked", asked).asking(Asked("", "x"))
    return None


_READERS: Final[tuple[Reader, ...]] = (_question, _end, _start, _change)
