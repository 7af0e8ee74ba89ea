"""Equations in whole numbers beyond `a x + b y = c`: `4x + 3y - 4z = 5`, `x² + y² = 25`.

Linear ones in several unknowns, and quadratic ones in two; hyperbolas and parabolas are in
`whole_conics.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import isqrt
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.numbers.diophantine import equation_asked
from tutor_tui.mathematics.kinds.numbers.whole_conics import (
    EndlessError,
    Parabola,
    Six,
    are_all_classes,
    classes,
    is_complete,
    near_zero,
    parabolas,
    points_of_product,
    product_of,
    two_lines,
    unit,
)
from tutor_tui.mathematics.kinds.numbers.whole_lines import Terms, linear_answer
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.sentences import (
    BY_SUBSTITUTION,
    NO_SOLUTION,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_MOST_UNKNOWNS: Final = 5
_WIDEST: Final = 20_000
_LARGEST: Final = 10**12
_MOST_POINTS: Final = 60


@dataclass(frozen=True, slots=True)
class WholePoints(KindProblem):
    """A polynomial equation whose solutions in whole numbers are asked for."""

    equation: Relation
    names: tuple[str, ...]


def _read(text: str) -> WholePoints | None:
    equation = equation_asked(text)
    if equation is None or not all(map(_is_plain, walk(equation))):
        return None
    names = tuple(sorted(variables(equation)))
    return WholePoints(equation, names) if 2 <= len(names) <= _MOST_UNKNOWNS else None


def _is_plain(node: Node) -> bool:
    match node:
        case Binary(sign="^", right=Number(value=power)):
            return power in (1, 2)
        case Binary(sign=sign):
            return sign in ("+", "-", "*")
        case Number(value=value):
            return value.denominator == 1
        case _:
            return isinstance(node, Name | Negative | Relation)


def _answer(problem: WholePoints) -> Answer:
    difference = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    polynomial = sympy.Poly(difference, *map(sympy.Symbol, problem.names))
    terms = {powers: int(value) for powers, value in polynomial.as_dict().items()}
    if any(abs(value) > _LARGEST for value in terms.values()):
        return refused("Those numbers are larger than I take on.")
    if polynomial.total_degree() == 1:
        return linear_answer(problem.equation, problem.names, terms)
    if polynomial.total_degree() == 2 and len(problem.names) == 2:
        return _quadratic(problem, terms)
    return _unknown(problem)


def _quadratic(problem: WholePoints, terms: Terms) -> Answer:
    keys = ((2, 0), (1, 1), (0, 2), (1, 0), (0, 1), (0, 0))
    a, b, c, d, e, f = (terms.get(key, 0) for key in keys)
    turning = b * b - 4 * a * c
    if turning < 0:
        points = _on_ellipse(a, b, c, d, e, f)
        if points is None:
            return refused("That curve is too wide for me to try all its points.")
        again = _on_ellipse(c, b, a, e, d, f) or []
        return _told(problem, points, sorted((y, x) for x, y in again) == points, "by its bounds")
    if a == c == 0 and b:
        return _of_products(problem, (b, d, e, f))
    root = isqrt(turning)
    if root * root == turning:
        return _lines_of_conic(problem, (a, b, c, d, e, f), root or None)
    if b == d == e == 0 and f:
        if abs(a) == 1:
            return _pell(problem, abs(c), -f * a)
        if abs(c) == 1:
            return _pell(replace(problem, names=problem.names[::-1]), abs(a), -f * c)
    return _unknown(problem)


def _on_ellipse(*parts: int) -> list[tuple[int, int]] | None:
    """All whole points by trying every x between the ends of the curve."""
    a, b, c, d, e, f = parts
    # a real y needs (b x + e)² - 4c(a x² + d x + f) >= 0, a parabola in x that opens downwards
    p, q, r = b * b - 4 * a * c, 2 * b * e - 4 * c * d, e * e - 4 * c * f
    inside = q * q - 4 * p * r
    if inside < 0:
        return []
    middle, reach = Fraction(-q, 2 * p), Fraction(isqrt(inside) + 1, 2 * abs(p))
    if reach > _WIDEST:
        return None
    found = []
    for x in range(int(middle - reach) - 1, int(middle + reach) + 2):
        rest = p * x * x + q * x + r
        if rest < 0 or isqrt(rest) ** 2 != rest:
            continue
        for root in {isqrt(rest), -isqrt(rest)}:
            top = -(b * x + e) + root
            if top % (2 * c) == 0:
                found.append((x, top // (2 * c)))
    return sorted(found)


def _divisor_pairs(number: int) -> Iterator[tuple[int, int]]:
    for one in sympy.divisors(abs(number)):
        for sign in (1, -1):
            yield sign * int(one), sign * number // int(one)


def _of_products(problem: WholePoints, parts: tuple[int, int, int, int]) -> Answer:
    """`b x y + d x + e y + f = 0` as `(b x + e)(b y + d) = d e - b f`."""
    b, d, e, f = parts
    product = d * e - b * f
    if product == 0:
        six = (0, b, 0, d, e, f)
        return _families(problem, six, two_lines(six))
    found = [
        ((one - e) // b, (other - d) // b)
        for one, other in _divisor_pairs(product)
        if (one - e) % b == 0 and (other - d) % b == 0
    ]
    return _told(problem, sorted(found), _all_fit(problem, found), "by the divisors of a product")


def _all_fit(problem: WholePoints, points: list[tuple[int, int]]) -> bool:
    difference = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    return all(
        difference.subs(dict(zip(problem.names, point, strict=True))) == 0 for point in points
    )


def _told(problem: WholePoints, points: list[tuple[int, int]], is_right: bool, how: str) -> Answer:
    text = code(written(problem.equation))
    if not points:
        return with_verdict(f"{text} has no solution in whole numbers.", is_right, how, NO_SOLUTION)
    if len(points) > _MOST_POINTS:
        sentence = f"{text} has {len(points)} solutions in whole numbers."
        return with_verdict(sentence, is_right, how)
    one, two = problem.names
    lines = [f"{one} = {x}, {two} = {y}" for x, y in points]
    shown = "; ".join(code(line) for line in lines)
    sentence = f"There {'is one solution' if len(points) == 1 else f'are {len(points)} solutions'}"
    verdict = is_right and _all_fit(problem, points)
    return with_verdict(f"{sentence} in whole numbers: {shown}.", verdict, how, "; ".join(lines))


def _lines_of_conic(problem: WholePoints, parts: Six, root: int | None) -> Answer:
    """A hyperbola of two lines, with the root of what tells them apart, or a parabola."""
    one, two = problem.names
    if parts[0] == 0:  # the other letter has a square
        a, b, c, d, e, f = parts
        problem, parts = replace(problem, names=(two, one)), (c, b, a, e, d, f)
    try:
        number = product_of(parts) if root else 0
        if number:
            divisors = [int(one) for one in sympy.divisors(abs(number))]
            points = points_of_product(parts, divisors)
            how = "by the divisors of a product"
            return _told(problem, points, near_zero(parts) <= set(points), how)
        families = two_lines(parts) if root else parabolas(parts)
    except EndlessError:
        return _unknown(problem)
    return _families(problem, parts, families)


def _families(problem: WholePoints, parts: Six, families: list[Parabola]) -> Answer:
    if not families:
        return _told(problem, [], is_complete(parts, []), "by divisibility")
    lines = [
        f"{problem.names[0]} = {_quadratic_in_t(family.x)}, "
        f"{problem.names[1]} = {_quadratic_in_t(family.y)}"
        for family in families
    ]
    shown = "; ".join(code(line.replace("**", "^").replace("*", "")) for line in lines)
    sentence = f"{shown}, for every whole number {code('t')}."
    verdict = is_complete(parts, families)
    return with_verdict(sentence, verdict, "by trying all near zero", "; ".join(lines))


def _quadratic_in_t(numbers: tuple[int, int, int]) -> str:
    t = sympy.Symbol("t")
    return plain(numbers[0] * t**2 + numbers[1] * t + numbers[2])


def _pell(problem: WholePoints, d: int, number: int) -> Answer:
    """`x² - d y² = n`: small solutions times the powers of the smallest one for `n = 1`."""
    one, two = problem.names
    try:
        p, q = unit(d)
        found = classes(d, number)
    except EndlessError:
        return refused("The smallest solution is too long to be written here.")
    verdict = are_all_classes(d, number, found) and p * p - d * q * q == 1
    if not found:
        return _told(problem, [], verdict, "by Nagell's bounds")
    power = f"({p} + {f'{q}*' if q > 1 else ''}sqrt({d}))^n"
    lines = [
        f"{one} + {two}*sqrt({d}) = ±{'' if number == 1 else f'{_with_root(x, y, d)}*'}{power}"
        for x, y in found
    ]
    x, y = (p, q) if number == 1 else min((abs(x), abs(y)) for x, y in found)
    sentence = (
        f"The smallest positive solution is {code(f'{one} = {x}')}, {code(f'{two} = {y}')}; all "
        f"are given by {listed([code(line) for line in lines], 'or')} for whole numbers "
        f"{code('n')}."
    )
    result = ", ".join([lines[0], *(line.partition(" = ")[2] for line in lines[1:])])
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, result.replace("^", "**"))


def _with_root(x: int, y: int, d: int) -> str:
    if y == 0:
        return str(x)
    root = f"sqrt({d})" if abs(y) == 1 else f"{abs(y)}*sqrt({d})"
    if x == 0:
        return root if y > 0 else f"-{root}"
    return f"({x} {'+' if y > 0 else '-'} {root})"


def _unknown(problem: WholePoints) -> Answer:
    return refused(f"I know no way to all whole solutions of {code(written(problem.equation))}.")


def _heading(problem: WholePoints) -> str:
    return f"To solve {code(written(problem.equation))} in whole numbers"


_METHOD: Final = (
    "See whether the equation bounds its unknowns, so that all can be tried, or whether a "
    "product of whole numbers stands on one side, whose factors divide the other."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(WholePoints, _read, _answer, _heading, _METHOD),)
