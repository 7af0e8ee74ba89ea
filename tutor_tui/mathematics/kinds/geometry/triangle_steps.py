"""Worked steps for triangles: the laws with their numbers put in."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.geometry.triangle_answers import names_of
from tutor_tui.mathematics.kinds.geometry.triangle_solving import Triangle, triangles_of
from tutor_tui.mathematics.kinds.geometry.triangle_sorts import is_of_sort
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show, show_decimal


def steps(question: TriangleQuestion) -> tuple[Step, ...] | None:
    """The steps to the parts that are wanted; none where two triangles are possible."""
    if question.wanted[0] in ("right", "exists"):
        return _pythagoras(question) if question.wanted[0] == "right" else None
    if is_of_sort(question):
        return None
    triangles = triangles_of(question)
    if len(triangles) != 1:
        return None
    triangle, given = triangles[0], {name for name, _ in question.given}
    found = _third_angle(triangle, given) + _law_of_cosines(triangle, given)
    found += _angles_of_sides(triangle, given, question)
    found += _law_of_sines(triangle, given, question)
    if "area" in question.wanted and all(side in triangle for side in "abc"):
        found += _heron(triangle)
    return tuple(found) or None


def _number(value: "sympy.Expr") -> str:
    text = show(value)
    return text if text.isalnum() else f"({text})"


def _about(value: "sympy.Expr") -> str:
    return show(value) if len(show(value)) <= 16 else show_decimal(value)


def _degrees(value: "sympy.Expr") -> str:
    """`= 90°` where that is exact, else `≈ 44.4153°`."""
    return f"= {show(value)}°" if value.is_Rational else f"≈ {show_decimal(value)}°"


def _third_angle(triangle: Triangle, given: set[str]) -> list[Step]:
    known = [name for name in "ABC" if name in given]
    if len(known) != 2:
        return []
    (third,) = set("ABC") - set(known)
    first, second = (show(triangle[name]) for name in known)
    reason = "The angles of a triangle add up to 180°."
    return [Step("angle sum", reason, f"180 - {first} - {second}", (show(triangle[third]),))]


def _law_of_cosines(triangle: Triangle, given: set[str]) -> list[Step]:
    """The side opposite a known angle between two known sides."""
    angle = next((name for name in "ABC" if name in given), None)
    if angle is None or len(given) != 3 or angle.lower() in given:
        return []
    sides = [name for name in "abc" if name in given]
    if len(sides) != 2:
        return []
    p, q = (_number(triangle[name]) for name in sides)
    before = f"√({p}² + {q}² - 2·{p}·{q}·cos({show(triangle[angle])}°))"
    reason = "Use the law of cosines: `c² = a² + b² - 2ab cos C`."
    return [Step("law of cosines", reason, before, (_about(triangle[angle.lower()]),))]


def _angles_of_sides(triangle: Triangle, given: set[str], question: TriangleQuestion) -> list[Step]:
    """The angles that are wanted, where the three sides are known."""
    if given != set("abc"):
        return []
    found = []
    for name in _wanted_angles(triangle, question):
        opposite = name.lower()
        p, q = (_number(triangle[side]) for side in "abc" if side != opposite)
        r = _number(triangle[opposite])
        cosine = _cosine(triangle, opposite)
        quotient = f"({p}² + {q}² - {r}²)/(2·{p}·{q})"
        reason = f"Use the law of cosines for the angle {name}, with its opposite side last."
        found.append(
            Step(
                "law of cosines",
                reason,
                f"cos {name} = {quotient}",
                (f"cos {name} = {show(cosine)}",),
            )
        )
        inverse = "Take the inverse cosine."
        found.append(
            Step(
                "inverse ratio",
                inverse,
                f"{name} = arccos({show(cosine)})",
                (f"{name} {_degrees(triangle[name])}",),
            )
        )
    return found  # fmt: skip


def _wanted_angles(triangle: Triangle, question: TriangleQuestion) -> list[str]:
    by_size = sorted("ABC", key=lambda name: float(triangle[name]))
    ends = {"largest angle": by_size[-1], "smallest angle": by_size[0]}
    names = [ends.get(name, name) for name in names_of(question, triangle)]
    return [name for name in names if name in set("ABC")]


def _cosine(triangle: Triangle, opposite: str) -> "sympy.Expr":
    first, second = (triangle[side] for side in "abc" if side != opposite)
    top = first**2 + second**2 - triangle[opposite] ** 2
    return sympy.simplify(top / (2 * first * second))


def _law_of_sines(triangle: Triangle, given: set[str], question: TriangleQuestion) -> list[Step]:
    """The other sides, where one side and the angles are known."""
    sides = [name for name in "abc" if name in given]
    if len(sides) != 1:
        return []
    known = sides[0]
    found = []
    for wanted in [name for name in question.wanted if name in set("abc") - {known}]:
        top = f"{_number(triangle[known])}·sin({show(triangle[wanted.upper()])}°)"
        before = f"{top}/sin({show(triangle[known.upper()])}°)"
        reason = "Use the law of sines: `a/sin A = b/sin B`."
        found.append(Step("law of sines", reason, before, (_about(triangle[wanted]),)))
    return found


def _heron(triangle: Triangle) -> list[Step]:
    a, b, c = (triangle[side] for side in "abc")
    half = sympy.simplify((a + b + c) / 2)
    factors = [sympy.simplify(half - side) for side in (a, b, c)]
    area = sympy.sqrt(sympy.simplify(sympy.expand(half * factors[0] * factors[1] * factors[2])))
    first = f"({show(a)} + {show(b)} + {show(c)})/2"
    before = f"√({'·'.join(_number(part) for part in (half, *factors))})"
    return [
        Step("half the perimeter", "Find half the perimeter `s`.", first, (show(half),)),
        Step("Heron", "Use Heron's formula: `√(s(s - a)(s - b)(s - c))`.", before, (show(area),)),
    ]


def _pythagoras(question: TriangleQuestion) -> tuple[Step, ...]:
    sides = sorted((to_sympy(node) for name, node in question.given if name in "abc"), key=float)
    a, b, c = sides[0], sides[1], sides[-1]
    total, square = sympy.expand(a**2 + b**2), sympy.expand(c**2)
    reason = "Add the squares of the two shorter sides."
    other = "Square the longest side, and compare."
    return (
        Step("squares", reason, f"{_number(a)}² + {_number(b)}²", (show(total),)),
        Step("square", other, f"{_number(c)}²", (show(square),)),
    )
