"""The working for sequences: differences, ratios, and putting a place into the formula."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from tutor_tui.mathematics.kinds.sequences.answers import rule_for
from tutor_tui.mathematics.kinds.sequences.problems import (
    Common,
    GeneralTerm,
    Given,
    MissingTerms,
    NextTerms,
    PlaceOf,
    SequenceProblem,
    SumOfTerms,
    TermAt,
)
from tutor_tui.mathematics.kinds.sequences.rules import Geometric, Polynomial, Recurrence, Rule
from tutor_tui.mathematics.kinds.sequences.series import count_up_to, partial_sum
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.steps_arithmetic import number_node
from tutor_tui.mathematics.syntax import Binary, BinarySign
from tutor_tui.mathematics.terms import shown_number, shown_terms
from tutor_tui.mathematics.written import written

_ORDERS = ("first", "second", "third", "fourth", "fifth", "sixth")
_MOST_SHOWN = 8


def heading(problem: SequenceProblem) -> str:
    """ "To go on with `2, 5, 8`"."""
    question = problem.question
    given = question.given
    if given.rule is not None:
        return f"For this {given.stated or 'told'} sequence"
    terms = dict(given.known)
    names = [
        shown_number(terms[place], uses_decimals=given.uses_decimals) if place in terms else "?"
        for place in range(1, given.length + 1)
    ]
    verbs = {
        NextTerms: "To go on with",
        MissingTerms: "To fill in",
        GeneralTerm: "To find a formula for",
        SumOfTerms: "To add the terms of",
    }
    return f"{verbs.get(type(question), 'To study')} {code(', '.join(names))}"


def method(problem: SequenceProblem) -> str:
    """How such a question is solved."""
    match problem.question:
        case SumOfTerms():
            return (
                "Find out how many terms there are and what leads from one to the next. An "
                "arithmetic sum is the number of terms times the mean of the first and the last; "
                "a geometric one is `a(rⁿ - 1)/(r - 1)`, without end `a/(1 - r)` for `|r| < 1`."
            )
        case GeneralTerm() | TermAt() | PlaceOf():
            return (
                "Subtract neighbours: a constant difference `d` gives `a + (n - 1)d`; constant "
                "second differences give a formula with `n²`. A constant ratio `r` gives "
                "`a rⁿ⁻¹`."
            )
        case Common(is_ratio=is_ratio):
            return (
                "Divide each term by the one before."
                if is_ratio
                else "Subtract each term from the next one."
            )
        case _:
            return (
                "Subtract each term from the next, and if need be the differences again, until "
                "they are constant; otherwise divide neighbours, or look whether terms are sums "
                "of those before. Then go on the same way."
            )


def steps(problem: SequenceProblem) -> tuple[Step, ...] | None:
    """Worked steps where the rule is arithmetic, geometric or one of differences."""
    question = problem.question
    if isinstance(question, Common):
        return _ratios(question.given) if question.is_ratio else _first_differences(question.given)
    rule = rule_for(question.given)
    if not isinstance(rule, Polynomial | Geometric | Recurrence):
        return None
    match question:
        case NextTerms(given=given):
            return _going_on(rule, given)
        case TermAt(given=given, place=place):
            return (*_finding(rule, given), *_putting_in(rule, place, given))
        case SumOfTerms():
            return _adding(rule, question)
        case GeneralTerm(given=given) if isinstance(rule, Polynomial) and rule.degree == 1:
            return (*_finding(rule, given), *_linear_formula(rule, question.letter, given))
        case _:
            return None


class _Writer:
    """Numbers as this sequence writes them."""

    def __init__(self, given: Given) -> None:
        self._uses_decimals = given.uses_decimals

    def number(self, value: Fraction) -> str:
        return shown_number(value, uses_decimals=self._uses_decimals)

    def factor(self, value: Fraction) -> str:
        """The number in brackets where it needs them beside another."""
        text = self.number(value)
        return text if text.replace(".", "").isdigit() else f"({text})"

    def operation(self, sign: BinarySign, first: Fraction, second: Fraction) -> str:
        if sign == "/":
            return f"{self.factor(first)}/{self.factor(second)}"
        nodes = [number_node(value, uses_decimals=self._uses_decimals) for value in (first, second)]
        return written(Binary(sign, nodes[0], nodes[1]))

    def step(self, rule: str, reason: str, sign: BinarySign, numbers: tuple[Fraction, ...]) -> Step:
        """`numbers` are the two operands and the result."""
        before = self.operation(sign, numbers[0], numbers[1])
        return Step(rule, reason, before, (self.number(numbers[2]),))


def _terms(given: Given) -> list[Fraction]:
    return [term for _, term in given.known]


def _first_differences(given: Given) -> tuple[Step, ...]:
    return tuple(_differences(_Writer(given), _terms(given), 0))


def _differences(writer: _Writer, row: Sequence[Fraction], order: int) -> list[Step]:
    reason = f"Subtract neighbours: {_ORDERS[order]} differences."
    return [
        writer.step("difference", reason, "-", (b, a, b - a))
        for a, b in list(pairwise(row))[-_MOST_SHOWN:]
    ]


def _ratios(given: Given) -> tuple[Step, ...]:
    writer = _Writer(given)
    return tuple(
        writer.step("ratio", "Divide each term by the one before.", "/", (b, a, b / a))
        for a, b in list(pairwise(_terms(given)))[-_MOST_SHOWN:]
    )


def _finding(rule: Rule, given: Given) -> tuple[Step, ...]:
    """How the rule is found; nothing where it was told."""
    if not given.known or len(given.known) < given.length:
        return ()
    if isinstance(rule, Geometric):
        return _ratios(given)
    if not isinstance(rule, Polynomial):
        return ()
    writer, row, steps_found = _Writer(given), _terms(given), list[Step]()
    for order in range(max(rule.degree, 1)):
        steps_found += _differences(writer, row, order)
        row = [b - a for a, b in pairwise(row)]
    return tuple(steps_found)


def _going_on(rule: Polynomial | Geometric | Recurrence, given: Given) -> tuple[Step, ...] | None:
    writer, terms = _Writer(given), [rule.term(place) for place in range(1, given.length + 1)]
    if isinstance(rule, Geometric):
        reason = "Multiply the last term by that ratio."
        numbers = (terms[-1], rule.ratio, terms[-1] * rule.ratio)
        return (*_finding(rule, given), writer.step("continue", reason, "*", numbers))
    if isinstance(rule, Recurrence):
        if set(rule.factors) != {Fraction(1)} or len(rule.factors) != 2 or rule.constant:
            return None
        reason = "Add the last two terms, as every term before was made."
        numbers = (terms[-2], terms[-1], terms[-1] + terms[-2])
        return (writer.step("continue", reason, "+", numbers),)
    return (*_finding(rule, given), *_rebuilding(writer, terms, rule.degree))


def _rebuilding(writer: _Writer, terms: list[Fraction], degree: int) -> list[Step]:
    """From the constant row of differences back up to the next term."""
    rows = [terms]
    for _ in range(max(degree, 1)):
        rows.append([b - a for a, b in pairwise(rows[-1])])
    following = rows[-1][-1]
    found = []
    for row in reversed(rows[:-1]):
        what = "term" if row is terms else "difference"
        reason = f"Add to the last {what} to get the next one."
        found.append(
            writer.step("continue", reason, "+", (row[-1], following, row[-1] + following))
        )
        following += row[-1]
    return found


def _putting_in(rule: Rule, place: int, given: Given) -> tuple[Step, ...]:
    writer = _Writer(given)
    value = writer.number(rule.term(place))
    match rule:
        case Polynomial(coefficients=(start, step)):
            reason = "The first term plus the difference, one time less than the place says."
            before = f"{writer.number(start + step)} + ({place} - 1)*{writer.factor(step)}"
            return (Step("put in", reason, before, (value,)),)
        case Geometric(first=first, ratio=ratio):
            reason = "The first term times the ratio, one time less than the place says."
            before = f"{writer.factor(first)}*{writer.factor(ratio)}^({place} - 1)"
            return (Step("put in", reason, before, (value,)),)
        case _:
            return ()


def _linear_formula(rule: Polynomial, letter: str, given: Given) -> tuple[Step, ...]:
    start, step = rule.coefficients
    before = f"{start + step} + ({letter} - 1)*{_Writer(given).factor(step)}"
    after = shown_terms(((step, 1), (start, 0)), letter)
    reason = "Write the first term plus the difference, one time less than the place says."
    return (Step("formula", reason, before, (after,)),)


def _adding(
    rule: Polynomial | Geometric | Recurrence, question: SumOfTerms
) -> tuple[Step, ...] | None:
    writer, number = _Writer(question.given), _Writer(question.given).number
    finding = _finding(rule, question.given)
    if question.count is None and question.last is None:
        if not isinstance(rule, Geometric) or abs(rule.ratio) >= 1:
            return None
        before = f"{number(rule.first)}/(1 - {writer.factor(rule.ratio)})"
        reason = "Divide the first term by one minus the ratio."
        return (*finding, Step("sum", reason, before, (number(rule.first / (1 - rule.ratio)),)))
    count = question.count or count_up_to(rule, question.last or Fraction(0))
    total = partial_sum(rule, count) if count else None
    if count is None or total is None:
        return None
    match rule:
        case Polynomial(coefficients=(start, step)):
            last = start + count * step
            reason = (
                "Add the first and the last term and take that half as often as there are terms."
            )
            before = f"{count}*({number(start + step)} + {writer.factor(last)})/2"
            place = f"{number(start + step)} + ({count} - 1)*{writer.factor(step)}"
            end = Step("last term", "Find the last term.", place, (writer.number(last),))
            return (*finding, end, Step("sum", reason, before, (number(total),)))
        case Geometric(first=first, ratio=ratio) if ratio != 1:
            reason = "Use the formula of the geometric sum."
            base = writer.factor(ratio)
            before = f"{writer.factor(first)}*({base}^{count} - 1)/({base} - 1)"
            return (*finding, Step("sum", reason, before, (number(total),)))
        case _:
            return None
