"""What somebody concludes in words: "so it has no real roots?", "so they don't commute?".

Each becomes a question that the core answers by yes or no, or by a count, and a claim about it.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.claims import CONCLUDING, is_result
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.functions import function_of
from tutor_tui.engines.symbolic.follow_ups.of_things import about_things
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Reading, Written
from tutor_tui.engines.symbolic.follow_ups.wording import operand
from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LEAD: Final = late_regex(rf"(?:{CONCLUDING}(?:that |we can say |is it true (?:that )?)?)", re.I)
_SORT: Final = r"(?:(?P<sort>real|complex|different|distinct) )?(?:roots?|solutions?|zeros?)"
_COUNTED: Final = late_regex(
    r"(?:it|this|that|the (?:equation|polynomial|quadratic|parabola|function)|there)(?:'s)? "
    r"(?P<not>doesn't |does not |don't )?(?:just |only )?(?:has|have|is|are)?(?P<none>n't)? ?"
    rf"(?:just |only |exactly )?(?P<count>no|one|a|any|two|three|four|\d)? ?{_SORT}",
    re.IGNORECASE,
)
_HAS_ANY: Final = late_regex(
    r"(?:does|do|will|has) (?:it|this|that|the (?:equation|polynomial|quadratic|function))"
    rf"(?: not)?(?: have| got)? (?:no |any |a )?{_SORT}(?: at all)?",
    re.IGNORECASE,
)
_COUNTS: Final = {"no": "0", "any": "0", "a": "1", "one": "1", "two": "2", "three": "3",
                  "four": "4"}  # fmt: skip
_SAID: Final = late_regex(
    r"(?P<it>it|they|this|that|these|those|the (?:two|matrix|function|vectors|matrices)"
    r"(?: vectors| matrices)?)(?: (?P<verb>is|are|do|does)|(?P<short>'s|'re))?"
    r"(?P<not>n't| not)? (?P<what>[a-z][a-z -]{3,40})",
    re.IGNORECASE,
)
_AREA: Final = late_regex(r"the area (?:is|must be|would be|equals) (?P<value>.{1,20})", re.I)


def claimed_in_words(text: str, context: Context) -> Reading | None:
    """The claim with the question that it answers, or the question where nothing is claimed."""
    plain = " ".join(text.replace("’", "'").replace("`", "").split()).strip(" .")
    asked = _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain
    is_led_in = asked != plain
    problem = problem_of(context.question or "")
    is_asked = plain.endswith("?") or asked.startswith(("do", "will", "has"))
    if problem is None or not (is_led_in or is_asked):
        return None
    asked = asked.rstrip(" ?!")
    found = (
        _counted(asked, context.question or "", problem)
        or _of_area(asked, problem)
        or _of_constant(asked, problem)
    )
    if found is None and is_led_in and isinstance(problem, Conditions):
        found = _of_inequality(asked)
    if found is None and is_led_in:
        another = isinstance(problem, Solve)  # after one equation the next is to be solved
        found = (None if another else _identity(asked)) or _said(asked, context)
    return found


def _counted(asked: str, question: str, problem: Problem) -> Reading | None:
    """ "it has no real roots" of an equation or a polynomial in one letter."""
    counted, has_any = _COUNTED.fullmatch(asked), _HAS_ANY.fullmatch(asked)
    found = counted or has_any
    equation = _equation(problem) or _of_expression(question, problem)
    if found is None or equation is None:
        return None
    sort = {"complex": "complex"}.get((found["sort"] or "real").lower(), "real")
    whole = f"how many {sort} solutions does {equation} have?"
    if not isinstance(problem_of(whole), PolynomialQuestion):
        return None
    if counted is None or not (counted["count"] or counted["not"] or counted["none"]):
        return Written(whole)
    is_none = bool(counted["not"] or counted["none"])
    count = "0" if is_none else counted["count"].lower()
    return Claimed(_COUNTS.get(count, count), whole)


def _of_expression(question: str, problem: Problem) -> str | None:
    """The one expression in one letter of the question, set to 0."""
    if not isinstance(problem, KindProblem):
        return None
    expression, names = function_of(question, problem)
    return f"{expression} = 0" if len(names) == 1 and RESULT not in expression else None


def _equation(problem: Problem) -> str | None:
    match problem:
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            return written(equation)
        case PolynomialQuestion(nodes=(node,)):
            return f"{written(node)} = 0"
        case _:
            return None


def _of_area(asked: str, problem: Problem) -> Claimed | None:
    """The area is no integral where the curve runs below the axis."""
    found = _AREA.fullmatch(asked)
    if found is None or not isinstance(problem, Integrate) or problem.bounds is None:
        return None
    low, high = (written(bound) for bound in problem.bounds)
    value = operand(found["value"]) or ""
    curve = written(problem.expression)
    if not is_result(value):
        return None
    return Claimed(value, f"area between {curve} and the x-axis from {low} to {high}")


_CONSTANT: Final = late_regex(
    r"(?:the|its) (?P<what>constant(?: term)?|coefficient of [a-z](?:\^\d+)?) (?:is|must be) "
    r"(?P<value>.{1,20})",
    re.IGNORECASE,
)


def _of_constant(asked: str, problem: Problem) -> Claimed | None:
    """ "the constant is -8" of what was expanded, or "the coefficient of x is 12"."""
    found = _CONSTANT.fullmatch(asked)
    node = _polynomial(problem)
    if found is None or node is None or not is_result(found["value"]):
        return None
    is_power = found["what"].lower().startswith("coefficient")
    what = f"{found['what']} in" if is_power else "constant term of"
    return Claimed(found["value"], f"{what} {written(node)}")


def _polynomial(problem: Problem) -> Node | None:
    match problem:
        case Rewrite(expression=node) | PolynomialQuestion(nodes=(node,)):
            return node
        case _:
            return None


_SLOPE: Final = late_regex(
    r"(?:at (?P<place>[a-z] ?= ?[-\w./]+),? )?(?:the|its) (?:slope|gradient|derivative)"
    r"(?: (?:there|at (?P<at>[a-z] ?= ?[-\w./]+)))? (?:is|must be|would be) (?P<value>.{1,20})",
    re.IGNORECASE,
)


def slope_claimed(text: str, question: str) -> Claimed | None:
    """ "so at x = 0 the slope is 2?" of the curve whose derivative was asked for."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .?!")
    found = _SLOPE.fullmatch(_LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain)
    problem = problem_of(question) if found else None
    if found is None or not isinstance(problem, Differentiate):
        return None
    place, value = found["place"] or found["at"], operand(found["value"])
    if not place or value is None:
        return None
    return Claimed(value, f"derivative of {written(problem.expression)} at {place}")


def _of_inequality(asked: str) -> Claimed | None:
    """ "x > 3" or "x is between -3 and 3" as the solution of an inequality."""
    between = _BETWEEN.fullmatch(asked)
    claim = f"{between['low']} < {between['name']} < {between['high']}" if between else asked
    return Claimed(claim) if isinstance(problem_of(claim), Conditions) else None


_BETWEEN: Final = late_regex(
    r"(?P<name>[a-z]) (?:is|must be|has to be|lies) between (?P<low>-?[\d./]+) and "
    r"(?P<high>-?[\d./]+)",
    re.IGNORECASE,
)


def _identity(asked: str) -> Written | None:
    """ "1 + tan^2 x = sec^2 x", a letter on both of its sides: whether that always holds."""
    node = relation_or_none(asked, "=")
    if node is None:
        return None
    shared = set(variables(node.left)) & set(variables(node.right))
    whole = f"is {asked} always true?"
    return Written(whole) if shared and isinstance(problem_of(whole), Judge) else None


def _said(asked: str, context: Context) -> Reading | None:
    """ "they are not perpendicular": the question whether they are, and the claim no."""
    found = _SAID.fullmatch(asked)
    if found is None:
        return None
    verb = (found["verb"] or "").lower() or _VERBS.get((found["short"] or "").lower(), "")
    is_many = found["it"].lower() in ("they", "these", "those") or found["it"].endswith("s")
    verb = verb or ("do" if is_many else "does")
    question = f"{verb} {'they' if is_many else 'it'} {found['what']}"
    reading = about_things(question, f"{question}?", context)
    if not isinstance(reading, Written):
        return reading
    is_whole = RESULT not in reading.question
    if not is_whole or not isinstance(problem_of(reading.question), KindProblem):
        return reading
    return Claimed("no" if found["not"] else "yes", reading.question)


_VERBS: Final = {"'s": "is", "'re": "are"}
