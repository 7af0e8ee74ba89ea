"""What comes beside the product of a story: a basic fee, money that is kept, what is gone."""

import re
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.cancelling.units import MONEY
from tutor_tui.mathematics.kinds.narrated.words import THING
from tutor_tui.mathematics.late_patterns import late_regex

_MONEY: Final = (
    r"(?:[$£€] ?\d{1,7}(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})? (?:dollars?|euros?|pounds?))"
)
_FEE: Final = late_regex(
    rf"(?:a |an )?(?:(?:basic|fixed|flat|starting|base|booking|delivery|joining|entry|monthly"
    rf"|call-?out) )*(?:(?:fee|charge|price|fare) of )?(?P<fee>{_MONEY})"
    r"(?: (?:to (?:start|join|begin|get in|enter|rent it)|as a (?:basic |fixed )?(?:fee|charge)"
    r"|(?:basic|fixed|flat|base) (?:fee|charge)|fee|for (?:the )?(?:delivery|entry|hire|booking)"
    rf"|per month|a month))?,? (?:plus|and(?: then)?|\+)(?: another| an extra)? (?={_MONEY} "
    r"(?:per|for each|for every|an?|each|every)\b)"
)
_BESIDES: Final = late_regex(
    r"(?P<lead>[.,;] (?:and )?|,? and )(?:there is also )?(?:the|an?|his|her"
    r"|their) [a-z]+(?: [a-z]+)? (?:costs?|is|was)"
    rf" (?P<fee>{_MONEY})(?: (?:extra|as well|too|more|altogether"
    rf"|in total))?(?=[.,;])(?=.*\b(?:total"
    r"|altogether|in all)\b)"
)
_SENT: Final = r"(?:delivery|postage|shipping|booking|p&p)"
_ONCE: Final = late_regex(
    rf"(?P<lead>[.,;] (?:and |but )?|,? and (?!\w+s )| (?=plus ))(?:there(?: is|'s) (?:also )?)?"
    rf"(?:an? )?(?:(?:plus )?(?P<fee>{_MONEY}) (?:for )?{_SENT}(?: (?:fee|charge|cost))?"
    rf"|plus (?P<fee2>{_MONEY}) (?:fee|charge)|{_SENT}(?: (?:fee|charge))?"
    rf" (?:is|costs|of) (?P<fee3>{_MONEY}))(?: (?:per|for (?:the|each|every)|an?) order)?(?=[.,;])"
)
_WITH_IT: Final = late_regex(
    rf",? (?:with|including|plus) (?:the )?{_SENT}(?: (?:fee|charge|cost))?(?=\W*$)"
)
_KEPT: Final = late_regex(
    rf",? (?:and|but) (?:[a-z]+ )?(?:needs|wants|has|have|need|want) to (?:keep|save|have|leave) "
    rf"(?P<n>{_MONEY})(?: (?:for|to) [a-z ]+)?"
)
_STATE: Final = (
    r"(?:broken|taken|reserved|ill|absent|sick|missing|sold|empty|rotten|eaten|occupied|away|bad"
    r"|damaged|lost|given away|used|cracked|gone|booked|closed|free|thrown away|burnt|defective"
    r"|die[sd]?|breaks?|broke|burst|melted)"
)
_GONE: Final = late_regex(
    rf"(?P<lead>^|[.,;] (?:but |and )?|,? (?:if|but|and) )(?P<n>\d{{1,6}})(?: of (?:them|these|the "
    rf"{THING})| (?P<thing>[a-z]+))? (?:(?:are|is|were|have been|got|get) )?(?P<state>{_STATE})"
    r"(?: and (?:can't|cannot|can not) be [a-z]+)?(?: (?:today|now|at home))?"
)
_STILL: Final = late_regex(
    r" (?:(?:are|is|were) (?:there )?(?:(?:still )?(?:left|free|available|empty|not [a-z]+|good"
    r"|taken|there|at (?:school|work)|whole|ok)|remaining)|can (?:still )?be (?:used|sold|booked)"
    r"|remain|(?:are|is) (?:that|there))(?: (?:if|when))?(?=[ .,]|$)"
)


_SPENT: Final = late_regex(
    r"(?P<lead>^|[.,;] (?:(?:but|and|then) )*|,? (?:and|but) )(?:then )?(?:(?:i|we|he|she|they"
    r"|[a-z]+) )?(?:have |has |had )?(?:spends?|spent|uses?|used|gives? away|gave away|eats?|ate"
    rf"|loses?|lost|sells?|sold) (?P<n>{_MONEY}|\d{{1,6}})(?: of (?:it|them|these|the {THING}))?"
    r"(?: (?!an?\b|per\b|each\b|every\b|on\b|for\b|to\b|at\b|in\b)(?P<thing>[a-z]+))?"
    r"(?: (?:on|for|to) (?!\d)(?!each|every)[a-z ]+)?(?=[.,;])"
)
_LEFT_ASKED: Final = late_regex(
    r"\b(how (?:much|many)\b[^.?]*?) (?:left(?: over)?|remaining)(?=\W*$)"
)


class Extras(NamedTuple):
    """The story without the extra, and its number, with what it is of."""

    story: str
    number: str = ""
    kind: str = ""
    thing: str = ""


def extras_in(story: str) -> Extras:
    """A fee that is paid besides, money that is kept, or things that do not count."""
    if found := _FEE.search(story) or _BESIDES.search(story):
        return Extras(_without(story, found), _bare(found["fee"]), "fee")
    if found := _ONCE.search(story):
        fee = found["fee"] or found["fee2"] or found["fee3"]
        return Extras(_WITH_IT.sub("", _without(story, found)), _bare(fee), "fee")
    if found := _KEPT.search(story):
        return Extras(_without(story, found), _bare(found["n"]), "kept")
    spent = list(_SPENT.finditer(story)) if _LEFT_ASKED.search(story) else []
    if len(spent) == 1:
        rest = _LEFT_ASKED.sub(r"\1", _without(story, spent[0]))
        return Extras(rest, _bare(spent[0]["n"]), "spent", _thing_of(spent[0]))
    found = _GONE.search(story)
    rest = _without(story, found) if found else ""
    still = _STILL.search(rest)
    if found is None or still is None or (found["state"] in still[0] and " not " not in still[0]):
        return Extras(story)
    plain = _STILL.sub(" are there", rest)
    return Extras(plain, found["n"], "gone", found["thing"] or "")


def _thing_of(spent: re.Match[str]) -> str:
    """What was spent or eaten, where that is no money."""
    return MONEY if re.search(r"[$£€]|dollar|euro|pound", spent["n"]) else spent["thing"] or ""


def _without(story: str, found: re.Match[str]) -> str:
    lead = "." if found.groupdict().get("lead", "").startswith((".", ",", ";")) else ""
    return f"{story[: found.start()]}{lead} {story[found.end() :]}".replace("..", ".").strip()


def _bare(money: str) -> str:
    return re.sub(r"[^\d.]", "", money)
