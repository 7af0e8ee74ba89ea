"""Several results put together: "what is their product", "and their ratio?", "add them".

The results are those of one question, such as two numbers, or those of the last two questions.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.pairs import pair_in
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import trimmed
from tutor_tui.engines.symbolic.pointing import is_form
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import TOGETHER
from tutor_tui.mathematics.kinds.numbers.facts import is_listed
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Problem, Rewrite, Solve
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LEAD: Final = (
    r"(?:(?:and|so|then|now|ok) )*(?:(?:what(?:'s| is| would be)|whats|find|calculate|work out"
    r"|give me) )?"
)
_THEM: Final = (
    r"(?:them|these two|those two|these|those|both|the two|both of them|all of them|(?:the|these"
    r"|those|both|all)(?: the| of the)?(?: two| three| four| both)? (?:numbers|answers|results"
    r"|values|shares|parts|amounts|solutions|roots|zeros|ages|terms))"
)
_WHAT: Final = (
    r"(?P<what>sum of (?:the |their )?squares|sum|total|product|difference|quotient|ratio|mean"
    r"|average)"
)
_NOUN: Final = late_regex(
    rf"{_LEAD}(?:their {_WHAT}|(?:the )?{_WHAT.replace('what', 'what2')}(?: of| between| in)"
    rf" (?:{_THEM}|their (?!squares)[a-z]+)|the sum of their squares)",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    rf"{_LEAD}(?:(?P<what>add|sum|multiply|subtract|divide) {_THEM}(?: up| together| out)?"
    rf"|what (?:do|does) {_THEM.replace('them', 'they|them')} (?P<up>add up|sum|come) to)",
    re.IGNORECASE,
)
_ORDERED: Final = late_regex(
    rf"{_LEAD}(?P<what>divide|multiply) the first(?: (?:one|answer|result))? by the (?:second"
    rf"|other)(?: (?:one|answer|result))?",
    re.IGNORECASE,
)
_KINDS: Final = MappingProxyType(
    {
        "add": "sum", "sum": "sum", "total": "sum", "add up": "sum", "come": "sum",
        "multiply": "product", "product": "product",
        "subtract": "difference", "difference": "difference",
        "divide": "quotient", "quotient": "quotient", "ratio": "quotient",
        "mean": "mean", "average": "mean",
    }
)  # fmt: skip
_SIGNS: Final = MappingProxyType(
    {"sum": "+", "product": "*", "difference": "-", "quotient": "/", "mean": "+"}
)


def put_together(request: str, question: str, context: Context) -> Iterator[Written]:
    """A question about all results together, with a mark in their place where they are solved."""
    kind = _kind(request)
    asked = [one for one in (question, *context.older_questions()) if not _JOINED.fullmatch(one)]
    if kind is None or not asked or pair_in(asked[0]):
        return
    if isinstance(problem_of(asked[0]), Story) and not _OF_ALL.search(asked[0]):
        asked = [one for one in asked if _OF_ALL.search(one)] or asked
    if _may_have_several(problem_of(asked[0])):
        yield Written(TOGETHER.format(kind), asked[0])
        return
    values = [_value(one) for one in asked[1::-1]]
    if len(values) == 2 and all(values) and kind in _SIGNS:
        yield Written(_together(kind, str(values[0]), str(values[1])))


def is_joined(question: str) -> bool:
    """Whether a question is two results put together."""
    return bool(_JOINED.fullmatch(question))


def kind_of_joining(text: str) -> str | None:
    """How a message wants two results put together; `None` where it wants no such thing."""
    kind = _kind(trimmed(text))
    return kind if kind in _SIGNS else None


def together(text: str, first: str, second: str) -> str:
    """Two results put together as the message wants."""
    return _together(kind_of_joining(text) or "sum", first, second)


def _together(kind: str, first: str, second: str) -> str:
    whole = f"({first}) {_SIGNS[kind]} ({second})"
    if kind == "difference" and not re.search(r"[A-Za-z]", f"{first}{second}"):
        return f"abs({whole})"
    return f"({whole})/2" if kind == "mean" else whole


_OF_ALL: Final = late_regex(
    r"\b(?:each|both|they|them|numbers|integers|ages|everyone|everybody|two|three)\b[^.]*$", re.I
)
"""A story that asks for several things at its end."""

_TERM: Final = r"\((?:[^()]|\([^()]*\))+\)(?:\^2)?"
_JOINED: Final = late_regex(rf"\(?{_TERM}(?: [-+*/] {_TERM})+(?:\)/\d+)?")
"""What results were put together to before."""


_OF_EQUATIONS: Final = late_regex(
    r"(?:factor|solve|plot|draw|graph|sketch|expand|differentiate|integrate|check|(?:the )?(?:first"
    r"|second|third|last|other)\b)",
    re.IGNORECASE,
)


_OF_FUNCTIONS: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|and) )*(?:the |its )?(?:anti-?derivative|integral|indefinite"
    r" integral|derivative|domain|inverse|graph)\b(?! of\b)|(?:what about )?from -?\S+ to -?\S+$",
    re.IGNORECASE,
)
"""What is asked of a function, and of no number that was written otherwise."""


def before_joined(request: str, context: Context) -> Context:
    """The context of the question whose results were added, for what no number can be meant by."""
    question = context.question or ""
    if is_form(question) and _OF_FUNCTIONS.match(request):
        return replace(context, question=before_a_form(context))
    if not _JOINED.fullmatch(question) or not _OF_EQUATIONS.match(request):
        return context
    older = next(context.older_questions(), None)
    return context if older is None else replace(context, question=older)


def _may_have_several(problem: Problem | None) -> bool:
    match problem:
        case Story():
            return True
        case Solve(equations=(Relation(left=left, right=right),)):
            bounds = (degree_bound(left), degree_bound(right))
            return any(bound is None or bound > 1 for bound in bounds)
        case _:
            return isinstance(problem, Solve) or is_listed(problem)


def _kind(request: str) -> str | None:
    if found := _NOUN.fullmatch(request):
        said = (found["what"] or found["what2"] or "squares").lower()
    elif found := _ORDERED.fullmatch(request):
        said = found["what"].lower()
    elif found := _VERB.fullmatch(request):
        said = (found["what"] or found["up"]).lower()
    else:
        return None
    return "squares" if "squares" in said else _KINDS[said]


def _value(question: str) -> str | None:
    """The number that a question works out, or the formula it writes otherwise, as it stands."""
    match problem_of(question):
        case Compute(expression=node) if not variables(node):
            return written(node)
        case Rewrite(expression=node):
            return written(node)
        case _:
            return None


def second_of_two(text: str, context: Context) -> Written | None:
    """The system of an equation in several unknowns and of one in the same that follows it."""
    if context.question is None or context.is_stale or "=" not in text:
        return None
    both = problem_of(context.question), problem_of(text)
    relations = [
        one.equations[0]
        for one in both
        if isinstance(one, Solve) and len(one.equations) == 1 and not one.unknowns
    ]
    names = [set(variables(one)) for one in relations]
    if len(relations) < 2 or names[0] != names[1] or len(names[0]) != 2:
        return None
    return Written(f"solve {written(relations[0])}, {written(relations[1])}")
