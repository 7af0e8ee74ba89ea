"""Answers about sequences: the rule that explains the terms, gone on with and said.

Every answer is checked against a second way of going on: the table of differences, the step from
one term to the next, or the terms that were given.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Final, assert_never

from tutor_tui.mathematics.kinds.sequences.problems import (
    Common,
    GeneralTerm,
    Given,
    MissingTerms,
    NextTerms,
    PlaceOf,
    Question,
    SequenceProblem,
    SumOfTerms,
    TermAt,
)
from tutor_tui.mathematics.kinds.sequences.rules import (
    Geometric,
    Polynomial,
    Quotient,
    Recurrence,
    Rule,
    quotient_rule,
    rule_of,
    rule_with_gaps,
)
from tutor_tui.mathematics.kinds.sequences.series import sum_of_terms
from tutor_tui.mathematics.kinds.sequences.wording import formula, pattern
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.terms import shown_number

BY_THE_TERMS: Final = "against all given terms"
_MOST_PLACES: Final = 100_000


def rule_for(given: Given) -> Rule | None:
    """The rule that was told, or the simplest one that the terms confirm."""
    if given.rule is not None:
        return given.rule
    if len(given.known) < given.length:
        return rule_with_gaps(given.known, given.stated)
    found = rule_of([term for _, term in given.known], given.stated)
    simple = found if isinstance(found, Polynomial | Geometric) else None
    if given.tops and not given.stated and (simple is None or len(given.known) < 4):
        return quotient_rule(given.tops, given.bottoms) or found
    return found


def answer(problem: SequenceProblem) -> Answer:
    """The answer in a sentence; raises `TooLargeError` for terms that are too long."""
    question = problem.question
    given = question.given
    if isinstance(question, Common):
        return _common(question)
    rule = rule_for(given)
    if rule is None:
        return refused(_no_rule(given))
    if not all(rule.term(place) == term for place, term in given.known):
        return refused("I found a rule, but it does not give all these terms.")
    return _answered(question, rule)


def _answered(question: Question, rule: Rule) -> Answer:
    match question:
        case NextTerms():
            return _next(question, rule)
        case MissingTerms():
            return _missing(question, rule)
        case GeneralTerm():
            return _general(question, rule)
        case TermAt():
            return _term_at(question, rule)
        case PlaceOf():
            return _place_of(question, rule)
        case SumOfTerms():
            return sum_of_terms(question, rule)
        case Common():
            return _common(question)
        case _:
            assert_never(question)


def _no_rule(given: Given) -> str:
    if given.stated:
        return f"These terms are not {given.stated}: no single step leads from each to the next."
    if len(given.known) < 3:
        return "Two terms fit many rules; please give three or more."
    return (
        "No simple rule is confirmed by these terms (arithmetic, geometric, constant "
        "differences, sums of the terms before, primes), so I would rather not guess; more "
        "terms may help."
    )


def _shown(values: Sequence[Fraction], given: Given) -> list[str]:
    return [shown_number(value, uses_decimals=given.uses_decimals) for value in values]


def _next(question: NextTerms, rule: Rule) -> Answer:
    given, count = question.given, question.count
    values = [rule.term(given.length + offset) for offset in range(1, count + 1)]
    shown = _shown(values, given)
    noun = "next term is" if count == 1 else f"next {count} terms are"
    names = listed([code(text) for text in shown])
    sentence = f"Continuing the pattern ({_pattern(rule, given)}), the {noun} {names}."
    verdict = _goes_on(rule, given, values)
    return with_verdict(sentence, verdict, BY_THE_TERMS, ", ".join(shown))


def _pattern(rule: Rule, given: Given) -> str:
    return pattern(rule, uses_decimals=given.uses_decimals)


def _goes_on(rule: Rule, given: Given, values: Sequence[Fraction]) -> bool:
    """Whether another way of going on from the given terms leads to the same ones."""
    terms = [rule.term(place) for place in range(1, given.length + 1)]
    match rule:
        case Polynomial():
            for value in values:
                if next_by_differences(terms, rule.degree) != value:
                    return False
                terms.append(value)
            return True
        case Geometric(ratio=ratio):
            return all(b == a * ratio for a, b in pairwise([terms[-1], *values]))
        case Recurrence():
            for value in values:
                if rule.following(terms) != value:
                    return False
                terms.append(value)
            return True
        case _:
            return all(rule.term(place) == term for place, term in given.known)


def next_by_differences(terms: Sequence[Fraction], degree: int) -> Fraction:
    """The next term by the table of differences, whose last row is constant."""
    rows = [list(terms)]
    for _ in range(min(degree, len(terms) - 1)):
        rows.append([b - a for a, b in pairwise(rows[-1])])
    following = rows[-1][-1]
    for row in reversed(rows[:-1]):
        following += row[-1]
    return following


def _missing(question: MissingTerms, rule: Rule) -> Answer:
    given = question.given
    places = {place for place, _ in given.known}
    values = [rule.term(place) for place in range(1, given.length + 1) if place not in places]
    shown = _shown(values, given)
    noun = "missing term is" if len(shown) == 1 else "missing terms are"
    sentence = f"The {noun} {listed([code(text) for text in shown])}: {_pattern(rule, given)}."
    terms = [rule.term(place) for place in range(1, given.length + 1)]
    whole = replace(given, known=tuple(enumerate(terms, 1)))
    return with_verdict(
        sentence, _goes_on(rule, whole, [rule.term(given.length + 1)]), BY_THE_TERMS,
        ", ".join(shown),
    )  # fmt: skip


def _general(question: GeneralTerm, rule: Rule) -> Answer:
    given, letter = question.given, question.letter
    expression = formula(rule, letter)
    if expression is None:
        return refused(
            f"The rule is: {_pattern(rule, given)}; I know no short formula for the "
            f"{code(letter)}th term."
        )
    places = [*given.known, (given.length + 7, rule.term(given.length + 7))]
    verdict = all(
        expression.subs(sympy.Symbol(letter), place) == sympy.Rational(term)
        for place, term in places
    )
    sentence = (
        f"The {code(letter)}th term is {code(show(expression))}, counted from "
        f"{code(f'{letter} = 1')} ({_pattern(rule, given)})."
    )
    return with_verdict(sentence, verdict, BY_THE_TERMS, plain(expression))


def _term_at(question: TermAt, rule: Rule) -> Answer:
    given, place = question.given, question.place
    value = rule.term(place)
    (shown,) = _shown([value], given)
    sentence = (
        f"The {ordinal_word(place)} term is {code(shown)}, with the pattern "
        f"“{_pattern(rule, given)}”."
    )
    return with_verdict(sentence, _arrives(rule, place, value), BY_ARITHMETIC, shown)


def _arrives(rule: Rule, place: int, value: Fraction) -> bool | None:
    """Whether the place is reached from the first term, step by step."""
    match rule:
        case Polynomial(coefficients=(first, step)):
            return first + step + (place - 1) * step == value
        case Geometric(first=first, ratio=ratio):
            following = first * ratio**place
            return following == value * ratio
        case Polynomial() if place <= _MOST_PLACES:
            terms = [rule.term(index) for index in range(max(1, place - rule.degree - 1), place)]
            if len(terms) <= rule.degree:
                return True
            return next_by_differences(terms, rule.degree) == value
        case Recurrence() if len(rule.start) < place <= _MOST_PLACES:
            before = range(max(1, place - len(rule.factors)), place)
            return rule.following([rule.term(index) for index in before]) == value
        case Quotient(bottom=bottom, top=top):
            return value * bottom.term(place) == top.term(place)
        case _:
            return True


def _place_of(question: PlaceOf, rule: Rule) -> Answer:
    given, number = question.given, question.number
    if not isinstance(rule, Polynomial | Geometric) or _is_constant(rule):
        return refused("I can look for a term only where the terms rise or fall by a fixed rule.")
    (shown,) = _shown([number], given)
    place = place_of(rule, number)
    if place is None:
        sentence = f"No, {code(shown)} is not a term of this sequence ({_pattern(rule, given)})."
        return with_verdict(sentence, True, BY_ARITHMETIC, "False")
    start = "" if question.wants_place else "Yes, "
    sentence = f"{start}{code(shown)} is the {ordinal_word(place)} term ({_pattern(rule, given)})."
    result = str(place) if question.wants_place else "True"
    return with_verdict(sentence, rule.term(place) == number, BY_ARITHMETIC, result)


def _is_constant(rule: Polynomial | Geometric) -> bool:
    return isinstance(rule, Polynomial) and rule.degree == 0


def place_of(rule: Polynomial | Geometric, number: Fraction) -> int | None:
    """The first place of a number among the terms."""
    if isinstance(rule, Polynomial):
        x = sympy.Symbol("x")
        difference = sum(
            sympy.Rational(c) * x**power for power, c in enumerate(rule.coefficients)
        ) - sympy.Rational(number)
        roots = sympy.roots(sympy.Poly(difference, x), x, filter="Z")
        places = [int(root) for root in roots if root >= 1]
        return min(places, default=None)
    term = rule.first
    for place in range(1, 5_000):
        if term == number:
            return place
        is_past = abs(term) > abs(number) if abs(rule.ratio) > 1 else abs(term) < abs(number)
        if is_past or (abs(rule.ratio) == 1 and place > 2):
            return None
        term *= rule.ratio
    return None


def _common(question: Common) -> Answer:
    given = question.given
    terms = [term for _, term in given.known]
    if question.is_ratio and 0 in terms[:-1]:
        return refused("Nothing can be divided by 0, so there is no common ratio.")
    steps = [b / a if question.is_ratio else b - a for a, b in pairwise(terms)]
    word = "ratio" if question.is_ratio else "difference"
    shown = _shown(steps[:1], given)[0]
    if len(set(steps)) > 1:
        return refused(f"There is no common {word}: it changes from term to term.")
    verdict = all(
        (a * steps[0] if question.is_ratio else a + steps[0]) == b for a, b in pairwise(terms)
    )
    return with_verdict(f"The common {word} is {code(shown)}.", verdict, BY_ARITHMETIC, shown)
