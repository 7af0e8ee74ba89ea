"""Results that are no values: yes and no, times of day, options, numerals in other bases."""

import re
from typing import Final

from tutor_tui.mathematics.checking.matching import COMPARED
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.kinds.numbers.bases import BaseArithmetic, BaseConversion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import TRUTHS

_CLOCK: Final = late_regex(r"\s*(\d{1,2})[:.](\d\d)\s*(?:([AaPp])\.?\s?[Mm]\.?)?\s*")
_OPTION: Final = late_regex(r"\(([a-z])\)\s*(.+?)\s*(?=\([a-z]\)|$)", re.DOTALL)
_CHOSEN: Final = late_regex(r"(?:option\s+|choice\s+)?\(?([a-z])\)?(?:[.:)]?\s+(.+))?", re.I | re.S)
_BASED: Final = late_regex(r"-?(?=[0-9a-z]*\d)[0-9a-z]+")
_BASE_NOTE: Final = late_regex(r"\s*(?:_\{?\d+\}?|\(?(?:in )?base[\s-]\d+\)?|\\text.*)\s*$")
_WORDS: Final = {"true": "True", "yes": "True", "false": "False", "no": "False"}
AS_OWN: Final = "with my own solution"


def is_wordy(plain: str) -> bool:
    """Whether a text is such a result."""
    is_word = plain.lower() in _WORDS or _CHOSEN.fullmatch(plain) or _BASED.fullmatch(plain.lower())
    return bool(is_word) or _clock(plain) is not None


def wordy_verdict(own: OwnAnswer, plain: str) -> Verdict | None:
    """The verdict on a claim where the result is no value; `None` where it is one."""
    if own.result in TRUTHS:
        said = _WORDS.get(plain.lower())
        return told(own, said, own.result)
    if (clock := _clock(own.result)) is not None:
        return told(own, _clock(plain, clock), clock)
    if _BASED.fullmatch(own.result) and isinstance(own.problem, BaseConversion | BaseArithmetic):
        numeral = _BASED.fullmatch(_BASE_NOTE.sub("", plain).lower())
        return told(own, numeral and numeral[0], own.result.lower())
    if (chosen := _named_choice(own, plain)) is not None:
        return told(own, chosen, own.result)
    options = dict(_OPTION.findall(own.question))
    if own.result in options:
        return _choice(own, plain, options)
    return UNDECIDED if plain.lower() in _WORDS else None


def told(own: OwnAnswer, said: object, right: object) -> Verdict:
    """The verdict on something said; `None` was not understood."""
    if said is None:
        return UNDECIDED
    return agrees(AS_OWN) if said == right else other(own)


def other(own: OwnAnswer) -> Verdict:
    """That the tutor has another result, in its own words where these are short."""
    text = own.text.split(". ")[0].replace("`", "").rstrip(".")
    return disagrees(f"my own solution: {text}" if len(text) < 200 else f"it is {own.result}")


def _clock(text: str, near: tuple[int, int] = (0, 0)) -> tuple[int, int] | None:
    """A time of day; one that does not say which half is in that of the time `near`."""
    found = _CLOCK.fullmatch(text)
    if found is None or int(found[1]) > 23:
        return None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    elif 0 < hour <= 12:
        hour = hour % 12 + 12 * (near[0] // 12)
    return hour, int(found[2])


def _named_choice(own: OwnAnswer, plain: str) -> str | None:
    """The letter that was chosen among things to be compared, where it can only mean itself."""
    if not COMPARED.search(own.question) or not re.fullmatch(r"[a-z]", plain):
        return None
    if _OPTION.search(own.question):
        return None
    last = re.split(r"[.?!]\s", own.question.strip(" ?."))[-1]
    is_listed = [
        re.search(rf"(?<![\w.]){re.escape(x)}(?![\w.])", last) for x in (plain, own.result)
    ]
    return plain if all(is_listed) else None


def _choice(own: OwnAnswer, plain: str, options: dict[str, str]) -> Verdict:
    """A letter of an option, or what stands behind it, where it can be only one of them."""
    found = _CHOSEN.fullmatch(plain)
    letters = {found[1].lower()} if found and found[1].lower() in options else set()
    if found and found[2] and letters:
        behind = found[2].strip().strip("()").lstrip("= ").rstrip(".")
        if options[found[1].lower()].lower() != behind.lower():
            return UNDECIDED
    letters |= {letter for letter, text in options.items() if text.lower() == plain.lower()}
    if len(letters) != 1:
        return UNDECIDED
    return told(own, letters.pop(), own.result)
