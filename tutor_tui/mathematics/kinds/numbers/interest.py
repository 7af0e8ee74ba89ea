"""Simple and compound interest."""

import re
from fractions import Fraction
from functools import reduce
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern, shown, value
from tutor_tui.mathematics.kinds.numbers.percentages import RATE
from tutor_tui.mathematics.kinds.numbers.ratios import PART, amount
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import to_the_cent

_YEARLY: Final = (
    r"(?:\s*(?:per\s+(?:year|annum)|p\.?a\.?|a year|annually|each year|interest(?: rate)?|rate))*"
)
_PERIODS: Final = {
    "annually": 1, "yearly": 1, "semiannually": 2, "semi-annually": 2, "half-yearly": 2,
    "quarterly": 4, "monthly": 12, "weekly": 52, "daily": 365,
}  # fmt: skip


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
    return shown(amount) if (amount * 100).denominator == 1 else to_the_cent(amount)


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


_WANTS_TOTAL: Final = late_regex(r"\b(?:amount|total|balance|final|worth|value|grow)\b", re.I)
_OFTEN: Final = rf"(?:,?\s+(?:compounded|compounding|paid)\s+(?P<often>{'|'.join(_PERIODS)}))?"
_YEARS: Final = rf"(?P<years>{PART})\s+years?"
_INVESTED: Final = rf"{amount('p')}(?:\s+(?:is\s+)?(?:invested|borrowed|deposited|saved))?"
_LOAN: Final = (
    rf"(?:\s+(?:on|of|for|from))?\s+(?:an? (?:loan|investment|deposit) of\s+)?{_INVESTED}"
)
_TERMS: Final = (
    rf"(?:,?\s+(?:at|with|earning)\s+(?:a rate of\s+|an? (?:annual )?(?:interest )?rate of\s+"
    rf")?{RATE}{_YEARLY}"
    rf"(?:\s+(?:simple|compound)(?:\s+interest)?)?{_OFTEN},?\s+(?:for|over|after|in)\s+{_YEARS})"
)
_MOST_PERIODS: Final = 400
TOPICS: Final = (
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
        (
            (pattern(rf"(?:total\s+amount\s+with\s+)?simple\s+interest{_LOAN}{_TERMS}"),
             _read_simple),
        ),
        _simple_interest, "To find simple interest",
        "Multiply the principal by the rate and by the number of years, and divide by 100.",
        _simple_steps,
    ),
)  # fmt: skip
