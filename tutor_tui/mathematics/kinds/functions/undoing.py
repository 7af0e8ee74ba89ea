"""Whether two functions are inverses: "are f(x) = 2x + 3 and g(x) = (x - 3)/2 inverses?"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Undoing(KindProblem):
    """Say whether two functions of one letter undo each other, in either order."""

    first: Node
    second: Node
    variable: str


_HINT: Final = late_regex(r"\binverses?\b", re.IGNORECASE)
_NAMED: Final = r"(?:[a-z]\s*\(\s*[a-z]\s*\)|y)\s*="
_BOTH: Final = (
    rf"(?:the\s+)?(?:two\s+)?(?:functions?\s+)?(?:{_NAMED})?\s*(?P<a>[^=]+?)\s*(?:,\s*|\s+)and\s+"
    rf"(?:{_NAMED})?\s*(?P<b>[^=]+?)"
)
_END: Final = r"inverses?(?:\s+functions?)?(?:\s+of\s+(?:each\s+other|one\s+another))?"
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"(?:are|is)\s+{_BOTH}\s+{_END}",
        rf"(?:(?:check|show|prove|verify|determine|decide|find out|say|tell me)\s+)?"
        rf"(?:that|if|whether)\s+{_BOTH}\s+are\s+{_END}",
        rf"(?:(?:if|given|let)\s+)?{_BOTH}\s*[,.;:]\s*(?:are\s+(?:they|f\s+and\s+g)|(?:show|prove"
        rf"|verify|check)\s+(?:that\s+)?(?:they|f\s+and\s+g)\s+are)\s+{_END}",
    )
)


def read_undoing(text: str) -> Undoing | None:
    """The two functions of which a message asks whether they are inverses."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    for found in fitting(request(text), _FORMS):
        first, second = formula(found["a"]), formula(found["b"])
        if first is None or second is None:
            return None
        names = {*variables(first), *variables(second)}
        if len(names) == 1 and variables(first) == variables(second):
            return Undoing(first, second, names.pop())
    return None


def answer_undoing(problem: Undoing) -> Answer:
    """Each put into the other: both give the letter back, or there is a place where one does not.

    Left open where they agree wherever they were tried, without a proof.
    """
    name = code(problem.variable)
    verdicts = [same(one, Name(problem.variable), Scope()) for one in _composed(problem)]
    shown = [code(show(to_sympy(one))) for one in _composed(problem)]
    functions = " and ".join(code(written(one)) for one in (problem.first, problem.second))
    for place, verdict in enumerate(verdicts):
        if verdict.mark is Mark.DISAGREES:
            sentence = (
                f"No, {functions} are not inverses: the {_ORDERS[place]} gives {shown[place]}, "
                f"not {name} for every value."
            )
            return with_verdict(sentence, True, BY_SUBSTITUTION, "False")
    if any(one.mark is not Mark.AGREES or "numeric" in one.how for one in verdicts):
        return refused(f"I could not decide whether {functions} are inverses.")
    sentence = f"Yes, {functions} are inverses: either of them put into the other gives {name}."
    return with_verdict(sentence, True, BY_SUBSTITUTION, "True")


_ORDERS: Final = ("second put into the first", "first put into the second")


def _composed(problem: Undoing) -> tuple[Node, Node]:
    first, second, name = problem.first, problem.second, problem.variable
    return substitute(first, name, second), substitute(second, name, first)


def steps_of_undoing(problem: Undoing) -> tuple[Step, ...]:
    """Both compositions, and what they simplify to."""
    found = []
    for order, whole in zip(_ORDERS, _composed(problem), strict=True):
        reason = f"Put the {order.replace(' put', '')}, and simplify."
        result = show(sympy.simplify(to_sympy(whole)))
        found.append(Step("put in", reason, written(whole), (result,)))
    return tuple(found)


KIND: Final = Kind(
    Undoing,
    read_undoing,
    answer_undoing,
    heading="To see whether two functions are inverses",
    method="Put each function into the other and simplify: inverses give back the letter itself.",
    steps=steps_of_undoing,
)
