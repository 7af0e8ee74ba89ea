"""Solutions with any integer in them: `x = π/6 + 2πk`, "30° + 360°n", and single ones of them."""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.solution_families import DIGITS, WINDOW, places
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, values_in, values_of_result
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables

_INTEGERS: Final = frozenset("knmzN")


def by_families(asked: Asked, said: str) -> Judgement | None:
    """The worth of such solutions; `None` where the result is none with any integer."""
    ours, theirs = values_of_result(asked.result), values_in(said)
    if ours is None or "any integer" not in asked.answer.text:
        return None
    if any(_letter(value) is None for value in ours):
        return None
    names = {value.name for value in theirs or ()} - {value.name for value in ours} - {""}
    if theirs is None or names or any(_letter(value) is None for value in theirs):
        return UNDECIDED
    whole, told = _listed(ours), _listed(theirs)
    if not told or any(_may_be_degrees(value) and "°" not in value.text for value in theirs):
        return UNDECIDED
    wrong = sorted(told.keys() - whole.keys(), key=abs)
    if wrong:
        shown = code(show(told[wrong[0]]))
        return Judgement(Worth.WRONG, f": {shown} is among these, but is no solution")
    return RIGHT if told.keys() == whole.keys() else Judgement(Worth.PART)


def _letter(value: Value) -> str | None:
    """The integer letter of a value, "" where it has none; `None` where other letters are in it."""
    letters = set(variables(value.node)) - {"pi", "e", "i"}
    if not letters:
        return ""
    return letters.pop() if len(letters) == 1 and letters <= _INTEGERS else None


def _may_be_degrees(value: Value) -> bool:
    """Whether a plain whole number above 6 stands for an angle, which then is in degrees."""
    number = to_sympy(value.node)
    return bool(number.is_Integer and abs(number) > 6)


def _listed(values: list[Value]) -> dict[float, Any]:
    """The numbers in a window around nought, by their decimals."""
    found: dict[float, sympy.Expr] = {}
    for number in places([to_sympy(value.node) for value in values]):
        if number.is_real and abs(float(number)) < WINDOW:
            found.setdefault(round(float(number), DIGITS), number)
    return found
