"""Answers about functions in pieces: values, limits, continuity, slopes and integrals.

Values are found once by the sets on which the pieces hold, and again by going through the
conditions one after the other.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.piecewise.cases import Cases
from tutor_tui.mathematics.kinds.piecewise.joints import Joint, is_smooth_inside, joints
from tutor_tui.mathematics.kinds.piecewise.problems import PiecewiseQuestion, Wish, condition_of
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import (
    AT_POINTS,
    BY_QUADRATURE,
    BY_SUBSTITUTION,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import all_agree, derivative_agrees, number_of

_PATIENCE: Final = 2.2
_CLOSE_BY: Final = "with values on both sides"


def answer_pieces(problem: PiecewiseQuestion) -> Answer:
    """What is asked of the function, with the piece that decides it. Raises `UndefinedError`."""
    cases = Cases(problem)
    ways = {
        Wish.VALUES: _values,
        Wish.LIMIT: _limit,
        Wish.CONTINUOUS: _continuity,
        Wish.PARAMETER: _parameter,
        Wish.DERIVATIVE: _derivative,
        Wish.SLOPE: _slope,
        Wish.INTEGRAL: _integral,
    }
    if problem.wish is not Wish.PARAMETER:
        cases.agree()
    found = within(_PATIENCE, lambda: ways[problem.wish](cases))
    return found or refused("I could not find that with certainty for this function in pieces.")


def _values(cases: Cases) -> Answer:
    problem = cases.problem
    told, results = [], []
    verdicts: list[bool | None] = []
    for node in problem.places:
        place = to_sympy(node)
        name = f"{problem.name}({show(place)})"
        value, index = cases.value(place), cases.piece_at(place)
        if value is None or index is None:
            told.append(f"{code(name)} is not defined")
            results.append("undefined")
            verdicts.append(cases.plain_value(number_of(place)) is None or None)
            continue
        other = cases.plain_value(number_of(place))
        verdicts.append(other is not None and is_close(number_of(value), other, 12))
        piece = problem.pieces[index]
        why = condition_of(piece).removeprefix("if ")
        told.append(f"{code(f'{name} = {show(value)}')}, by the piece for {code(why)}")
        results.append(plain(value))
    return with_verdict(
        f"{listed(told)}.", all_agree(verdicts), BY_SUBSTITUTION, ", ".join(results)
    )


def _limit(cases: Cases) -> Answer | None:
    problem = cases.problem
    place = to_sympy(problem.places[0])
    where = code(f"{problem.variable} → {show(place)}")
    name = code(problem.name)
    if problem.side in ("+", "-"):
        value = cases.limit(place, "-" if problem.side == "-" else "+")
        word = "left" if problem.side == "-" else "right"
        if value is None:
            return None
        text = f"The limit of {name} for {where} from the {word} is {code(show(value))}."
        return with_verdict(text, True, _CLOSE_BY, plain(value))
    left, right = cases.limit(place, "-"), cases.limit(place, "+")
    if left is None or right is None:
        return None
    sides = f"from the left it is {code(show(left))}, from the right {code(show(right))}"
    if left != right:
        text = f"The limit of {name} for {where} does not exist: {sides}."
        return with_verdict(text, True, _CLOSE_BY, "does not exist")
    text = f"The limit of {name} for {where} is {code(show(left))}, from both sides."
    return with_verdict(text, True, _CLOSE_BY, plain(left))


def _continuity(cases: Cases) -> Answer | None:
    problem = cases.problem
    name = code(problem.name)
    if problem.places:
        joint = Joint.at(cases, to_sympy(problem.places[0]))
        if joint is None:
            return None
        start = "Yes" if joint.is_continuous else "No"
        word = "continuous" if joint.is_continuous else "not continuous"
        where = code(f"{problem.variable} = {show(joint.place)}")
        text = f"{start}, {name} is {word} at {where}: {joint.told(problem.name)}."
        return with_verdict(text, True, _CLOSE_BY, str(joint.is_continuous))
    found = joints(cases)
    if found is None or not all(is_smooth_inside(cases, i) for i in range(len(cases.sets))):
        return None
    breaks = [joint for joint in found if not joint.is_continuous]
    if not breaks:
        text = f"Yes, {name} is continuous wherever it is defined: the pieces meet."
        return with_verdict(text, True, _CLOSE_BY, "True")
    places = [code(f"{problem.variable} = {show(joint.place)}") for joint in breaks]
    told = [
        f"not at {place}, where {joint.told(problem.name)}"
        for place, joint in zip(places, breaks, strict=True)
    ]
    text = f"No, {name} is not continuous everywhere: {listed(told)}."
    return with_verdict(text, True, _CLOSE_BY, "False")


def _parameter(cases: Cases) -> Answer | None:
    """The values for which the pieces meet wherever one ends and the next begins."""
    problem = cases.problem
    unknown = sympy.Symbol(problem.unknown)
    gaps = meeting_equations(cases)
    if not gaps:
        return None
    values = sympy.solve([left - right for _, left, right in gaps], unknown, dict=True)
    if any(set(value) != {unknown} for value in values):
        return None
    name, letter = code(problem.name), problem.unknown
    if not values:
        text = f"No value of {code(letter)} makes {name} continuous: the pieces cannot meet."
        return with_verdict(text, True, BY_SUBSTITUTION, "no solution")
    found = [sympy.simplify(value[unknown]) for value in values]
    if any(not value.is_real for value in found):
        return None
    verdict = all(
        sympy.simplify((left - right).subs(unknown, value)) == 0
        and is_close(
            number_of(left.subs(unknown, value)), number_of(right.subs(unknown, value)), 12
        )
        for value in found
        for _, left, right in gaps
    )
    shown = listed([code(f"{letter} = {show(value)}") for value in found], "or")
    place = code(f"{problem.variable} = {show(gaps[0][0])}")
    more = " and the other borders" if len(gaps) > 1 else ""
    text = f"{name} is continuous for {shown}: then the pieces meet at {place}{more}."
    result = f"{letter} = {', '.join(plain(value) for value in found)}"
    return with_verdict(text, verdict, BY_SUBSTITUTION, result)


def meeting_equations(cases: Cases) -> "list[tuple[sympy.Expr, sympy.Expr, sympy.Expr]]":
    """Each border with what the pieces on its left and right tend to, none where one is open."""
    found = []
    for place in cases.borders:
        beside = cases.piece_beside(place, "-"), cases.piece_beside(place, "+")
        if beside[0] is None or beside[1] is None:
            continue
        sides = [
            cases.bodies[index].subs(cases.symbol, place) for index in beside if index is not None
        ]
        own = cases.value(place)
        if own is None or any(not side.is_finite and side.is_finite is not None for side in sides):
            return []
        if sides[0] != sides[1]:
            found.append((place, sides[0], sides[1]))
        if own not in sides and own != sides[0]:
            found.append((place, sides[0], own))
    return found


def _derivative(cases: Cases) -> Answer | None:
    problem = cases.problem
    found = joints(cases)
    if found is None or not all(is_smooth_inside(cases, i) for i in range(len(cases.sets))):
        return None
    told, results = [], []
    verdicts: list[bool | None] = []
    for piece, body, one in zip(problem.pieces, cases.bodies, cases.sets, strict=True):
        inner = one.interior
        if inner is sympy.S.EmptySet:
            continue
        slope = sympy.simplify(sympy.diff(body, cases.symbol))
        plain_slope = slope.xreplace({cases.symbol: sympy.Symbol(problem.variable)})
        verdicts.append(derivative_agrees(piece.expression, plain_slope, problem.variable, 1))
        told.append(f"{code(show(slope))} for {code(relation_of(inner, problem.variable))}")
        results.append(f"({plain(slope)}, {relation_of(inner, problem.variable, plain)})")
    ends = []
    for joint in found:
        place = code(f"{problem.variable} = {show(joint.place)}")
        if joint.slope is not None:
            verdicts.append(joint.slopes_agree(cases))
            ends.append(f"at {place} it is {code(show(joint.slope))}")
        else:
            ends.append(f"at {place} there is none")
    tail = f"; {listed(ends)}" if ends else ""
    text = f"{code(f'{problem.name}′({problem.variable})')} is {listed(told)}{tail}."
    result = f"Piecewise({', '.join(results)})"
    return with_verdict(text, all_agree(verdicts), AT_POINTS, result)


def relation_of(inner: "sympy.Set", name: str, told: "Callable[[sympy.Basic], str]" = show) -> str:
    """An open interval as a relation: `x < 1`, `0 < x < 2`."""
    if not isinstance(inner, sympy.Interval):
        return f"{name} elsewhere"
    low, high = inner.start, inner.end
    if not low.is_finite:
        return f"{name} < {told(high)}" if high.is_finite else f"all {name}"
    if not high.is_finite:
        return f"{name} > {told(low)}"
    return f"{told(low)} < {name} < {told(high)}"


def _slope(cases: Cases) -> Answer | None:
    problem = cases.problem
    place = to_sympy(problem.places[0])
    joint = Joint.at(cases, place)
    if joint is None:
        return None
    verdict = joint.slopes_agree(cases)
    where = code(f"{problem.variable} = {show(place)}")
    is_test = problem.side == "?"
    name = code(problem.name)
    if joint.slope is not None:
        value = code(f"{problem.name}′({show(place)}) = {show(joint.slope)}")
        text = f"Yes, {name} is differentiable at {where}: {value}." if is_test else f"{value}."
        return with_verdict(text, verdict, AT_POINTS, "True" if is_test else plain(joint.slope))
    if joint.is_continuous and None in joint.slopes:
        return None
    if not joint.is_continuous:
        verdict = True  # the limits that differ are confirmed one by one
    why = joint.no_slope(problem.name)
    start = "No, " if is_test else ""
    text = f"{start}{name} has no derivative at {where}: {why}."
    return with_verdict(text, verdict, AT_POINTS, "False" if is_test else "undefined")


def _integral(cases: Cases) -> Answer | None:
    problem = cases.problem
    low, high = (to_sympy(place) for place in problem.places)
    parts = integral_parts(cases, low, high)
    if not parts:
        return None
    total = sympy.simplify(sympy.Add(*(value for *_, value in parts)))
    cuts = [number_of(low), *(number_of(end) for _, _, end, _ in parts)]
    try:
        with mpmath.workdps(20):
            area = mpmath.fsum(
                mpmath.quad(cases.plain_value, [first, second]) for first, second in pairwise(cuts)
            )
        verdict = is_close(area, number_of(total), 8)
    except (NoValueError, TypeError, ZeroDivisionError):
        return None
    where = f"from {code(show(low))} to {code(show(high))}"
    split = listed([code(show(end)) for _, _, end, _ in parts[:-1]])
    how = f", split at {split}" if split else ""
    text = f"The integral of {code(problem.name)} {where} is {code(show(total))}{how}."
    return with_verdict(text, verdict, BY_QUADRATURE, plain(total))


def integral_parts(
    cases: Cases, low: "sympy.Expr", high: "sympy.Expr"
) -> "list[tuple[int, sympy.Expr, sympy.Expr, sympy.Expr]]":
    """The piece, its bounds and its integral, from left to right; none where one is missing."""
    if not (low.is_finite and high.is_finite) or float(low) >= float(high):
        return []
    inner = [border for border in cases.borders if float(low) < float(border) < float(high)]
    found = []
    for first, second in pairwise([low, *inner, high]):
        index = cases.piece_at((first + second) / 2)
        if index is None or not is_smooth_inside(cases, index):
            return []
        value = sympy.integrate(cases.bodies[index], (cases.symbol, first, second))
        if value.has(sympy.Integral, sympy.oo, sympy.nan):
            return []
        found.append((index, first, second, sympy.simplify(value)))
    return found
