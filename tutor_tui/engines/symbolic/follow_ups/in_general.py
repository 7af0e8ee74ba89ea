"""What a message asks in general: what is true, what for, how such things are done, what cannot be.

The working of the problem at hand is shown where that alone answers it.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_how_it_came
from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.definitions import known_names
from tutor_tui.engines.symbolic.follow_ups.graphs import cannot_draw, thing_to_draw
from tutor_tui.engines.symbolic.follow_ups.of_terms import rule
from tutor_tui.engines.symbolic.follow_ups.of_topics import about_the_topic
from tutor_tui.engines.symbolic.follow_ups.readings import Example, Reading, Said, Written
from tutor_tui.engines.symbolic.follow_ups.wording import trimmed
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.differences import difference_of
from tutor_tui.engines.symbolic.topics.methods.asking import method_asked
from tutor_tui.engines.symbolic.topics.methods.method import Method
from tutor_tui.engines.symbolic.topics.occasions import occasion_of
from tutor_tui.engines.symbolic.topics.reasons import reason_for
from tutor_tui.engines.symbolic.topics.sets_of_numbers import sort_of_number_told
from tutor_tui.engines.symbolic.topics.signs import sign_told
from tutor_tui.engines.symbolic.topics.situations import situation_told
from tutor_tui.engines.symbolic.topics.slips import slip_of
from tutor_tui.engines.symbolic.topics.truths import truth_of
from tutor_tui.engines.symbolic.topics.uses import use_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.calculus.touching import TouchingLine
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Solve
from tutor_tui.mathematics.request import LED

_WENT: Final = late_regex(
    rf"{LED}(?:what happen(?:ed|s) (?:to|with)|where (?:did|has|have)|why (?:did"
    r"|does|do|has|have|is|are)) (?:the |that |my |both )?(?!it\b)(?:[-+−]?(?:\d*(?:[a-z]|[a-z]\^\d"
    r"|[a-z][²³])|\d+)"
    r"|brackets?|denominators?|fractions?|roots?|squares?|logs?|minus(?: sign)?|absolute"
    r" value|letters?)s?(?: (?:go|gone|went|disappear(?:ed)?|vanish(?:ed)?|cancel(?:led)?(?: out)?"
    r"|drop(?:ped)? out|go away|get lost|left out|missing|term|there|here))*\W*",
    re.IGNORECASE,
)
_WHY_VALUE: Final = late_regex(
    rf"{LED}(?:why|how come)(?: is (?:it|that|the answer))?"
    r"(?: just| exactly)? (?=\S*(?:π|pi|√|sqrt|/|\be\b|\^))(?:[-+*/^()\d .π√]|pi|sqrt|\be\b)+\W*",
    re.IGNORECASE,
)
"""Why the result is what it is: "why pi/4"; a number alone is looked for in the working."""

_TANGENT: Final = late_regex(
    rf"{LED}(?:what (?:does|do)(?: the)? (?:tangents?|normal) (?:line"
    r" )?(?:even )?mean|what(?:'s|s| is) (?:a|the) (?:tangent|normal))\W*",
    re.IGNORECASE,
)
_OF_A_VERB: Final = late_regex(
    rf"{LED}what(?: does|'s|s)? (?:it mean )?(?:to )?[\"'`]?(?:solve"
    r"|evaluate|simplify|factor|expand|work out)",
    re.IGNORECASE,
)


_IF_IT_WERE: Final = late_regex(
    rf"{LED}what (?:happens |does it mean )?(?:if|when) (?:the|its) "
    r"(?:discriminant|determinant|derivative|slope|second derivative)\b",
    re.IGNORECASE,
)
"""Names what a problem has but does not state, so that no number of it is exchanged."""


def in_general(text: str, context: Context) -> Reading | None:
    """What is true, good for something, how something is done, or that it cannot be drawn."""
    if (of_topic := about_the_topic(text, context)) is not None:
        return of_topic
    went = _WENT.fullmatch(text) if context.question is not None else None
    if went is not None and not _is_other_number(text, context.question or ""):
        return Written(f"explain {_with_working(context)}")
    is_why = asks_how_it_came(text) or _WHY_VALUE.fullmatch(text) is not None
    if context.question is not None and is_why:
        return Written(f"explain {context.question}")
    if _TANGENT.fullmatch(text) and isinstance(problem_of(context.question or ""), TouchingLine):
        topic = topic_in("explain tangent line")
        return None if topic is None else Said(topic.text)
    truth = truth_of(text, context.question or "")
    general = truth or difference_of(text) or occasion_of(text)
    if general is None and reason_for(text, context.question or "") is None:
        talked = (*context.messages, *_before_a_form(context))
        general = use_of(text, talked) or slip_of(text, talked)
    general = general or sign_told(text)
    general = general or sort_of_number_told(text) or _other_step(text, context)
    if context.question is None or _OF_A_VERB.match(text) or _IF_IT_WERE.match(text):
        general = general or situation_told(text)
    if general is not None:
        has_reason = context.question is None and reason_for("why", text) is not None
        return Said(general, about=text if has_reason else "")
    if (thing := thing_to_draw(text, known_names(context.messages))) is not None:
        return Said(cannot_draw(thing), about=thing)
    is_of_matrix = isinstance(problem_of(context.question or ""), MatrixQuestion)
    if is_of_matrix and _OF_MATRIX.search(text):
        return None  # of the matrix or the vectors, and not of a function or a figure
    is_of_terms = rule(trimmed(text), context.question or "") is not None
    method = None if is_of_terms else method_asked(text)
    return None if method is None else _by_method(method, context.question)


def _before_a_form(context: Context) -> tuple[str, ...]:
    """The question whose result was only written in another form since."""
    asked = "" if context.is_example else before_a_form(context)
    return () if asked in ("", context.question) else (asked,)


_OF_MATRIX: Final = late_regex(r"\b(?:inverse|parallelogram|triangle)\b", re.IGNORECASE)
_OTHER_STEP: Final = late_regex(
    rf"{LED}(?:can|could|may|should|what if) (?:i|you|we)"
    r" (?:just |also )?(?:subtract|add|divide|multiply|take away)(?:ed)? .{1,20}?"
    r"(?: instead| first| on both sides)+(?: please| too)?[\s?.!]*",
    re.IGNORECASE,
)


def _other_step(text: str, context: Context) -> str | None:
    """That another step is allowed, too, where an equation is solved."""
    if not _OTHER_STEP.fullmatch(text) or not isinstance(problem_of(context.question or ""), Solve):
        return None
    return (
        "Yes: you may add or subtract anything, and multiply or divide by anything but 0, as long "
        "as you do the same on both sides; the solution stays the same. Send me your lines and I "
        "check them."
    )


def _is_other_number(text: str, question: str) -> bool:
    """Whether a lone number is spoken of that the question has not: a root that was left out."""
    found = re.search(r"(?<![\w.])(?P<n>\d+)\W*$", text)
    return found is not None and not re.search(rf"(?<!\d){found['n']}(?!\d)", question)


def _with_working(context: Context) -> str:
    """The newest question that has steps of its own: no value that was put in since."""
    asked = (context.question or "", *context.older_questions())
    has_steps = (one for one in asked if not isinstance(problem_of(one), Chained))
    return next(has_steps, asked[0])


def _by_method(method: Method, question: str | None) -> Reading:
    """The working of the problem at hand where it is of this sort, else of an example."""
    at_hand = problem_of(question) if question else None
    example = problem_of(method.example)
    if at_hand is None or isinstance(at_hand, Compute) or type(at_hand) is not type(example):
        return Example(method.example, method.way)
    return Written(f"explain {question}")
