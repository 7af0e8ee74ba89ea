"""The working for functions in pieces: which piece holds, and what it gives there."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.piecewise.answers import (
    integral_parts,
    meeting_equations,
    relation_of,
)
from tutor_tui.mathematics.kinds.piecewise.cases import Cases
from tutor_tui.mathematics.kinds.piecewise.joints import Joint
from tutor_tui.mathematics.kinds.piecewise.problems import PiecewiseQuestion, Wish, condition_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written


def pieces_steps(problem: PiecewiseQuestion) -> tuple[Step, ...] | None:
    """Lines of working that end with what was asked; `None` where a line is not known."""
    cases = Cases(problem)
    match problem.wish:
        case Wish.VALUES:
            return tuple(_values(cases)) or None
        case Wish.LIMIT:
            return _limits(cases)
        case Wish.CONTINUOUS if problem.places:
            return _comparison(cases, to_sympy(problem.places[0]))
        case Wish.PARAMETER:
            return _parameter(cases)
        case Wish.DERIVATIVE:
            return tuple(_slopes(cases)) or None
        case Wish.INTEGRAL:
            return _integral(cases)
        case _:
            return None


def _values(cases: Cases) -> list[Step]:
    problem = cases.problem
    steps = []
    for node in problem.places:
        place = to_sympy(node)
        index, value = cases.piece_at(place), cases.value(place)
        if index is None or value is None:
            return []
        piece = problem.pieces[index]
        call = f"{problem.name}({show(place)})"
        put_in = written(substitute(piece.expression, problem.variable, node))
        when = condition_of(piece).removeprefix("if ")
        reason = (
            f"For {code(f'{problem.variable} = {show(place)}')} the piece for {code(when)} holds."
        )
        steps.append(Step("choose the piece", reason, call, (put_in,)))
        if put_in != show(value):
            steps.append(Step("value", "Work it out.", put_in, (show(value),)))
    return steps


def _beside(cases: Cases, place: "sympy.Expr", side: str) -> Step | None:
    """What the piece on one side tends to."""
    index = cases.piece_beside(place, "-" if side == "-" else "+")
    limit = cases.limit(place, "-" if side == "-" else "+")
    if index is None or limit is None:
        return None
    word = "left" if side == "-" else "right"
    body = written(cases.problem.pieces[index].expression)
    where = code(f"{cases.problem.variable} = {show(place)}")
    reason = f"On the {word} of {where} this piece holds: let it tend there."
    if len(cases.problem.pieces) == 1:
        reason = f"Let it tend to {where} from the {word}."
    return Step("one side", reason, body, (show(limit),))


def _limits(cases: Cases) -> tuple[Step, ...] | None:
    problem = cases.problem
    place = to_sympy(problem.places[0])
    sides = problem.side if problem.side in ("+", "-") else "-+"
    steps = [_beside(cases, place, side) for side in sides]
    known = [step for step in steps if step is not None]
    if len(known) < len(steps):
        return None
    if len(known) == 1:
        return tuple(known)
    first, second = (step.after[0] for step in known)
    return (*known, _compared(first, second, first if first == second else "no limit"))


def _compared(first: str, second: str, end: str) -> Step:
    reason = "The limit exists only if both sides agree."
    return Step("compare the sides", reason, f"{first}, {second}", (end,))


def _comparison(cases: Cases, place: "sympy.Expr") -> tuple[Step, ...] | None:
    """Both limits and the value, side by side."""
    joint = Joint.at(cases, place)
    if joint is None:
        return None
    steps = [step for side in "-+" if (step := _beside(cases, place, side)) is not None]
    numbers = [step.after[0] for step in steps]
    call = f"{cases.problem.name}({show(place)})"
    if joint.value is not None:
        steps.append(Step("value", "The value there.", call, (show(joint.value),)))
        numbers.append(show(joint.value))
    word = "continuous" if joint.is_continuous else "not continuous"
    reason = "A function is continuous where both limits and the value are the same."
    return (*steps, Step("compare the sides", reason, ", ".join(numbers), (word,)))


def _parameter(cases: Cases) -> tuple[Step, ...] | None:
    gaps = meeting_equations(cases)
    if len(gaps) != 1:
        return None
    ((place, left, right),) = gaps
    equation = Relation("=", tree_of(left), tree_of(right))
    where = code(f"{cases.problem.variable} = {show(place)}")
    reason = f"The pieces must meet: put {where} into both and set them equal."
    sides = [cases.piece_beside(place, side) for side in ("-", "+")]
    before = " = ".join(
        written(cases.problem.pieces[index].expression) for index in sides if index is not None
    )
    first = Step("meeting pieces", reason, before, (written(equation),))
    rest = linear_steps(equation, cases.problem.unknown) or ()
    is_solved = equation.left == Name(cases.problem.unknown)
    return (first, *rest) if rest or is_solved else None


def _slopes(cases: Cases) -> list[Step]:
    steps = []
    for body, one in zip(cases.bodies, cases.sets, strict=True):
        inner = one.interior
        if inner is sympy.S.EmptySet:
            continue
        slope = sympy.simplify(sympy.diff(body, cases.symbol))
        where = code(relation_of(inner, cases.problem.variable))
        reason = f"Differentiate the piece for {where}."
        steps.append(Step("piece by piece", reason, show(body), (show(slope),)))
    return steps


def _integral(cases: Cases) -> tuple[Step, ...] | None:
    problem = cases.problem
    low, high = (to_sympy(place) for place in problem.places)
    parts = integral_parts(cases, low, high)
    steps = []
    for index, first, second, value in parts:
        body = written(problem.pieces[index].expression)
        line = f"∫[{show(first)} to {show(second)}] ({body}) d{problem.variable}"
        reason = f"From {code(show(first))} to {code(show(second))} this piece holds: integrate it."
        steps.append(Step("piece by piece", reason, line, (show(value),)))
    if len(parts) > 1:
        total = show(sympy.simplify(sympy.Add(*(value for *_, value in parts))))
        added = " + ".join(f"({step.after[0]})" for step in steps)
        steps.append(Step("add", "Add the parts.", added, (total,)))
    return tuple(steps) or None
