"""What percentage one number is of another: "what percent of 80 is 20?" is 25%."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.statistics.data import fraction
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.percentages import UNKNOWN_RATE
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import in_decimals, is_terminating

_ABOUT: Final = 2
"""Decimal places of a percentage that does not end."""
_OPENING: Final = late_regex(
    r"^(?:find|calculate|work out|express|write|what is|what's|give)\s+(?=-?\$?\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Rate(KindProblem):
    """Find how many hundredths of the whole the part is."""

    part: Fraction
    whole: Fraction


def read_rate(text: str) -> Rate | None:
    """The question, if a message is nothing else."""
    if len(text) > 200 or not kept_regex(r"%|percent|per cent|pct", re.IGNORECASE).search(text):
        return None
    request = _OPENING.sub("", bare(text), count=1)
    for pattern in UNKNOWN_RATE:
        if found := re.fullmatch(pattern, request, re.IGNORECASE):
            return _rate(found["part"], found["whole"])
    return None


def _rate(part: str, whole: str) -> Rate | None:
    """The two numbers, unless one is a fraction over zero."""
    if re.search(r"/0+$", f"{part} {whole}") or re.search(r"/0+ ", f"{part} {whole}"):
        return None
    return Rate(fraction(part), fraction(whole))


def answer_rate(problem: Rate) -> Answer:
    """The percentage, exactly where its decimals end."""
    part, whole = (in_decimals(number) for number in (problem.part, problem.whole))
    if not problem.whole:
        return refused(f"{code(part)} is no percentage of {code('0')}: that would divide by 0.")
    rate = problem.part / problem.whole * 100
    is_right = rate * problem.whole == 100 * problem.part
    working = f"because {code(f'{part}/{whole}*100')} is {code(in_decimals(rate))}"
    if is_terminating(rate):
        sentence = f"{code(part)} is {code(f'{in_decimals(rate)}%')} of {code(whole)}, {working}."
        return with_verdict(sentence, is_right, BY_ARITHMETIC, f"{in_decimals(rate)}%")
    about = in_decimals(round(rate, _ABOUT))
    sentence = f"{code(part)} is about {code(f'{about}%')} of {code(whole)}, {working}."
    return with_verdict(sentence, is_right, BY_ARITHMETIC, f"{rate}%")


def steps_of_rate(problem: Rate) -> tuple[Step, ...] | None:
    """The fraction first, then in hundredths."""
    if not problem.whole:
        return None
    share = problem.part / problem.whole
    is_plain = problem.whole > 0 and "/" not in in_decimals(problem.whole)
    whole = in_decimals(problem.whole) if is_plain else f"({in_decimals(problem.whole)})"
    first = f"{in_decimals(problem.part)}/{whole}"
    divide = Step("share", "Divide the part by the whole.", first, (str(share),))
    times = Step(
        "percent", "Multiply by 100 for the percentage.", f"{share}*100", (str(share * 100),)
    )
    return (divide, times)


def heading_of_rate(problem: Rate) -> str:
    """What is worked out."""
    part, whole = code(in_decimals(problem.part)), code(in_decimals(problem.whole))
    return f"To find what percentage {part} is of {whole}"


METHOD_OF_RATE: Final = "Divide the part by the whole and multiply by 100."
