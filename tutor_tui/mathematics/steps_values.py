"""The working of single values: angles, logarithms, factorials, absolute values, higher roots.

Every line is an expression with the same value; what is noted is thrown away where one is not.
Complex numbers are worked out in `steps_complex.py`.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import simplest_number
from tutor_tui.mathematics.steps_angles import angle_steps
from tutor_tui.mathematics.steps_complex import complex_steps
from tutor_tui.mathematics.steps_factorials import factorial_steps
from tutor_tui.mathematics.syntax import Binary, Call, Node, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables
from tutor_tui.mathematics.written import written

_LARGEST: Final = 10**12
_PATIENCE: Final = 0.6
_TINY: Final = 1e-15


def value_steps(node: Node) -> tuple[Step, ...] | None:
    """From the value as it was written to its simplest form; `None` where no rule here fits."""
    ways: tuple[Callable[[Node], list[Step]], ...] = (
        angle_steps,
        _logarithm,
        factorial_steps,
        _absolute,
        _higher_root,
        _power_of_fraction,
        complex_steps,
    )
    for way in ways:
        steps = way(node)
        is_right = within(_PATIENCE, partial(_are_equal, steps, node)) if steps else False
        if is_right:
            return tuple(steps)
    return None


def _are_equal(steps: list[Step], node: Node) -> bool:
    """Whether every line has the value of the first one."""
    value = to_sympy(node).n(25)
    try:
        lines = [to_sympy(parse_expression(line)) for s in steps for line in (s.before, *s.after)]
    except (UnreadableError, TooLargeError):
        return False
    return all(abs(line.n(25) - value) < _TINY * (1 + abs(value)) for line in lines)


def _logarithm(node: Node) -> list[Step]:
    """A power of the base is read off; other logarithms change to the natural base."""
    if not isinstance(node, Call) or node.function not in ("log", "ln", "log2", "log10"):
        return []
    parts = [to_sympy(part) for part in node.arguments]
    base = parts[1] if len(parts) > 1 else {"log2": 2, "log10": 10}.get(node.function, sympy.E)
    number, base = sympy.sympify(parts[0]), sympy.sympify(base)
    line = written(node)
    exponent = _exponent(number, base)
    if exponent is None:
        return (
            _change_of_base(line, number, base) if base != sympy.E else _simpler_log(line, number)
        )
    name = line[: line.index("(")] if "(" in line else node.function
    power = f"{show(base)}^{_bracketed(show(exponent))}"
    after = _shown(f"{name}({power})")
    steps = []
    if after != line:
        reason = f"Write {code(show(number))} as a power of the base {code(show(base))}."
        steps = [Step("power of the base", reason, line, (after,))]
        line = after
    reason = f"The logarithm is the exponent to which {code(show(base))} must be raised."
    return [*steps, Step("read the exponent", reason, line, (show(exponent),))]


def _exponent(number: "sympy.Expr", base: "sympy.Expr") -> "sympy.Expr | None":
    """The rational power of the base that a number is."""
    if not (number.is_positive and base.is_positive) or base == 1:
        return None
    near = float(sympy.log(number).n(20) / sympy.log(base).n(20))
    guess = sympy.Rational(Fraction(near).limit_denominator(12))
    return guess if sympy.simplify(base**guess - number) == 0 else None


def _change_of_base(line: str, number: "sympy.Expr", base: "sympy.Expr") -> list[Step]:
    after = f"ln({show(number)})/ln({show(base)})"
    reason = f"Change of base: {code('log_b(a) = ln(a)/ln(b)')}."
    return [Step("change of base", reason, line, (after,))] if number.is_positive else []


def _simpler_log(line: str, number: "sympy.Expr") -> list[Step]:
    """`ln(1000)` as `3 ln(10)`."""
    if not (number.is_Integer and 1 < number < _LARGEST):
        return []
    base, exponent = sympy.perfect_power(int(number)) or (int(number), 1)
    if exponent == 1:
        return []
    power = f"ln({base}^{exponent})"
    law = code("ln(a^n) = n ln(a)")
    return [
        Step("power of the base", "Write the number as a power.", line, (power,)),
        Step("exponent in front", f"Law of logarithms: {law}.", power, (f"{exponent} ln({base})",)),
    ]


def _absolute(node: Node) -> list[Step]:
    """What is inside first, then its distance from 0."""
    if not isinstance(node, Call) or node.function != "abs" or variables(node):
        return []
    value = rational_value(node.arguments[0])
    if value is None or has_decimals(node):
        return []
    inner = f"|{value}|"
    line = written(node)
    first = "Work out what stands inside."
    steps = [] if line == inner else [Step("inside bars", first, line, (inner,))]
    reason = "It is positive, so it stays." if value >= 0 else "It is negative: change its sign."
    return [*steps, Step("absolute value", reason, inner, (str(abs(value)),))]


def _root_of(node: Node) -> tuple[int, int] | None:
    """Index and number of a root of a whole number."""
    if not isinstance(node, Call) or node.function not in ("cbrt", "root"):
        return None
    index = Fraction(3) if node.function == "cbrt" else rational_value(node.arguments[-1])
    number = rational_value(node.arguments[0])
    if index is None or number is None or index.denominator != 1 or number.denominator != 1:
        return None
    is_fine = 2 < index < 13 and 1 < abs(number) < _LARGEST and (number > 0 or index % 2)
    return (int(index), int(number)) if is_fine else None


def _higher_root(node: Node) -> list[Step]:
    """The largest power with the root's index is taken out."""
    found = _root_of(node)
    if found is None:
        return []
    index, number = found
    sign = "-" if number < 0 else ""
    outside = 1
    for prime, count in sympy.factorint(abs(number)).items():
        outside *= prime ** (count // index)
    if outside == 1:
        return []
    rest = abs(number) // outside**index
    line = written(node)
    whole = f"{sign}{outside}^{index}" if rest == 1 else f"{sign}{outside}^{index}*{rest}"
    split = _shown(_root_text(whole, index))
    after = show(simplest_number(to_sympy(node)))
    ordinal = "cube" if index == 3 else f"{index}th power"
    return [
        Step("power factor", f"Find the largest {ordinal} that divides it.", line, (split,)),
        Step("root of a product", f"Take the root of the {ordinal}.", split, (after,)),
    ]


def _root_text(text: str, index: int) -> str:
    return f"cbrt({text})" if index == 3 else f"root({text}, {index})"


def _shown(text: str) -> str:
    return written(parse_expression(text))


def _power_of_fraction(node: Node) -> list[Step]:
    """`27^(2/3)`: the root that the denominator says, then the power."""
    if not isinstance(node, Binary) or node.sign != "^":
        return []
    base, exponent = rational_value(node.left), rational_value(node.right)
    is_fine = base is not None and exponent is not None and base > 0 and exponent.denominator > 1
    if base is None or exponent is None or not is_fine or base.denominator != 1:
        return []
    index, power = exponent.denominator, abs(exponent.numerator)
    value = simplest_number(to_sympy(node))
    if not value.is_Rational or index > 12:
        return []
    name = _root_text(str(base), index) if index > 2 else f"sqrt({base})"
    turned = f"({name})^{power}" if power > 1 else name
    turned = _shown(f"1/{turned}" if exponent < 0 else turned)
    told = "; the minus makes it the reciprocal" if exponent < 0 else ""
    reason = f"The denominator {code(str(index))} says which root, the numerator the power{told}."
    root = round(float(base) ** (1 / index))
    plain = f"{root}^{power}" if power > 1 else str(root)
    middle = f"1/{plain}" if exponent < 0 else plain
    steps = [
        Step("power with a fraction", reason, written(node), (turned,)),
        Step("root of a number", f"The root of {code(str(base))}.", turned, (middle,)),
    ]
    if middle != show(value):
        steps.append(Step("^", "Work out the power.", middle, (show(value),)))
    return steps


def _bracketed(text: str) -> str:
    return text if text.isalnum() else f"({text})"
