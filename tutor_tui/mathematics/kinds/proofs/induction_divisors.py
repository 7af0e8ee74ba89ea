"""Divisors of an expression for every whole number: decided exactly, and proved by induction.

Sums of `c nʲ aⁿ` follow a rule in which each value is made of the `d` before it with whole
factors. So where the first `d` are divisible, all are.
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.proofs.induction import DivisorClaim
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Number
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written

_MOST: Final = 40
_MOST_REMAINDERS: Final = 12
METHOD_OF_DIVISORS: Final = (
    "Show it for the first value; then suppose it for `k` and write the expression with `k + 1` "
    "as a multiple of the one with `k` plus something that the divisor goes into."
)


def answer_divisor_claim(problem: DivisorClaim) -> Answer:
    """Yes with the step that proves it, or the first number for which it fails."""
    value, index = _expression(problem)
    claim = f"{code(written(problem.expression))} is divisible by {code(str(problem.divisor))}"
    count = _values_needed(value, index)
    if count is None:
        return refused(f"I cannot decide for every {code(problem.name)} whether {claim}.")
    tried = range(problem.start, problem.start + count)
    for at in tried:
        there = value.subs(index, at)
        if not there.is_Integer or there % problem.divisor:
            text = (
                f"No: for {code(f'{problem.name} = {at}')}, "
                f"{code(f'{written(problem.expression)} = {show(there)}')} is not divisible by "
                f"{code(str(problem.divisor))}."
            )
            return with_verdict(text, True, "by a counter-example", "False")
    whole = code(f"{problem.name} ≥ {problem.start}")
    text = f"Yes, {claim} for every whole number {whole}: {_reason(problem, value, index)}."
    return with_verdict(text, True, "by a second exact calculation", "True")


def _expression(problem: DivisorClaim) -> "tuple[sympy.Expr, sympy.Symbol]":
    return to_sympy(problem.expression), sympy.Symbol(problem.name)


def _values_needed(value: "sympy.Expr", index: "sympy.Symbol") -> int | None:
    """How many values in a row decide: one for each `nʲ aⁿ`; `None` for other expressions."""
    bases: dict[sympy.Expr, int] = {}
    for term in sympy.Add.make_args(sympy.expand(value, power_base=True)):
        base, power = sympy.Integer(1), sympy.Integer(1)
        for factor in sympy.Mul.make_args(term):
            if factor.is_Pow and factor.exp.has(index):
                slope = sympy.expand(factor.exp).coeff(index)
                if not (factor.base.is_Integer and slope.is_Integer and slope > 0):
                    return None
                base *= factor.base**slope
            elif factor.has(index):
                power *= factor
            elif not factor.is_Rational:
                return None
        if not power.is_polynomial(index):
            return None
        bases[base] = max(bases.get(base, 0), int(sympy.degree(power, index)) + 1)
    needed = sum(bases.values())
    return needed if needed <= _MOST else None


def _reason(problem: DivisorClaim, value: "sympy.Expr", index: "sympy.Symbol") -> str:
    if (step := _step(problem, value, index)) is not None:
        base, factor, rest = step
        grown = code(_next(problem))
        of = code(_split(factor, show(value.subs(index, _k())), rest))
        return (
            f"for {code(f'{problem.name} = {problem.start}')} it is {code(base)}, and {grown} is "
            f"{of}, where both parts are divisible by {code(str(problem.divisor))}"
        )
    if _has_whole_coefficients(value, index):
        return (
            f"its value leaves no remainder for each of the remainders that "
            f"{code(problem.name)} can have on division by {code(str(problem.divisor))}"
        )
    count = _values_needed(value, index) or 1
    first = [
        code(show(value.subs(index, at))) for at in range(problem.start, problem.start + count)
    ]
    return f"the first values {listed(first)} are, and each later one is a sum of multiples of them"


def _split(factor: str, of: str, rest: str) -> str:
    """`7(7^k - 1) + 6`."""
    if factor == "1":
        return f"{of} + {rest}"
    return f"{factor}({of}) - {rest[1:]}" if rest.startswith("-") else f"{factor}({of}) + {rest}"


def _next(problem: DivisorClaim) -> str:
    """The expression with `k + 1`, as it was written."""
    following = Binary("+", Name("k"), Number(Fraction(1)))
    return written(substitute(problem.expression, problem.name, following))


def _k() -> "sympy.Symbol":
    return sympy.Symbol("k")


def _is_always_multiple(rest: "sympy.Expr", divisor: int) -> bool:
    """Whether the divisor goes into a polynomial in k for each of the remainders of k."""
    if not _has_whole_coefficients(rest, _k()) or divisor > _MOST_REMAINDERS:
        return False
    return all(rest.subs(_k(), at) % divisor == 0 for at in range(divisor))


def _step(
    problem: DivisorClaim, value: "sympy.Expr", index: "sympy.Symbol"
) -> tuple[str, str, str] | None:
    """The first value, the factor `a` and what is left of `f(k + 1) - a f(k)`, a plain multiple.

    `None` where no base of a power leaves something with the divisor in each of its terms.
    """
    expanded = sympy.expand(value.subs(index, _k()), power_base=True)
    bases = sorted(
        {
            int(one.base ** sympy.expand(one.exp).coeff(_k()))
            for one in expanded.atoms(sympy.Pow)
            if one.exp.has(_k()) and one.base.is_Integer
        }
    )
    for base in bases or [1]:
        rest = sympy.expand(expanded.subs(_k(), _k() + 1) - base * expanded)
        rest = sympy.powsimp(sympy.expand(rest, power_exp=True))
        terms = [term.as_coeff_Mul()[0] for term in sympy.Add.make_args(rest)]
        is_multiple = all(one.is_Integer and one % problem.divisor == 0 for one in terms)
        if is_multiple or (base == 1 and _is_always_multiple(rest, problem.divisor)):
            first = show(value.subs(index, problem.start))
            left = sympy.factor(rest) if base == 1 else sympy.factor_terms(rest)
            return first, str(base), show(left)
    return None


def steps_divisor_claim(problem: DivisorClaim) -> tuple[Step, ...] | None:
    """The proof by induction, or by factors for a polynomial; `None` for others."""
    value, index = _expression(problem)
    if answer_divisor_claim(problem).result != "True":
        return None
    line, divisor = written(problem.expression), code(str(problem.divisor))
    if (step := _step(problem, value, index)) is not None:
        first, factor, rest = step
        at_k = show(value.subs(index, _k()))
        grown = _next(problem)
        split = _split(factor, at_k, rest)
        return (
            Step(
                "base case",
                f"Base case: {code(f'{problem.name} = {problem.start}')} gives a multiple of "
                f"{divisor}",
                line,
                (first,),
            ),
            Step("supposed for k", f"Suppose that this is divisible by {divisor}", line, (at_k,)),
            Step("next case", "Write the next case with it", grown, (split,)),
            Step(
                "both parts divisible",
                f"The first part is divisible by {divisor} as supposed, {code(rest)} always is: so "
                "the next case is divisible, too",
                split,
                (),
            ),
        )
    is_whole = _has_whole_coefficients(value, index)
    return _by_remainders(problem, value, index) if is_whole else None


def _has_whole_coefficients(value: "sympy.Expr", index: "sympy.Symbol") -> bool:
    is_polynomial = bool(value.is_polynomial(index))
    return is_polynomial and all(one.is_Integer for one in sympy.Poly(value, index).all_coeffs())


def _by_remainders(
    problem: DivisorClaim, value: "sympy.Expr", index: "sympy.Symbol"
) -> tuple[Step, ...] | None:
    factored = show(sympy.factor(value))
    line, divisor = written(problem.expression), problem.divisor
    opening = () if factored == line else (Step("factor", "Factor it", line, (factored,)),)
    if divisor > _MOST_REMAINDERS:
        return opening or None
    values = [f"{at}: {show(value.subs(index, at))}" for at in range(divisor)]
    return (
        *opening,
        Step(
            "remainders tried",
            f"The remainder depends only on that of {code(problem.name)}, so it is enough to try "
            f"{listed([code(one) for one in values])}: all are divisible by {code(str(divisor))}",
            factored,
            (),
        ),
    )


def heading_divisor_claim(problem: DivisorClaim) -> str:
    """What the working proves."""
    whole = f"{code(written(problem.expression))} is divisible by {code(str(problem.divisor))}"
    return f"To prove that {whole}"
