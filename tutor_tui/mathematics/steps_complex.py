"""The working of sums, products, quotients and powers of complex numbers."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node
from tutor_tui.mathematics.trees import rational_value, variables, walk
from tutor_tui.mathematics.written import written

_HIGHEST: Final = 24
_SQUARE: Final = "`i² = -1`"


def complex_steps(node: Node) -> list[Step]:
    """Lines that end with `a + bi`; none where no `i` stands there, or another rule is needed."""
    if Name("i") not in walk(node) or variables(node):
        return []
    value = sympy.expand(to_sympy(node), complex=True)
    match node:
        case Call(function="abs", arguments=(inner,)):
            return _modulus(written(node), to_sympy(inner))
        case Binary(sign="^"):
            return _raised(node, value)
        case Binary(sign="/", left=left, right=right):
            return _quotient(written(node), to_sympy(left), to_sympy(right))
        case Binary(sign="*", left=left, right=right):
            return _product(written(node), to_sympy(left), to_sympy(right))
        case Binary(sign="+" | "-") if written(node) != show(value):
            reason = "Add the real parts, and add the imaginary parts."
            return [Step("parts by themselves", reason, written(node), (show(value),))]
        case _:
            return []


def _raised(node: Binary, value: "sympy.Expr") -> list[Step]:
    """By Euler's formula, the cycle of `i`, De Moivre's theorem, or squaring."""
    match node:
        case Binary(sign="^", left=Name(name="e"), right=exponent):
            return _euler(written(node), to_sympy(exponent), value)
        case Binary(sign="^", left=Name(name="i"), right=exponent):
            return _power_of_i(written(node), exponent, value)
        case Binary(
            sign="^",
            left=Binary("+", Call("cos", (angle,)), Binary("*", one, other)),
            right=exponent,
        ) if {one, other} == {Name("i"), Call("sin", (angle,))}:
            return _de_moivre(written(node), angle, exponent, value)
        case Binary(sign="^", left=left, right=right):
            return _power(written(node), to_sympy(left), right)
        case _:
            return []


def _parts(value: "sympy.Expr") -> "tuple[sympy.Expr, sympy.Expr] | None":
    """Real and imaginary part where both are rational."""
    real, imaginary = value.expand(complex=True).as_real_imag()
    return (real, imaginary) if real.is_Rational and imaginary.is_Rational else None


def _modulus(line: str, inner: "sympy.Expr") -> list[Step]:
    parts = _parts(inner)
    if parts is None or parts[1] == 0:
        return []
    before = f"√({_squared(parts[0])} + {_squared(parts[1])})"
    size = show(sympy.sqrt(parts[0] ** 2 + parts[1] ** 2))
    reason = "The modulus of `a + bi` is `√(a² + b²)`."
    return [
        Step("modulus", reason, line, (before,)),
        Step("inside", "Work out what stands under the root.", before, (size,)),
    ]


def _squared(value: "sympy.Expr") -> str:
    text = show(value)
    return f"{text}²" if text.isdigit() else f"({text})²"


def _euler(line: str, exponent: "sympy.Expr", value: "sympy.Expr") -> list[Step]:
    angle = sympy.simplify(exponent / sympy.I)
    if not angle.is_real:
        return []
    after = f"cos({show(angle)}) + i sin({show(angle)})"
    steps = [Step("euler", "Euler's formula: `e^(it) = cos(t) + i sin(t)`.", line, (after,))]
    if not value.has(sympy.cos, sympy.sin):
        reason = "Put the values of cosine and sine in."
        steps.append(Step("special angle", reason, after, (show(value),)))
    return steps


def _power_of_i(line: str, exponent: Node, value: "sympy.Expr") -> list[Step]:
    count = rational_value(exponent)
    if count is None or count.denominator != 1 or count < 2:
        return []
    fours, rest = divmod(int(count), 4)
    left = f"i^{rest}" if rest else "1"
    steps = []
    if fours and count > 4:
        reason = f"{code('i⁴ = 1')}, and {code(f'{count} = 4*{fours} + {rest}')}."
        steps.append(Step("i squared", reason, line, (left,)))
    before = left if steps else line
    if before not in ("1", show(value), "i^1"):
        steps.append(Step("i squared", f"Put {_SQUARE}.", before, (show(value),)))
    return steps


def _de_moivre(line: str, angle: Node, exponent: Node, value: "sympy.Expr") -> list[Step]:
    count = rational_value(exponent)
    if count is None or count.denominator != 1:
        return []
    turned = show(to_sympy(angle) * int(count))
    after = f"cos({turned}) + i sin({turned})"
    reason = "De Moivre's theorem: `(cos θ + i sin θ)ⁿ = cos nθ + i sin nθ`."
    steps = [Step("power of an angle", reason, line, (after,))]
    if not value.has(sympy.cos, sympy.sin):
        reason = "Put the values of cosine and sine in."
        steps.append(Step("special angle", reason, after, (show(value),)))
    return steps


def _multiplied(left: "sympy.Expr", right: "sympy.Expr") -> "tuple[str, sympy.Expr] | None":
    """The four products as they are written, and the value."""
    first, second = _parts(left), _parts(right)
    if first is None or second is None:
        return None
    (a, b), (c, d) = first, second
    terms = [a * c, a * d * sympy.Symbol("i"), b * c * sympy.Symbol("i")]
    shown = [show(term) for term in terms if term != 0]
    if b * d != 0:
        shown.append(f"{show(b * d)} i²")
    line = " + ".join(shown).replace("+ -", "- ")
    return line, sympy.expand(left * right)


def _product(line: str, left: "sympy.Expr", right: "sympy.Expr") -> list[Step]:
    found = _multiplied(left, right)
    if found is None:
        return []
    opened, value = found
    if opened == show(value):
        return []
    return [
        Step("expand", "Multiply each term by each.", line, (opened,)),
        Step("i squared", f"Put {_SQUARE} and collect.", opened, (show(value),)),
    ]


def _quotient(line: str, top: "sympy.Expr", bottom: "sympy.Expr") -> list[Step]:
    parts = _parts(bottom)
    if parts is None or _parts(top) is None or parts[1] == 0:
        return []
    conjugate = sympy.conjugate(bottom)
    above, below = sympy.expand(top * conjugate), sympy.expand(bottom * conjugate)
    value = sympy.expand(above / below)
    wide = f"(({show(top)})*({show(conjugate)}))/(({show(bottom)})*({show(conjugate)}))"
    short = f"({show(above)})/{show(below)}"
    reason = f"Multiply top and bottom by the conjugate {code(show(conjugate))}."
    below_told = f"Multiply out with {_SQUARE}; below, `(a + bi)(a - bi) = a² + b²` has no `i`."
    steps = [
        Step("conjugate of the bottom", reason, line, (wide,)),
        Step("i squared", below_told, wide, (short,)),
    ]
    if show(value) != short:
        steps.append(Step("/", "Divide both parts.", short, (show(value),)))
    return steps


def _power(line: str, base: "sympy.Expr", exponent: Node) -> list[Step]:
    """By squaring again and again, and multiplying what is needed."""
    count = rational_value(exponent)
    if count is None or count.denominator != 1 or not 2 <= count <= _HIGHEST:
        return []
    if _parts(base) is None:
        return []
    steps, number, factor, left = [], base, sympy.S.One, int(count)
    before = line
    while left > 1:
        if left % 2:
            factor = sympy.expand(factor * number)
        number, left = sympy.expand(number * number), left // 2
        whole = f"({show(number)})^{left}" if left > 1 else f"({show(number)})"
        after = f"{whole}*({show(factor)})" if factor != 1 else whole
        if left == 1:
            after = after if factor != 1 else show(number)
        reason = f"Square the base with {_SQUARE}, and halve the exponent."
        steps.append(Step("square the base", reason, before, (after,)))
        before = after
    if factor != 1:
        value = show(sympy.expand(number * factor))
        steps.append(Step("i squared", f"Multiply out with {_SQUARE}.", before, (value,)))
    return steps
