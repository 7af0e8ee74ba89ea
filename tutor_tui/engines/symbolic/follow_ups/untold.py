"""Whether the answer of the exercise at hand is still to be found by the person."""

from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Doubted, Reading, Written
from tutor_tui.engines.symbolic.lesson import Lesson, has_tried_form, lesson_so_far
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.follow_ups.marks import needs_a_result

NOT_YET: Final = (
    "That would tell the answer of the exercise. Send me yours, or ask for a `hint`, the next "
    "`step` or the `answer`."
)


def gives_away(reading: Reading | None, context: Context) -> bool:
    """Whether a follow-up needs the result of a problem that somebody still works on."""
    if isinstance(reading, Doubted):
        return is_untold(context.messages)
    if not isinstance(reading, Written):
        return False
    is_of_it = reading.before in (None, context.question)
    return is_of_it and needs_a_result(reading.question) and is_untold(context.messages)


def is_untold(messages: Sequence[str], *, after_tries: bool = False) -> bool:
    """Whether an exercise is worked on of which neither the answer was told nor a result tried.

    `after_tries` also where a result was.
    """
    lesson = lesson_so_far(messages)
    if not isinstance(lesson, Lesson) or not lesson.is_open:
        return False
    for text in reversed(messages):
        wish = wish_in(text)
        if wish is not None and wish.question:
            return wish.question == lesson.question
        if text == lesson.question or (not after_tries and has_tried_form(text)):
            return False
    return False


def is_just_posed(messages: Sequence[str]) -> bool:
    """Whether an exercise waits of which neither a hint nor a step was shown."""
    lesson = lesson_so_far(messages)
    return isinstance(lesson, Lesson) and lesson.is_open and not (lesson.hints or lesson.steps)
