"""A story read as one product of its amounts, whose units leave what is asked."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product as choices
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.cancelling.amounts import Amount, amounts_of, in_figures
from tutor_tui.mathematics.kinds.cancelling.asked import Wish, units_of, wish_in
from tutor_tui.mathematics.kinds.cancelling.extras import Extras, extras_in
from tutor_tui.mathematics.kinds.cancelling.units import (
    MONEY,
    NO_COIN,
    Powers,
    in_smallest,
    measure_of,
    product,
    unit_named,
)
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.narrated.world import many
from tutor_tui.mathematics.kinds.word_problems.wording import fraction, story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_OTHERWISE: Final = late_regex(
    r"\b(?:than|twice|double|triple|as (?:many|much|long|fast|old)|percent|discount|off|ratio"
    r"|shares?d?|split|average|mean|both|remain\w*|rest|left|more|less|fewer|except|but|however"
    r"|before|after|until|later|first|then|next|last (?:year|month|week|one)|increas\w*"
    r"|decreas\w*|faster|slower|towards|opposite|upstream|downstream|current|not|without"
    r"|probability|chance|random\w*|interest|deposit|plus|fee|free|old|age|ages|wide|high|tall"
    r"|deep|area|volume|perimeter|round|back|only|difference|extra|another|other|others|also"
    r"|already|still|instead|same|brothers?|sisters?|consecutive|digits?|equation|half|third"
    r"|quarter|equally|between|together|alone|leaks?|empties)\b|%|=|\bx\b"
)
"""Words of relations that units do not tell."""
_LONGEST: Final = 500
_MOST: Final = 6
_LETTERS: Final = "abcdef"
_BUYING: Final = late_regex(
    r"\b(?:how many|number of) .*\b(?:can|could) .*"
    r"\b(?:buy|afford|get|fill|filled|make|made|cut|be|carry|hold|take|transport|lift|load|eat"
    r"|feed|serve)\b"
    r"|\bhow many (?:full|whole|complete)\b"
)
_NEEDING: Final = late_regex(r"\bhow many .*\b(?:need|needs|needed|required|necessary|must|buy)\b")


_HINT: Final = late_regex(r"\b(?:how|what|find|work out|calc)", re.IGNORECASE)
_DOER: Final = late_regex(
    r"(?:^|[.!?,;]\s+|\b(?:and|but|do|does|did|will|can|has) )([A-Z][a-z]+) "
    r"(?!costs?\b|is\b|are\b|flows\b|[a-z]+s (?:cost|are|weigh)\b)[a-z]+"
)


def _doers(text: str) -> frozenset[str]:
    """Those who do something by their names: what one does tells nothing of another."""
    return names_in(text) & {found[1].lower() for found in _DOER.finditer(text)} - {"one"}


class Chain(NamedTuple):
    """Amounts as factors or divisors, the unit of the product, and the factor between units."""

    factors: tuple[tuple[Amount, int], ...]
    unit: str
    scale: Fraction = Fraction(1)

    @property
    def value(self) -> Fraction:
        """The number that the product is, in its unit."""
        found = self.scale
        for amount, exponent in self.factors:
            found *= fraction(amount.number) ** exponent
        return found


def read_chain(text: str) -> Reckoned | None:
    """The product that a story asks for; `None` where it is not certain."""
    if len(text) > _LONGEST or not _HINT.search(text) or len(_doers(text)) > 1:
        return None
    story, *extra = extras_in(_with_sizes(in_figures(story_of(text))))
    clauses = clauses_of(kept_regex(r",? (?=how (?:many|much|far|long)\b)").sub(". ", story))
    if len(clauses) < 2 or _OTHERWISE.search(story):
        return None
    wish = wish_in(clauses[-1])
    if wish is None or any(kept_regex(r"(?:how|what)\b").match(one) for one in clauses[:-1]):
        return None
    amounts = amounts_of(". ".join([*clauses[:-1], wish.rest]))
    if amounts is None or not 2 <= len(amounts) <= _MOST:
        return None
    chain = _only(amounts, wish)
    if chain and _OF_ONE.search(clauses[-1]) and all(sign > 0 for _, sign in chain.factors):
        return None  # what each has is no product of how much and how many
    if chain is None:
        return None
    is_in_steps = _SAVING.search(story) is not None
    return _reckoned(chain, clauses[-1], Extras("", *extra), is_in_steps=is_in_steps)


_SAVING: Final = late_regex(
    r"\b(?:saves?|saving|puts? aside|pocket money|reads?|learns?)\b.*\b(?:day|week|month|year)"
)
"""What is done once in each period, of which a part counts as one."""
_OF_ONE: Final = late_regex(r"\bdoes (?:each|every)\b|\b(?:each|apiece)\W*$")
_SIZED: Final = late_regex(
    r"how many (?P<n>\d+(?:\.\d+)?)[ -](?P<unit>ml|cl|l|lit(?:er|re)s?|cm|m|kg|g|grams?) "
    r"(?P<thing>[a-z]+s)\b"
)


def _with_sizes(story: str) -> str:
    """ "how many 200 ml glasses" as "each glass has 200 ml. how many glasses"."""
    found = _SIZED.search(story)
    if found is None:
        return story
    one = f"each {unit_named(found['thing'])} has {found['n']} {found['unit']}"
    return f"{story[: found.start()]}{one}. how many {found['thing']}{story[found.end() :]}"


def _only(amounts: Sequence[Amount], wish: Wish) -> Chain | None:
    """The one chain that leaves what is asked, first without and then with changed units."""
    units = units_of(wish, amounts)
    for is_exact in (True, False):
        found = [one for unit in units for one in _chains(amounts, unit, is_exact=is_exact)]
        if found:
            return found[0] if len({(one.value, one.unit) for one in found}) == 1 else None
    return None


def _chains(amounts: Sequence[Amount], unit: str, *, is_exact: bool) -> Iterator[Chain]:
    if not is_exact and any(_is_within_time(one) for one in amounts):
        return
    wanted, size = in_smallest({unit: 1})
    for powers in choices(*(_readings(one) for one in amounts)):
        for signs in choices((1, -1), repeat=len(amounts)):
            left = product(zip(powers, signs, strict=True))
            factors = tuple(zip(amounts, signs, strict=True))
            if is_exact and left == {unit: 1}:
                yield Chain(factors, unit)
            elif not is_exact:
                dimensions, factor = in_smallest(left)
                if dimensions == wanted:
                    yield Chain(factors, unit, factor / size)


def _readings(amount: Amount) -> list[Powers]:
    """The units of an amount, and where it may belong to somebody, for each of those."""
    if not amount.optional:
        return [amount.units]
    return [amount.units, product([(amount.units, 1), ({amount.optional: 1}, -1)])]


def _is_within_time(amount: Amount) -> bool:
    """Whether an amount is of time in time, "8 hours a day": its units do not cancel."""
    measures = [measure_of(unit) for unit in amount.units]
    times = [one for one in measures if one and one.dimension in ("time", "months")]
    return len(times) > 1


def _reckoned(chain: Chain, question: str, extra: Extras, *, is_in_steps: bool) -> Reckoned | None:
    values, over, under = [], [], ""
    purse = _purse(chain) if extra.kind in ("fee", "kept") else None
    for letter, (amount, exponent) in zip(_LETTERS, chain.factors, strict=False):
        values.append(Value(letter, fraction(amount.number), f"the {amount.meaning}"))
        term = f"({letter} - {_EXTRA})" if amount is purse else letter
        over += [term] if exponent > 0 else []
        under += f"/{letter}" if exponent < 0 else ""
    scale = chain.scale
    over += [str(scale.numerator)] if scale.numerator != 1 else []
    under += f"/{scale.denominator}" if scale.denominator != 1 else ""
    formula = f"{'*'.join(over) or '1'}{under}"
    if extra.kind:
        told = _beside(chain, formula, extra, purse)
        if told is None:
            return None
        formula = told
        values.append(Value(_EXTRA, fraction(extra.number), f"what is {_BESIDE[extra.kind]}"))
    rounding = _rounding(chain, question, is_whole=purse is None)
    if is_in_steps and _is_broken_time(chain):
        rounding = "up" if scale == 1 else None
    return None if rounding is None else _named(chain, formula, tuple(values), rounding)


def _is_broken_time(chain: Chain) -> bool:
    measure = measure_of(chain.unit)
    is_time = measure is not None and measure.dimension in ("time", "months")
    return is_time and chain.value.denominator != 1


_EXTRA: Final = "g"
_BESIDE: Final = {"fee": "paid besides", "kept": "kept", "gone": "taken away", "spent": "gone"}


def _purse(chain: Chain) -> Amount | None:
    """The money out of which the rest is paid: the only one that is not for each of something."""
    plain = [one for one, sign in chain.factors if sign > 0 and _is_money(one)]
    return plain[0] if len(plain) == 1 and chain.unit not in plain[0].units else None


def _is_money(amount: Amount) -> bool:
    measures = [measure_of(unit) for unit in amount.units]
    return len(measures) == 1 and measures[0] is not None and measures[0].dimension == MONEY


def _beside(chain: Chain, formula: str, extra: Extras, purse: Amount | None) -> str | None:
    """The formula with the extra; `None` where it does not fit what is asked."""
    measure = measure_of(chain.unit)
    if extra.kind == "gone":
        is_same = measure is None and _is_named(extra.thing, chain.unit)
        return f"{formula} - {_EXTRA}" if is_same else None
    if extra.kind == "spent":
        is_money = measure is not None and measure.dimension == MONEY
        is_same = extra.thing in ("", MONEY) if is_money else _is_named(extra.thing, chain.unit)
        left = chain.value - fraction(extra.number)
        return f"{formula} - {_EXTRA}" if is_same and left >= 0 else None
    if purse is not None:
        return formula
    is_paid = measure is not None and measure.dimension == MONEY and extra.kind == "fee"
    return f"{formula} + {_EXTRA}" if is_paid else None


def _is_named(thing: str, unit: str) -> bool:
    """Whether what went away is what is asked for, or is only called "of them"."""
    return not thing or unit_named(thing) == unit


def _named(chain: Chain, formula: str, values: tuple[Value, ...], rounding: str) -> Reckoned:
    measure = measure_of(chain.unit)
    if chain.unit == NO_COIN:
        return Reckoned(_GOALS[MONEY], formula, values, "", rounding)
    plural = {"foot": "feet", "inch": "inches", "penny": "pence"}.get(chain.unit)
    unit = plural or (chain.unit if len(chain.unit) < 3 else many(chain.unit))
    if measure is None:
        return Reckoned(f"the number of {unit}", formula, values, "", rounding)
    goal = _GOALS.get(measure.dimension, "the amount")
    return Reckoned(goal, formula, values, unit, rounding)


_GOALS: Final = {MONEY: "the amount of money", "time": "the time", "length": "the distance"}


def _rounding(chain: Chain, question: str, *, is_whole: bool) -> str | None:
    """How to come to a whole number of things; `None` where the story does not say."""
    if measure_of(chain.unit) or (chain.value.denominator == 1 and is_whole):
        return ""
    if _BUYING.search(question):
        return "down"
    return "up" if _NEEDING.search(question) else None
