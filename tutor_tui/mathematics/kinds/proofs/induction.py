"""Claims about every whole number from some start on: reading.

"prove by induction that 1 + 2 + … + n = n(n+1)/2", "show that 7^n - 1 is divisible by 6",
"2^n > n^2 for n ≥ 5". A sum with dots that claims nothing asks for its closed form.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.calculus.sigma import Series, read_series
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import plain_text
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, rational_value, substitute, variables, walk
from tutor_tui.mathematics.written import written

_LONGEST: Final = 240


@dataclass(frozen=True, slots=True)
class SumClaim(KindProblem):
    """That the terms from `start` to the letter `name` add up to `closed`; `shown` is the sum.

    The terms and `closed` are written with that letter.
    """

    shown: str
    term: Node
    name: str
    start: int
    closed: Node


@dataclass(frozen=True, slots=True)
class DivisorClaim(KindProblem):
    """That a divisor goes into an expression for every whole number from `start` on."""

    expression: Node
    name: str
    start: int
    divisor: int


@dataclass(frozen=True, slots=True)
class BoundClaim(KindProblem):
    """That a relation of size holds for every whole number from `start` on."""

    relation: Relation
    name: str
    start: int


_DOTS: Final = r"(?:\.{2,4}|…|⋯|\\[lc]?dots)"
_SAID_DOTS: Final = late_regex(rf"\+\s*{_DOTS}\s*\+")
_INDUCTION: Final = late_regex(
    r",?\s*\b(?:(?:by|using|with|via|use|through) )?(?:the )?(?:(?:principle|method) of )?"
    r"(?:mathematical |math |weak |simple )?induction\b(?: on [a-z]\b)?[:,]?",
    re.IGNORECASE,
)
_EVERY: Final = late_regex(
    r"[,\s]+(?:(?:is|are) )?(?:(?:true|valid|holds?) )?(?:for|where|when|if|∀) ?"
    r"(?:all|every|each|any)?"
    r"(?: (?:positive|natural|whole|non-?negative|real))*(?: (?:integers?|numbers?|values? of))*"
    r" ?(?P<name>[a-z])?(?: (?:is|are|being) an? (?:positive |natural |whole )?(?:integer|number))?"
    r"(?:(?: ?(?P<sign>>=|≥|>|\\geq?|is at least|at least|greater than) ?(?P<start>\d+))"
    r"|(?: ?(?:∈|in) ?(?:ℕ|N|Z\+|ℤ⁺))|(?: = 1, ?2, ?3\S*.*))?$",
    re.IGNORECASE,
)
_LEAD: Final = late_regex(
    r"^(?:(?:please|can|could|you|would|help|me|use|to|how|do|does|did|i|we|need|have|want|prove|show"
    r"|verify|check|demonstrate|deduce|is|are|it|true|or|false|that|whether|if|the|a|formula"
    r"|statement|result|identity|following|proof|for|of|by|why|explain|always|hence|what(?:'s| is)?"
    r"|whats|find|work out|closed form)\b[\s,:]*)+(?=\S)",
    re.IGNORECASE,
)
_TAIL: Final = late_regex(
    r"(?:[\s,.]+(?:(?:please )?(?:prove|show|verify|check) (?:it|this|that)|(?:is )?(?:always )?"
    r"(?:true|right|correct)))+$",
    re.IGNORECASE,
)
_ASKS: Final = late_regex(
    r"\b(?:prove|proof|show|verify|demonstrate|deduce|induction|is|does|true|why|check|always)\b",
    re.IGNORECASE,
)
_FIRST: Final = late_regex(
    r"sum of (?:the )?(?:first )?n (?P<what>[a-z]+(?: [a-z]+){0,2}?)(?: (?:numbers|integers))?"
    r"(?: \(.{0,40}\))?\s*(?:is|equals|=|is equal to|are) (?P<closed>.+)",
    re.IGNORECASE,
)
_SORTS: Final = {
    "natural": "n", "positive": "n", "whole": "n", "counting": "n", "integers": "n",
    "numbers": "n", "odd": "2n - 1", "even": "2n", "squares": "n^2", "square": "n^2",
    "cubes": "n^3", "cube": "n^3", "perfect squares": "n^2",
}  # fmt: skip
_DIVIDED: Final = late_regex(
    r"(?P<e>.+?) (?:(?:is|are|must be|be|has to be|to be) )?(?:always |also |exactly )*"
    r"(?:(?:divisible by|(?:a )?multiples? of) (?P<m>\d+)|even)"
    r"|(?P<by>\d+) (?:always )?(?:divides|\||is a factor of) (?P<of>.+)",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = late_regex(r"^\((?P<inside>.*)\)$")


def read_claim(text: str) -> SumClaim | DivisorClaim | BoundClaim | Series | None:
    """The claim of a message, or the sum with dots that it asks for."""
    if len(text) > _LONGEST:
        return None
    if not kept_regex(r"\d").search(text):
        return _of_known_sum(text)
    if not (_SAID_DOTS.search(text) or _ASKS.search(text)):
        return None
    plain = " ".join(plain_text(text).split()).strip(" .?!:;$")
    said = _INDUCTION.sub(" ", plain).strip(" ,:")
    every = _EVERY.search(said)
    said = said[: every.start()] if every else said
    body = _LEAD.sub("", _TAIL.sub("", said)).strip(" ,:")
    start = _start(every)
    if _SAID_DOTS.search(body.partition("=")[0]):
        return _dotted(body)
    if divided := _DIVIDED.fullmatch(body):
        return _divided(divided, start)
    if found := _FIRST.fullmatch(body):
        return _of_first(found)
    if "=" in body and not re.search(r"[<>≤≥]", body):
        return _of_sigma(body)
    is_of_whole = _INDUCTION.search(plain) is not None or every is not None
    return _bound(body, start) if is_of_whole else None


_KNOWN: Final = late_regex(
    r"(?:(?:the )?(?:formula|closed form|result) (?:for|of) )*(?:the )?sum of (?:the )?(?:first"
    r" n )?(?P<what>[a-z]+(?: [a-z]+)?)(?: (?:numbers|integers))?(?: formula)?",
    re.IGNORECASE,
)
_CLOSED: Final = {
    "n": "n(n + 1)/2", "2n - 1": "n^2", "2n": "n(n + 1)", "n^2": "n(n + 1)(2n + 1)/6",
    "n^3": "n^2*(n + 1)^2/4",
}  # fmt: skip
"""The sums that have a name, which need not be written out to be proved."""


def _of_known_sum(text: str) -> SumClaim | None:
    """ "Prove the formula for the sum of squares by induction"."""
    plain = " ".join(plain_text(text).split()).strip(" .?!:;$")
    if not _INDUCTION.search(plain):
        return None
    said = _LEAD.sub("", _INDUCTION.sub(" ", plain).strip(" ,:"))
    found = _KNOWN.fullmatch(" ".join(said.split()))
    sort = _SORTS.get(found["what"].lower()) if found else None
    term, closed = (_node(sort), _node(_CLOSED[sort])) if sort else (None, None)
    if sort is None or term is None or closed is None:
        return None
    first = [written(substitute(term, "n", Number(Fraction(k)))) for k in (1, 2, 3)]
    return SumClaim(f"{' + '.join(first)} + … + {written(term)}", term, "n", 1, closed)


def _start(every: "re.Match[str] | None") -> int | None:
    if every is None or every["start"] is None:
        return None
    is_above = every["sign"].lower() in (">", "greater than")
    return int(every["start"]) + is_above


def _node(text: str) -> Node | None:
    return expression_or_none(text.strip(" ,"))


def _dotted(body: str) -> SumClaim | Series | None:
    """`1 + 3 + … + (2n - 1) = n²`, or the sum alone."""
    left, equals, right = body.partition("=")
    before, after = _SAID_DOTS.split(left, maxsplit=1)
    last, given = _node(after), [_node(one) for one in _terms(before)]
    name = _letter(last)
    if last is None or name is None or None in given or len(given) < 2:
        return None
    start = next((one for one in (1, 0, 2, 3) if _begins(last, name, one, given)), None)
    if start is None:
        return None
    if not equals:
        index = "k" if name != "k" else "j"
        term = substitute(last, name, Name(index))
        return Series(term, index, Number(Fraction(start)), Name(name))
    closed = _node(right)
    if closed is None or name not in variables(closed):
        return None
    shown = re.sub(_DOTS, "…", " ".join(left.split()))
    return SumClaim(shown, last, name, start, closed)


def _terms(text: str) -> list[str]:
    """The terms between plus signs that stand in no brackets."""
    terms, depth = [""], 0
    for sign in text:
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "+" and depth == 0:
            terms.append("")
        else:
            terms[-1] += sign
    return terms


def _letter(node: Node | None) -> str | None:
    """The letter that counts: n before others."""
    names = [] if node is None else variables(node)
    return next((one for one in ("n", "k", "N", "m", "r") if one in names), None)


def _begins(term: Node, name: str, start: int, given: list[Node | None]) -> bool:
    """Whether the first terms that are written are those of the last one's rule."""
    values = [substitute(term, name, Number(Fraction(start + at))) for at in range(len(given))]
    return all(_same(a, b) for a, b in zip(values, given, strict=True) if b is not None)


def _same(first: Node, second: Node) -> bool:
    """Whether two terms agree, other letters standing for some number."""
    for name in {*variables(first), *variables(second)}:
        first, second = (substitute(one, name, _SOME) for one in (first, second))
    value, other = (rational_value(changed(one, _counted)) for one in (first, second))
    return value is not None and value == other


def _counted(node: Node) -> Node:
    """A factorial of a small number as that number."""
    match node:
        case Call(function="factorial", arguments=(Number(value=value),)) if 0 <= value <= _SMALL:
            return Number(Fraction(factorial(int(value)))) if value.denominator == 1 else node
        case _:
            return node


_SMALL: Final = 12


_SOME: Final = Number(Fraction(7, 3))


def _of_first(found: "re.Match[str]") -> SumClaim | None:
    """ "the sum of the first n odd numbers is n^2"."""
    term, closed = _SORTS.get(found["what"].lower()), _node(found["closed"])
    if term is None or closed is None or variables(closed) != ("n",):
        return None
    rule = _node(term)
    if rule is None:
        return None
    first = [str(rational_value(substitute(rule, "n", Number(Fraction(at))))) for at in (1, 2, 3)]
    shown = f"({term})" if " " in term else written(rule)
    return SumClaim(f"{' + '.join(first)} + … + {shown}", rule, "n", 1, closed)


def _of_sigma(body: str) -> SumClaim | None:
    """`Σ_{r=1}^n r² = n(n+1)(2n+1)/6`, in signs or in words."""
    at = body.rfind("=")
    left, closed = body[:at].strip(), _node(body[at + 1 :])
    if not re.search(r"∑|Σ|\\sum|\bsum\b", left, re.IGNORECASE) or closed is None:
        return None
    series = read_series(left)
    if not isinstance(series, Series) or series.is_product or not isinstance(series.end, Name):
        return None
    start, name = rational_value(series.start), series.end.name
    if start is None or start.denominator != 1 or name not in variables(closed):
        return None
    term = substitute(series.term, series.variable, Name(name))
    return SumClaim(left, term, name, int(start), closed)


def _divided(found: "re.Match[str]", start: int | None) -> DivisorClaim | None:
    expression, divisor = _node(found["e"] or found["of"]), int(found["m"] or found["by"] or 2)
    if expression is None or len(variables(expression)) != 1 or not 1 < divisor <= 10_000:
        return None
    (name,) = variables(expression)
    return DivisorClaim(expression, name, _first_of(expression, start), divisor)


def _first_of(expression: Node, start: int | None) -> int:
    """From which number on: 0 where nobody says and powers have no negative exponent there."""
    if start is not None:
        return start
    has_powers = any(
        isinstance(one, Binary) and one.sign == "^" and variables(one.right)
        for one in walk(expression)
    )
    return 1 if has_powers else 0


def _bound(body: str, start: int | None) -> BoundClaim | None:
    """`2^n > n²`, where a power or a factorial of the letter is on one side."""
    node = relation_or_none(body)
    if node is None or node.sign not in "<>≤≥" or len(variables(node)) != 1:
        return None
    (name,) = variables(node)
    if not any(map(_grows, (*walk(node.left), *walk(node.right)))):
        return None
    return BoundClaim(node, name, 1 if start is None else start)


def _grows(node: Node) -> bool:
    match node:
        case Binary(sign="^", right=right) | Call(function="factorial", arguments=(right,)):
            return bool(variables(right))
        case _:
            return False
