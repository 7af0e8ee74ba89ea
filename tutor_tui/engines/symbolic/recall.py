"""What a conversation was about before its last message: what "this", "it" and "why?" mean."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_how_done
from tutor_tui.engines.symbolic.talk import points_back, small_talk, wants_another
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.finding import without_audience
from tutor_tui.mathematics.problems import Differentiate, Goal, Integrate, Problem, Rewrite
from tutor_tui.mathematics.request_words import wants_derivative, wants_goal, wants_integral
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import MAX_QUESTION, Unclear, understand
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that was answered: `question` asks for it again; topics have no `problem`."""

    question: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that got no answer."""


def subject_of(text: str) -> Subject | Unanswered | None:
    """What a message is about by itself; `None` for greetings, follow-ups and the like."""
    if len(text) > MAX_QUESTION:
        return Unanswered()
    try:
        problem = understand(text)
    except (UnreadableError, TooLargeError):
        return Unanswered()
    if isinstance(problem, Unclear):
        is_topic = topic_in(text) is not None and not any(map(str.isdigit, text))
        return _subject_in_words(text) if is_topic else Unanswered()
    if problem is not None:
        return Subject(text, problem)
    return _subject_in_words(text)


def is_remark(text: str) -> bool:
    """Whether a message has no mathematics and names no topic, so that no other subject is begun.

    What comes after it may still refer to what was talked about before it.
    """
    if len(text) > MAX_QUESTION or any(character.isdigit() for character in text):
        return False
    return isinstance(subject_of(text), Unanswered) and topic_in(text) is None


def _subject_in_words(text: str) -> Subject | Unanswered | None:
    has_digits = any(character.isdigit() for character in without_audience(text))
    if wants_another(text) or asks_how_done(text):
        return None
    topic = topic_in(text)
    if topic is not None and not has_digits:
        return Subject(topic.example)
    if points_back(text) or _FOLLOW_UP.search(text):
        return None
    return Unanswered() if has_digits or small_talk(text) is None else None


_FOLLOW_UP: Final = re.compile(r"\b(?:it|its|that|this|the (?:same|result|second))\b", re.I)


def follow_up(text: str, subject: Subject) -> str | None:
    """The question in full for "and its derivative?" or "factor it", else nothing."""
    body = _expression(subject.problem)
    if body is None or len(text.split()) > _MOST_WORDS or not _FOLLOW_UP.search(text):
        return None
    expression, variable, order = body
    if wants_derivative(text):
        order += 2 if re.search(r"\bsecond\b", text, re.IGNORECASE) and not order else 1
        return (
            f"d^{order}/d{variable}^{order} ({expression})"
            if order > 1
            else (f"differentiate {expression} with respect to {variable}")
        )
    if wants_integral(text):
        return None if order else f"integrate {expression} with respect to {variable}"
    goal = wants_goal(text)
    return None if goal is None or order else f"{_VERBS[goal]} {expression}"


_MOST_WORDS: Final = 8
_VERBS: Final = {Goal.EXPAND: "expand", Goal.FACTOR: "factor", Goal.SIMPLIFY: "simplify"}


def _expression(problem: Problem | None) -> tuple[str, str, int] | None:
    """The expression that was talked about, its variable, and how often it was differentiated."""
    match problem:
        case Rewrite(expression=node):
            names = variables(node)
            return (written(node), names[0], 0) if len(names) == 1 else None
        case Differentiate(expression=node, variable=variable, order=order):
            return written(node), variable, order
        case Integrate(expression=node, variable=variable):
            return written(node), variable, 0
        case _:
            return None
