"""Total differentials, second derivatives, chain rule, steepest ascent, Jacobian determinants.

`dz = z_x dx + z_y dy` and `dz/dt = z_x x' + z_y y'` (OpenStax, Calculus 3, 4.4 to 4.6).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    as_function,
    as_point,
    as_value,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import AT_POINTS, decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.verify import all_agree, derivative_agrees
from tutor_tui.mathematics.written import written


class Wanted(StrEnum):
    """What the partial derivatives are put together to."""

    TOTAL = "total differential"
    SECOND = "second partial derivatives"
    CHAIN = "derivative by the chain rule"
    STEEPEST = "largest rate of change"
    DETERMINANT = "Jacobian determinant"


@dataclass(frozen=True, slots=True)
class Combined(KindProblem):
    """A function, or several, and what is wanted; `inner` gives the letters by other letters."""

    wanted: Wanted
    functions: tuple[Node, ...]
    names: tuple[str, ...]
    inner: tuple[Node, ...] = ()
    by: str = ""
    place: tuple[Node, ...] = ()
    label: str = "f"


_TRIGGER: Final = re.compile(
    r"\bdifferential\b|total\s+derivative|second(?:[\s-]order)?\s+partial|maximum\s+rate|steepest"
    r"|increases?\s+most|jacobian|d\s*[a-z]\s*/\s*d\s*[a-z]|∂|\\partial|chain\s+rule",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "total differential derivative derivatives exact second order partial partials all four "
    "maximum rate change steepest ascent increase increases most rapidly direction jacobian "
    "determinant transformation chain rule respect first s terms simplify using express answer "
    "greatest at"
)
_QUOTIENT: Final = late_regex(r"[d∂]\s*(?P<of>[a-zA-Z])\s*/\s*[d∂]\s*(?P<by>[a-zθ])")


def read_combined(text: str) -> Combined | None:
    """The functions of several variables and what is wanted of their derivatives."""
    if "∂" not in text and "partial" not in text and not _TRIGGER.search(text):
        return None
    told = phrased(text.replace("second-order", "second order"), _TRIGGER, _WORDS)
    readers = (_quotient, _change, as_point, as_value, as_function)
    lists = told.sorted(*readers) if told is not None else None
    if told is None or lists is None or not lists[4]:
        return None
    quotients, changes, points, values, functions = lists
    if changes and (len(changes) > 1 or changes[0] != f"d{functions[0].name}"):
        return None
    if len(quotients) == 1 and len(functions) > 1:
        return _chained(quotients[0], functions, points, dict(values))
    if quotients or values:
        return None
    return _plain(told, points, functions)


def _quotient(piece: str) -> tuple[str, str] | None:
    found = _QUOTIENT.fullmatch(piece)
    return (found["of"], found["by"]) if found else None


def _change(piece: str) -> str | None:
    return piece if re.fullmatch(r"d[a-z]", piece) else None


def _plain(
    told: Phrased, points: list[tuple[Node, ...]], functions: list[Function]
) -> Combined | None:
    bodies = tuple(function.body for function in functions)
    names = letters_of(*bodies)
    if "jacobian" in told.words and "matrix" not in told.words:
        is_square = len(names) == len(bodies) in (2, 3) and not points
        return Combined(Wanted.DETERMINANT, bodies, _in_order(names)) if is_square else None
    if len(functions) != 1 or not 2 <= len(names) <= 3:
        return None
    label = functions[0].name or "f"
    if re.search(r"\bdifferential\b", told.words) and not points:
        return Combined(Wanted.TOTAL, bodies, names, label=label)
    if "second" in told.words and "partial" in told.words and not points:
        return Combined(Wanted.SECOND, bodies, names, label=label)
    is_steepest = re.search(r"maximum rate|greatest rate", told.words)
    if is_steepest and len(points) == 1 and len(points[0]) == len(names):
        return Combined(Wanted.STEEPEST, bodies, names, place=points[0], label=label)
    return None


def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    """`r` before an angle, and `u, v, w` as they are."""
    return tuple(sorted(names, key=lambda name: ("ruvw".find(name) if name in "ruvw" else 9, name)))


def _chained(
    quotient: tuple[str, str],
    functions: list[Function],
    points: list[tuple[Node, ...]],
    values: dict[str, Node],
) -> Combined | None:
    outer = [one for one in functions if one.name == quotient[0]]
    inner = {one.name: one.body for one in functions if one.name != quotient[0]}
    if len(outer) != 1 or len(inner) != len(functions) - 1 or points:
        return None
    names = letters_of(outer[0].body)
    letters = letters_of(*inner.values())
    if set(inner) != set(names) or quotient[1] not in letters or set(letters) & set(names):
        return None
    if values and set(values) != set(letters):
        return None
    place = tuple(values[letter] for letter in letters) if values else ()
    return Combined(
        Wanted.CHAIN,
        (outer[0].body,),
        names,
        tuple(inner[name] for name in names),
        quotient[1],
        place,
        quotient[0],
    )


def work_combined(problem: Combined) -> Worked:
    """Each partial derivative, checked, and what is made of them."""
    match problem.wanted:
        case Wanted.SECOND:
            return _second(problem)
        case Wanted.CHAIN:
            return _chain(problem)
        case Wanted.DETERMINANT:
            return _determinant(problem)
        case _:
            return _first(problem)


def _slope(node: Node, name: str, steps: list[Step], verdicts: list[bool | None]) -> "sympy.Expr":
    slope = sympy.diff(to_sympy(node), sympy.Symbol(name))
    verdicts.append(derivative_agrees(node, slope, name, 1))
    reason = f"Differentiate with respect to {code(name)}, the other letters fixed."
    step = Step("partial", reason, show(to_sympy(node)), (show(slope),))
    if step not in steps:
        steps.append(step)
    return slope


def _first(problem: Combined) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    (function,) = problem.functions
    slopes = [_slope(function, name, steps, verdicts) for name in problem.names]
    if problem.wanted is Wanted.TOTAL:
        told = " + ".join(
            f"({show(slope)}) d{name}" for slope, name in zip(slopes, problem.names, strict=True)
        )
        result = " + ".join(
            f"({plain(slope)})*d{name}" for slope, name in zip(slopes, problem.names, strict=True)
        )
        sentence = f"The total differential is {code(f'd{problem.label} = {told}')}."
        return Worked(sentence, all_agree(verdicts), AT_POINTS, result, tuple(steps))
    place = {
        sympy.Symbol(name): to_sympy(part)
        for name, part in zip(problem.names, problem.place, strict=True)
    }
    there = [sympy.simplify(slope.subs(place)) for slope in slopes]
    value = sympy.sqrt(sum((part**2 for part in there), sympy.S.Zero))
    shown = f"({', '.join(show(part) for part in there)})"
    steps.append(Step("length", "The length of the gradient at the point.", shown, (show(value),)))
    sentence = f"It is {code(show(value))}{decimal_beside(value)}, the length of the gradient "
    back = f"({', '.join(show(-part) for part in there)})"
    sentence += f"{code(shown)}, in whose direction the function grows fastest; in that of "
    sentence += f"{code(back)} it falls fastest."
    return Worked(sentence, all_agree(verdicts), AT_POINTS, plain(value), tuple(steps))


def _second(problem: Combined) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    (function,) = problem.functions
    found: list[tuple[str, sympy.Expr]] = []
    for first in problem.names:
        slope = tree_of(_slope(function, first, steps, verdicts))
        for second in problem.names:
            value = _slope(slope, second, steps, verdicts)
            found.append((f"{problem.label}_{first}{second}", value))
    told = listed([code(f"{name} = {show(value)}") for name, value in found])
    result = ", ".join(f"{name} = {plain(value)}" for name, value in found)
    sentence = f"The second partial derivatives are {told}."
    return Worked(sentence, all_agree(verdicts), AT_POINTS, result, tuple(steps))


def _chain(problem: Combined) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    (function,) = problem.functions
    by = problem.by
    inner = {
        sympy.Symbol(n): to_sympy(p) for n, p in zip(problem.names, problem.inner, strict=True)
    }
    products = []
    for name, part in zip(problem.names, problem.inner, strict=True):
        outer_slope = _slope(function, name, steps, verdicts)
        inner_slope = _slope(part, by, steps, verdicts)
        products.append((outer_slope, inner_slope))
    told = " + ".join(f"({show(outer)})*({show(own)})" for outer, own in products)
    total = sum((outer * own for outer, own in products), sympy.S.Zero).subs(inner)
    value = sympy.simplify(sympy.expand(total))
    reason = "Multiply each by the slope of its letter, add, and put the letters in."
    steps.append(Step("chain rule", reason, told, (show(value),)))
    whole = function
    for name, part in zip(problem.names, problem.inner, strict=True):
        whole = substitute(whole, name, part)
    verdict = derivative_agrees(whole, value, by, 1)
    sign = "d" if len(letters_of(*problem.inner)) == 1 else "∂"
    name = f"{sign}{problem.label}/{sign}{by}"
    sentence = f"{code(f'{name} = {show(value)}')} by the chain rule, from {code(told)}."
    if problem.place:
        letters = letters_of(*problem.inner)
        there = dict(zip(map(sympy.Symbol, letters), map(to_sympy, problem.place), strict=True))
        value = sympy.simplify(value.subs(there))
        steps.append(Step("substitute", "Put the numbers in.", told, (show(value),)))
        sentence = f"{code(f'{name} = {show(value)}')}{decimal_beside(value)} there, by the chain "
        sentence += f"rule from {code(told)}."
    return Worked(sentence, verdict, AT_POINTS, plain(value), tuple(steps))


def _determinant(problem: Combined) -> Worked:
    steps: list[Step] = []
    verdicts: list[bool | None] = []
    rows = [
        [_slope(function, name, steps, verdicts) for name in problem.names]
        for function in problem.functions
    ]
    value = sympy.simplify(sympy.Matrix(rows).det())
    shown = f"[{', '.join('[' + ', '.join(show(v) for v in row) + ']' for row in rows)}]"
    steps.append(Step("determinant", "The determinant of these.", f"det({shown})", (show(value),)))
    sentence = (
        f"The Jacobian determinant with respect to {listed([code(n) for n in problem.names])} "
    )
    sentence += f"is {code(show(value))}, from the matrix {code(shown)}."
    return Worked(sentence, all_agree(verdicts), AT_POINTS, plain(value), tuple(steps))


def heading_of_combined(problem: Combined) -> str:
    """The opening of the working."""
    functions = listed([code(written(function)) for function in problem.functions])
    return f"To find the {problem.wanted} of {functions}"


_METHODS: Final = {
    Wanted.TOTAL: "Differentiate by each letter; multiply each slope by the small change of its "
    "letter and add.",
    Wanted.SECOND: "Differentiate by one letter, then the result by each letter again.",
    Wanted.CHAIN: "Differentiate the outer function by each of its letters, multiply by the "
    "derivative of that letter, add, and put the letters in.",
    Wanted.STEEPEST: "The gradient points where the function grows fastest, and its length is that "
    "rate: differentiate by each letter, put the point in, take the length.",
    Wanted.DETERMINANT: "Write the partial derivatives into a square matrix, a row for each "
    "function, and take its determinant.",
}


def method_of_combined(problem: Combined) -> str:
    """The way to the answer, without it."""
    return _METHODS[problem.wanted]
