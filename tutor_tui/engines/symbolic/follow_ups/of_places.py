"""What was found, at a place: "what do you get for n = 6", "and the 20th?", "predict y when x = 6".

A term of the sequence before, a value of its line of best fit, of a derivative, of an inverse or
of a formula that was solved for a letter.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.clauses import definition_in, expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touching import Line, TouchingLine
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion
from tutor_tui.mathematics.kinds.functions.questions import Topic as Wanted
from tutor_tui.mathematics.kinds.statistics.pairs import Link, Pairs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Problem, Solve
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written

_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_GIVEN: Final = late_regex(
    rf"(?<![\w^])(?P<name>[a-z]) ?(?:=|is|equals|was) ?(?P<at>{_N})(?![\w.])"
)
_ORDINAL: Final = late_regex(
    r"\b(?P<n>\d+) ?(?:st|nd|rd|th)\b|\bterm (?:number |no\.? ?)?(?P<m>\d+)\b", re.IGNORECASE
)
_AROUND: Final = """
    a an and at be but calculate compute do does equal equals estimate evaluate expect expected
    find for found get give gives got happens how i if in is it its it's let many me now number
    of ok okay on one out plug predict predicted predicts put result slope so sub substitute term
    that the then there this value we what what's when where which will with work would you
"""
_WORDS: Final = frozenset(_AROUND.split())
"""Words that may stand around a place without asking for anything but the value there."""

_SEQUENCE: Final = late_regex(
    r"\b(?:next|sequence|terms?|pattern|comes after|rule|formula)\b", re.IGNORECASE
)


def at_a_place(request: str, question: str, context: Context) -> Iterator[str]:
    """The question in full, `RESULT` standing for what came out before."""
    given = {at["name"]: at["at"] for at in _GIVEN.finditer(request)}
    ordinal = None if given else _ORDINAL.search(request)
    if not given and ordinal is None:
        return
    rest = _ORDINAL.sub(" ", _GIVEN.sub(" ", request)) if ordinal else _GIVEN.sub(" ", request)
    words = re.findall(r"[A-Za-z']+", rest.lower())
    letters = {word for word in words if len(word) == 1 and word not in ("a", "i")}
    is_plain = all(word in _WORDS for word in words if word not in letters)
    if not is_plain or re.search(r"[\d+*/^=<>]", rest):
        return
    problem = problem_of(question)
    if isinstance(problem, TouchingLine) and set(words) <= _LED and list(given) == ["x"]:
        yield from _touching_elsewhere(problem, given["x"])
        return
    if ordinal is not None:
        yield from _term(ordinal["n"] or ordinal["m"], question, context)
        return
    for way in _WAYS:
        yield from way(given, letters, question)


_LEADING: Final = "and now what about how at when where for if it is then was but so"
_LED: Final = frozenset(_LEADING.split())
"""Words that lead in another place at which the same is asked, and not a value of the result."""


def _touching_elsewhere(problem: TouchingLine, place: str) -> Iterator[str]:
    """The tangent or normal of the same curve at another place: "now at x = 2"."""
    if problem.line is not Line.APPROXIMATION:
        yield f"{problem.line} line to y = {written(problem.expression)} at x = {place}"


def _term(number: str, question: str, context: Context) -> Iterator[str]:
    """A term of the one list of numbers, in this question or the one before it."""
    for one in (question, *context.older_questions()):
        lists = LIST.findall(one) if _SEQUENCE.search(one) else []
        if len(lists) == 1:
            yield f"what is the {number}{_suffix(int(number))} term of {lists[0]}"
            return


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_Given = dict[str, str]


def _of_a_sequence(given: _Given, _letters: set[str], question: str) -> Iterator[str]:
    place = given.get("n", "")
    lists = LIST.findall(question) if _SEQUENCE.search(question) else []
    if len(given) == 1 and place.isdigit() and len(lists) == 1:
        yield f"what is the {place}{_suffix(int(place))} term of {lists[0]}"


def _of_a_result(given: _Given, letters: set[str], question: str) -> Iterator[str]:
    """The value of a line of best fit or of an inverse, both written in x."""
    problem = problem_of(question)
    if list(given) == ["x"] and letters <= {"y"} and _is_formula_in_x(problem):
        yield f"what is {RESULT} when x = {given['x']}"


def _is_formula_in_x(problem: Problem | None) -> bool:
    match problem:
        case Pairs(link=Link.LINE):
            return True
        case FunctionQuestion(topic=Wanted.INVERSE) | TaylorPolynomial() | TouchingLine():
            return True
        case _:
            return False


def _of_a_derivative(given: _Given, _letters: set[str], question: str) -> Iterator[str]:
    problem = problem_of(question)
    if not isinstance(problem, Differentiate) or problem.order != 1:
        return
    if list(given) == [problem.variable] and definition_in(question) is None:
        name = problem.variable
        yield f"derivative of {written(problem.expression)} at {name} = {given[name]}"


def _of_a_formula(given: _Given, letters: set[str], question: str) -> Iterator[str]:
    """A letter of an equation with several, where values are told for all the others."""
    problem = problem_of(question)
    if not isinstance(problem, Solve) or len(problem.equations) != 1 or not letters:
        return
    names = set(variables(problem.equations[0]))
    left = names - set(given)
    if not set(given) <= names or len(names) < 2 or len(left) != 1 or not letters <= left:
        return
    put_in: Relation | Node | None = problem.equations[0]
    for name, value in given.items():
        node = expression_or_none(value)
        if isinstance(put_in, Relation) and isinstance(node, Node):
            put_in = substitute(put_in, name, node)
    if isinstance(put_in, Relation):
        yield f"solve {written(put_in)} for {left.pop()}"


def _of_a_parameter(given: _Given, letters: set[str], question: str) -> Iterator[str]:
    """ "if k = 6 what is x" of the equation whose k was asked for."""
    relations = [one for one in _relations(question) if set(given) < set(variables(one))]
    if len(relations) != 1 or len(given) != 1:
        return
    ((name, value),) = given.items()
    node = expression_or_none(value)
    rest = set(variables(relations[0])) - {name}
    if isinstance(node, Node) and len(rest) == 1 and letters <= rest:
        whole = substitute(relations[0], name, node)
        if isinstance(whole, Relation) and variables(whole):
            yield f"solve {written(whole)}"


def _relations(question: str) -> list[Relation]:
    nodes = (span.node for span in find_mathematics(question))
    return [one for one in nodes if isinstance(one, Relation) and one.sign == "="]


_WAYS: Final[tuple[Callable[[_Given, set[str], str], Iterator[str]], ...]] = (
    _of_a_sequence,
    _of_a_result,
    _of_a_derivative,
    _of_a_formula,
    _of_a_parameter,
)


_POINT: Final = late_regex(
    r"(?:(?:the )?(?:slope|gradient|derivative|value|it|dy/dx|steepness)(?: of (?:it|the curve))?"
    r" )?(?:at|in|for)(?: the point)? (?P<at>\([^()]+,[^()]+\))",
    re.IGNORECASE,
)


def at_a_point(request: str, question: str, _context: Context) -> Iterator[str]:
    """The slope of a curve that an equation in x and y describes, at one of its points."""
    found = _POINT.fullmatch(request)
    if found is None or not isinstance(problem_of(question), ImplicitSlope):
        return
    asked = re.sub(r" at \([^()]+\)$", "", question.rstrip(" ?.!"))
    yield f"{asked} at {found['at']}"


_ITSELF: Final = late_regex(
    r"(?:multiply|times) (?:it|that|this|the matrix|a) (?:by|with|times) itself|square (?:it|that"
    r"|the matrix)|(?:it|the matrix|that) squared|(?:it|the matrix|that) times itself",
    re.IGNORECASE,
)
_MATRIX: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")


def times_itself(request: str, question: str, _context: Context) -> Iterator[str]:
    """The square of the one matrix of the question."""
    matrices = _MATRIX.findall(question)
    if _ITSELF.fullmatch(request) and len(matrices) == 1:
        yield f"{matrices[0]}^2"
