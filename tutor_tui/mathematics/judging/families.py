"""Solutions with any integer in them: `x = π/6 + 2πk`, "30° + 360°n", and single ones of them."""

from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, values_in, values_of_result
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables

if TYPE_CHECKING:
    import sympy

_INTEGERS: Final = frozenset("knmzN")
_REACH: Final = 60
_WINDOW: Final = 26.0
_DIGITS: Final = 9


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
    if not told or any(_in_signs(value) and "°" not in value.text for value in theirs):
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


def _in_signs(value: Value) -> bool:
    """Whether a plain whole number above 6 stands for an angle, which then is in degrees."""
    number = to_sympy(value.node)
    return bool(number.is_Integer and abs(number) > 6)


def _listed(values: list[Value]) -> dict[float, Any]:
    """The numbers in a window around nought, by their decimals."""
    found: dict[float, sympy.Expr] = {}
    for value in values:
        family = to_sympy(value.node)
        for letter in family.free_symbols or {None}:
            for integer in range(-_REACH, _REACH + 1) if letter else (0,):
                number = family.subs(letter, integer) if letter else family
                if number.is_real and abs(float(number)) < _WINDOW:
                    found.setdefault(round(float(number), _DIGITS), number)
    return found
