"""Where in the words of a question the names stand that were given a meaning.

"a" is also an article and "i" a pronoun; `(a)` is the label of an option, and the `s` of "what's"
is no name at all.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.kinds.asked import INVERSE_POWER
from tutor_tui.mathematics.kinds.definitions.meanings import Definition, FunctionIs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.prose import Judgement, judged
from tutor_tui.mathematics.syntax import Call, Name

_RUN: Final = late_regex(r"[A-Za-zα-ωΑ-Ω]+")
_LEIBNIZ: Final = late_regex(r"\bd[²2]?[A-Za-z]?\s*/\s*d[a-z][²2]?(?![A-Za-z])")
_LABEL: Final = late_regex(r"(?<!\w)\(([a-h])\)(?=\s)")
_BOUND: Final = late_regex(
    r"\b(?:wrt|w\.r\.t\.?|with respect to)\s+([A-Za-zα-ω])(?![A-Za-z])", re.IGNORECASE
)
_OF_AN_AXIS: Final = late_regex(
    r"(?<![A-Za-z])[xyz](?=[-\s]?(?:axis|axes|intercepts?)\b)", re.IGNORECASE
)
"""The letter names an axis there, and no number."""
_NOT_AFTER_ARTICLE: Final = (
    r"(?:and|or|is|are|was|be|in|into|to|at|by|of|on|if|for|from|with|than|as|when|where|wrt|mod"
    r"|modulo|plus|minus|times|over|squared|cubed|round\w*|divid\w*|divisible|multipl(?:y|ied)"
    r"|equals?|not|greater|bigger|larger|smaller|less|more|unequal|nonequal|nearest|have|has|does"
    r"|do|prime|composite|even|odd|positive|negative|integer|rational|correct|given|such|that"
    r"|raised|rounded|satisf\w+|must|then|worth|expressed|written|closest|evenly|evaluated)\b"
)
_ARTICLE: Final = late_regex(
    rf"a\s+(?!{_NOT_AFTER_ARTICLE})[A-Za-z]{{3,}}"
    r"|a\s+(?:(?:prime|composite|positive|negative|rational|even|odd)\s+(?:number|integer|factor"
    r"|divisor|multiple|fraction)|integer\b|multiple|factor|divisor)",
    re.IGNORECASE,
)
_PRONOUN: Final = late_regex(
    r"i(?:['’]|\s+(?:need|want|have|get|am|can|could|would|do|did|don|think|find|solve|know|got"
    r"|should|will|was|must|just|work|calculate|compute|differentiate)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Use:
    """A name at `text[start:end]`."""

    name: str
    start: int
    end: int


def names_in(text: str, names: Collection[str], functions: Collection[str]) -> tuple[str, ...]:
    """The names that a text uses, each once."""
    return tuple(dict.fromkeys(use.name for use in uses(text, names, functions)))


def uses(text: str, names: Collection[str], functions: Collection[str]) -> Iterator[Use]:
    """Where names and functions stand, from left to right."""
    wanted = {*names, *functions} - set(_BOUND.findall(text))
    skipped = [found.span() for found in _LEIBNIZ.finditer(text)] + list(_labels(text))
    skipped += [found.span() for found in _OF_AN_AXIS.finditer(text)]
    for run in _RUN.finditer(text):
        start = run.start()
        if any(first <= start < last for first, last in skipped):
            continue
        if start and text[start - 1] in "\\'’_":
            continue
        yield from _uses_in(run, text, wanted)


def has_variable(text: str) -> bool:
    """Whether a letter of mathematics stands in a text, alone or as a factor: `x`, `2xy`."""
    if _BOUND.search(text):
        return True
    letters = frozenset("abcdfghjklmnopqrstuvwxyzαβγθλμφ")
    return any(True for _ in uses(re.sub(r"\bd(?=[a-z]\b)|\bof a\b", "", text), letters, ()))


def _uses_in(run: re.Match[str], text: str, wanted: Collection[str]) -> Iterator[Use]:
    letters, start = run[0], run.start()
    if letters in wanted:
        if not _is_word(letters, text, start):
            yield Use(letters, start, run.end())
    elif letters[1:] == "th" and letters[0] in wanted:
        yield Use(letters[0], start, start + 1)
    elif 1 < len(letters) <= 3 and _is_product(letters, text, run) and set(letters) & set(wanted):
        for offset, letter in enumerate(letters):
            if letter in wanted:
                yield Use(letter, start + offset, start + offset + 1)


def _is_word(letter: str, text: str, start: int) -> bool:
    pattern = _ARTICLE if letter in "aA" else _PRONOUN if letter in "iI" else None
    if pattern is None or re.search(r"[-+*/^=(]\s*$", text[:start]):
        return False
    return pattern.match(text, start) is not None


def _is_product(letters: str, text: str, run: re.Match[str]) -> bool:
    """Whether letters side by side are factors: `ab` in "what is 2ab?", not "is" or "at"."""
    if len(letters) == 3 and letters not in ("abc", "xyz"):
        return False
    if not letters.islower() or letters in _NO_PRODUCTS:
        return False
    before, after = text[: run.start()].rstrip()[-1:], text[run.end() :].lstrip()[:1]
    touches = (
        text[run.start() - 1 : run.start()].isdigit() or before in "+-*/^=" or after in "+*/^="
    )
    judgement = judged(letters)
    return judgement is Judgement.YES or (judgement is Judgement.WEAK and touches)


_NO_PRODUCTS: Final = frozenset(
    ("dp", "sf", "cm", "mm", "km", "dm", "kg", "mg", "ml", "lb", "oz", "ft", "am", "pm", "hr")
)


def _labels(text: str) -> Iterator[tuple[int, int]]:
    """The labels of options, where there are at least (a) and (b)."""
    found = list(_LABEL.finditer(text))
    if [label[1] for label in found[:2]] == ["a", "b"]:
        yield from (label.span() for label in found)


_COMPOSITION: Final = late_regex(
    r"(?:(?:the\s+)?composit(?:ion|e)(?:\s+function)?s?\s+)?(?:\(\s*)?(?<![A-Za-z])(?P<f>[A-Za-z])"
    r"\s*(?:∘|\\circ|(?<=\s)o(?=\s)|o(?=[A-Za-z]\)?\())\s*(?P<g>[A-Za-z])(?![A-Za-z])(?:\s*\))?"
)
_COMBINATION: Final = late_regex(
    r"\(\s*(?P<f>[A-Za-z])\s*(?P<sign>[-+*/·]|)\s*(?P<g>[A-Za-z])\s*\)\s*(?=\()"
)
_JOINED: Final = late_regex(r"(?<![A-Za-z])(?P<f>[A-Za-z])(?P<g>[A-Za-z])(?=\s*\()")
"""`fg(x)`, the composition as many schools write it; `(fg)(x)` is left alone."""
INVERSE_SIGN: Final = late_regex(rf"(?<![A-Za-z])(?P<f>[A-Za-z])\s*{INVERSE_POWER}(?!\s*\d)")
"""`f^{-1}`, which for a function means its inverse and no power."""


def composed(question: str, definitions: Collection[Definition]) -> str:
    """`f(g(2))` for `(f∘g)(2)` and `fg(2)`, and `(f(2) + g(2))` for `(f + g)(2)`."""
    functions = {part.name: part for part in definitions if isinstance(part, FunctionIs)}
    for pattern in (_COMPOSITION, _COMBINATION, _JOINED):
        found = pattern.search(question)
        if found is None or not {found["f"], found["g"]} <= set(functions):
            continue
        argument, end = bracketed(question, found.end())
        inside = argument or ", ".join(functions[found["g"]].parameters)
        sign = (found["sign"] or "*") if pattern is _COMBINATION else ""
        first, second = found["f"], found["g"]
        new = (
            f"({first}({inside}) {sign} {second}({inside}))"
            if sign
            else f"{first}({second}({inside}))"
        )
        question = f"{question[: found.start()]}{new}{question[end if argument else found.end() :]}"
    return question


def bracketed(text: str, start: int) -> tuple[str, int]:
    """What stands in the brackets that open at an index, and where they end; else nothing."""
    opening = re.compile(r"\s*\(").match(text, start)
    if opening is None:
        return "", start
    end = closing(text, opening.end() - 1)
    return ("", start) if end is None else (text[opening.end() : end], end + 1)


_PRIMED: Final = late_regex(r"(?<![A-Za-z])(?P<f>[A-Za-z])\s?(?P<marks>['′’]{1,4}|″)\s*(?=\()")
_SPARE: Final = "FGHPQRSTUVWDKLMN"


def without_primes(
    question: str, definitions: Collection[Definition]
) -> tuple[str, tuple[FunctionIs, ...], tuple[tuple[str, str], ...]]:
    """`F(2) + g(1)` for `f'(2) + g(1)`: the text, what F is, and what F was called."""
    functions = {part.name: part for part in definitions if isinstance(part, FunctionIs)}
    derived: dict[tuple[str, int], FunctionIs] = {}
    spare = [letter for letter in _SPARE if letter not in question and letter not in functions]
    shown: dict[str, str] = {}
    for found in reversed(list(_PRIMED.finditer(question))):
        known, marks = functions.get(found["f"]), found["marks"]
        order = sum(2 if mark == "″" else 1 for mark in marks)
        if known is None or known.order or len(known.parameters) != 1 or not spare:
            return question, (), ()
        if (known.name, order) not in derived:
            name = spare.pop()
            call = Call(known.name, (Name(known.parameters[0]),))
            derived[known.name, order] = FunctionIs(name, known.parameters, call, order)
            shown[name] = known.name + "'" * order
        name = derived[known.name, order].name
        question = f"{question[: found.start()]}{name}{question[found.end() :]}"
    return question, tuple(derived.values()), tuple(shown.items())
