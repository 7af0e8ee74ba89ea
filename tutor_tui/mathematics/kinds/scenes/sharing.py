"""Shares in a ratio between people with names: of a total, from a difference, from one share."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.dealings import money_unit
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene
from tutor_tui.mathematics.kinds.word_problems.wording import number

_RATIO: Final = r"(?P<r>\d{1,4}(?:\.\d+)?(?:(?::| to )\d{1,4}(?:\.\d+)?){1,3})"
_NAMES: Final = r"(?P<names>[a-z]+(?:(?:, and |, | and )[a-z]+){1,3})"
_SHARE_FACTS: Final = patterns(
    rf"(?:the )?ratio of (?P<one>[a-z]+(?: [a-z]+)?) to (?P<two>[a-z]+(?: [a-z]+)?)<pp> is "
    rf"{_RATIO}",
    r"there are (?P<d>\d+) more (?P<more>[a-z]+(?: [a-z]+)?) than (?P<less>[a-z]+(?: [a-z]+)?)<pp>",
    r"there are (?P<g>\d+) (?P<who>[a-z]+(?: [a-z]+)?)<pp>",
    r"there are (?P<t>\d+) (?P<all>[a-z]+(?: [a-z]+)?)<pp> (?:altogether|in total|in all)",
    rf"(?:share|divide|split) (?P<t>[£$€]?\d+(?:\.\d+)?(?: ?[a-z]+)?) (?:between|among) {_NAMES} "
    rf"in the ratio (?:of )?{_RATIO}",
    rf"(?P<t>[£$€]?\d+(?:\.\d+)?(?: ?[a-z]+)?) (?:is|are) (?:shared|divided|split) (?:between"
    rf"|among) {_NAMES} in the ratio (?:of )?{_RATIO}",
    rf"{_NAMES} (?:share|divide|split|shared) (?P<t>[£$€]?\d+(?:\.\d+)?(?: ?[a-z]+)?) in the "
    rf"ratio (?:of )?{_RATIO}",
    rf"{_NAMES} (?:share|divide|split|shared) (?:some |a sum of )?(?:money|sweets|<np>) in the "
    rf"ratio (?:of )?{_RATIO}",
    rf"(?:some )?(?:money|sweets|<np>) (?:is|are) (?:shared|divided|split) (?:between|among) "
    rf"{_NAMES} in the ratio (?:of )?{_RATIO}",
    r"(?P<more>[a-z]+) (?:gets|receives|got|has) (?P<d>[£$€]?\d+(?:\.\d+)?)(?: [a-z]+)? more(?: "
    r"[a-z]+)? than (?P<less>[a-z]+)",
    r"(?P<who>[a-z]+) (?:gets|receives|got|has) (?P<g>[£$€]?\d+(?:\.\d+)?)(?: [a-z]+)?",
)
_SHARE_ASKED: Final = (
    ("all", pattern(
        r"how many <np> are there(?: altogether| in total| in all)<pp>|<find> the total number "
        r"of <np><pp>")),
    ("one", pattern(
        r"how many (?P<q>[a-z]+(?: [a-z]+)?) are there<pp>|<find> the number of (?P<q>[a-z]+"
        r"(?: [a-z]+)?)<pp>")),
    ("all", pattern(
        r"how (?:much|many)(?: [a-z]+)? (?:was|is|are|were) (?:there|shared)(?: (?:altogether"
        r"|in total|to share))?|<find> the total(?: amount)?(?: shared)?|how (?:much|many)(?: "
        r"[a-z]+)? (?:do|did) they (?:share|have)(?: altogether| in total)?")),
    ("one", pattern(
        r"how (?:much|many)(?: [a-z]+)?(?: money)? (?:does|did|will|would|should) "
        r"(?P<q>[a-z]+) (?:get|receive|have)")),
    ("share", pattern(r"<find> (?P<q>[a-z]+)'s (?:share|amount)")),
    ("most", pattern(
        r"how (?:much|many)(?: [a-z]+)? is (?:the )?(?P<q>largest|biggest|smallest) share"
        r"|<find> (?:the )?(?:value of the )?(?P<q>largest|biggest|smallest) share")),
    ("each", pattern(
        r"how (?:much|many)(?: [a-z]+)? (?:does|did|will|would|should) (?:each(?: (?:person|of "
        r"them|1|one))?|they each) (?:get|receive|have)")),
)  # fmt: skip


def _shares(facts: Facts) -> Conditioned | None:
    parts = re.split(r":| to ", facts.one("r"))
    names = re.split(r", and |, | and ", facts.one("names"))
    if facts.has("one") and not facts.has("names"):
        names = [facts.one("one"), facts.one("two")]
    if len(parts) != len(names) or len(set(names)) != len(names):
        return None
    shares = dict(zip(names, parts, strict=True))
    told = [facts.one(name) for name in "tdg" if facts.has(name)]
    unit = money_unit(tuple(re.sub(r" ?[a-z]+$", "", text) for text in told))
    if len(told) != 1 or unit is None or any(Fraction(part) == 0 for part in parts):
        return None
    total = " + ".join(f"{part}*x" for part in parts)
    value = number(told[0])
    if facts.has("t"):
        equation = f"{total} = {value}"
    elif facts.has("d"):
        more, less = facts.one("more"), facts.one("less")
        if not {more, less} <= set(names) or Fraction(shares[more]) <= Fraction(shares[less]):
            return None
        equation = f"{shares[more]}*x - {shares[less]}*x = {value}"
    else:
        if facts.one("who") not in shares:
            return None
        equation = f"{shares[facts.one('who')]}*x = {value}"
    wanted = _shares_asked(facts, shares, total, unit)
    if not wanted:
        return None
    return Conditioned(
        "Each gets as many equal parts as the ratio says",
        (("x", "one part"),),
        (equation,),
        wanted,
        signs=(("x", 1),),
    )


def _shares_asked(
    facts: Facts, shares: dict[str, str], total: str, unit: str
) -> tuple[Wanted, ...]:
    if facts.asked == "all":
        return (Wanted("the total", total, unit),)
    if facts.asked == "each":
        return tuple(
            Wanted(f"the share of {name.title()}", f"{part}*x", unit)
            for name, part in shares.items()
        )
    asked = facts.one("q")
    if facts.asked == "most":
        pick = min if asked == "smallest" else max
        return (Wanted(f"the {asked} share", f"{pick(shares.values(), key=Fraction)}*x", unit),)
    return (
        (Wanted(f"the share of {asked.title()}", f"{shares[asked]}*x", unit),)
        if asked in shares
        else ()
    )


SHARING: Final = (Scene(r"ratio", _SHARE_FACTS, _SHARE_ASKED, _shares),)
