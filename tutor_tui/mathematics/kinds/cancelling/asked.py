"""What a story asks for: a thing by its name, or money, time, a length or an amount of stuff."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.cancelling.amounts import Amount
from tutor_tui.mathematics.kinds.cancelling.units import MONEY, measure_of, unit_named
from tutor_tui.mathematics.kinds.narrated.words import THING, WORD
from tutor_tui.mathematics.late_patterns import late_regex


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked, as a unit or as a dimension, and the rest of the question."""

    rest: str
    unit: str = ""
    dimension: str = ""
    stuff: str = ""


_ASK: Final = r"(?:what (?:is|are|was|will be)|what's|find|work out|calculate)(?: the)?(?: total)?"
_EARNED: Final = r"(?:cost|earn|pay|spend|make|charge|charged|owe|get|save|receive|need to pay)"
_WISHES: Final = tuple(
    (late_regex(pattern), dimension)
    for pattern, dimension in (
        (rf"how many (?P<thing>times|{THING})", ""),
        (rf"{_ASK} (?:(?:largest|greatest|maximum|highest) )?number of (?P<thing>{THING})", ""),
        (r"how many (?=(?:can|could|do|will|would) .*\b(?:buy|afford|get)\b)", "bought"),
        (r"how many (?=(?:are|is) )", "count"),
        (r"how much (?=(?:does|do|did|will|can|must) .*\bweigh\b)", "mass"),
        (rf"how much (?:money )?(?=(?:does|do|did|will|would) .*\b{_EARNED}\b)", MONEY),
        (r"what (?=(?:does|do|did|will|would) .*\b(?:cost|pay|earn|charge)\b)", MONEY),
        (r"how much (?:money|is the (?:bill|cost|price))", MONEY),
        (rf"{_ASK} (?:cost|price|bill|amount of money|wages?|pay|earnings)\b", MONEY),
        (r"how much (?=(?:is|are|do|for) (?:\d|a |the |it))", MONEY),
        (rf"how much (?P<stuff>{WORD})", "stuff"),
        (r"how much (?=(?:does|do|did|will|can|must) )", "any"),
        (r"how far", "length"),
        (rf"{_ASK} (?:distance|length)\b", "length"),
        (
            r"how long (?=(?:does|do|will|did|would|must|is|can) .*"
            r"\b(?:take|need|last|work|rent|hire|stay|run)\b)",
            "time",
        ),
        (rf"{_ASK} time\b", "time"),
        (r"how long (?=(?:is|are|will) )", "length"),
        (r"how heavy", "mass"),
    )
)
_ONE_PERIOD: Final = late_regex(
    r"\b(?:in|per|for|during|over|each|every|an?) (?:an? |1 |the |each |every |1 whole )?"
    r"(second|minute|hour|day|week|month|year|kilometre|km|mile)\b(?!s)"
)
_LENGTHS: Final = ("length", "miles", "feet")
_STUFFS: Final = ("mass", "volume", "gallons", *_LENGTHS)


def wish_in(question: str) -> Wish | None:
    """The wish of a question; one period without a number, "in a week", counts as 1."""
    for pattern, dimension in _WISHES:
        found = pattern.search(question)
        if found is None:
            continue
        rest = f"{question[: found.start()]} · {question[found.end() :]}"
        rest = re.sub(r"\b(?:for|per) (?:each|every|1|one) (?=[a-z])", "for 1 ", rest)
        rest = _ONE_PERIOD.sub(r"for 1 \1", rest)
        groups = found.groupdict()
        unit = _asked_thing(groups["thing"]) if groups.get("thing") else ""
        return Wish(rest, unit, dimension, groups.get("stuff") or "")
    return None


def _asked_thing(words: str) -> str:
    parts = [unit_named(one) for one in words.split()]
    plural = [one for one, word in zip(parts, words.split(), strict=True) if one != word]
    return plural[0] if plural else parts[0]


def units_of(wish: Wish, amounts: Sequence[Amount]) -> list[str]:
    """The units in which a wish can be fulfilled, out of those that the story uses."""
    told = dict.fromkeys(unit for amount in amounts for unit in amount.units)
    if wish.unit:
        return [wish.unit]
    if wish.dimension == "count":
        under = {unit for amount in amounts for unit, power in amount.units.items() if power < 0}
        return [one for one in told if one not in under and not measure_of(one)]
    if wish.dimension == "bought":
        return [one for one in told if not measure_of(one)]
    if wish.dimension == "any":
        measured = [one for one in told if _dimension(one) not in ("", "time", "months")]
        return measured if len({_dimension(one) for one in measured}) == 1 else []
    if wish.dimension == "stuff":
        named = {a.stuff: unit for a in amounts for unit in a.units if a.stuff}
        told = dict.fromkeys(u for a in amounts if a.stuff == wish.stuff for u in a.units)
        if not named or not told:
            return []
        return [one for one in told if _dimension(one) in _STUFFS]
    wanted = {"length": _LENGTHS, "time": ("time", "months")}.get(wish.dimension, (wish.dimension,))
    return [one for one in told if _dimension(one) in wanted]


def _dimension(unit: str) -> str:
    measure = measure_of(unit)
    return measure.dimension if measure else ""
