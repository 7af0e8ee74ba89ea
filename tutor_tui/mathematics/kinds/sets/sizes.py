"""Sizes of two sets: `n(A ∪ B) = n(A) + n(B) - n(A ∩ B)` (OpenStax, Contemporary Mathematics,
1.4), and how many whole numbers a divisor reaches."""

import re
from math import lcm
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.late_patterns import late_regex

_SIZE: Final = (
    r"(?:n ?\( ?(?P<inside>[^()]{1,30}(?:\([^()]*\)[^()]{0,5})?) ?\)|\| ?(?P<bars>[^|]{1,30}?) ?\|)"
)
_FACT: Final = late_regex(rf"{_SIZE} ?(?:=|is) ?(?P<value>\d{{1,6}})")
_ASK: Final = late_regex(
    rf"(?:find|what(?:'s| is)|determine|calculate|work out)(?: the value of)? {_SIZE}"
)
_GLUE: Final = late_regex(
    r"\b(?:and|if|given|that|for|the|sets?|two|2|a|b|let|where|with|then|are|disjoint)\b|[\s,.;:]",
    re.I,
)
_NAMES: Final = (
    (r"\\cup|∪|\bunion\b|\bor\b", "∪"),
    (r"\\cap|∩|\bintersection\b|\band\b|\bintersect\b", "∩"),
    (r"\\", ""),
    (r"\s", ""),
)


def _name(found: re.Match[str]) -> str:
    text = (found["inside"] or found["bars"]).lower()
    for pattern, sign in _NAMES:
        text = re.sub(pattern, sign, text)
    return {"b∪a": "a∪b", "b∩a": "a∩b", "ξ": "u"}.get(text, text)


_FORMULAS: Final = (
    ("a∪b", ("a", "b", "a∩b"), "{a} + {b} - {a∩b}"),
    ("a∩b", ("a", "b", "a∪b"), "{a} + {b} - {a∪b}"),
    ("a", ("a∪b", "b", "a∩b"), "{a∪b} - {b} + {a∩b}"),
    ("b", ("a∪b", "a", "a∩b"), "{a∪b} - {a} + {a∩b}"),
    ("(a∪b)'", ("u", "a∪b"), "{u} - {a∪b}"),
    ("(a∪b)'", ("u", "a", "b", "a∩b"), "{u} - ({a} + {b} - {a∩b})"),
    ("a'", ("u", "a"), "{u} - {a}"),
    ("b'", ("u", "b"), "{u} - {b}"),
    ("a∪b", ("a", "b"), "{a} + {b}"),
    ("a∩b'", ("a", "a∩b"), "{a} - {a∩b}"),
    ("a'∩b", ("b", "a∩b"), "{b} - {a∩b}"),
)


def _sizes(found: re.Match[str]) -> Formed | None:
    text = found[0]
    asked = list(_ASK.finditer(text))
    told = {_name(one): one["value"] for one in _FACT.finditer(text)}
    rest = _GLUE.sub("", _FACT.sub(" ", _ASK.sub(" ", text)))
    if len(asked) != 1 or rest:
        return None
    wanted = _name(asked[0])
    for name, needed, formula in _FORMULAS:
        if (
            name == wanted
            and set(needed) == set(told)
            and ("disjoint" in text or wanted != "a∪b" or len(needed) > 2)
        ):
            part = formula
            for one, value in told.items():
                part = part.replace(f"{{{one}}}", value)
            if not _is_possible(told):
                return None
            law = (
                "Elements of both sets are counted twice in `n(A) + n(B)`, and what is not in a "
                "set is the rest of all"
            )
            return Formed("the number of elements", law, (part,), "{0}")
    return None


def _is_possible(told: dict[str, str]) -> bool:
    size = {name: int(value) for name, value in told.items()}
    both, either = size.get("a∩b"), size.get("a∪b")
    singles = [size[name] for name in "ab" if name in size]
    if both is not None and any(single < both for single in singles):
        return False
    if either is not None and any(single > either for single in singles):
        return False
    if either is not None and len(singles) == 2 and sum(singles) < either:
        return False
    return all(value <= size.get("u", value) for value in size.values())


_DIVISIBLE: Final = (
    r"how many (?:positive )?(?:integers|numbers|whole numbers)(?: are there)? (?:from 1 "
    r"to|between 1 and|less than or equal to|up to|not exceeding) (?P<n>\d{1,7})(?: inclusive)? "
    r"(?:are )?(?:that are )?"
    r"(?:divisible by|multiples of) (?P<neither>neither |either )?(?P<a>\d{1,4}) "
    r"(?P<way>or|and|nor)(?: by| of)? (?P<b>\d{1,4})(?P<both> or both)?",
)


def _divisible(found: re.Match[str]) -> Formed | None:
    count, a, b = (int(found[name]) for name in ("n", "a", "b"))
    if not a or not b:
        return None
    both = lcm(a, b)
    either = f"floor({count}/{a}) + floor({count}/{b}) - floor({count}/{both})"
    if found["neither"] == "neither ":
        part = f"{count} - ({either})"
    elif found["way"] == "and":
        part = f"floor({count}/{both})"
    else:
        part = either
    law = (
        "Of the numbers up to `n`, every `k`-th is divisible by `k`, and those divisible by both "
        "are counted twice"
    )
    return Formed("the count", law, (part,), "{0}")


_ONE_DIVISOR: Final = (
    r"(?:divisible by|(?:a )?multiples? of|in the) (?P<k{0}>\d{{1,6}})(?: times table)?"
)
_MULTIPLES: Final = (
    r"how many (?:(?P<sort>even|odd|positive|whole) ){0,2}(?:integers|numbers|(?=multiples))"
    rf"(?: ?{_ONE_DIVISOR.format('')})?(?: (?:are there|there are|lie|are))?(?: (?:from "
    r"(?P<low>\d{1,6}) (?:to|up to) |between (?P<low2>\d{1,6}) and |up to |(?P<under>less than"
    r"|below|under) )(?P<high>\d{1,6})(?: inclusive)?)"
    rf"(?:(?: (?:that )?are)? (?:(?P<sort2>even|odd)|{_ONE_DIVISOR.format('2')}))?",
)


def _multiples(found: re.Match[str]) -> Formed | None:
    """How many even or odd numbers, or multiples of one number, from `low` to `high`."""
    sort = next((one for one in (found["sort"], found["sort2"]) if one in ("even", "odd")), None)
    given = [one for one in (sort, found["k"], found["k2"]) if one]
    low, high = int(found["low"] or found["low2"] or 1), int(found["high"])
    last = high - 1 if found["under"] else high
    divisor = 2 if sort else int(found["k"] or found["k2"] or 0)
    if len(given) != 1 or not divisor or not 1 <= low <= last:
        return None
    rest = 1 if sort == "odd" else 0
    part = f"floor(({last} + {rest})/{divisor})" if rest else f"floor({last}/{divisor})"
    if low - 1 + rest >= divisor:
        part += f" - floor({low - 1 + rest}/{divisor})"
    law = f"One number in `{divisor}` is {'odd' if rest else f'divisible by `{divisor}`'}"
    is_at_an_end = found["low2"] and any(end % divisor == rest for end in (low, last))
    ends = f", and I count `{low}` and `{last}` themselves, too" if is_at_an_end else ""
    return Formed("the count", law + ends, (part,), "{0}")


_COUNTED: Final = (
    r"how many (?P<edges>edges|vertices|diagonals) does (?:a|the) complete graph (?:with|on|of) "
    r"(?P<n>\d{1,4}) (?:vertices|nodes|points) have",
    r"how many (?:bit|binary) strings(?: are there)? of length (?P<bits>\d{1,3})(?: (?:that "
    r")?(?:start|begin|end)s?(?:ing)? with(?: an?)? (?P<head>[01]{1,20}))?",
)


def _counted(found: re.Match[str]) -> Formed | None:
    groups = found.groupdict()
    if groups.get("edges") == "edges":
        law = "Every vertex is joined to every other one, and each edge is counted from both ends"
        return Formed("the number of edges", law, (f"{groups['n']}*({groups['n']} - 1)/2",), "{0}")
    if not groups.get("bits"):
        return None
    free = int(groups["bits"]) - len(groups["head"] or "")
    law = "Every place that is free may be `0` or `1`"
    return Formed("the number of strings", law, (f"2^{free}",), "{0}") if free >= 0 else None


SIZES: Final = (
    Table(r"complete graph|strings", _COUNTED, _counted),
    Table(r"\bn ?\(|\|", (r"[^?]*\b(?:find|what|determine|calculate|work out)\b[^?]*",), _sizes),
    Table(r"divisible|multiples", _DIVISIBLE, _divisible),
    Table(r"divisible|multiples?|even|odd|times table", _MULTIPLES, _multiples),
)
