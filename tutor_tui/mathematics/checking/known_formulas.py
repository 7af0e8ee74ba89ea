"""Formulas that everybody knows: a calculation that begins with one needs no other support."""

from collections.abc import Container
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables

_FORMULAS: Final = (
    ("D", "b^2 - 4*a*c"),
    ("Delta", "b^2 - 4*a*c"),
    ("S", "a/(1 - r)"),
    ("S", "a_1/(1 - r)"),
    ("m", "(y_2 - y_1)/(x_2 - x_1)"),
    ("d", "sqrt((x_2 - x_1)^2 + (y_2 - y_1)^2)"),
    ("A", "l*w"),
    ("A", "b*h/2"),
    ("A", "pi*r^2"),
    ("A", "(a + b)*h/2"),
    ("A", "a*b*sin(C)/2"),
    ("C", "2*pi*r"),
    ("C", "pi*d"),
    ("V", "l*w*h"),
    ("V", "pi*r^2*h"),
    ("V", "pi*r^2*h/3"),
    ("V", "4*pi*r^3/3"),
    ("c", "sqrt(a^2 + b^2)"),
    ("I", "P*r*t"),
    ("A", "P*(1 + r)^t"),
    ("A", "P*(1 + r/n)^(n*t)"),
    ("a_n", "a_1 + (n - 1)*d"),
    ("S_n", "n*(a_1 + a_n)/2"),
    ("S_n", "n*(2*a_1 + (n - 1)*d)/2"),
    ("x", "-b/(2*a)"),
)
"""A name and what it is, each as schoolbooks write it."""


def is_known_formula(name: str, formula: str, told: Container[str]) -> bool:
    """Whether a side is such a formula for this name, in letters that all were `told`."""
    label = name.strip().lstrip("\\").replace("Δ", "Delta").replace("{", "").replace("}", "")
    wanted = [right for left, right in _FORMULAS if left == label]
    if not wanted:
        return False
    side = read_side(formula, Scope())
    if side.kind is not SideKind.EXPRESSION or any(n not in told for n in variables(side.node)):
        return False
    return any(_are_same(side.node, tree) for tree in map(parse_expression, wanted))


def _are_same(first: Node, second: Node) -> bool:
    has_same_letters = set(variables(first)) == set(variables(second))
    return has_same_letters and same(first, second, Scope()).mark is Mark.AGREES
