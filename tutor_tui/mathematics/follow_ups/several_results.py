"""One of several results, and all of them in decimals: "which is bigger", "in decimals"."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.follow_ups.nth_result import put_in, results_of
from tutor_tui.mathematics.kinds.numbers.facts import listing
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Problem, Rewrite, Solve, code, listed
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.trees import variables

if TYPE_CHECKING:
    from sympy import Expr

_NAMED: Final = late_regex(r"^(?P<name>[A-Za-z]\w*) = (?P<values>[^=]+)$")
_MOST: Final = 12
_MOST_LISTED: Final = 400
_GREATEST: Final = late_regex(r"\b(?:bigg|larg|great|high|max|most|more)", re.IGNORECASE)
_LEAST: Final = late_regex(r"\b(?:small|low|less|lower|min|least)", re.IGNORECASE)
_POSITIVE: Final = late_regex(r"\bpositive\b", re.IGNORECASE)
_NEGATIVE: Final = late_regex(r"\bnegative\b", re.IGNORECASE)


def choice(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """One of the results, or "bigger root" of what was factored or expanded; see `chosen`.

    After "checked" with what the equation says when it is put in.
    """
    if (plain := words.removeprefix("checked ")) != words:
        found = choice(problem, answer, plain)
        proofs = [put_in(problem, answer, one) for one in results_of(found)] if found else []
        return replace(found, text=found.text + "".join(proofs)) if found and all(proofs) else None
    if (numbers := listing(problem)) != problem:
        return chosen(solve(numbers), words)
    which = re.sub(r"(?<!not) (?:root|zero)$", "", words)
    if not isinstance(problem, Rewrite) or which == words:
        return chosen(answer, which)
    if len(variables(problem.expression)) != 1:
        return None
    return chosen(solve(Solve((Relation("=", problem.expression, Number(Fraction(0))),))), which)


def chosen(answer: Answer, words: str) -> Answer | None:
    """The one of several real results that the words mean; `None` where none or several are.

    The words are "bigger" and the like, or one of the names of `x = 3, y = 1`.
    """
    if len(words) == 1:
        return _of_name(answer, words)
    if words in _PROPERTIES or words.startswith("real"):
        return _real(answer) if words.startswith("real") else _having(answer, words)
    if (named := _of_names(answer, words)) is not None:
        return named
    name, values = _values(answer, _MOST_LISTED)
    reals = [one for one in values if one.is_real]
    if len(values) < 2 or len(reals) < len(values):
        return None
    if _GREATEST.search(words) or _LEAST.search(words):
        return _extreme(answer, words, name, reals)
    signs = ("positive", True) if _POSITIVE.search(words) else ("negative", False)
    if not (_POSITIVE.search(words) or _NEGATIVE.search(words)):
        return None
    kept = [one for one in reals if (one.is_positive if signs[1] else one.is_negative)]
    if not kept:
        shown = listed([code(show(one)) for one in reals])
        return Answer(f"None of {shown} is {signs[0]}.", answer.check)
    noun = "one is" if len(kept) == 1 else "ones are"
    return _said(answer, f"The {signs[0]} {noun}", name, kept)


def _real(answer: Answer) -> Answer | None:
    """The real ones of some results; `None` where there is none."""
    name, values = _values(answer, _MOST_LISTED, least=1)
    reals = [one for one in values if one.is_real]
    noun = "one is" if len(reals) == 1 else "ones are"
    return _said(answer, f"The real {noun}", name, reals) if reals else None


def _extreme(answer: Answer, words: str, name: str, reals: list["Expr"]) -> Answer:
    """The largest or the smallest of some results, unless they are one number."""
    ordered = sorted(reals, key=float)
    if ordered[0] == ordered[-1]:
        return Answer(f"Neither: both are {code(show(ordered[0]))}.", answer.check)
    is_greatest = bool(_GREATEST.search(words))
    which = "largest" if is_greatest else "smallest"
    if len(ordered) == 2:
        which = "larger" if is_greatest else "smaller"
    return _said(answer, f"The {which} one is", name, [ordered[-1] if is_greatest else ordered[0]])


_PROPERTIES: Final = ("prime", "even", "odd", "square", "whole", "not zero")


def _having(answer: Answer, words: str) -> Answer | None:
    """Those of several whole or other numbers that have a property; `None` where it is unclear."""
    name, values = _values(answer, _MOST_LISTED)
    if len(values) < 2 or not all(one.is_Rational for one in values):
        return None
    kept = [one for one in values if _has(one, words, sympy.isprime)]
    if not kept:
        return Answer(f"None of them is {words}.", answer.check)
    if len(kept) == len(values):
        return Answer(f"All of them are {words}.", answer.check)
    return _said(answer, f"{words.capitalize()} {'is' if len(kept) == 1 else 'are'}", name, kept)


def _has(value: "Expr", words: str, is_prime: "Callable[[int], bool]") -> bool:
    if words == "not zero":
        return not value.is_zero
    if not value.is_Integer:
        return False
    number = int(value)
    match words:
        case "prime":
            return number > 1 and is_prime(number)
        case "even" | "odd":
            return (number % 2 == 0) is (words == "even")
        case "square":
            return number >= 0 and isqrt(number) ** 2 == number
        case _:
            return True


def _of_names(answer: Answer, words: str) -> Answer | None:
    """The greatest or the least of results with names of their own, as in `x = 3, y = 1`."""
    parts = [part.strip() for part in (answer.result or "").split(",")]
    named = [found for part in parts if (found := _NAMED.match(part)) is not None]
    is_wished = _GREATEST.search(words) or _LEAST.search(words)
    nodes = [expression_or_none(one["values"]) for one in named]
    if not is_wished or len(parts) < 2 or len(named) < len(parts) or None in nodes:
        return None
    values = [to_sympy(node) for node in nodes if node is not None]
    if not all(one.is_number and one.is_real for one in values):
        return None
    ordered = sorted(zip(values, named, strict=True), key=lambda one: float(one[0]))
    first, second = ordered[::-1][:2] if _GREATEST.search(words) else ordered[:2]
    if first[0] == second[0]:
        return Answer(f"Both are the same, {code(show(first[0]))}.", answer.check)
    more = "larger" if _GREATEST.search(words) else "smaller"
    shown = f"{first[1]['name']} = {show(first[0])}"
    return Answer(f"The {more} one is {code(shown)}.", answer.check, first[1][0])


def _of_name(answer: Answer, name: str) -> Answer | None:
    """The value of one of several names; `None` where it has none, or several."""
    named = [_NAMED.match(part.strip()) for part in (answer.result or "").split(",")]
    found = [one for one in named if one is not None and one["name"] == name]
    if len(named) < 2 or not all(named) or len(found) != 1:
        return None
    node = expression_or_none(found[0]["values"])
    if node is None:
        return None
    value = to_sympy(node)
    return Answer(f"{code(f'{name} = {show(value)}')}.", answer.check, f"{name} = {value}")


def in_decimals(answer: Answer, words: str) -> Answer | None:
    """Every one of several results in decimals, to the places that the words ask for."""
    name, values = _values(answer)
    if len(values) < 2:
        return _named_in_decimals(answer)
    places = re.search(r"\b(\d{1,2}) ?(?:d\.?p\b|decimal)", words)
    shown = [_rounded(one, int(places[1]) if places else None) for one in values]
    led = f"{name} ≈ " if name else ""
    is_exact = all(one.is_Rational and _ends(one) for one in values) and not places
    led = led.replace("≈", "=") if is_exact else led
    text = listed([code(f"{led}{one}") for one in shown], "or" if name else "and")
    return Answer(f"In decimals {text}.", answer.check, None)


def _named_in_decimals(answer: Answer) -> Answer | None:
    """Each of several results with names of their own, as in `x = 24/5, y = 26/5`."""
    named = [_NAMED.match(part.strip()) for part in (answer.result or "").split(",")]
    shown = []
    for one in named:
        node = expression_or_none(one["values"]) if one is not None else None
        if one is None or node is None or not to_sympy(node).is_number:
            return None
        value = to_sympy(node)
        is_exact = value.is_Rational and _ends(value)
        shown.append(code(f"{one['name']} {'=' if is_exact else '≈'} {_rounded(value, None)}"))
    return Answer(f"In decimals {listed(shown)}.", answer.check) if len(shown) > 1 else None


def _ends(value: "Expr") -> bool:
    """Whether a fraction ends after a few decimals."""
    return bool(10**6 % int(value.q) == 0)


def _rounded(value: "Expr", places: int | None) -> str:
    if places is None or not value.is_real:
        return show_decimal(value) if not value.is_Integer else str(value)
    return f"{float(value):.{min(places, 12)}f}"


def _values(answer: Answer, most: int = _MOST, least: int = 2) -> tuple[str, list["Expr"]]:
    """The name and the values of a result such as `x = 1, 2`; none for anything else."""
    result = answer.result or ""
    found = _NAMED.match(result)
    name, listed_values = (found["name"], found["values"]) if found else ("", result)
    parts = [part.strip() for part in listed_values.split(",")]
    if not least <= len(parts) <= most:
        return "", []
    nodes = [expression_or_none(part) for part in parts]
    if any(node is None for node in nodes):
        return "", []
    values = [to_sympy(node) for node in nodes if node is not None]
    return (name, values) if all(one.is_number for one in values) else ("", [])


def _said(answer: Answer, lead: str, name: str, values: list["Expr"]) -> Answer:
    led = f"{name} = " if name else ""
    shown = listed([code(f"{led}{_as_told(answer, one)}") for one in values])
    result = f"{led}{', '.join(str(one) for one in values)}"
    return Answer(f"{lead} {shown}.", answer.check, result)


def _as_told(answer: Answer, value: "Expr") -> str:
    """The value as the answer wrote it, `0.3`, `28%` or `30°`, where it did."""
    for text in re.findall(r"`([^`=]+)`", answer.text):
        node = expression_or_none(text)
        if node is not None and to_sympy(node) == value:
            return str(text)
    shown = show(value)
    is_angle = re.search(rf"(?:`|= ){re.escape(shown)}°`", answer.text)
    return f"{shown}°" if is_angle else shown
