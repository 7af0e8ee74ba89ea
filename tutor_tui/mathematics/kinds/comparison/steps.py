"""How numbers are compared by hand: with one denominator, or as decimals."""

from fractions import Fraction
from itertools import pairwise
from math import lcm

from tutor_tui.mathematics.kinds.comparison.answers import arranged, compared
from tutor_tui.mathematics.kinds.comparison.items import Item
from tutor_tui.mathematics.kinds.comparison.problems import (
    Arrange,
    Closest,
    Comparison,
    Pick,
    items_of,
)
from tutor_tui.mathematics.kinds.comparison.sizes import real_value
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.syntax import Binary, Call, Number
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import has_decimals, rational_value
from tutor_tui.mathematics.written import written

_SIGNS = {-1: "<", 0: "=", 1: ">"}
_MOST_DIGITS = 12


def heading(problem: Comparison) -> str:
    """ "To compare `1/2` and `0.4`"."""
    names = [code(item.written) for item in items_of(problem)]
    if isinstance(problem.question, Closest):
        return f"To find how far {listed(names[:-1])} are from {names[-1]}"
    return f"To compare {listed(names)}"


def method(problem: Comparison) -> str:
    """How numbers are compared."""
    if isinstance(problem.question, Closest):
        return (
            "Subtract to get the distance of every number from the given one, without its sign, "
            "and compare the distances."
        )
    return (
        "Write the numbers in one form, as decimals or as fractions with one denominator, and "
        "compare; of two negative numbers the one farther from zero is the smaller one."
    )


def steps(problem: Comparison) -> tuple[Step, ...] | None:
    """Every number in the common form, then each neighbour beside the next."""
    if isinstance(problem.question, Closest):
        return _distances(problem.question)
    items = items_of(problem)
    forms = _common_forms(items)
    changed = [
        Step("common form", _reason(item, form), written(item.node), (form,))
        for item, form in zip(items, forms, strict=True)
        if form != written(item.node)
    ]
    by_name = dict(zip((item.name for item in items), forms, strict=True))
    ordered = _ordered(problem, items)
    compared_pairs = [_comparison(first, second, by_name) for first, second in pairwise(ordered)]
    return (*changed, *compared_pairs)


def _ordered(problem: Comparison, items: tuple[Item, ...]) -> list[Item]:
    match problem.question:
        case Arrange(is_falling=is_falling):
            return arranged(items, is_falling=is_falling)
        case Pick(wants_largest=wants_largest):
            return arranged(items, is_falling=wants_largest)
        case _:
            return list(items)


def _comparison(first: Item, second: Item, forms: dict[str, str]) -> Step:
    sign = _SIGNS[compared(first, second)]
    before = f"{forms[first.name]} {sign} {forms[second.name]}"
    after = f"{written(first.node)} {sign} {written(second.node)}"
    return Step("compare", "Compare", before, (after,) if after != before else ())


def _common_forms(items: tuple[Item, ...]) -> list[str]:
    values = [rational_value(item.node) for item in items]
    known = [value for value in values if value is not None]
    if len(known) < len(items):
        return [_decimal(item) for item in items]
    is_short = all(is_terminating(value) and _is_short(value) for value in known)
    if is_short and (any(has_decimals(item.node) for item in items)):
        return [shown_number(value, uses_decimals=True) for value in known]
    bottom = lcm(*(value.denominator for value in known))
    if bottom == 1:
        return [str(value) for value in known]
    return [f"{value * bottom}/{bottom}" for value in known]


def _is_short(value: Fraction) -> bool:
    return len(shown_number(value, uses_decimals=True)) <= _MOST_DIGITS


def _decimal(item: Item) -> str:
    """The number to enough digits to see its size; whole numbers and short decimals as they are."""
    value = rational_value(item.node)
    if value is not None and is_terminating(value) and _is_short(value):
        return shown_number(value, uses_decimals=True)
    with mpmath.workdps(20):
        return str(mpmath.nstr(real_value(item.node), 8, min_fixed=-12, max_fixed=20))


def _reason(item: Item, form: str) -> str:
    if "/" in form:
        return f"Write {code(item.written)} with the denominator {form.partition('/')[2]}."
    is_exact = rational_value(item.node) == Fraction(form)
    return f"Write {code(item.written)} as a decimal{'' if is_exact else ', rounded'}."


def _distances(closest: Closest) -> tuple[Step, ...] | None:
    target = rational_value(closest.target.node)
    values = [rational_value(item.node) for item in closest.items]
    if target is None or any(value is None for value in values):
        return None
    result = []
    uses_decimals = any(has_decimals(item.node) for item in (*closest.items, closest.target))
    for item, value in zip(closest.items, values, strict=True):
        distance = abs((value or Fraction(0)) - target)
        number = Number(distance, uses_decimals and is_terminating(distance))
        before = written(Call("abs", (Binary("-", item.node, closest.target.node),)))
        result.append(
            Step("distance", f"Find how far {code(item.written)} is.", before, (written(number),))
        )
    return tuple(result)
