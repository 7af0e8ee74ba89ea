"""Whether a function has an inverse, that is, takes every value only once."""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.functions.answers import answer_function
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic, read_function
from tutor_tui.mathematics.kinds.functions.steps import function_steps
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_FUNCTION: Final = r"(?:the function\s+)?(?P<f>[^?,;]+?)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:does|whether)\s+{_FUNCTION}\s+(?:have|has)\s+an\s+inverse(?:\s+function)?",
        rf"(?:is|whether)\s+{_FUNCTION}\s+(?:is\s+)?(?:an?\s+)?(?:invertible|one[- ]to[- ]one"
        rf"|injective|1[- ]to[- ]1|1-1)(?:\s+function)?",
    )
)


@dataclass(frozen=True, slots=True)
class HasInverse(KindProblem):
    """Whether the function of the question about its inverse has one on its whole domain."""

    question: FunctionQuestion


def read_has_inverse(text: str) -> HasInverse | None:
    """The function whose inverse is in question."""
    if len(text) > _LONGEST or not kept_regex(
        r"inver|to[- ]one|to[- ]1|1-1|injective", re.I
    ).search(text):
        return None
    request = re.sub(r"^(?:determine|decide|state|check)\s+", "", bare(text), flags=re.IGNORECASE)
    for found in fitting(request, _FORMS):
        question = read_function(f"find the inverse of {found['f']}")
        if question is not None and question.topic is Topic.INVERSE:
            return HasInverse(question)
    return None


def answer_has_inverse(problem: HasInverse) -> Answer:
    """Yes with the inverse, or no with two places of the same value."""
    answer = answer_function(problem.question)
    if answer.result is None:
        return answer
    has_one = answer.result != "none"
    told = answer.text[:1].lower() + answer.text[1:]
    return replace(answer, text=f"{'Yes' if has_one else 'No'}: {told}", result=str(has_one))


def steps_of_inverse(problem: HasInverse) -> tuple[Step, ...] | None:
    """The inverse worked out, or a value that comes twice."""
    return function_steps(problem.question)


def heading_of_inverse(problem: HasInverse) -> str:
    """What is decided."""
    return f"To decide whether {code(written(problem.question.expression))} has an inverse"


METHOD_OF_INVERSE: Final = (
    "A function has an inverse exactly when no value comes twice: look for two places with the "
    "same value, or solve `y = f(x)` for `x` and see whether there is only one solution."
)
