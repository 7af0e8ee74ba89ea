"""Which follow-up a message is, if any; no SymPy here."""

import re
from functools import lru_cache
from typing import Final

from tutor_tui.engines.symbolic.about_itself import about_itself
from tutor_tui.engines.symbolic.follow_ups.amended.amend import (
    is_named_in_full,
)
from tutor_tui.engines.symbolic.follow_ups.another_one import another_of_its_kind
from tutor_tui.engines.symbolic.follow_ups.asked_together import asked_together
from tutor_tui.engines.symbolic.follow_ups.at_once import said_at_once
from tutor_tui.engines.symbolic.follow_ups.claims import claim_in, doubts
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.defined_names import about_definitions
from tutor_tui.engines.symbolic.follow_ups.following import about, follow_up_of, made_more
from tutor_tui.engines.symbolic.follow_ups.graphs import drawing_wished
from tutor_tui.engines.symbolic.follow_ups.of_measures import without_own_figure
from tutor_tui.engines.symbolic.follow_ups.of_motions import by_another_law
from tutor_tui.engines.symbolic.follow_ups.of_results import of_the_result
from tutor_tui.engines.symbolic.follow_ups.of_several import before_a_trial
from tutor_tui.engines.symbolic.follow_ups.of_the_thread import (
    about_an_older,
    about_the_last,
    before_a_topic,
    without_stale,
)
from tutor_tui.engines.symbolic.follow_ups.of_things import about_things
from tutor_tui.engines.symbolic.follow_ups.older import (
    put_for_another,
)
from tutor_tui.engines.symbolic.follow_ups.picking import picked
from tutor_tui.engines.symbolic.follow_ups.put_together import before_joined, second_of_two
from tutor_tui.engines.symbolic.follow_ups.question_words import in_its_words
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Asked,
    Example,
    Reading,
    Said,
    Several,
    Written,
)
from tutor_tui.engines.symbolic.follow_ups.reworded import reworded
from tutor_tui.engines.symbolic.follow_ups.sent_alone import sent_alone
from tutor_tui.engines.symbolic.follow_ups.story_phrases import is_relative, said_in
from tutor_tui.engines.symbolic.follow_ups.turned_round import other_way_round
from tutor_tui.engines.symbolic.follow_ups.unread import (
    of_a_part,
    of_nothing,
    slip,
)
from tutor_tui.engines.symbolic.follow_ups.wording import (
    LONGEST,
    trimmed,
    unlabelled,
)
from tutor_tui.engines.symbolic.pointing import asks_of_a_formula, asks_why_it_is_so
from tutor_tui.engines.symbolic.remarks import remark
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.exercises import parts_of, problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.problems import KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import tells_a_value, variables
from tutor_tui.mathematics.understand import MAX_QUESTION

_DEFINITION: Final = re.compile(
    r"(?:what(?:'s| is| are) (?:an? )(?!the)|define |what do(?:es)? .{2,40} mean$"
    r"|(?:the )?(?:meaning|definition) of |(?:what(?:'s| is)|whats) (?:logs?|ln|sin|cos|tan|sine"
    r"|cosine)(?: (?:then|again|here|though))*$)",
    re.IGNORECASE,
)
_A_THING: Final = re.compile(
    r"(?:what(?:'s| is)|whats) an? (?!root$|zero$|.*\b(?:it|this|that|here|there|for|of|in)\b)"
    r"[a-z -]{4,40}",
    re.IGNORECASE,
)
"""What such a thing is in general: "what is a determinant" asks for none to be worked out."""
_AND_A_THING: Final = re.compile(
    r"(?:(?:and|or|ok|so|now)\b[\s,]*)*(?:(?:what|how) about )?(?P<thing>an? [a-z -]{4,40})",
    re.IGNORECASE,
)
_NOT_JUDGED: Final = (
    "I gave no answer to your last question, so there is nothing that I could compare {} with; put "
    "that question in full and I will judge it."
)
_STEPS: Final = re.compile(
    r"(?!(?:the )?step$)(?:show |give |see )?(?:me )?(?:all )?(?:the |your |every |each )?"
    r"(?:steps?|working(?: out)?|work)|(?:show me|explain) how(?: (?:to do|you did) it)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def reading_of(text: str, context: Context, *, is_of_answer: bool = True) -> Reading | None:
    """The follow-up, the exercise of several parts or the slip of the pen that a message is.

    `None` for everything that stands for itself; `is_of_answer` unless the last answer is known
    not to show what is asked. Kept, since each turn reads the messages before it again.
    """
    if not text.strip() or len(text) > MAX_QUESTION:
        return None
    text = without_own_figure(text, context.question or "")
    text = in_its_words(text, context.question or "")
    context = before_joined(trimmed(text), context) if len(text) <= LONGEST else context
    if context.options and (chosen := picked(text, context)):
        return chosen
    text = unlabelled(text)
    if _A_THING.fullmatch(bare(text).rstrip(" ?.!")) and topic_in(text) is not None:
        return None
    if (thing := _another_thing(text, context)) is not None:
        return thing
    if not any(map(_STEPS.fullmatch, (bare(text), text.strip(" .?!")))):
        return _unpicked(text, context, is_of_answer=is_of_answer)
    if context.is_example and context.question and before_a_topic(context) is None:
        return Example(context.question)
    is_of_older = context.is_aside and not context.is_stale and not context.is_example
    asked = before_a_trial(context)
    is_of_older = is_of_older or asked != context.question
    return Written(f"explain {asked}") if is_of_older and asked else None


def _another_thing(text: str, context: Context) -> Said | None:
    """ "and an integral?" after what a derivative is, and an example of one."""
    found = _AND_A_THING.fullmatch(text.strip(" ?.!"))
    before = (bare(one).rstrip(" ?.!") for one in context.messages[-_NEAR:])
    if found is None or not any(map(_A_THING.fullmatch, before)):
        return None
    topic = topic_in(f"what is {found['thing']}")
    return None if topic is None else Said(topic.text)


_NEAR: Final = 2
"""Messages within which it is still what things are that is talked about."""


def _unpicked(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    """What a message is that takes up nothing offered and wishes for no working."""
    if (system := second_of_two(text, context)) is not None:
        return system
    reply = _said(text, context, is_of_answer=is_of_answer) if len(text) <= LONGEST else None
    if found := reply or about_the_last(text, context, is_of_answer=is_of_answer):
        return found
    is_of_it = not (context.question is None or context.is_stale or context.is_example)
    is_why = is_of_it and asks_why_it_is_so(text)
    if is_why or (is_of_answer and is_of_it and asks_of_a_formula(text)):
        return Written(f"explain {context.question}") if is_why else Asked(Aspect.WORKING, text)
    if _DEFINITION.match(bare(text)) and topic_in(text) is not None:
        return None
    if (named := _named(text, context)) is not None:
        return named
    if claim_in(text) is None and not doubts(text) and wish_in(text) is not None:
        posed = another_of_its_kind(text, trimmed(text)) if context.variants else None
        return posed if posed is not None and posed.harder else None
    if context.question is not None and len(text) <= LONGEST:
        found = _of_the_question(text, context) or about_an_older(text, context)
        if found is not None:
            return found
    found = of_nothing(text) or of_a_part(text) or _in_the_cores_words(text)
    found = found or asked_together(text, reading_of) or _exercise(text)
    return found or sent_alone(text, context, lambda one: reading_of(one, context)) or slip(text)


def _said(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    asked = of_the_result(text, context, is_of_answer=is_of_answer)
    return asked or _of_itself(text, context) or said_at_once(text, without_stale(context))


def _of_the_question(text: str, context: Context) -> Reading | None:
    """A follow-up to the last question, or to what was talked about before a topic."""
    claim = claim_in(text) if context.is_unread else None
    if claim is not None and "=" not in claim:
        return Said(_NOT_JUDGED.format(code(claim)), is_refusal=True)
    if context.is_stale:
        if context.is_example:
            return None
        things = about_things(trimmed(text), text, context)
        return things or put_for_another(trimmed(text), context.question or "")
    if is_named_in_full(text):
        return None
    if _is_spoken_of(text, context):
        is_story = isinstance(problem_of(context.question or ""), KindProblem)
        is_more = is_story and is_relative(said_in(trimmed(text)), context.question or "")
        return made_more(text, context) if is_more else follow_up_of(text, context)
    earlier = before_a_topic(context)
    if earlier is None or problem_of(text) is not None:
        return None
    things = about_things(trimmed(text), text, earlier)
    return things or _of_that(about(text, trimmed(text), earlier.question or ""), earlier)


def _of_that(found: Reading | None, earlier: Context) -> Reading | None:
    """What goes on with an earlier result, and not with that of the example told since."""
    question = found.questions[0] if isinstance(found, Several) else ""
    if isinstance(found, Written):
        question = found.question
    return Written(question, earlier.question) if question else found


def _is_spoken_of(text: str, context: Context) -> bool:
    """Whether the question before can be meant: a topic's own only by "use it on (3x + 1)^5"."""
    nodes = (span.node for span in find_mathematics(text))
    return not context.is_example or any(variables(n) and not _is_place(n) for n in nodes)


def _is_place(node: Node) -> bool:
    """Whether a value of a letter is named, as in "when x = 1" and "as x goes to 1"."""
    return isinstance(node, Name) or (isinstance(node, Relation) and tells_a_value(node))


def _in_the_cores_words(text: str) -> Written | None:
    return Written(whole) if (whole := reworded(text)) is not None else None


def _of_itself(text: str, context: Context) -> Said | None:
    """What is said about the program, or to somebody who is worried."""
    asked = (context.question,) if context.question else context.messages
    is_of_lesson = context.question is not None and wish_in(text) is not None
    reply = about_itself(text, asked) or (None if is_of_lesson else remark(text))
    return None if reply is None else Said(reply)


def _named(text: str, context: Context) -> Reading | None:
    """A drawing, or what is said of or with the names that the thread defined."""
    if (drawing := drawing_wished(text, context)) is not None:
        return drawing
    if (whole := other_way_round(text, context.question or "")) is not None:
        return Written(whole)
    moved = by_another_law(trimmed(text), context.question or "")
    return moved or about_definitions(text, trimmed(text), context.messages)


def _exercise(text: str) -> Reading | None:
    parts = parts_of(text)
    if not parts:
        return None
    return Several(tuple(p.question for p in parts), tuple(p.label for p in parts))
