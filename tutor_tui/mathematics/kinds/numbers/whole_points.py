"""Equations in whole numbers beyond `a x + b y = c`: `4x + 3y - 4z = 5`, `x² + y² = 25`.

Linear ones in several unknowns, quadratic ones in two with finitely many solutions, and Pell's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.numbers.diophantine import bezout, equation_asked
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, NO_SOLUTION, refused, with_verdict
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_MOST_UNKNOWNS: Final = 5
_WIDEST: Final = 20_000
_LARGEST: Final = 10**12
_MOST_POINTS: Final = 60
_PARAMETERS: Final = "tuvw"
_Terms = dict[tuple[int, ...], int]


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
    import sympy

    from tutor_tui.mathematics.build import to_sympy

    difference = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    polynomial = sympy.Poly(difference, *map(sympy.Symbol, problem.names))
    terms = {powers: int(value) for powers, value in polynomial.as_dict().items()}
    if any(abs(value) > _LARGEST for value in terms.values()):
        return refused("Those numbers are larger than I take on.")
    if polynomial.total_degree() == 1:
        return _linear(problem, terms)
    if polynomial.total_degree() == 2 and len(problem.names) == 2:
        return _quadratic(problem, terms)
    return refused(f"I know no way to all whole solutions of {code(written(problem.equation))}.")


def _linear(problem: WholePoints, terms: _Terms) -> Answer:
    """By making one coefficient after the other zero with whole changes of the unknowns."""
    count = len(problem.names)
    factors = [terms.get(_unit(count, k), 0) for k in range(count)]
    total = -terms.get((0,) * count, 0)
    rows = [[int(i == k) for k in range(count)] for i in range(count)]
    if 0 in factors:
        return refused("An unknown cancels out of that equation.")
    common = factors[0]
    for k in range(1, count):
        shared, s, t = bezout(common, factors[k])
        first, other = common // shared, factors[k] // shared
        for row in rows:  # new unknowns in place of the first and this one
            row[0], row[k] = s * row[0] + t * row[k], -other * row[0] + first * row[k]
        common = shared
    text = code(written(problem.equation))
    if total % common:
        sentence = f"{text} has no whole solution: {code(str(common))} divides the left side alone."
        return with_verdict(sentence, True, "by divisibility", NO_SOLUTION)
    start = total // common
    lines = [_line(name, row[0] * start, row[1:])
             for name, row in zip(problem.names, rows, strict=True)]  # fmt: skip
    places = ((0,) * (count - 1), tuple(range(1, count)), tuple(range(-3, count - 4)))
    verdict = all(
        sum(factor * (row[0] * start + sum(a * b for a, b in zip(row[1:], place, strict=True)))
            for factor, row in zip(factors, rows, strict=True)) == total
        for place in places
    )  # fmt: skip
    letters = ", ".join(code(one) for one in _PARAMETERS[: count - 1])
    shown = ", ".join(code(line.replace("*", "")) for line in lines)
    sentence = f"{shown} for all whole numbers {letters}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, ", ".join(lines))


def _unit(count: int, place: int) -> tuple[int, ...]:
    return tuple(int(k == place) for k in range(count))


def _line(name: str, start: int, factors: list[int]) -> str:
    body = str(start) if start else ""
    for factor, letter in zip(factors, _PARAMETERS, strict=False):
        if factor:
            size = "" if abs(factor) == 1 else f"{abs(factor)}*"
            sign = (" - " if factor < 0 else " + ") if body else ("-" if factor < 0 else "")
            body += f"{sign}{size}{letter}"
    return f"{name} = {body or 0}"


def _quadratic(problem: WholePoints, terms: _Terms) -> Answer:
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
    if b == d == e == 0 and a and a == -c:
        if f % a:
            return _told(problem, [], True, "by divisibility")
        return _of_squares(problem, -f // a)
    if b == d == e == 0 and abs(a) == 1 and f * a == -1 and c * a < 0:
        return _pell(problem, abs(c))
    return refused(f"I know no way to all whole solutions of {code(written(problem.equation))}.")


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
    import sympy

    for one in sympy.divisors(abs(number)):
        for sign in (1, -1):
            yield sign * int(one), sign * number // int(one)


def _of_products(problem: WholePoints, parts: tuple[int, int, int, int]) -> Answer:
    """`b x y + d x + e y + f = 0` as `(b x + e)(b y + d) = d e - b f`."""
    b, d, e, f = parts
    product = d * e - b * f
    if product == 0:
        return refused("That equation holds on whole lines, so it has endlessly many solutions.")
    found = [
        ((one - e) // b, (other - d) // b)
        for one, other in _divisor_pairs(product)
        if (one - e) % b == 0 and (other - d) % b == 0
    ]
    return _told(problem, sorted(found), _all_fit(problem, found), "by the divisors of a product")


def _of_squares(problem: WholePoints, number: int) -> Answer:
    """`x² - y² = n` as `(x - y)(x + y) = n`."""
    if number == 0:
        return refused("That equation holds on whole lines, so it has endlessly many solutions.")
    found = [
        ((one + other) // 2, (other - one) // 2)
        for one, other in _divisor_pairs(number)
        if (one + other) % 2 == 0
    ]
    return _told(problem, sorted(found), _all_fit(problem, found), "by the divisors of a product")


def _all_fit(problem: WholePoints, points: list[tuple[int, int]]) -> bool:
    from tutor_tui.mathematics.build import to_sympy

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


def _pell(problem: WholePoints, number: int) -> Answer:
    """`x² - d y² = 1` from the continued fraction of √d (Lagrange)."""
    whole = isqrt(number)
    if whole * whole == number:
        one, two = problem.names
        return _told(problem, [(-1, 0), (1, 0)], True, f"as {one}² - ({whole}{two})² is a product")
    above, below, part = 0, 1, whole
    x, last_x, y, last_y = whole, 1, 1, 0
    while x * x - number * y * y != 1:
        above = part * below - above
        below = (number - above * above) // below
        part = (whole + above) // below
        x, last_x, y, last_y = part * x + last_x, x, part * y + last_y, y
        if x > _LARGEST**4:
            return refused("The smallest solution is too long to be written here.")
    one, two = problem.names
    smallest = gcd(x, y) == 1 and x * x - number * y * y == 1
    line = f"{one} + {two}*sqrt({number}) = ±({x} + {y}*sqrt({number}))^n"
    sentence = (
        f"The smallest positive solution is {code(f'{one} = {x}')}, {code(f'{two} = {y}')}; all "
        f"are given by {code(line)} for whole numbers {code('n')}."
    )
    return with_verdict(sentence, smallest, BY_SUBSTITUTION, line.replace("^", "**"))


def _heading(problem: WholePoints) -> str:
    return f"To solve {code(written(problem.equation))} in whole numbers"


_METHOD: Final = (
    "See whether the equation bounds its unknowns, so that all can be tried, or whether a "
    "product of whole numbers stands on one side, whose factors divide the other."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(WholePoints, _read, _answer, _heading, _METHOD),)
