"""The working of a simplification: like terms, powers, fractions of polynomials, trigonometry.

Each way is tried in turn, and kept only if it ends in the form that the answer has.
"""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.steps import collecting_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Goal, Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import form_of
from tutor_tui.mathematics.steps_factoring import factoring_steps
from tutor_tui.mathematics.steps_powers import power_steps
from tutor_tui.mathematics.steps_trigonometry import identity_steps
from tutor_tui.mathematics.syntax import Binary, Negative, Node
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_HIGHEST_DEGREE: Final = 12


def simplifying_steps(node: Node) -> tuple[Step, ...] | None:
    """From the expression as it was written to its simplest form; `None` where no way leads there.

    The values that a fraction excludes are said where a factor is cancelled.
    """
    if not variables(node):
        return None
    result = form_of(to_sympy(node), Goal.SIMPLIFY)
    ways = (_collecting, power_steps, fraction_steps, identity_steps)
    for way in ways if _is_sum_within(node) else (power_steps, *ways):
        steps = way(node, result)
        if steps and steps[-1].after == (show(result),):
            return steps
    return None


def _collecting(node: Node, result: "sympy.Expr") -> tuple[Step, ...] | None:
    """Brackets and like terms, and a common factor where the result is a product."""
    if not result.is_polynomial() or _has_power_of_product(node):
        return None
    steps = collecting_steps(node)
    if not steps or steps[-1].after == (show(result),):
        return steps
    return (*steps, *(factoring_steps(parse_expression(steps[-1].after[0])) or ()))


def _is_sum_within(node: Node) -> bool:
    return any(isinstance(part, Binary) and part.sign in "+-" for part in walk(node))


def _has_power_of_product(node: Node) -> bool:
    return any(
        isinstance(part, Binary)
        and part.sign == "^"
        and isinstance(part.left, Binary)
        and part.left.sign in "*/"
        for part in walk(node)
    )


def fraction_steps(node: Node, result: "sympy.Expr") -> tuple[Step, ...] | None:
    """A fraction of polynomials: one denominator, factors, and what both share cancelled."""
    if not _has_fraction(node) or not _is_rational(to_sympy(node)):
        return None
    steps, line = list[Step](), written(node)
    top, bottom = _joined(node)
    if _is_sum(node):
        line = _together(steps, line, top, bottom)
        top = sympy.expand(top.doit())
    product, divisor = sympy.factor(top), sympy.factor(bottom)
    factored = f"{_bracketed(product)}/{_bracketed(divisor, below=True)}"
    if not _is_alike(factored, line) and _shared(top, bottom) != 1:
        reason = "Factor top and bottom, to see what they share."
        steps.append(Step("factor", reason, line, (factored,)))
        line = factored
    common = _shared(top, bottom)
    if common == 1:
        if show(result) != line:
            steps.append(Step("expand", "Multiply out the denominator.", line, (show(result),)))
        return tuple(steps)
    text = f"Cancel {code(show(common))}, which top and bottom share"
    excluded = _exclusions(common)
    text += f"; it must not be 0, so {excluded}." if excluded else "."
    steps.append(Step("cancel", text, line, (show(result),)))
    return tuple(steps)


def _together(steps: list[Step], line: str, top: "sympy.Expr", bottom: "sympy.Expr") -> str:
    """A sum of fractions over their common denominator, its top first open, then collected."""
    below = _bracketed(sympy.factor(bottom), below=True)
    open_line = f"({show(top)})/{below}"
    reason = f"Write all over the common denominator {code(show(sympy.factor(bottom)))}."
    steps.append(Step("common denominator", reason, line, (open_line,)))
    closed = f"{_bracketed(sympy.expand(top.doit()))}/{below}"
    if _is_alike(closed, open_line):
        return open_line
    reason = "Multiply out and collect like terms in the numerator."
    steps.append(Step("collect", reason, open_line, (closed,)))
    return closed


def _joined(node: Node) -> "tuple[sympy.Expr, sympy.Expr]":
    """Top over the least common denominator, nothing cancelled; terms of a sum stay apart."""
    match node:
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            (first, below), (second, other) = _joined(left), _joined(right)
            bottom = sympy.lcm(below, other)
            tops = [
                part.doit() * sympy.cancel(bottom / own)
                for part, own in ((first, below), (second, other))
            ]
            last = tops[1] if sign == "+" else -tops[1]
            return sympy.Add(tops[0], last, evaluate=False), bottom
        case Binary(sign="*", left=left, right=right):
            (first, below), (second, other) = _joined(left), _joined(right)
            return first.doit() * second.doit(), below * other
        case Binary(sign="/", left=left, right=right):
            (first, below), (second, other) = _joined(left), _joined(right)
            return first.doit() * other, below * second.doit()
        case Negative(operand=operand):
            top, bottom = _joined(operand)
            return -top.doit(), bottom
        case _:
            top, bottom = sympy.fraction(to_sympy(node))
            return top, bottom


def _shared(top: "sympy.Expr", bottom: "sympy.Expr") -> "sympy.Expr":
    return sympy.factor(sympy.gcd(sympy.expand(top.doit()), sympy.expand(bottom)))


def _exclusions(common: "sympy.Expr") -> str:
    """`x ≠ 1`, where what is cancelled has one letter."""
    if len(common.free_symbols) != 1:
        return ""
    (x,) = common.free_symbols
    roots = sorted(root for root in sympy.roots(common, x) if root.is_real)
    return listed([code(f"{show(x)} ≠ {show(root)}") for root in roots])


def _has_fraction(node: Node) -> bool:
    return any(
        isinstance(part, Binary) and part.sign == "/" and variables(part.right)
        for part in walk(node)
    )


def _is_rational(expression: "sympy.Expr") -> bool:
    symbols = expression.free_symbols
    if not expression.is_rational_function(*symbols):
        return False
    parts = sympy.fraction(sympy.together(expression))
    return all(sympy.total_degree(part) <= _HIGHEST_DEGREE for part in parts)


def _is_sum(node: Node) -> bool:
    return isinstance(node, Binary) and node.sign in ("+", "-")


def _bracketed(part: "sympy.Expr", *, below: bool = False) -> str:
    text = show(part)
    is_bare = part.is_Atom or (part.is_Pow and part.exp.is_positive)
    is_product = part.is_Mul and not text.startswith("-") and "/" not in text
    return text if is_bare or (is_product and not below) else f"({text})"


def _is_alike(one: str, other: str) -> bool:
    return one.replace(" ", "").replace("*", "") == other.replace(" ", "").replace("*", "")
