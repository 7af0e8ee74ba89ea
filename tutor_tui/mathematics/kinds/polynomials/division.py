"""Division of polynomials with remainder, common divisors and partial fractions."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary
from tutor_tui.mathematics.verify import all_agree, function_agrees
from tutor_tui.mathematics.written import written


def parts(question: PolynomialQuestion) -> "tuple[sympy.Poly, sympy.Poly]":
    """The dividend and the divisor; raises `UndefinedError` where the divisor is zero."""
    x = sympy.Symbol(question.variable)
    first, second = (sympy.Poly(sympy.expand(to_sympy(node)), x) for node in question.nodes)
    if second.is_zero:
        raise UndefinedError("Nothing can be divided by 0.")
    return first, second


def _divided(question: PolynomialQuestion) -> "tuple[sympy.Expr, sympy.Expr, bool | None]":
    """Quotient and remainder, and whether the first times the divisor plus the second is right."""
    above, below = parts(question)
    whole, rest = sympy.div(above, below)
    again = whole.as_expr() * to_sympy(question.nodes[1]) + rest.as_expr()
    return whole.as_expr(), rest.as_expr(), function_agrees(question.nodes[0], again)


def _product(question: PolynomialQuestion, whole: "sympy.Expr", rest: "sympy.Expr") -> str:
    """`x³ - 1 = (x - 1)(x² + x + 1)` with the remainder behind it."""
    left, divisor = (written(node) for node in question.nodes)
    ending = "" if rest == 0 else f" - {show(-rest)}" if _is_negative(rest) else f" + {show(rest)}"
    if ending.startswith(" - ") and (" + " in show(-rest) or " - " in show(-rest)):
        ending = f" + ({show(rest)})"
    return f"{left} = ({divisor})*({show(whole)}){ending}"


def _is_negative(rest: "sympy.Expr") -> bool:
    return show(rest).startswith("-")


def divide(question: PolynomialQuestion) -> Answer:
    """The quotient; with a remainder, as quotient plus a fraction."""
    whole, rest, verdict = _divided(question)
    start = code(_product(question, whole, rest))
    if rest == 0:
        sentence = f"The quotient is {code(show(whole))}, because {start}."
        return with_verdict(sentence, verdict, AT_POINTS, plain(whole))
    sentence = (
        f"The quotient is {code(show(whole))} and the remainder {code(show(rest))}, "
        f"because {start}."
    )
    result = plain(whole + rest / to_sympy(question.nodes[1]))
    return with_verdict(sentence, verdict, AT_POINTS, result)


def quotient_and_remainder(question: PolynomialQuestion) -> Answer:
    """Both, in this order."""
    whole, rest, verdict = _divided(question)
    sentence = (
        f"The quotient is {code(show(whole))} and the remainder is {code(show(rest))}, because "
        f"{code(_product(question, whole, rest))}."
    )
    return with_verdict(sentence, verdict, AT_POINTS, f"{plain(whole)}, {plain(rest)}")


def quotient(question: PolynomialQuestion) -> Answer:
    """The quotient alone is the result; a remainder is told."""
    whole, rest, verdict = _divided(question)
    left = "" if rest == 0 else f" (the remainder is {code(show(rest))})"
    sentence = f"The quotient is {code(show(whole))}{left}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(whole))


def remainder(question: PolynomialQuestion) -> Answer:
    """The remainder; of a division by x - a it is the value at a."""
    whole, rest, verdict = _divided(question)
    sentence = (
        f"The remainder is {code(show(rest))}, because {code(_product(question, whole, rest))}."
    )
    return with_verdict(sentence, verdict, AT_POINTS, plain(rest))


def is_factor(question: PolynomialQuestion) -> Answer:
    """Yes or no, with the division as the reason."""
    whole, rest, verdict = _divided(question)
    text = code(_product(question, whole, rest))
    if rest == 0:
        return with_verdict(f"Yes: {text}.", verdict, AT_POINTS, "True")
    sentence = f"No, the remainder is {code(show(rest))}: {text}."
    return with_verdict(sentence, verdict, AT_POINTS, "False")


def common_divisor(question: PolynomialQuestion) -> Answer:
    """The greatest common divisor: it divides both, and what is left has no common divisor."""
    first, second = parts(question)
    result = sympy.gcd(first, second)
    others = [sympy.quo(part, result) for part in (first, second)]
    agrees = [
        function_agrees(node, sympy.expand(result.as_expr() * other.as_expr()))
        for node, other in zip(question.nodes, others, strict=True)
    ]
    are_coprime = sympy.resultant(*others) != 0 if all(o.degree() > 0 for o in others) else True
    names = " and ".join(code(written(node)) for node in question.nodes)
    sentence = f"The greatest common divisor of {names} is {code(show(result.as_expr()))}."
    verdict = _all(agrees) if are_coprime else False
    return with_verdict(sentence, verdict, AT_POINTS, plain(result.as_expr()))


def common_multiple(question: PolynomialQuestion) -> Answer:
    """The least common multiple, as a product of factors."""
    first, second = parts(question)
    result = sympy.lcm(first, second)
    quotients = [sympy.div(result, part) for part in (first, second)]
    agrees = [
        rest.is_zero and function_agrees(node, sympy.cancel(result.as_expr() / whole.as_expr()))
        for node, (whole, rest) in zip(question.nodes, quotients, strict=True)
    ]
    shown = sympy.factor(result.as_expr())
    names = " and ".join(code(written(node)) for node in question.nodes)
    sentence = f"The least common multiple of {names} is {code(show(shown))}."
    return with_verdict(sentence, _all(agrees), AT_POINTS, plain(shown))


def _all(verdicts: "list[bool | None]") -> bool | None:
    return all_agree(verdicts)


def partial_fractions(question: PolynomialQuestion) -> Answer:
    """A fraction as a sum of simpler ones, over the rational numbers."""
    node = question.nodes[0]
    assert isinstance(node, Binary)  # noqa: S101 - questions of this topic are fractions
    result = sympy.apart(to_sympy(node), sympy.Symbol(question.variable))
    shared = sympy.gcd(to_sympy(node.left), to_sympy(node.right))
    if not (result.is_Add or shared.free_symbols):
        return refused(f"{code(written(node))} does not split into simpler fractions.")
    sentence = f"{code(f'{written(node)} = {show(result)}')}."
    return with_verdict(sentence, function_agrees(node, result), AT_POINTS, plain(result))
