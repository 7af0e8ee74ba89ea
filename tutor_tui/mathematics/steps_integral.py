"""The working of an integral, rule by rule: each part with its antiderivative, parts first.

The rules come from SymPy's `integral_steps`, which works as people do; the words are ours.
"""

from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.antiderivatives import generic
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.integration.logarithm_bars import with_absolute_logarithms
from tutor_tui.mathematics.integration.odd_roots import with_real_roots
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import is_close
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Integrate, Step, code
from tutor_tui.mathematics.quadratures import area
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import is_explicable
from tutor_tui.mathematics.steps_improper import improper_ending
from tutor_tui.mathematics.verify import function_agrees, number_of

_STEP_LIMIT: Final = 14
_PATIENCE: Final = 1.0
_LETTERS: Final = "uvws"
_DIGITS: Final = 8


class _LostError(Exception):
    """A rule turned up that has no words here."""


def integral_working(problem: Integrate) -> tuple[Step, ...] | None:
    """Each rule with an integrand and its antiderivative, at the end the bounds put in.

    `None` where a rule is missing here, the working would be long, or does not end right.
    """
    symbol = sympy.Symbol(problem.variable)
    integrand = to_sympy(problem.expression)
    ways = (_worked(integrand, symbol), _worked_in_parts(integrand, symbol))
    known = [way for way in ways if way is not None]
    working = min(known, key=lambda way: len(way.steps), default=None)
    if working is None or len(working.steps) > _STEP_LIMIT or not is_explicable(working.found):
        return None
    found = with_absolute_logarithms(working.found, symbol)
    if not function_agrees(problem.expression, real_derivative(found, problem.variable)):
        return None
    return tuple(working.steps) if problem.bounds is None else _bounded(problem, working, found)


def _worked(
    integrand: "sympy.Expr", symbol: "sympy.Symbol", earlier: tuple[Step, ...] = ()
) -> "_Working | None":
    """The working of an integrand after these steps; `None` where a rule has no words here."""
    from sympy.integrals.manualintegrate import integral_steps

    rule = within(_PATIENCE, lambda: integral_steps(integrand, symbol))
    working = _Working(symbol, earlier)
    try:
        working.found = working.work(rule)
    except (_LostError, NotImplementedError):
        return None
    return working


def _worked_in_parts(integrand: "sympy.Expr", symbol: "sympy.Symbol") -> "_Working | None":
    """A quotient of polynomials that is split into partial fractions first."""
    if not integrand.is_rational_function(symbol) or integrand.is_polynomial(symbol):
        return None
    parts = sympy.apart(integrand, symbol)
    if not parts.is_Add:
        return None
    step = Step("rewrite", _SPLIT, show(integrand), (show(parts),))
    return _worked(parts, symbol, (step,))


def _bounded(
    problem: Integrate, working: "_Working", found: "sympy.Expr"
) -> tuple[Step, ...] | None:
    """The working with the bounds put in, if that gives the integral."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    ends = [to_sympy(bound) for bound in problem.bounds]
    symbol = sympy.Symbol(problem.variable)
    body = with_real_roots(problem.expression, problem.variable, problem.bounds)
    real = found if body == problem.expression else _with_real_roots(found, problem)
    values = [real.subs(symbol, end) for end in ends]
    if not all(place.is_finite for place in (*ends, *values)):
        ending = improper_ending(problem, found)
        return (*working.steps, *ending) if ending else None
    total = sympy.simplify(values[1] - values[0])
    size = area(body, problem.variable, problem.bounds, {}) if total.is_number else None
    if size is None or not is_close(size, number_of(total), _DIGITS):
        return None
    high, low = (show(value) for value in (values[1], values[0]))
    reason = (
        f"Put the bounds into {code(show(found))}: the value at {code(show(ends[1]))} minus that "
        f"at {code(show(ends[0]))}."
    )
    return (*working.steps, Step("bounds", reason, f"({high}) - ({low})", (show(total),)))


def _with_real_roots(found: "sympy.Expr", problem: Integrate) -> "sympy.Expr":
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    try:
        return to_sympy(with_real_roots(tree_of(found), problem.variable, problem.bounds))
    except UnsolvedError:
        return found


class _Working:
    """Follows the rules from the inside out, and notes each one that is worth a line."""

    found: "sympy.Expr"

    def __init__(self, symbol: "sympy.Symbol", earlier: tuple[Step, ...] = ()) -> None:
        self._symbol = symbol
        self._letters = [letter for letter in _LETTERS if letter != symbol.name]
        self.steps: list[Step] = list(earlier)
        self._rules: dict[str, Callable[[Any], sympy.Expr]] = {
            "ConstantTimesRule": self._constant_factor,
            "AddRule": self._sum,
            "URule": self._substitution,
            "PartsRule": self._parts,
            "CyclicPartsRule": self._cyclic,
            "RewriteRule": self._rewriting,
            "CompleteSquareRule": self._rewriting,
            "AlternativeRule": self._alternative,
            "PiecewiseRule": self._branch,
        }

    def work(self, rule: Any) -> "sympy.Expr":
        """The antiderivative that a rule gives. Raises `_LostError`."""
        name = type(rule).__name__
        if name in self._rules:
            return self._rules[name](rule)
        if name not in _REASONS:
            raise _LostError
        found, _ = generic(rule.eval())
        reason = _REASONS[name]
        if name == "ReciprocalRule":
            found = with_absolute_logarithms(found, rule.variable)
        if name == "ExpRule" and found == rule.integrand:
            reason = "`e^x` is its own antiderivative."
        return self._note(name, reason, rule.integrand, found)

    def _note(
        self, rule: str, reason: str, before: "sympy.Expr", after: "sympy.Expr"
    ) -> "sympy.Expr":
        step = Step(rule.removesuffix("Rule").lower(), reason, show(before), (show(after),))
        if step not in self.steps:
            self.steps.append(step)
        return after

    def _constant_factor(self, rule: Any) -> "sympy.Expr":
        found = rule.constant * self.work(rule.substep)
        reason = f"Constant factor: {code(show(rule.constant))} stays as it is."
        return self._note("constant factor", reason, rule.integrand, found)

    def _sum(self, rule: Any) -> "sympy.Expr":
        found = sympy.Add(*(self.work(part) for part in rule.substeps))
        return self._note("sum", "Sum rule: integrate each term and add.", rule.integrand, found)

    def _substitution(self, rule: Any) -> "sympy.Expr":
        if not self._letters:
            raise _LostError
        letter = sympy.Symbol(self._letters.pop(0))
        substep = _renamed(rule.substep, rule.u_var, letter)
        slope = sympy.diff(rule.u_func, rule.variable)
        reason = (
            f"Substitution: put {code(f'{letter} = {show(rule.u_func)}')}, so "
            f"{code(f'd{letter}/d{rule.variable} = {show(slope)}')}."
        )
        self._note("substitution", reason, rule.integrand, substep.integrand)
        inner = self.work(substep)
        back = f"Put {code(show(rule.u_func))} back for {code(str(letter))}."
        return self._note("back", back, inner, inner.subs(letter, rule.u_func))

    def _parts(self, rule: Any) -> "sympy.Expr":
        done = len(self.steps)
        v = self.work(rule.v_step) if rule.dv != 1 else rule.variable
        if len(self.steps) == done + 1:
            self.steps.pop()  # a line of the table, which the next reason names as well
        product, name = sympy.expand(rule.u * v), f"d{rule.variable}"
        left = f"{show(product)} - ∫ {_factor_of(rule.second_step.integrand)} {name}"
        reason = (
            f"By parts, {code('∫ u v′ = u v - ∫ u′ v')}, with {code(f'u = {show(rule.u)}')} and "
            f"{code(f'v′ = {show(rule.dv)}')}, so {code(f'v = {show(v)}')}."
        )
        before = f"∫ {_factor_of(rule.integrand)} {name}"
        self.steps.append(Step("parts", reason, before, (left,)))
        found = product - self.work(rule.second_step)
        put = "Put in what is found for the integral that was left."
        self.steps.append(Step("together", put, left, (show(found),)))
        return found

    def _cyclic(self, rule: Any) -> "sympy.Expr":
        found = rule.eval()
        reason = "Integrate by parts twice: the integral comes back on the right, so solve for it."
        return self._note("parts twice", reason, rule.integrand, found)

    def _rewriting(self, rule: Any) -> "sympy.Expr":
        reason = _rewriting_reason(rule.integrand, rule.rewritten, rule.variable)
        self._note("rewrite", reason, rule.integrand, rule.rewritten)
        return self.work(rule.substep)

    def _alternative(self, rule: Any) -> "sympy.Expr":
        """The way with the fewest lines."""
        before, letters = list(self.steps), list(self._letters)
        ways: list[tuple[int, int, sympy.Expr, list[Step], list[str]]] = []
        for option in rule.alternatives:
            self.steps, self._letters = list(before), list(letters)
            try:
                found = self.work(option)
            except (_LostError, NotImplementedError):
                continue
            ways.append((len(self.steps), len(ways), found, self.steps, self._letters))
        if not ways:
            raise _LostError
        _, _, found, self.steps, self._letters = min(ways, key=lambda way: way[:2])
        return found

    def _branch(self, rule: Any) -> "sympy.Expr":
        return self.work(rule.subfunctions[0][0])


def _factor_of(integrand: "sympy.Expr") -> str:
    """The integrand behind the sign of integration; in brackets where it needs them."""
    text = show(integrand)
    return f"({text})" if integrand.is_Add or text.startswith("-") else text


def _rewriting_reason(before: "sympy.Expr", after: "sympy.Expr", x: "sympy.Symbol") -> str:
    """What is done where an integrand is written in another way."""
    if before.is_rational_function(x) and not before.is_polynomial(x):
        return _SPLIT if len(sympy.Add.make_args(sympy.expand(after))) > 1 else _OTHERWISE
    if before.has(sympy.tan, sympy.cot):
        return "Write it with sine and cosine."
    if before.has(sympy.sin, sympy.cos):
        is_double = any(part.args[0].coeff(x) == 2 for part in after.atoms(sympy.cos))
        return _HALVED if is_double else _PYTHAGORAS
    return "Multiply out." if after.is_Add else _OTHERWISE


_OTHERWISE: Final = "Write it in another way."
_SPLIT: Final = "Split the fraction into a sum of simpler ones (partial fractions)."
_HALVED: Final = "Lower the power by `sin²(x) = (1 - cos(2x))/2` or `cos²(x) = (1 + cos(2x))/2`."
_PYTHAGORAS: Final = "Write it in another way, by `sin²(x) + cos²(x) = 1`."


def _renamed(rule: Any, old: "sympy.Symbol", new: "sympy.Symbol") -> Any:
    """The rule and all below it with another letter."""
    from dataclasses import fields, is_dataclass, replace

    def renamed(value: Any) -> Any:
        if isinstance(value, sympy.Basic):
            return value.xreplace({old: new})
        if isinstance(value, list | tuple):
            return type(value)(renamed(part) for part in value)
        if is_dataclass(value) and not isinstance(value, type):
            parts = {field.name: renamed(getattr(value, field.name)) for field in fields(value)}
            return replace(value, **parts)
        return value

    return renamed(rule)


_TABLE: Final = "From the table of integrals."
_REASONS: Final = {
    "ConstantRule": "A constant c has the antiderivative c times the variable.",
    "PowerRule": "Power rule: `∫ xⁿ dx = xⁿ⁺¹/(n + 1)`.",
    "ReciprocalRule": "`1/x` has the antiderivative `ln|x|`.",
    "ExpRule": "An exponential function stays, divided by the logarithm of its base.",
    "SinRule": "`sin` has the antiderivative `-cos`.",
    "CosRule": "`cos` has the antiderivative `sin`.",
    "ArctanRule": "`1/(x² + a²)` has the antiderivative `arctan(x/a)/a`.",
    "ArcsinRule": "`1/√(1 - x²)` has the antiderivative `arcsin(x)`.",
    "ArcsinhRule": _TABLE,
    "SecTanRule": _TABLE,
    "CscCotRule": _TABLE,
    "Sec2Rule": "`1/cos²` has the antiderivative `tan`.",
    "Csc2Rule": "`1/sin²` has the antiderivative `-cot`.",
    "SinhRule": _TABLE,
    "CoshRule": _TABLE,
    "NestedPowRule": _TABLE,
    "ReciprocalSqrtQuadraticRule": _TABLE,
    "SqrtQuadraticRule": _TABLE,
    "SiRule": _TABLE,
    "CiRule": _TABLE,
    "EiRule": _TABLE,
    "ErfRule": _TABLE,
    "LiRule": _TABLE,
}
