"""The last question with its two things in the other order: "and the other way round?"."""

import re
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, QUANTITY
from tutor_tui.mathematics.kinds.measures.conversion_wording import Conversion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare

_SWAPPED: Final = re.compile(
    r"(?:(?:what|how) about )?(?:(?:it |them )?(?:the )?(?:other|opposite|reverse) (?:way|order)"
    r"(?: (?:round|around|about))?|(?:in |with )?(?:the )?(?:other|reverse|opposite) order"
    r"|swapped|swap (?:them|it)|vice versa|backwards|reversed|turned around)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"^(?:and|now|then|so|but|also|next|what about|how about)\b[\s,]*", re.I)
_PAIRS: Final = (
    (r"\b([A-Za-z])\(([A-Za-z])\((?=[^()]*\)\))", r"\2(\1("),
    (r"(?<=What is )([A-Z])(\s*[*·x×]?\s*)([A-Z])(?=\?)", r"\3\2\1"),
    (r"\b([A-Za-z]) (o|∘) ([A-Za-z])\b", r"\3 \2 \1"),
    (
        r"(\[\s*\[[^=]*?\]\s*\])(\s*[-*·×x/+]?\s*|\s+(?:times|by|and)\s+)(\[\s*\[[^=]*?\]\s*\])",
        r"\3\2\1",
    ),
    (r"(\([^()]+\))(\s+(?:onto|on|along)\s+)(\([^()]+\))", r"\3\2\1"),
    (r"(\([^()]*\))(\s*[-*·×x/]\s*|\s+(?:times|cross|minus|divided by)\s+)(\([^()]*\))", r"\3\2\1"),
)
"""Two things that stand beside each other, and how they stand in the other order."""


_BACK: Final = re.compile(
    r"(?:(?:and|so|but|then|what about|how about) )*(?:going )?back(?: up| down)?(?: again)?"
    r"(?: to [£$€]?(?P<to>[\d.]+))?"
    r"|(?:and |so |but |then )*(?:(?:what|which)(?:'s| is)?|by what|how many)(?: the)?"
    r" (?:percent\w*|%)(?: (?P<how>increase|decrease|change|rise|cut))?"
    r"(?: (?:is|would|do|does|did|must|it|i|you|we|need|needed|take|get|gets|bring|brings|have"
    r"|to|be|increase|go|that))* back(?: up| down)?(?: to .{1,12})?",
    re.IGNORECASE,
)
_FROM_TO: Final = re.compile(
    r"\bfrom [£$€]?(?P<a>\d+(?:\.\d+)?)\S* (?:down |up )?to [£$€]?(?P<b>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)


def _back(request: str, question: str) -> str | None:
    """The percentage that leads back, which is one of the new amount."""
    found, told = _BACK.fullmatch(request), _FROM_TO.search(question)
    if found is None or told is None or found["to"] not in (None, told["a"]):
        return None
    if not re.search(r"%|percent", question, re.IGNORECASE):
        return None
    how = "increase" if float(told["a"]) > float(told["b"]) else "decrease"
    whole = f"what percent {how} is it from {told['b']} to {told['a']}"
    return whole if problem_of(whole) is not None else None


_CONVERTED_BACK: Final = late_regex(
    r"(?:(?:and|now|ok) )*(?:(?:convert|change|turn|put|bring|write) (?:it|that|this) back"
    r"(?: (?:again|to (?:base 10|base ten|decimal|denary|the original)))?|(?:and )?back"
    r"(?: again| to (?:base 10|base ten|decimal|denary|(?P<unit>[a-zµ°/²³]{1,12})))?)",
    re.IGNORECASE,
)
_IN_BASE: Final = late_regex(
    r"(?:from (?:base )?(?P<a>\d+|binary|octal|hex(?:adecimal)?|decimal|denary) )?(?:in)?to (?P<to>"
    r"binary|octal|hex(?:adecimal)?|decimal|denary|base \d+)\W*$",
    re.IGNORECASE,
)
_BASES: Final = {"binary": "2", "octal": "8", "hex": "16", "hexadecimal": "16", "decimal": "10",
                 "denary": "10"}  # fmt: skip


def _of_units(request: str, question: str) -> str | None:
    """The result in the first unit again, or as many of the other unit in the first one."""
    problem = problem_of(question)
    if not isinstance(problem, Conversion) or len(problem.targets) != 1:
        return None
    parts, (target,) = problem.quantity.parts, problem.targets
    if len(parts) != 1 or problem.divisor or problem.factor != 1:
        return None
    first, back = parts[0], _CONVERTED_BACK.fullmatch(request)
    if back is not None and back["unit"] in (None, first.unit.symbol):
        return f"convert {QUANTITY} to {first.unit.symbol}"
    is_turned = _SWAPPED.fullmatch(_AFTER.sub("", request))
    return f"convert {first.number} {target.symbol} to {first.unit.symbol}" if is_turned else None


def other_way_round(text: str, question: str) -> str | None:
    """`g(f(x))` after `f(g(x))`, `BA` after `AB`, and the like for two things that are named."""
    request = bare(text).strip(" .?!")
    if (back := _back(request, question)) is not None:
        return back
    if (units := _of_units(request, question)) is not None:
        return units
    if _CONVERTED_BACK.fullmatch(request) and (told := _IN_BASE.search(question)):
        base = _BASES.get(told["to"].lower(), told["to"].lower().removeprefix("base "))
        first = _BASES.get((told["a"] or "").lower(), told["a"] or "10")
        whole = f"convert {BARE_RESULT} from base {base} to base {first}"
        return whole if base.isdigit() else None
    if not (_SWAPPED.fullmatch(_AFTER.sub("", request)) or _SWAPPED.fullmatch(request)):
        return None
    for pattern, swapped in _PAIRS:
        places = list(re.finditer(pattern, question))
        if len(places) == 1:
            at = places[0]
            whole = f"{question[: at.start()]}{at.expand(swapped)}{question[at.end() :]}"
            if whole != question and type(problem_of(whole)) is type(problem_of(question)):
                return whole
    return None
