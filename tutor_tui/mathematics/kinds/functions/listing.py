"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.functions.answers import answer_function
from tutor_tui.mathematics.kinds.functions.laws import KINDS as LAWS
from tutor_tui.mathematics.kinds.functions.lettered_lines import KINDS as LETTERED_LINES
from tutor_tui.mathematics.kinds.functions.line_forms import KIND as LINE_FORM
from tutor_tui.mathematics.kinds.functions.logarithm_laws import KINDS as LOGARITHM_LAWS
from tutor_tui.mathematics.kinds.functions.meeting import Meeting, answer_meeting, read_meeting
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic, read_function
from tutor_tui.mathematics.kinds.functions.reduced_waves import KINDS as REDUCED_WAVES
from tutor_tui.mathematics.kinds.functions.set_steps import meeting_steps
from tutor_tui.mathematics.kinds.functions.steps import function_steps
from tutor_tui.mathematics.kinds.functions.undoing import KIND as UNDOING
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.written import written


def _heading(problem: FunctionQuestion) -> str:
    if problem.of_wholes:
        return f"To find whether {code(written(problem.expression))} is even or odd"
    return f"To find the {problem.topic} of {code(written(problem.expression))}"


_TURNING: Final = (
    "Set the first derivative to zero; where its sign changes from plus to minus there is a "
    "maximum, from minus to plus a minimum. On an interval compare with the values at its ends."
)
_ASYMPTOTES: Final = (
    "Look at the zeros of the denominator for vertical ones, and at the limits for large and for "
    "very negative numbers for horizontal ones; if the quotient f(x)/x settles, there is an "
    "oblique one."
)
_BENDING: Final = "Find where the second derivative is positive and where it is negative."
_SLOPES: Final = "Find where the first derivative is positive and where it is negative."
_PARABOLA: Final = "The vertex of `a x² + b x + c` lies at `x = -b/(2a)`; put that in for y."
_SYMMETRY: Final = "Put `-x` in for `x` and compare with the function and with its negative."
_METHODS: Final = {
    Topic.DOMAIN: (
        "Leave out what would divide by zero, put a negative number under an even root, or a "
        "number that is not positive into a logarithm."
    ),
    Topic.RANGE: (
        "Cut the domain where the slope changes its sign; on each piece the values lie between "
        "those at its ends, or the limits there."
    ),
    Topic.Y_INTERCEPT: "Put 0 in for the variable.",
    Topic.INTERCEPTS: "Put 0 in for the variable, and set the function to zero.",
    Topic.CRITICAL: "Find where the first derivative is zero or does not exist.",
    Topic.INCREASING: _SLOPES,
    Topic.DECREASING: _SLOPES,
    Topic.MONOTONY: _SLOPES,
    Topic.CONVEX: _BENDING,
    Topic.CONCAVE: _BENDING,
    Topic.INFLECTION: f"{_BENDING} The curve turns from one to the other at inflection points.",
    Topic.ASYMPTOTES: _ASYMPTOTES,
    Topic.VERTICAL: _ASYMPTOTES,
    Topic.HORIZONTAL: _ASYMPTOTES,
    Topic.OBLIQUE: _ASYMPTOTES,
    Topic.INVERSE: "Write `y = f(x)`, solve for x, and swap the names.",
    Topic.PARITY: _SYMMETRY,
    Topic.EVEN: _SYMMETRY,
    Topic.ODD: _SYMMETRY,
    Topic.PERIOD: "Find the smallest shift that leaves every part of the function unchanged.",
    Topic.VERTEX: _PARABOLA,
    Topic.AXIS: _PARABOLA,
    Topic.OPENING: _PARABOLA,
    Topic.ANALYSIS: (
        "Domain, symmetry, intercepts, asymptotes; then the first derivative for extrema and "
        "monotony, and the second for inflection points."
    ),
}


def _method(problem: FunctionQuestion) -> str:
    return _WHOLES if problem.of_wholes else _METHODS.get(problem.topic, _TURNING)


_WHOLES: Final = (
    "Put one even and one odd number in: all even numbers give values with the same remainder by "
    "2, and so do all odd ones."
)


def _heading_of_meeting(problem: Meeting) -> str:
    first, second = code(written(problem.first)), code(written(problem.second))
    return f"To find where {first} and {second} meet"


_METHOD_OF_MEETING: Final = (
    "Set both functions equal, solve for the variable, and put each solution into one."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    UNDOING,
    LINE_FORM,
    Kind(FunctionQuestion, read_function, answer_function, _heading, _method, function_steps),
    Kind(
        Meeting,
        read_meeting,
        answer_meeting,
        _heading_of_meeting,
        _METHOD_OF_MEETING,
        meeting_steps,
    ),
    *LETTERED_LINES,
    *REDUCED_WAVES,
    *LOGARITHM_LAWS,
    *LAWS,
)
