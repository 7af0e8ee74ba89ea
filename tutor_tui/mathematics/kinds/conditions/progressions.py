"""Arithmetic and geometric progressions told in words: first term, difference, n-th term, sums.

`a + (k - 1)d` and `a r^(k - 1)` are the k-th terms, `k/2 (2a + (k - 1)d)` and
`a (r^k - 1)/(r - 1)` the sums of the first k (OpenStax, College Algebra 2e, 9.2 to 9.4).
"""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, ordinal_word, with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value

_LONGEST: Final = 400
_LARGEST_PLACE: Final = 1_000_000
_LARGEST_POWER: Final = 60
_TYPE: Final = (
    r"(?:arithmetic(?:al)?|geometric(?:al)?) (?:sequence|progression|series)|[ag]\.?p\.?(?![\w(])"
)
_HINT: Final = late_regex(rf"\b(?:{_TYPE}|common (?:difference|ratio))", re.IGNORECASE)
_SPLIT: Final = late_regex(
    r"[;?]|[.,](?!\d)|\b(?:and|with|if|given(?: that)?|whose|has|have|having|where|in which|then"
    r"|such that|is such that|when)\b"
)
_ANY: Final = rf"(?:an?|the|this|that|its)?\s*(?:{_TYPE})(?:'s)?"
_BEHIND: Final = late_regex(rf"\s+(?:in|of|for|to)\s+{_ANY}(?!\s+(?:with|whose|where|in which))")
_LEAD: Final = late_regex(rf"(?:\b(?:in|of|for|to)\s+)?\b{_ANY}")
_ASKS: Final = late_regex(
    r"^(?:please\s+)?(?:find|what(?:'s| is| are)|calculate|work out|determine|state|write(?: down)?"
    r"|which is|evaluate|compute|give)\s+"
)
_IS: Final = r"\s*(?:is|=|equals|are|of|:)?\s*"
_NUMBER: Final = r"(?P<number>-?[\d.]*\d(?:/\d+)?|n)"
_FACTS: Final = (
    ("first", late_regex(rf"(?:first|initial) term{_IS}{_NUMBER}|a(?:_?\(?1\)?)?\s*=\s*(-?\S+)")),
    ("step", late_regex(rf"(?:common )?(?:difference|ratio){_IS}{_NUMBER}|[dr]\s*=\s*(-?\S+)")),
    ("last", late_regex(rf"last term{_IS}{_NUMBER}")),
    ("count", late_regex(r"(?:there are )?(?P<number>\d+) terms(?: in (?:it|all|total))?")),
    ("endless", late_regex(rf"(?:its )?sum to infinity{_IS}{_NUMBER}")),
    ("sum", late_regex(rf"sum of (?:the |its )?first (?P<place>\d+|n) terms{_IS}{_NUMBER}")),
    ("sum", late_regex(r"s_?\{?\(?(?P<place>\d+|n)\)?\}?\s*=\s*(?P<number>-?\S+)")),
    ("term", late_regex(rf"(?P<place>\S+) term{_IS}{_NUMBER}")),
    ("term", late_regex(rf"(?P<place>\d+(?:st|nd|rd|th))\s+(?:is|=)\s+{_NUMBER}")),
    ("term", late_regex(r"[atu]_?\{?\(?(?P<place>\d+|n)\)?\}?\s*=\s*(?P<number>-?\S+)")),
)
_QUESTIONS: Final = (
    ("sum", late_regex(r"sum of (?:the |its )?first (?P<place>\d+) terms")),
    ("sum", late_regex(r"s_?\{?\(?(?P<place>\d+)\)?\}?")),
    ("whole sum", late_regex(r"sum(?: of (?:all )?(?:the |its )?terms)?")),
    ("endless", late_regex(r"sum to infinity")),
    ("general", late_regex(r"(?:n-?th|nth|general) term|formula for the nth term")),
    ("count", late_regex(r"(?:the )?number of terms|how many terms(?: are there| there are)?|n"
                         r"|(?:the )?value of n")),
    ("first", late_regex(r"(?:first|initial) term|a|value of a")),
    ("step", late_regex(r"(?:common )?(?:difference|ratio)|[dr]|value of [dr]")),
    ("term", late_regex(r"(?P<place>\S+) term")),
    ("term", late_regex(r"[atu]_?\{?\(?(?P<place>\d+)\)?\}?")),
)  # fmt: skip


@dataclass
class _Told:
    is_geometric: bool
    numbers: dict[str, str] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)


def read_progression(text: str) -> Conditioned | None:
    """The question about a progression, every clause of it known."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    story = with_numerals(" ".join(bare(text).lower().split()))
    is_geometric = bool(re.search(r"\bgeometric|\bg\.?p\b|\bratio\b", story))
    is_arithmetic = bool(re.search(r"\barithmetic|\ba\.?p\b|\bdifference\b", story))
    if is_geometric == is_arithmetic:
        return None
    told = _told(_LEAD.sub(" ; ", _BEHIND.sub("", story)), _Told(is_geometric))
    return None if told is None or not told.asked else _problem(told)


def _told(story: str, told: _Told) -> _Told | None:
    is_asking = False
    for piece in _SPLIT.split(story):
        clause = re.sub(r"^(?:the|its|a|an|let|both|so|also)\s+(?!=)", "", piece.strip())
        verb = _ASKS.match(clause)
        is_asking = is_asking or verb is not None or clause.startswith("how many")
        clause = re.sub(r"^(?:the|its)\s+", "", clause[verb.end() :] if verb else clause).strip()
        if not clause or clause in ("it", "of it"):
            continue
        is_known = (is_asking and _asks(clause, told)) or _says(clause, told)
        if not is_known:
            return None
    return told


def _asks(clause: str, told: _Told) -> bool:
    for name, found in labelled(clause, _QUESTIONS):
        place = _place(found)
        if place == "" or (name == "term" and place == "n"):
            continue
        told.asked.append((name, place or ""))
        return True
    return False


def _says(clause: str, told: _Told) -> bool:
    for name, found in labelled(clause, _FACTS):
        written = found["number"] or next((part for part in found.groups() if part), "")
        number, place = _number(written), _place(found)
        if number is None or place == "":
            continue
        if name in ("first", "step", "count", "last", "endless"):
            if told.numbers.setdefault(name, number) != number:
                return False
        elif place is not None:
            told.relations.append((name, place, number))
        return True
    return False


def _place(found: re.Match[str]) -> str | None:
    """The place that was said; `None` where the wording has none, "" where it is no place."""
    if "place" not in found.re.groupindex:
        return None
    text = found["place"]
    if text == "n":
        return "n"
    value = int(text) if text.isdigit() else ordinal(text)
    return str(value) if value is not None and 1 <= value <= _LARGEST_PLACE else ""


def _number(text: str) -> str | None:
    node = expression_or_none(text.rstrip(".,"))
    value = rational_value(node) if node is not None else None
    if value is None:
        return None
    shown = shown_number(value, uses_decimals=False)
    return f"({shown})" if value < 0 or value.denominator != 1 else shown


def _problem(told: _Told) -> Conditioned | None:
    letter = "r" if told.is_geometric else "d"
    first, step = told.numbers.get("first", "a"), told.numbers.get("step", letter)
    count = told.numbers.get("count", "n")
    equations = [
        f"{_formula(name, place, first, step, told.is_geometric)} = {_bare(number)}"
        for name, place, number in told.relations
    ]
    if last := told.numbers.get("last"):
        equations.append(f"{_formula('term', count, first, step, told.is_geometric)} = {last}")
    if endless := told.numbers.get("endless"):
        if not told.is_geometric:
            return None
        equations.append(f"{first}/(1 - {step}) = {_bare(endless)}")
    wanted = [_wanted(name, place, first, step, count, told) for name, place in told.asked]
    meanings = {
        "a": "the first term",
        "d": "the common difference",
        "r": "the common ratio",
        "n": "the number of terms",
    }
    used = {one for text in equations for one in re.findall(r"[a-z]", text)}
    asked = {one for goal in wanted for one in re.findall(r"[a-z]", goal.expression)} - {"k"}
    if not asked <= used or len(used) != len(equations) or step in ("1", "0"):
        return None
    is_endless = told.is_geometric and "endless" in {name for name, _ in told.asked}
    if is_endless and step != "r" and abs(Fraction(_bare(step))) >= 1:
        return None
    is_endless |= "endless" in told.numbers
    places = [int(place) for _, place, _ in told.relations if place.isdigit()]
    if told.is_geometric and max(places, default=0) > _LARGEST_POWER:
        return None
    unknowns = tuple((one, meanings[one]) for one in "adrn" if one in used)
    return Conditioned(
        _law(told),
        unknowns,
        tuple(equations),
        tuple(wanted),
        ("n",) if "n" in used else (),
        small=("r",) if is_endless and "r" in used else (),
    )


def _bare(number: str) -> str:
    return number[1:-1] if number.startswith("(") else number


def _formula(name: str, place: str, first: str, step: str, is_geometric: bool) -> str:
    before = str(int(place) - 1) if place.isdigit() else f"({place} - 1)"
    if name == "term" and before == "0":
        return first
    if name == "term":
        return f"{first}*{step}^{before}" if is_geometric else f"{first} + {before}*{step}"
    if is_geometric:
        return f"{first}*({step}^{place} - 1)/({step} - 1)"
    return f"{place}/2*(2*{first} + {before}*{step})"


def _wanted(name: str, place: str, first: str, step: str, count: str, told: _Told) -> Wanted:
    is_geometric = told.is_geometric
    match name:
        case "first":
            return Wanted("the first term", first)
        case "step":
            return Wanted(f"the common {'ratio' if is_geometric else 'difference'}", step)
        case "count":
            return Wanted("the number of terms", count)
        case "endless":
            return Wanted("the sum to infinity", f"{first}/(1 - {step})")
        case "general":
            return Wanted("the term number `k`", _formula("term", "k", first, step, is_geometric))
        case "whole sum":
            formula = _formula("sum", count, first, step, is_geometric)
            return Wanted("the sum of all terms", formula)
        case "sum":
            formula = _formula("sum", place, first, step, is_geometric)
            return Wanted(f"the sum of the first {place} terms", formula)
        case _:
            formula = _formula("term", place, first, step, is_geometric)
            return Wanted(f"the {ordinal_word(int(place))} term", formula)


def _law(told: _Told) -> str:
    names = {name for name, *_ in (*told.relations, *told.asked)} | set(told.numbers)
    laws = []
    if names & {"term", "last", "general"} or not names & {"sum", "whole sum", "endless"}:
        laws.append("`a*r^(k - 1)`" if told.is_geometric else "`a + (k - 1)*d`")
    sums = []
    if names & {"sum", "whole sum"}:
        sums.append("`a*(r^k - 1)/(r - 1)`" if told.is_geometric else "`k/2*(2a + (k - 1)*d)`")
    kind = "a geometric" if told.is_geometric else "an arithmetic"
    said = [f"the term number `k` of {kind} progression is {law}" for law in laws]
    said += [f"the sum of its first `k` terms is {law}" for law in sums]
    if "endless" in names:
        said.append("the sum to infinity is `a/(1 - r)` for `|r| < 1`")
    text = " and ".join(said)
    return text[:1].upper() + text[1:]
