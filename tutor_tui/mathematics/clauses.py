"""The clauses beside the mathematics: "with respect to x", "from 0 to 1", "at x = 3", d/dx.

Each function takes a text and gives what the clause says, and the text without it.
"""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, spelled
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import rational_value, variables

_RESPECT: Final = re.compile(
    r",?\s*\b(?:with respect to|w\.?\s?r\.?\s?t\.?|in respect of|in the variable)\s+"
    r"`?([A-Za-zα-ω])`?(?![A-Za-z])",
    re.IGNORECASE,
)
_LEIBNIZ: Final = re.compile(
    r"\bd\s*(?:\^?\s*(\d{1,2}|[²³⁴-⁹]))?\s*[a-z]?\s*/\s*d\s*([a-zα-ω])"
    r"(?(1)\s*(?:\^?\s*(?:\d{1,2}(?!\d)|[²³⁴-⁹]))?)(?![A-Za-z])"
)
_PRIMED: Final = re.compile(
    r"\b([a-zA-Z])\s*([\'′’]{1,4}|″)\s*(?:\(\s*([^()]{1,20}?)\s*\))?\s*(?:of\b)?"
)
_AT: Final = re.compile(
    r",?\s*\b(?:at|when|where|if|for|with|given(?: that)?)\s+(?:the point\s+)?"
    r"`?([a-zA-Zα-ω])\s*(?:=|is|equals)\s*([^`,;?\s]+(?:\s*[-+*/^]\s*[^`,;?\s]+)*)`?(?=[\s,;?.]|$)"
)
_AT_NUMBER: Final = re.compile(
    r",?\s*\bat\s+(?:the point\s+)?(-?(?:[\d.]*\d|pi|π|e)(?:/\d+)?)(?=[\s,;?]|\.?\s*$)",
    re.IGNORECASE,
)
_TIMES_PI: Final = r"(?:(?<=\d)\s(?:pi|π)(?:\s*/\s*(?:\d+|[abcknpqrR]))?(?![a-z]))?"
"""The rest of a bound such as `2 pi`, which is no factor of the integrand before it."""

_TIMES_LETTERS: Final = r"(?:\s(?:pi|π|[abcknpqrR]))+(?:\s*/\s*\w)?(?=\s*(?:[,;.?]|$|with\s))"
"""The rest of a bound such as `n pi` and `2 a` at the end; other letters may be units."""

_AT_POINT: Final = re.compile(
    r",?\s*\b(?:at|in)\s+(?:the\s+)?(?:point\s+)?[A-Z]?\(\s*([^(),=]{1,20}?)\s*,"
    r"\s*([^(),=]{1,20}?)\s*\)(?=[\s,;?.]|$)"
)
_BARE_BOUNDS: Final = re.compile(
    r"\b(?P<a>-?(?:[\d.]*\d|pi|π|∞|oo|infinity)(?:/\d+)?)\s+to\s+"
    rf"(?P<b>[-+]?(?:[\d.]*\d|pi|π|∞|oo|infinity|e)(?:/\d+)?{_TIMES_PI})(?=[\s,;?]|$)"
)
_BOUNDS: Final = re.compile(
    r",?\s*\b(?:from|between|over)\s+(?:(?P<x>[a-zθ])\s*=\s*)?(?P<a>[^,;?]{1,40}?)\s+(?:to|and)\s+"
    r"(?:[a-z]\s*=\s*)?(?P<b>[^,;?\s]{1,40}(?:\s*[-+*/^]\s*[^,;?\s]+)*"
    rf"(?:{_TIMES_LETTERS}|{_TIMES_PI}))(?=[\s,;?]|\.?$)"
)
_INTERVAL: Final = re.compile(
    r",?\s*\b(?:on|over)\s+(?:the interval\s+)?"
    r"(?:\[\s*|\(\s*)(?P<a>[^,;\])]{1,40})\s*[,;]\s*(?P<b>[^\])]{1,40})[\])]"
)
_SIGN: Final = re.compile(
    r"(?:∫|\\int(?![A-Za-z])|\bint(?:egral)?(?=\s*_))\s*"
    r"(?:_\s*(?P<a>\{[^{}]*\}|-?[\w.π∞]+|\([^()]*\))\s*\^\s*(?P<b>\{[^{}]*\}|-?[\w.π∞]+|\([^()]*\)))?"
)
_DIFFERENTIAL: Final = re.compile(r"(?:\\,|\s|\*|(?<=[\d)²³⁴]))\s*d(?!o\b)([a-zA-Zθ])(?![A-Za-z/])")
_DEFINITION: Final = re.compile(r"\b(?:[Ll][Ee][Tt]\s+)?([a-zA-Z])\s*\(\s*([a-zθ])\s*\)\s*=\s*")
_ORDER_IN_WORDS: Final = re.compile(
    r"\b(?P<order>(?:[a-z]{3,7}ty[\s-]+)?(?:first|second|third|[a-z]{3,9}th)"
    r"|\d{1,3}\s*-?\s*(?:st|nd|rd|th))(?:[\s-]+order)?[\s-]+deriv",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"\b(?:twice|(?P<count>[a-z]{3,6}|\d{1,2})\s+times)(?=\W*(?:$|with|w\.?r))", re.IGNORECASE
)
_RAISED: Final = dict(zip("²³⁴⁵⁶⁷⁸⁹", range(2, 10), strict=True))


@dataclass(slots=True)
class Clauses:
    """What was found beside the mathematics, and the text that is left.

    `runs` is the variable that the bounds are told of: "from y = 0 to 2"; `point` is where a
    derivative is wanted, with the height there: "at (1, 0)".
    """

    text: str
    variable: str | None = None
    order: int = 1
    is_derivative: bool = False
    is_integral: bool = False
    bounds: tuple[Node, Node] | None = None
    runs: str | None = None
    values: dict[str, Node] = field(default_factory=dict)
    point: tuple[Node, Node] | None = None

    def cut(self, found: re.Match[str]) -> None:
        """Leave a clause out of the text."""
        self.text = f"{self.text[: found.start()]} {self.text[found.end() :]}"


_PROSE: Final = late_regex(
    r"(?:(?<=[\w)\]}])\s+|^\s*)(?:of|in|is|or|if|to|by|on|at|as|so|we|it|an|be|do|no|us|up|my|me|go)"
    r"\s+(?=[\w(\\√])|(?<=[\w)\]}])\s+(?:of|is|or|if|to|by)\s*$"
)
"""Words that would be products of their letters: in "c in x" nobody means c·i·n·x."""


def expression_or_none(text: str) -> Node | None:
    """The tree of a text, or `None` where it is no expression: prose between factors is none."""
    if _PROSE.search(text):
        return None
    try:
        return parse_expression(text.strip().removesuffix("."))
    except (UnreadableError, TooLargeError):
        return None


def relation_or_none(text: str, sign: str = "") -> Relation | None:
    """The equation or inequality that a text is, where it is one (with this sign)."""
    try:
        found = parse_statement(text.strip())
    except (UnreadableError, TooLargeError):
        return None
    return found if isinstance(found, Relation) and sign in ("", found.sign) else None


def rational_or_none(text: str) -> Fraction | None:
    """The number that a text is, by plain fractions; `None` where it is no such number."""
    node = expression_or_none(text)
    return None if node is None else rational_value(node)


def derivative_clauses(text: str) -> Clauses:
    """Variable, order and place of a derivative, however they are written."""
    clauses = Clauses(text)
    if found := _RESPECT.search(clauses.text):
        clauses.variable = found[1]
        clauses.cut(found)
    if found := _LEIBNIZ.search(clauses.text):
        clauses.is_derivative = True
        clauses.variable = found[2]
        clauses.order = _order(found[1])
        clauses.cut(found)
    elif found := _PRIMED.search(clauses.text):
        _take_primes(clauses, found)
    _take_order(clauses)
    take_values(clauses)
    _take_point(clauses)
    return clauses


def _take_point(clauses: Clauses) -> None:
    """Cut "at (1, 0)": the place on a graph with its height."""
    if (found := _AT_POINT.search(clauses.text)) and not clauses.values:
        clauses.point = _bounds(found[1], found[2])
        clauses.cut(found)


def _take_order(clauses: Clauses) -> None:
    """ "the tenth derivative", "differentiate twice", "three times"."""
    if found := _ORDER_IN_WORDS.search(clauses.text):
        clauses.order = ordinal(found["order"]) or clauses.order
        start, end = found.span("order")
        clauses.text = f"{clauses.text[:start]} {clauses.text[end:]}"
    elif found := _TIMES.search(clauses.text):
        count = found["count"] or "two"
        order = int(count) if count.isdigit() else spelled(count)
        if order:
            clauses.order = order
            clauses.cut(found)


def _order(written: str | None) -> int:
    if not written:
        return 1
    return _RAISED.get(written) or int(written)


def _take_primes(clauses: Clauses, found: re.Match[str]) -> None:
    """f'(x) asks for a derivative and f'(3) for its value; the apostrophe of a word does not."""
    inside = found[3]
    if inside is None and not re.match(r"\s*(?:$|[?=.,])", clauses.text[found.end() :]):
        return
    clauses.is_derivative = True
    clauses.order = sum(2 if mark == "″" else 1 for mark in found[2])
    place = expression_or_none(inside) if inside else None
    if inside and re.fullmatch(r"[a-zA-Zθ]", inside):
        clauses.variable = inside
    elif place is not None:
        clauses.values[""] = place
    clauses.cut(found)


def take_values(clauses: Clauses) -> None:
    """Cut all clauses of the shape "at x = 3"; "if y = x²" is none."""
    for found in reversed(list(_AT.finditer(clauses.text))):
        value = expression_or_none(found[2])
        if value is not None and not variables(value):
            clauses.values[found[1]] = value
            clauses.cut(found)
    found_number = _AT_NUMBER.search(clauses.text)
    place = expression_or_none(found_number[1]) if found_number else None
    if found_number and place is not None and not clauses.values:
        clauses.values[""] = place
        clauses.cut(found_number)


def integral_clauses(text: str) -> Clauses:
    """Variable and bounds of an integral, however they are written."""
    clauses = Clauses(text)
    if found := _RESPECT.search(clauses.text):
        clauses.variable = found[1]
        clauses.cut(found)
    if found := _SIGN.search(clauses.text):
        clauses.is_integral = True
        if found["a"] and found["b"]:
            clauses.bounds = _bounds(found["a"].strip("{}"), found["b"].strip("{}"))
        clauses.cut(found)
    for pattern in (_INTERVAL, _BOUNDS, _BARE_BOUNDS):
        found = pattern.search(clauses.text)
        bounds = _bounds(found["a"], found["b"]) if found else None
        if found and bounds and clauses.bounds is None:
            clauses.bounds = bounds
            clauses.runs = found.groupdict().get("x")
            clauses.cut(found)
    if found := _DIFFERENTIAL.search(clauses.text):
        clauses.variable = found[1]
        clauses.cut(found)
    return clauses


def _bounds(first: str, second: str) -> tuple[Node, Node] | None:
    start, end = expression_or_none(first), expression_or_none(second)
    return None if start is None or end is None else (start, end)


@dataclass(frozen=True, slots=True)
class Definition:
    """`f(x) =` in a text: the function's name, its variable, and where its body begins."""

    function: str
    variable: str
    start: int
    body: int

    def use_in(self, text: str) -> re.Match[str] | None:
        """Where the function is used: its `place`, and the `value` it is to have, if any."""
        name = re.escape(self.function)
        value = r"(?:\s*=\s*(?P<value>[^,;?]+?)\s*(?:[,;?.]|$))?"
        return re.search(rf"\b{name}\s*\(\s*(?P<place>[^()]+?)\s*\){value}", text)


def definition_in(text: str) -> Definition | None:
    """The one function that a text defines; `None` for no or several functions."""
    found = list(_DEFINITION.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    return Definition(match[1], match[2], match.start(), match.end())
