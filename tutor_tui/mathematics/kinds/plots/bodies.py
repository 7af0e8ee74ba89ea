"""What is to be drawn: a text of formulas as curves."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.wording import formula, parts, statement
from tutor_tui.mathematics.kinds.inequalities.wording import chain_in, in_signs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Path, Pieces, Points
from tutor_tui.mathematics.syntax import Name, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

_MOST: Final = 4
_MOST_POINTS: Final = 40
_DEFINED: Final = late_regex(r"^[a-zA-Z]\s*\(\s*(?P<of>[a-zθ])\s*\)\s*=(?!=)\s*(?P<body>.+)$")
_Y_IS: Final = late_regex(r"^y\s*=(?!=)\s*(?P<body>[^=]+)$")
_PAIR: Final = late_regex(r"\(\s*([^()]{1,30}(?:\([^()]{1,20}\)[^()]{0,20})*)\s*\)")
_AND: Final = late_regex(r"\s*(?:,\s*and\b|\band\b|\bvs\.?\b|\bversus\b|&|\btogether with\b)\s*")
_LABELS: Final = late_regex(
    r"^(?:(?:the|both|all|of|two|three|following|functions?|curves?|graphs?|lines?|parabolas?"
    r"|equations?|circles?|ellipses?|hyperbolas?|relations?|parametric|points?|coordinates?|inequality"
    r"|with equation|given by|defined by|region|piecewise|each|set)\b[\s:]*)+",
    re.IGNORECASE,
)
_WHEN: Final = late_regex(r"^(?P<value>.+?),?\s+(?:if|for|when|where)\s+(?P<bound>.+)$")
_OTHERWISE: Final = late_regex(r"^(?P<value>.+?)\s*,?\s*(?:otherwise|else)$|^else\s+(?P<other>.+)$")
_LETTERS: Final = frozenset(Name(letter) for letter in "abcdefghjklmnopqrsuvw")
"""A letter alone is a word rather than a function, unless it is a usual variable."""

_SPOKEN_WORDS: Final = """
    pi theta alpha phi squared cubed square cube root of the absolute value plus minus times over
    divided by to power half sine cosine tangent logarithm natural exponential frac dfrac tfrac
    left right cdot cos sin tan sqrt one two three four five six seven eight nine ten twice
    modulus reciprocal inverse arc hyperbolic raised and third quarter negative
"""
_SPOKEN: Final = frozenset(_SPOKEN_WORDS.split())
_WORDS: Final = late_regex(r"(?<![\\A-Za-z])[A-Za-z]{2,}")


def curves_in(text: str, bounds: Sequence[Relation] = ()) -> tuple[Curve, ...] | None:
    """The curves that a whole text names; `None` where a part of it is none.

    `bounds` are those of a single function.
    """
    body = without_label(text)
    if not body:
        return None
    for read in (_points, _path, _pieces):
        if not bounds and (curve := read(body)) is not None:
            return (curve,)
    pieces = _split(body)
    if len(pieces) > _MOST:
        return None
    curves = [found for piece in pieces for found in _curves(without_label(piece))]
    if not curves or len(curves) < len(pieces):
        return None
    return tuple(curves) if not bounds else _bounded(curves, tuple(bounds))


def without_label(text: str) -> str:
    """The text without "the function" and "the curves" before it."""
    return _LABELS.sub("", text.strip(" .:;,`")).strip()


def _bounded(curves: list[Curve], bounds: tuple[Relation, ...]) -> tuple[Curve, ...] | None:
    names = {name for relation in bounds for name in variables(relation)}
    if len(curves) != 1 or not isinstance(curves[0], Graph) or names - {curves[0].name}:
        return None
    return (Graph(curves[0].node, curves[0].name, bounds),)


def _split(body: str) -> list[str]:
    pieces = [piece for half in _AND.split(body) for piece in parts(half.replace(";", ","))]
    return [piece for piece in pieces if piece]


def _curves(piece: str) -> list[Curve]:
    """One curve, or the two sides of an equation in one unknown."""
    if (graph := _graph(piece)) is not None:
        return [graph]
    relation = statement(piece) if re.search(r"[=<>≤≥]", piece) else None
    if relation is None or not is_drawable(relation):
        return []
    names = set(variables(relation))
    if relation.sign == "=" and len(names) == 1 and not _is_line(relation):
        (name,) = names
        return _sides(relation, name)
    if names and names <= {"x", "y"} and (relation.sign == "=" or "y" in names):
        return [Locus(relation)]
    return []


def _is_line(relation: Relation) -> bool:
    """Whether this is `x = 3` or `y = 2`, a line of its own."""
    sides = (relation.left, relation.right)
    return any(side in (Name("x"), Name("y")) for side in sides) and any(
        not variables(side) for side in sides
    )


def _sides(relation: Relation, name: str) -> list[Curve]:
    if relation.right == Number(Fraction(0)):
        return [Graph(relation.left, name)]
    return [Graph(relation.left, name), Graph(relation.right, name)]


def _graph(piece: str) -> Graph | None:
    """A function of one variable, however it is labelled; a number is a level line."""
    defined, of_x = _DEFINED.match(piece), _Y_IS.match(piece)
    named = defined or of_x
    text = named["body"] if named else piece
    node = formula(text) if "=" not in text and not has_strange_word(text) else None
    if node is None or not is_drawable(node):
        return None
    names = variables(node)
    if len(names) > 1 or (named is None and (not names or node in _LETTERS)):
        return None
    name = names[0] if names else defined["of"] if defined else "x"
    if (of_x and names == ("y",)) or (defined and names and names != (defined["of"],)):
        return None
    return Graph(node, name)


def is_drawable(node: Node) -> bool:
    """Whether this is a formula rather than words that were read as products of letters."""
    return not any(part == Name("i") for part in walk(node)) and len(list(walk(node))) < 200


def has_strange_word(text: str) -> bool:
    """Whether a word occurs that is no part of a formula, such as "me", which is no `m * e`."""
    words = (word.lower() for word in _WORDS.findall(text))
    return any(
        word not in KNOWN_FUNCTIONS and word not in _SPOKEN and not set(word) <= set("xyte")
        for word in words
    )


def _points(body: str) -> Points | None:
    rest = _AND.sub(",", _PAIR.sub("()", body))
    if not re.fullmatch(r"(?:\s*[A-Z]?\s*=?\s*\(\)\s*[,;]?)+", rest):
        return None
    found = []
    for pair in _PAIR.finditer(body):
        nodes = [expression_or_none(part) for part in parts(pair[1].replace(";", ","))]
        if len(nodes) != 2 or any(node is None or variables(node) for node in nodes):
            return None
        found.append((nodes[0], nodes[1]))
    kept = [(a, b) for a, b in found if a is not None and b is not None]
    return Points(tuple(kept)) if 0 < len(kept) <= _MOST_POINTS else None


def _path(body: str) -> Path | None:
    """`(cos t, sin t)` or `x = cos t, y = sin t`."""
    pieces = [re.sub(r"^[xy]\s*(?:\(\s*t\s*\)\s*)?=\s*", "", piece) for piece in _split(body)]
    is_pair = body.startswith("(") and body.endswith(")") and closing(body, 0) == len(body) - 1
    is_named = bool(
        re.match(r"x\s*(?:\(\s*\w\s*\)\s*)?=", body)
        and re.search(r"\by\s*(?:\(\s*\w\s*\)\s*)?=", body)
    )
    if is_pair:
        pieces = parts(body[1:-1])
    if not (is_pair or is_named) or len(pieces) != 2:
        return None
    x, y = (formula(piece) for piece in pieces)
    names = {name for node in (x, y) if node is not None for name in variables(node)}
    if x is None or y is None or len(names) != 1 or names & {"x", "y"}:
        return None
    return Path(x, y, names.pop(), *_usual_turn())


def _usual_turn() -> tuple[Node, Node]:
    """From 0 to 2π."""
    zero, two = (expression_or_none(text) for text in ("0", "2*pi"))
    assert zero is not None and two is not None  # noqa: PT018, S101 - both are plain numbers
    return zero, two


def _pieces(body: str) -> Pieces | None:
    """`x² for x < 0, 2x for x ≥ 0`; "otherwise" stands for the rest."""
    named = _DEFINED.match(body) or _Y_IS.match(body)
    text = (named["body"] if named else body).strip(" {}")
    if not re.search(r"\b(?:if|for|when|where|otherwise|else)\b", text):
        return None
    found: list[Graph] = []
    for piece in re.split(
        r"\s*(?:;|,\s*and\b|\band\b(?![^,;]*[<>≤≥]\s*$)|,(?!\s*(?:if|for|when|where|otherwise))|\belse\b(?=\s+\S))\s*",
        text,
    ):
        graph = _piece(piece.strip(" ,"))
        if graph is None:
            return None
        found.append(graph)
    names = {graph.name for graph in found}
    return Pieces(tuple(found)) if len(found) > 1 and len(names) == 1 else None


def _piece(text: str) -> Graph | None:
    if found := _OTHERWISE.match(text):
        node = formula(found["value"] or found["other"])
        return None if node is None else _of_x(node, ())
    found = _WHEN.match(text)
    if found is None:
        node = formula(text)
        return None if node is None else _of_x(node, ())
    node, bound = formula(found["value"]), chain_in(in_signs(found["bound"]))
    return None if node is None or not bound else _of_x(node, bound)


def _of_x(node: Node, bounds: tuple[Relation, ...]) -> Graph | None:
    names = {name for part in (node, *bounds) for name in variables(part)} or {"x"}
    return Graph(node, names.pop(), bounds) if len(names) == 1 else None
