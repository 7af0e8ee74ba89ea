"""The tests that decide whether a series converges."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.antiderivatives import candidates
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.verify import function_agrees


class Way(StrEnum):
    """Which test decides."""

    TERMS = "term test"
    RATIO = "ratio test"
    ALTERNATION = "alternating series test"
    POWER = "comparison"
    INTEGRAL = "integral test"


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a series converges, and what the test that shows it found.

    `end` is the limit that the test looks at, for the integral test the antiderivative; `power`
    is that of the series which is compared with. `verdict` says whether values confirm the limit.
    """

    test: Way
    converges: bool
    reason: str
    verdict: bool | None
    end: "sympy.Expr"
    power: "sympy.Expr | None" = None


@kept(lambda found: found is not None)
def decided(term: Node, index: str) -> Decision | None:
    """What the first test that decides says of the sum of these terms."""
    size, alternates = without_sign(term, index)
    return first_of(
        test(size, index, alternates) for test in (_by_terms, _by_ratio, _by_alternation, _by_power)
    )


def without_sign(term: Node, index: str) -> "tuple[sympy.Expr, bool]":
    """The term without a power of -1, and whether there was one."""
    n = sympy.Symbol(index)
    whole = sympy.Symbol(index, integer=True, positive=True)
    given = to_sympy(term)
    factors = sympy.Mul.make_args(sympy.powsimp(sympy.expand_power_exp(given)))
    signs = [part for part in factors if part.is_Pow and part.base == -1 and part.exp.has(n)] + [
        part
        for part in factors
        if isinstance(part, sympy.cos) and sympy.simplify(part.args[0] / (sympy.pi * n)) == 1
    ]
    negative = [
        part
        for part in factors
        if part.is_Pow and part.base.is_Rational and part.base < -1 and part.exp.has(n)
    ]
    size = given
    for part in signs:
        size = size / part
    for part in negative:
        size = size / part * (-part.base) ** part.exp
    size = sympy.simplify(size.xreplace({n: whole})).xreplace({whole: n})
    return size, len(signs) + len(negative) == 1


def limit_of_terms(expression: "sympy.Expr", index: str) -> "tuple[sympy.Expr, bool | None] | None":
    """What terms tend to, and whether values far out confirm it."""
    short = sympy.simplify(sympy.combsimp(expression))
    if not short.free_symbols:
        return short, True
    problem = Limit(tree_of(short), index, Name("oo"))
    value = limit_value(problem)
    return None if value is None else (value, confirmed(problem, value))


def _by_terms(size: "sympy.Expr", index: str, _alternates: bool) -> Decision | None:
    found = limit_of_terms(size, index)
    if found is None or found[0] == 0 or not (found[0].is_finite or found[0].is_infinite):
        return None
    reason = f"the term test: its terms tend to {code(show(found[0]))}, not to 0"
    return Decision(Way.TERMS, False, reason, found[1], found[0])


def _by_ratio(size: "sympy.Expr", index: str, _alternates: bool) -> Decision | None:
    n = sympy.Symbol(index)
    found = limit_of_terms(size.subs(n, n + 1) / size, index)
    if found is None or not (found[0].is_number or found[0].is_infinite) or found[0] == 1:
        return None
    ratio, verdict = found
    relation = "less than 1" if ratio < 1 else "greater than 1"
    reason = f"the ratio test: the quotients of neighbouring terms tend to {code(show(ratio))}"
    return Decision(Way.RATIO, bool(ratio < 1), f"{reason}, which is {relation}", verdict, ratio)


def _by_alternation(size: "sympy.Expr", index: str, alternates: bool) -> Decision | None:
    found = limit_of_terms(size, index)
    if not alternates or found is None or found[0] != 0:
        return None
    n = sympy.Symbol(index)
    heights = [abs(float(size.subs(n, place).n(20))) for place in (20, 21, 40, 41, 90, 91, 200)]
    if any(after >= before for before, after in pairwise(heights)):
        return None
    reason = "the alternating series test: its terms fall to 0 and change their sign"
    return Decision(Way.ALTERNATION, True, reason, found[1], found[0])


def _by_power(size: "sympy.Expr", index: str, alternates: bool) -> Decision | None:
    """Comparison with 1/n^p, where n^p times the term settles at a number that is not 0."""
    if alternates:
        return None
    n = sympy.Symbol(index)
    for power in map(sympy.Rational, (1, 2, "1/2", "3/2", 3, "5/2", 4, "1/3", "2/3", "4/3", 5, 6)):
        found = limit_of_terms(size * n**power, index)
        if found is not None and found[0].is_finite and found[0] != 0:
            if size == n**-power:
                reason = _as_power_series(power)
                return Decision(Way.POWER, bool(power > 1), reason, True, found[0], power)
            other = code(f"∑ {show(1 / n**power)}")
            kind = "converges" if power > 1 else "diverges"
            end = code(show(found[0]))
            reason = f"comparison with {other}, which {kind}: the quotient tends to {end}"
            return Decision(Way.POWER, bool(power > 1), reason, found[1], found[0], power)
    return _by_integral(size, n)


def _as_power_series(power: "sympy.Rational") -> str:
    relation = "greater than 1" if power > 1 else "not greater than 1"
    return f"the rule for sums of {code('1/n^p')}: here {code(f'p = {show(power)}')} is {relation}"


def _by_integral(size: "sympy.Expr", n: "sympy.Symbol") -> Decision | None:
    """For terms such as 1/(n ln n): the integral from 3 on has a finite value, or none."""
    node = tree_of(size)
    for found, _ in candidates(size, n.name):
        if not function_agrees(node, real_derivative(found, n.name)):
            continue
        value = sympy.limit(found, n, sympy.oo)
        if value.is_finite or value.is_infinite:
            name = code(f"∫ {show(size)} d{n.name} = {show(found)}")
            end = "stays finite" if value.is_finite else "grows beyond every bound"
            reason = f"the integral test: {name} {end}"
            return Decision(Way.INTEGRAL, bool(value.is_finite), reason, True, found)
    return None
