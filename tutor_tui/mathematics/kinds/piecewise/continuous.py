"""Whether a function given by one formula is continuous, at a place or wherever it is defined.

At a place it is a function in one piece, which holds on its domain.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    number,
    request,
    usual_variable,
)
from tutor_tui.mathematics.kinds.functions.answers import answer_function
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.piecewise.cases import Cases
from tutor_tui.mathematics.kinds.piecewise.joints import Joint
from tutor_tui.mathematics.kinds.piecewise.problems import Piece, PiecewiseQuestion, Wish
from tutor_tui.mathematics.kinds.piecewise.steps import pieces_steps
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Continuity(KindProblem):
    """Whether a function is continuous at a place, or everywhere where none is named.

    `is_of_breaks` where it is asked for what is not continuous.
    """

    expression: Node
    variable: str
    place: Node | None = None
    is_of_breaks: bool = False


METHOD_OF_CONTINUITY: Final = (
    "Compare three numbers: the limit from the left, the limit from the right and the value there. "
    "The function is continuous where all of them exist and are the same; a formula of powers, "
    "roots, `sin`, `exp` and `ln` is so wherever it has a value."
)
_PLACE: Final = r"(?:the\s+point\s+|the\s+origin\s*)?(?:[a-z]\s*=\s*)?(?P<at>[^,?\s]+)"
_AT: Final = rf"(?:,?\s+(?:at|in|when|for)\s+{_PLACE})"
_GIVEN: Final = r"(?:let\s+|if\s+|given\s+|for\s+)?(?P<g>[a-zA-Z]\s*\(\s*[a-z]\s*\)\s*=[^=]+?)"
_WHERE: Final = (
    r"(?:where|for (?:which|what)(?: values? of)?(?: [a-z])?|on (?:which|what) (?:intervals?|set))"
)
_SORT: Final = r"(?:(?:kind|type|sort)s? of |removable |jump |infinite |essential |points? of )?"
_F: Final = r"(?:the\s+(?:function|curve|graph of)\s+)?(?P<f>.+?)"
_ASKED: Final = (
    rf"(?:is|whether|if|see if|check if)\s+{_F}\s+(?:is\s+)?(?:still |really |a )?(?:dis|non-?)?"
    rf"continuous(?: function)?{_AT}?(?:\s+or\s+(?:not|discontinuous))?(?:\s+everywhere)?",
    rf"{_WHERE}\s+(?:is|would)\s+{_F}\s+(?:be\s+)?(?:dis)?continuous",
    rf"(?:(?:what|which)\s+)?{_SORT}discontinuit(?:y|ies)\s+does\s+{_F}\s+have{_AT}?",
    rf"does\s+{_F}\s+have\s+(?:an?\s+|any\s+)?{_SORT}discontinuit(?:y|ies){_AT}?",
    rf"{_SORT}discontinuit(?:y|ies)\s+of\s+{_F}(?:{_AT})?",
    rf"(?:(?:discuss|examine|investigate|check|study|test)\s+)?(?:the\s+)?continuity\s+of\s+{_F}"
    rf"{_AT}?",
)
_FORMS: Final = (
    *(late_regex(form, 2) for form in _ASKED),
    late_regex(
        rf"{_GIVEN}\s*[,.;]?\s+(?:and\s+)?is\s+(?:[a-zA-Z](?:\([a-z]\))?|it|this|the function)\s+"
        rf"continuous{_AT}?",
        2,
    ),
)


def read_continuity(text: str) -> Continuity | None:
    """The question whether a formula is continuous, and where."""
    if len(text) > LONGEST or "continu" not in text.lower():
        return None
    for found in fitting(request(text), _FORMS):
        told = found.groupdict()
        node = formula(told.get("f") or told.get("g") or "")
        name = usual_variable(node) if node is not None else None
        place = number(told["at"].strip("()")) if told.get("at") else None
        if node is None or name is None or variables(node) != (name,) or isinstance(node, Name):
            continue
        if not told.get("at") or place is not None:
            return Continuity(node, name, place, "discontinu" in text.lower())
    return None


def heading_of_continuity(problem: Continuity) -> str:
    """What the working is for."""
    where = "" if problem.place is None else f" at {code(_equation(problem))}"
    return f"To see whether {code(written(problem.expression))} is continuous{where}"


def _equation(problem: Continuity) -> str:
    return f"{problem.variable} = {written(problem.place)}" if problem.place is not None else ""


def work_continuity(problem: Continuity) -> Worked:
    """Yes or no at a place; elsewhere the domain, on which elementary functions are continuous."""
    if not _is_elementary(problem):
        raise UnsolvedError
    return _everywhere(problem) if problem.place is None else _there(problem, problem.place)


@cache
def _known() -> "tuple[type[sympy.Basic], ...]":
    """The functions that are continuous wherever they have a value."""
    names = "sin cos tan cot sec csc exp log Abs asin acos atan sinh cosh tanh asinh acosh atanh"
    return tuple(getattr(sympy, name) for name in names.split())


def _is_elementary(problem: Continuity) -> bool:
    found = to_sympy(problem.expression).atoms(sympy.Function)
    return all(isinstance(part, _known()) for part in found)


def _everywhere(problem: Continuity) -> Worked:
    shown = code(written(problem.expression))
    asked = FunctionQuestion(Topic.DOMAIN, problem.expression, problem.variable)
    found = answer_function(asked)
    if found.check is None or found.result is None or found.check.mark != "agrees":
        raise UnsolvedError
    if found.result == _EVERYTHING:
        start = "" if problem.is_of_breaks else "Yes, "
        text = f"{start}{shown} is continuous for all real {code(problem.variable)}."
        return Worked(text, True, found.check.how, "True")
    text = f"{shown} is continuous wherever it is defined, and nowhere else. {found.text}"
    return Worked(text, True, found.check.how, found.result)


_EVERYTHING: Final = "all real numbers"


def _domain(problem: Continuity) -> tuple[Interval, ...]:
    try:
        return Curve(problem.expression, problem.variable).domain
    except (UnsolvedError, NotImplementedError):
        return ()


def _there(problem: Continuity, place: Node) -> Worked:
    pieces = tuple(_piece(problem, part) for part in _domain(problem)) or (
        Piece(problem.expression, ()),
    )
    asked = PiecewiseQuestion("f", problem.variable, pieces, Wish.CONTINUOUS, (place,))
    joint = Joint.at(Cases(asked), to_sympy(place))
    if joint is None:
        raise UnsolvedError
    function = code(f"f({problem.variable}) = {written(problem.expression)}")
    where = code(f"{problem.variable} = {show(joint.place)}")
    if joint.left is None and joint.right is None:
        raise DeclinedError(f"{function} has no values around {where}.")
    start, word = ("Yes", "continuous") if joint.is_continuous else ("No", "not continuous")
    start = "" if problem.is_of_breaks else f"{start}, "
    text = f"{start}{function} is {word} at {where}: {joint.told('f')}.{_sort(joint)}"
    steps = pieces_steps(asked) or ()
    return Worked(text, True, "with values on both sides", str(joint.is_continuous), steps)


def _piece(problem: Continuity, part: Interval) -> Piece:
    """The formula on one part of its domain."""
    name, conditions = Name(problem.variable), []
    if part.low is not None:
        conditions.append(Relation("≥" if part.has_low else ">", name, tree_of(part.low)))
    if part.high is not None:
        conditions.append(Relation("≤" if part.has_high else "<", name, tree_of(part.high)))
    return Piece(problem.expression, tuple(conditions))


def _sort(joint: Joint) -> str:
    """Which sort of discontinuity it is, where both sides are known."""
    if joint.is_continuous or joint.left is None or joint.right is None:
        return ""
    if not (joint.left.is_finite and joint.right.is_finite):
        return " It grows without bound there, so that is an infinite discontinuity."
    if joint.left != joint.right:
        return " The two sides differ, so that is a jump."
    value = code(show(joint.left))
    return f" That is a removable discontinuity, a hole: with the value {value} it would be closed."
