"""Whether a relation holds for all numbers: "is x² ≥ 0 for all x", "prove that x² + 1 ≥ 2x"."""

import re
from typing import Final

from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.equations.regions import holds, places_between, solution_set
from tutor_tui.mathematics.equations.shown_sets import as_relations, shown_value
from tutor_tui.mathematics.kinds.inequalities.problems import Claim
from tutor_tui.mathematics.kinds.inequalities.wording import chain_in, conjunction_in, in_signs
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import Relation, RelationSign
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.wording import in_notation
from tutor_tui.mathematics.written import written

OPPOSITES: Final[dict[RelationSign, RelationSign]] = {
    "<": "≥",
    "≤": ">",
    ">": "≤",
    "≥": "<",
    "=": "≠",
    "≠": "=",
}
_ALL: Final = (
    r"(?:,?\s*(?:for|whenever|with)\s+(?:all|every|any|each)\s+(?:possible\s+)?"
    r"(?P<what>(?:real\s+)?(?:numbers?|values?(?:\s+of)?)?\s*(?:[a-zA-Zθ])?(?:\s*(?:∈|in)\s*(?:ℝ|R))?)"
    r"(?P<condition>.*)?|,?\s*(?:is\s+)?always(?:\s+true)?)$"
)
_FORM: Final = late_regex(
    r"^(?P<verb>is it (?:always )?true that|is it the case that|prove(?: that)?|show(?: that)?"
    r"|verify(?: that)?|true or false:?|is|does|do)\s+(?P<body>.+)$",
    re.IGNORECASE,
)
_TAIL: Final = late_regex(
    r"\s*(?:always\s+)?\b(?:hold|holds|true|be true|valid)\b\s*", re.IGNORECASE
)
_POSITIVE: Final = {"positive": "> 0", "negative": "< 0", "non-negative": "≥ 0"}


def read_claim(text: str) -> Claim | None:
    """The claim about all numbers that a message asks about, if it is one."""
    if len(text) > 300 or not kept_regex(r"[<>≤≥≠]|\\[gl]eq?|\bthan\b|negative|positive").search(
        text
    ):
        return None
    found = _FORM.match(re.sub(r"^show me ", "solve ", bare(text), flags=re.IGNORECASE))
    if found is None:
        return None
    is_proof = found["verb"].lower().startswith(("prove", "show"))
    body = found["body"].strip(" ,.?")
    conditions = ""
    scope = re.search(_ALL, body, re.IGNORECASE)
    if scope is None and not is_proof:
        return None
    if scope is not None:
        conditions = (scope["condition"] or "") if scope["condition"] else ""
        name = re.search(r"([a-zA-Zθ])\s*(?:(?:∈|in)\s*(?:ℝ|R))?$", scope["what"] or "")
        conditions = f"{name[1] if name else ''} {conditions}" if conditions.strip() else ""
        body = body[: scope.start()]
    return _claim(_TAIL.sub(" ", in_signs(f"{body} ")).strip(" ,"), in_signs(conditions), is_proof)


def _claim(body: str, conditions: str, is_proof: bool) -> Claim | None:
    chain = chain_in(in_notation(body))
    if chain is None or len(chain) != 1 or len(variables(chain[0])) != 1:
        return None
    (relation,) = chain
    if relation.sign == "=":
        return None
    (unknown,) = variables(relation)
    if not conditions.strip():
        return Claim(relation, unknown, (), is_proof)
    given = conjunction_in(conditions)
    if given is None or {name for part in given for name in variables(part)} != {unknown}:
        return None
    return Claim(relation, unknown, given, is_proof)


def answer_claim(problem: Claim) -> Answer:
    """Yes, with how that is certain, or no with a number for which it fails."""
    relation, name = problem.relation, problem.unknown
    text = code(written(relation))
    against = Relation(OPPOSITES[relation.sign], relation.left, relation.right)
    try:
        failing = solution_set([(against, *problem.conditions)], name)
        defined = solution_set([(relation, *problem.conditions)], name)
    except UnsolvedError:
        if (place := _failing_place(problem)) is not None:
            shown = code(f"{name} = {place}")
            return with_verdict(
                f"No, {text} fails for {shown}, for example.", True, "there", "False"
            )
        return refused(f"I could not decide whether {text} holds for all numbers.")
    how = "at places in every interval and at its ends"
    if failing:
        place = example_in(failing[0])
        sentence = f"No, {text} fails for {code(f'{name} = {shown_value(place)}')}, for example."
        is_sure = not holds([(relation,)], name, place)
        return with_verdict(sentence, is_sure, how, "False")
    if not defined:
        return refused(f"No number fulfils the conditions on {code(name)}.")
    where = listed([code(part) for part in as_relations(defined, name)], "or")
    scope = f"for {where}" if where else f"for every real {code(name)}"
    note = (
        " I found that from the zeros and the signs between them, which is a proof by cases."
        if problem.wants_proof
        else ""
    )
    return with_verdict(f"Yes, {text} holds {scope}.{note}", True, how, "True")


def _failing_place(problem: Claim) -> "sympy.Expr | None":
    """A small number for which the claim fails, where there are no conditions to be met."""
    tried = (sympy.Integer(at) for at in (0, 1, -1, 2, -2) if not problem.conditions)
    return next((at for at in tried if not holds([(problem.relation,)], problem.unknown, at)), None)


def example_in(part: Interval) -> "sympy.Expr":
    """A simple number of an interval."""
    for halves in (0, 2, -2, 4, -4, 6, 10, 20, 1, -1):
        value = sympy.Rational(halves, 2)
        if part.holds(value):
            return value
    if part.low is not None and part.has_low:
        return part.low
    return places_between(part.low, part.high)[0]
