"""The working of two events whose probabilities are given: each rule with its numbers put in."""

from fractions import Fraction

from tutor_tui.mathematics.kinds.probability.given import ALL, A, B, Cells, Given, chance_of
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.terms import in_decimals

_COMPLEMENT = "The event and its opposite together have the probability 1."
_EITHER = "Use `P(A or B) = P(A) + P(B) - P(A and B)`."
_PATH = "Multiply along the path: `P(A and B) = P(A)*P(B|A)`."
_INDEPENDENT = "The events are independent, so their probabilities are multiplied."
_CASES = "Add both cases for the probability of the condition."
_BAYES = "Divide the case that is asked about by the probability of the condition."


def given_steps(problem: Given) -> tuple[Step, ...] | None:
    """The rules for one question; `None` where what is asked follows in another way."""
    if problem.condition != ALL:
        return _under_condition(problem)
    steps = _plain(problem)
    return tuple(steps) if steps else None


def _told(problem: Given, event: Cells, condition: Cells = ALL) -> Fraction | None:
    """The chance of an event, or of its opposite from 1, as the question tells it."""
    for fact in problem.facts:
        if fact.condition == condition and fact.event & condition == event & condition:
            return fact.chance
        if fact.condition == condition and not fact.event & event & condition:
            is_whole = (fact.event | event) & condition == condition
            if is_whole:
                return 1 - fact.chance
    return None


def _is_told(problem: Given, event: Cells) -> bool:
    return any(fact.event == event and fact.condition == ALL for fact in problem.facts)


def _plain(problem: Given) -> list[Step]:
    rest = ALL - problem.event
    if _is_told(problem, rest):
        chance = _told(problem, rest) or Fraction(0)
        line = f"1 - {in_decimals(chance)}"
        return [Step("complement of an event", _COMPLEMENT, line, (in_decimals(1 - chance),))]
    if problem.event == A & B:
        return _both(problem)
    if problem.event == A | B:
        first, second = _told(problem, A), _told(problem, B)
        common = chance_of(problem, A & B)
        if first is None or second is None or common is None:
            return []
        line = f"{in_decimals(first)} + {in_decimals(second)} - {in_decimals(common)}"
        steps = [] if _is_told(problem, A & B) else _both(problem)
        total = first + second - common
        return [*steps, Step("either event", _EITHER, line, (in_decimals(total),))]
    return []


def _both(problem: Given) -> list[Step]:
    """P(A and B) by a product, or from the sum."""
    first, second = _told(problem, A), _told(problem, B)
    if problem.is_independent and first is not None and second is not None:
        line = f"{in_decimals(first)}*{in_decimals(second)}"
        return [Step("both events", _INDEPENDENT, line, (in_decimals(first * second),))]
    for event, other in ((A, B), (B, A)):
        chance, under = _told(problem, event), _told(problem, other, event)
        if chance is not None and under is not None:
            line = f"{in_decimals(chance)}*{in_decimals(under)}"
            return [Step("both events", _PATH, line, (in_decimals(chance * under),))]
    either = _told(problem, A | B)
    if first is not None and second is not None and either is not None:
        line = f"{in_decimals(first)} + {in_decimals(second)} - {in_decimals(either)}"
        reason = f"{_EITHER} Solve it for {code('P(A and B)')}."
        return [Step("either event", reason, line, (in_decimals(first + second - either),))]
    return []


def _under_condition(problem: Given) -> tuple[Step, ...] | None:
    """The case that is asked about, all cases with the condition, and their quotient."""
    other = A if problem.condition in (B, ALL - B) else B
    if problem.event not in (other, ALL - other):
        return None
    top = chance_of(problem, problem.event & problem.condition)
    below = chance_of(problem, problem.condition)
    if top is None or not below:
        return None
    steps = _paths(problem)
    line = f"{_in_brackets(top)}/{_in_brackets(below)}"
    return (*steps, Step("Bayes", _BAYES, line, (str(top / below),)))


def _in_brackets(number: Fraction) -> str:
    shown = in_decimals(number)
    return f"({shown})" if "/" in shown else shown


def _paths(problem: Given) -> list[Step]:
    """P(condition and other), P(condition and not other), and their sum, where not told."""
    steps, sizes = list[Step](), list[Fraction]()
    for event in (problem.event, ALL - problem.event):
        chance, under = _told(problem, event), _told(problem, problem.condition, event)
        if chance is None or under is None:
            return steps if _is_told(problem, problem.condition) else []
        sizes.append(chance * under)
        line = f"{in_decimals(chance)}*{in_decimals(under)}"
        steps.append(Step("both events", _PATH, line, (in_decimals(chance * under),)))
        if _is_told(problem, problem.condition):
            return steps
    line = " + ".join(map(in_decimals, sizes))
    return [
        *steps,
        Step("cases of an event", _CASES, line, (in_decimals(sum(sizes, Fraction(0))),)),
    ]
