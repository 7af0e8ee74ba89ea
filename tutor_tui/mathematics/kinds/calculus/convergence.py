"""Whether a series converges, with the test that shows it, and radii of convergence."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.convergence_tests import Decision, decided, limit_of_terms
from tutor_tui.mathematics.kinds.calculus.limit_values import CLOSE_BY
from tutor_tui.mathematics.kinds.calculus.notation import applied, limits_of
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Convergence(KindProblem):
    """Whether the sum of all terms has a finite value; a yes-or-no question, or an open one."""

    term: Node
    index: str
    is_yes_or_no: bool = True
    asks_divergence: bool = False
    manner: str = ""
    """`absolutely` or `conditionally`, where that is asked."""


@dataclass(frozen=True, slots=True)
class Radius(KindProblem):
    """How far from its centre a power series converges."""

    term: Node
    index: str
    variable: str


_HINT: Final = late_regex(r"converg|diverg|\btest (?:on|for|to)\b", re.IGNORECASE)
_SUM: Final = (
    r"(?:the\s+)?(?:infinite\s+|power\s+)?(?:series|sum)?\s*(?:of\s+)?(?:the\s+)?(?:terms?\s+)?"
    r"(?P<s>.+?)"
)
_OR_NOT: Final = r"(?:\s+or\s+(?:not|diverges?|divergent|is divergent))?"
_MANNER: Final = r"absolute(?:ly)?|conditional(?:ly)?"
_EITHER: Final = (
    rf"(?P<manner>{_MANNER})(?:(?:\s*,\s*|\s*,?\s+or\s+)(?:converges?\s+)?(?:{_MANNER}))?"
    r"(?:\s*,?\s+or\s+(?:diverges?|divergent|not(?: at all)?))?"
)
_FORMS: Final = (
    rf"(?:does|do)\s+{_SUM}\s+(?P<verb>converge)\s+{_EITHER}",
    rf"(?:is)\s+{_SUM}\s+{_EITHER}\s+convergent",
    rf"(?:(?:test|determine|decide|check)\s+)?(?:whether|if)\s+{_SUM}\s+(?:is\s+)?(?:converges?\s+)?"
    rf"{_EITHER}(?:\s+convergent)?",
    rf"(?:does|do)\s+{_SUM}\s+(?P<verb>converge|diverge)(?:\s+or\s+(?:converge|diverge))?",
    rf"(?:is)\s+{_SUM}\s+(?P<verb>convergent|divergent)(?:\s+or\s+divergent)?",
    r"(?:test|check|whether|if|investigate|(?:test|determine|decide|check)\s+(?:whether|if))\s+"
    rf"{_SUM}\s+(?:for\s+convergence|(?:converges?|is\s+convergent){_OR_NOT})",
    rf"(?:the\s+)?convergence\s+of\s+{_SUM}",
    rf"(?:test|check)\s+for\s+convergence(?:\s+of)?[\s:]+{_SUM}",
    r"(?:use|apply|using|by)\s+(?:the\s+)?[a-z-]+(?:\s+[a-z]+)?\s+test\s+(?:on|for|to\s+(?:test"
    rf"|check|decide|determine|see)(?:\s+(?:whether|if))?)\s+{_SUM}"
    r"(?:\s+(?:for\s+convergence|(?:converges?|is\s+convergent)))?",
    rf"(?=.*(?:∑|\bseries\b|\bsum\b)){_SUM}\s+(?:convergence|(?P<verb>converges?|convergent))"
    r"(?:\s+or\s+(?:not|diverges?|divergent|divergence))?",
)
_RADIUS: Final = late_regex(rf"(?:the\s+)?radius\s+of\s+convergence\s+(?:of|for)\s+{_SUM}", re.I)
_INDEXED: Final = late_regex(
    r"^∑\s*(?:_\s*\{?\s*(?P<n>[a-z])\s*=\s*\d+\s*\}?\s*\^\s*\{?\s*oo\s*\}?"
    r"|_\s*\{?\s*(?P<m>[a-z])\s*\}?)?\s*(?P<term>.+)$"
)
_TAIL: Final = late_regex(
    r"\s*,?\s*(?:from|for)\s+(?P<n>[a-z])\s*=\s*\d+\s+to\s+oo$", re.IGNORECASE
)
_HEAD: Final = late_regex(
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
            if manner := groups.get("manner"):
                is_asked = re.match(r"(?:does|do|is)\b", plain_request, re.IGNORECASE)
                is_open = " or " in plain_request or is_asked is None
                word = "absolutely" if manner.lower().startswith("abs") else "conditionally"
                return Convergence(*series, not is_open, manner=word)
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
    text = re.sub(r"^sum\s+(?:of\s+)?(?!_)", "", re.sub(r"^sum(?=\s*_)", "∑", text.strip()))
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
        found = decided(problem.term, problem.index)
    except UnsolvedError:
        found = None
    text = code(f"∑ {_bracketed(problem.term)}")
    if found is None:
        return refused(f"None of the tests that I know decides whether {text} converges.")
    if problem.manner and found.converges:
        return _in_which_manner(problem, found, text)
    word = "converges" if found.converges else "diverges"
    result = word
    start = ""
    if problem.is_yes_or_no:
        is_so = found.converges != problem.asks_divergence
        result, start = str(is_so), "Yes, " if is_so else "No, "
    return with_verdict(
        f"{start}{text} {word}, by {found.reason}.", found.verdict, CLOSE_BY, result
    )


def _in_which_manner(problem: Convergence, found: Decision, text: str) -> Answer:
    """Whether the sizes of the terms have a finite sum, too."""
    try:
        sizes = decided(Call("abs", (problem.term,)), problem.index)
    except UnsolvedError:
        sizes = None
    if sizes is None:
        return refused(f"{text} converges, but no test that I know decides about its sizes.")
    manner = "absolutely" if sizes.converges else "conditionally"
    result, start = manner, ""
    if problem.is_yes_or_no:
        result = str(manner == problem.manner)
        start = "Yes, " if manner == problem.manner else "No, "
    sentence = f"{start}{text} converges {manner}: the sum of the sizes of its terms "
    sentence += f"{'converges' if sizes.converges else 'diverges'}, by {sizes.reason}"
    if not sizes.converges:
        sentence += f", and the series itself converges by {found.reason}"
    verdict = all_agree([found.verdict, sizes.verdict])
    return with_verdict(f"{sentence}.", verdict, CLOSE_BY, result)


def _bracketed(node: Node) -> str:
    text = written(node)
    return f"({text})" if " + " in text or " - " in text else text


def answer_radius(problem: Radius) -> Answer:
    """The distance within which the quotients of neighbouring terms stay below 1."""
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
        found = limit_of_terms(_unsigned(factor), problem.index)
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
    for power in term.atoms(sympy.Pow):
        base = power.base.as_poly(x) if power.base.has(x) else None
        if base is not None and base.degree() == 1:
            a, b = base.all_coeffs()
            return -b / a
    return sympy.S.Zero


def _power_of(quotient: "sympy.Expr", distance: "sympy.Symbol") -> "sympy.Expr | None":
    """The m of a quotient that is a factor times d^m."""
    power = sympy.simplify(distance * sympy.diff(quotient, distance) / quotient)
    return power if power.is_Integer and power > 0 else None
