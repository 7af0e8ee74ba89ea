"""Numbers put into both forms of an expression, both sides of a claim, or one of the equations.

"check it with x = 1" after expanding, "try a = 1 and b = 2" after an identity that was doubted,
"check it in the second equation" after a system.
"""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.traits import is_sure
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Judge, Problem, Rewrite, Solve, code, listed
from tutor_tui.mathematics.rechecks.equations import places_of, told
from tutor_tui.mathematics.rechecks.values import tidy, worked_out
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import substitute_all, variables
from tutor_tui.mathematics.written import written

_PUT: Final = late_regex(r"(?P<name>[A-Za-z]) = (?P<value>[^,]+)")
_EQUATION: Final = late_regex(r"equation (?P<place>-?\d+)")


def tried(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """What comes out at a place such as `x = 1, y = 2`, or in `equation 2`; else `None`."""
    if isinstance(problem, SolveBy):
        problem = problem.problem
    if found := _EQUATION.fullmatch(words):
        return _in_equation(problem, answer, int(found["place"]))
    place = {one["name"]: expression_or_none(one["value"].strip()) for one in _PUT.finditer(words)}
    values = {name: node for name, node in place.items() if isinstance(node, Node)}
    match problem:
        case Rewrite(expression=expression) if is_sure(answer):
            form = expression_or_none(answer.result or "")
            sides = (expression, tidy(form)) if isinstance(form, Node) else None
        case Judge(relation=relation) if relation.sign == "=":
            sides = (relation.left, relation.right)
        case Solve(equations=(relation,)) if relation.sign == "=" and len(values) > 1:
            sides = (relation.left, relation.right)
        case Solve(equations=(relation,)):
            return _meets(relation, values)
        case Solve(equations=relations) if len(values) == len(place):
            return _meets_all(relations, values)
        case _:
            return None
    if sides is None or not values or len(values) < len(place):
        return None
    return _both(sides, values)


def _meets(relation: Relation, values: dict[str, Node]) -> Answer | None:
    """Whether an equation in one letter is true with the value put in."""
    put = substitute_all(relation, values)
    if not isinstance(put, Relation) or not values or set(variables(relation)) != set(values):
        return None
    try:
        return solve(Judge(put))
    except UndefinedError as error:
        return refused(f"No, with {_shown(values)} it has no value. {error}")


def _meets_all(relations: tuple[Relation, ...], values: dict[str, Node]) -> Answer | None:
    """Whether all equations of a system are true: the first that is not is told.

    `None` where one of them could not be decided.
    """
    judged = [
        _meets(one, {name: values[name] for name in variables(one) if name in values})
        for one in relations
    ]
    false = next((one for one in judged if one is not None and one.text.startswith("No")), None)
    if false is not None:
        return false
    if not all(one is not None and one.text.startswith("Yes") for one in judged):
        return None
    shown = listed([code(written(substitute_all(one, values))) for one in relations])
    count = "both" if len(relations) == 2 else "all"
    return with_verdict(f"Yes, {shown} are {count} true.", True, BY_ARITHMETIC, "true")


def _shown(values: dict[str, Node]) -> str:
    return listed([code(f"{name} = {written(value)}") for name, value in values.items()])


def _both(sides: tuple[Node, Node], values: dict[str, Node]) -> Answer | None:
    """Both sides with the values put in, where that leaves no letter and no division by zero."""
    names = {name for side in sides for name in variables(side)}
    put = [substitute_all(side, values) for side in sides]
    if names != set(values):
        return None
    try:
        numbers = [to_sympy(side) for side in put]
    except UndefinedError:
        return None
    if not all(one.is_number and one.is_finite for one in numbers):
        return None
    is_same = (numbers[0] - numbers[1]).equals(0)
    if is_same is None:
        return None
    verdict = "both are the same" if is_same else "the two differ"
    sentence = (
        f"With {_shown(values)}: {worked_out(put[0])} and {worked_out(put[1])}, so {verdict}."
    )
    return with_verdict(sentence, True, BY_ARITHMETIC, str(is_same))


def _in_equation(problem: Problem, answer: Answer, place: int) -> Answer | None:
    """The solution put into one equation of a system, or with 0 into all of them."""
    if not isinstance(problem, Solve) or not is_sure(answer) or len(problem.equations) < 2:
        return None
    count = len(problem.equations)
    index = place - 1 if place > 0 else count + place
    meant = problem.equations if place == 0 else problem.equations[index : index + 1]
    places = places_of(problem.equations, answer.result or "")
    put_in = told(meant, places) if places and meant else None
    if put_in is None:
        return None
    shown = listed([code(written(one)) for one in meant])
    verb = "is" if len(meant) == 1 else "are"
    return Answer(f"Yes, {shown} {verb} fulfilled: {put_in}", answer.check)
