"""Working out the parts of a formed result, and checking them and what is claimed of them."""

import re
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    BY_SUBSTITUTION,
    IN_DECIMALS,
    as_fraction,
    plain,
    refused,
    shortest,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.verify import all_agree, function_agrees, number_agrees

_CLAIMED_DIGITS: Final = 15
_TIDIED: Final = (
    (late_regex(r"(?<=[-+] )-(?=[\w(])"), "~"),
    (late_regex(r"\+ ~"), "- "),
    (late_regex(r"- ~"), "+ "),
    (late_regex(r"(?<![\d.*/^])1\*(?=[a-z(])"), ""),
    (late_regex(r"(?<![\d.])0\*[a-z](?:\^\d+)? [+-] (?=\S)"), ""),
    (late_regex(r" [+-] 0(?:\*[a-z])?(?![\d.*/^])"), ""),
    (late_regex(r"\(([a-z]|\d+(?:\.\d+)?)\)(?=\^)"), r"\1"),
)


def answer(problem: Formed) -> Answer:
    """The result in its form, with the law that leads to it."""
    values = _values(problem)
    if any(value.is_number and not (value.is_real and value.is_finite) for value in values):
        return refused(f"{problem.law}, but that has no real value here.")
    shown = _filled(problem.form, [_shown(problem, value) for value in values])
    is_rounded = problem.places is not None and any(_is_cut(problem, value) for value in values)
    about = _about(problem, values)
    rounding = f" (to {problem.places} decimal places)" if is_rounded else ""
    sentence = (
        f"{_capital(problem.goal)} {problem.verb} {code(shown)}{about}{problem.ending}{rounding}. "
        f"{problem.law}.{_remark(problem)}"
    )
    return with_verdict(sentence, _verdict(problem, values), _how(problem, values), _plain(problem))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _remark(problem: Formed) -> str:
    return f" {problem.remark}" if problem.remark else ""


def _values(problem: Formed) -> "list[sympy.Expr]":
    return [_value(part) for part in problem.parts]


def _value(text: str) -> "sympy.Expr":
    built = to_sympy(parse_expression(text))
    if built.is_number:
        return shortest([sympy.radsimp(sympy.simplify(built)), built])
    return sympy.expand(built) if built.is_polynomial() else sympy.simplify(built)


def _is_cut(problem: Formed, value: "sympy.Expr") -> bool:
    if problem.places is None:
        return False
    return not value.is_Rational or bool((as_fraction(value) * 10**problem.places).denominator != 1)


def _shown(problem: Formed, value: "sympy.Expr") -> str:
    if problem.places is not None:
        return _rounded(value, problem.places)
    return _decimal(problem, value) or show(value)


def _rounded(value: "sympy.Expr", places: int) -> str:
    """The number to this many decimals, halves away from zero, as tables round."""
    scaled = abs(value.n(40)) * 10**places
    whole = int(sympy.floor(scaled + sympy.Rational(1, 2)))
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if value.n(40) < 0 and whole else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _decimal(problem: Formed, value: "sympy.Expr") -> str:
    """A number as a decimal where the question has decimals and it is exact, else nothing."""
    is_decimal = problem.uses_decimals or any("." in part for part in problem.parts)
    if not value.is_Rational or not is_decimal:
        return ""
    number = as_fraction(value)
    return shown_number(number, uses_decimals=True) if is_terminating(number) else ""


def _about(problem: Formed, values: "list[sympy.Expr]") -> str:
    """Decimals beside values that are no fractions, in the same form."""
    if problem.places is not None or all(
        value.is_Rational or not value.is_number for value in values
    ):
        return ""
    rounded = [show(value) if value.is_Integer else f"{float(value):.4g}" for value in values]
    return f", about {code(_filled(problem.form, rounded))}"


def _filled(form: str, values: list[str]) -> str:
    """The form with values in it, its signs and ones written as people do."""
    text = form
    for number, value in enumerate(values):
        text = text.replace(f"{{{number}}}", _bracketed(text, number, value))
    for pattern, tidy in _TIDIED:
        text = pattern.sub(tidy, text)
    return text


def _bracketed(text: str, number: int, value: str) -> str:
    """A value that is a factor or a term taken away keeps its own brackets."""
    is_sum = re.search(r"(?<=\S) [-+] ", value) is not None
    place = f"{{{number}}}"
    is_factor = re.search(rf"{re.escape(place)}[*/^]|[*/-] ?{re.escape(place)}", text) is not None
    is_quotient = "/" in value and re.search(rf"/{re.escape(place)}", text) is not None
    return f"({value})" if (is_sum and is_factor) or is_quotient else value


def _plain(problem: Formed) -> str:
    parts = [
        _shown(problem, value)
        if problem.places is not None
        else _decimal(problem, value) or plain(value).replace("**", "^")
        for value in _values(problem)
    ]
    return _filled(problem.plain_form or problem.form, parts).replace("^", "**")


def _verdict(problem: Formed, values: "list[sympy.Expr]") -> bool | None:
    """Each part by a second calculation, and each claim with the values put in."""
    verdicts = [
        (number_agrees if value.is_number else function_agrees)(parse_expression(part), value)
        for part, value in zip(problem.parts, values, strict=True)
    ]
    exact = [f"({plain(value)})".replace("**", "^").replace("I", "i") for value in values]
    verdicts += [_holds(claim, exact) for claim in problem.claims]
    return all_agree(verdicts)


def _holds(claim: str, values: list[str]) -> bool | None:
    text = claim
    for number, value in enumerate(values):
        text = text.replace(f"{{{number}}}", value)
    relation = parse_statement(text)
    if not isinstance(relation, Relation):
        return None
    try:
        left, right = value_at(relation.left, {}), value_at(relation.right, {})
    except (NoValueError, ArithmeticError, ValueError):
        return None
    return bool(is_close(left, right, _CLAIMED_DIGITS))


def _how(problem: Formed, values: "list[sympy.Expr]") -> str:
    if problem.claims:
        return BY_SUBSTITUTION
    return BY_ARITHMETIC if all(value.is_Rational for value in values) else IN_DECIMALS


def heading(problem: Formed) -> str:
    """What is worked out."""
    return f"To find {problem.goal}"


def method(problem: Formed) -> str:
    """The law, and that the numbers are put in."""
    return f"{problem.law}: put the numbers in."


def steps(problem: Formed) -> tuple[Step, ...]:
    """Each part worked out by the law."""
    worked = [
        (part, _shown(problem, value))
        for part, value in zip(problem.parts, _values(problem), strict=True)
    ]
    return tuple(
        Step("law", f"{problem.law}." if number == 0 else "And so for the next.", part, (value,))
        for number, (part, value) in enumerate(one for one in worked if one[0] != one[1])
    )
