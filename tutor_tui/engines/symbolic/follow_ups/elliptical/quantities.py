"""Other numbers for numbers of a question, each found by the words beside it.

"what if the radius is 6" changes the number beside "radius", "10 miles" the one before "miles".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.deeds_named import (
    DOES,
    deed_of,
    is_done_at,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import Fragment, Token, tokens_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Binary, Name, Node
from tutor_tui.mathematics.trees import variables, walk

_NEAR: Final = 4
"""How many words to each side of a number may name it."""

_MOST_NUMBERS: Final = 12
_PAIR: Final = 2
"""More numbers than this in a row are a list, of which no word names one."""
_SOFT_WORDS: Final = """
    take took taken cost got get give gave go went travel travelled drive drove run ran walk walked
    last lasted start started make made equal throw threw roll flip flipped toss tossed end use
    value number change changed invest invested side length after
"""
_SOFT: Final = frozenset(_SOFT_WORDS.split())
"""Words that may stand in the fragment alone: the question tells the same in other words."""

_ASSIGNED: Final = re.compile(r"(?:[a-z]+ )?[A-Za-z] ?= ?\S+", re.IGNORECASE)
_BACKWARDS: Final = re.compile(
    r"\b(?:(?:would|will|does|must|should|do (?:i|we|you) need to) (?:make|give|get|have)"
    r"|makes|gives|so that|such that)\b"
    r"|^how many (?:of (?:them|these|those) )?(?:start|begin|end|contain|include)\b",
    re.IGNORECASE,
)
"""What is asked is a quantity that was given from one that was asked for, or a part of what was
counted."""

_QUANTIFIER: Final = (
    r"(?:at least|at most|exactly|more than|less than|fewer than|no more than|not more than"
    r"|no fewer than|only|precisely)"
)
_COUNTED: Final = re.compile(
    rf"(?:(?P<quantifier>{_QUANTIFIER})\s+)?(?P<number>\d+|[a-z]+)\s+(?P<noun>[a-z]+)"
    r"(?P<more>\s+or\s+(?:more|less|fewer))?",
    re.IGNORECASE,
)


def with_quantities(question: str, fragment: Fragment) -> Iterator[str]:
    """The question with the fragment's numbers, at the places that its words name best."""
    numbers = [token for token in fragment.tokens if token.is_number]
    words = [token for token in fragment.tokens if not token.is_number]
    asked = tokens_of(question)
    lists = [at for at in LIST.finditer(question) if len(at[0].split(",")) > _PAIR]
    places = [
        index
        for index, token in enumerate(asked)
        if token.is_number
        and not any(at.start() <= token.start < at.end() for at in lists)
        and not is_one_of_a_rate(question, token.start)
    ]
    if more := list(_in_more(question, fragment)):
        yield from more
        return
    if not numbers or not words or not len(numbers) <= len(places) <= _MOST_NUMBERS:
        return
    if (
        _BACKWARDS.search(fragment.text)
        or _ASSIGNED.fullmatch(fragment.text)
        or _has_formula(fragment.text)
        or (_OF_MONEY.search(fragment.text) and not _OF_MONEY.search(question))
    ):
        return
    if (whole := _with_other_time(question, fragment)) is not None:
        yield whole
        return
    known = {token.key for token in asked}
    if any(word.key not in known and word.key not in _SOFT for word in words):
        return
    places = _of_the_deed(question, fragment, asked, places)
    choices = [
        chosen
        for chosen in combinations(places, len(numbers))
        if all(
            _sorts(fragment.text, new) <= _sorts(question, asked[index])
            for new, index in zip(numbers, chosen, strict=True)
        )
    ]
    if choices:
        yield from _best(question, fragment, asked, choices)


def _of_the_deed(
    question: str, fragment: Fragment, asked: Sequence[Token], places: list[int]
) -> list[int]:
    """Of "he gave Ben 15" only what is given, where the question says that something is."""
    found = DOES.fullmatch(fragment.text)
    deed = deed_of(found["verb"]) if found else frozenset()
    done = [index for index in places if is_done_at(deed, question, asked[index].start)]
    return done or places


def is_one_of_a_rate(text: str, start: int) -> bool:
    """Whether this is the 1 of "1 pound = 1.15 euros", which nobody changes."""
    return _ONE_OF_A_RATE.match(text, start) is not None


_ONE_OF_A_RATE: Final = re.compile(r"(?:[$£€] ?)?1(?: ?[A-Za-z]+){0,2} ?= ?[$£€]?\d")
_OF_MONEY: Final = re.compile(r"[$£€]|\b(?:costs?|pay|pays|paid|price[sd]?)\b", re.IGNORECASE)
"""A price takes the place of no number of a question that has none."""
_PRICE: Final = re.compile(r"[£$€]\s?$")
_RATE: Final = re.compile(
    r"\s*(?:dollars |pounds |euros )?(?:an?|per|each|every) (?:hour|minute|day|week|month|year)\b",
    re.IGNORECASE,
)

_SPAN: Final = re.compile(r"[ -]?(?:h|hrs?|hours?|min(?:ute)?s?|days?|weeks?)\b", re.IGNORECASE)
_IN_ONE: Final = re.compile(r"\bin (?:an?|1|one) (?P<unit>hour|minute|day|week)\b", re.IGNORECASE)
_IN_MORE: Final = re.compile(
    r"(?:(?:in|for|after) )?(?P<n>\d+(?:\.\d+)?) (?P<unit>hour|minute|day|week)s", re.I
)


def _in_more(question: str, fragment: Fragment) -> Iterator[str]:
    """ "in 3 hours" for the "in an hour" that the question ends with."""
    found, places = _IN_MORE.fullmatch(fragment.text), list(_IN_ONE.finditer(question))
    if found and places and not re.search(r"\d", question[places[-1].end() :]):
        at = places[-1]
        if at["unit"].lower() == found["unit"].lower():
            yield f"{question[: at.start()]}in {found['n']} {found['unit']}s{question[at.end() :]}"


def _sorts(text: str, number: Token) -> set[str]:
    """Whether a number is money, a time, or so much an hour or the like: such a number takes the
    place of its like only."""
    found = (
        ("money", _PRICE.search(text[: number.start])),
        ("rate", _RATE.match(text, number.end)),
        ("time", _SPAN.match(text, number.end)),
    )
    return {name for name, one in found if one}


_HOURS: Final = r"\d+(?:\.\d+)? ?(?:hours?|hrs?|h)\b"
_MINUTES: Final = r"\d+(?:\.\d+)? ?(?:minutes?|mins?|min)\b"
_TWO_UNITS: Final = re.compile(rf"{_HOURS},? (?:and )?{_MINUTES}", re.IGNORECASE)
_ONE_UNIT: Final = re.compile(rf"(?:{_HOURS}|{_MINUTES})", re.IGNORECASE)
_TIME_ALONE: Final = re.compile(
    rf"(?:(?:in|for|after) )?(?:{_HOURS}|{_MINUTES})[ ?.!]*", re.IGNORECASE
)
_AMOUNT_ASKED: Final = re.compile(
    r"\bhow (?:far|many(?! (?:hours|minutes))|much(?! time))\b|\bdistance\b(?=[^.]*$)",
    re.IGNORECASE,
)


def _with_other_time(question: str, fragment: Fragment) -> str | None:
    """ "in 45 minutes" for the whole of "2 hours 30 minutes", and not for its minutes."""
    places = list(_TWO_UNITS.finditer(question))
    if not places and _AMOUNT_ASKED.search(question) and _TIME_ALONE.fullmatch(fragment.text):
        places = list(_ONE_UNIT.finditer(question))
    new = _TWO_UNITS.search(fragment.text) or _ONE_UNIT.search(fragment.text)
    if len(places) != 1 or new is None or new.end() < len(fragment.text.rstrip(" ?.!")):
        return None
    return f"{question[: places[0].start()]}{new[0]}{question[places[0].end() :]}"


def _has_formula(text: str) -> bool:
    """Whether there is an expression with letters, a power or a product: its numbers are no
    quantities."""
    return any(map(_is_formula, (span.node for span in find_mathematics(text))))


def _is_formula(node: Node) -> bool:
    is_reckoned = any(isinstance(one, Binary) and one.sign in "^*" for one in walk(node))
    return is_reckoned or (bool(variables(node)) and not isinstance(node, Name))


def _best(
    question: str, fragment: Fragment, asked: Sequence[Token], choices: list[tuple[int, ...]]
) -> Iterator[str]:
    scored = [
        (
            _score(fragment.tokens, asked, chosen)
            + _alike_before(question, fragment, asked, chosen),
            chosen,
        )
        for chosen in choices
    ]
    highest = max(score for score, _ in scored)
    if highest <= 0:
        return
    new = [fragment.text[token.start : token.end] for token in fragment.tokens if token.is_number]
    for score, chosen in scored:
        if score == highest:
            yield _put(question, [asked[index] for index in chosen], new)


_BEFORE: Final = re.compile(r"\b(?P<word>to|from|at|by|after|until)\s+[£$€]?$", re.IGNORECASE)


def _alike_before(
    question: str, fragment: Fragment, asked: Sequence[Token], chosen: Sequence[int]
) -> float:
    """How many numbers have the same preposition right before them as those of the fragment."""
    numbers = [token for token in fragment.tokens if token.is_number]
    alike = 0.0
    for new, index in zip(numbers, chosen, strict=True):
        here = _BEFORE.search(fragment.text[: new.start])
        there = _BEFORE.search(question[: asked[index].start])
        if here and there and here["word"].lower() == there["word"].lower():
            alike += 1
    return alike


def _score(words: Sequence[Token], asked: Sequence[Token], chosen: Sequence[int]) -> float:
    """How well the words beside the fragment's numbers agree with those beside the chosen ones."""
    total = 0.0
    at = [index for index, token in enumerate(words) if token.is_number]
    for place, index in zip(at, chosen, strict=True):
        if _units_differ(words, place, asked, index):
            return 0.0
        for direction in (-1, 1):
            near = _beside(words, place, direction)
            there = _beside(asked, index, direction)
            total += sum(1 / (1 + there.index(key)) for key in near if key in there)
            across = _beside(asked, index, -direction)
            total += sum(0.1 for key in near if key not in there and key in across)
    return total


def _units_differ(words: Sequence[Token], place: int, asked: Sequence[Token], index: int) -> bool:
    """Whether both numbers have a unit right behind them, and not the same."""
    units = [
        next((one.unit for one in tokens[at + 1 : at + 2] if not one.is_number), None)
        for tokens, at in ((words, place), (asked, index))
    ]
    return None not in units and units[0] != units[1]


def _beside(tokens: Sequence[Token], index: int, direction: int) -> list[str]:
    """The words on one side of a number, the nearest first, up to the next number."""
    keys = []
    stop = index + direction * (_NEAR + 1)
    for place in range(index + direction, stop, direction):
        if not 0 <= place < len(tokens) or tokens[place].is_number:
            break
        keys.append(tokens[place].key)
    return keys


def _put(question: str, places: Sequence[Token], new: Sequence[str]) -> str:
    text = question
    for token, value in sorted(zip(places, new, strict=True), key=lambda pair: -pair[0].start):
        text = f"{text[: token.start]}{value}{text[token.end :]}"
    return text


_TRIES: Final = re.compile(
    r"(?P<n>\d+) (?:rolls|tosses|flips|throws|spins|tries|attempts|times)", re.IGNORECASE
)
_TIMES: Final = re.compile(
    r"\b(?:(?:\d+|two|three|four|five|six|ten) times|twice)\b", re.IGNORECASE
)


def with_count(question: str, fragment: Fragment) -> Iterator[str]:
    """ "at least two heads" for the "two heads" of the question."""
    if re.fullmatch(rf"{_QUANTIFIER} \w+", fragment.bare, re.IGNORECASE):
        for at in re.finditer(rf"{_QUANTIFIER} \w+", question, re.IGNORECASE):
            yield f"{question[: at.start()]}{fragment.bare}{question[at.end() :]}"
    tries, times = _TRIES.fullmatch(fragment.bare), list(_TIMES.finditer(question))
    if tries and len(times) == 1:
        at = times[0]
        yield f"{question[: at.start()]}{tries['n']} times{question[at.end() :]}"
    wanted = _COUNTED.fullmatch(fragment.bare)
    if wanted is None or not (wanted["quantifier"] or wanted["more"]):
        return
    noun = tokens_of(wanted["noun"])
    for at in _COUNTED.finditer(question):
        is_number = any(token.is_number for token in tokens_of(at["number"]))
        there = tokens_of(at["noun"])
        if is_number and noun and there and noun[0].key == there[0].key:
            yield f"{question[: at.start()]}{fragment.bare}{question[at.end() :]}"


_ARTICLED: Final = re.compile(r"(?:an?|some|any)\s+[a-z]+(?:\s+[a-z]+){0,3}", re.IGNORECASE)


def with_thing(question: str, fragment: Fragment) -> Iterator[str]:
    """ "an even number" for the "a 6" of "the probability of rolling a 6"."""
    if _ARTICLED.fullmatch(fragment.text):
        for at in re.finditer(r"\b(?:an?\s+)\d+(?=\s)", question):
            yield f"{question[: at.start()]}{fragment.text}{question[at.end() :]}"
    other, asked = _TOLD_THING.fullmatch(fragment.text), _ASKED_OF_THING.fullmatch(question)
    if other and asked:
        yield f"{asked['ask']}{other['thing']}"


_TOLD_THING: Final = re.compile(r"(?:(?:for|of|with) )?(?P<thing>an? [a-z]+\b.*\d.*)", re.I)
_ASKED_OF_THING: Final = re.compile(r"(?P<ask>[^\d]*?\b(?:of|for) )an? [a-z]+\b.*\d.*", re.I)
"""What is asked of a thing that its numbers tell: "the area of" and "a circle with radius 3"."""
