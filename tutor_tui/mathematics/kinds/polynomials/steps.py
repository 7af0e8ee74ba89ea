"""Worked steps about polynomials in school notation; each line equals the one before it."""

from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.columns import division_in_columns
from tutor_tui.mathematics.kinds.polynomials.division import parts
from tutor_tui.mathematics.kinds.polynomials.expanding import formula_step, spread
from tutor_tui.mathematics.kinds.polynomials.partial_steps import partial_steps
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.kinds.polynomials.reading import MAX_DEGREE
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.kinds.polynomials.squares import squaring_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Negative, Node
from tutor_tui.mathematics.terms import has_brackets, is_open_sum
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.written import written

_DIVISIONS: Final = frozenset(
    {Topic.DIVIDE, Topic.QUOTIENT, Topic.QUOTIENT_AND_REMAINDER, Topic.REMAINDER, Topic.IS_FACTOR}
)
_SUMS: Final = frozenset(
    {Topic.COLLECT, Topic.NAMED, Topic.COEFFICIENT, Topic.LEADING, Topic.CONSTANT, Topic.DEGREE}
)
_MOST_STEPS: Final = 30


def polynomial_steps(question: PolynomialQuestion) -> tuple[Step, ...] | None:
    """The steps, or `None` where the method says it all."""
    steps: list[Step] = []
    if question.topic in _DIVISIONS:
        steps = list(_long_division(question))
    elif question.topic in _SUMS:
        steps = list(_collecting(question.nodes[0]))
    elif question.topic in (Topic.SQUARE, Topic.VERTEX):
        steps = list(squaring_steps(question))
    elif question.topic is Topic.PARTIAL:
        steps = list(partial_steps(question.nodes[0], question.variable))
    return tuple(steps[:_MOST_STEPS]) if 0 < len(steps) <= _MOST_STEPS else None


def in_columns_divided(question: PolynomialQuestion) -> str | None:
    """A division in columns; `None` for all other questions."""
    return division_in_columns(question) if question.topic in _DIVISIONS else None


def collecting_steps(node: Node) -> tuple[Step, ...] | None:
    """Brackets multiplied out and like terms put together; `None` for what is no polynomial."""
    degree = degree_bound(node)
    steps = tuple(_collecting(node)) if degree is not None and degree <= MAX_DEGREE else ()
    return steps or None


def _collecting(node: Node) -> Iterator[Step]:
    """Multiply out each term of the sum, then put like terms together."""
    before = written(node)
    if (by_formula := formula_step(node)) is not None:
        yield by_formula
        before = by_formula.after[0]
    if has_brackets(node) or by_formula or _has_power_of_sum(node):
        terms = spread(node) or [sympy.expand(to_sympy(term)) for term in _terms(node)]
        shown = _joined([show(term) for term in terms if term != 0])
        if shown != before:
            yield Step("expand", _multiplying(node, by_formula), before, (shown,))
        before = shown
    result = show(sympy.expand(to_sympy(node)))
    if result != before:
        yield Step("collect", "Put like terms together, highest power first", before, (result,))


def _multiplying(node: Node, by_formula: Step | None) -> str:
    if by_formula:
        return "Work out each term"
    sums = [part for part in walk(node) if isinstance(part, Binary) and part.sign == "*"]
    if any(is_open_sum(part.left) and is_open_sum(part.right) for part in sums):
        return "Multiply each term of one bracket by each term of the other"
    return "Multiply out the brackets"


def _has_power_of_sum(node: Node) -> bool:
    powers = (part for part in walk(node) if isinstance(part, Binary) and part.sign == "^")
    return any(is_open_sum(power.left) for power in powers)


def _terms(node: Node) -> Iterator[Node]:
    """The terms of a sum as they stand, with their signs."""
    match node:
        case Binary(sign="+", left=left, right=right):
            yield from _terms(left)
            yield from _terms(right)
        case Binary(sign="-", left=left, right=right):
            yield from _terms(left)
            yield from (Negative(term) for term in _terms(right))
        case _:
            yield node


def _joined(terms: list[str]) -> str:
    """Terms as a sum; what is itself a sum and comes with a minus stays as it was multiplied."""
    text = terms[0] if terms else "0"
    for term in terms[1:]:
        text += f" - {term[1:]}" if term.startswith("-") else f" + {term}"
    return text


def _long_division(question: PolynomialQuestion) -> Iterator[Step]:
    """Term by term; each line writes what is left as a multiple of the divisor and a rest."""
    rest, divisor = parts(question)
    below = show(divisor.as_expr())
    while not rest.is_zero and rest.degree() >= divisor.degree():
        term = sympy.Poly(
            rest.LC() / divisor.LC() * rest.gen ** (rest.degree() - divisor.degree()), rest.gen
        )
        left = rest - term * divisor
        ending = "" if left.is_zero else f" + ({show(left.as_expr())})"
        yield Step(
            "divide",
            "Divide the leading terms, multiply the divisor by that, and subtract",
            show(rest.as_expr()),
            (f"({show(term.as_expr())})*({below}){ending}",),
        )
        rest = left
