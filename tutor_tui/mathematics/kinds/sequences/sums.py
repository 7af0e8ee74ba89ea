"""Sums in sigma notation: `\\sum_{k=1}^{10} k^2`, "the sum of k^2 from k = 1 to 10"."""

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.sequences.problems import SumProblem
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import (
    IN_DECIMALS,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Number, TooLargeError
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

BY_ADDING: Final = "by adding the terms one by one"
_PATIENCE: Final = 0.8
"""Seconds for SymPy's own value of a sum without end."""

_MOST_ADDED: Final = 20_000
_LONGEST: Final = 400
_HINT: Final = late_regex(r"\\sum|[∑Σ]|\b(?:sum(?:mation)?|sigma)(?![a-z])", re.IGNORECASE)
_SIGMA: Final = r"(?:\\sum(?:\\limits)?|[∑Σ]|sum(?:mation)?|sigma)"
_BOUND: Final = r"(?:\{[^{}]{1,40}\}|-?[\w∞]+|\\infty)"
_START: Final = r"(?P<name>[a-zA-Z])\s*=\s*(?P<start>-?\d{1,6})"
_END: Final = r"(?P<end>-?\d{1,9}|[a-zA-Z](?:\s*[-+]\s*\d+)?|∞|oo|infinity|inf|\\infty)"
_PATTERNS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SIGMA}\s*_\s*[{{(]\s*{_START}\s*[}})]\s*\^\s*[{{(]?\s*{_END}\s*[}})]?\s*(?P<body>.+)",
        rf"{_SIGMA}\s*\^\s*[{{(]?\s*{_END}\s*[}})]?\s*_\s*[{{(]\s*{_START}\s*[}})]\s*(?P<body>.+)",
        rf"{_SIGMA}\s*(?:,|from|for)?\s*\(?{_START}\s*(?:to|\.\.\.?|until)\s*{_END}\)?\s*(?:of|,|:)?\s+"
        r"(?P<body>.+)",
        rf"{_SIGMA}\s+(?:of\s+)?(?:the\s+)?(?P<body>.+?),?\s+(?:from|for|as|where|over)\s+{_START}"
        rf"\s*(?:to|\.\.\.?|up to|until)\s*{_END}",
        rf"{_SIGMA}\s+(?:of\s+)?(?P<body>.+?),?\s+(?:from|for|as)\s+(?P<name>[a-zA-Z])\s+(?:goes\s+)?"
        rf"(?:from\s+)?(?P<start>-?\d{{1,6}})\s+to\s+{_END}",
    )
)


def read(text: str) -> SumProblem | None:
    """The sum that a message asks for."""
    is_factorial = text.rstrip(" .?`$").endswith("!")  # which `asked` takes for a cry
    if len(text) > _LONGEST or not _HINT.search(text) or is_factorial:
        return None
    request = asked(text)
    return first_of(map(_problem, fitting(request, _PATTERNS)))


def _problem(found: re.Match[str]) -> SumProblem | None:
    name = found["name"]
    body = expression_or_none(found["body"])
    end = expression_or_none(found["end"].replace("\\infty", "oo"))
    if body is None or end is None or name in variables(end):
        return None
    body = substitute(body, "i", Name("i")) if name != "i" else _counting(body)
    if set(variables(body)) - {name, "i_"} or len(variables(end)) > 1:
        return None
    return SumProblem(body, "i_" if name == "i" else name, int(found["start"]), end)


def _counting(body: Node) -> Node:
    """An `i` that counts is no imaginary unit."""
    return substitute(body, "i", Name("i_"))


def answer(problem: SumProblem) -> Answer:
    """The sum, verified by adding its terms; raises `TooLargeError` and `UndefinedError`."""
    end = rational_value(problem.end)
    if end is not None:
        return _finite(problem, int(end))
    if problem.end == Name("oo"):
        return _infinite(problem)
    return _general(problem)


def _letter(problem: SumProblem) -> str:
    return problem.variable.rstrip("_")


def notation(problem: SumProblem) -> str:
    """`k²` from `k = 1` to `10`, as Markdown."""
    letter = _letter(problem)
    body = written(substitute(problem.body, problem.variable, Name(letter)))
    start = f"{letter} = {problem.start}"
    return f"{code(body)} from {code(start)} to {code(written(problem.end))}"


def _symbolic(problem: SumProblem) -> "sympy.Expr":
    import sympy

    body = to_sympy(problem.body)
    symbol = sympy.Symbol(problem.variable, integer=True)
    body = body.subs(sympy.Symbol(problem.variable), symbol)
    return sympy.Sum(body, (symbol, problem.start, to_sympy(problem.end)))


def _finite(problem: SumProblem, end: int) -> Answer:
    import sympy

    count = end - problem.start + 1
    if count <= 0:
        return refused("That sum has no terms, for it ends before it begins.")
    exact = _added(problem, end) if count <= _MOST_ADDED else None
    if exact is not None:
        value = sympy.Rational(exact)
        verdict = _numerically(problem, end, value)
    else:
        value = _symbolic(problem).doit()
        if value.has(sympy.Sum):
            return refused("I know no formula for that sum, and it has too many terms to add.")
        verdict = _numerically(problem, end, value) if count <= _MOST_ADDED else None
    return with_verdict(_sentence(problem, value), verdict, BY_ADDING, plain(value))


def _sentence(problem: SumProblem, value: "sympy.Expr") -> str:
    return f"The sum of {notation(problem)} is {code(show(value))}{decimal_beside(value)}."


def _added(problem: SumProblem, end: int) -> Fraction | None:
    """The exact sum of fractions; `None` where a term is none."""
    total = Fraction(0)
    for place in range(problem.start, end + 1):
        node = substitute(problem.body, problem.variable, Number(Fraction(place)))
        term = rational_value(node)
        if term is None:
            return None
        total += term
        if total.denominator.bit_length() > 12_000 or total.numerator.bit_length() > 12_000:
            raise TooLargeError("That sum is too large to work out exactly.")
    return total


def _numerically(problem: SumProblem, end: int, value: "sympy.Expr") -> bool | None:
    import mpmath
    import sympy

    try:
        with mpmath.workdps(DIGITS):
            terms = (
                value_at(problem.body, {problem.variable: mpmath.mpf(place)})
                for place in range(problem.start, end + 1)
            )
            total = mpmath.fsum(terms)
            target = mpmath.mpmathify(sympy.N(value, DIGITS))
            margin = max(abs(total), 1) * mpmath.mpf(10) ** -25
            return bool(abs(total - target) <= margin)
    except NoValueError:
        return None


def _infinite(problem: SumProblem) -> Answer:
    import sympy

    total = _symbolic(problem)
    if total.has(sympy.sin, sympy.cos) and within(_PATIENCE, lambda: _vanishes(total)):
        return _in_closed_form(problem)
    value = within(_PATIENCE, lambda: None if _diverges(total) else total.doit())
    if (
        value is None
        or value.has(sympy.Sum)
        or not value.is_finite
        or isinstance(value, sympy.Piecewise)
    ):
        return _in_closed_form(problem)
    value = sympy.simplify(value)
    return with_verdict(
        _sentence(problem, value), _accelerated(problem, value), IN_DECIMALS, plain(value)
    )


def _in_closed_form(problem: SumProblem) -> Answer:
    """By the ways for sums with letters, whose readers use this module's."""
    from tutor_tui.mathematics.kinds.calculus.sigma import Series
    from tutor_tui.mathematics.kinds.calculus.sigma_answers import answer_series

    start = Number(Fraction(problem.start))
    return answer_series(Series(problem.body, problem.variable, start, problem.end))


def _vanishes(total: "sympy.Expr") -> bool:
    """Whether all terms cancel, which SymPy's own sums take long to find."""
    import sympy

    return bool(sympy.trigsimp(total.function) == 0)


def _diverges(total: "sympy.Expr") -> bool:
    try:
        return bool(total.is_convergent() == False)  # noqa: E712 - a SymPy truth value
    except NotImplementedError:
        return False


def _accelerated(problem: SumProblem, value: "sympy.Expr") -> bool | None:
    """Whether extrapolated partial sums lead to the value; they never refute it."""
    import mpmath
    import sympy

    def term(place: Any) -> Any:
        return value_at(problem.body, {problem.variable: place})

    try:
        with mpmath.workdps(20):
            total = mpmath.nsum(term, [problem.start, mpmath.inf])
            target = mpmath.mpmathify(sympy.N(value, 20))
            return True if abs(total - target) < mpmath.mpf(10) ** -9 else None
    except (NoValueError, ArithmeticError, ValueError, mpmath.libmp.NoConvergence):
        return None


def _general(problem: SumProblem) -> Answer:
    import sympy

    (name,) = variables(problem.end) or ("",)
    value = _symbolic(problem).doit()
    if value.has(sympy.Sum) or isinstance(value, sympy.Piecewise) or not name:
        return _in_closed_form(problem)
    value = sympy.factor(value)
    verdicts = []
    for number in range(problem.start + 2, problem.start + 8):
        place = Number(Fraction(number))
        end = rational_value(substitute(problem.end, name, place))
        if end is None or end < problem.start:
            continue
        verdicts.append(_numerically(problem, int(end), value.subs(sympy.Symbol(name), number)))
    verdict = False if False in verdicts else True if verdicts.count(True) >= 4 else None
    return with_verdict(_sentence(problem, value), verdict, BY_ADDING, plain(value))


def heading(problem: SumProblem) -> str:
    """ "To add `k²` from `k = 1` to `10`"."""
    return f"To add {notation(problem)}"


def method(problem: SumProblem) -> str:
    """How sums in sigma notation are worked out."""
    if rational_value(problem.end) is not None:
        return (
            "Put the numbers in for the variable one after another and add; for sums of powers "
            "use `1 + 2 + … + n = n(n + 1)/2` and `1² + 2² + … + n² = n(n + 1)(2n + 1)/6`."
        )
    if problem.end == Name("oo"):
        return (
            "See how the partial sums behave: a geometric series with ratio `r` comes to "
            "`a/(1 - r)` for `|r| < 1`."
        )
    return "Split the sum into sums of powers, and use the formula of each."
