"""Where a message uses `e` or `i` as the name of an unknown, and which letter can stand in.

Only what the message itself shows counts: that it is asked for, defined or differentiated by, or
that it is multiplied with a star in the manner of programs. Otherwise `e` and `i` are constants.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_STANDING_ALONE: Final = r"(?:(?<![A-Za-z\\])|(?<=\\\\)){letter}(?![A-Za-z])"
_END: Final = r"(?=\s*(?:[.,;:?!=)]|$|(?:and|in|if|or|given|when|so|such)\b))"
_NAMED: Final = (
    rf"\b(?:for|wrt|w\.r\.t\.?|respect to|in terms of|determine|calculate|find|give|letter|variable"
    rf"|unknown)\s+{{letter}}{_END}",
    r"\b(?:let|suppose|where|with|if|say|assume|assuming|given|that)\s+{letter}\s*(?:=|be\b|is\b|denote)",
    r"\b(?:what(?:'s|’s| is| are)?|which|is|does|of|by|to|than|divide|between|in|and|or|put|sort"
    r"|round|from|when)\s+{letter}(?=\s*(?:[.,;:?!)]|$|(?:a|the|an|greater|less|bigger|smaller|at"
    r"|prime|composite|rounded|divided|and|equal|divide|to|in|or|divisible|multiple|is|as)\b))",
    r"(?<![A-Za-z])[a-df-hj-zA-Z]\({letter}\)",
    r"\bsolve\b[^=]*=[^=]*[,;][^=]*=.*(?<![A-Za-z]){letter}(?![A-Za-z])",
    r"\bsolve\b.*(?<![A-Za-z]){letter}(?![A-Za-z]).*=[^=]*[,;][^=]*=",
    r"\b(?:let|suppose)\b.*(?:=\s*-?\s*{letter}\s*[.,;]|[\s,]{letter}\s*=)",
    r"(?<![A-Za-z]){letter}['’]th\b",
    r"\b(?:order|biggest|smallest|closest|nearest|sort|put)\b.*,\s*{letter}\s*(?:[,?.]|\bin\b|$)",
)
_DEFINED: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]\([a-y]\)\s*(?:=|be\b|is\b)")
_ARGUMENT: Final = r"(?<![A-Za-z])[A-Za-z]\({letter}\)"
_FORM: Final = (
    r"\b(?:express|rearrange)\b.*\b(?:as|form|to)\b(?:.*(?:\+|\b(?:to|as|form)))?\s*{letter}"
    r"(?![A-Za-z])"
)
_SIDE: Final = r"=\s*{letter}\s*(?:[,;]|and\b)[^=]*=\s*[a-df-hj-z](?![A-Za-z(^])"
"""A right side of a system whose next right side is a letter, too: `= e` and `= f`."""
_STARRED: Final = (
    r"[\w)]\s*\*\s*{letter}(?![A-Za-z0-9(])|(?<![A-Za-z0-9_]){letter}\s*\*(?!\*)"
    r"|(?<![A-Za-z0-9_]){letter}\*\*[2-9]"
)
_ENTRY: Final = r"(?:[\[{{(,;&]|\\\\|matrix\}})\s*{letter}\s*(?:[\]}})),;&]|\\\\|\\end)"
"""One of the entries of a matrix, beside the letters that follow it or go before it."""
_NEIGHBOUR: Final = {"e": "f", "i": "[hj]"}
_MATRIX: Final = re.compile(r"\[\s*\[|\{\s*\{|\\begin\s*\{[a-zA-Z]*matrix")
_WORKED_ON: Final = late_regex(
    r"\b(?:collect|expand|factor|factori[sz]e|solve|suppose|let|express|rearrange|simplify"
    r"|differentiate|derivative|terms|coefficient)\b",
    re.IGNORECASE,
)
_COMPLEX: Final = re.compile(
    r"\b(?:complex|imaginary|conj(?:ugate)?|modulus|real part|polar|argand|argument)\b"
    r"|\\(?:bar|overline)\b",
    re.IGNORECASE,
)
_EXPONENTIAL: Final = re.compile(r"(?<![A-Za-z0-9_])e\s*(?:\^|\*\*)\s*(?![2-9](?![\w.]))")
_STAND_INS: Final = "qwzvuprmnkhgbdcatsxyj"


def letters_in(text: str) -> tuple[str, ...]:
    """Those of `e` and `i` that the text uses as the name of an unknown."""
    return tuple(letter for letter in "ei" if _is_letter(letter, text))


def _is_letter(letter: str, text: str) -> bool:
    if letter == "e" and _EXPONENTIAL.search(text):
        return False
    if letter == "i" and _COMPLEX.search(text):
        return False
    places = kept_regex(_STANDING_ALONE.format(letter=letter)).findall(text)
    if len(places) > 1 and _matches(_NAMED, letter, text):
        return True
    if _DEFINED.search(text) and _matches((_ARGUMENT,), letter, text):
        return True  # also where the number i is meant, what is found of the letter is true of it
    if len(places) > 1 and _completes_a_system(letter, text):
        return True
    if letter == "e" and places and _has_its_row(text):
        return True
    if _MATRIX.search(text) and all(
        _matches((_ENTRY,), entry, text) for entry in (letter, _NEIGHBOUR[letter])
    ):
        return True
    is_worked_on = bool(places and _WORKED_ON.search(text))
    return _matches((_FORM, _SIDE), letter, text) or (
        is_worked_on and _matches((_STARRED,), letter, text)
    )


_LABEL: Final = late_regex(r"\([a-h]\)|(?<!\S)[a-h][.)](?=\s)")
"""What numbers the options of a choice: "(a) 404 (b) -0.4"."""


def _has_its_row(text: str) -> bool:
    """Whether a, b, c and d are letters of the formulas, too: `a/b + c/d + e/f`."""
    plain = _LABEL.sub(" ", text)
    letters = {found[1] for found in re.finditer(r"(?<![A-Za-z\\])([a-d])(?![A-Za-z])", plain)}
    return {"b", "c", "d"} <= letters


_SYSTEM: Final = late_regex(r"\b(?:let|suppose|solve)\s+(?P<equations>[^.?;]*=[^.?;]*)", re.I)


def _completes_a_system(letter: str, text: str) -> bool:
    """Whether there is an equation more than other unknowns, and the letter stands in two of them:
    `0 = 5u - i - 12, i + 6 = 2u`. Complex numbers that are named have a name for each equation.

    An equation in the letter alone, `-i + 165 = 0`, would suppose what is false of the number.
    """
    for found in _SYSTEM.finditer(text):
        equations = re.split(r",|\band\b", found["equations"])
        if any(one.count("=") != 1 for one in equations):
            continue
        alone = [set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", one)) for one in equations]
        others = set().union(*alone) - {letter}
        is_shared = len(equations) > 1 and sum(letter in one for one in alone) > 1
        is_alone = {letter} in alone and not _OF_ROOTS.search(found["equations"])
        if is_alone or (others and len(others) == len(equations) - 1 and is_shared):
            return True
    return False


_OF_ROOTS: Final = late_regex(r"\^|\*\*|[²³√]|sqrt")
"""What tells the number itself: `i^2 = -1`, `i = sqrt(-1)`."""


def _matches(patterns: tuple[str, ...], letter: str, text: str) -> bool:
    return any(
        kept_regex(pattern.format(letter=letter), re.IGNORECASE).search(text)
        for pattern in patterns
    )


def stand_ins(text: str, letters: tuple[str, ...]) -> dict[str, str]:
    """For each of the letters one that the text does not use; fewer where it uses nearly all."""
    used = set(kept_regex(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])").findall(text.lower()))
    free = (letter for letter in _STAND_INS if letter not in used)
    return dict(zip(letters, free, strict=False))


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with every one of the letters, where it stands alone, under its other name."""
    for letter, other in names.items():
        text = re.sub(_STANDING_ALONE.format(letter=letter), other, text)
    return text
