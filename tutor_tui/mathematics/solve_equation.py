"""One equation in one unknown.

Polynomial equations (and fractions of polynomials) are solved completely: the roots, counted
with their multiplicities, are as many as the degree, and each is put into the original equation.
Other equations are `solve_other.py`'s business.
"""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.polynomial_roots import find_roots
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.school_forms import not_zero
from tutor_tui.mathematics.sentences import (
    BY_EXPANDING,
    BY_SUBSTITUTION,
    NO_SOLUTION,
    as_fraction,
    assigned,
    decimal_beside,
    plain_solutions,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.solve_other import solve_other
from tutor_tui.mathematics.steps_as_it_stands import is_product, square_in
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_of
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import has_decimals, variables, walk
from tutor_tui.mathematics.verify import all_agree, formula_agrees, function_agrees, root_agrees
from tutor_tui.mathematics.written import written

_DEGREE_LIMIT = 30


def solve_equation(equation: Relation, unknown: str, *, is_real: bool = False) -> Answer:
    """The solutions in a sentence; with `is_real` no others beside real ones."""
    if any(part == Name("oo") for part in walk(equation)):
        return refused("Infinity is no number, so no equation can be solved with it.")
    symbol = sympy.Symbol(unknown)
    difference = sympy.expand_func(to_sympy(equation.left) - to_sympy(equation.right))
    top, bottom = sympy.fraction(sympy.together(difference))
    if not (top.is_polynomial(symbol) and bottom.is_polynomial(symbol)):
        return solve_other(equation, unknown)
    polynomial = sympy.Poly(sympy.expand(top), symbol)
    if polynomial.degree() <= 0:
        return _without_unknown(equation, unknown, polynomial)
    if _has_parameters(polynomial):
        return _with_parameters(equation, unknown, polynomial)
    if polynomial.degree() > _DEGREE_LIMIT:
        return refused(f"An equation of degree {polynomial.degree()} is more than I take on.")
    return _polynomial(equation, unknown, polynomial, is_real=is_real)


def _without_unknown(equation: Relation, unknown: str, polynomial: "sympy.Poly") -> Answer:
    text = code(written(equation))
    if _has_parameters(polynomial):
        return refused(f"{code(unknown)} cancels out of {text}, so it cannot be solved for it.")
    if polynomial.is_zero:
        left = to_sympy(equation.left)
        right = to_sympy(equation.right)
        is_same = sympy.simplify(left - right) == 0
        gaps = sympy.denom(sympy.together(left)) * sympy.denom(sympy.together(right))
        where = " for which both sides are defined" if gaps.free_symbols else ""
        sentence = f"Every number{where} solves {text}: both sides are the same."
        same = function_agrees(equation.left, right) if variables(equation.left) else True
        bare = None if gaps.free_symbols else "all real numbers"
        return with_verdict(sentence, True if is_same and same else None, BY_EXPANDING, bare)
    sentence = f"{text} has no solution: {code(unknown)} drops out and a false statement remains."
    constant = to_sympy(equation.left) - to_sympy(equation.right)
    is_false = sympy.simplify(constant).is_zero is False
    return with_verdict(sentence, True if is_false else None, BY_EXPANDING, NO_SOLUTION)


def _polynomial(
    equation: Relation, unknown: str, polynomial: "sympy.Poly", *, is_real: bool
) -> Answer:
    roots = find_roots(polynomial)
    verdicts = [_verdict(equation, unknown, root) for root in (*roots.exact, *roots.approximate)]
    if False in verdicts:
        return with_verdict("", False, BY_SUBSTITUTION)
    kept = [root for root, verdict in zip(roots.exact, verdicts, strict=False) if verdict != "gap"]
    gaps = [root for root, verdict in zip(roots.exact, verdicts, strict=False) if verdict == "gap"]
    real = [root for root in (*kept, *roots.approximate) if root.is_real]
    told, others = (kept, roots.approximate)
    if is_real and real:
        told = [root for root in kept if root.is_real]
        others = tuple(root for root in roots.approximate if root.is_real)
    sentence = _sentence(equation, unknown, told, others, gaps)
    bare = plain_solutions(unknown, [_short(root) for root in sorted(real)])
    if not real and not roots.approximate:
        bare = plain_solutions(unknown, kept) or NO_SOLUTION
    return with_verdict(sentence, None if None in verdicts else True, BY_SUBSTITUTION, bare)


def _short(root: "sympy.Expr") -> "sympy.Expr":
    """A root in decimals with as many digits as anybody reads."""
    return root.n(10) if root.is_Float else root


def _verdict(equation: Relation, unknown: str, root: "sympy.Expr") -> "bool | str | None":
    """Whether a root fulfils the equation; "gap" where a denominator of it vanishes."""
    symbol = sympy.Symbol(unknown)
    for side in (equation.left, equation.right):
        bottom = _divisors(to_sympy(side, evaluate=False))
        if any(sympy.expand(part.subs(symbol, root)) == 0 for part in bottom):
            return "gap"
    return root_agrees(equation, unknown, root)


def _divisors(expression: "sympy.Expr") -> "list[sympy.Expr]":
    return [
        power.base
        for power in expression.atoms(sympy.Pow)
        if power.exp.is_negative and power.base.free_symbols
    ]


def _sentence(
    equation: Relation,
    unknown: str,
    exact: "list[sympy.Expr]",
    approximate: "tuple[sympy.Expr, ...]",
    gaps: "list[sympy.Expr]",
) -> str:
    real = [root for root in exact if root.is_real]
    shown = [_shown_root(equation, unknown, root) for root in real]
    numeric = sorted(root for root in approximate if root.is_real)
    shown += [code(f"{unknown} ≈ {_decimal(root)}") for root in numeric]
    others = [root for root in exact if not root.is_real]
    omitted = sum(not root.is_real for root in approximate)
    body = _with_method(equation, unknown, shown, real, is_single=not (others or omitted or gaps))
    return f"{body}{_complex_note(unknown, others, omitted)}{_gap_note(unknown, gaps)}"


def _with_method(
    equation: Relation, unknown: str, shown: list[str], real: "list[sympy.Expr]", *, is_single: bool
) -> str:
    text = listed(shown, "or")
    if not shown:
        return f"{code(written(equation))} has no real solution."
    steps = linear_steps(equation, unknown)
    beside = decimal_beside(real[0]) if len(real) == 1 and not has_decimals(equation) else ""
    if steps and is_single:
        return f"{_spoken(steps)}{text}{beside}."
    quadratic = quadratic_of(equation, unknown)
    if quadratic and _is_square_of_sum(equation):
        return f"Take square roots, of either sign: {text}."
    if quadratic and is_product(equation, quadratic):
        return f"A product is zero only where one of its factors is: {text}."
    if quadratic and quadratic.b and quadratic.rational_roots:
        return f"It factors as {code(f'{quadratic.factored} = 0')}, so {text}."
    if quadratic and quadratic.b:
        return f"By the quadratic formula, {text}."
    if quadratic and len(shown) > 1:
        return f"Take square roots, of either sign: {text}."
    return f"{text}{beside}."


def _is_square_of_sum(equation: Relation) -> bool:
    square = square_in(equation)
    return square is not None and square.value != square.rest


def _spoken(steps: tuple[Step, ...]) -> str:
    """ "Subtract 11 from both sides, then divide both sides by 3: "."""
    phrases = [step.reason.rstrip(".") for step in steps]
    if not 1 <= len(phrases) <= 3:
        return ""
    lowered = [phrases[0], *(phrase[0].lower() + phrase[1:] for phrase in phrases[1:])]
    if len(lowered) > 1:
        lowered[-1] = f"then {lowered[-1]}"
    return f"{', '.join(lowered)}: "


def _shown_root(equation: Relation, unknown: str, root: "sympy.Expr") -> str:
    if root.is_Rational and has_decimals(equation) and is_terminating(as_fraction(root)):
        return code(f"{unknown} = {shown_number(as_fraction(root), uses_decimals=True)}")
    return assigned(unknown, root)


def _decimal(root: "sympy.Expr") -> str:
    return str(root.n(7))


def _complex_note(unknown: str, roots: "list[sympy.Expr]", omitted: int) -> str:
    if roots and not omitted and len(roots) <= 4:
        shown = listed([assigned(unknown, root) for root in roots], "and")
        return f" The complex ones are {shown}." if len(roots) > 1 else f" Complex: {shown}."
    count = len(roots) + omitted
    return f" Besides there are {count} complex solutions." if count else ""


def _gap_note(unknown: str, gaps: "list[sympy.Expr]") -> str:
    if not gaps:
        return ""
    shown = listed([assigned(unknown, gap) for gap in gaps], "and")
    return f" {shown} would make a denominator zero, so that is no solution."


def _with_parameters(equation: Relation, unknown: str, polynomial: "sympy.Poly") -> Answer:
    is_power = any(part.exp.free_symbols for part in polynomial.LC().atoms(sympy.Pow))
    if polynomial.degree() > 2 or is_power:
        return solve_other(equation, unknown)
    formulas = [
        sympy.simplify(root) for root in sympy.roots(polynomial.as_expr(), sympy.Symbol(unknown))
    ]
    lead = polynomial.LC()
    verdicts = [formula_agrees(equation, unknown, formula) for formula in formulas]
    verdict = all_agree(verdicts)
    shown = listed([assigned(unknown, formula) for formula in formulas], "or")
    condition = f", if {code(not_zero(lead))}" if lead.free_symbols else ""
    bare = plain_solutions(unknown, formulas)
    return with_verdict(f"{shown}{condition}.", verdict, BY_SUBSTITUTION, bare)


def _has_parameters(polynomial: "sympy.Poly") -> bool:
    return bool(polynomial.free_symbols - set(polynomial.gens)) or bool(
        polynomial.as_expr().free_symbols - set(polynomial.gens)
    )
