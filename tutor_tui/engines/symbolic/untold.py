"""Whether the answer of the exercise at hand is still to be found by the person."""

from collections.abc import Sequence

from tutor_tui.engines.symbolic.lesson import Lesson, has_tried_form, lesson_so_far
from tutor_tui.engines.symbolic.wishes import wish_in


def is_untold(messages: Sequence[str]) -> bool:
    """Whether an exercise is worked on of which neither the answer was told nor a result tried."""
    lesson = lesson_so_far(messages)
    if not isinstance(lesson, Lesson) or not lesson.is_open:
        return False
    for text in reversed(messages):
        wish = wish_in(text)
        if wish is not None and wish.question:
            return wish.question == lesson.question
        if text == lesson.question or has_tried_form(text):
            return False
    return False
