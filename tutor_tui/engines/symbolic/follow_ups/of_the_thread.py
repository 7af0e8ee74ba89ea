"""Follow-ups about the last answer or its curve, also when something without an answer came since.

A topic, a remark or a message that could not be read does not make the thread forget what was
answered before it.
"""

import re
from dataclasses import replace
from itertools import takewhile
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_how_done
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.functions import derivative_in_full
from tutor_tui.engines.symbolic.follow_ups.of_answers import of_the_answer
from tutor_tui.engines.symbolic.follow_ups.of_curves import asked_for, of_a_curve
from tutor_tui.engines.symbolic.follow_ups.of_figures import of_a_figure
from tutor_tui.engines.symbolic.follow_ups.of_inverses import of_an_inverse
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Example, Reading
from tutor_tui.engines.symbolic.follow_ups.wording import LONGEST
from tutor_tui.engines.symbolic.lesson import Lesson, lesson_so_far
from tutor_tui.engines.symbolic.talk import points_back, wants_explanation
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.wishes import Want, is_for_simpler_words, wants_simpler, wish_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.problems import Differentiate, Rewrite, Solve
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


def about_the_last(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    """What is asked of the last answer or of the curve that it is about."""
    if context.question is None or len(text) > LONGEST or context.is_example:
        return None
    curve = _before_its_slope(text, context)
    found = of_an_inverse(text, context) or of_a_curve(text, (curve,))
    found = found or of_a_figure(text, (context.question,))
    if found is not None:
        return found
    if not is_of_answer or context.is_stale:
        return None
    if (more := _explained_more(text, context)) is not None:
        return more
    return _of_a_place(text, context.question) or of_the_answer(text)


def _before_its_slope(text: str, context: Context) -> str:
    """The question of the function where its slope was set to zero, and "is that a max" comes."""
    question, older = context.question or "", next(context.older_questions(), "")
    if not _EXTREMUM.search(text):
        return question
    if question.startswith("solve (") and isinstance(problem_of(older), Differentiate):
        return older
    is_further = isinstance(problem_of(question), Rewrite | Solve) and question != context.root
    root = derivative_in_full(context.root)
    return root if is_further and isinstance(problem_of(root), Differentiate) else question


_EXTREMUM: Final = re.compile(r"\b(?:max|min)", re.IGNORECASE)


def _explained_more(text: str, context: Context) -> Reading | None:
    """What helps somebody to whom the working was just shown: the reasons, then an example.

    In a lesson only the next hint does.
    """
    times = sum(1 for _ in takewhile(_is_explained, reversed(context.messages)))
    is_simpler = is_for_simpler_words(text)
    if not (times or is_simpler) or not _asks_for_more(text) or problem_of(text) is not None:
        return None
    lesson = lesson_so_far(context.messages)
    if isinstance(lesson, Lesson) and lesson.last is not None:
        return None
    if times > 1:
        return Example("", _PERHAPS)
    if times and is_simpler:
        return Asked(Aspect.METHOD)
    question = (context.question or "").removeprefix("explain ")
    return Asked(Aspect.REASONS, question=f"explain {question}")


_PERHAPS: Final = "Perhaps another one makes it clear."
_STEPS: Final = re.compile(
    r"\b(?:steps?|lines?|working|allowed|check|verify)\b|\bwhy .*works?\b|\d", re.IGNORECASE
)


def _asks_for_more(text: str) -> bool:
    """Whether a message wants to know why, or says that something was not understood."""
    is_of_step = _STEPS.search(text) is not None and not is_for_simpler_words(text)
    is_short = len(text.split()) <= _FEW_WORDS and not is_of_step
    is_wish = points_back(text) or asks_how_done(text) or wants_simpler(text)
    return is_short and is_wish and topic_in(text) is None


def _is_explained(text: str) -> bool:
    """Whether the whole working was shown after this message."""
    if re.search(r"\d", text):
        return wants_explanation(text) and problem_of(text) is not None
    wish = wish_in(text)
    is_wish = wish is not None and wish.want in (Want.WHY, Want.SIMPLER)
    return text.startswith("explain ") or wants_explanation(text) or is_wish


_FEW_WORDS: Final = 8


_PLACE: Final = re.compile(
    r"(?:(?:what )?happens |(?:the |its )?value |(?:is )?(?:it|that) |what about |is (?=[a-z] ?=)"
    r"|(?:can|could|may|does) (?=[a-z] (?:be|equal) ))?"
    r"(?:(?:at |if |when |for |with |let |put |plug in )?(?P<name>[a-z])"
    r" ?(?:=|is|be|equals?) ?|at |(?:un)?defined (?:at|for|when) (?:(?P<letter>[a-z]) ?= ?)?)"
    r"(?P<at>-?(?:\d+(?:/\d+)?)?(?:(?:π|pi)(?:/\d+)?)?(?<=[\dπi]))"
    r"(?: (?:allowed|ok(?:ay)?|possible|included|in it|itself))?",
    re.IGNORECASE,
)


def _of_a_place(text: str, question: str) -> Asked | None:
    """A value for the letter of a simplified fraction, which may be the one that it leaves out."""
    found = _PLACE.fullmatch(asked_for(text))
    problem = problem_of(question) if found else None
    if found is None or not isinstance(problem, Rewrite | Limit):
        return None
    names = variables(problem.expression)
    name = found["name"] or found["letter"]
    if name is None and len(names) != 1:
        return None
    place = f"{name or names[0]} = {found['at']}"
    return Asked(Aspect.PLACE, place, f"what is {written(problem.expression)} when {place}")


def about_an_older(text: str, context: Context) -> Reading | None:
    """What is asked of a curve or a figure that was talked about before the last question."""
    if len(text) > LONGEST:
        return None
    older = tuple(context.older_questions())
    return of_a_curve(text, older) or of_a_figure(text, older)


def before_a_topic(context: Context) -> Context | None:
    """The context as it was before the topic that was asked about last; `None` without such."""
    older = next(context.older_questions(), None) if context.is_example else None
    return None if older is None else replace(context, question=older, is_example=False)


def without_stale(context: Context) -> Context:
    """The context for words such as "why not?", which an unanswered problem would be meant by."""
    return replace(context, question=None) if context.is_stale else context
