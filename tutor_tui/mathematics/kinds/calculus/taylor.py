"""Taylor and Maclaurin polynomials, checked by how fast their error vanishes."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.notation import Applied, applied
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    named,
    number,
    parts,
    request,
    usual_variable,
)
from tutor_tui.mathematics.number_words import ordinal, spelled
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, Unclear, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Number
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy


@dataclass(frozen=True, slots=True)
class TaylorPolynomial(KindProblem):
    """The polynomial up to a degree, or of so many terms that are not zero, around a place."""

    expression: Node
    variable: str
    place: Node
    degree: int
    terms: int | None = None


BY_ERROR: Final = "by how fast the error vanishes"
_MOST: Final = 20
_USUAL: Final = 5
_POLES: Final = 4
"""The highest order of a pole around which a function is expanded."""

_HINT: Final = re.compile(r"taylor|maclaurin|laurent|power series|\bseries\s*[(\[]", re.IGNORECASE)
_SERIES: Final = (
    r"(?:taylor|maclaurin|laurent|power)(?:[-\s]maclaurin)?(?:'s)?\s*(?:series|polynomials?|expansion|formula"
    r"|approximation|development)?(?:\s+expansion)?"
)
_NUMBER: Final = r"(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,8})"
_PLACE: Final = (
    r"(?:(?:\s*,\s*|\s+)"
    r"(?:at|around|about|near|cent(?:er|re)d at|in the point|in|with cent(?:er|re))\s+"
    r"(?:the\s+point\s+)?(?:(?P<x>[a-zθ])\s*=\s*)?(?P<at>-?[\w./π]+(?:\([^()]*\))?))?"
)
_DEGREE: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:(?:up\s+to|to|of|through|until|with)\s+)?(?:and\s+including\s+)?"
    rf"(?:the\s+)?(?:(?:terms?\s+(?:of|in)\s+)?(?:degree|order|power)\s+(?P<n1>{_NUMBER})"
    rf"|(?P<n2>{_NUMBER})[- ](?:degree|order|power)(?:\s+terms?)?"
    r"|(?:the\s+)?(?:terms?\s+(?:in|of)\s+)?(?P<v>[a-zθ])\s*(?:\^|\*\*)\s*\{?(?P<n3>\d{1,2})\}?"
    rf"(?:\s*-?\s*terms?)?|(?P<n4>{_NUMBER})\s+(?:non-?zero\s+)?terms"
    r"|O\([a-z]\^(?P<n5>\d{1,2})\)))?"
)
_DEGREE_BEFORE: Final = _DEGREE.replace("<n", "<a").replace("<v>", "<w>")
_PLACE_BEFORE: Final = _PLACE.replace("<x>", "<x0>").replace("<at>", "<at0>")
_PLACE_BEHIND: Final = _PLACE.replace("<x>", "<x2>").replace("<at>", "<at2>")
_FORM: Final = re.compile(
    rf"(?:the\s+)?(?:first\s+(?P<first>{_NUMBER})\s+(?:non-?zero\s+)?terms\s+(?:of|in)\s+"
    r"(?:the\s+)?)?"
    rf"(?:(?P<lead>{_NUMBER})[- ](?:degree|order)\s+)?{_SERIES}{_DEGREE_BEFORE}{_PLACE_BEFORE}"
    rf"\s+(?:of|for)\s+(?P<f>.+?){_PLACE}{_DEGREE}{_PLACE_BEHIND}",
    re.IGNORECASE,
)
_EXPAND: Final = re.compile(
    rf"(?:expand|develop)\s+(?P<f>.+?)\s+(?:as|in|into)\s+(?:an?\s+)?{_SERIES}{_PLACE}{_DEGREE}"
    rf"{_PLACE_BEHIND}",
    re.IGNORECASE,
)


def read_taylor(text: str) -> TaylorPolynomial | Unclear | None:
    """The Taylor polynomial that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = request(text)
    call = applied(plain_request)
    if call is not None and call.name in ("series", "taylor"):
        return _called(call)
    for form in (_FORM, _EXPAND):
        found = form.fullmatch(plain_request)
        problem = _problem({k: v for k, v in found.groupdict().items() if v}) if found else None
        if problem is not None:
            return problem
    return None


def _called(call: Applied) -> TaylorPolynomial | Unclear:
    """`series(f, x, 0, 4)`: up to but without the power 4, as in SymPy.

    `taylor(f, x, 0, 4)` and `Series[f, {x, 0, 4}]` have the power 4, as in Maxima and Mathematica.
    """
    body, rest = formula(call.arguments[0]), call.arguments[1:]
    is_open = call.name == "series"
    if rest and (told := re.fullmatch(r"\s*([A-Za-z]|theta)\s*=\s*(.+)", rest[0])):
        rest = (told[1], told[2], *rest[1:])
    if len(rest) == 1 and rest[0][:1] in ("{", "("):
        rest, is_open = tuple(parts(rest[0][1:-1])), False
    name = named(rest[0]) if rest else usual_variable(body) if body is not None else None
    place = number(rest[1]) if len(rest) > 1 else Number(Fraction(0))
    count = rest[2] if len(rest) > 2 else str(_USUAL + is_open)
    is_told = not rest or re.fullmatch(r"[A-Za-zθ]|\\?theta", rest[0])
    if body is None or place is None or name is None or not is_told or len(rest) > 3:
        return Unclear(call.arguments[0])
    if not re.fullmatch(r"\d{1,2}", count) or int(count) < is_open or Name("oo") in walk(place):
        return Unclear(call.arguments[0])
    return TaylorPolynomial(body, name, place, int(count) - is_open)


def _problem(groups: dict[str, str]) -> TaylorPolynomial | None:
    node = formula(groups["f"])
    name = usual_variable(node) if node is not None else None
    at = [groups[key] for key in ("at", "at0", "at2") if key in groups]
    letters = [groups[key] for key in ("x", "x0", "x2", "v", "w") if key in groups]
    if node is None or name is None or len(at) > 1 or any(named(x) != name for x in letters):
        return None
    place = number(at[0]) if at else Number(Fraction(0))
    keys = ("lead", "a1", "a2", "a3", "a5", "n1", "n2", "n3", "n5")
    degrees = [_count(groups[key]) for key in keys if key in groups]
    counts = [_count(groups[key]) for key in ("first", "a4", "n4") if key in groups]
    is_endless = place is not None and Name("oo") in walk(place)
    if place is None or is_endless or None in degrees + counts or len(degrees) + len(counts) > 1:
        return None
    if counts:
        return TaylorPolynomial(node, name, place, _MOST, counts[0])
    return TaylorPolynomial(node, name, place, degrees[0] if degrees and degrees[0] else _USUAL)


def _count(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return ordinal(text) or spelled(text)


def answer_taylor(problem: TaylorPolynomial) -> Answer:
    """The polynomial; its error must vanish faster than its last power."""
    if problem.degree > _MOST:
        return refused(f"I work out Taylor polynomials up to the degree {_MOST}.")
    found = within(1.5, lambda: polynomial_of(problem))
    name = code(written(problem.expression))
    if found is None:
        return refused(f"I could not find the Taylor polynomial of {name} there.")
    polynomial, degree = found
    where = f"around {code(f'{shown_name(problem.variable)} = {written(problem.place)}')}"
    kind = f"up to the degree {degree}" if problem.terms is None else f"with {problem.terms} terms"
    shown = code(rising(polynomial, problem))
    title = "Laurent series" if _has_pole(polynomial, problem) else "Taylor polynomial"
    sentence = f"The {title} of {name} {where} {kind} is {shown}."
    return with_verdict(sentence, _agrees(problem, polynomial, degree), BY_ERROR, plain(polynomial))


def polynomial_of(problem: TaylorPolynomial) -> "tuple[sympy.Expr, int] | None":
    """By derivatives at the place, as its definition says; `None` where one has no value."""
    import sympy

    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    slope = to_sympy(problem.expression)
    terms: list[sympy.Expr] = []
    for power in range(problem.degree + 1):
        value = sympy.simplify(slope.subs(x, place))
        if not value.is_finite or value.has(sympy.AccumBounds, sympy.nan, sympy.zoo):
            return _by_series(problem)
        if value != 0:
            terms.append(value / sympy.factorial(power) * (x - place) ** power)
        if problem.terms is not None and len(terms) == problem.terms:
            return sympy.Add(*terms), power
        slope = sympy.diff(slope, x)
    return (sympy.Add(*terms), problem.degree) if problem.terms is None else None


def _by_series(problem: TaylorPolynomial) -> "tuple[sympy.Expr, int] | None":
    """For gaps such as those of sin(x)/x and 1/sin(x) at 0; `None` where powers are not whole."""
    import sympy

    if problem.terms is not None:
        return None
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    shifted = to_sympy(problem.expression).subs(x, x + place)
    found = sympy.series(shifted, x, 0, problem.degree + 1 + _POLES).removeO()
    powers = [(term, _power(term, x)) for term in sympy.Add.make_args(sympy.expand(found))]
    if not all(power is not None and power >= -_POLES for _, power in powers):
        return None
    kept = (term for term, power in powers if power is not None and power <= problem.degree)
    return sympy.Add(*kept).subs(x, x - place), problem.degree


def _power(term: "sympy.Expr", x: "sympy.Symbol") -> int | None:
    """The whole k of `c x^k`; `None` for another term."""
    factor, power = term.as_coeff_exponent(x)
    return int(power) if power.is_Integer and not factor.has(x) else None


def _has_pole(polynomial: "sympy.Expr", problem: TaylorPolynomial) -> bool:
    import sympy

    return not polynomial.is_polynomial(sympy.Symbol(problem.variable))


def rising(polynomial: "sympy.Expr", problem: TaylorPolynomial) -> str:
    """The terms by rising powers, as series are written."""
    import sympy

    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    terms = sorted(
        sympy.Add.make_args(polynomial),
        key=lambda term: _power(sympy.expand(term.subs(x, x + place)), x) or 0,
    )
    text = ""
    for term in terms:
        shown = show(term)
        sign = " - " if shown.startswith("-") else " + "
        text += (sign if text else "") + (shown.removeprefix("-") if text else shown)
    return text


def _agrees(problem: TaylorPolynomial, polynomial: "sympy.Expr", degree: int) -> bool | None:
    """Whether the error at a small distance h is much smaller than h to the degree."""
    import mpmath
    import sympy

    letters = [name for name in variables(problem.expression) if name != problem.variable]
    values = {name: mpmath.mpf(7 + index) / 5 for index, name in enumerate(letters)}
    x = sympy.Symbol(problem.variable)
    try:
        with mpmath.workdps(60 + 4 * degree):
            shares = []
            for exponent in (3, 4):
                step = mpmath.mpf(10) ** -exponent
                place = value_at(problem.place, {}) + step
                exact = value_at(problem.expression, {**values, problem.variable: place})
                numbers = {sympy.Symbol(n): sympy.Float(str(v), 200) for n, v in values.items()}
                told = polynomial.subs(numbers).subs(x, sympy.Float(mpmath.nstr(place, 200), 200))
                near = mpmath.mpf(str(told.n(60 + 4 * degree)))
                shares.append(abs(exact - near) / step**degree)
    except (NoValueError, ValueError, TypeError):
        return None
    return bool(shares[1] < shares[0] / 5 or shares[1] < mpmath.mpf(10) ** -30)
