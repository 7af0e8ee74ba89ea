"""Amounts of the question before, taken up again: its whole, its fraction, its score, its time.

"and 45% of it" after 30% of 150, "what if i spent 2/3", "my friend got 42 out of 50", "3 hours
before that", "and if it goes back up to 400", "by how much" after a comparison.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.of_money import of_money
from tutor_tui.engines.symbolic.follow_ups.of_parts import of_a_part
from tutor_tui.engines.symbolic.follow_ups.of_purchases import of_a_purchase
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import QUANTITY, RESULT, needs_a_result
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.measures.clock import ClockShift, ClockSpan
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.probability.counting import Count
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Problem
from tutor_tui.mathematics.request import LED

_N: Final = r"\d+(?:\.\d+)?"
_SHARE: Final = late_regex(
    rf"(?:(?:what(?:'s|s| is)|find|calculate|work out|how much is)\s+)?{_N} ?(?:%|percent) of "
    rf"(?P<whole>[£$€]?\d[\d,]*(?:\.\d+)?)\W*",
    re.IGNORECASE,
)
_OF_IT: Final = late_regex(
    rf"\W*(?:(?:and|what about|how about|also)\b[\s,]*)+(?P<n>{_N}) ?(?:%|percent) of (?:it|the"
    rf" same(?: number| amount)?|that number|the number)\W*",
    re.IGNORECASE,
)
_FRACTION: Final = late_regex(r"(?<![\d./])\d+/\d+(?![\d./])")
_IN_PERCENT: Final = late_regex(
    rf"{LED}(?:what|which|how many) (?:percent(?:age)?|%)(?: of (?:it|that|the [a-z]+))?"
    r" (?:did|do|does|is|was|have|has)(?: (?:i|he|she|they|we|you|it|that))?(?: [a-z]+)?\W*",
    re.IGNORECASE,
)
_OTHER_FRACTION: Final = late_regex(
    rf"{LED}(?:what )?if (?:i|he|she|they|we|you|it|only)(?: [a-z]+){{0,2}} (?P<new>\d+/\d+)"
    r"(?: of (?:it|them|that))?(?: instead)?\W*",
    re.IGNORECASE,
)
_SHIFTED: Final = late_regex(
    rf"{LED}(?:what (?:time )?(?:is|was) (?:it )?)?(?P<length>(?:{_N}|half an|an?) (?:hours?|hrs?|h"
    r"|minutes?|mins?|min)(?: (?:and )?\d+ (?:minutes?|mins?))?) (?P<way>before|after|later"
    r"|earlier)(?: than)?(?: (?:that|then|it))?\W*",
    re.IGNORECASE,
)
_LATE: Final = late_regex(
    rf"{LED}(?:what )?(?:if )?(?:it'?s|it (?:is|was|runs|arrives|gets in)|the [a-z]+ is)(?:"
    rf" running)?"
    rf" (?P<length>(?:{_N}|half an|an?) (?:hours?|hrs?|minutes?|mins?)) (?P<way>late|early"
    rf"|delayed)\W*",
    re.IGNORECASE,
)
_CLOCK: Final = late_regex(r"(?<![\d:])\d{1,2}:\d\d(?: ?[ap]\.?m\b)?", re.IGNORECASE)
_OTHER_CLOCK: Final = late_regex(
    rf"{LED}(?:what )?if (?:it|he|she|i|we|they|the [a-z]+)(?: [a-z]+){{1,2}}(?: at)?"
    rf" {_CLOCK.pattern}(?: instead)?\W*",
    re.IGNORECASE,
)
_QUOTIENT: Final = late_regex(
    r"(?<![\d./])(?P<a>\d+) ?(?:÷|/|divided by) ?(?P<b>[1-9]\d*)(?![\d./])"
)
_REMAINDER: Final = late_regex(
    rf"{LED}(?:what(?:'s|s| is|s is)? |find )?(?:the )?remainder(?: then)?\W*", re.IGNORECASE
)
_CUT_AFTER: Final = late_regex(
    rf"{LED}(?:what )?(?:if )?(?:i|we|you|they|there'?s?|he|she) ?(?:get|have|take|give|got|is"
    rf"|gets)?"
    rf"(?: an?(?:other)?)? ?(?P<n>{_N}) ?(?:%|percent) (?:off|discount)(?: (?:after|on|off|of"
    rf"|from|that|it|then|too|as well|the total|the whole thing|on top))+\W*",
    re.IGNORECASE,
)
_OF_PART: Final = late_regex(r"how much (?:is|was) the (?:vat|tax|tip)|\bsave\b", re.IGNORECASE)
_UNTIL: Final = late_regex(
    rf"{LED}how (?:long|many hours|much time)(?: is(?: it| that)?| would it be)?(?: from (?:then"
    r"|that|there))? (?:until|till|to|before) (?P<end>midnight|noon|midday|\d{1,2}(?:[:.]\d\d)?(?:"
    r" ?[ap]m)?)(?: (?:from|after) (?:then|that|there))?\W*",
    re.IGNORECASE,
)
_BY_HOW_MUCH: Final = late_regex(
    rf"{LED}(?:by )?how much(?: (?:more|less|bigger|smaller|larger))?(?: is (?:it|that))?\W*", re.I
)
_COMPARES: Final = late_regex(
    r"\b(?:bigger|larger|greater|smaller|less|more)\b.*\b(?:than|or)\b", re.IGNORECASE
)
_NUMBERS: Final = late_regex(r"(?<![\w./])\d+(?:\.\d+|/\d+)?(?![\w/]|\.\d)")
_FROM_TO: Final = late_regex(
    rf"\bfrom (?P<a>[£$€]?{_N}) (?:dollars |pounds |euros )?to (?P<b>[£$€]?{_N})\b", re.IGNORECASE
)
_BACK: Final = late_regex(
    rf"{LED}(?:what )?(?:if|when)? ?(?:it|the price|that)? ?(?:then )?(?:goes|go|went|rises|rose"
    rf"|falls|fell|comes|is put|was put|changes) (?:back|again)(?: up| down| again)* to"
    rf" (?P<c>[£$€]?{_N})\b.*",
    re.IGNORECASE,
)


_PRICED: Final = late_regex(
    rf"{LED}(?:if )?(?:(?:each|every|one|1|an?|the)\b ?)?(?P<thing>[a-z]+)? ?\b(?:costs?|is|are)"
    rf" (?P<coin>[$£€])?(?P<n>{_N})(?: (?:dollars|euros|pounds|cents|pence))?(?P<per> (?:each"
    r"|(?:per|an?|for (?:each|every)) (?P<of>[a-z]+)))?[,.;]?(?: (?:and|so|then|how much|what"
    r"|whats|what's|is|will|would|does|do|did|it|the|they|that|i|we|you|all|be|cost|costs|price"
    r"|total|in|altogether|pay|for|need|to))+\W*",
    re.IGNORECASE,
)
_OF_ONE: Final = late_regex(rf"{LED}(?:if )?(?:each|every|one|1|an?)\b", re.IGNORECASE)
_PACKED: Final = late_regex(
    rf"{LED}(?:if )?(?:(?:an?|each|one|1|every|the) (?P<box>box|pack|packet|bag|crate|carton"
    rf"|case)(?:es|s)?"
    rf" (?:has|have|holds?|contains?|with|of)|(?:they|it|tiles?) (?:come|comes|is sold|are sold)"
    rf" in (?P<box2>box|pack|packet|bag|crate|carton|case)(?:es|s)? (?:of|with)) (?P<n>\d+)(?:"
    rf" [a-z]+)?[,.;]? "
    r"(?:and |so |then )?how many (?P<asked>box|pack|packet|bag|crate|carton|case)(?:es|s)?(?:"
    r" [a-z]+)*\W*",
    re.IGNORECASE,
)


_PRICE_OF_ONE: Final = late_regex(
    rf"(?P<coin>[$£€])? ?(?<![\d.])(?P<n>{_N})(?: (?:dollars|euros|pounds|cents|pence|p))? ?"
    r"(?:per|an?|/|for (?:each|every|an?|one)|each|every) ?(?P<of>[a-z]+)\b",
    re.IGNORECASE,
)
_OF_MONEY: Final = late_regex(r"[$£€]|\b(?:costs?|pays?|paid|priced?|earns?)\b", re.IGNORECASE)
"""What tells a price already, which another one takes the place of."""
_PRICING_WORDS: Final = """
    how much what whats what's would will does do did it that this they all of the a if is are be
    at costs cost price priced i we you he she pay for need to and so but ok then now in total
    altogether fuel petrol gas diesel when with spend trip journey
"""
_PRICING: Final = frozenset(_PRICING_WORDS.split())
_COSTING: Final = frozenset({"cost", "costs", "price", "pay", "spend"})


def _at_a_price(text: str, question: str, problem: Problem | None) -> Iterator[str]:
    """ "what would that cost if petrol is 1.80 a litre": what was found, at the price of one."""
    found = _PRICE_OF_ONE.search(text) if not _OF_MONEY.search(question) else None
    rest = f"{text[: found.start()]} {text[found.end() :]}".lower() if found else ""
    known = _PRICING | set(re.findall(r"[a-z]+", question.lower()))
    words = set(re.findall(r"[a-z']+", rest))
    if found is None or re.search(r"\d|%", rest) or not words <= known:
        return
    is_of_money = words & _COSTING or (found["coin"] and words <= _PRICING)
    is_told = singular(found["of"].lower()) in {singular(word) for word in known - _PRICING}
    is_of_this = is_told if _has_no_unit(problem) else _is_of_this(found["of"], problem)
    if is_of_money and is_of_this:
        yield f"{RESULT}*{found['n']}"


_NUMBER_OF: Final = re.compile(r"the (?:total )?number of (?:[a-z]+ )?(?P<thing>[a-z]+)(?: is)?")
_ANY_THING: Final = frozenset({"", "it", "they", "one", "each", "that", "this"})


def _has_no_unit(problem: Problem | None) -> bool:
    """Whether a result does not say in what it is: "the fuel"."""
    match problem:
        case Reckoned(goal=name, unit=unit) | Story(asked=(Asked(name=name, unit=unit),)):
            return not unit and not _NUMBER_OF.fullmatch(name)
    return True


def _is_priced(priced: re.Match[str], problem: KindProblem) -> bool:
    """Whether a price is one of what was counted or measured: no tickets for metres."""
    return _is_of_this(priced["of"] or priced["thing"] or "", problem)


def _is_of_this(one: str, problem: Problem | None) -> bool:
    """Whether a word names what was counted, or the unit in which it was measured."""
    of_one = one.lower()
    match problem:
        case Reckoned(goal=name, unit=unit) | Story(asked=(Asked(name=name, unit=unit),)):
            counted = _NUMBER_OF.fullmatch(name) if not unit else None
        case _:
            return False
    if counted is not None:
        return of_one in _ANY_THING or singular(of_one) == singular(counted["thing"])
    measured, unit_of_one = unit_of(unit), unit_of(of_one)
    if measured is None or unit_of_one is None:
        return bool(unit) and singular(unit) == singular(of_one)
    return unit_of_one.symbol == measured.symbol


def _of_each(text: str, problem: KindProblem) -> Iterator[str]:
    """ "each box costs $30, what is the total?", "a box has 12, how many boxes?"."""
    priced, packed = _PRICED.fullmatch(text), _PACKED.fullmatch(text)
    if priced and (priced["per"] or _OF_ONE.match(text)) and _is_priced(priced, problem):
        yield f"{RESULT}*{priced['n']}"
    if packed and (packed["box"] or packed["box2"]).lower() == packed["asked"].lower():
        box = packed["asked"].lower()
        many = f"{box}es" if box == "box" else f"{box}s"
        packing = f"They are packed in {many} of {packed['n']}. How many {many} are needed?"
        yield f"There are {RESULT} things. {packing}"


_REST: Final = late_regex(rf"{_N} - {_N}")
"""What is left of a whole, of which a part was told before."""


def of_an_amount(text: str, question: str, older: Iterator[str]) -> Written | None:
    """The question in full; `None` where nothing of the kind is meant."""
    if (cut := _CUT_AFTER.fullmatch(text)) is not None:
        before = next(older, question) if _OF_PART.search(question) else question
        return Written(f"{RESULT}*(1 - {cut['n']}/100)", before)
    if _REMAINDER.fullmatch(text):
        found = (at for one in (question, *older) if (at := _divided(one)))
        at = next(found, None)
        return Written(f"remainder when {at['a']} is divided by {at['b']}") if at else None
    plain = " ".join(text.split())
    before = next(older, "") if _REST.fullmatch(question) else ""
    for whole in (*_wholes(plain, question), *of_a_part(plain, before)):
        if needs_a_result(whole) or problem_of(whole) is not None:
            return Written(whole)
    return None


def _divided(question: str) -> "re.Match[str] | None":
    """The division that a question works out; none of a number that it writes otherwise."""
    is_other = re.search(r"^write |[*×+]|[-−] ?\d|\bof\b|\d ?%", question)
    return None if is_other else _QUOTIENT.search(question)


def _wholes(text: str, question: str) -> Iterator[str]:
    yield from of_money(text, question)
    share, again = _SHARE.fullmatch(question), _OF_IT.fullmatch(text)
    if share and again:
        yield f"{again['n']}% of {share['whole']}"
    yield from _of_a_fraction(text, question)
    yield from of_a_part(text, question)
    clocks = list(_CLOCK.finditer(question))
    if len(clocks) == 1 and _OTHER_CLOCK.fullmatch(text) and (new := _CLOCK.search(text)):
        yield f"{question[: clocks[0].start()]}{new[0]}{question[clocks[0].end() :]}"
    problem = problem_of(question)
    yield from of_a_purchase(text, problem)
    yield from _at_a_price(text, question, problem)
    if isinstance(problem, Reckoned | Story | Count):
        yield from _of_each(text, problem)
    if isinstance(problem_of(question), ClockShift | ClockSpan):
        yield from _of_a_time(text)
    if _BY_HOW_MUCH.fullmatch(text) and _COMPARES.search(question):
        yield from _difference(question)
    way, back = _FROM_TO.search(question), _BACK.fullmatch(text)
    if way and back and re.search(r"%|percent", f"{question} {text}", re.IGNORECASE):
        yield f"what is the percentage change from {way['b']} to {back['c']}"


def _of_a_fraction(text: str, question: str) -> Iterator[str]:
    fractions = list(_FRACTION.finditer(question))
    if len(fractions) != 1:
        return
    only = fractions[0]
    if _IN_PERCENT.fullmatch(text) and not question[: only.start()].endswith("("):
        yield f"write {only[0]} as a percentage"
    if new := _OTHER_FRACTION.fullmatch(text):
        yield f"{question[: only.start()]}{new['new']}{question[only.end() :]}"


def _of_a_time(text: str) -> Iterator[str]:
    if shifted := _SHIFTED.fullmatch(text):
        way = {"later": "after", "earlier": "before"}.get(shifted["way"].lower(), shifted["way"])
        yield f"what time is it {shifted['length']} {way} {QUANTITY}"
    if late := _LATE.fullmatch(text):
        way = "before" if late["way"].lower() == "early" else "after"
        yield f"what time is it {late['length']} {way} {QUANTITY}"
    if until := _UNTIL.fullmatch(text):
        yield f"how long is it from {QUANTITY} to {until['end']}"


def _difference(question: str) -> Iterator[str]:
    """The larger of the two numbers that were compared, less the smaller one."""
    numbers = _NUMBERS.findall(question)
    if len(numbers) == 2 and not any(one.endswith("/0") for one in numbers):
        small, large = sorted(numbers, key=Fraction)
        yield f"{large} - {small}"
