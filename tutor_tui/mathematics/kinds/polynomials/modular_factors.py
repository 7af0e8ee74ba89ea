"""Polynomials factored modulo a prime: `x⁴ + 1` is `(x + 1)⁴` over the field of two elements."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 250
_LARGEST_DEGREE: Final = 24
_LARGEST: Final = 1_000
_MOST_VALUES: Final = 13
_WITH_A_ZERO: Final = 3
"""Up to this degree every product of smaller polynomials has a factor of degree 1."""

_P: Final = r"\{?(?P<%s>\d{1,4})\}?"
_FIELD: Final = (
    rf"(?:[ZℤF𝔽]|GF|\\mathbb\s*\{{?[ZF]\}}?)\s*(?:_\s*|\(\s*)?{_P % 'field'}\s*\)?"
    rf"|[Zℤ]\s*/\s*(?:\(?\s*{_P % 'ring'}\s*\)?\s*[Zℤ]?)"
    rf"|(?:the\s+)?(?:finite\s+)?field\s+(?:with|of)\s+{_P % 'size'}\s+elements"
    rf"|(?:the\s+)?integers\s+mod(?:ulo)?\s+{_P % 'integers'}"
)
_REQUEST: Final = late_regex(
    r"(?:is\s+(?P<asked>.+?)\s+(?P<kind>irreducible|reducible)"
    r"|(?:completely\s+|fully\s+)?factor(?:i[sz]e)?(?:\s+completely|\s+fully)?:?\s+(?P<p>.+?))"
    rf"\s*,?\s*(?:\(?\s*mod(?:ulo|ulus)?\.?\s*=?\s*{_P % 'modulus'}\s*\)?"
    rf"|(?:over|in)\s+(?:{_FIELD})(?:\s*\[\s*[a-z]\s*\])?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ModularFactors(KindProblem):
    """A polynomial in one letter, a modulus, and whether it is asked to be (ir)reducible."""

    polynomial: Node
    modulus: int
    asked: str


def _read(text: str) -> ModularFactors | None:
    if len(text) > _LONGEST or not kept_regex(r"factor|reducible", re.IGNORECASE).search(text):
        return None
    found = _REQUEST.fullmatch(bare(re.sub(r"[$`]|\\\(|\\\)", "", text)))
    node = expression_or_none(found["p"] or found["asked"]) if found else None
    if found is None or node is None or isinstance(node, Relation) or len(variables(node)) != 1:
        return None
    names = ("field", "ring", "size", "integers", "modulus")
    modulus = next(int(found[name]) for name in names if found[name])
    return ModularFactors(node, modulus, (found["kind"] or "").lower())


def _work(problem: ModularFactors) -> Worked:
    from sympy.polys.galoistools import gf_irred_p_rabin

    modulus = problem.modulus
    shown, x = code(written(problem.polynomial)), sympy.Symbol(variables(problem.polynomial)[0])
    if not sympy.isprime(modulus) or modulus > _LARGEST:
        raise DeclinedError(f"I factor modulo primes up to {_LARGEST}; {modulus} is none of them.")
    body = to_sympy(problem.polynomial)
    if not body.is_polynomial(x) or sympy.degree(body, x) > _LARGEST_DEGREE:
        raise DeclinedError(f"{shown} is no polynomial of degree 1 to {_LARGEST_DEGREE}.")
    over = sympy.Poly(body, x)
    if not all(number.is_Integer for number in over.all_coeffs()):
        raise DeclinedError(f"The coefficients of {shown} are not whole numbers.")
    field = sympy.GF(modulus, symmetric=False)
    polynomial = sympy.Poly(body, x, domain=field)
    if polynomial.degree() < 1:
        raise DeclinedError(f"Modulo {modulus}, {shown} is a constant.")
    constant, factors = polynomial.factor_list()
    known = [(factor.set_domain(sympy.ZZ), times) for factor, times in factors]
    back = sympy.Poly(int(constant), x).mul(*[sympy.prod(factor**times for factor, times in known)])
    rests = [int(part) % modulus for part in (back - over.set_domain(sympy.ZZ)).all_coeffs()]
    are_last = all(
        gf_irred_p_rabin([int(part) % modulus for part in factor.all_coeffs()], modulus, sympy.ZZ)
        for factor, _ in known
    )
    whole = sympy.Mul(
        int(constant) % modulus, *[factor.as_expr() ** times for factor, times in known]
    )
    verdict = not any(rests) and are_last
    is_last = sum(times for _, times in known) == 1
    told = _told(problem, whole, verdict, is_last=is_last)
    return replace(told, steps=_steps(problem, over, show(whole), is_last=is_last))


def _steps(
    problem: ModularFactors, polynomial: "sympy.Poly", whole: str, *, is_last: bool
) -> tuple[Step, ...]:
    """The values at all remainders, and what follows from the zeros among them."""
    modulus, degree = problem.modulus, polynomial.degree()
    if modulus > _MOST_VALUES or (is_last and not 1 < degree <= _WITH_A_ZERO):
        return ()
    x = str(polynomial.gen)
    values = [int(polynomial.eval(place)) % modulus for place in range(modulus)]
    zeros = [f"{x} = {place}" for place, value in enumerate(values) if value == 0]
    found = listed([code(zero) for zero in zeros]) if zeros else "none"
    line = ", ".join(f"{x} = {place}: {value}" for place, value in enumerate(values))
    reason = f"Put in all numbers from 0 to {modulus - 1}, and keep remainders; zeros: {found}."
    tried = Step("modular zeros", reason, show(polynomial.as_expr()), (line,))
    if is_last:
        reason = f"There is no zero, but a product would have one, as the degree is only {degree}."
        return (tried, Step("no factor", reason, show(polynomial.as_expr()), (whole,)))
    reason = (
        f"Each zero {code('r')} gives a factor {code(f'{x} - r')}, which leaves the others."
        if zeros
        else "Without zeros only factors of a higher degree are left: try them, and multiply out."
    )
    return (tried, Step("modular factors", reason, show(polynomial.as_expr()), (whole,)))


def _told(problem: ModularFactors, whole: Any, verdict: bool, *, is_last: bool) -> Worked:
    shown, modulus = code(written(problem.polynomial)), code(str(problem.modulus))
    how = "by multiplying out"
    line = f"Modulo {modulus}, {shown} is {code(show(whole))}"
    if is_last:
        line = f"Modulo {modulus}, {shown} cannot be split: it is irreducible"
    if not problem.asked:
        return Worked(f"{line}.", verdict, how, plain(whole))
    is_so = is_last == (problem.asked == "irreducible")
    return Worked(f"{'Yes' if is_so else 'No'}: {line[:1].lower()}{line[1:]}.", verdict, how,
                  str(is_so))  # fmt: skip


def _heading(problem: ModularFactors) -> str:
    return f"To factor {code(written(problem.polynomial))} modulo {code(str(problem.modulus))}"


_METHOD: Final = (
    "Put in all numbers from 0 to the modulus minus 1: each zero `r` gives the factor `x - r`. "
    "Divide by these; what is left without zeros may still be a product of quadratics or more."
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(ModularFactors, _read, _work, _heading, _METHOD),
)
