"""What is asked of the expression of the previous question: "its roots", "solve for y instead"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import is_noun_phrase
from tutor_tui.engines.symbolic.follow_ups.functions import function_of
from tutor_tui.engines.symbolic.follow_ups.of_formulas import values_told
from tutor_tui.engines.symbolic.follow_ups.primes import factored_number
from tutor_tui.engines.symbolic.follow_ups.wording import IT, operand, unasked
from tutor_tui.engines.symbolic.recall import Subject, follow_up
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.applications import MeasureOfGraph
from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Goal,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.syntax import Call, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_THEIRS: Final = rf"(?:the |its |their )?(?P<what>[a-z][a-z -]{{2,40}}?)(?: (?:of|for) {IT})?"
_CURVE: Final = rf"(?:{IT}|the (?:graph|curve|parabola|function|line))"
_TO_IT: Final = (
    (rf"(?:differentiate|derive) {IT}(?: again)?", "differentiate {it}"),
    (r"(?:the |its |their )?(?:first )?derivatives?(?: of {IT})?".replace("{IT}", IT),
     "differentiate {it}"),
    (r"(?:the |its |their )?second derivatives?(?: of {IT})?".replace("{IT}", IT),
     "second derivative of {it}"),
    (rf"integrate {IT}(?P<tail> from .{{1,30}} to .{{1,30}})?", "integrate {it}{tail}"),
    (r"(?:the |its |their )?(?:indefinite )?(?:integral|antiderivative)s?"
     r"(?: of {IT})?(?P<tail> from .{1,30} to .{1,30})?".replace("{IT}", IT),
     "integrate {it}{tail}"),
    (rf"(?:factor|factori[sz]e) {IT}(?: out)?|(?:the |its )?factor(?:(?:i[sz])?ed)? form"
     rf"|factor|factori[sz]e|(?:can|could) {IT} be (?:factored|factori[sz]ed)(?: (?:more|further"
     rf"|any more|again))?|does {IT} factor(?:i[sz]e)?", "factor {it}"),
    (rf"(?:expand|multiply out) {IT}(?: out)?|multiply {IT} out|multiply (?:it|that|this)|expand",
     "expand {it}"),
    (rf"simplify {IT}|(?:(?:is )?{IT} )?(?:already )?(?:in )?(?:its |the )?"
     r"(?:simplest|lowest|reduced) (?:form|terms)"
     rf"|reduce {IT}|simplify", "simplify {it}"),
    (rf"(?:where (?:does|do) {_CURVE} (?:cross|meet|hit|touch|intersect|cut) )?(?:the )?x[- ]?axis",
     "solve {it} = 0"),
    (rf"(?:where (?:does|do) {_CURVE} (?:cross|meet|hit|touch|intersect|cut) )?(?:the )?y[- ]?axis",
     "y-intercept of {it}"),
    (rf"(?:where|when|for (?:which|what)(?: values? of)? [a-z]) (?:is|are) {_CURVE} (?:negative"
     r"|below (?:zero|0|the x[- ]?axis)|(?:less|smaller) than (?:zero|0))", "solve {it} < 0"),
    (rf"(?:where|when|for (?:which|what)(?: values? of)? [a-z]) (?:is|are) {_CURVE} (?:positive"
     r"|above (?:zero|0|the x[- ]?axis)|(?:more|greater|bigger) than (?:zero|0))",
     "solve {it} > 0"),
    (rf"(?:solve|set|put|make)(?: {IT})? (?:to be )?(?:equal(?:s| to)?|=|to) (?P<tail>-?[\d./]+)"
     r"(?: and solve(?: it)?)?", "solve {it} = {tail}"),
    (rf"(?:where|when|for (?:which|what)(?: values? of)? [a-z]) (?:is|does) {_CURVE} "
     r"(?:equal |become )?(?:to )?(?:zero|0)"
     rf"|(?:set|put) {IT} (?:equal )?to (?:zero|0)(?: and solve(?: {IT})?)?"
     r"|(?:the |its )?(?:roots|zeros|zeroes|x-intercepts)(?: of {IT})?".replace("{IT}", IT),
     "solve {it} = 0"),
)  # fmt: skip
_IS_IT: Final = re.compile(
    rf"is {IT} (?P<what>(?:an? |divisible by )?[a-z0-9][a-z0-9 ]{{1,40}})", re.I
)
_PLUGGED: Final = re.compile(
    rf"(?:(?:plug|put|substitute|insert|sub|fill) (?:in )?|(?:evaluate|calculate|compute|find) "
    rf"{IT} (?:at|for|when|if|with) |(?:(?:what(?:'s| is)|whats) )?(?:(?:{IT}|its|the value) )?"
    rf"(?:(?:the )?value |what happens |happens )?(?:at|for|when|if|with|let|set|try|use) "
    r"|(?:what|how) about (?:at |for |when |if |with )?|and )?"
    r"(?:(?P<name>[a-z]) ?(?:=|is|equals) ?)?(?P<value>[^=]{1,30}?)(?: (?:in|into it|for x))?",
    re.IGNORECASE,
)
_PUT_WORDS: Final = re.compile(r"^(?:plug|put|substitute|insert|sub|fill|evaluate|try)\b", re.I)
_EVALUATED: Final = re.compile(r"evaluate\b", re.IGNORECASE)
_SOLVE_FOR: Final = re.compile(
    rf"(?:(?:solve|rearrange|do|make)(?: {IT})?(?: instead)? )?for (?P<name>[A-Za-z])(?: instead)?"
    rf"|(?:solve|rearrange)(?: {IT})? for (?P<other>[A-Za-z])(?: instead)?"
    r"|what (?:is|about) (?P<third>[A-Za-z])(?: instead)?|make (?P<fourth>[A-Za-z]) the subject",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"(?:(?:the )?value of )?([A-Za-z])(?: (?:only|alone|value))?")
_BOUNDS: Final = re.compile(
    r"(?:(?:what |how )?(?:if|about) )?(?:(?:it(?:'s| is| was| goes| went)?|its|x (?:is|was|goes"
    r"|went)|the (?:limits|bounds) (?:are|were|go|went)|(?:i|you|we) (?:go|went|integrated?|did)"
    r"(?: it)?|integrat(?:e|ed|ing)(?: it)?|going) )?"
    r"(?P<bounds>(?:from|between) .{1,30} (?:to|and) .{1,30}?)(?: instead)?"
    r"|(?:with |use |for )?(?:the )?(?:limits|bounds)(?: are| of| from)? (?P<low>\S{1,12})"
    r" (?:to|and) (?P<high>\S{1,12})",
    re.IGNORECASE,
)
_UNBOUNDED: Final = re.compile(
    r"(?:and )?(?:without|with no) (?:the |any )?(?:limits|bounds|borders|boundaries|endpoints)"
    r"|(?:and )?(?:as |the )?(?:an? )?indefinite(?: integral)?",
    re.IGNORECASE,
)


def about_object(request: str, question: str, problem: Problem) -> tuple[str, ...]:
    """The questions that a request may mean, `RESULT` standing for the earlier result.

    Two where "its integral" may be that of a function or of its derivative; none where the
    request is no such follow-up.
    """
    found = _solved_for(request, problem) or bounded(request, problem)
    found = found or _of_order(request, problem)
    found = found or _plugged_in(request, question, problem)
    found = found or _its_integral(request, question, problem)
    return found or _applied(request, question, problem)


def _solved_for(request: str, problem: Problem) -> tuple[str, ...]:
    found = _SOLVE_FOR.fullmatch(request) or _ALONE.fullmatch(request)
    if found is None or not isinstance(problem, Solve):
        return ()
    name = next(name for name in found.groups() if name)
    names = {one for equation in problem.equations for one in variables(equation)}
    law, *told = problem.equations
    is_law = bool(told) and {name} < set(variables(law)) and values_told(told) is not None
    equations = ", ".join(written(one) for one in ((law,) if is_law else problem.equations))
    return (f"solve {equations} for {name}",) if name in names and len(names) > 1 else ()


def bounded(request: str, problem: Problem) -> tuple[str, ...]:
    """ "from 0 to 3" after an integral, or "without the limits"."""
    bounds = unasked(request)
    if isinstance(problem, Integrate) and problem.bounds and _UNBOUNDED.fullmatch(bounds):
        return (f"integrate {written(problem.expression)}",)
    found = _BOUNDS.fullmatch(bounds) or _BOUNDS.fullmatch(request)
    if not isinstance(problem, Integrate) or found is None:
        return ()
    ends = found["bounds"] or f"from {found['low']} to {found['high']}"
    return (f"integrate {written(problem.expression)} {ends}",)


_ORDER: Final = re.compile(
    rf"(?:the |its |their )?(?P<order>second|third|fourth|2nd|3rd|4th)(?: (?:derivatives?|one))?"
    rf"(?: of {IT})?",
    re.IGNORECASE,
)
_ORDERS: Final = {"2nd": "second", "3rd": "third", "4th": "fourth"}


def _of_order(request: str, problem: Problem) -> tuple[str, ...]:
    """The second derivative of a function whose derivative was asked for: of the function."""
    found = _ORDER.fullmatch(unasked(request))
    if found is None or not isinstance(problem, Differentiate):
        return ()
    word = found["order"].lower()
    order = _ORDERS.get(word, word)
    return (f"{order} derivative of {written(problem.expression)}",)


def _its_integral(request: str, question: str, problem: Problem) -> tuple[str, ...]:
    """The working of what was found by an integral, which is meant by "the integral"."""
    is_found_so = isinstance(problem, AreaBetween | MeasureOfGraph)
    if not is_found_so or not _INTEGRAL.fullmatch(unasked(request)):
        return ()
    return (f"explain {question.removeprefix('explain ')}",)


_INTEGRAL: Final = re.compile(
    r"(?:(?:just |only |how (?:do|did|would) (?:i|you|we) )?(?:set(?:ting)? up|write|show|form) )?"
    r"(?:the |its |an? )?integrals?",
    re.IGNORECASE,
)


def _plugged_in(request: str, question: str, problem: Problem) -> tuple[str, ...]:
    found = _PLUGGED.fullmatch(unasked(request))
    value = operand(found["value"]) if found else None
    if found is None or value is None:
        return ()
    name = found["name"]
    if (
        name is None
        and not re.search(r"\bat\b|\bfor\b|\bwhen\b", request)
        and not _PUT_WORDS.match(request)
    ):
        return ()
    expression, names = function_of(question, problem)
    if name is None and len(names) == 1:
        (name,) = names
    if isinstance(problem, Differentiate) and problem.at is None and name == problem.variable:
        return (f"{question.rstrip(' ?.!')} at {name} = {value}",)
    if expression and name in names:
        return (f"what is {expression} when {name} = {value}",)
    return _tried(request, problem, name, value) if _PUT_WORDS.match(request) else ()


def _tried(request: str, problem: Problem, name: str | None, value: str) -> tuple[str, ...]:
    """A value tried in an equation: whether it solves it; evaluated is what equals zero."""
    match problem:
        case Solve(equations=(Relation(sign="=", left=left, right=Number(value=0)),)) if variables(
            left
        ) == (name,) and _EVALUATED.match(request):
            return (f"what is {written(left)} when {name} = {value}",)
        case Solve(equations=(equation,)) if variables(equation) == (name,):
            return (f"is {name} = {value} a solution of {written(equation)}?",)
        case _:
            return ()


def _applied(request: str, question: str, problem: Problem) -> tuple[str, ...]:
    plain = unasked(request)
    if isinstance(problem, Differentiate) and problem.at is not None and _ZERO.fullmatch(request):
        return (f"critical points of {written(problem.expression)}",)
    expressions = _meant(request, question, problem)
    for pattern, verb in _TO_IT:
        if found := kept_regex(pattern, re.IGNORECASE).fullmatch(plain):
            tail = found.groupdict().get("tail") or ""
            is_number = isinstance(problem, Compute) and not function_of(question, problem)[1]
            if verb.startswith("solve") and is_number:
                return ()  # a number is zero nowhere
            return tuple(verb.format(it=one, tail=tail) for one in expressions)
    is_it = _IS_IT.fullmatch(request)
    if is_it and isinstance(problem, Compute):
        whole = f"is {written(problem.expression)} {is_it['what']}?"
        if isinstance(problem.expression, Call) and problem_of(whole) is not None:
            return (whole,)  # a root is judged as it stands, not by what it is simplified to
    number = factored_number(question)
    if isinstance(problem, Rewrite) and is_it and _SQUARE.search(is_it["what"]):
        number = written(problem.expression)
    if is_it and number:
        return (f"is {number} {is_it['what']}?",)
    if (found := is_it) and _can_be_asked(found["what"]):
        return (f"is {RESULT} {found['what']}?",)
    if (found := re.fullmatch(_THEIRS, plain)) and request != question:
        return _properties(found["what"], question, problem)
    return ()


_SQUARE: Final = re.compile(r"^(?:an? )?perfect square", re.IGNORECASE)
_ZERO: Final = re.compile(
    rf"(?:where|when|for (?:which|what)(?: values? of)? [a-z]) (?:is|does) (?:{IT}|the (?:slope"
    r"|gradient|derivative)) (?:equal |become )?(?:to )?(?:zero|0)",
    re.IGNORECASE,
)


def _can_be_asked(what: str) -> bool:
    """Whether there is any number or function of which the core can say that it is so."""
    asked = (f"is 7 {what}?", f"is x^2 {what}?")
    return any(isinstance(problem_of(one), KindProblem | Judge) for one in asked)


def _properties(what: str, question: str, problem: Problem) -> tuple[str, ...]:
    """ "its domain" of the function of the previous question."""
    expression, names = function_of(question, problem)
    if not is_noun_phrase(what) or what.endswith(("there", "here", "then")):
        return ()
    return (f"{what} of {expression}",) if len(names) == 1 and RESULT not in expression else ()


def _meant(request: str, question: str, problem: Problem) -> Sequence[str]:
    """The expressions that "it" may be."""
    match problem:
        case Differentiate(expression=node, at=None):
            is_integral = re.search(r"\bintegra|antideriv", request, re.IGNORECASE)
            is_of_result = re.search(r"\b(?:answer|result)\b", request, re.IGNORECASE)
            return (written(node), RESULT) if is_integral and not is_of_result else (RESULT,)
        case Integrate(expression=node) if re.search(r"antideriv|indefinite", request, re.I):
            return (written(node),)
        case Rewrite(goal=Goal.FACTOR) if re.search(r"\bexpand|\bmultiply", request, re.IGNORECASE):
            return (RESULT,)
        case Rewrite(goal=Goal.EXPAND) if re.search(r"\bfactor", request, re.IGNORECASE):
            return (RESULT,)
        case Solve() | Differentiate() if _NO_FUNCTION[type(problem)].search(request):
            return ()  # a slope at a place is no function to go back from
        case Solve(equations=(Relation(sign="=", left=node, right=Number(value=0)),)):
            return (written(node),) if len(variables(node)) == 1 else ()
        case Solve():
            return ()
        case _:
            expression, _names = function_of(question, problem)
            return (expression or RESULT,)


_NO_FUNCTION: Final[Mapping[type, re.Pattern[str]]] = MappingProxyType(
    {
        Solve: re.compile(r"\bexpand|\bmultiply", re.IGNORECASE),
        Differentiate: re.compile(r"\bintegra|antideriv", re.IGNORECASE),
    }
)


def named_expression(request: str, subject: Subject) -> str | None:
    """The question in full for "and its derivative?" where `recall` knows it already."""
    if isinstance(subject.problem, Integrate):
        return None
    return follow_up(request, subject)
