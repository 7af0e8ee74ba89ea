"""Whether a point lies on a line or curve: "does y = 2x + 1 pass through (0, 1)"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.formed.wordings import Table, pair, read_tables
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import Answer, Judge, KindProblem, Step, code
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve_claims import judge
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import substitute_all, variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class PointOn(KindProblem):
    """A point, and the equation in x and y of what it may lie on."""

    point: tuple[Node, Node]
    curve: Relation

    @property
    def shown(self) -> str:
        """The point as it is written."""
        return f"({', '.join(map(written, self.point))})"

    @property
    def put_in(self) -> Relation:
        """The equation with the point's coordinates for its letters."""
        values = dict(zip("xy", self.point, strict=True))
        left, right = (substitute_all(side, values) for side in (self.curve.left, self.curve.right))
        return Relation("=", left, right)


def _read(found: re.Match[str]) -> PointOn | None:
    caught = found.groupdict()
    x, y = map(expression_or_none, pair(caught["p"] or "(0, 0)"))
    curve = relation_or_none(caught["e"].strip(), "=")
    if x is None or y is None or curve is None or variables(x) or variables(y):
        return None
    names = set(variables(curve))
    return PointOn((x, y), curve) if names and names <= {"x", "y"} else None


_ASKS: Final = r"(?:does|is|(?:check|determine|decide|find out|say|state) (?:whether|if)|show that)"
_POINT: Final = r"(?:the )?(?:point )?(?:[a-z] ?=? ?)?(?P<p><point>)"
_NAMED: Final = (
    r"(?:the )?(?:graph of )?(?:(?:straight )?line|curve|circle|parabola|graph|function|equation)?"
    r"(?: (?:with|given by|of)(?: the)?(?: equation)?)?:? ?(?P<e>[^;?]{1,100}=[^;?,]{1,60}?)"
)
_WORDINGS: Final = (
    Table(
        r"\bon\b|satisf|solution|through",
        (
            rf"{_ASKS} {_POINT} (?:lies? |be |is )?on {_NAMED}",
            rf"{_ASKS} {_POINT} (?:satisf(?:y|ies)|(?:is )?a solution (?:of|to)) {_NAMED}",
            rf"{_ASKS} {_NAMED} (?:pass|go|run)(?:es)? through "
            rf"(?:{_POINT}|the origin)",
        ),
        _read,
    ),
)


def read_point_on(text: str) -> PointOn | None:
    """The question whether a point lies on something."""
    return read_tables(text, _WORDINGS)


def _answer(problem: PointOn) -> Answer:
    judged = judge(Judge(problem.put_in))
    if judged.result not in ("True", "False"):
        return refused(f"I could not decide whether {code(written(problem.put_in))} holds.")
    is_on = judged.result == "True"
    lead, verb = ("Yes", "lies") if is_on else ("No", "does not lie")
    sentence = f"{lead}, {code(problem.shown)} {verb} on {code(written(problem.curve))}: "
    sentence += f"{code(written(problem.put_in))} is {'true' if is_on else 'false'}."
    return replace(judged, text=sentence)


def _heading(problem: PointOn) -> str:
    return f"To judge whether {code(problem.shown)} lies on {code(written(problem.curve))}"


def _steps(problem: PointOn) -> tuple[Step, ...]:
    x, y = map(written, problem.point)
    reason = f"Put {x} for x and {y} for y."
    return (Step("put in", reason, written(problem.curve), (written(problem.put_in),)),)


POINT_ON: Final = Kind(
    PointOn,
    read_point_on,
    _answer,
    _heading,
    "Put its coordinates in for x and y; the point lies on it where both sides are the same.",
    _steps,
)
