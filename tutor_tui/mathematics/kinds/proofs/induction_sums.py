"""Sums up to any last term: whether a closed form is right, and its proof by induction.

A closed form is right exactly if it gives the first term and grows by the next one; both are
decided exactly, and the first sums are added up besides.
"""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.proofs.induction import SumClaim
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_TRIED: Final = 12
METHOD_OF_SUMS: Final = (
    "Show it for the first value; then suppose it for `k`, add the next term to both sides, and "
    "show that the right side becomes the formula with `k + 1`. So each case gives the next one."
)


def answer_sum_claim(problem: SumClaim) -> Answer:
    """That the formula holds, with the two facts that prove it; or where it fails."""
    term, closed, index = _parts(problem)
    claim = code(f"{problem.shown} = {written(problem.closed)}")
    if (failure := _failure(problem, term, closed, index)) is not None:
        at, total, value = failure
        text = (
            f"No, {claim} is not right: for {code(f'{problem.name} = {at}')} the sum is "
            f"{code(show(total))}, and the formula gives {code(show(value))}."
        )
        return with_verdict(text, True, "by a counter-example", "False")
    if not _grows_by_the_term(term, closed, index):
        return refused(f"The first sums agree with {claim}, but I could not prove it.")
    text = (
        f"Yes, {claim} for every whole number {code(f'{problem.name} ≥ {problem.start}')}: the "
        f"first sum is {code(show(closed.subs(index, problem.start)))}, and adding the next term "
        f"{code(_at_next(term, index))} to {code(_at_k(closed, index))} gives "
        f"{code(_at_next(closed, index))}, the formula with `k + 1`."
    )
    return with_verdict(text, True, "by adding up the first terms", "True")


def _parts(problem: SumClaim) -> "tuple[sympy.Expr, sympy.Expr, sympy.Symbol]":
    index = sympy.Symbol(problem.name)
    return to_sympy(problem.term), to_sympy(problem.closed), index


def _failure(
    problem: SumClaim, term: "sympy.Expr", closed: "sympy.Expr", index: "sympy.Symbol"
) -> "tuple[int, sympy.Expr, sympy.Expr] | None":
    """The first place where the formula gives another value than the terms added up."""
    total = sympy.Integer(0)
    for at in range(problem.start, problem.start + _TRIED):
        total += term.subs(index, at)
        value = closed.subs(index, at)
        if sympy.cancel(total - value) != 0:
            return at, sympy.cancel(total), value
    return None


def _grows_by_the_term(term: "sympy.Expr", closed: "sympy.Expr", index: "sympy.Symbol") -> bool:
    grown = closed.subs(index, index + 1) - closed - term.subs(index, index + 1)
    # factorials and powers are put over their smallest one, so that they cancel
    found = sympy.combsimp(sympy.expand(grown, power_exp=True))
    return bool(sympy.simplify(found) == 0)


def _at_k(value: "sympy.Expr", index: "sympy.Symbol") -> str:
    return show(sympy.factor(value.subs(index, sympy.Symbol("k"))))


def _at_next(value: "sympy.Expr", index: "sympy.Symbol") -> str:
    found = value.subs(index, sympy.Symbol("k") + 1)
    return show(sympy.factor(found) if found.is_rational_function() else found)


def steps_sum_claim(problem: SumClaim) -> tuple[Step, ...] | None:
    """The base, the assumption, the next term, and the conclusion; `None` for a false claim."""
    term, closed, index = _parts(problem)
    is_so = _failure(problem, term, closed, index) is None
    if not is_so or not _grows_by_the_term(term, closed, index):
        return None
    first = show(closed.subs(index, problem.start))
    supposed, added = _at_k(closed, index), _at_next(term, index)
    claim, grown = written(problem.closed), _at_next(closed, index)
    is_sum = " + " in added or " - " in added
    sum_ = f"{supposed} + {f'({added})' if is_sum and not added.startswith('(') else added}"
    return (
        Step(
            "base case",
            f"Base case: for {code(f'{problem.name} = {problem.start}')} the sum is its first "
            f"term {code(show(term.subs(index, problem.start)))}, and the formula gives the same",
            claim,
            (first,),
        ),
        Step(
            "supposed for k",
            "Suppose that the formula holds for some `k`; then the sum up to `k` is this",
            claim,
            (supposed,),
        ),
        Step("next term added", f"Add the next term, {code(added)}", supposed, (sum_,)),
        Step(
            "formula for k + 1",
            "Put together, that is the formula with `k + 1`, so it holds for the next number, too",
            sum_,
            (grown,),
        ),
    )


def heading_sum_claim(problem: SumClaim) -> str:
    """What the working proves."""
    return f"To prove {code(f'{problem.shown} = {written(problem.closed)}')} by induction"
