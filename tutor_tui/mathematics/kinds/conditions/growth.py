"""Growth and decay by a fixed factor: half-lives, doubling, percent a year, and when it is reached.

After `t` periods an amount `a` has become `a*q^t` (OpenStax, College Algebra 2e, 6.7).
"""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.conditions.growth_until import read_growth_until
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare

_HINT: Final = late_regex(
    r"half[- ]?life|doubl|\bgrow|\bincreas|\bdecreas|\bdecay|\bshrink|depreciat|\blos(?:es?|ing)\b"
    r"|\bfall|\bdrop|\bris(?:es?|ing)\b|\binterest\b|\bhal(?:f|ves)\b|appreciat|\bgains?\b",
    re.IGNORECASE,
)
_NUMBER: Final = r"\d{1,9}(?:\.\d{1,6})?"
_TIME: Final = r"(?P<{0}>seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_UNIT: Final = r"(?: ?(?P<unit>kg|g|mg|grams?|milligrams?|kilograms?|bacteria|atoms|cells|people))?"
_HALVING: Final = (
    late_regex(
        rf"(?:(?:the|a|an) )?(?:substance(?:'s)?|isotope(?:'s)?|[a-z]+(?:[- ]\d+)?)?\s?"
        rf"(?:(?:has|with) (?:a )?)?halflife (?:of (?:[\w-]+ ){{1,3}}is |is |of "
        rf")?(?P<period>{_NUMBER}) "
        rf"{_TIME.format('step')}[.,;]? (?:how much of (?:a )?(?P<start>{_NUMBER}){_UNIT}"
        rf"(?: sample)? (?:is left|remains|is there|will be left|will remain)|how much (?:is left|"
        rf"remains) (?:of|from) (?P<start_>{_NUMBER}){_UNIT.replace('unit', 'unit_')}) after "
        rf"(?P<time>{_NUMBER}) {_TIME.format('asked')}"
    ),
)
_DOUBLING: Final = late_regex(
    rf"(?:(?:a|the) )?(?:population(?: of)?|culture(?: of)?|number of|colony(?: of)?)? ?"
    rf"(?:(?P<start>{_NUMBER}) )?(?:bacteria|cells|population|[a-z]+) ?(?:doubles?|double in number"
    rf"|doubles in size) every (?P<period>{_NUMBER} )?{_TIME.format('step')}[.,;]? (?:(?:it|there"
    rf"|we|i) (?:starts?|begins?|are|is)(?: with| at)? (?P<start_>{_NUMBER})(?: [a-z]+)?[.,;]? )?"
    rf"how many (?:[a-z]+ )?(?:are|will) (?:there|be there|there be)(?: be)? after "
    rf"(?P<time>{_NUMBER}) {_TIME.format('asked')}"
)


def read_growth(text: str) -> Conditioned | None:
    """The question about an amount that changes by a factor in every period."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    request = re.sub(r"(?<=\d),(?=\d{3}\b)", "", " ".join(bare(text).lower().split()))
    request = with_numerals(re.sub(r"half[- ]?li(?:fe|ves)", "halflife", request))
    return _halving(request) or _doubling(request) or read_growth_until(request)


def _singular(word: str) -> str:
    return word.rstrip("s")


def _halving(request: str) -> Conditioned | None:
    found = first_of(fitting(request, _HALVING))
    if found is None or _singular(found["step"]) != _singular(found["asked"]):
        return None
    start = found["start"] or found["start_"]
    return Conditioned(
        "After each half-life one half is left, so `a*(1/2)^(t/h)` is left after the time `t`",
        (),
        (),
        (
            Wanted(
                "the amount that is left",
                f"{start}*(1/2)^({found['time']}/{found['period']})",
                found["unit"] or found["unit_"] or "",
            ),
        ),
    )


def _doubling(request: str) -> Conditioned | None:
    found = _DOUBLING.fullmatch(request)
    start = (found["start"] or found["start_"]) if found else None
    if found is None or not start or _singular(found["step"]) != _singular(found["asked"]):
        return None
    period = (found["period"] or "1").strip()
    return Conditioned(
        "With every doubling the number is multiplied by 2, so at the time `t` it is `a*2^(t/d)`",
        (),
        (),
        (Wanted("the number then", f"{start}*2^({found['time']}/{period})"),),
    )
