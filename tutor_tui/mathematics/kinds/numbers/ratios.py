"""Ratios: simplified, and a whole shared in one."""

import re
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern, shown, value
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.terms import is_terminating

PART: Final = r"(?:\d+/\d+|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
_RATIO: Final = rf"(?P<ratio>{PART}(?:\s*:\s*{PART}){{1,5}}|{PART}\s+to\s+{PART})"


def amount(name: str) -> str:
    """A pattern for a number, perhaps of money, in the group `name`."""
    return rf"[$£€]?\s*(?P<{name}>{PART})(?:\s*(?:dollars?|euros?|pounds|usd))?"


def _parts(text: str) -> tuple[Fraction, ...]:
    return tuple(value(part) for part in re.split(r"\s*:\s*|\s+to\s+", text))


def _read_ratio(found: re.Match[str]) -> Fact | None:
    parts = _parts(found["ratio"])
    return Fact("ratio", parts) if all(parts) else None


def simplest(parts: tuple[Fraction, ...]) -> tuple[int, ...]:
    """The ratio in whole numbers without a common factor."""
    bottom = lcm(*(part.denominator for part in parts))
    tops = [int(part * bottom) for part in parts]
    share = gcd(*tops)
    return tuple(top // share for top in tops)


def _ratio(fact: Fact) -> Answer:
    found = simplest(fact.numbers)
    verdict = len({part / one for part, one in zip(fact.numbers, found, strict=True)}) == 1
    result = ":".join(map(str, found))
    given = ":".join(shown(part) for part in fact.numbers)
    return with_verdict(f"{code(given)} is {code(result)}.", verdict, BY_ARITHMETIC, result)


def _ratio_steps(fact: Fact) -> tuple[Step, ...] | None:
    found = simplest(fact.numbers)
    factor = fact.numbers[0] / found[0]
    if factor == 1:
        return None
    reason = f"Divide every part by {factor}."
    return tuple(
        Step("divide", reason, f"({shown(part)})/({factor})", (str(one),))
        for part, one in zip(fact.numbers, found, strict=True)
    )


def _read_share(found: re.Match[str]) -> Fact | None:
    parts = _parts(found["ratio"])
    if not all(parts):
        return None
    whole = value(found["whole"])
    return Fact("share", (whole, *parts), (shown(whole), ":".join(map(shown, parts))))


def _share(fact: Fact) -> Answer:
    whole, *parts = fact.numbers
    total = sum(parts, Fraction(0))
    shares = [whole * part / total for part in parts]
    verdict = sum(shares, Fraction(0)) == whole
    verdict &= len({share / part for share, part in zip(shares, parts, strict=True)}) == 1
    result = ", ".join(shown(share) for share in shares)
    names = listed([code(shown(share)) for share in shares])
    ratio = code(":".join(shown(part) for part in parts))
    sentence = f"{code(shown(whole))} shared in the ratio {ratio} gives {names}."
    return with_verdict(sentence, verdict, "by adding the shares", result)


def _share_steps(fact: Fact) -> tuple[Step, ...] | None:
    whole, *parts = fact.numbers
    total = sum(parts, Fraction(0))
    if not all(is_terminating(number) for number in (whole, total, whole / total)):
        return None
    one = whole / total
    found = [
        Step("count", "Add the parts.", " + ".join(map(shown, parts)), (shown(total),)),
        Step("one part", "Find one part.", f"{shown(whole)}/{shown(total)}", (shown(one),)),
    ]
    return (
        *found,
        *(
            Step(
                "share", "Take as many parts.", f"{shown(part)}*{shown(one)}", (shown(part * one),)
            )
            for part in parts
        ),
    )


def _two(a: str, b: str, p: str, q: str) -> str:
    return (
        rf"(?P<{a}>[a-z])\s*(?::|to)\s*(?P<{b}>[a-z])\s*(?:=|is|are)?(?:\s+in\s+the\s+ratio)?\s*"
        rf"(?P<{p}>{PART})\s*(?::|to)\s*(?P<{q}>{PART})"
    )


_CHAIN: Final = (
    r"(?:(?:if|given(?:\s+that)?|(?:find\s+|what(?:'s|s|\s+is)\s+)?(?:the\s+ratio\s+)?(?P<first>[a-z]\s*:\s*[a-z]\s*:\s*[a-z])\s+(?:if|when|given(?:"
    r"\s+that)?))\s+)?(?:the\s+)?(?:ratio\s+(?:of\s+)?)?"
    + _two("a", "b", "p", "q")
    + r"\s*(?:,|;|\.|and)*\s*(?:and\s+)?(?:the\s+)?(?:ratio\s+(?:of\s+)?)?"
    + _two("c", "d", "r", "s")
    + r"\s*(?:[,.;]\s*)?(?:(?:then\s+)?(?:find|what(?:'s|s|\s+is)"
    r"|work\s+out)?\s*(?:the\s+)?(?:ratio\s+"
    r"(?:of\s+)?)?(?P<last>[a-z]\s*(?::|to)\s*[a-z]\s*(?::|to)\s*[a-z]))?"
)


def _read_chain(found: re.Match[str]) -> Fact | None:
    """`a:b` and `b:c` as `a:b:c`: the letter that both have gets one number."""
    one = dict(zip((found["a"], found["b"]), map(value, (found["p"], found["q"])), strict=True))
    two = dict(zip((found["c"], found["d"]), map(value, (found["r"], found["s"])), strict=True))
    shared = set(one) & set(two)
    asked = re.findall(r"\b[a-z]\b", re.sub(r"\bto\b", ":", found["first"] or found["last"] or ""))
    letters = asked or [*one, *(name for name in two if name not in one)]
    if len(one) < 2 or len(two) < 2 or len(shared) != 1 or set(letters) != set(one) | set(two):
        return None
    (name,) = shared
    if not all((*one.values(), *two.values())) or len(letters) != 3:
        return None
    sizes = {key: part / one[name] for key, part in one.items()}
    sizes |= {key: part / two[name] for key, part in two.items()}
    numbers = (*(sizes[key] for key in letters), *one.values(), *two.values())
    return Fact("chain", numbers, (*letters, *one, *two))


def _chain(fact: Fact) -> Answer:
    parts, letters = simplest(fact.numbers[:3]), fact.words[:3]
    found = dict(zip(letters, map(Fraction, parts), strict=True))
    pairs = [fact.words[3:5], fact.words[5:7]]
    given = [fact.numbers[3:5], fact.numbers[5:7]]
    verdict = all(found[x] * q == found[y] * p for (x, y), (p, q) in zip(pairs, given, strict=True))
    result = ":".join(map(str, parts))
    whole = code(f"{':'.join(letters)} = {result}")
    shown = listed([code(f"{x}:{y} = {found[x]}:{found[y]}") for x, y in pairs])
    return with_verdict(f"{whole}, for {shown}.", verdict, "by both ratios", result)


def _read_unit(found: re.Match[str]) -> Fact | None:
    parts = _parts(found["ratio"])
    if len(parts) != 2 or not all(parts):
        return None
    first, second = parts
    is_one_first = re.sub(r"\s", "", found["form"]).startswith("1")
    other = second / first if is_one_first else first / second
    return Fact("unit ratio", (*parts, other), ("1:{}" if is_one_first else "{}:1",))


def _unit_ratio(fact: Fact) -> Answer:
    first, second, other = fact.numbers
    one, two = (Fraction(1), other) if fact.words[0].startswith("1") else (other, Fraction(1))
    result = fact.words[0].format(shown(other))
    given = code(f"{shown(first)}:{shown(second)}")
    sentence = f"{given} is {code(result)}."
    return with_verdict(sentence, first * two == second * one, BY_ARITHMETIC, result)


TOPICS: Final = (
    Topic(
        "unit ratio",
        ((pattern(rf"(?:(?:write|express|give|put|simplify|what\s+is)\s+)?(?:the\s+)?(?:ratio\s+)?{_RATIO}"
                  r"\s+(?:in\s+the\s+form|in\s+form|as|in\s+the\s+ratio)\s+(?P<form>1\s*:\s*[a-z]"
                  r"|[a-z]\s*:\s*1)"), _read_unit),),
        _unit_ratio, "To write the ratio {} with a 1",
        "Divide both parts by the one that is to become 1.",
    ),
    Topic(
        "chain", ((pattern(_CHAIN), _read_chain),), _chain, "To join the two ratios",
        "Write both ratios with the same number for the letter that they share: multiply each of "
        "them so that this number is the least common multiple.",
    ),
    Topic(
        "ratio",
        (
            (pattern(rf"(?:simplify|reduce|cancel(?: down)?)\s+(?:the\s+)?(?:ratio\s+)?{_RATIO}"
                     r"(?:\s+to\s+(?:its\s+)?(?:simplest|lowest)\s+(?:form|terms))?"), _read_ratio),
            (pattern(rf"(?:(?:write|express|give)\s+)?(?:the\s+)?(?:ratio\s+)?{_RATIO}\s+(?:in|as"
                     rf"|to)\s+(?:its\s+|the\s+)?"
                     r"(?:simplest|lowest)\s+(?:form|terms|ratio|whole numbers)"), _read_ratio),
            (pattern(rf"simplest\s+form\s+of\s+(?:the\s+)?(?:ratio\s+)?{_RATIO}"), _read_ratio),
        ),
        _ratio, "To simplify the ratio of {}",
        "Multiply until all parts are whole, then divide all of them by their greatest common "
        "divisor.", _ratio_steps,
    ),
    Topic(
        "share",
        ((pattern(r"(?:(?:i|we|he|she|they|you)\s+(?:have|has|need|needs|want|wants)\s+to\s+)?(?:share"
                  rf"|divide|split)\s+{amount('whole')}(?:\s+(?!in\b|into\b|between\b|using\b)[a-z]+)?"
                  r"\s+(?:(?:between|among)\s+.{1,40}?\s+"
                  rf")?(?:in|into|using)\s+"
                  rf"(?:the\s+|a\s+)?(?:ratio\s+)?(?:of\s+)?{_RATIO}(?:\s+ratio)?"), _read_share),),
        _share, "To share `{1}` in the ratio `{2}`",
        "Add the parts of the ratio, divide the whole by that to get one part, and multiply.",
        _share_steps,
    ),
)  # fmt: skip
