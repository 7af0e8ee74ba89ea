"""The working for terms up to a bound, and for whether a sum settles."""

from fractions import Fraction

from tutor_tui.mathematics.brackets import held
from tutor_tui.mathematics.kinds.sequences.answers import rule_for
from tutor_tui.mathematics.kinds.sequences.counting import (
    BoundedTerms,
    Settles,
    first_beyond,
    rises,
)
from tutor_tui.mathematics.kinds.sequences.rules import Geometric, Polynomial
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.terms import shown_number


def bounded_steps(problem: BoundedTerms) -> tuple[Step, ...] | None:
    """The term at the place `n` against the bound."""
    rule = rule_for(problem.given)
    if isinstance(rule, Geometric) and problem.sign == ">":
        return _powers_against(rule, problem.bound)
    if not isinstance(rule, Polynomial) or rule.degree != 1 or not rises(rule):
        return None
    start, step = rule.coefficients
    place = (problem.bound - start) / step
    first, gap, bound = (shown_number(part) for part in (start + step, step, problem.bound))
    sign = problem.sign
    reason = "The first term plus the difference, one time less than the place `n` says."
    line = f"{first} + (n - 1)*{gap} {sign} {bound}"
    return (
        Step("formula", reason, line, ()),
        Step("solve", "Solve for `n`, which is a whole number.", line,
             (f"n {sign} {shown_number(place)}",)),
    )  # fmt: skip


def _powers_against(rule: Geometric, bound: Fraction) -> tuple[Step, ...] | None:
    """The first power that is large enough, by taking logarithms."""
    if rule.ratio <= 1 or rule.first <= 0 or bound <= rule.first:
        return None
    first, ratio, most = map(shown_number, (rule.first, rule.ratio, bound))
    share = shown_number(bound / rule.first)
    place = first_beyond(rule, bound, counts_bound=False) or 1
    reason = "The first term times the ratio, one time less than the place `n` says."
    line = f"{first}*({ratio})^(n - 1) > {most}"
    divided, logs = f"({ratio})^(n - 1) > {share}", f"n > 1 + ln({share})/ln({ratio})"
    ending = f"The first whole `n` beyond that is {code(str(place))}: put it in."
    put_in = f"{first}*({ratio})^({place} - 1)"
    return (
        Step("formula", reason, line, ()),
        Step("divide", f"Divide both sides by {code(first)}.", line, (divided,)),
        Step("logarithms", "Take logarithms on both sides.", divided, (logs,)),
        Step("value", ending, put_in, (shown_number(rule.term(place)),)),
    )


def settling_steps(problem: Settles) -> tuple[Step, ...] | None:
    """The ratio and what it decides, or terms that do not shrink."""
    rule = rule_for(problem.given)
    if not isinstance(rule, Geometric | Polynomial):
        return None
    first, second = (shown_number(rule.term(place)) for place in (1, 2))
    if isinstance(rule, Geometric):
        ratio = shown_number(rule.ratio)
        found = Step(
            "ratio of terms", "Divide a term by the one before it.", f"{second}/({first})", (ratio,)
        )
        size = shown_number(abs(rule.ratio))
        if abs(rule.ratio) >= 1:
            reason = "The size of the ratio is not below 1, so the terms do not shrink to 0."
            return (found, Step("no shrinking", reason, f"{size} ≥ 1", ()))
        reason = "The ratio lies between -1 and 1, so the sum settles."
        total = shown_number(rule.first / (1 - rule.ratio))
        return (
            found,
            Step("shrinking ratio", reason, f"{size} < 1", ()),
            Step(
                "geometric sum",
                "Its value is `a/(1 - r)`.",
                f"{first}/(1 - {held(ratio)})",
                (total,),
            ),
        )
    if rule.degree == 1:
        gap = shown_number(rule.coefficients[1])
        reason = "The terms change by the same number each time, so they do not shrink to 0."
        return (
            Step(
                "difference",
                "Subtract a term from the next one.",
                f"{second} - {held(first)}",
                (gap,),
            ),
            Step("no shrinking", reason, gap, ()),
        )
    return None
