"""A message as a follow-up to the last question in full; no SymPy here."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amend import (
    amended,
    told_otherwise,
)
from tutor_tui.engines.symbolic.follow_ups.another_one import another_of_its_kind, wants_one
from tutor_tui.engines.symbolic.follow_ups.changed_places import on_the_right
from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form, with_changed_terms
from tutor_tui.engines.symbolic.follow_ups.comparisons import of_any_two
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.completing import (
    with_more_asked,
    with_other_words,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import fragment_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import measured_in
from tutor_tui.engines.symbolic.follow_ups.exchanges import exchanged
from tutor_tui.engines.symbolic.follow_ups.judged import to_be_judged
from tutor_tui.engines.symbolic.follow_ups.more_values import with_other_values
from tutor_tui.engines.symbolic.follow_ups.objects import about_object, bounded, named_expression
from tutor_tui.engines.symbolic.follow_ups.of_formulas import with_values_for_letters
from tutor_tui.engines.symbolic.follow_ups.of_methods import method_used
from tutor_tui.engines.symbolic.follow_ups.of_percentages import (
    taxes_a_part,
    tells_a_rate_anew,
)
from tutor_tui.engines.symbolic.follow_ups.of_several import before_a_trial, before_trials
from tutor_tui.engines.symbolic.follow_ups.of_the_given import of_each
from tutor_tui.engines.symbolic.follow_ups.of_things import about_things
from tutor_tui.engines.symbolic.follow_ups.older import (
    about_older,
    explained_again,
)
from tutor_tui.engines.symbolic.follow_ups.on_results import on_result
from tutor_tui.engines.symbolic.follow_ups.originals import of_the_original
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Another, Reading, Several, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import (
    is_exchange,
    replaced,
    replacement_in,
)
from tutor_tui.engines.symbolic.follow_ups.replacing_formulas import with_like_term
from tutor_tui.engines.symbolic.follow_ups.same_range import (
    in_another_range,
    in_the_same_range,
)
from tutor_tui.engines.symbolic.follow_ups.stories import (
    about_the_story,
    asked_for_another,
    asked_of_the_story,
    in_what_is_asked,
)
from tutor_tui.engines.symbolic.follow_ups.story_continued import (
    continued,
    is_narrowed,
    narrowed,
)
from tutor_tui.engines.symbolic.follow_ups.story_phrases import changed_by, said_in
from tutor_tui.engines.symbolic.follow_ups.supposed import supposed
from tutor_tui.engines.symbolic.follow_ups.unread import (
    not_found,
    not_replaced,
)
from tutor_tui.engines.symbolic.follow_ups.wording import (
    as_solved,
    is_of_a_place,
    may_be_asked,
    trimmed,
    unasked,
)
from tutor_tui.engines.symbolic.recall import Subject
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.problems import KindProblem, Rewrite, Solve, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.trees import variables

_CALL: Final = re.compile(r"[A-Za-z] ?\([^()]{1,20}\)")
_PRICED: Final = re.compile(r"[$£€] ?\d")
_FIRST: Final = re.compile(r"\bfirst\b", re.IGNORECASE)
_RELATION: Final = re.compile(r"[=<>≤≥]")
_IS: Final = re.compile(r"(?:and |so )?(?:is|are) -?\d", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"-?\d[\d.]*(?:(?:,? and |, ?| )-?\d[\d.]*)+|\(.*\),? and \(.*\)")
_LED_IN: Final = re.compile(
    r"(?:(?:ok(?:ay)?|so|alright|cool|right|great|well|um+)\b[\s,.!]*)*(?:and|now|next|then)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"(?:and|now|next|then|so|but)\b", re.IGNORECASE)


def made_more(text: str, context: Context) -> Reading | None:
    """The story with an amount made more or less: "what if it goes 20 km/h faster"."""
    request = trimmed(text)
    changed = changed_by(said_in(request), context.question or "")
    if changed and isinstance(problem_of(changed), KindProblem):
        return Written(changed)
    return about_things(request, text, context)


def follow_up_of(text: str, context: Context) -> Reading | None:
    """What a message is of the last question: its values, terms, amounts, things or facts."""
    request = trimmed(text)
    asked = context.question or ""
    put_in = continued(text, asked) or narrowed(text, asked)
    if put_in is None and is_narrowed(text, asked):
        return None
    put_in = put_in or with_values_for_letters(request, context)
    found: Reading | None = Written(put_in) if put_in else None
    found = Another() if wants_one(text) else found
    if is_exchange(request):
        context = replace(context, question=before_a_trial(context))
    found = found or in_the_same_range(text, context.question or "")
    found = found or in_another_range(text, context.question or "")
    found = found or to_be_judged(text, context)
    found = found or with_changed_terms(text, context) or _changed(text, request, context)
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
    new = _of_the_root(text, request, context) or another_of_its_kind(text, request)
    if new := new or supposed(text, request, question):
        return new
    whole = of_the_original(request, context.root) or with_other_values(request, question)
    is_of_a_step = _FIRST.search(text) and isinstance(problem_of(question), Solve)
    is_of_nothing = is_of_a_step or taxes_a_part(request, question)
    is_of_nothing = is_of_nothing or tells_a_rate_anew(request, question, context)
    whole = whole or (None if is_of_nothing else on_result(request))
    if whole := whole or asked_of_the_story(request, question):
        return Written(whole)
    base = question if is_of_first else before_a_form(context)
    of_base = about(text, request, base) if base != question else None
    found = of_base or about(text, request, question, next(context.older_questions(), ""))
    if not isinstance(found, Written) and (told := about_the_story(request, text, question)):
        return Written(told[0]) if len(told) == 1 else which_of(told)
    found = found or told_otherwise(text, question) or about_older(text, request, context)
    found = found or method_used(request, question)
    return found or not_found(text, request, question) or not_replaced(text, request, question)


def _changed(text: str, request: str, context: Context) -> Reading | None:
    """The same asked of another thing, or with another amount, entry or side."""
    question = context.question or ""
    if other := asked_for_another(request, question):
        return Written(other)
    asked = dict.fromkeys((before_a_form(context), question))
    changed = (amended(text, one) for one in asked)
    return next((one for one in changed if one is not None), None)


_INSTEAD: Final = re.compile(r"\binstead\W*$", re.IGNORECASE)
_AT_A_VALUE: Final = re.compile(r"what is .+ when [a-z] = \S+", re.IGNORECASE)


def _of_the_root(text: str, request: str, context: Context) -> Reading | None:
    """Another expression after a value was put in: what the thread asked of its own first one."""
    problem, asked = problem_of(request), problem_of(context.root)
    is_expression = isinstance(problem, Rewrite) and bool(variables(problem.expression))
    is_first_asked = isinstance(asked, Rewrite | TaylorPolynomial)
    is_at_a_value = _AT_A_VALUE.fullmatch(context.question or "")
    if not (is_expression and is_first_asked and is_at_a_value and _LED_IN.match(text)):
        return None
    return about(text, request, context.root)


def about(text: str, request: str, question: str, older: str = "") -> Reading | None:
    """The question again with what a message leaves unsaid, or exchanges, put in its place.

    `older` is the one before it, which shows what was exchanged last.
    """
    problem = problem_of(question)
    if problem is None:
        return None
    is_led_in = any(map(_LED_IN.match, (text, bare(text)))) or _CALL.fullmatch(request) is not None
    is_asked = text.rstrip().endswith("?")
    is_led_in = is_led_in or (is_asked and bool(_IS.match(question) or _SEVERAL.fullmatch(request)))
    is_change = not _has_unit(request) and not is_of_a_place(text, problem)
    whole = exchanged(request, question)
    if whole is not None and may_be_asked(whole):
        return Written(whole)
    wanted = replacement_in(request, is_led_in=is_led_in) if is_change else None
    found = replaced(question, wanted) if wanted else ()
    if wanted is not None and not wanted.old:
        many = in_what_is_asked(found, question)
        found = on_the_right(many, question, older, is_it=wanted.is_it)
        if wanted.is_it and len(found) == 1 < len(many):
            return Written(found[0], note=f"For {code(found[0])}:")
    if found:
        return Written(found[0]) if len(found) == 1 else which_of(found)
    is_after, solved = bool(_AFTER.match(bare(text))), as_solved(question)
    is_instead = _INSTEAD.search(text) is not None
    if is_instead and (whole := with_like_term(request, question)) and problem_of(whole):
        return Written(whole)
    for meant in (
        bounded(request, problem),
        _with_its_call(with_other_words(request, question, problem, is_led_in=is_after), request),
        about_object(request, question, problem),
        ()
        if is_instead
        else with_more_asked(request, solved, problem_of(solved) or problem, is_led_in=is_after),
    ):
        if readable := tuple(one for one in meant if may_be_asked(one)):
            return _several(in_what_is_asked(readable, question))
    named = named_expression(text, Subject(question, problem))
    return None if named is None or problem_of(text) is not None else Written(named)


def _with_its_call(questions: tuple[str, ...], request: str) -> tuple[str, ...]:
    """Those questions that still ask for `f(2)`, where a message asks for nothing but that."""
    call = _CALL.fullmatch(unasked(request))
    return questions if call is None else tuple(one for one in questions if call[0] in one)


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
