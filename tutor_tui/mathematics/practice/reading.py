"""Which messages offer an answer to a problem of practice. Standard library only."""

import re
from typing import Final

from tutor_tui.mathematics.judging.offered import is_certain_answer
from tutor_tui.mathematics.late_patterns import late_regex

_SAYING: Final = late_regex(
    r"^(?:(?:so|then|ok|okay|hm+|maybe|perhaps|well|and|it's|it|its|i'd|i|get|got|think|guess|would|say"
    r"|be|my|the|answer|answers|result|solution|solutions|try|was|is|are|equals|must|should|could"
    r"|that's|that|now|have|found|to|they|there|works out|let me|attempt"
    r"|here(?:'s| is))\b[\s,:=]*)+",
    re.IGNORECASE,
)
_ASKING: Final = late_regex(
    r"[,;]?\s*(?:right|correct|ok|is (?:that|it) (?:right|correct))?\W*$", re.I
)
_WORDS: Final = frozenset(
    {
        *("sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "asin", "acos"),
        *("atan", "sinh", "cosh", "tanh", "exp", "sqrt", "cbrt", "log", "ln", "abs", "pi", "or"),
        *("and", "infinity", "inf", "frac", "dfrac", "cdot", "times", "left", "right", "yes"),
        *("no", "true", "false", "none", "solution", "solutions", "base", "to"),
    }
)
_LITTLE: Final = frozenset(("hi", "ok", "so", "me", "my", "we", "he", "it", "is", "as", "go"))
_LONGEST: Final = 200


def answer_in(text: str) -> str | None:
    """The mathematics that a message offers as an answer; `None` where it is something else."""
    plain = " ".join(text.replace("’", "'").replace("`", " ").replace("$", " ").split())
    if not plain or len(plain) > _LONGEST:
        return None
    said = _ASKING.sub(_closing, _SAYING.sub("", plain)).strip(" .=")
    words = re.findall(r"[A-Za-z]{2,}", said)
    if said and is_certain_answer(said):
        return said
    if not said or not all(word.lower() in _WORDS or _is_product(word) for word in words):
        return None
    return said


def _closing(found: re.Match[str]) -> str:
    """What stays of an answer's end: brackets, signs of factorial and percent."""
    return "".join(character for character in found[0] if character in ")]}!%|°")


def _is_product(word: str) -> bool:
    """`xy` and `dx`: letters beside each other, and no little word."""
    return len(word) == 2 and word[0] != word[1] and word.lower() not in _LITTLE
