"""Which follow-up a message is, if any; no SymPy here."""

import re
from typing import Final

from tutor_tui.engines.symbolic.about_itself import about_itself
from tutor_tui.engines.symbolic.follow_ups.amended.amend import (
    amended,
    is_named_in_full,
    told_otherwise,
)
from tutor_tui.engines.symbolic.follow_ups.another_one import another_of_its_kind
from tutor_tui.engines.symbolic.follow_ups.at_once import said_at_once
from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form, with_changed_terms
from tutor_tui.engines.symbolic.follow_ups.claims import claim_in
from tutor_tui.engines.symbolic.follow_ups.comparisons import of_any_two
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.defined_names import about_definitions
from tutor_tui.engines.symbolic.follow_ups.elliptical.completing import (
    with_more_asked,
    with_other_words,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import fragment_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import measured_in
from tutor_tui.engines.symbolic.follow_ups.graphs import drawing_wished
from tutor_tui.engines.symbolic.follow_ups.judged import to_be_judged
from tutor_tui.engines.symbolic.follow_ups.more_values import with_other_values
from tutor_tui.engines.symbolic.follow_ups.objects import about_object, bounded, named_expression
from tutor_tui.engines.symbolic.follow_ups.of_formulas import with_values_for_letters
from tutor_tui.engines.symbolic.follow_ups.of_measures import without_own_figure
from tutor_tui.engines.symbolic.follow_ups.of_motions import by_another_law
from tutor_tui.engines.symbolic.follow_ups.of_percentages import taxes_a_part
from tutor_tui.engines.symbolic.follow_ups.of_results import of_the_result
from tutor_tui.engines.symbolic.follow_ups.of_several import before_trials
from tutor_tui.engines.symbolic.follow_ups.of_the_given import of_each
from tutor_tui.engines.symbolic.follow_ups.of_the_thread import (
    about_an_older,
    about_the_last,
    before_a_topic,
    without_stale,
)
from tutor_tui.engines.symbolic.follow_ups.of_things import about_things
from tutor_tui.engines.symbolic.follow_ups.older import (
    about_older,
    explained_again,
    put_for_another,
)
from tutor_tui.engines.symbolic.follow_ups.on_results import on_result
from tutor_tui.engines.symbolic.follow_ups.originals import of_the_original
from tutor_tui.engines.symbolic.follow_ups.picking import picked, which_of
from tutor_tui.engines.symbolic.follow_ups.put_together import before_joined, second_of_two
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Said, Several, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import (
    is_exchange,
    on_the_right,
    replaced,
    replacement_in,
)
from tutor_tui.engines.symbolic.follow_ups.reworded import reworded
from tutor_tui.engines.symbolic.follow_ups.same_range import in_the_same_range
from tutor_tui.engines.symbolic.follow_ups.sent_alone import sent_alone
from tutor_tui.engines.symbolic.follow_ups.stories import (
    about_the_story,
    asked_of_the_story,
    in_what_is_asked,
)
from tutor_tui.engines.symbolic.follow_ups.story_phrases import changed_by, is_relative, said_in
from tutor_tui.engines.symbolic.follow_ups.supposed import supposed
from tutor_tui.engines.symbolic.follow_ups.turned_round import other_way_round
from tutor_tui.engines.symbolic.follow_ups.unread import (
    not_found,
    not_replaced,
    of_a_part,
    of_nothing,
    slip,
)
from tutor_tui.engines.symbolic.follow_ups.wording import (
    LONGEST,
    as_solved,
    is_of_a_place,
    may_be_asked,
    trimmed,
)
from tutor_tui.engines.symbolic.recall import Subject
from tutor_tui.engines.symbolic.remarks import remark
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.exercises import parts_of, problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.problems import KindProblem, Solve, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import MAX_QUESTION

_DEFINITION: Final = re.compile(
    r"(?:what(?:'s| is| are) (?:an? )(?!the)|define |what do(?:es)? .{2,40} mean$"
    r"|(?:the )?(?:meaning|definition) of |(?:what(?:'s| is)|whats) (?:logs?|ln|sin|cos|tan|sine"
    r"|cosine)(?: (?:then|again|here|though))*$)",
    re.IGNORECASE,
)
_NOT_JUDGED: Final = (
    "I gave no answer to your last question, so there is nothing that I could compare {} with; put "
    "that question in full and I will judge it."
)
_STEPS: Final = re.compile(
    r"(?:show |give |see )?(?:me )?(?:all )?(?:the |your |every |each )?"
    r"(?:steps?|working(?: out)?|work)|show me how(?: (?:to do|you did) it)?",
    re.IGNORECASE,
)
_CALL: Final = re.compile(r"[A-Za-z] ?\([^()]{1,20}\)")
_PRICED: Final = re.compile(r"[$£€] ?\d")
_FIRST: Final = re.compile(r"\bfirst\b", re.IGNORECASE)
_RELATION: Final = re.compile(r"[=<>≤≥]")
_IS: Final = re.compile(r"(?:and |so )?(?:is|are) -?\d", re.IGNORECASE)
_LED_IN: Final = re.compile(
    r"(?:(?:ok(?:ay)?|so|alright|cool|right|great|well|um+)\b[\s,.!]*)*(?:and|now|next|then)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"(?:and|now|next|then|so|but)\b", re.IGNORECASE)


def reading_of(text: str, context: Context, *, is_of_answer: bool = True) -> Reading | None:
    """The follow-up, the exercise of several parts or the slip of the pen that a message is.

    `None` for everything that stands for itself; `is_of_answer` unless the last answer is known
    not to show what is asked.
    """
    if not text.strip() or len(text) > MAX_QUESTION:
        return None
    text = without_own_figure(text, context.question or "")
    context = before_joined(trimmed(text), context) if len(text) <= LONGEST else context
    if context.options and (chosen := picked(text, context)):
        return chosen
    if not any(map(_STEPS.fullmatch, (bare(text), text.strip(" .?!")))):
        return _unpicked(text, context, is_of_answer=is_of_answer)
    is_of_older = context.is_aside and not context.is_stale and not context.is_example
    return Written(f"explain {context.question}") if is_of_older and context.question else None


def _unpicked(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    """What a message is that takes up nothing offered and wishes for no working."""
    if (system := second_of_two(text, context)) is not None:
        return system
    reply = _said(text, context, is_of_answer=is_of_answer) if len(text) <= LONGEST else None
    if found := reply or about_the_last(text, context, is_of_answer=is_of_answer):
        return found
    if _DEFINITION.match(bare(text)) and topic_in(text) is not None:
        return None
    if (named := _named(text, context)) is not None:
        return named
    if claim_in(text) is None and wish_in(text) is not None:
        posed = another_of_its_kind(text, trimmed(text)) if context.variants else None
        return posed if posed is not None and posed.harder else None
    if context.question is not None and len(text) <= LONGEST:
        found = _of_the_question(text, context) or about_an_older(text, context)
        if found is not None:
            return found
    found = of_nothing(text) or of_a_part(text) or _in_the_cores_words(text)
    found = found or _exercise(text)
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
        return _made_more(text, context) if is_more else _follow_up(text, context)
    earlier = before_a_topic(context)
    if earlier is None or problem_of(text) is not None:
        return None
    things = about_things(trimmed(text), text, earlier)
    return things or _about(text, trimmed(text), earlier.question or "")


def _is_spoken_of(text: str, context: Context) -> bool:
    """Whether the question before can be meant: a topic's own only by "use it on (3x + 1)^5"."""
    return not context.is_example or any(variables(s.node) for s in find_mathematics(text))


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


def _made_more(text: str, context: Context) -> Reading | None:
    """The story with an amount made more or less: "what if it goes 20 km/h faster"."""
    request = trimmed(text)
    changed = changed_by(said_in(request), context.question or "")
    if changed and isinstance(problem_of(changed), KindProblem):
        return Written(changed)
    return about_things(request, text, context)


def _follow_up(text: str, context: Context) -> Reading | None:
    request = trimmed(text)
    put_in = with_values_for_letters(request, context)
    found: Reading | None = Written(put_in) if put_in else None
    found = found or in_the_same_range(text, context.question or "")
    found = found or to_be_judged(text, context)
    found = found or with_changed_terms(text, context) or amended(text, context.question or "")
    if found is not None:
        return found
    each = explained_again(request, context) or of_each(request, context.question or "")
    if (two := each or of_any_two(request, context)) is not None:
        return two
    if (reading := about_things(request, text, context)) is not None:
        return reading
    question = context.question or ""
    is_of_first = bool(_RELATION.search(request)) or is_exchange(request)
    if is_of_first:
        question = before_trials(question, context)
    if new := another_of_its_kind(text, request) or supposed(text, request, question):
        return new
    whole = of_the_original(request, context.root) or with_other_values(request, question)
    is_of_a_step = _FIRST.search(text) and isinstance(problem_of(question), Solve)
    is_of_nothing = is_of_a_step or taxes_a_part(request, question)
    whole = whole or (None if is_of_nothing else on_result(request))
    if whole := whole or asked_of_the_story(request, question):
        return Written(whole)
    base = question if is_of_first else before_a_form(context)
    about = _about(text, request, base) if base != question else None
    found = about or _about(text, request, question)
    if not isinstance(found, Written) and (told := about_the_story(request, text, question)):
        return Written(told[0]) if len(told) == 1 else which_of(told)
    found = found or told_otherwise(text, question) or about_older(text, request, context)
    return found or not_found(text, request, question) or not_replaced(text, request, question)


def _about(text: str, request: str, question: str) -> Reading | None:
    problem = problem_of(question)
    if problem is None:
        return None
    is_led_in = any(map(_LED_IN.match, (text, bare(text)))) or _CALL.fullmatch(request) is not None
    is_led_in = is_led_in or (text.rstrip().endswith("?") and bool(_IS.match(question)))
    is_change = not _has_unit(request) and not is_of_a_place(text, problem)
    wanted = replacement_in(request, is_led_in=is_led_in) if is_change else None
    found = replaced(question, wanted) if wanted else ()
    if wanted is not None and not wanted.old:
        found = on_the_right(in_what_is_asked(found, question), question)
    if found:
        return Written(found[0]) if len(found) == 1 else which_of(found)
    is_after, solved = bool(_AFTER.match(bare(text))), as_solved(question)
    for meant in (
        bounded(request, problem),
        with_other_words(request, question, problem, is_led_in=is_after),
        about_object(request, question, problem),
        with_more_asked(request, solved, problem_of(solved) or problem, is_led_in=is_after),
    ):
        if readable := tuple(one for one in meant if may_be_asked(one)):
            return _several(in_what_is_asked(readable, question))
    named = named_expression(text, Subject(question, problem))
    return None if named is None or problem_of(text) is not None else Written(named)


def _has_unit(request: str) -> bool:
    """Whether a request speaks of money or of a unit, which are no bare numbers."""
    unit = measured_in(fragment_of(request))
    return bool(_PRICED.search(request)) or (unit is not None and unit_of(unit) is not None)


def _several(questions: tuple[str, ...]) -> Reading:
    """The one, or both of two meanings where each has a short answer, else the question which."""
    if len(questions) == 1:
        return Written(questions[0])
    if len(questions) == 2 and any(RESULT in one for one in questions):
        return Several(questions, ("1", "2"))
    return which_of(questions)


def _exercise(text: str) -> Reading | None:
    parts = parts_of(text)
    if not parts:
        return None
    return Several(tuple(p.question for p in parts), tuple(p.label for p in parts))
