"""Chances that are told: what does not happen, what happens twice, the prize of a raffle."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_CHANCE: Final = r"(?:the )?(?:probability|chance|chances|prob|odds)"
_P: Final = r"(?P<p>0?\.\d+|\d+/\d+|\d+(?:\.\d+)?(?: ?%))"
_FIND: Final = r"(?:what(?:'s|s| is| are)|find|calculate|work out)"
_TOLD: Final = late_regex(
    rf"(?:if )?(?:{_CHANCE} (?:of|that(?: it)?|it) (?P<event>[a-z ]+?)(?: (?:tomorrow|today|on any "
    rf"(?:given "
    rf")?day|each day|every day|on a day))? is {_P}|p ?\((?P<event2>[a-z ]+)\) ?= "
    rf"?{_P.replace('<p>', '<p2>')})"
)
_DAYS: Final = r"(?:days?|times?|years?|weeks?)(?: in a row)?"
_NEGATED: Final = r"(?:does not|doesn't|doesnt|will not|won't|is not|isn't|not|no)"
_WHAT_OF_IT: Final = late_regex(
    rf"(?:{_FIND} )?{_CHANCE} (?:(?:of|that)(?: (?:it|there))? ?)?(?:it "
    rf")?(?:(?P<not>{_NEGATED}(?: (?:be"
    r" )?(?P<verb>[a-z]+)| happen)?)|(?P<never>(?P<verb2>[a-z]+) on (?:none|neither) of the "
    r"(?P<n>\d) days)"
    rf"|(?:(?P<verb3>[a-z]+) )?(?:(?P<row>(?:on )?(?:both|(?P<m>\d) (?:{_DAYS} in a row|"
    rf"consecutive days)))|(?P<once>at least (?:1|one|once|1 time)(?: day)? in (?:the next "
    rf")?(?P<k>\d) "
    r"days)))(?: (?:tomorrow|today))?"
)


def read_told_chance(story: str) -> KindProblem | None:
    """What follows from one chance: that it does not happen, or happens some days in a row."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    told = _TOLD.match(plain)
    asked = _WHAT_OF_IT.fullmatch(plain[told.end() :].strip(" .,;")) if told else None
    if told is None or asked is None:
        return None
    event = (told["event"] or told["event2"]).split()[-1]
    verb = asked["verb"] or asked["verb2"] or asked["verb3"] or event
    if verb[:4].rstrip("sing") != event[:4].rstrip("sing"):
        return None
    chance = _probability(told["p"] or told["p2"])
    days = asked["n"] or asked["m"] or asked["k"] or ("2" if asked["row"] else "")
    formula = "1 - p" if asked["not"] else "p^n" if asked["row"] else "1 - (1 - p)^n"
    formula = "(1 - p)^n" if asked["never"] else formula
    values = [Value("p", chance, "the chance that is told", "/" in (told["p"] or told["p2"]))]
    if days:
        values.append(Value("n", Fraction(days), "the number of times"))
    remark = "each time by itself" if days else ""
    if not 0 <= chance <= 1:
        return None
    return Reckoned("the probability", formula, tuple(values), remark=remark)


_TWO: Final = late_regex(
    rf"(?:if )?{_CHANCE} (?:of|that) (?:(?!given|if)[a-z]+ ){{1,5}}?(?:is )?{_P},? and "
    rf"(?:{_CHANCE} "
    rf")?(?:(?:of|that"
    rf"|for) )?(?:(?!given|if)[a-z]+ ){{1,5}}?(?:is )?{_P.replace('<p>', '<q>')}[.,;] (?:(?:the"
    rf"|these) "
    rf"(?:events|2"
    r"(?: [a-z]+)?) are independent[.,;] |assuming (?:they are independent|independence),? )?"
)
_OF_TWO: Final = late_regex(
    rf"{_FIND} {_CHANCE} (?:of|that)(?: (?!not|no\b|only)[a-z]+){{0,4}}? ?(?P<what>both|neither"
    rf"|none"
    r"|at least (?:1|one)|exactly (?:1|one))(?: (?!but|and|not)[a-z]+){0,4}"
)
_OF_BOTH: Final = {
    "both": "p*q", "neither": "(1 - p)*(1 - q)", "none": "(1 - p)*(1 - q)",
    "at least": "1 - (1 - p)*(1 - q)", "exactly": "p*(1 - q) + q*(1 - p)",
}  # fmt: skip


def read_two(story: str) -> KindProblem | None:
    """ "passing maths is 0.8 and of passing English is 0.7. chance of passing both"."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    told = _TWO.match(plain)
    asked = _OF_TWO.fullmatch(plain[told.end() :].strip(" .,;")) if told else None
    if told is None or asked is None:
        return None
    chances = [_probability(told[name]) for name in "pq"]
    if not all(0 <= one <= 1 for one in chances):
        return None
    formula = _OF_BOTH[asked["what"].rsplit(" ", 1)[0]]
    values = tuple(
        Value(name, one, f"the {which} chance", "/" in told[name])
        for name, one, which in zip("pq", chances, ("first", "second"), strict=True)
    )
    return Reckoned("the probability", formula, values, remark="if they are independent")


_RAFFLE: Final = late_regex(
    r"(?:in (?:a|the) [a-z]+,? )?(?:there are )?(?P<n>\d{2,6}) (?:raffle |lottery )?tickets "
    r"(?:are |were "
    r")?(?:sold)?(?: in (?:a|the) [a-z]+)?[.,;] (?:i|he|she|[a-z]+) (?:buys?|bought|has|have|own"
    r"|owns) (?P<k>\d{1,4})(?: (?:of them|tickets))?[.,;] "
    rf"{_FIND} {_CHANCE} (?:that|of)(?: (?:i|he|she|[a-z]+))? (?:wins?|winning)(?: the (?:first "
    rf")?prize)?"
)


def read_raffle(story: str) -> KindProblem | None:
    """ "200 tickets are sold, I buy 5. what is the chance to win"."""
    found = _RAFFLE.fullmatch(" ".join(story.replace("?", " ").split()).strip(" ."))
    if found is None or Fraction(found["k"]) > Fraction(found["n"]):
        return None
    count, mine = Fraction(found["n"]), Fraction(found["k"])
    values = (Value("k", mine, "the tickets bought", True), Value("n", count, "all tickets"))
    return Reckoned("the probability", "k/n", values)


def _probability(text: str) -> Fraction:
    plain = text.replace("%", "").strip()
    return Fraction(plain) / (100 if "%" in text else 1)


OF_TRIALS: Final = (
    read_told_chance,
    read_two,
    read_raffle,
)
