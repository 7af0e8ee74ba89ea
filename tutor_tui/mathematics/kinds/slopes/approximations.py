"""Straight approximations: the line that touches, `L(x) = f(a) + f'(a)(x - a)`, and `dy = f' dx`.

OpenStax, Calculus 1, 4.2.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.touching import read_touching
from tutor_tui.mathematics.kinds.formulas import as_function, as_point, as_value
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.slopes.bases import near_base
from tutor_tui.mathematics.kinds.worked import Worked, is_number_near, slope_by_quotients
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import as_fraction, decimal_beside, plain
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import derivative_agrees, number_of
from tutor_tui.mathematics.written import written

BY_QUOTIENTS: Final = "with slopes from difference quotients"


@dataclass(frozen=True, slots=True)
class Straight(KindProblem):
    """The line that touches `function` at `place`; its value at `near`, where that is wanted."""

    function: Node
    variable: str
    place: Node
    near: Node | None = None


@dataclass(frozen=True, slots=True)
class Differential(KindProblem):
    """`dy` of a function; its value where `place` and the change `by` are given."""

    function: Node
    variable: str
    name: str
    place: Node | None = None
    by: Node | None = None


_TRIGGER: Final = re.compile(
    r"lineari[sz]|linear(?:ly)?\s+approx|differentials?\b|tangent[- ]line\s+approx"
    r"|local\s+linear|\bd[yzs]\b",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "linear linearization linearisation linearize linearise approximation local approximate "
    "approximately estimate differential differentials tangent line near around about square "
    "cube root fourth changes change hence standard of nearest decimal s compute "
    "approximating"
)
_ROOTS: Final = (
    (re.compile(r"\b(?:the\s+)?square root of\s*(\d+(?:\.\d+)?)", re.IGNORECASE), r"sqrt(\1)"),
    (re.compile(r"\b(?:the\s+)?cube root of\s*(\d+(?:\.\d+)?)", re.IGNORECASE), r"cbrt(\1)"),
    (re.compile(r"\b(?:the\s+)?fourth root of\s*(\d+(?:\.\d+)?)", re.IGNORECASE), r"(\1)^(1/4)"),
)


def read_straight(text: str) -> Straight | None:
    """The function and the place, or the number that is to be estimated."""
    if read_touching(text) is not None:
        return None
    for pattern, sign in _ROOTS:
        text = pattern.sub(sign, text)
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_point, as_value, as_function) if told is not None else None
    if told is None or lists is None or not re.search(r"linear|differentials|tangent", told.words):
        return None
    _, values, functions = lists
    if lists[0]:
        return None
    formulas = [one for one in functions if variables(one.body)]
    numbers = [one.body for one in functions if not variables(one.body)]
    if not formulas and not values and len(numbers) == 1:
        return _of_number(told, numbers[0])
    if len(formulas) != 1 or len(variables(formulas[0].body)) != 1:
        return None
    (variable,) = variables(formulas[0].body)
    return _of_function(told, formulas[0].body, variable, dict(values), numbers)


def _of_number(told: Phrased, number: Node) -> Straight | None:
    if not re.search(r"estimat|approximat", told.words):
        return None
    found = near_base(number)
    return None if found is None else Straight(found.function, "x", found.base, found.place)


def _of_function(
    told: Phrased, function: Node, variable: str, values: dict[str, Node], numbers: list[Node]
) -> Straight | None:
    places = [value for name, value in values.items() if name in (variable, "a", f"{variable}_0")]
    if len(places) != len(values) or len(places) + len(numbers) > 2:
        return None
    if len(places) + len(numbers) == 1 and not re.search("estimat", told.words):
        return Straight(function, variable, (places or numbers)[0])
    if len(places) == 1 and len(numbers) == 1 and re.search(r"estimat|approximate\b", told.words):
        return None  # which of them is meant stays open: a value, or another number
    return None


def read_differential(text: str) -> Differential | None:
    """`dy` in letters, or with numbers for `x` and `dx`."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(_name, as_value, as_function) if told is not None else None
    if told is None or lists is None or len(lists[2]) != 1 or len(lists[0]) > 1:
        return None
    names, values, (function,) = lists
    if len(variables(function.body)) != 1 or function.of:
        return None
    (variable,) = variables(function.body)
    wanted = f"d{function.name}"
    is_asked = names == [wanted] or (not names and re.search(r"\bdifferential\b", told.words))
    if not function.name or len(function.name) > 1 or not is_asked:
        return None
    given = dict(values)
    by = given.pop(f"d{variable}", None)
    place = given.pop(variable, None)
    if given or (by is None) != (place is None):
        return None
    return Differential(function.body, variable, wanted, place, by)


def _name(piece: str) -> str | None:
    return piece if re.fullmatch(r"d[a-z]", piece) else None


def _slope(function: Node, variable: str) -> "sympy.Expr":
    return sympy.diff(to_sympy(function), sympy.Symbol(variable))


def work_straight(problem: Straight) -> Worked:
    """The line, and its value near by."""
    x = sympy.Symbol(problem.variable)
    place = to_sympy(problem.place)
    slope = _slope(problem.function, problem.variable)
    there = sympy.simplify(slope.subs(x, place))
    height = sympy.simplify(to_sympy(problem.function).subs(x, place))
    quotient = slope_by_quotients(
        problem.function, problem.variable, {problem.variable: number_of(place)}
    )
    verdict = is_number_near(quotient, there)
    line = sympy.expand(height + there * (x - place))
    point = f"{problem.variable} = {show(place)}"
    told = f"{show(height)} + ({show(there)})*({problem.variable} - ({show(place)}))"
    steps = [
        Step("value", f"The value at {code(point)}.", written(problem.function), (show(height),)),
        Step("derivative", "Differentiate.", written(problem.function), (show(slope),)),
        Step("slope", f"The slope at {code(point)}.", show(slope), (show(there),)),
        Step("line", "The line through that point with that slope.", told, (show(line),)),
    ]
    function = code(written(problem.function))
    if problem.near is None:
        sentence = f"The linear approximation of {function} at {code(point)} is "
        sentence += f"{code(f'L({problem.variable}) = {show(line)}')}: its tangent line there."
        return Worked(sentence, verdict, BY_QUOTIENTS, plain(line), tuple(steps))
    near = to_sympy(problem.near)
    value = sympy.nsimplify(line.subs(x, near))
    steps.append(Step("substitute", f"Put {code(show(near))} in.", show(line), (show(value),)))
    sentence = f"About {code(_decimal(value))}: the line touching {function} at {code(point)} is "
    sentence += f"{code(show(line))}, and that is {code(show(value))} at {code(show(near))}."
    result = _decimal(value) if value.is_Rational else plain(value)
    return Worked(sentence, verdict, BY_QUOTIENTS, result, tuple(steps))


def _decimal(value: "sympy.Expr") -> str:
    """A short decimal, exact where there is one."""
    if value.is_Rational and is_terminating(as_fraction(value)):
        return shown_number(as_fraction(value), uses_decimals=True)
    return show_decimal(value)


def work_differential(problem: Differential) -> Worked:
    """`dy = f'(x) dx`, with numbers where they are given."""
    slope = _slope(problem.function, problem.variable)
    verdict = derivative_agrees(problem.function, slope, problem.variable, 1)
    by = f"d{problem.variable}"
    function = written(problem.function)
    general = f"{problem.name} = ({show(slope)}) {by}"
    steps = [Step("derivative", "Differentiate.", function, (show(slope),))]
    if problem.place is None or problem.by is None:
        sentence = f"The differential is {code(general)}: the derivative times {code(by)}."
        return Worked(
            sentence,
            verdict,
            "numerically at several points",
            f"({plain(slope)})*{by}",
            tuple(steps),
        )
    there = sympy.simplify(slope.subs(sympy.Symbol(problem.variable), to_sympy(problem.place)))
    change = to_sympy(problem.by)
    value = sympy.nsimplify(there * change)
    steps.append(Step("substitute", "Put the place in.", show(slope), (show(there),)))
    steps.append(
        Step(
            "product",
            f"Multiply by {code(by)}.",
            f"({show(there)})*({show(change)})",
            (show(value),),
        )
    )
    shown = _decimal(value)
    sentence = f"{code(f'{problem.name} = {shown}')}, because {code(general)}."
    if not value.is_Rational:
        sentence = f"{code(f'{problem.name} = {show(value)}')}{decimal_beside(value)}, because "
        sentence += f"{code(general)}."
    result = shown if value.is_Rational else plain(value)
    return Worked(sentence, verdict, "numerically at several points", result, tuple(steps))


def heading_of_straight(problem: Straight) -> str:
    """The opening of the working."""
    at = code(f"{problem.variable} = {written(problem.place)}")
    return f"To approximate {code(written(problem.function))} by a line at {at}"


METHOD_OF_STRAIGHT: Final = (
    "Near a point a curve runs almost like its tangent line: L(x) = f(a) + f'(a)(x - a), with "
    "a "
    "a place where the value is known exactly."
)


def heading_of_differential(problem: Differential) -> str:
    """The opening of the working."""
    return f"To find the differential of {code(written(problem.function))}"


def method_of_differential(problem: Differential) -> str:
    """The way to the answer, without it."""
    by = code(f"d{problem.variable}")
    return f"Differentiate and multiply by {by}; put the numbers in last."
