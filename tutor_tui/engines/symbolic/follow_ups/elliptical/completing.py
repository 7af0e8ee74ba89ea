"""An elliptical question put in full by the words of the question before it.

Every candidate must be read by the core as a problem of its own, other than the one before, so
that nothing which was asked is left out.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from tutor_tui.engines.symbolic.follow_ups.elliptical.clauses import with_clause
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import Fragment, fragment_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import with_list_changed
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import (
    about_it,
    has_pointer,
    measured_in,
    narrowed,
    of_the_same,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.quantities import (
    with_count,
    with_quantities,
    with_thing,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.siblings import with_sibling
from tutor_tui.engines.symbolic.follow_ups.wording import unasked
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, QUANTITY
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.several.reading import Several
from tutor_tui.mathematics.problems import (
    Compute,
    Goal,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.syntax import Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_MOST_WORDS: Final = 14
_MOST_OPTIONS: Final = 4
_OPENS_A_CLAUSE: Final = re.compile(
    r"(?:and |but |ok |so )*(?:at|in|to|by|when|from|using|over|as|of)\b", re.IGNORECASE
)
_EXPLANATION: Final = re.compile(
    r"\b(?:explain(?: how)?|what(?:'s| is| are) an?\b(?! ?[-+*/^×·])|definition|define|what does"
    r"|mean by|how do(?:es)?|why|tell me about)\b",
    re.IGNORECASE,
)


def with_other_words(
    request: str, question: str, problem: Problem, *, is_led_in: bool
) -> tuple[str, ...]:
    """The question before with words or numbers of the request in place of its own.

    Several where it is unclear which; none where the request stands for itself, asks for an
    explanation, or does not fit. `is_led_in` for a request after "and" or "so".
    """
    if _ASKS_WHERE.match(request) or _asks_otherwise(request, question):
        return ()
    return _by(_REPLACING, request, question, problem, is_led_in=is_led_in)


_ASKS_WHERE: Final = re.compile(
    r"(?:when|where|for (?:which|what)(?: values? of)? [a-z]) (?:is|are|does|do) (?:it|this|that"
    r"|they|the [a-z]+) .*(?:-?\d|zero|negative|positive)$",
    re.IGNORECASE,
)
"""The place of a value is asked, which is not that value: "when is it zero"."""
_HOW_MANY: Final = re.compile(r"\bhow many (?P<what>[a-z]{3,})", re.IGNORECASE)
_AT_WHAT_TIME: Final = re.compile(
    r"\b(?:when|what time)\b.*?\b(?P<what>leave|set off|depart|start|begin|arrive|finish|end|meet"
    r"|get)\b",
    re.IGNORECASE,
)


def _asks_otherwise(request: str, question: str) -> bool:
    """Whether a request asks in full for another thing than the question did: workers, not days."""
    for pattern in (_HOW_MANY, _AT_WHAT_TIME):
        now, before = pattern.search(request), list(pattern.finditer(question))
        if now is not None and before and len(request.split()) >= _FEWEST_OF_A_QUESTION:
            return now["what"].lower()[:4] != before[-1]["what"].lower()[:4]
    return False


_FEWEST_OF_A_QUESTION: Final = 6


def with_more_asked(
    request: str, question: str, problem: Problem, *, is_led_in: bool
) -> tuple[str, ...]:
    """What else is asked of the thing that the question before was about; see above."""
    found = _by(_ASKING, request, question, problem, is_led_in=is_led_in)
    if found or not _is_elliptical(request, problem, is_led_in=is_led_in):
        return found[:1]
    fragment = fragment_of(request)
    valued = () if _SUPPOSED.match(request) else _valued(fragment, problem)
    return valued or _in_unit(fragment)


_SUPPOSED: Final = re.compile(r"(?:(?:and|but|so|now)\s+)*(?:what )?if\b", re.IGNORECASE)
"""Changes the equations, and asks for no value of their solution."""


_Way: TypeAlias = Callable[[str, str, Fragment], Iterable[str]]
_REPLACING: Final[tuple[_Way, ...]] = (
    lambda question, request, _: with_list_changed(question, unasked(request)),
    lambda question, request, _: with_clause(question, request),
    lambda question, _, fragment: with_count(question, fragment),
    lambda question, _, fragment: with_sibling(question, fragment),
    lambda question, _, fragment: with_quantities(question, fragment),
    lambda question, _, fragment: with_thing(question, fragment),
)
_ASKING: Final[tuple[_Way, ...]] = (
    lambda question, request, _: about_it(question, request),
    lambda question, _, fragment: of_the_same(question, fragment),
    lambda question, _, fragment: narrowed(question, fragment),
)
"""Each gives candidates of one meaning, the plainest first."""


def _by(
    ways: Iterable[_Way], request: str, question: str, problem: Problem, *, is_led_in: bool
) -> tuple[str, ...]:
    if not _is_elliptical(request, problem, is_led_in=is_led_in):
        return ()
    fragment = fragment_of(request)
    if not fragment.text:
        return ()
    found = (_understood(way(question, request, fragment), problem) for way in ways)
    return next((questions for questions in found if questions), ())


def _is_elliptical(request: str, problem: Problem, *, is_led_in: bool) -> bool:
    if len(request.split()) > _MOST_WORDS or _EXPLANATION.search(request):
        return False
    asks = is_led_in or bool(_ASKS_VALUE.match(request))
    return not _is_complete(request, problem, asks=asks)


def _understood(candidates: Iterable[str], problem: Problem) -> tuple[str, ...]:
    """Those that are problems, one of each, none of them the old one."""
    found: dict[Problem, str] = {}
    for text in dict.fromkeys(candidates):
        read = problem_of(text.replace(BARE_RESULT, "1"))
        if read is not None and read != problem and _is_whole(read, problem):
            found.setdefault(read, text)
    return tuple(found.values())[:_MOST_OPTIONS]


def _is_whole(read: Problem, problem: Problem) -> bool:
    """Whether the whole text was read: kinds read all of it, and problems like the old one."""
    match read:
        case Solve(equations=equations, unknowns=()):
            if equations == _relations(problem):
                return False  # the words around the same equation say anything
            names = {name for one in equations for name in variables(one)}
            is_same_sort = type(read) is type(problem) or all(one.sign == "=" for one in equations)
            return len(names) <= len(equations) and is_same_sort
        case Chained(asked=None, question=question):
            return problem_of(question) is not None  # no words around a name
        case _:
            return isinstance(read, KindProblem) or type(read) is type(problem)


def _relations(problem: Problem) -> tuple[Relation, ...]:
    match problem:
        case Judge(relation=relation):
            return (relation,)
        case Solve(equations=equations):
            return equations
        case _:
            return ()


def _is_complete(request: str, problem: Problem, *, asks: bool) -> bool:
    """Whether a request can be answered without what was before."""
    if has_pointer(request):
        return False
    read = problem_of(request)
    match read:
        case None:
            return False
        case Compute(expression=Number() | Call(function="percent")):
            return False
        case Rewrite() | Several() if asks and _about_unknowns(read, problem):
            return False
        case Rewrite() if _is_unit(request):
            return False
        case Solve(equations=(equation,)) if isinstance(equation.left, Name) and not variables(
            equation.right
        ):
            return False
    return not _OPENS_A_CLAUSE.match(request)


def _is_unit(request: str) -> bool:
    unit = measured_in(fragment_of(request))
    return unit is not None and unit_of(unit) is not None


_ASKS_VALUE: Final = re.compile(
    r"(?:what(?:'s| is| are| about)|whats|find|calculate|compute|how about|the value|value"
    r"|give me)\b",
    re.IGNORECASE,
)


def _about_unknowns(read: Problem | None, problem: Problem) -> tuple[Node, ...]:
    """The expressions asked for, where all are in the unknowns of the equations before."""
    parts = read.problems if isinstance(read, Several) else (read,)
    asked = [
        one.expression
        for one in parts
        if isinstance(one, Rewrite) and one.goal is Goal.SIMPLIFY and variables(one.expression)
    ]
    if not isinstance(problem, Solve) or len(asked) < len(parts):
        return ()
    names = {name for one in problem.equations for name in variables(one)}
    return tuple(asked) if all(names.issuperset(variables(one)) for one in asked) else ()


def _valued(fragment: Fragment, problem: Problem) -> tuple[str, ...]:
    """ "x*y", or "x + y and x*y", for the solution of the equations before."""
    read = problem_of(fragment.text) or problem_of(f"find {fragment.text}")
    asked = _about_unknowns(read, problem)
    if not asked or not isinstance(problem, Solve):
        return ()
    equations = " and ".join(written(one) for one in problem.equations)
    told = f"what are {fragment.text}" if len(asked) > 1 else f"what is {written(asked[0])}"
    whole = f"If {equations}, {told}?"
    return (whole,) if problem_of(whole) is not None else ()


def _in_unit(fragment: Fragment) -> tuple[str, ...]:
    unit = measured_in(fragment)
    return () if unit is None or unit_of(unit) is None else (f"convert {QUANTITY} to {unit}",)
