"""Powers and factorials against other expressions for every whole number: `2^n > n²`.

With `f > g > 0` at the first number, and `f(n + 1)/f(n) ≥ g(n + 1)/g(n)` from there on, it holds
for all that come after; the quotients are fractions of polynomials, whose order is decidable.
"""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.proofs.induction import BoundClaim
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_TRIED: Final = 30
METHOD_OF_BOUNDS: Final = (
    "Show it for the first value; then compare by how much each side is multiplied from one "
    "number to the next: the greater side must not be multiplied by less."
)


def answer_bound_claim(problem: BoundClaim) -> Answer:
    """Yes by induction, or the first number for which it fails."""
    index = sympy.Symbol(problem.name)
    relation, claim = problem.relation, code(written(problem.relation))
    left, right = _sides(problem)
    for at in range(problem.start, problem.start + _TRIED):
        one, other = left.subs(index, at), right.subs(index, at)
        if not _holds(relation.sign, one, other):
            text = (
                f"No, {claim} fails for {code(f'{problem.name} = {at}')}: there it says "
                f"{code(f'{show(one)} {relation.sign} {show(other)}')}."
            )
            return with_verdict(text, True, "by a counter-example", "False")
    growth = _growth(problem)
    if growth is None:
        return refused(f"{claim} holds for the first numbers, but I could not prove it for all.")
    more, less = growth
    text = (
        f"Yes, {claim} for every whole number {code(f'{problem.name} ≥ {problem.start}')}, by "
        f"induction: it holds for {code(f'{problem.name} = {problem.start}')}, and from `k` to "
        f"`k + 1` the greater side is multiplied by {code(show(more))}, the smaller one by "
        f"{code(show(less))}, which is not more."
    )
    return with_verdict(text, True, "by trying the first numbers", "True")


def _holds(sign: str, one: "sympy.Expr", other: "sympy.Expr") -> bool:
    difference = one - other
    match sign:
        case "<":
            return bool(difference < 0)
        case ">":
            return bool(difference > 0)
        case "≤":
            return bool(difference <= 0)
        case _:
            return bool(difference >= 0)


def _growth(problem: BoundClaim) -> "tuple[sympy.Expr, sympy.Expr] | None":
    """By what the greater and the smaller side are multiplied; `None` where that proves nothing."""
    index, k = sympy.Symbol(problem.name), sympy.Symbol("k", positive=True, integer=True)
    sides = [
        to_sympy(one).subs(index, k) for one in (problem.relation.left, problem.relation.right)
    ]
    greater, smaller = sides if problem.relation.sign in ">≥" else reversed(sides)
    if not bool(smaller.subs(k, problem.start) > 0):
        return None
    more, less = (
        sympy.factor(sympy.combsimp(sympy.powsimp(one.subs(k, k + 1) / one)))
        for one in (greater, smaller)
    )
    real = sympy.Symbol("k", real=True)
    top, bottom = sympy.fraction(sympy.together((more - less).subs(k, real)))
    if not (top.is_polynomial(real) and bottom.is_polynomial(real)):
        return None
    ray = sympy.Interval(problem.start, sympy.oo)
    is_positive = all(
        _is_never_negative(part, real, problem.start)
        for part in (top * bottom, _base(less, real, k))
    )
    found = is_positive and not sympy.solveset(bottom, real, ray)
    shown = sympy.Symbol("k")
    return (more.subs(k, shown), less.subs(k, shown)) if found else None


def _sides(problem: BoundClaim) -> "list[sympy.Expr]":
    return [to_sympy(one) for one in (problem.relation.left, problem.relation.right)]


def _base(value: "sympy.Expr", real: "sympy.Symbol", k: "sympy.Symbol") -> "sympy.Expr":
    """Positive exactly where the smaller side keeps its sign from one number to the next."""
    top, bottom = sympy.fraction(sympy.together(value.subs(k, real)))
    return sympy.expand(top * bottom)


def _is_never_negative(value: "sympy.Expr", real: "sympy.Symbol", start: int) -> bool:
    """Whether a polynomial is at least 0 from a number on: no root after it, or an even one."""
    polynomial = sympy.Poly(sympy.expand(value), real)
    if polynomial.is_zero:
        return True
    roots = [root for root in sympy.real_roots(polynomial, multiple=True) if bool(root > start)]
    return polynomial.LC() > 0 and all(roots.count(root) % 2 == 0 for root in roots)


def steps_bound_claim(problem: BoundClaim) -> tuple[Step, ...] | None:
    """The base and the comparison of what both sides are multiplied by."""
    if answer_bound_claim(problem).result != "True" or (growth := _growth(problem)) is None:
        return None
    index, relation = sympy.Symbol(problem.name), problem.relation
    line = written(relation)
    values = [
        show(to_sympy(one).subs(index, problem.start)) for one in (relation.left, relation.right)
    ]
    more, less = growth
    return (
        Step(
            "base case",
            f"Base case: put in {code(f'{problem.name} = {problem.start}')}",
            line,
            (f"{values[0]} {relation.sign} {values[1]}",),
        ),
        Step(
            "next case",
            "Suppose it for `k`; to come to `k + 1`, the greater side is multiplied by "
            f"{code(show(more))}, the smaller one by {code(show(less))}",
            line,
            (f"{show(more)} ≥ {show(less)}",),
        ),
        Step(
            "stays greater",
            f"That holds for {code(f'k ≥ {problem.start}')}, so the greater side stays greater",
            f"{show(more)} ≥ {show(less)}",
            (),
        ),
    )


def heading_bound_claim(problem: BoundClaim) -> str:
    """What the working proves."""
    return f"To prove {code(written(problem.relation))} by induction"
