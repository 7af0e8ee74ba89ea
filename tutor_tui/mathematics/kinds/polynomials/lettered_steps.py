"""The working for polynomials with letters: coefficients read off, formulas, common factors."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.lettered import LetteredPolynomials
from tutor_tui.mathematics.kinds.polynomials.partial_steps import partial_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_OF_TWO: Final = ("discriminant", "axis of symmetry", "sum of the roots", "product of the roots")
_SHARED: Final = {
    "greatest common divisor": (
        "in all of them",
        "Take each factor that stands in all of them, as often as it does where it is rarest.",
    ),
    "least common multiple": (
        "in one of them",
        "Take each factor that stands in one of them, as often as it does where it is most often.",
    ),
}


def lettered_steps(question: LetteredPolynomials) -> tuple[Step, ...] | None:
    """Lines of working; `None` for topics and degrees without a school way."""
    if question.topic in _SHARED:
        return shared_factor_steps(question.topic, question.nodes)
    if question.topic == "partial fractions":
        fraction = Binary("/", *question.nodes)
        has_letters = set(variables(fraction)) - {question.variable}
        return None if has_letters else tuple(partial_steps(fraction, question.variable)) or None
    if question.topic in _OF_TWO:
        return _by_coefficients(question)
    return None


def shared_factor_steps(topic: str, nodes: tuple[Node, ...]) -> tuple[Step, ...]:
    """Each polynomial in factors, and those that count."""
    built = [sympy.expand(to_sympy(node)) for node in nodes]
    factored = [show(sympy.factor(one)) for one in built]
    steps = [
        Step("factor", "Write it as a product.", written(node), (after,))
        for node, after in zip(nodes, factored, strict=True)
        if _flat(written(node)) != _flat(after)
    ]
    join = sympy.gcd_list if topic == "greatest common divisor" else sympy.lcm_list
    _, reason = _SHARED[topic]
    end = show(sympy.factor(join(built)))
    return (*steps, Step("shared factors", reason, ", ".join(factored), (end,)))


def _flat(text: str) -> str:
    return text.replace(" ", "").replace("*", "")


def _by_coefficients(question: LetteredPolynomials) -> tuple[Step, ...] | None:
    variable = sympy.Symbol(question.variable)
    polynomial = sympy.Poly(sympy.expand(to_sympy(question.nodes[0])), variable)
    if polynomial.degree() != 2:
        return None
    a, b, c = polynomial.all_coeffs()
    pairs = [(n, show(v)) for n, v in zip("abc", (a, b, c), strict=True)]
    told = listed([code(f"{n} = {v}") for n, v in pairs])
    line = written(question.nodes[0])
    formula, put_in, value = _formula(question.topic, question.variable, (a, b, c))
    end = show(sympy.cancel(value)) if question.topic != "discriminant" else show(_short(value))
    if question.topic == "axis of symmetry":
        put_in, end = f"{question.variable} = {put_in}", f"{question.variable} = {end}"
    is_plain = all(name == value for name, value in pairs)
    reason = f"{'Use' if is_plain else 'Put them into'} {code(formula)}."
    read = Step("read the coefficients", f"Read off {told}.", line, ())
    law = Step("law", reason, put_in, (end,) if end != put_in else ())
    opened = f"{show(sympy.expand(b**2))} - {_held(sympy.expand(4 * a * c))}"
    if question.topic == "discriminant" and opened != end:
        law = Step("law", reason, put_in, (opened,))
        return (read, law, Step("collect", "Collect like terms.", opened, (end,)))
    return (law,) if is_plain else (read, law)


def _formula(
    topic: str, name: str, parts: "tuple[sympy.Expr, sympy.Expr, sympy.Expr]"
) -> "tuple[str, str, sympy.Expr]":
    """The formula of the topic, the same with the coefficients put in, and its value."""
    a, b, c = parts
    x, y, z = map(_held, parts)
    match topic:
        case "discriminant":
            return "b² - 4ac", f"{y}² - 4*{x}*{z}", b**2 - 4 * a * c
        case "sum of the roots":
            return "-b/a", f"-{y}/{x}", -b / a
        case "product of the roots":
            return "c/a", f"{z}/{x}", c / a
        case _:
            return f"{name} = -b/(2a)", f"-{y}/(2*{x})", -b / (2 * a)


def _held(value: "sympy.Expr") -> str:
    text = show(value)
    is_plain = text.isalnum() and (text.isdigit() or len(text) == 1)
    return text if is_plain else f"({text})"


def _short(value: "sympy.Expr") -> "sympy.Expr":
    expanded, factored = sympy.expand(value), sympy.factor(value)
    return factored if len(str(factored)) < 0.6 * len(str(expanded)) else expanded
