"""A method that somebody names after an answer: the steps that use it, or that none does."""

from typing import Final

from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.named_methods import method_named
from tutor_tui.mathematics.problems import Answer, Differentiate, Integrate, Problem, Solve, Step
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.steps import explain, line_of, steps_of
from tutor_tui.mathematics.steps_ways import way_of

_RULES: Final = (
    (r"chain rule", "the chain rule", {"chain"}, "chain rule"),
    (r"product rule", "the product rule", {"product"}, "product rule"),
    (r"quotient rule", "the quotient rule", {"quotient"}, "quotient rule"),
    (r"power rule", "the power rule", {"power"}, "power rule"),
    (r"parts", "integration by parts", {"parts"}, "by parts"),
    (r"partial fraction", "partial fractions", set[str](), "partial fraction|split"),
    (r"separat", "separation of variables", {"separate"}, "separat"),
    (r"integrating factor", "an integrating factor", {"integrating factor"}, "integrating factor"),
    (r"h[oô]s?pital", "l'Hôpital's rule", {"l'hôpital"}, "hôpital"),
    (r"binomial|pascal", "the binomial theorem", set[str](), r"\(a \+ b\)"),
    (r"cofactor", "expansion by cofactors", set[str](), "expand along|smaller determinants"),
    (r"substitution|sub\b", "substitution", {"substitution", "substitute", "alone"}, "substitut"),
    (r"eliminat", "elimination", {"eliminate"}, "get rid of"),
    (r"factor", "factoring", {"factor", "two numbers", "two brackets"}, "factor"),
    (r"complet", "completing the square", {"complete"}, "square of half"),
    (r"formula", "the quadratic formula", {"discriminant"}, "discriminant"),
    (r"gauss|row", "row reduction", set[str](), "row"),
    (r"division", "long division", set[str](), "divide"),
    (r"euclid", "Euclid's algorithm", {"euclid"}, "remainder"),
)
"""What the words of a person name, how it is called, and the rules or reasons that show it."""


_WITH_WAYS: Final = (Differentiate, Integrate, Solve, DifferentialEquation, Limit)
"""Problems that are solved in one of several ways, each of which may be missed."""


def by_named_method(problem: Problem, _answer: Answer, words: str) -> Answer | None:
    """The steps by the method that `words` name: all of the working, or where it is in it."""
    named = method_named(words)
    known = (row for row in _RULES if named and kept_regex(row[0]).search(named.lower()))
    row = next(known, None)
    steps = steps_of(problem) or ()
    if row is None or not steps:
        return None
    _, name, rules, reason = row
    used = [at for at, step in enumerate(steps, 1) if _uses(step, rules, reason)]
    if not used and not isinstance(problem, _WITH_WAYS):
        return None  # a method of other problems
    if not used:
        way = way_of(problem, steps)
        other = f"the way here is {way}" if way else "`show the steps` tells how it goes"
        return refused(f"My working of this does not use {name}; {other}.")
    if _WHERE.search(words):
        return refused("\n\n".join(f"Step {at}: {line_of(steps, at)}." for at in used))
    return explain(problem)


def _uses(step: Step, rules: set[str], reason: str) -> bool:
    return step.rule in rules or bool(kept_regex(reason).search(step.reason.lower()))


_WHERE: Final = late_regex(r"\b(?:where|(?:which|what) (?:step|line|part|bit)s?)\b")
