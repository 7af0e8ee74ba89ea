"""The working for domains, ranges, inverses, symmetry, monotony, bending and meeting points."""

from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.regions import solution_set
from tutor_tui.mathematics.equations.shown_sets import as_relations, shown_value
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.inverses import inverse_of, repeated_value
from tutor_tui.mathematics.kinds.functions.meeting import Meeting
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.value_steps import asymptote_steps, range_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Binary, Call, Node, Relation, RelationSign
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_SLOPES: Final = (Topic.INCREASING, Topic.DECREASING, Topic.MONOTONY)
_BENDS: Final = (Topic.CONVEX, Topic.CONCAVE, Topic.INFLECTION)
_SIGNS: Final[tuple[tuple[RelationSign, str], ...]] = ((">", "positive"), ("<", "negative"))
_ONLY: Final = {
    "positive": (Topic.DECREASING, Topic.CONCAVE),
    "negative": (Topic.INCREASING, Topic.CONVEX),
}
"""The topics for which a sign of the derivative does not matter."""
_NEEDS: Final[dict[str, tuple[RelationSign, str]]] = {
    "/": ("≠", "Nothing may be divided by 0."),
    "sqrt": ("≥", "Under a square root nothing may be negative."),
    "ln": (">", "A logarithm needs a positive number."),
}


def set_steps(problem: FunctionQuestion) -> tuple[Step, ...] | None:
    """Lines of working for these topics; `None` for others and where a line is not known."""
    curve = Curve(problem.expression, problem.variable, problem.within)
    topic = problem.topic
    try:
        if problem.of_wholes:
            return _remainders(curve)
        if way := _WAYS.get(topic):
            return way(curve)
        if topic in (Topic.ASYMPTOTES, Topic.VERTICAL, Topic.HORIZONTAL, Topic.OBLIQUE):
            return asymptote_steps(curve, topic)
        if topic in (*_SLOPES, *_BENDS):
            return _signs(curve, 1 if topic in _SLOPES else 2, topic)
    except (UnsolvedError, NotImplementedError):
        return None
    return None


def meeting_steps(problem: Meeting) -> tuple[Step, ...] | None:
    """Both functions set equal, solved, and each solution put in."""
    equation = Relation("=", problem.first, problem.second)
    try:
        found = real_solutions(equation, problem.variable)
    except UnsolvedError:
        return None
    if found.families or found.is_everywhere or not found.points:
        return None
    places = tuple(f"{problem.variable} = {shown_value(place)}" for place in found.points)
    reason = "Set both functions equal, and solve."
    steps = [Step("meeting", reason, written(equation), places)]
    for place in found.points:
        height = to_sympy(problem.first).subs(_symbol(problem.variable), place)
        where = code(f"{problem.variable} = {shown_value(place)}")
        after = f"y = {shown_value(_simple(height))}"
        steps.append(Step("value", f"Put {where} in.", f"y = {written(problem.first)}", (after,)))
    return tuple(steps)


def _symbol(name: str) -> "sympy.Symbol":
    return sympy.Symbol(name)


def _simple(value: "sympy.Expr") -> "sympy.Expr":
    return sympy.simplify(value)


def _domain(curve: Curve) -> tuple[Step, ...] | None:
    """Each condition by itself; nothing where a power or another function may have gaps."""
    needs = list(dict.fromkeys(_needs(curve)))
    if (
        not needs
        or curve.within
        or not all(_is_tame(part, curve.name) for part in walk(curve.node))
    ):
        return None
    steps = []
    for rule, inner in needs:
        sign, reason = _NEEDS[rule]
        allowed = as_relations(
            solution_set([(Relation(sign, inner, ZERO),)], curve.name), curve.name
        )
        if not allowed:
            return None
        before, after = f"{written(inner)} {sign} 0", " or ".join(allowed)
        steps.append(Step("allowed numbers", reason, before, (after,)))
    whole = as_relations(curve.domain, curve.name)
    if len(steps) > 1 and whole:
        reason = "All conditions must hold at once."
        both = ", ".join(step.after[0] for step in steps)
        steps.append(Step("all conditions", reason, both, (" or ".join(whole),)))
    return tuple(steps) if steps[-1].after == (" or ".join(whole),) else None


def _needs(curve: Curve) -> Iterator[tuple[str, Node]]:
    for part in walk(curve.node):
        match part:
            case Binary(sign="/", right=below) if curve.name in variables(below):
                yield "/", below
            case Call(function="sqrt" | "ln" | "log" as name, arguments=(inner, *_)):
                if curve.name in variables(inner):
                    yield ("sqrt" if name == "sqrt" else "ln"), inner


def _is_tame(part: Node, name: str) -> bool:
    """Whether a part has gaps only where the three conditions say so."""
    match part:
        case Call(function=function, arguments=arguments):
            is_known = function in ("sqrt", "ln", "log", "sin", "cos", "exp", "abs", "cbrt")
            return is_known or not any(name in variables(inner) for inner in arguments)
        case Binary(sign="^", left=base, right=exponent):
            power = to_sympy(exponent)
            is_plain = power.is_Integer and power >= 0
            return bool(is_plain) or name not in variables(base)
        case _:
            return True


def _inverse(curve: Curve) -> tuple[Step, ...] | None:
    """`y = f(x)` solved for x, and the names swapped; or a value that comes twice."""
    name = curve.name
    try:
        found = inverse_of(curve)
    except UnsolvedError:
        return _value_twice(curve)
    if name == "y":
        return None
    turned = show(found.subs(curve.symbol, _symbol("y")))
    first = f"y = {written(curve.node)}"
    second = f"{name} = {turned}"
    return (
        Step("solve for the other", f"Solve for {code(name)}.", first, (second,)),
        Step("swap the names", "Swap the names.", second, (f"y = {show(found)}",)),
    )


def _value_twice(curve: Curve) -> tuple[Step, ...] | None:
    """Two places with one value, between which an inverse could not choose."""
    twice = repeated_value(curve)
    if twice is None:
        return None
    line = written(curve.node)
    steps = [
        Step(
            "value",
            f"Put {code(f'{curve.name} = {show(place)}')} in.",
            line,
            (show(curve.height(place)),),
        )
        for place in twice
    ]
    reason = f"The value {code(steps[0].after[0])} comes twice, so it does not tell where from."
    return (*steps, Step("value twice", reason, line, ()))


def _at_zero(curve: Curve) -> tuple[Step, ...] | None:
    if not curve.holds(sympy.S.Zero):
        return None
    reason = f"Put {code(f'{curve.name} = 0')} in: that is where the y-axis stands."
    height = show(curve.height(sympy.S.Zero))
    return (Step("value", reason, written(curve.node), (height,)),)


def _on_both_axes(curve: Curve) -> tuple[Step, ...] | None:
    """Where the function is zero, and its value at 0."""
    zeros = real_solutions(Relation("=", curve.node, ZERO), curve.name)
    places = tuple(f"{curve.name} = {shown_value(zero)}" for zero in zeros.points)
    if zeros.families or not places:
        return _at_zero(curve)
    reason = f"On the {curve.name}-axis the function is 0: set it to zero, and solve."
    return (Step("zeros", reason, f"{written(curve.node)} = 0", places), *(_at_zero(curve) or ()))


def _mirrored(curve: Curve) -> tuple[Step, ...] | None:
    """The function at `-x`, beside the function and its negative."""
    mirrored = curve.expression.subs(curve.symbol, -curve.symbol)
    after = show(sympy.expand(mirrored))
    name = curve.name
    reason = f"Put {code(f'-{name}')} in for {code(name)}."
    compared = {True: "f(-x) = f(x)"}.get(bool(sympy.simplify(curve.expression - mirrored) == 0))
    if compared is None and sympy.simplify(curve.expression + mirrored) == 0:
        compared = "f(-x) = -f(x)"
    end = "even" if compared == "f(-x) = f(x)" else "odd" if compared else "neither"
    told = "Compare with the function and with its negative."
    return (
        Step("mirror", reason, written(curve.node), (after,)),
        Step("compare the mirror image", told, after, (compared or end,)),
    )


def _remainders(curve: Curve) -> tuple[Step, ...]:
    """The value for an even and for an odd number, which stand for all of their sort."""
    steps = []
    for number, sort in ((0, "even"), (1, "odd")):
        value = curve.height(sympy.Integer(number))
        found = "odd" if value % 2 else "even"
        put_in = code(f"{curve.name} = {number}")
        reason = f"Put {put_in} in: all {sort} numbers give {found} values, as this one does."
        steps.append(Step("value", reason, written(curve.node), (show(value),)))
    return tuple(steps)


def _signs(curve: Curve, order: int, topic: Topic) -> tuple[Step, ...] | None:
    """The first or second derivative, its zeros, and where it is positive and negative."""
    slope = curve.derivative(order)
    first = curve.derivative()
    steps = [
        Step("derivative", "Differentiate the function.", written(curve.node), (written(first),))
    ]
    if order == 2:
        reason = "Differentiate once more."
        steps.append(Step("derivative", reason, written(first), (written(slope),)))
    zeros = real_solutions(Relation("=", slope, ZERO), curve.name)
    if zeros.families:
        return None
    if zeros.points:
        places = tuple(f"{curve.name} = {shown_value(place)}" for place in zeros.points)
        steps.append(Step("zeros", "Find where it is zero.", f"{written(slope)} = 0", places))
    for sign, word in _SIGNS:
        if topic in _ONLY.get(word, ()):
            continue
        where = as_relations(curve.where(sign, slope), curve.name)
        if where:
            line = f"{written(slope)} {sign} 0"
            steps.append(Step("sign", f"Find where it is {word}.", line, (" or ".join(where),)))
    return tuple(steps)


_WAYS: Final[dict[Topic, Callable[[Curve], tuple[Step, ...] | None]]] = {
    Topic.DOMAIN: _domain,
    Topic.RANGE: range_steps,
    Topic.INVERSE: _inverse,
    Topic.Y_INTERCEPT: _at_zero,
    Topic.INTERCEPTS: _on_both_axes,
    Topic.PARITY: _mirrored,
    Topic.EVEN: _mirrored,
    Topic.ODD: _mirrored,
}
