"""The topic that a problem belongs to: what it is called, and what it is good for.

The practice whose exercises a problem looks like tells most; where its field is wide, as "areas
and volumes", the words of the question tell more.
"""

from functools import lru_cache
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.topics.finding import nearest_topic, topic_in
from tutor_tui.engines.symbolic.topics.topic import Topic
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.kinds.matrices.problems import Applied, MatrixQuestion
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem, TermAt
from tutor_tui.mathematics.practice.catalogue import BY_NAME
from tutor_tui.mathematics.practice.likeness import practised_in
from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.problems import Compute, Problem
from tutor_tui.mathematics.syntax import Name
from tutor_tui.mathematics.trees import walk

_TOPICS: Final = MappingProxyType(
    {
        "addition": "arithmetic",
        "multiplication": "arithmetic",
        "fractions": "fraction",
        "powers": "power",
        "primes": "prime factorization",
        "sequences": "sequence",
        "units": "conversion of units",
        "time": "conversion of units",
        "linear": "linear equation",
        "quadratics": "quadratic equation",
        "quadratic_inequalities": "inequality",
        "absolute_inequalities": "inequality",
        "stories": "linear equation",
        "rational": "rational expression",
        "algebraic_fractions": "rational expression",
        "absolute": "absolute value",
        "systems": "system of equations",
        "like_terms": "like terms",
        "order": "order of operations",
        "roots": "surd",
        "scientific": "scientific notation",
        "shopping": "percentage",
        "pythagoras": "Pythagorean theorem",
        "trigonometric": "trigonometry",
        "functions": "function",
        "inverses": "inverse function",
        "limits": "limit",
        "derivatives": "derivative",
        "definite": "integral",
        "tangents": "tangent line",
        "differential": "differential equation",
        "products": "matrix",
        "matrix_sums": "matrix",
        "matrix_inverses": "inverse matrix",
        "lengths": "vector",
        "complex": "complex number",
        "sums": "series",
        "triangles": "trigonometry",
        "counting": "permutation",
    }
)
"""The topic of a practice whose title names none, or another one."""

_SORTS: Final = MappingProxyType(
    {
        "Series": "series",
        "Convergence": "convergence",
        "Dice": "probability",
        "Integrate": "integral",
        "Rounding": "rounding",
    }
)
"""The topics of sorts of problems that are of one topic alone, by the names of their classes."""


@lru_cache(maxsize=64)
def topic_of(question: str) -> Topic | None:
    """The topic of the problem that a question states; `None` where it is of none known here."""
    problem = problem_of(question)
    if problem is None:
        return nearest_topic(question)
    skill = skill_of(problem)
    name = _own_name(problem) or (_TOPICS.get(skill.name) if skill else None)
    found = topic_in(name) if name else None
    return found or nearest_topic(question) or (nearest_topic(skill.title) if skill else None)


def _own_name(problem: Problem) -> str | None:
    """The topic that the sort of a problem tells by itself."""
    match problem:
        case PointQuestion(topic=topic):
            return topic
        case MatrixQuestion(operands=(Applied(function="det"),)):
            return "determinant"
        case _:
            return _SORTS.get(type(problem).__name__)


def skill_of(problem: Problem) -> Skill | None:
    """The practice of a problem; a single term is asked of a sequence, also where sums begin."""
    is_term = isinstance(problem, SequenceProblem) and isinstance(problem.question, TermAt)
    skill = BY_NAME["sequences"] if is_term else practised_in(problem)
    is_real = isinstance(problem, Compute) and Name("i") not in walk(problem.expression)
    return BY_NAME["order"] if is_real and skill is BY_NAME["complex"] else skill


def idea_of(question: str) -> str:
    """What such problems are about in a sentence; empty where that says nothing of this one."""
    topic = topic_of(question)
    is_named = topic is not None and topic == nearest_topic(question)
    if topic is None or topic.name in _WIDE:
        return ""
    return (
        topic.explanation if is_named or type(problem_of(question)).__name__ not in _MIXED else ""
    )


_WIDE: Final = frozenset({"arithmetic", "number", "equation", "expression", "algebra"})
_MIXED: Final = frozenset({"FigureQuestion", "Reckoned", "Fact", "Conditioned", "Story"})
"""Sorts of problems that are of many topics, so that the likest practice may be of another."""


def field_of(question: str) -> str | None:
    """The name that such problems go by: "matrix products"."""
    problem = problem_of(question)
    if type(problem).__name__ == "Conditioned" and (named := nearest_topic(question)):
        return named.name
    skill = None if problem is None else skill_of(problem)
    topic = topic_of(question) if skill is None else None
    return skill.title if skill else topic.name if topic else None
