"""The working of a limit: put in, cancel, rationalise, L'Hôpital, or divide by a power."""

from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.limit_sides import side_steps
from tutor_tui.mathematics.kinds.calculus.limit_values import limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.limits_at_ends import limit_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show

_ROUNDS: Final = 5
_PATIENCE: Final = 0.7


def limit_steps(problem: Limit) -> tuple[Step, ...] | None:
    """Lines of working that end with the limit; `None` where no rule here leads to it."""
    value = limit_value(problem)
    if value is None or to_sympy(problem.place).free_symbols:
        return None
    if not value.is_finite:
        return within(_PATIENCE, lambda: side_steps(problem))
    working = _Working(problem)
    found = within(1.0, working.work)
    if found is None or not working.steps or not _is_same(found, value):
        return within(_PATIENCE, lambda: side_steps(problem))
    return tuple(working.steps)


def _is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    return bool(sympy.simplify(first - second) == 0)


_Way = Callable[["sympy.Expr"], "sympy.Expr | None"]


class _Working:
    def __init__(self, problem: Limit) -> None:
        self._x = sympy.Symbol(problem.variable)
        self._place = to_sympy(problem.place)
        self._start = to_sympy(problem.expression)
        self._way = problem.way
        self.steps: list[Step] = []

    def work(self) -> "sympy.Expr | None":
        """The value that the rules lead to."""
        expression = self._start
        for round_ in range(_ROUNDS):
            value = self._put_in(expression)
            if value is not None:
                return value
            changed = first_of(way(expression) for way in self._ways(round_))
            if changed is None:
                return None
            expression = changed
        return None

    def _ways(self, round_: int) -> "tuple[_Way, ...]":
        """What is tried in this round: the rule that was wished for first, or never."""
        known = (self._cancelled, self._rationalised) if round_ == 0 else ()
        known = (*known, self._divided) if self._place.is_infinite else known
        if self._way == "without":
            return (*known, self._by_known_limits)
        return (self._by_slopes, *known) if self._way else (*known, self._by_slopes)

    def _note(self, rule: str, reason: str, before: "sympy.Expr", after: "sympy.Expr") -> None:
        self.steps.append(Step(rule, reason, show(before), (show(after),)))

    def _put_in(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        """The value at the place, where the function has one."""
        if self._place.is_infinite:
            value = self._at_infinity(expression)
        elif expression.has(sympy.Abs, sympy.floor, sympy.ceiling, sympy.sign):
            return None
        else:
            value = expression.subs(self._x, self._place)
        if value is None or not value.is_finite or value.has(sympy.nan, sympy.zoo, sympy.oo):
            return None
        name = code(f"{self._x} = {show(self._place)}")
        why = "nothing divides by 0 any more" if self.steps else "the function is continuous there"
        reason = f"Put {name} in: {why}."
        if self._place.is_infinite:
            reason = "Everything that is divided by a power of the variable tends to 0."
            if not expression.is_rational_function(self._x):
                reason = "The top settles, and the bottom grows beyond every bound."
        if expression != value:
            self._note("substitute", reason, expression, value)
        return sympy.simplify(value)

    def _at_infinity(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        """The value where the variable occurs in negative powers only."""
        inverse = sympy.Dummy()
        turned = expression.subs(self._x, 1 / inverse)
        top, bottom = sympy.fraction(turned)
        if not (top.is_polynomial(inverse) and bottom.is_polynomial(inverse)):
            return self._settled(expression) if self.steps else None
        below = bottom.subs(inverse, 0)
        return None if below == 0 else top.subs(inverse, 0) / below

    def _settled(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        """The 0 to which a quotient tends whose bottom alone grows without bound."""
        above, below = (limit_at(part, self._x, self._place) for part in sympy.fraction(expression))
        return sympy.S.Zero if above.is_finite and below.is_infinite else None

    def _cancelled(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        top, bottom = sympy.fraction(sympy.together(expression))
        if not (top.is_polynomial(self._x) and bottom.has(self._x)):
            return None
        if self._place.is_infinite or not bottom.is_polynomial(self._x):
            return None
        short = sympy.cancel(expression)
        if short == expression or sympy.fraction(short)[1] == bottom:
            return None
        reason = (
            f"That would be 0/0: write the top as {code(show(sympy.factor(top)))} and the bottom "
            f"as {code(show(sympy.factor(bottom)))}, and cancel."
        )
        self._note("cancel", reason, expression, short)
        return short

    def _rationalised(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        """The numerator multiplied by its conjugate where that cancels."""
        top, bottom = sympy.fraction(sympy.together(expression))
        roots = [part for part in top.atoms(sympy.Pow) if part.exp == sympy.Rational(1, 2)]
        if self._place.is_infinite or not (top.is_Add and len(top.args) == 2 and roots):
            return None
        first, second = sorted(top.args, key=lambda part: not part.has(roots[0]))
        conjugate = first - second
        product = sympy.expand(first**2 - second**2)
        inner = sympy.cancel(product / bottom)
        if sympy.fraction(inner)[1].subs(self._x, self._place) == 0:
            return None
        changed = inner / conjugate
        reason = f"That would be 0/0: multiply top and bottom with {code(show(conjugate))}."
        self._note("conjugate of roots", reason, expression, changed)
        return changed

    def _divided(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        top, bottom = sympy.fraction(sympy.together(expression))
        if not (top.is_polynomial(self._x) and bottom.is_polynomial(self._x)):
            return None
        power = self._x ** sympy.degree(bottom, self._x)
        parts = [
            sympy.Add(*(term / power for term in sympy.Add.make_args(sympy.expand(part))))
            for part in (top, bottom)
        ]
        if not bottom.has(self._x):
            return None
        changed = parts[0] / parts[1]
        reason = f"Divide top and bottom by the highest power below, {code(show(power))}."
        self._note("divide", reason, expression, changed)
        return changed

    def _by_slopes(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        top, bottom = sympy.fraction(sympy.together(expression))
        if not (bottom.has(self._x) and top.has(self._x)):
            return None
        ends = [limit_at(part, self._x, self._place) for part in (top, bottom)]
        is_zero = ends == [0, 0]
        if not (is_zero or all(end.is_infinite for end in ends)):
            return None
        changed = sympy.simplify(sympy.diff(top, self._x) / sympy.diff(bottom, self._x))
        form = "0/0" if is_zero else "∞/∞"
        reason = f"L'Hôpital's rule, for the form {form}: differentiate top and bottom."
        self._note("l'hôpital", reason, expression, changed)
        return changed

    def _by_known_limits(self, expression: "sympy.Expr") -> "sympy.Expr | None":
        """Factors such as `sin(u)` by `u`, to which their quotient tends to 1."""
        if self._place.is_infinite:
            return None
        known, changed = {}, sympy.S.One
        for factor in sympy.Mul.make_args(sympy.together(expression)):
            base, power = (factor, 1) if factor.is_Function else factor.as_base_exp()
            like = self._like(base)
            changed *= (base if like is None else like) ** power
            if like is not None:
                known[base] = like
        if not known:
            return None
        pairs = listed([f"{code(show(one))} by {code(show(like))}" for one, like in known.items()])
        reason = f"In a product or quotient replace {pairs}: their quotient tends to 1 there."
        self._note("known limits", reason, expression, changed)
        return changed

    def _like(self, base: "sympy.Expr") -> "sympy.Expr | None":
        """What a small one is like near the place: `u` for `sin(u)`, `u²/2` for `1 - cos(u)`."""
        u = sympy.Wild("u", exclude=[0])
        c = sympy.Wild("c", exclude=[self._x, 0])
        for form, like in (
            (sympy.sin(u), u), (sympy.tan(u), u), (sympy.asin(u), u), (sympy.atan(u), u),
            (c - c * sympy.cos(u), c * u**2 / 2), (c * sympy.exp(u) - c, c * u),
            (sympy.log(1 + u), u),
        ):  # fmt: skip
            found = base.match(form)
            if found and found[u].has(self._x) and found[u].subs(self._x, self._place) == 0:
                return like.xreplace(found)
        return None
