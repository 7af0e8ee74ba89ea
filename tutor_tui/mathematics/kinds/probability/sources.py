"""Things that come from two or three sources, each with its own chance of an event.

"Machine A makes 60% of the items with 2% defects, machine B 40% with 5%": the chance of a defect,
and that a defective item comes from A. Which percentages are the shares follows from their sum.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.probability.wording import (
    CHANCE,
    mentions_chance,
    plain_request,
)
from tutor_tui.mathematics.late_patterns import late_regex

_RATE: Final = late_regex(
    r"(?<![\w.])(?P<n>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent\b|per cent\b)"
    r"|(?<![\w.])(?P<d>0?\.\d{1,5})(?![\d%])"
    r"|\bthe (?P<rest>rest|remaining(?: [a-z]+)?|others?(?: [a-z]+)?)(?= |[.,;]|$)"
)
_PLACE: Final = (
    r"(?:machine|factory|plant|supplier|company|line|shop|source|worker|firm|box|bag|urn)"
)
_LABEL: Final = late_regex(rf"\b{_PLACE}s? (?P<one>[a-z]|\d)\b|\b(?P<of>[a-z])(?='s\b)")
_ASKED: Final = late_regex(
    rf"(?:(?:what(?:'s|s| is)|find|calculate|determine) (?:the )?)?{CHANCE}\b(?P<event>[^.;?]*)$"
)
_BAD: Final = r"(?:defective|faulty|broken|bad|damaged|a defect|defects?|rejected|late|spoiled)"
_FROM: Final = late_regex(rf"\b(?:from|by|on|in|at) (?:the )?(?:{_PLACE} )?(?P<one>[a-z]|\d)\b")
_OF_ONE: Final = late_regex(
    rf"\b(?:given|if|when)\b|\b(?:is|was|be|found to be|turns out to be) (?:found to be"
    rf" )?{_BAD}[.,;]"
    rf"|\b(?:a|the|that|one) {_BAD} (?:[a-z]+)"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:not|no|non|neither|good|without|twice|half|double|both|at least|more|less|third|times"
    r"|working|fine)\b|n't\b"
)
_COUNT: Final = late_regex(rf"\b[23] (?={_PLACE}s?\b|factories\b|companies\b)")
_LIST: Final = late_regex(
    r"\b(?P<what>machine|factorie|factory|plant|supplier|line|box|bag)e?s,?:? (?P<list>[a-d1-3]"
    r"(?:,? (?:and )?[a-d1-3])+)\b"
)
_NOT_BAD: Final = late_regex(rf"\bnot {_BAD}\b")
_LETTERS: Final = (("a", "p"), ("b", "q"), ("c", "r"))


def read_source(text: str) -> Reckoned | None:
    """The chance of the event, or of one source where it has happened."""
    if not mentions_chance(text) or not re.search(_PLACE, text, re.IGNORECASE):
        return None
    story = _LIST.sub(_each_by_its_label, _COUNT.sub("", plain_request(text)))
    asked = _ASKED.search(story)
    if asked is None or not re.search(_BAD, story):
        return None
    facts = story[: asked.start()]
    if _OTHERWISE.search(facts + _NOT_BAD.sub(" ", asked["event"])):
        return None
    labels = list(dict.fromkeys(one["one"] or one["of"] for one in _LABEL.finditer(facts)))
    rates = _rates(facts, len(labels))
    left = re.sub(rf"\b{_PLACE}s? \d\b", " ", _RATE.sub(" ", story))
    if rates is None or re.search(r"\d", left) or not re.search(_PLACE, facts):
        return None
    return _asked_of(story, asked["event"], labels, rates)


def _each_by_its_label(found: re.Match[str]) -> str:
    """ "machines A and B" as "machine A and machine B"."""
    what = "factory" if found["what"] == "factorie" else found["what"]
    return re.sub(r"\b(?=[a-d1-3]\b)", f"{what} ", found["list"])


def _rates(facts: str, count: int) -> tuple[list[Fraction], list[Fraction]] | None:
    """The shares, and the chances of the event; `None` where it is unclear which are which."""
    told = [_share(one) for one in _RATE.finditer(facts)]
    if count not in (2, 3) or len(told) != 2 * count:
        return None
    ways = [
        (_filled(shares), list(chances))
        for shares, chances in ((told[::2], told[1::2]), (told[:count], told[count:]))
        if None not in chances
    ]
    whole = [(shares, chances) for shares, chances in ways if sum(shares) == 1 and all(shares)]
    if len(whole) != 1 or None in whole[0][1]:
        return None
    shares, chances = whole[0]
    return shares, [one for one in chances if one is not None]


def _filled(shares: Sequence[Fraction | None]) -> list[Fraction]:
    """With "the rest" as what the others leave."""
    known = [one for one in shares if one is not None]
    return [1 - sum(known, Fraction(0)) if one is None else one for one in shares]


def _share(found: re.Match[str]) -> Fraction | None:
    if found["rest"]:
        return None
    return Fraction(found["d"]) if found["d"] else Fraction(found["n"]) / 100


def _asked_of(
    story: str,
    event: str,
    labels: Sequence[str],
    rates: tuple[Sequence[Fraction], Sequence[Fraction]],
) -> Reckoned | None:
    total = " + ".join(f"{share}*{chance}" for share, chance in _LETTERS[: len(labels)])
    values = tuple(
        Value(letter, amount, f"the {meaning} of {label.upper()}")
        for label, letters, *amounts in zip(labels, _LETTERS, *rates, strict=False)
        for letter, amount, meaning in zip(letters, amounts, ("share", "chance"), strict=True)
    )
    origin = _FROM.search(event)
    if origin is None:
        is_plain = re.search(_BAD, event) and not re.search(r"\b(?:given|if|when)\b", event)
        whole = f"1 - ({total})" if _NOT_BAD.search(event) else total
        return Reckoned("the probability", whole, values) if is_plain else None
    if origin["one"] not in labels or _NOT_BAD.search(event):
        return None
    part = "*".join(_LETTERS[labels.index(origin["one"])])
    if re.search(rf"\band\b(?: (?:it )?is)? {_BAD}|{_BAD} and\b", event):
        return Reckoned("the probability", part, values)
    if not _OF_ONE.search(story):
        return None
    return Reckoned("the probability", f"{part}/({total})", values, "", "", "by Bayes' rule")
