"""Whether results are positive, whole, rational and so on; the whole numbers next to them.

"are both positive", "is the second one an integer", "is x rational", "between which integers is
that", "which one is closer to zero".
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.follow_ups.nth_result import results_of
from tutor_tui.mathematics.follow_ups.several_results import chosen
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Problem, Solve, code, listed
from tutor_tui.mathematics.show import show, show_decimal

_Valued = tuple[str, "sympy.Expr"]


def _is_prime(value: "sympy.Expr") -> bool | None:
    return bool(value.is_Integer and sympy.isprime(int(value)))


def _is_square(value: "sympy.Expr") -> bool | None:
    return bool(value.is_Integer and value >= 0 and sympy.sqrt(value).is_Integer)


def _is_broken(value: "sympy.Expr") -> bool | None:
    return value.is_rational and not value.is_integer


def _is_irrational(value: "sympy.Expr") -> bool | None:
    return None if value.is_rational is None else bool(value.is_real and not value.is_rational)


_TRAITS: Final[Mapping[str, Callable[["sympy.Expr"], bool | None]]] = MappingProxyType(
    {
        "positive": lambda value: value.is_real and value.is_positive,
        "negative": lambda value: value.is_real and value.is_negative,
        "zero": lambda value: value.is_zero,
        "a whole number": lambda value: value.is_integer,
        "an integer": lambda value: value.is_integer,
        "a fraction": _is_broken,
        "rational": lambda value: value.is_rational,
        "irrational": _is_irrational,
        "real": lambda value: value.is_real,
        "even": lambda value: value.is_integer and value.is_even,
        "odd": lambda value: value.is_integer and value.is_odd,
        "prime": _is_prime,
        "a square number": _is_square,
    }
)
_WITH_REASONS: Final = frozenset(
    {"rational", "irrational", "even", "odd", "prime", "a square number"}
)
"""Traits of one number that are told with a reason where they are asked in full."""

_SAME: Final = "the same"
_PLURALS: Final = {
    "a whole number": "whole numbers",
    "an integer": "integers",
    "a fraction": "fractions",
    "a square number": "square numbers",
}


def trait_told(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """Whether the meant results have a trait; `words` are `who|trait`, such as `2|positive`.

    `who` is a place that counts from 1, `all`, `any`, `it`, a letter or words such as `larger`.
    """
    who, _, trait = words.partition("|")
    found = _meant(answer, who)
    if not found or not _are_pointed_at(problem, who, trait, len(found)):
        return None
    if trait == _SAME:
        return _same(answer, found)
    test = _TRAITS[trait]
    having = [(name, value, test(value)) for name, value in found]
    if any(one is None for *_, one in having):
        return None
    kept = [_shown(name, value) for name, value, has in having if has]
    others = [_shown(name, value) for name, value, has in having if not has]
    return Answer(_sentence(trait, kept, others, is_any=who == "any"), answer.check)


def _are_pointed_at(problem: Problem, who: str, trait: str, count: int) -> bool:
    """Whether the results are meant, and not the numbers that the question itself names."""
    if who == "it" and count == 1:
        return trait not in _WITH_REASONS
    if who in ("it", "all", "any", "both"):
        return isinstance(problem, Solve) or (who != "it" and count > 1)
    return True


def _sentence(trait: str, kept: list[str], others: list[str], *, is_any: bool) -> str:
    if len(kept) + len(others) == 1:
        lead = "Yes" if kept else "No"
        return f"{lead}, {(kept or others)[0]} is {'' if kept else 'not '}{trait}."
    both = "both" if len(kept) + len(others) == 2 else "all"
    if not others:
        return f"Yes, {both} are {_PLURALS.get(trait, trait)}: {listed(kept)}."
    if not kept:
        if both == "both":
            return f"No, neither {others[0]} nor {others[1]} is {trait}."
        return f"No, none of {listed(others)} is {trait}."
    verb = "is" if len(kept) == 1 else "are"
    if is_any:
        named = trait if len(kept) == 1 else _PLURALS.get(trait, trait)
        return f"Yes, {listed(kept)} {verb} {named}."
    named = trait if len(others) == 1 else _PLURALS.get(trait, trait)
    not_so = f"{listed(others)} {'is' if len(others) == 1 else 'are'} not {named}"
    return f"No: {listed(kept)} {verb}, but {not_so}."


def _same(answer: Answer, found: list[_Valued]) -> Answer | None:
    if len(found) < 2:
        return None
    values = [value for _, value in found]
    is_same = all((one - values[0]).is_zero for one in values)
    shown = listed([_shown(name, value) for name, value in found])
    return Answer(f"{'Yes' if is_same else 'No, they differ'}: {shown}.", answer.check)


def between_told(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    """The two whole numbers next to each meant result that is real and not whole itself."""
    found = _meant(answer, words) or _meant(answer, "all")
    if not found or not all(value.is_real for _, value in found):
        return None
    parts = []
    for name, value in found:
        if value.is_integer:
            parts.append(f"{_shown(name, value)} is a whole number itself")
            continue
        below = int(sympy.floor(value))
        about = code(f"{name} ≈ {show_decimal(value)}" if name else show_decimal(value))
        parts.append(f"{about} lies between {code(str(below))} and {code(str(below + 1))}")
    return Answer(f"{listed(parts)}.", answer.check)


def nearest_told(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    """The result that is nearest to the number in `words`; `None` where two are as near."""
    found = _meant(answer, "all")
    node = expression_or_none(words)
    if node is None or len(found) < 2 or not all(value.is_real for _, value in found):
        return None
    target = to_sympy(node)
    by_gap = sorted(found, key=lambda one: float(abs(one[1] - target)))
    first, second = (abs(value - target) for _, value in by_gap[:2])
    shown = [_shown(name, value) for name, value in by_gap]
    if (first - second).is_zero:
        return Answer(f"{listed(shown[:2])} are as near as each other.", answer.check)
    gap = code(show_decimal(first)) if not first.is_Integer else code(str(first))
    more = "nearer" if len(found) == 2 else "nearest"
    is_rounded = not first.is_Rational
    return Answer(
        f"The one {more} to {code(show(target))} is {shown[0]}, {'about ' if is_rounded else ''}"
        f"{gap} away.",
        answer.check,
    )


def _meant(answer: Answer, who: str) -> list[_Valued]:
    """The results with their names that are asked about; none where they are no plain numbers."""
    if not is_sure(answer):
        return []
    found = _valued(results_of(answer))
    if who in ("it", "all", "any", "both"):
        return found if who != "both" or len(found) == 2 else []
    if who.lstrip("-").isdigit():
        place = int(who)
        index = place - 1 if place > 0 else len(found) + place
        return [found[index]] if 0 <= index < len(found) > 1 else []
    if len(who) == 1:
        return [one for one in found if one[0] == who]
    one = chosen(answer, who)
    return _valued(results_of(one)) if one is not None and one.result else []


def is_sure(answer: Answer) -> bool:
    """Whether an answer was checked, so that more can be told of its result."""
    return answer.check is not None and answer.check.mark is Mark.AGREES


def _valued(parts: list[str]) -> list[_Valued]:
    found = []
    for part in parts:
        name, sign, value = part.partition(" = ")
        node = expression_or_none(value if sign else part)
        number = to_sympy(node) if node is not None else None
        if number is None or not number.is_number or number.is_infinite:
            return []
        found.append((name if sign else "", number))
    return found


def _shown(name: str, value: "sympy.Expr") -> str:
    return code(f"{name} = {show(value)}" if name else show(value))
