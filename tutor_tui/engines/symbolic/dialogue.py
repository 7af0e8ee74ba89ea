"""What a message wants in its conversation: a calculation, an explanation, or a word.

No SymPy here: questions are read, not answered.
"""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_for_a_method, asks_how_done
from tutor_tui.engines.symbolic.facts_told import NOTED, are_facts
from tutor_tui.engines.symbolic.languages import ENGLISH_ONLY, is_in_another_language
from tutor_tui.engines.symbolic.lesson import last_subject, lesson_move
from tutor_tui.engines.symbolic.moves import Calculation, Move, Reply
from tutor_tui.engines.symbolic.recall import Subject, Unanswered, follow_up
from tutor_tui.engines.symbolic.talk import (
    CANNOT,
    NOT_ANSWERED,
    NOTHING_TO_EXPLAIN,
    WHICH_ONE,
    cannot_but,
    points_back,
    small_talk,
    wants_another,
    wants_explanation,
)
from tutor_tui.engines.symbolic.topics import Topic, nearest_topic, topic_in, topics_text
from tutor_tui.engines.symbolic.topics.finding import without_audience
from tutor_tui.engines.symbolic.wishes import is_for_simpler_words
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.named_methods import names_a_method
from tutor_tui.mathematics.problems import Compute, KindProblem, code
from tutor_tui.mathematics.request_words import has_qualifier, is_proof_asked
from tutor_tui.mathematics.retelling.polygons import of_a_polygon
from tutor_tui.mathematics.syntax import Name, Number, TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import MAX_QUESTION, Unclear, understand

__all__ = ["Calculation", "Move", "Reply", "next_move", "unreadable"]


def next_move(messages: Sequence[str]) -> Move:
    """What to do about the last of a person's messages, oldest first."""
    if not messages:
        return Reply(NOTHING_TO_EXPLAIN)
    text = messages[-1]
    if len(text) > MAX_QUESTION:
        return Reply(
            f"That message is longer than the {MAX_QUESTION} characters that I read as a "
            "question. Please send the problem alone."
        )
    try:
        return _move(text, messages[:-1])
    except UnreadableError as error:
        return Reply(unreadable(error), is_unclear=True)
    except TooLargeError as error:
        return Reply(str(error))


def _move(text: str, earlier: Sequence[str]) -> Move:
    if (lesson := lesson_move(text, earlier)) is not None:
        return lesson
    if is_in_another_language(text):
        return Reply(ENGLISH_ONLY)
    topic = topic_in(text)
    if (whole := _explained(text)) is not None and (topic is None or not _is_constant(whole)):
        return Calculation(whole, "explain")
    if topic is not None and _is_plainly_about(text, earlier):
        return Reply(topics_text(text) or topic.text)
    try:
        problem = understand(text)
    except UnreadableError:
        if are_facts(text):
            return Reply(NOTED, is_unclear=True)
        raise
    if isinstance(problem, Unclear):
        return _working(text, earlier) or _unclear(problem, text)
    if problem is not None:
        is_trivial = isinstance(problem, Compute) and isinstance(problem.expression, Number)
        is_way_asked = wants_explanation(text) or is_proof_asked(text) or names_a_method(text)
        return Calculation(text, "explain" if is_way_asked and not is_trivial else "answer")
    return _words(text, topic, earlier)


def _explained(text: str) -> str | None:
    """The question behind "explain", where only by itself it is read as a whole."""
    found = text.removeprefix("explain ")
    is_read = found != text and problem_of(text) is None and problem_of(found) is not None
    return found if is_read else None


def _is_constant(text: str) -> bool:
    """Whether a message is a number's name alone: to explain `pi` is to say what it is."""
    problem = problem_of(text)
    return isinstance(problem, Compute) and isinstance(problem.expression, Name)


def _words(text: str, topic: Topic | None, earlier: Sequence[str]) -> Move:
    reply = small_talk(text)
    subject = last_subject(earlier)
    wants_working = asks_how_done(text) or is_for_simpler_words(text)
    if wants_working and isinstance(subject, Subject) and subject.problem is not None:
        return _explanation(subject)
    if isinstance(subject, Subject) and (question := follow_up(text, subject)):
        return Calculation(question, "explain" if wants_explanation(text) else "answer")
    if earlier and wants_another(text) and topic is None:
        return Reply(WHICH_ONE)
    if any(character.isdigit() for character in text):
        is_about_it = subject is not None and points_back(text) and not has_qualifier(text)
        return _explanation(subject) if is_about_it else _working(text, earlier) or _cannot(text)
    if topic is not None and not (reply and "math" in text.lower()):
        return Reply(topics_text(text) or topic.text)
    if reply is not None and not points_back(text):
        return Reply(reply)
    if points_back(text) and not asks_for_a_method(text):
        return _explanation(subject)
    return Reply(reply) if reply else _cannot(text)


def _working(text: str, earlier: Sequence[str]) -> Move | None:
    """The working of the last question for "why 2 and 3 and not 1 and 6?", whatever the numbers."""
    if not _WHY_SO.match(text) or len(text.split()) > _MOST_WORDS_OF_WHY:
        return None
    subject = last_subject(earlier)
    return _explanation(subject) if isinstance(subject, Subject) and subject.problem else None


_WHY_SO: Final = re.compile(r"\W*(?:(?:but|and|so|ok|wait|no|hm+)\W+)*(?:why|how come)\b", re.I)
_MOST_WORDS_OF_WHY: Final = 12


def _is_plainly_about(text: str, earlier: Sequence[str]) -> bool:
    """Whether a message with a topic's name asks about that alone, with nothing before.

    One with a number in it is a problem: "the square root of 144".
    """
    if any(character.isdigit() for character in without_audience(text)):
        return False
    reply = small_talk(text)
    is_talk = (reply and "math" in text.lower()) or (earlier and points_back(text))
    is_problem = isinstance(read_kind(text), KindProblem) or of_a_polygon(text) is not None
    return not is_talk and not is_problem


def _cannot(text: str) -> Reply:
    """That this cannot be answered, with what comes nearest to it."""
    if are_facts(text):
        return Reply(NOTED, is_unclear=True)
    topic = nearest_topic(text)
    text = CANNOT if topic is None else cannot_but(topic.name, topic.example)
    return Reply(text, is_refusal=True)


def _explanation(subject: Subject | Unanswered | None) -> Move:
    """The working of what was talked about last; never of something older in its place."""
    match subject:
        case Subject(question=question):
            return Calculation(question, "explain")
        case Unanswered():
            return Reply(NOT_ANSWERED, is_refusal=True)
        case None:
            return Reply(NOTHING_TO_EXPLAIN)


def _unclear(found: Unclear, text: str) -> Reply:
    if are_facts(text):
        return Reply(NOTED, is_unclear=True)
    if not found.mathematics:
        return Reply(CANNOT, is_refusal=True)
    return Reply(
        f"I can read {code(found.mathematics)} but I am not sure what you ask about it, so I will "
        f"not guess. {_would_work(found.mathematics)}",
        is_unclear=True,
    )


_OF_EQUATIONS: Final = ("solve", "plot")
_OF_EXPRESSIONS: Final = ("simplify", "factor", "differentiate", "plot")
_OF_NUMBERS: Final = ("what is", "explain")


def _would_work(mathematics: str) -> str:
    """Two requests about what was read that the core understands."""
    verbs = _OF_EQUATIONS if re.search(r"[=<>≤≥]", mathematics) else _OF_EXPRESSIONS
    has_letter = re.search(r"(?<![A-Za-z])[a-z](?![A-Za-z])", mathematics)
    asked = (f"{verb} {mathematics}" for verb in (verbs if has_letter else _OF_NUMBERS))
    ways = [code(one) for one in asked if problem_of(one) is not None][:2]
    if len(ways) < 2:
        return "Put the whole question in one sentence with its numbers."
    return f"Try {ways[0]} or {ways[1]}, or put the whole question in one sentence."


def unreadable(error: UnreadableError) -> str:
    """The text with a caret below the place where reading stopped, and the reason."""
    line_start = error.text.rfind("\n", 0, error.position) + 1
    line = error.text[line_start:].split("\n", 1)[0]
    column = error.position - line_start
    first = max(0, column - 50)
    shown = "".join(
        character if character.isprintable() else " " for character in line[first : first + 70]
    ).replace("`", "'")
    caret = " " * (column - first) + "^"
    return f"I cannot read this. {error.reason}\n\n```\n{shown}\n{caret}\n```"
