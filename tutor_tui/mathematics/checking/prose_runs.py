"""Formulas in plain prose: the longest runs of mathematical words around a relation sign."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.vocabulary import CONSTANTS, GREEK, KNOWN_FUNCTIONS

_RELATION: Final = late_regex(r"[=≈<>≤≥≠≡∈]|!=")
_JOINED: Final = late_regex(r"[=≈<>≤≥≠≡∈·×+/^]|[-−]$|!=")
"""What a letter stands before that is no article."""

_TOKEN: Final = late_regex(r"\S+")
_BULLET: Final = late_regex(r"\s*(?:>\s*)*(?:[-*•+]\s+|\d+[.)]\s+|\(?[a-h]\)\s+|#+\s+)")
_NUMBER: Final = late_regex(r"\s*\((\d)\)\s+(?![-+−]\s*\d?\(\d\))(?=\S)")
"""The `(2)` before the second of several equations, not before a sum of them."""

_SMALL_WORDS: Final = frozenset(
    [
        "so",
        "is",
        "to",
        "of",
        "we",
        "if",
        "as",
        "at",
        "by",
        "in",
        "it",
        "or",
        "an",
        "be",
        "do",
        "go",
        "no",
        "on",
        "up",
        "us",
        "me",
        "my",
        "he",
        "am",
        "ok",
        "vs",
        "and",
    ]
)
_UNITS: Final = frozenset(
    [
        "mm",
        "cm",
        "dm",
        "km",
        "ms",
        "min",
        "mg",
        "kg",
        "ml",
        "mL",
        "cl",
        "sec",
        "hr",
        "mod",
        "hours",
        "hour",
        "minutes",
        "minute",
        "seconds",
        "feet",
        "foot",
        "inches",
        "inch",
        "yards",
        "meters",
        "metres",
        "km/h",
        "m/s",
    ]
)
_GOES_ON: Final = re.compile(r"\s*=\s*[^\s=]")
_ROW: Final = re.compile(r"\s*\|(?:.*\s)?\|\s*$|\s*\|\s")
_EDGE: Final = late_regex(r"^\s*\||(?<=\s)\|(?=\s|$)")
_GOING_ON: Final = late_regex(r"\d\.\d+(?:\.\.\.|…)[,;:!?]*$")
_DOTS: Final = re.compile(r"(?:\.\.\.|…),?")
_UNKNOWN_CALL: Final = late_regex(r"[a-z]{3,8}\([^()\s,]*\)")
"""The "cis(π/4)" of `√2 cis(π/4)`: without it the formula would be another one."""

_OPENS: Final = re.compile(r"\([A-Za-z]?")
"""What begins an aside in words: the "(z" of "π/3 (z lies in …)"."""

_OF_ANGLE: Final = late_regex(r"(?:sin|cos|tan)[²³]?\s+A$")
_SPACE: Final = "\x01"
_EVENT: Final = late_regex(r"(?<![A-Za-z])P\((?:[A-Za-z\d'|∩∪-]+[ \x01]){0,6}[A-Za-z\d'-]+\)")
"""The chance of something told in words: `P(at least one)`."""

_OPERATORS: Final = ("=", "≈", "×", "·", "*", "/", "÷", "+", "-", "−")
_BESIDE_DIGIT: Final = late_regex(r"[\d½⅓¼²³]")
"""In `½at²` no word is meant."""

_WORDY_SIDES: Final = late_regex(
    r"(?:(?<=\s)|^)[A-Za-z]{3,}\s+=(?:\s*[A-Za-z]{3,}\s*[÷×*·/+−-])+\s*[A-Za-z]{3,}$"
)
"""The "Speed = distance ÷ time" before a sign: a chain whose first sides are words."""

THINGS: Final = late_regex(
    r"(?!(?:times|plus|minus|tens|dozens|hundreds|thousands|millions|halves|thirds|quarters|fourths|fifths"
    r"|sixths|eighths|tenths|hundredths|percents|degrees|radians|gives|is|equals|makes|means)\b)"
    r"[a-z]{3,}s"
)
"""The plural of something that can be counted, no word for a number."""

_LETTERS: Final = late_regex(r"[A-Za-z]+")
_COMMAND: Final = late_regex(r"\\[A-Za-z]+")
_STOPS: Final = ".,;:!?"
_KNOWN: Final = frozenset(
    {*KNOWN_FUNCTIONS, *CONSTANTS, *GREEK, *_UNITS, "dx", "dy", "dt", "det", "lim"}
)


def prose_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where formulas with a relation stand in a text whose marked stretches are blank (NUL)."""
    text = re.sub(r"\*\*(?!\S)|(?<!\S)\*\*|\*\*(?=[.,:;!?)]|$)|__", "  ", text, flags=re.MULTILINE)
    text = _EVENT.sub(lambda found: found[0].replace(" ", _SPACE), text)
    position = 0
    lines = text.splitlines(keepends=True)
    numbers = {number[1] for line in lines if (number := _NUMBER.match(line))}
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        if _GOES_ON.match(following) and _is_lone_formula(line):
            yield position + len(line) - len(line.lstrip()), position + len(line.rstrip())
        bullet = _BULLET.match(line) or (_NUMBER.match(line) if {"1", "2"} <= numbers else None)
        begin = bullet.end() if bullet else 0
        for first, cell in _cells(line):
            found = _in_line(cell, max(begin - first, 0))
            yield from ((position + first + start, position + first + end) for start, end in found)
        position += len(line)


def _is_lone_formula(line: str) -> bool:
    """Whether a line is a formula without a relation, from which the next line may go on."""
    words = line.split()
    is_formula = bool(words) and not (_RELATION.search(line) or "\0" in line or _ROW.match(line))
    return is_formula and not _BULLET.match(line) and all(map(_is_mathematical, words))


def _cells(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a row of a table with where they begin; any other line is one."""
    if not _ROW.match(line):
        yield 0, line
        return
    edges = [found.end() - 1 for found in _EDGE.finditer(line)]
    for start, end in zip(edges, [*edges[1:], len(line)], strict=True):
        yield start + 1, line[start + 1 : end].replace("|", " ")


def _in_line(line: str, begin: int) -> Iterator[tuple[int, int]]:
    run: list[tuple[int, int]] = []
    before: tuple[int, int] | None = None
    tokens = list(_TOKEN.finditer(line, begin))
    for index, token in enumerate(tokens):
        start, end = token.span()
        stripped_end = start + len(_without_stops(token[0]))
        word = line[start:stripped_end]
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if token[0] == ":" and run and _is_ratio(line[slice(*run[-1])], following):
            run.append((start, end))
            continue
        if run and _is_inch(line[slice(*run[-1])], token[0], following):
            run.append((start, stripped_end))
            if stripped_end == end:
                continue
            yield from _closed(line, run, before)
            run, before = [], None
            continue
        if run and (_DOTS.fullmatch(token[0]) or _UNKNOWN_CALL.match(token[0])):
            run.append((start, end))
            continue
        is_thing = bool(run) and _is_counted(line[slice(*run[-1])], token[0], following)
        if "\0" in word or not (
            _is_mathematical(word) or is_thing or (run and _joins(word, following, line))
        ):
            yield from _closed(line, run, before)
            run, before = [], None if "\0" in word or stripped_end < end else (start, end)
            continue
        run.append((start, stripped_end))
        if stripped_end < end and not _is_open(line[run[0][0] : end]):
            yield from _closed(line, run, before)
            run, before = [], None
    yield from _closed(line, run, before)


def _is_inch(before: str, word: str, following: str) -> bool:
    """Whether "in" behind a number is a unit: the formula ends there or goes on with a sign."""
    is_unit = word.rstrip(_STOPS) == "in" and before[-1:].isdigit()
    return is_unit and (word != "in" or not following or following in _OPERATORS)


def _is_counted(before: str, word: str, following: str) -> bool:
    """Whether a word says what a number counts inside of a formula: "3 boxes × 12 pens"."""
    return before.isdigit() and following in _OPERATORS and bool(THINGS.fullmatch(word))


def _is_ratio(before: str, following: str) -> bool:
    """Whether a colon by itself stands between two numbers, as in `18 : 24 = 3 : 4`."""
    return before[-1:].isdigit() and following[:1].isdigit()


def _is_open(text: str) -> bool:
    """Whether a comma stands inside a bracket, as in `(x, y)`."""
    opened, closed = (sum(text.count(sign) for sign in signs) for signs in ("([", ")]"))
    return text.endswith(",") and opened > closed


def _without_stops(word: str) -> str:
    """The word without the stops behind it; behind a number or a bracket "!" is a factorial."""
    if _GOING_ON.search(word):
        return word.rstrip(",;:!?")
    plain = word.rstrip(_STOPS)
    is_factorial = plain != word and word[len(plain)] == "!" and plain[-1:] in "0123456789)n"
    return f"{plain}!" if is_factorial and plain else plain


def _closed(
    line: str, run: list[tuple[int, int]], before: tuple[int, int] | None
) -> Iterator[tuple[int, int]]:
    """The run without what hangs over at its ends, if it has a relation."""
    while run and (
        (
            line[slice(*run[-1])].lower() in ("or", "and", "of", "a", "=")
            and not _is_angle(line, run)
        )
        or _OPENS.fullmatch(line[slice(*run[-1])])
    ):
        run = run[:-1]
    while run and line[slice(*run[0])] in ("or", "and", "of", "a", "-", "–", "—", "A", "I"):
        if len(run) > 1 and _JOINED.match(line[slice(*run[1])]):
            break
        run = run[1:]
    if not run or not _RELATION.search(line[run[0][0] : run[-1][1]]):
        return
    start = run[0][0]
    if _RELATION.match(line[start:]) and before is not None:
        wordy = _WORDY_SIDES.search(line[: before[1]])
        start = wordy.start() if wordy else before[0]
    yield start, _end_in_aside(line, start, run[-1][1])


def _is_angle(line: str, run: list[tuple[int, int]]) -> bool:
    """Whether a run ends with the A of "cos A"."""
    return len(run) > 1 and bool(_OF_ANGLE.search(line[run[0][0] : run[-1][1]]))


def _end_in_aside(line: str, start: int, end: int) -> int:
    """The end without the bracket of an aside around it: "(since cos 0 = 1)"."""
    formula, before = line[start:end], line[:start]
    is_closing = formula.count(")") > formula.count("(") and before.count("(") > before.count(")")
    is_interval = formula.count("[") > formula.count("]")
    return end - 1 if is_closing and formula.endswith(")") and not is_interval else end


def _joins(word: str, following: str, line: str) -> bool:
    """Whether a small word stands inside a formula: "x = 2 or x = 3", "15% of 80 = 12"."""
    goes_on = bool(following) and _is_mathematical(following.rstrip(_STOPS))
    if word in ("or", "and"):
        return goes_on and bool(
            re.match(r"[-−(√\d]|[A-Za-zα-ω][\w₀-₉^²³]*$", following.rstrip(_STOPS))
        )
    return word == "of" and goes_on and ("%" in line or "/" in line)


def _is_mathematical(word: str) -> bool:
    if not word or word in ("*", "•", "|"):
        return word == "*"
    plain = _COMMAND.sub("", _EVENT.sub("P", word) if _SPACE in word or "P(" in word else word)
    for letters in _LETTERS.findall(plain):
        if letters.lower() in _KNOWN or letters in _KNOWN:
            continue
        if len(letters) > 2 and letters not in ("abc", "xyz", "sinx", "cosx", "tanx", "lnx"):
            return False
        is_word = letters.lower() in _SMALL_WORDS and not _BESIDE_DIGIT.search(plain)
        if len(letters) == 2 and is_word:
            return False
    return bool(re.search(r"[\w=<>≤≥≠≈∈∪∩+\-−*/^×÷·√()|%°π∞±∓∫\[\]{}\\$€£≡]", word))
