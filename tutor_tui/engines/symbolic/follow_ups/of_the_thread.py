"""Follow-ups about the last answer or its curve, also when something without an answer came since.

A topic, a remark or a message that could not be read does not make the thread forget what was
answered before it.
"""

from dataclasses import replace

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_answers import of_the_answer
from tutor_tui.engines.symbolic.follow_ups.of_curves import of_a_curve
from tutor_tui.engines.symbolic.follow_ups.readings import Reading
from tutor_tui.engines.symbolic.follow_ups.wording import LONGEST


def about_the_last(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    """What is asked of the last answer or of the curve that it is about."""
    if context.question is None or len(text) > LONGEST or context.is_example:
        return None
    if (curve := of_a_curve(text, (context.question,))) is not None:
        return curve
    return of_the_answer(text) if is_of_answer and not context.is_stale else None


def about_an_older(text: str, context: Context) -> Reading | None:
    """What is asked of a curve that was talked about before the last question."""
    return of_a_curve(text, context.older_questions()) if len(text) <= LONGEST else None


def before_a_topic(context: Context) -> Context | None:
    """The context as it was before the topic that was asked about last; `None` without such."""
    older = next(context.older_questions(), None) if context.is_example else None
    return None if older is None else replace(context, question=older, is_example=False)


def without_stale(context: Context) -> Context:
    """The context for words such as "why not?", which an unanswered problem would be meant by."""
    return replace(context, question=None) if context.is_stale else context
