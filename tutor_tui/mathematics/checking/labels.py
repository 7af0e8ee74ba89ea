"""Chains that begin with a name for what they calculate: `P(both red) = 5/8 · 4/7 = 5/14`.

That the calculation is right says nothing about its beginning. It counts as right only where its
numbers come from the conversation, and its end is not another result than the tutor's own.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own, is_another
from tutor_tui.mathematics.checking.claimed_names import NEGATED
from tutor_tui.mathematics.checking.idle_parts import has_idle_part
from tutor_tui.mathematics.checking.indices import are_letters_told, has_told_index, is_other_term
from tutor_tui.mathematics.checking.known_formulas import (
    is_known_formula,
    is_known_value,
    letters_in,
)
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, quietly
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import COMPLEMENT, Side, SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.told_quantities import told_quantities
from tutor_tui.mathematics.checking.told_units import OTHER_UNIT, unit_differs
from tutor_tui.mathematics.checking.units import units_in, without_units
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, undecided
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")
_EXPONENT: Final = late_regex(r"\^\s*\{?\s*2\s*\}?|²")
_RAISED: Final = late_regex("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_COMMON: Final = frozenset(Fraction(number) for number in (0, 1, 2, 3, 4, 10, 100, 180, 360, 1000))
"""Numbers that formulas and conversions bring with them."""

_NAME: Final = re.compile(r"\\?[A-Za-z]+(?:_\{?\d\}?|[₀-₉])?")
_POWER: Final = late_regex(rf"{_NAME.pattern}(?:\s*\^\s*\{{?\s*2\s*\}}?|²)?")
_SQUARED: Final = re.compile(r"(?<![A-Za-z])([A-Za-z])\s*(?:\^\s*\{?\s*2\s*\}?(?!\d)|²)")
_EVENT: Final = late_regex(r"P\s*\(\s*[A-Z]\s*=\s*(\d+)\s*\)")
_OF_EVENTS: Final = late_regex(
    r"P\s*\([^()]*(?:[|∩∪]|\\(?:mid|cap|cup)(?![a-z])|\b(?:and|or)\b)[^()]*\)"
)
"""Of two events together, of which the numbers alone do not tell how to calculate it."""

_CHOSEN: Final = late_regex(r"(?:\\binom\s*\{\s*\d+\s*\}\s*\{|C\s*\(\s*\d+\s*,)\s*(\d+)\s*[})]")
_OPERATOR: Final = late_regex(
    r"(?<=[\w)}⟩\]²³%])\s*([-−+×·*/÷]|\\(?:times|cdot|div)(?![a-z]))(?=\s*[\w(\\$⟨])"
)
_KINDS: Final = {
    **dict.fromkeys("-−", "less"),
    "+": "and",
    **dict.fromkeys(("×", "·", "*", "\\times", "\\cdot"), "times"),
    **dict.fromkeys(("/", "÷", "\\div"), "by"),
}
_UNKNOWNS: Final = "xyztuvw"
_SOLVED_FOR: Final = late_regex(rf"[{_UNKNOWNS}]\s*=(?:[^a-z]|[a-z]{{2,}})*$")
_SECONDS: Final = 0.3
ANOTHER_RESULT: Final = "the calculation is right, but I have another result"
OWN_RESULT: Final = "it does not follow from the lines before, but I have it too"
NOT_KNOWN: Final = "the calculation is right; I cannot say whether it is the one that was asked"
NEW_NUMBERS: Final = "the calculation is right; I cannot say where its numbers come from"


def named_in_words(statement: Statement, index: int, left: Side, right: Side) -> Verdict:
    """The verdict on the link `index`, with words: given, but open with numbers among them.

    `P(X = 4)` is a name too where it is that of the binomial coefficient behind it.
    """
    if _works_otherwise(left.text, right.text):
        return UNDECIDED
    name = COMPLEMENT.sub("", _EXPONENT.sub("", left.text))
    if len(statement.signs) > 1 and statement.signs[index] in "≠<>≤≥":
        return UNDECIDED  # a calculation beside it says nothing of that sign
    if len(statement.signs) == 1 or not re.search(r"\d", name):
        return GIVEN
    event, chosen = _EVENT.fullmatch(left.text.strip()), _CHOSEN.match(right.text.strip())
    return GIVEN if event and chosen and event[1] == chosen[1] else UNDECIDED


def _works_otherwise(words: str, numbers: str) -> bool:
    """Whether `distance × time` stands beside numbers that are not multiplied."""
    signs = [{_KINDS[sign] for sign in _OPERATOR.findall(text)} for text in (words, numbers)]
    return all(len(kinds) == 1 for kinds in signs) and signs[0] != signs[1]


def supported(
    verdict: Verdict,
    asked: Asked,
    sides: Sequence[str],
    before: str,
    *,
    told: "Mapping[str, sympy.Expr]",
    last: Statement | None,
    is_reached: Callable[[], bool],
) -> Verdict:
    """The verdict on a chain whose first side is only a name, as far as it is supported.

    `before` is all of the text in front of it; `last` is it where that is the end of the text;
    `told` are the letters with a meaning, and what they stand for; `is_reached` finds whether that
    text comes to the tutor's own result.
    """
    if not asked.question or verdict.mark is not Mark.AGREES or _leads_to(asked.own, sides):
        return verdict
    said = f"{asked.question} {before}"
    if not (has_told_index(sides[0], said) and are_letters_told(sides[0], said)):
        return undecided(NEW_NUMBERS)
    is_bare_name = bool(_NAME.fullmatch(sides[0].strip()))
    is_other = is_bare_name and asked.own is not None and _is_other_value(asked.own, sides, said)
    if is_other or (is_bare_name and is_other_term(sides, told)):
        return undecided(ANOTHER_RESULT)
    is_known = is_known_value(sides[0], sides[1], {**told_quantities(asked.question), **told})
    is_known = is_known or (bool(letters_in(sides[1])) and is_known_formula(sides[0], sides[1]))
    is_known = is_known or (asked.own is not None and _is_own_value(asked.own, sides))
    is_known = is_known or _is_middle(sides, told)
    is_known_square = is_known or not _is_other_square(sides, said)
    if not is_known_square or (not is_known and _is_unknown_formula(asked, sides, told)):
        return undecided(NOT_KNOWN)
    if asked.own is not None and not is_reached():
        return undecided(ANOTHER_RESULT)
    own = asked.own
    if own is not None and last is not None:
        claim = ("≈ " if last.signs[-1] == "≈" else "") + without_units(last.sides[-1])
        theirs = quietly(lambda: against_own(own, claim, is_last=True), _SECONDS)
        if theirs is not None and theirs.mark is Mark.AGREES:
            has_other = any(unit_differs(unit, own.text) for unit in units_in(sides[-1]))
            return undecided(OTHER_UNIT) if has_other else verdict
        if theirs is None or _is_another(own, claim):
            return undecided(ANOTHER_RESULT)
    known = _numbers(said) | _COMMON | {Fraction(len(_NUMBER.findall(asked.question)))}
    return (
        verdict if is_known or _numbers(sides[1]) <= _with_shares(known) else undecided(NEW_NUMBERS)
    )


def _is_middle(sides: Sequence[str], told: "Mapping[str, sympy.Expr]") -> bool:
    """Whether a name is that of the middle of the two points that a question tells."""
    if not re.fullmatch(r"M|\W*[Mm]idpoint\W*", sides[0].strip()) or "y_2" not in told:
        return False
    middle = tuple((told[f"{letter}_1"] + told[f"{letter}_2"]) / 2 for letter in "xy")
    read = read_side(sides[-1], scope := Scope())
    return read.kind is SideKind.TUPLE and tuple(map(scope.value, read.nodes)) == middle


def idle(verdict: Verdict, asked: Asked, sides: Sequence[Side], before: str) -> Verdict:
    """The verdict on a chain, open where parts of it could be anything."""
    if not asked.question or verdict.mark is not Mark.AGREES:
        return verdict
    said = f"{asked.question} {before}"
    told = _numbers(said)
    is_idle = any(has_idle_part(side, told, said) for side in sides)
    return undecided(NEW_NUMBERS) if is_idle else verdict


def _numbers(text: str) -> set[Fraction]:
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", _RAISED.sub(" ", text))
    return {Fraction(found[0]) for found in _NUMBER.finditer(plain)}


def _with_shares(numbers: set[Fraction]) -> set[Fraction]:
    """The numbers, and what per cents among them are as decimals: 0.25, 0.75 and 1.25 of 25."""
    shares = {number / 100 for number in numbers} | {n for n in numbers if 0 < n < 1}
    return numbers | shares | {1 - share for share in shares} | {1 + share for share in shares}


def contested(verdict: Verdict, asked: Asked, statements: Sequence[Statement]) -> Verdict:
    """The verdict on a line, open where it is against a value that is one of the tutor's own.

    Such a value is right although it does not follow from a wrong line before it.
    """
    if verdict.mark is not Mark.DISAGREES or not asked.question or len(statements) != 1:
        return verdict
    sides, own = statements[0].sides, asked.own
    is_named = statements[0].goes_on or _NAME.fullmatch(sides[0].strip())
    if own is None or len(sides) < 2 or not is_named:
        return verdict
    if re.search("[,±∓]", sides[-1]) or any(sign not in "=≈" for sign in statements[0].signs):
        return verdict
    is_own = all(_is_another(own, side) is False for side in sides[1:])
    return undecided(OWN_RESULT) if is_own else verdict


def _is_unknown_formula(
    asked: Asked, sides: Sequence[str], told: "Mapping[str, sympy.Expr]"
) -> bool:
    """Whether a chain rests on a formula that may not be that of its name."""
    name, letters = sides[0].strip(), letters_in(sides[1])
    is_told = bool(letters) and all(letter in told for letter in letters)
    is_name = _NAME.fullmatch(name) or _OF_EVENTS.fullmatch(name)
    if asked.own is None and is_name and not is_told:
        return not is_known_formula(name, sides[1])
    if letters and all(getattr(told.get(letter), "is_Matrix", False) for letter in letters):
        return False
    if "∫" in sides[1]:
        return False
    is_filled = letters and not letters_in(sides[-1]) and _POWER.fullmatch(name)
    return bool(is_filled) and not is_known_formula(name, sides[1])


def _is_other_square(sides: Sequence[str], said: str) -> bool:
    """Whether nothing shows why the square of a letter is calculated so: no square, no word."""
    name = _SQUARED.fullmatch(sides[0].strip())
    if (
        name is None
        or _SQUARED.search(sides[1])
        or re.search(r"[\d)]\s*(?:\^\s*\{?\s*2|²)", sides[1])
    ):
        return False
    return not any(found[1] == name[1] for found in _SQUARED.finditer(said))


def _is_other_value(own: OwnAnswer, sides: Sequence[str], said: str) -> bool:
    """Whether the tutor's result has values for the name, and this is none of them.

    So it is too with the value of another letter, of which nothing was said, where x is asked.
    """
    name = sides[0].strip()
    is_named = re.search(rf"(?<![A-Za-z]){re.escape(name)}\s*=", own.result)
    if not is_named:
        is_told = re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", said)
        return name in _UNKNOWNS and bool(_SOLVED_FOR.match(own.result)) and not is_told
    return _is_another(own, f"{name} = {without_units(sides[-1])}") is True


def _is_own_value(own: OwnAnswer, sides: Sequence[str]) -> bool:
    """Whether the tutor's result has this value for the name."""
    name = sides[0].strip()
    is_named = re.search(rf"(?<![A-Za-z]){re.escape(name)}\s*=", own.result)
    claim = f"{name} = {without_units(sides[-1])}"
    return bool(is_named) and _is_another(own, claim) is False


def _leads_to(own: OwnAnswer | None, sides: Sequence[str]) -> bool:
    """Whether the tutor's result is what a value lacks to 1, or its root, as its name says."""
    return own is not None and (_is_complement(own, sides) or _is_own_square(own, sides))


def _is_complement(own: OwnAnswer, sides: Sequence[str]) -> bool:
    """Whether this is the chance that what was asked does not happen: `P(no six) = 25/36`."""
    event = sides[0].strip().removeprefix("P")
    is_other = NEGATED.search(event) and not NEGATED.search(own.question) and event != sides[0]
    return bool(is_other) and _is_another(own, f"1 - ({sides[-1]})") is False


def _is_own_square(own: OwnAnswer, sides: Sequence[str]) -> bool:
    """Whether this is the square of the standard deviation that was asked: `s² = 10`."""
    asked = [part for part in own.parts or (own,) if "standard deviation" in part.question]
    if not (asked and _SQUARED.fullmatch(sides[0].strip())):
        return False
    return _is_another(asked[0], f"sqrt({without_units(sides[-1])})") is False


def _is_another(own: OwnAnswer, claim: str) -> bool | None:
    """Whether a value is none of the tutor's; `None` where that cannot be told in time."""
    return quietly(partial(is_another, own, claim), _SECONDS)
