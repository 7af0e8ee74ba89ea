"""Games of chance told in sentences, as tables of what is won with which chance.

"It costs $2 to play. You roll a die and win $6 if you roll a 6, otherwise nothing." Every clause
must be the price, what is thrown, or what is won or lost; the price is taken off every outcome.
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.probability.draws import answer
from tutor_tui.mathematics.kinds.probability.reading import read_draw
from tutor_tui.mathematics.kinds.probability.wording import CHANCE, plain_request
from tutor_tui.mathematics.late_patterns import late_regex

Outcomes = tuple[tuple[Fraction, ...], tuple[Fraction, ...]]

_SUM: Final = (
    r"[$£€]? ?(?P<sum>\d{1,9}(?:\.\d{1,2})?)(?: ?(?:dollars?|euros?|pounds?|points?|€|£))?"
)
_P: Final = r"(?P<p>\d{1,3}(?:\.\d{1,4})? ?(?:%|percent)|[01]?\.\d{1,6}|[1-9]\d*/[1-9]\d*)"
_WHO: Final = r"(?:you|i|we|he|she|they|one|a player|the player|players|a person)"
_GAME: Final = (
    r"(?:(?:a|the|1|each|one) (?:[a-z]+ )?(?:game|ticket|bet|go|try|turn|spin)|it|playing)"
)
_WINS: Final = r"(?P<way>wins?|gets?|gains?|receives?|earns?|loses?|pays?)(?: (?:out|back))?"
_COSTS: Final = (
    late_regex(
        rf"(?:{_GAME}|the (?:price|cost|stake|entry fee)(?: of {_GAME})?|to play)"
        rf"(?: (?:costs?|is))+ {_SUM}(?: (?:to (?:play|enter)(?: (?:a|the|this) game)?|(?:per|for"
        rf" an?) (?:game|ticket|go|play"
        r"|turn)|each))*"
    ),
    late_regex(rf"{_WHO} (?:have to |must )?pays? {_SUM} (?:to (?:play|enter)|for {_GAME})"),
)
_THROWN: Final = late_regex(
    rf"(?:in {_GAME},? )?(?:{_WHO} )?(?:rolls?|throws?|tosse?s?|flips?|a|the|1|one| )+(?:fair |"
    r"normal |ordinary |six-sided |6-sided )*(?P<what>die|dice|coin)(?: is (?:rolled|thrown|tossed"
    r"|flipped))?(?: once)?"
)
_SHOWN: Final = (
    rf"(?:{_WHO} (?:rolls?|throws?|gets?|tosse?s?|flips?)|it'?s|it (?:is|shows|lands on|comes up)"
    rf"|(?:the"
    r" )?(?:die|dice|coin) (?:is|shows|lands on|comes up))? ?(?P<event>(?:an? |the"
    r" )?(?!not\b)[a-z0-9 ]+)"
)
_OUTCOMES: Final = tuple(
    late_regex(one)
    for one in (
        rf"(?:if|when|for) {_SHOWN},? {_WHO} {_WINS} (?:{_SUM}|nothing)",
        rf"(?:{_WHO} )?{_WINS} (?:{_SUM}|nothing) (?:if|when|for) {_SHOWN}",
        rf"(?:{_WHO} )?{_WINS} {_SUM} with (?:a )?(?:{CHANCE} )?(?:of )?{_P}(?: {CHANCE})?",
        rf"(?:(?:the|a|your) )?{CHANCE} (?:of|to) (?P<way>win|lose)(?:ning|ing)? {_SUM} is {_P}",
        rf"(?:there is |{_WHO} ha(?:ve|s) )?an? {_P} {CHANCE} (?:of|to) (?P<way>win|lose)"
        rf"(?:ning|ing)? {_SUM}",
    )
)
_ELSE: Final = (
    r"(?:otherwise|if not|else|in all other cases|for anything else|for any other [a-z]+)"
)
_NOTHING: Final = r"(?:nothing|no money)"
_OTHERWISE: Final = (
    late_regex(rf"{_ELSE},? (?:{_WHO} )?(?:{_WINS} )?{_SUM}"),
    late_regex(rf"(?:{_WHO} )?{_WINS} {_SUM} {_ELSE}"),
    late_regex(
        rf"{_ELSE},? (?:{_WHO} )?(?:(?:do not|don't) win anything|lose|(?:{_WINS} )?{_NOTHING})"
        rf"|(?:(?:{_WHO} )?[a-z]+ )?{_NOTHING} {_ELSE}"
    ),
)
_CUT: Final = late_regex(
    r"\s*[;!]\s*|\s*\.(?!\d)\s*|,\s*(?:and |but )?|\s+(?:and|but)\s+(?=(?:if|you|i|he|she|we|wins?"
    r"|loses?|gets?|pays?|receives?|otherwise|nothing)\b)"
)


_LED_IN: Final = late_regex(
    r"^(?:in (?:a|the) (?:game|lottery|raffle)|a game(?=:)|suppose|now|then|if (?=a |the ))[ ,:]+"
)


class _Told(NamedTuple):
    cost: Fraction | None = None
    thrown: str = ""
    outcomes: tuple[tuple[Fraction, Fraction], ...] = ()
    rest: Fraction | None = None


def game_told(text: str, *, is_of_gain: bool) -> Outcomes | None:
    """What a game brings with which chances; `None` where a clause is not known.

    With a price, what is asked must be the gain: winnings may be meant with or without it.
    """
    told = _Told()
    for clause in filter(None, _CUT.split(plain_request(text))):
        after = _with(clause.strip(), told)
        if after is None:
            return None
        told = after
    left = 1 - sum((chance for _, chance in told.outcomes), Fraction(0))
    if not told.outcomes or left < 0 or (told.cost is not None and not is_of_gain):
        return None
    if told.rest is None and any(value < 0 for value, _ in told.outcomes) and left:
        return None
    pairs = [*told.outcomes, *([(told.rest or Fraction(0), left)] if left else [])]
    cost = told.cost or Fraction(0)
    return tuple(value - cost for value, _ in pairs), tuple(chance for _, chance in pairs)


def _with(clause: str, told: _Told) -> _Told | None:
    clause = _LED_IN.sub("", clause)
    if not clause:
        return told
    if (said := _said(_COSTS, clause)) is not None:
        return told._replace(cost=_sum(said)) if told.cost is None else None
    if (found := _THROWN.fullmatch(clause)) and not told.thrown:
        return told._replace(thrown=found["what"])
    if (said := _said(_OTHERWISE, clause)) is not None:
        return told._replace(rest=_sum(said)) if told.rest is None else None
    said = _said(_OUTCOMES, clause) or {}
    chance = _share(said["p"]) if said.get("p") else _of_throw(said.get("event"), told.thrown)
    if not said or chance is None:
        return None
    return told._replace(outcomes=(*told.outcomes, (_sum(said), chance)))


def _said(patterns: Sequence[re.Pattern[str]], clause: str) -> dict[str, str] | None:
    """What the first of some patterns catches of a clause."""
    found = first_of(one.fullmatch(clause) for one in patterns)
    return None if found is None else {name: one for name, one in found.groupdict().items() if one}


def _of_throw(event: str | None, thrown: str) -> Fraction | None:
    """The chance that one die or coin shows an event."""
    if not event:
        return None
    if thrown == "coin":
        return Fraction(1, 2) if re.fullmatch(r"(?:a )?(?:heads?|tails?)", event.strip()) else None
    drawn = read_draw(f"probability of rolling {event.strip()} on a die")
    result = answer(drawn).result if drawn is not None and drawn.count == 1 else None
    return Fraction(result) if result else None


def _sum(said: Mapping[str, str]) -> Fraction:
    """What is won, below 0 where it is lost."""
    is_lost = said.get("way", "").startswith(("lose", "pay"))
    return Fraction(said.get("sum", "0")) * (-1 if is_lost else 1)


def _share(text: str) -> Fraction:
    number = re.sub(r"[ %a-z]", "", text)
    return Fraction(number) / (1 if number == text else 100)
