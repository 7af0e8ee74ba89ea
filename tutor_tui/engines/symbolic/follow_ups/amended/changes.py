"""What a message wants changed: the noun that it names, and what becomes of that amount.

"what if the radius doubles", "make the 6 negative", "with a height of 4 cm", "add 2 to the base".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amounts import Amount, amount_of
from tutor_tui.engines.symbolic.follow_ups.numbers_in_questions import NO_RATE
from tutor_tui.engines.symbolic.follow_ups.wording import operand
from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import spelled, with_numerals
from tutor_tui.mathematics.request import LED

LEAD: Final = late_regex(
    r"^(?:(?:and|but|so|now|ok|okay|then|hm+|wait|also|actually|what|how(?! many| much)|about|would"
    r" happen|happens|happened|if|when|suppose|say|imagine|let's say"
    r"|(?:i|we|he|she|they) (?:want|need)(?:s|ed)?(?: to (?:get|have))?|instead|please|only|just"
    r"|can you|could you|i mean|the same|same|do it|do that|try|is it the same(?! as))\b[\s,:]*)+",
    re.IGNORECASE,
)
"""What a follow-up may begin with before it says what is other."""
_TAIL: Final = late_regex(
    r"(?:[\s,]+(?:instead|then|now|please|as well|too|this time|in size|in length))+$",
    re.IGNORECASE,
)
_NOUN: Final = (
    r"(?:(?:the|a|an|its|his|her|their|my|our|your|this|that)\s+)?"
    r"(?P<noun>(?!(?:it|that|this|they|there|we|i|you|he|she|what|why|how|is|are|not)\b)"
    r"[-−]?[a-z0-9£$€'][\w'%./-]*(?: (?!(?:is|was|were|are|be|to|by|of|at)\b)[\w'%./-]+){0,3}?"
    r"(?: of (?:them|these|those))?)"
)
_BE: Final = (
    r"(?:(?:is|was|were|are|'s|gets?|got|becomes?|became|has been|had been|would be|will be|is now"
    r"|equals)(?: only| just| now| instead)?)"
)
_VALUE: Final = r"(?P<value>[^,;]{1,30}?)"
_MORE: Final = (
    r"(?:more|longer|bigger|larger|greater|higher|wider|taller|older|deeper|faster|extra|heavier)"
)
_LESS: Final = (
    r"(?:less|shorter|smaller|fewer|lower|narrower|younger|slower|lighter|cheaper|nearer|closer)"
)
_TIMES: Final = (
    r"(?P<times>doubled?s?|halved?s?|tripled?s?|trebled?s?|quadrupled?s?"
    r"|(?:twice|half|double|(?:two|three|four|five|six|ten|a hundred|\d+(?:\.\d+)?) times)"
    rf"(?: (?:as [a-z]+|{_MORE}|that|the (?:size|length|amount|value)|what it was))?)"
)
_SIGN: Final = r"(?:an? )?(?P<sign>negative|minus|positive|plus)(?: (?:one|number))?"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the amounts that `noun` names: `new` gives the text for one, or nothing."""

    noun: str
    new: Callable[[Amount], str]
    is_sign: bool = False


def stripped(message: str) -> str:
    """The message without the words that lead in to it and those at its end."""
    plain = _OWNED.sub(" ", _EFFECT.sub("", _ASKED_AGAIN.sub("", message.strip(" ?!.,"))))
    plain = _OF_THE.sub(r"\g<of> \g<what>", plain)
    return _TAIL.sub("", LEAD.sub("", plain))


_OF_THE: Final = late_regex(
    r"\b(?P<what>shadow|height|length|width|radius|price|speed|age|scale|number|weight|cost|base"
    r"|perimeter|depth|salary|distance) of (?:the|a) (?P<of>[a-z]+)(?= (?:is|was|were|had)\b)",
    re.IGNORECASE,
)
"""A thing's measure, which the story names by the thing: "the tree shadow"."""
_OWNED: Final = late_regex(r"(?<=[a-z]{2})['’]s (?=[a-z]+ (?:is|was|were|had)\b)", re.IGNORECASE)

_ASKED_AGAIN: Final = late_regex(
    rf"^{LED}(?:what(?:'s| is| would| will)|whats|find|solve(?: it)?(?: for)?) (?:[a-z]|it|the"
    r" (?:answer|solution|result))(?: be)? (?:if|when) (?=the -?\d)",
    re.IGNORECASE,
)
"""The question itself, once more, before what is changed in it: "what is x if the 6 was 8"."""
_EFFECT: Final = late_regex(
    rf"^{LED}(?:what|how) (?:would|will|does|do|happens?)(?: happen(?: to)?"
    r"| to| change)? ?(?:(?:the|its|it)(?: [a-z]+){0,2})?(?: (?:change|be|become))? (?:if|when)"
    r" (?=(?:i|you|we|the|its) )",
    re.IGNORECASE,
)
"""What is asked of the change: the change itself comes behind it."""


def changes_in(message: str) -> tuple[Change, ...]:
    """The changes that a message asks for; none where it asks for none in so many words."""
    request = stripped(message)
    if (change := _change(request)) is not None:
        return (change,)
    first, *others = re.split(r",? and (?!a half)(?:if )?", request)
    found = [_change(first), *(_change(one) or _change(f"with {one}") for one in others)]
    return tuple(one for one in found if one) if others and all(found) else ()


_NAME: Final = late_regex(
    r"(?:[a-z][a-z-]+|\d(?:st|nd|rd|th)|[-−]?\d+(?:\.\d+)?(?:/\d+)?(?:'?s| ?%)?)"
    r"(?: (?:[a-z][a-z-]+|\d+(?:'?s| ?%)?))*",
    re.IGNORECASE,
)
"""Words or a figure, and no formula."""


def _change(request: str) -> Change | None:
    for kind, found in labelled(request, _FORMS):
        change = kind(found) if _NAME.fullmatch(found["noun"]) else None
        if change is not None:
            return change
    return None


def _scaled(found: re.Match[str]) -> Change | None:
    factor = factor_of(found["times"].lower())
    return None if factor is None else Change(found["noun"], lambda old: times(old, factor))


def _moved(found: re.Match[str]) -> Change | None:
    by = amount_of(_ONE.sub("1", with_numerals(found["value"])))
    if by is None:
        return None
    sign = -1 if _DOWN.search(found["way"]) else 1

    def new(old: Amount) -> str:
        if by.sort == "%" != old.sort:
            return times(old, 1 + sign * by.value / 100)
        return _written(old, old.value + sign * by.value) if old.is_like(by) else ""

    return Change(found["noun"], new)


_DOWN: Final = late_regex(
    rf"{_LESS}$|\b(?:de|fall|fell|drop|go(?:es)? down|shr|reduc|subtract|take|took)", re.IGNORECASE
)


def _multiplied(found: re.Match[str]) -> Change | None:
    by = amount_of(with_numerals(found["value"]))
    if by is None or by.sort or by.unit or not by.value:
        return None
    factor = by.value if found["way"].lower().startswith("mul") else 1 / by.value
    return Change(found["noun"], lambda old: times(old, factor))


def _signed(found: re.Match[str]) -> Change:
    is_minus = found["sign"].lower() in ("negative", "minus")
    return Change(found["noun"], lambda old: "-" if is_minus else "+", is_sign=True)


def _set(found: re.Match[str]) -> Change | None:
    value = _MONEY_WORD.sub(_with_sign, _EXTENT.sub("", found["value"].strip()))
    amount = amount_of(value) or amount_of(with_numerals(value))
    if amount is not None:
        return Change(found["noun"], lambda old: put(old, amount))
    if (measured := _EXPRESSION_IN_UNITS.fullmatch(value)) and unit_of(measured["unit"]):
        return _set_measured(found["noun"], value, measured)
    plain = operand(value)
    if plain is None or re.search(r"[a-z]{4}", plain):
        return None
    return Change(found["noun"], lambda old: f"({plain})" if not plain.isalnum() else plain)


def _set_measured(noun: str, value: str, measured: re.Match[str]) -> Change | None:
    """`√2 cm` for an amount that is a length, too."""
    unit = unit_of(measured["unit"])
    if unit is None or operand(measured["n"]) is None:
        return None

    def new(old: Amount) -> str:
        is_like = old.unit is not None and old.unit.dimension == unit.dimension
        return value if is_like else ""

    return Change(noun, new)


_EXPRESSION_IN_UNITS: Final = late_regex(r"(?P<n>[^ ]*[√π(][^ ]*) (?P<unit>[a-zµ]{1,12}[²³]?)")
_EXTENT: Final = late_regex(r"(?<=\w) (?:long|tall|high|wide|deep|away)$", re.IGNORECASE)
_ONE: Final = late_regex(r"^(?:an?|one|another)$", re.IGNORECASE)
_MONEY_WORD: Final = late_regex(
    r"^(?P<n>[\d.,]+) (?P<name>pounds?|dollars?|euros?|bucks|quid)$", re.I
)
_MONEY_SIGNS: Final = {"p": "£", "q": "£", "d": "$", "b": "$", "e": "€"}


def _with_sign(found: re.Match[str]) -> str:
    return f"{_MONEY_SIGNS[found['name'][0].lower()]}{found['n']}"


def factor_of(words: str) -> Fraction | None:
    """The number of "twice", "halved" or "three times"; `None` of what names none."""
    if words.startswith(("doubl", "twice")):
        return Fraction(2)
    if words.startswith(("halv", "half")):
        return Fraction(1, 2)
    if words.startswith(("tripl", "trebl")):
        return Fraction(3)
    if words.startswith("quadrupl"):
        return Fraction(4)
    count = words.partition(" times")[0]
    number = spelled(count)
    return Fraction(number) if number is not None else Fraction(count)


def times(old: Amount, factor: Fraction) -> str:
    """The amount so many times as large."""
    return _written(old, old.value * factor)


def put(old: Amount, new: Amount) -> str:
    """The text of the new amount in the place of the old one, whose signs and unit it keeps."""
    is_no_rate = old.sort == "%" and NO_RATE.fullmatch(new.text) is not None
    if not old.is_like(new) or (new.value < 0 and old.money) or is_no_rate:
        return ""
    if new.sort and not new.text.startswith("-"):
        return new.text
    if new.unit is not None:
        return f"{old.money}{new.text}"
    return _written(old, new.value)


def _written(old: Amount, value: Fraction) -> str:
    spaced = " " if old.mark[:1].isalpha() else ""
    return f"{old.money}{_decimal(value)}{spaced}{old.mark}{old.tail}"


def _decimal(value: Fraction) -> str:
    """As a decimal where that ends soon, else as a fraction in brackets."""
    if value.denominator == 1:
        return str(value.numerator)
    if 10**6 % value.denominator == 0:
        return f"{float(value):.6f}".rstrip("0")
    return f"({value})"


_GROWS: Final = (
    r"(?:increase[sd]?|grows?|grew|rises?|rose|goes up|went up|go up|decrease[sd]?|falls?|fell"
    r"|drops?|dropped|goes down|went down|go down|shrinks?|shrank|(?:is |was |gets )(?:increased"
    r"|decreased|reduced))"
)
_FORMS: Final = tuple(
    (kind, late_regex(pattern, re.IGNORECASE))
    for pattern, kind in (
        (rf"(?:i |we |you )?(?P<times>(?:double|halve|triple|treble|quadruple)d?)"
        rf" {_NOUN}", _scaled),
        (rf"(?:with |use )?(?P<times>twice|half|double|(?:three|four|five|\d+) times) {_NOUN}",
         _scaled),
        (rf"(?:make )?{_NOUN} (?:{_BE} )?{_TIMES}", _scaled),
        (rf"(?:make )?{_NOUN} (?:{_BE} )?(?:by )?{_VALUE} (?P<way>{_MORE}|{_LESS})", _moved),
        (rf"{_NOUN} (?P<way>{_GROWS}) by {_VALUE}", _moved),
        (rf"(?:there (?:is|are|was|were)|(?:we|i|they) (?:have|had|add|added|use|used)|with) "
         rf"(?P<value>\d+|an?|one|two|three|four|five) (?P<way>{_MORE}|{_LESS}) {_NOUN}", _moved),
        (rf"(?:i |we |you )?(?P<way>add)(?:ed)? {_VALUE} (?:more )?to {_NOUN}", _moved),
        (rf"(?:i |we |you )?(?P<way>subtract|take(?: away)?|took)(?:ed)? {_VALUE} (?:away )?from"
         rf" {_NOUN}", _moved),
        (rf"{_VALUE} (?:is|was|were|gets) (?P<way>added|subtracted|taken) (?:to|from) {_NOUN}",
         _moved),
        (rf"(?:i |we |you )?(?P<way>multipl(?:y|ied)|divided?) {_NOUN} by {_VALUE}", _multiplied),
        (rf"{_NOUN} (?:is|was|were|gets) (?P<way>multiplied|divided) by {_VALUE}", _multiplied),
        (rf"(?:make )?{_NOUN} {_BE} {_SIGN}", _signed),
        (rf"make {_NOUN} {_SIGN}", _signed),
        (rf"(?:change|make|set|put|switch|turn|replace|let) {_NOUN} "
         rf"(?:(?:to be|to|into|be|=|as|with|by|equal to|equal) )?(?:an? )?{_VALUE}", _set),
        (rf"{_NOUN} (?:drops?|dropped|falls?|fell|rises?|rose|changes?|changed|(?:goes|went) (?:up"
         rf"|down)) to {_VALUE}", _set),
        (rf"(?:it|they) ?{_BE} {_VALUE} (?P<noun>long|tall|high|wide|deep)", _set),
        (rf"(?:with )?{_NOUN} {_BE} (?:an? )?(?:of )?{_VALUE}", _set),
        (rf"(?:with |for |use |using ){_NOUN} (?:(?:of|=|being|as) )?{_VALUE}", _set),
        (rf"{_NOUN} (?:of|=|:) ?{_VALUE}", _set),
        (rf"(?:with |for |use |using ){_VALUE} (?:as|for) {_NOUN}", _set),
        (rf"{_NOUN} (?:costs?|weighs?|has|had|takes?|took|lasts?|needs?|needed|goes|went|pays?"
         rf"|charges?|charged|starts? (?:at|with)) {_VALUE}", _set),
    )
)  # fmt: skip
