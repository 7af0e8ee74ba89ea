"""Answers about circles: their equations, centres and radii."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.coordinates import exact, plain_point, shown_point
from tutor_tui.mathematics.kinds.geometry.deriving import formula_of
from tutor_tui.mathematics.kinds.geometry.lines import circle_of
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written


def circle(question: PointQuestion) -> Answer:
    """The equation of a circle from its centre and radius, a point on it, or a diameter."""
    points = [exact(point) for point in question.points]
    if question.topic == "circle":
        centre, square = points[0], sympy.expand(to_sympy(question.values[0]) ** 2)
        if not to_sympy(question.values[0]).is_positive:
            raise UndefinedError("A radius has to be a positive number.")
    else:
        other = points[1]
        centre = points[0]
        if question.topic == "circle on":
            centre = tuple((a + b) / 2 for a, b in zip(points[0], other, strict=True))
        square = sympy.expand(sum((a - b) ** 2 for a, b in zip(centre, other, strict=True)))
    left = " + ".join(_square(name, part) for name, part in zip("xy", centre, strict=True))
    result = " + ".join(_plain_square(name, part) for name, part in zip("xy", centre, strict=True))
    radius = sympy.sqrt(square)
    sentence = (
        f"The circle with the centre {code(shown_point(centre))} and the radius "
        f"{code(show(radius))} is {code(f'{left} = {show(square)}')}."
    )
    text = f"{result} = {plain(square)}"
    verdict = circle_of(formula_of(text)) == (tuple(centre), square)
    return with_verdict(sentence, verdict, "by completing the squares again", text)


def _square(name: str, part: "sympy.Expr") -> str:
    shifted = sympy.Symbol(name) - part
    return f"{name}²" if part == 0 else f"({show(shifted)})²"


def _plain_square(name: str, part: "sympy.Expr") -> str:
    return f"{name}**2" if part == 0 else f"({plain(sympy.Symbol(name) - part)})**2"


def centre_and_radius(question: PointQuestion) -> Answer:
    """By completing the squares; four points of the circle are put into the equation."""
    equation = question.equations[0]
    centre, square = circle_of(equation)
    radius = sympy.sqrt(square)
    x, y = centre
    difference = to_sympy(equation.left) - to_sympy(equation.right)
    ends = ((x + radius, y), (x - radius, y), (x, y + radius), (x, y - radius))
    symbols = (sympy.Symbol("x"), sympy.Symbol("y"))
    verdict = all(
        sympy.expand(difference.subs(dict(zip(symbols, end, strict=True)))) == 0 for end in ends
    )
    shown_centre, shown_radius = code(shown_point(centre)), code(show(radius))
    left = " + ".join(_square(name, part) for name, part in zip("xy", centre, strict=True))
    form = code(f"{left} = {show(square)}")
    told = {
        "centre": (f"centre {shown_centre}", plain_point(centre)),
        "radius": (f"radius {shown_radius}{decimal_beside(radius)}", plain(radius)),
        "centre and radius": (
            f"centre {shown_centre} and the radius {shown_radius}{decimal_beside(radius)}",
            f"{plain_point(centre)}, {plain(radius)}",
        ),
    }[question.topic]
    sentence = f"The circle {code(written(equation))} has the {told[0]}, for it is {form}."
    return with_verdict(sentence, verdict, "by four of its points", told[1])
