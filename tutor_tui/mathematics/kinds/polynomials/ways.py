"""Equations that are to be solved in a way that is named: "by completing the square"."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, KindProblem, Solve, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Relation, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import root_agrees

if TYPE_CHECKING:
    from tutor_tui.mathematics.steps_ways import Way


@dataclass(frozen=True, slots=True)
class SolveBy(KindProblem):
    """Equations, the name of the way to solve them (see `steps_ways.Way`), and what goes first."""

    problem: Solve
    way: str
    eliminated: str = ""


_LONGEST: Final = 400
_WAYS: Final = {
    "completing the square": r"complet(?:e|ing)\s+the\s+squares?",
    "the quadratic formula": r"(?:the\s+)?(?:quadratic|abc|midnight)[\s-]+formula",
    "factoring": r"factor(?:ing|i[sz]ing|i[sz]ation)",
    "square roots": r"(?:taking\s+)?(?:the\s+)?square\s+roots?(?:\s+property)?",
    "elimination": (
        r"(?:gaussian\s+)?elimination|eliminating(?:\s+(?P<letter>[a-z])\b)?|the\s+addition"
    ),
    "substitution": r"substitution|substituting",
    "Cramer's rule": r"cramer['’]?s?(?:\s+rule)?|determinants",
}
_OPENING: Final = (
    r"(?:(?:^|[\s,;.:(]+)(?:by|using|use|with|via|through|apply|applying)\s+(?:the\s+)?"
    r"(?:method\s+of\s+)?|^)"
)
_CLOSING: Final = (
    r"(?:\s+(?:method|technique))?\)?(?:\s+(?:to|and(?=\s+solve))\b|\s*[,:;]|(?=[\s.?!]|$))"
)
_PATTERNS: Final = tuple(
    (way, late_regex(f"{_OPENING}(?:{words}){_CLOSING}", re.IGNORECASE))
    for way, words in _WAYS.items()
)
_HINT: Final = late_regex(
    r"complet|formula|factor|square|eliminat|substitut|addition|cramer|determinants", re.I
)
_FOR_SYSTEMS: Final = ("elimination", "substitution", "Cramer's rule")


def _read(text: str) -> SolveBy | None:
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = bare(text)
    for way, pattern in _PATTERNS:
        rest, count = pattern.subn(" ", request)
        if count == 1:
            found, named = _of(rest.strip(" ,;:."), way), pattern.search(request)
            letter = named.groupdict().get("letter") if named else None
            return replace(found, eliminated=letter) if found and letter else found
    return None


def _of(rest: str, way: str) -> SolveBy | None:
    """The problem in what is left of the words; only such as the way belongs to."""
    from tutor_tui.mathematics.understand import understand

    if _HINT.search(rest):
        return None
    try:
        problem = understand(rest)
    except UnreadableError:
        return None
    if not isinstance(problem, Solve) or any(part.sign != "=" for part in problem.equations):
        return None
    is_system = len(problem.equations) > 1
    if is_system is not (way in _FOR_SYSTEMS):
        return None
    return SolveBy(problem, way) if is_system or _is_quadratic(problem) else None


def _is_quadratic(problem: Solve) -> bool:
    from tutor_tui.mathematics.steps_ways import asked_quadratic

    return asked_quadratic(problem) is not None


def _answer(problem: SolveBy) -> Answer:
    from tutor_tui.mathematics.solve import solve
    from tutor_tui.mathematics.steps_ways import asked_quadratic

    answer = solve(problem.problem)
    asked = asked_quadratic(problem.problem)
    if asked is None or answer.check is None:
        return answer
    if problem.way == "factoring" and not asked[0].rational_roots:
        text = f"{code(asked[0].text)} does not factor over the rational numbers. {answer.text}"
        return replace(answer, text=text)
    last = (_steps(problem) or ())[-1:]
    lines = last[0].after if last else ()
    if not lines or not all(_fulfils(problem.problem, line) for line in lines):
        return answer
    found = listed([code(line) for line in lines], "or")
    return replace(answer, text=f"{_BY[problem.way]}{found}.")


def _fulfils(problem: Solve, line: str) -> bool:
    """Whether the value in a line such as `x = 1 + √2` solves the equation, put in."""
    value = parse_statement(line)
    (equation,) = problem.equations
    (name,) = variables(equation)
    return isinstance(value, Relation) and bool(root_agrees(equation, name, to_sympy(value.right)))


_BY: Final = {
    "completing the square": "By completing the square, ",
    "the quadratic formula": "By the quadratic formula, ",
    "factoring": "By factoring, ",
    "square roots": "By taking square roots, ",
}


def _steps(problem: SolveBy) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps_ways import steps_by

    return steps_by(_way(problem), problem.problem, problem.eliminated)


def _way(problem: SolveBy) -> "Way":
    from tutor_tui.mathematics.steps_ways import Way

    return Way(problem.way)


def _heading(problem: SolveBy) -> str:
    from tutor_tui.mathematics.steps import heading_of

    return f"{heading_of(problem.problem)} by {problem.way}"


def _method(problem: SolveBy) -> str:
    return _METHODS[problem.way]


_METHODS: Final = {
    "completing the square": (
        "Bring the constant to the other side, add the square of half the factor of the unknown "
        "to both sides, and take the root of the square that stands there then."
    ),
    "the quadratic formula": (
        "Bring everything to one side as `ax² + bx + c = 0`, and put `a`, `b` and `c` into "
        "`(-b ± √(b² - 4ac))/(2a)`."
    ),
    "factoring": (
        "Bring everything to one side, write it as a product, and set each factor to zero."
    ),
    "square roots": "Get the square alone on one side, and take the root with either sign.",
    "elimination": (
        "Multiply the equations so that one unknown has the same factor in both, subtract one "
        "from the other, and go back with what you find."
    ),
    "substitution": (
        "Solve one equation for one unknown, put that into the other, and go back with what you "
        "find."
    ),
    "Cramer's rule": (
        "Each unknown is a quotient of determinants: below that of the factors of the unknowns, "
        "above the same with the right sides in place of the unknown's own column."
    ),
}

KINDS: Final[tuple[Kind[Any], ...]] = (Kind(SolveBy, _read, _answer, _heading, _method, _steps),)
