"""What is asked of all the roots of an equation: their moduli, arguments, places in the plane.

"modulus of the roots of z² + 2z + 5 = 0", "are the roots of … conjugates", "plot the roots of …
on an Argand diagram".
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import (
    BY_SUBSTITUTION,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class AskedRoots(KindProblem):
    """One thing about each root of a polynomial equation; `asked` is a key of `_TOLD`."""

    equation: Relation
    unknown: str
    asked: str


_ROOTS: Final = r"(?:all )?(?:of )?(?:the |its )?(?:complex )?(?:roots?|solutions?|zeros)"
_WHERE: Final = r" (?:on|in) (?:an?|the) (?:argand(?: diagram| plane)?|complex plane)"
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"(?:(?:what(?:'s| is| are)|find|calculate|give) )?(?:the )?(?P<asked>modul(?:us|i)"
        rf"|arguments?|magnitudes?|absolute values?) of (?:each of )?{_ROOTS} of (?P<e>.+)",
        rf"(?:(?:write|put|express|give) )?{_ROOTS} of (?P<e>.+?) in (?P<asked>polar|exponential"
        r"|trigonometric|mod-?arg)(?: form)?",
        rf"are {_ROOTS} of (?P<e>.+?) (?P<asked>(?:complex )?conjugates?(?: pairs?)?)"
        r"(?: of each other| to each other)?",
        rf"(?:plot|show|draw|mark|sketch|represent|put) {_ROOTS} of (?P<e>.+?)(?P<asked>{_WHERE})",
        rf"(?:plot|show|draw|mark|sketch|represent|put) {_ROOTS}(?P<asked>{_WHERE}) of (?P<e>.+?)",
    )
)


def read_asked_roots(text: str) -> AskedRoots | None:
    """The equation and what is asked of its roots."""
    plain_text = bare(text).strip(" .?!")
    for form in _FORMS:
        found = form.fullmatch(plain_text)
        relation = _equation(found["e"]) if found else None
        if found is None or relation is None:
            continue
        names = [one for one in variables(relation) if one != "i"]
        if len(names) == 1:
            return AskedRoots(relation, names[0], _sort(found["asked"].lower()))
    return None


def _equation(text: str) -> Relation | None:
    relation = relation_or_none(text, "=")
    node = None if relation else expression_or_none(text)
    return Relation("=", node, ZERO) if node is not None and variables(node) else relation


def _sort(word: str) -> str:
    if re.match(r"polar|trig|mod-?arg", word):
        return "polar"
    if word.startswith("expo"):
        return "exponential"
    for sort in ("argand", "conjugate", "argument"):
        if sort in word:
            return sort
    return "argand" if "plane" in word else "modulus"


def answer_asked_roots(problem: AskedRoots) -> Answer:
    """What was asked, for each root; each root is put into the equation."""
    found = _roots(problem)
    shown = code(written(problem.equation))
    if not found:
        return refused(f"I could not find all complex roots of {shown}.")
    roots, verdict = found
    if problem.asked == "conjugate":
        return _conjugates(shown, roots, verdict)
    if problem.asked == "argand":
        return _in_the_plane(roots, verdict)
    if problem.asked in ("polar", "exponential"):
        form = _polar if problem.asked == "polar" else _exponential
        parts = [code(f"{show(root)} = {form(root)}") for root in roots]
        text = f"The roots of {shown} are {listed(parts)}."
        return with_verdict(text, verdict, BY_SUBSTITUTION, None)
    values = [_value(root, problem.asked) for root in roots]
    word = problem.asked
    if len(set(values)) == 1:
        text = f"All roots of {shown} have the {word} {code(show(values[0]))}"
        text = f"{text}{decimal_beside(values[0])}: {_listed(roots)}."
    else:
        parts = [
            f"{code(show(value))} for {code(show(root))}"
            for root, value in zip(roots, values, strict=True)
        ]
        text = f"The {word}s of the roots of {shown} are {listed(parts)}."
    text = text.replace("moduluss", "moduli")
    return with_verdict(text, verdict, BY_SUBSTITUTION, ", ".join(map(plain, values)))


def _polar(root: Any) -> str:
    """`2(cos(π/3) + i sin(π/3))`."""
    size, angle = show(_value(root, "modulus")), show(_value(root, "argument"))
    around = f"(cos({angle}) + i sin({angle}))"
    return around[1:-1] if size == "1" else f"{size}{around}"


def _exponential(root: Any) -> str:
    """`2 e^(i·(π/3))`."""
    size, angle = show(_value(root, "modulus")), show(_value(root, "argument"))
    power = f"e^(i·({angle}))"
    return power if size == "1" else f"{size} {power}"


def _value(root: Any, asked: str) -> Any:
    value = sympy.arg(root) if asked == "argument" else sympy.Abs(root)
    return sympy.simplify(value)


def _roots(problem: AskedRoots) -> "tuple[list[Any], bool] | None":
    """All roots, and whether each fulfils the equation in decimals."""
    z = sympy.Symbol(problem.unknown)
    gap = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    if not gap.is_polynomial(z):
        return None
    polynomial = sympy.Poly(gap, z)
    found = sympy.roots(polynomial)
    if sum(found.values()) != polynomial.degree():
        return None
    roots = sorted(
        (sympy.expand_complex(root) for root in found),
        key=lambda one: (float(sympy.re(one)), float(sympy.im(one))),
    )
    return roots, all(abs(complex(gap.subs(z, root).evalf())) < _NEAR for root in roots)


_NEAR: Final = 1e-9


def _listed(roots: list[Any]) -> str:
    return listed([code(show(root)) for root in roots])


def _conjugates(shown: str, roots: list[Any], verdict: bool) -> Answer:
    pairs = {sympy.conjugate(root) for root in roots} == set(roots)
    real = [root for root in roots if root.is_real]
    if not pairs:
        text = f"No, the roots of {shown} are no conjugates of each other: {_listed(roots)}."
    elif real:
        text = (
            f"Only those that are not real come in pairs `a + bi` and `a - bi`; the roots of "
            f"{shown} are {_listed(roots)}."
        )
    else:
        text = (
            f"Yes, {_listed(roots)} have the same real part and opposite imaginary parts, as the "
            "roots of an equation with real coefficients always do."
        )
    return with_verdict(text, verdict, BY_SUBSTITUTION, str(pairs and not real))


def _in_the_plane(roots: list[Any], verdict: bool) -> Answer:
    """The roots as points: the real part to the right, the imaginary part upwards."""
    from tutor_tui.mathematics.exercises import problem_of
    from tutor_tui.mathematics.solve import solve

    parts = [(sympy.re(root), sympy.im(root)) for root in roots]
    points = ", ".join(f"({float(a):.6g}, {float(b):.6g})" for a, b in parts)
    drawing = problem_of(f"plot the points {points}")
    if drawing is None:
        return refused("I could not draw these roots.")
    shown = [code(f"({show(a)}, {show(b)})") for a, b in parts]
    text = (
        f"The roots {_listed(roots)} are the points {listed(shown)}: the real part to the right, "
        f"the imaginary part upwards."
    )
    _, _, picture = solve(drawing).text.partition("\n")
    return with_verdict(f"{text}\n{picture}", verdict, BY_SUBSTITUTION, None)


def heading_of_asked_roots(problem: AskedRoots) -> str:
    """What is found."""
    return f"To find the roots of {code(written(problem.equation))} and their places"


METHOD_OF_ASKED_ROOTS: Final = (
    "Solve the equation among the complex numbers; a root `a + bi` is the point `(a, b)`, its "
    "modulus `√(a² + b²)` is the distance from 0, and its argument the angle to the right."
)
