"""Two who are compared by an amount or a rate each: "Lisa ran 3/4 of a mile and Omar 5/7"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.cancelling.units import MONEY, measure_of, unit_named
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import plain_text
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the name, the amount as it was written, and what is reckoned from it."""

    name: str
    written: str
    reckoning: str


@dataclass(frozen=True, slots=True)
class Rivals(KindProblem):
    """Who of two has the larger amount, or the smaller one; `of` says what is compared."""

    one: Side
    two: Side
    of: str
    is_larger: bool


_N: Final = r"[$£€]?\d{1,6}(?:\.\d{1,4})?(?:/[1-9]\d{0,3})?"
_UNIT: Final = r"(?:%|[a-z]+)"
_AMOUNT: Final = (
    rf"(?P<n>{_N})(?:\s*(?:of\s+an?\s+)?(?P<u>{_UNIT}))?"
    rf"(?:\s+(?P<way>in|out of|of|for|per)\s+(?:the\s+|an?\s+)?(?P<m>{_N})?(?:\s*(?P<w>{_UNIT}))?)?"
)
_SIDE: Final = late_regex(
    r"(?:the\s+)?(?P<name>(?:[A-Z][a-z]+|[a-z]+)(?:\s+[A-Z1-9]\b)?)(?:'s\s+[a-z]+)?"
    rf"(?:\s+(?!\d)[a-z]+){{0,3}}?\s+{_AMOUNT}(?:\s+[a-z]+){{0,3}}"
)
_BETWEEN: Final = late_regex(r"\s*(?:,?\s+(?:and|but|while|whereas)\s+|[.;,]\s+)")
_ASKED: Final = late_regex(
    r"(?:who|which(?:\s+(?:one|of\s+(?:them|the\s+two)|[a-z]+))?)\b(?:\s+[a-z']+){0,4}?\s+(?:the\s+)?"
    r"(?P<word>[a-z]+(?:er|est)|more|most|less|least|better|best|further|farther|worse)\b"
    r"(?P<rest>(?:\s+(?:per|for|an?|each|value|buy|deal|one|price|far|fast|water|time|money|[a-z]+))"
    r"{0,3})"
)
_MORE_WORDS: Final = """
    more most further farther furthest farthest longer longest taller tallest higher highest bigger
    biggest larger largest greater greatest heavier heaviest deeper wider older oldest
"""
_LESS_WORDS: Final = """
    less least shorter shortest smaller smallest lighter lightest lower lowest younger youngest
    nearer closer
"""
_MORE: Final = frozenset(_MORE_WORDS.split())
_LESS: Final = frozenset(_LESS_WORDS.split())
_LONGEST: Final = 250


def read_rivals(text: str) -> Rivals | None:
    """The two who are compared, where both are told in the same way and units."""
    if len(text) > _LONGEST or not kept_regex(r"\b(?:who|which)\b", re.IGNORECASE).search(text):
        return None
    plain = re.sub(r"\s+than\s+the\s+other$", "", plain_text(with_numerals(text)).rstrip(" ?."))
    told, stop, asked = plain.rpartition(". ")
    question = _ASKED.fullmatch(asked[:1].lower() + asked[1:]) if stop else None
    parts = _BETWEEN.split(told)
    if question is None or len(parts) != 2:
        return None
    sides = [_SIDE.fullmatch(part) for part in parts]
    if sides[0] is None or sides[1] is None:
        return None
    return _compared(sides[0], sides[1], question["word"], question["rest"])


def _compared(one: re.Match[str], two: re.Match[str], word: str, rest: str) -> Rivals | None:
    kinds = [_kind(side) for side in (one, two)]
    if kinds[0] is None or kinds[0] != kinds[1] or one["name"] == two["name"]:
        return None
    larger = _is_larger(kinds[0], word, rest)
    if larger is None:
        return None
    of, is_larger = larger
    is_same = [unit_named(one[key] or "") == unit_named(two[key] or "") for key in ("u", "w")]
    first, second = (_side(side, *is_same) for side in (one, two))
    return Rivals(first, second, of, is_larger)


def _kind(side: re.Match[str]) -> tuple[str, str] | None:
    """What is measured, and for how much of what: `("length", "time")`."""
    over = _dimension(side["n"], side["u"])
    if side["way"] in ("out of", "of") and side["m"]:
        return ("score", "")
    if not side["way"]:
        return (over, "") if over else None
    under = _dimension(side["m"] or "", side["w"])
    return (over, under) if over and under else None


def _dimension(number: str, unit: str | None) -> str:
    if re.match(r"[$£€]", number):
        return MONEY
    measure = measure_of(unit_named(unit)) if unit else None
    return measure.dimension if measure else ("share" if "/" in number or unit == "%" else "")


def _is_larger(kind: tuple[str, str], word: str, rest: str) -> tuple[str, bool] | None:
    """What is compared (over, under or their quotient), and whether the larger one is asked."""
    over, under = kind
    if over == "score" or (over == "share" and not under):
        wins = word in _MORE or word in ("better", "best")
        return ("share", True) if wins else ("share", False) if word in _LESS | {"worse"} else None
    if under == "time" and word in ("faster", "fastest", "slower", "slowest"):
        return "speed", word.startswith("f")
    if MONEY in kind and under and (word.startswith("cheap") or rest.strip() in ("value", "buy")):
        return "price", over != MONEY
    if under:
        return None
    if over == "time" and word in ("faster", "fastest", "quicker", "slower", "slowest"):
        return over, word.startswith("s")
    if over == MONEY and word.startswith(("cheap", "dear")):
        return over, word.startswith("d")
    return (over, True) if word in _MORE else (over, False) if word in _LESS else None


def _side(found: re.Match[str], is_same_over: bool, is_same_under: bool) -> Side:
    """One of the two; in the smallest unit where both were told in different ones."""
    reckoning = _in_smallest(found["n"], None if is_same_over else found["u"])
    if found["way"]:
        under = _in_smallest(found["m"] or "1", None if is_same_under else found["w"])
        reckoning = f"{reckoning}/({under})" if "*" in under else f"{reckoning}/{under}"
    written = found.string[found.start("n") :].strip()
    return Side(found["name"], written, reckoning)


def _in_smallest(number: str, unit: str | None) -> str:
    plain = re.sub(r"[$£€]", "", number)
    if "%" in (unit or ""):
        return f"{plain}/100"
    measure = measure_of(unit_named(unit)) if unit else None
    size = measure.size if measure else Fraction(1)
    return f"{plain}*{size}" if size != 1 else plain


def _value(side: Side) -> Fraction:
    return rational_value(parse_expression(side.reckoning)) or Fraction(0)


def answer(problem: Rivals) -> Answer:
    """The name of the one who is asked for, with both numbers."""
    one, two = problem.one, problem.two
    first, second = _value(one), _value(two)
    told = f"{code(one.reckoning)} is {_shown(first)} and {code(two.reckoning)} is {_shown(second)}"
    verdict = (float(first) < float(second)) == (first < second)
    if first == second:
        sentence = f"{one.name} and {two.name} are equal: {told}."
        return with_verdict(sentence, verdict, BY_ARITHMETIC, "equal")
    best = one if (first > second) == problem.is_larger else two
    other = two if best is one else one
    sentence = f"It is {best.name} ({best.written}, against {other.written}), because {told}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, best.name)


def _shown(value: Fraction) -> str:
    exact = code(shown_number(value, uses_decimals=True))
    return exact if len(exact) < 12 and "/" not in exact else f"about {code(f'{float(value):.5g}')}"


def heading(problem: Rivals) -> str:
    """Who are compared."""
    return f"To compare {problem.one.name} and {problem.two.name}"


def method(problem: Rivals) -> str:
    """One number for each, in the same units."""
    each = "divide, so that both are for the same amount," if "/" in problem.one.reckoning else ""
    return f"Write both amounts in the same unit, {each} and compare the two numbers."


def steps(problem: Rivals) -> tuple[Step, ...]:
    """The number of each."""
    return tuple(
        Step(
            "evaluate",
            f"Work out one number for {side.name}.",
            side.reckoning,
            (shown_number(_value(side), uses_decimals=True),),
        )
        for side in (problem.one, problem.two)
    )
