"""Whether a function is even or odd: by its symmetry, or as a formula for whole numbers."""

from tutor_tui.mathematics.kinds.functions.extrema import samples
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.telling import BY_VALUES, name_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import with_verdict


def parity(curve: Curve, problem: FunctionQuestion) -> Answer:
    """Whether the function, or its value for whole numbers, is even, odd or neither."""
    if problem.of_wholes:
        return _for_whole_numbers(curve, problem)
    mirrored = curve.expression.subs(curve.symbol, -curve.symbol)
    is_even = sympy.simplify(curve.expression - mirrored) == 0
    is_odd = sympy.simplify(curve.expression + mirrored) == 0
    kind = "even" if is_even else "odd" if is_odd else "neither even nor odd"
    reason = {
        "even": "`f(-x) = f(x)`, so its graph is symmetric about the y-axis",
        "odd": "`f(-x) = -f(x)`, so its graph is symmetric about the origin",
        "neither even nor odd": "`f(-x)` is neither `f(x)` nor `-f(x)`",
    }[kind]
    verdict = _mirrors(curve, kind)
    result = kind if kind in ("even", "odd") else "neither"
    start = ""
    if problem.topic in (Topic.EVEN, Topic.ODD):
        is_so = kind == ("even" if problem.topic is Topic.EVEN else "odd")
        start, result = ("Yes, " if is_so else "No, "), str(is_so)
    return with_verdict(f"{start}{name_of(curve)} is {kind}: {reason}.", verdict, BY_VALUES, result)


def _mirrors(curve: Curve, kind: str) -> bool | None:
    signs = set()
    for place, height in list(samples(curve))[:14]:
        try:
            other = float(curve.value(-sympy.Rational(str(round(place, 12)))))
        except NoValueError:
            signs.add("neither")
            continue
        slack = 1e-6 * (1 + abs(height))
        near = {("even", abs(other - height) < slack), ("odd", abs(other + height) < slack)}
        signs.add("/".join(sorted(name for name, holds in near if holds)) or "neither")
    if kind in ("even", "odd"):
        return all(kind in sign for sign in signs)
    return not all("even" in sign for sign in signs) and not all("odd" in sign for sign in signs)


def _for_whole_numbers(curve: Curve, problem: FunctionQuestion) -> Answer:
    """Even or odd by whether the number put in is.

    A polynomial with whole factors has one remainder by 2 for all even numbers, and one for all
    odd ones.
    """
    kinds = ["odd" if curve.expression.subs(curve.symbol, n) % 2 else "even" for n in (0, 1)]
    name, said = curve.name, name_of(curve)
    verdict = all(
        (curve.expression.subs(curve.symbol, n) % 2 == 1) is (kinds[n % 2] == "odd")
        for n in range(-9, 10)
    )
    always = kinds[0] if kinds[0] == kinds[1] else ""
    sentence = (
        f"{said} is {always} for every whole number {code(name)}: it is so for `0`, and so"
        " for all even numbers, and for `1`, and so for all odd ones."
        if always
        else f"{said} is {kinds[0]} where {code(name)} is even, "
        f"and {kinds[1]} where {code(name)} is odd."
    )
    result, start = always or "neither", ""
    if problem.topic in (Topic.EVEN, Topic.ODD):
        is_so = always == ("even" if problem.topic is Topic.EVEN else "odd")
        start, result = ("Yes, " if is_so else "No, "), str(is_so)
    return with_verdict(f"{start}{sentence}", verdict, BY_VALUES, result)
