"""What is asked of a factor that was tried, and a check by the opposite operation.

"what's the other factor", "is x + 2 a factor as well", "check by expanding", "check that with the
remainder theorem".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Goal, Integrate, Rewrite
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_TRIED: Final = late_regex(
    r"is \(?(?P<d>[^()?]+?)\)? (?:also )?a factor of (?P<p>[^?]+?)\W*$", re.IGNORECASE
)
_ROOT_TRIED: Final = late_regex(
    r"is [^?]+? an? (?:root|solution|zero) of (?P<p>[^?]+?)\W*$", re.IGNORECASE
)
_OTHER_ROOTS: Final = late_regex(
    r"(?:(?:and|so|then|what(?:'s| is| are)|whats|find|give me) )*(?:the )?other"
    r" (?:root|solution|zero)s?(?: then)?",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    r"(?:(?:and )?(?:what(?:'s| is| are)|whats|find|give me) )?the (?:other|remaining|second)"
    r" factors?(?: then)?|what(?:'s| is) left(?: over)?(?: when you divide)?",
    re.IGNORECASE,
)
_AS_WELL: Final = late_regex(
    r"(?:and |so |but )*(?:is|what about|how about) \(?(?P<d>[a-z] ?[-+] ?\d+)\)?(?: (?:also"
    r"|then))?(?: a factor)?(?: (?:too|as well|also|then|of it))*",
    re.IGNORECASE,
)
_DIVIDED: Final = late_regex(
    r"divide (?P<p>.+?) by \(?(?P<x>[a-z]) ?(?P<sign>[-+]) ?(?P<a>\d+(?:/\d+)?)\)?\W*$", re.I
)
_THEOREM: Final = late_regex(
    r"(?:(?:can|could) (?:you|we|i) )?(?:check|verify|test|prove|confirm|do|use|show|try)(?: (?:it"
    r"|that|this|me))?(?: (?:with|by|using|from))? (?:the )?(?:remainder|factor) theorem(?: to"
    r" check(?: it)?)?",
    re.IGNORECASE,
)
_BY: Final = (
    r"(?:(?:can|could) (?:you|we|i) )?(?:(?:double[- ]?)?check|verify|test|prove)(?: (?:it|that"
    r"|this|the answer))? (?:by|with|through|using) "
)
_EXPANDING: Final = late_regex(
    _BY + r"(?:expanding|multiplying)(?: (?:it|them|the brackets))?(?: (?:back )?out)?"
    r"|(?:expand|multiply) (?:it|that|them|the brackets)(?: (?:back|out))*"
    r"(?:,? (?:to|and) (?:check|verify|see|prove it|make sure))?",
    re.IGNORECASE,
)
_DIFFERENTIATING: Final = late_regex(
    _BY + r"(?:differentiating|differentiation|taking the derivative|the derivative)(?: it| back)?",
    re.IGNORECASE,
)


def of_a_factor(request: str, question: str, context: Context) -> Iterator[str]:
    """The other factor, another one tried, or the remainder as a value of the polynomial."""
    tried = next(
        (found for one in (question, *context.older_questions()) if (found := _TRIED.match(one))),
        None,
    )
    root = _ROOT_TRIED.match(question) if _OTHER_ROOTS.fullmatch(request) else None
    if root is not None:
        yield f"roots of {root['p']}"
    if tried is not None and _OTHER.fullmatch(request):
        yield f"divide {tried['p']} by {tried['d']}"
    if tried is not None and (again := _AS_WELL.fullmatch(request)):
        yield f"is {again['d']} a factor of {tried['p']}?"
    divided = _DIVIDED.match(question)
    if divided is not None and _THEOREM.fullmatch(request):
        sign = "" if divided["sign"] == "-" else "-"
        yield f"what is {divided['p']} when {divided['x']} = {sign}{divided['a']}"


_SOLUTIONS: Final = late_regex(
    r"(?:(?:and|so|then|now|ok) )*(?:(?:what(?:'s|s| are| would)|find|give me|get|state|whats) )?"
    r"(?:the |its )?(?:solutions?|answers|values of [a-z])"
    r"(?: then| be| of it| from (?:it|that|this))*"
    r"|(?:(?:and|so|then|now|ok) )*solve (?:it|this|that)(?: (?:then|now|for [a-z]))*",
    re.IGNORECASE,
)
"""Where the factored form is 0, which is what factors are mostly for."""


def checked_back(request: str, question: str, _context: Context) -> Iterator[str]:
    """The opposite operation on the result, which gives back what the question was about."""
    match problem_of(question):
        case Rewrite(goal=Goal.FACTOR) if _EXPANDING.fullmatch(request):
            yield f"expand {RESULT}"
        case Rewrite(goal=Goal.FACTOR, expression=node) if _SOLUTIONS.fullmatch(request):
            if len(variables(node)) == 1:
                yield f"solve {written(node)} = 0"
        case Integrate(bounds=None, variable=name) if _DIFFERENTIATING.fullmatch(request):
            yield f"differentiate {RESULT} with respect to {name}"
