"""The working of a differential equation of the first order: integrate, separate, or a factor.

Equations of higher order are in `ode_order_steps.py`. What is noted ends with the solution that
`ode_answers.py` found, and each line on the way is confirmed with it.
"""

from typing import Final

from tutor_tui.mathematics.integration.logarithm_bars import with_absolute_logarithms
from tutor_tui.mathematics.kinds.calculus.ode_answers import as_written, solutions_of
from tutor_tui.mathematics.kinds.calculus.ode_methods import integral
from tutor_tui.mathematics.kinds.calculus.ode_order_steps import order_steps
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show

_PATIENCE: Final = 1.0
_PLACES: Final = ("7/5", "5/7", "19/6")
_CONSTANT: Final = "9/7"
_TINY: Final = 1e-9


def ode_steps(problem: DifferentialEquation) -> tuple[Step, ...] | None:
    """Lines of working that end with the solution; `None` where no rule here leads to it."""
    found = solutions_of(problem)
    if not found:
        return None
    if problem.order > 1:
        return within(_PATIENCE, lambda: order_steps(problem, found[0]))
    return within(_PATIENCE, lambda: _Working(problem, found).steps())


class _Working:
    """An equation `y' = F(x, y)` and its solutions."""

    def __init__(self, problem: DifferentialEquation, solutions: "list[sympy.Expr]") -> None:
        self._problem = problem
        self._solutions = solutions
        self.x, self.y = sympy.Symbol(problem.variable), sympy.Symbol(problem.function)

    def steps(self) -> tuple[Step, ...] | None:
        """The first way that leads to the solution."""
        slope = self._slope()
        if slope is None:
            return None
        if not slope.has(self.y):
            return self._integrated(slope)
        return self._separated(slope) or self._with_factor(slope)

    def _slope(self) -> "sympy.Expr | None":
        whole = as_written(self._problem)
        derivative = sympy.Symbol("p")
        plain = sympy.expand(
            whole.subs(sympy.Derivative(sympy.Function(self.y.name)(self.x), self.x), derivative)
        ).subs(sympy.Function(self.y.name)(self.x), self.y)
        if plain.has(sympy.Derivative) or not plain.is_polynomial(derivative):
            return None
        if sympy.degree(plain, derivative) != 1:
            return None
        return sympy.factor(-plain.coeff(derivative, 0) / plain.coeff(derivative, 1))

    def _integrated(self, slope: "sympy.Expr") -> tuple[Step, ...] | None:
        whole = integral(slope, self.x)
        if whole is None or not self._stays(self.y - whole):
            return None
        reason = f"Only {code(str(self.x))} stands on the right: integrate both sides."
        line = f"{self.y} = {show(whole)} + C1"
        before = f"{self.y}' = {show(slope)}"
        return (Step("integrate", reason, before, (line,)), *self._fixed(line))

    def _separated(self, slope: "sympy.Expr") -> tuple[Step, ...] | None:
        """`dy/h(y) = g(x) dx`, both sides integrated."""
        parts = sympy.separatevars(slope, symbols=[self.x, self.y], dict=True)
        if not parts:
            return None
        across, up = parts[self.x] * parts["coeff"], 1 / parts[self.y]
        sides = integral(up, self.y), integral(across, self.x)
        if sides[0] is None or sides[1] is None:
            return None
        if not self._stays(sides[0] - sides[1]):
            return None
        left = with_absolute_logarithms(sides[0], self.y)
        right = with_absolute_logarithms(sides[1], self.x)
        torn = f"{_before_differential(up, self.y)} = {_before_differential(across, self.x)}"
        line = f"{show(left)} = {show(right)} + C"
        return (
            Step(
                "separate",
                f"Bring everything with {code(str(self.y))} to one side and everything with "
                f"{code(str(self.x))} to the other.",
                f"d{self.y}/d{self.x} = {show(slope)}",
                (torn,),
            ),
            Step("integrate both sides", "Integrate both sides.", torn, (line,)),
            *self._solved(left, line),
        )

    def _solved(self, left: "sympy.Expr", line: str) -> tuple[Step, ...]:
        if self._problem.conditions:
            reason = f"Use the condition to find the constant, and solve for {code(str(self.y))}."
            return (Step("condition", reason, line, self._ends()),)
        if left == self.y:
            return ()
        reason = f"Solve for {code(str(self.y))}; what comes from `C` is a constant again."
        return (Step("solve for it", reason, line, self._ends()),)

    def _with_factor(self, slope: "sympy.Expr") -> tuple[Step, ...] | None:
        """`y' + P y = Q`, multiplied with `e^(∫ P dx)`."""
        opened = sympy.expand(slope)
        if not opened.is_polynomial(self.y) or sympy.degree(opened, self.y) != 1:
            return None
        p, q = (
            sympy.simplify(part) for part in (-opened.coeff(self.y, 1), opened.coeff(self.y, 0))
        )
        power = integral(p, self.x)
        if power is None:
            return None
        factor = sympy.simplify(sympy.exp(sympy.expand_log(power, force=True)))
        right = sympy.simplify(factor * q)
        whole = integral(right, self.x)
        if whole is None or not self._stays(factor * self.y - whole):
            return None
        return self._factor_lines(p, q, power, factor, right, whole)

    def _factor_lines(
        self,
        p: "sympy.Expr",
        q: "sympy.Expr",
        power: "sympy.Expr",
        factor: "sympy.Expr",
        right: "sympy.Expr",
        whole: "sympy.Expr",
    ) -> tuple[Step, ...]:
        y = self.y
        term = show(p * y)
        sign = "-" if term.startswith("-") else "+"
        normal = f"{y}' {sign} {term.removeprefix('-')} = {show(q)}"
        product = show(factor * y)
        line = f"{product} = {show(whole + sympy.Symbol('C1'))}"
        made = f"e^(∫ ({show(p)}) d{self.x}) = e^({show(power)})"
        turned = f"({product})' = {show(right)}"
        why = f"The left side is the derivative of {code(product)}, by the product rule."
        multiply = f"Multiply by the integrating factor {code(show(factor))}. {why}"
        reason = f"Divide by {code(show(factor))}."
        return (
            *self._in_normal_form(normal),
            Step(
                "integrating factor", "The integrating factor is `e^(∫ P)`.", made, (show(factor),)
            ),
            Step("product backwards", multiply, normal, (turned,)),
            Step("integrate both sides", "Integrate both sides.", turned, (line,)),
            *self._fixed(line, reason),
        )

    def _in_normal_form(self, normal: str) -> tuple[Step, ...]:
        given = self._problem.text
        if given.replace(" ", "").replace("*", "") == normal.replace(" ", ""):
            return ()
        form = code(f"{self.y}′ + P {self.y} = Q")
        return (Step("normal form", f"Write it as {form}.", given, (normal,)),)

    def _fixed(self, line: str, reason: str = "") -> tuple[Step, ...]:
        """The last line: solved for y, with the constant that a condition asks for."""
        if self._problem.conditions:
            told = "Put the condition in to find the constant."
            told = (
                f"{reason[:-1]}, and put the condition in to find the constant." if reason else told
            )
            return (Step("condition", told, line, self._ends()),)
        return (Step("solve for it", reason, line, self._ends()),) if reason else ()

    def _ends(self) -> tuple[str, ...]:
        return tuple(f"{self.y} = {show(solution)}" for solution in self._solutions)

    def _stays(self, relation: "sympy.Expr") -> bool:
        """Whether it is the same everywhere on the graph of each solution."""
        return all(self._is_level(relation.subs(self.y, part)) for part in self._solutions)

    def _is_level(self, height: "sympy.Expr") -> bool:
        slope = sympy.diff(height, self.x)
        others = {name: sympy.Rational(_CONSTANT) for name in slope.free_symbols - {self.x}}
        sizes = [abs(slope.subs(others).subs(self.x, sympy.Rational(at)).n(20)) for at in _PLACES]
        return all(size.is_number and size < _TINY for size in sizes)


def _before_differential(body: "sympy.Expr", name: "sympy.Symbol") -> str:
    """`dy/y` and `2x dx`, as they are written."""
    top, bottom = sympy.fraction(body)
    if bottom != 1 and top == 1:
        return f"d{name}/{show(bottom)}" if bottom.is_Atom else f"d{name}/({show(bottom)})"
    if body in (1, -1):
        return f"d{name}" if body == 1 else f"-d{name}"
    return f"({show(body)}) d{name}" if body.is_Add or bottom != 1 else f"{show(body)} d{name}"
