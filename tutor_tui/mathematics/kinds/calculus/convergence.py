"""Whether a series converges, with the test that shows it, and radii of convergence."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.limit_answers import CLOSE_BY, confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.notation import applied, limits_of
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy


@dataclass(frozen=True, slots=True)
class Convergence(KindProblem):
    """Whether the sum of all terms has a finite value; a yes-or-no question, or an open one."""

    term: Node
    index: str
    is_yes_or_no: bool = True
    asks_divergence: bool = False


@dataclass(frozen=True, slots=True)
class Radius(KindProblem):
    """How far from its centre a power series converges."""

    term: Node
    index: str
    variable: str


_HINT: Final = re.compile(r"converg|diverg", re.IGNORECASE)
_SUM: Final = (
    r"(?:the\s+)?(?:infinite\s+|power\s+)?(?:series|sum)?\s*(?:of\s+)?(?:the\s+)?(?:terms?\s+)?"
    r"(?P<s>.+?)"
)
_OR_NOT: Final = r"(?:\s+or\s+(?:not|diverges?|divergent|is divergent))?"
_FORMS: Final = (
    rf"(?:does|do)\s+{_SUM}\s+(?P<verb>converge|diverge)",
    rf"(?:is)\s+{_SUM}\s+(?P<verb>convergent|divergent)(?:\s+or\s+divergent)?",
    r"(?:test|check|whether|if|investigate|(?:test|determine|decide|check)\s+(?:whether|if))\s+"
    rf"{_SUM}\s+(?:for\s+convergence|(?:converges?|is\s+convergent){_OR_NOT})",
    rf"(?:the\s+)?convergence\s+of\s+{_SUM}",
)
_RADIUS: Final = re.compile(rf"(?:the\s+)?radius\s+of\s+convergence\s+(?:of|for)\s+{_SUM}", re.I)
_INDEXED: Final = re.compile(
    r"^∑\s*(?:_\s*\{?\s*(?P<n>[a-z])\s*=\s*\d+\s*\}?\s*\^\s*\{?\s*oo\s*\}?"
    r"|_\s*\{?\s*(?P<m>[a-z])\s*\}?)?\s*(?P<term>.+)$"
)
_TAIL: Final = re.compile(
    r"\s*,?\s*(?:from|for)\s+(?P<n>[a-z])\s*=\s*\d+\s+to\s+oo$", re.IGNORECASE
)
_HEAD: Final = re.compile(
    r"^(?:from\s+)?(?P<n>[a-z])\s*=\s*\d+\s+to\s+oo\s+of\s+(?P<term>.+)$", re.IGNORECASE
)


def read_convergence(text: str) -> Convergence | None:
    """The series that a message asks about."""
    if len(text) > LONGEST or not _HINT.search(text) or "radius" in text.lower():
        return None
    plain_request = request(text)
    for form in _FORMS:
        found = re.fullmatch(form, plain_request, re.IGNORECASE)
        series = _series(found["s"]) if found else None
        if found and series is not None and _is_counted(series):
            groups = found.groupdict()
            verb = (groups.get("verb") or "").lower()
            is_yes_or_no = bool(verb) and " or " not in plain_request
            return Convergence(*series, is_yes_or_no, verb.startswith("diverge"))
    return None


def _is_counted(series: tuple[Node, str]) -> bool:
    return set(variables(series[0])) == {series[1]}


def read_radius(text: str) -> Radius | None:
    """The power series whose radius of convergence a message asks for."""
    if len(text) > LONGEST or "radius of convergence" not in text.lower():
        return None
    found = _RADIUS.fullmatch(request(text))
    series = _series(found["s"]) if found else None
    if series is None:
        return None
    others = [name for name in variables(series[0]) if name != series[1]]
    return Radius(*series, others[0]) if len(others) == 1 else None


def _series(text: str) -> tuple[Node, str] | None:
    """The general term and its index."""
    call = applied(text)
    if call is not None and call.name in ("sum", "summation") and len(call.arguments) == 2:
        limits, node = limits_of(call.arguments[1]), formula(call.arguments[0])
        return (node, limits[0]) if node is not None and limits and limits[1] else None
    index = None
    for pattern in (_TAIL, _HEAD, _INDEXED):
        if found := pattern.search(text):
            groups = found.groupdict()
            index = groups.get("n") or groups.get("m") or index
            text = groups["term"] if "term" in groups else text[: found.start()]
    node = formula(text)
    if node is None:
        return None
    names = variables(node)
    index = index or next((name for name in ("n", "k", "m") if name in names), None)
    return (node, index) if index in names and index is not None else None


def answer_convergence(problem: Convergence) -> Answer:
    """Converges or diverges, with the test that decides it."""
    try:
        found = _decided(problem)
    except UnsolvedError:
        found = None
    text = code(f"∑ {_bracketed(problem.term)}")
    if found is None:
        return refused(f"None of the tests that I know decides whether {text} converges.")
    converges, reason, verdict = found
    word = "converges" if converges else "diverges"
    result = word
    start = ""
    if problem.is_yes_or_no:
        is_so = converges != problem.asks_divergence
        result, start = str(is_so), "Yes, " if is_so else "No, "
    return with_verdict(f"{start}{text} {word}, by {reason}.", verdict, CLOSE_BY, result)


def _bracketed(node: Node) -> str:
    text = written(node)
    return f"({text})" if " + " in text or " - " in text else text


def _decided(problem: Convergence) -> "tuple[bool, str, bool | None] | None":
    size, alternates = _without_sign(problem)
    tests = (_by_terms, _by_ratio, _by_alternation, _by_power)
    for test in tests:
        found = test(size, problem.index, alternates)
        if found is not None:
            return found
    return None


def _without_sign(problem: Convergence) -> "tuple[sympy.Expr, bool]":
    """The term without a power of -1, and whether there was one."""
    import sympy

    n = sympy.Symbol(problem.index)
    whole = sympy.Symbol(problem.index, integer=True, positive=True)
    term = to_sympy(problem.term)
    factors = sympy.Mul.make_args(sympy.powsimp(sympy.expand_power_exp(term)))
    signs = [part for part in factors if part.is_Pow and part.base == -1 and part.exp.has(n)] + [
        part
        for part in factors
        if isinstance(part, sympy.cos) and sympy.simplify(part.args[0] / (sympy.pi * n)) == 1
    ]
    negative = [
        part
        for part in factors
        if part.is_Pow and part.base.is_Rational and part.base < -1 and part.exp.has(n)
    ]
    size = term
    for part in signs:
        size = size / part
    for part in negative:
        size = size / part * (-part.base) ** part.exp
    size = sympy.simplify(size.xreplace({n: whole})).xreplace({whole: n})
    return size, len(signs) + len(negative) == 1


def _limit(expression: "sympy.Expr", index: str) -> "tuple[sympy.Expr, bool | None] | None":
    import sympy

    short = sympy.simplify(sympy.combsimp(expression))
    if not short.free_symbols:
        return short, True
    problem = Limit(tree_of(short), index, Name("oo"))
    value = limit_value(problem)
    return None if value is None else (value, confirmed(problem, value))


def _by_terms(
    size: "sympy.Expr", index: str, _alternates: bool
) -> "tuple[bool, str, bool | None] | None":
    found = _limit(size, index)
    if found is None or found[0] == 0 or not (found[0].is_finite or found[0].is_infinite):
        return None
    return False, f"the term test: its terms tend to {code(show(found[0]))}, not to 0", found[1]


def _by_ratio(
    size: "sympy.Expr", index: str, _alternates: bool
) -> "tuple[bool, str, bool | None] | None":
    import sympy

    n = sympy.Symbol(index)
    found = _limit(size.subs(n, n + 1) / size, index)
    if found is None or not (found[0].is_number or found[0].is_infinite) or found[0] == 1:
        return None
    ratio, verdict = found
    relation = "less than 1" if ratio < 1 else "greater than 1"
    reason = f"the ratio test: the quotients of neighbouring terms tend to {code(show(ratio))}"
    return bool(ratio < 1), f"{reason}, which is {relation}", verdict


def _by_alternation(
    size: "sympy.Expr", index: str, alternates: bool
) -> "tuple[bool, str, bool | None] | None":
    import sympy

    found = _limit(size, index)
    if not alternates or found is None or found[0] != 0:
        return None
    n = sympy.Symbol(index)
    heights = [abs(float(size.subs(n, place).n(20))) for place in (20, 21, 40, 41, 90, 91, 200)]
    if any(after >= before for before, after in pairwise(heights)):
        return None
    return True, "the alternating series test: its terms fall to 0 and change their sign", found[1]


def _by_power(
    size: "sympy.Expr", index: str, alternates: bool
) -> "tuple[bool, str, bool | None] | None":
    """Comparison with 1/n^p, where n^p times the term settles at a number that is not 0."""
    import sympy

    if alternates:
        return None
    n = sympy.Symbol(index)
    for power in map(sympy.Rational, (1, 2, "1/2", "3/2", 3, "5/2", 4, "1/3", "2/3", "4/3", 5, 6)):
        found = _limit(size * n**power, index)
        if found is not None and found[0].is_finite and found[0] != 0:
            other = code(f"∑ {show(1 / n**power)}")
            kind = "converges" if power > 1 else "diverges"
            end = code(show(found[0]))
            reason = f"comparison with {other}, which {kind}: the quotient tends to {end}"
            return bool(power > 1), reason, found[1]
    return _by_integral(size, n)


def _by_integral(size: "sympy.Expr", n: "sympy.Symbol") -> "tuple[bool, str, bool | None] | None":
    """For terms such as 1/(n ln n): the integral from 3 on has a finite value, or none."""
    import sympy

    from tutor_tui.mathematics.antiderivatives import candidates
    from tutor_tui.mathematics.derivatives_of_reals import real_derivative
    from tutor_tui.mathematics.verify import function_agrees

    node = tree_of(size)
    for found, _ in candidates(size, n.name):
        if not function_agrees(node, real_derivative(found, n.name)):
            continue
        value = sympy.limit(found, n, sympy.oo)
        if value.is_finite or value.is_infinite:
            name = code(f"∫ {show(size)} d{n.name} = {show(found)}")
            end = "stays finite" if value.is_finite else "grows beyond every bound"
            return bool(value.is_finite), f"the integral test: {name} {end}", True
    return None


def answer_radius(problem: Radius) -> Answer:
    """The distance within which the quotients of neighbouring terms stay below 1."""
    import sympy

    n, x = sympy.Symbol(problem.index), sympy.Symbol(problem.variable)
    term = to_sympy(problem.term)
    centre = _centre(term, x)
    distance = sympy.Symbol("d", positive=True)
    shifted = term.subs(x, distance + centre)
    quotient = sympy.simplify(sympy.combsimp(shifted.subs(n, n + 1) / shifted))
    power = _power_of(quotient, distance)
    text = code(f"∑ {_bracketed(problem.term)}")
    if power is None:
        return refused(f"I could not find the radius of convergence of {text}.")
    factor = sympy.simplify(quotient / distance**power)
    try:
        found = _limit(_unsigned(factor), problem.index)
    except UnsolvedError:
        found = None
    if found is None or not (found[0].is_number or found[0].is_infinite):
        return refused(f"I could not find the radius of convergence of {text}.")
    value, verdict = found
    radius = (
        sympy.oo
        if value == 0
        else sympy.S.Zero
        if value.is_infinite
        else (1 / value) ** (1 / power)
    )
    where = (
        "for every number"
        if value == 0
        else f"around {code(f'{problem.variable} = {show(centre)}')}"
    )
    sentence = (
        f"The radius of convergence of {text} is {code(show(radius))} {where}, by the ratio test."
    )
    return with_verdict(sentence, verdict, CLOSE_BY, plain(radius))


def _unsigned(factor: "sympy.Expr") -> "sympy.Expr":
    coefficient, rest = factor.as_coeff_Mul()
    return abs(coefficient) * rest


def _centre(term: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The c of powers of (x - c)."""
    import sympy

    for power in term.atoms(sympy.Pow):
        base = power.base.as_poly(x) if power.base.has(x) else None
        if base is not None and base.degree() == 1:
            a, b = base.all_coeffs()
            return -b / a
    return sympy.S.Zero


def _power_of(quotient: "sympy.Expr", distance: "sympy.Symbol") -> "sympy.Expr | None":
    """The m of a quotient that is a factor times d^m."""
    import sympy

    power = sympy.simplify(distance * sympy.diff(quotient, distance) / quotient)
    return power if power.is_Integer and power > 0 else None
