"""The working of a derivative, rule by rule: the outermost rule first, then its parts."""

from itertools import pairwise

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Differentiate, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.terms import coefficients, from_coefficients, shown_terms, terms_of
from tutor_tui.mathematics.written import written

_STEP_LIMIT = 14


def derivative_steps(problem: Differentiate) -> tuple[Step, ...] | None:
    """Each rule with a function and its derivative, the parts before the whole.

    `None` where a rule is missing here or the working would be long.
    """
    working = _Working(sympy.Symbol(problem.variable))
    expression = to_sympy(problem.expression)
    for _ in range(problem.order):
        expression = sympy.expand(working.derive(expression))
        if working.is_lost or len(working.steps) > _STEP_LIMIT:
            return _order_by_order(problem) if problem.order > 1 else None
    if problem.at is not None:
        place = to_sympy(problem.at)
        value = sympy.simplify(expression.subs(sympy.Symbol(problem.variable), place))
        if not value.is_finite:
            return None
        reason = f"Put {code(f'{problem.variable} = {show(place)}')} in."
        working.steps.append(Step("substitute", reason, show(expression), (show(value),)))
    return tuple(working.steps)


def _order_by_order(problem: Differentiate) -> tuple[Step, ...] | None:
    """One line for each derivative, where all rules together would be long."""
    symbol = sympy.Symbol(problem.variable)
    lines = [to_sympy(problem.expression)]
    for _ in range(problem.order):
        lines.append(sympy.expand(sympy.diff(lines[-1], symbol)))
    if problem.at is not None or problem.order > _STEP_LIMIT:
        return None
    return tuple(
        Step(
            "derivative",
            "Differentiate once more." if number else "Differentiate term by term.",
            show(before),
            (show(after),),
        )
        for number, (before, after) in enumerate(pairwise(lines))
    )


def expanded_first(problem: Differentiate) -> str | None:
    """A polynomial of brackets or products as its expanded terms, whose derivative is the same.

    `None` for other functions, for what is expanded already, and where many terms come out.
    """
    name = problem.variable
    terms = terms_of(problem.expression, name)
    if terms is None or problem.order > 1 or problem.at is not None:
        return None
    numbers = coefficients(terms)
    expanded = shown_terms([one for one in from_coefficients(numbers) if one[0]], name)
    is_same = expanded == written(problem.expression)
    return None if is_same or len(numbers) > _MOST_POWERS else expanded


_MOST_POWERS = 7


class _Working:
    """Derives an expression by the rules, and notes each application that is worth a line."""

    def __init__(self, symbol: "sympy.Symbol") -> None:
        self._symbol = symbol
        self.steps: list[Step] = []
        self.is_lost = False

    def derive(self, expression: "sympy.Expr") -> "sympy.Expr":
        if not expression.has(self._symbol):
            return self._note(
                "constant", "A constant has the derivative 0.", expression, sympy.S.Zero
            )
        if expression == self._symbol:
            return sympy.S.One
        if expression.is_Add:
            return self._sum(expression)
        if expression.is_Mul:
            return self._product(expression)
        if expression.is_Pow:
            return self._power(expression)
        if isinstance(expression, sympy.exp):
            return self._chain(expression, expression.args[0])
        if isinstance(expression, sympy.Function) and len(expression.args) == 1:
            return self._chain(expression, expression.args[0])
        self.is_lost = True
        return sympy.S.Zero

    def _note(
        self, rule: str, reason: str, before: "sympy.Expr", after: "sympy.Expr"
    ) -> "sympy.Expr":
        step = Step(rule, reason, show(before), (show(after),))
        if step not in self.steps:
            self.steps.append(step)
        return after

    def _sum(self, expression: "sympy.Expr") -> "sympy.Expr":
        terms = expression.as_ordered_terms()
        result = sympy.Add(*(self.derive(term) for term in terms))
        reason = "Sum rule: differentiate each term and add."
        return self._note("sum", reason, expression, result)

    def _product(self, expression: "sympy.Expr") -> "sympy.Expr":
        top, bottom = sympy.fraction(expression, exact=True)
        if bottom.has(self._symbol):
            return self._quotient(expression, top, bottom)
        factor, rest = expression.as_independent(self._symbol)
        if factor != 1:
            reason = f"Constant factor: {code(show(factor))} stays as it is."
            return self._note("constant factor", reason, expression, factor * self.derive(rest))
        first, second = rest.as_two_terms()
        result = self.derive(first) * second + first * self.derive(second)
        reason = (
            f"Product rule, {code('(u v)′ = u′ v + u v′')}, with "
            f"{code(f'u = {show(first)}')} and {code(f'v = {show(second)}')}."
        )
        return self._note("product", reason, expression, result)

    def _quotient(
        self, expression: "sympy.Expr", top: "sympy.Expr", bottom: "sympy.Expr"
    ) -> "sympy.Expr":
        if not top.has(self._symbol):
            return self._reciprocal(expression, top, bottom)
        result = (self.derive(top) * bottom - top * self.derive(bottom)) / bottom**2
        reason = (
            f"Quotient rule, {code('(u/v)′ = (u′ v - u v′)/v²')}, with "
            f"{code(f'u = {show(top)}')} and {code(f'v = {show(bottom)}')}."
        )
        return self._note("quotient", reason, expression, result)

    def _reciprocal(
        self, expression: "sympy.Expr", top: "sympy.Expr", bottom: "sympy.Expr"
    ) -> "sympy.Expr":
        result = top * self.derive(1 / bottom)
        reason = f"Constant factor: {code(show(top))} stays as it is."
        return self._note("constant factor", reason, expression, result)

    def _power(self, expression: "sympy.Expr") -> "sympy.Expr":

        base, exponent = expression.as_base_exp()
        if exponent.has(self._symbol):
            return self._exponential(expression, base, exponent)
        outer = exponent * base ** (exponent - 1)
        if base == self._symbol:
            reason = f"Power rule, {code('(xⁿ)′ = n xⁿ⁻¹')}, with {code(f'n = {show(exponent)}')}."
            reason = reason.replace("xⁿ", f"{show(base)}ⁿ")
            return self._note("power", reason, expression, outer)
        result = outer * self.derive(base)
        reason = f"Power rule and chain rule: the inner function is {code(show(base))}."
        return self._note("chain", reason, expression, result)

    def _exponential(
        self, expression: "sympy.Expr", base: "sympy.Expr", exponent: "sympy.Expr"
    ) -> "sympy.Expr":
        if base.has(self._symbol):
            result = expression * self.derive(exponent * sympy.log(base))
            reason = (
                f"Write it as {code(f'e^({show(exponent * sympy.log(base))})')}, then chain rule."
            )
            return self._note("power", reason, expression, result)
        inner = sympy.S.One if exponent == self._symbol else self.derive(exponent)
        result = expression * sympy.log(base) * inner
        name = "e^x is its own derivative" if base == sympy.E else "(aˣ)′ = aˣ ln(a)"
        reason = f"Exponential rule: {code(name) if base != sympy.E else name}"
        chained = "" if inner == 1 else f", times the derivative of {code(show(exponent))}"
        return self._note("exponential", f"{reason}{chained}.", expression, result)

    def _chain(self, expression: "sympy.Expr", inner: "sympy.Expr") -> "sympy.Expr":
        place = sympy.Dummy()
        outer = sympy.diff(expression.func(place), place).subs(place, inner)
        if outer.has(sympy.Derivative, sympy.Subs):
            self.is_lost = True
        if inner == self._symbol:
            return self._note("table", "From the table of derivatives.", expression, outer)
        result = outer * self.derive(inner)
        reason = f"Chain rule: the inner function is {code(show(inner))}."
        return self._note("chain", reason, expression, result)
