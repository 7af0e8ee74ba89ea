"""The functions of mathematics that models are offered: what they are called and take.

A function's arguments become a request in the words that the tutor reads from anybody; they are
text from outside and are never run as code.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from tutor_tui.domain.tools import FunctionTool
from tutor_tui.domain.values import JsonObject

CHECK: Final = "tutor_check"
"""The one function that is no request to the tutor: it checks a text."""

_LONGEST: Final = 4_000
_EXACTLY: Final = "Exact, and verified where that is possible."


class BadArgumentsError(ValueError):
    """Arguments that the function cannot take; the text tells the model why."""


@dataclass(frozen=True, slots=True)
class MathematicsFunction:
    """A function as models see it, and the request that its arguments make.

    `parameters` are what it takes, each with its description; all are text, the first is required.
    """

    name: str
    description: str
    parameters: Mapping[str, str]
    request: Callable[[Mapping[str, str]], str]

    @property
    def required(self) -> str:
        """The parameter without which nothing can be done."""
        return next(iter(self.parameters))

    @property
    def tool(self) -> FunctionTool:
        """The function as the API describes one."""
        schema: JsonObject = {
            "type": "object",
            "properties": {
                name: {"type": "string", "description": words}
                for name, words in self.parameters.items()
            },
            "required": [self.required],
            "additionalProperties": False,
        }
        return FunctionTool(name=self.name, description=self.description, parameters=schema)

    def request_of(self, written: str) -> str:
        """The request that a call makes, from the arguments as a model wrote them.

        Raises `BadArgumentsError`. Numbers are taken as text; what the function does not know is
        left out.
        """
        given = {
            name: str(value).strip()
            for name, value in _object_in(written).items()
            if name in self.parameters and type(value) in (str, int, float)
        }
        given = {name: value for name, value in given.items() if value}
        if self.required not in given:
            raise BadArgumentsError(f"The argument {self.required} is missing.")
        if any(len(value) > _LONGEST for value in given.values()):
            raise BadArgumentsError(f"An argument is longer than {_LONGEST} characters.")
        return self.request(given)


def _object_in(written: str) -> Mapping[str, object]:
    try:
        given = json.loads(written)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise BadArgumentsError("The arguments are not a JSON object.")
    return given


def _solve(given: Mapping[str, str]) -> str:
    return f"solve {given['equation']}{_for(given)}"


def _for(given: Mapping[str, str]) -> str:
    return f" for {given['variable']}" if "variable" in given else ""


def _simplify(given: Mapping[str, str]) -> str:
    return f"simplify {given['expression']}"


def _differentiate(given: Mapping[str, str]) -> str:
    return f"differentiate {given['expression']}{_with_respect(given)}"


def _integrate(given: Mapping[str, str]) -> str:
    bounds = [given[name] for name in ("lower", "upper") if name in given]
    if len(bounds) == 1:
        raise BadArgumentsError("Give both bounds, or neither.")
    between = f" from {bounds[0]} to {bounds[1]}" if bounds else ""
    return f"integrate {given['expression']}{between}{_with_respect(given)}"


def _with_respect(given: Mapping[str, str]) -> str:
    return f" with respect to {given['variable']}" if "variable" in given else ""


def _evaluate(given: Mapping[str, str]) -> str:
    return f"compute {given['expression']}"


def _plot(given: Mapping[str, str]) -> str:
    ends = [given[name] for name in ("lower", "upper") if name in given]
    if len(ends) == 1:
        raise BadArgumentsError("Give both ends of the window, or neither.")
    window = f" for x from {ends[0]} to {ends[1]}" if ends else ""
    return f"plot {given['curve']}{window}"


def _text(given: Mapping[str, str]) -> str:
    return given["text"]


_EXPRESSION: Final = "The expression, as x^2*sin(x) or in LaTeX."
_VARIABLE: Final = "The letter, where there are several."

_ALL: Final = (
    MathematicsFunction(
        "tutor_solve",
        f"Solve an equation, an inequality or a system. {_EXACTLY}",
        {
            "equation": "As 3x + 11 = 14; those of a system separated by commas.",
            "variable": "The unknown, or the unknowns as 'x and y', where it is not clear.",
        },
        _solve,
    ),
    MathematicsFunction(
        "tutor_simplify",
        f"Simplify an expression. {_EXACTLY}",
        {"expression": _EXPRESSION},
        _simplify,
    ),
    MathematicsFunction(
        "tutor_differentiate",
        f"The derivative of an expression. {_EXACTLY}",
        {"expression": _EXPRESSION, "variable": _VARIABLE},
        _differentiate,
    ),
    MathematicsFunction(
        "tutor_integrate",
        f"The integral of an expression, definite with both bounds. {_EXACTLY}",
        {
            "expression": _EXPRESSION,
            "variable": _VARIABLE,
            "lower": "The lower bound; -infinity is one.",
            "upper": "The upper bound; infinity is one.",
        },
        _integrate,
    ),
    MathematicsFunction(
        "tutor_evaluate",
        f"The value of an expression of numbers. {_EXACTLY}",
        {"expression": "As 2/3 + sqrt(2) or in LaTeX."},
        _evaluate,
    ),
    MathematicsFunction(
        "tutor_plot",
        "Draw a graph in characters, with its zeros, turning points and meetings. Show the answer "
        "to the person as it is: its block of code is the drawing.",
        {
            "curve": "As y = x^2 - 4, x^2 + y^2 = 25, (cos t, sin t) or the points (1, 2), (3, 4); "
            "several separated by commas.",
            "lower": "The left end of the window, where it is not to be chosen.",
            "upper": "The right end of the window.",
        },
        _plot,
    ),
    MathematicsFunction(
        CHECK,
        "Check each formula of a text: it agrees, disagrees (with a counter-example) or could not "
        "be checked.",
        {"text": "A calculation or an answer, with its formulas."},
        _text,
    ),
)

FUNCTIONS: Final[Mapping[str, MathematicsFunction]] = MappingProxyType(
    {function.name: function for function in _ALL}
)
"""By name."""
