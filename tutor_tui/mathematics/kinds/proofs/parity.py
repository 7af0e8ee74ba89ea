"""Remainders of sums and products of any odd, even or consecutive numbers: reading.

"prove that the sum of two odd numbers is even", "is the product of three consecutive integers
divisible by 6?".
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare

LONGEST: Final = 160
_COUNTS: Final = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
_ASKED: Final = (
    r"(?:(?:please |can you |could you |how (?:do|can) (?:you|i|we) )*(?:prove|show|explain why"
    r"|why is it(?: true)?)(?: that)? |is it true that |why |what about |how about |and |is |are )*"
)
_ONES: Final = r"(?:numbers?|integers?|whole numbers?|naturals?)"
_SORT: Final = r"(?:even|odd)"
_SEVERAL: Final = (
    rf"(?:any )?(?P<count>two|three|four|five|[2-5])(?: (?P<consecutive>consecutive))?"
    rf"(?: (?P<sort>{_SORT}))?(?: {_ONES})?"
)
_PAIR: Final = (
    rf"(?:an? |any )?(?P<a>{_SORT})(?: {_ONES})? (?P<link>and|plus|times|minus) (?:an? |any )?"
    rf"(?P<b>{_SORT})(?: {_ONES})?"
)
_POWER: Final = (
    rf"(?:the )?(?P<power>square|cube) of (?:an? |any |every )?(?P<of>{_SORT})(?: {_ONES})?"
)
_VERB: Final = r"(?:is|are|gives?|makes?|equals?|must be|be|has to be)"
_CLAIM: Final = (
    rf"(?: (?:{_VERB} )?(?:also |an? |always |never )*(?P<claim>even or odd|odd or even|even|odd"
    rf"|(?:divisible by|(?:a )?multiple of) (?P<by>\d{{1,2}}))(?: {_ONES})?)?"
)
_WHOLE: Final = late_regex(
    rf"{_ASKED}(?:(?:the )?(?P<op>sum|product|difference) of (?:{_SEVERAL}|{_PAIR})|{_POWER}"
    rf"|{_PAIR.replace('<a>', '<c>').replace('<b>', '<d>').replace('<link>', '<sign>')})"
    rf"{_CLAIM}(?: too| as well| always)*",
    re.IGNORECASE,
)
_SIGNS: Final = {"sum": "+", "product": "*", "difference": "-", "plus": "+", "times": "*",
                 "minus": "-"}  # fmt: skip
_ASKS: Final = late_regex(r"\b(?:prove|show|why|is|are|even|odd)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remainder(KindProblem):
    """Whether numbers of these sorts, put together by `sign`, always leave a remainder.

    Each of `numbers` is `(step, first, letter)` for all `step·k + first`; numbers with one letter
    belong together, as consecutive ones do. `power` is that of a single number. `modulus` and
    `remainder` are what is claimed; a remainder of -1 asks which it is.
    """

    numbers: tuple[tuple[int, int, str], ...]
    sign: str
    modulus: int = 2
    remainder: int = -1
    power: int = 1


def read_remainder(text: str) -> Remainder | None:
    """The claim or question, or `None`."""
    if len(text) > LONGEST or not kept_regex(r"\b(?:odd|even|consecutive)\b", re.IGNORECASE).search(
        text
    ):
        return None
    plain = " ".join(bare(text).replace("’", "'").split()).strip(" .?!")
    found = _WHOLE.fullmatch(plain)
    if found is None or not _ASKS.search(plain):
        return None
    claim = (found["claim"] or "").lower()
    modulus = int(found["by"]) if found["by"] else 2
    remainder = {"even": 0, "odd": 1}.get(claim, 0 if found["by"] else -1)
    if modulus < 2:
        return None
    if found["power"]:
        power = 2 if found["power"].lower() == "square" else 3
        return Remainder((_number(found["of"], "k"),), "*", modulus, remainder, power)
    numbers = _numbers(found)
    sign = _SIGNS.get((found["op"] or found["sign"]).lower())
    if sign is None:  # "an odd and an even", of which nothing is asked
        return None
    is_unordered = sign == "-" and (found["count"] or "") not in ("", "two", "2")
    return None if not numbers or is_unordered else Remainder(numbers, sign, modulus, remainder)


def _numbers(found: re.Match[str]) -> tuple[tuple[int, int, str], ...]:
    if found["a"] or found["c"]:
        first, second = found["a"] or found["c"], found["b"] or found["d"]
        return _number(first, "k"), _number(second, "m")
    count = _COUNTS[found["count"].lower()]
    sort = (found["sort"] or "").lower()
    if found["consecutive"]:
        step = 2 if sort else 1
        start = 1 if sort == "odd" else 0
        return tuple((step, start + step * place, "n") for place in range(count))
    if not sort:
        return ()
    return tuple(_number(sort, letter) for letter in "kmnpq"[:count])


def _number(sort: str, letter: str) -> tuple[int, int, str]:
    return 2, int(sort.lower() == "odd"), letter
