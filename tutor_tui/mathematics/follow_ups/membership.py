"""Whether a value is among the results of a problem, and in which unit a result is told."""

import re
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.regions import truth_at
from tutor_tui.mathematics.follow_ups.why_so_many import why_so_many
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import as_mpf
from tutor_tui.mathematics.problems import Answer, Judge, Problem, Solve, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_MOST: Final = 200
_NAMED: Final = late_regex(r"^[A-Za-z]\w* = ")


def member(problem: Problem, answer: Answer, value: str) -> Answer | None:
    """Whether the value is one of several results, or fulfils the one equation; else `None`."""
    node = expression_or_none(value)
    if node is None or isinstance(node, Relation) or variables(node):
        return None
    match problem:
        case Solve(equations=(Relation() as equation,)) if len(variables(equation)) == 1:
            (name,) = variables(equation)
            sides = (substitute(side, name, node) for side in (equation.left, equation.right))
            return solve(Judge(Relation(equation.sign, *sides)))
        case Conditions(unknown=name, alternatives=alternatives, single=None):
            return _fulfilled(answer, name, node, alternatives)
        case FunctionQuestion(topic=Topic.DOMAIN):
            return _in_the_domain(problem, answer, node)
        case _:
            return _listed(answer, value, node)


def _in_the_domain(question: FunctionQuestion, answer: Answer, value: Node) -> Answer | None:
    """Whether the function has a value at a number."""
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    place = to_sympy(value)
    if not is_sure or not place.is_real:
        return None
    is_in = Curve(question.expression, question.variable, question.within).holds(place)
    verdict = "Yes, it has a value" if is_in else "No, it has no real value"
    there = code(f"{question.variable} = {written(value)}")
    return Answer(f"{verdict} at {there}: {answer.text}", answer.check, str(is_in))


def _fulfilled(
    answer: Answer, name: str, value: Node, alternatives: tuple[tuple[Relation, ...], ...]
) -> Answer | None:
    """Whether a number fulfils all relations of one of the alternatives."""
    if answer.check is None or answer.check.mark is not Mark.AGREES:
        return None
    number = rational_value(value)
    if number is None:
        return None
    place = as_mpf(number)
    found = [[truth_at(one, name, place) for one in part] for part in alternatives]
    if any(one is None for part in found for one in part):
        return None
    is_in = any(all(part) for part in found)
    lead = "Yes" if is_in else "No"
    shown = code(f"{name} = {written(value)}")
    verb = "is" if is_in else "is not"
    return Answer(f"{lead}, {shown} {verb} among them: {answer.text}", answer.check, str(is_in))


def _listed(answer: Answer, value: str, node: Node) -> Answer | None:
    """Whether the value is in the list that the answer is."""
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    parts = _NAMED.sub("", answer.result or "").split(",")
    parts = parts if len(parts) > 1 else _named_behind(answer.text)
    nodes = [expression_or_none(part.strip()) for part in parts[:_MOST]]
    if not is_sure or not 1 < len(parts) <= _MOST or None in nodes:
        return None
    marks = [same(one, node, Scope()).mark for one in nodes if isinstance(one, Node)]
    if len(marks) < len(parts) or Mark.UNCHECKED in marks:
        return None
    if Mark.AGREES in marks:
        return Answer(f"Yes, {code(value)} is one of them. {answer.text}", answer.check, "True")
    return Answer(f"No, {code(value)} is none of them. {answer.text}", answer.check, "False")


def _named_behind(text: str) -> list[str]:
    """The values that a sentence names behind its colon: "There are `3` primes: `2`, `3` …"."""
    found = _COUNTED.fullmatch(text)
    return re.findall(r"`([^`]+)`", found["values"]) if found else []


_COUNTED: Final = re.compile(
    r"There are `\d+` [^`:]+: (?P<values>`[^`]+`(?:(?:, | and |, and )`[^`]+`)+)\."
)


def counted(problem: Problem, answer: Answer) -> Answer | None:
    """How many results there are; `None` where the answer is no list of values."""
    if (only := _only_one(problem, answer)) is not None:
        return only
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    pairs = (answer.result or "").split(";")
    parts = pairs if len(pairs) > 1 else _NAMED.sub("", pairs[0]).split(",")
    nodes = [expression_or_none(part.strip()) for part in parts[:_MOST]]
    is_listed = len(pairs) > 1 or None not in nodes
    if not is_sure or not 1 < len(parts) <= _MOST or not is_listed:
        return None
    text = f"There are {code(str(len(parts)))} of them. {answer.text}"
    return Answer(text, answer.check, str(len(parts)))


def _only_one(problem: Problem, answer: Answer) -> Answer | None:
    """That an equation in one letter has a single real solution, and why where that is plain."""
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    found = _ONE.fullmatch(answer.result or "")
    node = None if found is None else expression_or_none(found["value"])
    if not isinstance(problem, Solve) or not is_sure or node is None or variables(node):
        return None
    reason = why_so_many(problem, answer, "")
    why = f" {reason.text}" if reason else ""
    return Answer(f"Just one: {code(answer.result or '')}.{why}", answer.check, "1")


_ONE: Final = re.compile(r"[A-Za-z]\w* = (?P<value>[^,;=]+)")


def unit_told(answer: Answer, question: str) -> Answer | None:
    """The unit that stands behind the result in its answer; `None` where that is unclear."""
    if answer.result is None or not re.search(r"\d", answer.result):
        return None
    found = [unit for unit in _UNIT.findall(answer.text) if _is_unit(unit)]
    if found:
        return refused(f"In {code(found[0])}: {answer.text}")
    if "°" in answer.text.partition("`.")[0] and "Angles are taken" not in answer.text:
        return refused(f"In degrees: {answer.text}")
    named = [word for word in _BEHIND.findall(question) if _is_unit(word)]
    if named:
        shown = listed([code(one) for one in dict.fromkeys(named)])
        return refused(f"The question speaks of {shown}, my answer of the number: {answer.text}")
    return refused(
        "The question names no unit, so the answer is a bare number; what it counts is up to "
        f"the numbers of the question. {answer.text}"
    )


def _is_unit(word: str) -> bool:
    return word in _MONEY or unit_of(word) is not None


_UNIT: Final = late_regex(r"(?:(?<=[\dπ)}] )|(?<=[\dπ)]` ))(?P<unit>[A-Za-zµ°£$€][\w/²³]*)")
"""What stands behind a number, within its code span or right after it."""

_BEHIND: Final = late_regex(r"(?<=\d) ?([A-Za-zµ°²³/]+)")
_MONEY: Final = frozenset({"pounds", "dollars", "euros", "pence", "cents"})
