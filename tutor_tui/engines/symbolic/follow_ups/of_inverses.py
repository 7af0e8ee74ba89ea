"""What is asked of an inverse function that was found: its domain, and whether it undoes."""

import re
from collections.abc import Iterable
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.definitions import known_names
from tutor_tui.engines.symbolic.follow_ups.of_curves import asked_for
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED
from tutor_tui.mathematics.written import written

_POWER: Final = r" ?(?:\^ ?(?:\(-1\)|\{-1\}|-1)|⁻¹)"
_INVERSE: Final = (
    r"(?:(?:it|that|this|the (?:inverse|answer|result|new (?:one|function)))(?: function)?"
    r"|f ?(?:\^ ?(?:\(-1\)|\{-1\}|-1)|⁻¹)(?: ?\([a-z]\))?)"
)
_OF_IT: Final = late_regex(
    rf"(?:the |its )?(?P<what>domain|range|vertical asymptotes?|horizontal asymptotes?|asymptotes?"
    rf"|y-intercept|derivative)(?: (?:of|for) {_INVERSE})?",
    re.IGNORECASE,
)
_UNDOES: Final = late_regex(
    r"(?!.*f ?\( ?f ?\()"
    r"(?:(?:can|could) (?:you|we|i) )?(?:(?:double )?check|verify|show|prove|confirm|test|does|is)"
    r"\b.*(?:\bf ?\(.*\)\) ?(?:=|equal|give|is|really|x)|compos).*"
    r"|.*\b(?:undo(?:es)?|cancel)(?: (?:it|f|each other|the (?:function|original)))\b.*"
    r"|(?:put|plug|sub(?:stitute)?) (?:it|that|one) (?:back )?into .*"
    rf"|are they (?:really )?inverses.*|what(?:'s| is) (?:f{_POWER} ?\( ?f|f ?\( ?f{_POWER}).*",
    re.IGNORECASE,
)


_OWN: Final = late_regex(
    rf"{LED}(?:is|isn't) (?:f|it|that|this|the function)(?: then| just)? "
    r"(?:its own|the same as its|equal to its) inverse.*|(?:is|isn't) (?:it|this) self[- ]inverse",
    re.IGNORECASE,
)


def of_an_inverse(text: str, context: Context) -> Written | None:
    """The question about the inverse that is the result, or about both functions together."""
    question = context.question or ""
    whole = _at_a_place(text, (question, *context.older_questions()))
    if whole is not None:
        named = known_names(context.messages).get("f")  # which may be another function
        is_that = named is None or (_inverted(f"inverse of {named.body}") or "?") in whole.question
        return whole if is_that else None
    found = _OF_IT.fullmatch(asked_for(text)) if _inverted(question) else None
    if found is not None:
        verb = "differentiate" if found["what"].lower() == "derivative" else f"{found['what']} of"
        return Written(f"{verb} {RESULT}")
    if _OWN.fullmatch(text.strip(" .?!")) and (body := _inverted(question)):
        return Written(f"are {body} and {body} inverses?")
    older = next((one for one in (question, *context.older_questions()) if _inverted(one)), "")
    body = _inverted(older)
    if body is None:
        return None
    if composed := _COMPOSED.fullmatch(asked_for(text)):
        inner, outer = ("g", "f") if composed["first"] is None else ("f", "g")
        given = f"Let f(x) = {body} and g(x) = {RESULT}"
        asked = f"{given}. What is {outer}({inner}({composed['at']}))?"
        return Written(asked, older, "With `g` for the inverse")
    is_check = _HOW_CHECKED.fullmatch(text.strip(" .?!")) and older == question
    if not is_check and not _UNDOES.fullmatch(text.strip(" .?!")):
        return None
    return Written(f"are {body} and {RESULT} inverses?", older)


_COMPOSED: Final = late_regex(
    rf"f(?P<first>{_POWER})? ?\( ?f(?(first)|{_POWER}) ?\( ?(?P<at>-?\d+(?:[./]\d+)?) ?\) ?\)",
    re.IGNORECASE,
)
"""The function of its inverse at a number, or the other way round."""

_HOW_CHECKED: Final = late_regex(
    rf"{LED}how (?:do|can|could|would|should) (?:i|you|we) (?:check|verify"
    r"|know|test|prove|be sure)(?: that| if| whether)?(?: (?:it|it's|its|that|that's|this|the|my"
    r"|your|inverse|answer|function|is|was|right|correct|works?|actually|really))*",
    re.IGNORECASE,
)


_AT_A_PLACE: Final = late_regex(
    r"f ?(?:\^ ?(?:\(-1\)|\{-1\}|-1)|⁻¹) ?\((?P<at>-?\d+(?:[./]\d+)?)\)(?: ?= ?\??)?",
    re.IGNORECASE,
)


def _at_a_place(text: str, questions: Iterable[str]) -> Written | None:
    """The inverse at a number: in `f^-1(5)` the -1 is no power."""
    found = _AT_A_PLACE.fullmatch(asked_for(text))
    body = next(filter(None, map(_inverted, questions)), None) if found else None
    if found is None or body is None:
        return None
    return Written(f"if f(x) = {body}, find f^(-1)({found['at']})")


def _inverted(question: str) -> str | None:
    """The function whose inverse was asked for."""
    match problem_of(question):
        case FunctionQuestion(topic=Topic.INVERSE, expression=expression):
            return written(expression)
        case _:
            return None
