"""What is asked or claimed of the very things of the question before.

"are they perpendicular", "length of the first one", "now divide them", "is 203 in it", "so the
determinant is 0?", "with y(0) = 3": whatever becomes a problem that the core reads as a whole.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.claims import CHECKED, is_result
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import is_noun_phrase, objects_of
from tutor_tui.engines.symbolic.follow_ups.of_complex_numbers import AND, of_complex
from tutor_tui.engines.symbolic.follow_ups.pairs import combined, pair_in
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Reading, Written
from tutor_tui.engines.symbolic.follow_ups.variations import limits_terms, varied, with_other_sign
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_MATRIX: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")
_POINT: Final = late_regex(r"\([^()]+,[^()]+\)")
_ORDINAL: Final = late_regex(
    r"\b(?:the )?(?P<which>first|second|third|last|other|1st|2nd|3rd)"
    r"(?: (?:one|vector|matrix|number|point|term|factor|bracket))?$",
    re.IGNORECASE,
)
_LED_IN: Final = late_regex(r"^(?:what|how) (?:about|if)(?: (?:i|you|we))? ", re.IGNORECASE)
_PLACES: Final = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2}
_THEY: Final = late_regex(r"^(?P<verb>are|is|do) (?:they|these|those|the two(?: vectors)?) ", re.I)
_BETWEEN: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|calculate) )?(?:the |their )?"
    r"(?P<what>(?:cross|dot|scalar|vector|matrix) product|angle|distance|sum|difference|product)"
    r"(?: (?:of|between) (?:them|the two(?: vectors| matrices)?|these|those|both))?",
    re.IGNORECASE,
)
_ACROSS: Final = late_regex(r"\b(?:angle|distance)\b", re.IGNORECASE)
_IS_IT: Final = late_regex(
    r"^(?:so )?is (?:it|this|that)(?: matrix| function)? (?P<what>.{3,40})$", re.IGNORECASE
)
_CALCULATED: Final = late_regex(
    r"\]\] ?[-+*·×/] ?\[\[|\]\] ?\[\[|\b(?:multipl\w+|times|products?|sum|add\w*|subtract\w*"
    r"|difference|plus|minus|(?-i:[A-Z] ?[-+*·]? ?[A-Z]))\b",
    re.IGNORECASE,
)
"""A product or sum of matrices, of which "it" is the result."""

_IN_IT: Final = late_regex(
    r"^(?:is|would|will) (?P<value>-?\d+(?:/\d+)?) (?:be )?(?:also )?(?:in|part of|one of"
    r"|a (?:term|member)(?: (?:of|in))?)"
    r"(?: (?:it|this|that|them|the (?:terms|sequence|list|pattern|series)))?$",
    re.IGNORECASE,
)
_PAIR: Final = 2
_IS_ROOT: Final = late_regex(
    r"^is (?:(?P<name>[a-z]) ?= ?)?(?P<value>-?\d+(?:\.\d+|/\d+)?) (?:also )?(?:a|one of the) "
    r"(?:root|zero|solution)s?(?: (?:of|too|as well).{0,12})?$",
    re.IGNORECASE,
)
_CLAIM: Final = late_regex(
    r"^(?:(?:so|and|but|then|is it true that|does that mean(?: that)?)\b[\s,]*)*"
    r"(?:(?:is|are) (?:the|its|their) (?P<what>[a-z][a-z -]{2,40}?) "
    rf"(?P<value>[^a-z\s]\S*.*?|[a-z] ?=.+?)|(?:the|its|their) "
    r"(?P<thing>[a-z][a-z -]{2,40}?) (?:is|are|must be|would be|should be|equals) "
    rf"(?P<claim>.+?)){CHECKED}$",
    re.IGNORECASE,
)
_STARTED: Final = late_regex(
    r"^(?:(?:with|given|what|how|about|if|when|where|for|and|assuming|suppose|use|using|let|apply|now"
    r"|solve|find|it|the|particular|solution|again|satisfying|that satisfies)\b[\s,]*)*"
    r"(?:(?:the )?(?:initial|boundary) (?:conditions?|values?)[\s:]*)?"
    r"(?P<conditions>y['′]*\(\s*[-\w./]+\s*\)\s*=.+)$",
    re.IGNORECASE,
)
_ODE: Final = late_regex(r"\bd\^?2?y\s*/\s*dx|\by['′]")


def about_things(request: str, text: str, context: Context) -> Reading | None:
    """The question in full, or the claim with the question that it answers.

    The things are those of the last question that has any, of which a later one speaks.
    """
    question = context.question or ""
    if (claimed := _claimed(bare(text), question)) is not None:
        return claimed
    signs = [one for one in with_other_sign(bare(text), question) if _is_new(one, question)]
    if signs:
        return Written(signs[0]) if len(signs) == 1 else which_of(tuple(signs[:4]))
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if problem is None:
            continue
        candidates = (
            *(varied(bare(text), one) if one == question else ()),
            *_of_equation(request, one),
            *_of_another(AND.sub("", bare(text)), question, things_of(one, problem)),
            *_candidates(request, one, problem),
        )
        for whole in candidates:
            if _is_new(whole, question):
                return Written(whole)
    found = _of_polynomial(request, problem_of(question))
    return found or of_complex(request, question) or _once_more(request, question)


_COEFFICIENT: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find) )?(?:the |its )?(?P<what>coefficient of [a-z](?:\^\d+)?"
    r"|constant(?: term)?|leading coefficient|degree)(?: (?:there|in it|of it))?",
    re.IGNORECASE,
)


def _of_polynomial(request: str, problem: Problem | None) -> Written | None:
    """ "what's the coefficient of x^2" of the expression that was expanded or factored."""
    found = _COEFFICIENT.fullmatch(AND.sub("", request))
    if found is None or not isinstance(problem, Rewrite):
        return None
    what = re.sub(r"^constant$", "constant term", found["what"], flags=re.IGNORECASE)
    link = "in" if what.startswith("coefficient") else "of"
    return Written(f"{what} {link} {written(problem.expression)}")


def _once_more(request: str, question: str) -> Written | None:
    """ "are they perpendicular?" after that very question, which is asked again."""
    problem = problem_of(question)
    if problem is None or not (_THEY.match(request) or _IS_IT.match(request)):
        return None
    again = (one for one in _candidates(request, question, problem) if problem_of(one) == problem)
    return next((Written(one) for one in again), None)


def _of_another(plain: str, question: str, things: tuple[str, ...]) -> Iterator[str]:
    """ "and the second one?" after a question about the first of several things."""
    found = _ORDINAL.fullmatch(re.sub(r"^(?:of|for|what about) ", "", plain))
    named = [one for one in things if one in question]
    if found is None or len(named) != 1:
        return
    others = [one for one in things if one != named[0]]
    index = _PLACES.get(found["which"].lower())
    if index is not None and index < len(things):
        yield question.replace(named[0], things[index])
    elif len(others) == 1:
        yield question.replace(named[0], others[0])


def _is_new(whole: str, question: str) -> bool:
    if RESULT in whole:
        return True
    read = problem_of(whole)
    if isinstance(read, Solve):
        names = {name for one in read.equations for name in variables(one)}
        return len(names) <= len(read.equations) and read != problem_of(question)
    is_read = isinstance(read, KindProblem | Compute | Judge) or (
        isinstance(read, Rewrite) and not re.search(r"[a-z]{3}", whole)
    )
    return is_read and (read != problem_of(question) or limits_terms(whole))


def _candidates(request: str, question: str, problem: Problem) -> Iterator[str]:
    things = things_of(question, problem)
    if found := _IN_IT.fullmatch(request):
        lists = LIST.findall(question)
        listed = [one for one in lists[-1:] if len(re.findall(r"\d+(?:\.\d+)?", one)) > _PAIR]
        yield from (f"is {found['value']} a term of {one}?" for one in listed)
    if len(things) == 2:
        yield from combined(_LED_IN.sub("", AND.sub("", request)), things)
        if between := _BETWEEN.fullmatch(AND.sub("", request)):
            link = "between" if _ACROSS.search(between["what"]) else "of"
            yield f"{between['what']} {link} {things[0]} and {things[1]}"
        if they := _THEY.match(request):
            yield f"{they['verb']} {things[0]} and {things[1]} {request[they.end() :]}?"
    if things and (at := _ORDINAL.search(request)):
        word = at["which"].lower()
        index = _PLACES.get(word, len(things) - 1)
        if index < len(things) and at.start() > 0:
            yield f"{request[: at.start()]}{things[index]}"
    if found := _IS_ROOT.fullmatch(request):
        name = found["name"] or "x"
        for thing in objects_of(question)[-1:]:
            equation = thing if "=" in thing else f"{thing} = 0"
            yield f"is {name} = {found['value']} a solution of {equation}?"
    if found := _IS_IT.match(request):
        matrices = _MATRIX.findall(question)
        is_of_result = len(matrices) > 1 and _CALCULATED.search(question)
        thing = RESULT if is_of_result else next(iter(matrices), "")
        yield from (f"is {one} {found['what']}?" for one in (thing,) if one)


def things_of(question: str, problem: Problem) -> tuple[str, ...]:
    """The two or more things that a question has to do with: vectors, matrices, factors."""
    for pattern in (_MATRIX, _POINT):
        found = pattern.findall(question)
        if len(found) > 1:
            return tuple(found)
    match problem:
        case Compute(expression=node) | Rewrite(expression=node):
            return tuple(written(one) for one in _operands(node)) or pair_in(question)
        case _:
            return _operands_in(question)


def _operands_in(question: str) -> tuple[str, ...]:
    """Those of a calculation that is the whole question, such as (3 + 2i)(1 - 4i)."""
    if pair := pair_in(question):
        return pair
    node = expression_or_none(question.strip(" ?."))
    return tuple(written(one) for one in _operands(node)) if isinstance(node, Node) else ()


def _operands(node: Node) -> tuple[Node, ...]:
    match node:
        case Binary("/", Binary("*", left, Number() as top), Number() as bottom) if _is_fraction(
            left
        ):
            return (left, Binary("/", top, bottom))  # `3/4*2/5` are two fractions
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            is_number = isinstance(left, Number) and isinstance(right, Number)
            return () if sign == "/" and is_number else (left, right)
        case _:
            return ()


def _is_fraction(node: Node) -> bool:
    match node:
        case Binary(sign="/", left=Number(), right=Number()) | Number():
            return True
        case _:
            return False


def _claimed(plain: str, question: str) -> Claimed | None:
    """ "so the determinant is 0?" of the matrix of the question before."""
    found = _CLAIM.fullmatch(plain)
    if found is None:
        return None
    what, claim = found["what"] or found["thing"], found["value"] or found["claim"]
    claim = claim.strip(" .,?!")
    is_named = is_noun_phrase(re.sub(r"^(?:first|second|third) ", "", what))
    if not is_named or not (is_result(claim) or _POINT.fullmatch(claim)):
        return None
    whole_things = objects_of(question)
    things = [*(re.sub(r"\s*=\s*0$", "", thing) for thing in whole_things), *whole_things]
    for thing in dict.fromkeys(reversed(things)):
        whole = f"{what} of {thing}"
        if isinstance(problem_of(whole), KindProblem | Differentiate | Integrate | Solve):
            return Claimed(claim, whole)
    return None


def _of_equation(request: str, question: str) -> Iterator[str]:
    """Conditions for a differential equation."""
    if not _ODE.search(question):
        return
    if found := _STARTED.fullmatch(request):
        conditions = re.sub(r"\s+and\s+", ", ", found["conditions"])
        match problem_of(question):
            case DifferentialEquation(text=equation):
                before = f"solve {equation}"
            case _:
                before = _without_conditions(question)
        yield f"{before}, {conditions}"


def _without_conditions(question: str) -> str:
    return re.split(r",?\s+(?:with\s+)?(?=y['′]*\(\s*[-\w./]+\s*\)\s*=)", question.rstrip(" ?."))[0]
