"""All complex solutions of a polynomial equation with letters: `x³ = a` has three.

Each formula is put back into the equation with complex numbers for the letters; there are as many
as the degree says.
"""

import re
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lettered_answers import lettered_answer, lettered_steps
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.calculus.wording import statement
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_WHERE: Final = r"(?:over|in)\s+(?:the\s+)?(?:complex\s+(?:numbers|plane)|ℂ)"
_FOR: Final = r"for\s+(?P<{}>[a-zA-Z])"
_EQUATION: Final = late_regex(
    rf"solve\s+(?P<equation>[^?]{{3,120}}?=[^?]{{1,120}}?),?\s+"
    rf"(?:{_FOR.format('first')},?\s+{_WHERE}|{_WHERE},?\s+{_FOR.format('last')})",
    re.IGNORECASE,
)
_LARGEST_DEGREE: Final = 12
_LONGEST: Final = 400
_PLACES: Final = (42, -113, 161)
"""Hundredths of the imaginary unit in the numbers that letters get."""
METHOD: Final = (
    "Get the power of the unknown alone and take all n-th roots: one of them times the n-th roots "
    "of 1. A quadratic is solved by the formula, a cubic by that of Cardano."
)


@dataclass(frozen=True, slots=True)
class LetteredEquation(KindProblem):
    """A polynomial equation for one of its letters, in the complex numbers."""

    equation: Relation
    unknown: str


def read_lettered(text: str) -> LetteredEquation | None:
    """The equation of a message that says for which letter and in which numbers."""
    if len(text) > _LONGEST or ("omplex" not in text and "ℂ" not in text):
        return None
    found = _EQUATION.fullmatch(bare(text.replace("`", "").replace("$", "")))
    equation = statement(found["equation"]) if found else None
    if found is None or equation is None or equation.sign != "=":
        return None
    unknown = found["first"] or found["last"]
    names = variables(equation)
    is_lettered = len(names) > 1 and unknown in names
    return LetteredEquation(equation, unknown) if is_lettered else None


def answer(question: LetteredEquation) -> Answer:
    """All formulas; the real ones alone where no others are found."""
    roots = _roots(question)
    if not roots:
        return _of_reals(question)
    verdict = all(_fulfils(question, root) for root in roots) and _differ(roots)
    shown = listed([code(f"{question.unknown} = {show(root)}") for root in roots])
    noun = "solution" if len(roots) == 1 else "solutions"
    ending = ", with principal roots" if any(map(_has_root, roots)) else ""
    sentence = f"{code(written(question.equation))} has the complex {noun} {shown}{ending}."
    result = f"{question.unknown} = {', '.join(map(plain, roots))}"
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, result)


def _of_reals(question: LetteredEquation) -> Answer:
    try:
        return lettered_answer(question.equation, question.unknown)
    except UnsolvedError:
        shown = code(written(question.equation))
        return refused(f"I cannot solve {shown} for {code(question.unknown)}.")


def steps(question: LetteredEquation) -> tuple[Step, ...] | None:
    """The power alone, then all its roots; of other equations the way to the real ones."""
    polynomial = _polynomial(question)
    if polynomial is None or not _is_power(polynomial):
        try:
            return lettered_steps(question.equation, question.unknown)
        except UnsolvedError:
            return None
    degree, value = polynomial.degree(), _value(polynomial)
    line, alone = written(question.equation), f"{show(polynomial.gen**degree)} = {show(value)}"
    ends = tuple(f"{question.unknown} = {show(root)}" for root in _roots(question))
    reason = f"Take all {degree} roots: one of them times the roots of {code('1')}."
    root = Step("root", reason, alone, ends)
    isolated = Step("get the power alone", "Get the power alone.", line, (alone,))
    is_alone = alone.replace(" ", "") == line.replace(" ", "")
    return (root,) if is_alone else (isolated, root)


def heading(question: LetteredEquation) -> str:
    """The opening of the working."""
    return f"To solve {code(written(question.equation))} for {code(question.unknown)}"


def _polynomial(question: LetteredEquation) -> "sympy.Poly | None":
    unknown = sympy.Symbol(question.unknown)
    difference = to_sympy(question.equation.left) - to_sympy(question.equation.right)
    top = sympy.fraction(sympy.together(difference))[0]
    if not top.is_polynomial(unknown) or difference.has(sympy.Float):
        return None
    polynomial = sympy.Poly(sympy.expand(top), unknown)
    return polynomial if 1 <= polynomial.degree() <= _LARGEST_DEGREE else None


def _is_power(polynomial: "sympy.Poly") -> bool:
    coefficients = polynomial.all_coeffs()
    return len(coefficients) > 2 and not any(coefficients[1:-1]) and coefficients[-1] != 0


def _value(polynomial: "sympy.Poly") -> "sympy.Expr":
    """What the power is where it stands alone."""
    first, *_, last = polynomial.all_coeffs()
    return sympy.cancel(-last / first)


@kept(bool)
def _roots(question: LetteredEquation) -> "tuple[sympy.Expr, ...]":
    """The different roots of the polynomial that keep the denominators from zero."""
    polynomial = _polynomial(question)
    if polynomial is None:
        return ()
    degree = polynomial.degree()
    if _is_power(polynomial):
        # any root of the value will do: the others are that one times the roots of 1
        first = _one_root(_value(polynomial), degree)
        turns = (sympy.exp(2 * sympy.pi * sympy.I * turn / degree) for turn in range(degree))
        short = (turn.rewrite(sympy.cos) if degree in (3, 4, 6, 8, 12) else turn for turn in turns)
        return tuple(first * turn for turn in short)
    found = sympy.roots(polynomial, cubics=degree == 3, quartics=False)
    if sum(found.values()) != degree:
        return ()
    return tuple(root for root in map(sympy.simplify, found) if _fulfils(question, root))


def _one_root(value: "sympy.Expr", degree: int) -> "sympy.Expr":
    """Some root; of `a³` the letter itself, and of `-a` the opposite where the degree is odd."""
    if degree % 2 and value.could_extract_minus_sign():
        return -_one_root(-value, degree)
    root = value ** sympy.Rational(1, degree)
    plain_root = sympy.powdenest(root, force=True)
    return root if _has_root(plain_root) else plain_root


def _fulfils(question: LetteredEquation, root: "sympy.Expr") -> bool:
    names = sorted(set(variables(question.equation)) - {question.unknown})
    with mpmath.workdps(DIGITS):
        for turn in range(len(_PLACES)):
            places = {
                name: sympy.Rational(131 + 97 * index, 100) + _PLACES[turn] * sympy.I / 100
                for index, name in enumerate(names)
            }
            values = {name: number_of(place) for name, place in places.items()}
            try:
                there = number_of(root.subs(places))
                sides = [
                    value_at(side, {**values, question.unknown: there})
                    for side in (question.equation.left, question.equation.right)
                ]
            except NoValueError:
                return False
            if not is_close(sides[0], sides[1], 15):
                return False
    return True


def _differ(roots: "tuple[sympy.Expr, ...]") -> bool:
    return all((one - other).expand() != 0 for one, other in combinations(roots, 2))


def _has_root(root: "sympy.Expr") -> bool:
    return any(
        not power.exp.is_Integer and power.base.free_symbols for power in root.atoms(sympy.Pow)
    )
