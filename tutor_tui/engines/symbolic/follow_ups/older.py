"""A follow-up to a question before the last one, or to the last one that got an answer.

"now with 60 instead of 40" is about the question that has a 40 in it.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amend import amended, told_otherwise
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.completing import (
    with_more_asked,
    with_other_words,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import fragment_of
from tutor_tui.engines.symbolic.follow_ups.objects import about_object
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import replaced, replacement_in
from tutor_tui.engines.symbolic.follow_ups.stories import about_the_story
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.problems import KindProblem, Solve
from tutor_tui.mathematics.request import bare

_AFTER: Final = re.compile(r"(?:and|now|next|then|so|but)\b", re.IGNORECASE)


def put_for_another(request: str, question: str) -> Reading | None:
    """The last problem that was answered, where the message names what of it is replaced."""
    wanted = replacement_in(request, is_led_in=False)
    found = replaced(question, wanted) if wanted is not None and wanted.old else ()
    if not found:
        return None
    return Written(found[0]) if len(found) == 1 else which_of(found)


_EXPLAINED: Final = re.compile(
    r"(?:explain|show (?:me )?(?:the )?steps (?:of|for)|how did you (?:do|get)|go through) the "
    r"(?P<which>first|second|third|previous|one before|last)"
    r"(?: (?:one|question|problem|answer|sum|calculation|part))?(?: again)?",
    re.IGNORECASE,
)
_PLACES: Final = {"first": 0, "second": 1, "third": 2, "previous": -2, "one before": -2, "last": -1}


def explained_again(request: str, context: Context) -> Written | None:
    """The working of the nth question of the thread; its results may be meant where it has some."""
    found = _EXPLAINED.fullmatch(request)
    asked = [one for one in context.messages if problem_of(one) is not None]
    place = _PLACES[found["which"].lower()] if found else 0
    if found is None or context.options or not -len(asked) <= place < len(asked) or len(asked) < 2:
        return None
    return Written(f"explain {asked[place].removeprefix('explain ')}")


_HOW_FOUND: Final = re.compile(
    r"(?:(?:show|explain|tell)(?: me)? )?(?:how (?:(?:did|do|would) )?(?:you|u|we|i)(?: even)?"
    r" (?:get"
    r"|got|find|found|work(?:ed)? out|calculated?|did|do|computed?) |(?:show|explain)(?: me)?"
    r" (?:the"
    r" )?(?:steps|working) (?:of|for|to (?:get|find)) )(?:the |that |its )?(?P<what>[a-z]{3,}(?: "
    r"(?!again|then|here|there|now)[a-z]+)?)(?: again| then| here| before| earlier)*",
    re.IGNORECASE,
)
_RESULT_WORDS: Final = "answer result number numbers solution solutions value values"
_RESULTS: Final = frozenset(_RESULT_WORDS.split())


def found_before(request: str, context: Context) -> Written | None:
    """The working of the newest question that asked for a thing by its name: "the mean"."""
    found = _HOW_FOUND.fullmatch(request.strip(" .?!"))
    if found is None or found["what"].lower() in _RESULTS:
        return None
    named = re.compile(rf"\b{found['what']}\b", re.IGNORECASE)
    for one in (context.question or "", *context.older_questions()):
        if named.search(one) and isinstance(problem_of(one), KindProblem):
            return Written(f"explain {one.removeprefix('explain ')}")
    return None


_NOW: Final = re.compile(r"\b(?:now|then|after that)\W*$", re.IGNORECASE)


def _asked_again(text: str, request: str, question: str) -> Written | None:
    """ "what is the mean now?" after the mean of a changed list, not of the one before."""
    what = re.sub(r"^(?:the|its|their) ", "", fragment_of(request).text, flags=re.IGNORECASE)
    is_named = len(what) > 2 and re.search(rf"\b{re.escape(what)}\b", question, re.IGNORECASE)
    return Written(question) if is_named and _NOW.search(text) else None


def _valued_too(request: str, context: Context) -> Written | None:
    """ "and 2x + y?" after the value of `x + y`: another one for the same solution."""
    question = context.question or ""
    asked = (one for one in context.older_questions() if not one.startswith("If "))
    older = next(asked, "")
    solved = problem_of(older)
    if not question.startswith("If ") or not isinstance(solved, Solve):
        return None
    valued = with_more_asked(request, older, solved, is_led_in=True)
    return Written(valued[0], older) if valued and valued[0].startswith("If ") else None


_IS_NUMBER: Final = re.compile(r"is -?\d+(?![\d.,/]*\d)", re.IGNORECASE)
"""Which number something is asked of: "is 97?" asks the same as the "is 91 prime" before."""


def about_older(text: str, request: str, context: Context) -> Reading | None:
    """The same of a question before the last one, where only that has what is spoken of."""
    if problem_of(text) is not None and not _AFTER.match(bare(text)):
        return _valued_too(request, context)
    if (again := _asked_again(text, request, context.question or "")) is not None:
        return again
    alike = _IS_NUMBER.fullmatch(request)
    for older in context.older_questions():
        if alike and (same := _IS_NUMBER.match(older)):
            return Written(f"{alike[0]}{older[same.end() :]}")
        if (changed := put_for_another(request, older)) is not None:
            return changed
        if (told := amended(text, older) or told_otherwise(text, older)) is not None:
            return told
        problem = problem_of(older)
        if problem is None:
            continue
        is_after = bool(_AFTER.match(bare(text)))
        found = with_other_words(request, older, problem, is_led_in=is_after)
        if not found and re.search(rf"\b{IT}\b", request, re.IGNORECASE):
            found = about_object(request, older, problem)
        if len(found) == 1:
            return Written(found[0], older)
        if (context.question or "").startswith(older.rstrip(" ?.")):
            continue  # its story went on since
        if (asked := about_the_story(request, text, older))[:1] and RESULT not in asked[0]:
            return Written(asked[0], older)
    return None
