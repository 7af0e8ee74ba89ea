"""Whether an equation or an inequality holds: always, never, or with a counter-example."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.rounding import last_unit
from tutor_tui.mathematics.decimals import show_decimal
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.far_places import far_places
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Judge, code, listed
from tutor_tui.mathematics.sentences import (
    AT_POINTS,
    BY_ARITHMETIC,
    IN_DECIMALS,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import simplest_number
from tutor_tui.mathematics.steps_identities import is_zero_by_pythagoras
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.terms import is_terminating
from tutor_tui.mathematics.trees import substitute, variables, walk
from tutor_tui.mathematics.verify import function_agrees, number_agrees
from tutor_tui.mathematics.written import written


def judge(problem: Judge) -> Answer:
    """Whether a relation between numbers holds, or an equality for every value of its names."""
    relation = problem.relation
    if variables(relation):
        return _judge_identity(relation)
    left, right = to_sympy(relation.left), to_sympy(relation.right)
    verdict = number_agrees(relation.left, left), number_agrees(relation.right, right)
    holds = _holds(relation.sign, left, right)
    how = BY_ARITHMETIC if left.is_Rational and right.is_Rational else IN_DECIMALS
    if holds is None:
        return refused(f"I could not decide whether {code(written(relation))} holds.")
    checked = True if verdict == (True, True) else None
    if holds:
        return with_verdict(f"Yes, {code(written(relation))} is true.", checked, how, "True")
    values = [
        _valued(side, value) for side, value in ((relation.left, left), (relation.right, right))
    ]
    facts = " and ".join(text for text in values if text)
    reason = f": {facts}" if facts else ""
    if relation.sign == "=" and left.is_Rational and right.is_Rational:
        reason = _as_rounded(relation, (Fraction(str(left)), Fraction(str(right)))) or reason
    return with_verdict(f"No, {code(written(relation))} is false{reason}.", checked, how, "False")


def _as_rounded(relation: Relation, values: tuple[Fraction, Fraction]) -> str:
    """What a decimal on one side is, if not equal: the other, rounded to so many places."""
    for side, value, other, exact in (
        (relation.right, values[1], relation.left, values[0]),
        (relation.left, values[0], relation.right, values[1]),
    ):
        if not (isinstance(side, Number) and side.is_decimal) or isinstance(other, Number):
            continue
        unit = last_unit(side, written(side))
        if unit is None or abs(exact - value) * 2 > unit:
            near = f"{written(other)} ≈ {show_decimal(sympy.Rational(exact), 7)}"
            return "" if is_terminating(exact) else f": {code(near)}"
        places = len(str(unit.denominator)) - 1
        word = "place" if places == 1 else "places"
        near = code(f"{written(other)} ≈ {written(side)}")
        return f" as an equality, but {near} is right to {places} decimal {word}"
    return ""


def _valued(side: Node, value: "sympy.Expr") -> str:
    if isinstance(side, Number):
        return ""
    shown = show(simplest_number(value))
    return "" if written(side) == shown else code(f"{written(side)} = {shown}")


def _holds(sign: str, left: "sympy.Expr", right: "sympy.Expr") -> bool | None:
    difference = sympy.simplify(left - right)
    if sign in ("=", "≠"):
        is_zero = difference.is_zero
        return None if is_zero is None else is_zero is (sign == "=")
    if not difference.is_real:
        return None
    found = {
        "<": difference.is_negative,
        ">": difference.is_positive,
        "≤": difference.is_nonpositive,
        "≥": difference.is_nonnegative,
    }[sign]
    return None if found is None else bool(found)


def _judge_identity(relation: Relation) -> Answer:
    text = code(written(relation))
    if relation.sign != "=":
        return refused(f"Whether {text} holds depends on the values of its variables.")
    if _is_of_a_name(relation):
        return refused(
            f"Whether {text} is right depends on what it answers: send me that question, too."
        )
    difference = Binary("-", relation.left, relation.right)
    verdict = function_agrees(difference, sympy.Integer(0))
    if verdict:
        sentence = f"Yes, {text} holds wherever both sides are defined{_but(relation)}."
        gap = to_sympy(relation.left) - to_sympy(relation.right)
        is_proved = is_zero_by_pythagoras(gap) or sympy.simplify(gap) == 0
        return with_verdict(sentence, True if is_proved else None, AT_POINTS, "True")
    if verdict is False:
        sentence = f"No, {text} is not true for all values{_counter_example(relation)}."
        return with_verdict(sentence, True, "by a counter-example", "False")
    raise UndefinedError("I could not decide whether that holds.")


def _is_of_a_name(relation: Relation) -> bool:
    """Whether it tells what a letter is, `y = 2x + 1`, which nothing but a question can confirm."""
    sides = ((relation.left, relation.right), (relation.right, relation.left))
    return any(isinstance(one, Name) and one.name not in variables(other) for one, other in sides)


def _but(relation: Relation) -> str:
    """Where a divisor is zero, a hidden one of `tan` and its like included."""
    zeros = dict.fromkeys(
        code(f"{written(divisor)} = 0")
        for part in (*walk(relation.left), *walk(relation.right))
        if (divisor := _divisor(part)) is not None and variables(divisor)
    )
    return f", so not where {listed(list(zeros), 'or')}" if 0 < len(zeros) <= _MOST_ZEROS else ""


def _divisor(part: Node) -> Node | None:
    match part:
        case Binary(sign="/", right=right):
            return right
        case Call(function="tan" | "sec", arguments=(angle,)):
            return Call("cos", (angle,))
        case Call(function="cot" | "csc", arguments=(angle,)):
            return Call("sin", (angle,))
        case _:
            return None


_MOST_ZEROS: Final = 3


def _counter_example(relation: Relation) -> str:
    """A whole number, perhaps a small one, at which the sides differ; nothing where none is."""
    names = variables(relation)
    near = ({name: Fraction(first + step) for step, name in enumerate(names)} for first in _SMALL)
    for place in (*near, *far_places(relation)) if len(names) <= _MOST_NAMES else ():
        try:
            left, right = (_at(side, place) for side in (relation.left, relation.right))
        except UndefinedError:
            continue
        if not all(side.is_number and side.is_finite and side.is_real for side in (left, right)):
            continue
        if abs(float(left) - float(right)) > _FAR:
            there = listed([code(f"{name} = {value}") for name, value in place.items()], "and")
            return f": at {there} the left side is {_about(left)}, the right side {_about(right)}"
    return ""


def _at(side: Node, place: Mapping[str, Fraction]) -> "sympy.Expr":
    for name, value in place.items():
        side = substitute(side, name, Number(value))
    return to_sympy(side)


_MOST_NAMES: Final = 4
_SMALL: Final = (1, 2, 3, 0)
_FAR: Final = 1e-6


def _about(value: "sympy.Expr") -> str:
    return code(show(value)) if value.is_Rational else f"about {code(f'{float(value):.6g}')}"
