"""Inequalities on a number line: "show x > 2 on a number line", "graph -3 < x ≤ 5"."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.equations.found import UnsolvedError, number
from tutor_tui.mathematics.equations.regions import holds, solution_set
from tutor_tui.mathematics.equations.shown_sets import as_intervals, as_relations, plain_set
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.inequalities.steps import inequality_steps
from tutor_tui.mathematics.kinds.inequalities.wording import alternatives_in, in_signs, names_in
from tutor_tui.mathematics.kinds.plots.answering import fenced
from tutor_tui.mathematics.kinds.plots.bodies import has_strange_word
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.number_line import Part, number_line
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    from tutor_tui.mathematics.equations.found import Interval


@dataclass(frozen=True, slots=True)
class OnLine(KindProblem):
    """The numbers for which all relations of one of the alternatives hold, to be drawn."""

    alternatives: tuple[tuple[Relation, ...], ...]
    name: str


_LONGEST: Final = 300
_VERB: Final = (
    r"(?:plot|draw|show|graph|mark|represent|illustrate|display|sketch|put|place|solve)(?:\s+me)?"
)
_WHAT: Final = (
    r"(?:(?:the|an?)\s+)?(?:(?:solutions?(?:\s+sets?)?|set)\s+(?:of|to|for)\s+(?:the\s+)?)?"
    r"(?:(?:inequality|inequalities|interval|set)\s+)?(?P<what>.+?)"
)
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"(?:{_VERB}\s+)?{_WHAT}\s+(?:and\s+(?:show|draw|graph|plot)\s+(?:it|the solution)\s+)?"
        r"(?:on|as)\s+(?:a|the)\s+number\s?-?line",
        rf"(?:{_VERB}\s+)?(?:(?:a|the)\s+)?number\s?-?line\s*(?:\b(?:of|for|showing|with)\b|:)\s*"
        rf"{_WHAT}",
        rf"(?:plot|draw|graph|sketch)\s+{_WHAT}",
    )
)
_HINT: Final = late_regex(r"\bnumber\s?-?line\b|\b(?:plot|draw|graph|sketch)\b", re.IGNORECASE)
_SIGN: Final = late_regex(r"[<>≤≥≠]|\\(?:leq?|geq?|lt|gt|neq?)\b|\b(?:than|least|most)\b")
_STEPS: Final = 40


def read_on_line(text: str) -> OnLine | None:
    """The inequality of one unknown that a message wishes to see."""
    if len(text) > _LONGEST or not _HINT.search(text) or not _SIGN.search(text):
        return None
    request = bare(flat(text))
    for found in fitting(request, _FORMS):
        what = in_signs(found["what"])
        alternatives = alternatives_in(what) if _SIGN.search(what) else None
        if alternatives is None or has_strange_word(re.sub(r"\b(?:and|or)\b", "", what)):
            continue
        names = names_in(alternatives)
        return OnLine(alternatives, names[0]) if len(names) == 1 else None
    return None


def answer_on_line(problem: OnLine) -> Answer:
    """The drawing of the set; a refusal where the set was not found with certainty."""
    try:
        found = solution_set(problem.alternatives, problem.name)
    except UnsolvedError:
        return refused(f"I could not find with certainty where {_named(problem)} holds.")
    if not found:
        return refused(f"No real number fulfils {_named(problem)}, so there is nothing to draw.")
    relations = [code(part) for part in as_relations(found, problem.name)]
    own = code(as_intervals(found))
    what = listed(relations, "or") or f"every real {code(problem.name)}"
    is_solved = all(
        Name(problem.name) in (relation.left, relation.right)
        for part in problem.alternatives
        for relation in part
    )
    holds_for = f"Here is {what}" if is_solved else f"{_named(problem)} holds for {what}"
    sentence = f"{holds_for} on a number line, that is {own}"
    drawing = fenced(number_line([_part(interval) for interval in found]))
    text = f"{sentence}{_signs_of(found)}.\n\n{drawing}"
    return with_verdict(
        text, _agrees(problem, found), "with numbers put in", plain_set(found, problem.name)
    )


def line_steps(problem: OnLine) -> tuple[Step, ...] | None:
    """The inequality solved, and what is drawn."""
    solved = inequality_steps(Conditions(problem.alternatives, problem.name)) or ()
    found = solution_set(problem.alternatives, problem.name)
    lines = as_relations(found, problem.name)
    if not lines:
        return None
    reason = (
        "Draw it: a ring `○` at an end that does not belong to it, a dot `●` at one that does, "
        "and a thick line where it holds."
    )
    return (*solved, Step("draw", reason, " or ".join(lines), ()))


def _named(problem: OnLine) -> str:
    sides = [
        " and ".join(code(written(relation)) for relation in part) for part in problem.alternatives
    ]
    return " or ".join(sides)


def _signs_of(found: "tuple[Interval, ...]") -> str:
    """What the rings mean, where there are some."""
    ends = [
        has_end
        for part in found
        for end, has_end in ((part.low, part.has_low), (part.high, part.has_high))
        if end is not None
    ]
    phrases = [] if all(ends) else ["`○` does not belong to it"]
    phrases += ["`●` belongs to it"] if any(ends) else []
    return f" ({', '.join(phrases)})" if phrases else ""


def _part(interval: "Interval") -> Part:
    return Part(_float(interval.low), _float(interval.high), interval.has_low, interval.has_high)


def _float(end: "sympy.Expr | None") -> float | None:
    return None if end is None else float(number(end))


def _agrees(problem: OnLine, found: "tuple[Interval, ...]") -> bool:
    """Whether numbers in and around the set fulfil the relations just where the set says it."""
    ends = [
        end for part in found for end in (_float(part.low), _float(part.high)) if end is not None
    ]
    low, high = min(ends, default=-1.0) - 3, max(ends, default=1.0) + 3
    places = [
        sympy.Rational(str(round(low + (high - low) * (index + 0.37) / _STEPS, 6)))
        for index in range(_STEPS)
    ]
    return all(
        holds(problem.alternatives, problem.name, place) == any(part.holds(place) for part in found)
        for place in places
    )


def line_heading(problem: OnLine) -> str:
    """What the working is for."""
    return f"To draw {_named(problem)} on a number line"


LINE_METHOD: Final = (
    "Solve the inequality; draw a ring at an end that does not belong to it and a filled dot "
    "at one that does, and go over the line where it holds."
)
