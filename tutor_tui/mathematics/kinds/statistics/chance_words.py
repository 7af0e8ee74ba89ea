"""Questions about distributions: "X ~ N(100, 15²), P(X < 110)", "n = 10, p = 0.3, exactly 3"."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.statistics.data import fraction
from tutor_tui.mathematics.kinds.statistics.distributions import Chance, Family
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare

_LONGEST: Final = 400
_N: Final = r"-?\d{1,7}(?:\.\d{1,8})?(?:/[1-9]\d{0,5})?"
_HINT: Final = late_regex(r"normal|binomial|poisson|~|trials|success", re.IGNORECASE)
_IS: Final = r"\s*(?:=|is|of|:)?\s*"
_DISTRIBUTIONS: Final = tuple(
    (family, late_regex(pattern))
    for family, pattern in (
        (Family.NORMAL, rf"x\s*~\s*n\(\s*({_N})\s*,\s*({_N})\s*(?:\^2|²)\s*\)"),
        (
            Family.NORMAL,
            rf"(?:(?:x is|[a-z ]{{2,30}} (?:is|are)) )?normal(?:ly)?(?: distribut(?:ion|ed))?,?\s*"
            rf"(?:with|has|,|having)?\s*(?:a )?(?:mean|μ|mu){_IS}({_N})\s*(?:and|,)\s*(?:an? )?"
            rf"(?:standard deviation|sd|std|s\.d\.|σ|sigma){_IS}({_N})",
        ),
        (
            Family.NORMAL,
            rf"(?:mean|μ|mu){_IS}({_N})\s*(?:and|,)\s*(?:standard deviation|sd|std|σ|"
            rf"sigma){_IS}({_N}),?\s*(?:normal(?: distribution)?)?",
        ),
        (Family.BINOMIAL, rf"x\s*~\s*(?:b|bin|binom|binomial)\(\s*(\d{{1,4}})\s*,\s*({_N})\s*\)"),
        (
            Family.BINOMIAL,
            rf"(?:x is )?binomial(?:ly)?(?: distribut(?:ion|"
            rf"ed))?,?\s*(?:with)?\s*n{_IS}(\d{{1,4}})\s*"
            rf"(?:and|,)\s*p{_IS}({_N})",
        ),
        (
            Family.BINOMIAL,
            rf"(?:in|with|out of) (\d{{1,4}}) (?:independent )?trials,?\s*(?:(?:and|with|if|where"
            rf"|each with)\s*)?(?:the |a )?(?:success probability|probability of success|chance of "
            rf"success){_IS}({_N})",
        ),
        (Family.POISSON, rf"x\s*~\s*(?:poisson|pois|po)\(\s*({_N})\s*\)"),
        (
            Family.POISSON,
            rf"(?:x is )?poisson(?: distribut(?:ion|ed))?,?\s*(?:with)?\s*(?:a )?(?:mean|rate|λ|"
            rf"lambda){_IS}({_N})",
        ),
    )
)
_ASKING: Final = (
    r"(?:(?:what is|what's|find|calculate|determine|give|compute)\s+)?(?:the )?"
    r"(?:probability|prob|chance)?\s*(?:that|of)?\s*(?:(?:getting|a value|a score|x|it|exactly "
    r"one)\s*(?:is|being|to be|will be|of)?\s*)?"
)
_EVENTS: Final = tuple(
    (kind, late_regex(pattern))
    for kind, pattern in (
        (
            "between",
            rf"p\(\s*(?P<low>{_N})\s*(?P<one><=|≤|<)\s*x\s*(?P<two><=|≤|<)\s*(?P<high>{_N})\s*\)",
        ),
        ("below", rf"p\(\s*x\s*(?P<two><=|≤|<)\s*(?P<high>{_N})\s*\)"),
        ("above", rf"p\(\s*x\s*(?P<one>>=|≥|>)\s*(?P<low>{_N})\s*\)"),
        ("exactly", rf"p\(\s*x\s*=\s*(?P<low>{_N})\s*\)"),
        ("between", rf"{_ASKING}between (?P<low>{_N}) and (?P<high>{_N})(?P<one>)(?P<two>)"),
        ("below", rf"{_ASKING}(?:less than|below|under|fewer than) (?P<high>{_N})(?P<two>)"),
        (
            "above",
            rf"{_ASKING}(?:more than|greater than|above|over|exceeds) (?P<low>{_N})(?P<one>)",
        ),
        ("least", rf"{_ASKING}at least (?P<low>{_N})"),
        ("most", rf"{_ASKING}at most (?P<high>{_N})"),
        ("exactly", rf"{_ASKING}exactly (?P<low>{_N})"),
    )
)
_GLUE: Final = late_regex(
    r"(?:what is|find|calculate|for|if|when|where|given|in|and|a|the|with|distribution|let|x is|"
    r"successes|success)\b|[\s,.;:?]"
)


def read_chance(text: str) -> Chance | None:
    """The probability under a distribution that a message asks for, every word read."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = " ".join(with_numerals(bare(flat(text)).lower()).split())
    for family, pattern in _DISTRIBUTIONS:
        found = pattern.search(request)
        is_named = family is not Family.NORMAL or re.search(r"normal|~", request)
        if found is None or not is_named:
            continue
        rest = f"{request[: found.start()]} | {request[found.end() :]}"
        numbers = tuple(fraction(part) for part in found.groups() if part and part[-1].isdigit())
        problem = _event(family, numbers, rest)
        if problem is not None:
            return problem
    return None


def _event(family: Family, numbers: tuple[Fraction, ...], rest: str) -> Chance | None:
    for kind, pattern in _EVENTS:
        found = pattern.search(rest)
        if found is None:
            continue
        left = f"{rest[: found.start()]} {rest[found.end() :]}".replace("|", " ")
        if _GLUE.sub("", left):
            return None
        return _chance(family, numbers, kind, found.groupdict())
    return None


def _chance(
    family: Family, numbers: tuple[Fraction, ...], kind: str, groups: dict[str, str | None]
) -> Chance | None:
    first, last = groups.get("low"), groups.get("high")
    low = fraction(first) if first else None
    high = fraction(last) if last else None
    is_continuous = family is Family.NORMAL
    if kind == "exactly":
        return None if is_continuous else Chance(family, numbers, low, low)
    if kind == "between" and not groups["one"] and not is_continuous:
        return None  # whether the ends count is not said
    if low is not None and high is not None and low >= high:
        return None
    signs = groups.get("one"), groups.get("two")
    excludes = [sign is not None and sign not in ("<=", ">=", "≤", "≥") for sign in signs]
    return Chance(
        family,
        numbers,
        low,
        high,
        excludes_low=low is not None and excludes[0],
        excludes_high=high is not None and excludes[1],
    )
