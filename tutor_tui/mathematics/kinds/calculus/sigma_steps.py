"""The working of sums and products of terms: one by one, as a progression, or by powers."""

from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.kinds.calculus.sigma_answers import letter_of, notation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

_MOST_STEPS: Final = 8
_SOME: Final = 6
_DEGREE: Final = 3
_FORMULAS: Final = ("{n}", "{n}*({n} + 1)/2", "{n}*({n} + 1)*(2*{n} + 1)/6", "({n}*({n} + 1)/2)^2")


def heading(problem: Series) -> str:
    """ "To add `k²` from `k = 1` to `10`"."""
    return f"To {'multiply' if problem.is_product else 'add'} {notation(problem)}"


def method(problem: Series) -> str:
    """How such sums and products are worked out, by what end they have."""
    if problem.is_product:
        return (
            "Write the first factors out and look what cancels; powers of the same base are "
            "multiplied by adding the exponents."
        )
    if rational_value(problem.end) is not None:
        return (
            "Put the numbers in for the variable one after another and add; for sums of powers "
            "use `1 + 2 + … + n = n(n + 1)/2` and `1² + 2² + … + n² = n(n + 1)(2n + 1)/6`."
        )
    if problem.end == Name("oo"):
        return (
            "See how the partial sums behave: a geometric series with ratio `r` comes to "
            "`a/(1 - r)` for `|r| < 1`, and where terms are differences neighbours cancel."
        )
    return (
        "Split the sum into sums of powers and geometric sums, whose formulas are known, or write "
        "each term as a difference, so that neighbours cancel."
    )


def steps(problem: Series) -> tuple[Step, ...] | None:
    """The way that fits: few terms one by one, a progression by its formula, else by powers."""
    start, end = rational_value(problem.start), rational_value(problem.end)
    if start is None or start.denominator != 1 or (end is not None and end.denominator != 1):
        return None
    is_short = end is not None and 0 < end - start < _MOST_STEPS
    if problem.is_product or (end is not None and is_short):
        by_terms = None if problem.is_product else _term_by_term(problem, int(start), int(end or 0))
        return by_terms or (_written_out(problem) if is_short else None)
    return _geometric(problem, int(start)) or _by_powers(problem)


def _term(problem: Series, place: int) -> tuple[str, Fraction | None]:
    node = substitute(problem.term, problem.variable, Number(Fraction(place)))
    return written(node), rational_value(node)


def _term_by_term(problem: Series, start: int, end: int) -> tuple[Step, ...] | None:
    """Each term, then their sum."""
    found, values = [], list[Fraction]()
    for place in range(start, end + 1):
        line, value = _term(problem, place)
        if value is None:
            return None
        values.append(value)
        reason = f"Put in {code(f'{letter_of(problem)} = {place}')}."
        found.append(Step("put in", reason, line, (str(value),)))
    if len(found) < 2:
        return None
    addition = " + ".join(f"({value})" if value < 0 else str(value) for value in values)
    return (*found, Step("add", "Add the terms.", addition, (str(sum(values, Fraction(0))),)))


def _written_out(problem: Series) -> tuple[Step, ...]:
    """The terms put in and joined, and what they make."""
    start, end = rational_value(problem.start) or 0, rational_value(problem.end) or 0
    terms = [
        substitute(problem.term, problem.variable, Number(Fraction(place)))
        for place in range(int(start), int(end) + 1)
    ]
    total = show(_joined([to_sympy(term) for term in terms], problem))
    sign = "*" if problem.is_product else " + "
    line = sign.join(_in_brackets(written(term), problem) for term in terms)
    verb = "multiply" if problem.is_product else "add"
    reason = f"Put in {code(f'{letter_of(problem)} = {start} to {end}')}, and {verb}."
    first = Step("put in", reason, written(problem.term), (line,))
    last = Step("arithmetic", "Work it out.", line, (total,))
    return (first, last) if total != line else (first,)


def _joined(terms: "list[sympy.Expr]", problem: Series) -> "sympy.Expr":
    return sympy.Mul(*terms) if problem.is_product else sympy.Add(*terms)


def _in_brackets(line: str, problem: Series) -> str:
    is_sum = " + " in line or " - " in line
    return f"({line})" if line.startswith("-") or (is_sum and problem.is_product) else line


def _geometric(problem: Series, start: int) -> tuple[Step, ...] | None:
    """First term, ratio, and the formula, where neighbours have one ratio."""
    places = range(start, start + _SOME)
    values = [_term(problem, place)[1] for place in places]
    known = [value for value in values if value]
    if len(known) < _SOME:
        return None
    first, second, *_ = known
    ratio = second / first
    if ratio == 1 or any(b != a * ratio for a, b in pairwise(known)):
        return None
    k = sympy.Symbol(problem.variable)
    body = to_sympy(problem.term)
    if sympy.simplify(body.subs(k, k + 1) - body * sympy.Rational(str(ratio))) != 0:
        return None
    line, _ = _term(problem, start)
    steps = [
        Step("put in", "Find the first term.", line, (shown_number(first),)),
        Step("ratio", "Divide a term by the one before.", f"({second}) ÷ ({first})", (str(ratio),)),
    ]
    last = _formula(problem, start, first, ratio)
    return (*steps, last) if last else None


def _formula(problem: Series, start: int, first: Fraction, ratio: Fraction) -> Step | None:
    end = rational_value(problem.end)
    if problem.end == Name("oo") and abs(ratio) < 1:
        reason = "The ratio lies between -1 and 1, so the sum is `a/(1 - r)`."
        line = f"({first})/(1 - ({ratio}))"
        return Step("formula", reason, line, (str(first / (1 - ratio)),))
    if end is None:
        return None
    count = int(end) - start + 1
    reason = f"The sum of {code(str(count))} terms is `a(1 - rⁿ)/(1 - r)`."
    line = f"({first})*(1 - ({ratio})^{count})/(1 - ({ratio}))"
    total = first * (1 - ratio**count) / (1 - ratio)
    return Step("formula", reason, line, (str(total),)) if count <= 60 else None


def _by_powers(problem: Series) -> tuple[Step, ...] | None:
    """A polynomial from 1 on: the sums of its powers by their formulas."""
    k = sympy.Symbol(problem.variable)
    body = sympy.expand(to_sympy(problem.term))
    is_usable = (
        rational_value(problem.start) == 1 and problem.end != Name("oo") and body.is_polynomial(k)
    )
    if not is_usable or body.free_symbols - {k} or sympy.degree(body, k) > _DEGREE:
        return None
    end = to_sympy(problem.end)
    n = show(end) if end.is_Symbol or end.is_Integer else f"({show(end)})"
    terms = sympy.Poly(body, k).terms()
    line = " + ".join(_times(factor, _FORMULAS[power].format(n=n)) for (power,), factor in terms)
    total = sympy.factor(sympy.summation(body, (k, 1, end)))
    sums = " + ".join(_times(factor, f"∑ {show(k**power)}") for (power,), factor in terms)
    split = "Split it into sums of powers, with their factors in front."
    reason = "Use the formula of each, `1 + 2 + … + n = n(n + 1)/2` and the like."
    whole = f"∑ ({show(body)})"
    first = Step("sum", split, whole, (sums,))
    steps = [first] if len(terms) > 1 or terms[0][1] != 1 else []
    start = sums if steps else whole
    return (
        *steps,
        Step("formula", reason, start, (line,)),
        Step("work it out", "Work it out.", line, (show(total),)),
    )


def _times(factor: "sympy.Expr", shown: str) -> str:
    text = show(factor) if factor.is_Integer and factor > 0 else f"({show(factor)})"
    return shown if factor == 1 else f"{text}*{shown}"
