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
from tutor_tui.mathematics.practice.likeness import practised_in

_TOPICS: Final = MappingProxyType(
    {
        "multiplication": "arithmetic",
        "fractions": "fraction",
        "powers": "power",
        "primes": "prime factorization",
        "sequences": "sequence",
        "units": "conversion of units",
        "time": "conversion of units",
        "linear": "linear equation",
        "quadratics": "quadratic equation",
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

_SORTS: Final = MappingProxyType({"Series": "series", "Dice": "probability"})
"""The topics of sorts of problems that nobody practises, by the names of their classes."""


@lru_cache(maxsize=64)
def topic_of(question: str) -> Topic | None:
    """The topic of the problem that a question states; `None` where it is of none known here."""
    problem = problem_of(question)
    if problem is None:
        return nearest_topic(question)
    skill = practised_in(problem)
    name = _TOPICS.get(skill.name) if skill else _SORTS.get(type(problem).__name__)
    found = topic_in(name) if name else None
    return found or nearest_topic(question) or (nearest_topic(skill.title) if skill else None)


def field_of(question: str) -> str | None:
    """The name that such problems go by: "matrix products"."""
    problem = problem_of(question)
    skill = None if problem is None else practised_in(problem)
    topic = topic_of(question) if skill is None else None
    return skill.title if skill else topic.name if topic else None
