"""Things bought and sold again, prices for large groups, and what share of a mixture is what."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for, is_idle, read_jotting
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.problems import KindProblem

_PERCENT: Final = r"(?:percent(?:age)?|per cent|%)"
_IT: Final = r"(?:(?:it|them|<det>?<word>) )?"
_MADE: Final = (
    r"(?: (?:is|was) (?:that|it|this)| (?:did|does|do|have|has) (?:i|we|he|she|they|the <word>"
    r"|<word>) (?:made|make))?"
)


def _asked_percent(what: str) -> str:
    return (
        rf"\b(?:<what> |as a )?(?:<det>)?{_PERCENT} (?:{what}){_MADE}"
        rf"|\b(?:<what> )(?:<det>)?(?:{what})(?: is (?:that|it|this))?,? (?:in|as an?) {_PERCENT}"
        rf"|\b(?:{what}) {_PERCENT}|\b(?:by )?(?:how (?:much|many)|what) {_PERCENT}"
        rf" (?:{what}){_MADE}"
    )


RESALE: Final = Jotting(
    re.compile(r"\b(?:sold|sells?|resold)\b"),
    (
        r"\b(?:sold|sells?|selling) (?:(?:it|them|all|<det>?<word>) )?(?:(?:for|at) )<u=money>,?"
        r" (?:each"
        r"|apiece|a piece)",
        r"\b(?:buys?|bought|purchased) <n=int> <word>(?= for)",
        rf"\b(?:re)?(?:sold|sells?|selling) (?:again )?{_IT}(?:(?:again|later|on) )*(?:for|at) "
        r"(?:<b=money>|<b=num>)",
        rf"\b(?:buys?|bought|buying|purchased|costs?|cost|paid) {_IT}(?:(?:for|at) )?"
        r"(?:<c=money>|<c=num>)(?: for (?:it|<det>?<word>))?"
        r"|, +for <c=money>",
    ),
    (
        ("gain", _asked_percent("profit|gain")),
        ("lost", _asked_percent("loss")),
        (
            "money",
            r"\bhow much (?:profit|money) (?:did|does|do|have|has) <who> (?:made|make|gain)(?: on "
            r"it)?|\bhow much (?:did|does|do) <who> (?:make|gain|earn)(?: on it)?|"
            rf"{asked_for('(?:total )?(?:profit|gain)')}",
        ),
    ),
    (
        Law("gain", "c b", "100*(b - c)/c", "the profit", unit="percent"),
        Law("lost", "c b", "100*(c - b)/c", "the loss", unit="percent"),
        Law("money", "c b", "b - c", "the profit", "money"),
        Law("money", "c n u", "n*u - c", "the profit", "money"),
        Law("gain", "c n u", "100*(n*u - c)/c", "the profit", unit="percent"),
    ),
    MappingProxyType(
        {
            "c": "the price paid",
            "b": "the price it is sold for",
            "n": "how many",
            "u": "the price at which each is sold",
        }
    ),
    "percent then again",
    is_of_one=True,
)
_FOR_EACH: Final = r"(?:per|an?|each|every|for (?:each|every|an?)|/)"
TWO_RATES: Final = Jotting(
    re.compile(r"\bplus\b|\band\b|\+"),
    (
        rf"(?:\b(?:costs?|charges?|is|pay|for|to|rent|hire) )*<p=money> ?{_FOR_EACH}"
        rf" ?(?P<_u>[a-z]+),? (?:plus|and"
        rf"|\+|and then) (?:<q=money>|<q=num>) ?{_FOR_EACH} ?(?P<_v>[a-z]+)",
    ),
    (
        (
            "cost",
            r"\b(?:how much|what) (?:is it|do(?:es)? (?:it|this|<who>) (?:cost|pay)|will it cost"
            r"|is the"
            r" (?:cost|price|bill))? ?(?:for|to (?:rent|hire|use) (?:it|<det>?<word>) for)"
            r" <n=num> ?(?P<_u>[a-z]+)"
            r" and <m=num> ?(?P<_v>[a-z]+)",
        ),
    ),
    (Law("cost", "p q n m", "p*n + q*m", "the cost", "money"),),
    MappingProxyType(
        {
            "p": "the first rate",
            "q": "the second rate",
            "n": "how many of the first",
            "m": "of the second",
        }
    ),
    "day days hour hours minute minutes each every per plus",
)
LARGE_GROUPS: Final = Jotting(
    re.compile(rf"\bor more\b.*(?:%|{_PERCENT})|(?:%|{_PERCENT}).*\bor more\b", re.DOTALL),
    (
        r"\b(?:(?:if|when|for|groups?|parties|orders?|you|of|who|buy|buying|people) )*<k=int>(?: "
        r"(?:or more(?: (?:people|persons|<word>))?|<word> or more))",
        r"\b(?:(?:get|gets|there is|with|have|has|a|an) )*<r=pct> (?:off|discount|reduction"
        r"|cheaper)",
        r"\b(?:(?:1|one|an?|each|every|the) )*<_thing=word> (?:costs?|is|are|for) (?:<p=money>"
        r"|<p=num>)"
        r"(?: each| apiece)?|\b<_thing=word> (?:at|for) (?:<p=money>|<p=num>)(?: each| apiece)",
    ),
    (
        (
            "pay",
            r"\b(?:how much|what) (?:<do>|for|is|are) <m=int> <_thing=word>(?: cost)?|\b(?:how much"
            r"|what) <do> (?:a |the )?(?:group|party|class)? ?of <m=int>(?: <word>)? (?:have to"
            r" )?pay"
            r"|\b(?:how much|what) <do> <m=int> (?:people|persons|friends|of us) (?:have to )?pay",
        ),
    ),
    (Law("pay", "k p r m", "m*p*(1 - r/100)", "the price of all", "money"),),
    MappingProxyType(
        {
            "k": "from how many on it is cheaper",
            "p": "the price of one",
            "r": "the discount in percent",
            "m": "how many",
        }
    ),
    "more off discount",
)
_AMOUNT: Final = re.compile(
    r"(?P<n>\d{1,6}(?:\.\d{1,3})?) ?(?P<unit>lit(?:er|re)s?|l|ml|kg|g|grams?|kilos?|cups?|parts?)"
    r" (?:of )?(?P<of>[a-z]+)"
)
_SHARE: Final = re.compile(
    rf"\bwhat (?P<kind>{_PERCENT}|fraction|part)(?: of (?:it|the [a-z]+))? is (?:the"
    rf" )?(?P<of>[a-z]+)"
    rf"|\bwhat is the (?P<kind2>{_PERCENT}|fraction) of (?P<of2>[a-z]+)(?: in (?:it|the [a-z]+))?"
)


def read_mixture(story: str) -> KindProblem | None:
    """ "mixing 2 litres of juice with 3 litres of water, what percent is juice": one by all."""
    asked, told = _SHARE.search(story), list(_AMOUNT.finditer(story))
    if not asked or len(told) != 2 or not re.search(r"\bmix", story) or not _is_of_one_unit(told):
        return None
    named = {one["of"]: letter for one, letter in zip(told, "ab", strict=True)}
    letter = named.get(asked["of"] or asked["of2"])
    rest = _AMOUNT.sub(",", _SHARE.sub(",", story))
    if letter is None or len(named) != 2 or not is_idle(rest):
        return None
    is_fraction = (asked["kind"] or asked["kind2"]) in ("fraction", "part")
    values = tuple(
        Value(name, Fraction(one["n"]), f"the amount of {one['of']}", is_fraction)
        for one, name in zip(told, "ab", strict=True)
    )
    formula = f"{letter}/(a + b)" if is_fraction else f"100*{letter}/(a + b)"
    goal = f"the share of {asked['of'] or asked['of2']}"
    return Reckoned(goal, formula, values, "" if is_fraction else "percent")


def _is_of_one_unit(told: list[re.Match[str]]) -> bool:
    return len({singular(one["unit"]) for one in told}) == 1


def read_large_group(story: str) -> KindProblem | None:
    """The price for many, where they are enough for the discount."""
    found = read_jotting(LARGE_GROUPS, story)
    told = {one.letter: one.amount for one in found.values} if isinstance(found, Reckoned) else {}
    if not isinstance(found, Reckoned) or told["m"] < told["k"]:
        return None
    return replace(found, values=tuple(one for one in found.values if one.letter != "k"))


DEALS: Final[tuple[Jotting, ...]] = (RESALE, TWO_RATES)
OF_DEALS: Final[tuple[Callable[[str], KindProblem | None], ...]] = (
    read_large_group,
    read_mixture,
)
