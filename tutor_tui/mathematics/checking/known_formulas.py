"""Formulas that everybody knows: a calculation that begins with one needs no other support."""

import re
from collections.abc import Mapping
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.formulas_about import is_about
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import is_label, is_squared_label
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.vocabulary import CONSTANTS, SUBSCRIPTS

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
    ("A", "pi*r*l"),
    ("A", "pi*r^2 + pi*r*l"),
    ("l", "sqrt(r^2 + h^2)"),
    ("s", "sqrt(r^2 + h^2)"),
    ("A", "(a + b)*h/2"),
    ("A", "a*b*sin(C)/2"),
    ("C", "2*pi*r"),
    ("C", "pi*d"),
    ("V", "l*w*h"),
    ("V", "pi*r^2*h"),
    ("V", "pi*r^2*h/3"),
    ("V", "4*pi*r^3/3"),
    ("c", "sqrt(a^2 + b^2)"),
    ("c^2", "a^2 + b^2"),
    ("c^2", "a^2 + b^2 - 2*a*b*cos(C)"),
    ("a^2", "c^2 - b^2"),
    ("b^2", "c^2 - a^2"),
    ("a^2", "b^2 + c^2 - 2*b*c*cos(A)"),
    ("I", "P*r*t"),
    ("A", "P + I"),
    ("A", "P*(1 + r)^t"),
    ("A", "P*(1 + r/n)^(n*t)"),
    ("a_n", "a_1 + (n - 1)*d"),
    ("S_n", "n*(a_1 + a_n)/2"),
    ("S_n", "n*(a + l)/2"),
    ("S", "n*(a + l)/2"),
    ("m_2", "-1/m_1"),
    ("S_n", "n*(2*a_1 + (n - 1)*d)/2"),
    ("x", "-b/(2*a)"),
    ("h", "-b/(2*a)"),
    ("A", "b*h"),
    ("A", "s^2"),
    ("A", "a*b/2"),
    ("A", "a*h/2"),
    ("A", "x*y"),
    ("A", "sqrt(s*(s - a)*(s - b)*(s - c))"),
    ("A", "2*pi*r*h + 2*pi*r^2"),
    ("A", "r^2*theta/2"),
    ("A", "4*pi*r^2"),
    ("S", "4*pi*r^2"),
    ("S", "2*pi*r*h + 2*pi*r^2"),
    ("S", "pi*r*l + pi*r^2"),
    ("s", "(a + b + c)/2"),
    ("s", "r*theta"),
    ("P", "2*l + 2*w"),
    ("P", "4*s"),
    ("P", "a + b + c"),
    ("V", "s^3"),
    ("V", "a^3"),
    ("V", "b*h/3"),
    ("a", "sqrt(c^2 - b^2)"),
    ("b", "sqrt(c^2 - a^2)"),
    ("d", "a_2 - a_1"),
    ("r", "a_2/a_1"),
    ("r", "sqrt(x^2 + y^2)"),
    ("r", "sqrt(a^2 + b^2)"),
    ("a_n", "a_1*r^(n - 1)"),
    ("a_n", "a + (n - 1)*d"),
    ("a_n", "a*r^(n - 1)"),
    ("S_n", "a_1*(1 - r^n)/(1 - r)"),
    ("S_n", "a_1*(r^n - 1)/(r - 1)"),
    ("S_n", "a*(1 - r^n)/(1 - r)"),
    ("S_n", "a*(r^n - 1)/(r - 1)"),
    ("S_n", "n*(2*a + (n - 1)*d)/2"),
    ("S_n", "n*(n + 1)/2"),
    ("S", "n*(n + 1)/2"),
    ("A", "P*e^(r*t)"),
    ("A", "P*(1 + r*t)"),
    ("A", "P*(1 + r)^n"),
    ("z", "(x - mu)/sigma"),
    ("mu", "n*p"),
    ("v", "d/t"),
    ("v", "u + a*t"),
    ("v", "s/t"),
    ("d", "v*t"),
    ("d", "r*t"),
    ("t", "d/v"),
    ("t", "d/r"),
    ("s", "v*t"),
    ("F", "m*a"),
    ("s", "u*t + a*t^2/2"),
    ("s", "(u + v)*t/2"),
    ("P", "P_0*(1 + r)^t"),
    ("N", "N_0*(1 + r)^t"),
    ("A", "P_0*(1 + r)^t"),
    ("P", "P_0*e^(k*t)"),
    ("N", "N_0*e^(k*t)"),
    ("V", "P*(1 - r)^t"),
    ("a", "b*sin(A)/sin(B)"),
    ("a", "c*sin(A)/sin(C)"),
    ("b", "a*sin(B)/sin(A)"),
    ("b", "c*sin(B)/sin(C)"),
    ("c", "a*sin(C)/sin(A)"),
    ("c", "b*sin(C)/sin(B)"),
    ("cosA", "(b^2 + c^2 - a^2)/(2*b*c)"),
    ("cosB", "(a^2 + c^2 - b^2)/(2*a*c)"),
    ("cosC", "(a^2 + b^2 - c^2)/(2*a*b)"),
)
"""A name and what it is, each as schoolbooks write it."""


_LOWERED: Final = {ord(lowered): plain for lowered, plain in SUBSCRIPTS.items()}
_WORDS: Final = {
    "area": "A",
    "volume": "V",
    "circumference": "C",
    "perimeter": "P",
    "hypotenuse": "c",
    "slope": "m",
    "gradient": "m",
    "distance": "d",
    "speed": "v",
    "average": "mean",
}


def is_known_formula(name: str, formula: str) -> bool:
    """Whether a side is such a formula for this name."""
    label, values = _general(name)
    general = _formulas_of(label)
    wanted = _formulas_of(_label(name)) + general + [_with_values(tree, values) for tree in general]
    side = read_side(formula, Scope()) if wanted else None
    if side is None or side.kind is not SideKind.EXPRESSION:
        return False
    is_one = any(_are_same(side.node, tree) for tree in wanted)
    return is_one or _is_rearranged(_label(name), side.node)


def is_formula_about(name: str, side: str, said: str, values: "Mapping[str, sympy.Expr]") -> bool:
    """Whether a side is the formula for this name of what was spoken of, or its value there."""
    scope, label = Scope(), _label(name)
    wanted = [right for left, right in _FORMULAS if left == label and is_about(right, said)]
    read = read_side(side, scope) if wanted else None
    if read is None or read.kind is not SideKind.EXPRESSION or scope.holes:
        return False
    trees = [parse_expression(formula) for formula in wanted]
    if scope.free_names(read.node):
        return any(_are_same(read.node, tree) for tree in trees)
    filled = [t for t in trees if set(variables(t)) <= {*values, *CONSTANTS.values()}]
    return any(
        same(_with_values(tree, values), read.node, scope).mark is Mark.AGREES for tree in filled
    )


def _is_rearranged(name: str, formula: Node) -> bool:
    """Whether a side is such a formula solved for this name: `h = V/(pi r^2)`."""
    names = set(variables(formula))
    trees = [(left, right) for left, right in _FORMULAS if left in names and name in right]
    for left, right in trees:
        tree = parse_expression(right)
        if {*names, name} == {left, *variables(tree)} and name not in names:
            filled = substitute(tree, name, formula)
            if same(filled, Name(left), Scope()).mark is Mark.AGREES:
                return True
    return False


def _formulas_of(label: str) -> list[Node]:
    return [parse_expression(right) for left, right in _FORMULAS if left == label]


def _general(name: str) -> "tuple[str, dict[str, sympy.Expr]]":
    """The name `a_n` with the value of n for `a_{30}`; any other name as it is."""
    label = _label(name)
    index = re.search(r"_(\d+)$", label)
    if index is None:
        return label, {}
    return f"{label[: index.start()]}_n", {"n": sympy.Integer(index[1])}


def _label(name: str) -> str:
    label = re.sub(r"[\s{}\\]", "", name).replace("Δ", "Delta").replace("²", "^2")
    label = re.sub("[₀-₉]+|ₙ", lambda found: f"_{found[0].translate(_LOWERED)}", label)
    return _WORDS.get(label.lower(), label)


def is_known_value(name: str, side: str, values: "Mapping[str, sympy.Expr]") -> bool:
    """Whether a side without letters is what such a formula gives for the values of its letters.

    The number at a name, as in `a_{30}`, is the n of the formula.
    """
    scope = Scope()
    label, index = _general(name)
    values = {**values, **index}
    read = read_side(side, scope)
    if read.kind is not SideKind.EXPRESSION or scope.free_names(read.node) or scope.holes:
        return False
    word = values.get(label.lower()) if len(label) > 2 else None
    if word is not None:
        return bool(scope.value(read.node) == word)
    return any(
        set(variables(tree)) <= {*values, *CONSTANTS.values()}
        and same(_with_values(tree, values), read.node, scope).mark is Mark.AGREES
        for tree in _formulas_of(label)
    )


def _with_values(tree: Node, values: "Mapping[str, sympy.Expr]") -> Node:
    for letter in variables(tree):
        if letter in values:
            tree = substitute(tree, letter, parse_expression(show(values[letter])))
    return tree


def only_names(left: Side, right: Side, is_first: bool, values: "Mapping[str, sympy.Expr]") -> bool:
    """Whether a side only names what the other calculates; `is_first` of a chain."""
    if is_label(left) or is_known_formula(left.text, right.text):
        return True
    is_named = is_first and is_known_value(left.text, right.text, values)
    return is_named or (is_first and is_squared_label(left))


def letters_in(side: str) -> tuple[str, ...]:
    """The letters of a side, of which the values may make a wrong formula right by chance.

    So the value of 2πr is that of πr² for r = 2.
    """
    scope = Scope()
    read = read_side(side, scope)
    return scope.free_names(read.node) if read.kind is SideKind.EXPRESSION else ()


def _are_same(first: Node, second: Node) -> bool:
    has_same_letters = set(variables(first)) == set(variables(second))
    return has_same_letters and same(first, second, Scope()).mark is Mark.AGREES
