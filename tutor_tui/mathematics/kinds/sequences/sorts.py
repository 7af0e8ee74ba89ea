"""Whether a sequence is arithmetic, geometric, both or neither.

Arithmetic are equal differences, geometric equal ratios (OpenStax, College Algebra 2e, 9.2, 9.3).
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.kinds.sequences.given import given_terms
from tutor_tui.mathematics.kinds.sequences.problems import Common, Given, SequenceProblem
from tutor_tui.mathematics.kinds.sequences.reading import request_of
from tutor_tui.mathematics.kinds.sequences.steps import steps
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.terms import shown_number

_FEWEST: Final = 3
_SORT: Final = r"(?:arithmetic|geometric|neither|both)"
_NOUN: Final = r"(?: (?:sequence|series|progression|one))?"
_THE: Final = r"(?:(?:the|this) (?:(?:sequence|series|progression|list|pattern|terms?)[: ] ?)?)?"
_LIST: Final = r"(?P<list>[-−\d][^a-z]*\d(?:,? \.\.\.)?)"
_ASKED: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"(?:is|are) {_THE}{_LIST},?:? (?:an? |in )?(?P<sorts>{_SORT}{_NOUN}"
        rf"(?:,? (?:or )?(?:is it )?(?:an? )?{_SORT}{_NOUN})*)",
        rf"(?:(?:what|which) )?(?:type|kind|sort) of (?:sequence|series|progression) (?:is|are)"
        rf" {_THE}{_LIST}",
    )
)


@dataclass(frozen=True, slots=True)
class SortOfSequence(KindProblem):
    """The terms, and the one sort that was asked for; empty where it is open which."""

    given: Given
    asked: str = ""


def read_sort(text: str) -> SortOfSequence | None:
    """The question of which sort a sequence is, with three terms or more."""
    if not any(word in text.lower() for word in ("arithmetic", "geometric", " of ")):
        return None
    request = request_of(text).lower()
    found = next((one for pattern in _ASKED if (one := pattern.fullmatch(request))), None)
    given = given_terms(found["list"]) if found else None
    if found is None or given is None or len(given.known) < max(_FEWEST, given.length):
        return None
    said = found.groupdict().get("sorts") or ""
    named = [word for word in ("arithmetic", "geometric") if word in said]
    is_open = len(named) != 1 or "neither" in said
    return SortOfSequence(given, "" if is_open else named[0])


def answer_sort(problem: SortOfSequence) -> Answer:
    """The sort with what leads from one term to the next; products check the ratios."""
    terms = _terms(problem)
    steps = {b - a for a, b in pairwise(terms)}
    ratios = {b / a for a, b in pairwise(terms)} if 0 not in terms else set()
    reasons = {}
    if len(steps) == 1:
        reasons["arithmetic"] = f"each difference is {_shown(problem, steps.pop())}"
    if len(ratios) == 1:
        reasons["geometric"] = f"each ratio is {_shown(problem, ratios.pop())}"
    triples = list(zip(terms, terms[1:], terms[2:], strict=False))
    is_arithmetic = all(2 * b == a + c for a, b, c in triples)
    is_geometric = 0 not in terms and all(b * b == a * c for a, b, c in triples)
    verdict = (is_arithmetic, is_geometric) == ("arithmetic" in reasons, "geometric" in reasons)
    sentence, result = _told(problem, reasons)
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def _told(problem: SortOfSequence, reasons: dict[str, str]) -> tuple[str, str]:
    shown = code(", ".join(shown_number(one) for one in _terms(problem)))
    whole = f"{shown} is {' and '.join(reasons) or 'neither arithmetic nor geometric'}"
    why = listed(list(reasons.values()), "and") if reasons else "no difference or ratio stays"
    if not problem.asked:
        return f"{whole}: {why}.", " and ".join(reasons) or "neither"
    if problem.asked in reasons:
        return f"Yes, {shown} is {problem.asked}: {reasons[problem.asked]}.", "True"
    what = "difference" if problem.asked == "arithmetic" else "ratio"
    return f"No, {shown} is not {problem.asked}: the {what} changes from term to term.", "False"


def heading_sort(_problem: SortOfSequence) -> str:
    """What is done."""
    return "To find the sort of a sequence"


def method_sort(_problem: SortOfSequence) -> str:
    """How such a question is solved."""
    return (
        "Subtract each term from the next one: equal differences make it arithmetic. Divide each "
        "by the one before: equal ratios make it geometric."
    )


def steps_sort(problem: SortOfSequence) -> tuple[Step, ...] | None:
    """The equal differences or ratios; none where neither are equal."""
    terms = _terms(problem)
    is_arithmetic = len({b - a for a, b in pairwise(terms)}) == 1
    is_geometric = 0 not in terms and len({b / a for a, b in pairwise(terms)}) == 1
    if not (is_arithmetic or is_geometric):
        return None
    return steps(SequenceProblem(Common(problem.given, is_ratio=not is_arithmetic)))


def _terms(problem: SortOfSequence) -> list[Fraction]:
    return [term for _, term in problem.given.known]


def _shown(problem: SortOfSequence, value: Fraction) -> str:
    return code(shown_number(value, uses_decimals=problem.given.uses_decimals))
