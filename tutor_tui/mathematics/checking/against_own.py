"""A claimed result against the tutor's own: the same by meaning, another one, or not comparable.

A difference is told only where both are certainly meant to be the same kind of thing.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.agreement import agreement
from tutor_tui.mathematics.checking.certainty import (
    is_certain,
    is_told_elsewhere,
    letters_of,
    names_in,
    names_of_numbers,
)
from tutor_tui.mathematics.checking.claimed_names import names_other
from tutor_tui.mathematics.checking.claimed_values import (
    ClaimedValue,
    ClaimedValues,
    claimed_values,
    plain_claim,
)
from tutor_tui.mathematics.checking.indices import are_letters_told, has_told_index, is_other_power
from tutor_tui.mathematics.checking.matching import is_in_order, is_list_of_given, matched
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.real import is_complex, real_slope
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.checking.told_units import OTHER_UNIT, is_other_unit
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, undecided
from tutor_tui.mathematics.checking.wordy_results import (
    AS_OWN,
    is_wordy,
    other,
    told,
    wordy_verdict,
)
from tutor_tui.mathematics.follow_ups.forms import unfinished
from tutor_tui.mathematics.kinds.numbers.bases import BaseArithmetic, BaseConversion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Integrate
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node

NO_CONSTANT: Final = "the right slope, but + C is missing: any constant may be added"
_DEGREES: Final = late_regex(
    r"\s*(?:°|\^\s*\{?\s*\\circ\s*\}?|\\degree\b|\bdegrees?\b)(?!\s*[CF]\b)"
)
_CALL: Final = late_regex(r"\W*[A-Za-z]\s*\(\s*-?[\d.]+\s*\)\s*[=≈]")
_DECIMAL: Final = late_regex(r"\d*\.\d+")


def against_own(own: OwnAnswer, claim: str, *, is_last: bool, rest: str = "") -> Verdict:
    """The verdict on a claim of the final result.

    Only the last claim of a text can be told to differ; `rest` is all of the text, for what else
    it says about the values that are missing in the claim.
    """
    verdict = _verdict(own, claim, rest)
    if verdict.mark is Mark.DISAGREES and not is_last:
        return UNDECIDED
    return verdict


def is_another(own: OwnAnswer, claim: str) -> bool | None:
    """Whether a value is none of the tutor's; `None` where these cannot be compared."""
    if own.parts:
        return _is_another_than_all([is_another(part, claim) for part in own.parts])
    ours, theirs = values_of(own), claimed_values(_without_degrees(own, claim))
    if ours is None or theirs is None:
        return None
    cells = [agreement(mine, other) for mine in ours.values for other in theirs.values]
    return None if None in cells and True not in cells else True not in cells


def _is_another_than_all(found: list[bool | None]) -> bool | None:
    if False in found:
        return False
    return None if None in found else True


def values_of(own: OwnAnswer) -> ClaimedValues | None:
    """The values of the tutor's own result; `None` where it has no such values."""
    return claimed_values(_notation(own.result))


def has_values(own: OwnAnswer) -> bool:
    """Whether the tutor's own result is one that other values can be compared with."""
    is_numeral = isinstance(own.problem, BaseConversion | BaseArithmetic)
    return bool(own.parts) or (values_of(own) is not None and not is_numeral)


def is_value(claim: str) -> bool:
    """Whether a stretch of text is a result at all: values, a time, a word or letter."""
    return is_wordy(plain_claim(claim)) or claimed_values(claim) is not None


def _verdict(own: OwnAnswer, claim: str, rest: str) -> Verdict:
    if names_other(claim, own.question) or not has_told_index(claim, own.question):
        return UNDECIDED
    name, equals, _ = claim.partition("=")
    if equals and (is_other_power(name, own.question) or not are_letters_told(name, own.question)):
        return UNDECIDED
    wordy = wordy_verdict(own, plain_claim(claim))
    if wordy is not None:
        return wordy
    theirs, ours = claimed_values(_without_degrees(own, claim)), values_of(own)
    if theirs is None or ours is None or (is_in_degrees(own) and "pi" in names_of_numbers(theirs)):
        return UNDECIDED
    return _values(own, ours, theirs, claim, rest)


def is_in_degrees(own: OwnAnswer) -> bool:
    """Whether the numbers of the tutor's result are degrees."""
    return "°" in own.text and "°" not in own.result


def _without_degrees(own: OwnAnswer, claim: str) -> str:
    """A claim with its degrees as the plain numbers that those of the tutor's result are."""
    return _DEGREES.sub(" ", claim) if is_in_degrees(own) else claim


def _notation(result: str) -> str:
    """A result as mathematics is written, not as programs write it."""
    text = re.sub(r"\blog\(", "ln(", result.replace("**", "^").replace(";", ","))
    return re.sub(r"\b[IE]\b", lambda found: found[0].lower(), text)


def _values(
    own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, claim: str, rest: str
) -> Verdict:
    lacks_constant = False
    if isinstance(own.problem, Integrate) and own.problem.bounds is None:
        lacks_constant = names_in(theirs) <= {own.problem.variable, *letters_of(own.question)}
        slope = partial(_slope, variable=own.problem.variable)
        ours, theirs = _changed(ours, slope), _changed(theirs, slope)
    if names_in(theirs) - names_in(ours) - letters_of(own.question):
        return UNDECIDED
    if _is_of_other_name(own, ours, theirs, claim):
        return UNDECIDED  # the slope m of a line that is asked for
    if _has_complex(theirs) and not _has_complex(ours):
        return UNDECIDED  # a complex solution beside the real ones
    theirs = _with_own_names(ours, theirs)
    if len(ours.values) == 1 and len(theirs.values) > 1 and not theirs.is_point:
        if not all(agreement(ours.values[0], value) for value in theirs.values):
            return UNDECIDED  # "2 and 3/4" is one number
        theirs = _one_in_several_forms(theirs)
    if _DECIMAL.findall(rest) != _DECIMAL.findall(claim):
        theirs = replace(theirs, values=tuple(replace(v, is_rough=True) for v in theirs.values))
    is_exact = is_list_of_given(own)
    if is_exact and (in_order := is_in_order(own, claim)) is not None:
        return told(own, in_order, True)
    is_same = matched(own, ours, theirs, is_exact=is_exact)
    if is_same is True:
        return _right(own, ours, theirs, lacks_constant=lacks_constant)
    is_open = is_same is None or not is_certain(own, ours, theirs, rest)
    if is_open or is_told_elsewhere(own, ours, theirs, rest):
        return UNDECIDED
    return other(own)


def _is_of_other_name(
    own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, claim: str
) -> bool:
    """Whether one value is told of a letter of which neither the question nor the result speaks.

    So is the value of a function, `h(2) = 22`, where the result is that of t.
    """
    if len(ours.values) != 1 or len(theirs.values) != 1:
        return False
    mine, other = ours.values[0].name, theirs.values[0].name
    if mine and _CALL.match(claim):
        return True
    is_told = other in {*letters_of(own.question), *"xyz"}
    return bool(mine and other) and mine != other and not is_told


def _has_complex(values: ClaimedValues) -> bool:
    return any(is_complex(node) for v in values.values for form in v.forms for node in form.nodes)


def _with_own_names(ours: ClaimedValues, theirs: ClaimedValues) -> ClaimedValues:
    """A claim in which `x_1` is called x, and the S of a set of solutions counts for no name."""
    known = {value.name for value in ours.values}

    def own_name(name: str) -> str:
        if name in known or not any(known):
            return name
        base = name.partition("_")[0]
        return base if base in known else re.sub(r"[A-Z]", "", name)

    named = tuple(replace(value, name=own_name(value.name)) for value in theirs.values)
    return replace(theirs, values=named)


def _right(
    own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, *, lacks_constant: bool
) -> Verdict:
    mine, other = ours.values[0].forms[0].node, theirs.values[0].forms[-1].node
    if lacks_constant:
        return undecided(NO_CONSTANT)
    if theirs.unit and is_other_unit(theirs.unit, own.question, own.text):
        return undecided(OTHER_UNIT)
    if len(ours.values) == 1 and (lacking := unfinished(own.problem, other, mine)):
        return undecided(f"the right value, but it {lacking}")
    return agrees(AS_OWN)


def _one_in_several_forms(theirs: ClaimedValues) -> ClaimedValues:
    """ "3/4, or 0.75" where one value was asked."""
    forms = tuple(form for value in theirs.values for form in value.forms)
    return ClaimedValues((ClaimedValue(theirs.values[0].name, forms),), theirs.unit)


def _slope(node: Node, variable: str) -> Node:
    """The derivative of an antiderivative: these may differ by any constant."""
    return parse_expression(show(real_slope(to_sympy(node), variable)))


def _changed(values: ClaimedValues, change: Callable[[Node], Node]) -> ClaimedValues:
    changed = tuple(
        ClaimedValue(
            value.name,
            tuple(Side(f.text, f.kind, tuple(map(change, f.nodes))) for f in value.forms),
            value.is_rough,
        )
        for value in values.values
    )
    return ClaimedValues(changed, values.unit, values.is_point)
