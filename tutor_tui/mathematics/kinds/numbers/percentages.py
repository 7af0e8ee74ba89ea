"""Percentages of change: the new value, the change, the original value, interest."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern, shown, taking, value
from tutor_tui.mathematics.kinds.numbers.ratios import PART, amount
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import is_terminating

RATE: Final = rf"(?P<rate>{PART})\s*(?:%|percent|per cent)"


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


_LOWERED: Final = frozenset(
    ("discount", "decrease", "reduction", "off", "reduced", "decreased", "loss")
)
_DOWN: Final = frozenset({"take", "subtract", "decrease", "reduce", "less", "lower", "off"})
TOPICS: Final = (
    Topic(
        "changed",
        (
            (pattern(rf"(?P<way>add)\s+{RATE}\s+(?:on\s+)?to\s+{amount('a')}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"(?P<way>increase|raise|decrease|reduce|lower)\s+{amount('a')}\s+"
                     rf"by\s+{RATE}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"(?P<way>take|subtract)\s+{RATE}\s+(?:off|from"
                     rf"|away from)\s+{amount('a')}"),
             taking("changed", "a", "rate", words=("way",))),
            (pattern(rf"{amount('a')}\s+(?P<way>increased|raised|decreased|reduced)\s+by\s+{RATE}"),
             lambda found: Fact("changed", (value(found["a"]), value(found["rate"])),
                                (found["way"].lower().removesuffix("d"),))),
            (pattern(rf"{RATE}\s+(?P<way>more|greater|higher|less|lower|off)\s*(?:than)?\s+"
                     rf"{amount('a')}"), taking("changed", "a", "rate", words=("way",))),
        ),
        _changed, "To change a number by a percentage, {}",
        "Find the percentage of the number, and add or subtract it.", _changed_steps,
    ),
    Topic(
        "change",
        (
            (pattern(rf"percent(?:age)?\s+(?P<way>change|increase|decrease|difference|profit|loss"
                     rf"|gain)\s+(?:from|between|when going from)\s+{amount('a')}\s+(?:to"
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
                     rf")?(?:after|with)\s+(?:a\s+|an\s+)?{RATE}\s+"
                     rf"(?P<way>discount|decrease|reduction|increase|rise|off)\s+(?:is|was"
                     rf"|of)\s+{amount('new')}[,.]?\s+(?:what\s+(?:was|is)|find)\s+(?:the\s+"
                     rf")?(?:original|old|initial)(?:\s+\w+)?"),
             taking("original", "new", "rate", words=("way",))),
            (pattern(rf"(?:original|old|initial)\s+(?:price|value|number|amount|cost)\s+(?:if"
                     rf"|when)\s+(?:the\s+\w+\s+)?(?:after|with)\s+"
                     rf"(?:a\s+|an\s+)?{RATE}\s+(?P<way>discount|decrease|reduction|increase"
                     rf"|rise)\s+(?:it\s+)?(?:is|was)\s+"
                     rf"{amount('new')}"), taking("original", "new", "rate", words=("way",))),
        ),
        _original, "To find the original value: {}",
        "After the change the new value is `100 ± rate` per cent of the old one; divide by that "
        "factor.", _original_steps,
    ),
)  # fmt: skip
