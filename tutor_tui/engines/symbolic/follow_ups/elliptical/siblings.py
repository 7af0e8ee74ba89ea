"""Words that fill the same slot of a question: mean or median, sine or cosine, at most or at least.

Each row holds patterns of small letters; a fragment that is one of them takes the place of
another of its row.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import Fragment
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_COLOURS: Final = r"red|blue|green|yellow|white|black|orange|purple|pink|brown"
_ROWS: Final[tuple[str, ...]] = (
    r"(?:(?:population|sample) )?(?:standard deviation|variance)|arithmetic mean|geometric mean"
    r"|harmonic mean|mean|average|median|modes?|midrange|interquartile range|iqr|range"
    r"|(?:lower|upper|first|third) quartile|quartiles",
    r"(?:total |lateral )?surface area|area|hypotenuse|perimeter|circumference|volume"
    r"|diameter|diagonal|slant height",
    r"greatest common (?:divisor|factor)|highest common factor|gcd|gcf|hcf"
    r"|(?:least|lowest) common (?:multiple|denominator)|lcm|lcd",
    r"arcsin|arccos|arctan|sin|cos|tan|sec|csc|cot",
    r"sine|cosine|tangent|secant|cosecant|cotangent",
    r"at least|at most|exactly|more than|less than|fewer than|no more than",
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
    r"\d+(?:st|nd|rd|th)",
    r"determinant|inverse|transpose|rank|trace|eigenvalues|eigenvectors|null space|adjugate"
    r"|reduced row echelon form|rref|characteristic polynomial",
    r"tangent plane|normal line|(?:unit )?normal vector",
    r"tangent(?: line)?|normal(?: line)?",
    r"modulus|absolute value|argument|conjugate|real part|imaginary part|polar form",
    r"slope|midpoint|distance|length|gradient",
    r"divided by|times|plus|minus|multiplied by",
    r"[<>]=?|[≤≥=]",
    r"x[- ]?axis|y[- ]?axis",
    r"x[- ]?intercepts?|y[- ]?intercepts?",
    r"increased?|decreased?|reduced?",
    r"once|twice|(?:two|three|four|five|six|\d+) times",
    r"heads?|tails?",
    r"(?:an? |one[ -])?(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth)|two[- ]thirds"
    r"|three[- ]quarters|(?:two|three|four)[- ]fifths",
    _COLOURS,
    r"odd|even|prime",
    r"(?:positive|natural|whole|counting|odd|even|square|prime) (?:integers|numbers)|integers"
    r"|squares|cubes",
    r"first \d+ (?:(?:positive|natural|whole|counting|odd|even|square|prime) )?"
    r"(?:integers|numbers|squares|cubes|odds|evens|primes)",
    r"(?:in|along) an? (?:row|line)|(?:a?round|at) (?:a |the )?(?:round )?(?:table|circle)"
    r"|in an? circle",
    r"(?:compound|simple)(?: interest)?",
    r"smallest|largest|biggest|greatest|minimum|maximum|highest|lowest",
    r"local (?:minimum|maximum|minima|maxima)|minima|maxima",
    r"horizontal|vertical",
    r"hours?|minutes?|seconds?|days?|weeks?|months?|years?",
    r"in (?:the )?opposite directions?|in the same direction|towards? each other"
    r"|away from each other",
)


_DONE: Final = "|".join(row for row in _ROWS if "tenth)" in row or "direction" in row)
"""What stands behind what somebody does: "she gives a third", "they go in the same direction"."""


def with_sibling(question: str, fragment: Fragment) -> Iterator[str]:
    """The question with the fragment in place of a word of the same sort, at each place.

    Where several of the sort are asked for at once, "mean, median and mode", it replaces them all.
    """
    new = re.sub(r" (?:instead of|rather than|not) .{1,20}$", "", fragment.bare)
    new = _OF_ALL.sub("", _EVENT.sub(r"\g<what>", new))
    if (done := _DOING.sub("", new)) and re.fullmatch(_DONE, done, re.IGNORECASE):
        new = done
    if parity := _PARITY.fullmatch(fragment.text):
        yield _CONSECUTIVE.sub(rf"\1 {parity['what']} ", question)
    for row in _ROWS:
        if not kept_regex(row, re.IGNORECASE).fullmatch(new):
            continue
        start = r"(?<![\w-])" if new[0].isalnum() else r"(?<![<>=])"
        end = r"(?![\w-])" if new[-1].isalnum() else r"(?![<>=])"
        each = rf"{start}(?:{row}){end}"
        if several := re.search(
            rf"{each}(?:,? (?:and )?(?:the )?{each})+", question, re.IGNORECASE
        ):
            yield f"{question[: several.start()]}{new}{question[several.end() :]}"
            return
        places = list(re.finditer(each, question, re.IGNORECASE))
        if fragment.text != fragment.bare:
            articled = [at for at in places if _ARTICLED.search(question[: at.start()])]
            places = articled or places
        for at in places:
            if at[0].lower() != new.lower() and not _is_given(question, at):
                yield f"{question[: at.start()]}{new}{question[at.end() :]}"


_POWERS: Final = (
    r"(?:to the (?:power (?:of )?)?\w+|squared|cubed)",
    r"(?:square|cube|fourth) root",
)


def other_power(request: str, question: str) -> str | None:
    """ "and cubed?" for the "squared" of the question; `None` where it names no power in words."""
    for power in _POWERS:
        places = list(re.finditer(rf"\b{power}(?![\w-])", question, re.IGNORECASE))
        if len(places) == 1 and re.fullmatch(rf"(?:the )?{power}", request, re.IGNORECASE):
            new = re.sub(r"^the ", "", request, flags=re.IGNORECASE)
            return f"{question[: places[0].start()]}{new}{question[places[0].end() :]}"
    return None


_OF_ALL: Final = late_regex(
    r" of (?:them|both|all|these|those|it|that)(?: (?:of them|two|three|four|numbers|three"
    r" numbers))*$|(?<=[a-z]) of the (?:two|three|four|same)?(?: ?numbers)?$",
    re.IGNORECASE,
)
_DOING: Final = late_regex(r"^(?:s?he|they|i|we|you|it) [a-z]+ (?:away |only |just )?", re.I)
_PARITY: Final = re.compile(
    r"(?:(?:they|the numbers)(?: all)? )?(?:must (?:all )?be|should be|have to be|are|were|be"
    r"|only)? ?(?P<what>even|odd)(?: (?:numbers|integers|ones))?",
    re.IGNORECASE,
)
_CONSECUTIVE: Final = re.compile(r"\b(consecutive)(?: even| odd)? (?=\w)", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"^(?:of )?(?:(?:getting|picking|drawing|choosing|taking|pulling)(?: out)? )?(?:an? |the )?"
    r"(?P<what>[a-z]+) (?:one|ball|marble|counter|sweet|card)$",
    re.IGNORECASE,
)
_VALUE_BEHIND: Final = re.compile(
    r"(?:\s+(?:of|for) (?:an? |the |this |that |its |his |her |my )?[a-z]+(?: [a-z]+)?"
    r"(?= (?:is|was|equals|=)))?\s+(?:of |is |was |equals |= ?|: ?)?[£$€]?\d"
)
SIZES: Final = r"area|perimeter|circumference|volume|diameter|diagonal|hypotenuse"
"""What a figure has one of."""
_MEASURES: Final = re.compile(
    rf"surface area|{SIZES}|mean|average|standard deviation|variance",
    re.IGNORECASE,
)
_ARTICLED: Final = re.compile(r"\b(?:an?|the|one) $", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) $")


def _is_given(question: str, at: re.Match[str]) -> bool:
    """Whether a word tells what is known, "perimeter 40" or "4 red", and is not what is asked."""
    if _MEASURES.fullmatch(at[0]):
        return bool(_VALUE_BEHIND.match(question, at.end()))
    is_colour = bool(re.fullmatch(_COLOURS, at[0], re.IGNORECASE))
    return is_colour and bool(_COUNTED.search(question[: at.start()]))
