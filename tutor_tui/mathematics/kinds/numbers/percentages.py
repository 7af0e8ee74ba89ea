"""Percentages of change: the new value, the change, the original value, interest."""

import re
from fractions import Fraction
from functools import reduce
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import (
    Fact,
    Topic,
    pattern,
    shown,
    taking,
    value,
)
from tutor_tui.mathematics.kinds.numbers.ratios import PART, amount
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import is_terminating

_RATE: Final = rf"(?P<rate>{PART})\s*(?:%|percent|per cent)"
_YEARLY: Final = (
    r"(?:\s*(?:per\s+(?:year|annum)|p\.?a\.?|a year|annually|each year|interest(?: rate)?|rate))*"
)
_PERIODS: Final = {
    "annually": 1, "yearly": 1, "semiannually": 2, "semi-annually": 2, "half-yearly": 2,
    "quarterly": 4, "monthly": 12, "weekly": 52, "daily": 365,
}  # fmt: skip


def _change(fact: Fact) -> Answer:
    old, new = fact.numbers
    if not old:
        return refused("A change from 0 has no percentage.")
    percent = (new - old) / old * 100
    verdict = old * (1 + percent / 100) == new
    word = "increase" if percent > 0 else "decrease" if percent < 0 else "change"
    about = "" if is_terminating(percent) else f", about {code(f'{float(abs(percent)):.6g}%')}"
    size = f"{shown(abs(percent))}%"
    article = "an" if word == "increase" else "a"
    sentence = (
        f"From {code(shown(old))} to {code(shown(new))} is {article} {word} of {code(size)}{about}."
    )
    asked_sign = fact.words and fact.words[0] in ("increase", "decrease", "loss", "profit", "gain")
    is_as_asked = asked_sign and (fact.words[0] in ("increase", "profit", "gain")) == (percent >= 0)
    result = size if is_as_asked else f"{shown(percent)}%"
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def _change_steps(fact: Fact) -> tuple[Step, ...] | None:
    old, new = fact.numbers
    difference = new - old
    percent = difference / old * 100
    top = f"({shown(difference)})" if difference < 0 else shown(difference)
    return (
        Step("subtract", "Find the change.", f"{shown(new)} - {shown(old)}", (shown(difference),)),
        Step("divide", "Divide by the old value and multiply by 100.",
             f"{top}/{shown(old)}*100", (shown(percent),)),
    )  # fmt: skip


def _changed(fact: Fact) -> Answer:
    old, rate = fact.numbers
    sign = -1 if fact.words[0] in _DOWN else 1
    part = old * rate / 100
    new = old + sign * part
    verdict = new == old * (100 + sign * rate) / 100
    line = f"{shown(old)} {'-' if sign < 0 else '+'} {shown(rate)}%*{shown(old)} = {shown(new)}"
    sentence = f"{code(line)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, shown(new))


def _changed_steps(fact: Fact) -> tuple[Step, ...] | None:
    old, rate = fact.numbers
    sign = -1 if fact.words[0] in _DOWN else 1
    part = old * rate / 100
    if not all(is_terminating(number) for number in (old, rate)):
        return None
    total = f"{shown(old)} {'-' if sign < 0 else '+'} {shown(part)}"
    return (
        Step("part", "Find the part.", f"{shown(old)}*{shown(rate)}/100", (shown(part),)),
        Step("change", "Add or subtract it.", total, (shown(old + sign * part),)),
    )


def _original(fact: Fact) -> Answer:
    new, rate = fact.numbers
    sign = -1 if fact.words[0] in _LOWERED else 1
    factor = 1 + sign * rate / 100
    if factor <= 0:
        return refused("After that nothing is left, so the original value cannot be found.")
    old = new / factor
    verdict = old + sign * old * rate / 100 == new
    about = "" if is_terminating(old) else f", about {code(f'{float(old):.6g}')}"
    word = "decrease" if sign < 0 else "increase"
    sentence = (
        f"The original value is {code(shown(old))}{about}, because {code(shown(new))} is "
        f"{code(f'{shown(100 * factor)}%')} of it after a {word} of {code(f'{shown(rate)}%')}."
    )
    return with_verdict(sentence, verdict, "by working forward again", shown(old))


def _simple_interest(fact: Fact) -> Answer:
    principal, rate, years = fact.numbers
    interest = principal * rate / 100 * years
    verdict = sum([principal * rate / 100] * int(years), Fraction(0)) == interest
    total = principal + interest
    wants_total = fact.words[0] == "total"
    sentence = (
        f"The simple interest is {code(shown(interest))}, which makes {code(shown(total))} in all."
    )
    is_whole = years.denominator == 1 and years <= 1000
    checked = verdict if is_whole else interest / years * 100 / rate == principal
    result = shown(total if wants_total else interest)
    return with_verdict(sentence, checked, BY_ARITHMETIC, result)


def _simple_steps(fact: Fact) -> tuple[Step, ...] | None:
    principal, rate, years = fact.numbers
    yearly, interest = principal * rate / 100, principal * rate / 100 * years
    line = f"{shown(principal)} + {shown(interest)}"
    return (
        Step("part", "Find the interest of one year.",
             f"{shown(principal)}*{shown(rate)}/100", (shown(yearly),)),
        Step("times", f"Multiply by the number of years, {code(shown(years))}.",
             f"{shown(yearly)}*{shown(years)}", (shown(interest),)),
        Step("add", "Add it to the principal for the whole sum.", line,
             (shown(principal + interest),)),
    )[: 3 if fact.words[0] == "total" else 2]  # fmt: skip


def _compound_steps(fact: Fact) -> tuple[Step, ...] | None:
    principal, rate, years, periods = fact.numbers
    count = years * periods
    if count.denominator != 1 or count > _MOST_PERIODS:
        return None
    factor = 1 + rate / 100 / periods
    total = principal * factor ** int(count)
    share = f"{shown(rate)}/100" if periods == 1 else f"{shown(rate)}/100/{shown(periods)}"
    power = f"{shown(principal)}*({shown(factor)})^{shown(count)}"
    steps = [
        Step("growth factor", "Each period multiplies by 1 plus the rate.",
             f"1 + {share}", (shown(factor),)),
        Step("compounding", f"Multiply by it once for each of the {shown(count)} periods.",
             power, (_money(total),)),
        Step("subtract", "Subtract the principal: the rest is interest.",
             f"{_money(total)} - {shown(principal)}", (_money(total - principal),)),
    ]  # fmt: skip
    return tuple(steps[: 2 if fact.words[0] == "total" else 3])


def _original_steps(fact: Fact) -> tuple[Step, ...] | None:
    new, rate = fact.numbers
    sign = -1 if fact.words[0] in _LOWERED else 1
    factor = 1 + sign * rate / 100
    if factor <= 0:
        return None
    reason = "Write the new value as a share of the old one."
    return (
        Step("growth factor", reason, f"1 {'-' if sign < 0 else '+'} {shown(rate)}/100",
             (shown(factor),)),
        Step("back to the old value", "Divide the new value by that factor.",
             f"{shown(new)}/{_in_brackets(factor)}", (shown(new / factor),)),
    )  # fmt: skip


def _in_brackets(number: Fraction) -> str:
    return shown(number) if "/" not in shown(number) else f"({shown(number)})"


def _compound_interest(fact: Fact) -> Answer:
    principal, rate, years, periods = fact.numbers
    count = years * periods
    if count.denominator != 1 or count > 4000:
        return refused("Compound interest needs a whole number of periods, at most 4,000.")
    factor = 1 + rate / 100 / periods
    exact = principal * factor ** int(count) if count * 40 < 12_000 else None
    if exact is None:
        return refused("That is too many periods to work out exactly.")
    verdict = _grown(principal, factor, int(count)) == exact
    interest = exact - principal
    values = [_money(exact), _money(interest)]
    sentence = (
        f"After {code(shown(years))} years there is {code(values[0])}, of which "
        f"{code(values[1])} is compound interest{_rounded(exact)}."
    )
    result = values[0] if fact.words[0] == "total" else values[1]
    return with_verdict(sentence, verdict, "by adding the interest of each period", result)


def _grown(principal: Fraction, factor: Fraction, count: int) -> Fraction:
    return reduce(lambda amount, _: amount + amount * (factor - 1), range(count), principal)


def _money(amount: Fraction) -> str:
    """Exactly where there are at most two decimals, else to cents."""
    if (amount * 100).denominator == 1:
        return shown(amount)
    cents = int(abs(amount) * 100 + Fraction(1, 2))
    return f"{cents // 100}.{cents % 100:02}"


def _rounded(amount: Fraction) -> str:
    return "" if (amount * 100).denominator == 1 else ", rounded to two decimals"


def _read_compound(found: re.Match[str]) -> Fact | None:
    word = (found["often"] or "annually").lower()
    numbers = (value(found["p"]), value(found["rate"]), value(found["years"]))
    kind = "total" if _WANTS_TOTAL.search(found[0]) else "interest"
    return Fact("compound", (*numbers, Fraction(_PERIODS[word])), (kind,))


def _read_simple(found: re.Match[str]) -> Fact | None:
    numbers = (value(found["p"]), value(found["rate"]), value(found["years"]))
    kind = "total" if _WANTS_TOTAL.search(found[0]) else "interest"
    return Fact("simple", numbers, (kind,)) if all(numbers) else None


_WANTS_TOTAL: Final = re.compile(r"\b(?:amount|total|balance|final|worth|value|grow)\b", re.I)
_OFTEN: Final = rf"(?:,?\s+(?:compounded|compounding|paid)\s+(?P<often>{'|'.join(_PERIODS)}))?"
_YEARS: Final = rf"(?P<years>{PART})\s+years?"
_INVESTED: Final = rf"{amount('p')}(?:\s+(?:is\s+)?(?:invested|borrowed|deposited|saved))?"
_LOAN: Final = (
    rf"(?:\s+(?:on|of|for|from))?\s+(?:an? (?:loan|investment|deposit) of\s+)?{_INVESTED}"
)
_TERMS: Final = (
    rf"(?:,?\s+(?:at|with|earning)\s+(?:a rate of\s+|an? (?:annual )?(?:interest )?rate of\s+"
    rf")?{_RATE}{_YEARLY}"
    rf"(?:\s+(?:simple|compound)(?:\s+interest)?)?{_OFTEN},?\s+(?:for|over|after|in)\s+{_YEARS})"
)
_LOWERED: Final = frozenset(
    ("discount", "decrease", "reduction", "off", "reduced", "decreased", "loss")
)
_MOST_PERIODS: Final = 400
_DOWN: Final = frozenset({"take", "subtract", "decrease", "reduce", "less", "lower", "off"})
TOPICS: Final = (
    Topic(
        "changed",
        (
            (pattern(rf"(?P<way>add)\s+{_RATE}\s+(?:on\s+)?to\s+{amount('a')}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"(?P<way>increase|raise|decrease|reduce|lower)\s+{amount('a')}\s+"
                     rf"by\s+{_RATE}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"(?P<way>take|subtract)\s+{_RATE}\s+(?:off|from"
                     rf"|away from)\s+{amount('a')}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"{amount('a')}\s+(?P<way>increased|raised|decreased|reduced)\s+"
                     rf"by\s+{_RATE}"),
             lambda found: Fact("changed", (value(found["a"]), value(found["rate"])),
                                (found["way"].lower().removesuffix("d"),))),
            (pattern(rf"{_RATE}\s+(?P<way>more|greater|higher|less|lower|off)\s*(?:than)?\s+"
                     rf"{amount('a')}"), taking("changed", "a", "rate", words=("way",))),
        ),
        _changed, "To change a number by a percentage, {}",
        "Find the percentage of the number, and add or subtract it.", _changed_steps,
    ),
    Topic(
        "change",
        (
            (pattern(rf"percent(?:age)?\s+(?P<way>change|increase|decrease|difference|profit|loss"
                     rf"|gain)\s+"
                     rf"(?:from|between|when going from)\s+{amount('a')}\s+(?:to"
                     rf"|and)\s+{amount('b')}"),
             taking("change", "a", "b", words=("way",))),
            (pattern(rf"(?:by )?(?:what|which)\s+percent(?:age)?\s+(?:(?:does|did|has)\s+)?(?:it"
                     rf"|the price|the value|something)?\s*"
                     rf"(?P<way>change|increase|decrease)d?\s+(?:from"
                     rf"|between)\s+{amount('a')}\s+to\s+{amount('b')}"),
             taking("change", "a", "b", words=("way",))),
            (pattern(rf"(?:from\s+)?{amount('a')}\s+to\s+{amount('b')}\s+(?:as|is what|in)\s+"
                     rf"(?:an?\s+)?percent(?:age)?"
                     r"\s+(?P<way>change|increase|decrease)"),
             taking("change", "a", "b", words=("way",))),
        ),
        _change, "To find the change between {} in per cent",
        "Subtract the old value from the new one, divide by the old one, and multiply by 100.",
        _change_steps,
    ),
    Topic(
        "original",
        (
            (pattern(rf"(?:(?:the|a|an)\s+)?(?:price|cost|value|number|amount)\s+(?:is\s+"
                     rf")?(?:after|with)\s+(?:a\s+|an\s+)?{_RATE}\s+"
                     rf"(?P<way>discount|decrease|reduction|increase|rise|off)\s+(?:is|was"
                     rf"|of)\s+{amount('new')}[,.]?\s+"
                     r"(?:what\s+(?:was|is)|find)\s+(?:the\s+)?(?:original|old|initial)(?:\s+"
                     r"\w+)?"),
             taking("original", "new", "rate", words=("way",))),
            (pattern(rf"(?:original|old|initial)\s+(?:price|value|number|amount|cost)\s+(?:if"
                     rf"|when)\s+(?:the\s+\w+\s+)?(?:after|with)\s+"
                     rf"(?:a\s+|an\s+)?{_RATE}\s+(?P<way>discount|decrease|reduction|increase"
                     rf"|rise)\s+(?:it\s+)?(?:is|was)\s+"
                     rf"{amount('new')}"), taking("original", "new", "rate", words=("way",))),
        ),
        _original, "To find the original value: {}",
        "After the change the new value is `100 ± rate` per cent of the old one; divide by that "
        "factor.", _original_steps,
    ),
    Topic(
        "compound",
        (
            (pattern(rf"compound\s+interest{_LOAN}{_TERMS}"), _read_compound),
            (pattern(rf"(?:total\s+|final\s+)?(?:amount|balance|value)(?:\s+of|\s+"
                     rf"after)?\s+{_INVESTED}{_TERMS}"),
             _read_compound),
        ),
        _compound_interest, "To find compound interest",
        "Multiply by `1 + rate/100` once for every period; the interest is what was added.",
        _compound_steps,
    ),
    Topic(
        "simple",
        ((pattern(rf"simple\s+interest{_LOAN}{_TERMS}"), _read_simple),),
        _simple_interest, "To find simple interest",
        "Multiply the principal by the rate and by the number of years, and divide by 100.",
        _simple_steps,
    ),
)  # fmt: skip
