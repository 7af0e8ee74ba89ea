"""Whether a text that a model wrote as a hint gives an answer away, sentence by sentence.

Strict rather than clever, like the tutor's own hints: a sentence that happens to hold the answer's
number is taken for one that tells it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer
from tutor_tui.mathematics.secrets_of_answers import Secrets, secrets_of

_SENTENCE: Final = re.compile(r"(?:\d{1,2}[.)]\s+)?\S.*?(?:[.!?](?=\s)|$|(?=\n))", re.DOTALL)
_LIST_NUMBER: Final = re.compile(
    r"^\s*(?:\*\*)?\d{1,2}[.)](?=\s)|\b(?:step|hint)\s+\d{1,2}\b", re.IGNORECASE | re.MULTILINE
)
_TEX: Final = (
    (re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}"), r"\1/\2"),
    (re.compile(r"\\sqrt\s*\{([^{}]*)\}"), r"sqrt(\1)"),
    (re.compile(r"\\(?:boxed|text|mathrm|mathbf)\s*\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\(?:left|right|[,;:! ])|\\[()\[\]]|[${}*]"), " "),
    (re.compile(r"\\(?:cdot|times)\b"), "*"),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
)
_END: Final = re.compile(
    r"\b(?:answer|solution|result)s?\b[^.\n]{0,40}?(?:\bis\b|\bare\b|=|:)\s*[^\s\w]*-?\d",
    re.IGNORECASE,
)
"""What calls a value the end, be it true or not: a hint does no such thing."""

_TOLD: Final = re.compile(
    r"\b(?:comes? to|gives?|gets?|makes?|equals?|results? in|leaves?)\s+[^\s\w]*-?\d"
    r"|(?<![\w.])[a-z](?:_?\d)?\s*(?:=|≈|\bis\b)\s*[^\s\w]*-?\d+(?:[./]\d+)?(?!\s*[\w*+^(/-])",
    re.IGNORECASE,
)
"""What states a value as the end: only a number follows, and nothing is calculated with it."""

_SPELLED: Final = re.compile(
    r"\b(?:is|are|be|to|gets?|gives?|makes?|equals?|leaves?|in)\s+-?\d+(?:/\d+)?", re.IGNORECASE
)
"""A number that was a word: "one side" is no value, "equals one" is."""

_PROSE: Final = re.compile(
    r"(?<![^\W\d_])(?!(?:sqrt|sin|cos|tan|log|ln|exp|pi|abs)\b)[^\W\d_]{2,}(?![^\W\d_])"
)
_VALUE: Final = re.compile(
    r"(?:=|≈|\bis|\bequals|\bare|:)\s*[`*\\($\[\s]*(-?\d+(?:\.\d+)?(?:/\d+)?)"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What of a hint may be shown; `is_whole` where nothing of it was withheld."""

    text: str
    is_whole: bool


def secrets_of_result(text: str, result: str | None, question: str) -> Secrets:
    """What the tutor's answer to a question tells."""
    return secrets_of(Answer(text, None, result), (), question)


def secrets_of_claim(answer: str, question: str) -> Secrets | None:
    """What a model's own answer comes to: its last value; `None` where it states none."""
    values = _VALUE.findall(_plain(answer))
    given = set(re.findall(r"\d+(?:\.\d+)?(?:/\d+)?", _plain(question)))
    fresh = [value for value in values if value.lstrip("-") not in given]
    return secrets_of(Answer("", None, fresh[-1]), (), question) if fresh else None


def without_answer(hint: str, secrets: Sequence[Secrets], question: str) -> Kept:
    """The sentences of a hint that give nothing away.

    No sentence may call a value the answer; where nothing is known to be secret, none may state a
    value that the question does not.
    """
    given = re.sub(r"\s", "", _plain(question))
    kept: list[str] = []
    place, is_whole = 0, True
    for found in _SENTENCE.finditer(hint):
        sentence = found[0]
        if gives_away(sentence, secrets) or _states_value(sentence, given, not secrets):
            is_whole = False
        else:
            kept.append(hint[place : found.end()])
        place = found.end()
    text = "".join(kept).strip()
    if not is_whole and gives_away(text, secrets):
        return Kept("", is_whole=False)
    return Kept(text, is_whole)


def gives_away(text: str, secrets: Sequence[Secrets]) -> bool:
    """Whether any of the secrets is in a text, in figures, in words or in LaTeX."""
    plain = _plain(text)
    spelled = "; ".join(_SPELLED.findall(with_numerals(plain)))
    forms = (plain, _PROSE.sub(";", plain), spelled)
    return any(one.are_in(form) for one in secrets for form in forms)


def _states_value(sentence: str, given: str, is_unknown: bool) -> bool:
    plain = _plain(sentence)
    patterns = (_END, _TOLD) if is_unknown else (_END,)
    found = (re.sub(r"\s", "", one[0]) for pattern in patterns for one in pattern.finditer(plain))
    return any(one not in given for one in found)


def _plain(text: str) -> str:
    """A text without the numbers of its lists, its LaTeX put as it would be typed."""
    plain = _LIST_NUMBER.sub(" ", text)
    for pattern, typed in _TEX:
        plain = pattern.sub(typed, plain)
    return plain
