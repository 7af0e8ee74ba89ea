"""Mixtures of goods of two prices or of two strengths: the parts, and what is in them, add up."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene, without_article
from tutor_tui.mathematics.kinds.word_problems.wording import number

_BY: Final = r" ?(?:per|a|an|/) ?(?P<unit>kg|kilogram|kilo|pound|lb|ounce|oz|litre|liter|gram)"
_OF_PRICE: Final = (
    r"(?:costing|worth|that (?:costs?|sells? for|is worth|are worth)|which (?:costs?|sells? for)"
    r"|selling (?:for|at)|priced at|at|with a price of)"
)
_AMOUNT: Final = (
    r"(?P<unit2>kg|kilograms?|kilos?|pounds?|lbs?|ounces?|oz|lit(?:re|er)s?|grams?"
    r"|ml|l|gallons?|cups?)"
)
_MAKE: Final = r"(?:to (?:get|make|produce|obtain|form|create|give)|giving|making|to be sold as)"
_BLEND_FACTS: Final = patterns(
    rf"<np> (?:mixes|mixed|blends|combines|wants to (?:mix|blend|combine)|is mixing|makes a "
    rf"(?:blend|mixture) of) <k=np> {_OF_PRICE} <v=money>{_BY} (?:with"
    rf"|and) <k=np> {_OF_PRICE} <v=money>{_BY} {_MAKE} <n=num> ?{_AMOUNT}(?: of (?:a )?(?:mixture"
    rf"|blend|mix|<np>))? (?:{_OF_PRICE}|to sell (?:for|at)) <m=money>{_BY}",
    rf"<k=np> {_OF_PRICE} <v=money>{_BY} (?:is|are) (?:mixed|blended) with <k=np> {_OF_PRICE} "
    rf"<v=money>{_BY} {_MAKE} <n=num> ?{_AMOUNT}(?: of (?:a )?(?:mixture|blend|mix|<np>))? "
    rf"(?:{_OF_PRICE}|to sell (?:for|at)) <m=money>{_BY}",
)
_STRENGTH: Final = (
    r"(?:(?:a |an |some )?<p=pct>(?: <np>)?|(?P<pure>pure (?:water|acid|alcohol|antifreeze)))"
)
_PORTION: Final = (
    r"(?:<n=num> ?(?P<unit2>ml|l|lit(?:re|er)s?|gallons?|ounces?|oz|kg|grams?|g"
    r"|cups?|quarts?) of (?:an? )?<m=pct>(?: <np>)?)"
)
_STRENGTH_FACTS: Final = patterns(
    rf"<np> (?:mixes|mixed|blends|combines|wants to (?:mix|combine|blend)|needs to mix|is mixing"
    rf"|has to mix) {_STRENGTH} (?:with|and) {_STRENGTH} {_MAKE} {_PORTION}",
    rf"{_STRENGTH} (?:is|are) (?:to be )?(?:mixed|combined) with {_STRENGTH} {_MAKE} {_PORTION}",
    rf"<np> has (?:two solutions,? )?(?:one )?{_STRENGTH} and (?:another |one )?{_STRENGTH}",
    rf"<np> (?:wants|needs)(?: to make)? {_PORTION}",
)
_PART_ASKED: Final = (
    ("each", pattern(
        rf"(?:how (?:much|many {_AMOUNT.replace('unit2', 'u')}) of each(?: (?:solution|kind|type"
        rf"|one|sort))?"
        r"|what quantity of each|how much of each)(?: (?:solution|kind|type|should|must|does|are"
        r"|is) .{0,40})?"
    )),
    ("one", pattern(
        rf"how (?:much|many {_AMOUNT.replace('unit2', 'u')}) of (?:the )?(?P<q>cheaper|more "
        rf"expensive|dearer|weaker"
        r"|stronger|<pct>|<np>)(?: (?:ones?|nuts|coffee|tea|sort|kind|solution|acid|alcohol"
        r"|<np>))?(?: (?:should|must|are|is|does|did|do"
        r"|will) (?:be )?(?:used|needed|mixed|there|required|<np> (?:use|need)))?"
    )),
)  # fmt: skip


def _mixed(
    facts: Facts, values: tuple[str, str], names: tuple[str, str], equation: str, unit: str
) -> Conditioned | None:
    """Two parts that add up to `n`, the second equation as told."""
    total = number(facts.one("n"))
    wanted = [0, 1]
    if facts.asked == "one":
        low = 0 if Fraction(values[0]) < Fraction(values[1]) else 1
        asked = facts.one("q").replace(" percent", "%").replace(" ", "")
        places = {
            "cheaper": low,
            "weaker": low,
            "moreexpensive": 1 - low,
            "dearer": 1 - low,
            "stronger": 1 - low,
        }
        place = places.get(asked)
        if place is None:
            known = [name.replace(" ", "") for name in names]
            hits = [
                k
                for k, name in enumerate(known)
                if asked in (name, f"the{name}") or name.endswith(asked)
            ]
            if len(hits) != 1:
                return None
            place = hits[0]
        wanted = [place]
    return Conditioned(
        "The parts add up to the whole, and so does what is in them",
        (("x", f"the amount of {names[0]}"), ("y", f"the amount of {names[1]}")),
        (f"x + y = {total}", equation),
        tuple(Wanted(f"the amount of {names[k]}", "xy"[k], unit) for k in wanted),
        from_zero=("x", "y"),
    )


def _blend(facts: Facts) -> Conditioned | None:
    prices = [number(text) for text in facts.all("v")]
    units = {text[:1] for text in (*facts.all("unit"), *facts.all("unit2"))}
    if len(prices) != 2 or prices[0] == prices[1] or len(units) != 1:
        return None
    names = facts.all("k")
    equation = f"{prices[0]}*x + {prices[1]}*y = {number(facts.one('m'))}*{number(facts.one('n'))}"
    return _mixed(
        facts,
        (prices[0], prices[1]),
        (without_article(names[0]), without_article(names[1])),
        equation,
        facts.one("unit2"),
    )


def _strengths(facts: Facts) -> Conditioned | None:
    shares = [number(text) for text in facts.all("p")]
    names = [f"{share}%" for share in shares]
    if facts.has("pure"):
        pure = facts.one("pure")
        shares.append("0" if "water" in pure else "100")
        names.append(pure)
    if len(shares) != 2 or shares[0] == shares[1] or not facts.one("n") or not facts.one("m"):
        return None
    goal = number(facts.one("m"))
    equation = f"{shares[0]}/100*x + {shares[1]}/100*y = {goal}/100*{number(facts.one('n'))}"
    named = tuple(name if "pure" in name else f"the {name} solution" for name in names)
    found = _mixed(
        facts, (shares[0], shares[1]), (names[0], names[1]), equation, facts.one("unit2")
    )
    if found is None:
        return None
    wanted = tuple(
        Wanted(f"the amount of {named['xy'.index(one.expression)]}", one.expression, one.unit)
        for one in found.wanted
    )
    unknowns = (("x", f"the amount of {named[0]}"), ("y", f"the amount of {named[1]}"))
    return Conditioned(found.law, unknowns, found.equations, wanted, from_zero=("x", "y"))


_ADDED: Final = (
    ("added", pattern(
        rf"how (?:much|many {_AMOUNT.replace('unit2', 'u')} of) (?P<pure>(?:pure )?(?:water|acid"
        rf"|alcohol|antifreeze|salt|sugar)) (?:must|should|has to|have to|needs? to|is|are)"
        rf"(?: be)? (?:added to|mixed with) <n=num> ?{_AMOUNT} of (?:an? )?<p=pct>(?: <np>)? to "
        rf"(?:get|make|produce|obtain|form|give|create) (?:an? )?<m=pct>(?: <np>)?"
    )),
)  # fmt: skip


def _added(facts: Facts) -> Conditioned | None:
    """Pure stuff, or water, poured to a solution until its strength is as wanted."""
    amount, old, goal = (number(facts.one(name)) for name in ("n", "p", "m"))
    share = "0" if "water" in facts.one("pure") else "1"
    if Fraction(old) == Fraction(goal) or (Fraction(goal) > Fraction(old)) != (share == "1"):
        return None
    return Conditioned(
        "What is in the mixture is what was in its parts",
        (("x", f"the amount of {facts.one('pure')}"),),
        (f"{share}*x + {old}/100*{amount} = {goal}/100*(x + {amount})",),
        (Wanted(f"the amount of {facts.one('pure')}", "x", facts.one("unit2")),),
        signs=(("x", 1),),
    )


MIXTURES: Final = (
    Scene(r"added to|mixed with", (), _ADDED, _added),
    Scene(r"\bmix|blend|combin", _BLEND_FACTS, _PART_ASKED, _blend),
    Scene(r"%|percent", _STRENGTH_FACTS, _PART_ASKED, _strengths),
)
