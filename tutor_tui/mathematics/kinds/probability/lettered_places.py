"""Arrangements of a word whose letters must keep together or apart, or that starts or ends with
some: "arrangements of APPLE with the vowels together", "if the two P's are not next to each other".
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import comb, factorial, prod
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.probability.counting import Count
from tutor_tui.mathematics.kinds.probability.counting_stories import letters
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC

_VOWELS: Final = "aeiou"
_LONGEST: Final = 14
"""Letters of a word whose arrangements are counted a second time, letter by letter."""


@dataclass(frozen=True, slots=True)
class LetteredPlaces(KindProblem):
    """The arrangements of `word` where `chosen` of its letters stand `how`: "together", "apart",
    or at the place "first", "last" or "both"."""

    word: str
    chosen: str
    how: str


_LINK: Final = (
    r"(?:,|\b(?:if|so|that|such|which|when|where|with|in|and|but|given|provided|have|has|having|are"
    r"|what|is|must|can|they|it|we|want|whose)\b|\s)*"
)
_LETTER: Final = r"[a-z](?:['’]?s)?"
_CHOSEN: Final = (
    r"(?:(?:all|of|the|both|two|three|four|[234]|letters?)\s+)*(?P<what>vowels|consonants"
    rf"|{_LETTER}(?:(?:,\s*|,?\s*and\s+|\s*&\s*)(?:the\s+)?{_LETTER})*)"
)
_BE: Final = (
    r"(?:(?:must|have|has|had|to|should|always|all|are|is|be|being|come|stay|stand|staying|kept|keep"
    r"|occur|appear|can|may|sit|still)\s+)*"
)
_NEAR: Final = r"(?:kept\s+)?(?:together|next to (?:each other|one another)|adjacent|side by side)"
_TIED: Final = late_regex(
    rf"{_LINK}(?P<none>no two )?{_CHOSEN}\s+{_BE}(?P<not>(?:not|never|n't|cannot|can't|don't"
    rf"|aren't)"
    rf"\s+(?:(?:be|come|stay|stand|allowed|to|appear)\s+)*)?{_NEAR}",
    re.IGNORECASE,
)
_PLACED: Final = late_regex(
    rf"{_LINK}{_BE}(?P<place>(?:starts?|begins?|beginning|starting)(?: and ends?| and ending)?"
    r"|ends?|ending)"
    rf" (?:with|in) (?:an? |the )?(?:letters? )?(?P<what>vowel|consonant|[a-z])",
    re.IGNORECASE,
)
_ARRANGE: Final = late_regex(r"^(?:(?:please|can you|now)\s+)*(?:re)?arrange\b", re.IGNORECASE)
_HINT: Final = late_regex(
    r"\b(?:together|next to|adjacent|side by side|start|begin|end)", re.IGNORECASE
)


def read_lettered_places(text: str) -> LetteredPlaces | None:
    """The word and its letters that must stand somewhere; left alone where that is open."""
    if len(text) > 200 or not _HINT.search(text):
        return None
    request = " ".join(_ARRANGE.sub("ways to arrange", asked(text)).split()).strip(" ?.!")
    for start in [at.start() for at in re.finditer(r"[\s,]", request)]:
        condition = request[start:].strip()
        found = _TIED.fullmatch(condition) or _PLACED.fullmatch(condition)
        count = letters(request[:start].strip(" ,")) if found else None
        if found is not None and isinstance(count, Count):
            return _of(count.what.rpartition(" ")[2], found)
    return None


def _of(word: str, found: "re.Match[str]") -> LetteredPlaces | None:
    said = found.groupdict()
    chosen = _letters_of(word.lower(), said["what"].lower())
    if not chosen or len(word) > _LONGEST:
        return None
    if place := (said.get("place") or "").lower():
        how = "both" if " and " in place else "last" if place.startswith("end") else "first"
        return LetteredPlaces(word, chosen, how)
    is_pair = len(chosen) == 2  # of more, "not together" leaves open whether some may be
    if said["not"] and not is_pair and not said["none"]:
        return None
    is_apart = said["not"] or said["none"]
    return LetteredPlaces(word, chosen, "apart" if is_apart else "together")


def _letters_of(word: str, what: str) -> str:
    """The letters of the word that are meant, each as often as it is there."""
    if what.startswith(("vowel", "consonant")):
        is_vowel = what.startswith("vowel")
        return "".join(one for one in word if (one in _VOWELS) is is_vowel)
    named = re.findall(r"(?<![a-z'’])[a-z](?![a-z])", re.sub(r"(?<=\b[a-z])['’]?s\b", "", what))
    return "".join(one for one in word if one in named) if set(named) <= set(word) else ""


def _orders(letters_: str) -> int:
    return factorial(len(letters_)) // prod(map(factorial, Counter(letters_).values()))


def _formula(letters_: str, more: int = 0) -> str:
    """`6!/(2!*2!)`, with `more` things beside the letters."""
    below = "*".join(
        f"{one}!" for one in sorted(Counter(letters_).values(), reverse=True) if one > 1
    )
    above = f"{len(letters_) + more}!"
    return f"{above}/({below})" if "*" in below else f"{above}/{below}" if below else above


def work_lettered_places(problem: LetteredPlaces) -> Worked:
    """How many there are, by a formula and letter by letter."""
    value, lines = _COUNTS[problem.how](problem.word.lower(), problem.chosen)
    steps = tuple(
        Step(_RULES.get(why.split()[0], "tied letters"), why, formula, (str(result),))
        for why, formula, result in lines
    )
    is_of_all = problem.how in ("together", "apart")
    shown = problem.chosen.upper() if is_of_all else sorted(set(problem.chosen.upper()))
    how = _TOLD[problem.how].format((", " if is_of_all else " or ").join(shown))
    because = lines[-1][1]
    sentence = f"There are {code(str(value))} arrangements of the letters of {problem.word} {how}"
    sentence += f", because {code(f'{because} = {value}')}." if because != str(value) else "."
    return Worked(sentence, value == _again(problem), BY_ARITHMETIC, str(value), steps)


_RULES: Final = {
    "Arrange": "letters in order",
    "Choose": "gaps between letters",
    "Put": "letter set first",
    "Multiply.": "ways multiplied",
    "Add": "ways added",
}
"""The rule of a line by its first word."""

_Line = tuple[str, str, int]


def _together(word: str, chosen: str) -> tuple[int, list[_Line]]:
    rest = _without(word, chosen)
    outer, inner = _orders(rest) * (len(rest) + 1), _orders(chosen)
    first, second = _formula(rest, 1), _formula(chosen)
    product = f"({first})*({second})" if "/" in first + second else f"{first}*{second}"
    return outer * inner, [
        ("Tie those that stay together into one, and arrange that with the others.", first, outer),
        ("Arrange those within their block.", second, inner),
        ("Multiply.", product if inner > 1 else first, outer * inner),
    ]


def _apart(word: str, chosen: str) -> tuple[int, list[_Line]]:
    rest = _without(word, chosen)
    others, gaps, inner = _orders(rest), comb(len(rest) + 1, len(chosen)), _orders(chosen)
    places = f"{len(rest) + 1}!/({len(chosen)}!*{len(rest) + 1 - len(chosen)}!)"
    value = others * gaps * inner
    if not gaps:
        return 0, [("There are too few gaps between the other letters.", "0", 0)]
    return value, [
        ("Arrange the other letters.", _formula(rest), others),
        ("Choose different gaps between and beside them.", places, gaps),
        ("Arrange the letters in these gaps.", _formula(chosen), inner),
        ("Multiply.", f"{others}*{gaps}*{inner}", value),
    ]


def _at_an_end(word: str, chosen: str) -> tuple[int, list[_Line]]:
    parts = {one: _orders(_without(word, one)) for one in sorted(set(chosen))}
    lines = [
        (
            f"Put {code(one.upper())} there, and arrange the other `{len(word) - 1}` letters.",
            _formula(_without(word, one)),
            n,
        )
        for one, n in parts.items()
    ]
    value = sum(parts.values())
    total = " + ".join(map(str, parts.values()))
    return value, lines if len(lines) == 1 else [*lines, ("Add up.", total, value)]


def _at_both(word: str, chosen: str) -> tuple[int, list[_Line]]:
    pairs = {a + b for i, a in enumerate(chosen) for j, b in enumerate(chosen) if i != j}
    parts = {one: _orders(_without(word, one)) for one in sorted(pairs)}
    lines = [
        (
            f"Put {code(one[0].upper())} first and {code(one[1].upper())} last, and arrange the "
            "others.",
            _formula(_without(word, one)),
            n,
        )
        for one, n in parts.items()
    ]
    value = sum(parts.values())
    total = " + ".join(map(str, parts.values())) or "0"
    return value, lines if len(lines) == 1 else [*lines, ("Add up.", total, value)]


_COUNTS: Final[dict[str, Callable[[str, str], tuple[int, list[_Line]]]]] = {
    "together": _together,
    "apart": _apart,
    "first": _at_an_end,
    "last": _at_an_end,
    "both": _at_both,
}
_TOLD: Final = {
    "together": "with the letters {} next to each other",
    "apart": "with no two of the letters {} next to each other",
    "first": "that start with {}",
    "last": "that end with {}",
    "both": "that start and end with {}",
}


def _without(word: str, chosen: str) -> str:
    return "".join((Counter(word) - Counter(chosen)).elements())


def _again(problem: LetteredPlaces) -> int:
    """All arrangements that fulfil the condition, letter by letter."""
    chosen, size = set(problem.chosen), len(problem.word)

    @cache
    def count(left: tuple[tuple[str, int], ...], was: bool, begun: bool) -> int:
        remaining = sum(number for _, number in left)
        found = 0 if remaining else 1
        for at, (letter, number) in enumerate(left):
            now = letter in chosen
            if not number or not fits(size - remaining, now, was, begun):
                continue
            rest = (*left[:at], (letter, number - 1), *left[at + 1 :])
            found += count(rest, now, begun or now)
        return found

    def fits(place: int, now: bool, was: bool, begun: bool) -> bool:
        match problem.how:
            case "together":
                return not now or was or not begun
            case "apart":
                return not (now and was)
        is_first, is_last = place == 0, place == size - 1
        is_asked = (is_first and problem.how != "last") or (is_last and problem.how != "first")
        return now or not is_asked

    return count(tuple(Counter(problem.word.lower()).items()), False, False)


def heading_of_places(problem: LetteredPlaces) -> str:
    """What is counted."""
    return f"To count these arrangements of the letters of {problem.word}"


def method_of_places(problem: LetteredPlaces) -> str:
    """How, without the answer."""
    match problem.how:
        case "together":
            return "Take those that stay together for one letter, and multiply by their own orders."
        case "apart":
            return "Arrange the other letters, and put these into different gaps between them."
    return "Fill the places that are told first, and arrange the other letters in what is left."
