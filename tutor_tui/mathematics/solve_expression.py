"""Values of numbers, and expressions in another form."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.long_decimals import long_decimal
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.prime_products import prime_factors
from tutor_tui.mathematics.problems import Answer, Compute, Goal, Rewrite, code
from tutor_tui.mathematics.sentences import (
    AT_POINTS,
    BY_ARITHMETIC,
    IN_DECIMALS,
    as_fraction,
    decimal_beside,
    plain,
    refused,
    unchecked,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import Restricted, form_of, simplest_number, simplified_for_some
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number, TooLargeError
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables, walk
from tutor_tui.mathematics.verify import function_agrees, number_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 45


def _is_long(value: "sympy.Expr") -> bool:
    """Whether nobody would read all digits of a fraction, or of the decimal that it is."""
    fraction = as_fraction(value)
    is_short = is_terminating(fraction) and len(str(fraction.denominator)) < _LONGEST
    shown = shown_number(fraction, uses_decimals=True) if is_short else str(value)
    return len(shown) > _LONGEST


def compute(problem: Compute) -> Answer:
    """The exact value, with a decimal beside it where it is not whole."""
    node = problem.expression
    try:
        value = simplest_number(to_sympy(node))
    except TooLargeError:
        if answer := long_decimal(node):
            return answer
        raise
    if value.is_Rational and _is_long(value) and (answer := long_decimal(node)):
        return answer
    if any(_is_zero_to_zero(part) for part in walk(node)):
        return refused("`0^0` has no value that all agree on; algebra often takes 1.")
    if value.is_infinite:
        return unchecked(f"{code(written(node))} grows without bound.")
    how = BY_ARITHMETIC if rational_value(node) is not None else IN_DECIMALS
    left = written(node)
    if value.is_Rational and has_decimals(node) and is_terminating(as_fraction(value)):
        result, beside = shown_number(as_fraction(value), uses_decimals=True), ""
    else:
        result, beside = show(value), decimal_beside(value)
    verdict = number_agrees(node, value)
    bare = result if value.is_Rational else plain(value)
    if share := _share(node):
        return with_verdict(f"{share} is {code(result)}{beside}.", verdict, how, bare)
    if not _is_same(node, result):
        sentence = f"{code(f'{left} = {result}')}{beside}."
    elif beside and value.is_Rational:
        sentence = f"{code(result)} is in lowest terms{beside}."
    elif beside and _has_root(node):
        sentence = f"{code(result)} is as simple as I can make it{beside}."
    elif beside:
        sentence = f"{code(result)} is {beside.removeprefix(', that is ').removeprefix(', ')}."
    else:
        sentence = f"{code(result)}."
    return with_verdict(sentence, verdict, how, bare)


def _has_root(node: Node) -> bool:
    return any(isinstance(part, Call) and part.function in _ROOTS for part in walk(node))


_ROOTS: Final = ("sqrt", "cbrt", "root")


def _is_zero_to_zero(node: Node) -> bool:
    match node:
        case Binary(sign="^", left=left, right=right):
            return rational_value(left) == 0 and rational_value(right) == 0
        case _:
            return False


def _share(node: Node) -> str:
    """ "15% of 80" for a percentage of a number, else nothing."""
    match node:
        case Binary(sign="*", left=Call(function="percent") as part, right=Number() as whole):
            return f"{written(part)} of {written(whole)}"
        case _:
            return ""


def rewrite(problem: Rewrite) -> Answer:
    """The expression simplified, expanded or factored."""
    node = problem.expression
    expression = to_sympy(node)
    if problem.goal is Goal.FACTOR and expression.is_Integer and not variables(node):
        return prime_factors(int(expression))
    result = form_of(expression, problem.goal)
    is_kept = result == expression and len(show(result)) >= len(written(node))
    if problem.goal is Goal.SIMPLIFY and (better := simplified_for_some(result)):
        return _for_some(node, better)
    if is_kept or _is_same(node, show(result)):
        if problem.goal is Goal.SIMPLIFY and (other := _other_form(node, expression)):
            return other
        if problem.goal is Goal.FACTOR and _is_factored(expression):
            sentence = f"{code(written(node))} is factored already, as far as fractions go."
            return with_verdict(sentence, function_agrees(node, result), AT_POINTS, plain(result))
        sentence = f"{code(written(node))} {_UNCHANGED[problem.goal]}"
        return with_verdict(sentence, function_agrees(node, result), AT_POINTS, plain(result))
    sentence = _rewritten(node, result)
    if variables(node):
        return with_verdict(sentence, function_agrees(node, result), AT_POINTS, plain(result))
    return with_verdict(sentence, number_agrees(node, result), IN_DECIMALS, plain(result))


def _is_factored(expression: "sympy.Expr") -> bool:
    """Whether a polynomial with rational coefficients is written as a product of irreducible ones.

    Factorisation over the rational numbers is unique, so that the parts are counted.
    """
    if not expression.free_symbols or not expression.is_polynomial():
        return False
    factors = sympy.factor_list(expression)[1]
    parts = [part for part in sympy.Mul.make_args(expression) if part.free_symbols]
    return len(parts) == len(factors)


def _other_form(node: Node, expression: "sympy.Expr") -> Answer | None:
    """An expression that cannot be simpler as a product, or multiplied out."""
    names = variables(node)
    if not expression.is_polynomial(*(sympy.Symbol(name) for name in names)):
        return None
    for phrase, form in (
        ("as a product it is", sympy.factor(expression)),
        ("multiplied out it is", sympy.expand(expression)),
    ):
        if form != expression and not _is_same(node, show(form)):
            sentence = f"{code(written(node))} is simple already; {phrase} {code(show(form))}."
            verdict = function_agrees(node, form)
            return with_verdict(sentence, verdict, AT_POINTS, plain(expression))
    return None


def _for_some(node: Node, better: Restricted) -> Answer:
    """A form that holds for real or positive letters, which the sentence says."""
    positive = better.names if better.sort == "positive" else ()
    sentence = f"{code(f'{written(node)} = {show(better.form)}')}{better.condition}."
    verdict = function_agrees(node, better.form, positive)
    return with_verdict(sentence, verdict, AT_POINTS, plain(better.form))


def _rewritten(node: Node, result: "sympy.Expr") -> str:
    left, right = written(node), show(result)
    return f"{code(f'{left} = {right}')}{_exceptions(node, result)}."


_UNCHANGED: Final = {
    Goal.SIMPLIFY: "is already as simple as I can make it.",
    Goal.EXPAND: "has nothing in it that I could expand.",
    Goal.FACTOR: "does not factor any further, as far as I can tell.",
}


def _is_same(node: Node, shown: str) -> bool:
    """Whether a result looks just as what was asked about, spaces and dots aside."""
    plain, other = (text.replace(" ", "").replace("*", "") for text in (written(node), shown))
    return plain == other or parse_statement(shown) == node


def _exceptions(node: Node, result: "sympy.Expr") -> str:
    """ " for `x ≠ 1`": where the original has no value and the result has one."""
    names = variables(node)
    if len(names) != 1:
        return ""
    symbol = sympy.Symbol(names[0])
    gaps: list[sympy.Expr] = []
    for part in walk(node):
        if not (isinstance(part, Binary) and part.sign == "/" and variables(part.right)):
            continue
        divisor = to_sympy(part.right)
        if divisor.is_polynomial(symbol):
            gaps += [root for root in sympy.roots(divisor, symbol) if root.is_real]
    lost = [gap for gap in dict.fromkeys(gaps) if result.subs(symbol, gap).is_finite]
    return "".join(f" for {code(f'{names[0]} ≠ {show(gap)}')}" for gap in lost[:1]) + "".join(
        f" and {code(f'{names[0]} ≠ {show(gap)}')}" for gap in lost[1:]
    )
