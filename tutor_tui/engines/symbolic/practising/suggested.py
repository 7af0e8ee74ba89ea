"""What "quiz me" is about where no topic is named: what was talked about last."""

from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.topics import nearest_topic, topic_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexQuestion
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.probability.counting import Count
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.practice.catalogue import BY_TITLE, skill_meant
from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.problems import Differentiate, Goal, Integrate, Problem, Rewrite, Solve
from tutor_tui.mathematics.syntax import Binary, Number, Relation
from tutor_tui.mathematics.trees import walk

_MOST_BEFORE: Final = 8


def skill_talked_about(texts: Sequence[str]) -> Skill | None:
    """The skill of the newest of these messages that has one; `None` where none has."""
    for text in reversed(texts[-_MOST_BEFORE:]):
        topic = topic_in(text)
        problem = problem_of(text) if topic is None else None
        topic = topic or (nearest_topic(text) if problem is None else None)
        if topic is not None:
            found = skill_meant(topic.name)
        else:
            found = BY_TITLE.get(_title(problem)) if problem is not None else None
        if found is not None:
            return found
    return None


def _title(problem: Problem) -> str:
    match problem:
        case Integrate(bounds=bounds):
            return "integrals" if bounds is None else "definite integrals"
        case Rewrite(goal=goal):
            return {Goal.FACTOR: "factoring", Goal.EXPAND: "expanding"}.get(goal, "")
        case Solve(equations=(equation,)):
            return "quadratic equations" if _has_square(equation) else "linear equations"
        case Solve():
            return "systems of equations"
        case _:
            return next((title for sort, title in _OF_SORTS if isinstance(problem, sort)), "")


_OF_SORTS: Final = (
    (Differentiate, "derivatives"),
    (Limit, "limits"),
    (ComplexQuestion, "complex numbers"),
    (MatrixQuestion, "determinants"),
    (Count, "counting"),
    (Summary, "averages"),
)


def _has_square(equation: Relation) -> bool:
    """Whether there is a power of two or more, as in `x² - 4 = 0`."""
    return any(
        isinstance(part, Binary) and part.sign == "^" and isinstance(part.right, Number)
        for part in walk(equation)
    )
