"""The working of exact values of sine, cosine and tangent, and of their inverse functions.

Full turns are taken off, the angle is brought to the first quadrant with its sign, and the value
is read off the half square or the half equilateral triangle.
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Node
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.written import written

_KNOWN: Final = (0, 30, 45, 60, 90)
_INVERSE: Final = {"sec": "cos", "csc": "sin", "cot": "tan"}
_SUMS: Final = {
    Fraction(15): (45, "-", 30), Fraction(75): (45, "+", 30), Fraction(105): (60, "+", 45),
    Fraction(165): (120, "+", 45), Fraction(195): (150, "+", 45), Fraction(255): (210, "+", 45),
    Fraction(285): (240, "+", 45), Fraction(345): (300, "+", 45),
}  # fmt: skip
_ROMAN: Final = ("first", "second", "third", "fourth")
_POSITIVE: Final = {"sin": (0, 1), "cos": (0, 3), "tan": (0, 2)}
_UNDONE: Final = {
    "arcsin": ("sin", "from `-π/2` to `π/2`"),
    "arccos": ("cos", "from `0` to `π`"),
    "arctan": ("tan", "between `-π/2` and `π/2`"),
}


def angle_steps(node: Node) -> list[Step]:
    """Lines that end with the exact value; none for other functions and other angles."""
    if not isinstance(node, Call) or len(node.arguments) != 1:
        return []
    if node.function in _UNDONE:
        return _inverse(node)
    if node.function not in (*_POSITIVE, *_INVERSE):
        return []
    argument = node.arguments[0]
    has_degrees = any(isinstance(part, Call) and part.function == "degrees" for part in walk(node))
    return _Angle(node.function, has_degrees).steps(written(node), to_sympy(argument))


class _Angle:
    def __init__(self, name: str, in_degrees: bool) -> None:
        self._name = name
        self._in_degrees = in_degrees

    def steps(self, line: str, angle: "sympy.Expr") -> list[Step]:
        exact = sympy.simplify(angle * 180 / sympy.pi)
        if not exact.is_Rational:
            return []
        degrees = Fraction(int(exact.p), int(exact.q))
        value = getattr(sympy, self._name)(angle)
        base = degrees % 360
        reference = min(base % 180, 180 - base % 180)
        if reference not in _KNOWN or not value.is_finite:
            return self._of_a_sum(line, base, value) if base in _SUMS else []
        steps: list[Step] = []
        if self._name in _INVERSE:
            line = self._as_quotient(line, degrees, steps)
        line = self._without_turns(line, degrees, base, steps)
        line = self._in_first_quadrant(line, base, reference, steps)
        reason = self._reason(reference)
        return [*steps, Step("special angle", reason, line, (show(value),))]

    def _of_a_sum(self, line: str, degrees: Fraction, value: "sympy.Expr") -> list[Step]:
        """An angle such as 75° as the sum or difference of two known ones."""
        if self._name not in ("sin", "cos"):
            return []
        first, sign, second = _SUMS[degrees]
        a, b = self._angle(Fraction(first)), self._angle(Fraction(second))
        other = {"+": "-", "-": "+"}[sign]
        formula = (
            f"sin({a}) cos({b}) {sign} cos({a}) sin({b})"
            if self._name == "sin"
            else f"cos({a}) cos({b}) {other} sin({a}) sin({b})"
        )
        whole = f"{self._name}({a} {sign} {b})"
        parts = "The values at these angles are known."
        return [
            Step("angle as a sum", "Write the angle with two known ones.", line, (whole,)),
            Step("single angles", f"Use {code(f'{whole} = {formula}')}.", whole, (formula,)),
            Step("special angle", parts, formula, (show(value),)),
        ]

    def _as_quotient(self, line: str, degrees: Fraction, steps: list[Step]) -> str:
        other = _INVERSE[self._name]
        after = f"1/{self._call(other, degrees)}"
        reason = f"{code(self._name)} is 1 divided by {code(other)}."
        steps.append(Step("reciprocal function", reason, line, (after,)))
        return after

    def _plain(self) -> str:
        return _INVERSE.get(self._name, self._name)

    def _whole(self, sign: str, degrees: Fraction) -> str:
        call = self._call(self._plain(), degrees)
        return f"{sign}1/{call}" if self._name in _INVERSE else f"{sign}{call}"

    def _without_turns(
        self, line: str, degrees: Fraction, base: Fraction, steps: list[Step]
    ) -> str:
        if degrees == base:
            return line
        after = self._whole("", base)
        turn = "360°" if self._in_degrees else "2π"
        reason = f"A full turn {code(turn)} changes nothing: add or subtract it."
        steps.append(Step("full turn", reason, line, (after,)))
        return after

    def _in_first_quadrant(
        self, line: str, base: Fraction, reference: Fraction, steps: list[Step]
    ) -> str:
        if base == reference or reference in (0, 90):
            return line
        quadrant = int(base // 90)
        plain = self._plain()
        is_positive = quadrant in _POSITIVE[plain]
        after = self._whole("" if is_positive else "-", reference)
        shown, word = self._angle(reference), "positive" if is_positive else "negative"
        where = f"in the {_ROMAN[quadrant]} quadrant, where {code(plain)} is {word}"
        reason = f"The angle lies {where}; its reference angle is {code(shown)}."
        steps.append(Step("reference angle", reason, line, (after,)))
        return after

    def _call(self, name: str, degrees: Fraction) -> str:
        return f"{name}({self._angle(degrees)})"

    def _angle(self, degrees: Fraction) -> str:
        if self._in_degrees:
            return f"{degrees}°"
        return show(sympy.Rational(degrees) * sympy.pi / 180)

    def _reason(self, reference: Fraction) -> str:
        if reference in (0, 90):
            return "Read it off the unit circle, where it meets the axes."
        if reference == 45:
            return "Half a square has the sides `1`, `1` and `√2`."
        return "Half an equilateral triangle has the sides `1`, `√3` and `2`."


def _inverse(node: Call) -> list[Step]:
    """The angle of the range whose function has the value."""
    plain, where = _UNDONE[node.function]
    value = to_sympy(node.arguments[0])
    angle = to_sympy(node)
    degrees = sympy.simplify(angle * 180 / sympy.pi)
    if not degrees.is_Rational or not angle.is_real:
        return []
    inner = f"{node.function}({plain}({show(angle)}))"
    first = f"Look for an angle {where} whose {code(plain)} is {code(show(value))}."
    second = f"In that range {code(node.function)} undoes {code(plain)}."
    return [
        Step("angle of a value", first, written(node), (inner,)),
        Step("undo a function", second, inner, (show(angle),)),
    ]
