"""The items of a definition sentence: `f(x) = x² + 1`, `k be the gcd of 12 and 18`, `x + y = 5`."""

import re
from collections.abc import Callable, Collection
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.definitions.meanings import (
    AskedIs,
    Definition,
    FunctionIs,
    Holds,
    ValueIs,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.syntax import Name, Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.wording import in_notation

_LETTER: Final = r"[A-Za-zα-ωΑ-Ω]"
_IS: Final = r"(?:=|:=|is defined (?:by|as|to be)|be defined (?:by|as)|be equal to|is equal to"
_IS_ANY: Final = rf"{_IS}|be|is|equals?|denotes?)"
_FUNCTION: Final = late_regex(
    rf"(?:(?:the|a) function\s+)?(?P<f>{_LETTER})\s?\(\s*(?P<x>{_LETTER}(?:\s*,\s*{_LETTER})*)\s*\)"
    rf"\s*{_IS_ANY}\s*(?P<body>.+)",
    re.DOTALL,
)
_MAPPING: Final = late_regex(
    rf"(?P<f>{_LETTER})\s*:\s*(?P<x>{_LETTER})\s*(?:->|→|↦|\|->|\\mapsto|\\to)\s*(?P<body>.+)"
)
_DERIVATIVE: Final = late_regex(
    r"(?:the\s+)?(?:(?P<order>first|second|third|fourth|fifth|1st|2nd|3rd|4th)\s+)?derivative\s+of"
    rf"\s+(?P<body>.+?)(?:\s+(?:wrt|w\.r\.t\.?|with respect to)\s+(?P<x>{_LETTER}))?",
    re.IGNORECASE,
)
_ORDERS: Final = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5}
_NAMED: Final = late_regex(
    rf"(?P<name>{_LETTER})\s+(?P<verb>{_IS_ANY}|to be)\s+(?P<value>.+)", re.DOTALL
)
_KEPT: Final = (
    r"(?P<kept>positive|negative|smaller|smallest|lesser|lower|least|larger|largest|greater"
    r"|greatest|bigger|biggest|higher|real|only|unique|integer|whole)?"
)
_ROOT: Final = late_regex(
    rf"(?:the|a|an)\s+{_KEPT}\s*(?:real\s+)?(?:solution|root|zero|value|number|integer)s?"
    r"(?:\s+[a-z])?\s+(?:of|to|for|such that|so that|satisfying|that satisfies|with|where)\s+"
    r"(?:the\s+)?(?:equation\s+)?(?P<equation>[^=]+=[^=]+)",
    re.IGNORECASE,
)
_NESTED: Final = late_regex(rf"(?:the|a|an|what|how)\b|[-−(\d.]|{_LETTER}\b", re.IGNORECASE)


_MEASURED: Final = late_regex(
    r"\d\s*(?:cm|mm|km|dm|kg|mg|ml|kl|lb|lbs|oz|ft|hr|hrs|mph|min|sec)\b", re.IGNORECASE
)
"""Letters behind a number that are a unit and no product."""


def function_names(text: str) -> frozenset[str]:
    """The letters that a text defines as functions."""
    heads = kept_regex(
        rf"(?<![\w'])({_LETTER})\s?\(\s*{_LETTER}(?:\s*,\s*{_LETTER})*\s*\)\s*{_IS_ANY}"
    ).findall(text)
    return frozenset(
        {*heads, *kept_regex(rf"({_LETTER})\s*:\s*{_LETTER}\s*(?:->|→|↦|\|->)").findall(text)}
    )


def item(text: str, functions: Collection[str], *, defined: Collection[str]) -> Definition | None:
    """The definition that a text is as a whole; `defined` are functions that have a body."""
    text = text.strip()
    for found in fitting(text, (_FUNCTION, _MAPPING)):
        if found["f"] not in defined:
            function = _function(found, functions)
            if function is not None:
                return function
    named = _NAMED.fullmatch(text)
    if named is not None and named["verb"] != "=":
        return _named(named, functions)
    return _equation(text, functions)


def _function(found: re.Match[str], functions: Collection[str]) -> FunctionIs | None:
    parameters = tuple(kept_regex(_LETTER).findall(found["x"]))
    derivative = _DERIVATIVE.fullmatch(found["body"].strip())
    body = expression(derivative["body"] if derivative else found["body"], functions)
    if body is None or len(set(parameters)) < len(parameters):
        return None
    if derivative is None:
        return FunctionIs(found["f"], parameters, body)
    variable = derivative["x"] or parameters[0]
    if variable != parameters[0] or len(parameters) > 1:
        return None
    order = _ORDERS.get((derivative["order"] or "").lower(), 1)
    return FunctionIs(found["f"], parameters, body, order)


def _named(found: re.Match[str], functions: Collection[str]) -> Definition | None:
    name, value = found["name"], found["value"].strip()
    node = expression(value, functions)
    if node is not None:
        return _valued(name, node)
    if root := _ROOT.fullmatch(value):
        relation = statement(root["equation"], functions)
        if not isinstance(relation, Relation) or relation.sign != "=":
            return None
        return Holds((_renamed(relation, name),), (root["kept"] or "").lower())
    is_name_given = found["verb"] in ("be", "to be", "denote", "denotes")
    return AskedIs(name, value) if is_name_given and _NESTED.match(value) else None


def _renamed(relation: Relation, name: str) -> Relation:
    """`r² = 4` for "let r be a root of x² = 4": its one unknown has the new name."""
    names = variables(relation)
    if len(names) != 1 or name in names:
        return relation
    left, right = (
        substitute(side, names[0], Name(name)) for side in (relation.left, relation.right)
    )
    return Relation("=", left, right)


def _valued(name: str, node: Node) -> Definition:
    if name in variables(node):
        return Holds((Relation("=", Name(name), node),))
    return ValueIs(name, node)


def _equation(text: str, functions: Collection[str]) -> Definition | None:
    if ("=" not in text and " equal" not in text) or kept_regex(r"\d\s+to\b").search(text):
        return None  # `k = 1 to n` is a range
    node = statement(text, functions)
    if not isinstance(node, Relation) or node.sign != "=":
        return None
    if isinstance(node.left, Name):
        return _valued(node.left.name, node.right)
    return Holds((node,))


def expression(text: str, functions: Collection[str]) -> Node | None:
    """The tree of an expression, words of operations included, or `None`."""
    return _parsed(text, functions, parse_expression)


def statement(text: str, functions: Collection[str]) -> Node | None:
    """The tree of an equation or expression, or `None`."""
    return _parsed(text, functions, parse_statement)


def _parsed(
    text: str, functions: Collection[str], parse: Callable[[str, Collection[str]], Node]
) -> Node | None:
    if _MEASURED.search(text):
        return None
    for form in (text, in_notation(text)):
        try:
            return parse(form.strip(), functions)
        except (UnreadableError, TooLargeError):
            continue
    return None
