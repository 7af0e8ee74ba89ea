"""Polynomials with letters as constants, and several at a time: which messages ask about them.

The discriminant of `a*x^2 + b*x + c`, its completed square, common divisors of polynomials in
several variables, resultants. Polynomials in one variable alone are read by `reading.py`.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Binary, Node, Number, Relation
from tutor_tui.mathematics.trees import substitute, variables

LARGEST_DEGREE: Final = 12
_FIXED: Final = Fraction(7, 3)
MOST_PARTS: Final = 5


@dataclass(frozen=True, slots=True)
class LetteredPolynomials(KindProblem):
    """What is asked (`topic`) about polynomials in `variable`; other letters are constants.

    For common divisors and multiples all letters count alike, and `variable` is empty.
    """

    topic: str
    nodes: tuple[Node, ...]
    variable: str = ""


_LONGEST: Final = 400
_HINT: Final = late_regex(
    r"discriminant|square|vertex|turning|axis|symmetry|common|gcd|hcf|gcf|lcm|resultant|roots|zero"
    r"|solutions|quotient|remainder|partial|divide",
    re.IGNORECASE,
)
_THING: Final = (
    r"(?:(?:the\s+)?(?:graph\s+(?:of\s+)?)?(?:the\s+)?(?:general\s+)?(?:quadratic\s+)?(?:polynomials?"
    r"|expressions?|functions?|equations?|quadratics?|trinomials?|cubics?|parabola)\s*:?\s+)?"
)
_P: Final = rf"{_THING}(?:[a-z]\([a-z]\)\s*=\s*|y\s*=\s*)?(?P<p>[^?]+?)(?:\s*=\s*0)?"
_IN: Final = (
    r"(?:,?\s+(?:in|with respect to|as a (?:polynomial|quadratic|function) (?:in|of)|for"
    r"|(?:in|with) (?:the )?variable)\s+(?P<x>[a-z]))?"
)
_ROOTS: Final = r"(?:roots|zeros|zeroes|solutions)\s+(?:of|to|for)"
_ONE: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("discriminant", rf"discriminant\s+(?:of|for)\s+{_P}{_IN}"),
        (
            "completed square",
            rf"complet(?:e|ing)\s+the\s+square(?:\s*(?:for|of|in|on|:)\s*|\s+){_P}{_IN}",
        ),
        (
            "completed square",
            rf"(?:write|rewrite|express|put|convert)\s+{_P}\s+(?:in|into|to)\s+(?:the\s+)?"
            rf"(?:vertex|completed[\s-]square)(?:\s+form)?",
        ),
        ("completed square", rf"(?:vertex|completed[\s-]square)\s+form\s+of\s+{_P}{_IN}"),
        ("vertex", rf"(?:vertex|turning point)\s+of\s+{_P}{_IN}"),
        ("axis of symmetry", rf"(?:axis|line)\s+of\s+symmetry\s+(?:of|for)\s+{_P}{_IN}"),
        ("sum of the roots", rf"sum\s+of\s+(?:(?:the|all|its)\s+)*{_ROOTS}\s+{_P}{_IN}"),
        ("product of the roots", rf"product\s+of\s+(?:(?:the|all|its)\s+)*{_ROOTS}\s+{_P}{_IN}"),
    )
)
_DIVIDED: Final = rf"(?:is\s+)?divided\s+by\s+(?P<q>[^?]+?){_IN}"
_PAIRS: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("quotient", rf"quotient\s+(?:of|when|for|if)\s+{_P}\s+{_DIVIDED}"),
        ("remainder", rf"remainder\s+(?:of|when|for|if)\s+{_P}\s+{_DIVIDED}"),
        ("division", rf"divide\s+{_P}\s+by\s+(?P<q>[^?]+?){_IN}"),
        (
            "partial fractions",
            rf"partial[\s-]fractions?(?:\s+(?:decomposition|expansion))?\s*(?:of|for|:)?\s+"
            rf"(?P<p>[^?/]+?)\s*/\s*(?P<q>[^?]+?){_IN}",
        ),
    )
)
_QUADRATIC: Final = ("completed square", "vertex", "axis of symmetry")
_DIVISOR: Final = r"(?:(?:greatest|highest|largest)\s+common\s+(?:divisor|factor)|gcd|hcf|gcf)"
_MULTIPLE: Final = r"(?:(?:least|lowest|smallest)\s+common\s+multiple|lcm)"
_LIST: Final = rf"(?:\s+of\s+|\s*\(\s*){_THING}(?P<list>[^?]+?)"
_SEVERAL: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("greatest common divisor", rf"{_DIVISOR}{_LIST}"),
        ("least common multiple", rf"{_MULTIPLE}{_LIST}"),
        ("resultant", rf"resultant\s+(?:of\s+)?{_THING}(?P<list>[^?]+?){_IN}"),
        ("resultant", r"resultant\s*\(\s*(?P<list>[^?]+?)(?:,\s*(?P<x>[a-z]))?\s*\)"),
    )
)
_BETWEEN: Final = late_regex(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def read(text: str) -> LetteredPolynomials | None:
    """The question about polynomials with letters that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = asked(text)
    for patterns, reader in ((_ONE, _about_one), (_PAIRS, _about_pair), (_SEVERAL, _about_several)):
        for topic, found in labelled(request, patterns):
            question = reader(topic, found)
            if question is not None:
                return question
    return None


def _about_one(topic: str, found: re.Match[str]) -> LetteredPolynomials | None:
    node = _polynomial(found["p"])
    if node is None or not variables(node):
        return None
    names = variables(node)
    name = found.groupdict().get("x") or (names[0] if len(names) == 1 else _main(node, names))
    if name not in names or (degree_in(node, name) or 0) < 1:
        return None
    if topic in _QUADRATIC and degree_in(node, name) != 2:
        return None
    return LetteredPolynomials(topic, (node,), name)


def _about_pair(topic: str, found: re.Match[str]) -> LetteredPolynomials | None:
    """A division; the letter that counts stands in both polynomials."""
    above = _polynomial(found["p"])
    below = _polynomial(found["q"])
    if above is None or below is None:
        return None
    if topic == "partial fractions" and not _is_quotient(found["p"], found["q"], below):
        return None
    name = found["x"] or _main(below, variables(below))
    if name is None or (degree_in(below, name) or 0) < 1:
        return None
    return LetteredPolynomials(topic, (above, below), name)


def _is_quotient(above: str, below: str, divisor: Node) -> bool:
    """Whether the bar divides all that stands before it by all that stands behind it."""
    match expression_or_none(f"{above}/{below}"):
        case Binary(sign="/", right=right):
            return right == divisor
        case _:
            return False


def _about_several(topic: str, found: re.Match[str]) -> LetteredPolynomials | None:
    listed = found["list"].strip()
    is_open = listed.count(")") > listed.count("(")
    parts = _BETWEEN.split(listed[:-1] if listed.endswith(")") and is_open else listed)
    nodes = [node for part in parts if (node := _polynomial(part)) is not None]
    names = {name for node in nodes for name in variables(node)}
    if len(nodes) != len(parts) or not 2 <= len(nodes) <= MOST_PARTS or not names:
        return None
    if topic != "resultant":
        return LetteredPolynomials(topic, tuple(nodes))
    name = found["x"] or (min(names) if len(names) == 1 else "x")
    degrees = [degree_in(node, name) or 0 for node in nodes]
    if len(nodes) != 2 or min(degrees) < 1:
        return None
    return LetteredPolynomials(topic, tuple(nodes), name)


def _polynomial(text: str) -> Node | None:
    node = expression_or_none(text.strip())
    if node is None or isinstance(node, Relation):
        return None
    degree = degree_bound(node)
    return node if degree is not None and degree <= LARGEST_DEGREE else None


def _main(node: Node, names: tuple[str, ...]) -> str | None:
    """The letter that is the unknown among others: x, else the only one of higher degree."""
    if "x" in names:
        return "x"
    higher = [name for name in names if (degree_in(node, name) or 0) > 1]
    return higher[0] if len(higher) == 1 else None


def degree_in(node: Node, name: str) -> int | None:
    """No less than the degree of a polynomial in one of its letters."""
    for other in variables(node):
        if other != name:
            node = substitute(node, other, Number(_FIXED))
    return degree_bound(node)
