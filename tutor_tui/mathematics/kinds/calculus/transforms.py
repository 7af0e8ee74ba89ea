"""Laplace transforms and their inverses, checked by the integral that defines them."""

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.endless_systems import bare
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.inverse_transforms import original_of_rational
from tutor_tui.mathematics.kinds.calculus.notation import applied
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import is_explicable
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

_MOST_LETTERS: Final = 3
_VALUES: Final = (0.75, 1.25)
BY_THE_INTEGRAL: Final = "by the integral that defines it"


@dataclass(frozen=True, slots=True)
class LaplaceTransform(KindProblem):
    """Transform a function of time, or (`is_inverse`) find the function of time.

    Letters beside `t` or `s` are positive constants.
    """

    expression: Node
    is_inverse: bool


_FORM: Final = re.compile(
    r"(?:the\s+)?(?P<inverse>inverse\s+)?laplace(?:\s+transform)?(?:\s+of)?\s+(?:the\s+function\s+)?(?P<f>.+)",
    re.IGNORECASE,
)


def read_laplace(text: str) -> LaplaceTransform | None:
    """The Laplace transform that a message asks for."""
    if len(text) > LONGEST or not re.search(r"laplace|\bilt\s*\(", text, re.IGNORECASE):
        return None
    found = _FORM.fullmatch(_in_words(request(text)))
    node = formula(found["f"]) if found else None
    if found is None or node is None:
        return None
    is_inverse = bool(found["inverse"])
    own, other = ("s", "t") if is_inverse else ("t", "s")
    names = set(variables(node))
    is_constant = not names and not is_inverse
    is_read = own in names and other not in names and len(names) <= _MOST_LETTERS
    return LaplaceTransform(node, is_inverse) if is_read or is_constant else None


def _in_words(text: str) -> str:
    """`laplace_transform(f, t, s)` and the like as a request."""
    call = applied(text)
    if call is None or len(call.arguments) not in (1, 3):
        return text
    inverse = {"ilt", "invlaplace", "inverselaplacetransform"}
    name = call.name.replace("_", "")
    usual = ("s", "t") if name in inverse else ("t", "s")
    is_usual = call.arguments[1:] in ((), usual)
    if not is_usual or name not in {"laplace", "laplacetransform", *inverse}:
        return text
    word = "inverse Laplace" if name in inverse else "Laplace"
    return f"{word} transform of {call.arguments[0]}"


def answer_laplace(problem: LaplaceTransform) -> Answer:
    """The transform; the defining integral at some s must give the same."""
    result = transform_of(problem)
    name = code(written(problem.expression))
    word = "inverse Laplace transform" if problem.is_inverse else "Laplace transform"
    if result is None:
        return refused(f"I could not find the {word} of {name}.")
    letter = "f(t)" if problem.is_inverse else "F(s)"
    known = [code(f"{name} > 0") for name in constants_of(problem)]
    where = f", for {listed(known)}" if known else ""
    sentence = f"The {word} of {name} is {code(f'{letter} = {show(result)}')}{where}."
    return with_verdict(sentence, _agrees(problem, result), BY_THE_INTEGRAL, plain(result))


def transform_of(problem: LaplaceTransform) -> "sympy.Expr | None":
    """The transform as a formula, not yet confirmed; `None` where none is found."""
    import sympy

    t, s = sympy.Symbol("t", positive=True), sympy.Symbol("s", positive=True)
    own = s if problem.is_inverse else t
    fixed = {
        sympy.Symbol(name): sympy.Symbol(name, positive=True) for name in constants_of(problem)
    }
    body = to_sympy(problem.expression).xreplace({sympy.Symbol(own.name): own, **fixed})

    def transformed() -> "sympy.Expr":
        if problem.is_inverse:
            known = original_of_rational(body, s, t)
            return known if known is not None else sympy.inverse_laplace_transform(body, s, t)
        return sympy.laplace_transform(body, t, s, noconds=True)

    found = within(1.5, transformed)
    is_open = found is None or found.has(sympy.Integral, sympy.DiracDelta, sympy.Heaviside)
    if found is None or is_open or "Transform" in str(found) or not is_explicable(found):
        return None
    forms = [found, sympy.expand(found)]
    if found.has(sympy.I):
        forms = [sympy.factor(sympy.cancel(sympy.together(found)))]
    elif not (problem.is_inverse and found.has(sympy.sin, sympy.cos)):
        forms.append(sympy.simplify(found))
    result = shortest(forms)
    if result.has(sympy.I):
        return None
    return bare(result)


def constants_of(problem: LaplaceTransform) -> tuple[str, ...]:
    """The letters that are neither the time nor the place of the transform."""
    return tuple(name for name in variables(problem.expression) if name not in ("t", "s"))


def _agrees(problem: LaplaceTransform, result: "sympy.Expr") -> bool | None:
    import mpmath

    try:
        other = tree_of(result)
    except UnsolvedError:
        return None
    time, image = (other, problem.expression) if problem.is_inverse else (problem.expression, other)
    fixed = dict(zip(constants_of(problem), _VALUES, strict=False))

    def gap(place: Any) -> bool:
        integral = mpmath.quad(
            lambda t: value_at(time, {"t": t, **fixed}) * mpmath.exp(-place * t),
            [0, 1, 4, 16, mpmath.inf],
        )
        return is_close(integral, value_at(image, {"s": place, **fixed}), 8)

    try:
        with mpmath.workdps(20):
            verdicts = [within(0.5, partial(gap, mpmath.mpf(place))) for place in (5, 7)]
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return None if None in verdicts else all(verdicts)
