"""Amounts of money that are told without their coin, where the story names one coin alone.

"She has 20 euros and buys 3 pens for 2.50 each": the pens cost euros as well.
"""

import re
from functools import partial
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_SIGNS: Final = {"dollar": "$", "buck": "$", "pound": "£", "quid": "£", "euro": "€"}
_COIN: Final = late_regex(
    r"(?P<sign>[$£€])|\b(?P<word>dollar|buck|euro|quid|pound(?!s? of\b))s?\b", re.IGNORECASE
)
_SMALL: Final = late_regex(r"(?<![\w.$£€])(?P<n>\d{1,3}) ?(?P<coin>p|pence|cents?|c)\b", re.I)
_FOLLOWS: Final = (
    r"(?= ?(?:[,;?!+]|\.(?!\d)|$)| (?:each|apiece|and|for|per|an?|in|to|but|or|plus|altogether"
    r"|how|what|from|on|after|before|with|which|if|then|every|so|left|more|less|minus|by|at|extra"
    r"|would|will|does|do|did|is)\b)"
)
_BARE: Final = late_regex(
    rf"(?<![\w.$£€:/])\d{{1,7}}\.\d\d(?!\d|\.\d|[:%/]){_FOLLOWS}"
    r"|(?<![\w.$£€])(?:(?<=\bcost )|(?<=\bcosts )|(?<=\bpaid )|(?<=\bpays )|(?<=\bpay )"
    r"|(?<=\bcharges )|(?<=\bcharged )|(?<=\bspent )|(?<=\bspends )|(?<=\bearns )|(?<=\bearned )"
    r"|(?<=\bprice is )|(?<=\bprice of )|(?<=\bworth )|(?<=\bsold for )|(?<=\bbought for )"
    rf"|(?<=\bcosting ))\d{{1,7}}(?!\d|[.,:%/]\d| ?%){_FOLLOWS}"
    r"|(?:(?<=\bat )|(?<=\bfor ))(?<![\w.$£€])\d{1,5}(?= (?:each|apiece)\b)",
    re.IGNORECASE,
)
_NOTE: Final = late_regex(
    r"\b(?:with |from |out of )?(?:an? )?(?P<n>\d{1,3})(?: |-)?(?P<word>dollar|buck|euro|pound)"
    r" (?=note\b|bill\b)",
    re.IGNORECASE,
)


def with_one_coin(text: str) -> str:
    """The story with the sign of its one coin at every amount that can only be money."""
    named = list(_COIN.finditer(text))
    signs = {one["sign"] or _SIGNS[one["word"].lower()] for one in named}
    if len(signs) != 1:
        return text
    (sign,) = signs
    text = _NOTE.sub(lambda at: at[0].replace(f"{at['n']}", f"{sign}{at['n']}", 1)
                     .replace(f"{at['word']} ", ""), text)  # fmt: skip
    text = _BARE.sub(lambda at: f"{sign}{at[0]}", text)
    return _SMALL.sub(partial(_as_a_part, sign), text)


def _as_a_part(sign: str, found: re.Match[str]) -> str:
    """Pence as parts of a pound, and cents of a dollar or euro."""
    is_pence = found["coin"].lower().startswith("p")
    return f"{sign}{int(found['n']) / 100:.2f}" if is_pence == (sign == "£") else found[0]
