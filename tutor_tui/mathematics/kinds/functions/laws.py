"""The law that an expression in letters stands for: "the rule for log(ab)", "formula for cos(2x)".

One side is what somebody wrote, the other is its expansion, its one power or its factors (OpenStax,
Algebra and Trigonometry 2e, 1.2, 6.5, 9.2). Letters are taken as positive where the law needs it,
which is said.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_trigonometry import in_sines
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, variables, walk
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 120
_LAW: Final = late_regex(
    r"(?:(?:what(?:'s|s| is| are| was)|state|give|tell|show|write(?: down)?|remind|do you know"
    r"|is there)(?: me)?(?: of)?\s+)?(?:(?:an?|the|any)\s+)?"
    r"(?P<head>(?:[a-z]+\s+)?(?:rule|law|formula|identity|identities|property|expansion)s?)"
    r"\s+(?:for|of|about|to (?:expand|simplify|work out))\s+(?P<e>.+?)",
    re.IGNORECASE,
)
_LOGARITHMS: Final = ("log", "ln", "lg")


@dataclass(frozen=True, slots=True)
class LawOf(KindProblem):
    """An expression in letters of which a law tells how to write it otherwise."""

    expression: Node


def _read(text: str) -> LawOf | None:
    found = _LAW.fullmatch(re.sub(r"[$`]|\\\(|\\\)", "", bare(text))[:_LONGEST].strip(" ?.!"))
    said = re.sub(r"\s+times\s+", " * ", found["e"]) if found else ""
    node = expression_or_none(said) if not re.fullmatch(r"[A-Za-z]{0,20}", said) else None
    if node is None or isinstance(node, Relation | Name | Number) or not variables(node):
        return None
    is_plain = any(isinstance(one, Number) and one.value.denominator > 1 for one in walk(node))
    return None if is_plain or not _has_shape(node) else LawOf(node)


def _has_shape(node: Node) -> bool:
    """Whether there is anything in it that a law could be about: a function, or letters' powers."""
    parts = tuple(walk(node))
    calls = [one for one in parts if isinstance(one, Call)]
    if any(one.function == "abs" or any(map(variables, one.arguments[1:])) for one in calls):
        return False
    has_power = any(isinstance(one, Binary) and one.sign == "^" for one in parts)
    return bool(calls) or (has_power and len(variables(node)) > 1)


def _work(problem: LawOf) -> Worked:
    node, name = _natural(problem.expression)
    letters = {one: sympy.Symbol(one, positive=True) for one in variables(node)}
    value = to_sympy(node).xreplace({sympy.Symbol(one): new for one, new in letters.items()})
    line, first = written(problem.expression), to_sympy(node)
    other = value if show(value) != show(first) else _otherwise(value)
    if other is None:
        raise DeclinedError(f"I know no law that writes {code(line)} in another way.")
    other = other.xreplace({new: sympy.Symbol(one) for one, new in letters.items()})
    positive = [one for one in variables(node) if one in _needing_a_sign(node)]
    end = show(other).replace("ln(", f"{name}(") if name else show(other)
    where = f", for positive {' and '.join(map(code, positive))}" if positive else ""
    verdict = function_agrees(node, other, positive)
    law = code(f"{line} = {end}")
    step = Step("law", "Write it otherwise by the law.", line, (end,))
    return Worked(f"The law is {law}{where}.", verdict, AT_POINTS, plain(other), (step,))


def _otherwise(value: "sympy.Expr") -> "sympy.Expr | None":
    """The other side: expanded, as one power, by `sin² + cos² = 1`, or else in factors."""
    ways: tuple[Callable[[], sympy.Expr], ...] = (
        lambda: sympy.expand_trig(value),
        lambda: sympy.expand(value),
        lambda: sympy.powsimp(value),
        lambda: sympy.trigsimp(value),
        lambda: sympy.factor(value),
        lambda: in_sines(value),
    )
    found = (way() for way in ways)
    return next((one for one in found if one != value), None)


def _natural(node: Node) -> tuple[Node, str]:
    """The expression with natural logarithms, and how its own are written: `log₂`."""
    own = [one for one in walk(node) if isinstance(one, Call) and one.function in _LOGARITHMS]
    if any(variables(base) for one in own for base in one.arguments[1:]):
        return node, ""
    names = {written(replace(one, arguments=(Name("x"), *one.arguments[1:]))) for one in own}
    if len(names) != 1:
        return node, ""
    return changed(node, _as_natural), names.pop().removesuffix("(x)")


def _as_natural(node: Node) -> Node:
    if isinstance(node, Call) and node.function in _LOGARITHMS:
        return Call("ln", node.arguments[:1])
    return node


def _needing_a_sign(node: Node) -> set[str]:
    """The letters inside a logarithm or a root, or under an exponent that is no number."""
    found = set[str]()
    for one in walk(node):
        match one:
            case Call(function="ln" | "sqrt" | "cbrt" | "root", arguments=(inside, *_)):
                found.update(variables(inside))
            case Binary(sign="^", left=base, right=exponent) if not _is_whole(exponent):
                found.update(variables(base))
    inside_exponents = {
        name for one in walk(node) if isinstance(one, Binary) and one.sign == "^"
        for name in variables(one.right)
    }  # fmt: skip
    return found - inside_exponents


def _is_whole(node: Node) -> bool:
    inner = node.operand if isinstance(node, Negative) else node
    return isinstance(inner, Number) and inner.value.denominator == 1


def _heading(problem: LawOf) -> str:
    return f"To write {code(written(problem.expression))} otherwise"


_METHOD: Final = "A law says which two ways of writing always have the same value."

KINDS: Final[tuple[Kind[Any], ...]] = (worked_kind(LawOf, _read, _work, _heading, _METHOD),)
