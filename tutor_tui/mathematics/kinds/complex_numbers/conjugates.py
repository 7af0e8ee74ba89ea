"""Equations in a complex number with its conjugate, its modulus or its parts: `z + 2z̄ = 3 + i`."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.complex_numbers.equation_steps import parts_steps
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Name, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class PartsEquation(KindProblem):
    """An equation that holds for a complex number and its conjugate, modulus or parts."""

    equation: Relation
    unknown: str


_LONGEST: Final = 300
_PARTS: Final = ("conjugate", "abs", "re", "im")
_HINT: Final = late_regex(r"conj|\\bar|\\overline|\u0304|\u0305|\||\babs\b|\bR[Ee]\b|\bI[Mm]\b")
_BARS: Final = (
    (late_regex(r"\\(?:overline|bar)\s*(?:\{([^{}]*)\}|(\w))"), r"conjugate(\1\2)"),
    (late_regex(r"([a-z])[\u0304\u0305]"), r"conjugate(\1)"),
    (late_regex(r"\bconj(?:ugate)?\s*\("), "conjugate("),
    (late_regex(r"\\(?:operatorname\s*\{?)?(Re|Im)\}?(?![a-z])", re.IGNORECASE), r"\1"),
    (late_regex(r"\b(re|im)\s+([a-z])\b", re.IGNORECASE), r"\1(\2)"),
)
_ALL: Final = r"(?:(?:all|the|every|any|those|complex)\s+)*(?:complex\s+)?"
_THAT: Final = (
    r"(?:such that|satisfying|that satisf(?:y|ies)|for which|with|where|if|given that|when|of|to"
    r"|in)"
)
_REQUEST: Final = late_regex(
    rf"(?:(?:solve|find|determine)\s+)?{_ALL}"
    r"(?:(?:solutions?|roots?|numbers?|values?|solution set)\s+)?"
    rf"(?:(?:[a-z]|ℂ)\s+(?={_THAT}\b))?(?:{_THAT}\s+)?(?:[a-z]\s*:\s*)?(?:the\s+)?(?:equation\s*:?\s+)?(?P<equation>[^?=]+=[^?=]+?)"
    r"(?P<where>(?:,?\s+(?:for|over|in|where|with|when)\s+(?:the\s+)?"
    r"(?:complex\s+(?:numbers?\s*)?)?"
    r"(?:[a-z]|ℂ|plane|numbers)?(?:\s*(?:∈|is|in)\s*(?:a\s+)?(?:ℂ|C|complex(?:\s+numbers?)?))?)"
    r"|\s*,?\s*(?:and\s+)?find\s+z)?",
    re.IGNORECASE,
)


def read(text: str) -> PartsEquation | None:
    """The equation of a message that is about a complex number and its parts."""
    if len(text) > _LONGEST or "=" not in text or not _HINT.search(text):
        return None
    request = bare(text.replace("$", ""))
    for pattern, plainly in _BARS:
        request = pattern.sub(plainly, request)
    found = _REQUEST.fullmatch(request.strip())
    if found is None:
        return None
    equation = relation_or_none(found["equation"], "=")
    if equation is None:
        return None
    names = variables(equation)
    parts = [one for one in walk(equation) if isinstance(one, Call) and one.function in _PARTS]
    if len(names) != 1 or not any(variables(part) for part in parts):
        return None
    has_unit = any(part == Name("i") for part in walk(equation))
    is_complex = any(part.function != "abs" for part in parts) or has_unit
    says_so = re.search(r"complex|ℂ", text, re.IGNORECASE)
    return PartsEquation(equation, names[0]) if is_complex or says_so else None


def _answer(problem: PartsEquation) -> Answer:
    """All numbers that fulfil it, or the curve on which they lie."""
    return _found(problem)[0]


def _steps(problem: PartsEquation) -> tuple[Step, ...]:
    _, conditions, values = _found(problem)
    return parts_steps(problem.equation, problem.unknown, conditions, values)


def _found(problem: PartsEquation) -> "tuple[Answer, list[sympy.Expr], list[sympy.Expr]]":
    """The answer, the equations for the parts that it comes from, and the numbers.

    Real and imaginary part give two equations in x and y, the modulus a third one.
    """
    x, y = sympy.symbols("x y", real=True)
    r = sympy.Symbol("r", nonnegative=True)
    equations = _real_equations(problem, x, y, r)
    unknowns = [x, y, r] if any(one.has(r) for one in equations) else [x, y]
    if len(unknowns) == 3:
        equations = [*equations, r**2 - x**2 - y**2]
    kept = [one for one in equations if one != 0]
    if len(kept) < len(unknowns):
        return _locus(problem, kept, x, y, r), kept, []
    if any(one.is_number for one in kept):
        return _none(problem), kept, []
    found = sympy.solve(kept, unknowns, dict=True)
    values: list[sympy.Expr] = []
    for one in found:
        if {x, y} - set(one) or any(value.free_symbols for value in one.values()):
            raise UndefinedError("I do not find all solutions of this equation.")
        value = sympy.radsimp(one[x]) + sympy.I * sympy.radsimp(one[y])
        if _is_real(one) and value not in values:
            values.append(value)
    if not values:
        return _none(problem), kept, []
    verdict = all(_holds(problem, value) for value in values)
    shown = listed([code(f"{problem.unknown} = {show(value)}") for value in values], "or")
    sentence = f"With {code(f'{problem.unknown} = x + y*i')}, both parts give {shown}."
    result = ", ".join(plain(value) for value in values)
    told = with_verdict(sentence, verdict, BY_SUBSTITUTION, f"{problem.unknown} = {result}")
    return told, kept, values


def _is_real(values: "dict[sympy.Symbol, sympy.Expr]") -> bool:
    numbers = {symbol: complex(value.evalf(30)) for symbol, value in values.items()}
    return all(
        abs(number.imag) < 1e-20 and (symbol.name != "r" or number.real > -1e-20)
        for symbol, number in numbers.items()
    )


def _real_equations(
    problem: PartsEquation, x: "sympy.Symbol", y: "sympy.Symbol", r: "sympy.Symbol"
) -> "list[sympy.Expr]":
    z = sympy.Symbol(problem.unknown)
    left, right = to_sympy(problem.equation.left), to_sympy(problem.equation.right)
    if all(_is_size(side) for side in (left, right)):
        left, right = left**2, right**2  # both are 0 or more, so nothing is gained or lost
    difference = left - right
    number = difference.subs(z, x + sympy.I * y)
    number = number.replace(sympy.Abs, _modulus)
    top, _ = sympy.fraction(sympy.together(sympy.expand_complex(number)))
    parts = sympy.expand(top).as_real_imag()
    size = sympy.sqrt(x**2 + y**2)
    found = [sympy.expand(sympy.expand(part).subs(size, r)) for part in parts]
    if any(
        one.as_poly(x, y, r) is None or one.as_poly(x, y, r).total_degree() > 4 for one in found
    ):
        raise UndefinedError("I solve such equations where both parts are polynomials.")
    return found


def _is_size(side: "sympy.Expr") -> bool:
    """Whether a side is a modulus, a multiple of one, or a number that is not negative."""
    number, rest = side.as_coeff_Mul()
    is_modulus = isinstance(rest, sympy.Abs) or rest == 1
    return is_modulus and bool(number.is_nonnegative)


def _modulus(number: "sympy.Expr") -> "sympy.Expr":
    real, imaginary = sympy.expand(number).as_real_imag()
    return sympy.sqrt(sympy.expand(real**2 + imaginary**2))


def _none(problem: PartsEquation) -> Answer:
    return refused(f"{code(written(problem.equation))} holds for no complex number.")


def _locus(problem: PartsEquation, kept: "list[sympy.Expr]", x: Any, y: Any, r: Any) -> Answer:
    """One real condition is left: a line or a curve of the plane, or the whole plane."""
    shown = code(written(problem.equation))
    conditions = [one for one in kept if one != r**2 - x**2 - y**2]
    if not conditions:
        sentence = f"{shown} holds for every complex number."
        return with_verdict(sentence, _holds(problem, 2 + 3 * sympy.I), BY_SUBSTITUTION)
    condition = conditions[0]
    if len(conditions) > 1 or condition.has(r):
        polynomial = condition.as_poly(r)
        is_size = len(conditions) == 1 and polynomial is not None and polynomial.degree() == 1
        if not is_size or not polynomial.free_symbols <= {r}:
            raise UndefinedError("I do not find all solutions of this equation.")
        size = -polynomial.all_coeffs()[1] / polynomial.all_coeffs()[0]
        condition = x**2 + y**2 - size**2
    curve = sympy.Poly(condition, x, y).primitive()[1]
    condition = (-curve if curve.LC().is_negative else curve).as_expr()
    constant = condition.subs({x: 0, y: 0})
    line = f"{show(condition - constant)} = {show(-constant)}"
    places = _places_on(condition, x, y)
    verdict = all(_holds(problem, place) for place in places) if places else None
    sentence = f"With {code(f'{problem.unknown} = x + y*i')} all points of {code(line)} fulfil it."
    result = f"{plain(condition - constant)} = {plain(-constant)}"
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, result)


def _places_on(condition: "sympy.Expr", x: Any, y: Any) -> "list[sympy.Expr]":
    found = list[sympy.Expr]()
    for free, other in ((x, y), (y, x)):
        for place in (sympy.Rational(1, 3), sympy.Integer(0), sympy.Rational(-2, 5)):
            for value in sympy.solve(condition.subs(free, place), other):
                pair = {free: place, other: value}
                if value.is_real:
                    found.append(pair[x] + sympy.I * pair[y])
    return found


def _holds(problem: PartsEquation, value: "sympy.Expr") -> bool:
    with mpmath.workdps(DIGITS):
        place = {problem.unknown: mpmath.mpc(number_of(value))}
        try:
            left = value_at(problem.equation.left, place)
            right = value_at(problem.equation.right, place)
        except NoValueError:
            return False
        return bool(abs(left - right) < 1e-18 * (1 + abs(right)))


def _heading(problem: PartsEquation) -> str:
    return f"To solve {code(written(problem.equation))} for a complex number"


def _method(problem: PartsEquation) -> str:
    name = problem.unknown
    return (
        f"Write `{name} = x + y*i`, so that its conjugate is `x - y*i` and its modulus "
        "`√(x² + y²)`; the real parts and the imaginary parts of both sides are equal."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(PartsEquation, read, _answer, _heading, _method, _steps),
)
