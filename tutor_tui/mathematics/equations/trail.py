"""The lines of working that a search writes down on its way, as steps of a solution."""

from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show

_LONGEST: Final = 24


class Trail:
    """Steps in order; `line` is the equation that the next step starts from."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.steps: list[Step] = []

    @property
    def is_readable(self) -> bool:
        """Whether anybody would want to read all of it."""
        return 0 < len(self.steps) <= _LONGEST

    def arrive(self, rule: str, reason: str, *lines: str) -> None:
        """Add a step to one line or to alternatives, unless nothing that is seen changes."""
        if lines == (self.line,):
            return
        self.steps.append(Step(rule, reason, self.line, lines))
        if len(lines) == 1:
            self.line = lines[0]

    def extend(self, steps: tuple[Step, ...]) -> None:
        """Add the steps of another part of the working."""
        self.steps.extend(steps)


def equation(left: "sympy.Expr | int", right: "sympy.Expr | int") -> str:
    """An equation as a line of working."""
    return f"{show(sympy.Add(left))} = {show(sympy.Add(right))}"
