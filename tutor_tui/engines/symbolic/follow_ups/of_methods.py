"""The last problem by a method that is named, or drawn: "use l'Hôpital", "plot the solution"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.slopes.first_principles import FirstPrinciples
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.named_methods import METHODS
from tutor_tui.mathematics.problems import Differentiate, Integrate, Solve
from tutor_tui.mathematics.syntax import Binary, Call
from tutor_tui.mathematics.terms import is_linear
from tutor_tui.mathematics.trees import is_atom, variables, walk
from tutor_tui.mathematics.written import written

_HOSPITAL: Final = late_regex(
    r"(?:(?:can|could|would|should|do|did|does|may) (?:you|i|we|it) )?(?:(?:use|do|solve|try|apply"
    r"|show|work|with|by|using|it|that|this|me|how about|what about|what if|and|but|same|again|need"
    r"|be|done|is it possible|find|get|the limit|(?P<without>without|not|avoiding))\b[ ,]*)*"
    r"(?:the )?l'? ?h[oô]s?pital(?:'?s)?(?: rule)?"
    r"(?: (?:here|on it|on this|for this|instead|for it))?",
    re.IGNORECASE,
)
_PRINCIPLES: Final = late_regex(
    r"(?:(?:can|could|would|should|do|does|may|is it possible to) (?:you|i|we|u|it)? ?)?"
    r"(?:(?:do|differentiate|find|get|derive|show|prove|work|out|be|done|it|that|this|me|the"
    r" derivative|how about|what about|and|now|also|again|same|but)\b[ ,]*)*"
    r"(?:(?:from|by|using|with|use|via|through) )(?:the )?(?:first principles?"
    r"|(?:limit |formal )?definition(?: of (?:the |a )?derivative)?|difference quotient)"
    r"(?: (?:instead|too|as well|please))*",
    re.IGNORECASE,
)
_QUICKLY: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|is there|show me|do it|now|and|use|with|using|by)\b ?)*"
    r"(?:the |a |an )?"
    r"(?:quick(?:er)?|short(?:er)?|fast(?:er)?|easy|easier|normal|usual) (?:way|method|rules?)"
    r"|(?:(?:now|do it|and|with|using|by|use)\b ?)*the (?:power )?rules?",
    re.IGNORECASE,
)
_FACTOR: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|whats|find|give me|get|and|so) )*(?:the )?integrating factor"
    r"(?: (?:here|there|used|for it))*",
    re.IGNORECASE,
)
_INNER: Final = late_regex(
    r"(?:(?:what(?:'s| is| was| did| are)|which(?: is| was| one is)?|whats|and|so) )*(?:the )?"
    r"(?:inner|inside|outer|outside)(?: and (?:the )?(?:outer|inner))? (?:functions?|part|bit)"
    r"(?: (?:here|then|in (?:it|this|that)))?",
    re.IGNORECASE,
)
_SUBSTITUTION: Final = late_regex(
    r"(?:(?:and|so|but) )*(?:(?:what|which)(?:'s| is| was)?(?: the| your)? substitution(?: (?:did"
    r"|do|have|should|would|is|was|does|here|there|used|needed|made|(?:you|u|we|i|it|that|this)|use"
    r"|make|made))*|(?:what|which) (?:did|do|have) (?:you|we|u|i) (?:sub(?:stituted?|bed)?"
    r"|replaced?))",
    re.IGNORECASE,
)
_DRAWN: Final = late_regex(
    r"(?:can you |could you |please )?(?:plot|draw|sketch|graph) (?:it|that|this|the (?:solution"
    r"|answer|result|curve|function))",
    re.IGNORECASE,
)
_CHANGED: Final = late_regex(
    r"(?:(?:what|and|but|now) )?(?:would happen |happens )?(?:if|what about|with"
    r"|for)? ?(?:it'?s |it"
    r" (?:was|were|is) |we have )?(?P<new>(?:y['′]+|dy/dx|d\^2y/dx\^2) ?(?:[-+][^=]*)?=.+?)"
    r"(?: instead)?",
    re.IGNORECASE,
)
_VALUE: Final = late_regex(r" when x = [-\d./]+$")
_CONDITIONS: Final = late_regex(r",?\s+(?:with\s+)?(?P<given>y['′]*\(\s*[-\w./]+\s*\)\s*=.+)$")


_LED: Final = (
    r"(?:(?:and|but|so|ok(?:ay)?|now|please|(?:can|could|would) you|let'?s|do|solve|try|work|find"
    r"|get|it|that|this|out|me|show|again)\b[\s,]*)*"
)
_USE: Final = late_regex(
    rf"{_LED}(?:use|using|with|by|via|through|from|apply|applying)(?: doing)? (?:the |an? )?"
    rf"(?:{METHODS})(?: (?:method|rule|please|instead|here|on it|for (?:it|this|that)))*",
    re.IGNORECASE,
)
_WHERE: Final = late_regex(
    rf"{_LED}(?:(?:which|what) (?:step|line|part|bit)s? (?:is|was|uses?|used|needs?|needed|has|had"
    r"|involves?|(?:did|do) (?:you|we) (?:use|apply|do))|where (?:is|was|did|do|does|have)"
    r"(?: (?:you|we|i))?(?: (?:use|used|need|apply|applied|do))?) (?:the |an? )?"
    rf"(?:{METHODS})(?: (?:used|needed|applied|comes?|in|here|there|it|that|this|the working))*",
    re.IGNORECASE,
)


def method_used(request: str, question: str) -> Asked | None:
    """ "use integration by parts" of a problem that was solved so, or not."""
    return _of_a_named_method(_USE, request, question)


def method_sought(request: str, question: str) -> Asked | None:
    """ "which step used the chain rule", "where did you use it by parts"."""
    return _of_a_named_method(_WHERE, request, question)


def _of_a_named_method(pattern: re.Pattern[str], request: str, question: str) -> Asked | None:
    is_asked = question and pattern.fullmatch(request.replace("’", "'"))
    return Asked(Aspect.NAMED, request) if is_asked else None


_EXPANDED: Final = late_regex(
    rf"(?:(?:can|could|should|do) (?:i|we|you) )?(?:just )?(?:(?:by )?expand(?:ing)?"
    rf"|(?:by )?multiply(?:ing)?(?=.* out))(?: (?:{IT}|the brackets?))?(?: out)?"
    r"(?: (?:instead|first|here))*",
    re.IGNORECASE,
)


def by_expanding(request: str, question: str) -> str | None:
    """The working of a linear equation with brackets, which are expanded there anyway."""
    problem = problem_of(question) if _EXPANDED.fullmatch(request) else None
    is_linear_one = isinstance(problem, Solve) and all(map(is_linear, problem.equations))
    is_expanded = is_linear_one and "(" in question
    return f"explain {question.removeprefix('explain ')}" if is_expanded else None


def by_a_method(request: str, question: str, context: Context) -> Iterator[Written]:
    """The question in full, or the wish for its working where the method belongs to that."""
    problem, hospital = problem_of(question), _HOSPITAL.fullmatch(request.replace("’", "'"))
    if isinstance(problem, Limit) and hospital:
        way = "without" if hospital["without"] else "using"
        shown = written(problem.expression)
        place = f"{problem.variable} -> {written(problem.place)}{problem.side}"
        yield Written(f"explain limit of {shown} as {place} {way} l'hopital's rule")
    if isinstance(problem, Differentiate) and problem.order == 1 and _PRINCIPLES.fullmatch(request):
        yield Written(f"explain differentiate {_at_its_place(problem)} from first principles")
    if isinstance(problem, Differentiate) and _INNER.fullmatch(request) and _is_nested(problem):
        yield Written(f"explain {question.removeprefix('explain ')}")
    if isinstance(problem, Solve | Integrate) and _SUBSTITUTION.fullmatch(request):
        yield Written(f"explain {question.removeprefix('explain ')}")
    if isinstance(problem, FirstPrinciples) and _QUICKLY.fullmatch(request):
        yield Written(f"explain differentiate {_at_its_place(problem)}")
    equation = next(filter(_is_equation, (question, *context.older_questions())), None)
    if equation and _FACTOR.fullmatch(request):
        yield Written(f"explain {equation.removeprefix('explain ')}")
    given = _CONDITIONS.search(equation.rstrip(" ?.")) if equation else None
    if given and _DRAWN.fullmatch(request) and (equation == question or _VALUE.search(question)):
        yield Written(f"plot y = {RESULT}", equation)
    found = _CHANGED.fullmatch(request)
    if given and found and not _CONDITIONS.search(found["new"]):
        yield Written(f"{found['new']}, {given['given']}")


def _is_nested(problem: Differentiate) -> bool:
    """Whether one function stands in another, so that the chain rule is needed."""
    return any(
        variables(inside) and not is_atom(inside)
        for part in walk(problem.expression)
        for inside in (
            part.arguments
            if isinstance(part, Call)
            else (part.left, part.right)
            if isinstance(part, Binary) and part.sign == "^"
            else ()
        )
    )


def _at_its_place(problem: Differentiate | FirstPrinciples) -> str:
    place = "" if problem.at is None else f" at {problem.variable} = {written(problem.at)}"
    return f"{written(problem.expression)}{place}"


def _is_equation(question: str) -> bool:
    return isinstance(problem_of(question), DifferentialEquation)
