"""Derivatives of integrals whose ends move: `d/dx ∫_a^b f dt = f(b) b' - f(a) a'`.

The fundamental theorem of calculus and the chain rule (OpenStax, Calculus 1, 5.3).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.notation import integral_in
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, number, request
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_QUADRATURE: Final = "by difference quotients of numeric integrals"


@dataclass(frozen=True, slots=True)
class Accumulated(KindProblem):
    """The derivative by `variable` of the integral of `body` between moving ends."""

    body: Node
    dummy: str
    low: Node
    high: Node
    variable: str
    place: Node | None = None


_INTEGRAL: Final = r"(?P<integral>(?:the\s+)?(?:definite\s+)?(?:integral\b|∫).+?\bd\s*[a-zθ])"
_NAMED: Final = r"(?P<name>[A-Za-z])\s*\(\s*(?P<x>[a-z])\s*\)\s*=\s*"
_AT: Final = r"(?:\s*,?\s*(?:at|when|for)\s+(?:[a-z]\s*=\s*)?(?P<at>[^,;]+))?"
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"\(?d\s*/\s*d(?P<x>[a-z])\)?\s*(?:of\s+)?[\[(]?\s*{_INTEGRAL}\s*[\])]?{_AT}",
        rf"\\frac\s*\{{\s*d\s*\}}\s*\{{\s*d\s*(?P<x>[a-z])\s*\}}\s*(?:of\s+)?[\[(]?\s*{_INTEGRAL}\s*[\])]?{_AT}",
        rf"(?:the\s+)?(?:derivative\s+of|differentiate)\s+(?:the\s+function\s+)?(?:{_NAMED})?"
        rf"{_INTEGRAL}(?:\s+with\s+respect\s+to\s+(?P<by>[a-z]))?{_AT}",
        rf"(?:if|let|given|suppose|for|when|where)?\s*(?:that\s+)?(?:the\s+function\s+)?{_NAMED}{_INTEGRAL}\s*[.,;]?\s*"
        r"(?:then\s+|and\s+)?(?:find|what\s+is|compute|determine|calculate|evaluate)\s+"
        r"(?:(?P=name)\s*'\s*\(\s*(?P<at>[^()]+)\s*\)|d(?P=name)\s*/\s*d(?P=x)|the\s+derivative)",
        rf"(?P<name>[A-Za-z])\s*'\s*\(\s*(?P<at>[^()]+)\s*\)\s*(?:,\s*)?(?:if|when|where|for|given(?:\s+that)?)\s+"
        rf"(?P=name)\s*\(\s*(?P<x>[a-z])\s*\)\s*=\s*{_INTEGRAL}",
    )
)
_IN_WORDS: Final = late_regex(
    r"(?:the\s+)?(?:definite\s+)?integral\s+from\s+(?:[a-z]\s*=\s*)?(?P<low>.+?)\s+to\s+(?P<high>.+?)\s+of\s+",
    re.IGNORECASE,
)


def read_accumulated(text: str) -> Accumulated | None:
    """The integral with a moving end whose derivative a message asks for."""
    if len(text) > LONGEST or not kept_regex(r"∫|\bint(?=\s*_)|integral").search(text):
        return None
    plain_request = request(text)
    for found in fitting(plain_request, _FORMS):
        return _read(found.groupdict())
    return None


def _read(parts: dict[str, str | None]) -> Accumulated | None:
    written_integral = _IN_WORDS.sub(
        lambda found: f"∫_{{{found['low']}}}^{{{found['high']}}} ", parts["integral"] or ""
    )
    integral = integral_in(re.sub(r"^(?:the\s+)?(?:integral\s+)?", "", written_integral))
    if integral is None or len(integral.variables) != 1 or integral.bounds[0] is None:
        return None
    low, high = integral.bounds[0]
    (dummy,) = integral.variables
    moving = {name for end in (low, high) for name in variables(end)}
    variable = parts.get("x") or parts.get("by") or (min(moving) if len(moving) == 1 else None)
    if variable is None or moving != {variable} or not set(variables(integral.body)) <= {dummy}:
        return None
    place = parts.get("at")
    value = number(place) if place is not None and place != variable else None
    if place is not None and place != variable and value is None:
        return None
    if dummy == variable:
        return None
    return Accumulated(integral.body, dummy, low, high, variable, value)


def work_accumulated(problem: Accumulated) -> Worked:
    """The derivative, by the ends alone."""
    x, t = sympy.Symbol(problem.variable), sympy.Symbol(problem.dummy)
    body = to_sympy(problem.body)
    total = sympy.S.Zero
    steps = []
    for end, sign, name in ((problem.high, 1, "upper"), (problem.low, -1, "lower")):
        edge = to_sympy(end)
        if not edge.has(x):
            continue
        slope = sympy.diff(edge, x)
        part = body.subs(t, edge) * slope
        reason = f"Put the {name} end {code(show(edge))} into the integrand and multiply by its "
        reason += f"derivative {code(show(slope))}."
        steps.append(Step("fundamental theorem", reason, show(body), (show(part),)))
        total += sign * part
    result = sympy.powsimp(total)
    if len(steps) > 1:
        reason = "Subtract what the lower end gives from what the upper end gives."
        steps.append(Step("difference", reason, show(total), (show(result),)))
    verdict = _agrees(problem, result)
    shown = f"∫[{written(problem.low)} to {written(problem.high)}] ({written(problem.body)}) d"
    sentence = f"The derivative of {code(shown + problem.dummy)} is {code(show(result))}, by the "
    sentence += "fundamental theorem of calculus"
    if problem.place is None:
        return Worked(f"{sentence}.", verdict, BY_QUADRATURE, plain(result), tuple(steps))
    value = sympy.simplify(result.subs(x, to_sympy(problem.place)))
    if not value.is_finite or not value.is_real:
        raise DeclinedError("That derivative has no value there.")
    where = f"{problem.variable} = {written(problem.place)}"
    steps.append(Step("substitute", f"Put {code(where)} in.", show(result), (show(value),)))
    sentence += f"; at {code(where)} it is {code(show(value))}{decimal_beside(value)}."
    return Worked(sentence, verdict, BY_QUADRATURE, plain(value), tuple(steps))


def _agrees(problem: Accumulated, result: "sympy.Expr") -> bool | None:
    """Whether integrals with neighbouring ends differ as the derivative says, at three places."""
    from fractions import Fraction

    verdicts: list[bool] = []
    for share in (Fraction(7, 5), Fraction(3, 4), Fraction(9, 4), Fraction(1, 3)):
        at = mpmath.mpf(share.numerator) / share.denominator
        try:
            with mpmath.workdps(30):
                found = _rate(problem, at)
                known = number_of(result, {problem.variable: share})
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        if abs(mpmath.im(found)) < 1e-9 and abs(mpmath.im(known)) < 1e-9:
            verdicts.append(is_close(mpmath.re(found), mpmath.re(known), 5))
    if verdicts.count(True) < 2:
        return None
    return all(verdicts)


def _rate(problem: Accumulated, at: Any) -> Any:
    """The area between neighbouring ends, over their distance.

    The ends are so close that even a fast wave such as cos(x⁶) hardly turns between them.
    """
    step = mpmath.mpf(10) ** -8

    def ends(place: Any) -> list[Any]:
        return [value_at(end, {problem.variable: place}) for end in (problem.low, problem.high)]

    before, after = ends(at - step), ends(at + step)
    gained = mpmath.quad(
        lambda t: value_at(problem.body, {problem.dummy: t}), [before[1], after[1]]
    )
    lost = mpmath.quad(lambda t: value_at(problem.body, {problem.dummy: t}), [before[0], after[0]])
    return (gained - lost) / (2 * step)


def heading_of_accumulated(problem: Accumulated) -> str:
    """The opening of the working."""
    ends = f"{written(problem.low)} to {written(problem.high)}"
    return f"To differentiate the integral of {code(written(problem.body))} from {code(ends)}"


METHOD_OF_ACCUMULATED: Final = (
    "By the fundamental theorem of calculus put each moving end into the integrand and "
    "multiply "
    "by the derivative of that end (chain rule); the lower end counts negative."
)
