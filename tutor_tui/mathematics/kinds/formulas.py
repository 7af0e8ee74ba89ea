"""What one formula of a message is: a point, a vector, an interval, a function, a value.

Each reader gives `None` where the formula is nothing of its sort. No SymPy here.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.calculus.wording import formula, named, number, parts, statement
from tutor_tui.mathematics.kinds.phrasing import sides
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import substitute, variables, walk

_NAMED: Final = late_regex(
    r"(?P<name>[A-Za-zφψ](?:_\{?\w\}?)?'*)\s*"
    r"(?:\(\s*(?P<of>[a-zθ](?:\s*,\s*[a-zθ])*)\s*\))?\s*=(?!=)\s*(?P<body>.+)"
)
_VALUED: Final = late_regex(r"\\?(?:[A-Za-zα-ω]|theta|phi|alpha|lambda|d[a-z])(?:_?\d|_[a-z])?")
_CALL: Final = late_regex(r"[A-Za-z]\s*(?=\()")
_AXES: Final = ("i", "j", "k")


@dataclass(frozen=True, slots=True)
class Function:
    """A formula with the name that it was given, if any: `f(x, y) = …`, `z = …`, a bare one."""

    body: Node
    name: str = ""
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """`low ≤ name ≤ high`; the ends may hold other letters."""

    name: str
    low: Node
    high: Node


def as_point(piece: str) -> tuple[Node, ...] | None:
    """The numbers of `(1, 2)`, also as `P(1, 2)` and `(x, y) = (1, 2)`."""
    last = sides(piece)
    if len(last) > 1 and (len(last) != 3 or last[1] != "="):
        return None
    body = _CALL.sub("", last[-1].strip(), count=1)
    inner = _bracketed(body)
    if inner is None or len(inner) < 2:
        return None
    values = [number(part) for part in inner]
    known = tuple(value for value in values if value is not None)
    return known if len(known) == len(values) else None


def _bracketed(text: str) -> list[str] | None:
    """The parts between the brackets around a whole text."""
    if len(text) < 2 or text[0] + text[-1] not in ("()", "[]"):
        return None
    inner = text[1:-1]
    depth = 0
    for sign in inner:
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return None
    return parts(inner)


def as_interval(piece: str) -> tuple[Node, Node] | None:
    """The ends of `[0, 1]` or `(0, 1)`, in order."""
    inner = _bracketed(piece.strip())
    if inner is None or len(inner) != 2:
        return None
    low, high = number(inner[0]), number(inner[1])
    return (low, high) if low is not None and high is not None else None


def as_range(piece: str) -> Range | None:
    """`0 ≤ x ≤ 1`; strict signs count alike."""
    chain = sides(piece)
    if len(chain) != 5 or chain[1] not in "≤<" or chain[3] not in "≤<":
        return None
    low, high = formula(chain[0]), formula(chain[4])
    name = formula(chain[2])
    if low is None or high is None or not isinstance(name, Name):
        return None
    return Range(name.name, low, high)


def as_value(piece: str) -> tuple[str, Node] | None:
    """The name and the number of `x = 3`."""
    chain = sides(piece)
    if len(chain) != 3 or chain[1] != "=" or not _VALUED.fullmatch(chain[0]):
        return None
    value = number(chain[2])
    return None if value is None else (named(chain[0]), value)


def as_function(piece: str) -> Function | None:
    """A function of numbers, under a name or without one."""
    found = _NAMED.fullmatch(piece.strip())
    body = formula(found["body"] if found else piece)
    if body is None or isinstance(body, Relation):
        return None
    if found is None:
        return Function(body)
    of = tuple(named(part) for part in (found["of"] or "").split(",") if part.strip())
    return Function(body, found["name"], of)


def as_field(piece: str) -> tuple[Node, ...] | None:
    """A vector as in `as_vector`, which may also be along one axis alone: `x y k`."""
    return as_vector(piece, fewest=1)


def as_vector(piece: str, fewest: int = 2) -> tuple[Node, ...] | None:
    """The coordinates of `F = (x, y, z)`, `r(t) = [t, t²]` or `y i + x j`.

    `fewest` unit vectors must occur: one alone is a letter like others in `k x²`.
    """
    found = _NAMED.fullmatch(piece.strip())
    text = (found["body"] if found else piece).strip()
    inner = _bracketed(text)
    if inner is not None and len(inner) in (2, 3):
        nodes = [formula(part) for part in inner]
        known = tuple(node for node in nodes if node is not None)
        return known if len(known) == len(nodes) else None
    body = formula(text)
    return None if body is None else _along_axes(body, fewest)


def _along_axes(body: Node, fewest: int) -> tuple[Node, ...] | None:
    """The coordinates of a sum of terms, each with one of the unit vectors `i`, `j`, `k`."""
    axes = [axis for axis in _AXES if _holds(body, axis)]
    terms = _terms(body)
    if len(axes) < fewest or not all(_has_one_axis(term) for term in terms):
        return None
    size = 3 if "k" in axes else 2
    return tuple(_coordinate(terms, axis) for axis in _AXES[:size])


def _has_one_axis(term: Node) -> bool:
    """Whether one unit vector is a factor of a term, and none occurs elsewhere in it."""
    factors = _factors(term)
    axes = [factor for factor in factors if isinstance(factor, Name) and factor.name in _AXES]
    rest = [factor for factor in factors if factor not in axes]
    return len(axes) == 1 and not any(_holds(part, axis) for part in rest for axis in _AXES)


def _factors(term: Node) -> list[Node]:
    match term:
        case Negative(operand=operand):
            return _factors(operand)
        case Binary(sign="*", left=left, right=right):
            return [*_factors(left), *_factors(right)]
        case Binary(sign="/", left=left, right=right):
            return [*_factors(left), Binary("/", Number(Fraction(1)), right)]
        case _:
            return [term]


def _coordinate(terms: list[Node], axis: str) -> Node:
    own = [_cleared(term, axis) for term in terms if _holds(term, axis)]
    total: Node = own[0] if own else Number(Fraction(0))
    for term in own[1:]:
        total = Binary("+", total, term)
    return total


def _cleared(node: Node, axis: str) -> Node:
    """The term without its unit vector."""
    match node:
        case Binary(sign="*", left=left, right=Name(name=name)) if name == axis:
            return left
        case Binary(sign="*", left=Name(name=name), right=right) if name == axis:
            return right
        case Binary(sign="*", left=left, right=right) if _holds(left, axis):
            return Binary("*", _cleared(left, axis), right)
        case Binary(sign="*", left=left, right=right):
            return Binary("*", left, _cleared(right, axis))
        case Negative(operand=operand):
            return Negative(_cleared(operand, axis))
        case _:
            return substitute(node, axis, Number(Fraction(1)))


def _holds(node: Node, axis: str) -> bool:
    return any(part == Name(axis) for part in walk(node))


def _terms(node: Node) -> list[Node]:
    match node:
        case Binary(sign="+", left=left, right=right):
            return [*_terms(left), *_terms(right)]
        case Binary(sign="-", left=left, right=right):
            return [*_terms(left), *(Negative(term) for term in _terms(right))]
        case _:
            return [node]


def as_equation(piece: str) -> Relation | None:
    """An equation in letters."""
    found = statement(piece)
    return found if found is not None and found.sign == "=" else None


def letters_of(*nodes: Node) -> tuple[str, ...]:
    """All letters of several trees, each once, by name."""
    return tuple(sorted({name for node in nodes for name in variables(node)}))
