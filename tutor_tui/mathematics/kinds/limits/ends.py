"""The end behaviour of a function: what it tends to as its variable grows and as it falls."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.limit_answers import answer_limit, is_real_near
from tutor_tui.mathematics.kinds.calculus.limit_steps import limit_steps
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, is_oscillation, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Negative, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class EndBehaviour(KindProblem):
    """What a function of one variable tends to at both ends of the number line."""

    expression: Node
    variable: str


_END: Final = r"[+-]?\s*(?:oo|±\s*oo)"
_ASKED: Final = late_regex(
    r"(?:(?:describe|determine|explain|discuss|state|identify|analy[sz]e)\s+)?(?:what\s+is\s+)?"
    r"(?:the\s+)?(?:end|long[- ]?(?:run|term)|asymptotic|limiting)\s+behaviou?rs?\s+(?:of|for|is)"
    r"\s+(?P<f>.+)"
    rf"|(?:the\s+)?limits?\s+(?:of\s+)?(?P<g>.+?)\s+at\s+(?:±\s*oo|(?:plus|\+)\s*(?:and|or)\s*"
    rf"(?:minus|-)\s*oo|(?:both\s+)?{_END}\s+and\s+(?:at\s+)?{_END})",
    re.IGNORECASE,
)
_ENDS: Final[tuple[Node, ...]] = (Name("oo"), Negative(Name("oo")))


def read_end_behaviour(text: str) -> EndBehaviour | None:
    """The function whose behaviour far out a message asks for."""
    found = _ASKED.fullmatch(request(text)) if len(text) <= LONGEST else None
    node = None if found is None else formula((found["f"] or found["g"]).strip(" :"))
    names = () if node is None else variables(node)
    return EndBehaviour(node, names[0]) if node is not None and len(names) == 1 else None


def work_end_behaviour(problem: EndBehaviour) -> Worked:
    """Both limits, each found and confirmed as a limit of its own."""
    ends = [end for end in _ENDS if is_real_near(_limit(problem, end), "")]
    if not ends:
        raise DeclinedError("It has no real values far out.")
    found = [_limit_at(problem, end) for end in ends]
    told = [
        f"as {code(_towards(problem, end))} it {_verb(value)} {code(show(value))}"
        for end, value in zip(ends, found, strict=True)
    ]
    if len(ends) == 1:
        (other,) = set(_ENDS) - set(ends)
        told.append(f"as {code(_towards(problem, other))} it has no real values")
    sentence = f"The end behaviour of {code(written(problem.expression))}: {', and '.join(told)}."
    result = ", ".join(map(plain, found))
    return Worked(
        sentence, True, "with values further and further out", result, _steps(problem, ends)
    )


def _towards(problem: EndBehaviour, end: Node) -> str:
    return f"{problem.variable} → {show(to_sympy(end))}"


def _limit(problem: EndBehaviour, end: Node) -> Limit:
    return Limit(problem.expression, problem.variable, end)


def _limit_at(problem: EndBehaviour, end: Node) -> "sympy.Expr":
    limit = _limit(problem, end)
    value = limit_value(limit)
    if value is None or is_oscillation(value) or not confirmed(limit, value):
        raise DeclinedError(answer_limit(limit).text)
    return value


def _verb(value: "sympy.Expr") -> str:
    if value.is_infinite:
        return "grows towards" if value.is_extended_positive else "falls towards"
    return "tends to"


def _steps(problem: EndBehaviour, ends: Sequence[Node]) -> tuple[Step, ...]:
    body = to_sympy(problem.expression)
    if body.is_polynomial(sympy.Symbol(problem.variable)) and body.free_symbols:
        return _of_polynomial(problem, sympy.Poly(body, sympy.Symbol(problem.variable)))
    parts = (limit_steps(_limit(problem, end)) for end in ends)
    return tuple(step for part in parts if part for step in part)


def _of_polynomial(problem: EndBehaviour, polynomial: "sympy.Poly") -> tuple[Step, ...]:
    """The term of the highest power decides: its degree and the sign of its coefficient."""
    x, degree, leading = polynomial.gen, polynomial.degree(), polynomial.LC()
    term = show(leading * x**degree)
    is_even = degree % 2 == 0
    same = "the same sign" if is_even else "opposite signs"
    sort = "even" if is_even else "odd"
    sign = "positive" if leading.is_positive else "negative"
    first = Step(
        "outgrowing term",
        "Far out the term of the highest power outgrows all others, so only it counts.",
        written(problem.expression),
        (term,),
    )
    ends = tuple(
        f"{show(sympy.limit(leading * x**degree, x, to_sympy(end)))} as {_towards(problem, end)}"
        for end in _ENDS
    )
    reason = (
        f"Its degree {code(str(degree))} is {sort}, so it has {same} at the two ends, and its "
        f"coefficient {code(show(leading))} is {sign}."
    )
    return first, Step("both ends", reason, term, ends)


def heading_of_end_behaviour(problem: EndBehaviour) -> str:
    """The opening of the working."""
    return f"To find the end behaviour of {code(written(problem.expression))}"


METHOD_OF_END_BEHAVIOUR: Final = (
    "Take the limits as the variable goes to `∞` and to `-∞`. Of a polynomial only the term of the "
    "highest power counts far out; of a fraction, compare the highest powers above and below."
)
