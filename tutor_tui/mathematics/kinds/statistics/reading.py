"""Questions about one list of numbers: "mean and median of 3, 5 and 10"."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.statistics.data import (
    LONGEST,
    MOST,
    NUMBERS,
    numbers_in,
    plain_request,
)
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_NAMES: Final = MappingProxyType(
    {
        r"geometric (?:mean|average)": Measure.GEOMETRIC,
        r"harmonic (?:mean|average)": Measure.HARMONIC,
        r"mean (?:absolute )?deviation|mad": Measure.MEAN_DEVIATION,
        r"(?:arithmetic )?(?:mean|average)(?: value)?": Measure.MEAN,
        r"median": Measure.MEDIAN,
        r"modes?": Measure.MODE,
        r"midrange|mid-range": Measure.MIDRANGE,
        r"interquartile range|iqr|inter-quartile range": Measure.SPREAD,
        r"range": Measure.RANGE,
        r"(?:lower|first|1st) quartile|q1": Measure.LOWER,
        r"(?:upper|third|3rd) quartile|q3": Measure.UPPER,
        r"quartiles": Measure.QUARTILES,
        r"(?:five|5)[- ]number summary": Measure.FIVE,
        r"variance": Measure.VARIANCE,
        r"outliers?": Measure.OUTLIERS,
        r"standard deviation|std\.? dev(?:iation)?\.?|sd|st\.? dev\.?|stdev": Measure.DEVIATION,
    }
)
_NAME: Final = "|".join(_NAMES)
_MEASURE: Final = rf"(?:the\s+)?(?:(?:population|sample)\s+)?(?:{_NAME})"
_AND: Final = r"(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*|\s+)"
"""Between two measures; learners leave the comma out: "mean median and mode"."""
_LIST_OF_MEASURES: Final = rf"{_MEASURE}(?:{_AND}{_MEASURE})*"
_NOUN: Final = (  # possessive, so that a long list of nouns is read only once
    r"(?:(?:the|this|these|following|given|set|list|of|data|dataset|numbers?|values?|scores?|marks|"
    r"sample|population|observations|measurements|temperatures|grades|ages|heights|weights|test|"
    r"points|sequence|group|a)\b[\s:,]*)*+"
)
_QUIET: Final = r"(?:\s+(?:as a|for a|of the) (?:population|sample))?"
_FORMS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"(?P<measures>{_LIST_OF_MEASURES})(?P<whose>{_QUIET})\s*(?:of|for|from|in|:|=)?\s*:?\s*"
        rf"{_NOUN}(?P<numbers>{NUMBERS})(?P<end>{_QUIET})",
        rf"{_NOUN}(?:(?:are|is|has|have|contains|=|:)\s*:?\s*)?(?:the\s+(?:numbers|values)\s+)?"
        rf"(?P<numbers>{NUMBERS})\s*[.,;:]?\s*(?:(?:what(?:'s| is| are)?|find|calculate|determine|"
        r"compute|give|work out|state)\s+)?"
        rf"(?:their\s+|its\s+)?(?P<measures>{_LIST_OF_MEASURES})"
        r"(?P<end>(?:\s+(?:of|for) (?:the|this|these|those) (?:data|data set|set|numbers|values|"
        r"scores|sample|population))?)",
    )
)
_OF_OUTLIERS: Final = late_regex(
    r"^(?:(?:is|are) there )?(?:any|an) outliers?(?: there)?"
    r"|^(?:which|what)(?: (?:one|number|value|of (?:these|them|the numbers)))?(?: is|'s| are)"
    r" (?:the|an) outliers?"
)
_HINT: Final = late_regex(rf"\b(?:{_NAME})\b", re.IGNORECASE)
_FREQUENCIES: Final = late_regex(
    rf"(?P<measures>{_LIST_OF_MEASURES})\s+(?:of|for)\s+{_NOUN}(?P<numbers>{NUMBERS})\s*,?\s*"
    rf"(?:with|having|whose)\s+(?:the\s+)?(?:respective\s+)?frequencies\s*(?:are|of)?\s*"
    rf"(?P<counts>{NUMBERS})(?:\s*,?\s*respectively)?"
)


def read_summary(text: str) -> Summary | None:
    """The measures of a list of numbers that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text) or not re.search(r"\d", text):
        return None
    request = _OF_OUTLIERS.sub("outliers", plain_request(text))
    if found := _FREQUENCIES.fullmatch(request):
        numbers = _repeated(numbers_in(found["numbers"]), numbers_in(found["counts"]))
        return None if numbers is None else _summary(found["measures"], numbers, request)
    for found in fitting(request, _FORMS):
        if "%" not in found["numbers"]:
            return _summary(found["measures"], numbers_in(found["numbers"]), request)
    return None


def _repeated(
    values: tuple[Fraction, ...], counts: tuple[Fraction, ...]
) -> tuple[Fraction, ...] | None:
    is_count = all(count.denominator == 1 and count >= 0 for count in counts)
    if len(values) != len(counts) or not is_count or not 0 < sum(counts) <= MOST:
        return None
    return tuple(
        value for value, count in zip(values, counts, strict=True) for _ in range(int(count))
    )


def _summary(names: str, numbers: tuple[Fraction, ...], request: str) -> Summary | None:
    measures = [
        measure
        for part in re.finditer(_MEASURE, names)
        for pattern, measure in _NAMES.items()
        if kept_regex(rf"(?:the\s+)?(?:(?:population|sample)\s+)?(?:{pattern})").fullmatch(part[0])
    ]
    is_sample, is_population = (
        re.search(rf"\b{word}\b", request) is not None for word in ("sample", "population")
    )
    if not measures or not 1 < len(numbers) <= MOST or (is_sample and is_population):
        return None
    told = True if is_sample else False if is_population else None
    return Summary(tuple(measures), numbers, told)
