"""Follow-ups that words alone show, before anything else is made of them."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.claims import claim_and_question
from tutor_tui.engines.symbolic.follow_ups.claims_in_words import slope_claimed
from tutor_tui.engines.symbolic.follow_ups.comparisons import of_both_at, of_the_same_sort
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.graphs import drawing_wished
from tutor_tui.engines.symbolic.follow_ups.in_general import in_general
from tutor_tui.engines.symbolic.follow_ups.of_amounts import of_an_amount
from tutor_tui.engines.symbolic.follow_ups.of_distributions import approximated
from tutor_tui.engines.symbolic.follow_ups.of_methods import by_expanding, method_sought
from tutor_tui.engines.symbolic.follow_ups.of_percentages import multiplier, off_the_whole
from tutor_tui.engines.symbolic.follow_ups.of_savings import original_price
from tutor_tui.engines.symbolic.follow_ups.of_series import centred
from tutor_tui.engines.symbolic.follow_ups.of_the_thread import before_a_topic
from tutor_tui.engines.symbolic.follow_ups.of_triangles import with_other_sides
from tutor_tui.engines.symbolic.follow_ups.older import found_before
from tutor_tui.engines.symbolic.follow_ups.put_otherwise import (
    about_curve,
    asks_another_way,
    by_another_way,
    put_otherwise,
)
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Asked,
    Claimed,
    Example,
    Reading,
    Said,
    Written,
)
from tutor_tui.engines.symbolic.follow_ups.renewed import at_a_value, renewed
from tutor_tui.engines.symbolic.follow_ups.supposed import by_the_rate, value_instead
from tutor_tui.engines.symbolic.follow_ups.taken_further import taken_further
from tutor_tui.engines.symbolic.follow_ups.told_again import WANTS_EXAMPLE, same_again
from tutor_tui.engines.symbolic.follow_ups.undefined_places import why_not_plugged_in
from tutor_tui.engines.symbolic.follow_ups.wording import trimmed
from tutor_tui.engines.symbolic.nearest.other_things import with_other_thing
from tutor_tui.engines.symbolic.talk import points_back
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.finding import nearest_name
from tutor_tui.engines.symbolic.topics.other_ways import other_way_of
from tutor_tui.engines.symbolic.topics.reasons import reason_for
from tutor_tui.engines.symbolic.wishes import Want, wants_simpler, wish_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.curves import Plot
from tutor_tui.mathematics.problems import Judge, KindProblem, Solve

_EXAMPLE_OF: Final = late_regex(
    r"(?:(?:give|show|tell)(?: me| us)? |what(?:'s| is|s) |can i (?:have|see|get) "
    r"|i (?:need|want) )?"
    r"(?:an? |some |another )?(?:(?:simple|easy|quick|worked|good|basic) )*examples?"
    r" (?:of|for|with|about) (?:an? |the |some )?(?P<what>[a-z][a-z' -]{3,40})",
    re.IGNORECASE,
)
"""An example of what has a name: "give me an example of a quadratic equation"."""

_LATELY: Final = 3
"""So many messages are looked at where nothing was worked out that "why" could be about."""


def said_at_once(text: str, context: Context) -> Reading | None:
    """What words alone show, whatever else they might be taken for."""
    request = trimmed(text)
    found = _claimed(text, context) or method_sought(request, context.question or "")
    if found is not None:
        return found
    general = _example_of(request) or found_before(request, context) or in_general(text, context)
    if general is not None:
        return general
    said = context.question or " ".join(context.messages[-_LATELY:])
    reason = _reason(request, context.question) or reason_for(text, said)
    reason = reason or reason_for(text, context.root)
    if reason is not None and not _is_of_a_move(text, context.question):
        return Said(reason)
    if context.question is None:
        return None
    off = off_the_whole(request, context.question)
    moved = Written(off) if off else value_instead(text, request, context.question)
    moved = moved or by_the_rate(text, context.question)
    moved = moved or _of_another_figure(text, context)
    if moved := moved or of_an_amount(text, context.question, context.older_questions()):
        return moved
    if context.is_example and topic_in(text) is not None:
        return _example(text, request, context)  # "what is cosine" after "what is sine"
    if (reading := _otherwise(request, context) or _compared(request, context)) is not None:
        return reading
    return _example(text, request, context) or same_again(text, request, context.question)


_OTHERWISE: Final = late_regex(
    r"\W*(?:(?:and|so|ok|now|but)\W+)*(?:(?:what|how) (?:about|if)|and|for|with|if)\b",
    re.IGNORECASE,
)


def _of_another_figure(text: str, context: Context) -> Written | None:
    """The same of another figure: "what about a semicircle", which is no question what that is."""
    question = context.question or ""
    if context.is_example or not _OTHERWISE.match(text):
        return None
    if (whole := with_other_sides(text, question)) is not None:
        return Written(whole)
    whole = with_other_thing(text, question)
    is_figure = isinstance(problem_of(question), FigureQuestion)
    is_read = whole is not None and isinstance(problem_of(whole), FigureQuestion)
    return Written(whole) if whole and is_figure and is_read else None


_MOVED: Final = late_regex(
    r"\bwhy (?:did|do|does|would|must) (?:you|u|we|i) (?:multiply|divide|times|add|subtract)\b",
    re.IGNORECASE,
)


def _is_of_a_move(text: str, question: str | None) -> bool:
    """Whether a step of a story's working is meant, and not the order of operations."""
    is_of_chances = re.search(r"\b(?:probability|chance)\b", question or "", re.IGNORECASE)
    if is_of_chances or not _MOVED.search(text):
        return False
    return isinstance(problem_of(question or ""), KindProblem)


_PERHAPS: Final = "Perhaps it gets clearer when it is worked out."


def _example_of(request: str) -> Example | None:
    """An example of the topic that a message names."""
    found = _EXAMPLE_OF.fullmatch(request)
    if found is None or WANTS_EXAMPLE.fullmatch(request):
        return None
    if re.match(r"irrational|surd", found["what"], re.IGNORECASE):
        return Example("is sqrt(2) rational?")
    named = nearest_name(found["what"])
    is_whole = named is not None and named[0] == (0, len(found["what"]))
    return Example(named[1].example) if named and is_whole and named[1].name != "number" else None


def _example(text: str, request: str, context: Context) -> Example | None:
    """An example worked out, for whoever wants one or does not understand a topic."""
    question = context.question or ""
    if context.is_example and (wants_simpler(text) or _wants_more(text)):
        return Example(question, _PERHAPS)
    if not WANTS_EXAMPLE.fullmatch(request) or isinstance(problem_of(question), Judge):
        return None
    is_of_topic = bool(context.messages) and topic_in(context.messages[-1]) is not None
    return Example(question if is_of_topic else "")


def _wants_more(text: str) -> bool:
    """Whether more is to be explained, and nothing is named: "explain that", "show the steps"."""
    wish = wish_in(text)
    is_reason = wish is None or wish.want in (Want.WHY, Want.SIMPLER)
    is_short = len(text.split()) <= _FEW_WORDS and not re.search(r"\d", text)
    return is_reason and is_short and points_back(text) and topic_in(text) is None


_FEW_WORDS: Final = 6


def _claimed(text: str, context: Context) -> Claimed | None:
    """A claim about a place of the curve before, or one with the problem that it answers."""
    slope = slope_claimed(text, context.question or "")
    whole = claim_and_question(text) if slope is None else None
    return slope if whole is None else Claimed(*whole)


def _compared(request: str, context: Context) -> Reading | None:
    return of_the_same_sort(request, context) or of_both_at(request, context)


def _otherwise(request: str, context: Context) -> Reading | None:
    """The last question put otherwise; of an older one only what is asked of its curve."""
    if context.is_example and (own := before_a_topic(context)) is not None:
        found = _otherwise(request, own)
        if isinstance(found, Written) and found.before is None:
            return replace(found, before=own.question)
        if found is not None:
            return found
    question = context.question or ""
    whole = put_otherwise(request, question) or renewed(request, question)
    if whole is None and not context.is_example:
        whole = at_a_value(request, question, (question, *context.messages))
    if whole is None and (further := taken_further(request, context)) is not None:
        return further
    older = (about_curve(request, one) for one in context.older_questions())
    whole = whole or next((one for one in older if one and problem_of(one) is not None), None)
    ways = (by_another_way(request, one) for one in context.older_questions())
    whole = whole or next((one for one in ways if one), None) or by_expanding(request, question)
    if whole is not None:
        return Written(whole)
    for tell in (approximated, centred, original_price, multiplier):
        if (told := tell(request, question, context)) is not None:
            return Said(told)
    if not asks_another_way(request):
        return None
    solved = [one for one in context.older_questions() if isinstance(problem_of(one), Solve)]
    if isinstance(problem_of(question), Plot) and (before := next(iter(solved), "")):
        return _otherwise(request, replace(context, question=before))
    return _drawn(context) or Said(other_way_of(question))


def _drawn(context: Context) -> Asked | None:
    """An equation in one unknown solved by its graphs, where it is solved by one rule only."""
    problem = problem_of(context.question or "")
    if not isinstance(problem, Solve) or len(problem.equations) != 1:
        return None
    drawing = drawing_wished("graph it", context)
    return Asked(Aspect.GRAPH, drawing.question) if isinstance(drawing, Written) else None


def _reason(request: str, question: str | None) -> str | None:
    """Why a rule of school holds, or why a number cannot be put in."""
    if (reason := reason_for(request, question or "")) is not None:
        return reason
    return None if question is None else why_not_plugged_in(request, question)
