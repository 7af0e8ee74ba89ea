"""How questions about complex numbers are worked out, and the steps on paper."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.complex_numbers.answers import root_values
from tutor_tui.mathematics.kinds.complex_numbers.numbers import cartesian, polar
from tutor_tui.mathematics.kinds.complex_numbers.problems import (
    ComplexEquation,
    ComplexQuestion,
    roots_named,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_MODULUS: Final = "The modulus of `a + bi` is `√(a² + b²)`"
_ARGUMENT: Final = (
    "The argument of `a + bi` is the angle from the positive real axis: its tangent is `b/a`; mind "
    "the quadrant"
)
_CONJUGATE: Final = "Multiply top and bottom by the conjugate of the bottom, and put `i² = -1`"
_METHODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "modulus": f"{_MODULUS}.",
        "argument": f"{_ARGUMENT}.",
        "modulus and argument": f"{_MODULUS}. {_ARGUMENT}.",
        "conjugate": "Change the sign of the imaginary part.",
        "real part": "Write the number as `a + bi`, and take `a`.",
        "imaginary part": "Write the number as `a + bi`, and take `b`, without the `i`.",
        "reciprocal": f"{_CONJUGATE}.",
        "cartesian form": f"Multiply out and put `i² = -1`. For a quotient: {_CONJUGATE}.",
        "value": f"Multiply out and put `i² = -1`. For a quotient: {_CONJUGATE}.",
        "polar form": f"{_MODULUS}. {_ARGUMENT}. Then `z = r (cos θ + i sin θ)`.",
        "exponential form": f"{_MODULUS}. {_ARGUMENT}. Then `z = r e^(iθ)`.",
        "roots": "Write the number in polar form; take the root of the modulus, divide the "
        "argument by the index, and add equal parts of a full turn for the other roots.",
    }
)


_MOST_ROOTS: Final = 6


def method(question: ComplexQuestion) -> str:
    """The way to the answer in a sentence or two."""
    return _METHODS[question.topic]


def heading(question: ComplexQuestion) -> str:
    """The opening of the working."""
    shown = code(written(question.number))
    if question.topic in ("cartesian form", "value"):
        return f"To write {shown} as `a + bi`"
    noun = roots_named(question.index) if question.topic == "roots" else question.topic
    return f"To find the {noun} of {shown}"


def equation_heading(question: ComplexEquation) -> str:
    """The opening of the working of an equation."""
    return f"To solve {code(written(question.equation))} in the complex numbers"


EQUATION_METHOD: Final = (
    "For `zⁿ = w`, take all n-th roots of `w`: divide the argument by n and add equal parts of "
    "a full turn. A quadratic is solved by the formula, where `√(-d)` is `i√d`."
)


def steps(question: ComplexQuestion) -> tuple[Step, ...] | None:
    """Worked steps, where there is more than one line to show."""
    value = cartesian(to_sympy(question.number))
    first = _as_sum(question, value)
    match question.topic:
        case "modulus":
            return (*first, *_modulus_step(value))
        case "argument":
            return (*first, _argument_step(value))
        case "modulus and argument" | "polar form" | "exponential form":
            return (*first, *_modulus_step(value), _argument_step(value))
        case "conjugate":
            after = show(cartesian(sympy.conjugate(value)))
            reason = "Change the sign of the imaginary part."
            return (*first, Step("conjugate", reason, show(value), (after,)))
        case "roots":
            roots = tuple(show(root) for root in root_values(value, question.index))
            parts = (*first, *_modulus_step(value), _argument_step(value))
            return (*parts, *_de_moivre(value, question.index, roots))
        case _:
            return first or None


def _as_sum(question: ComplexQuestion, value: "sympy.Expr") -> tuple[Step, ...]:
    """The number multiplied out, where it was not given as `a + bi`."""
    before = written(question.number)
    if before.replace(" ", "") == show(value).replace(" ", ""):
        return ()
    return (Step("a + bi", "Write it as `a + bi`, with `i² = -1`.", before, (show(value),)),)


def _modulus_step(value: "sympy.Expr") -> tuple[Step, ...]:
    real, imaginary = value.as_real_imag()
    size = sympy.Integer(0) if value == 0 else polar(value)[0]
    before = f"√({_squared(real)} + {_squared(imaginary)})"
    return (Step("modulus", f"{_MODULUS}.", before, (show(size),)),)


def _squared(value: "sympy.Expr") -> str:
    text = show(value)
    return f"{text}²" if text.isdigit() else f"({text})²"


def _argument_step(value: "sympy.Expr") -> Step:
    """By the quadrant, or the axis, that the number lies on."""
    reason = f"{_ARGUMENT}."
    real, imaginary = value.as_real_imag()
    if value != 0 and (real == 0 or imaginary == 0):
        axis = "real" if imaginary == 0 else "imaginary"
        side = "positive" if real + imaginary > 0 else "negative"
        reason = f"It lies on the {side} {axis} axis: look at the angle from the positive real one."
    elif value != 0:
        index = 2 * bool(imaginary < 0) + bool((real < 0) != (imaginary < 0))
        where = ("first", "second", "third", "fourth")[index]
        tangent = code(show(imaginary / real))
        reason = f"Its tangent is {tangent}, and the number lies in the {where} quadrant."
    return Step("argument", reason, f"arg({show(value)})", (show(polar(value)[1]),))


def _de_moivre(value: "sympy.Expr", index: int, roots: tuple[str, ...]) -> tuple[Step, ...]:
    """The root of the modulus, the equal parts of the argument, and each root as `a + bi`."""
    size, angle = polar(value)
    if index > _MOST_ROOTS or not (angle / sympy.pi).is_Rational:
        reason = "Take the root of the modulus, and divide the argument and its full turns."
        return (Step("De Moivre", reason, show(value), roots),)
    part = show(sympy.root(size, index))
    angles = tuple(show((angle + 2 * sympy.pi * turn) / index) for turn in range(index))
    whole = show(angle)
    radical = {2: f"√({show(size)})", 3: f"∛({show(size)})"}.get(
        index, f"({show(size)})^(1/{index})"
    )
    divided = f"({whole} + 2πk)/{index}" if angle != 0 else f"2πk/{index}"
    numbers = code(f"k = 0 to {index - 1}")
    return (
        Step("De Moivre", "Take the root of the modulus.", radical, (part,)),
        Step("De Moivre", f"Divide the argument and its full turns, {numbers}.", divided, angles),
        Step("a + bi", "Put each angle into this form.", f"{part}*(cos(θ) + i sin(θ))", roots),
    )
