"""Clauses of the story of one heap: how much there is, what comes and what goes, what is left."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import sign_in
from tutor_tui.mathematics.kinds.narrated.ledger import (
    COINS,
    MONEY,
    REST,
    Change,
    Ledger,
    plain_owner,
)
from tutor_tui.mathematics.kinds.narrated.ledger_words import (
    BY_ANYBODY,
    EVENT,
    GAINS,
    LEFT,
    MADE,
    OPENING,
    REST_GONE,
    SHARED,
    SPENT_ON,
    Found,
    is_plain,
    verb_of,
)
from tutor_tui.mathematics.kinds.narrated.words import WEALTH, sort_of
from tutor_tui.mathematics.kinds.narrated.world import bracketed
from tutor_tui.mathematics.late_patterns import late_regex

_THEM: Final = frozenset({"", "them", "it", "these", "one"})
_GOES_ON: Final = late_regex(r"[$£€]?\d|half|another|a further")
_SPENDS: Final = late_regex(r"\b(?:spends?|spent)\b")
_FURTHER: Final = late_regex(r"\b(?:more|another|further|extra)\b")


def _open(clause: str, told: Ledger) -> Ledger | None:
    """ "tom had 24 sweets", "a pizza is cut into 8 slices", "a rope is 5 m long"."""
    found = None if told.first else OPENING.match(clause)
    if found is None or not is_plain(found["tail"]):
        return None
    size = found["size"] or "x"
    unit = _unit_of(found)
    thing = "" if unit else sort_of(found["thing"])
    if found["pay"] or (size == "x" and found["thing"] in (MONEY, "savings")):
        unit, thing = unit or MONEY, ""
    if not (unit or thing) and _SPENDS.search(told.story):
        unit = MONEY
    if not (unit or thing) or "/" in size or "%" in size:
        return None
    verb = verb_of(found["verb"])
    owner = plain_owner(found["who"])
    is_free = not owner or verb in MADE or bool(found["cut"])
    lead = verb if verb in GAINS and verb != "have" else ""
    number = re.sub(r"[$£€ ]", "", size)
    is_pay = bool(found["pay"])
    is_free = is_free or bool(found["box"]) or not (verb or is_pay)
    return Ledger(told.story, owner, thing, unit, number, number, is_free, is_pay, verb, lead)


def _unit_of(found: Found) -> str:
    return unit_of(found["unit"] or sign_in(found["size"]))


def _event(clause: str, told: Ledger) -> Ledger | None:
    """What somebody does with a part of the heap; "and 5 to Carl" goes on with the deed."""
    if not told.first or told.asked or told.left or told.shares:
        return None
    is_further = _FURTHER.search(clause) is not None
    found = [one for one in _deeds(clause) if is_further or verb_of(one["verb"]) != told.opened_by]
    if told.lead and _GOES_ON.match(clause) and f". {clause}" not in told.story:
        found += _deeds(f"{told.lead} {clause}")
    return first_of(_done(one, told) for one in found)


def _deeds(clause: str) -> list[Found]:
    return [one for one in (form.match(clause) for form in EVENT) if one is not None]


def _done(found: Found, told: Ledger) -> Ledger | None:
    verb = verb_of(found["verb"])
    is_owner = told.is_owner(found["who"])
    if not is_owner and not (told.is_free and verb in BY_ANYBODY):
        return None
    if _is_told_anew(found, told, verb):
        return None
    if verb == "take" and not (told.is_free or re.search(r"\bto\b|\bout\b", found["tail"])):
        return None
    place = re.search(r"\bfrom (?:the|his|her|a) ([a-z]+)", found["tail"])
    if not is_plain(found["tail"]) or (place and told.story.count(place[1]) < 2):
        return None
    is_put_aside = verb == "save" and (told.opened_by == "earn" or told.is_pay)
    sign = "-" if is_put_aside else found.sign
    return None if sign == "+" and _is_part(found["size"]) else _taken(found, told, sign, verb)


def _is_told_anew(found: Found, told: Ledger, verb: str) -> bool:
    """Whether the deed of before is told with another amount: "he gave 1/3" for 1/4 to a friend."""
    is_bare = not f"{found['whole']}{found['tail']}{found['to']}".strip()
    is_same = bool(told.changes) and told.changes[-1].verb == verb
    return is_bare and is_same and bool(found["who"]) and told.is_owner(found["who"])


def _taken(found: Found, told: Ledger, sign: str, verb: str) -> Ledger | None:
    if verb in ("buy", "sell") and told.unit in COINS | {MONEY}:
        return None
    size = _size(found, told)
    if size is None:
        return None
    whom = f"{found['whole']}{found['tail']} {found['to']}"
    is_part = _is_part(found["size"])
    return told.changed(Change(sign, size, verb, found["who"], whom, is_part))


def _is_part(size: str) -> bool:
    return size == "half" or "/" in size or "%" in size


def _size(found: Found, told: Ledger) -> str | None:
    """The number of what changes, or the part of the whole or of what is left."""
    size = re.sub(r"[$£€ ]", "", found["size"])
    if not (_is_of_it(found["thing"], told) and _is_of_it(_OF_WHAT.sub("", found["whole"]), told)):
        return None
    if _is_part(size):
        size = "1/2" if size == "half" else size
        if REST.search(found["whole"]):
            return f"{size}*{bracketed(told.now)}"
        is_clear = all(one.is_part for one in told.changes)
        return f"{size}*{told.first}" if is_clear else None
    unit = _unit_of(found)
    return size if not unit or told.unit in (unit, MONEY) else None


_OF_WHAT: Final = late_regex(
    r"^(?:(?:the|his|her|their|my|its|our|all(?: the)?) )?(?:remaining |(?:rest|remainder|others)$"
    r"|what (?:is|was) left$)?"
)


def _is_of_it(named: str, told: Ledger) -> bool:
    """Whether words name what is in the heap, or nothing."""
    if named in _THEM or (told.unit and named in WEALTH):
        return True
    return bool(told.thing) and sort_of(named) in (told.thing, told.thing.split()[-1])


def _spent(clause: str, told: Ledger) -> Ledger | None:
    """ "he bought a book for £12": what was paid out of the money."""
    found = SPENT_ON.match(clause) if told.unit and told.first and not told.asked else None
    if found is None or not told.is_owner(found["who"]):
        return None
    if _unit_of(found) not in {"", told.unit}:
        return None
    verb = verb_of(found["verb"] or told.lead)
    if not found["verb"] and not (verb == "buy" and f". {clause}" not in told.story):
        return None
    size = re.sub(r"[$£€ ]", "", found["size"])
    sign = "+" if verb == "sell" else "-"
    return told.changed(Change(sign, size, verb, found["who"], found["what"], False))


def _left(clause: str, told: Ledger) -> Ledger | None:
    """ "he has 12 left", of a heap whose size at first is not told."""
    found = LEFT.match(clause)
    if found is None or told.first != "x" or told.left or not told.changes:
        return None
    if not told.is_owner(found["who"]) and not told.is_free:
        return None
    unit = _unit_of(found)
    if not _is_of_it(found["thing"], told) or (unit and told.unit not in {unit, MONEY}):
        return None
    size = re.sub(r"[$£€ ]", "", found["size"])
    return replace(told, left=size, unit=unit or told.unit)


def _shared(clause: str, told: Ledger) -> Ledger | None:
    """ "he shared the rest equally among 4 friends", "he gave the rest to Ann"."""
    if not told.first or told.shares or told.asked:
        return None
    if (found := SHARED.match(clause)) and told.is_owner(found["who"]):
        return replace(told, shares=found["n"])
    found = REST_GONE.match(clause)
    if found is None or not told.is_owner(found["who"]) or not is_plain(found["tail"]):
        return None
    verb = verb_of(found["verb"] or told.lead)
    return told.changed(Change("-", told.now, verb, found["who"], found["tail"], False))


DEEDS: Final = (_shared, _left, _spent, _event, _open)
"""The readers of clauses that tell something."""
