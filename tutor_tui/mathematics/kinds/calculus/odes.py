"""Which messages are differential equations: "solve y'' + y = 0, y(0) = 1, y'(0) = 0"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.kinds.calculus.ode_notation import with_primes
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, number, request
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables

SLOPE: Final = "Δ_"
"""`Δ_2` stands for the second derivative inside the trees of equations."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What the function, or a derivative of it, is at a place."""

    order: int
    place: Node
    value: Node


@dataclass(frozen=True, slots=True)
class DifferentialEquation(KindProblem):
    """Find the functions that fulfil an equation with their derivatives.

    In `equation` the function is a name by itself, and `SLOPE` with a number its derivatives.
    """

    equation: Relation
    function: str
    variable: str
    order: int
    conditions: tuple[Condition, ...]
    text: str


_HINT: Final = late_regex(
    r"[A-Za-z]\s*['’′″]|\bd\s*\^?[\d²³]?\s*[a-zA-Z]\s*/\s*d\s*[a-z]|\\frac\s*\{\s*d|\\(?:d{0,2}dot|prime)"
    r"|\b(?:dsolve|desolve|ode2?)\s*[(\[]|d[xt]\s*[-+].*d[a-z]\s*=|d[a-z]\s*[-+].*d[xt]\s*=",
    re.IGNORECASE,
)
_DERIVATIVE_OF: Final = late_regex(r"\bd[a-z]?\s*/\s*d[a-z]\s+(?:of|for|in|from)\b")
"""The derivative of a function that follows, as in "dy/dx of y = sin x"."""
_AND: Final = late_regex(r"^(?:(?:and|now|then|but|(?:what|how) about)\b[\s,]*)+", re.IGNORECASE)
OPENING: Final = late_regex(
    r"^(?:(?:the\s+)?(?:general|particular|complete|explicit)?\s*solutions?\s+(?:of|to|for)\s+"
    r"|(?:the\s+)?(?:function|functions|all functions)\s+(?:\w\s*(?:\(\s*\w\s*\))?\s+)?"
    r"(?:such that|with|that (?:satisfy|satisfies|solves?)"
    r"|satisfying|for which|if|when|given(?: that)?)\s+"
    r"|(?:if|given(?:\s+that)?|suppose(?:\s+that)?|let)\s+"
    r"|(?:for\s+)?[a-zA-Z](?:\s*\(\s*[a-z]\s*\))?\s+"
    r"(?:if|given(?: that)?|when|where|from|for|in)\s+"
    r"|(?:the\s+)?(?:following\s+)?(?:(?:(?:first|second|third)[- ]order|linear|separable|exact"
    r"|non-?homogeneous|inhomogeneous|homogeneous|ordinary|autonomous|logistic|bernoulli|riccati"
    r"|clairaut|cauchy|euler|cauchy-euler|euler-cauchy)\s+)*"
    r"(?:differential equation|initial[- ]value problem|ode"
    r"|ivp|equation|de)\b\s*:?\s*)+",
    re.IGNORECASE,
)
_CLOSING: Final = late_regex(
    r"[,;.]?\s*(?:\b(?:(?:and\s+)?solve\s+(?:it\s+)?for|for|find|and find|what is|determine)"
    r"\s+[a-zA-Z](?:\s*\(\s*[a-z]\s*\))?"
    r"(?:\s+(?:in terms|as a function) of\s+[a-z])?"
    r"|\bwhere\s+[a-z]\s+(?:is\s+a\s+function\s+of|depends\s+on)\s+[a-z])\s*$",
    re.IGNORECASE,
)
_BY_METHOD: Final = late_regex(
    r"[,;]?\s*\b(?:by|using|with|via|through|use)\s+(?:the\s+)?(?:methods?\s+of\s+)?(?:an?\s+)?"
    r"(?:laplace(?:\s+transforms?)?|undetermined\s+coefficients|variation\s+of\s+parameters"
    r"|separat(?:ion\s+of|ing(?:\s+the)?)\s+variables|integrating\s+factors?"
    r"|reduction\s+of\s+order|characteristic\s+equation|substitution)"
    r"(?:\s+(?:method|approach|technique))?(?=\s*[.,;?]|\s*$)",
    re.IGNORECASE,
)
"""How somebody would solve it; the answer is the same whichever way is taken."""
PIECES: Final = late_regex(
    r"\s*(?:[,;]\s*(?:and\s+|with\s+|where\s+|given\s+(?:that\s+)?|subject to\s+)?"
    r"|\.\s+(?:[Gg]iven\s+(?:that\s+)?|[Ii]f\s+)?"
    r"|\b(?:and|with|where|given(?:\s+that)?|subject\s+to|if|when|such\s+that)\b)"
    r"\s*(?:(?:the\s+)?(?:initial\s+)?conditions?\s+)?"
)
_SPACED: Final = late_regex(
    r"(?:(?<=[\d)])|(?<=[^a-zA-Z][a-z]))\s+(?=[a-zA-Z]'{0,3}\(\s*-?(?:\d[\d./]*|π|pi)(?:/\d+)?\s*\)\s*=)"
)
"""The gap before a condition that nothing else parts: `y'' + y = 0 y(0)=1`."""
LATEX_SLOPE: Final = late_regex(
    r"\\[dt]?frac\s*\{\s*d\s*(?:\^\s*\{?\s*(?P<n>\d)\s*\}?)?\s*(?P<f>[a-zA-Z])\s*(?:\(\s*[a-z]\s*\))?\s*\}"
    r"\s*\{\s*d\s*(?P<x>[a-z])\s*(?:\^\s*\{?\s*\d\s*\}?)?\s*\}"
)
PLAIN_SLOPE: Final = late_regex(
    r"(?<![A-Za-z])\(?d\s*(?:\^?\s*(?P<n>[\d²³]))?\s*(?P<f>[a-zA-Z])\s*/\s*\(?\s*d\s*(?P<x>[a-z])\s*"
    r"(?:\^?\s*[\d²³])?\)?(?![A-Za-z])"
)
PRIMED: Final = late_regex(
    r"(?<![A-Za-z\\])(?P<f>[a-zA-Z])\s*(?:\^\s*\{\s*)?(?P<n>'{1,6})(?:\s*\})?(?:\s*\(\s*(?P<x>[a-z])\s*\))?"
)
OF: Final = r"(?<![A-Za-z\\]){f}\s*\(\s*(?P<x>[a-z])\s*\)"
_CONDITION: Final = late_regex(
    r"(?P<f>[a-zA-Z])\s*(?P<n>'{0,3})\s*\(\s*(?P<place>[^()]*(?:\([^()]*\)[^()]*)?)\s*\)\s*=\s*(?P<value>.+)"
)
_NAMED_PLACE: Final = late_regex(
    r"(?P<f>[a-zA-Z])\s*=\s*(?P<value>[^=]+?)\s+(?:when|at|if)\s+[a-z]\s*=\s*(?P<place>[^=]+)"
)
_WHEN: Final = late_regex(
    r"(?<![A-Za-z'])(?P<f>[a-zA-Z])\s*=\s*(?P<value>[^=,;]+?)\s+(?:when|at|if|for)\s+[a-z]\s*=\s*"
    r"(?P<place>[^=,;\s]*[^=,;.\s])"
)
"""`y = 2 when x = 1`, which holds a word that parts conditions elsewhere."""
PROSE: Final = late_regex(r"(?<![A-Za-z\\])(?:at|of|for|if|in|is|by|to|on)(?![A-Za-z])")
"""Words that would be read as products of letters."""

_HIGHEST: Final = 6
_RAISED: Final = {"²": 2, "³": 3}


def read_ode(text: str) -> DifferentialEquation | Unclear | None:
    """The differential equation that a message asks to solve."""
    is_candidate = _HINT.search(text) and not _DERIVATIVE_OF.search(text)
    if len(text) > LONGEST or not is_candidate:
        return None
    plain = _BY_METHOD.sub("", request(text))
    plain = OPENING.sub("", _AND.sub("", plain), count=1)
    plain = with_primes(_CLOSING.sub("", plain))
    plain = _WHEN.sub(r"\g<f>(\g<place>) = \g<value>", plain)
    plain = _SPACED.sub(", ", plain)
    if "=" not in plain:
        return None
    pieces = [piece.strip(" ,.;:") for piece in PIECES.split(plain)]
    pieces = [piece for piece in pieces if piece]
    reader = _Reader()
    if not pieces or not all(reader.takes(piece) for piece in pieces):
        return None
    return reader.problem()


class _Reader:
    """Takes the pieces of a request one by one: the equation, and conditions."""

    def __init__(self) -> None:
        self._equation: Relation | None = None
        self._text = ""
        self._function = ""
        self._variable = ""
        self._order = 0
        self._conditions: list[tuple[str, Condition]] = []

    def takes(self, piece: str) -> bool:
        """Whether a piece is a condition or the one equation."""
        condition = condition_in(piece)
        if condition is not None:
            self._conditions.append(condition)
            return True
        return self._equation is None and self._takes_equation(piece)

    def _takes_equation(self, piece: str) -> bool:
        if PROSE.search(piece):
            return False
        text = piece
        for pattern in (LATEX_SLOPE, PLAIN_SLOPE, PRIMED):
            text = pattern.sub(self._slope, text)
        if not self._order or "?" in self._function:
            return False
        text = re.sub(OF.format(f=self._function), self._plain_function, text)
        node = relation_or_none(text, "=")
        if node is None:
            return False
        self._equation, self._text = node, piece
        return True

    def _slope(self, found: re.Match[str]) -> str:
        order = found["n"] or "1"
        number_of_slopes = len(order) if order.startswith("'") else _RAISED.get(order) or int(order)
        self._order = max(self._order, number_of_slopes)
        self._function = self._agreed(self._function, found["f"])
        if found["x"]:
            self._variable = self._agreed(self._variable, found["x"])
        return f" {SLOPE}{number_of_slopes} "

    def _agreed(self, before: str, now: str) -> str:
        return now if before in ("", now) else "?"

    def _plain_function(self, found: re.Match[str]) -> str:
        self._variable = self._agreed(self._variable, found["x"])
        return f" {self._function} "

    def problem(self) -> DifferentialEquation | None:
        """The whole problem, if nothing in it contradicts the rest."""
        if self._equation is None or "?" in self._variable:
            return None
        names = set(variables(self._equation)) - {self._function}
        variable = self._variable or self._usual(names)
        if any(set(variables(c.value)) & {variable, self._function} for _, c in self._conditions):
            return None
        if variable == self._function or any(f != self._function for f, _ in self._conditions):
            return None
        if len(names - {variable}) > 4 + self._order or self._order > _HIGHEST:
            return None
        conditions = tuple(condition for _, condition in self._conditions)
        return DifferentialEquation(
            self._equation, self._function, variable, self._order, conditions, self._text
        )

    def _usual(self, names: set[str]) -> str:
        if self._function == "x" or ("t" in names and "x" not in names):
            return "t"
        return "x"


def condition_in(piece: str) -> tuple[str, Condition] | None:
    """`y'(0) = 1`, or `y = 2 when x = 1`: the function, and what is known of it there."""
    found = _CONDITION.fullmatch(piece) or _NAMED_PLACE.fullmatch(piece)
    if found is None:
        return None
    order = len(found["n"]) if "n" in found.groupdict() else 0
    place, value = number(found["place"]), formula(found["value"])
    if place is None or value is None:
        return None
    return found["f"], Condition(order, place, value)
