"""What is asked next of a claim that was proved, or of a binomial that was expanded: "use it to
find the sum of the first 20 terms", "and the middle term", "the sum of the coefficients".
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.polynomials.binomial_terms import BinomialTerm
from tutor_tui.mathematics.kinds.proofs.induction import BoundClaim, DivisorClaim, SumClaim
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Rewrite, Solve
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written

_SAME: Final = late_regex(
    r"(?:(?:and|now|ok|so|then|can|could|you|u|please|what|how|about|do|try|prove|show|use|using)\b"
    r"[\s,]*)*(?:the )?(?:same(?: thing)?|it|that|induction)?,? ?(?:but |again )*(?:for|with|to"
    r" prove|that|on)? ?(?P<other>.{3,80})",
    re.IGNORECASE,
)


_TRIED: Final = late_regex(
    r"(?:(?:and|now|so|ok|can|could|you|we|check|verify|test|try|show|see|does|do|is|it|that|this|the"
    r" claim|statement|works?|holds?|true|if)\b[\s,]*)+(?:for|with|when|at|if) (?:[a-z] ?= ?)?"
    r"(?P<n>\d{1,3})(?: (?:too|as well))?",
    re.IGNORECASE,
)


def of_a_claim(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """Another claim that is to be proved in the same way."""
    tried = _TRIED.fullmatch(request)
    for one in (question, *context.older_questions()) if tried else ():
        claim = problem_of(one)
        if tried and isinstance(claim, DivisorClaim):
            shown = written(substitute(claim.expression, claim.name, Number(Fraction(tried["n"]))))
            yield f"is {shown} divisible by {claim.divisor}"
    if isinstance(problem_of(question), SumClaim | DivisorClaim | BoundClaim):
        if _STEP.search(request):
            yield Written(f"explain {question.removeprefix('explain ')}", note=_OF_STEP)
        found = _SAME.fullmatch(request)
        whole = f"prove by induction that {found['other']}" if found else ""
        if isinstance(problem_of(whole), SumClaim | DivisorClaim | BoundClaim):
            yield whole
    upto = _UP_TO.fullmatch(request)
    for one in (question, *context.older_questions()) if upto else ():
        claim = problem_of(one)
        if upto and isinstance(claim, SumClaim):
            body, name = written(claim.closed), claim.name
            yield Written(f"what is {body} when {name} = {upto['n']}", note=_BY_FORMULA)


_STEP: Final = late_regex(
    r"\b(?:induct(?:ion|ive) (?:step|hypothesis|assumption)|assum\w+ .*\b(?:k|true|holds?))\b", re.I
)
_OF_STEP: Final = (
    "The claim is supposed for one number `k` only (the hypothesis), and shown for `k + 1` from "
    "that; with the base case it then holds for each number, one after the other. "
)
_UP_TO: Final = late_regex(
    r"(?:(?:and|so|now|ok|use|using|it|this|that|the|formula|to|find|what(?:'s| is| are| about)?"
    r"|whats|how about|value|of|work|out|calculate|evaluate|sum|add|up)\b[\s,]*)+"
    r"(?:(?:first )?(?:up )?to"
    r"|for|when|with|at|the first|first|if) (?:[a-z] ?= ?)?(?P<n>\d{1,6})(?: (?:terms?|numbers?"
    r"|integers?|of them))?",
    re.IGNORECASE,
)
_BY_FORMULA: Final = "By the formula: "
_COEFFICIENT: Final = late_regex(r"coefficient of (?:the )?[a-z](?: ?\^ ?-?\d+)?(?: term)?$", re.I)
_OF_EXPANSION: Final = late_regex(
    r"(?:(?:and|now|so|ok|what(?:'s| is| are)?|whats|how|about|find|give me|show me"
    r"|write)\b[\s,]*)*"
    r"(?:the |its )?(?P<which>general|middle|\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth"
    r"|sixth|seventh|last) terms?(?: (?:of|in) (?:it|this|that|the expansion))?",
    re.IGNORECASE,
)
_POWER_OF_SUM: Final = late_regex(r"\([^()]+[-+][^()]+\) ?(?:(?:\^|\*\*) ?\d{1,2}|[²³⁴-⁹])")


_SUM_OF_COEFFICIENTS: Final = late_regex(
    r"(?:(?:and|what(?:'s| is)?|whats|find|the|so)\b ?)*sum of (?:all )?(?:of )?(?:the|its"
    r"|their) coefficients(?: (?:of|in) (?:it|this|that|the expansion))?",
    re.IGNORECASE,
)
_WHOLE: Final = late_regex(
    r"(?:(?:and|now|so|what(?:'s| is)?|whats|show|give|write|me|out|find|can|you|the|its)\b ?)*"
    r"(?:whole|full|entire|complete) (?:expansion|thing|expression)(?: out)?"
    r"|(?:(?:and|now|so|ok|can you) )*expand (?:it|the whole thing|everything|it all|all of it)"
    r"(?: (?:fully|all|completely|out))*",
    re.IGNORECASE,
)
_ALL_ONE: Final = "With 1 for the letter only the coefficients are left, so their sum is this: "


def of_an_expansion(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """One term of the binomial that was expanded last."""
    found, asked = _OF_EXPANSION.fullmatch(request), _COEFFICIENT.search(request)
    added = _SUM_OF_COEFFICIENTS.fullmatch(request)
    for one in (question, *context.older_questions()) if added else ():
        power = _POWER_OF_SUM.search(one)
        names = set(re.findall(r"[A-Za-z]", power[0])) if power else set()
        if power and len(names) == 1:
            yield Written(f"what is {power[0]} when {names.pop()} = 1", note=_ALL_ONE)
            return
    for one in (question, *context.older_questions()) if _WHOLE.fullmatch(request) else ():
        power = _POWER_OF_SUM.search(one)
        if power and not isinstance(problem_of(one), Solve):
            yield f"expand {power[0]}"
            return
    for one in (question, *context.older_questions()) if asked else ():
        if asked and (power := _POWER_OF_SUM.search(one)):
            yield f"{asked[0]} in the expansion of {power[0]}"
            return
    for one in (question, *context.older_questions()) if found else ():
        powers = _POWER_OF_SUM.findall(one)
        if found and len(powers) == 1 and isinstance(problem_of(one), Rewrite | BinomialTerm):
            yield f"{found['which']} term in the expansion of {powers[0]}"
            return
