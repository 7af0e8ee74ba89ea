"""Charts of listed data: "draw a histogram of 1, 2, 2, 3", "bar chart: apples 3, pears 5"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.plots.answering import fenced
from tutor_tui.mathematics.kinds.statistics import summaries
from tutor_tui.mathematics.kinds.statistics.data import MOST, NUMBER, NUMBERS, numbers_in, shown
from tutor_tui.mathematics.kinds.statistics.quartiles import median_of
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.charts import Bar, bars, box, classes
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import refused, with_verdict


class Sort(StrEnum):
    """How data are drawn."""

    HISTOGRAM = "histogram"
    BARS = "bar chart"
    BOX = "box plot"


@dataclass(frozen=True, slots=True)
class Chart(KindProblem):
    """Data to be drawn; each number of a bar chart has a label."""

    sort: Sort
    numbers: tuple[Fraction, ...]
    labels: tuple[str, ...] = ()


_LONGEST: Final = 2_000
_MOST_BARS: Final = 20
_MOST_VALUES: Final = 12
_SORTS: Final = (
    (Sort.HISTOGRAM, r"histogram|frequency (?:chart|diagram|plot)"),
    (Sort.BARS, r"bar\s?-?(?:chart|graph|plot|diagram)"),
    (Sort.BOX, r"box(?:[- ]?(?:and|&)[- ]?whiskers?)?[- ]?(?:plot|diagram|chart|graph)"),
)
_ANY: Final = "|".join(words for _, words in _SORTS)
_LED: Final = (
    r"(?:(?:draw|make|plot|show|create|give|construct|build|sketch|display)\s+(?:me\s+|us\s+)?)?"
    r"(?:(?:a|the|an)\s+)?"
)
_DATA: Final = (
    r"(?:the\s+)?(?:following\s+)?(?:list\s+(?:of\s+)?)?(?:data(?:\s+set)?|dataset|numbers|values|scores"
    r"|marks|results)?\s*:?\s*"
)
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"{_LED}(?P<sort>{_ANY})\s*(?:of|for|from|with|showing|using|:|,)?\s*{_DATA}(?P<data>.+)",
        rf"(?:show|draw|plot|display)\s+{_DATA}(?P<data>.+?)\s+(?:as|in)\s+(?:a|an)\s+(?P<sort>{_ANY})",
        rf"(?:(?:given|for|here is|here are)\s+)?{_DATA}(?P<data>{NUMBERS})\s*[.:;,]\s*{_LED}"
        rf"(?P<sort>{_ANY})(?:\s+of\s+(?:it|them|this|these|the data))?",
    )
)
_HINT: Final = late_regex(_ANY, re.IGNORECASE)
_NAMED: Final = late_regex(
    rf"\s*(?P<label>[A-Za-z][A-Za-z '-]{{0,30}}?)\s*(?:[:=]|\bhas\b|\bhave\b)?\s*"
    rf"(?P<number>{NUMBER})|\s*(?P<first>{NUMBER})\s+(?P<name>[A-Za-z][A-Za-z '-]{{0,30}}?)\s*"
)


def read_chart(text: str) -> Chart | None:
    """The chart that a message wishes, where all of its data were read."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = bare(text)
    return first_of(
        _chart(found["sort"], found["data"].strip(" .")) for found in fitting(request, _FORMS)
    )


def _chart(words: str, data: str) -> Chart | None:
    sort = next(sort for sort, form in _SORTS if re.fullmatch(form, words, re.IGNORECASE))
    if re.fullmatch(rf"{NUMBERS}|{NUMBER}", data):
        numbers = numbers_in(data)
        labels = tuple(str(index) for index in range(1, len(numbers) + 1))
        return Chart(sort, numbers, labels if sort is Sort.BARS else ()) if numbers else None
    if sort is not Sort.BARS:
        return None
    pieces = [
        _NAMED.fullmatch(piece) for piece in re.split(r"\s*(?:,\s*and\b|,|;|\band\b)\s*", data)
    ]
    found = [piece for piece in pieces if piece is not None]
    if len(found) < len(pieces):
        return None
    labels = tuple((piece["label"] or piece["name"]).strip() for piece in found)
    numbers = tuple(numbers_in(piece["number"] or piece["first"])[0] for piece in found)
    return Chart(sort, numbers, labels)


def answer_chart(problem: Chart) -> Answer:
    """The drawing, its numbers counted a second time."""
    numbers = problem.numbers
    if len(numbers) > MOST:
        return refused(f"I draw lists of up to {MOST} numbers.")
    match problem.sort:
        case Sort.BOX:
            return _box(numbers)
        case Sort.HISTOGRAM:
            return _histogram(numbers)
        case Sort.BARS:
            return _bars(problem)


def _bars(problem: Chart) -> Answer:
    numbers = problem.numbers
    if any(number < 0 for number in numbers):
        return refused("I draw bars from zero on, so none of the numbers can be negative.")
    if len(numbers) > _MOST_BARS:
        return refused(f"I draw up to {_MOST_BARS} bars; of more numbers I can draw a histogram.")
    rows = [
        Bar(label, float(number), shown(number))
        for label, number in zip(problem.labels, numbers, strict=True)
    ]
    largest = max(numbers)
    sentence = f"Here is the bar chart; the longest bar stands for {code(shown(largest))}."
    is_right = all(number <= largest for number in numbers)
    return with_verdict(f"{sentence}\n\n{fenced(bars(rows))}", is_right, "by comparing all numbers")


def _histogram(numbers: tuple[Fraction, ...]) -> Answer:
    """A bar for each value where these are few whole numbers, else for classes of equal width."""
    is_whole = all(number.denominator == 1 for number in numbers)
    if is_whole and max(numbers) - min(numbers) < _MOST_VALUES:
        rows, what = _of_values(numbers), "value"
    else:
        rows, what = classes([float(number) for number in numbers]), "class"
    count = sum(int(row.number) for row in rows)
    sentence = (
        f"Here is the histogram of the {code(str(len(numbers)))} numbers: how many there are of "
        f"each {what}."
    )
    if what == "class":
        sentence += " A number between two classes belongs to the upper one."
    drawing = fenced(bars(rows))
    return with_verdict(f"{sentence}\n\n{drawing}", count == len(numbers), "by counting again")


def _of_values(numbers: Sequence[Fraction]) -> list[Bar]:
    counts = Counter(int(number) for number in numbers)
    return [
        Bar(str(value), counts[value], str(counts[value]))
        for value in range(min(counts), max(counts) + 1)
    ]


def _box(numbers: tuple[Fraction, ...]) -> Answer:
    """The five numbers, as they are told when they are asked for, above their box."""
    if len(numbers) < 3:
        return refused("A box plot needs three numbers or more.")
    told = summaries.answer(Summary((Measure.FIVE,), numbers))
    values = tuple(float(Fraction(part)) for part in (told.result or "").split(", "))
    if told.check is None or len(values) != 5 or values[2] != float(median_of(numbers)):
        return refused("I could not find the five numbers of that box plot with certainty.")
    drawing = fenced(box((values[0], values[1], values[2], values[3], values[4])))
    return Answer(f"{told.text}\n\n{drawing}", told.check, told.result)


def chart_heading(problem: Chart) -> str:
    """What the working is for."""
    return f"To draw the {problem.sort} of {code(', '.join(map(shown, problem.numbers)))}"


def chart_method(problem: Chart) -> str:
    """How such a chart is drawn by hand."""
    match problem.sort:
        case Sort.BOX:
            return (
                "Sort the numbers; the median is the middle, the quartiles are the medians of both "
                "halves. Draw a box between the quartiles, a line at the median, and whiskers to "
                "the smallest and the largest number."
            )
        case Sort.HISTOGRAM:
            return "Count how many numbers there are of each value or class; that is the length."
        case Sort.BARS:
            return "Draw a bar for each number, in one scale and from zero on."
