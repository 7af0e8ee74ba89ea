"""What is asked of one heap: what is left, what each gets, what there was, what went one way."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.ledger import MONEY, Ledger, plain_owner
from tutor_tui.mathematics.kinds.narrated.ledger_words import PASSED, QUESTIONS, verb_of
from tutor_tui.mathematics.kinds.narrated.words import sort_of
from tutor_tui.mathematics.kinds.narrated.world import bracketed
from tutor_tui.mathematics.kinds.word_problems.names import GIVEN_NAMES
from tutor_tui.mathematics.kinds.word_problems.stories import Asked

_THEM: Final = frozenset({"", "them", "it", "these", "one", MONEY})


def question(clause: str, told: Ledger) -> Ledger | None:
    """The ledger with what a clause asks of it."""
    if not told.first or told.asked:
        return None
    for way, form in QUESTIONS:
        found = form.fullmatch(clause)
        asked = _asked(way, found.groupdict(""), told) if found else None
        if asked is not None:
            return replace(told, asked=asked)
    return None


def _asked(way: str, found: dict[str, str], told: Ledger) -> Asked | None:
    named = found.get("thing", "")
    if way == "deed" and not _is_of_it(named, told) and not found["on"]:
        found, named = {**found, "on": named}, ""  # "how much tax does he pay"
    is_known = told.first != "x" or way == "first"
    if not is_known or not _is_of_it(named, told):
        return None
    if way in ("deed", "part"):
        return _of_deed(found, told) if way == "deed" else _part(found, told)
    if not told.is_owner(found.get("who", "")):
        return None
    if way == "each":
        each = f"{bracketed(told.now)}/{told.shares}"
        return Asked(f"{told.name} for each is", each, told.coin) if told.shares else None
    if way == "first":
        return Asked(f"{told.name} at first is", told.first, told.coin) if told.left else None
    return _rest(found, told)


def _rest(found: dict[str, str], told: Ledger) -> Asked | None:
    """What is left; what one "gets" is that only after tax."""
    is_gross = found.get("pays") and not re.search(r"\btax\b", told.story)
    if not told.changes or told.shares or is_gross:
        return None
    when = "now" if any(one.sign == "+" for one in told.changes) else "left"
    return Asked(f"{told.name} {when} is", told.now, told.coin)


def _part(found: dict[str, str], told: Ledger) -> Asked | None:
    """The fraction or percentage that is left, or that went by one deed."""
    deed = _of_deed(found, told) if found.get("verb") else None
    share = deed.expression if deed else told.now
    if (found.get("verb") and deed is None) or not told.changes or told.shares:
        return None
    ratio = f"{bracketed(share)}/{told.first}"
    if found["kind"].startswith("perc"):
        return Asked("the share is", f"100*{ratio}", "percent")
    return Asked("the fraction is", ratio, is_fraction=True)


def _is_of_it(named: str, told: Ledger) -> bool:
    """Whether a question names the things of the heap, or what the litres are of."""
    if named in _THEM:
        return True
    if told.unit:
        return re.search(rf"\bof {re.escape(named)}\b", told.story) is not None
    return told.thing in (sort_of(named), sort_of(named).split()[-1])


def _of_deed(found: dict[str, str], told: Ledger) -> Asked | None:
    """ "how many did he eat", "how much did Ann get", "how much did he save altogether"."""
    verb, who, on = verb_of(found["verb"]), found["who"], found.get("on", "")
    if on or not told.is_owner(who):
        return _of_one(on or plain_owner(who), verb, told, is_thing=bool(on))
    sizes = [one.size for one in told.changes if one.verb == verb and told.is_owner(one.who)]
    if told.opened_by == verb:
        is_all = all(one.sign == "+" for one in told.changes)
        sizes = [told.first, *sizes] if is_all else []
    name = f"{told.name} in all is" if len(sizes) > 1 else f"{told.name} is"
    return Asked(name, " + ".join(sizes), told.coin) if sizes else None


def _of_one(word: str, verb: str, told: Ledger, *, is_thing: bool) -> Asked | None:
    """What went to somebody or for something that is named, or by somebody's own deed."""
    named = re.compile(rf"\b{re.escape(word)}\b")
    fitting = [
        one
        for one in told.changes
        if (named.search(one.tail) and (is_thing or verb in PASSED))
        or (named.search(one.who) and verb == one.verb)
    ]
    if len(fitting) != 1:
        return None
    name = word.title() if word in GIVEN_NAMES else word
    return Asked(f"{told.name} for {name} is", fitting[0].size, told.coin)
