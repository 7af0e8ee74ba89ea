"""Which amounts of a question a noun names: "the radius", "the 6", "the second one", "both sides".

By the words beside it, by its place, by its own figure, or by what only one amount can be: a rate
is a percentage, a price is money.
"""

import re
from collections.abc import Mapping, Sequence, Set
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amounts import Amount, amounts_in
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import tokens_of
from tutor_tui.mathematics.kinds.measures.units import (
    ANGLE,
    CALENDAR,
    LENGTH,
    MASS,
    TIME,
    Dimension,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import spelled

_FIGURE: Final = late_regex(
    r"(?:the )?(?:number )?[-−]?(?P<all>all (?:the )?|both (?:the )?)?"
    r"(?P<n>\d+(?:\.\d+)?(?:/\d+)?|[a-z]+?)(?P<many>'?s)?(?P<mark> ?%)?",
    re.IGNORECASE,
)
_PLACED: Final = late_regex(
    r"(?P<which>first|second|third|fourth|last|1st|2nd|3rd|other)(?: (?P<noun>[a-z]+))?", re.I
)
_PLACES: Final = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "other": 1, "third": 2, "3rd": 2,
                  "fourth": 3, "last": -1}  # fmt: skip
_TOGETHER: Final = late_regex(
    r"(?:both|all|every|each)(?: (?:of )?(?:the |its |their )?(?P<noun>[a-z]+))?(?: of them)?"
    r"|(?:everything|all of (?:it|them)|the two(?: (?P<two>[a-z]+))?)",
    re.IGNORECASE,
)
_PLAIN_WORDS: Final = frozenset(
    ("number", "numbers", "value", "one", "ones", "amount", "figure", "term", "thing")
)
_ALIKE_ROWS: Final = (
    "height high tall altitude", "length long side", "width wide breadth", "depth deep",
    "price cost costing priced pay", "age old", "weight weigh mass", "time take taking last",
    "foot bottom", "people person friend player guest pupil student kid child children",
    "principal deposit invest put save borrow", "discount off reduced", "sd deviation",
)  # fmt: skip
_ALIKE: Final = tuple(frozenset(row.split()) for row in _ALIKE_ROWS)
_LENGTH_WORDS: Final = "length width height distance depth radius diameter side base"
_RATE_WORDS: Final = "rate percentage percent interest discount tax vat tip increase markup"
_MONEY_WORDS: Final = "price cost money principal deposit investment salary bill wage fee budget"
_OF_ANY_SORT: Final = frozenset(
    ("rate", "percentage", "percent", "price", "cost", "money", "principal", "deposit")
)
"""Names that fit whatever percentage or sum of money there is; a tax is no discount."""
_OF_UNITS: Final[Mapping[str, tuple[Dimension, ...]]] = MappingProxyType(
    dict.fromkeys(_LENGTH_WORDS.split(), (LENGTH,))
    | dict.fromkeys(("time", "duration", "period"), (TIME, CALENDAR))
    | dict.fromkeys(("weight", "mass"), (MASS,))
    | dict.fromkeys(("angle",), (ANGLE,))
    | {"speed": (tuple(a - b for a, b in zip(LENGTH, TIME, strict=True)),)}
)
_RATES: Final = frozenset(_RATE_WORDS.split())
_MONEY: Final = frozenset(_MONEY_WORDS.split())
_BREAK: Final = late_regex(r"[.;:!?]|,(?!\d)|\b(?:and|by|with|but|how|what|find|which)\b")
_FAR: Final = 3
_SHORT: Final = 2
"""Letters of a word that is rather a variable, or a unit."""


def named_amounts(noun: str, question: str) -> tuple[tuple[Amount, ...], ...]:
    """What a noun can mean in the question: each meaning holds the amounts that change together.

    None where it names nothing, several where it is unclear which is meant.
    """
    amounts = amounts_in(question)
    plain = " ".join(noun.lower().split())
    for way in _WAYS:
        if found := way(plain, question, amounts):
            return found
        if way is _together and _TOGETHER.fullmatch(plain):
            return ()  # one of them alone is not meant
    return ()


_Meanings = tuple[tuple[Amount, ...], ...]


def _by_figure(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """ "the 6", "the sixes", "all the 3s": those of this very value."""
    found = _FIGURE.fullmatch(noun)
    if found is None:
        return ()
    word = found["n"]
    number = word if word[0].isdigit() else spelled(word) or spelled(word.removesuffix("e"))
    if number is None:
        return ()
    alike = [one for one in amounts if one.value == Fraction(number)]
    if found["mark"]:
        alike = [one for one in alike if one.sort == "%"]
    if (found["many"] or found["all"]) and alike:
        return (tuple(alike),)
    return tuple((one,) for one in alike)


def _together(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """ "both sides", "everything": the amounts of the one sort that there is."""
    found = _TOGETHER.fullmatch(noun) or re.fullmatch(
        r"(?P<noun>(?:side|length|number|dimension|price|edge|measurement)s)(?P<two>)", noun
    )
    amounts = [one for one in amounts if not _is_of_another(one, noun, question)] if found else []
    if found is None or len(amounts) < 2:
        return ()
    sorts = {(one.sort, one.unit) for one in amounts}
    if _SIDE.search(noun):  # "4 by 5 by 6 cm": the unit at the end is that of all
        sorts = {one for one in sorts if one != ("", None)} or sorts
    return (tuple(amounts),) if len(sorts) == 1 else ()


def _is_of_another(amount: Amount, noun: str, question: str) -> bool:
    """Whether a measure that the noun does not name stands last before an amount: "height 4"."""
    told = _LENGTHS.findall(question[: amount.start])
    asked = _LENGTHS.findall(noun)
    names = {one[-1].lower() for one in (told, asked) if one}
    return bool(told and asked) and len(names) > 1 and not names <= _SIDES


_SIDES: Final = frozenset(("side", "length", "width"))
_LENGTHS: Final = late_regex(rf"\b({'|'.join(_LENGTH_WORDS.split())})s?\b", re.IGNORECASE)
_SIDE: Final = late_regex(r"\b(?:side|length|dimension|edge|measurement|leg)s\b")


def _by_place(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    found = _PLACED.fullmatch(noun)
    if found is None:
        return ()
    named = (found["noun"] or "one").lower()
    among = list(amounts)
    if named not in _PLAIN_WORDS:
        beside = _by_words(named, question, amounts) or _by_sort(named, question, amounts)
        among = [one for meaning in beside for one in meaning]
    place = _PLACES[found["which"].lower()]
    is_there = len(among) > 1 and -len(among) <= place < len(among)
    if not is_there or (found["which"].lower() == "other" and len(among) != 2):
        return ()
    return ((among[place],),)


def _by_what_is_told(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """Of "the mean of five numbers is 12" the 12 is the mean."""
    told = [
        one
        for one in amounts
        if re.search(
            rf"\b{re.escape(noun)} (?:(?:of|for|in) [^.;,?]*(?:\d|two|three|four|five|six|seven)"
            r"[^.;,?]* (?:is|was|=|equals)"
            r"|(?:then |now )?(?:becomes|became|changes to|rises to|falls to|drops to)) $",
            question[: one.start],
            re.IGNORECASE,
        )
    ]
    return tuple((one,) for one in told[:2])


def _by_the_next_word(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    return _by_words(noun, question, amounts, 0)


def _by_words(noun: str, question: str, amounts: Sequence[Amount], most: int = _FAR) -> _Meanings:
    """The amounts to which a word of the noun stands nearest; of several the nearest alone."""
    keys = [token.key for token in tokens_of(noun) if not token.is_number]
    for key in reversed([one for one in keys if len(one) > _SHORT or one == "sd"]):
        fitting = [one for one in amounts if _can_be(key, one)]
        near = [(_distance(key, question, one), one) for one in fitting]
        nearest = min((far for far, _ in near), default=_FAR + 1)
        if nearest <= most:
            found = [one for far, one in near if far == nearest]
            if _keys(question).count(key) > 1 and len(found) > 1:
                return tuple((one,) for one in _of_the_thing(found, set(keys) - {key}, question))
            return tuple((one,) for one in _without_other_names(found, question))
    return ()


_ASKED_OF: Final = late_regex(
    r".*\bhow [a-z]+ (?:is|are|was|does|do|did) (?:the |an? )?(?P<of>[a-z]+)"
)


def _of_the_thing(found: Sequence[Amount], named: Set[str], question: str) -> Sequence[Amount]:
    """Of two shadows that of the thing named, else of the one that is asked about."""
    asked = _ASKED_OF.match(question.lower())
    things = named & set(_keys(question)) or set(_keys(asked["of"] if asked else ""))
    own = [one for one in found if things & set(_keys(_sentence_around(question, one)))]
    return own or found


def _sentence_around(question: str, amount: Amount) -> str:
    before = _SENTENCE.split(question[: amount.start])[-1]
    return before + _SENTENCE.split(question[amount.start :])[0]


_SENTENCE: Final = late_regex(r"[.;!?](?!\d)")


def _without_other_names(found: Sequence[Amount], question: str) -> Sequence[Amount]:
    """Of "radius 6 height 20" the 20 alone is the height: the 6 has a name of its own before it."""
    if len(found) != 2 or not _keys(question[found[0].end : found[1].start]):
        return found
    has_own = bool(_keys(_clause_before(question, found[0])))
    return found[1:] if has_own else found[:1]


def _distance(key: str, question: str, amount: Amount) -> int:
    """How many words lie between a number and the noun; far where another clause begins."""
    words = next((row for row in _ALIKE if key in row), frozenset({key}))
    after = question[amount.end :]
    left = _keys(_clause_before(question, amount))[::-1]
    following = amounts_in(after)
    ahead = after[: following[0].start] if following else after
    right = _keys(_BREAK.split(ahead)[0])
    if following and not _BREAK.search(ahead):
        right = right[:1]
    places = [side.index(word) for side in (left, right) for word in words if word in side]
    return min(places, default=_FAR + 1)


def _clause_before(question: str, amount: Amount) -> str:
    """The words before a number, from the last number or the beginning of the clause."""
    clause = _BREAK.split(question[: amount.start])[-1]
    numbers = amounts_in(clause)
    return clause[numbers[-1].end :] if numbers else clause


def _keys(text: str) -> list[str]:
    return [token.key for token in tokens_of(text) if not token.is_number]


def _by_sort(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """A noun that only an amount of one sort can be: a rate is a percentage."""
    keys = {token.key for token in tokens_of(noun)} & (_RATES | _MONEY | _OF_UNITS.keys())
    said = [one for one in amounts if one.sort or one.unit is not None]
    there = frozenset().union(*(row for row in _ALIKE if row & set(_keys(question))))
    keys &= _OF_ANY_SORT | _OF_UNITS.keys() | set(_keys(question)) | there
    return tuple((one,) for one in said if any(_can_be(key, one) for key in keys))


def _can_be(key: str, amount: Amount) -> bool:
    """Whether an amount's own signs allow it to be what a noun says; a bare number can be all."""
    if key in _RATES:
        return amount.sort == "%" or not (amount.sort or amount.unit)
    if key in _MONEY:
        return amount.sort == "money" or not (amount.sort or amount.unit)
    wanted = _OF_UNITS.get(key)
    return not wanted or (
        not amount.sort and (amount.unit is None or amount.unit.dimension in wanted)
    )


def _of_exchange(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """The rate of "1 pound = 1.15 euros" is the 1.15."""
    if noun.split()[-1:] != ["rate"]:
        return ()
    told = [one for one in amounts if _FOR_ONE.search(question[: one.start])]
    return ((told[0],),) if len(told) == 1 else ()


_FOR_ONE: Final = late_regex(r"(?<![\d.])[$£€]?1(?: ?[a-z]+){0,2} ?= ?$", re.IGNORECASE)


_BY: Final = late_regex(r"\d[a-z ]* (?:by|x|×) \d", re.IGNORECASE)


def _by_two_sides(noun: str, question: str, amounts: Sequence[Amount]) -> _Meanings:
    """The length of "8 cm by 5 cm" is the longer side, and the width the other one."""
    if len(amounts) != 2 or not _BY.search(question):
        return ()
    longer, shorter = sorted(amounts, key=lambda one: -one.value)
    return {"length": ((longer,),), "width": ((shorter,),)}.get(noun, ())


_WAYS: Final = (
    _by_figure,
    _of_exchange,
    _together,
    _by_two_sides,
    _by_place,
    _by_what_is_told,
    _by_the_next_word,
    _by_sort,
    _by_words,
)
