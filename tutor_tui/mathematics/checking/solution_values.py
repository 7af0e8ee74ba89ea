"""Values of unknowns: which equations give them, how they are shown and compared."""

from typing import Any

from tutor_tui.mathematics.checking.problem import Solution
from tutor_tui.mathematics.decimals import show_decimal
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import number_of


def shown_solution(solution: Solution) -> str:
    """As people write it: `x = 3, y = 1`."""
    return ", ".join(f"{name} = {show(value)}" for name, value in solution.items())


def decimal_of(value: Any) -> str:
    """A number as people write it, with up to six digits."""
    return show_decimal(sympy.sympify(value, strict=True), 6)


def is_same_number(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    """Whether two expressions are the same number."""
    return bool(abs(number_of(first) - number_of(second)) < 1e-18)


def are_same_numbers(first: "list[sympy.Expr]", second: "list[sympy.Expr]") -> bool:
    """Whether two lists have the same numbers, in any order."""
    pairs = zip(sorted(first, key=_real), sorted(second, key=_real), strict=False)
    return len(first) == len(second) and all(is_same_number(a, b) for a, b in pairs)


def _real(value: "sympy.Expr") -> float:
    return float(value.as_real_imag()[0])


def are_close(sides: list[Any]) -> bool:
    """Whether two numbers are equal but for what calculating loses."""
    return bool(abs(sides[0] - sides[1]) < 1e-15 * max(1, abs(sides[0])))
