"""Antiderivatives: the first candidate whose derivative is the integrand."""

import re
from functools import partial
from typing import Final

from tutor_tui.mathematics.antiderivatives import candidates
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.integral_samples import all_positive, whole_exponents
from tutor_tui.mathematics.integration.gaps import jumping
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, Integrate, code, listed
from tutor_tui.mathematics.sentences import BY_DIFFERENTIATION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained
from tutor_tui.mathematics.syntax import Binary, Number
from tutor_tui.mathematics.trees import substitute_all, variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_SEARCH: Final = 1.3
"""Seconds for an antiderivative and its check."""
_JUMPS: Final = 0.2
_WHERE_REAL: Final = ", as far as both sides are real"


def antiderivative(problem: Integrate) -> Answer:
    """The antiderivative that a check confirms, or that none was found."""
    search = _Search(problem)
    return (
        within(_SEARCH, search.confirmed)
        or search.best
        or refused(
            f"I found no antiderivative of {code(written(problem.expression))} in terms of "
            "functions that I can name."
        )
    )


class _Search:
    """Goes through the candidates; what was found stays when the time is over.

    The first one that differentiation confirms is taken, else the first that it does not refute.
    One that is complex at places where the integrand is real comes between them.
    """

    def __init__(self, problem: Integrate) -> None:
        self._problem = problem
        self._in_part: Answer | None = None
        self._doubtful: Answer | None = None

    @property
    def best(self) -> Answer | None:
        """What was found so far, short of a confirmed one."""
        return self._in_part or self._doubtful

    def confirmed(self) -> Answer | None:
        """The first candidate that the strict check confirms."""
        problem = self._problem
        for found, condition in candidates(to_sympy(problem.expression), problem.variable):
            slope = real_derivative(found, problem.variable)
            verdict, sign = slope_is_integrand(problem, slope, strictly=True)
            if verdict:
                form, sign = _on_both_sides(problem, found, sign)
                where = _conditions(condition, sign)
                return _told(problem, form, where, verdict, _beside_zeros(problem, form))
            if self._in_part is None:
                self._note(found, condition, slope)
        return None

    def _note(self, found: "sympy.Expr", condition: str, slope: "sympy.Expr") -> None:
        verdict, sign = slope_is_integrand(self._problem, slope)
        where = _conditions(condition, sign)
        if verdict:
            self._in_part = _told(self._problem, found, where, verdict, _WHERE_REAL)
        elif verdict is None and self._doubtful is None:
            self._doubtful = _told(self._problem, found, where, verdict)


def _on_both_sides(problem: Integrate, found: "sympy.Expr", sign: str) -> "tuple[sympy.Expr, str]":
    """`F(|x|)` for an F that holds on the right of zero, where that holds on the left, too.

    With it comes the condition on the letters under which the one that is given holds.
    """
    is_right = f"{problem.variable} > 0"
    if is_right not in sign.split(" and "):
        return found, sign
    right, real = sympy.Dummy("x", positive=True), sympy.Dummy("x", real=True)
    form = sympy.simplify(found.subs(problem.variable, right)).xreplace({right: sympy.Abs(real)})
    form = form.xreplace({real: sympy.Symbol(problem.variable)})
    slope = real_derivative(form, problem.variable)
    verdict, other = slope_is_integrand(problem, slope, strictly=True)
    return (form, other) if verdict and is_right not in other.split(" and ") else (found, sign)


def _beside_zeros(problem: Integrate, found: "sympy.Expr") -> str:
    """That the constant may differ on both sides of a place where a form jumps, in words."""
    x, body = sympy.Symbol(problem.variable), to_sympy(problem.expression)
    insides = within(_JUMPS, lambda: jumping(found, body, x)) or []
    zeros = listed([code(show(inside)) for inside in insides])
    return f" on either side of the zeros of {zeros}" if zeros else ""


def _conditions(condition: str, sign: str) -> str:
    return listed([code(part) for part in (_rest_of(condition, sign), sign) if part])


def _told(
    problem: Integrate, found: "sympy.Expr", where: str, verdict: bool | None, region: str = ""
) -> Answer:
    condition = f"{f' for {where}' if where else ''}{region}"
    equation = f"∫ {integrand_of(problem)} d{shown_name(problem.variable)} = {show(found)} + C"
    sentence = f"{code(equation)}{condition}{explained(found)}."
    return with_verdict(sentence, verdict, BY_DIFFERENTIATION, f"{plain(found)} + C")


def _rest_of(condition: str, sign: str) -> str:
    """The parts of a condition that do not follow from `a > 0`."""
    positive = {part.removesuffix(" > 0") for part in sign.split(" and ")}
    parts = condition.split(" and ") if condition else []
    return " and ".join(part for part in parts if re.sub(" [≠>] 0$", "", part) not in positive)


def slope_is_integrand(
    problem: Integrate, slope: "sympy.Expr", *, strictly: bool = False
) -> tuple[bool | None, str]:
    """Whether the derivative agrees, and "a > 0" where it does so for positive letters only.

    Where letters come in, it is tried for negative ones and left of zero by itself, too.
    """
    x = problem.variable
    if _fails_for_whole_exponents(problem, slope):
        return False, ""
    agrees = partial(function_agrees, problem.expression, slope, strictly=strictly)
    verdict = agrees()
    letters = [name for name in variables(problem.expression) if name != x]
    signs: tuple[list[str], ...] = (letters, [x], [*letters, x])
    if verdict and letters:
        fails_left = agrees(letters, [x]) is False
        fails_below = agrees((), letters) is False
        signs = ((signs[0],) if fails_below and not fails_left else ()) + signs[2:]
        verdict = None if fails_left or fails_below else verdict
    if verdict:
        return verdict, ""
    for positive in signs:
        if positive and agrees(positive):
            return True, all_positive(positive)
    return verdict, ""


def _fails_for_whole_exponents(problem: Integrate, slope: "sympy.Expr") -> bool:
    """Whether it holds for no sign of the variable where the letters in exponents are 2, 3, …"""
    whole = whole_exponents(problem.expression, problem.variable)
    if not whole:
        return False
    body = substitute_all(problem.expression, {n: Number(value) for n, value in whole.items()})
    filled = slope.subs({name: sympy.Integer(int(value)) for name, value in whole.items()})
    names = variables(body)
    return function_agrees(body, filled, names) is False


def without_value(text: str) -> Answer:
    """That a value of an integral was found, but could not be confirmed."""
    return refused(f"I could not find a value of {code(text)}.")


def integrand_of(problem: Integrate) -> str:
    """The integrand as it stands behind the sign, in brackets where it is a sum."""
    text, node = written(problem.expression), problem.expression
    return f"({text})" if isinstance(node, Binary) and node.sign in ("+", "-") else text
