"""Which follow-up a message is, if any; no SymPy here."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.dialogue import unreadable
from tutor_tui.engines.symbolic.follow_ups.claims import claim_in, doubts
from tutor_tui.engines.symbolic.follow_ups.objects import (
    about_object,
    named_expression,
    wants_drawing,
)
from tutor_tui.engines.symbolic.follow_ups.on_results import on_result
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Another,
    Claimed,
    Doubted,
    Reading,
    Said,
    Several,
    Written,
)
from tutor_tui.engines.symbolic.follow_ups.replacing import replaced, replacement_in
from tutor_tui.engines.symbolic.follow_ups.wording import LONGEST, trimmed
from tutor_tui.engines.symbolic.recall import Subject
from tutor_tui.engines.symbolic.talk import wants_explanation
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.exercises import parts_of, problem_of
from tutor_tui.mathematics.guesses import guesses
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import MAX_QUESTION, understand

NO_DRAWING: Final = (
    "I cannot draw graphs here; I can find what a graph shows, such as roots, slopes and areas: "
    "ask for one of these."
)
_ANOTHER: Final = re.compile(
    r"(?:(?:give|show|make|send|get|try|do|let'?s do|let me (?:try|do|have)|i want|i'd like"
    r"|can i (?:have|get|try)|may i have|have you got|set|ask)(?: me| us)? )?"
    r"(?:one more|another|a similar|a new|a fresh|some other|more)"
    r"(?: (?:one|problem|question|example|exercise|equation|task)s?)*"
    r"(?: (?:like|similar to|of) (?:it|this|that|these|this one|that one|the last(?: one)?"
    r"|the same kind|this kind|that kind|this type))?(?: to (?:try|practi[sc]e|do)| for practice)?",
    re.IGNORECASE,
)
_LED_IN: Final = re.compile(r"(?:and|now|next|then)\b", re.IGNORECASE)
_YES: Final = re.compile(
    r"(?:yes|yep|yeah|yup|y|sure|ok|okay|right|exactly|correct|indeed|please do"
    r"|that'?s (?:it|right)"
    r"|i did|i do|yes,? (?:please|i did|i do|that|exactly|that one))",
    re.IGNORECASE,
)
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_PICK: Final = re.compile(
    r"(?P<verb>.*?)\b(?:(?:the |number |part |question |problem |option )*"
    r"(?P<word>first|second|third|fourth|fifth|sixth|last|latter|former|1st|2nd|3rd|4th|5th|6th)"
    r"(?: one| part| question| problem| equation| option| meaning)?"
    r"|(?:the |number |part |question |problem |option )*\(?(?P<label>[a-l]|[1-9]|[ivx]{1,3})[).]?"
    r"(?: one| part)?)",
    re.IGNORECASE,
)
_PICKED: Final = re.compile(
    r"(?:do|solve|answer|take|i mean|i meant|mean|what about|how about|and|now|only|just|try)? ?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can refer to: the last question in full, what may be picked, similar ones.

    `labels` are those of the options; `is_offer` when they were meanings to choose from.
    `variants` counts the problems that were made like `origin`.
    """

    question: str | None = None
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    is_offer: bool = False
    variants: int = 0
    origin: str = ""


def reading_of(text: str, context: Context) -> Reading | None:
    """The follow-up, the exercise of several parts or the slip of the pen that a message is.

    `None` for everything that stands for itself.
    """
    if not text.strip() or len(text) > MAX_QUESTION:
        return None
    if context.options and (picked := _picked(text, context)):
        return picked
    if claim_in(text) is None and wish_in(text) is not None:
        return None
    if context.question is not None and len(text) <= LONGEST:
        found = _follow_up(text, context.question)
        if found is not None:
            return found
    return _exercise(text) or _slip(text)


def _follow_up(text: str, question: str) -> Reading | None:
    if doubts(text):
        return Doubted()
    if (claim := claim_in(text)) is not None:
        return Claimed(claim)
    request = trimmed(text)
    if _ANOTHER.fullmatch(request) or _ANOTHER.fullmatch(bare(text).rstrip(" .?!")):
        return Another()
    if wants_drawing(request):
        return Said(NO_DRAWING)
    if (whole := on_result(request)) is not None:
        return Written(whole)
    return _about(text, request, question)


def _about(text: str, request: str, question: str) -> Reading | None:
    problem = problem_of(question)
    if problem is None:
        return None
    wanted = replacement_in(request, is_led_in=bool(_LED_IN.match(bare(text))))
    found = replaced(question, wanted) if wanted else ()
    if found:
        return Written(found[0]) if len(found) == 1 else which_of(found)
    questions = about_object(request, question, problem)
    if len(questions) > 1:
        return Several(questions, tuple("12"[: len(questions)]))
    if questions:
        return Written(questions[0])
    named = named_expression(text, Subject(question, problem))
    return None if named is None or problem_of(text) is not None else Written(named)


def which_of(questions: tuple[str, ...]) -> Said:
    """The question which of several meanings is the right one."""
    listed = "\n".join(
        f"- ({label}) {code(' '.join(one.split()))}"
        for label, one in zip("abcdefgh", questions, strict=False)
    )
    return Said(f"Which one do you mean?\n\n{listed}", questions)


def _picked(text: str, context: Context) -> Reading | None:
    request = bare(text).strip(" .?!()")
    if context.is_offer and _YES.fullmatch(bare(text).strip(" .?!,")):
        is_clear = len(context.options) == 1
        return Written(context.options[0]) if is_clear else which_of(context.options)
    found = _PICK.fullmatch(request)
    if found is None:
        return _asks_which(text, context)
    index = _index(found, context)
    if index is None or not 0 <= index < len(context.options):
        return None
    chosen = context.options[index]
    if wants_explanation(text):
        return Written(f"explain {chosen}")
    return Written(chosen) if _PICKED.fullmatch(found["verb"]) else None


def _index(found: re.Match[str], context: Context) -> int | None:
    if found["word"]:
        word = found["word"].lower()
        if word in ("last", "latter"):
            return len(context.options) - 1
        if word == "former":
            return 0
        return int(word[0]) - 1 if word[0].isdigit() else _ORDINALS.index(word)
    label = found["label"].lower()
    return context.labels.index(label) if label in context.labels else None


def _asks_which(text: str, context: Context) -> Reading | None:
    """ "why?" after several answers may be about any of them."""
    is_short = len(text.split()) <= 4 and problem_of(text) is None
    if context.is_offer or not (is_short and wants_explanation(text)):
        return None
    return which_of(tuple(f"explain {one}" for one in context.options))


def _exercise(text: str) -> Reading | None:
    parts = parts_of(text)
    if not parts:
        return None
    return Several(tuple(p.question for p in parts), tuple(p.label for p in parts))


def _slip(text: str) -> Reading | None:
    """An offer of what was meant, where mathematics cannot be read."""
    try:
        understand(text)
    except UnreadableError as error:
        found = guesses(error, text)
        if not found:
            return None
        meant = " or ".join(
            f"({label}) {code(' '.join(one.split()))}" if len(found) > 1 else code(one)
            for label, one in zip("ab", found, strict=False)
        )
        how = "Send `a` or `b`" if len(found) > 1 else "Send `yes`"
        return Said(
            f"{unreadable(error)}\n\nDid you mean {meant}? {how}, or correct it.", found, True
        )
    except TooLargeError:
        return None
    return None
