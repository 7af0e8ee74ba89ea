"""Things of two sorts: coins, tickets, goods of two prices.

How many there are and what they are worth are two equations for the two numbers.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene, without_article
from tutor_tui.mathematics.kinds.word_problems.wording import number, singular

_LAW: Final = "The numbers of both sorts add up, and so does what they are worth"
_CENTS: Final = {
    "penny": 1,
    "pennies": 1,
    "nickel": 5,
    "dime": 10,
    "quarter": 25,
    "half-dollar": 50,
}
_COIN: Final = (
    r"(?:pennies|nickels?|dimes?|quarters?|half-dollars?|(?:\d{1,3}[- ]?(?:p|c|cents?|pence)"
    r"|[£$€]\d{1,3}|\d{1,3}[- ](?:dollar|euro|pound))(?: (?:coins?|pieces?|stamps?|notes?"
    r"|bills?))?)"
)
_WORTH: Final = (
    r"(?:,? (?:(?:that (?:is|are) |which (?:is|are) )?worth|with a (?:total )?value of|totall?ing"
    r"|for a total of|making|amounting to|whose (?:total )?value is) (?:a total of )?<w=money>"
    r"(?: in total| altogether| in all)?)?"
)
_MANY: Final = r"(?: altogether| in total| in all| <np>| in <np>)?"
_COINS_FACTS: Final = patterns(
    rf"(?:a |the )?(?:collection|total|pile|handful|bag|jar|box|set) of <n=int> (?P<k>{_COIN}) and "
    rf"(?P<k>{_COIN})(?: (?:is|are))?{_WORTH.replace('(?:,? ', '(?:,? ?')}",
    rf"<np> (?:has|have|holds?|contains?|contained|had|is made up of|consists of|paid with|uses"
    rf"|found|saved) (?:only )?(?:some |just )?(?P<k>{_COIN}) and (?P<k>{_COIN})(?: only)?{_WORTH}",
    rf"<np> (?:has|have|holds?|contains?|had|consists of|is made up of|found|saved)"
    rf"(?: a total of)? <n=int> (?:coins|stamps|notes|bills)?,?(?: all)?(?: of which are| made up "
    rf"of| consisting of| all| in)? ?(?:only )?(?P<k>{_COIN}) (?:and|or) (?P<k>{_COIN})(?: "
    rf"only)?{_WORTH}",
    rf"(?:all of them|they|the coins|all) (?:are|is) (?:all )?(?:either )?(?P<k>{_COIN}) (?:and"
    rf"|or) (?P<k>{_COIN})",
    rf"(?:there are|<np> has|it has|it contains|he has|she has)(?: a total of)? <n=int> "
    rf"(?:coins|stamps|notes|bills){_MANY}{_WORTH}",
    r"(?:the |its |their )?(?:total )?(?:value|worth|sum|amount)(?: of (?:the|these|all the) "
    r"(?:coins|stamps|money|notes|bills))? (?:is|are|was|comes to) <w=money>",
    r"(?:the|these|all the) (?:coins|stamps|notes|bills) (?:are worth|total|have a (?:total "
    r")?value of) (?:a total of )?<w=money>(?: altogether| in total| in all)?",
    r"(?:the total value|the value|their value|they) (?:is|are|are worth|was) <w=money>(?: "
    r"altogether| in total)?",
    rf"(?:there are|<np> (?:has|holds|contains)) <t=num> times as many (?P<a>{_COIN}) as "
    rf"(?P<b>{_COIN})",
    rf"(?:there are|<np> (?:has|holds|contains)) (?P<twice>twice) as many (?P<a>{_COIN}) as "
    rf"(?P<b>{_COIN})",
    rf"(?:there are|<np> (?:has|holds|contains)) <d=int> more (?P<a>{_COIN}) than (?P<b>{_COIN})",
)
_HAVE: Final = (
    r"(?: (?:are there|<do> <np> have|<do> (?:he|she|it|they|i) have|were there|are in <np>|is "
    r"there|<do> <np> (?:use|contain|sell|buy)|(?:were|are) (?:sold|used|bought)))?(?: in <np>)?"
)
_COINS_ASKED: Final = (
    ("one", pattern(rf"(?:how many|find the number of) (?P<q>{_COIN}){_HAVE}")),
    (
        "each",
        pattern(
            rf"(?:how many(?: coins| notes| stamps)?(?: of)? each(?: (?:kind|type|coin|sort"
            rf"|denomination)"
            rf"(?: of (?:coin|note|stamp|bill)s?)?)?|how many of (?:each|them)){_HAVE}"
        ),
    ),
)


def _coin(text: str) -> tuple[str, int]:
    """The name of a coin and its worth in cents."""
    plain = singular(re.sub(r"s$", "", text.strip())) if not text.endswith("pennies") else text
    if plain in _CENTS:
        return plain.replace("pennies", "penny"), _CENTS[plain]
    digits = int("".join(re.findall(r"\d", text)) or 0)
    is_large = re.search(r"[£$€]|dollar|euro|pound", text) is not None
    return f"{digits}{'L' if is_large else 'c'}", digits * (100 if is_large else 1)


def _cents(money: str) -> str:
    is_small = re.search(r"\d\s?(?:cents?|pence|p|c)$", money) is not None
    value = Fraction(number(money)) * (1 if is_small else 100)
    return str(value)


def _coins(facts: Facts) -> Conditioned | None:
    coins = list(
        dict.fromkeys(_coin(text) for text in (*facts.all("k"), *facts.all("a"), *facts.all("b")))
    )
    if len(coins) != 2 or coins[0][1] == coins[1][1] or not facts.one("w"):
        return None
    names = {coins[0][0]: "x", coins[1][0]: "y"}
    shown = {_coin(text)[0]: text for text in (*facts.all("k"), *facts.all("a"), *facts.all("b"))}
    equations = [f"{coins[0][1]}*x + {coins[1][1]}*y = {_cents(facts.one('w'))}"]
    if facts.has("n"):
        equations.append(f"x + y = {facts.one('n')}")
    if facts.has("a"):
        one, two = (names[_coin(facts.one(key))[0]] for key in ("a", "b"))
        factor = "2" if facts.has("twice") else facts.one("t")
        equations.append(
            f"{one} = {factor}*{two}" if factor else f"{one} = {two} + {facts.one('d')}"
        )
    if len(equations) != 2:
        return None
    wanted = [name for name, _ in coins]
    if facts.asked == "one":
        name = _coin(facts.one("q"))[0]
        if name not in names:
            return None
        wanted = [name]
    return Conditioned(
        f"{_LAW} (in the smallest coin)",
        tuple((names[name], f"the number of {shown[name]}") for name in names),
        tuple(equations),
        tuple(Wanted(f"the number of {shown[name]}", names[name]) for name in wanted),
        counts=("x", "y"),
    )


_PER: Final = r"(?: each| apiece| a ticket| per (?:ticket|person|item)| a piece| each ticket)?"
_COST: Final = (
    r"(?:costs?|sells? for|(?:is|are|were) sold (?:for|at)|(?:is|are|were) priced at"
    r"|(?:is|are|was|were)(?= \S+ (?:~?each|~?per|a ticket|apiece)))"
)
_SALES_FACTS: Final = patterns(
    r"(?:on \w+,? |1 day,? |if )?(?:a total of )?<n=int> <np> (?:were|was|are|is)(?: \w+)? "
    r"(?:sold|bought)(?:,? (?:for (?:a total of )?|(?:raising|making|bringing in|totall?ing"
    r"|with takings of) )<w=money>)?",
    r"(?:on \w+,? |1 day,? |in 1 day,? |if )?<np> (?:sold|sells|bought|buys|sold a total of"
    r"|ordered) <n=int> <np>(?: for <np>)?"
    r"(?:,? (?:for|and (?:took|made|collected|received|takes|earned|raised)|making|raising"
    r"|collecting) (?:a total of )?<w=money>)?(?: altogether| in total)?",
    r"<n=int> (?:people|tickets|visitors) (?:attended|came|entered|paid|were (?:there|admitted))"
    r"(?: <np>)?",
    r"(?:the )?(?:total )?(?:receipts|takings|revenue|sales|income|proceeds|cost|bill|ticket "
    r"sales|amount (?:collected"
    r"|taken|paid)|money (?:collected|taken|raised))(?: from <np>)? (?:was|were|is|came to"
    r"|totall?ed|amounted to) "
    r"<w=money>(?: in total| altogether)?",
    r"(?:<np> )?(?:took in|took|collected|made|raised|earned|received|spent|paid|takes|spends"
    r"|pays)(?: a total of)? <w=money>"
    r"(?: in total| altogether| in all| in ticket sales| from ticket sales| in sales)?",
    r"(?:a total of )?<w=money> (?:was|is) (?:collected|taken|raised|paid|spent)",
    rf"(?:at <np>,? )?<k=np> {_COST} <v=money>{_PER}",
    rf"<k=np> {_COST} <v=money>{_PER} and <k=np> {_COST} <v=money>{_PER}",
    rf"(?:tickets|admission|entry|seats)(?: (?:to|for) <np>)? (?:{_COST}|were|are) "
    rf"<v=money>{_PER} (?:for|per) <k=np> and "
    r"<v=money> (?:for|per) <k=np>",
    r"<np> (?:charges?|charged|sells?|sold) <v=money> (?:for|per) (?:an? |each )?<k=np> and "
    r"<v=money> (?:for|per) (?:an? |each )?<k=np>(?: for <np>)?",
    r"<np> (?:sells?|sold) <k=np> (?:for|at) <v=money>(?: each)? and <k=np> (?:for|at) <v=money>"
    r"(?: each)?",
)
_SALES_ASKED: Final = (
    ("one", pattern(
        rf"(?:how many|find the number of|find how many) <q=np>{_HAVE}(?: did <np> (?:sell"
        rf"|buy))?")),
    ("each", pattern(
        rf"how many (?:of each|(?:tickets |items )?of each)(?: (?:kind|type|sort|ticket))?(?: of "
        rf"(?:ticket|item|cake|seat)s?)?{_HAVE}(?: did <np> (?:sell|buy))?"
    )),
)  # fmt: skip


def _sort(text: str) -> str:
    """The word by which a sort is known: "an adult ticket" and "adults" as adult."""
    words = [word for word in text.split() if word not in ("a", "an", "the", "each", "1", "one")]
    kept = [singular(word) for word in words]
    plain = [word for word in kept if word not in ("ticket", "seat", "price", "fare")] or kept
    return " ".join(plain)


def _sales(facts: Facts) -> Conditioned | None:
    sorts = [_sort(text) for text in facts.all("k")]
    prices = [number(text) for text in facts.all("v")]
    if len(set(sorts)) != 2 or len(sorts) != 2 or len(prices) != 2 or prices[0] == prices[1]:
        return None
    if (
        not facts.one("n")
        or not facts.one("w")
        or not _one_scale((*facts.all("v"), facts.one("w")))
    ):
        return None
    wanted = sorts
    if facts.asked == "one":
        wanted = [name for name in sorts if _sort(facts.one("q")) in (name, name.split()[-1])]
    if facts.asked == "one" and len(wanted) != 1:
        return None
    letters = dict(zip(sorts, "xy", strict=True))
    names = {sort: without_article(text) for sort, text in zip(sorts, facts.all("k"), strict=True)}
    return Conditioned(
        _LAW,
        tuple((letters[name], f"the number for {names[name]}") for name in sorts),
        (f"x + y = {facts.one('n')}", f"{prices[0]}*x + {prices[1]}*y = {number(facts.one('w'))}"),
        tuple(Wanted(f"the number for {names[name]}", letters[name]) for name in wanted),
        counts=("x", "y"),
    )


def _one_scale(amounts: tuple[str, ...]) -> bool:
    """Whether all sums are in one currency, and all in pounds or all in pence."""
    signs = {sign for text in amounts for sign in "£$€" if sign in text}
    small = [re.search(r"\d\s?(?:cents?|pence|p|c)$", text) is not None for text in amounts]
    return len(signs) <= 1 and (all(small) or not any(small))


PAIRS: Final = (
    Scene(
        r"coins?|nickel|dime|quarter|penn|\d ?(?:p|c)\b|notes|bills|stamps",
        _COINS_FACTS,
        _COINS_ASKED,
        _coins,
    ),
    Scene(r"sold|sell|bought|charg|admission|ticket", _SALES_FACTS, _SALES_ASKED, _sales),
)
