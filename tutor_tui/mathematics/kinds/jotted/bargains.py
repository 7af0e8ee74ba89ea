"""Which of two offers costs less for the same amount."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.terms import in_decimals

_AMOUNT: Final = (
    r"(?:a |an )?(?P<n{0}>\d+(?:\.\d+)?)[ -]?(?P<u{0}>(?!for\b|at\b|of\b"
    r"|and\b)[a-z]+)?(?: (?:box|pack|packet|bag|bottle|jar|tin|can|carton|tub|tube|bar|loaf))?"
    r"(?: (?:of )?(?!for\b|at\b)[a-z]+)?"
)
_PRICE: Final = (
    r"(?:for|at|costs?|costing|is|are|=|:) "
    r"?(?P<s{0}>[$£€])? ?(?P<p{0}>\d+(?:\.\d+)?) ?(?P<c{0}>p|c|cents?|pence"
    r"|pounds?|dollars?|euros?)?"
)
_OFFER: Final = rf"{_AMOUNT} {_PRICE}"
_DEAL: Final = (
    r"(?:better (?:value|buy|deal|price|bargain)|best (?:value|buy|deal|price)"
    r"|cheaper|cheapest|a better (?:value|buy|deal)|more expensive)"
)
_WHICH: Final = r"(?:which|what)(?: (?:one|of these|offer|pack|packet|box|bag|bottle|size))?"
_FORMS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_WHICH}(?:'s|s| is| are| gives| has)?(?: the)? (?P<deal>{_DEAL})(?: for money)?"
        rf"[ ,:;?.-]*)"
        rf"{_OFFER.format(1)}(?:,? or |, | vs\.? | and ){_OFFER.format(2)}",
        rf"{_OFFER.format(1)}(?:,? or |, | vs\.? | and |\. "
        rf"){_OFFER.format(2)}[ ,:;?.-]*(?:{_WHICH}(?:'s"
        rf"|s| is| are| gives| has)?(?: the)? "
        rf"(?P<deal>{_DEAL}))(?: for money)?(?: per (?P<per>[a-z]+))?",
        rf"(?:is )?(?P<first>{_OFFER.format(1)}) (?P<deal>{_DEAL}) than {_OFFER.format(2)}",
    )
)
_SHOP: Final = re.compile(
    r"\b(?:(?:an?|the|1|another) (?:[a-z]+ )?(?:shop|store|supermarket|market|bakery|grocer)|it"
    r"|another) sells "
)
_PACK: Final = re.compile(
    r"\b(?:an?|the|1) (?:pack|packet|box|bag|carton|tray|set|bunch) of (?=\d)"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """An amount in a unit (none for pieces) and its price."""

    said: str
    amount: Fraction
    price: Fraction


@dataclass(frozen=True, slots=True)
class Bargain(KindProblem):
    """Two offers of the same thing; `unit` is what both amounts are in."""

    offers: tuple[Offer, Offer]
    unit: str
    coin: str
    is_dearer: bool = False


def read_bargain(story: str) -> Bargain | None:
    """ "which is better value, 500g for £2.40 or 750g for £3.45"."""
    plain = _PACK.sub("", _SHOP.sub("", story.strip(" ?.")))
    found = first_of(fitting(plain, _FORMS))
    if found is None:
        return None
    per = found.groupdict().get("per") or ""
    if per and singular(per) not in (singular(found["u1"] or ""), singular(found["u2"] or "")):
        return None
    if _PACK.search(story) and not per and not found["deal"].startswith(("better", "best", "a b")):
        return None  # a whole pack may be meant
    coins = [_coin(found[f"s{n}"] or "", found[f"c{n}"] or "") for n in "12"]
    units = [unit_of(found[f"u{n}"]) if found[f"u{n}"] else None for n in "12"]
    one, two = units
    if coins[0] != coins[1] or (one is None) != (two is None):
        return None
    if one is not None and two is not None and one.dimension != two.dimension:
        return None
    if one is None and found["u1"] and found["u2"] and found["u1"] != found["u2"]:
        return None
    scale = two.factor / one.factor if one is not None and two is not None else Fraction(1)
    amounts = (Fraction(found["n1"]), Fraction(found["n2"]) * scale)
    prices = (Fraction(found["p1"]), Fraction(found["p2"]))
    if not all(amounts) or not all(prices):
        return None
    noun = found["u1"] or found["u2"] or ""
    said = tuple(f"{found[f'n{n}']} {found[f'u{n}'] or noun}".strip() for n in "12")
    offers = (Offer(said[0], amounts[0], prices[0]), Offer(said[1], amounts[1], prices[1]))
    return Bargain(
        offers,
        one.symbol if one else singular(noun) or "one",
        coins[0],
        found["deal"] == "more expensive",
    )


def _coin(sign: str, word: str) -> str:
    return {"$": "dollars", "£": "pounds", "€": "euros"}.get(sign, word)


def _rates(problem: Bargain) -> tuple[Fraction, Fraction]:
    one, two = problem.offers
    return one.price / one.amount, two.price / two.amount


def answer(problem: Bargain) -> Answer:
    """The offer with the lower price of a unit, checked by the amounts that one price buys."""
    first, second = _rates(problem)
    one, two = problem.offers
    told = (
        f"{code(one.said)} costs {_shown(first)} {problem.coin} per {problem.unit} and "
        f"{code(two.said)} "
        f"costs {_shown(second)}"
    ).replace("  ", " ")
    if first == second:
        return with_verdict(
            f"Both are the same value: {told}.",
            verdict=one.price * two.amount == two.price * one.amount,
            how=_HOW,
            result=None,
        )
    is_first = (first < second) != problem.is_dearer
    chosen = one if is_first else two
    is_right = (one.price * two.amount < two.price * one.amount) == (first < second)
    word = "The more expensive one" if problem.is_dearer else "The better value"
    return with_verdict(
        f"{word} is {code(chosen.said)}: {told}.", verdict=is_right, how=_HOW, result=chosen.said
    )


_HOW: Final = "comparing both for the same amount"


def _shown(rate: Fraction) -> str:
    exact = in_decimals(rate)
    return (
        code(exact)
        if "/" not in exact and len(exact) < 9
        else f"about {code(f'{float(rate):.4g}')}"
    )


def heading(problem: Bargain) -> str:
    """What is compared."""
    one, two = problem.offers
    return f"To compare {code(one.said)} with {code(two.said)}"


METHOD: Final = "Divide each price by its amount; the lower price for one unit is the better value."


def steps(problem: Bargain) -> tuple[Step, ...]:
    """Both prices of a unit."""
    return tuple(
        Step(
            "unit price",
            f"Divide the price of {code(one.said)} by its amount in {problem.unit}.",
            f"{in_decimals(one.price)}/{in_decimals(one.amount)}",
            (in_decimals(one.price / one.amount),),
        )
        for one in problem.offers
    )
