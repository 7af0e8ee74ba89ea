"""Fractions, decimals, percentages and mixed numbers, each as another one."""

import re
from fractions import Fraction
from math import gcd
from typing import Final

from tutor_tui.mathematics.kinds.numbers import recurring_forms
from tutor_tui.mathematics.kinds.numbers.facts import (
    AS,
    CHANGED,
    NUMBER,
    RATIONAL,
    Fact,
    Reader,
    Topic,
    pattern,
    shown,
    taking,
    value,
)
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import is_terminating

_PERCENT: Final = r"\s*(?:%|percent|per cent)"


def _as_fraction(fact: Fact) -> Answer:
    (number,) = fact.numbers
    given = fact.words[0] if fact.words else shown(number)
    verdict = Fraction(number.numerator) / number.denominator == number
    verdict &= gcd(number.numerator, number.denominator) == 1
    found = f"{number.numerator}/{number.denominator}" if given == str(number) else str(number)
    said = "is in lowest terms" if found == given else f"is {code(found)}"
    return with_verdict(f"{code(given)} {said}.", verdict, BY_ARITHMETIC, str(number))


def _fraction_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.numbers
    if fact.words and fact.topic == "recurring":
        return recurring_forms.steps(fact.words[0], number)
    if not is_terminating(number) or number.denominator == 1:
        return None
    places = 0
    while (number * 10**places).denominator > 1:
        places += 1
    top, bottom = int(number * 10**places), 10**places
    if fact.topic == "percent to fraction":
        top, bottom = number.numerator, number.denominator
        return None
    share = gcd(top, bottom)
    reason = f"{places} digit{'' if places == 1 else 's'} after the point: write over {bottom}."
    found = [Step("over", reason, shown(number), (f"{top}/{bottom}",))]
    if share > 1:
        reason = f"Cancel {share}."
        found.append(Step("cancel", reason, f"{top}/{bottom}", (str(number),)))
    return tuple(found)


def _as_decimal(fact: Fact) -> Answer:
    (number,) = fact.numbers
    given = code(fact.words[0]) if fact.words else code(str(number))
    found = recurring_forms.decimal_of(number)
    if found is None:
        return refused(
            f"{given} repeats only after more than {recurring_forms.MOST_PERIOD} digits."
        )
    before, period = found
    if not period:
        result = shown(number)
        return with_verdict(
            f"{given} is {code(result)}.", Fraction(result) == number, BY_ARITHMETIC, result
        )
    start = before if "." in before else f"{before}."
    result = f"{start}({period})"
    again = recurring_forms.read_text(result)
    about = f"{float(number):.6g}"
    sentence = f"{given} is {code(result)}, the digits in brackets repeating, about {code(about)}."
    return with_verdict(sentence, again == number, "by converting back", result)


def _decimal_steps(fact: Fact) -> tuple[Step, ...] | None:
    """The division digit by digit, where it ends soon."""
    (number,) = fact.numbers
    whole, rest = divmod(number.numerator, number.denominator)
    if number < 0 or not is_terminating(number) or not rest:
        return None
    bottom, said = number.denominator, list[str]()
    for place in _PLACES:
        digit, left = divmod(10 * rest, bottom)
        over = f", {left} left over" if left else ""
        said.append(f"{10 * rest} {place} are {bottom} times {digit}{over}")
        if not (rest := left):
            reason = f"Divide {number.numerator} by {bottom} place by place: {'; '.join(said)}."
            reason = f"{reason[:-1]}, beside the whole {whole}." if whole else reason
            return (Step("divide", reason, str(number), (shown(number),)),)
    return None


_PLACES: Final = ("tenths", "hundredths", "thousandths", "ten-thousandths")


def _as_percent(fact: Fact) -> Answer:
    (number,) = fact.numbers
    percent = 100 * number
    verdict = percent / 100 == number
    given = fact.words[0] if fact.words else str(number)
    about = "" if is_terminating(percent) else f", about {code(f'{float(percent):.6g}%')}"
    result = f"{shown(percent)}%"
    return with_verdict(f"{code(given)} is {code(result)}{about}.", verdict, BY_ARITHMETIC, result)


def _percent_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.numbers
    top = f"({number})" if number.denominator > 1 and not is_terminating(number) else shown(number)
    return (Step("times", "Multiply by 100.", f"{top}*100", (shown(100 * number),)),)


def _mixed(fact: Fact) -> Answer:
    (number,) = fact.numbers
    whole, rest = divmod(abs(number.numerator), number.denominator)
    if not rest or not whole:
        tail = "" if whole else ", which is less than 1 and so no mixed number"
        sentence = f"{code(fact.words[0])} is {code(str(number))}{tail}."
        return with_verdict(sentence, Fraction(fact.words[0]) == number, BY_ARITHMETIC, str(number))
    sign = "-" if number < 0 else ""
    result = f"{sign}{whole} {Fraction(rest, number.denominator)}"
    line = f"{abs(number.numerator)} = {whole}*{number.denominator} + {rest}"
    sentence = f"{code(fact.words[0])} is {code(result)}, because {code(line)}."
    return with_verdict(sentence, value(result) == number, "by converting back", result)


def _mixed_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.numbers
    top, bottom = number.numerator, number.denominator
    if top <= bottom or bottom == 1:
        return None
    whole, rest = divmod(top, bottom)
    return (
        Step("divide", "Divide the top by the bottom.", str(top), (f"{whole}*{bottom} + {rest}",)),
        Step("split", "Whole ones, and the rest as a fraction.", f"{top}/{bottom}",
             (f"{whole} + {rest}/{bottom}",)),
    )  # fmt: skip


def _improper(fact: Fact) -> Answer:
    (number,) = fact.numbers
    verdict = Fraction(number.numerator, number.denominator) == number
    given = fact.words[0]
    return with_verdict(
        f"{code(given)} is {code(str(number))}.", verdict, BY_ARITHMETIC, str(number)
    )


def _improper_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.numbers
    whole, rest = divmod(number.numerator, number.denominator)
    if number < 1 or not rest:
        return None
    line = f"({whole}*{number.denominator} + {rest})/{number.denominator}"
    reason = "Multiply the whole number by the bottom and add the top."
    return (Step("together", reason, line, (str(number),)),)


def _percent_number(topic: str) -> Reader:
    def read(found: re.Match[str]) -> Fact | None:
        number = value(found["n"]) / 100
        return Fact(topic, (number,), (f"{found['n']}%",))

    return read


TOPICS: Final = (
    Topic(
        "recurring",
        (
            (pattern(rf"{CHANGED}(?P<n>-?\d*\.\d*\(\d+\)(?:\.\.\.|…)?|-?\d*\.\d+(?:\.\.\.|…)"
                     rf"|-?\d*\.\d*\\overline\{{\d+\}}){AS}"
                     r"(?:simple\s+|simplest\s+)?fraction(?:\s+in.*)?"), recurring_forms.read),
            (pattern(rf"{CHANGED}(?P<n>-?\d*\.\d+)\s+(?P<word>recurring|repeating){AS}fraction"),
             recurring_forms.read),
        ),
        recurring_forms.answer, "To write `{1}` as a fraction",
        "Call the number `x`; take a power of ten times `x` minus another one, so that the "
        "repeating digits cancel, and solve for `x`.", _fraction_steps,
    ),
    Topic(
        "to fraction",
        (
            (pattern(rf"{CHANGED}(?P<n>-?\d*\.\d+|-?\d+){AS}(?:simple\s+|common\s+|simplified\s+)?"
                     r"(?:fraction|ratio of integers)(?:\s+in\s+(?:its\s+)?(?:simplest|lowest)\s+"
                     r"(?:form|terms))?"),
             taking("to fraction", "n", words=("n",))),
            (pattern(rf"{CHANGED}(?P<n>-?\d+/\d+){AS}(?:simplest|lowest|reduced)\s+(?:form"
                     rf"|terms)"),
             taking("to fraction", "n", words=("n",))),
            (pattern(r"(?:reduce|cancel(?: down)?)\s+(?:the fraction\s+)?(?P<n>-?\d+/\d+)(?:\s+"
                     r"to\s+(?:its\s+)?(?:simplest|lowest)\s+(?:form|terms))?"),
             taking("to fraction", "n", words=("n",))),
        ),
        _as_fraction, "To write `{1}` as a fraction",
        "Write the digits over 1 with as many zeros as there are decimals, and cancel what top "
        "and bottom share.", _fraction_steps,
    ),
    Topic(
        "percent to fraction",
        ((pattern(rf"{CHANGED}(?P<n>{NUMBER}){_PERCENT}{AS}(?:simple\s+)?fraction(?:\s+in\s+.*)?"),
          _percent_number("percent to fraction")),),
        _as_fraction, "To write `{1}` as a fraction", "Write it over 100 and cancel.",
    ),
    Topic(
        "to decimal",
        (
            (pattern(rf"{CHANGED}(?P<n>-?\d+\s+\d+/\d+|-?\d+/\d+){AS}decimal(?:\s+(?:number"
                     rf"|fraction))?"),
             taking("to decimal", "n", words=("n",))),
            (pattern(r"decimal\s+(?:form|expansion|equivalent|value)\s+(?:of|for)\s+"
                     r"(?P<n>-?\d+/\d+)"),
             taking("to decimal", "n", words=("n",))),
            (pattern(rf"{CHANGED}(?P<n>{NUMBER}){_PERCENT}{AS}decimal(?:\s+number)?"),
             _percent_number("to decimal")),
        ),
        _as_decimal, "To write `{1}` as a decimal",
        "Divide the top by the bottom; when a remainder comes back, the digits repeat.",
        _decimal_steps,
    ),
    Topic(
        "to percent",
        ((pattern(rf"{CHANGED}(?P<n>{RATIONAL}){AS}(?:percent(?:age)?|per cent|%)"),
          taking("to percent", "n", words=("n",))),),
        _as_percent, "To write `{1}` as a percentage", "Multiply by 100.", _percent_steps,
    ),
    Topic(
        "mixed",
        ((pattern(rf"{CHANGED}(?P<n>-?\d+/\d+|-?\d*\.\d+){AS}mixed\s+(?:number|fraction|numeral)"),
          taking("mixed", "n", words=("n",))),),
        _mixed, "To write `{1}` as a mixed number",
        "Divide the top by the bottom: the quotient is the whole part, the remainder goes over "
        "the bottom.", _mixed_steps,
    ),
    Topic(
        "improper",
        ((pattern(rf"{CHANGED}(?P<n>-?\d+\s+\d+/\d+){AS}(?:improper\s+|top-heavy\s+|single\s+"
                  rf")?fraction"),
          taking("improper", "n", words=("n",))),),
        _improper, "To write `{1}` as one fraction",
        "Multiply the whole part by the bottom, add the top, and keep the bottom.",
        _improper_steps,
    ),
)  # fmt: skip
