"""What becomes of a measure of a figure when its lengths grow: "if the radius of a sphere doubles".

The formulas are those of `figures`; a factor is told only where it is the same for every size.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.formed.wordings import Table, read_tables
from tutor_tui.mathematics.kinds.geometry.figures import FIGURES, Figure, Measure, figure_named
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    from sympy import Expr

_ALL_LENGTHS: Final = late_regex(
    r"(?:all |both |each |every )?(?:of )?(?:the |its )?(?:sides?|edges?|lengths?|side lengths?"
    r"|dimensions?|linear dimensions?)"
)
_OF_ONE_LENGTH: Final = frozenset({"cube", "square"})
"""Figures of one length only, where a single side stands for all of them."""


@dataclass(frozen=True, slots=True)
class Scaled(KindProblem):
    """A figure, the symbols of the lengths that grow, by which factor, and what is asked of it."""

    figure: str
    lengths: tuple[str, ...]
    factor: Fraction
    wanted: str

    @property
    def measure(self) -> Measure:
        """What is asked for."""
        return figure_named(self.figure).measure(self.wanted)


_TIMES: Final = {
    "doubl": Fraction(2),
    "twice": Fraction(2),
    "tripl": Fraction(3),
    "trebl": Fraction(3),
    "quadrupl": Fraction(4),
    "hal": Fraction(1, 2),
}


def _factor(found: re.Match[str]) -> Fraction | None:
    caught = found.groupdict()
    if number := caught.get("n"):
        return Fraction(number)
    if percent := caught.get("percent"):
        change = Fraction(percent) / 100
        return 1 - change if caught["way"].startswith(("de", "re", "sh")) else 1 + change
    word = caught.get("how") or ""
    return next((times for start, times in _TIMES.items() if word.startswith(start)), None)


def _named(figure: Figure, words: str) -> tuple[str, ...]:
    """The symbols of the measures that these words name: all lengths of it, or some."""
    lengths = [one for one in figure.measures if one.dimension == 1]
    found = [one.symbol for one in figure.measures if re.fullmatch(one.words, words)]
    grouped = [symbols for symbols, names in figure.groups if re.fullmatch(names, words)]
    are_several = words.endswith("s") and words != "radius"
    if len(found) == 1 and (figure.name in _OF_ONE_LENGTH or not are_several):
        return (found[0],)
    if _ALL_LENGTHS.fullmatch(words) and are_several:
        return tuple(one.symbol for one in lengths)
    return tuple(grouped[0]) if len(grouped) == 1 and are_several else ()


def _read(found: re.Match[str]) -> Scaled | None:
    factor = _factor(found)
    figures = [one for one in FIGURES if re.fullmatch(one.names, found["figure"].strip())]
    if factor is None or factor <= 0 or not figures:
        return None
    figure = figures[0]
    lengths = _named(figure, found["length"].strip())
    wanted = [one for one in figure.measures if re.fullmatch(one.words, found["what"].strip())]
    if not lengths or len(wanted) != 1 or not wanted[0].dimension or wanted[0].symbol in lengths:
        return None
    return Scaled(figure.name, lengths, factor, wanted[0].symbol)


_LENGTH: Final = r"(?P<length>[a-z]+(?: [a-z]+){0,2}?)"
_FIGURE: Final = r"(?:an? |the |any )?(?P<figure>[a-z]+(?: [a-z]+){0,2}?)"
_GROWS: Final = (
    r"(?:(?:is|are|was|were|gets?|becomes?) )?(?:(?P<how>doubl|tripl|trebl|quadrupl|halve|twice)"
    r"(?:es|ed|e|s|d)?(?: as (?:big|long|large|high|great))?|(?:multiplied|scaled(?: up)?|enlarged"
    r"|increased) by (?:a (?:scale )?factor of )?(?P<n><num>)(?! ?%)|(?P<way>increase|decrease"
    r"|reduce|grow|shrink)[sd]? by (?P<percent>\d{1,2}(?:\.\d+)?) ?(?:%|percent))"
)
_ASKED: Final = (
    r"(?:(?:what (?:happens|will happen|would happen) to|how does|by (?:what|which) factor does"
    r"|how (?:is|will)) (?:the |its )?(?P<what>[a-z]+(?: (?:surface )?area)?)"
    r"(?: (?:change|increase|grow|decrease|be affected|affected|multiplied))?)"
)
_WORDINGS: Final = (
    Table(
        r"doubl|tripl|trebl|quadrupl|halve|twice|factor|multiplied|%|percent",
        (
            rf"(?:if|when) (?:the )?{_LENGTH} of {_FIGURE} {_GROWS},? {_ASKED}",
            rf"{_ASKED} of {_FIGURE} (?:if|when) (?:the |its )?{_LENGTH} {_GROWS}",
            rf"{_ASKED} (?:if|when) (?:the )?{_LENGTH} of {_FIGURE} {_GROWS}",
            rf"(?:if|when) (?:you|i|we) (?P<how>double|triple|halve|quadruple) (?:the )?{_LENGTH} "
            rf"of {_FIGURE},? {_ASKED}",
            rf"how does the (?P<what>[a-z]+(?: (?:surface )?area)?) of {_FIGURE} change "
            rf"(?:if|when) (?:the |its )?{_LENGTH} {_GROWS}",
        ),
        _read,
    ),
)


def read_scaled(text: str) -> Scaled | None:
    """The question how a measure changes with the lengths of its figure."""
    return read_tables(text, _WORDINGS)


def _formula(problem: Scaled) -> str:
    """What the wanted measure is by the lengths that grow; nothing where no formula tells."""
    figure = figure_named(problem.figure)
    sides = [one.split(" = ") for one in figure.formulas]
    if problem.lengths == ("d",) and "d = 2*r" in figure.formulas:
        sides = [
            [left, right.replace("r", "(d/2)")] for left, right in sides if "sqrt" not in right
        ]
    grown = set(problem.lengths)
    fitting = (
        right for left, right in sides if left == problem.wanted and grown & set(_letters(right))
    )
    return next((one for one in fitting if "s" not in _letters(one)), "")


def _letters(formula: str) -> list[str]:
    return re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", formula)


def _times(problem: Scaled) -> "Expr | None":
    """The factor of the measure, the same whatever the size; `None` where there is none such."""
    node = expression_or_none(_formula(problem))
    if node is None:
        return None
    body, factor = to_sympy(node), sympy.Rational(problem.factor)
    grown = {one: factor * one for one in body.free_symbols if one.name in problem.lengths}
    ratio = sympy.simplify(body.subs(grown, simultaneous=True) / body)
    return ratio if ratio.is_Rational else None


def _answer(problem: Scaled) -> Answer:
    times, measure = _times(problem), problem.measure
    if times is None:
        return refused(f"How the {measure.label} changes depends on the other lengths, too.")
    is_power = any(times == sympy.Rational(problem.factor) ** k for k in (1, 2, 3))
    shown = shown_number(Fraction(int(times.p), int(times.q)))
    node = expression_or_none(_formula(problem))
    formula = code(f"{problem.wanted} = {written(node)}") if node else ""
    sentence = f"The {measure.label} is multiplied by {code(shown)}, by {formula}."
    return with_verdict(sentence, is_power or None, "by the dimension of the formula", shown)


def _heading(problem: Scaled) -> str:
    return f"To tell how the {problem.measure.label} changes"


SCALED: Final = Kind(
    Scaled,
    read_scaled,
    _answer,
    _heading,
    "Put the new length into the formula and compare: a factor k of all lengths makes areas k² and "
    "volumes k³ times as large.",
)
