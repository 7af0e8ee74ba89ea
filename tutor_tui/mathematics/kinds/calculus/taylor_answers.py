"""Taylor polynomials found by derivatives or series, checked by how fast their error vanishes."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.expansions import expansion_of, is_endless, series_terms
from tutor_tui.mathematics.kinds.calculus.taylor import MOST, TaylorPolynomial
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree
from tutor_tui.mathematics.written import written

BY_ERROR: Final = "by how fast the error vanishes"
_POLES: Final = 4
"""The highest order of a pole around which a function is expanded."""


def answer_taylor(problem: TaylorPolynomial) -> Answer:
    """The polynomial; its error must vanish faster than its last power."""
    if problem.degree > MOST:
        return refused(f"I work out Taylor polynomials up to the degree {MOST}.")
    found = within(1.5, lambda: polynomial_of(problem))
    name = code(written(problem.expression))
    if found is None:
        return _expanded(problem) or refused(
            f"I could not find the Taylor polynomial of {name} there."
        )
    polynomial, degree = found
    where = f"around {code(f'{shown_name(problem.variable)} = {written(problem.place)}')}"
    kind = f"up to the degree {degree}" if problem.terms is None else f"with {problem.terms} terms"
    shown = code(rising(polynomial, problem))
    title = "Laurent series" if _has_pole(polynomial, problem) else "Taylor polynomial"
    sentence = f"The {title} of {name} {where} {kind} is {shown}."
    return with_verdict(sentence, _agrees(problem, polynomial, degree), BY_ERROR, plain(polynomial))


def _expanded(problem: TaylorPolynomial) -> Answer | None:
    """The expansion at infinity, or where powers are fractional or logarithms come in."""
    terms = None
    if problem.terms is None:
        terms = expansion_of(
            problem.expression,
            problem.variable,
            problem.place,
            problem.degree,
            is_open=problem.is_open,
        )
    if terms is None:
        return None
    name, x = shown_name(problem.variable), problem.variable
    if is_endless(problem.place):
        where = f"as {code(f'{name} → {written(problem.place)}')}"
        last = f"up to the power {code(show(sympy.Symbol(x) ** -problem.degree))}"
    else:
        where = (
            f"just right of {code(f'{name} = {written(problem.place)}')}, where it has no Taylor"
        )
        where += " polynomial"
        last = f"up to the power {problem.degree}"
        if problem.is_open:
            last = f"below the power {problem.degree + 1}"
    sentence = (
        f"The series of {code(written(problem.expression))} {where}, {last}, is "
        f"{code(_joined(terms))}."
    )
    return with_verdict(sentence, True, BY_ERROR, plain(sympy.Add(*terms)))


def polynomial_of(problem: TaylorPolynomial) -> "tuple[sympy.Expr, int] | None":
    """By derivatives at the place, as its definition says; `None` where one has no value."""
    if is_endless(problem.place):
        return None

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
    if problem.terms is not None:
        return None
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    shifted = to_sympy(problem.expression).subs(x, x + place)
    found = series_terms(shifted, x, problem.degree + 1 + _POLES)
    if found is None:
        return None
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
    return not polynomial.is_polynomial(sympy.Symbol(problem.variable))


def rising(polynomial: "sympy.Expr", problem: TaylorPolynomial) -> str:
    """The terms by rising powers, as series are written."""
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    terms = sorted(
        sympy.Add.make_args(polynomial),
        key=lambda term: _power(sympy.expand(term.subs(x, x + place)), x) or 0,
    )
    return _joined(terms)


def _joined(terms: "list[sympy.Expr]") -> str:
    text = ""
    for term in terms:
        shown = show(term)
        sign = " - " if shown.startswith("-") else " + "
        text += (sign if text else "") + (shown.removeprefix("-") if text else shown)
    return text


def _agrees(problem: TaylorPolynomial, polynomial: "sympy.Expr", degree: int) -> bool | None:
    """Whether the error at a small distance h is much smaller than h to the degree.

    On both sides of the place: `|x|` is x on one side of 0 only.
    """
    return all_agree([_agrees_beside(problem, polynomial, degree, side) for side in (1, -1)])


def _agrees_beside(
    problem: TaylorPolynomial, polynomial: "sympy.Expr", degree: int, side: int
) -> bool | None:
    names = (*variables(problem.expression), *variables(problem.place))
    letters = list(dict.fromkeys(name for name in names if name != problem.variable))
    values = {name: mpmath.mpf(7 + index) / 5 for index, name in enumerate(letters)}
    x = sympy.Symbol(problem.variable)
    try:
        with mpmath.workdps(60 + 4 * degree):
            shares = []
            for exponent in (3, 4):
                step = side * mpmath.mpf(10) ** -exponent
                place = value_at(problem.place, values) + step
                exact = value_at(problem.expression, {**values, problem.variable: place})
                numbers = {sympy.Symbol(n): sympy.Float(str(v), 200) for n, v in values.items()}
                told = polynomial.subs(numbers).subs(x, sympy.Float(mpmath.nstr(place, 200), 200))
                near = mpmath.mpf(str(told.n(60 + 4 * degree)))
                shares.append(abs(exact - near) / abs(step) ** degree)
    except (NoValueError, ValueError, TypeError):
        return None
    return bool(shares[1] < shares[0] / 5 or shares[1] < mpmath.mpf(10) ** -30)
