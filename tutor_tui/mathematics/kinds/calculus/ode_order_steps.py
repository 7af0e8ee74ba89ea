"""The working of linear differential equations with constant coefficients.

The characteristic equation, the functions that its roots give, a trial function for the other
side, and the constants at last.
"""

from itertools import permutations
from typing import Final

from tutor_tui.mathematics.kinds.calculus.ode_answers import as_written
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show

_HIGHEST: Final = 4
_TINY: Final = 1e-9


def order_steps(problem: DifferentialEquation, solution: "sympy.Expr") -> tuple[Step, ...] | None:
    """Lines of working that end with the solution; `None` for equations of another form."""
    working = _Working(problem)
    if not 2 <= problem.order <= _HIGHEST or not working.is_of_this_form():
        return None
    return working.steps(solution)


class _Working:
    def __init__(self, problem: DifferentialEquation) -> None:
        self._problem = problem
        self.x = sympy.Symbol(problem.variable, real=True)
        whole = as_written(problem).xreplace({sympy.Symbol(problem.variable): self.x})
        function = sympy.Function(problem.function)(self.x)
        marks = [sympy.Dummy() for _ in range(problem.order + 1)]
        for order in range(problem.order, 0, -1):
            whole = whole.subs(sympy.Derivative(function, (self.x, order)), marks[order])
        self._whole = sympy.expand(whole.subs(function, marks[0]))
        self._marks = marks
        self.factors: list[sympy.Expr] = []
        self.other: sympy.Expr = sympy.S.Zero

    def is_of_this_form(self) -> bool:
        """Takes the coefficients; whether they are numbers."""
        if not self._whole.is_polynomial(*self._marks):
            return False
        self.factors = [self._whole.coeff(mark, 1) for mark in self._marks]
        rest = sum((f * m for f, m in zip(self.factors, self._marks, strict=True)), sympy.S.Zero)
        self.other = sympy.expand(rest - self._whole)
        is_linear = not self.other.has(*self._marks)
        return is_linear and all(factor.is_Rational for factor in self.factors)

    def steps(self, solution: "sympy.Expr") -> tuple[Step, ...] | None:
        """All lines, if the sum of the parts is the solution."""
        r, y = sympy.Symbol("r"), self._problem.function
        polynomial = sum((f * r**power for power, f in enumerate(self.factors)), sympy.S.Zero)
        roots = sympy.roots(sympy.Poly(polynomial, r))
        if sum(roots.values()) != self._problem.order:
            return None
        base = self._functions(roots)
        constants = sympy.symbols(f"C1:{len(base) + 1}")
        free = sum((c * part for c, part in zip(constants, base, strict=True)), sympy.S.Zero)
        equation = f"{show(polynomial)} = 0"
        zeros = tuple(f"r = {show(root)}" for root in roots)
        put = f"Put {code(f'{y} = e^(r {self._problem.variable})')} in and divide by it: that is "
        homogeneous = " for the equation with 0 on the right" if self.other != 0 else ""
        found = [
            Step(
                "exponential put in",
                f"{put}the characteristic equation{homogeneous}.",
                self._problem.text,
                (equation,),
            ),
            Step("exponents", "Solve it for `r`.", equation, zeros),
            Step("solutions of roots", _told(roots), ", ".join(zeros), (f"{y} = {show(free)}",)),
        ]
        particular = self._particular(roots, found)
        if particular is None:
            return None
        return self._finished(found, free, particular, solution)

    def _functions(self, roots: "dict[sympy.Expr, int]") -> "list[sympy.Expr]":
        """`x^k e^(rx)` for each root, `sin` and `cos` for a pair of complex ones."""
        base: list[sympy.Expr] = []
        for root, count in sorted(roots.items(), key=lambda pair: sympy.re(pair[0])):
            real, imaginary = root.as_real_imag()
            grown = sympy.exp(real * self.x)
            for power in range(count):
                if imaginary == 0:
                    base.append(self.x**power * grown)
                elif imaginary > 0:
                    angle = imaginary * self.x
                    base += [self.x**power * grown * f(angle) for f in (sympy.sin, sympy.cos)]
        return base

    def _particular(self, roots: "dict[sympy.Expr, int]", found: list[Step]) -> "sympy.Expr | None":
        """A solution for the other side by a trial function, noted; `None` where none is known."""
        if self.other == 0:
            return sympy.S.Zero
        trial = _trial(self.other, self.x, roots)
        if trial is None:
            return None
        body, names = trial
        left = sum(
            (f * sympy.diff(body, self.x, order) for order, f in enumerate(self.factors)),
            sympy.S.Zero,
        )
        values = sympy.solve(_equations(left - self.other, self.x), names, dict=True)
        if len(values) != 1 or set(values[0]) != set(names):
            return None
        particular = body.subs(values[0])
        reason = (
            f"For the right side {code(show(self.other))} try a function of the same kind with "
            f"open factors, and compare coefficients after putting it in."
        )
        name = f"{self._problem.function}_p"
        after = f"{name} = {show(particular)}"
        found.append(Step("undetermined", reason, f"{name} = {show(body)}", (after,)))
        return particular

    def _finished(
        self,
        found: list[Step],
        free: "sympy.Expr",
        particular: "sympy.Expr",
        solution: "sympy.Expr",
    ) -> tuple[Step, ...] | None:
        """The sum, and the constants that the conditions fix, if that is the solution."""
        y = self._problem.function
        whole, goal = free + particular, solution.subs(sympy.Symbol(self.x.name), self.x)
        if not self._reaches(whole, goal):
            return None
        line = f"{y} = {show(whole)}"
        if particular != 0:
            reason = "Add both: all solutions are one of them plus those for 0 on the right."
            parts = f"{y} = ({show(free)}) + ({show(particular)})"
            found.append(Step("superposition", reason, parts, (line,)))
        if self._problem.conditions:
            reason = "Put the conditions in to find the constants."
            found.append(Step("condition", reason, line, (f"{y} = {show(solution)}",)))
        return tuple(found)

    def _reaches(self, whole: "sympy.Expr", goal: "sympy.Expr") -> bool:
        """Whether the solution is the general one, its constants named or fixed in some way."""
        constants = sorted(whole.free_symbols - {self.x}, key=str)
        if self._problem.conditions:
            rest = _equations(sympy.expand(whole - goal), self.x)
            return bool(sympy.solve(rest, constants, dict=True))
        return any(
            sympy.simplify(whole.xreplace(dict(zip(constants, order, strict=True))) - goal) == 0
            for order in permutations(constants)
        ) or bool(sympy.solve(_equations(sympy.expand(whole - goal), self.x), constants, dict=True))


def _told(roots: "dict[sympy.Expr, int]") -> str:
    """What each sort of roots that occurs gives."""
    words = ["each real root `r` gives `e^(r x)`"] if any(root.is_real for root in roots) else []
    if any(not root.is_real for root in roots):
        words.append("a pair `a ± b i` gives `e^(a x) sin(b x)` and `e^(a x) cos(b x)`")
    if any(count > 1 for count in roots.values()):
        words.append("a double root gives `x` times its function as well")
    text = listed(words)
    return f"{text[0].upper()}{text[1:]}."


def _trial(
    other: "sympy.Expr", x: "sympy.Symbol", roots: "dict[sympy.Expr, int]"
) -> "tuple[sympy.Expr, list[sympy.Symbol]] | None":
    """A sum of functions like those of the other side, with open factors A, B, …"""
    degrees: dict[tuple[sympy.Expr, sympy.Expr], int] = {}
    for term in sympy.Add.make_args(other):
        kind = _kind_of(term, x)
        if kind is None:
            return None
        power, growth, turn = kind
        degrees[growth, turn] = max(power, degrees.get((growth, turn), 0))
    names = iter(sympy.symbols("A B D F G H K L"))
    taken: list[sympy.Symbol] = []
    body = sympy.S.Zero
    for (growth, turn), degree in degrees.items():
        shift = roots.get(growth + sympy.I * turn, 0)
        waves = [sympy.S.One] if turn == 0 else [sympy.sin(turn * x), sympy.cos(turn * x)]
        if len(taken) + len(waves) * (degree + 1) > 8:
            return None
        for wave in waves:
            for power in range(degree, -1, -1):
                taken.append(next(names))
                body += taken[-1] * x ** (power + shift) * sympy.exp(growth * x) * wave
    return body, taken


def _kind_of(term: "sympy.Expr", x: "sympy.Symbol") -> "tuple[int, sympy.Expr, sympy.Expr] | None":
    """The exponents of `x^n e^(ax) sin(bx)`; `None` for other functions."""
    power, growth, turn = 0, sympy.S.Zero, sympy.S.Zero
    for factor in sympy.Mul.make_args(term):
        inner = factor.args[0] if isinstance(factor, sympy.Function | sympy.exp) else None
        rate = inner.coeff(x, 1) if inner is not None else None
        is_plain = inner is not None and sympy.expand(inner - rate * x) == 0
        if not factor.has(x):
            continue
        if factor.is_Pow and factor.base == x and factor.exp.is_Integer and factor.exp > 0:
            power += int(factor.exp)
        elif factor == x:
            power += 1
        elif isinstance(factor, sympy.exp) and is_plain:
            growth += rate
        elif isinstance(factor, sympy.sin | sympy.cos) and is_plain and turn == 0:
            turn = abs(rate or sympy.S.Zero)
        else:
            return None
    return power, growth, turn


def _equations(difference: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """The factors of the different functions of `x`, each of which must be 0."""
    groups: dict[sympy.Expr, sympy.Expr] = {}
    for term in sympy.Add.make_args(sympy.expand(difference)):
        factor, rest = term.as_independent(x)
        rest = sympy.powsimp(rest)
        groups[rest] = groups.get(rest, sympy.S.Zero) + factor
    return list(groups.values())
