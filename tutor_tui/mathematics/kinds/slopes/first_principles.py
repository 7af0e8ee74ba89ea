"""Derivatives by their definition: the limit of `(f(x + h) - f(x))/h` for `h → 0`.

(OpenStax, Calculus 1, 3.1 and 3.2.)
"""

from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    number,
    request,
    usual_variable,
)
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import derivative_agrees, slope_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class FirstPrinciples(KindProblem):
    """The derivative of a function, at a place where one is named, by its definition."""

    expression: Node
    variable: str
    at: Node | None = None


METHOD_OF_FIRST_PRINCIPLES: Final = (
    "Write down `(f(x + h) - f(x))/h`, work out the top until `h` can be cancelled, and then let "
    "`h` tend to 0."
)
_HOW: Final = late_regex(
    r"[,\s(]*\b(?:straight\s+)?(?:from|by|using|with|via|through|use|in)\s+(?:the\s+)?"
    r"(?:first\s+principles?|(?:limit\s+|formal\s+)?definition"
    r"(?:\s+of\s+(?:the\s+|a\s+)?derivatives?)?|limit\s+definition|difference\s+quotients?)\)?(?:\s+(?:to|and)\b)?",
    2,
)
_AT: Final = (
    r"(?:,?\s+(?:at|when|for)\s+(?:the\s+point\s+)?(?:where\s+)?(?:[a-z]\s*=\s*)?"
    r"(?P<at>[^,\s]+))?"
)
_DERIVED: Final = (
    r"(?:differentiate|derive|d\s*/\s*d[a-z](?:\s+of)?|dy\s*/\s*dx\s+(?:for|if|of|when)"
    r"|(?:the\s+)?(?:first\s+)?(?:derivative|slope|gradient)(?:\s+function)?\s+(?:of|for|to)"
    r"|[a-z]'\([a-z]\)\s+(?:for|if|of|when|where|given))"
)
_IT: Final = r"(?:[a-z]'\((?P<at>[^()]+)\)|(?:its|the)\s+derivative|dy\s*/\s*dx|it)"
_FORMS: Final = tuple(
    late_regex(form, 2)
    for form in (
        rf"(?:find\s+)?(?:the\s+)?{_DERIVED}\s+(?P<f>.+?){_AT}",
        rf"(?:let\s+|if\s+|given\s+|for\s+)?(?P<f>[^;]+?)\s*[,.;]\s+(?:then\s+)?(?:find|what\s+is"
        rf"|differentiate|derive|work out)?\s*{_IT}",
        r"(?P<f>[^,;]+?)",
    )
)


_POINTER: Final = late_regex(r"(?:it|this|that|me|them|so|is|to)\W*", 2)
"""Words that would be read as products of letters."""


def read_first_principles(text: str) -> FirstPrinciples | None:
    """The function that is to be differentiated by the definition."""
    how = _HOW.search(text) if len(text) <= LONGEST else None
    if how is None:
        return None
    rest = request(f"{text[: how.start()]} {text[how.end() :]}".strip())
    for found in fitting(rest, _FORMS):
        node = None if _POINTER.fullmatch(found["f"]) else formula(found["f"])
        name = usual_variable(node) if node is not None else None
        told = found.groupdict().get("at")
        at = number(told) if told and told != name else None
        if node is None or name is None or variables(node) != (name,) or (told and at is None):
            continue
        return FirstPrinciples(node, name, at)
    return None


def heading_of_first_principles(problem: FirstPrinciples) -> str:
    """What the working is for."""
    return f"To differentiate {code(written(problem.expression))} from first principles"


def work_first_principles(problem: FirstPrinciples) -> Worked:
    """The derivative with the quotient that tends to it."""
    asked = Differentiate(problem.expression, problem.variable, 1, problem.at)
    x = sympy.Symbol(problem.variable)
    result = derivative(asked)
    at = x if problem.at is None else to_sympy(problem.at)
    verdict = derivative_agrees(problem.expression, result, problem.variable, 1)
    if problem.at is not None:
        result = sympy.simplify(result.subs(x, at))
        verdict = slope_agrees(asked, result)
    if not result.is_finite and problem.at is not None:
        raise UnsolvedError
    steps = _steps(problem, at, result)
    where = "" if problem.at is None else f" at {code(f'{problem.variable} = {show(at)}')}"
    text = f"The derivative of {code(written(problem.expression))}{where} is {code(show(result))}"
    if len(steps) > 1:
        quotient = steps[-1].before
        letter = _step_letter(problem)
        place = show(at)
        sign = f"(f({place} + {letter}) - f({place}))/{letter} = {quotient}"
        text += f", to which {code(sign)} tends for {code(f'{letter} → 0')}"
    return Worked(f"{text}.", verdict, AT_POINTS, plain(result), steps)


def _step_letter(problem: FirstPrinciples) -> str:
    return "k" if problem.variable == "h" else "h"


def _steps(problem: FirstPrinciples, at: "sympy.Expr", result: "sympy.Expr") -> tuple[Step, ...]:
    """The difference, the quotient and the limit; none where the quotient stays as it is."""
    x, h = sympy.Symbol(problem.variable), sympy.Symbol(_step_letter(problem))
    function = to_sympy(problem.expression)
    moved, still = function.subs(x, at + h), function.subs(x, at)
    difference = _worked_out(moved - still, x)
    quotient, reason = _divided(difference, h)
    if sympy.simplify(sympy.limit(quotient, h, 0) - result) != 0:
        return ()
    start = f"({show(moved)}) - ({show(still)})"
    put_in = f"Put {code(f'{show(at)} + {h}')} in, and subtract the value at {code(show(at))}."
    ending = f"Let {code(f'{h} → 0')}{_known_limits(quotient, h)}."
    return (
        Step("step beside", put_in, start, (show(difference),)),
        Step("slope of the step", reason, f"({show(difference)})/{h}", (show(quotient),)),
        Step("limit of the quotient", ending, show(quotient), (show(result),)),
    )


def _known_limits(quotient: "sympy.Expr", h: "sympy.Symbol") -> str:
    """The limits that are known beforehand and are used here."""
    if quotient.has(sympy.sin(h)):
        return f", where {code(f'sin({h})/{h}')} tends to 1 and {code(f'(cos({h}) - 1)/{h}')} to 0"
    if quotient.has(sympy.exp(h)):
        return f", where {code(f'(e^{h} - 1)/{h}')} tends to 1"
    return ""


def _worked_out(difference: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The difference with brackets multiplied out, or over one denominator."""
    if difference.has(sympy.sin, sympy.cos):
        return sympy.expand_trig(difference)
    if difference.is_rational_function():
        top, bottom = sympy.fraction(sympy.cancel(sympy.together(difference)))
        return sympy.expand(top) / sympy.factor(bottom)
    return sympy.expand(difference, power_base=False, log=False)


def _divided(difference: "sympy.Expr", h: "sympy.Symbol") -> "tuple[sympy.Expr, str]":
    """The difference over `h`, with `h` cancelled where it can be."""
    roots = [part for part in difference.atoms(sympy.Pow) if part.exp == sympy.Rational(1, 2)]
    if len(roots) > 0 and difference.is_Add and len(difference.args) == 2:
        first, second = difference.args
        above = sympy.expand(first**2 - second**2)
        whole, factor = sympy.cancel(above / h) / (first - second), code(show(first - second))
        return whole, f"Multiply top and bottom by {factor}, and cancel {code(str(h))}."
    if difference.is_rational_function():
        return sympy.cancel(difference / h), f"Divide by {code(str(h))}, which cancels."
    return sympy.expand(difference / h), f"Divide by {code(str(h))}."
