"""A lesson: what is worked on, how far it has come, and what the last message wants of it.

All of it follows from the person's messages, so that a lesson goes on after a restart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.engines.symbolic.moves import Calculation, Move, Reply
from tutor_tui.engines.symbolic.pointing import asks_why_of_it, without_forms
from tutor_tui.engines.symbolic.recall import Subject, Unanswered, is_remark, subject_of
from tutor_tui.engines.symbolic.talk import NO_LESSON, NOT_ANSWERED, points_back
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.tries import (
    LONGEST,
    is_of_the_other,
    is_value,
    may_be_result,
    statements_in,
    tried_in,
    with_the_first,
)
from tutor_tui.engines.symbolic.wishes import Want, Wish, wish_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.offered import is_certain_answer
from tutor_tui.mathematics.problems import Differentiate, Integrate, KindProblem, Rewrite
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.values_in_steps import value_in


@dataclass(frozen=True, slots=True)
class Lesson:
    """The problem at hand; `hints` counts those since the last step.

    `last` is what was shown last: nothing but the answer when it is `None`.
    """

    question: str
    hints: int = 0
    steps: int = 0
    last: Want | None = None

    @property
    def is_open(self) -> bool:
        """Whether hints or steps were asked for and the answer was not shown since."""
        return self.last in (Want.HINT, Want.STEP)

    def after(self, wish: Wish | None) -> "Lesson":
        """The lesson when this wish was fulfilled."""
        match wish:
            case Wish(want=Want.HINT):
                return replace(self, hints=self.hints + 1, last=Want.HINT)
            case Wish(want=Want.STEP):
                return replace(self, hints=0, steps=self.steps + 1, last=Want.STEP)
            case Wish(want=Want.FIRST_STEP):
                return replace(self, hints=0, steps=max(1, self.steps), last=Want.STEP)
            case Wish(want=Want.ANSWER):
                return replace(self, last=None)
            case Wish(want=Want.EXERCISE):
                return replace(self, last=Want.HINT)
            case Wish(want=Want.SIMPLER | Want.WHY) if self.last is Want.HINT:
                return replace(self, hints=self.hints + 1)
            case _:
                return self


def lesson_move(text: str, earlier: Sequence[str]) -> Move | None:
    """What to do about a message that belongs to a lesson; `None` where it is none such."""
    wish = wish_in(text)
    if wish is not None and wish.question:
        return _fulfilled(wish, Lesson(wish.question), text)
    if wish is None:
        return _attempt(text, earlier)
    if wish.want in (Want.WHY, Want.SIMPLER) and topic_in(text) and not points_back(text):
        return None
    is_of_it = wish.want is Want.WHY and asks_why_of_it(text)
    lesson = lesson_so_far(without_forms(earlier) if is_of_it else earlier)
    if isinstance(lesson, Lesson):
        return _fulfilled(wish, lesson, text)
    if wish.want in (Want.WHY, Want.SIMPLER):
        return None
    return Reply(NO_LESSON) if lesson is None else Reply(NOT_ANSWERED, is_refusal=True)


def _fulfilled(wish: Wish, lesson: Lesson, text: str) -> Move | None:
    now = lesson.after(wish)
    match wish.want:
        case Want.HINT | Want.EXERCISE:
            return Calculation(now.question, "hint", max(1, now.hints), now.steps)
        case Want.STEP:
            return Calculation(now.question, "step", now.steps)
        case Want.FIRST_STEP:
            return Calculation(now.question, "step", 1)
        case Want.ANSWER:
            return Calculation(now.question, "answer")
        case Want.WHY | Want.SIMPLER:
            return _reason(wish.want, lesson, now, text)


def _reason(want: Want, lesson: Lesson, now: Lesson, text: str) -> Move | None:
    """Why: of the step that was shown; after a hint only a further hint, never the whole."""
    is_of_last = lesson.last is Want.STEP and _is_about_step(text)
    if is_of_last or (lesson.steps and _THIS_STEP.search(text)):
        is_rule_alone = _WHAT_RULE.match(text) and not _NAMES_STEP.search(text)
        words = "why?" if is_rule_alone else text
        return Calculation(lesson.question, "why", lesson.steps, words=words)
    if lesson.last is Want.HINT:
        return Calculation(lesson.question, "hint", max(1, now.hints), lesson.steps)
    if _NTH_STEP.search(text):
        return Calculation(lesson.question, "why", words=text)
    if _WHY_RESULT.fullmatch(text):
        return Calculation(lesson.question, "explain")
    if want is Want.WHY and (_NAMES_STEP.search(text) or value_in(text) or asks_why_of_it(text)):
        return Calculation(lesson.question, "why", words=text)
    return None


def _is_about_step(text: str) -> bool:
    return len(text.split()) <= _FEW_WORDS or points_back(text) or bool(_NAMES_STEP.search(text))


_FEW_WORDS: Final = 5
_WHAT_RULE: Final = re.compile(r"\W*(?:and |so )*(?:what|which) (?:rule|law|property)\b", re.I)
"""Asks for the rule of the step, where "rule" names none among the steps."""

_NTH_STEP: Final = re.compile(
    r"\b(?:step|line)\s+(?:number\s+)?\d|\b(?:first|second|third|last)\s+(?:step|line)\b", re.I
)
_WHY_RESULT: Final = re.compile(
    r"\W*(?:(?:but|and|so|ok|wait)\W+)*(?:why|how come) (?:is|was) (?:it|that|the (?:answer"
    r"|result)) (?:equal to )?-?[\d./]+\W*",
    re.IGNORECASE,
)
_THIS_STEP: Final = re.compile(r"\b(?:this|that|the last) (?:step|line)\b", re.IGNORECASE)
_NAMES_STEP: Final = re.compile(
    r"\b(?:step|line)\s+(?:number\s+)?\d|\b(?:first|second|third|last)\s+(?:step|line)\b"
    r"|\b(?:why|how come)\b.*\b(?:add|subtract|multipl|divid|expand|factor|collect|swap|squar|root"
    r"|substitut|put|move|bring|invert|flip|times|minus|plus|power|chain|product|quotient|take"
    r"|taking|took|parts|l'?h[oô]p|flip|cancel|common denom|discriminant|eliminat|conjugate|recipro"
    r"|rationali|formula|choos|chose|pick|let |set )\w*|\bwhy (?:not )?(?:is )?d?[uv] ?=",
    re.IGNORECASE,
)


def last_subject(earlier: Sequence[str]) -> Subject | Unanswered | None:
    """What was talked about last; somebody's tries, wishes and thanks are no subjects."""
    found = lesson_so_far(earlier)
    return subject_of(found.question) if isinstance(found, Lesson) else found


def lesson_so_far(earlier: Sequence[str]) -> Lesson | Unanswered | None:
    """What is being worked on after these messages, oldest first.

    Words that nobody could read, and topics that are asked about, do not end an open lesson.
    """
    waiting: list[str] = []
    meanwhile: list[str] = []
    between: Lesson | Unanswered | None = None
    for text in reversed(earlier):
        if has_tried_form(text):
            waiting.append(text)
            continue
        wish = wish_in(text)
        if wish is not None and not wish.question and _is_of_its_own(wish, text):
            wish = None
        if wish is None or wish.question:
            subject = subject_of(wish.question if wish else text)
            if isinstance(subject, Unanswered):
                if not is_remark(text):
                    return between or subject
                between = between or subject
                continue
            if isinstance(subject, Subject) and subject.problem is None:
                if between is None:
                    between, meanwhile = _gone_on(Lesson(subject.question), waiting), waiting
                    waiting = []
                continue
            if isinstance(subject, Subject):
                found = _gone_on(Lesson(subject.question).after(wish), waiting)
                is_left = between is not None and not (found and found.is_open)
                return between if is_left else _gone_on(found, meanwhile)
        waiting.append(text)
    return between or _gone_on(None, waiting)


def _is_of_its_own(wish: Wish, text: str) -> bool:
    """Whether a problem is stated: "how do you turn 5/8 into a decimal", "2x = 8 but i'm stuck"."""
    problem = problem_of(text)
    return isinstance(problem, KindProblem) or (wish.want is Want.SIMPLER and problem is not None)


def _gone_on(lesson: Lesson | None, newest_first: Sequence[str]) -> Lesson | None:
    for text in reversed(newest_first):
        if has_tried_form(text):
            is_try = lesson is not None and _try_in(text, lesson) is not None
            lesson = lesson if is_try else Lesson(text)
        elif lesson is not None:
            lesson = lesson.after(wish_in(text))
    return lesson


# -- the person's own tries ---------------------------------------------------------------------


def _attempt(text: str, earlier: Sequence[str]) -> Move | None:
    """A try at the problem of an open lesson is judged, and the answer not told."""
    if not has_tried_form(text):
        return None
    lesson = lesson_so_far(earlier)
    if not isinstance(lesson, Lesson) or not lesson.is_open:
        return None
    tried = _try_in(text, lesson)
    if tried and is_of_the_other(text) and (first := _last_try(earlier, lesson)):
        tried = with_the_first(first, tried)
    return None if tried is None else Calculation(lesson.question, "attempt", words=tried)


def _last_try(earlier: Sequence[str], lesson: Lesson) -> str | None:
    """The newest result that was tried at this problem, and not as the other one of two."""
    said = (one for one in reversed(earlier) if has_tried_form(one) and not is_of_the_other(one))
    tries = (_try_in(one, lesson) for one in said)
    return next((one for one in tries if one), None)


def is_value_tried(text: str, earlier: Sequence[str]) -> bool:
    """Whether a message in an open lesson is nothing but a result: "ok then 2", `(-1, 3]`."""
    tried = tried_in(text) if len(text) <= LONGEST else ""
    nodes = statements_in(tried)
    is_sure = is_certain_answer(tried) or (bool(nodes) and all(map(is_value, nodes)))
    if not is_sure and not nodes:
        return False
    lesson = lesson_so_far(earlier)
    if not isinstance(lesson, Lesson) or not lesson.is_open:
        return False
    return is_sure or (_asks_for_a_formula(lesson.question) and _try_in(text, lesson) is not None)


def _asks_for_a_formula(question: str) -> bool:
    """Whether the result is an expression with letters, so that any such one is a try."""
    return isinstance(problem_of(question), Differentiate | Integrate | Rewrite)


def has_tried_form(text: str) -> bool:
    """Whether a message may be somebody's result: equations, numbers, or anything after "I got"."""
    if len(text) > LONGEST or wish_in(text):
        return False
    tried = tried_in(text)
    if is_certain_answer(tried):
        return True
    nodes = statements_in(tried)
    is_said = tried != bare(text)
    return bool(nodes) and all(is_said or may_be_result(node) for node in nodes)


def _try_in(text: str, lesson: Lesson) -> str | None:
    """The try that a message is: values or lines in the letters of the problem."""
    if not lesson.is_open:
        return None
    tried = tried_in(text)
    if is_certain_answer(tried):
        return tried
    letters = _letters(lesson.question) | _integers(lesson.question)
    names = {name for node in statements_in(tried) for name in variables(node)}
    return tried if names <= letters | _FREE else None


def _integers(question: str) -> set[str]:
    """The letters for any whole number in the solutions of a trigonometric equation."""
    return {"n", "k"} if re.search(r"sin|cos|tan", question) else set()


_FREE: Final = frozenset(("C", "c", "pi", "e", "i", "oo"))
"""Names in an answer that no question has to bring: constants."""


def _letters(question: str) -> set[str]:
    return set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", re.sub(r"\d", " ", question)))
