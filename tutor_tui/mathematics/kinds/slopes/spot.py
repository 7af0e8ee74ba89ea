"""Whether a function has a maximum or a minimum at one place: "is x = 1 a maximum of x^3 - 3x".

The first derivative after the slope that is not 0 decides: of even order it is an extremum, of odd
order a point of inflection (OpenStax, Calculus Volume 1, 4.5, and Taylor's formula, Volume 2, 6.3).
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.slopes.nature import BY_VALUES, is_of_sort
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_HIGHEST: Final = 8
"""Derivatives after which it is left open."""
_LONGEST: Final = 160
_SORT: Final = (
    r"(?:(?:an? |the )?(?:local |relative |global |absolute )?(?:max(?:imum)?|min(?:imum)?"
    r"|(?:point of )?inflec?x?tion|saddle|turning|stationary|critical)(?: (?:point|value))?)"
)
_SORTS: Final = rf"(?P<sort>{_SORT}(?:,? (?:or|and) {_SORT})*)"
_PLACE: Final = r"(?:the )?(?:point )?(?:where )?(?P<x>[a-z]) ?= ?(?P<at>[^\s,=]{1,20})"
_POINT: Final = r"(?:the point )?\( ?(?P<px>[^\s,()]{1,20}) ?, ?(?P<py>[^\s,()]{1,20}) ?\)"
_OF: Final = r"(?:of|for|on) (?:the )?(?:function |curve |graph )?(?:[a-z] ?(?:\([a-z]\))? ?= ?)?"
_FORMS: Final = (
    late_regex(rf"is (?:{_PLACE}|{_POINT}) {_SORTS} {_OF}(?P<f>.+)", re.IGNORECASE),
    late_regex(
        rf"does (?:the )?(?:function |curve )?(?:[a-z] ?(?:\([a-z]\))? ?= ?)?(?P<f>.+?) have"
        rf" {_SORTS} at (?:{_PLACE}|{_POINT})",
        re.IGNORECASE,
    ),
    late_regex(
        r"(?:what is )?(?:the )?nature of (?:the )?(?:stationary |turning |critical )?(?:point )?"
        rf"(?:{_OF}(?P<f>.+?) at (?:{_PLACE}|{_POINT}))(?P<sort>)",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class SpotNature(KindProblem):
    """Of which sort a place of a function is; `asked` are the sorts named: "max", "min".

    `height` is the second coordinate, where a point was named.
    """

    function: Node
    variable: str
    place: Node
    asked: tuple[str, ...]
    height: Node | None = None


def read_spot(text: str) -> SpotNature | None:
    """The function and the place; left alone where either is no mathematics."""
    if len(text) > _LONGEST:
        return None
    request = re.sub(r"[$`]|\\\(|\\\)", "", bare(text)).strip(" ?.!")
    found = next((hit for form in _FORMS if (hit := form.fullmatch(request))), None)
    body = expression_or_none(found["f"]) if found else None
    place = expression_or_none(found["at"] or found["px"] or "") if found else None
    if found is None or body is None or place is None or isinstance(body, Relation):
        return None
    names = variables(body)
    if len(names) != 1 or variables(place) or found["x"] not in (None, names[0]):
        return None
    asked = dict.fromkeys(_NAMES.findall(found["sort"].lower()))
    height = expression_or_none(found["py"]) if found["py"] else None
    return SpotNature(body, names[0], place, tuple(asked), height)


_NAMES: Final = re.compile(r"max|min|infle|saddle|stationary|critical|turning")
_FITTING: Final = {
    "local maximum": ("max", "stationary", "critical", "turning"),
    "local minimum": ("min", "stationary", "critical", "turning"),
    "point of inflection": ("infle", "saddle", "stationary", "critical"),
}


def work_spot(problem: SpotNature) -> Worked:
    """The sort of the place, by the first derivative there that is not 0."""
    curve = Curve(problem.function, problem.variable)
    at = to_sympy(problem.place)
    height = sympy.simplify(curve.height(at))
    if not height.is_finite:
        raise DeclinedError(f"{code(written(problem.function))} has no value there.")
    if problem.height is not None and sympy.simplify(height - to_sympy(problem.height)) != 0:
        raise DeclinedError(
            f"No: at {code(f'{problem.variable} = {show(at)}')} the curve has the height "
            f"{code(show(height))}, so that point is not on it."
        )
    slopes = _slopes_at(curve, at)
    last = slopes[-1][1]
    where, spot = code(f"{problem.variable} = {show(at)}"), code(f"({show(at)}, {show(height)})")
    steps = _steps(problem, slopes)
    name = code(written(problem.function))
    if len(slopes) == 1:
        no = "No" if len(problem.asked) == 1 else "Neither"
        sentence = (
            f"{no}: at {where} the slope of {name} is {code(show(last))}, and at a maximum or "
            "minimum inside it is 0."
        )
        return Worked(sentence, last.is_nonzero, BY_VALUES, "neither", steps)
    is_turning = len(slopes) % 2 == 0
    sort = "point of inflection"
    if is_turning:
        sort = "local minimum" if last.is_positive else "local maximum"
    verdict = is_of_sort(curve, at, sort)
    order = {2: "second", 3: "third", 4: "fourth"}.get(len(slopes), f"{len(slopes)}th")
    because = (
        f"the slope there is 0 and the {order} derivative, {code(show(last))}, is "
        f"{_sign(last)}" if is_turning else "the slope there is 0 but does not change its sign"
    )  # fmt: skip
    sentence = f"{_yes_or_no(problem, sort)}{name} has a {sort} at {spot}: {because}."
    return Worked(sentence, verdict or None, BY_VALUES, sort, steps)


def _slopes_at(curve: Curve, at: "sympy.Expr") -> "list[tuple[sympy.Expr, sympy.Expr]]":
    """Each derivative with its value at the place, up to the first that is not 0."""
    found, slope = list["tuple[sympy.Expr, sympy.Expr]"](), curve.expression
    for _ in range(_HIGHEST):
        slope = sympy.diff(slope, curve.symbol)
        value = sympy.simplify(slope.subs(curve.symbol, at))
        if not value.is_finite or not value.is_real:
            raise UnsolvedError
        found.append((slope, value))
        if value != 0:
            return found
    raise UnsolvedError


def _yes_or_no(problem: SpotNature, sort: str) -> str:
    """ "Yes, " where one sort was asked for and it is that one."""
    if len(problem.asked) != 1:
        return ""
    return "Yes, " if problem.asked[0] in _FITTING[sort] else "No, "


def _sign(value: "sympy.Expr") -> str:
    return "above 0" if value.is_positive else "below 0"


def _steps(problem: SpotNature, slopes: "list[tuple[sympy.Expr, sympy.Expr]]") -> tuple[Step, ...]:
    before = written(problem.function)
    place = code(f"{problem.variable} = {show(to_sympy(problem.place))}")
    steps = list[Step]()
    for slope, value in slopes:
        again = " again" if steps else ""
        steps.append(Step("derivative", f"Differentiate{again}.", before, (show(slope),)))
        before = show(slope)
        steps.append(Step("value", f"Put {place} in.", before, (show(value),)))
    return tuple(steps)


def heading_of_spot(problem: SpotNature) -> str:
    """The opening of the working."""
    place = code(f"{problem.variable} = {show(to_sympy(problem.place))}")
    return f"To see what {code(written(problem.function))} does at {place}"


METHOD_OF_SPOT: Final = (
    "Put the place into the first derivative; if that is 0, the second derivative tells: positive "
    "is a minimum, negative a maximum, and zero asks for the slopes on both sides."
)
