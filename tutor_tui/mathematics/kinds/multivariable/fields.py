"""Vector fields: divergence, curl, Laplacian, whether there is a potential, and which.

`div F = P_x + Q_y + R_z`, `curl F = (R_y - Q_z, P_z - R_x, Q_x - P_y)` (OpenStax, Calculus 3, 6.5).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.formulas import (
    as_field,
    as_function,
    as_point,
    as_value,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked, slope_by_quotients
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, sample_places
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import AT_POINTS, BY_DIFFERENTIATION, decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.verify import all_agree, derivative_agrees

NAMES: Final = ("x", "y", "z")


class Wanted(StrEnum):
    """What is wanted of a field; the Laplacian is that of a function of numbers."""

    DIVERGENCE = "divergence"
    CURL = "curl"
    LAPLACIAN = "Laplacian"
    CONSERVATIVE = "conservative"
    POTENTIAL = "potential function"
    HARMONIC = "harmonic"


@dataclass(frozen=True, slots=True)
class Field(KindProblem):
    """A field by its coordinates in `x, y(, z)`, or one function for the Laplacian."""

    wanted: Wanted
    parts: tuple[Node, ...]
    names: tuple[str, ...]
    place: tuple[Node, ...] = ()


_TRIGGER: Final = re.compile(
    r"diverg|\bdiv\b|curl|rotor|\brot\b|laplac|conservative|irrotational|potential|harmonic|∇|nabla",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "divergence div curl rotor rot laplacian laplace's operator vector field conservative "
    "irrotational potential scalar such harmonic s"
)
_KINDS: Final = (
    ("conservative|irrotational", Wanted.CONSERVATIVE),
    ("harmonic", Wanted.HARMONIC),
    ("potential|such that", Wanted.POTENTIAL),
    ("laplac", Wanted.LAPLACIAN),
    (r"\bdiv", Wanted.DIVERGENCE),
    (r"curl|\brot", Wanted.CURL),
)


def read_field(text: str) -> Field | None:
    """The field and what a message asks of it."""
    told = phrased(text, _TRIGGER, _WORDS)
    if told is None:
        return None
    wanted = [sort for pattern, sort in _KINDS if re.search(pattern, told.words)]
    if len(wanted) != 1:
        return None
    is_scalar = wanted[0] in (Wanted.LAPLACIAN, Wanted.HARMONIC)
    lists = told.sorted(as_point, as_value, _scalar if is_scalar else as_field)
    if lists is None or len(lists[2]) != 1:
        return None
    points, values, (parts,) = lists
    names = _names(parts, is_scalar=is_scalar)
    place = _place(points, dict(values), names)
    return None if not names or place is None else Field(wanted[0], parts, names, place)


def _scalar(piece: str) -> tuple[Node, ...] | None:
    function = as_function(piece)
    return None if function is None else (function.body,)


def _names(parts: tuple[Node, ...], *, is_scalar: bool) -> tuple[str, ...]:
    letters = letters_of(*parts)
    size = (3 if "z" in letters else 2) if is_scalar else len(parts)
    names = NAMES[:size]
    return names if letters and set(letters) <= set(names) else ()


def _place(
    points: list[tuple[Node, ...]], values: dict[str, Node], names: tuple[str, ...]
) -> tuple[Node, ...] | None:
    if points:
        return points[0] if len(points) == 1 and len(points[0]) == len(names) else None
    if values:
        return tuple(values[name] for name in names) if set(values) == set(names) else None
    return ()


def work_field(problem: Field) -> Worked:
    """What is wanted of the field, each derivative checked by difference quotients."""
    match problem.wanted:
        case Wanted.DIVERGENCE:
            return _divergence(problem)
        case Wanted.CURL:
            return _curl(problem)
        case Wanted.LAPLACIAN | Wanted.HARMONIC:
            return _laplacian(problem)
        case _:
            return _potential(problem)


def _slope(node: Node, name: str, notes: list[Step], verdicts: list[bool | None]) -> "sympy.Expr":
    expression = to_sympy(node)
    slope = sympy.diff(expression, sympy.Symbol(name))
    verdicts.append(derivative_agrees(node, slope, name, 1))
    reason = f"Differentiate with respect to {code(name)}, the other letters fixed."
    notes.append(Step("partial", reason, show(expression), (show(slope),)))
    return slope


def _there(problem: Field, value: "sympy.Expr") -> "sympy.Expr":
    places = {
        sympy.Symbol(name): to_sympy(place)
        for name, place in zip(problem.names, problem.place, strict=False)
    }
    return sympy.simplify(value.subs(places))


def shown_field(parts: tuple[Node, ...]) -> str:
    """The field as `(y, x)`, a single function as it is."""
    shown = ", ".join(show(to_sympy(part)) for part in parts)
    return f"({shown})" if len(parts) > 1 else shown


def _where(problem: Field) -> str:
    if not problem.place:
        return ""
    return f" at {code('(' + ', '.join(show(to_sympy(part)) for part in problem.place) + ')')}"


def _divergence(problem: Field) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    slopes = [
        _slope(part, name, steps, verdicts)
        for part, name in zip(problem.parts, problem.names, strict=True)
    ]
    return _total(problem, slopes, steps, verdicts)


def _total(
    problem: Field, slopes: "list[sympy.Expr]", steps: list[Step], verdicts: list[bool | None]
) -> Worked:
    total = sympy.simplify(sum(slopes, sympy.S.Zero))
    expanded = sympy.expand(total)
    total = expanded if len(show(expanded)) <= len(show(total)) else total
    told = " + ".join(f"({show(slope)})" for slope in slopes)
    steps.append(Step("sum", "Add these derivatives.", told, (show(total),)))
    value = _there(problem, total)
    if problem.place:
        steps.append(Step("substitute", "Put the point in.", show(total), (show(value),)))
    shown = f"{code(show(value))}{decimal_beside(value) if value.is_number else ''}"
    sentence = (
        f"The {problem.wanted} of {code(shown_field(problem.parts))}{_where(problem)} is {shown}."
    )
    result = plain(value)
    if problem.wanted is Wanted.HARMONIC:
        holds = total == 0
        sentence = f"{'Yes, it is' if holds else 'No, it is not'} harmonic: the Laplacian of "
        sentence += f"{code(shown_field(problem.parts))} is {code(show(total))}."
        result = str(bool(holds))
    return Worked(sentence, all_agree(verdicts), AT_POINTS, result, tuple(steps))


def _laplacian(problem: Field) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    (function,) = problem.parts
    second = []
    for name in problem.names:
        first = _slope(function, name, steps, verdicts)
        second.append(_slope(tree_of(first), name, steps, verdicts))
    return _total(problem, second, steps, verdicts)


def _curl_of(problem: Field, steps: list[Step], verdicts: list[bool | None]) -> "list[sympy.Expr]":
    """The coordinates of the curl; of a field in the plane only the last one."""
    pairs = [(0, 1)] if len(problem.parts) == 2 else [(1, 2), (2, 0), (0, 1)]
    curl = []
    for first, second in pairs:
        gain = _slope(problem.parts[second], NAMES[first], steps, verdicts)
        loss = _slope(problem.parts[first], NAMES[second], steps, verdicts)
        part = sympy.expand(sympy.simplify(gain - loss))
        steps.append(
            Step("difference", "Subtract.", f"({show(gain)}) - ({show(loss)})", (show(part),))
        )
        curl.append(part)
    return curl


def _curl(problem: Field) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    curl = [_there(problem, part) for part in _curl_of(problem, steps, verdicts)]
    field = code(shown_field(problem.parts))
    if len(curl) == 1:
        sentence = (
            f"The curl of the plane field {field}{_where(problem)} is {code(show(curl[0]))}, "
        )
        sentence += "pointing along the z-axis."
        return Worked(sentence, all_agree(verdicts), AT_POINTS, plain(curl[0]), tuple(steps))
    shown = f"({', '.join(show(part) for part in curl)})"
    sentence = f"The curl of {field}{_where(problem)} is {code(shown)}."
    result = f"({', '.join(plain(part) for part in curl)})"
    return Worked(sentence, all_agree(verdicts), AT_POINTS, result, tuple(steps))


def _potential(problem: Field) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    curl = _curl_of(problem, steps, verdicts)
    field = code(shown_field(problem.parts))
    if any(part != 0 for part in curl):
        if not _is_seen_turning(problem):
            raise UnsolvedError
        why = next(part for part in curl if part != 0)
        no = "is not conservative" if problem.wanted is Wanted.CONSERVATIVE else "has no potential"
        sentence = f"{field} {no}: its curl is not zero (a coordinate is {code(show(why))})."
        result = "False" if problem.wanted is Wanted.CONSERVATIVE else None
        return Worked(sentence, all_agree(verdicts), AT_POINTS, result, tuple(steps))
    potential = sympy.S.Zero
    for part, name in zip(problem.parts, problem.names, strict=True):
        letter = sympy.Symbol(name)
        rest = sympy.expand(to_sympy(part) - sympy.diff(potential, letter))
        if rest != 0:
            found = sympy.integrate(rest, letter)
            reason = f"Integrate what is still missing with respect to {code(name)}."
            steps.append(Step("integrate", reason, show(rest), (show(found),)))
            potential += found
    if potential.has(sympy.Integral, sympy.Piecewise):
        raise UnsolvedError
    tree = tree_of(potential)
    holds = all_agree(
        [
            derivative_agrees(tree, to_sympy(part), name, 1)
            for part, name in zip(problem.parts, problem.names, strict=True)
        ]
    )
    steps.append(Step("potential", "Collect the terms.", show(potential), (show(potential),)))
    if problem.wanted is Wanted.CONSERVATIVE:
        sentence = f"Yes, {field} is conservative: it is the gradient of {code(show(potential))}."
        return Worked(sentence, holds, BY_DIFFERENTIATION, "True", tuple(steps))
    sentence = f"A potential of {field} is {code(show(potential))} (plus any constant)."
    return Worked(sentence, holds, BY_DIFFERENTIATION, plain(potential), tuple(steps))


def _is_seen_turning(problem: Field) -> bool:
    """Whether the curl is far from zero at some place, from the field's own values there."""
    pairs = [(0, 1)] if len(problem.parts) == 2 else [(1, 2), (2, 0), (0, 1)]
    for fractions in sample_places(problem.names):
        place: dict[str, Any] = {name: as_mpf(value) for name, value in fractions.items()}
        try:
            turning = [
                slope_by_quotients(problem.parts[second], NAMES[first], place)
                - slope_by_quotients(problem.parts[first], NAMES[second], place)
                for first, second in pairs
            ]
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        if any(abs(part) > 1e-6 for part in turning):
            return True
    return False
