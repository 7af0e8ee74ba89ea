"""Whether an expression of the right value has the form that a problem asks for."""

import re
from collections.abc import Iterator
from math import gcd, isqrt
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.follow_ups.forms import unfinished
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Goal, Problem, Rewrite
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, variables, walk

_LOWEST: Final = late_regex(r"\b(?:lowest terms|simplest form|simplify)\b", re.IGNORECASE)
_STANDARD_FORM: Final = late_regex(
    r"\b(?:standard (?:index )?form|scientific (?:notation|form)|index form)\b.*\d"
    r"|\d.*\b(?:standard (?:index )?form|scientific (?:notation|form))\b",
    re.IGNORECASE,
)
_PRIMES: Final = late_regex(r"\bproduct of (?:its )?primes?\b", re.IGNORECASE)


def lacking_form(problem: Problem, question: str, node: Node, ours: Node) -> str:
    """What is left to do, in words that follow "has the right value, but"; nothing if all is."""
    if _PRIMES.search(question):
        return "" if is_product_of_primes(node) else "is not written with primes alone"
    if _STANDARD_FORM.search(question) and not _is_in_standard_form(node):
        return "is not in standard form yet: the first factor is at least 1 and below 10"
    if _LOWEST.search(question):
        if _is_reducible(node):
            return "can be reduced further"
        if any(_has_square_factor(part) for part in walk(node)):
            return "has a root that can be simplified further"
    if isinstance(problem, Rewrite):
        if problem.goal is Goal.FACTOR and any(_content(one) > 1 for one in _factors(node)):
            return "can be factored further"
        if problem.goal is not Goal.FACTOR and _terms(node) > _terms(ours):
            return "has terms that can be collected"
    return unfinished(problem, node, ours)


def _terms(node: Node) -> int:
    """How many terms a sum has."""
    match node:
        case Binary(sign="+" | "-", left=left, right=right):
            return _terms(left) + _terms(right)
        case _:
            return 1


def _factors(node: Node) -> Iterator[Node]:
    match node:
        case Binary(sign="*", left=left, right=right):
            yield from _factors(left)
            yield from _factors(right)
        case Binary(sign="^", left=base, right=Number()) | Negative(operand=base):
            yield from _factors(base)
        case _:
            yield node


def _content(factor: Node) -> int:
    """The largest whole number that divides all of a factor with letters, 1 if there is none."""
    if not variables(factor):
        return 1
    expression = to_sympy(factor)
    if not expression.is_polynomial():
        return 1
    factors = sympy.Poly(expression).coeffs()
    return gcd(*map(int, factors)) if all(one.is_Integer for one in factors) else 1


def _is_reducible(node: Node) -> bool:
    """`4/6`, and not `2/3`."""
    match node:
        case Negative(operand=operand):
            return _is_reducible(operand)
        case Binary(sign="/", left=Number(value=top), right=Number(value=bottom)):
            return top.denominator != 1 or gcd(int(top), int(bottom)) > 1
        case _:
            return False


def _is_in_standard_form(node: Node) -> bool:
    """`4.5*10^6`, and not `45*10^5`."""
    match node:
        case Negative(operand=operand):
            return _is_in_standard_form(operand)
        case Binary(sign="*", left=Number(value=first), right=Binary(sign="^", left=Number())):
            return 1 <= first < 10
        case Number(value=value):
            return 1 <= value < 10
        case _:
            return False


def _has_square_factor(node: Node) -> bool:
    """`√8`, and not `√2`."""
    match node:
        case Call(function="sqrt", arguments=(Number(value=value),)) if value.denominator == 1:
            whole = int(value)
            return any(whole % (root * root) == 0 for root in range(2, min(isqrt(whole), 999) + 1))
        case _:
            return False


def is_product_of_primes(node: Node) -> bool:
    """Whether a product has only primes as factors, perhaps with exponents."""
    match node:
        case Binary(sign="*", left=left, right=right):
            return is_product_of_primes(left) and is_product_of_primes(right)
        case Binary(sign="^", left=left, right=right):
            exponent = rational_value(right)
            return is_product_of_primes(left) and exponent is not None and exponent >= 1
        case Number(value=value):
            whole = int(value)
            return whole > 1 and all(whole % other for other in range(2, isqrt(whole) + 1))
        case _:
            return False
