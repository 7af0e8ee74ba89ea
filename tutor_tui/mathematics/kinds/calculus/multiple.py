"""Double and triple integrals, from the inside out, checked by quadrature."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.notation import applied, integral_in, integral_of_call
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import (
    BY_QUADRATURE,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.verify import bound_value, number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class MultipleIntegral(KindProblem):
    """An iterated integral, the innermost variable first; bounds may hold outer variables."""

    body: Node
    names: tuple[str, ...]
    bounds: tuple[tuple[Node, Node], ...]


_HINT: Final = late_regex(r"∫|\\i*nt(?![A-Za-z])|\bint(?:egra(?:te|l))?(?:\b|_)", re.IGNORECASE)
_BOX: Final = late_regex(
    r"(?:the\s+)?(?:double|triple|iterated)\s+integral\s+of\s+(?P<f>.+?)\s+(?:over|on)\s+(?:the\s+)?"
    r"(?:rectangle\s+|region\s+|box\s+)?(?P<box>(?:\[[^\[\]]+\]\s*(?:x|×|\*|\\times)?\s*){2,3})",
    re.IGNORECASE,
)
_BEFORE: Final = late_regex(
    r"^(?:(?:swap|switch|change|changing|reverse|reversing|interchange)(?:\s+the)?"
    r"\s+orders?(?:\s+of\s+integration)?(?:\s+(?:of|in|for|on))?[\s:]*)?(?:(?:and|to)\s+\w+\s*:?\s*)?"
    r"(?:the\s+)?(?:(?:double|triple|iterated)\s+)?(?:integral\s*)?:?\s*(?=∫)",
    re.IGNORECASE,
)
"""Words before the signs: the value is the same in either order."""
_SIDE: Final = late_regex(r"\[\s*([^,\[\]]+),\s*([^,\[\]]+)\]")


def read_multiple(text: str) -> MultipleIntegral | None:
    """The integral over several variables that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = _BEFORE.sub("", request(text), count=1)
    if found := _BOX.fullmatch(plain_request):
        return _over_box(found["f"], found["box"])
    call = applied(plain_request)
    if call is not None and call.name in ("integrate", "integral", "int"):
        integral = integral_of_call(call)
    else:
        integral = integral_in(plain_request)
    if integral is None or len(integral.variables) < 2:
        return None
    bounds = tuple(ends for ends in integral.bounds if ends is not None)
    if len(bounds) != len(integral.variables) or len(bounds) > 3:
        return None
    return MultipleIntegral(integral.body, integral.variables, bounds)


def _over_box(body: str, box: str) -> MultipleIntegral | None:
    node = formula(body)
    sides = _SIDE.findall(box)
    names = ("x", "y", "z")[: len(sides)]
    if node is None or not set(variables(node)) <= set(names):
        return None
    ends = [(expression_or_none(low), expression_or_none(high)) for low, high in sides]
    bounds = tuple((low, high) for low, high in ends if low is not None and high is not None)
    if len(bounds) != len(sides):
        return None
    return MultipleIntegral(node, tuple(reversed(names)), tuple(reversed(bounds)))


def shown_integral(problem: MultipleIntegral) -> str:
    """The integral as a line, the outermost bounds first."""
    signs = "".join(
        f"∫[{written(low)} to {written(high)}] " for low, high in reversed(problem.bounds)
    )
    ends = " ".join(f"d{shown_name(name)}" for name in problem.names)
    return f"{signs}({written(problem.body)}) {ends}"


def answer_multiple(problem: MultipleIntegral) -> Answer:
    """The value, integrated from the inside out."""
    value = within(1.6, lambda: _value(problem))
    text = code(shown_integral(problem))
    is_found = value is not None and not _is_open(value) and is_explicable(value)
    if value is None or not is_found:
        return refused(f"I could not work out {text}.")
    verdict = _agrees(problem, value)
    sentence = f"{text} is {code(show(value))}{decimal_beside(value)}{explained(value)}."
    return with_verdict(sentence, verdict, BY_QUADRATURE, plain(value))


def _value(problem: MultipleIntegral) -> "sympy.Expr":
    real = {name: sympy.Symbol(name, real=True) for name in problem.names}
    back = {symbol: sympy.Symbol(name) for name, symbol in real.items()}
    there = {plain_symbol: symbol for symbol, plain_symbol in back.items()}
    value = to_sympy(problem.body).xreplace(there)
    for name, (low, high) in zip(problem.names, problem.bounds, strict=True):
        ends = (to_sympy(end).xreplace(there) for end in (low, high))
        value = sympy.integrate(value, (real[name], *ends))
    return sympy.simplify(value).xreplace(back)


def _is_open(value: "sympy.Expr") -> bool:
    return bool(value.has(sympy.Integral, sympy.oo, sympy.zoo, sympy.nan, sympy.Piecewise))


def _agrees(problem: MultipleIntegral, value: "sympy.Expr") -> bool | None:
    """Quadrature inside quadrature; letters besides the variables leave it open."""
    if value.free_symbols:
        return None

    def inner(depth: int, places: dict[str, Any]) -> Any:
        if depth < 0:
            return value_at(problem.body, places)
        ends = [_end(end, places) for end in problem.bounds[depth]]
        return mpmath.quad(
            lambda place: inner(depth - 1, {**places, problem.names[depth]: place}),
            ends,
            maxdegree=4,
        )

    def whole() -> Any:
        with mpmath.workdps(15):
            return inner(len(problem.names) - 1, {})

    try:
        found = within(0.9, whole)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    if found is None:
        return None
    return is_close(found, number_of(value), 5) or None


def _end(bound: Node, places: dict[str, Any]) -> Any:
    is_infinite = any(part == Name("oo") for part in walk(bound))
    return bound_value(bound) if is_infinite else value_at(bound, places)
