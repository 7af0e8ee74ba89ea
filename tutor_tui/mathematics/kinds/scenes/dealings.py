"""Money in stories: breaking even, two baskets, and plans that cost the same."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.narrated.world import many
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene
from tutor_tui.mathematics.kinds.word_problems.wording import key_of, number

_SIGNS: Final = {"£": "pounds", "$": "dollars", "€": "euros"}
_EACH: Final = r"(?: each| apiece| per (?:unit|item|piece|<np>)| an? <np>| a piece)?"


def money_unit(amounts: tuple[str, ...]) -> str | None:
    """The currency of sums, empty where none is said; `None` where there are two."""
    signs = {sign for text in amounts for sign in "£$€" if sign in text}
    small = {re.search(r"\d\s?(?:cents?|pence|p|c)$", text) is not None for text in amounts}
    if len(signs) > 1 or len(small) > 1:
        return None
    return _SIGNS.get(next(iter(signs), ""), "")


_EVEN_FACTS: Final = patterns(
    r"<np> (?:has|have|had|incurs) (?:monthly |weekly |annual |daily )?(?:fixed|start-?up|initial"
    r"|set-?up) costs? of <f=money>(?: (?:a|per) \w+)?",
    r"(?:the )?(?:monthly |weekly |annual |daily )?(?:fixed|start-?up|initial|set-?up) costs?(?: "
    r"of <np>)? (?:are|is) <f=money>(?: (?:a|per) \w+)?",
    rf"(?:each|every|1|a|an) <np> costs <v=money> to (?:make|produce|manufacture)(?: and (?:is "
    rf"sold|sells|can be sold) (?:for|at) <p=money>{_EACH})?",
    r"(?:it|and it) costs (?:<np> |him |her |them )?<v=money> to (?:make|produce|manufacture) "
    r"(?:each|every|1|a|an) <np>",
    rf"(?:the )?(?:variable|production|manufacturing|unit) costs? (?:is|are|of) <v=money>{_EACH}",
    rf"(?:<np> |it )?(?:sells?|is selling) (?:them|<np>|it|each(?: <np>)?)? ?(?:for|at) "
    rf"<p=money>{_EACH}",
    rf"(?:each <np> |each |they |it |<np> )?(?:sells? for|(?:is|are) sold (?:for|at)) "
    rf"<p=money>{_EACH}",
    rf"(?:the )?selling price(?: of (?:each )?<np>)? is <p=money>{_EACH}",
)
_EVEN_ASKED: Final = (
    ("even", pattern(
        r"(?:how many(?: <np>)? (?:must|should|does|do|need|needs) (?:<np> )?(?:(?:to )?(?:be "
        r"sold|be made and sold|sell|produce and sell|make and sell))(?: in order)? to break even"
        r"|how many(?: <np>)? (?:must|should|does|do) (?:<np> )?(?:need to |have to )?(?:be sold"
        r"|sell|make|produce)(?: in order)? to break even|<find> the break-?even (?:point|number"
        r"|quantity)(?: in (?:units|<np>))?)"
    )),
    ("profit", pattern(
        r"how many(?: <np>)? (?:must|should|does|do|need|needs) (?:<np> )?(?:need to |have to )?"
        r"(?:(?:to )?(?:be sold|be made and sold|sell|produce and sell|make and sell))(?: in "
        r"order)? to make a profit of <g=money>"
    )),
)  # fmt: skip


def _break_even(facts: Facts) -> Conditioned | None:
    if not {"f", "v", "p"} <= set(facts.said) or "" in (
        facts.one("f"),
        facts.one("v"),
        facts.one("p"),
    ):
        return None
    if money_unit(tuple(facts.one(name) for name in "fvp")) is None:
        return None
    fixed, cost, price = (number(facts.one(name)) for name in "fvp")
    if Fraction(price) <= Fraction(cost):
        return None
    goal = number(facts.one("g")) if facts.asked == "profit" else ""
    if facts.has("g") != bool(goal):
        return None
    return Conditioned(
        "The money that comes in is as much as all costs" + (" and the profit" if goal else ""),
        (("x", "the number sold"),),
        (f"{price}*x = {fixed} + {cost}*x" + (f" + {goal}" if goal else ""),),
        (Wanted("the number to be sold", "x"),),
        signs=(("x", 1),),
    )


_WORD: Final = r"[a-z]+(?: (?:of )?[a-z]+)?"
_BASKET: Final = rf"(?P<c>\d{{1,3}}|an?) (?P<k>{_WORD}),? and (?P<c>\d{{1,3}}|an?) (?P<k>{_WORD})"
_BASKETS_FACTS: Final = patterns(
    rf"(?:<np> )?(?:sells?|sold|buys?|bought|pays? for|orders?|ordered) {_BASKET} (?:for|costing) "
    rf"(?:a total of )?<w=money>",
    rf"{_BASKET} (?:for|costs?|cost a total of|sells? for) (?:<w=money>|<w=num>)"
    r"(?: (?:altogether|in total))?",
    rf"(?:the )?(?:total )?(?:cost|price) of {_BASKET} is <w=money>",
    rf"<np> (?:pays?|paid|spends?|spent) <w=money> (?:for|on) {_BASKET}",
    rf"<np> (?:buys?|bought|orders?|ordered) {_BASKET} and (?:pays?|paid|spends?|spent) <w=money>",
)
_BASKETS_ASKED: Final = (
    ("one", pattern(
        rf"(?:<find> (?:the )?(?:cost|price) of (?:1|a|an|each|one) (?P<q>{_WORD})|how much "
        rf"(?:does|is|would) (?:1|a|an|each|one) (?P<q>{_WORD})(?: cost)?)")),
    ("both", pattern(
        rf"(?:<find> (?:the )?(?:cost|price)s? of (?:(?:1|a|an|each|one) (?P<q>{_WORD}) and (?:"
        rf"(?:the cost |the price )?of )?(?:1|a|an|each|one) (?P<q>{_WORD})|each(?: item| one)?)"
        rf"|(?:how much|what) (?:is|are|does|do) each(?: one| item| of (?:them|these))?(?: cost)?)"
    )),
)  # fmt: skip


def _baskets(facts: Facts) -> Conditioned | None:
    counts, things = facts.all("c"), [key_of(text) for text in facts.all("k")]
    totals = facts.all("w")
    unit = money_unit(totals)
    names = list(dict.fromkeys(things))
    if len(totals) != 2 or len(things) != 4 or len(names) != 2 or unit is None:
        return None
    if any(set(pair) != set(names) for pair in (things[:2], things[2:])):
        return None
    letters = dict(zip(names, "xy", strict=True))
    amounts = ["1" if count in ("a", "an") else count for count in counts]

    def side(start: int) -> str:
        return " + ".join(f"{amounts[k]}*{letters[things[k]]}" for k in (start, start + 1))

    asked = [key_of(text) for text in facts.all("q")] or names
    if not set(asked) <= set(names):
        return None
    return Conditioned(
        "Each basket costs the sum of what is in it",
        tuple((letters[name], f"the price of one {name}") for name in names),
        (f"{side(0)} = {number(totals[0])}", f"{side(2)} = {number(totals[1])}"),
        tuple(Wanted(f"the price of one {name}", letters[name], unit) for name in asked),
        signs=(("x", 1), ("y", 1)),
    )


_PLAN: Final = (
    r"(?:(?:plan|company|option|phone plan|gym|taxi(?: company)?|firm|club|shop|tariff"
    r"|provider|store) (?P<w>[a-z]|[a-z]+)|(?:the )?(?P<w>first|second|other) (?:plan"
    r"|company|option|gym|firm|club|shop)?|[a-z]+(?:'s)? [a-z]+)"
)
_PER: Final = (
    r"(?:per|a|an|for each|for every|each) (?P<unit>[a-z]+)(?: (?:used|driven|travelled"
    r"|of [a-z]+))?"
)
_PLAN_FACTS: Final = patterns(
    rf"{_PLAN} (?:charges|costs|offers|has)(?: (?:a|an))?(?: (?:flat|fixed|joining|monthly"
    rf"|initial|hire|rental|basic|call-?out))*(?: (?:fee|charge|rate))?(?: of)? <f=money>(?: "
    rf"(?:fee|charge|a month|per month|a day|per day|to join|joining fee|call-?out fee))? (?:plus"
    rf"|and|and then|with) <v=money> {_PER}",
    rf"(?:{_PLAN} (?P<f>charges|costs|offers)|(?:{_PLAN}|it) (?:has|charges) no (?:[a-z]+ )?(?:fee"
    r"|charge|costs?),? (?:and|but)(?: it)? (?P<f>charges|costs))(?: (?:just|only))?"
    rf" <v=money> {_PER}(?: with no (?:other"
    rf"|monthly|joining|fixed) (?:fee|charge|cost)s?)?",
)
_PLAN_ASKED: Final = (
    ("same", pattern(
        r"(?:for|after) (?:how many|what number of) (?P<unit>[a-z]+)(?: of [a-z]+)? (?:do|will"
        r"|are|is|would) (?:(?:the|both)(?: 2)? ?)?(?:[a-z ]*?)?(?:plans|companies|options|costs?"
        r"|gyms"
        r"|firms|clubs|shops|charges|bills|they|taxis?|prices?|it)? ?(?:cost(?:s)? the same"
        r"|be the same|the same"
        r"|equal|charge the same(?: amount)?|be equal)"
        r"|how many (?P<unit>[a-z]+) (?:make|makes|would make) the (?:2 )?(?:plans|costs|options) "
        r"(?:cost )?(?:the same|equal)"
        r"|when (?:do|will|would|are) (?:the (?:2 )?[a-z]+|they|both(?: [a-z]+)?) (?:cost |charge "
        r"|be "
        r")?the same(?: (?:amount|price))?"
    )),
)  # fmt: skip


def _plans(facts: Facts) -> Conditioned | None:
    fixed, rates = facts.all("f"), facts.all("v")
    units = {text.rstrip("s") for text in facts.all("unit")}
    if len(rates) != 2 or not fixed or len(units) != 1 or money_unit((*fixed, *rates)) is None:
        return None
    starts = [number(text) for text in fixed]  # a word stands for no fee
    if len(fixed) != 2:
        return None
    sides = [f"{start} + {number(rate)}*x" for start, rate in zip(starts, rates, strict=True)]
    name = f"the number of {many(units.pop())}"
    return Conditioned(
        "Both plans cost the same",
        (("x", name),),
        (f"{sides[0]} = {sides[1]}",),
        (Wanted(name, "x"),),
        signs=(("x", 1),),
    )


DEALINGS: Final = (
    Scene(r"break[- ]?even|profit", _EVEN_FACTS, _EVEN_ASKED, _break_even),
    Scene(r"cost|price|for [£$€]", _BASKETS_FACTS, _BASKETS_ASKED, _baskets),
    Scene(r"the same|equal", _PLAN_FACTS, _PLAN_ASKED, _plans),
)
