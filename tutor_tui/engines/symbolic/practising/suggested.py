"""What "quiz me" is about where no topic is named: what was talked about last."""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.lesson import Lesson, lesson_so_far
from tutor_tui.engines.symbolic.topics import nearest_topic, topic_in
from tutor_tui.engines.symbolic.topics.of_problems import skill_of
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.practice.catalogue import skill_meant
from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.problems import Problem, Solve
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.trees import tells_a_value

_MOST_BEFORE: Final = 8


def skill_talked_about(texts: Sequence[str]) -> Skill | None:
    """The skill of the newest of these messages that has one; `None` where none has."""
    lesson = lesson_so_far(texts)
    if isinstance(lesson, Lesson) and lesson.is_open:
        texts = [*texts, lesson.question]  # and not somebody's tries at it
    for said in reversed(texts[-_MOST_BEFORE:]):
        wish = wish_in(said)
        text = wish.question if wish is not None and wish.question else said
        topic = topic_in(text)
        problem = problem_of(text) if topic is None else None
        if _is_told(problem) or _ASKS_A_FORM.fullmatch(bare(text).strip(" .?!")):
            continue
        topic = topic or (nearest_topic(text) if problem is None else None)
        if topic is not None and (named := skill_meant(topic.name) or _of(topic.example)):
            return named
        if problem is not None and (found := skill_of(problem)):
            return found
    return None


_ASKS_A_FORM: Final = late_regex(
    r"(?:(?:can|could) (?:i|you) |please |and |now )*(?:(?:have|get|give|write|show|put|turn|say)"
    r"(?: me)? )?(?:(?:it|that|this|the answer) )?(?:as|in|into|to) (?:an? )?"
    r"(?:decimal|fraction|percent(?:age)?)s?(?: form)?(?: please)?",
    re.IGNORECASE,
)
"""What is done with a result tells nothing of the problem that it came from."""


def _is_told(problem: Problem | None) -> bool:
    """Whether values alone were told: `x = -5` is somebody's result, and no equation to solve."""
    return isinstance(problem, Solve) and all(map(tells_a_value, problem.equations))


def _of(example: str) -> Skill | None:
    """The skill of a topic that has none of its name: that of its example."""
    problem = problem_of(example)
    return None if problem is None else skill_of(problem)
