"""Odds told as "3 to 4", and how many trials are expected until something happens."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.probability.draws import answer
from tutor_tui.mathematics.kinds.probability.reading import read_draw
from tutor_tui.mathematics.kinds.probability.wording import plain_request
from tutor_tui.mathematics.late_patterns import late_regex

_ODDS: Final = late_regex(
    r"\bodds (?P<way>against|of|in fav(?:ou)?r of|for|that|on)?(?P<event>[a-z' ]*?) ?(?:are|is"
    r"|were|being"
    r"|as|at|=|of)? ?(?P<a>[1-9]\d{0,3}) ?(?::|to|-) ?(?P<b>[1-9]\d{0,3})\b(?P<behind> against| "
    r"in fav(?:ou)?r)?"
)
_AGAINST: Final = late_regex(
    r"\b(?:not|lose[sd]?|losing|fails?|failing|against|doesn't|does not|won't|will not|isn't)\b"
)
_FURTHER: Final = late_regex(
    r"\d|%|\b(?:both|twice|two|each|every|given|if|and|or|then|again|times|bets?|stakes?|pays?|payout)\b"
)
_CHANCE_ASKED: Final = late_regex(
    r"(?:what(?:'s|s| is| are)|find|calculate|give|work out)? ?(?:the |my |his |her |its |their )?"
    r"(?:probability|chances?|prob)\b(?P<event>[a-z' ]*)"
)
_ODDS_ASKED: Final = late_regex(
    r"(?:what(?:'s|s| is| are)|find|calculate|give|work out)? ?(?:the )?odds\b(?P<way> "
    r"(?:against|in fav(?:ou)?r|for|of"
    r"|on|that))?(?P<event>[a-z' ]*)"
)
_P: Final = late_regex(
    r"(?:(?P<rate>\d{1,2}(?:\.\d+)?) ?%|(?P<part>0?\.\d{1,6}|[1-9]\d{0,3}/[1-9]\d{0,3}))"
)


def read_odds(text: str) -> Reckoned | None:
    """ "The odds against it are 5 to 2. What is the probability that it happens?"."""
    if "odds" not in text.lower():
        return None
    story = plain_request(text)
    found = _ODDS.search(story)
    asked = _asked(story, found)
    wanted = _CHANCE_ASKED.fullmatch(asked)
    if found is None or wanted is None or not (found["way"] or found["behind"]):
        return None
    is_against = (found["way"] == "against") != bool(_AGAINST.search(found["event"]))
    is_against = is_against or "against" in (found["behind"] or "")
    is_of_it = bool(_AGAINST.search(wanted["event"])) == is_against
    top = "a" if is_of_it else "b"
    values = tuple(
        Value(letter, Fraction(found[letter]), f"the {nth} number of the odds", is_fraction=True)
        for letter, nth in (("a", "first"), ("b", "second"))
    )
    remark = "what is against it comes first" if is_against else "what is for it comes first"
    return Reckoned("the probability", f"{top}/(a + b)", values, remark=remark)


def _asked(story: str, found: "re.Match[str] | None") -> str:
    """What is left of a message about one fact: the question; nothing where more is told."""
    if found is None:
        return ""
    before, after = story[: found.start()], story[found.end() :]
    rest = re.sub(r"\b(?:if |when |suppose |given that )?(?:the |a )?$", "", before).strip(" ,.")
    asked = after.strip(" ,.;?")
    if not asked:
        rest, asked = "", re.sub(r" (?:if|when|given that)(?: the)?$", "", before.strip(" ,."))
    return "" if rest or _FURTHER.search(asked) else asked


def read_odds_asked(text: str) -> Formed | None:
    """ "The probability of rain is 1/4. What are the odds against it?"."""
    if "odds" not in text.lower():
        return None
    story = plain_request(text)
    told = re.match(
        rf"(?:if )?(?:the )?(?:probability|chance)\b(?P<event>[a-z' ]*?) (?:is|=) "
        rf"{_P.pattern}[.,;]? (?P<asked>.+)",
        story.rstrip(" ?."),
    )
    wanted = _ODDS_ASKED.fullmatch(told["asked"]) if told else None
    if told is None or wanted is None or _AGAINST.search(f"{told['event']} {wanted['event']}"):
        return None
    chance = Fraction(told["rate"]) / 100 if told["rate"] else Fraction(told["part"])
    if not 0 < chance < 1:
        return None
    top, bottom = chance.numerator, chance.denominator - chance.numerator
    is_against = (wanted["way"] or "").strip() == "against"
    first, second = (bottom, top) if is_against else (top, bottom)
    law = (
        "Odds against it compare what is against it with what is for it"
        if is_against
        else "Odds compare what is for it with what is against it"
    )
    goal = "the odds against it" if is_against else "the odds"
    return Formed(
        goal,
        f"{law}: here {top} of {top + bottom} parts are for it",
        (str(first), str(second)),
        "{0} to {1}",
        verb="are",
    )


_EXPECTED: Final = late_regex(
    r"\bexpected (?:number|value of the number)\b|\b(?:times|rolls|flips|tosses|throws|tries"
    r"|attempts|shots)\b.*"
    r"\b(?:expect|on average|average)\b|\bon average\b.*\bhow (?:many|often)\b|\bhow "
    r"many\b.*\b(?:on average|expect)\b"
    r"|\baverage number\b"
)
_UNTIL: Final = late_regex(
    r"\b(?:until|till|before|to (?:get|roll|throw|see|score|have))\b ?(?:it |he |she |i |we "
    r"|you |they |there |one )?(?:get|gets|roll|rolls"
    r"|throw|throws|score|scores|is|are|see|sees|hits?|wins?|lands on|comes up|shows|appears"
    r"|toss|tosses|flip|flips|a |an )* ?"
    r"(?P<event>(?:a |an |the )?(?:first )?[a-z0-9' ]+?)(?: appears| comes up| is rolled| is "
    r"thrown| turns up| shows| shows up)?"
    r"(?= on (?:average|a die|the die)|[.,;?]|$)"
)
_TWO: Final = late_regex(
    r"\b(?:2 dice|dice|two|twice|both|row|consecutive|different|all|every|each|pair|second"
    r"|double|coins|3|4)\b"
)


def read_waiting(text: str) -> Reckoned | None:
    """ "A die is rolled until a six appears. What is the expected number of rolls?"."""
    story = plain_request(text)
    if not _EXPECTED.search(story):
        return None
    found = next(reversed(list(_UNTIL.finditer(story))), None)
    is_coin = re.search(r"\b(?:coin|heads?|tails?)\b", story) is not None
    is_die = re.search(r"\b(?:die|roll\w*)\b", story) is not None
    event = found["event"].strip() if found else ""
    if found is None or is_coin == is_die or _TWO.search(story.replace(found["event"], " ")):
        return None
    if re.search(
        r"\d|\b(?:biased|unfair|loaded|sided)\b",
        story.replace(found["event"], " ").replace("1 ", ""),
    ):
        return None
    event = re.sub(r"^(?:the |a )?first |^(?:the|a|an) ", "", event)
    if is_coin and not re.fullmatch(r"heads?|tails?", event):
        return None
    drawn = None if is_coin else read_draw(f"probability of rolling a {event} on a die")
    chance = (
        answer(drawn).result
        if drawn is not None and drawn.count == 1
        else "1/2"
        if is_coin
        else None
    )
    if chance is None or not 0 < Fraction(chance) <= 1:
        return None
    values = (Value("p", Fraction(chance), "the chance in one trial", is_fraction=True),)
    what = "flips" if is_coin else "rolls"
    return Reckoned(f"the expected number of {what}", "1/p", values, remark="each time by itself")
