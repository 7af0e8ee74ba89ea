"""Right-angled triangles solved by sine, cosine, tangent and Pythagoras, with their steps.

The ratios: `sin = opposite/hypotenuse`, `cos = adjacent/hypotenuse`, `tan = opposite/adjacent`.
"""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.right_triangles import SIDES, RightTriangle
from tutor_tui.mathematics.kinds.geometry.written import approximation, with_unit
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import is_close
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.verify import number_of

_RATIOS: Final = (
    ("sin", "opposite", "hypotenuse", "sine (SOH)"),
    ("cos", "adjacent", "hypotenuse", "cosine (CAH)"),
    ("tan", "opposite", "adjacent", "tangent (TOA)"),
)
_DIGITS: Final = 15


def answer(question: RightTriangle) -> Answer:
    """The side or the angle, with the ratio that gives it."""
    parts = _solved(question)
    verdict = _is_sound(parts)
    value = parts[question.wanted]
    how = "by Pythagoras and the tangent in decimals"
    if question.wanted.endswith("angle"):
        shown = f"{code(f'{show(value)}°')}" if value.is_Rational else f"about {_degrees(value)}"
        sentence = f"The {question.wanted} is {shown}, by {_law(question)}."
    else:
        sentence = (
            f"The {_name(question.wanted)} is {_length(question, value)}, by {_law(question)}."
        )
    note = " The angle is taken in degrees." if "angle" in dict(question.given) else ""
    return with_verdict(f"{sentence}{note}", verdict, how, plain(value))


def _length(question: RightTriangle, value: "sympy.Expr") -> str:
    """The exact length where it needs no sine of an odd angle, and its decimal."""
    if value.has(sympy.sin, sympy.cos, sympy.tan):
        return f"about {code(with_unit(show_decimal(value), question.unit, 1))}"
    exact = code(with_unit(show(value), question.unit, 1))
    return f"{exact}{approximation(value, question.unit, 1)}"


def _degrees(value: "sympy.Expr") -> str:
    return code(f"{show_decimal(value)}°")


def _name(part: str) -> str:
    return part if part == "hypotenuse" or part.endswith("angle") else f"{part} side"


def _solved(question: RightTriangle) -> "dict[str, sympy.Expr]":
    """All parts of the triangle. Raises `UndefinedError` where there is none such."""
    given = {name: to_sympy(Number(value)) for name, value in question.given}
    if any(not value.is_positive for value in given.values()) or given.get("angle", 1) >= 90:
        raise UndefinedError(
            "In a right-angled triangle every side is longer than 0 and both other angles are "
            "between 0° and 90°."
        )
    if "angle" in given:
        return _by_angle(given)
    known = {side: given[side] for side in SIDES if side in given}
    if "hypotenuse" not in known:
        known["hypotenuse"] = sympy.sqrt(known["opposite"] ** 2 + known["adjacent"] ** 2)
    else:
        leg = next(side for side in ("opposite", "adjacent") if side in known)
        other = "adjacent" if leg == "opposite" else "opposite"
        if known[leg] >= known["hypotenuse"]:
            raise UndefinedError("The hypotenuse is the longest side, so it must be the larger.")
        known[other] = sympy.sqrt(known["hypotenuse"] ** 2 - known[leg] ** 2)
    name, top, bottom, _ = _ratio(question)
    inverse = {"sin": sympy.asin, "cos": sympy.acos, "tan": sympy.atan}[name]
    angle = inverse(known[top] / known[bottom]) * 180 / sympy.pi
    return {**known, "angle": angle, "other angle": 90 - angle}


def _by_angle(given: "dict[str, sympy.Expr]") -> "dict[str, sympy.Expr]":
    angle = given["angle"]
    sine, cosine = (f(angle * sympy.pi / 180) for f in (sympy.sin, sympy.cos))
    parts: dict[str, sympy.Expr] = {
        "opposite": sine,
        "adjacent": cosine,
        "hypotenuse": sympy.Integer(1),
    }
    known = next(side for side in SIDES if side in given)
    length = given[known] / parts[known]
    sides = {side: sympy.radsimp(sympy.simplify(length * parts[side])) for side in SIDES}
    return {**sides, "angle": angle, "other angle": 90 - angle}


def _is_sound(parts: "dict[str, sympy.Expr]") -> bool:
    numbers = {name: number_of(value) for name, value in parts.items()}
    tangent = mpmath.tan(mpmath.radians(numbers["angle"]))
    square = numbers["opposite"] ** 2 + numbers["adjacent"] ** 2
    return bool(
        is_close(square, numbers["hypotenuse"] ** 2, _DIGITS)
        and is_close(tangent, numbers["opposite"] / numbers["adjacent"], _DIGITS)
    )


def _is_pythagoras(question: RightTriangle) -> bool:
    return question.wanted in SIDES and all(name in SIDES for name, _ in question.given)


def _ratio(question: RightTriangle) -> tuple[str, str, str, str]:
    """The ratio of the two sides that matter: those given, or the given and the wanted one."""
    sides = {name for name, _ in question.given if name in SIDES}
    if len(sides) == 1 and question.wanted in SIDES:
        sides.add(question.wanted)
    return next(one for one in _RATIOS if sides <= {one[1], one[2]})


def _law(question: RightTriangle) -> str:
    if _is_pythagoras(question):
        return code("opposite² + adjacent² = hypotenuse²")
    if question.wanted == "other angle" and "angle" in dict(question.given):
        return "the angle sum of 180°"
    name, top, bottom, _ = _ratio(question)
    return code(f"{name}(θ) = {top}/{bottom}")


def heading(question: RightTriangle) -> str:
    """The opening of the working."""
    return f"To find the {_name(question.wanted)} of the right-angled triangle"


def method(question: RightTriangle) -> str:
    """Which ratio belongs to what is known."""
    if _is_pythagoras(question):
        return "Two sides are known, so use Pythagoras: `opposite² + adjacent² = hypotenuse²`."
    if question.wanted == "other angle" and "angle" in dict(question.given):
        return "The two angles beside the right angle add up to 90°."
    name, top, bottom, called = _ratio(question)
    return (
        f"The sides that matter are the {top} and the {bottom}, so use the {called}: "
        f"{code(f'{name}(θ) = {top}/{bottom}')}."
    )


def steps(question: RightTriangle) -> tuple[Step, ...] | None:
    """The ratio with its numbers put in, solved for what is wanted."""
    given = {name: show(to_sympy(Number(value))) for name, value in question.given}
    parts = _solved(question)
    if _is_pythagoras(question):
        return (_pythagoras(question, given, parts),)
    if question.wanted == "other angle" and "angle" in given:
        reason = "The other two angles add up to 90°."
        return (Step("angle sum", reason, f"90 - {given['angle']}", (show(parts["other angle"]),)),)
    if "angle" in given:
        return _to_side(question, given, parts)
    return _to_angle(question, given, parts)


def _pythagoras(
    question: RightTriangle, given: dict[str, str], parts: "dict[str, sympy.Expr]"
) -> Step:
    names = {"opposite": "o", "adjacent": "a", "hypotenuse": "h"}
    shown = {name: f"{given[name]}²" if name in given else f"{names[name]}²" for name in SIDES}
    line = f"{shown['opposite']} + {shown['adjacent']} = {shown['hypotenuse']}"
    after = f"{names[question.wanted]} = {show(parts[question.wanted])}"
    reason = "Put the two sides into Pythagoras and take the root."
    return Step("Pythagoras", reason, line, (after,))


def _to_angle(
    question: RightTriangle, given: dict[str, str], parts: "dict[str, sympy.Expr]"
) -> tuple[Step, ...]:
    name, top, bottom, called = _ratio(question)
    reason = f"You know the {top} and the {bottom}, so use the {called}."
    line = f"{name}(θ) = {given[top]}/{given[bottom]}"
    value = parts["angle"]
    end = f"θ = {show(value)}°" if value.is_Rational else f"θ ≈ {show_decimal(value)}°"
    found = [
        Step("trigonometric ratio", reason, f"{name}(θ) = {top}/{bottom}", (line,)),
        Step("inverse ratio", f"Take the inverse: {code(f'{name}⁻¹')}.", line, (end,)),
    ]
    if question.wanted == "other angle":
        other = parts["other angle"]
        shown = show(other) if other.is_Rational else show_decimal(other)
        reason = "The other two angles add up to 90°."
        found.append(Step("angle sum", reason, end, (f"90 - θ ≈ {shown}",)))
    return tuple(found)


def _to_side(
    question: RightTriangle, given: dict[str, str], parts: "dict[str, sympy.Expr]"
) -> tuple[Step, ...]:
    name, top, bottom, called = _ratio(question)
    wanted, known = question.wanted, next(side for side in SIDES if side in given)
    reason = f"You know the {known} and want the {wanted}, so use the {called}."
    ratio = f"{name}({given['angle']}°)"
    line = f"{ratio} = {given.get(top, 'x')}/{given.get(bottom, 'x')}"
    is_top = wanted == top
    after = f"x = {given[known]}*{ratio}" if is_top else f"x = {given[known]}/{ratio}"
    move = (
        f"Multiply both sides by {code(given[known])}."
        if is_top
        else f"Multiply by {code('x')} and divide by {code(ratio)}."
    )
    value = parts[wanted]
    end = f"x ≈ {show_decimal(value)}" if "(" in show(value) else f"x = {show(value)}"
    return (
        Step("trigonometric ratio", reason, f"{name}(θ) = {top}/{bottom}", (line,)),
        Step("rearrange", move, line, (after,)),
        Step("value", "Work it out.", after, (end,)),
    )
