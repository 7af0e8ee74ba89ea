"""Operators in notation: `∫ x² dx`, `diff(f, x, 2)`, `integrate(f, (x, 0, 1))`.

A message is claimed only if the operator and what it is applied to are all of it.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    named,
    parts,
    request,
    usual_variable,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Differentiate, Integrate, KindProblem, Unclear
from tutor_tui.mathematics.small_digits import with_plain_bounds
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables

_LETTER: Final = r"(?:(?:\\[a-zA-Z]{2,7}|theta|phi|alpha|lambda|[a-zA-Zα-ω])(?![a-zA-Z]))"
_SIGN: Final = late_regex(r"\s*∫\s*")
_BOUND: Final = late_regex(r"\s*([_^])\s*")
_TOKEN: Final = late_regex(r"[-+]?(?:\\[A-Za-z]+|\d+(?:\.\d+)?|oo|pi|[A-Za-zπα-ω∞])")
_DIFFERENTIALS: Final = late_regex(rf"((?:[\s*]*(?<![A-Za-z\\])d\s*(?:{_LETTER}))+)\s*$")
_ONE_DIFFERENTIAL: Final = late_regex(rf"d\s*({_LETTER})")
_ABOVE: Final = late_regex(r"\\[dt]?frac\s*(?=\{)")
_DX: Final = late_regex(r"(?:^|(?<=[^A-Za-z\\]))d\s*(\\?[a-zθ]|\\theta)\s*$")
_QUOTIENT: Final = late_regex(r"^\(?\s*d([a-zθ])\s*\)?\s*/\s*(?P<below>.+)$")
_IN_WORDS: Final = late_regex(
    r"(?:the\s+)?(?P<what>indefinite integral|integral|antiderivative|integrate|derivative"
    r"|differentiate)\s+(?:of\s+)?(?P<f>.+?)"
    rf"(?:\s+(?:with respect to|w\.?r\.?t\.?)\s+(?P<x>{_LETTER}))?",
    re.IGNORECASE,
)
_OF_LETTER: Final = late_regex(
    r"\b(?:integrate|integral of|antiderivative of)\s+`?[A-Za-z]`?\s+"
    r"(?:with\s+respect\s+to|w\.?r\.?t)",
    re.IGNORECASE,
)
_CALL: Final = late_regex(r"^(?P<name>[A-Za-z_]+)\s*(?P<open>[(\[])")
_RANGE: Final = late_regex(rf"^(?P<name>{_LETTER})\s*=\s*(?P<low>.+?)\s*\.\.+\s*(?P<high>.+)$")


@dataclass(frozen=True, slots=True)
class Integral:
    """An integral as it was written; innermost variable first, bounds `None` where none are."""

    body: Node
    variables: tuple[str, ...]
    bounds: tuple[tuple[Node, Node] | None, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """A function of a programming language and its arguments: `limit(sin(x)/x, x, 0)`."""

    name: str
    arguments: tuple[str, ...]


def read_notation(text: str) -> Differentiate | Integrate | KindProblem | Unclear | None:
    """A single derivative or integral in notation.

    A call that cannot be read is unclear: taking it for prose would answer another question.
    """
    if len(text) > LONGEST or not kept_regex(r"∫|[\\$(\[]|\bint(?:egral)?\s*_|\bint\s").search(
        text
    ):
        return _constant(text)
    plain = request(text)
    call = applied(plain)
    if call is not None and len(call.arguments) > 1 and call.name in _NAMES:
        return _called(call) or Unclear(plain)
    integral = integral_in(plain)
    if integral is not None and len(integral.variables) == 1:
        return Integrate(integral.body, integral.variables[0], integral.bounds[0])
    return _marked(plain) if kept_regex(r"[$\\]").search(text) else None


def _constant(text: str) -> Differentiate | Integrate | None:
    """A letter alone under an integral, where the variable is another one that is named."""
    return _marked(request(text)) if _OF_LETTER.search(text[:120]) else None


def _marked(text: str) -> Differentiate | Integrate | None:
    """Words around a formula that was marked as one: "the integral of $f(x) = x^2 e^{3x}$"."""
    found = _IN_WORDS.fullmatch(text)
    body = formula(found["f"]) if found else None
    names = variables(body) if body is not None else ()
    if found is None or body is None or (found["x"] is None and len(names) != 1):
        return None
    name = named(found["x"]) if found["x"] else names[0]
    is_integral = found["what"].lower().startswith(("int", "anti", "indef"))
    return Integrate(body, name) if is_integral else Differentiate(body, name)


def applied(text: str) -> Applied | None:
    """The call that a whole text is; names are in small letters."""
    found = _CALL.match(text)
    end = closing(text, found.end() - 1) if found else None
    if found is None or end is None or text[end + 1 :].strip():
        return None
    return Applied(found["name"].lower(), tuple(parts(text[found.end() : end])))


_INTEGRALS: Final = ("integrate", "integral", "int", "defint", "nintegrate")
_NAMES: Final = (*_INTEGRALS, "diff", "derivative", "differentiate", "d")


def _called(call: Applied) -> Differentiate | Integrate | None:
    if call.name in _INTEGRALS:
        integral = integral_of_call(call)
        if integral is None or len(integral.variables) != 1:
            return None
        return Integrate(integral.body, integral.variables[0], integral.bounds[0])
    return _derivative(call.arguments)


def _derivative(arguments: tuple[str, ...]) -> Differentiate | None:
    body = formula(arguments[0])
    names = derivative_names(arguments[1:])
    if body is None or not arguments[1:] or names is None or len(set(names)) != 1:
        return None
    return Differentiate(body, names[0], len(names))


def derivative_names(arguments: tuple[str, ...]) -> tuple[str, ...] | None:
    """`x, 2, y` as x, x, y; so are `(x, 2), y` and `x$2`."""
    names: list[str] = []
    for argument in arguments:
        inner = re.sub(r"^[({\[](.*)[)}\]]$", r"\1", argument)
        for piece in re.split(r"\s*[,$]\s*", inner):
            if re.fullmatch(_LETTER, piece) and (name := named(piece)):
                names.append(name)
            elif re.fullmatch(r"\d{1,2}", piece) and names and int(piece) > 0:
                names += [names[-1]] * (int(piece) - 1)
            else:
                return None
    return tuple(names) or None


def integral_of_call(call: Applied) -> Integral | None:
    """`integrate(f, x)`, `integrate(f, (x, a, b), …)`, `int(f, x=a..b)`, and one in another."""
    nested = applied(call.arguments[0]) if call.arguments else None
    if nested is not None and nested.name in _INTEGRALS:
        return _of_integral(nested, call)
    body = formula(call.arguments[0]) if call.arguments else None
    if body is None:
        return None
    arguments = call.arguments[1:]
    if len(arguments) == 3 and re.fullmatch(_LETTER, arguments[0]):
        arguments = (f"({', '.join(arguments)})",)
    limits = [limits_of(argument) for argument in arguments]
    if not limits:
        name = usual_variable(body)
        return Integral(body, (name,), (None,)) if name else None
    if any(limit is None for limit in limits):
        return None
    known = [limit for limit in limits if limit is not None]
    if all(argument.startswith("{") for argument in arguments):
        known.reverse()  # Mathematica names the outermost variable first, SymPy the innermost
    return Integral(body, tuple(name for name, _ in known), tuple(ends for _, ends in known))


def _of_integral(nested: Applied, call: Applied) -> Integral | None:
    """`integrate(integrate(f, (x, a, b)), (y, c, d))`, the inner one first."""
    inner = integral_of_call(nested)
    outer = integral_of_call(Applied(call.name, ("1", *call.arguments[1:])))
    if inner is None or outer is None:
        return None
    return Integral(inner.body, inner.variables + outer.variables, inner.bounds + outer.bounds)


def limits_of(argument: str) -> tuple[str, tuple[Node, Node] | None] | None:
    """`x`, `(x, 0, 1)`, `{x, 0, 1}` and `x=0..1`."""
    if re.fullmatch(_LETTER, argument):
        return named(argument), None
    found = _RANGE.match(argument)
    inner = parts(argument[1:-1]) if argument[:1] in ("(", "{", "[") else []
    pieces = list(found.groups()) if found else inner
    if len(pieces) != 3:
        return None
    low, high = expression_or_none(pieces[1]), expression_or_none(pieces[2])
    return None if low is None or high is None else (named(pieces[0]), (low, high))


def integral_in(text: str) -> Integral | None:
    """`∫_0^1 ∫_0^x x y dy dx` and the like; `None` where that is not the whole text."""
    bounds: list[tuple[Node, Node] | None] = []
    text = with_plain_bounds(_NAMED.sub("", text, count=1))
    while found := _SIGN.match(text):
        ends, rest = _bounds(text[found.end() :])
        bounds.append(ends)
        text = rest
    if not bounds:
        return None
    body_text, names = _differentials(text)
    body = formula(body_text)
    if body is None:
        return None
    if not names and len(bounds) == 1 and len(variables(body)) == 1:
        names = variables(body)
    if len(names) != len(bounds):
        return None
    return Integral(body, names, tuple(reversed(bounds)))


_NAMED: Final = late_regex(
    r"^\s*(?:the\s+)?(?:(?:following|indefinite|definite|improper|double|triple)\s+)*"
    r"(?:integral|antiderivative)s?\s*(?:of\s*)?:?\s*(?=∫)",
    re.IGNORECASE,
)
"""The word for what stands there as a sign: "the definite integral ∫ …"."""


def _bounds(text: str) -> tuple[tuple[Node, Node] | None, str]:
    """The bounds at the start of a text, in either order, and what is behind them."""
    ends: dict[str, Node] = {}
    while found := _BOUND.match(text):
        bound, rest = _bound(text[found.end() :])
        if bound is None or found[1] in ends:
            return None, text
        ends[found[1]] = bound
        text = rest
    if len(ends) == 2:
        return (ends["_"], ends["^"]), text
    return None, text


def _bound(text: str) -> tuple[Node | None, str]:
    if text[:1] in ("{", "("):
        end = closing(text, 0)
        return (None, text) if end is None else (_end(text[1:end]), text[end + 1 :])
    if found := re.match(r"\\frac\s*\{[^{}]*\}\s*\{[^{}]*\}", text):
        return _end(found[0]), text[found.end() :]
    found = _TOKEN.match(text)
    return (None, text) if found is None else (_end(found[0]), text[found.end() :])


def _end(text: str) -> Node | None:
    return expression_or_none(re.sub(r"^\s*[a-z]\s*=\s*", "", text))


def _differentials(text: str) -> tuple[str, tuple[str, ...]]:
    """The integrand, and the variables of `dy dx` behind it or inside its fraction."""
    if found := _DIFFERENTIALS.search(text):
        body = text[: found.start()].strip()
        names = tuple(named(name) for name in _ONE_DIFFERENTIAL.findall(found[1]))
        return re.sub(r"\\$|\*$", "", body).strip() or "1", names
    return _from_fraction(text)


def _from_fraction(text: str) -> tuple[str, tuple[str, ...]]:
    """`\\frac{x dx}{x^2 + 1}` and `dx/x`."""
    if found := _QUOTIENT.match(text):
        return f"1/{found['below']}", (named(found[1]),)
    for fraction in _ABOVE.finditer(text):
        end = closing(text, fraction.end())
        above = text[fraction.end() + 1 : end] if end else ""
        if end and (found := _DX.search(above)):
            rest = above[: found.start()].strip() or "1"
            body = f"{text[: fraction.end()]}{{{rest}}}{text[end + 1 :]}"
            return body, (named(found[1]),)
    return text, ()
