"""Results of geometry as text: `25π cm²`, about `78.5398 cm²`; formulas as on paper."""

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.sentences import as_fraction
from tutor_tui.mathematics.show import show_decimal
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written


def with_unit(text: str, unit: str, dimension: int) -> str:
    """`25π` with `cm²`; sums get brackets before a unit."""
    if unit == "°":
        return f"{text}°" if text.replace(".", "").isdigit() else f"({text})°"
    if not unit or dimension == 0:
        return text
    shown = f"({text})" if " " in text else text
    return f"{shown} {unit}{('', '', '²', '³')[dimension]}"


def approximation(value: "sympy.Expr", unit: str, dimension: int) -> str:
    """ ", about `78.5398 cm²`" for what is not whole."""
    if value.is_Integer:
        return ""
    if value.is_Rational and is_terminating(as_fraction(value)):
        decimal = shown_number(as_fraction(value), uses_decimals=True)
        return f", that is {code(with_unit(decimal, unit, dimension))}"
    return f", about {code(with_unit(show_decimal(value), unit, dimension))}"


def shown_formula(formula: Node) -> str:
    """A formula as on paper, with θ for the angle."""
    shown = substitute(formula, "t", Name("θ")) if isinstance(formula, Relation) else formula
    return written(shown)
