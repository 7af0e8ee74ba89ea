"""Questions about figures in words: "Find the area of a circle with radius 5 cm".

A message is claimed only if it names one figure, if every amount belongs to one of its measures,
and if nothing is left of it but what is wanted and words that add nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Final

from tutor_tui.mathematics.brackets import parted
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.geometry.figures import FIGURES, Figure
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion, FormulaQuestion
from tutor_tui.mathematics.kinds.geometry.quantities import (
    SIGN,
    Amount,
    Amounts,
    in_degrees,
    scaled,
    size_of,
)
from tutor_tui.mathematics.kinds.geometry.rounded_pi import without_pi
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Name, Node, Number
from tutor_tui.mathematics.trees import walk

_LONGEST: Final = 500
_FIGURE: Final = late_regex(
    rf"(?<![\w-])(?:{'|'.join(figure.names for figure in FIGURES)})(?![\w])", re.IGNORECASE
)
_FILLERS: Final = frozenset(
    """
    a about also an and answer answers are as be being big by calculate call called can
    compute consider covered determine do does draw drawn each enclosed equal equals exact
    exactly express expressed figure find following for form from get give given had has
    have having her high his how i if in inside is it it's its know large leave length
    lengths let long made many me measure measures measuring much my need of on one our
    out pi plane please pythagoras pythagoras' pythagorean respectively s shape show
    side's simplest size solid state suppose tall tell term terms that the their then
    theorem there this to total unit units used using value want was we what what's whats
    when where which whose wide will with work would you your π
    """.split()  # noqa: SIM905 - a hundred quoted words are hard to read
)
_LINK: Final = (
    r"(?:of|is|are|was|=|:|equals?|equal to|measures?|measuring|being|that is|which is|as|both|each"
    r"|the|a|an|lengths?|given|given as|to be)"
)
_PLACES: Final = late_regex(
    r",?\s*(?:(?:rounded|round|correct|accurate|round your answer|give your answer|and round)\s+)*"
    r"(?:off\s+)?to\s+(?:(?P<count>\d)\s*(?:decimal\s+places?|d\.?p\.?)"
    r"|the\s+nearest\s+(?P<name>tenth|hundredth|thousandth|whole number|integer|unit))\b\.?",
    re.IGNORECASE,
)
_NAMED_PLACES: Final = {"tenth": 1, "hundredth": 2, "thousandth": 3}
_IN_TERMS: Final = late_regex(
    r",?\s*(?:(?:and\s+)?(?:leave|give|express|write)\s+(?:your|the)\s+answers?\s+)?"
    r"(?:in terms of (?:pi|π)|in exact form|exactly)\b\.?",
    re.IGNORECASE,
)
_RELATIVE: Final = late_regex(
    r"\bis\s+(?:half|twice|double|\d+/\d+|\d+\s+times)\s+(?:of\s+|as\s+\w+\s+as\s+)?(?:its|the)\s+"
    r"(?:length|width|breadth|height|base|side|radius|diameter|perimeter|area)",
    re.IGNORECASE,
)
"""A measure that is told by another one, and not by its size."""
_FORMULA: Final = late_regex(r"\b(?:formula|equation)s?\b(?:\s+(?:for|of))?", re.IGNORECASE)
_IMPLIED: Final = late_regex(r"\bhypotenuse\b|\bright[- ]angled\b", re.IGNORECASE)


def read(text: str) -> FigureQuestion | FormulaQuestion | None:
    """The question about the measures of a figure that a message is."""
    if len(text) > _LONGEST or not (_FIGURE.search(text) or _IMPLIED.search(text)):
        return None
    text, pi = without_pi(text)
    plain, places = _without_places(_IN_TERMS.sub(" ", bare(flat(text))))
    if _RELATIVE.search(with_numerals(plain)):
        return None
    plain = _with_side_in_words(plain)
    for request in dict.fromkeys((plain, with_numerals(plain))):
        for figure in _figures_in(request):
            found = _Reader(figure, request, places).question()
            if found is not None:
                return replace(found, pi=pi) if isinstance(found, FigureQuestion) else found
    return None


def _with_side_in_words(text: str) -> str:
    """ "find the missing side" for the letter of a side of a right-angled triangle."""
    found = _LETTER_ASKED.search(text) if "hypotenuse" in text.lower() else None
    if found is None:
        return text
    letter = found["x"] or found["y"]
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    told = re.sub(
        rf"\b(?:legs?|sides?|hypotenuse) (?:(?:of|is|are|=) )?{letter}\b(?! ?[=+*/^(-])(?: and"
        rf"|,)? ?"
        rf"(?P<leg>(?<=and )(?=\d))?|(?:,| and) {letter}\b(?! ?[=+*/^(-])",
        lambda part: "leg " if part["leg"] is not None else " ",
        rest,
    )
    return f"find the missing side: {told}" if told != rest else text


_LETTER_ASKED: Final = late_regex(
    r"[,.;]?\s*\b(?:find|calculate|work out|solve for|what(?:'s| is)"
    r"|whats)\s+(?P<x>[a-z])\b(?!\s?[=(])"
    r"(?:\s+(?:in|for|of)\b)?|[.,;]\s*(?P<y>[a-z])\s*\??$",
    re.IGNORECASE,
)


def read_figure(text: str) -> FigureQuestion | None:
    """The question for measures, with amounts given."""
    found = read(text)
    return found if isinstance(found, FigureQuestion) else None


def read_formula(text: str) -> FormulaQuestion | None:
    """The question for a formula."""
    found = read(text)
    return found if isinstance(found, FormulaQuestion) else None


def _without_places(text: str) -> tuple[str, int | None]:
    found = _PLACES.search(text)
    if found is None:
        return text, None
    places = int(found["count"]) if found["count"] else _NAMED_PLACES.get(found["name"].lower(), 0)
    return f"{text[: found.start()]} {text[found.end() :]}", places


def _figures_in(text: str) -> list[Figure]:
    """The figures whose whole name occurs, those with the longest name first."""
    found = []
    for figure in FIGURES:
        name = _name_pattern(figure.name).search(text)
        if name is not None:
            found.append((len(name[0]), figure))
    if not found and _IMPLIED.search(text):
        return [figure for figure in FIGURES if figure.name == "right triangle"]
    found.sort(key=lambda pair: -pair[0])
    return [figure for _, figure in found[:2]]


@cache
def _name_pattern(name: str) -> re.Pattern[str]:
    figure = next(figure for figure in FIGURES if figure.name == name)
    return re.compile(rf"(?<![\w-])(?:{figure.names})(?!\w)", re.IGNORECASE)


@cache
def _words_of(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each word or group of words the symbols that it stands for, the longer ones first."""
    figure = next(figure for figure in FIGURES if figure.name == name)
    pairs = [(measure.symbol, measure.words) for measure in figure.measures]
    pairs += list(figure.groups)
    return tuple((symbols, re.compile(words, re.IGNORECASE)) for symbols, words in pairs)


@cache
def _patterns_of(name: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Measures before their amounts, behind them, and alone."""
    figure = next(figure for figure in FIGURES if figure.name == name)
    texts = [measure.words for measure in figure.measures] + [text for _, text in figure.groups]
    options = sorted((part for text in texts for part in parted(text, "|")), key=len)[::-1]
    words = rf"(?<![\w-])(?P<word>{'|'.join(options)})(?![\w])"
    amounts = rf"(?P<list>{SIGN}(?:\s*(?:,\s*and\b|,|\band\b|\bby\b|×|\bx\b)\s*{SIGN})*)"
    letter = r"(?:\s*\(?\b[A-Za-z]\b\)?(?=\s*=))?"
    owner = r"(?:\s+of\s+(?:an?|the|this)?\s*\ue200|\s+of\s+\ue200)?"
    forward = rf"{words}{owner}{letter}(?:\s*{_LINK}(?![a-z]))*\s*{amounts}"
    behind = rf"(?P<list>{SIGN})[\s-]*(?:(?:as|for|is) (?:the|its) )?{words}"
    return tuple(re.compile(one, re.IGNORECASE) for one in (forward, behind, words))  # type: ignore[return-value]


_SIDES_ONLY: Final = late_regex(
    rf"(?P<list>{SIGN}(?:\s*(?:\bby\b|×|\bx\b)\s*{SIGN})+)", re.IGNORECASE
)


class _Reader:
    """Reads a request as one about a figure; takes out of the text whatever it has understood."""

    def __init__(self, figure: Figure, request: str, places: int | None) -> None:
        self._figure = figure
        self._places = places
        self._amounts = Amounts(request)
        self._text = self._amounts.text
        self._given: dict[str, Amount] = {}
        self._has_any_sides = False
        self._wants_any_side = False

    def question(self) -> FigureQuestion | FormulaQuestion | None:
        self._text = _name_pattern(self._figure.name).sub(" \ue200 ", self._text, count=1)
        forward, behind, alone = _patterns_of(self._figure.name)
        for pattern in (forward, _SIDES_ONLY, behind):
            self._text = pattern.sub(self._take, self._text)
        wanted = self._wanted(alone)
        is_formula = _FORMULA.search(self._text) is not None
        if is_formula and not self._given:
            self._text = _FORMULA.sub(" ", self._text)
        if not wanted or not self._is_used_up():
            return None
        is_open = "c" not in wanted or self._wants_any_side
        if self._has_any_sides and self._figure.name == "right triangle" and is_open:
            return None  # the longest side may be among them
        if is_formula:
            return FormulaQuestion(self._figure.name, wanted[0]) if len(wanted) == 1 else None
        return self._with_units(wanted)

    def _take(self, found: re.Match[str]) -> str:
        word = found.groupdict().get("word")
        signs = re.findall(SIGN, found["list"])
        symbols = self._symbols(word) if word else self._sizes(len(signs))
        free = [symbol for symbol in symbols if symbol not in self._given]
        if len(signs) > len(free):
            return found[0]
        self._has_any_sides |= (word or "").lower().endswith(("side", "sides"))
        for symbol, sign in zip(free, signs, strict=False):
            self._given[symbol] = self._amounts.meaning(sign)
        return " , "

    def _sizes(self, count: int) -> str:
        """What the numbers in "3 by 4" are: the sides that have a common word."""
        groups = [symbols for symbols, _ in self._figure.groups if len(symbols) >= count]
        return groups[0] if groups else ""

    def _symbols(self, word: str) -> str:
        """The symbols that a word may stand for: a measure's own word before a common one."""
        for symbols, pattern in _words_of(self._figure.name):
            if pattern.fullmatch(word):
                return symbols
        return ""

    def _wanted(self, alone: re.Pattern[str]) -> tuple[str, ...]:
        wanted: list[str] = []

        def want(found: re.Match[str]) -> str:
            symbols = self._symbols(found["word"])
            free = [one for one in symbols if one not in self._given and one not in wanted]
            if not free:
                return " " if found["word"].lower() in _FILLERS else found[0]
            wanted.append(free[0])
            self._wants_any_side |= symbols == "abc"
            return " "

        self._text = alone.sub(want, self._text)
        return tuple(wanted) or tuple(self._figure.default)

    def _is_used_up(self) -> bool:
        words = re.findall(r"[^\s,.;:?!()=]+", self._text.replace("\ue200", " ", 1))
        return all(word.lower() in _FILLERS for word in words)

    def _with_units(self, wanted: tuple[str, ...]) -> FigureQuestion | None:
        """The question with all amounts in one unit; `None` where dimensions do not fit."""
        fixed = tuple((one, Number(Fraction(value))) for one, value in self._figure.fixed)
        if not self._given and not fixed:
            return None
        units = {one: amount.unit for one, amount in self._given.items() if amount.unit is not None}
        if any(size_of(unit) != self._figure.measure(one).dimension for one, unit in units.items()):
            return None
        lengths = [unit for unit in units.values() if size_of(unit) > 0]
        lengths.sort(key=size_of)
        base = lengths[0] if lengths else None
        name = re.sub("[²³]$", "", base.symbol) if base else ""
        if base is not None and size_of(base) > 1 and name == base.symbol:
            return None
        root = _root_factor(base.factor, size_of(base)) if base else Fraction(1)
        if root is None:
            return None
        is_assumed = self._read_angles()
        given = (*fixed, *_in_unit(self._given, root))
        return FigureQuestion(self._figure.name, given, wanted, name, self._places, is_assumed)

    def _read_angles(self) -> bool:
        """Take angles such as `pi/3` in radians; whether others came without a unit."""
        is_assumed = False
        for symbol, amount in self._given.items():
            if amount.unit is not None or symbol != "t" or self._figure.measure(symbol).dimension:
                continue
            if any(part == Name("pi") for part in walk(amount.value)):
                self._given[symbol] = Amount(in_degrees(amount.value), None)
            else:
                is_assumed = True
        return is_assumed


def _in_unit(given: Mapping[str, Amount], root: Fraction) -> tuple[tuple[str, Node], ...]:
    found = []
    for symbol, amount in given.items():
        size = size_of(amount.unit) if amount.unit else 0
        factor = amount.unit.factor / root**size if amount.unit and size else Fraction(1)
        found.append((symbol, scaled(amount.value, factor)))
    return tuple(found)


def _root_factor(factor: Fraction, size: int) -> Fraction | None:
    """The factor of the length whose square or cube this unit is."""
    if size == 1:
        return factor
    top, bottom = (round(part ** (1 / size)) for part in (factor.numerator, factor.denominator))
    root = Fraction(top, bottom)
    return root if root**size == factor else None
