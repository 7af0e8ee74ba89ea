"""What is known while a text is checked, and how trees become values by it.

Parts that plain notation has no tree for (derivatives, integrals, limits, sums, matrices, values
of known functions) stand in a tree as names `Omega_…`, their values here.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.antiderivative_brackets import Bracket
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node
from tutor_tui.mathematics.trees import variables, walk

_HOLE: Final = "Omega_9"
UNIT: Final = "Psi_"
"""What the names of units of measurement begin with."""


@dataclass
class Scope:
    """Values of holes, functions that were defined, and names that stand for something.

    `is_wide` chooses how far an operator without brackets reaches: `d/dx x^2 + 3x` is the
    derivative of one term, or (wide) of all that follows.
    """

    functions: "dict[str, tuple[str, sympy.Expr]]" = field(default_factory=dict)
    fields: "dict[str, tuple[tuple[str, ...], sympy.Expr]]" = field(default_factory=dict)
    """Functions of several variables."""

    definitions: "dict[str, sympy.Expr]" = field(default_factory=dict)
    matrices: "dict[str, Any]" = field(default_factory=dict)
    vectors: "dict[str, Any]" = field(default_factory=dict)
    """Columns, by the letters that they were given."""

    holes: "dict[str, Any]" = field(default_factory=dict)
    brackets: dict[str, Bracket] = field(default_factory=dict)
    integrals: dict[str, Bracket] = field(default_factory=dict)
    sums: dict[str, Bracket] = field(default_factory=dict)
    limits: dict[str, Bracket] = field(default_factory=dict)
    """What stands between bounds in those holes that are brackets, definite integrals, sums or
    limits."""

    inside_limits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For a hole that is a limit: the names of brackets and integrals in it, their bounds gone
    to that limit."""

    is_wide: bool = False
    has_choice: bool = False

    def hole(self, value: Any) -> str:
        """Notation that stands for this value in a formula."""
        name = self._next_hole
        self.holes[name] = value
        return f" (\\Omega_{{{name.removeprefix('Omega_')}}}) "

    def define(self, name: str, value: Any) -> None:
        """Give a name a meaning.

        After x = (2y - 1)/(y + 3) the y before, which stood for a formula in x, is a letter.
        """
        for other in map(str, value.free_symbols):
            formula = self.definitions.get(other)
            if formula is not None and name in map(str, formula.free_symbols):
                del self.definitions[other]
        self.definitions[name] = value

    def in_terms_of(self, body: Any, variable: "sympy.Symbol") -> Any:
        """An integrand with the formulas in the variable for the letters that stand for them."""
        formulas = {
            symbol: self.definitions.get(str(symbol), symbol) for symbol in body.free_symbols
        }
        known = {s: f for s, f in formulas.items() if f.free_symbols == {variable} and s != f}
        return body.subs(known) if known and variable not in known else body

    def bracket_hole(self, value: Any, bracket: Bracket) -> str:
        """Notation for the value of a bracket with bounds."""
        self.brackets[self._next_hole] = bracket
        return self.hole(value)

    def integral_hole(self, value: Any, integrand: Bracket) -> str:
        """Notation for a definite integral."""
        self.integrals[self._next_hole] = integrand
        return self.hole(value)

    def sum_hole(self, value: Any, term: Bracket) -> str:
        """Notation for a sum."""
        self.sums[self._next_hole] = term
        return self.hole(value)

    def limit_hole(self, value: Any, body: Bracket, inside: Collection[str]) -> str:
        """Notation for a limit; `inside` names the holes in it."""
        variable, place = body.variable, body.bounds[0]
        moved = []
        for known in (self.brackets, self.integrals):
            for name in sorted(known.keys() & set(inside)):
                moved.append(f"{name}→{self._next_hole}")
                known[moved[-1]] = known[name].at(variable, place)
        self.inside_limits[self._next_hole] = tuple(moved)
        self.limits[self._next_hole] = body
        return self.hole(value)

    @property
    def _next_hole(self) -> str:
        return f"{_HOLE}{len(self.holes):04d}"

    def value(self, node: Node) -> Any:
        """The SymPy expression or matrix that a tree stands for.

        Raises what `to_sympy` does, and `UndefinedError` for sums of what cannot be added.
        """
        used = [name for name in variables(node) if name in self.holes]
        if not used:
            return to_sympy(node)
        if any(isinstance(self.holes[name], sympy.MatrixBase) for name in used):
            return self._of_matrices(node)
        built = to_sympy(node)
        value = built.xreplace({sympy.Symbol(name): self.holes[name] for name in used})
        if value.has(sympy.zoo, sympy.nan):
            raise UndefinedError("That has no value.")
        return value

    def _of_matrices(self, node: Node) -> Any:
        match node:
            case Name(name=name) if name in self.holes:
                return self.holes[name]
            case Negative(operand=operand):
                return -self._of_matrices(operand)
            case Binary(sign=sign, left=left, right=right):
                first, second = self._of_matrices(left), self._of_matrices(right)
                return _combined(sign, first, second)
            case Call(function="abs", arguments=(argument,)):
                inner = self._of_matrices(argument)
                return inner.det() if isinstance(inner, sympy.MatrixBase) else abs(inner)
            case _:
                return to_sympy(node)

    def free_names(self, node: Node) -> tuple[str, ...]:
        """The variables of a tree and of what stands in its holes; units are none."""
        names: list[str] = []
        for name in variables(node):
            if name in self.holes:
                names += sorted(str(symbol) for symbol in self.holes[name].free_symbols)
            elif not name.startswith(UNIT):
                names.append(name)
        return tuple(dict.fromkeys(names))

    def has_unknown_function(self, node: Node) -> bool:
        """Whether the value of a function that was never defined is in a tree."""
        return any(isinstance(part, Call) and part.function in ("f", "g") for part in walk(node))


def _combined(sign: str, first: Any, second: Any) -> Any:
    try:
        if sign == "+":
            return first + second
        if sign == "-":
            return first - second
        if sign == "*":
            return first * second
        if sign == "/" and not isinstance(second, sympy.MatrixBase):
            return first / second
        if sign == "^" and isinstance(second, sympy.Integer) and abs(second) <= 50:
            return first**second
        if sign == "^" and second == sympy.Symbol("T"):
            return first.T
    except (ValueError, TypeError, sympy.ShapeError) as error:
        raise UndefinedError("These cannot be combined.") from error
    raise UndefinedError("These cannot be combined.")
