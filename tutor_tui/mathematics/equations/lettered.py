"""Equations in one unknown with other letters: `e^(2x) + 2e^x + 1 = z`, `sin(ax) = b`.

One part that holds the unknown is found, the equation solved for its value, and the part undone by
its inverse; each formula keeps the conditions under which that is possible in the real numbers.
"""

from functools import reduce
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lettered_methods import METHODS
from tutor_tui.mathematics.equations.undoing import (
    UNDOING,
    Condition,
    Formula,
    Undone,
    undone_power,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.show import show

_DEPTH: Final = 8
_MOST_OPERATIONS: Final = 120


class LetteredSearch:
    """The search for formulas of `x`; `turns` is the letter that counts the turns of angles.

    `taken` are the letters that stand for something already.
    """

    def __init__(
        self,
        x: "sympy.Symbol",
        turns: "sympy.Symbol",
        taken: frozenset[str] = frozenset(),
        depth: int = 0,
    ) -> None:
        self.x = x
        self.turns = turns
        self.steps: list[Step] = []
        self._taken = taken | {x.name, turns.name}
        self._depth = depth

    def zeros(self, expression: "sympy.Expr") -> tuple[Formula, ...]:
        """Formulas among which all solutions are. Raises `UnsolvedError`."""
        self._depth += 1
        if self._depth > _DEPTH or expression.count_ops() > _MOST_OPERATIONS:
            raise UnsolvedError
        top = sympy.fraction(sympy.together(sympy.powsimp(expression, combine="exp")))[0]
        if not top.has(self.x):
            if sympy.simplify(top) == 0:
                raise UnsolvedError
            return ()
        top = sympy.expand(top) if top.is_polynomial(self.x) else top
        product = sympy.factor(top)
        factors = [part for part in sympy.Mul.make_args(product) if _turns(part, self.x)]
        parts = [part.as_base_exp()[0] for part in factors]
        if len(parts) > 1:
            return self._of_factors(product, parts)
        if parts:
            top = parts[0]
        found = self._polynomial(top)
        found = self._one_part(top) if found is None else found
        for method in METHODS:
            found = method(top, self) if found is None else found
        if found is None:
            raise UnsolvedError
        return found

    def _of_factors(self, product: "sympy.Expr", parts: "list[sympy.Expr]") -> tuple[Formula, ...]:
        lines = tuple(f"{show(part)} = 0" for part in parts)
        self.step("zero", "A product is zero only when one of its factors is.",
                   f"{show(product)} = 0", lines)  # fmt: skip
        depth = self._depth
        found: list[Formula] = []
        for part in parts:
            self._depth = depth
            found += self.zeros(part)
        return _distinct(found)

    def _polynomial(self, expression: "sympy.Expr") -> tuple[Formula, ...] | None:
        if not expression.is_polynomial(self.x):
            return None
        polynomial = sympy.Poly(sympy.expand(expression), self.x)
        if polynomial.degree() == 1:
            return self._linear(polynomial)
        if polynomial.degree() == 2:
            return self._quadratic(polynomial)
        step = reduce(gcd, (power for (power,) in polynomial.monoms()))
        if step == 1:
            raise UnsolvedError
        inner = self.letter()
        reduced = sympy.Poly.from_dict(
            {(power // step,): value for (power,), value in polynomial.as_dict().items()}, inner
        )
        return self.back(reduced.as_expr(), inner, self.x**step)

    def _linear(self, polynomial: "sympy.Poly") -> tuple[Formula, ...]:
        a, b = polynomial.all_coeffs()
        value = _readable(-b / a)
        conditions = (Condition(sympy.factor(a), "≠"),) if a.free_symbols else ()
        line, result = f"{show(polynomial.as_expr())} = 0", f"{self.x.name} = {show(value)}"
        self.step("isolate", f"Get {code(self.x.name)} alone.", line, (result,))
        return (Formula(value, conditions),)

    def _quadratic(self, polynomial: "sympy.Poly") -> tuple[Formula, ...]:
        a, b, c = polynomial.all_coeffs()
        inside = sympy.factor(b**2 - 4 * a * c)
        if inside.is_negative:
            return ()
        root = sympy.sqrt(inside)
        root = root.xreplace({part: part.args[0] for part in root.atoms(sympy.Abs)})
        values = [sympy.simplify((-b + sign * root) / (2 * a)) for sign in (-1, 1)]
        conditions = [Condition(a, "≠")] if a.free_symbols else []
        if inside.free_symbols and root.has(sympy.Pow) and not inside.is_nonnegative:
            conditions.append(Condition(inside, "≥"))
        lines = tuple(f"{self.x.name} = {show(value)}" for value in values)
        self.step("quadratic", "Use the quadratic formula.",
                   f"{show(polynomial.as_expr())} = 0", lines)  # fmt: skip
        return _distinct([Formula(value, tuple(conditions)) for value in values])

    def _one_part(self, expression: "sympy.Expr") -> tuple[Formula, ...] | None:
        """The unknown stands in one part only, which may occur several times."""
        parts = _parts(expression, self.x)
        outer = [part for part in parts if not any(o != part and o.has(part) for o in parts)]
        inner = self.letter()
        if len(outer) == 1:
            replaced = expression.xreplace({outer[0]: inner})
            replaced = self._without_root(replaced, inner, outer[0])
            return None if replaced.has(self.x) else self.back(replaced, inner, outer[0])
        roots = [part for part in outer if part.is_Pow and part.exp.is_Rational]
        if len({part.base for part in roots}) != 1 or len(roots) != len(outer):
            return None
        index = lcm(*(int(part.exp.q) for part in roots))
        root = sympy.root(roots[0].base, index)
        replaced = expression.xreplace({part: inner ** (part.exp * index) for part in roots})
        return None if replaced.has(self.x) else self.back(replaced, inner, root)

    def _without_root(
        self, replaced: "sympy.Expr", inner: "sympy.Symbol", root: "sympy.Expr"
    ) -> "sympy.Expr":
        """Where the unknown stands beside a root of it, it is a power of the root."""
        is_root = root.is_Pow and root.exp.is_Rational and root.exp.p == 1
        if not replaced.has(self.x) or not is_root or not root.base.is_polynomial(self.x):
            return replaced
        inside = sympy.Poly(root.base, self.x)
        if inside.degree() != 1:
            return replaced
        factor, rest = inside.all_coeffs()
        return replaced.subs(self.x, (inner**root.exp.q - rest) / factor)

    def back(
        self, replaced: "sympy.Expr", inner: "sympy.Symbol", part: "sympy.Expr"
    ) -> tuple[Formula, ...]:
        """Solve for the value of a part, undo the part for each value, and go on."""
        within = LetteredSearch(inner, self.turns, self._taken, self._depth)
        values = within.zeros(replaced)
        self._tell_values(replaced, inner, part, within.steps, values)
        found: list[Formula] = []
        for value in values:
            for undone in _undone(part, value.value, self.turns):
                found += self._on_from(undone, value, part)
        return _distinct(found)

    def _on_from(self, undone: Undone, value: Formula, part: "sympy.Expr") -> list[Formula]:
        """The formulas from one value of a part, where it can have that value."""
        conditions = _open((*value.conditions, *undone.conditions))
        if conditions is None:
            return []
        reason = f"Undo {code(show(part))} on both sides."
        self.step("undo", reason, f"{show(part)} = {show(value.value)}",
                   (f"{show(undone.inside)} = {show(undone.other)}",))  # fmt: skip
        if undone.inside == self.x:
            return [Formula(_readable(undone.other), conditions)]
        depth = self._depth
        rests = self.zeros(undone.inside - undone.other)
        self._depth = depth
        return [Formula(rest.value, (*conditions, *rest.conditions)) for rest in rests]

    def _tell_values(
        self,
        replaced: "sympy.Expr",
        inner: "sympy.Symbol",
        part: "sympy.Expr",
        steps: list[Step],
        values: tuple[Formula, ...],
    ) -> None:
        """How the values of a part come out of the equation."""
        before = f"{show(replaced.xreplace({inner: part}))} = 0"
        lines = tuple(f"{show(part)} = {show(value.value)}" for value in values)
        if len(steps) < 2 and all(step.rule == "isolate" for step in steps):
            self.step("isolate", f"Get {code(show(part))} alone.", before, lines)
            return
        reason = f"With {code(f'{inner.name} = {show(part)}')} this is an equation in "
        self.step("substitute", f"{reason}{code(inner.name)}.", before, (f"{show(replaced)} = 0",))
        self.steps += steps
        self.step("back", f"Put {code(show(part))} back in.", steps[-1].after[-1], lines)

    def letter(self) -> "sympy.Symbol":
        """A letter for a part of the equation, which stands for nothing yet."""
        name = next((name for name in "utwsqpkmghrvcdbafjlyzx" if name not in self._taken), None)
        if name is None:
            raise UnsolvedError
        return sympy.Symbol(name, real=True)

    def step(self, rule: str, reason: str, before: str, lines: tuple[str, ...]) -> None:
        """Add a line of working, unless nothing changes."""
        if lines and lines != (before,):
            self.steps.append(Step(rule, reason, before, lines))


def _readable(value: "sympy.Expr") -> "sympy.Expr":
    return shortest([value, sympy.cancel(value), sympy.factor(value), sympy.radsimp(value),
                     sympy.expand(value, log=False)])  # fmt: skip


def _turns(part: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether a factor can be zero for some value of the unknown."""
    base, power = part.as_base_exp()
    return bool(base.has(x) and not (power.is_number and power.is_negative))


def _parts(expression: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """Functions and roots of the unknown, and powers with it above."""
    return [
        part
        for part in expression.atoms(sympy.Function, sympy.Pow)
        if part.has(x) and not (part.is_Pow and part.exp.is_Integer)
    ]


def _undone(part: "sympy.Expr", value: "sympy.Expr", n: "sympy.Symbol") -> tuple[Undone, ...]:
    """What the inside of a part must be where the part has a value."""
    if part.is_Pow:
        return undone_power(part, value)
    undo = UNDOING.get(type(part).__name__)
    if undo is None or len(part.args) != 1:
        raise UnsolvedError
    return undo(part.args[0], value, n)


def _open(conditions: tuple[Condition, ...]) -> tuple[Condition, ...] | None:
    """The conditions that are not settled; `None` where one cannot be fulfilled."""
    settled = [condition.holds() for condition in conditions]
    if False in settled:
        return None
    kept = [c for c, holds in zip(conditions, settled, strict=True) if holds is None]
    return tuple(dict.fromkeys(kept))


def _distinct(found: list[Formula]) -> tuple[Formula, ...]:
    return tuple({formula.value: formula for formula in reversed(found)}.values())[::-1]


def spoken_conditions(conditions: tuple[Condition, ...]) -> str:
    """ ", if `a ≠ 0` and `b > 0`", or nothing."""
    shown = [code(condition.shown()) for condition in conditions]
    return f", if {listed(list(dict.fromkeys(shown)))}" if shown else ""
