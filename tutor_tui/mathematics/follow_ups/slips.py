"""Slips that lead to a wrong answer of an equation, a derivative, a list or a figure.

Each is worked out on the problem itself; it is named only where it gives just what was proposed.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.mistakes import WITHOUT_BRACKETS, without_brackets
from tutor_tui.mathematics.judging.compared import Likeness, likeness
from tutor_tui.mathematics.kinds.geometry import answers as figures
from tutor_tui.mathematics.kinds.geometry.figures import figure_named
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.statistics import summaries
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Differentiate, Problem, Solve, code
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Relation
from tutor_tui.mathematics.terms import coefficients, shown_number, shown_terms, terms_of
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written


def slip_behind(problem: Problem, proposed: Node) -> str:
    """The slip that gives the proposed answer, in words after "is not right"; else nothing."""
    try:
        return next(_slips(problem, proposed), "")
    except UndefinedError:
        return ""


def _slips(problem: Problem, proposed: Node) -> Iterator[str]:
    match problem:
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            yield from _in_equation(equation, rational_value(proposed))
        case Differentiate(order=1, at=None):
            yield from _in_derivative(problem, proposed)
        case Fact(topic="gcd" | "lcm" as topic, numbers=numbers) if all(map(_is_whole, numbers)):
            yield from _in_divisors(topic, [int(one) for one in numbers], rational_value(proposed))
        case Summary(measures=(asked,)):
            for other in _AVERAGES:
                if other is not asked:
                    found = summaries.answer(replace(problem, measures=(other,)))
                    yield from _another(str(other), found.result, proposed)
        case FigureQuestion(figure=figure, given=given, wanted=(asked,)):
            known = {asked, *(symbol for symbol, _ in given)}
            for one in figure_named(figure).measures:
                if one.symbol not in known:
                    found = figures.answer(replace(problem, wanted=(one.symbol,)))
                    yield from _another(one.label, found.result, proposed)


_AVERAGES: Final = (Measure.MEAN, Measure.MEDIAN, Measure.MODE, Measure.RANGE)


def _another(label: str, result: str | None, proposed: Node) -> Iterator[str]:
    """That the value is another measure of the same thing."""
    value = expression_or_none(result) if result else None
    if value is not None and likeness(value, proposed, written(proposed)) in _ALIKE:
        yield f": that is the {label}"


_ALIKE: Final = (Likeness.SAME, Likeness.ROUNDED)


def _is_whole(number: Fraction) -> bool:
    return number.denominator == 1 and number > 0


def _in_divisors(topic: str, numbers: list[int], value: Fraction | None) -> Iterator[str]:
    """What a number is that is not the greatest common divisor, or not the least multiple."""
    if value is None or not _is_whole(value):
        return
    said = int(value)
    is_gcd = topic == "gcd"
    misfit = next((one for one in numbers if (one % said if is_gcd else said % one)), None)
    if misfit is not None:
        what = "does not divide" if is_gcd else "is no multiple of"
        yield f": it {what} {code(str(misfit))}"
    elif is_gcd:
        yield f": it divides {'both' if len(numbers) == _PAIR else 'all'}, but is not the greatest"
    else:
        yield ": it is a common multiple, but not the least"


def _in_equation(equation: Relation, value: Fraction | None) -> Iterator[str]:
    """What was done to a linear equation so that this value came out."""
    (name,) = variables(equation)
    factor, root = _solved(equation, name)
    if value is None or root is None or value == root:
        return
    opened = replace(
        equation, left=without_brackets(equation.left), right=without_brackets(equation.right)
    )
    if _solved(opened, name)[1] == value:
        yield WITHOUT_BRACKETS
    for term, other in _with_one_sign_turned(equation):
        if _solved(other, name)[1] == value:
            yield (
                f"; it comes out when {code(written(term))} changes sides and keeps its sign, but "
                "what is added on one side has to be taken away on both"
            )
    undone, done = ("divide", "multiply") if abs(factor) > 1 else ("multiply", "divide")
    by = code(shown_number(factor if abs(factor) > 1 else 1 / factor))
    if value == root * factor:
        told = f"{code(shown_number(value))} is {code(shown_terms(((factor, 1),), name))}"
        yield f"; {told}, and there is still to {undone} by {by}"
    if value == root * factor * factor:
        yield f"; it comes out when you {done} by {by} at the end, where you have to {undone}"


def _solved(equation: Relation, name: str) -> tuple[Fraction, Fraction | None]:
    """The factor of the unknown, all on the left side, and the root of a linear equation."""
    terms = terms_of(Binary("-", equation.left, equation.right), name)
    numbers = coefficients(terms or ())
    return (numbers[1], -numbers[0] / numbers[1]) if len(numbers) == _PAIR else (Fraction(0), None)


def _with_one_sign_turned(equation: Relation) -> Iterator[tuple[Node, Relation]]:
    """Each term of a side with the equation in which that term has the other sign."""
    for term, side in _turned(equation.left):
        yield term, replace(equation, left=side)
    for term, side in _turned(equation.right):
        yield term, replace(equation, right=side)


def _turned(side: Node) -> Iterator[tuple[Node, Node]]:
    match side:
        case Binary(sign="+", left=left, right=right):
            yield right, Binary("-", left, right)
            yield from ((one, Binary("+", turned, right)) for one, turned in _turned(left))
        case Binary(sign="-", left=left, right=right):
            yield Negative(right), Binary("+", left, right)
            yield from ((one, Binary("-", turned, right)) for one, turned in _turned(left))
        case Negative(operand=operand):
            yield side, operand
        case _:
            yield side, Negative(side)


def _in_derivative(problem: Differentiate, proposed: Node) -> Iterator[str]:
    """A rule that was half used; compared as expanded formulas."""
    body, name = to_sympy(problem.expression), sympy.Symbol(problem.variable)
    found = to_sympy(proposed)
    for wrong, words in _wrong_derivatives(body, name):
        if sympy.expand(wrong - found) == 0 and sympy.expand(body.diff(name) - found) != 0:
            yield words


def _wrong_derivatives(
    body: "sympy.Expr", name: "sympy.Symbol"
) -> "Iterator[tuple[sympy.Expr, str]]":
    if body.is_polynomial(name):
        terms = sympy.Poly(body, name).terms()
        kept = sum(n * c * name ** (n if n > 1 else 0) for (n,), c in terms)
        yield kept, "; it comes out when the exponent is brought down, but not made smaller by 1"
        lowered = sum(c * name ** (n - 1) for (n,), c in terms if n)
        yield lowered, "; it comes out when the exponent is made smaller, but not brought down"
        last = body.subs(name, 0)
        yield body.diff(name) + last, f"; the derivative of the constant {code(str(last))} is 0"
    inner = body.base if body.is_Pow else body.args[0] if body.is_Function else name
    if inner != name and inner.has(name):
        stand_in = sympy.Dummy()
        outer = body.subs(inner, stand_in).diff(stand_in).subs(stand_in, inner)
        words = "; it comes out when the derivative of the inner function is left out"
        yield outer, words
    factors = [one for one in body.args if one.has(name)] if body.is_Mul else []
    if len(factors) == _PAIR:
        product = sympy.prod(one.diff(name) if one in factors else one for one in body.args)
        words = "; it comes out as the product of the derivatives, but the product rule is "
        yield product, f"{words}`(uv)′ = u′v + uv′`"


_PAIR: Final = 2
