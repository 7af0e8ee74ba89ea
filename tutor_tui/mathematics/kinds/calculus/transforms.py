"""Laplace transforms and their inverses, checked by the integral that defines them."""

import re
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.endless_systems import bare
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.inverse_transforms import original_of_rational
from tutor_tui.mathematics.kinds.calculus.notation import applied
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
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

_MOST_LETTERS: Final = 3
_VALUES: Final = (0.75, 1.25)
BY_THE_INTEGRAL: Final = "by the integral that defines it"


@dataclass(frozen=True, slots=True)
class LaplaceTransform(KindProblem):
    """Transform a function of time, or (`is_inverse`) find the function of time.

    `own` is the letter of what is given, `image` that of the result; other letters of the
    expression are positive constants.
    """

    expression: Node
    is_inverse: bool
    own: str
    image: str


_FORM: Final = late_regex(
    r"(?:the\s+)?(?P<inverse>inverse\s+)?laplace(?:\s+transform)?(?:\s+of)?\s+(?:the\s+function\s+)?(?P<f>.+)",
    re.IGNORECASE,
)


def read_laplace(text: str) -> LaplaceTransform | None:
    """The Laplace transform that a message asks for."""
    if len(text) > LONGEST or not kept_regex(r"laplace|\bilt\s*\(", re.IGNORECASE).search(text):
        return None
    plain = request(text)
    call = applied(plain)
    if call is not None:
        return _called(call.name.replace("_", ""), call.arguments)
    found = _FORM.fullmatch(plain)
    return _transform(found["f"], bool(found["inverse"])) if found else None


_NAMES: Final = MappingProxyType(
    {
        **dict.fromkeys(("laplace", "laplacetransform"), False),
        **dict.fromkeys(("ilt", "invlaplace", "ilaplace", "inverselaplacetransform"), True),
    }
)
"""Whether a function of that name in an algebra program is the inverse transform."""


def _called(name: str, arguments: tuple[str, ...]) -> LaplaceTransform | None:
    """`laplace(f, t, s)` and `ilt(F, s, t)`, the two letters as they are named there."""
    if name not in _NAMES or len(arguments) not in (1, 3):
        return None
    letters = arguments[1:]
    if not all(re.fullmatch("[A-Za-z]", letter) for letter in letters):
        return None
    return _transform(arguments[0], _NAMES[name], *letters)


def _transform(
    text: str, is_inverse: bool, own: str | None = None, image: str | None = None
) -> LaplaceTransform | None:
    node = formula(text)
    if node is None:
        return None
    names = variables(node)
    is_known = own is not None and not is_inverse
    own = own or _usual(names, ("s", "p") if is_inverse else ("t", "x"))
    image = image or ("t" if is_inverse else "s")
    is_known = is_known or own in names or (_CONSTANT.issuperset(names) and not is_inverse)
    if not is_known or image in names or own == image or len(names) > _MOST_LETTERS:
        return None
    return LaplaceTransform(node, is_inverse, own, image)


_CONSTANT: Final = frozenset("abckABCK")
"""Letters that are no time, even where they stand alone."""


def _usual(names: tuple[str, ...], letters: tuple[str, str]) -> str:
    """The letter that is transformed: a usual one before the only one."""
    known = (letter for letter in letters if letter in names)
    is_one = len(names) == 1 and names[0] not in _CONSTANT
    return next(known, names[0] if is_one else letters[0])


def answer_laplace(problem: LaplaceTransform) -> Answer:
    """The transform; the defining integral at some s must give the same."""
    result = transform_of(problem)
    name = code(written(problem.expression))
    word = "inverse Laplace transform" if problem.is_inverse else "Laplace transform"
    if result is None:
        return refused(f"I could not find the {word} of {name}.")
    letter = result_name(problem)
    known = [code(f"{name} > 0") for name in constants_of(problem)]
    where = f", for {listed(known)}" if known else ""
    sentence = f"The {word} of {name} is {code(f'{letter} = {show(result)}')}{where}."
    return with_verdict(sentence, _agrees(problem, result), BY_THE_INTEGRAL, plain(result))


def transform_of(problem: LaplaceTransform) -> "sympy.Expr | None":
    """The transform as a formula, not yet confirmed; `None` where none is found."""
    own = sympy.Symbol(problem.own, positive=True)
    image = sympy.Symbol(problem.image, positive=True)
    fixed = {
        sympy.Symbol(name): sympy.Symbol(name, positive=True) for name in constants_of(problem)
    }
    body = to_sympy(problem.expression).xreplace({sympy.Symbol(own.name): own, **fixed})

    def transformed() -> "sympy.Expr":
        if problem.is_inverse:
            known = original_of_rational(body, own, image)
            if known is not None:
                return known
            return sympy.inverse_laplace_transform(body, own, image)
        return sympy.laplace_transform(body, own, image, noconds=True)

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


def result_name(problem: LaplaceTransform) -> str:
    """`F(s)`, or `f(t)` for an inverse transform."""
    return f"{'f' if problem.is_inverse else 'F'}({problem.image})"


def constants_of(problem: LaplaceTransform) -> tuple[str, ...]:
    """The letters that are neither the time nor the place of the transform."""
    return tuple(name for name in variables(problem.expression) if name != problem.own)


def _agrees(problem: LaplaceTransform, result: "sympy.Expr") -> bool | None:
    try:
        other = tree_of(result)
    except UnsolvedError:
        return None
    time, image = (other, problem.expression) if problem.is_inverse else (problem.expression, other)
    t_name, s_name = problem.own, problem.image
    if problem.is_inverse:
        t_name, s_name = s_name, t_name
    fixed = dict(zip(constants_of(problem), _VALUES, strict=False))

    def gap(place: Any) -> bool:
        integral = mpmath.quad(
            lambda t: value_at(time, {t_name: t, **fixed}) * mpmath.exp(-place * t),
            [0, 1, 4, 16, mpmath.inf],
        )
        return is_close(integral, value_at(image, {s_name: place, **fixed}), 8)

    try:
        with mpmath.workdps(20):
            verdicts = [within(0.5, partial(gap, mpmath.mpf(place))) for place in (5, 7)]
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return None if None in verdicts else all(verdicts)
