"""What of a message is to be judged: a doubt, a proposed result, a conclusion."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.claims import claim_in, doubts, is_of_another_sort
from tutor_tui.engines.symbolic.follow_ups.claims_in_words import claimed_in_words
from tutor_tui.engines.symbolic.follow_ups.conclusions import concluded
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Doubted, Reading
from tutor_tui.engines.symbolic.follow_ups.replacing_formulas import with_two_equations
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.request import without_lead
from tutor_tui.mathematics.terms import is_linear
from tutor_tui.mathematics.trees import variables

_WHY_NOT: Final = re.compile(r"\W*(?:(?:so|but|and|ok|hm+)\W+)*why\b", re.IGNORECASE)


def to_be_judged(text: str, context: Context) -> Reading | None:
    """A doubt, a result that somebody proposes, or what somebody concludes."""
    if doubts(text):
        return Doubted()
    if all(isinstance(problem_of(one), Judge) for one in (context.question or "", text)):
        return None  # another claim, which is judged by itself
    if _is_told(text, context.question or "") or _is_next(text, context.question or ""):
        return None
    if (claim := claim_in(text) or _value_of_the_unknown(text, context)) is not None:
        claim = _of_the_other_side(claim, problem_of(context.question or ""))
        whole, is_why = _claimed_for(claim, context), bool(_WHY_NOT.match(text))
        if whole or not is_of_another_sort(claim, problem_of(context.question or "")):
            return Claimed(claim, whole, is_why=is_why)
    return claimed_in_words(text, context) or concluded(text, context.question or "")


def _is_told(text: str, question: str) -> bool:
    """Whether a letter gets another value than the question told: "and a = 0" of "when a = 4"."""
    found = _VALUE.fullmatch(text)
    told = (
        rf"\b(?:when|if|for|with|where|at|and|is|,) ?{found['name']} ?(?:=|is) ?-?\d"
        if found
        else ""
    )
    return bool(told and "and" in text.lower() and re.search(told, question))


def _is_next(text: str, question: str) -> bool:
    """Whether "now y = cos x" names the next function, or two, of which the same is asked."""
    new = without_lead(text.strip(" .?!")).removeprefix("with ")
    if isinstance(problem_of(question), KindProblem) and with_two_equations(question, new):
        return True
    found = _NEXT.match(text)
    if found is None:
        return False
    sorts = Differentiate | Integrate if found["led"] else Differentiate | Integrate | KindProblem
    is_of_one = isinstance(problem_of(question), sorts)
    return is_of_one and f"{found['name']} =" in question


_NEXT: Final = re.compile(
    r"\W*(?:now|(?P<led>and)) (?P<name>[a-z](?:\([a-z]\))?) ?=", re.IGNORECASE
)


def _of_the_other_side(claim: str, problem: Problem | None) -> str:
    """`x² + 4` of the claim "(x+2)² = x² + 4", where the expression asked about is on its left."""
    if not isinstance(problem, Rewrite | Compute) or claim.count("=") != 1:
        return claim
    left, right = claim.split("=")
    return right.strip() if expression_or_none(left) == problem.expression else claim


def _value_of_the_unknown(text: str, context: Context) -> str | None:
    """ "x = 4" or "2 and 3?" alone, after an equation in `x`."""
    found, problem = _VALUE.fullmatch(text), problem_of(context.question or "")
    line = _LINE.fullmatch(text)
    if line and isinstance(problem, Solve) and len(problem.equations) == 1:
        node = relation_or_none(line["claim"], "=")
        is_of_it = node is not None and variables(node) == variables(problem.equations[0])
        is_branch = node is not None and is_linear(node) and not is_linear(problem.equations[0])
        return line["claim"] if is_of_it and not (is_branch or context.is_aside) else None
    values = _SEVERAL.fullmatch(text)
    if values and isinstance(problem, Solve) and len(problem.equations) == 1:
        return None if context.is_aside else values["claim"]
    if found is None or context.is_aside:
        return None
    if isinstance(problem, Solve):
        letters = {name for equation in problem.equations for name in variables(equation)}
    elif isinstance(problem, Conditions) and problem.alternatives[0][0].sign == "=":
        letters = {problem.unknown}
    else:
        return None
    return found["claim"] if letters == {found["name"]} else None


_SEVERAL: Final = re.compile(
    r"\W*(?:so )?(?P<claim>-?\d[\d./]*(?:, ?-?\d[\d./]*)*,? (?:and|or) -?\d[\d./]*)\s*\?", re.I
)
_LINE: Final = re.compile(
    r"\W*(?:(?:ok|oh|and|but|then)\W+)*(?:so|that means|does that mean|do (?:i|you|we) get)\b"
    r"(?:\W+then)?\W+(?P<claim>[^=?]+=[^=?]+)\?",
    re.IGNORECASE,
)
"""A line of the working that somebody concludes: "so 3x = 15?"."""
_VALUE: Final = re.compile(
    r"\W*(?:(?:ok|so|is|and|maybe|then)\b[\s,]*)*"
    r"(?P<claim>(?P<name>[a-z]) ?= ?[-−]?[\d./]+)[\s.?!]*",
    re.IGNORECASE,
)


def _claimed_for(claim: str, context: Context) -> str | None:
    """The question that a claim answers: an expression is no root, but its factored form may be,
    and roots belong to the equation that was asked before a form."""
    node, problem = expression_or_none(claim), problem_of(context.question or "")
    is_form = node is not None and bool(variables(node)) and isinstance(problem, Solve)
    if not is_form and not (isinstance(problem, Rewrite) and is_of_another_sort(claim, problem)):
        return None
    sort = Rewrite if is_form else Solve
    return next(
        (one for one in context.older_questions() if isinstance(problem_of(one), sort)), None
    )
