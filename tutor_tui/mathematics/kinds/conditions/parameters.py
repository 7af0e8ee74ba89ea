"""A letter in a polynomial is fixed by what is told of its roots, factors or remainders.

Equal roots mean discriminant 0; `a` is a root exactly if `x - a` is a factor, and division by
`x - a` leaves the value at `a` (OpenStax, College Algebra 2e, 2.5 and 5.4).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted, fixing
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_HINT: Final = late_regex(
    r"\b(?:roots?|solutions?|factors?|remainder|divided|discriminant)\b", re.I
)
_BODY: Final = r"(?P<body>[^,;?]*?[a-z][^,;?]*?)"
_EQUATION: Final = rf"(?:the )?(?:quadratic )?(?:equation |polynomial |expression )?{_BODY}\s*=\s*0"
_ANY: Final = rf"(?:the )?(?:quadratic )?(?:equation |polynomial |expression )?{_BODY}(?:\s*=\s*0)?"
_FIND: Final = (
    r"(?:find|what(?:'s| is| are)|determine|calculate|work out)\s+(?:the |all )?"
    r"(?:possible )?(?:values? of )?(?P<letter>[a-z])"
)
_WHEN: Final = r"\s*(?:if|such that|so that|for which|given that|when|where|,)\s*"
_EQUAL: Final = (
    r"(?:(?:two |2 )?(?:equal|repeated|identical|the same)(?: real)? (?:roots|solutions)"
    r"|(?:exactly |only )?(?:one|1|a single|a double|a repeated)(?: real)? (?:root|solution))"
)
_NUMBER: Final = r"(?P<root>-?[\d.]*\d(?:/\d+)?)"
_UNKNOWN: Final = r"(?P<unknown>[a-z])"


def _both(condition: str) -> "tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]":
    """The condition before, behind and around what is asked."""
    return (
        late_regex(rf"{_FIND}{_WHEN}{condition}", re.IGNORECASE),
        late_regex(
            rf"(?:if\s+|given (?:that )?)?{condition}\s*[,.;]?\s*(?:then\s+)?{_FIND}", re.IGNORECASE
        ),
        late_regex(
            rf"(?:find|determine|for)\s+(?:which|what)\s+(?:values? of )?(?P<letter>[a-z])\s+"
            rf"(?:do(?:es)?|is|will|are)\s+{condition}",
            re.IGNORECASE,
        ),
    )


_EQUAL_ROOTS: Final = _both(rf"{_EQUATION}\s+(?:has|have|had)\s+{_EQUAL}")
_ROOT: Final = (
    *_both(rf"{_UNKNOWN}\s*=\s*{_NUMBER}\s+is\s+(?:a|one) (?:root|solution) of\s+{_EQUATION}"),
    *_both(rf"{_NUMBER}\s+is\s+(?:a|one) (?:root|solution|zero) of\s+{_ANY}"),
    *_both(rf"(?:a|one) (?:root|solution) of\s+{_EQUATION}\s+is\s+(?:{_UNKNOWN}\s*=\s*)?{_NUMBER}"),
)
_FACTOR: Final = (
    *_both(rf"\(?(?P<factor>[a-z]\s*[-+]\s*[\d./]+)\)?\s+is\s+a factor of\s+{_ANY}"),
    *_both(rf"{_ANY}\s+is divisible by\s+\(?(?P<factor>[a-z]\s*[-+]\s*[\d./]+)\)?"),
)
_REMAINDER: Final = (
    *_both(
        rf"(?:the )?remainder (?:is {_NUMBER} )?when\s+{_ANY}\s+is divided by\s+"
        rf"\(?(?P<factor>[a-z]\s*[-+]\s*[\d./]+)\)?(?:\s+is\s+{_NUMBER.replace('root', 'rest')})?"
    ),
    *_both(
        rf"(?:when |if )?{_ANY}\s+is divided by\s+\(?(?P<factor>[a-z]\s*[-+]\s*[\d./]+)\)?,?\s+"
        rf"(?:the remainder is|it leaves a remainder of|there is a remainder of)\s+{_NUMBER}"
    ),
    *_both(
        rf"{_ANY}\s+(?:leaves|gives|has) (?:a |the )?remainder (?:of )?{_NUMBER}\s+when "
        rf"(?:it is )?divided by\s+\(?(?P<factor>[a-z]\s*[-+]\s*[\d./]+)\)?"
    ),
)
_SYMMETRIC: Final = late_regex(
    r"(?:(?:if|let|given that)\s+)?(?:(?:the )?roots of\s+(?P<body>.+?)\s*=\s*0\s+(?:are|be)\s+"
    r"(?P<one>[a-zα-ω])\s*(?:and|,)\s*(?P<two>[a-zα-ω])"
    r"|(?P<one_>[a-zα-ω])\s*(?:and|,)\s*(?P<two_>[a-zα-ω])\s+(?:are|be)\s+(?:the )?roots of\s+"
    r"(?P<body_>.+?)\s*=\s*0)\s*[,.;]?\s*(?:then\s+)?(?:find|what is|calculate|evaluate|work out)"
    r"\s+(?:the value of\s+)?(?P<asked>.+)"
)


def read_parameter(text: str) -> Conditioned | None:
    """The question about a letter in a polynomial, or about its roots by name."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    request = " ".join(bare(flat(text)).split())
    return (
        _equal_roots(request) or _root(request) or _divided(request) or _symmetric(request.lower())
    )


def _matched(patterns: "tuple[re.Pattern[str], ...]", request: str) -> "re.Match[str] | None":
    return first_of(fitting(request, patterns))


def _equal_roots(request: str) -> Conditioned | None:
    found = _matched(_EQUAL_ROOTS, request)
    body = expression_or_none(found["body"]) if found else None
    if found is None or body is None:
        return None
    letter = found["letter"]
    names = [name for name in variables(body) if name != letter]
    parts = quadratic_parts(body, names[0]) if len(names) == 1 else None
    if parts is None or letter not in variables(body):
        return None
    a, b, c = (f"({part})" if re.search(r"[-+ ]", part) else part for part in parts)
    law = "A quadratic has equal roots where its discriminant `b^2 - 4ac` is 0"
    return fixing(law, (letter,), (f"{b}^2 - 4*{a}*{c} = 0",))


def quadratic_parts(body: Node, name: str) -> tuple[str, str, str] | None:
    """The coefficients of a quadratic, as written: its terms collected by powers of the name."""
    found: dict[int, list[str]] = {0: [], 1: [], 2: []}
    for term, sign in _terms(body):
        power, factor = _split(term, name)
        if power not in found or factor is None:
            return None
        found[power].append(f"-{factor}" if sign < 0 else factor)
    if not found[2]:
        return None
    return _sum(found[2]), _sum(found[1]), _sum(found[0])


def _sum(parts: list[str]) -> str:
    if not parts:
        return "0"
    text = " + ".join(parts).replace("+ -", "- ")
    return text.replace("--", "")


def _terms(node: Node, sign: int = 1) -> list[tuple[Node, int]]:
    match node:
        case Binary(sign="+", left=left, right=right):
            return [*_terms(left, sign), *_terms(right, sign)]
        case Binary(sign="-", left=left, right=right):
            return [*_terms(left, sign), *_terms(right, -sign)]
        case Negative(operand=operand):
            return _terms(operand, -sign)
        case _:
            return [(node, sign)]


def _split(term: Node, name: str) -> tuple[int, str | None]:
    """The power of the name in a product, and the rest of the product as written."""
    if name not in variables(term):
        text = written(term)
        return 0, f"({text})" if isinstance(term, Binary) and term.sign in "+-" else text
    power, rest = _power(term, name)
    if power is None:
        return -1, None
    text = written(rest) if rest is not None else "1"
    is_sum = isinstance(rest, Binary) and rest.sign in "+-"
    return power, f"({text})" if is_sum else text


def _power(term: Node, name: str) -> tuple[int | None, Node | None]:
    match term:
        case Name():
            return 1, None
        case Binary(sign="^", left=Name(name=found), right=Number(value=value)) if (
            found == name and value.denominator == 1
        ):
            return int(value), None
        case Binary(sign="*", left=left, right=right) if name not in variables(left):
            power, rest = _power(right, name)
            return power, left if rest is None else Binary("*", left, rest)
        case Binary(sign="*", left=left, right=right) if name not in variables(right):
            power, rest = _power(left, name)
            return power, right if rest is None else Binary("*", rest, right)
        case _:
            return None, None


def _root(request: str) -> Conditioned | None:
    found = _matched(_ROOT, request)
    body = expression_or_none(found["body"]) if found else None
    if found is None or body is None:
        return None
    letter = found["letter"]
    unknown = found.groupdict().get("unknown") or _other(body, letter)
    return _valued("A root makes the polynomial 0", body, letter, unknown, found["root"], "0")


def _other(body: Node, letter: str) -> str | None:
    names = [name for name in variables(body) if name != letter]
    return names[0] if len(names) == 1 else None


def _divided(request: str) -> Conditioned | None:
    if found := _matched(_FACTOR, request):
        rest = "0"
    elif found := _matched(_REMAINDER, request):
        groups = found.groupdict()
        rest = groups.get("root") or groups.get("rest") or ""
    if found is None or not rest:
        return None
    body, factor = expression_or_none(found["body"]), expression_or_none(found["factor"])
    if body is None or not isinstance(factor, Binary) or not isinstance(factor.left, Name):
        return None
    value = rational_value(factor.right)
    if value is None:
        return None
    place = written(Number(value)) if factor.sign == "-" else written(Negative(Number(value)))
    law = "Division by `x - a` leaves the value of the polynomial at `a`"
    return _valued(law, body, found["letter"], factor.left.name, place, rest)


def _valued(
    law: str, body: Node, letter: str, unknown: str | None, place: str, rest: str
) -> Conditioned | None:
    names = set(variables(body))
    if unknown is None or names != {letter, unknown}:
        return None
    at = written(substitute(body, unknown, parse_expression(place)))
    return fixing(law, (letter,), (f"{at} = {rest}",))


def _symmetric(request: str) -> Conditioned | None:
    found = _SYMMETRIC.fullmatch(request)
    if found is None:
        return None
    groups = found.groupdict()
    one, two = groups["one"] or groups["one_"], groups["two"] or groups["two_"]
    body = expression_or_none(groups["body"] or groups["body_"])
    asked = expression_or_none(found["asked"].strip(" ?."))
    roots = variables(expression_or_none(f"{one}*{two}") or Number(Fraction(0)))
    if body is None or asked is None or len(roots) != 2 or set(variables(asked)) != set(roots):
        return None
    names = variables(body)
    parts = quadratic_parts(body, names[0]) if len(names) == 1 and names[0] not in roots else None
    if parts is None:
        return None
    (a, b, c), (one, two) = parts, roots
    return Conditioned(
        "By Vieta the roots of `ax^2 + bx + c` have the sum `-b/a` and the product `c/a`",
        ((one, "one root"), (two, "the other root")),
        (f"{one} + {two} = -({b})/({a})", f"{one}*{two} = ({c})/({a})"),
        (Wanted(f"`{written(asked)}`", written(asked)),),
    )
