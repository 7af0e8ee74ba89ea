"""Sums of the terms of a sequence: of so many, up to a last one, and without end."""

from fractions import Fraction
from itertools import pairwise
from math import comb
from typing import Final

from tutor_tui.mathematics.kinds.sequences.problems import SumOfTerms
from tutor_tui.mathematics.kinds.sequences.rules import Geometric, Polynomial, Rule
from tutor_tui.mathematics.kinds.sequences.wording import pattern
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, unchecked, with_verdict
from tutor_tui.mathematics.terms import shown_number

BY_ADDING: Final = "by adding the terms one by one"
_ADDED: Final = 20_000


def sum_of_terms(question: SumOfTerms, rule: Rule) -> Answer:
    """The sum in a sentence; raises `TooLargeError`."""
    if question.count is None and question.last is None:
        return _without_end(question, rule)
    count = question.count or count_up_to(rule, question.last or Fraction(0))
    if count is None:
        return refused("The last term does not belong to the pattern of the first ones.")
    total = partial_sum(rule, count)
    if total is None:
        return refused(f"I can add at most {_ADDED:,} terms of such a sequence.")
    shown = _shown(total, question)
    is_short = count <= _ADDED
    verdict = None
    if is_short:
        verdict = total == sum((rule.term(place) for place in range(1, count + 1)), Fraction(0))
    elif isinstance(rule, Polynomial):
        verdict = _by_faulhaber(rule, count) == total
    words = pattern(rule, uses_decimals=question.given.uses_decimals)
    sentence = f"The sum of the first {code(str(count))} terms is {code(shown)} ({words})."
    how = BY_ADDING if is_short else BY_ARITHMETIC
    return with_verdict(sentence, verdict, how, shown)


def count_up_to(rule: Rule, last: Fraction) -> int | None:
    """At which place the last term stands."""
    from tutor_tui.mathematics.kinds.sequences.answers import place_of

    if isinstance(rule, Polynomial | Geometric):
        return place_of(rule, last)
    return next((place for place in range(1, 300) if rule.term(place) == last), None)


def partial_sum(rule: Rule, count: int) -> Fraction | None:
    """The sum of the first terms by a formula; one by one where there is none."""
    match rule:
        case Polynomial(coefficients=(first, step)):
            low, high = first + step, first + count * step
            return count * (low + high) / 2
        case Geometric(first=first, ratio=ratio) if ratio != 1:
            return (rule.term(count) * ratio - first) / (ratio - 1)
        case Polynomial():
            return _by_differences(rule, count)
        case _ if count <= _ADDED:
            return sum((rule.term(place) for place in range(1, count + 1)), Fraction(0))
        case _:
            return None


def _by_differences(rule: Polynomial, count: int) -> Fraction:
    """Newton's formula: the k-th difference at the start times `count` over `k + 1`."""
    row = [rule.term(place) for place in range(1, rule.degree + 2)]
    total = Fraction(0)
    for order in range(rule.degree + 1):
        total += row[0] * comb(count, order + 1)
        row = [b - a for a, b in pairwise(row)]
    return total


def _by_faulhaber(rule: Polynomial, count: int) -> Fraction:
    """The sums of powers up to `count`, by Bernoulli numbers."""
    total = sympy.Integer(0)
    for power, number in enumerate(rule.coefficients):
        bernoulli = sympy.bernoulli(power + 1, count + 1) - sympy.bernoulli(power + 1, 1)
        total += sympy.Rational(number) * bernoulli / (power + 1)
    return Fraction(int(total.p), int(total.q))


def _without_end(question: SumOfTerms, rule: Rule) -> Answer:
    words = pattern(rule, uses_decimals=question.given.uses_decimals)
    if isinstance(rule, Geometric) and abs(rule.ratio) < 1:
        total = rule.first / (1 - rule.ratio)
        shown = _shown(total, question)
        left = abs(total - (partial_sum(rule, 200) or Fraction(0)))
        verdict = left == abs(total * rule.ratio**200)
        sentence = f"The sum without end is {code(shown)} ({words}, so the terms shrink fast)."
        return with_verdict(sentence, verdict, BY_ARITHMETIC, shown)
    if isinstance(rule, Geometric | Polynomial):
        return unchecked(f"That sum grows without bound or never settles: {words}.")
    return refused("I cannot tell what that sum without end comes to.")


def _shown(value: Fraction, question: SumOfTerms) -> str:
    return shown_number(value, uses_decimals=question.given.uses_decimals)
