"""The working for lines that are given by their equations, or by a slope and a point."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.geometry.coordinates import exact
from tutor_tui.mathematics.kinds.geometry.lines import Line, line_of, shown_line, with_slope
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_NAMES = ("first", "second")


def line_steps(question: PointQuestion) -> tuple[Step, ...] | None:
    """Lines of working for questions about given lines; `None` where one is vertical."""
    match question.topic:
        case "distance to line":
            return _distance(question)
        case "line by slope":
            return _through_point(question, _built(question))
        case "slope of line" | "parallel slope" | "perpendicular slope":
            return _slope(question)
        case "parallel" | "perpendicular":
            return _beside(question)
        case "are parallel" | "are perpendicular":
            return _compared(question)
        case _:
            return None


def _built(question: PointQuestion) -> "sympy.Expr":
    return to_sympy(question.values[0])


def _held(value: "sympy.Expr") -> str:
    text = show(value)
    return f"({text})" if text.startswith("-") or " " in text else text


def _slope_of(line: Line) -> "sympy.Expr | None":
    return sympy.radsimp(-line.a / line.b) if line.b != 0 else None


def _distance(question: PointQuestion) -> tuple[Step, ...]:
    line = line_of(question.equations[0])
    x, y = exact(question.points[0])
    symbols = sympy.symbols("x y")
    left = show(line.a * symbols[0] + line.b * symbols[1] + line.c)
    form = f"{left} = 0"
    top = f"|{_held(line.a)}*{_held(x)} + {_held(line.b)}*{_held(y)} + {_held(line.c)}|"
    put_in = f"{top}/√({_held(line.a)}² + {_held(line.b)}²)"
    value = sympy.Abs(sympy.expand(line.a * x + line.b * y + line.c))
    root = sympy.sqrt(line.a**2 + line.b**2)
    formula = code("|ax + by + c|/√(a² + b²)")
    lines = [
        Step(
            "bring to one side",
            "Bring everything to one side.",
            written(question.equations[0]),
            (form,),
        ),
        Step("law", f"Put line and point into {formula}.", form, (put_in,)),
        Step("arithmetic", "Work it out.", put_in, (show(sympy.radsimp(value / root)),)),
    ]
    return tuple(step for step in lines if step.after != (step.before,))


def _solved(question: PointQuestion, index: int = 0) -> "tuple[list[Step], sympy.Expr | None]":
    """The equation solved for `y`, and its slope."""
    equation = question.equations[index]
    line = line_of(equation)
    slope = _slope_of(line)
    if slope is None:
        return [], None
    before, after = written(equation), shown_line(line)
    if before == after:
        return [], slope
    return [Step("solve for y", "Solve the equation for `y`.", before, (after,))], slope


def _slope(question: PointQuestion) -> tuple[Step, ...] | None:
    steps, slope = _solved(question)
    if slope is None:
        return None
    line = shown_line(line_of(question.equations[0]))
    steps.append(
        Step("read the slope", "The slope is the number before `x`.", line, (show(slope),))
    )
    if question.topic == "perpendicular slope":
        if slope == 0:
            return None
        steps += _turned(slope)
    elif question.topic == "parallel slope":
        steps.append(Step("equal slopes", "Parallel lines have the same slope.", show(slope), ()))
    return tuple(steps)


def _turned(slope: "sympy.Expr") -> list[Step]:
    reason = "The slopes of perpendicular lines multiply to -1: divide -1 by it."
    line, after = f"-1/{_held(slope)}", show(-1 / slope)
    return [Step("perpendicular slopes", reason, line, (after,) if after != line else ())]


def _beside(question: PointQuestion) -> tuple[Step, ...] | None:
    steps, slope = _solved(question)
    if slope is None or (question.topic == "perpendicular" and slope == 0):
        return None
    line = shown_line(line_of(question.equations[0]))
    steps.append(
        Step("read the slope", "The slope is the number before `x`.", line, (show(slope),))
    )
    if question.topic == "perpendicular":
        steps += _turned(slope)
        slope = -1 / slope
    return (*steps, *(_through_point(question, slope) or ()))


def _through_point(question: PointQuestion, slope: "sympy.Expr") -> tuple[Step, ...]:
    x, y = exact(question.points[0])
    start = y - slope * x
    put_in = f"{show(y)} = {_held(slope)}*{_held(x)} + b"
    reason = "Put the slope and the point into `y = mx + b`."
    found = f"b = {show(start.expand())}"
    line = shown_line(with_slope((x, y), slope))
    return (
        Step("point and slope", f"{reason[:-1]}, and solve for `b`.", put_in, (found,)),
        Step("point and slope", "Write the line with that `m` and `b`.", found, (line,)),
    )


def _compared(question: PointQuestion) -> tuple[Step, ...] | None:
    slopes, steps = [], []
    for index, name in enumerate(_NAMES):
        solved, slope = _solved(question, index)
        if slope is None:
            return None
        line = shown_line(line_of(question.equations[index]))
        reason = f"The slope of the {name} line is the number before `x`."
        steps += [*solved, Step("read the slope", reason, line, (show(slope),))]
        slopes.append(slope)
    first, second = slopes
    if question.topic == "are parallel":
        word = "equal, so they are" if first == second else "different, so they are not"
        sign = "=" if first == second else "≠"
        line = f"{show(first)} {sign} {show(second)}"
        return (*steps, Step("equal slopes", f"The slopes are {word} parallel.", line, ()))
    product = (first * second).expand()
    word = "-1, so they are" if product == -1 else "not -1, so they are not"
    reason = f"The product of the slopes is {word} perpendicular."
    line = f"{_held(first)}*{_held(second)}"
    return (*steps, Step("perpendicular slopes", reason, line, (show(product),)))
