"""SymPy objects as one line of school notation: `x² sin(x)`, `(x + 1)/(x - 2)`, `√2`.

What is shown of an expression is read back by `parse.py` as an equal one. Things that are no
expression, such as integrals that stay unsolved, are shown in words that people read.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tutor_tui.mathematics.decimals import show_decimal
from tutor_tui.mathematics.factors import joined
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.ordering import is_below, positive_first, rank
from tutor_tui.mathematics.piece import Level, Piece, bracketed
from tutor_tui.mathematics.small_digits import lowered, raised
from tutor_tui.mathematics.syntax import TooLargeError
from tutor_tui.mathematics.vocabulary import GREEK, TRIGONOMETRIC

__all__ = ["MAX_SHOWN_CHARACTERS", "MAX_SHOWN_DIGITS", "show", "show_decimal"]

MAX_SHOWN_DIGITS: Final = 4_000
MAX_SHOWN_CHARACTERS: Final = 20_000


def show(value: "sympy.Basic") -> str:
    """One line of plain Unicode; raises `TooLargeError` for what no line can hold."""
    shown = _Printer().show(sympy.sympify(value, strict=True)).text
    if len(shown) > MAX_SHOWN_CHARACTERS:
        raise TooLargeError("The result is too long to be shown.")
    return shown


_RAISED_BEFORE_ARGUMENT: Final = frozenset(
    {"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "coth", "sech", "csch"}
)
_FUNCTIONS: Final = {
    "log": "ln",
    "ceiling": "ceil",
    "Min": "min",
    "Max": "max",
    **{f"a{name}": f"arc{name}" for name in TRIGONOMETRIC},
    **{f"a{name}": f"ar{name}" for name in ("sinh", "cosh", "tanh", "coth", "sech", "csch")},
}
_RELATIONS: Final = {
    "Equality": "=",
    "Unequality": "≠",
    "StrictLessThan": "<",
    "LessThan": "≤",
    "StrictGreaterThan": ">",
    "GreaterThan": "≥",
}
_ATOMS: Final = {
    "Exp1": "e",
    "Pi": "π",
    "ImaginaryUnit": "i",
    "EulerGamma": "γ",
    "Catalan": "G",
    "Infinity": "∞",
    "ComplexInfinity": "undefined",
    "NaN": "undefined",
    "BooleanTrue": "true",
    "BooleanFalse": "false",
    "EmptySet": "no value",
    "Reals": "every real number",
    "Complexes": "every number",
}


class _Printer:
    """Shows a part and says how tightly it holds together."""

    def __init__(self) -> None:
        self._sympy = sympy

    def show(self, value: "sympy.Basic") -> Piece:
        name = type(value).__name__
        if name in _ATOMS:
            return Piece(_ATOMS[name], Level.ATOM)
        if value.is_Number:
            return self._number(value)
        if value.is_Symbol:
            return Piece(_symbol(value.name), Level.ATOM)
        if value.is_Add:
            return self._sum(value)
        if value.is_Mul:
            return self._product(value)
        if value.is_Pow or name == "exp":
            return self._power(*value.as_base_exp())
        if value.is_Relational:
            return self._relation(value)
        return self._other(value, name)

    def _show_all(self, values: Sequence["sympy.Basic"], separator: str = ", ") -> str:
        return separator.join(self.show(value).text for value in values)

    # Numbers and sums

    def _number(self, value: "sympy.Basic") -> Piece:
        if value.is_Float:
            text = show_decimal(value, 15)
            return Piece(text, Level.ATOM if text.replace(".", "").isdigit() else Level.SUM)
        if value == self._sympy.S.NegativeInfinity:
            return Piece("-∞", Level.SUM)
        if _digits(value) > MAX_SHOWN_DIGITS:
            raise TooLargeError(f"The result has more than {MAX_SHOWN_DIGITS:,} digits.")
        if value.is_negative:
            return Piece(str(value), Level.SUM)
        return Piece(str(value), Level.ATOM if value.is_Integer else Level.PRODUCT)

    def _sum(self, value: "sympy.Basic") -> Piece:
        denominator = self._common_denominator(value)
        if denominator > 1:
            numerator = self._sympy.Add(*(denominator * term for term in value.args))
            return Piece(
                f"{bracketed(self.show(numerator), Level.PRODUCT)}/{denominator}", Level.PRODUCT
            )
        terms = [self._term(term) for term in positive_first(value.as_ordered_terms())]
        text = terms[0]
        for term in terms[1:]:
            text += f" - {term[1:]}" if term.startswith("-") else f" + {term}"
        return Piece(text, Level.SUM)

    def _term(self, term: "sympy.Basic") -> str:
        shown = self.show(term)
        return f"({shown.text})" if term.is_Add and shown.level is Level.SUM else shown.text

    def _common_denominator(self, value: "sympy.Basic") -> int:
        """Of a number such as 1/2 + √5/2, which people write as one fraction."""
        if value.free_symbols or not all(term.is_Rational or term.is_Mul for term in value.args):
            return 1
        coefficients = [term.as_coeff_Mul()[0] for term in value.args]
        if not all(number.is_Rational for number in coefficients):
            return 1
        return int(self._sympy.ilcm(1, *(number.q for number in coefficients)))

    # Products and powers

    def _product(self, value: "sympy.Basic") -> Piece:
        is_negative, above, below = self._split(value)
        numerator = self._factors(above)
        text = numerator.text
        if below:
            denominator = self._factors(below)
            text = f"{bracketed(numerator, Level.PRODUCT)}/{bracketed(denominator, Level.POWER)}"
        if is_negative:
            return Piece(f"-{text if below else bracketed(numerator, Level.PRODUCT)}", Level.SUM)
        return Piece(text, Level.PRODUCT if below else numerator.level)

    def _split(self, value: "sympy.Basic") -> tuple[bool, list["sympy.Basic"], list["sympy.Basic"]]:
        """Whether the product is negative, and its factors above and below the line."""
        is_negative = False
        above: list[sympy.Basic] = []
        below: list[sympy.Basic] = []
        for factor in value.as_ordered_factors():
            if factor.is_Rational:
                is_negative ^= bool(factor.is_negative)
                above += [self._sympy.Integer(abs(factor.p))] if abs(factor.p) != 1 else []
                below += [self._sympy.Integer(factor.q)] if factor.q != 1 else []
            elif is_below(factor):
                base, exponent = factor.as_base_exp()
                below.append(self._sympy.Pow(base, -exponent))
            else:
                above.append(factor)
        return is_negative, above, below

    def _factors(self, factors: list["sympy.Basic"]) -> Piece:
        if not factors:
            return Piece("1", Level.ATOM)
        if len(factors) == 1:
            return self.show(factors[0])
        ordered = sorted(factors, key=rank)
        return Piece(
            joined([bracketed(self.show(factor), Level.POWER) for factor in ordered]), Level.PRODUCT
        )

    def _power(self, base: "sympy.Basic", exponent: "sympy.Basic") -> Piece:
        is_told_below = exponent.is_Integer or base != self._sympy.E
        if exponent.is_Rational and exponent.is_negative and is_told_below:
            below = self.show(self._sympy.Pow(base, -exponent))
            return Piece(f"1/{bracketed(below, Level.POWER)}", Level.PRODUCT)
        if exponent == self._sympy.Rational(1, 2):
            return self._radical("√", base)
        is_cube_root = exponent == self._sympy.Rational(1, 3)
        if is_cube_root and (base.is_positive or base.free_symbols):
            return self._radical("∛", base)
        if exponent.is_Integer and exponent.is_nonnegative:
            return self._whole_power(base, raised(exponent))
        shown = self.show(exponent)
        is_short = shown.level is Level.ATOM and (exponent.is_Symbol or len(shown.text) == 1)
        over = shown.text if is_short else f"({shown.text})"
        return Piece(f"{bracketed(self.show(base), Level.ATOM)}^{over}", Level.POWER)

    def _radical(self, sign: str, base: "sympy.Basic") -> Piece:
        shown = self.show(base)
        is_single = shown.level is Level.ATOM and (base.is_Integer or base.is_Atom)
        return Piece(f"{sign}{shown.text if is_single else f'({shown.text})'}", Level.POWER)

    def _whole_power(self, base: "sympy.Basic", power: str) -> Piece:
        name = _FUNCTIONS.get(type(base).__name__, type(base).__name__)
        if name in _RAISED_BEFORE_ARGUMENT:
            return Piece(f"{name}{power}({self._show_all(base.args)})", Level.POWER)
        return Piece(f"{bracketed(self.show(base), Level.ATOM)}{power}", Level.POWER)

    # Everything else

    def _relation(self, value: "sympy.Basic") -> Piece:
        sign = _RELATIONS[type(value).__name__]
        return Piece(f"{self.show(value.lhs).text} {sign} {self.show(value.rhs).text}", Level.LOOSE)

    def _other(self, value: "sympy.Basic", name: str) -> Piece:
        if name in _ENCLOSED:
            opening, separator, closing = _ENCLOSED[name]
            return Piece(f"{opening}{self._show_all(value.args, separator)}{closing}", Level.LOOSE)
        if name in _OWN_FORMS:
            return _OWN_FORMS[name](self, value)
        if value.is_Matrix:
            rows = (f"[{self._show_all(row)}]" for row in value.tolist())
            return Piece(f"[{', '.join(rows)}]", Level.LOOSE)
        if value.is_Function:
            return Piece(f"{_FUNCTIONS.get(name, name)}({self._show_all(value.args)})", Level.ATOM)
        return Piece(show_decimal(value) if value.is_number else str(value), Level.LOOSE)

    def factorial(self, value: "sympy.Basic") -> Piece:
        return Piece(f"{bracketed(self.show(value.args[0]), Level.ATOM)}!", Level.POWER)

    def absolute(self, value: "sympy.Basic") -> Piece:
        """Bars inside bars cannot be told apart, so the outer ones become `abs(…)`."""
        text = self.show(value.args[0]).text
        return Piece(f"abs({text})" if "|" in text else f"|{text}|", Level.ATOM)

    def cases(self, value: "sympy.Basic") -> Piece:
        cases = []
        for expression, condition in value.args:
            where = (
                "otherwise" if condition == self._sympy.true else f"if {self.show(condition).text}"
            )
            cases.append(f"{self.show(expression).text} {where}")
        return Piece("; ".join(cases), Level.LOOSE)

    def integral(self, value: "sympy.Basic") -> Piece:
        inner = bracketed(self.show(value.function), Level.PRODUCT)
        signs = ""
        differentials = ""
        for limits in value.limits:
            bounds = [self.show(bound).text for bound in limits[1:]]
            signs = f"∫[{' to '.join(bounds)}] {signs}" if bounds else f"∫ {signs}"
            differentials += f" d{self.show(limits[0]).text}"
        return Piece(f"{signs}{inner}{differentials}", Level.SUM)

    def derivative(self, value: "sympy.Basic") -> Piece:
        signs = ""
        for variable, count in value.variable_count:
            shown = self.show(variable).text
            order = "" if count == 1 else raised(count)
            signs = f"d{order}/d{shown}{order} {signs}"
        return Piece(f"{signs}({self.show(value.expr).text})", Level.SUM)

    def hypergeometric(self, value: "sympy.Basic") -> Piece:
        """Gauss's function `hyp2f1(a, b, c, z)`."""
        return Piece(f"hyp2f1({self._show_all((*value.ap, *value.bq, value.args[2]))})", Level.ATOM)


_ENCLOSED: Final = {
    "And": ("", " and ", ""),
    "Or": ("", " or ", ""),
    "Tuple": ("(", ", ", ")"),
    "FiniteSet": ("{", ", ", "}"),
}
_OWN_FORMS: Final[Mapping[str, Callable[[_Printer, "sympy.Basic"], Piece]]] = {
    "Abs": _Printer.absolute,
    "factorial": _Printer.factorial,
    "Piecewise": _Printer.cases,
    "Integral": _Printer.integral,
    "Derivative": _Printer.derivative,
    "hyper": _Printer.hypergeometric,
}


def _digits(value: "sympy.Basic") -> int:
    bits: int = max(int(value.p).bit_length(), int(value.q).bit_length())
    return int(bits * 0.30103) + 1


def _symbol(name: str) -> str:
    letters, _, index = name.partition("_")
    shown = GREEK.get(letters, letters)
    if index.isdigit():
        return shown + lowered(index)
    return f"{shown}_{index}" if index else shown
