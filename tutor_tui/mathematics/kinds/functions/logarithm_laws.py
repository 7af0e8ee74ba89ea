"""Logarithms put together and taken apart: `2 ln(x) + ln(y) = ln(x²y)`, `log₂(8x) = 3 + log₂(x)`.

The laws `log a + log b = log(ab)` and `log aⁿ = n log a` (OpenStax, Algebra and Trigonometry 2e,
6.5) hold where every argument is positive, which is said where there are letters.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.functions.logarithm_terms import (
    Term,
    base_of,
    exponent_in,
    factors_of,
    has_power,
    power,
    sum_of,
    terms_of,
)
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200

_ONE: Final = r"(?:a|one)\s+(?:single\s+)?log(?:arithm)?"
_LAWS: Final = (
    r"(?:\s*,?\s*(?:using|with|by|use)\s+(?:the\s+)?(?:laws?|rules?|properties)\s+of\s+"
    r"log(?:arithm)?s|\s*,?\s*(?:using|with|by)\s+(?:the\s+)?log(?:arithm)?\s+"
    r"(?:laws?|rules?|properties))"
)
_VERB: Final = r"(?:write|rewrite|express|put|combine|turn|give|convert)\s+"
_TOGETHER: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_VERB}(?P<p>.+?)\s+(?:as|in|into|to)\s+{_ONE}{_LAWS}?",
        rf"{_VERB}(?:as|in|into)\s+{_ONE}\s*:?\s*(?P<p>.+?){_LAWS}?",
        rf"(?:combine|condense|contract)\s+(?:the\s+log(?:arithm)?s\s*(?:in|of|:)?\s*)?(?P<p>.+?)"
        rf"{_LAWS}?",
    )
)
_APART: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:expand|split(?:\s+up)?|take\s+apart)\s+(?:the\s+log(?:arithm)?\s*:?\s*)?(?P<p>.+?)"
        rf"{_LAWS}?",
        rf"{_VERB}(?P<p>.+?)\s+(?:as|in|into)\s+(?:a\s+)?(?:sums?|differences?)(?:\s+(?:and|or)\s+"
        rf"(?:sums?|differences?))?\s+of\s+(?:simpler\s+)?log(?:arithm)?s{_LAWS}?",
        rf"{_VERB}(?P<p>.+?)\s+in\s+terms\s+of\s+(?:log|ln|lg)[^?]*",
    )
)


@dataclass(frozen=True, slots=True)
class LogarithmLaws(KindProblem):
    """A sum of logarithms that is to become one, or one that is to become a sum."""

    expression: Node
    is_together: bool


def _read(text: str) -> LogarithmLaws | None:
    if len(text) > _LONGEST or not kept_regex(r"log|ln|lg", re.IGNORECASE).search(text):
        return None
    request = re.sub(r"[$`]|\\\(|\\\)", "", bare(text))
    for forms, is_together in ((_TOGETHER, True), (_APART, False)):
        for form in forms:
            found = form.fullmatch(request)
            node = expression_or_none(found["p"]) if found else None
            if node is None or isinstance(node, Relation):
                continue
            terms = terms_of(node)
            if terms is not None and _is_work(terms, is_together):
                return LogarithmLaws(node, is_together)
    return None


def _is_work(terms: list[Term], is_together: bool) -> bool:
    """Whether logarithms of one sort are there, and something can be done with them."""
    logarithms = [term for term in terms if term.argument is not None]
    if not logarithms or len({(one.function, one.base) for one in logarithms}) > 1:
        return False
    if is_together:
        has_base = len(logarithms) == len(terms) or isinstance(base_of(logarithms[0]), Number)
        return has_base and (len(terms) > 1 or logarithms[0].factor != 1)
    return any(len(list(factors_of(one.argument, Fraction(1)))) > 1 or has_power(one.argument)
               for one in logarithms)  # fmt: skip


# -- working it out --------------------------------------------------------------------------------


def _work(problem: LogarithmLaws) -> Worked:
    terms = terms_of(problem.expression) or []
    line = written(problem.expression)
    lines, found = _together(terms) if problem.is_together else _apart(terms)
    value = to_sympy(found)
    end = written(found)
    letters = variables(problem.expression)
    where = ", where every logarithm is of a positive number" if letters else ""
    exact = _exact(value, found) if not letters else ""
    sentence = f"{code(f'{line} = {end}')}{exact}{where}, by the laws of logarithms."
    verdict = function_agrees(problem.expression, value, letters)
    return Worked(sentence, verdict, AT_POINTS, _result(value, found), _steps(line, lines, end))


def _result(value: "sympy.Expr", found: Node) -> str:
    """The one logarithm as it stands, which programs would write as several: `log(216)`."""
    if not isinstance(found, Call) or value.is_Rational:
        return plain(value)
    term = Term(Fraction(1), found.arguments[0], found.function, found.arguments[1:])
    base = base_of(term)
    over = f"/log({plain(to_sympy(base))})" if base is not None else ""
    return f"log({plain(to_sympy(found.arguments[0]))}){over}"


def _together(terms: list[Term]) -> tuple[list[tuple[str, str, str]], Node]:
    known = next(term for term in terms if term.argument is not None)
    base = base_of(known)
    inner: sympy.Expr = sympy.Integer(1)
    powers = list[str]()
    for term in terms:
        argument = base if term.argument is None else term.argument
        factor = sympy.Rational(abs(term.factor.numerator), term.factor.denominator)
        part = _positive(to_sympy(argument)) ** factor if argument is not None else inner
        powers.append(f"{'-' if term.factor < 0 else '+'} {_called(known, show(part))}")
        inner = inner * part if term.factor > 0 else inner / part
    joined = expression_or_none(show(sympy.powsimp(inner)))
    found = Call(known.function, (joined or known.argument or Number(Fraction(1)), *known.base))
    first = " ".join(powers).removeprefix("+ ")
    law = "A factor before a logarithm is an exponent inside of it: `n log(a) = log(aⁿ)`."
    sums = "`log(a) + log(b) = log(ab)` and `log(a) - log(b) = log(a/b)`."
    return [
        ("exponents of logarithms", law, first),
        ("products in logarithms", sums, written(found)),
    ], found


def _called(term: Term, argument: str) -> str:
    node = expression_or_none(argument)
    return written(Call(term.function, (node, *term.base))) if node is not None else argument


def _positive(value: "sympy.Expr") -> "sympy.Expr":
    """With letters that are positive, so that roots of squares come out."""
    letters = {one: sympy.Symbol(one.name, positive=True) for one in value.free_symbols}
    return value.xreplace(letters)


def _apart(terms: list[Term]) -> tuple[list[tuple[str, str, str]], Node]:
    sums: list[tuple[Fraction, Node]] = []
    ends: list[tuple[Fraction, Node]] = []
    for term in terms:
        if term.argument is None:
            sums.append((term.factor, Number(Fraction(1))))
            ends.append(sums[-1])
        for exponent, factor in factors_of(term.argument, Fraction(1)):
            sign = 1 if exponent > 0 else -1
            part = power(factor, abs(exponent))
            sums.append((term.factor * sign, Call(term.function, (part, *term.base))))
            number = exponent_in(base_of(term), factor)
            logarithm = Call(term.function, (factor, *term.base))
            whole = Number(Fraction(1)) if number is not None else logarithm
            ends.append((term.factor * exponent * (1 if number is None else number), whole))
    law = "`log(ab) = log(a) + log(b)` and `log(a/b) = log(a) - log(b)`."
    powers = "An exponent inside a logarithm is a factor before it: `log(aⁿ) = n log(a)`."
    found = sum_of(ends)
    return [
        ("products in logarithms", law, written(sum_of(sums))),
        ("exponents of logarithms", powers, written(found)),
    ], found


def _exact(value: "sympy.Expr", found: Node) -> str:
    """ ", which is `5`" of a logarithm without letters that is a plain number."""
    is_plain = value.is_Rational and any(isinstance(one, Call) for one in walk(found))
    return f", which is {code(show(value))}" if is_plain else ""


def _steps(line: str, lines: list[tuple[str, str, str]], end: str) -> tuple[Step, ...]:
    found = list[Step]()
    for rule, reason, after in lines:
        if after != line:
            found.append(Step(rule, reason, line, (after,)))
            line = after
    if found and line != end:
        found.append(Step("exponents of logarithms", "Write the powers out.", line, (end,)))
    return tuple(found)


def _heading(problem: LogarithmLaws) -> str:
    what = "as one logarithm" if problem.is_together else "as a sum of logarithms"
    return f"To write {code(written(problem.expression))} {what}"


def _method(problem: LogarithmLaws) -> str:
    if problem.is_together:
        return (
            "Take the factors into the logarithms as exponents; then a sum becomes the logarithm "
            "of a product, a difference that of a quotient."
        )
    return (
        "A logarithm of a product is a sum, one of a quotient a difference; exponents come before "
        "the logarithm as factors."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (worked_kind(LogarithmLaws, _read, _work, _heading, _method),)
